"""The figures of a table as they are compared: each with its interval, what it measures, its sentence and time."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

import pandas as pd

from analysis.compare.bounds import Bounds, bounds, conversion, told_value
from analysis.compare.coins import Purse
from analysis.compare.contexts import Context, Reader
from analysis.compare.dating import Calendar
from analysis.compare.extents import Extent, extent
from analysis.compare.frames import frame
from analysis.compare.happenings import GROWING
from analysis.compare.lending import headed, measuring
from analysis.compare.measurands import Measurand, measurand
from analysis.compare.moments import Moment
from analysis.compare.parties import HARM, Parties
from analysis.compare.places import elsewhere, places
from analysis.errors import ArticleError
from analysis.tables import each_text, records
from analysis.text.text import Span

#: As many articles are taken for one story, in which every pair is compared.
STORY = 100
#: Ages told so are nobody's own: the limit of a law.
LIMITS = frozenset({"<", "<=", ">", ">="})
#: Kinds of figure that measure nothing.
_NO_MEASURE = frozenset({"date", "time"})
#: Kinds that are told again without a word of what they are of, and what goes on so.
_RECALLED = frozenset({"duration", "money", "percent", "measure"})
_IS = re.compile(r" (?:is|was|isn['’]t|wasn['’]t|will never be|would be) (?!the |what |how |when )", re.I)
_QUOTES = "\"'“”‘’«» \n"
#: Those of whom some are told of stand so many characters before at most.
_NEAR_WHOLE = 200
#: A sentence that follows another is so near.
_NEXT = 3
#: So near the wounded stand behind the dead of the same side.
_NEAR_TOLL = 40
#: Time spans are told in minutes, days, months or years.
_SCALES = (("minutes", 0.01), ("days", 1.0), ("months", 100.0), ("years", math.inf))


class Reading(NamedTuple):
    """One figure with all that comparing takes.

    `stated` says that the text itself gives the time, `earlier` that it tells the number as one since replaced,
    `sole` that its article tells no other number of the same quantity and noun; `around` are the words beside it and
    `extent` says over what stretch it is told; `recalled` that it opens a sentence as something known ("Two years is
    nothing");
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
    recalled: bool = False


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
    reader, calendar = Reader(""), Calendar("", None)
    last = None
    found: list[Reading] = []
    events: dict[Any, set[str]] = defaultdict(set)
    readers: dict[Any, Reader] = {}
    parties = Parties(texts if len(texts) <= STORY else {})
    rows = records(figures)
    purse = Purse(rows)
    for row in measuring(headed(rows, texts), texts, len(texts) <= STORY):
        interval = bounds(row)
        if interval is None or row["kind"] in _NO_MEASURE:
            continue
        if (whole := purse.whole(row, interval)) is not None:
            unit, interval = whole
            row = {**row, "unit": unit}
        article, start, end = row["article"], row["start"], row["end"]
        if article not in texts:
            raise ArticleError(
                f"the figures speak of article {article!r}, which is not among the articles; give both"
            )
        if article != last:
            reader, calendar, last = (
                Reader(texts[article]),
                Calendar(texts[article], published[article]),
                article,
            )
        told_age = row["kind"] == "age" and row["modifier"] not in LIMITS
        bearer = reader.bearer(start, end) if told_age else ()
        if told_age and len(texts) <= STORY:
            readers[article] = reader
        context = reader.context(start, end)
        what = measurand(row, frame(reader.text, start, end), context.events, bearer)
        if row.get("whole"):
            what = what._replace(part=False)
        what = parties.owned(what, row, reader.text, context.sentence.start)
        # "a further 54 are missing" after the dead are the first who are
        if what.extra and what.event and events[article] and what.event not in events[article]:
            what = what._replace(extra=False)
        events[article] |= {what.event} - {""}
        time, stated, earlier, case = calendar.dated(row, what, context.sentence)
        if not case and what.event in GROWING and not (stated or row.get("as_of")) and found:
            case = _gone_on(found[-1], reader.text, context.sentence.start, article)
        what = what._replace(precedent=case)
        order = (str(article), row["figure"])
        told = interval, what, context, time, stated, earlier, labels[article]
        beside = (
            reader.around(start, end),
            extent(reader.text, start, end, row["kind"]),
        )
        opens = row["kind"] in _RECALLED and not reader.text[context.sentence.start : start].strip(_QUOTES)
        recalled = opens and _IS.match(reader.text, end) is not None
        found.append(Reading(row, order, *told, *beside, recalled=recalled))
    return _with_sole(
        _with_places(_with_parties(_with_numbers(_with_bearers(_with_wholes(found), readers))), texts)
    )


def _gone_on(last: Reading, text: str, begin: int, article: Any) -> str:
    """Give the earlier case of the sentence before, of which the one that begins at `begin` tells on."""
    near = (
        0 < begin - last.context.sentence.end <= _NEXT and "\n" not in text[last.context.sentence.end : begin]
    )
    of_toll = last.row["article"] == article and last.measurand.event in GROWING
    return last.measurand.precedent if near and of_toll else ""


def _with_parties(found: list[Reading]) -> list[Reading]:
    """Take the wounded that are told right behind a party's dead for its own."""
    told: list[Reading] = []
    for reading in found:
        what = reading.measurand
        if (
            told
            and what.event in HARM
            and not what.nations
            and (what.extra or what.is_generic or not what.head)
        ):
            last = told[-1]
            near = 0 <= reading.row["start"] - last.row["end"] <= _NEAR_TOLL
            if near and last.row["article"] == reading.row["article"] and last.measurand.event in HARM:
                reading = reading._replace(measurand=what._replace(nations=last.measurand.nations))
        told.append(reading)
    return told


def _with_wholes(found: list[Reading]) -> list[Reading]:
    """Take for some of others only what a larger number of the like is told shortly before."""
    told = []
    for place, reading in enumerate(found):
        what = reading.measurand
        if what.included and not any(_is_whole(other, reading) for other in found[max(0, place - 4) : place]):
            reading = reading._replace(measurand=what._replace(included=False))
        told.append(reading)
    return told


def _is_whole(one: Reading, some: Reading) -> bool:
    """Say whether the one number counts others too to whom the same happened."""
    near = one.row["article"] == some.row["article"] and some.row["start"] - one.row["end"] <= _NEAR_WHOLE
    alike = one.measurand.quantity == some.measurand.quantity and one.measurand.event == some.measurand.event
    return near and alike and told_value(one.bounds) > told_value(some.bounds)


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
    met: dict[tuple[Any, Bounds], list[tuple[str, ...]]] = {}
    for place, reading in enumerate(found):
        if reading.order in apart:
            age = reading.row["article"], reading.bounds
            if age not in met:
                met[age] = [person for person in told[reading.bounds] if readers[age[0]].tells_of(person)]
            known = met[age]
            if len(known) == 1:
                what = reading.measurand._replace(bearer=known[0])
                found[place] = reading._replace(measurand=what)
    return found


def _with_places(found: list[Reading], texts: Mapping[Any, str]) -> list[Reading]:
    """Mark where what is counted is or happened, and what other places its article gives a number of the same sort."""
    placed = [
        reading.measurand._replace(
            places=frozenset()
            if reading.row["modifier"] in LIMITS and reading.row["kind"] == "age"
            else places(texts[reading.row["article"]], reading.row["start"], reading.row["end"])
        )
        for reading in found
    ]
    told = [
        (
            (reading.row["article"], what.quantity, what.event or what.head),
            what.places,
            told_value(reading.bounds),  # "at least two" in the county are the two in the town
        )
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
