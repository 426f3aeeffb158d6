"""Counts and totals that are told in one breath with a share: 300, or 25 per cent; half of the 300 seats."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.compare.clashes import compatible
from analysis.compare.measurands import Measurand
from analysis.compare.readings import Reading

#: Words between a count and its share ("300, or 25 per cent", "300 (25 per cent)", "half of the staff here — 300").
_OR = re.compile(
    r"(?: [^\W\d][\w’'-]*){0,6},?(?: or| \(| –| —| --?)(?: (?:about|around|some|roughly|nearly))? ?"
)
#: What makes a count one with the share that it is ("the 300 jobs amount to a quarter of the workforce").
_IS = re.compile(
    r"(?: [^\W\d][\w’'-]*){0,3} (?:amount(?:s|ed)? to|equal(?:s|led|ed)?|represent(?:s|ed|ing)?|(?:makes?|made) up"
    r"|account(?:s|ed|ing)? for)(?: (?:about|around|some|roughly|nearly))? "
)
#: A count and the total that it is told of ("60 of the 240 ballots").
_OF_SO_MANY = re.compile(r" (?:out )?of (?:(?:the|its|their|all|some|about) ){0,2}")
#: Nothing but the number stands in the brackets ("60 (25 per cent of them)", no "6 points (46 per cent to 40)").
_CLOSED = re.compile(r"(?! to\b)[^()\d]{0,60}\)")
#: A share that says of what it is, right behind a count ("300 jobs, a quarter of its staff").
_OF_ITS = re.compile(r".{0,40}? of (?!(?:them|whom|those|these|which)\b)")
#: A share of those just told of ("20 people, two-thirds of them").
OF_THEM = re.compile(r".{0,40}? of (?:them|whom|those|these|which)(?=[ ,.;](?! ?(?:who|killed|that)\b))")
_OF = re.compile(r"(?: [\w’'-]+){0,2} of (?:(?:the|its|their|all|some|about) ){0,2}(?:[\w’'-]+ )?")


def follows(share: Reading, reading: Reading, text: str) -> bool:
    """Say whether the total is told with the share ("half of the 300 seats")."""
    start, end = share.row["start"], share.row["end"]
    if reading is share or reading.measurand.kind == "share" or reading.row["start"] <= start:
        return False
    if reading.row["end"] <= end:
        return True
    return bool(_OF.fullmatch(text, min(end, reading.row["start"]), reading.row["start"]))


def apposed(share: Reading, reading: Reading, text: str, told: int) -> bool:
    """Say whether count and share, with its total up to `told`, are told as one ("300, or 25 per cent")."""
    if reading is share or reading.measurand.kind == "share":
        return False
    whole, count = share.measurand, reading.measurand
    if whole.head and count.head and not same_sort(whole, count):
        return False
    first, second = sorted((share.row, reading.row), key=lambda row: row["start"])
    between = text[told if first is share.row else first["end"] : second["start"]]
    if first is share.row and between == ", " and text[second["end"] : second["end"] + 1] == ",":
        return True
    if second is share.row and between == ", ":
        return bool(_OF_ITS.match(text, second["start"], second["end"] + 12))
    if second["start"] - first["end"] >= 60:
        return False
    if between.endswith("(") and not _CLOSED.match(text, second["end"]):
        return False
    named = second is share.row and bool(whole.head and count.head)
    return bool(_OR.fullmatch(between)) or (named and bool(_IS.fullmatch(between)))


def of_so_many(
    counts: Sequence[Reading], own: Sequence[Reading], text: str
) -> tuple[list[Reading], list[Reading]] | None:
    """Give count and total where the number beside the share is told with another ("60 of the 240, or a quarter")."""
    for total in counts:
        for count in own:
            end, start = count.row["end"], total.row["start"]
            if end < start <= end + 30 and _OF_SO_MANY.fullmatch(text, end, start):
                return [count], [total]
    return None


def same_sort(one: Measurand, other: Measurand) -> bool:
    """Say whether the two may count the same sort of people or things."""
    if not compatible(one, other):
        return False
    if other.is_person:
        return one.is_person
    return other.head in one.kin or (not one.is_person and bool(one.head) and one.head == other.head)
