"""Whether a percentage tells of a change, and which way."""

from __future__ import annotations

import re
from functools import cache

from analysis.lists import rows_of

#: So many characters before a number are read; a verb may stand with its object before "by".
_BEFORE, _BEHIND = 70, 30
#: What makes up half of it has not gone up by half.
_MAKES = re.compile(r"\b(?:mak(?:e|es|ing)|made) up\b[^,]*$", re.IGNORECASE)
_CUT = re.compile(r"[.;:!?\n]|\b(?:to|and|but|with)\b")
#: "It cut a third of its staff" tells of a share; what is worth a third less has fallen.
_OF = re.compile(r"\bof (?!(?:[a-z]+ ){0,2}(?:value|worth)\b)")


def change(text: str, start: int, end: int) -> str:
    """Say which way the percentage `text[start:end]` goes: "up", "down", or "" where it is a share.

    Examples
    --------
    >>> change("Shares fell 8 per cent.", 12, 22), change("Turnout fell to 8 per cent.", 16, 26)
    ('down', '')
    >>> change("They raised rents by 8 per cent.", 21, 31), change("An 8 per cent increase is due.", 3, 13)
    ('up', 'up')
    """
    of = _OF.search(text[start : end + 40])
    if of and of.start() <= end - start + 1:
        return ""
    told = _CUT.split(text[max(0, start - _BEFORE) : start])[-1]
    if (found := _before().search(told)) and not _MAKES.search(told):
        return _ways()["before", found[1].lower()]
    if found := _behind().match(text, end, end + _BEHIND):
        return _ways()["behind", found[1].lower()]
    return ""


@cache
def _ways() -> dict[tuple[str, str], str]:
    return {
        (row["place"], word): row["direction"]
        for row in rows_of("directions.csv")
        for word in row["words"].split("|")
    }


def _any(place: str) -> str:
    return "|".join(re.escape(word) for where, word in _ways() if where == place)


@cache
def _before() -> re.Pattern[str]:
    """Right before the number, or anywhere before "by"."""
    between = r"(?: (?:by|of|a|an|about|around|some|another|a further|a record|as much as|almost|nearly))*"
    return re.compile(rf"\b({_any('before')})(?:{between}| [^,]*\bby(?: an?)?) $", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    """Right behind the number, a noun of what changed between ("8 per cent pay rise")."""
    return re.compile(rf"(?:age points?)? (?:[a-z]+ )?({_any('behind')})\b", re.IGNORECASE)
