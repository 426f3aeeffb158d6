"""What an article says of itself: date, byline, outlet and headline in its own lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd
from pandas.api.typing import NaTType

from analysis.articles.furniture import Furniture
from analysis.articles.published import read_date
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
_DATED = re.compile(r"\b\d{4}\b|\d[/.]\d")


def stated(text: str, spans: Sequence[Span], found: Sequence[Furniture]) -> Stated:
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
        Only what the words say. An agency in a dateline names no outlet: anyone may print its report.
    """
    said = Stated()
    for start, end, kind in found:
        if kind == "header":
            _header(text[start:end], said)
        elif kind == "dateline":
            _dateline(text[start:end], said)
    headers = {start for start, _, kind in found if kind == "header"}
    first = next((span for span in spans if span.start not in headers), None)
    if first is not None and Furniture(first.start, first.end, "crosshead") in found:
        said.title = text[first.start : first.end]
        said.lines["title"] = ("first line", said.title)
    return said


def _header(line: str, said: Stated) -> None:
    by = _BY.search(line)
    day = (line[: by.start()] if by else line).strip(" |·•–—-")
    if pd.isna(said.published) and len(day) < 90 and _DATED.search(day):
        time, note = read_date(day)
        if not pd.isna(time):
            said.published, said.lines["published"] = time, ("header line", line)
        if note:
            said.notes.append(note)
    if by is None or said.byline is not None:
        return
    names = line[by.end() :].strip()
    if (house := _HOUSE.search(names)) and _is_house(house.group(1)):
        names = names[: house.start()]
        if house.group(1) not in words_of("agencies.txt"):
            said.outlet, said.lines["outlet"] = house.group(1), ("header line", line)
    if match := _NAMES.match(names):
        said.byline, said.lines["byline"] = match.group(), ("header line", line)


def _is_house(name: str) -> bool:
    """Whether what follows the last comma of a byline is an outlet: one word, or a known agency."""
    return " " not in name or name in words_of("agencies.txt")


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
