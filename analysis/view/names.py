"""Names of a story: whom it mentions most, who is quoted in one article and only named in another, who has no name."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping

import pandas as pd

from analysis.attribution import bears_name, own_words
from analysis.phrases import several
from analysis.speakers.mentions import find_mentions
from analysis.story import Story
from analysis.tables import each_text, labels, records
from analysis.text.text import words_of

#: Speakers looked for in every article, those with the most words first.
SOUGHT = 20
_BEHIND = re.compile(r" ([a-z]+)")


def unnamed_sources(quotes: pd.DataFrame) -> pd.DataFrame:
    """Give one row for each quote whose speaker is unknown or bears no name (officials, a spokesperson).

    Parameters
    ----------
    quotes
        The table of that name.

    Returns
    -------
    pandas.DataFrame
        Rows of `quotes`, the first of each quote.
    """
    every = quotes.drop_duplicates(["article", "quote"])
    return every[~every.speaker.map(bears_name).astype(bool)]


def named_speakers(quotes: pd.DataFrame) -> list[str]:
    """List the speakers who bear a name, those with the most words first."""
    words: dict[str, int] = {}
    for row, count in zip(records(quotes), own_words(quotes), strict=True):
        if bears_name(row["speaker"]):
            words[row["speaker"]] = words.get(row["speaker"], 0) + count
    return sorted(words, key=lambda name: (-words[name], name))


def _found(articles: pd.DataFrame, names: Iterable[str]) -> dict[str, pd.DataFrame]:
    """Find the mentions of names; those of a name found where an earlier one stands are the earlier one's."""
    told: dict[str, pd.DataFrame] = {}
    for name in dict.fromkeys(names):
        mentions = find_mentions(articles, name)
        here = _places(mentions)
        twin = next((other for other in told if 2 * len(here & _places(told[other])) > len(here)), None)
        if twin is None:
            told[name] = mentions
        else:
            new = [
                place not in _places(told[twin]) for place in zip(mentions.article, mentions.end, strict=True)
            ]
            told[twin] = pd.concat([told[twin], mentions[new]], ignore_index=True)
    return {name: mentions for name, mentions in told.items() if len(mentions)}


def _places(mentions: pd.DataFrame) -> set[tuple[Hashable, int]]:
    """Give the ends of mentions, at which two forms of a name meet: "Ann Lee" and "Lee"."""
    return set(zip(mentions.article, mentions.end, strict=True))


def main_targets(story: Story, most: int = 4) -> list[str]:
    """Name the people and parties among those quoted that the articles mention most.

    Candidates are the speakers with a name who have the most words, news agencies apart, and whoever a speaker
    belongs to (the X of "X's government"). Names that are found at the same places are one, under the name that is
    quoted most.

    Parameters
    ----------
    story
        What `analyse` gives.
    most
        How many at the most.

    Returns
    -------
    list of str
        Names for `find_mentions`, the most mentioned first.

    Examples
    --------
    >>> from analysis.story import analyse
    >>> text = "Mayor Ann Lee said it had rained. Lee left. The Bolivian Red Cross said it was cold."
    >>> main_targets(analyse(pd.DataFrame({"text": [text]})), most=1)
    ['Ann Lee']
    """
    agencies = {name.casefold() for name in words_of("agencies.txt")}
    names = [name for name in named_speakers(story.quotes) if name.casefold() not in agencies][:SOUGHT]
    owners = [
        owner
        for speaker in story.quotes.speaker.dropna().unique()
        if (owner := speaker.split("'s ")[0].split("’s ")[0]) != speaker and bears_name(owner)
    ]
    found = _found(story.articles, [*names, *owners])
    return sorted(found, key=lambda name: (-len(found[name]), name))[:most]


def mentioned(story: Story, targets: Iterable[str]) -> pd.DataFrame:
    """Find the mentions of people and parties; a body that bears a person's name is not the person.

    Parameters
    ----------
    story
        What `analyse` gives.
    targets
        Names, as `main_targets` gives them.

    Returns
    -------
    pandas.DataFrame
        As `find_mentions` gives it, name by name.

    Examples
    --------
    >>> from analysis.story import analyse
    >>> text = "Ann Lee left. The Lee administration fell."
    >>> mentioned(analyse(pd.DataFrame({"text": [text]})), ["Ann Lee"]).text.tolist()
    ['Ann Lee']
    """
    texts = dict(each_text(story.articles))
    found = [find_mentions(story.articles, name) for name in targets] or [
        find_mentions(story.articles, "nobody")
    ]
    mentions = pd.concat(found, ignore_index=True)
    return mentions[~_of_a_body(mentions, texts)].reset_index(drop=True)


def only_named(story: Story) -> pd.DataFrame:
    """Find who is quoted in one article and named in another that does not quote them.

    Parameters
    ----------
    story
        What `analyse` gives. Looked for are the speakers with a name and the most words.

    Returns
    -------
    pandas.DataFrame
        `article`, `start`, `end`, `text` (the first mention there), `speaker`, `times` (mentions in that article),
        `quoted` (in how many articles), `words` (that they have in all), those with the most words first.

    Examples
    --------
    >>> from analysis.story import analyse
    >>> texts = ['"It rained," Ann Lee said.', "It rained on Ann Lee."]
    >>> only_named(analyse(pd.DataFrame({"text": texts})))[["article", "speaker", "text"]].values.tolist()
    [[1, 'Ann Lee', 'Ann Lee']]
    """
    rows = []
    texts = dict(each_text(story.articles))
    counted = own_words(story.quotes)
    for speaker, found in _found(story.articles, named_speakers(story.quotes)[:SOUGHT]).items():
        own = story.quotes[story.quotes.speaker == speaker]
        quoting = set(own.article)
        words = int(counted[own.index].sum())
        passed = found[~found.article.isin(quoting) & ~_of_a_body(found, texts)]
        for article, block in passed.groupby("article", sort=False):
            first = records(block.head(1))[0]
            place = (article, first["start"], first["end"], first["text"])
            rows.append((*place, speaker, len(block), len(quoting), words))
    columns = ["article", "start", "end", "text", "speaker", "times", "quoted", "words"]
    return pd.DataFrame(rows, columns=columns)


def _of_a_body(mentions: pd.DataFrame, texts: Mapping[Hashable, str]) -> pd.Series[bool]:
    """Tell which mentions are part of a body's name: "the Lee administration" is not Lee."""
    behind = (
        _BEHIND.match(texts[article], end)
        for article, end in zip(mentions.article, mentions.end, strict=True)
    )
    bodies = words_of("organisation_words.txt")
    return pd.Series(
        [word is not None and word[1] in bodies for word in behind], index=mentions.index, dtype=bool
    )


def presence(story: Story, most: int = 12) -> pd.DataFrame:
    """Lay out for each speaker with a name which articles quote, only name or do not name them.

    Parameters
    ----------
    story
        What `analyse` gives.
    most
        Speakers shown, those with the most words first.

    Returns
    -------
    pandas.DataFrame
        `speaker`, `quoted in` (articles with the number of words), `only named in` (with the number of mentions),
        `not named in` (how many articles).
    """
    names = labels(story.articles)
    passed = only_named(story)
    counted = own_words(story.quotes)
    rows = []
    for speaker in named_speakers(story.quotes)[:most]:
        own = story.quotes[story.quotes.speaker == speaker]
        words = {article: int(counted[block.index].sum()) for article, block in own.groupby("article")}
        named = {row["article"]: row["times"] for row in records(passed[passed.speaker == speaker])}
        rest = len(names) - len(words) - len(named)
        rows.append(
            (
                speaker,
                "; ".join(f"{names[article]} {words[article]:,}" for article in names if article in words),
                "; ".join(f"{names[article]} ×{named[article]}" for article in names if article in named)
                or None,
                several(rest, "article") if rest else None,
            )
        )
    return pd.DataFrame(
        rows, columns=["speaker", "quoted in (words)", "only named in (mentions)", "not named in"]
    )
