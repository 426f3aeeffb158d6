"""To whom words are attributed: sources with a name and without one, and who has how many of the words."""

from __future__ import annotations

import re

import pandas as pd

from analysis.phrases import listing
from analysis.tables import records
from analysis.text.text import words_of

# What ends the noun phrase of a source: "officials | in Paris", "a letter | signed by Ann Lee".
_BEHIND = re.compile(
    r"[,;:(–—]|\s(?:of|from|for|at|in|on|with|by|to|about|near|close|familiar|who|which|that|whose)\s"
)
_JOINED = re.compile(r"\s(?:and|or|und|et)\s")
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
    if head != head.lower() or head == head.upper():
        return True
    goes_by_one = head in words_of("organisation_words.txt") or head in words_of("documents.txt")
    return goes_by_one and any(word[:1].isupper() for word in words[:-1])


def words_by_name(quotes: pd.DataFrame) -> dict[str | None, int]:
    """Count the words attributed to each source with a name, most words first, and last those of all others.

    Examples
    --------
    >>> told = {"speaker": ["police", "Ann Lee", "Ann Lee"], "text": ["it rains", "it rained", "it was cold"]}
    >>> words_by_name(pd.DataFrame(told))
    {'Ann Lee': 5, None: 2}
    """
    words: dict[str | None, int] = {}
    for row in records(quotes):
        name = row["speaker"] if bears_name(row["speaker"]) else None
        words[name] = words.get(name, 0) + len(row["text"].split())
    order = sorted(words, key=lambda name: (name is None, -words[name], name or ""))
    return {name: words[name] for name in order}


def attributed(quotes: pd.DataFrame, of: str = "words") -> str:
    """Say to whom words are attributed: the first two with a name, and how many are nobody's by name.

    Nobody is said to have the most: who stands behind an unnamed source is not known, and attributions err.

    Parameters
    ----------
    quotes
        The table of that name.
    of
        What the words are called.

    Returns
    -------
    str
        A clause without its end; "" where there is no quote.

    Examples
    --------
    >>> told = {"speaker": ["police", "Ann Lee", "Bo Ray"], "text": ["it rains", "it rained a lot", "it was cold"]}
    >>> attributed(pd.DataFrame(told))
    '4 of 9 words are attributed to Ann Lee, 3 to Bo Ray and 2 to nobody by name'
    """
    words = words_by_name(quotes)
    total = sum(words.values())
    told = [(name or "nobody by name", n) for name, n in words.items()]
    told = told if len(told) <= 3 else [*told[:2], told[-1]] if None in words else told[:2]
    if not told:
        return ""
    (first, n), *rest = told
    if n == total:
        every = "The one word quoted or reported is" if n == 1 else f"All {n:,} {of} are"
        return f"{every} attributed to {first}"
    verb = "is" if n == 1 else "are"
    return listing(
        [f"{n:,} of {total:,} {of} {verb} attributed to {first}", *(f"{n:,} to {name}" for name, n in rest)]
    )
