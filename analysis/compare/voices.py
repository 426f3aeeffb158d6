"""Whether two names or descriptions of speakers can be one speaker's, as far as versions of a statement tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from analysis.compare.wording import function_words
from analysis.speakers.descriptions import describe
from analysis.speakers.names import Name, find_names, unaccented
from analysis.speakers.namesakes import compatible, holds_office
from analysis.text.text import words_of

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_OWNER = re.compile(r"^(.+?)['’]s?\s+(.+)$")


@lru_cache(maxsize=1 << 12)
def _words(speaker: str) -> frozenset[str]:
    head = speaker.partition(",")[0]
    words = (word.casefold().strip("'’") for word in _WORD.findall(head))
    return frozenset(unaccented(word) for word in words if word not in function_words())


@lru_cache(maxsize=1 << 12)
def _named(speaker: str) -> str:
    """Tell what sort of name a speaker goes by, or "" for a description: one that ends with a common noun too."""
    head = speaker.partition(",")[0].rstrip(" .")
    names = _names(speaker)
    return names[-1].sort if names and names[-1].end >= len(head) else ""


def _names(speaker: str) -> list[Name]:
    """Find the names that a speaker goes by, alone or with a common noun behind."""
    return [] if _OWNER.match(speaker) or not speaker[:1].isupper() else find_names(speaker)


def sort_of_name(speaker: str) -> str:
    """Tell the sort of the name that a speaker goes by, "" for a description, whatever name stands in it."""
    names = find_names(speaker) if speaker[:1].isupper() else []
    return names[-1].sort if names and names[-1].end >= len(speaker.rstrip(" .")) else ""


@lru_cache(maxsize=1 << 14)
def standing(one: str | None, other: str | None) -> str:
    """Tell whether two speakers are the same, are different, or whether that is open.

    Parameters
    ----------
    one, other
        Names or descriptions of speakers; None for an unknown one.

    Returns
    -------
    str
        "same", "different", "unknown" (one is not named, or a mere document) or "open" (a description may be
        that of a person with a name, and a person may speak for a house).

    Examples
    --------
    >>> standing("Ann Lee", "Lee"), standing("Ann Lee", "Bob Roy"), standing("Ann Lee", "Roy's lawyer")
    ('same', 'different', 'open')
    >>> standing("Roy", "Roy's lawyer"), standing(None, "Roy"), standing("Ana Solís", "Ana Solis")
    ('different', 'unknown', 'same')
    """
    if one is None or other is None:
        return "unknown"
    if one == other:
        return "same"
    if any(_words(speaker) <= words_of("documents.txt") for speaker in (one, other)):
        return "unknown"
    for person, described in ((one, other), (other, one)):
        owner = _OWNER.match(described)
        if owner and not _OWNER.match(person) and _words(person) <= _words(owner.group(1)):
            return "different"
    a, b = _words(one), _words(other)
    if a and b and (a <= b or b <= a):
        return "same"
    sorts = {_named(one), _named(other)}
    if "" in sorts:
        return "open"
    if compatible(one, other):
        return "open" if holds_office(one) or holds_office(other) else "same"
    return "open" if len(sorts - {"unknown"}) > 1 else "different"


def one_name(speakers: Iterable[str | None]) -> str | None:
    """Choose the name of a statement's speaker: a name before a description, the usual one, the fuller.

    A body goes before the name of one person where it is named more often.

    Examples
    --------
    >>> one_name(["the mayor", "Ann Lee", None, "Lee"])
    'Ann Lee'
    >>> one_name(["Peru's government", "Ann Lee", "Peru's government"])
    "Peru's government"
    """
    counted = Counter(speaker for speaker in speakers if speaker is not None)
    if not counted:
        return None
    most = max((counted[name] for name in counted if _names(name)), default=0)
    return min(
        counted,
        key=lambda name: (
            not (_names(name) or (counted[name] > most and _body(name))),
            -counted[name],
            -len(name),
            name,
        ),
    )


@lru_cache(maxsize=1 << 12)
def _body(speaker: str) -> bool:
    """Tell whether a description is that of a body with an owner: Peru's government."""
    return _OWNER.match(speaker) is not None and describe(speaker).role is None
