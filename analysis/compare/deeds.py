"""Deeds: what was done so many times, by the noun that others count it by ("viewed 900 times" are 900 views)."""

from __future__ import annotations

import re
from functools import cache

from analysis.lists import rows_of

#: So many characters before a number its verb is looked for.
_REACH = 60


def deed(text: str, start: int, end: int) -> str:
    """Name what the figure `text[start:end]` says was done so many times, or "".

    Examples
    --------
    >>> text = "The song was streamed on Monday alone 40,000 times, and she sang it 3 times."
    >>> deed(text, 38, 50), deed(text, 68, 75)
    ('stream', '')
    """
    if not text[start:end].lower().endswith("times"):
        return ""
    found = [*_verbs().finditer(text, max(0, start - _REACH), start)]
    return _nouns()[found[-1][1].lower()] if found else ""


@cache
def _nouns() -> dict[str, str]:
    return {verb: row["noun"] for row in rows_of("deeds.csv") for verb in row["words"].split("|")}


@cache
def _verbs() -> re.Pattern[str]:
    """Read a verb with no more than a hedge or a time between it and the number, and nobody who did it before it."""
    hedge = (
        r"(?:close|up) to|as many as|more|than|about|around|over|nearly|almost|some|at least|an estimated|well|just"
        r"|only|alone|online|already|now|worldwide|in all|(?:on|in|by) (?:[\w’'-]+ ){0,2}?[\w’'-]+"
    )
    active = "".join(rf"(?<!\b{word} )" for word in ("has", "have", "had"))
    verbs = "|".join(_nouns())
    return re.compile(rf"{active}\b({verbs})\b(?=(?: (?:{hedge}))* ?$)", re.IGNORECASE)
