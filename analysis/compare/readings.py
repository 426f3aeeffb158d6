"""The figures of a table as they are compared: each with its interval, what it measures, its sentence and time."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

import pandas as pd

from analysis.compare.bounds import Bounds, bounds, conversion
from analysis.compare.contexts import Context, Reader, frame
from analysis.compare.extents import Extent, extent, rival, rivals
from analysis.compare.measurands import OF_MONEY, OF_PEOPLE, Measurand, measurand
from analysis.compare.moments import Moment, is_span, moment, of_publication
from analysis.compare.nouns import people, singular
from analysis.compare.places import elsewhere, places
from analysis.compare.revisions import is_replaced
from analysis.errors import ArticleError
from analysis.tables import each_text, records
from analysis.text.text import Span

#: As many articles are taken for one story, in which every pair is compared.
STORY = 100
#: Kinds of figure that measure nothing.
_NO_MEASURE = frozenset({"date", "time"})
#: Kinds that have a unit.
_UNITED = frozenset({"percent", "money", "measure"})
_THAT_YEAR = re.compile(r"(?:in |for )?that (?:same )?year", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: So many characters before "that year" its number is looked for.
_BEFORE = 400
#: Time spans are told in minutes, days, months or years.
_SCALES = (("minutes", 0.01), ("days", 1.0), ("months", 100.0), ("years", math.inf))
_THEM = frozenset({"them", "these", "those", "whom"})
#: So many characters before "of them" its number is looked for.
_NEAR_BEFORE = 250
_GROUP = re.compile(
    r"\b(?:(?P<homes>town|city|village|suburb|hamlet|island|district|community|county|population)"
    r"|headcount|workforce|payroll|staff) of "
    r"(?:(?:more|fewer|less|than|about|around|some|nearly|almost|over|just|roughly|only|at|least|an|estimated) ){0,4}$",
    re.I,
)
_OF_THE = re.compile(r" of (?:(?:the|our|its|their|his|her|those|these|some|about) )?")


class Reading(NamedTuple):
    """One figure with all that comparing takes.

    `stated` says that the text itself gives the time, `earlier` that it tells the number as one since replaced,
    `sole` that its article tells no other number of the same quantity and noun; `around` are the words beside it and
    `extent` says over what stretch it is told;
    `worth` is what one of its currency is worth by the story's own conversions, in the one that most are told in.
    """

    row: Mapping[str, Any]
    order: tuple[str, int]
    bounds: Bounds
    measurand: Measurand
    context: Context
    time: Moment | None
    stated: bool
    earlier: bool
    label: str
    around: frozenset[str]
    extent: Extent = Extent()
    sole: bool = False
    worth: float | None = None


def readings(figures: pd.DataFrame, articles: pd.DataFrame) -> list[Reading]:
    """Read every figure that can be compared.

    Parameters
    ----------
    figures, articles
        As `match_figures` takes them.

    Returns
    -------
    list of Reading
        In the order of the figures, dates and times left out.

    Raises
    ------
    ArticleError
        An article can't be used, or a figure is of an article that is not given.
    """
    texts = dict(each_text(articles))
    published: dict[Any, datetime | None] = dict.fromkeys(texts)
    labels = {article: str(article) for article in texts}
    if "published" in articles:
        times = pd.to_datetime(articles["published"], utc=True, errors="coerce")
        published = {key: None if pd.isna(time) else time.to_pydatetime() for key, time in times.items()}
    if "label" in articles:
        labels |= {key: label for key, label in articles["label"].items() if isinstance(label, str) and label}
    reader = Reader("")
    last = same = None
    that_year = ""
    found = []
    events: dict[Any, set[str]] = defaultdict(set)
    readers: dict[Any, Reader] = {}
    firms = rivals(texts.values()) if len(texts) <= STORY else frozenset()
    for row in _measuring(_headed(records(figures), texts), len(texts) <= STORY):
        interval = bounds(row)
        if interval is None or row["kind"] in _NO_MEASURE:
            continue
        article, start, end = row["article"], row["start"], row["end"]
        if article not in texts:
            raise ArticleError(
                f"the figures speak of article {article!r}, which is not among the articles; give both"
            )
        if article != last:
            reader, last, same = Reader(texts[article]), article, None
        bearer = reader.bearer(start, end) if row["kind"] == "age" else ()
        if row["kind"] == "age" and len(texts) <= STORY:
            readers[article] = reader
        context = reader.context(start, end)
        what = measurand(row, frame(reader.text, start, end), context.events, bearer)
        # "a further 54 are missing" after the dead are the first who are
        if what.extra and what.event and events[article] and what.event not in events[article]:
            what = what._replace(extra=False)
        events[article] |= {what.event} - {""}
        words, day = row.get("as_of") or "", published[article]
        stated = bool(words) and not (is_span(words) and day is not None)
        if day is not None and what.precedent == str(day.year):
            what = what._replace(precedent="")
        earlier = not words and is_replaced(reader.text, start)
        if not words and same == (context.sentence, what.event):
            words, stated = that_year, True  # 40 deaths that year, compared with 30
        elif _THAT_YEAR.fullmatch(words):
            words = [words, *_YEAR.findall(reader.text, max(0, start - _BEFORE), start)][-1]
            same, that_year = (context.sentence, what.event), words
        time = moment(words, day) if stated else None if day is None or earlier else of_publication(day)
        order = (str(article), row["figure"])
        told = interval, what, context, time, stated, earlier, labels[article]
        beside = (
            reader.around(start, end),
            extent(reader.text, start, end, row["kind"])._replace(firm=rival(reader.text, start, firms)),
        )
        found.append(Reading(row, order, *told, *beside))
    return _with_sole(_with_places(_with_numbers(_with_bearers(found, readers)), texts))


def _with_numbers(found: list[Reading]) -> list[Reading]:
    """Count the other numbers of a sentence among its words: 36% over four years is told as such by another."""
    sentences: dict[tuple[Any, Span], list[Reading]] = defaultdict(list)
    for reading in found:
        sentences[reading.row["article"], reading.context.sentence].append(reading)
    told = []
    for reading in found:
        others = sentences[reading.row["article"], reading.context.sentence]
        numbers = {
            f"{other.measurand.quantity}{other.bounds.low:.6g}"
            for other in others
            if other is not reading and other.bounds.low == other.bounds.high
        }
        told.append(reading._replace(around=reading.around | numbers) if numbers else reading)
    return told


def _with_bearers(found: list[Reading], readers: Mapping[Any, Reader]) -> list[Reading]:
    """Take for the one of an age that stands by no name who has it elsewhere in the story and is named in the text."""
    told: dict[Bounds, set[tuple[str, ...]]] = defaultdict(set)
    apart = set()
    for reading in found:
        if reading.row["article"] in readers and reading.measurand.kind == "age":
            person = readers[reading.row["article"]].named(reading.row["start"], reading.row["end"])
            if len(person) > 1:
                told[reading.bounds].add(person)
            if not person:
                apart.add(reading.order)
    for place, reading in enumerate(found):
        if reading.order in apart:
            reader = readers[reading.row["article"]]
            known = [person for person in told[reading.bounds] if reader.tells_of(person)]
            if len(known) == 1:
                what = reading.measurand._replace(bearer=known[0])
                found[place] = reading._replace(measurand=what)
    return found


def _with_places(found: list[Reading], texts: Mapping[Any, str]) -> list[Reading]:
    """Mark where what is counted is or happened, and what other places its article gives a number of the same sort."""
    placed = [
        reading.measurand._replace(
            places=places(texts[reading.row["article"]], reading.row["start"], reading.row["end"])
        )
        for reading in found
    ]
    told = [
        ((reading.row["article"], what.quantity, what.event or what.head), what.places, reading.bounds)
        for reading, what in zip(found, placed, strict=True)
    ]
    others = elsewhere(told)
    return [
        reading._replace(
            measurand=what._replace(
                elsewhere=frozenset().union(*(others[sort, name] for name in names)) - names
            )
        )
        for reading, what, (sort, names, _) in zip(found, placed, told, strict=True)
    ]


def _with_sole(found: list[Reading]) -> list[Reading]:
    """Mark the numbers that are the only ones of their quantity and noun in their articles."""
    told: dict[tuple[Any, ...], set[Bounds]] = defaultdict(set)
    keys = [(reading.row["article"], *reading.measurand.quantity, _sort(reading)) for reading in found]
    for key, reading in zip(keys, found, strict=True):
        told[key].add(reading.bounds)
    return [reading._replace(sole=len(told[key]) == 1) for key, reading in zip(keys, found, strict=True)]


def _sort(reading: Reading) -> str:
    """Give the noun of a number, or for a time span how long a unit it is told in."""
    if reading.measurand.kind != "duration":
        return reading.measurand.head
    days = conversion(reading.row["unit"])[1]
    return next(scale for scale, most in _SCALES if days <= most)


def _headed(rows: list[Mapping[str, Any]], texts: Mapping[Any, str]) -> list[Mapping[str, Any]]:
    """Lend a figure without a noun the noun of another, and what happened where it is the same number.

    "Nine of the 14 miners" are miners; so are "the nine" further down, and the "nine" of the headline.
    """
    rows = [_grouped(row, texts.get(row["article"], "")) for row in rows]
    found: list[Mapping[str, Any]] = []
    seen: dict[tuple[Any, ...], Mapping[str, Any]] = {}
    for row in rows:
        if row["kind"] == "count" and row["counted_head"]:
            seen.setdefault((row["article"], row["low"], row["high"]), row)
    for place, row in enumerate(rows):
        if row["kind"] == "count" and not row["counted_head"]:
            after = rows[place + 1] if place + 1 < len(rows) else None
            lender = None
            if after is not None and after["article"] == row["article"] and after["kind"] == "count":
                between = texts.get(row["article"], "")[row["end"] : min(after["start"], row["end"] + 40)]
                lender = after if _OF_THE.fullmatch(between) else None
            alike = seen.get((row["article"], row["low"], row["high"]))
            alike = alike if alike is not None and _may_lend(alike, row) else None
            lender = lender or _meant(row, found) or alike
            if lender is not None:
                row = {**row, "counted": lender["counted"], "counted_head": lender["counted_head"]}
                if (lender["low"], lender["high"]) == (row["low"], row["high"]):
                    row["event"] = row["event"] or lender["event"]
        if row["kind"] == "count" and row["counted_head"]:
            seen[row["article"], row["low"], row["high"]] = row
        found.append(row)
    return found


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


def _grouped(row: Mapping[str, Any], text: str) -> Mapping[str, Any]:
    """Give a bare number behind a noun for people together what it counts: a workforce of 900, a town of 4,000."""
    unit, _, per = str(row["unit"] or "").partition(" per ")
    if row["kind"] == "measure" and per and conversion(unit)[0] == "time" and conversion(per)[0] == per:
        return {**row, "kind": "duration", "unit": unit}  # each engine takes 16 hours
    if row["kind"] == "count" and not row["counted_head"]:
        group = _GROUP.search(text[max(0, row["start"] - 40) : row["start"]])
        if group is not None:
            event, head = ("population", "resident") if group["homes"] else ("employed", "employee")
            return {**row, "counted": f"{head}s", "counted_head": head, "event": event}
    return row


def _measuring(rows: list[Mapping[str, Any]], one_story: bool) -> list[Mapping[str, Any]]:
    """Lend a bare number the unit that the same number has elsewhere: "twice the permitted 75" are 75 km/h.

    Of other articles only those of one story lend; and only where all give it one unit.
    """
    units: dict[tuple[Any, float], set[tuple[Any, Any]]] = defaultdict(set)
    for row in rows:
        if row["kind"] in _UNITED:
            for home in {row["article"], None} if one_story else {row["article"]}:
                units[home, _told(row)].add((row["kind"], row["unit"]))
    found = []
    for row in rows:
        number = _told(row)
        if row["kind"] == "count" and not row["counted_head"] and _is_precise(number):
            lent = units.get((row["article"], number)) or units.get((None, number)) or set()
            kind, unit = min(lent) if len(lent) == 1 else (None, None)
            if kind and (not row["event"] or (kind == "money" and row["event"] in OF_MONEY)):
                row = {**row, "kind": kind, "unit": unit}
        found.append(row)
    return found


def _told(row: Mapping[str, Any]) -> float:
    """Give the number that is told, be it an end of an interval, and 0 for dates."""
    return float((row["high"] if row["low"] is None else row["low"]) or 0)


def _is_precise(number: float) -> bool:
    """Say whether a number is seldom met by chance: 6.3, 75 or 95,000,000, but not 3, 40 or 500."""
    return len(f"{abs(number):.10g}".split("e")[0].replace(".", "").strip("0")) >= 2
