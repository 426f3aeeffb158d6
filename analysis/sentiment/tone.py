"""What the tone of passages adds up to, by outlet and voice, and what it is too little to say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from math import sqrt
from typing import Any, Final

import numpy as np
import pandas as pd

from analysis.sentiment.bootstrap import interval
from analysis.tables import labels

#: The lexica, and the column of the passages table that holds each one's score.
LEXICA: Final = {"textblob": "polarity", "vader": "vader"}
#: In the order in which they are shown.
VOICES: Final = ("outlet", "quoted", "reported")
#: Fewer passages than this are too little for a mean; fewer printed mentions than `FEW_MENTIONS` too.
FEW_PASSAGES: Final = 10
FEW_MENTIONS: Final = 10


def by_voice(
    passages: pd.DataFrame, articles: pd.DataFrame, draws: int = 1000, seed: int = 1
) -> pd.DataFrame:
    """Sum the tone up by article and voice, under each lexicon.

    The interval tells how far the mean would move had the article used other sentences of the same kind; it
    treats passages as independent, so it is rather too narrow than too wide.

    Parameters
    ----------
    passages
        From `score_sentiment`.
    articles
        The articles, for their labels.
    draws, seed
        Of the bootstrap.

    Returns
    -------
    pandas.DataFrame
        A row for each article, voice and lexicon that have passages: `label`, `voice`, `lexicon`, `passages`
        (how many), `fired` (0 to 1: the share in which a word of a score other than 0 stands), `mean`,
        `low`, `high` (95 % interval; NaN where it is too little), `enough` (at least `FEW_PASSAGES`).

    Examples
    --------
    >>> passages = pd.DataFrame({"article": ["a"] * 10, "voice": "outlet", "polarity": 0.5, "vader": 0.0})
    >>> passages["words"] = [[("textblob", "fine", 0.5)]] * 10
    >>> by_voice(passages, pd.DataFrame(index=["a"])).drop(columns="enough").values.tolist()
    [['a', 'outlet', 'textblob', 10, 1.0, 0.5, 0.5, 0.5], ['a', 'outlet', 'vader', 10, 0.0, 0.0, 0.0, 0.0]]
    """
    rows = []
    for (label, voice), group in _groups(passages, articles):
        for lexicon, column in LEXICA.items():
            values = group[column].to_numpy(float)
            fired = float(np.mean([_fired(words, lexicon) for words in group["words"]]))
            enough = len(values) >= FEW_PASSAGES
            low, high = interval(values, draws=draws, seed=seed) if enough else (np.nan, np.nan)
            rows.append((label, voice, lexicon, len(values), fired, float(values.mean()), low, high, enough))
    names = ["label", "voice", "lexicon", "passages", "fired", "mean", "low", "high", "enough"]
    return pd.DataFrame(rows, columns=names)


def differences(
    passages: pd.DataFrame, articles: pd.DataFrame, draws: int = 1000, seed: int = 1
) -> pd.DataFrame:
    """Compare the tone of each two articles, voice by voice.

    Parameters
    ----------
    passages, articles, draws, seed
        As in `by_voice`.

    Returns
    -------
    pandas.DataFrame
        `voice`, `label`, `other`, `passages`, `other_passages`; `textblob`, `vader` (mean of the first less
        mean of the other) with `_low` and `_high` (95 % interval, NaN where it is too little) for each;
        `verdict`: higher or lower (both intervals leave out 0, on the same side), "no difference shown", or
        "too little" (fewer than `FEW_PASSAGES` on a side, or none in which a lexicon knows a word).

    Examples
    --------
    >>> passages = pd.DataFrame({"article": list("ab"), "voice": "outlet", "polarity": 0.5, "vader": 0.5})
    >>> passages["words"] = [[("textblob", "fine", 0.5), ("vader", "fine", 0.8)]] * 2
    >>> differences(passages, pd.DataFrame(index=list("ab")))["verdict"].tolist()
    ['too little']
    """
    rows = []
    groups = dict(_groups(passages, articles))
    for voice in VOICES:
        labels = [label for label, spoken in groups if spoken == voice]
        for label, other in combinations(labels, 2):
            one, two = groups[label, voice], groups[other, voice]
            enough = _enough(one) and _enough(two)
            row: list[Any] = [voice, label, other, len(one), len(two)]
            signs: set[int] = set()
            for column in LEXICA.values():
                a, b = one[column].to_numpy(float), two[column].to_numpy(float)
                low, high = interval(a, b, draws, seed=seed) if enough else (np.nan, np.nan)
                signs.add(1 if low > 0 else -1 if high < 0 else 0)
                row += [float(a.mean() - b.mean()), low, high]
            verdict = "higher" if signs == {1} else "lower" if signs == {-1} else "no difference shown"
            rows.append((*row, verdict if enough else "too little"))
    bounds = [f"{lexicon}{bound}" for lexicon in LEXICA for bound in ("", "_low", "_high")]
    names = ["voice", "label", "other", "passages", "other_passages", *bounds, "verdict"]
    return pd.DataFrame(rows, columns=names)


def opposed(passages: pd.DataFrame, articles: pd.DataFrame, most: int | None = None) -> pd.DataFrame:
    """List the passages on which the lexica oppose, the plainest first.

    How plain: by the weaker of the two scores, so that both lexica take a side.

    Parameters
    ----------
    passages, articles
        As in `by_voice`.
    most
        At most so many rows.

    Returns
    -------
    pandas.DataFrame
        `label`, `article`, `start`, `end`, `text`, `voice`, `speaker`, `polarity`, `vader`, and
        `textblob_words`, `vader_words`: the words that fired in each, with their scores.
    """
    found = passages[passages["agreement"] == "oppose"].copy()
    found["label"] = found["article"].map(labels(articles))
    for lexicon in LEXICA:
        found[f"{lexicon}_words"] = fired_words(found, lexicon)
    weaker = found[["polarity", "vader"]].abs().min(axis=1)
    order = weaker.sort_values(ascending=False, kind="stable").index
    names = ["label", "article", "start", "end", "text", "voice", "speaker", "polarity", "vader"]
    found = found.loc[order, [*names, "textblob_words", "vader_words"]]
    return found.head(len(found) if most is None else most).reset_index(drop=True)


def fired_words(passages: pd.DataFrame, lexicon: str = "textblob") -> list[str]:
    """Give for each passage the words with a score other than 0, and their scores.

    Examples
    --------
    >>> fired_words(pd.DataFrame({"words": [[("textblob", "fine", 0.4), ("vader", "war", -2.9)]]}))
    ['fine +0.40']
    """
    return [_in_words(words, lexicon) for words in passages["words"]]


def contributions(passages: pd.DataFrame) -> pd.DataFrame:
    """Tell which words carry each voice's mean.

    A passage's score is shared out among its words: TextBlob's is their mean, so each word gives its score
    divided by their number; VADER's is a curve of their sum, so each gives its share of that.

    Parameters
    ----------
    passages
        From `score_sentiment`, of one article or more.

    Returns
    -------
    pandas.DataFrame
        `voice`, `lexicon`, `word` (with its negation or modifier), `times`, `contribution`: what the word
        adds to the mean over all of the voice's passages. They sum to that mean. The strongest first.

    Examples
    --------
    >>> passages = pd.DataFrame({"voice": ["outlet"] * 2, "vader": 0.0})
    >>> passages["words"] = [[("textblob", "good", 0.7), ("textblob", "last", 0.0)], []]
    >>> contributions(passages).values.tolist()
    [['outlet', 'textblob', 'good', 1, 0.175], ['outlet', 'textblob', 'last', 1, 0.0]]
    """
    rows = []
    for voice in VOICES:
        spoken = passages[passages["voice"] == voice]
        times: Counter[tuple[str, str]] = Counter()
        adds: Counter[tuple[str, str]] = Counter()
        for words, compound in zip(spoken["words"], spoken["vader"], strict=True):
            for lexicon in LEXICA:
                scores = [(word, score) for name, word, score in words if name == lexicon]
                factor = _factor(lexicon, [score for _, score in scores], compound) / len(spoken)
                for word, score in scores:
                    times[lexicon, word] += 1
                    adds[lexicon, word] += score * factor
        listed = [(voice, *key, count, adds[key]) for key, count in times.items()]
        rows += sorted(listed, key=lambda row: (row[1], -abs(row[4]), row[2]))
    return pd.DataFrame(rows, columns=["voice", "lexicon", "word", "times", "contribution"])


def _factor(lexicon: str, scores: list[float], compound: float) -> float:
    """Give what turns a word's score into its part of the passage's."""
    if lexicon == "textblob":
        return 1 / max(1, len(scores))
    total = sum(scores)
    return compound / total if abs(total) > 1e-9 else 1 / sqrt(15)


def towards(scored: pd.DataFrame, articles: pd.DataFrame, draws: int = 1000, seed: int = 1) -> pd.DataFrame:
    """Sum up the tone towards each target, article by article.

    Parameters
    ----------
    scored
        Mentions from `score_targets`.
    articles, draws, seed
        As in `by_voice`.

    Returns
    -------
    pandas.DataFrame
        `label`, `target`, `mentions`, `abstained` (too unsure to print, counted nowhere else), `negative`,
        `neutral`, `positive` (how many of the rest), `mean` of their labels (-1 to 1) with `low` and `high`
        (95 % interval). The last three are NaN where fewer than `FEW_MENTIONS` are left.
    """
    rows = []
    names = labels(articles)
    named = scored.assign(label_of=scored["article"].map(names))
    for (label, target), group in named.groupby(["label_of", "target"], sort=False):
        values = group.loc[~group["abstain"], "label"].to_numpy(float)
        counts = [int((values == sign).sum()) for sign in (-1, 0, 1)]
        mean = low = high = np.nan
        if len(values) >= FEW_MENTIONS:
            mean = float(values.mean())
            low, high = interval(values, draws=draws, seed=seed)
        rows.append((label, target, len(group), len(group) - len(values), *counts, mean, low, high))
    columns = [
        "label",
        "target",
        "mentions",
        "abstained",
        "negative",
        "neutral",
        "positive",
        "mean",
        "low",
        "high",
    ]
    return pd.DataFrame(rows, columns=columns)


def _groups(passages: pd.DataFrame, articles: pd.DataFrame) -> Iterator[tuple[tuple[str, str], pd.DataFrame]]:
    """Yield the passages of each article and voice, articles in their own order."""
    names = labels(articles)
    parts = dict(list(passages.groupby(["article", "voice"], sort=False)))
    for article in articles.index:
        for voice in VOICES:
            if (article, voice) in parts:
                yield (names[article], voice), parts[article, voice]


def _enough(group: pd.DataFrame) -> bool:
    """Whether there are passages enough, and each lexicon knows a word of them: else its 0 is ignorance."""
    known = (any(_fired(words, lexicon) for words in group["words"]) for lexicon in LEXICA)
    return len(group) >= FEW_PASSAGES and all(known)


def _fired(words: list[tuple[str, str, float]], lexicon: str) -> bool:
    return any(name == lexicon and score for name, _, score in words)


def _in_words(words: list[tuple[str, str, float]], lexicon: str) -> str:
    return ", ".join(f"{word} {score:+.2f}" for name, word, score in words if name == lexicon and score)
