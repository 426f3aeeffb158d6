"""What an article says of itself: date, byline, outlet and headline in its own lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pandas as pd
from pandas.api.typing import NaTType

from analysis.furniture import Furniture
from analysis.published import read_date
from analysis.remarks import short
from analysis.text import Span, words_of


@dataclass
class Stated:
    """Metadata found in a text, and the notes that give the words it was read from."""

    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: pd.Timestamp | NaTType = pd.NaT
    notes: list[str] = field(default_factory=list)


_BY = re.compile(r"(?:^|\s)[Bb][Yy][ \t:]{1,3}(?=[A-Z])")
_NAME = r"[A-Z][\w.'’-]{0,25}(?: (?:de |van |von |der |al-|el-|bin |da |la )?[A-Z][\w.'’-]{0,25}){1,4}"
_NAMES = re.compile(rf"{_NAME}(?:(?:, | and | & |, and ){_NAME}){{0,9}}")
_HOUSE = re.compile(r", ([A-Z][\w.&' -]{1,40})$")
_PAREN = re.compile(r"\(([^()]{2,40})\)")


def stated(text: str, spans: list[Span], found: list[Furniture]) -> Stated:
    """Read an article's own header, dateline and headline.

    Parameters
    ----------
    text
        The article.
    spans
        Its paragraphs.
    found
        Its furniture.

    Returns
    -------
    Stated
        Only what the words say. An agency in a dateline names no outlet: anyone may print
        its report.
    """
    said = Stated()
    for start, end, kind in found:
        if kind == "header":
            _header(text[start:end], said)
        elif kind == "dateline":
            _dateline(text[start:end], said)
    first = next((row for row in found if row.kind != "header"), None)
    body = next((span for span in spans if not _within(span, found, "header")), None)
    if (
        first is not None
        and body is not None
        and (first.start, first.end) == tuple(body)
        and first.kind == "crosshead"
    ):
        said.title = text[first.start : first.end]
        said.notes.append(f"first line taken for the title: {short(said.title)}")
    return said


def _within(span: Span, found: list[Furniture], kind: str) -> bool:
    return any(row.kind == kind and row.start <= span.start and span.end <= row.end for row in found)


def _header(line: str, said: Stated) -> None:
    by = _BY.search(line)
    day = line[: by.start()] if by else line
    taken = []
    if pd.isna(said.published) and any(char.isdigit() for char in day):
        read = read_date(day.strip(" |·•–—-"))
        if not pd.isna(read.time):
            said.published = read.time
            taken.append("date")
        elif read.note:
            said.notes.append(read.note)
    if by and said.byline is None:
        names = line[by.end() :].strip()
        house = _HOUSE.search(names)
        if house and (" " not in house.group(1) or house.group(1) in words_of("agencies.txt")):
            names = names[: house.start()]
            if house.group(1) not in words_of("agencies.txt"):
                said.outlet = house.group(1)
                taken.append("outlet")
        if match := _NAMES.match(names):
            said.byline = match.group()
            taken.insert(0, "byline")
    if taken:
        said.notes.append(f"header line taken for metadata ({', '.join(sorted(taken))}): {short(line)}")


def _dateline(line: str, said: Stated) -> None:
    match = _PAREN.search(line)
    if match is None:
        return
    house = match.group(1)
    if house in words_of("agencies.txt"):
        said.notes.append(f"wire copy: dateline names the agency {house}")
    elif said.outlet is None:
        said.outlet = house
        said.notes.append(f"outlet taken from the dateline: {short(line)}")
    elif said.outlet == house:
        said.notes.append(f"dateline names the outlet: {short(line)}")
