"""When an article was published: dates as people write them, read as UTC times."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, NamedTuple

import pandas as pd
from dateutil import parser
from pandas.api.typing import NaTType


class Published(NamedTuple):
    """A time, or NaT, and what is to be said of how it was read."""

    time: pd.Timestamp | NaTType
    note: str | None


# How days and times of day stand in a line; each pattern is bounded.
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
DAY = (
    rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? \d{{4}})"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? "
CLOCK = r"\d{1,2}(?:[:.]\d\d){0,2}(?:\.\d{1,6})?(?: ?[apAP]\.?[mM]\b\.?)?(?: ?(?:Z|[A-Z]{2,4})\b)?"
_WHEN = re.compile(
    rf"\b(?:{WEEKDAY})?{DAY}(?:[ T,|/·•–—-]{{0,3}}(?:at )?(?=\d{{1,2}}(?:[:.]\d\d| ?[ap]\.?m))"
    rf"{CLOCK}(?:[+-]\d\d:?\d\d)?)?(?:[ ,]{{1,2}}{WEEKDAY.rstrip()}\b)?",
    re.IGNORECASE,
)
# Only abbreviations that mean one offset; CST, IST and BST mean several and are asked about.
_ZONES = {
    name: timezone(timedelta(hours=hours))
    for name, hours in {
        "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3,
        "EST": -5, "EDT": -4, "ET": -5, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
        "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
    }.items()
}  # fmt: skip
_EITHER_WAY = re.compile(r"^\D*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?$")
_LEADING = re.compile(
    r"^\W*(?:date|published|publication date|updated|last updated|last modified|posted|first published"
    r"|created)?"
    r"(?: on| at)?[\s:]*",
    re.IGNORECASE,
)
_STOPPED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d\d)(?= ?[ap]\.?m\b| [A-Z]{2,4}\b|$)")
_BETWEEN = re.compile(r"[|•·]|(?<=\s)/(?=\s)")
_GLUED = re.compile(r"\b((?:19|20)\d\d)(\d{1,2}:\d\d)")
_DEFAULTS = (datetime(2001, 1, 1), datetime(2002, 2, 2))


def when(line: str) -> tuple[int, int] | None:
    """Find where a day, with its time if it has one, stands in a line.

    Examples
    --------
    >>> line = "By Ann Lee | May 3, 2024 at 5:30 p.m. EDT | Globe"
    >>> begin, end = when(line)
    >>> line[begin:end]
    'May 3, 2024 at 5:30 p.m. EDT'
    """
    match = _WHEN.search(line)
    return match.span() if match else None


def _only_day(words: str) -> str | None:
    """Give the day that stands among other words, if it is the only thing with numbers there."""
    span = when(words)
    if span is None or span == (0, len(words)):
        return None
    others = words[: span[0]] + words[span[1] :]
    return None if any(map(str.isdigit, others)) else words[span[0] : span[1]]


def read_date(value: Any) -> Published:
    """Read one date or time.

    What has no zone is taken for UTC. A date that can be read two ways, or lacks a part, stays unknown.

    Parameters
    ----------
    value
        A string, number (seconds or milliseconds since 1970), date or timestamp.

    Returns
    -------
    Published
        NaT and the reason where the date can't be read for sure.

    Examples
    --------
    >>> read_date("Sept. 27, 2023 10:30 PM EDT").time
    Timestamp('2023-09-28 02:30:00+0000', tz='UTC')
    >>> read_date("03/04/2021").note
    'date "03/04/2021" can be read two ways: write it as 2021-04-03 or 2021-03-04'
    """
    unknown = pd.NaT
    if isinstance(value, datetime):
        stamp = pd.Timestamp(value)
        if pd.isna(stamp):
            return Published(unknown, None)
        return Published(stamp.tz_localize("UTC") if stamp.tz is None else stamp.tz_convert("UTC"), None)
    words = str(value).strip()
    if not words or words.lower() in {"nan", "nat", "none", "null", "<na>", "n/a", "unknown", "-"}:
        return Published(unknown, None)
    short = words if len(words) <= 60 else words[:60] + "…"
    if _EPOCH.match(words):
        seconds = float(words)
        seconds = seconds / 1000 if seconds > 1e11 else seconds
        return Published(
            pd.Timestamp(seconds, unit="s", tz="UTC"), f'date "{short}" read as seconds since 1970'
        )
    if len(words) > 120:
        return Published(unknown, f'date "{short}" is too long to be one: write it as 2021-03-04')
    day_first = False
    if found := _EITHER_WAY.match(words):
        first, second, year = found.groups()
        # Between full stops the day comes first everywhere; between strokes it depends on the country.
        dotted = "." in found.group()
        if not dotted and int(first) <= 12 and int(second) <= 12 and first.lstrip("0") != second.lstrip("0"):
            year = year if len(year) == 4 else f"20{year}"
            ways = f"{year}-{int(second):02d}-{int(first):02d} or {year}-{int(first):02d}-{int(second):02d}"
            return Published(unknown, f'date "{short}" can be read two ways: write it as {ways}')
        day_first = dotted or int(first) > 12
    body = _LEADING.sub("", words, count=1)
    # Some print a time with a full stop, and a time of day behind a stroke.
    body = _BETWEEN.sub(" ", _GLUED.sub(r"\1 \2", _STOPPED.sub(r"\1:\2", body)))
    zones: list[str] = []

    def zone(name: str | None, offset: int | None) -> Any:
        if offset is not None:
            return timezone(timedelta(seconds=offset))
        if name is not None and name.upper() not in _ZONES:
            zones.append(name)
        return _ZONES.get((name or "").upper())

    try:
        one, two = (
            parser.parse(body, default=start, dayfirst=day_first, tzinfos=zone) for start in _DEFAULTS
        )
        same = one == two
        moment = (one if one.tzinfo else one.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError, TypeError, AttributeError):
        if (only := _only_day(words)) is not None:
            return read_date(only)
        return Published(
            unknown, f'date "{short}" can\'t be read: write it as 2021-03-04 or 2021-03-04T15:30+02:00'
        )
    if not same:
        return Published(unknown, f'date "{short}" lacks a day, month or year: write it as 2021-03-04')
    if zones:
        note = f'date "{short}": time zone {zones[0]} can mean several; read as UTC'
        return Published(pd.Timestamp(moment), note)
    if (one.hour or one.minute) and one.tzinfo is None:
        return Published(pd.Timestamp(moment), f'date "{short}" has no time zone; read as UTC')
    return Published(pd.Timestamp(moment), None)
