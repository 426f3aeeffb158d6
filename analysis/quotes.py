"""Who said what: direct, mixed and indirect quotes with their source and cue."""

from __future__ import annotations

from typing import Any, NamedTuple

import pandas as pd

from analysis import cues, tables
from analysis.clauses import ADV, AUX, COORD, DET, MARK, OBJ, PREP, PRON, REL, SUB, TIME, Words
from analysis.furniture import SILENT, furniture
from analysis.text import Quotation, Span, paragraphs, quotations, sentences


class _Attribution(NamedTuple):
    content: list[Span]
    source: Span | None
    cue: Span | None
    confidence: float
    continued: bool


_OUTER = "\"“”„«»'`‘’,;: \t\n\xa0—–-"
_AFTER_ONLY = frozenset({"that", ",", ":", "—", "–", "--"})


def _subject(words: Words, at: int) -> tuple[int, int] | None:
    """Find the noun phrase whose verb group ends before word `at`."""
    j = at - 1
    low, bits = words.low, words.bits
    while j >= 0 and (bits[j] & (AUX | ADV) or low[j].endswith("ly")) and not words.inside[j]:
        j -= 1
    if j < 0 or words.inside[j]:
        return None
    last = j
    if bits[j] & PRON and not bits[j] & DET:
        return (j, j + 1)
    if low[j] in (",", ")"):
        opener = "(" if low[j] == ")" else ","
        k = j - 1
        while k >= 0 and low[k] != opener and not words.inside[k] and j - k < 30:
            k -= 1
        if k <= 0 or low[k] != opener or low[k - 1] in ("said", "says"):
            return None
        head = _phrase(words, k - 1)
        return (head[0], j) if head else None
    return _phrase(words, last)


def _phrase(words: Words, last: int) -> tuple[int, int] | None:
    """Walk left from the last word of a noun phrase to its first."""
    low, bits = words.low, words.bits
    k = last
    while k >= 0 and last - k < 25:
        b = bits[k]
        if words.inside[k] or b & MARK:
            break
        if b & (SUB | AUX | OBJ) and not b & (DET | PREP) or b & REL:
            break
        if b & COORD and (low[k] in ("but", "yet") or k == 0 or bits[k - 1] & MARK):
            break
        if low[k] in cues.forms() and low[k].endswith(("ed", "d", "ing")):
            break
        k -= 1
    k += 1
    while k <= last and bits[k] & (PREP | COORD | ADV | SUB) and not bits[k] & DET:
        k += 1
    if k > last or bits[k] & (AUX | OBJ):
        return None
    return (k, last + 1)


def _phrase_right(words: Words, first: int) -> tuple[int, int] | None:
    """Walk right from the first word of a noun phrase, over an apposition after a comma."""
    low, bits = words.low, words.bits
    n = len(words)
    if first >= n or words.inside[first]:
        return None
    if bits[first] & PRON and not bits[first] & DET:
        return (first, first + 1)
    k = first
    commas = 0
    while k < n and k - first < 30:
        if words.inside[k]:
            break
        if low[k] == ",":
            nxt = low[k + 1] if k + 1 < n else ""
            if commas or not (nxt in ("a", "an", "the", "who", "jr", "former", "chief") or nxt.isdigit()):
                break
            commas += 1
        elif bits[k] & MARK and low[k] not in "()" or low[k] in "\"“''":
            break
        elif bits[k] & (AUX | TIME | SUB) and not bits[k] & (DET | PREP) and not commas:
            break
        elif low[k].endswith("ing") and k > first and low[k - 1] == ",":
            break
        elif not commas and low[k] in (
            "on",
            "in",
            "after",
            "during",
            "at",
            "as",
            "to",
            "when",
            "about",
            "before",
        ):
            if not (low[k] in ("in", "at") and k + 1 < n and words.raw[k + 1][0].isupper()):
                break
        k += 1
    return (first, k) if k > first else None


def _content(words: Words, first: int, last: int) -> Span | None:
    """Make the span of words first..last, without the marks at its rims."""
    if first >= last:
        return None
    text = words.text
    start, end = words.starts[first], words.ends[last - 1]
    while start < end and text[start] in _OUTER:
        start += 1
    while end > start and text[end - 1] in _OUTER.replace(",", ""):
        end -= 1
    return Span(start, end) if start < end else None


class _Reader:
    """Reads one sentence: its words, its quotations, and which words are spoken for."""

    def __init__(self, text: str, span: Span, quotes: list[Quotation]) -> None:
        self.words = Words(text, span.start, span.end, quotes)
        self.quotes = quotes
        self.text = text
        self.found: list[_Attribution] = []

    def span(self, bounds: tuple[int, int] | None) -> Span | None:
        return Span(self.words.starts[bounds[0]], self.words.ends[bounds[1] - 1]) if bounds else None

    def read(self) -> list[_Attribution]:
        words = self.words
        low, n = words.low, len(words)
        known = cues.forms()
        stop = n
        while stop and low[stop - 1] in (".", "!", "?", '"', "”", "''", "…"):
            stop -= 1
        previous: Span | None = None
        i = 0
        while i < n:
            word = low[i]
            if words.inside[i]:
                i += 1
                continue
            if word == "according" and i + 1 < n and low[i + 1] == "to":
                source = _phrase_right(words, i + 2)
                if source:
                    if i and low[i - 1] == ",":
                        content = _content(words, self.clause_start(i - 1), i - 1)
                    elif i == 0:
                        content = _content(words, source[1], stop)
                    else:
                        content = _content(words, self.clause_start(i), i)
                    if content:
                        self.add(content, source, (i, i + 2), 0.9)
                    i = source[1]
                    continue
            cue = next((c for c in known.get(word, ()) if c.form != "base" or self.plural(i)), None)
            if cue:
                moved = self.verb(i, cue, stop, previous)
                if moved:
                    previous = self.found[-1].source or previous
                    i = max(i + 1, moved)
                    continue
            i += 1
        return self.found

    def plural(self, i: int) -> bool:
        return i > 0 and (self.words.bits[i - 1] & (PRON | AUX) > 0 or self.words.low[i - 1].endswith("s"))

    def add(
        self, content: Span, source: tuple[int, int] | None | Span, cue: tuple[int, int], sure: float
    ) -> None:
        where = source if isinstance(source, Span) else self.span(source)
        self.found.append(_Attribution([content], where, self.span(cue), sure, False))

    def clause_start(self, end: int) -> int:
        return 0

    def verb(self, i: int, cue: cues.Cue, stop: int, previous: Span | None) -> int:
        words = self.words
        low, bits, n = words.low, words.bits, len(words)
        after = i + 1
        if cue.particles:
            if after < n and low[after] in cue.particles:
                after += 1
            elif cue.bound:
                return 0
        before = i - 1
        # the content stands before: "...," he said / said he
        quoted_before = before >= 0 and (
            words.inside[before]
            or low[before] in ('"', "”", "''")
            or (
                low[before] == ","
                and before
                and (words.inside[before - 1] or low[before - 1] in ('"', "”", "''"))
            )
        )
        if "q" in cue.frames or "c" in cue.frames:
            if quoted_before or (before > 0 and low[before] == ","):
                source = _phrase_right(words, after)
                if source and (quoted_before or source[1] >= stop or low[source[1]] in ".,"):
                    content = _content(words, 0, before)
                    if content and not (low[after] in ("that", "it")):
                        self.add(content, source, (i, after), 0.95 if quoted_before else 0.7)
                        return source[1]
        subject = _subject(words, i)
        if cue.form in ("ing",) or (
            subject is None and previous and before >= 0 and low[before] in ("and", "but")
        ):
            source_span = previous
            if source_span is None:
                return 0
            subject_at = i
        elif subject is None:
            return 0
        else:
            source_span = self.span(subject)
            subject_at = subject[0]
        # ", X said." after its content
        k = subject_at - 1
        if (
            k > 0
            and cue.frames
            and ("q" in cue.frames or "c" in cue.frames)
            and (low[k] == "," or words.inside[k] or low[k] in ('"', "”", "''"))
        ):
            rest = low[after] if after < n else "."
            if (
                words.inside[k]
                or low[k] != ","
                or words.inside[k - 1]
                or low[k - 1] in ('"', "”", "''")
                or after >= stop
                or (bits[after] & (TIME | PREP) and "that" not in low[after:])
            ):
                if rest not in ("that",):
                    content = _content(words, 0, k)
                    if content:
                        self.add(content, source_span, (i, after), 0.9)
                        return after
        if (
            cue.form == "part"
            and i
            and bits[i - 1] & AUX
            and low[i - 1] in ("was", "were", "is", "are", "be", "been")
        ):
            return 0
        first = self.content_start(after, stop, cue)
        if first is None or first >= stop:
            return 0
        last = self.content_end(first, stop)
        content = _content(words, first, last)
        if content is None:
            return 0
        self.add(content, source_span, (i, after), 0.8 if "c" in cue.frames else 0.6)
        return first

    def content_start(self, after: int, stop: int, cue: cues.Cue) -> int | None:
        words = self.words
        low, bits = words.low, words.bits
        k = after
        limit = min(stop, after + 14)
        for j in range(after, limit):
            if low[j] == "that" and (j == after or "c" in cue.frames) and not words.inside[j]:
                return j + 1
            if words.inside[j]:
                return j if j - after <= 6 and "c" in cue.frames else k
            if low[j] == ":":
                return j + 1
        if "n" in cue.frames or "g" in cue.frames or "p" in cue.frames:
            return k
        if "a" in cue.frames:
            while k < stop and not (bits[k] & (DET | PRON)) and low[k] != "to" and k - after < 3:
                k += 1
            return k
        if "c" in cue.frames:
            while k < stop and (
                bits[k] & (TIME | ADV) or (low[k] == "on" and k + 1 < stop and bits[k + 1] & TIME)
            ):
                k += 1
            return k if k < stop and low[k] != "," else None
        if cue.particles and cue.bound and after > 0:
            return k
        return None

    def content_end(self, first: int, stop: int) -> int:
        words = self.words
        low = words.low
        for j in range(first + 2, stop - 1):
            if low[j] == "," and not words.inside[j]:
                nxt = low[j + 1]
                if nxt in ("but", "adding", "saying", "although", "while", "calling", "which"):
                    return j
                if nxt == "and" and j + 2 < stop and low[j + 2] in cues.forms():
                    return j
        return stop


def _units(text: str, span: Span, quotes: list[Quotation]) -> list[Span]:
    """Cut a paragraph into sentences; a stop inside a quotation that goes on ends none."""
    found: list[Span] = []
    start = None
    for sentence in sentences(text, span.start, span.end):
        if start is None:
            start = sentence.start
        if any(quote.start < sentence.end < quote.end for quote in quotes):
            continue
        found.append(Span(start, sentence.end))
        start = None
    if start is not None:
        found.append(Span(start, span.end))
    return found


def _kind(content: Span, quotes: list[Quotation]) -> str:
    inside = sum(max(0, min(q.end, content.end) - max(q.start, content.start)) for q in quotes)
    if not inside:
        return "indirect"
    return "direct" if inside >= 0.9 * (content.end - content.start) else "mixed"


def _article(text: str) -> list[tuple[int, list[Quotation], _Attribution]]:
    spans = paragraphs(text)
    silent = [f for f in furniture(text, spans) if f.kind in SILENT]
    found: list[tuple[int, list[Quotation], _Attribution]] = []
    speaking = False
    for number, (span, quotes) in enumerate(zip(spans, quotations(text, spans), strict=True)):
        skip = [f for f in silent if f.start < span.end and span.start < f.end]
        start, end = span
        for f in skip:
            if f.start <= start:
                start = max(start, f.end)
            else:
                end = min(end, f.start)
        if start >= end:
            continue
        here: list[_Attribution] = []
        for unit in _units(text, Span(start, end), quotes):
            own = [q for q in quotes if unit.start <= q.start and q.end <= unit.end]
            got = _Reader(text, unit, own).read()
            if not got and own:
                whole = own[0].end - own[0].start >= 0.8 * (unit.end - unit.start)
                if whole and len(own) == 1:
                    if here or (speaking and unit.start == start):
                        got = [_Attribution([Span(own[0].start, own[0].end)], None, None, 0.8, True)]
            here += got
        if here:
            last = here[-1]
            speaking = bool(quotes) and last.content[-1].end >= quotes[-1].start
        else:
            speaking = False
        found += [(number, quotes, a) for a in here]
    return found


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
        speaker: str | None = None
        for quote, (number, quotes, found) in enumerate(_article(text)):
            source, cue = found.source, found.cue
            named = text[source.start : source.end] if source else None
            if not found.continued:
                speaker = named
            basis = "continued" if found.continued and speaker else "cue" if named else "none"
            for start, end in found.content:
                rows.append((
                    article, quote, number, start, end, text[start:end], _kind(Span(start, end), quotes), speaker,
                    named, *(source or (None, None)), text[cue.start : cue.end] if cue else None,
                    *(cue or (None, None)), basis, found.confidence, None,
                ))  # fmt: skip
    return tables.table("quotes", rows, articles.index)
