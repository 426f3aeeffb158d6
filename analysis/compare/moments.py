"""When a figure holds: the words that say so, read against the day its article was published."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from analysis.figures.number_words import classes

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_ISO = re.compile(r"\b(\d{4})-(\d{2})(?:-(\d{2}))?\b")
_DAY_MONTH = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}\b\.?,?(?: (?P<year>\d{{4}}))?", re.I
)
_MONTH_DAY = re.compile(
    rf"\b{_MONTH}\b\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d),?(?: (?P<year>\d{{4}})\b)?", re.I
)
_MONTH_YEAR = re.compile(rf"\b{_MONTH}\b\.?,?(?: of)?(?: (?P<year>\d{{4}})\b| (?P<ago>last year)\b)?", re.I)
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_DECADE = re.compile(r"\b(1[89]\d0|20\d0)['’]?s\b")
_WEEKDAY = re.compile(r"\b(?:(?P<last>last|next) )?(?P<weekday>" + "|".join(_WEEKDAYS) + r")\b", re.I)
_LAST_YEAR = re.compile(r",? (?:of )?last year\b", re.I)
_NEAR = re.compile(
    r"\b(today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|last night|now|so far)\b", re.I
)
_CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d\d)? ?(?:a\.?m|p\.?m)\b|\b(?:noon|midday|midnight|dawn|dusk)\b", re.I)
_SPAN = re.compile(r"\b(?P<which>last|this|past|previous) (?P<unit>weekend|week|month|year)\b", re.I)
_YEARS_AGO = re.compile(r"\b([a-z]+|\d{1,2}) years? ago\b", re.I)
_FROM_TO = re.compile(r"(?:between|from)\b", re.I)

#: Times so many days apart are taken for those of two events.
FAR_DAYS = 45
#: Days of ten years.
DECADE = 3652


class Moment(NamedTuple):
    """A stretch of time, its end left out."""

    start: datetime
    end: datetime

    @property
    def to_the_hour(self) -> bool:
        """Say whether more than the day is known."""
        return self.end - self.start < timedelta(days=1)

    def overlaps(self, other: Moment) -> bool:
        """Say whether both could be the same time."""
        return self.start < other.end and other.start < self.end


def is_span(words: str) -> bool:
    """Say whether words tell from when to when things happened, not when their number holds.

    Examples
    --------
    >>> is_span("between May and July"), is_span("in May")
    (True, False)
    """
    return _FROM_TO.match(words) is not None


def apart_by(one: Moment, other: Moment) -> int:
    """Give the whole days between two times, below 0 where they overlap."""
    return (max(one.start, other.start) - min(one.end, other.end)).days


def of_publication(published: datetime) -> Moment:
    """Give the rest of the clock hour an article appeared in, or its day where only that is known.

    Examples
    --------
    >>> moment = of_publication(datetime(2024, 5, 2, tzinfo=UTC))
    >>> moment.end - moment.start
    datetime.timedelta(days=1)
    """
    stamp = published.replace(tzinfo=UTC) if published.tzinfo is None else published.astimezone(UTC)
    if (stamp.hour, stamp.minute, stamp.second) == (0, 0, 0):
        return _days(stamp.date(), 1)
    hour = stamp.replace(minute=0, second=0, microsecond=0)
    return Moment(stamp.replace(second=0, microsecond=0), hour + timedelta(hours=1))


def moment(words: str, published: datetime | None) -> Moment | None:
    """Read words like *Wednesday*, *last month* or *April 2014* as a stretch of time.

    Parameters
    ----------
    words
        What the text says of the time; an ISO date does as well.
    published
        When the article appeared. Without it only full dates, months with their year and years can be told.

    Returns
    -------
    Moment or None
        None where the words don't tell.

    Examples
    --------
    >>> start, end = moment("as of Wednesday", datetime(2024, 5, 2, tzinfo=UTC))
    >>> str(start.date()), str(end.date())
    ('2024-05-01', '2024-05-02')
    """
    day = None if published is None else published.date()
    try:
        return _moment(words, day)
    except (ValueError, OverflowError):
        return None


def _moment(words: str, day: date | None) -> Moment | None:
    if found := _ISO.search(words):
        year, month = int(found[1]), int(found[2])
        return _days(date(year, month, int(found[3])), 1) if found[3] else _month(year, month)
    for pattern in (_MONTH_DAY, _DAY_MONTH):
        if found := pattern.search(words):
            month = _month_number(found["month"])
            if found["year"]:
                return _days(date(int(found["year"]), month, int(found["day"])), 1)
            if day is None:
                return None
            if _LAST_YEAR.match(words, found.end()):
                return _days(date(day.year - 1, month, int(found["day"])), 1)
            return _days(_latest(day, month, int(found["day"])), 1)
    if (found := _MONTH_YEAR.search(words)) and (
        found["year"] or found["month"].lower() not in ("may", "march", "mar")
    ):
        month = _month_number(found["month"])
        if found["year"]:
            return _month(int(found["year"]), month)
        if day is None:
            return None
        if found["ago"]:
            return _month(day.year - 1, month)
        return _month(day.year - (month > day.month), month)
    if found := _YEAR.search(words):
        return _year(int(found[1]))
    if found := _DECADE.search(words):
        return Moment(_year(int(found[1])).start, _year(int(found[1]) + 9).end)
    if day is None:
        return None
    for pattern, read in _RELATIVE:
        if found := pattern.search(words):
            return read(found, day)
    return None


def _weekday(found: re.Match[str], day: date) -> Moment:
    wanted = _WEEKDAYS.index(found["weekday"].lower())
    if (found["last"] or "").lower() == "next":
        return _days(day + timedelta((wanted - day.weekday()) % 7 or 7), 1)
    back = (day.weekday() - wanted) % 7
    return _days(day - timedelta(back or (7 if found["last"] else 0)), 1)


def _near(found: re.Match[str], day: date) -> Moment:
    word = found[1].lower()
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0)
    return _days(day + timedelta(shift), 1)


def _span(found: re.Match[str], day: date) -> Moment:
    back = 0 if found["which"].lower() == "this" else 1
    unit = found["unit"].lower()
    if unit == "year":
        return _year(day.year - back)
    if unit == "month":
        month = day.year * 12 + day.month - 1 - back
        return _month(month // 12, month % 12 + 1)
    monday = day - timedelta(day.weekday() + 7 * back)
    return _days(monday + timedelta(5), 2) if unit == "weekend" else _days(monday, 7)


def _years_ago(found: re.Match[str], day: date) -> Moment | None:
    word = found[1].lower()
    back = int(word) if word.isdigit() else _counted().get(word)
    return None if back is None else _year(day.year - back)


@cache
def _counted() -> dict[str, int]:
    return {"a": 1, **{word: int(value) for word, (value, sort) in classes().items() if sort == "small"}}


_RELATIVE: list[tuple[re.Pattern[str], Callable[[re.Match[str], date], Moment | None]]] = [
    (_YEARS_AGO, _years_ago),
    (_WEEKDAY, _weekday),
    (_NEAR, _near),
    (_SPAN, _span),
    (_CLOCK, lambda found, day: _days(day, 1)),
]


def _days(first: date, days: int) -> Moment:
    start = datetime(first.year, first.month, first.day, tzinfo=UTC)
    return Moment(start, start + timedelta(days=days))


def _month(year: int, month: int) -> Moment:
    start = datetime(year, month, 1, tzinfo=UTC)
    return Moment(start, datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC))


def _year(year: int) -> Moment:
    return Moment(datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC))


def _month_number(word: str) -> int:
    return _MONTHS.index(word.lower()[:3]) + 1


def _latest(day: date, month: int, number: int) -> date:
    """Give the last such day up to the day of publication, or a week past it."""
    found = date(day.year, month, number)
    return date(day.year - 1, month, number) if found > day + timedelta(days=7) else found
