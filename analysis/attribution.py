"""To whom words are attributed: sources with a name and without one, and how many words each has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Sequence
from typing import NamedTuple

import pandas as pd

from analysis.speakers.roles import roles
from analysis.tables import records
from analysis.text.cues import cue_class
from analysis.text.text import words_of

#: An attribution of less confidence than this is not counted on.
SURE = 0.5

# What ends the noun phrase of a source: "officials | in Paris", "a letter | signed by Ann Lee".
_BEHIND = re.compile(
    r"[,;:(–—]|\s(?:of|from|for|at|in|on|with|by|to|about|near|close|familiar|who|which|that|whose)\s"
)
_JOINED = re.compile(r"\s(?:and|or|und|et)\s")
# Who is called by a noun that is no role of one person.
_CALLED = frozenset({"police", "authorities"})
_WORD = re.compile(r"(?<!\S)[^\w\s]*(\S)\S*")
_CASED = re.compile(r"[^\W\d_]")


def bears_name(speaker: object) -> bool:
    """Tell whether a speaker bears a name.

    The head of the phrase decides: a proper name or a body or document that goes by one ("Ann Lee", "the Ayton
    council", "Reuters") is a name; a common noun is none, whatever stands before it ("Western diplomats", "Ayton
    officials", "Lee's lawyer").

    Examples
    --------
    >>> [bears_name(speaker) for speaker in ("Ann Lee", "Ayton council", "two officials", "U.S. officials", None)]
    [True, True, False, False, False]
    """
    if not isinstance(speaker, str):
        return False
    return any(_named(part.split()) for part in _JOINED.split(_BEHIND.split(speaker.strip(), maxsplit=1)[0]))


def _named(words: list[str]) -> bool:
    if not words:
        return False
    head = words[-1].strip(".’'”\"»")
    if not _CASED.search(head):
        return _named(words[:-1])
    called = head.lower() in roles() or head.lower() in _CALLED
    if called and (len(words) == 1 or words[-2].endswith(("'s", "’s"))):
        return False  # "Police" begins a sentence, "Ayton's President" a title.
    if len(words) == 1 and head.istitle() and head.lower() in words_of("documents.txt"):
        return False  # "Documents" begins a sentence.
    if head != head.lower() or head == head.upper():
        return True
    goes_by_one = head in words_of("organisation_words.txt") or head in words_of("documents.txt")
    # "Ayton-based" tells where, and names nobody.
    return goes_by_one and any(word[:1].isupper() and "-" not in word for word in words[:-1])


def own_words(quotes: pd.DataFrame) -> pd.Series[int]:
    """Count the words of each row that no row inside it has, so that each word of an article is counted once.

    In a report of a report the inner quote stands in the outer one: its words are its own speaker's.

    Parameters
    ----------
    quotes
        The table of that name.

    Returns
    -------
    pandas.Series
        int64, with the index of `quotes`.

    Examples
    --------
    >>> told = {"article": "a", "start": [0, 15], "end": [24, 24], "text": ["Lee wrote that it rained", "it rained"]}
    >>> own_words(pd.DataFrame(told)).tolist()
    [3, 2]
    """
    rows = list(zip(quotes["article"], quotes["start"], map(str, quotes["text"]), strict=True))
    owner: dict[tuple[Hashable, int], int] = {}
    for place in sorted(range(len(rows)), key=lambda place: -len(rows[place][2])):
        article, start, text = rows[place]
        # Marks that stick to a word are not in both quotes: its first letter is where it stands.
        owner |= {(article, start + word.start(1)): place for word in _WORD.finditer(text)}
    counts = Counter(owner.values())
    return pd.Series([counts[place] for place in range(len(rows))], quotes.index, dtype="int64")


class Standing(NamedTuple):
    """How many words each source with a name has, the most first; of how many in all, and how many are not sure."""

    words: Sequence[tuple[str, int]]
    total: int
    unsure: int


def standing(quotes: pd.DataFrame) -> Standing:
    """Count the words attributed to each source with a name, as `analysis.phrases.ranking` takes them.

    Not sure are the words of sources without a name, of nobody who could be told, and those of attributions with a
    confidence below `SURE`.

    Parameters
    ----------
    quotes
        The table of that name.

    Examples
    --------
    >>> told = {"speaker": ["police", "Ann Lee", "Ann Lee"], "text": ["it rains", "it rained", "it was cold"]}
    >>> places = {"article": "a", "start": [0, 10, 20], "end": [8, 19, 31], "confidence": 0.9}
    >>> standing(pd.DataFrame(told | places))
    Standing(words=[('Ann Lee', 5)], total=7, unsure=2)
    """
    words: dict[str, int] = {}
    total = unsure = 0
    for row, count in zip(records(quotes), own_words(quotes), strict=True):
        total += count
        named = bears_name(row["speaker"])
        if named:
            words[row["speaker"]] = words.get(row["speaker"], 0) + count
        if not named or row["confidence"] < SURE:
            unsure += count
    return Standing(sorted(words.items(), key=lambda told: (-told[1], told[0])), total, unsure)


def denied(quotes: pd.DataFrame) -> set[tuple[Hashable, int]]:
    """Find the quotes whose words the speaker denies: article and number of each.

    Examples
    --------
    >>> told = {"article": ["a", "a"], "quote": [0, 1], "cue": ["said", "denied"]}
    >>> denied(pd.DataFrame(told))
    {('a', 1)}
    """
    cued = quotes[quotes.cue.notna()]
    return {
        (article, quote)
        for article, quote, cue in zip(cued.article, cued.quote, cued.cue, strict=True)
        if cue_class(str(cue))[0] == "deny"
    }
