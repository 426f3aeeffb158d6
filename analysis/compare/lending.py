"""What the figures of a table lend a bare number before they are compared: a noun, what happened, or a unit."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from operator import itemgetter
from typing import Any

from analysis.compare.bounds import conversion
from analysis.compare.happenings import OF_MONEY, OF_PEOPLE
from analysis.compare.nouns import people, singular

#: Kinds that have a unit.
_UNITED = frozenset({"percent", "money", "measure"})
_THEM = frozenset({"them", "these", "those", "whom"})
#: The 90-year history of a house that is 90 years old.
_AGED = frozenset({"history", "existence"})
#: So many characters before "of them" its number is looked for.
_NEAR_BEFORE = 250
_GROUP = re.compile(
    r"\b(?:(?P<homes>town|city|village|suburb|hamlet|island|district|community|county|population)"
    r"|headcount|workforce|payroll|staff) of "
    r"(?:(?:more|fewer|less|than|about|around|some|nearly|almost|over|just|roughly|only|at|least|an|estimated) ){0,4}$",
    re.I,
)
#: "Ann Poole, 24," and "the limit of 15", "those under 15".
_BESIDE_NAME = re.compile(
    r"(?:[A-Z][\w’'-]+|\b(?:[a-z]{4,}(?:er|or|ist|an|al)|mother|father|girl|boy))(?:, | \()$"
)
_ENDED = re.compile(r"[,).;]")
_LIMIT = re.compile(
    r"\b(?:aged?|under|over|below|above|until|till|limit(?: \w+)? (?:at|of|to)|ages of|turn(?:s|ed|ing)?"
    r"|(?:they|she|he) (?:are|is|was|were)|(?:girls|boys|children|kids|pupils|anyone|everyone|those) between)"
    r" (?:the age of )?(?:\d+ (?:and|to) )?(?:\d+)?$",
    re.I,
)
_MILLIONS = re.compile(r"\d ?(?:m|mn|million|bn|billion)\b|\b(?:million|billion)\b", re.I)
#: A country of nine million, an audience that grew to nine million.
_LIVES = re.compile(
    r"\b(?:country|nation|state|republic|island|region|metropolis|population|audience|people|users|followers|readers"
    r"|viewers|customers|subscribers|votes|copies)\b[^.;:!?]*$",
    re.I,
)
#: Bare millions are of the currency of a sum so many characters off that is so many times as large at most.
_NEAR_SUM, _AS_LARGE = 600, 2
#: What happened to some of those told so few characters before.
_NEAR_PART = 40
_FATE_OF_SOME = re.compile(
    r" (?:fatally|(?:seriously|critically|badly|severely) (?:hurt|injured|wounded)|died|dead"
    r"|(?:(?:were|was|have|had|has) )(?:since |later |then )?(?:died|been killed|killed|dead))\b"
)
#: The children of one parent: no other number of an article is theirs because it is as large.
_OWN = "own children"
#: A half of a score as large may be told elsewhere of those who voted.
_MANY_VOTES = 10
_PARENT = re.compile(r"\b(?:grand)?(?:father|mother|dad|mum|mom|parent)s?[ -]of[ -]$", re.I)
#: "The true number is", "put the figure at": what was counted last is counted here too.
_THE_NUMBER = re.compile(
    r"\b(?:the|that|this) (?:(?:real|true|actual|total|final|official|correct|full|overall) )?"
    r"(?:number|figure|tally|count|total)(?: now)? "
    r"(?:(?:is|was|at|as|stood at|stands at|may be|might be|could be|had reached|has reached)"
    r"|(?:has |had )?(?:since )?(?:risen|grown|climbed|rose|grew|increased|jumped|fell|fallen|dropped) to)"
    r"(?: (?:about|around|now|nearly|almost|over|just|only|at least|more than|closer to|higher,? at)){0,2} $",
    re.I,
)
_OF_THE = re.compile(r" of (?:(?:the|our|its|their|his|her|those|these|some|about) )?")


def headed(rows: list[Mapping[str, Any]], texts: Mapping[Any, str]) -> list[Mapping[str, Any]]:
    """Lend a figure without a noun the noun of another, and what happened where it is the same number.

    "Nine of the 14 miners" are miners; so are "the nine" further down, and the "nine" of the headline. Of "17 people
    bitten, eight of them fatally" only the eight are dead, and `whole` says that they are all who are.
    """
    rows = [_grouped(row, texts.get(row["article"], "")) for row in rows]
    found: list[Mapping[str, Any]] = []
    seen: dict[tuple[Any, ...], Mapping[str, Any]] = {}
    for row in rows:
        if row["kind"] == "count" and row["counted_head"] and row["counted"] != _OWN:
            seen.setdefault((row["article"], row["low"], row["high"]), row)
    for place, row in enumerate(rows):
        if row["event"] and place + 1 < len(rows) and _are_some(row, rows[place + 1], texts):
            row = {**row, "event": None}
            rows[place + 1] = {**rows[place + 1], "whole": True}
        if row["kind"] == "count" and not row["counted_head"]:
            after = rows[place + 1] if place + 1 < len(rows) else None
            lender = None
            if after is not None and after["article"] == row["article"] and after["kind"] == "count":
                between = texts.get(row["article"], "")[row["end"] : min(after["start"], row["end"] + 40)]
                lender = after if _OF_THE.fullmatch(between) else None
            alike = seen.get((row["article"], row["low"], row["high"]))
            alike = alike if alike is not None and _may_lend(alike, row) else None
            lender = lender or _meant(row, found) or alike
            again = None if lender else _recounted(row, found, texts.get(row["article"], ""))
            lender = lender or again
            if lender is not None:
                row = {**row, "counted": lender["counted"], "counted_head": lender["counted_head"]}
                if lender is again or (lender["low"], lender["high"]) == (row["low"], row["high"]):
                    row["event"] = row["event"] or lender["event"]
        if row["kind"] == "count" and row["counted_head"] and row["counted"] != _OWN:
            seen[row["article"], row["low"], row["high"]] = row
        found.append(row)
    return found


def _are_some(row: Mapping[str, Any], part: Mapping[str, Any], texts: Mapping[Any, str]) -> bool:
    """Say whether of those counted only some had it happen to them: "wounded 19 people, six of them mortally"."""
    some = str(part["text"]).rpartition(" ")[2] in _THEM
    if not some or row["event"] != part["event"] or part["article"] != row["article"]:
        return False
    text = texts.get(row["article"], "")
    return part["start"] - row["end"] <= _NEAR_PART and bool(_FATE_OF_SOME.match(text, part["end"]))


def _may_lend(lender: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    """Say whether a noun fits what happened: of "two villages burnt, 2 killed" the second are no villages."""
    head = singular(str(lender["counted_head"]).lower().split()[-1])
    return row["event"] not in OF_PEOPLE or head in people()


def _meant(row: Mapping[str, Any], before: list[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Give the last number of people or things that `four of them` can be some of, of this sentence or the last."""
    if row["counted"] not in _THEM:
        return None
    last: Mapping[str, Any]
    for last in before[:-5:-1]:
        if last["article"] != row["article"] or row["start"] - last["end"] > _NEAR_BEFORE:
            return None
        if last["kind"] == "count" and last["counted_head"] and _told(last) > _told(row):
            return last
    return None


def _recounted(
    row: Mapping[str, Any], before: list[Mapping[str, Any]], text: str
) -> Mapping[str, Any] | None:
    """Give the last number of people or things shortly before a bare one of which no more is told than "the number"."""
    if not _THE_NUMBER.search(text, max(0, row["start"] - 80), row["start"]):
        return None
    last = before[-1] if before else None
    if last is None or last["article"] != row["article"] or row["start"] - last["end"] > _NEAR_BEFORE:
        return None
    return last if last["kind"] == "count" and last["counted_head"] else None


def _grouped(row: Mapping[str, Any], text: str) -> Mapping[str, Any]:
    """Give a bare number behind a noun what it counts: a workforce of 900, a town of 4,000, a father of two."""
    unit, _, per = str(row["unit"] or "").partition(" per ")
    if row["kind"] == "measure" and per and conversion(unit)[0] == "time" and conversion(per)[0] == per:
        return {**row, "kind": "duration", "unit": unit}  # each engine takes 16 hours
    if row["kind"] == "count" and _PARENT.search(text, max(0, row["start"] - 30), row["start"]):
        return {**row, "counted": _OWN, "counted_head": "child", "event": None}
    if row["kind"] == "count" and not row["counted_head"]:
        group = _GROUP.search(text[max(0, row["start"] - 40) : row["start"]])
        if group is not None:
            event, head = ("population", "resident") if group["homes"] else ("employed", "employee")
            return {**row, "counted": f"{head}s", "counted_head": head, "event": event}
    return row


def measuring(
    rows: list[Mapping[str, Any]], texts: Mapping[Any, str], one_story: bool
) -> list[Mapping[str, Any]]:
    """Lend a bare number the kind and unit that the same number has elsewhere: "twice the permitted 75" are 75 km/h.

    Of other articles only those of one story lend; and only where all give it one unit. A number beside a name or
    told as a limit is an age where it is one elsewhere, and 40-12 are votes where 40 have voted.
    """
    known = _Known(rows, one_story)
    rows = [known.read(row, texts.get(row["article"], "")) for row in rows]
    units: dict[tuple[Any, float], set[tuple[Any, Any]]] = defaultdict(set)
    for row in rows:
        if row["kind"] in _UNITED:
            # a share of 54 per cent in one article says nothing of "54" in another: any whole number may be one
            lends = one_story and not (row["kind"] == "percent" and _told(row).is_integer())
            for home in {row["article"], None} if lends else {row["article"]}:
                units[home, _told(row)].add((row["kind"], row["unit"]))
    # 1.5 degrees are degrees Celsius where another says so of the same number
    warm = {
        (None if one_story else row["article"], _told(row)): row["unit"]
        for row in rows
        if row["kind"] == "measure" and conversion(row["unit"])[0] == "temperature"
    }
    found = []
    for row in rows:
        number = _told(row)
        if row["kind"] == "count" and not row["counted_head"] and is_precise(number):
            lent = units.get((row["article"], number)) or units.get((None, number)) or set()
            kind, unit = min(lent) if len(lent) == 1 else (None, None)
            if kind and (not row["event"] or (kind == "money" and row["event"] in OF_MONEY)):
                row = {**row, "kind": kind, "unit": unit}
        if (
            row["kind"] == "measure"
            and row["unit"] == "degree"
            and (key := (None if one_story else row["article"], number)) in warm
        ):
            row = {**row, "unit": warm[key]}
        found.append(row)
    return found


class _Known:
    """The ages and the votes that a table tells, in a story each article lending to all."""

    def __init__(self, rows: list[Mapping[str, Any]], one_story: bool) -> None:
        self._one_story = one_story
        self._told = {
            (
                self._home(row),
                "age" if row["kind"] == "age" else "voted",
                _told(row),
                row["modifier"] == "range",
            )
            for row in rows
            if row["kind"] == "age" or (row["kind"] == "count" and row["event"] == "voted")
        }

        self._sums: dict[Any, list[Mapping[str, Any]]] = defaultdict(list)
        for row in rows:
            if row["kind"] == "money" and _MILLIONS.search(row["text"]):
                self._sums[row["article"]].append(row)

    def _priced(self, row: Mapping[str, Any]) -> Mapping[str, Any]:
        """Give bare millions the currency of the last sum before them that is about as large, or else the next."""
        near = self._sums[row["article"]]
        first = bisect_left(near, row["start"] - 2 * _NEAR_SUM, key=itemgetter("start"))
        last = bisect_left(near, row["end"] + _NEAR_SUM, key=itemgetter("start"))
        sums = [
            other
            for other in near[first:last]
            if _told(row) > 0 and 1 / _AS_LARGE <= _told(other) / _told(row) <= _AS_LARGE
        ]
        before = [other for other in sums if 0 <= row["start"] - other["end"] <= _NEAR_SUM]
        behind = [other for other in sums if 0 <= other["start"] - row["end"] <= _NEAR_SUM]
        lender = before[-1] if before else behind[0] if behind else None
        return row if lender is None else {**row, "kind": "money", "unit": lender["unit"]}

    def _home(self, row: Mapping[str, Any]) -> Any:
        return None if self._one_story else row["article"]

    def _tells(self, row: Mapping[str, Any], what: str) -> bool:
        return (self._home(row), what, _told(row), row["modifier"] == "range") in self._told

    def read(self, row: Mapping[str, Any], text: str) -> Mapping[str, Any]:
        """Give a bare number as the age, or the half of a score as the votes, that it is."""
        if row["kind"] == "duration" and row["text"].rpartition(" ")[2] in _AGED and self._tells(row, "age"):
            return {**row, "kind": "age", "event": None}
        if row["kind"] == "score" and _told(row) >= _MANY_VOTES and self._tells(row, "voted"):
            return {**row, "kind": "count", "event": "voted"}
        if (
            row["kind"] == "count"
            and not (row["counted_head"] or row["event"])
            and _MILLIONS.search(row["text"])
        ):
            lives = _LIVES.search(text, max(0, row["start"] - 60), row["start"])
            return row if lives else self._priced(row)
        if row["kind"] == "count" and not row["counted_head"] and self._tells(row, "age"):
            before = text[max(0, row["start"] - 40) : row["end"]]
            at = len(before) - (row["end"] - row["start"])
            beside = _BESIDE_NAME.search(before, 0, at) and _ENDED.match(text, row["end"])
            if beside or (not row["event"] and (_LIMIT.search(before) or _LIMIT.search(before, 0, at))):
                return {**row, "kind": "age", "unit": "year", "event": None}
        return row


def _told(row: Mapping[str, Any]) -> float:
    """Give the number that is told, be it an end of an interval, and 0 for dates."""
    return float((row["high"] if row["low"] is None else row["low"]) or 0)


def is_precise(number: float) -> bool:
    """Say whether a number is seldom met by chance: 6.3, 75 or 95,000,000, but not 3, 40 or 500.

    Examples
    --------
    >>> is_precise(95_000_000), is_precise(500)
    (True, False)
    """
    return len(f"{abs(number):.10g}".split("e")[0].replace(".", "").strip("0")) >= 2
