"""What two numbers say of whether they measure one thing: how seldom they meet by chance, how far they are apart."""

from __future__ import annotations

import math
from functools import lru_cache

from analysis.compare.bounds import NEAR, ratio, told_value
from analysis.compare.exchange import currency, two_dollars
from analysis.compare.happenings import GROWING
from analysis.compare.readings import Reading

#: The same number: up to 9, up to 20, more, told to two digits, to three or more.
_SAME = (0.4, 0.75, 1.1, 1.6, 1.8)
#: Taken off where the hedges differ.
_HEDGED = 0.2
#: A range and one of its ends, or the same range in two currencies.
_ONE_END = 1.3
#: Numbers that can both hold, within a tenth and further apart; others within a tenth; each tenfold between others,
#: where the times differ and where they don't.
_CLOSE, _BOTH_HOLD, _ALMOST, _GAP_MOVED, _GAP = 0.8, 0.4, 0.2, 0.6, 0.9
#: So many points between two shares of one event are as far as tenfold: 0 and 5 per cent contained are near.
_POINTS = 100
#: Two ranges with other ends; "40 years" and "more than 30", where nothing says of what they are.
_TWO_RANGES, _OPEN_SPAN = -0.5, -0.1
#: Added where both hold at one time, and not two sources give them.
_AT_ONCE = -0.9
#: Added where a number that can only grow has fallen.
_FALLEN = -0.7
#: Added where it is no toll, as what happened once to a number of people rarely has two; and where one is so many
#: times the other.
_NO_TOLL, _JUMP, _HIGH = -0.3, -0.6, 1.8
#: The same of rescuers and troops: so many times as many are seldom sent.
_MANIFOLD = 5
#: So many months are the length of many things; so are so many of any unit: up to ten, then each fifth, and these.
_COMMON_MONTHS = frozenset({1, 2, 3, 6, 9, 12, 18, 24})
_ROUND_SPANS, _COMMON_SPANS = (10, 5), frozenset({12, 14, 18, 21, 24, 36, 48, 72, 96})
#: Added where two shares are all together: the one is of those of whom the other is not.
_REST = -0.8
#: Dozens and dozens, hundreds and 250, where no event that both tell of makes them one.
_VAGUE_ALONE = -0.8
#: The same where one of them can't be the other: 15 and dozens.
_VAGUE_APART = -2.0


def level(one: Reading, other: Reading, near: float) -> float:
    """Give what speaks for one thing in two numbers that are as near as `closeness` says, below 0 what against it."""
    a, b = one.measurand, other.measurand
    vague = "vague" in (one.row["modifier"], other.row["modifier"])
    seldom = min(telling(one), telling(other))
    times = ratio(one.bounds, other.bounds)
    if a.kind == "duration" and min(digits(one), digits(other)) == 1 and not odd_spans(one, other):
        # six years, 40 years: round numbers of them are in many a report, and an hour or a year in most
        seldom = min(seldom, 0 if is_single(one) or is_single(other) else 1)
    close = not vague and seldom >= 2 and times <= 1.1
    if vague and a.is_person and b.is_person and not (a.event and a.event == b.event):
        return _VAGUE_APART if near < NEAR else _VAGUE_ALONE
    if near < NEAR:
        return _ALMOST if close else _apart(one, other, near)
    if near < 1 and not vague and times == 1:
        if one.row["modifier"] == other.row["modifier"]:
            return _SAME[seldom]
        brief = a.kind == "duration" and told_value(one.bounds) < 1
        return max(_CLOSE * close, _SAME[seldom] - _HEDGED) if seldom >= 2 or brief else _BOTH_HOLD
    if near < 1 and one_end(one, other):
        return _ONE_END
    if near < 1 and times > 1.1:
        open_span = a.kind == "duration" and not a.event and not b.event and not (a.head and a.head == b.head)
        open_span &= "decade" not in (one.row["unit"], other.row["unit"])  # 18 years are nearly two decades
        return _TWO_RANGES if _two_ranges(one, other) else _OPEN_SPAN if open_span else _BOTH_HOLD
    if near < 1:
        return _CLOSE if close else _BOTH_HOLD
    return _SAME[seldom]


def _apart(one: Reading, other: Reading, near: float) -> float:
    """Give what speaks against one thing where the numbers are far apart."""
    a, b = one.measurand, other.measurand
    at_once = one.time is not None and other.time is not None and one.time.overlaps(other.time)
    moved = one.time is not None and other.time is not None and not at_once
    if a.quantity[0] == "share" and a.event and a.event == b.event:
        near = max(near, 0.7 - abs(told_value(one.bounds) - told_value(other.bounds)) / _POINTS)
    score = -(_GAP_MOVED if moved else _GAP) * (1 - near)
    if not a.is_toll and not b.is_toll:
        score += _NO_TOLL + _JUMP * (a.kind != "measure" and ratio(one.bounds, other.bounds) > _HIGH)
    elif "deployed" in (a.event, b.event):
        score += _JUMP * (ratio(one.bounds, other.bounds) > _MANIFOLD)
    if moved and a.event == b.event and a.event in GROWING and _falls(one, other):
        score += _FALLEN
    if a.quantity[0] == "share" and _add_up(one, other):
        score += _REST
    if at_once and not _two_sides(one, other) and not two_dollars(one, other):
        score += _AT_ONCE
    return score


def _add_up(one: Reading, other: Reading) -> bool:
    """Say whether two shares are told as levels and are all together: 38 and 62 per cent."""
    levels = one.measurand.kind == other.measurand.kind == "share"
    return levels and abs(told_value(one.bounds) + told_value(other.bounds) - 100) <= 1


def _two_sides(one: Reading, other: Reading) -> bool:
    """Say whether two sources are named, each with its number."""
    sources = {one.row["source"], other.row["source"]}
    return None not in sources and len(sources) > 1


def _falls(one: Reading, other: Reading) -> bool:
    """Say whether the later of two numbers is far below the earlier."""
    early, late = sorted((one, other), key=lambda reading: reading.time or ())
    return told_value(late.bounds) < 0.75 * told_value(early.bounds)


def _printed(reading: Reading) -> float:
    """Give a number as it is told: two years, not 730 days."""
    low, high = reading.row["low"], reading.row["high"]
    return float(abs(high if low is None else low))


def digits(reading: Reading) -> int:
    """Say how many digits a number takes without the zeros at its ends."""
    return _digits(_printed(reading))


@lru_cache(maxsize=4096)
def _digits(size: float) -> int:
    return len(f"{size:.10g}".split("e")[0].replace(".", "").strip("0"))


def telling(reading: Reading) -> int:
    """Say how seldom two figures have this number by chance, from 0 to 4; dozens are no number told to two digits."""
    if reading.row["modifier"] == "vague":
        return 0
    size, told = _printed(reading), digits(reading)
    if reading.row["kind"] == "ratio" and size == 0.5:
        return 1  # half of something is told in many a report
    if reading.measurand.kind != "count":
        return 3 if told >= 3 else 2
    if size <= 20:
        return 1 if size >= 10 else 0
    return 4 if size >= 100 and told >= 3 else 3 if told >= 2 else 2


def odd_spans(one: Reading, other: Reading) -> bool:
    """Say whether both are time spans that few things last: seven months, but not six months or two weeks."""
    return _is_odd_span(one) and _is_odd_span(other)


def _is_odd_span(reading: Reading) -> bool:
    if reading.measurand.kind != "duration":
        return False
    size = _printed(reading)
    if reading.row["unit"] == "month":
        return size not in _COMMON_MONTHS
    return size > _ROUND_SPANS[0] and size % _ROUND_SPANS[1] > 0 and size not in _COMMON_SPANS


def is_single(reading: Reading) -> bool:
    """Say whether the number is one: an hour, a year."""
    return _printed(reading) == 1


def told_alike(one: Reading, other: Reading) -> bool:
    """Say whether both tell the same number, be it with another hedge, and one that is rarely met by chance."""
    if "vague" in (one.row["modifier"], other.row["modifier"]):
        return False
    return ratio(one.bounds, other.bounds) == 1 and min(telling(one), telling(other)) >= 2


def _two_ranges(one: Reading, other: Reading) -> bool:
    """Say whether both are told from one number to another, in one currency."""
    ranges = one.row["modifier"] == other.row["modifier"] == "range"
    return ranges and bool(one.row["unit"] == other.row["unit"])


def same_number(one: Reading, other: Reading) -> bool:
    """Say whether both tell the same number, be it with another hedge."""
    if currency(one) != currency(other):
        return False
    vague = "vague" in (one.row["modifier"], other.row["modifier"])
    return one.bounds == other.bounds or (not vague and ratio(one.bounds, other.bounds) == 1)


def one_end(one: Reading, other: Reading) -> bool:
    """Say whether a range and a number have an end in common, or two ranges in two currencies are as wide."""
    ranges = [reading.row["modifier"] == "range" for reading in (one, other)]
    ends = [{reading.row["low"], reading.row["high"]} - {None} for reading in (one, other)]
    if all(ranges) and one.row["unit"] != other.row["unit"]:
        wide = [max(told) / min(told) for told in ends if min(told) > 0]
        return len(wide) == 2 and math.isclose(*wide, rel_tol=0.02)
    return any(ranges) and one.row["unit"] == other.row["unit"] and bool(ends[0] & ends[1])
