"""Precedents: other incidents that a text tells of, with numbers of their own ("a fire in 1987 killed 31")."""

from __future__ import annotations

import calendar
import re
from functools import cache

from analysis.text.text import words_of

#: So many characters before and behind a number are read.
_REACH = 160
_YEAR = r"((?:1[89]|20)\d\d)\b"
_MONTH = "|".join(calendar.month_name[1:])
_DAY_OF = rf"(?:(?:early|mid|late|{_MONTH})[ -](?:\d{{1,2}},? )?)?{_YEAR}"
_WHEN = re.compile(
    rf"\b(?:since {_DAY_OF},? (?:when|where|in which|that|which)|(?:in|of) {_DAY_OF},? (?:when|where|in which)"
    rf"|(?:in|of) {_DAY_OF},? (?:which|that) (?:killed|claimed|injured|hurt|wounded|destroyed|burned|razed|left))\b"
    r".*$",
    re.IGNORECASE,
)
#: "A siege as bad as the one of 1999, when the wells ran dry, would cost": behind the comma it is no more told of.
_CLOSED = re.compile(r"\b(?:which|when|where) [^,]{10,}, (?:at|to|is|was|has|had|will|would|could) [^,]*$")
_AGO = re.compile(r"\b(?:last year|years? (?:ago|earlier|before)|(?:1[89]|20)\d\d)\b.*$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince (?:[a-z]+ ){0,2}$", re.IGNORECASE)
#: No incident: "after an hour", "as a result".
_NONE = r"(?!(?:[\w-]+ )?(?:second|minute|hour|day|night|week|month|year|decade)s?\b|result|whole|rule|consequence)"
_WHEN_A = re.compile(rf"[^.;:!?]*?\b(?:when|after|as) (?:an?|another|two|three) {_NONE}", re.IGNORECASE)
_CUT = re.compile(r"[.;!?\n](?:\s|$)")


def precedent(text: str, start: int, end: int) -> str:
    """Give the year of the other incident that the number `text[start:end]` is told of, "another", or "".

    A year may be told as "12 years ago".

    Examples
    --------
    >>> text = "A fire in 1987 killed 31 people."
    >>> precedent(text, 22, 31)
    '1987'
    >>> precedent("They sued after a 2015 fire for failing to save 31 people.", 46, 55)
    '2015'
    >>> precedent("A separate fire has killed nine.", 27, 31)
    'another'
    >>> precedent("After the Orrin fire in 1998, which killed nine, they left.", 43, 47)
    '1998'
    >>> precedent("The walkout 12 years ago lasted nine days.", 32, 41)
    '12 years ago'
    >>> precedent("Nine died in the worst crash since 1991, when 30 were killed.", 0, 4)
    ''
    """
    before = _CUT.split(text[max(0, start - _REACH) : start])[-1]
    behind = _CUT.split(text[end : end + _REACH])[0]
    if _CLOSED.search(before):
        return ""
    found = (
        _WHEN.search(before)
        or _of_year().search(before)
        or _with_year().search(before)
        or _the_one_of().search(before)
        or _that_ago().search(before)
        or _in_year().match(behind)
    )
    if found:
        return next((year for year in found.groups() if year), "")
    long_ago = _AGO.search(before) and _WHEN_A.match(behind)
    after = _years_after().search(before)
    if after or long_ago or _other().search(before) or (_SINCE.search(before) and _AGO.search(behind)):
        return "another"
    return ""


@cache
def _nouns() -> str:
    return "|".join(f"{word}(?:e?s)?" for word in sorted(words_of("incidents.txt")))


@cache
def _incident() -> str:
    """Give an incident that is not the one the text is about, with its year."""
    first = r"\b(?:an?|another|(?:the|its|their) (?:last|previous|earlier|worst|deadliest))"
    return rf"{first} (?:[\w-]+ ){{0,3}}?(?:{_nouns()})\b(?: [\w-]+){{0,5}}? (?:in|of) (?:[A-Z]\w+ )?{_YEAR}"


@cache
def _of_year() -> re.Pattern[str]:
    return re.compile(rf"{_incident()}.*$", re.IGNORECASE)


@cache
def _with_year() -> re.Pattern[str]:
    """Read a 2015 data leak."""
    return re.compile(rf"\b(?:an?|another|the) {_YEAR} (?:[\w-]+ ){{0,2}}?(?:{_nouns()})\b.*$", re.IGNORECASE)


@cache
def _the_one_of() -> re.Pattern[str]:
    """Read in the riots of 1987."""
    then = rf"(?:{_nouns()}) (?:of|in) (?:[A-Z]\w+ )?{_YEAR}.*$"
    return re.compile(
        rf"(?:\b(?:in|during|after|since) (?:the )?|^\W*the )(?:[\w-]+ ){{0,2}}?{then}", re.IGNORECASE
    )


@cache
def _that_ago() -> re.Pattern[str]:
    """Read the riots 12 years ago."""
    first = r"^\W*(?:(?:in|during|after) )?(?:the|an?|another|its|their) (?:[\w-]+ ){0,2}?"
    return re.compile(
        rf"{first}(?:{_nouns()}) ((?:[a-z]+|\d{{1,2}}) years (?:ago|earlier|before))\b.*$",
        re.IGNORECASE,
    )


@cache
def _years_after() -> re.Pattern[str]:
    """Read three years after a crash killed, three years after nine died."""
    return re.compile(
        rf"\b(?:[a-z]+|\d{{1,2}}) years (?:after|since) "
        rf"(?:(?:an?|another) (?:[\w-]+ ){{0,3}}?(?:{_nouns()})\b[^.,;:!?]*)?$",
        re.IGNORECASE,
    )


@cache
def _in_year() -> re.Pattern[str]:
    happened = rf"(?:when|after|as) (?:an?|another|two|three) (?:[\w-]+ ){{1,6}}?in (?:[A-Z]\w+ )?{_YEAR}"
    return re.compile(rf"[^,;:]*?\b(?:(?:in|by|during) {_incident()}|{happened})", re.IGNORECASE)


@cache
def _other() -> re.Pattern[str]:
    """Another one of the kind, of these days or long ago."""
    which = r"(?:an? (?:separate|second|different|similar|unrelated|smaller|nearby)|another|the other)"
    return re.compile(rf"\b{which} (?:[\w-]+ ){{0,2}}?(?:{_nouns()}|case|incident)\b.*$", re.IGNORECASE)
