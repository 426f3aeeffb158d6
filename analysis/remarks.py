"""Remarks on a text: what a reader should know of it before trusting what is found in it."""

from __future__ import annotations

import re

from analysis.furniture import Furniture
from analysis.text import Span, quotations

_SIC = re.compile(r"[(\[]sic[)\]]", re.IGNORECASE)
# A hedge after a possessive or an article, then no number: something was cut out.
_HEDGED = re.compile(
    r"(?:\b(?:the|its|their|his|her|our|these|those|an?)|['’]s|s['’])\s{1,3}(?:more than |up to )?"
    r"(?P<hedge>roughly|approximately|around|about|nearly|almost)\s{1,3}(?P<next>[A-Za-z][\w'’-]{0,30})(?:\s{1,3}[A-Za-z][\w'’-]{0,30}){1,2}"
)
_ESTIMATED = re.compile(
    r"\b(?P<hedge>an estimated)\s{1,3}(?P<next>(?:people|persons|men|women|children|civilians|soldiers|families))\b"
)
# What may follow a hedge without a number.
_NOT_MISSING = frozenset(
    ["a", "an", "the", "half", "all", "every", "any", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion", "dozen", "dozens", "hundreds", "thousands", "millions", "third", "quarter", "equal", "equally", "equivalent", "even", "similar", "same", "comparable", "identical", "certain", "always", "never", "total", "entire", "complete", "daily", "weekly", "monthly", "annual", "hourly", "constant", "uniform", "universal", "impossible", "square", "round", "circular", "oval", "spherical", "rectangular", "triangular", "noon", "midnight", "that", "this", "which", "what", "to", "and", "in", "of", "on", "at", "as"]
)


def remarks(text: str, spans: list[Span], found: list[Furniture]) -> list[str]:
    """Say in words what is odd in a text.

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
    list of str
        One sentence a finding, in a fixed order of kinds; each quotes the words it speaks of.
    """
    notes = []
    for kind, name in (("repeated", "paragraph repeated"), ("caption", "caption"), ("credit", "credit")):
        notes += [f"{name}: {short(text[a:b])}" for a, b, k in found if k == kind]
    notes += [
        f"heading inside the text: {short(text[a:b])}"
        for a, b, k in found
        if k == "crosshead" and a > spans[0].start
    ]
    notes += _marks(text, spans)
    for pattern in (_HEDGED, _ESTIMATED):
        notes += [
            f"a number seems to be missing after a hedge: {short(text[match.start('hedge') : match.end()])}"
            for match in pattern.finditer(text)
            if match["next"].lower() not in _NOT_MISSING
        ]
    if count := sum(1 for _ in _SIC.finditer(text)):
        times = {1: "once", 2: "twice"}.get(count, f"{count} times")
        notes.append(f'the text marks an error of its source with "(sic)" {times}')
    return notes


def _marks(text: str, spans: list[Span]) -> list[str]:
    """Quotations that run over paragraphs, and those never closed."""
    notes = []
    rows = quotations(text, spans)
    for place, row in enumerate(rows):
        if not row or row[-1].closed:
            continue
        after = rows[place + 1] if place + 1 < len(rows) else []
        words = short(text[row[-1].start : row[-1].end], 60)
        if not (after and after[0].continued):
            notes.append(f"quotation mark never closed: {words}")
        elif not row[0].continued or len(row) > 1:
            notes.append(f"quotation runs on over paragraphs, opened in each and closed at the end: {words}")
    return notes


def short(words: str, length: int = 90) -> str:
    """Quote words, cut to a length that reads well in a list."""
    words = " ".join(words.split())
    return f'"{words}"' if len(words) <= length else f'"{words[: length - 1].rstrip()}…"'
