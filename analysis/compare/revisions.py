"""The words by which a text tells that a number has replaced another: "up from 19", "an earlier toll of 19"."""

from __future__ import annotations

import re

#: A number goes so many characters behind the words that tell it as an earlier one.
_REACH = 90
_VERBS = (
    r"(?:up(?! to\b)|down|rose|risen|raised|revised|updated|increased|climbed|jumped|grown|grew|fell|dropped"
    r"|lowered|doubled|trebled|tripled|widened|extended)"
)
_EARLIER = r"(?:earlier|previous|initial|first|preliminary|original|prior|last)"
_NUMBER = r"(?:figure|toll|count|estimate|report|number|tally|total)s?"
_CHANGING = re.compile(
    rf"\b(?:from [\w,.]{{1,12}} (?:\w{{1,12}} )?to|{_VERBS}(?: \w{{1,12}}){{0,3}} (?:to|by|from|above|past)\b"
    rf"|revised|updated|corrected|{_EARLIER} {_NUMBER}"
    r"|(?:initially|originally|earlier|previously|at first) (?:said|put|gave|reported|estimated))\b",
    re.IGNORECASE,
)
_REPLACED = re.compile(
    rf"\b(?:{_EARLIER} (?:(?:official|death|police|provisional|reported) ){{0,2}}{_NUMBER} of"
    rf"|{_VERBS}(?: (?:up|down|sharply|slightly|again)){{0,2}} from)"
    r"(?: (?:an?|the|its|about|around|some|at least|more than|just|only|nearly|almost|over)){0,3} ?$",
    re.IGNORECASE,
)
#: Right before and behind the first of two: "cut its staff from 31 people to 19".
_FROM = re.compile(
    rf"\b(?:{_VERBS}|cut|slashed|reduced|trimmed|shrunk|shrank|dwindled|gone|going|went|brought|doubled|tripled|expanded)\b"
    r"[^.;:!?]{0,60} from (?:(?:an?|about|around|some|just|nearly|almost|over) ){0,2}$",
    re.IGNORECASE,
)
_TO = re.compile(
    r"(?: [a-z]+){0,3} to (?:(?:about|around|some|just|only|nearly|almost|over) ){0,2}[^\W_]", re.IGNORECASE
)


def is_changing(sentence: str) -> bool:
    """Say whether a sentence tells of a number that became another.

    Examples
    --------
    >>> is_changing("The toll rose sharply to 31."), is_changing("The fire killed 31 people.")
    (True, False)
    """
    return _CHANGING.search(sentence) is not None


def is_replaced(text: str, start: int, end: int) -> bool:
    """Say whether the words around the number `text[start:end]` tell it as one that another has replaced.

    Examples
    --------
    >>> is_replaced("It raised an earlier toll of 19.", 29, 31), is_replaced("The toll of 19 rose.", 12, 14)
    (True, False)
    >>> is_replaced("It cut its staff from 31 to 19.", 22, 24)
    True
    """
    before = text[max(0, start - _REACH) : start]
    if _REPLACED.search(before) is not None:
        return True
    return _FROM.search(before) is not None and _TO.match(text, end, end + _REACH) is not None
