"""Who said what: direct, mixed and indirect quotes with their source and cue."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from typing import Any

import pandas as pd

from analysis import tables
from analysis.articles.furniture import SILENT, furniture
from analysis.quotes import cues
from analysis.quotes.channels import channel
from analysis.quotes.frames import Reader
from analysis.quotes.nominals import has_noun
from analysis.quotes.reports import CONFIDENCE
from analysis.speakers import speakers
from analysis.speakers.namelists import given_names
from analysis.speakers.names import find_names
from analysis.speakers.roles import roles
from analysis.text.text import Quotation, Span, paragraphs, quotations, sentences, with_marks, words_of
from analysis.text.tokens import Words


@dataclass
class _Attribution:
    """One attribution: its stretches with their paragraphs, and the words that say whose it is."""

    source: Span | None
    cue: Span | None
    named: Span | None
    confidence: float
    unit: Span
    content: list[tuple[int, Span, bool]] = field(default_factory=list)


_CUE = re.compile("[VGKL]|Q[DNnp]|[,:][qQ]")
_LABEL = re.compile(r"([A-Z][\w.'’-]*(?: [A-Z(][\w.'’)-]*){0,4})(:)\s(?=\S+\s\S)")
#: A sentence longer than this, its quotations not counted, is read in parts: time stays linear.
_LONG = 4000
_CLOSERS = "\"”“»'’"
_RIM = " \t\xa0,;:\"“”„«»`'‘’—–-"
_ASKED = re.compile(
    r"(?:[A-Z][\w.'’-]+ ){1,4}(?:said|says|asked|asks|added|wrote|replied|shouted|yelled|tweeted|told)\b(?! that)"
)


def _units(text: str, span: Span, quotes: list[Quotation]) -> list[Span]:
    """Cut a paragraph into sentences; a stop inside a quotation that goes on ends none."""
    found: list[Span] = []
    start = None
    at = 0
    for sentence in sentences(text, span.start, span.end):
        if start is None:
            start = sentence.start
        while at < len(quotes) and quotes[at].end < sentence.end:
            at += 1
        if at < len(quotes) and quotes[at].start < sentence.end < quotes[at].end:
            continue
        if text[sentence.end - 2] in "?!" and _ASKED.match(text, sentence.end + 1, span.end):
            continue
        found.append(Span(start, sentence.end))
        start = None
    if start is not None:
        found.append(Span(start, span.end))
    return [
        part
        for unit in found
        for part in (_parts(text, unit, quotes) if unit.end - unit.start > _LONG else [unit])
    ]


def _parts(text: str, unit: Span, quotes: list[Quotation]) -> list[Span]:
    """Cut a very long sentence at white space outside its quotations."""
    found = []
    start = unit.start
    at = 0
    while unit.end - start > _LONG:
        stop = start + _LONG
        while at < len(quotes) and quotes[at].end < stop:
            at += 1
        if at < len(quotes) and quotes[at].start < stop:
            stop = with_marks(text, quotes[at]).end
        else:
            stop = max(text.rfind(" ", start, stop), start) if " " in text[start:stop] else stop
        stop = max(stop, start + 1)
        found.append(Span(start, stop))
        start = stop
    found.append(Span(start, unit.end))
    return found


def _trim(text: str, span: Span) -> Span | None:
    """Leave out white space and marks at the rims, but a comma before the closing mark and marks that close within."""
    start, end = span
    while start < end and text[start] in _RIM:
        start += 1
    if text.endswith("''", start, end):
        end -= 2
    while end > start and text[end - 1] in _RIM:
        mark = text[end - 1]
        if mark == "," and end < len(text) and text[end] in _CLOSERS:
            break
        opener = "‘" if mark == "’" else mark
        if mark in "'’" and text.count(opener, start, end) > (mark == "'"):
            break
        end -= 1
    return Span(start, end) if start < end else None


def _whole(text: str, span: Span | None, quotes: list[Quotation]) -> Span | None:
    """Keep both marks of a quotation at the rim of content that goes on beyond it: the road "to nowhere"."""
    if span is None:
        return None
    start, end = span
    for quote in quotes:
        opens, closes = with_marks(text, quote)
        if opens < start <= quote.start and quote.end < end:
            start = opens
        elif start < quote.start and quote.closed and end <= closes and quote.start < end:
            end = closes
    return Span(start, end)


class _Article:
    """Reads the attributions of one article, paragraph by paragraph."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = paragraphs(text)
        self.quotes = quotations(text, self.spans)
        self.found: list[_Attribution] = []
        self.last: _Attribution | None = None  # whose words a bare quotation goes on with
        self.awaited: _Attribution | None = None  # whose words the next paragraph holds

    @cached_property
    def transcript(self) -> bool:
        """Whether paragraphs open with the speaker's name in capitals, again and again."""
        labels = [_LABEL.match(self.text, *span) for span in self.spans]
        return sum(1 for label in labels if label is not None and label.group(1).isupper()) > 2

    def read(self) -> list[_Attribution]:
        silent = [f for f in furniture(self.text, self.spans) if f.kind in SILENT]
        at = 0
        for number, (start, end) in enumerate(self.spans):
            while at < len(silent) and silent[at].end <= start:
                at += 1
            here = at
            while here < len(silent) and silent[here].start < end:
                if silent[here].start <= start:
                    start = max(start, silent[here].end)
                else:
                    end = min(end, silent[here].start)
                here += 1
            if start < end:
                self.paragraph(number, Span(start, end))
        return self.found

    def paragraph(self, number: int, span: Span) -> None:
        quotes = [q for q in self.quotes[number] if span.start <= q.start and q.end <= span.end]
        units = _units(self.text, span, quotes)
        at = 0
        spoken = False
        if self.awaited and not (quotes and with_marks(self.text, quotes[0]).start == span.start):
            self.awaited.content.append((number, span, True))
            self.awaited = None
            return
        if self.labelled(number, span):
            return
        for unit in units:
            own = []
            while at < len(quotes) and quotes[at].start < unit.end:
                own.append(quotes[at])
                at += 1
            bare = len(own) == 1 and own[0].end - own[0].start >= 0.8 * (unit.end - unit.start)
            if self.awaited and bare:
                self.go_on(self.awaited, number, own[0], spoken)
                self.last, self.awaited = self.awaited, None
                spoken = True
                continue
            self.awaited = None
            if self.unit(number, unit, own):
                spoken = True
            elif bare and self.last and with_marks(self.text, own[0]).start == unit.start:
                self.go_on(self.last, number, own[0], spoken)
                spoken = True
        if not spoken:
            self.last = None

    def labelled(self, number: int, span: Span) -> bool:
        """Read a headline or transcript: Name: what is said."""
        label = _LABEL.match(self.text, span.start, span.end)
        if label is None:
            return False
        opening = label.group(1).split()[0].lower()
        if opening in words_of("labels.txt") or opening in cues.forms():
            return False
        content = _trim(self.text, Span(label.end(), span.end))
        if not content:
            return False
        spoken = any(quote.start == content.start for quote in self.quotes[number])
        announced = spoken or (label.group(1).isupper() and self.transcript)
        if not announced and (number or not self.speaks(label.group(1))):
            return False
        source, cue = Span(*label.span(1)), Span(*label.span(2))
        self.last = _Attribution(source, cue, source, CONFIDENCE["label"], span, [(number, content, False)])
        self.found.append(self.last)
        return True

    def speaks(self, label: str) -> bool:
        """Say whether the words before a headline's colon name one who speaks, and no event or matter."""
        first, last = label.partition(" ")[0].lower(), label.rpartition(" ")[2].lower()
        names = [name for name in find_names(label) if name.end == len(label)]
        whole = {name.sort for name in names if name.title or not name.start}
        if last in roles() or first in given_names() or "person" in whole:
            return True
        if re.search(rf" {re.escape(last)}[ ,.;:]", self.text):  # the text writes it as a common word too
            return False
        return "organisation" in whole or "unknown" in whole

    def go_on(self, attribution: _Attribution, number: int, quote: Quotation, spoken: bool) -> None:
        """Add a quotation that stands without a source of its own."""
        span = _trim(self.text, Span(quote.start, quote.end))
        if not span:
            return
        attribution.content.append((number, span, not spoken))

    def unit(self, number: int, unit: Span, quotes: list[Quotation]) -> bool:
        words = Words(self.text, unit, quotes)
        if not (_CUE.search(words.tags) or has_noun(words)):
            return False
        reader = Reader(words)
        reports = reader.read()
        for report in reports:
            content = [
                (number, span, False)
                for part in report.content
                if (span := _whole(self.text, _trim(self.text, words.span(*part)), quotes))
            ]
            if not content and report.content:
                continue
            source = words.span(*report.source) if report.source else None
            named = words.span(*report.antecedent) if report.antecedent else source
            self.last = _Attribution(source, words.span(*report.cue), named, report.sure, unit, content)
            self.found.append(self.last)
            if not report.content:
                self.awaited = self.last
        return bool(reports)


def _kind(text: str, content: Span, quotes: list[Quotation]) -> str:
    """Say whether the content stands in quotation marks: direct with every word, indirect with none, else mixed."""
    bare = []
    start = content.start
    at = max(0, bisect_right(quotes, content.start, key=itemgetter(0)) - 1)
    while at < len(quotes) and quotes[at].start < content.end:
        if quotes[at].end > content.start:
            bare.append(text[start : max(start, quotes[at].start)])
            start = quotes[at].end
        at += 1
    if not bare:
        return "indirect"
    bare.append(text[start : content.end])
    return "mixed" if any(map(str.isalnum, "".join(bare))) else "direct"


def find_quotes(articles: pd.DataFrame) -> pd.DataFrame:
    """Find who said what in each article.

    Parameters
    ----------
    articles
        Indexed by article, with a column `text`.

    Returns
    -------
    pandas.DataFrame
        The table `quotes`: one row for each unbroken stretch of content inside one paragraph.

    Raises
    ------
    ArticleError
        No column `text`, a label that stands twice, or a text that is no string.

    Examples
    --------
    >>> found = find_quotes(pd.DataFrame({"text": ['"It rained," Mayor Ann Lee said.']}))
    >>> found[["source", "cue", "kind", "text"]].values.tolist()
    [['Mayor Ann Lee', 'said', 'direct', 'It rained,']]
    """
    rows: list[tuple[Any, ...]] = []
    for article, text in tables.each_text(articles):
        reading = _Article(text)
        found = [attribution for attribution in reading.read() if attribution.content]
        quoted = [Span(quote.start, quote.end) for line in reading.quotes for quote in line]
        voices = _speakers(text, found, quoted)
        for quote, (attribution, (speaker, basis)) in enumerate(zip(found, voices, strict=True)):
            source, cue = attribution.source, attribution.cue
            where = channel(text, attribution.unit, cue, attribution.content[0][1])
            for paragraph, (start, end), continued in attribution.content:
                rows.append((
                    article, quote, paragraph, start, end, text[start:end],
                    _kind(text, Span(start, end), reading.quotes[paragraph]), speaker,
                    text[source.start : source.end] if source else None, *(source or (None, None)),
                    text[cue.start : cue.end] if cue else None, *(cue or (None, None)),
                    "continued" if continued else basis, attribution.confidence, where,
                ))  # fmt: skip
    return tables.table("quotes", rows, articles.index)


def _speakers(text: str, found: list[_Attribution], quoted: list[Span]) -> list[tuple[str | None, str]]:
    """Give the speaker of each attribution and how the text tells it."""
    order = sorted((n for n, a in enumerate(found) if a.named), key=lambda n: found[n].named or Span(0, 0))
    known: list[tuple[str | None, str]] = [(None, "none")] * len(found)
    sources = [found[n].named for n in order]
    for n, speaker in zip(order, speakers.resolve(text, sources, quoted), strict=True):
        known[n] = speaker
    return known
