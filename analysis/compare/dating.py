"""Of when a number is told: by its own words, those of its sentence, or the day its article came out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from analysis.compare.happenings import GROWING
from analysis.compare.lending import is_precise
from analysis.compare.measurands import Measurand
from analysis.compare.moments import Moment, is_span, moment, of_publication
from analysis.compare.revisions import is_replaced
from analysis.text.text import Span

_THAT_YEAR = re.compile(r"(?:in |for )?that (?:same )?year", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: A year that opens a sentence holds for all its numbers that have no time of their own.
_OPENING_YEAR = re.compile(r"In (?:[A-Z][a-z]+ )?((?:19|20)\d\d),")
#: "In 1998 the league banned": what was done in another year, but for numbers that tell what they are of.
_PAST_CASE = re.compile(r"In ((?:19|20)\d\d),? ")
#: "A dozen died in a raid two years ago".
_YEARS_AGO = re.compile(r"[^.,;:!?]{0,60}?\b((?:[a-z]+|\d{1,2}) years? ago)\b")
_AGO = ("ago", "earlier", "before")
#: So many characters before "that year" its number is looked for.
_BEFORE = 400


class Dated(NamedTuple):
    """When a number holds, whether its text says so itself, and whether it is told as one since replaced.

    `precedent` is the earlier case that it is told of, "another" where no year is known, or "".
    """

    time: Moment | None
    stated: bool
    earlier: bool
    precedent: str


class Calendar:
    """The times that one article tells its numbers of, asked in the order of the text."""

    def __init__(self, text: str, published: datetime | None) -> None:
        self._text = text
        self._day = published
        self._now = None if published is None else of_publication(published)
        self._same: tuple[Span, str] | None = None
        self._that_year = ""

    def dated(self, row: Mapping[str, Any], what: Measurand, sentence: Span) -> Dated:
        """Say when the figure `row`, which measures `what`, holds."""
        text, day, start = self._text, self._day, row["start"]
        precedent = "" if day is not None and what.precedent == str(day.year) else what.precedent
        words, stated = self._words(row, what, sentence)
        earlier = not row.get("as_of") and is_replaced(text, start, row["end"])
        time = moment(words, day) if stated else None if earlier else self._now
        if precedent.endswith(_AGO):
            then = moment(precedent, day)
            precedent = str(then.start.year) if then else "another"
        if precedent == "another" and stated and day is not None and time and time.end.year < day.year:
            precedent = str(time.start.year)
        past = _PAST_CASE.match(text, sentence.start, start)
        if past and not precedent and time and day and time.start.year == int(past[1]) < day.year - 1:
            told = is_precise(row["low"] or row["high"] or 0) and what.event not in GROWING
            precedent = "" if told else past[1]
        if row["kind"] == "money" and stated and self._now and time and time.start >= self._now.end:
            stated, time = False, self._now  # the plant will close in May as part of the sale for £2bn
        return Dated(time, stated, earlier, precedent)

    def _words(self, row: Mapping[str, Any], what: Measurand, sentence: Span) -> tuple[str, bool]:
        """Give the words that tell the time of a figure, and whether they tell it rather than the article's day."""
        text, start = self._text, row["start"]
        words = row.get("as_of") or ""
        stated = bool(words) and not (is_span(words) and self._day is not None)
        if not words and self._same == (sentence, what.event):
            return self._that_year, True  # 40 deaths that year, compared with 30
        if _THAT_YEAR.fullmatch(words):
            words = [words, *_YEAR.findall(text, max(0, start - _BEFORE), start)][-1]
            self._same, self._that_year = (sentence, what.event), words
        elif not words and (opened := _OPENING_YEAR.match(text, sentence.start, start)):
            return opened[1], True  # In 2009 eels killed nine, and 58 became ill
        elif not words and what.event in GROWING and (ago := _YEARS_AGO.match(text, row["end"])):
            return ago[1], True
        return words, stated
