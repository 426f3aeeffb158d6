"""Precedents: what a text recalls of another year, with numbers of its own ("a fire in 1987 killed 31 people")."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

#: So many characters before and behind a number are read.
_REACH = 160
_YEAR = r"((?:1[89]|20)\d\d)\b"
_WHEN = re.compile(
    rf"\b(?:since|in|of) {_YEAR},? (?:when|where|in which|that|which)\b[^.;!?]*$", re.IGNORECASE
)
_CUT = re.compile(r"[.;!?\n](?:\s|$)")


def precedent(text: str, start: int, end: int) -> str:
    """Give the year of the earlier incident that the number `text[start:end]` is told of, or "".

    Examples
    --------
    >>> text = "A fire in 1987 killed 31 people."
    >>> precedent(text, 22, 31)
    '1987'
    >>> precedent("Nine died in the worst crash since 1991, when 30 were killed.", 0, 4)
    ''
    """
    before = _CUT.split(text[max(0, start - _REACH) : start])[-1]
    behind = _CUT.split(text[end : end + _REACH])[0]
    found = _WHEN.search(before) or _another().search(before) or _in_another().match(behind)
    return next(filter(None, found.groups())) if found else ""


@cache
def _incident() -> str:
    """Give an incident that is not the one the text is about, with its year."""
    lines = (files("analysis") / "data" / "incidents.txt").read_text(encoding="utf-8").splitlines()
    nouns = "|".join(f"{line}s?" for line in lines if line and not line.startswith("#"))
    first = r"\b(?:an?|another|(?:the|its|their) (?:last|previous|earlier|worst|deadliest))"
    return rf"{first} (?:[\w-]+ ){{0,3}}?(?:{nouns})\b(?: [\w-]+){{0,5}}? (?:in|of) (?:[A-Z]\w+ )?{_YEAR}"


@cache
def _another() -> re.Pattern[str]:
    return re.compile(rf"{_incident()}[^.;!?]*$", re.IGNORECASE)


@cache
def _in_another() -> re.Pattern[str]:
    happened = rf"(?:when|after|as) (?:an?|another|two|three) (?:[\w-]+ ){{1,6}}?in (?:[A-Z]\w+ )?{_YEAR}"
    return re.compile(rf"[^,;:]*?\b(?:(?:in|by|during) {_incident()}|{happened})", re.IGNORECASE)
