"""Over what stretch a number is told: in all or for some days, since a day or on it, before a change or after it."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.compare.bounds import SHARES

#: So many characters before a number and behind it are read.
_BEFORE, _BEHIND = 120, 70
_CUT = re.compile(r"[.;:!?\n\r](?:\s|$)")
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow)"
_ALL = re.compile(
    r"\b(?:in all|in total|altogether|all told|all in all|a total of|over the whole|since it began)\b", re.I
)
_DAYS = re.compile(
    rf"^[^.;:!?]{{0,30}}?\b{_DAY} (?:and|to|or) {_DAY}|^[^.;:!?]{{0,30}}?\b{_DAY} alone\b"
    r"|^[^.;:!?]{0,30}?\b(?:in (?:one|a single)|that|the first) day\b"
)
_SINCE = re.compile(r"\bsince\b(?! (?:then )?\w+ (?:said|told)\b)", re.I)
#: "It has lost 8% in a week".
_WITHIN = re.compile(
    r"^[^.,;:!?]{0,20}?\b(?:in|over|within) (?:an?|one|two|three|four|five|six|\d+) "
    r"(?P<unit>week|month|quarter|year)s?\b",
    re.I,
)
#: "The worst fall since May" says how rare it is, not since when.
_MOST_SINCE = re.compile(
    r"\b(?:[a-z]{3,}est|most|least|worst|best|first|only|low|high|record)\b[^,;]*$", re.I
)
_PAST = re.compile(
    r"\b(?P<which>last|previous|this|past) (?P<unit>week|month|quarter|year|decade)\b"
    r"|\bthe (?P<first>first) (?:[\w-]+ )?(?:days?|weeks?|months?|quarter|half) of\b",
    re.I,
)
_DIGIT = re.compile(r"\d")
_AVERAGE = re.compile(r"\b(?:an|the) average (?:of |was |is )?(?:\w+ )?$|\bon average\b", re.I)
_MERGED = re.compile(
    r"\b(?:combined|merged|enlarged|joint) (?:[\w-]+ )?(?:compan|group|firm|business|bank|airline|entit|part|chain)",
    re.I,
)
_LEFT = re.compile(
    r"\b(?:leav(?:es?|ing)|left) (?:it|them|him|her|us|(?:the|its|their) [\w-]+(?: [\w-]+)?) with(?: [a-z]+){0,3} $"
    r"|(?<!\bhe )(?<!\bshe )(?<!\bI )\b(?:now|still) (?:has|have|employs?|runs?|owns?|keeps?)(?: [a-z]+){0,3} $",
    re.I,
)
_RECORD = re.compile(
    r"\b(?:first|never|worst|best|most|least|\w{3,}est)\b(?:(?! (?:at least|least|most)\b)[^.;:!?]){0,60}"
    r"\b(?:in|for|over)(?: (?:the|past|last|more|than|about|around|almost|nearly|some|over|at|least|just)){0,5} $",
    re.I,
)
_TERM = re.compile(
    r"\b(?:(?P<jail>jail(?:ed|s)?|prison|imprison(?:ed|ment)|sentenced?|behind bars)"
    r"|(?P<ban>ban|bans|banned|barred|suspen(?:ded|sion)|disqualifi(?:ed|cation)|excluded|exclusion))\b",
    re.I,
)
_SERVED = re.compile(
    r"\b(?:spen[dt]|served?|serving|worked|working|lived|living|been|taught|played|run|ran) (?:[^.;:!?]{0,40} )?"
    r"(?:(?:for|more|than|about|around|almost|nearly|some|over|at|least|just|the|past|last) ){0,5}$",
    re.I,
)
#: "Three years ago", "three years to run".
_AGO = re.compile(r" (?:ago|earlier|before that)\b", re.I)
_YET = re.compile(
    r" (?:left|remaining|to run|to go|still to run|before it (?:ends|expires|runs out))\b", re.I
)
_RIVAL_WORD = re.compile(
    r"\b(?:rival|competitor|(?:neighbou?ring|another|a different) (?:[a-z]+ )?"
    r"(?:utility|firm|company|operator|airline|carrier|bank|supplier|chain|club))"
    r"(?! (?:plan|bid|offer|proposal)s?\b)[^,;.]*$",
    re.I,
)

#: "The pond holds nearly", "with a capacity of".
_HELD = re.compile(
    r"\b(?:holds?|held|contain(?:s|ed|ing)?|stor(?:e|es|ed|ing)|capacity (?:of|is|was))(?: [a-z]+){0,2} $",
    re.I,
)
_ESCAPED = re.compile(
    r"\b(?:escap(?:ed|es|ing)|leak(?:ed|s|ing)|spill(?:ed|s|ing)|releas(?:ed|es|ing)|pour(?:ed|s|ing)|gush(?:ed|es|ing))\b",
    re.I,
)
#: "Up from", "to 4% from", "close to the 60% in the last vote": so much it was before.
_FORMER = re.compile(
    r"\b(?:(?:up|down|rose|risen|increased|climbed|jumped|grown|grew|fell|fallen|dropped|slipped)"
    r"(?: (?:up|down|sharply|slightly|again|well|way))? from|to [^\s,;]{1,9} from)"
    r"(?: (?:an?|the|its|about|around|some|at least|more|less|than|just|only|nearly|almost|over)){0,3} $",
    re.I,
)
_IN_LAST = re.compile(
    r"(?: (?!and\b|but\b)[a-z]+){0,3} (?:in|at) (?:the|its|their) (?:last|previous) \w+ \w+", re.I
)


class Extent(NamedTuple):
    """What the words around a number say of the stretch it is told for. Empty strings say that nothing is told.

    `period` is *all*, *days*, *since*, *first*, *average* or two words such as *last year*; `stage` is *left* where
    the number is what is left or now there, *merged* where it is that of two together, and *former* where a share was
    so large before another time; `lasting` is *record*, *ago*, *left*, *jail*, *ban* or *served* for a time span,
    *held* or *escaped* for a measure; `rival` is set where it is told of a rival of the story's own firm.
    """

    period: str = ""
    stage: str = ""
    lasting: str = ""
    rival: bool = False


def extent(text: str, start: int, end: int, kind: str = "count") -> Extent:
    """Read the words around the number `text[start:end]`.

    Examples
    --------
    >>> text = "In all, 900 trains were late. Shares are up 9% since May."
    >>> extent(text, 8, 18).period, extent(text, 44, 46).period
    ('all', 'since')
    >>> text = "Orlo itself recalled 90 cars. A rival has 8 banks."
    >>> extent(text, 21, 28).rival, extent(text, 42, 49).rival
    (False, True)
    """
    before = _CUT.split(text[max(0, start - _BEFORE) : start])[-1]
    behind = _CUT.split(text[end : end + _BEHIND])[0]
    rival = bool(_RIVAL_WORD.search(before))
    if kind == "duration":
        return Extent(lasting=_lasting(before, behind), rival=rival)
    stage = ""
    if _LEFT.search(before):
        stage = "left"
    elif _MERGED.search(before) or (
        (merged := _MERGED.search(behind)) and not _DIGIT.search(behind, 0, merged.start())
    ):
        stage = "merged"
    elif kind in SHARES and (_FORMER.search(before[-60:]) or _IN_LAST.match(behind)):
        stage = "former"
    period = _period(before, behind)
    if not period and kind == "percent" and (within := _WITHIN.search(behind)):
        period = f"in {within['unit'].lower()}"
    return Extent(period, stage, _flow(before, behind) if kind == "measure" else "", rival)


def _period(before: str, behind: str) -> str:
    if _ALL.search(before) or _ALL.search(behind[:20]):
        return "all"
    if _DAYS.search(behind):
        return "days"
    if _AVERAGE.search(before) or _AVERAGE.search(behind):
        return "average"
    if (since := _SINCE.search(behind)) and not _MOST_SINCE.search(behind, 0, since.start()):
        return "since"
    after = _PAST.search(behind)
    ahead = max(_PAST.finditer(before), key=lambda found: found.end(), default=None)
    # another number between has the time for its own
    nearest = after if after and not _DIGIT.search(behind, 0, after.start()) else None
    if nearest is None and ahead is not None and not _DIGIT.search(before, ahead.end()):
        nearest = ahead
    if nearest is None:
        return ""
    if nearest["first"]:
        return "first"
    which = "last" if nearest["which"].lower() == "previous" else nearest["which"].lower()
    return f"{which} {nearest['unit'].lower()}"


def _flow(before: str, behind: str) -> str:
    """Say whether so much is held by something or has come out of it."""
    if _HELD.search(before):
        return "held"
    return "escaped" if _ESCAPED.search(before[-60:]) or _ESCAPED.search(behind[:50]) else ""


def _lasting(before: str, behind: str) -> str:
    if _RECORD.search(before):
        return "record"
    if _AGO.match(behind):
        return "ago"
    if _YET.match(behind):
        return "left"
    if term := _term(before[-60:], behind[:30]):
        return term
    return "served" if _SERVED.search(before) else ""


def _term(before: str, behind: str) -> str:
    """Say whether a time span is one of prison or one of a ban, by the word that is nearest."""
    found = [(len(before) - match.end(), match.lastgroup) for match in _TERM.finditer(before)]
    found += [(match.start(), match.lastgroup) for match in _TERM.finditer(behind)]
    return min(found)[1] or "" if found else ""


def unlike(one: Extent, other: Extent, near: bool, change: bool) -> bool:
    """Say whether two different numbers are told for two stretches of time or of things.

    `near` says that both may be one number, `change` that they tell by how much something went up or down.

    Examples
    --------
    >>> unlike(Extent("since"), Extent(), False, True), unlike(Extent("since"), Extent(), False, False)
    (True, False)
    """
    if one.stage != other.stage and not (near and {"left", "former"}.isdisjoint((one.stage, other.stage))):
        return True
    if one.period == other.period:
        return False
    if "average" in (one.period, other.period) or (one.period and other.period):
        return True
    # what went by so much since a day went by less on the day
    return change and ({one.period, other.period} & _SUMMED) != set()


_SUMMED = frozenset(
    {
        "since",
        "in week",
        "in month",
        "in quarter",
        "in year",
        "this week",
        "this month",
        "this year",
        "past week",
        "past month",
        "past year",
    }
)
