"""What an article says of itself: date, byline, outlet and headline in its own lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import pandas as pd
from pandas.api.typing import NaTType

from analysis.articles.fields import Field, field_of, mail_fields
from analysis.articles.furniture import Furniture
from analysis.articles.published import CLOCK, WEEKDAY, read_date, when
from analysis.text.text import Span, words_of


@dataclass
class Stated:
    """Metadata found in a text, and the lines it was read from.

    `lines` has for each column found what it was read from (header line, dateline, first line) and its words;
    `notes` what else is to be said.
    """

    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: pd.Timestamp | NaTType = pd.NaT
    lines: dict[str, tuple[str, str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


_BY = re.compile(r"(?:^|\s)(?:[Bb]y|BY)[ \t:]{1,3}(?=[A-Z])")
_NAME = r"[A-Z][\w.'’-]{0,25}(?: (?:(?:de|van|von|der|bin|da|la) )?[A-Z][\w.'’-]{0,25}){1,4}"
_NAMES = re.compile(rf"{_NAME}(?:(?:, and | and |, | & ){_NAME}){{0,9}}")
_HOUSE = re.compile(r"(?:, | for | of )([A-Z][\w.&' -]{1,40})$")
_PAREN = re.compile(r"\(([^()]{2,40})\)")
# What a writer is, behind the name.
_POST = re.compile(
    r",\s(?:[A-Z][\w'’-]{1,20}\s){0,4}(?:Writer|Reporter|Correspondent|Editor|Columnist|Producer)\b.*$"
)
_LONGEST = 240
_PARTS = re.compile(r"[|,•·–—]|\s-\s|\s/\s")
_MARKS = " \t*_|·•–—-()[],"
_TIME_BEFORE = re.compile(rf"{CLOCK},? (?:on )?(?:{WEEKDAY})?$")
_EDITION = re.compile(r"\s{0,3}\([^()]{1,40}\)$")
_DATED = re.compile(r"\b\d{4}\b|\d[/.]\d")


def stated(text: str, spans: Sequence[Span], found: Sequence[Furniture]) -> Stated:
    """Read an article's own header, dateline and headline.

    Parameters
    ----------
    text, spans, found
        The article, its paragraphs and its furniture.

    Returns
    -------
    Stated
        Only what the words say. An agency in a dateline names no outlet: anyone may print its report.
    """
    said = Stated()
    mail = mail_fields([text[start:end] for start, end in spans])
    labelled = {spans[place].start: field for place, field in mail.items()}
    for start, end, kind in found:
        if kind == "header":
            _header(text[start:end], labelled.get(start), said)
        elif kind == "dateline":
            _dateline(text[start:end], said)
    headers = {start for start, _, kind in found if kind == "header"}
    beside = _beside_the_day(text, spans, headers)
    if beside is not None and said.outlet is None:
        line = text[beside.start : beside.end]
        said.outlet, said.lines["outlet"] = _EDITION.sub("", line.strip()), ("line beside the date", line)
        headers.add(beside.start)
    first = next((span for span in spans if span.start not in headers), None)
    if first is not None and said.title is None and Furniture(first.start, first.end, "crosshead") in found:
        said.title = text[first.start : first.end]
        said.lines["title"] = ("first line", said.title)
    return said


def dateline_day(text: str, found: Sequence[Furniture]) -> pd.Timestamp | None:
    """Give the day that an article's dateline names with its year: most often that of publication, or the one before.

    Examples
    --------
    >>> from analysis.articles.furniture import furniture
    >>> text = "MILLFORD, March 4, 2021 - It rained."
    >>> dateline_day(text, furniture(text))
    Timestamp('2021-03-04 00:00:00+0000', tz='UTC')
    """
    lines = [text[start:end] for start, end, kind in found if kind == "dateline"]
    if len(lines) != 1 or (place := when(lines[0])) is None:
        return None
    time = read_date(lines[0][place[0] : place[1]]).time
    return None if pd.isna(time) else time


def _beside_the_day(text: str, spans: Sequence[Span], headers: set[int]) -> Span | None:
    """Find the outlet that archives print right above the day, or below it: it holds a word that such names hold."""
    pairs = list(pairwise(spans[:12]))
    for beside, day in [*pairs, *((below, above) for above, below in pairs)]:
        words = text[beside.start : beside.end]
        dated = day.start in headers and when(text[day.start : day.end][:40]) is not None
        if dated and beside.start not in headers and is_outlet(words.strip()):
            return beside
    return None


def is_outlet(words: str) -> bool:
    """Whether a line of few words names an outlet.

    Examples
    --------
    >>> [is_outlet(words) for words in ("The Millford Herald", "BBC", "Millford", "He read the Herald daily.")]
    [True, True, False, False]
    """
    names = words.replace("(", " ").replace(")", " ").split()
    if (
        not 0 < len(names) <= 6
        or words[-1] in ".!?:"
        or any(name[0].islower() for name in names[1:] if len(name) > 3)
    ):
        return False
    known = any(name.lower() in words_of("outlet_words.txt") for name in names)
    short = len(names) == 1 and names[0].isupper() and 2 <= len(names[0]) <= 5
    return names[0][0].isupper() and (known or short)


def _labelled(line: str, field: Field, said: Stated) -> None:
    """Take what a labelled line says for the column it is of."""
    value = field.value.strip(_MARKS)
    if not value or field.column in ("", "text", "url") or field.column in said.lines:
        return
    if field.column == "published":
        _published(value, line, said)
        return
    if field.column == "outlet" and value in words_of("agencies.txt"):
        said.notes.append(f"wire copy: a line names the agency {value}")
        return
    if field.column == "byline":
        value = _BY.sub("", value, count=1) if _BY.match(value) else value
    setattr(said, field.column, value)
    said.lines[field.column] = ("header line", line)


def _published(words: str, line: str, said: Stated) -> None:
    time, note = read_date(words)
    if not pd.isna(time):
        said.published, said.lines["published"] = time, ("header line", line)
    if note:
        said.notes.append(note)


def _header(line: str, field: Field | None, said: Stated) -> None:
    if (field := field or field_of(line)) is not None:
        _labelled(line, field, said)
        return
    if len(line) > _LONGEST:
        return  # a form or a menu, run together
    by = _BY.search(line)
    day = (line[: by.start()] if by else line).strip(_MARKS)
    place = when(line)
    rest = line
    if pd.isna(said.published) and len(day) < 90 and _DATED.search(day) and (place is None or by is None):
        _published(day if place is None else _timed(line, place), line, said)
    elif pd.isna(said.published) and place is not None and len(line) < 160:
        _published(_timed(line, place), line, said)
    if place is not None:
        rest = f"{line[: place[0]].rstrip(_MARKS)} | {line[place[1] :].lstrip(_MARKS)}"
    parts = [part for part in (each.strip(_MARKS) for each in _PARTS.split(rest)) if part]
    if by is None and place is not None and said.outlet is None:
        _named(parts, line, said)
    by = _BY.search(rest)
    if by is None or said.byline is not None:
        return
    names = rest[by.end() :].partition("|")[0].strip(_MARKS)
    names = _POST.sub("", names)
    if (house := _HOUSE.search(names)) and _is_house(house.group(1)):
        names = names[: house.start()]
        if house.group(1) not in words_of("agencies.txt"):
            said.outlet, said.lines["outlet"] = house.group(1), ("header line", line)
    if match := _NAMES.match(names):
        said.byline, said.lines["byline"] = match.group(), ("header line", line)


def _timed(line: str, place: tuple[int, int]) -> str:
    """Give the day with the time that may stand before it."""
    before = _TIME_BEFORE.search(line, max(0, place[0] - 40), place[0])
    return line[before.start() if before else place[0] : place[1]]


def _named(parts: Sequence[str], line: str, said: Stated) -> None:
    """Take the names beside a day: an outlet's, and a writer's if the outlet stands there too."""
    houses = [part for part in parts if is_outlet(part)]
    if not houses:
        return
    said.outlet, said.lines["outlet"] = houses[0], ("header line", line)
    writers = [part for part in parts if part not in houses and _NAMES.fullmatch(part)]
    if writers and said.byline is None:
        said.byline, said.lines["byline"] = writers[0], ("header line", line)


def _is_house(name: str) -> bool:
    """Whether what follows the last comma of a byline is an outlet: one word, or a known agency."""
    return " " not in name or name in words_of("agencies.txt") or is_outlet(name)


def _dateline(line: str, said: Stated) -> None:
    match = _PAREN.search(line)
    if match is None:
        return
    house = match.group(1)
    if house in words_of("agencies.txt"):
        said.notes.append(f"wire copy: the dateline names the agency {house}")
    elif said.outlet in {None, house}:
        said.outlet = house
        said.lines.setdefault("outlet", ("dateline", line))
