"""Attributions: whose words which stretches are, and how a stretch is trimmed to them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from analysis.text.text import Quotation, Span, with_marks, words_of

_CLOSERS = "\"”“»'’"
_RIM = " \t\xa0,;:\"“”„«»`'‘’—–-"
_ENDS = re.compile(r"[.!?…][\"”’'»\s]*$")


@dataclass
class Attribution:
    """One attribution: its stretches with their paragraphs, and the words that say whose it is.

    `content` holds the number of a paragraph, the stretch, and whether it runs on from the paragraph before. `named`
    is what a relative pronoun, the source, stands for. `channel` is that of a post shown whole, which holds no marks.
    `echo` says that it is one only if someone says the same words elsewhere.
    """

    source: Span | None
    cue: Span | None
    named: Span | None
    confidence: float
    unit: Span
    content: list[tuple[int, Span, bool]] = field(default_factory=list)
    channel: str | None = None
    echo: bool = False


def trim(text: str, span: Span) -> Span | None:
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


def whole(text: str, span: Span | None, quotes: list[Quotation]) -> Span | None:
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


def speech(text: str, quote: Quotation) -> bool:
    """Tell whole sentences in marks from titles and single words: they begin with a capital and end as sentences."""
    words = text[quote.start : quote.end].split()
    if len(words) < 3 or not words[0][:1].isupper():
        return False
    if len(words) > 3 and not any(
        word[:1].islower() and word not in words_of("small_words.txt") for word in words
    ):
        return False
    last = words[-1]
    return _ENDS.search(last) is not None or (len(words) > 4 and last.endswith(","))
