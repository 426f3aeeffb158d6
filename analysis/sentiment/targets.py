"""The tone of a sentence towards one it mentions, judged by a linear model trained on news."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
import pandas as pd

from analysis import tables
from analysis.errors import ArticleError
from analysis.sentiment.surroundings import Clues, Surroundings
from analysis.text.text import Span, paragraphs, sentences

#: Names of clues are kept as places in a table of this size.
SLOTS = 2**21


class Model(NamedTuple):
    """The weights of the linear model; columns are negative and positive, each against neutral."""

    grams: dict[int, int]
    gram_weights: np.ndarray[Any, Any]
    words: dict[int, int]
    word_vectors: np.ndarray[Any, Any]
    roles: dict[str, int]
    role_weights: np.ndarray[Any, Any]
    measures: dict[str, int]
    measure_weights: np.ndarray[Any, Any]
    intercept: np.ndarray[Any, Any]
    threshold: float


def slot(name: str) -> int:
    """Give the place of a clue, the same on every machine.

    Examples
    --------
    >>> slot("w=attack")
    69610
    """
    return crc32(name.encode("utf-8", "surrogatepass")) % SLOTS


def pack(slots: list[int]) -> np.ndarray[Any, Any]:
    """Write rising places as bytes: the step to the next, 255 standing for 255 and more to come.

    Examples
    --------
    >>> pack([3, 300]).tolist()
    [3, 255, 42]
    """
    steps = np.diff(np.array(slots, dtype=np.int64), prepend=0).tolist()
    return np.frombuffer(
        b"".join(b"\xff" * (step // 255) + bytes([step % 255]) for step in steps), dtype=np.uint8
    )


def unpack(steps: np.ndarray[Any, Any]) -> list[int]:
    """Read what `pack` wrote.

    Examples
    --------
    >>> unpack(pack([3, 300, 555, 10_000]))
    [3, 300, 555, 10000]
    """
    return np.cumsum(steps.astype(np.int64))[steps < 255].tolist()  # type: ignore[no-any-return]


def read(path: Any) -> Model:
    """Read the weights that training wrote; nothing in them is code."""
    with np.load(path, allow_pickle=False) as stored:
        data = {name: stored[name] for name in stored.files}

    def places(name: str) -> dict[int, int]:
        return {place: i for i, place in enumerate(unpack(data[name]))}

    def names(name: str) -> dict[str, int]:
        return {str(key): i for i, key in enumerate(data[name])}

    return Model(
        places("grams"),
        data["gram_weights"].astype(np.float32) * data["gram_scale"],
        places("words"),
        data["word_vectors"].astype(np.float32) * data["word_scale"],
        names("roles"),
        data["role_weights"],
        names("measures"),
        data["measure_weights"],
        data["intercept"],
        float(data["threshold"]),
    )


@cache
def _model() -> Model:
    with (files("analysis") / "data" / "targets.npz").open("rb") as stored:
        return read(stored)


def probabilities(clues: Clues, model: Model) -> np.ndarray[Any, Any]:
    """Give the probabilities of negative, neutral and positive."""
    rows = [row for name in clues.grams if (row := model.grams.get(slot(name))) is not None]
    rows.sort()
    score = model.intercept + model.gram_weights[rows].sum(axis=0)
    for word, roles in clues.words:
        row = model.words.get(slot(word))
        if row is not None:
            vector = model.word_vectors[row]
            for role, weight in roles.items():
                score = score + weight * (vector @ model.role_weights[model.roles[role]])
    for name, value in clues.measures.items():
        place = model.measures.get(name)
        if place is not None:
            score = score + value * model.measure_weights[place]
    powers = np.exp(np.array([score[0], 0.0, score[1]]) - max(0.0, *score))
    return powers / powers.sum()  # type: ignore[no-any-return]


def score_targets(articles: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Judge the tone of each mention's sentence towards whom it mentions.

    Parameters
    ----------
    articles
        A table with a `text` column, indexed by article.
    mentions
        From `find_mentions`, or any table of `article`, `start`, `end`; `text` and `target` are filled in
        from the text where they are missing.

    Returns
    -------
    pandas.DataFrame
        The mentions, in the order given, with `label` (-1, 0 or 1, the most probable), `negative`,
        `neutral`, `positive` (probabilities, which sum to 1) and `abstain`: True where the label is too
        unsure to print.

    Raises
    ------
    ArticleError
        An article that is not in the table, or a place outside its text; `mentions` is another table.

    References
    ----------
    Trained on NewsMTSC: Hamborg and Donnay (2021), NewsMTSC: a dataset for (multi-)target-dependent
    sentiment classification in political news articles. `training/MODEL_CARD.md` says how well it does.

    Examples
    --------
    >>> articles = pd.DataFrame({"text": ["Lee was praised for her courage. Roe lied."]}, index=["a"])
    >>> mentions = pd.DataFrame({"article": ["a", "a"], "start": [0, 33], "end": [3, 36]})
    >>> score_targets(articles, mentions)[["text", "label"]].values.tolist()
    [['Lee', 1], ['Roe', -1]]
    """
    texts = dict(tables.each_text(articles))
    mentions = tables.required(mentions, "mentions")
    cuts: dict[Any, list[Span]] = {}
    model = _model()
    rows: list[tuple[Any, ...]] = []
    for i, (article, start, end) in enumerate(
        zip(mentions["article"], mentions["start"], mentions["end"], strict=True)
    ):
        if article not in texts:
            raise ArticleError(
                f"mention {i}: there is no article {article!r}; give the articles the mentions are from"
            )
        text = texts[article]
        if not 0 <= start <= end <= len(text):
            raise ArticleError(
                f"mention {i}: article {article!r} has no characters {start} to {end}, only {len(text)}"
            )
        if article not in cuts:
            cuts[article] = sentence_spans(text)
        chances = probabilities(clues_of(text, cuts[article], int(start), int(end)), model)
        best = int(chances.argmax())
        rows.append(
            (
                article,
                start,
                end,
                text[start:end],
                None,
                best - 1,
                *chances.tolist(),
                chances[best] < model.threshold,
            )
        )
    scored = tables.table("scored_mentions", rows, articles.index)
    target = mentions["target"] if "target" in mentions.columns else scored["text"]
    scored["target"] = pd.Series(list(target), dtype="string")
    return scored


def sentence_spans(text: str) -> list[Span]:
    """Give all sentences of a text."""
    return [sentence for start, end in paragraphs(text) for sentence in sentences(text, start, end)]


def clues_of(text: str, spans: list[Span], start: int, end: int) -> Clues:
    """Give the clues about `text[start:end]` from the sentence it begins in."""
    i = bisect_right(spans, start, key=lambda span: span.start) - 1
    sentence = spans[i] if i >= 0 and start < spans[i].end else Span(start, end)
    return Surroundings(text, sentence, start, end).clues()
