"""Fates: what happens to people once only, and numbers told of two of them at once."""

from __future__ import annotations

import re

#: Nobody is killed and wounded.
FATES = frozenset({"killed", "injured", "missing", "rescued"})
#: What happened where dead and wounded are told as one.
HARMED = "harmed"

_DEAD, _HURT = r"(?:killed|killing|dead|died)", r"(?:hurt|injur(?:ed|ing)|wound(?:ed|ing)|maimed)"
_BEHIND = re.compile(
    r"(?: who)?(?: (?:were|was|are|have been|had been|left|either)){0,2} "
    # not "nine dead and injured 12"
    rf"(?:{_DEAD} or (?:[a-z]+ly )?{_HURT}|{_HURT} or {_DEAD}"
    rf"|(?:{_DEAD} and {_HURT}|{_HURT} and {_DEAD})(?=[.,;]| (?:in|on|at|when|after|as|by|during)))\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"\b(?:{_DEAD} or (?:[a-z]+ly )?{_HURT}|{_HURT} or {_DEAD}) "
    r"(?:(?:about|around|some|at least|more than|over|nearly) ){0,2}$",
    re.IGNORECASE,
)


def harmed(text: str, start: int, end: int) -> bool:
    """Say whether the number `text[start:end]` is told of dead and wounded as one.

    Examples
    --------
    >>> harmed("Nine people were killed or hurt.", 0, 11), harmed("It left nine dead and injured 12.", 8, 12)
    (True, False)
    """
    return bool(_BEHIND.match(text, end) or _BEFORE.search(text[max(0, start - 60) : start]))
