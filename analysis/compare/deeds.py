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
    """Read the last of the verbs of a clause, with no comma and no other number behind it."""
    return re.compile(rf"\b({'|'.join(_nouns())})\b(?=[^.,;:!?\d]*$)", re.IGNORECASE)
