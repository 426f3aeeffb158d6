"""Where one voice ends and the next begins: sentences cut into the outlet's, quoted and reported passages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from analysis.articles.furniture import furniture
from analysis.text.text import Quotation, Span, paragraphs, quotations, sentences


class Content(NamedTuple):
    """One row of the quotes table, as far as voices need it."""

    start: int
    end: int
    kind: str
    speaker: str | None


class Passage(NamedTuple):
    """A stretch of one sentence in one voice: outlet, quoted or reported."""

    start: int
    end: int
    voice: str
    speaker: str | None


_MARKS = '"“”„«»`'
_SPACE = " \t\xa0\u2009\u202f"
_BEFORE = _SPACE + _MARKS + ",;:.!?…)]–—"
_AFTER = _SPACE + _MARKS + "([–—"
_WORD = re.compile(r"[^\W_]")
_ENDS = re.compile(r"[.!?…,][’'»)\]]?$")


def cut(text: str, contents: Iterable[Content] = ()) -> list[Passage]:
    """Cut a text into passages of one sentence and one voice each.

    What stands inside quotation marks within a quote's content is quoted, the rest of the content is
    reported, all else is the outlet's. Titles and scare quotes, marked but no quote, stay the outlet's;
    whole sentences in marks do not, nor does a quotation that runs on from the paragraph before, though no
    quote says who speaks them. Captions, credits, bylines, crossheads and repeated paragraphs are left out.

    Parameters
    ----------
    text
        An article's text.
    contents
        Its quotes.

    Returns
    -------
    list of Passage
        In the order of the text, without the white space and the marks of other voices around them; each holds a
        word.

    Examples
    --------
    >>> text = 'He said "it hurts" a lot.'
    >>> [(text[p.start : p.end], p.voice) for p in cut(text, [Content(8, 24, "mixed", "Ann Lee")])]
    [('He said', 'outlet'), ('it hurts', 'quoted'), ('a lot', 'reported')]
    """
    spans = paragraphs(text)
    voices = _voices(text, spans, list(contents))
    return [
        Passage(passage.start, passage.end, *voices.named(code))
        for start, end in _running(text, spans)
        for sentence in sentences(text, start, end)
        for passage, code in voices.split(text, sentence)
    ]


class _Voices:
    """The voice of each character, as a number: 0 the outlet, odd reported, even quoted; and whose it is."""

    def __init__(self, length: int, owners: list[str | None]) -> None:
        self.codes = np.zeros(length, dtype=np.int32)
        self.owners = owners
        self.bounds: list[int] = []

    def close(self) -> None:
        """Note where the voice changes."""
        self.bounds = (np.flatnonzero(np.diff(self.codes)) + 1).tolist()
        self.next = 0

    def named(self, code: int) -> tuple[str, str | None]:
        if code == 0:
            return "outlet", None
        return ("reported" if code % 2 else "quoted"), self.owners[(code - 1) // 2]

    def split(self, text: str, sentence: Span) -> Iterator[tuple[Span, int]]:
        """Cut a sentence where the voice changes; sentences are to come in order."""
        bounds = self.bounds
        while self.next < len(bounds) and bounds[self.next] <= sentence.start:
            self.next += 1
        at = sentence.start
        while at < sentence.end:
            stop = sentence.end
            if self.next < len(bounds) and bounds[self.next] < stop:
                stop = bounds[self.next]
                self.next += 1
            body = text[at:stop]
            if _WORD.search(body):
                code = int(self.codes[at])
                # The outlet's own marks, around a title, stay where no other voice begins.
                before = _BEFORE if code or at > sentence.start else _SPACE
                after = _AFTER if code or stop < sentence.end else _SPACE
                left = len(body) - len(body.lstrip(before))
                right = len(body) - len(body.rstrip(after))
                yield Span(at + left, stop - right), code
            at = stop


def _voices(text: str, spans: list[Span], contents: list[Content]) -> _Voices:
    owners = [content.speaker for content in contents]
    voices = _Voices(len(text), owners)
    codes = voices.codes
    marked = quotations(text, spans) if any(mark in text for mark in (*_MARKS, "''")) else []
    # Longest first, so that a quote within a quote keeps its own speaker.
    order = sorted(range(len(contents)), key=lambda i: (contents[i].start - contents[i].end, i))
    for i in order:
        codes[contents[i].start : contents[i].end] = 2 * i + 1
    for quotation in (quotation for paragraph in marked for quotation in paragraph):
        inside = codes[quotation.start : quotation.end]
        inside[inside % 2 == 1] += 1
    for i in order:
        if contents[i].kind == "direct":
            inside = codes[contents[i].start : contents[i].end]
            inside[inside % 2 == 1] = 2 * i + 2
    for quotation, speaker in _unowned(text, spans, marked, codes, owners):
        owners.append(speaker)
        codes[quotation.start : quotation.end] = 2 * len(owners)
    voices.close()
    return voices


def _unowned(
    text: str, spans: list[Span], marked: list[list[Quotation]], codes: np.ndarray, owners: list[str | None]
) -> Iterator[tuple[Quotation, str | None]]:
    """Find the quotations that are speech though no quote covers them, and the speaker where one runs on."""
    running: tuple[bool, str | None] = (False, None)
    runs_on = [bool(after) and after[0].continued for after in [*marked[1:], []]]
    for (start, _), paragraph, goes_on in zip(spans, marked, runs_on, strict=False):
        if not paragraph:
            running = (False, None)
        for quotation in paragraph:
            spoken, speaker = False, None
            inside = codes[quotation.start : quotation.end]
            owned = inside[inside > 0]
            if owned.size:
                spoken, speaker = True, owners[(int(owned[-1]) - 1) // 2]
            elif quotation.continued and running[0]:
                spoken, speaker = running
                yield quotation, speaker
            elif (quotation.closed or goes_on) and _is_speech(text, start, quotation):
                spoken = True
                yield quotation, None
            running = (spoken and not quotation.closed, speaker)


def _is_speech(text: str, start: int, quotation: Quotation) -> bool:
    """Tell whole sentences in marks from titles and scare quotes: they begin a sentence and end as one."""
    before = text[max(start, quotation.start - 12) : quotation.start].rstrip(_MARKS + "' ")
    opens = not before or before[-1] in ".!?:…"
    body = text[quotation.start : quotation.end]
    return (
        opens and body[:1].isupper() and len(body.split(None, 3)) > 2 and _ENDS.search(body[-3:]) is not None
    )


def _running(text: str, spans: list[Span]) -> Iterator[Span]:
    """Yield the paragraphs, without the furniture in them."""
    pieces = furniture(text, spans)
    at = 0
    for start, end in spans:
        while at < len(pieces) and pieces[at].start < end:
            if pieces[at].start > start:
                yield Span(start, pieces[at].start)
            start = max(start, pieces[at].end)
            at += 1
        if start < end:
            yield Span(start, end)
