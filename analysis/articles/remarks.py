"""Remarks on a text: what a reader should know of it before trusting what is found in it."""

from __future__ import annotations

import re

from analysis.articles.furniture import Furniture
from analysis.articles.markup import has_markup
from analysis.articles.messages import short
from analysis.text.text import Span, quotations, words_of

_SIC = re.compile(r"[(\[]sic[)\]]", re.IGNORECASE)
# A hedge and a plural noun with no number, after a possessive or an article: something was cut out.
_HEDGED = re.compile(
    r"\b(?:roughly|approximately|nearly|almost)\s{1,3}"
    r"([A-Za-z][A-Za-z-]{0,30}(?:\s{1,3}[A-Za-z][A-Za-z-]{0,30})?(?<=[^s\W]s))\b(?!['’])"
    r"|\ban estimated\s{1,3}(people|persons|men|women|children|civilians|soldiers|families)\b"
)
_OWNED = re.compile(
    r"(?:\b(?:the|its|their|his|her|our|these|those)|(?<!\b[Ii]t)(?<!\b[Hh]e)(?<!\b[Tt]hat)(?<!\b[Ss]he)['’]s|s['’])\s{1,3}$"
)

# What stands at the end of a paragraph that no line break cut.
_STOPS = ".!?…:;,—–-"


def remarks(text: str, spans: list[Span], found: list[Furniture]) -> list[str]:
    """Say in words what is odd in a text.

    Parameters
    ----------
    text, spans, found
        The article, its paragraphs and its furniture.

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
    notes += [
        f"a number seems to be missing after a hedge: {short(match.group())}"
        for match in _HEDGED.finditer(text)
        if match.group(2) or _is_gap(text, match.start(), match.group(1))
    ]
    if has_markup(text):
        notes.append("the text holds HTML, and it is not taken out of a .txt: save the page as .html")
    if count := sum(1 for _ in _SIC.finditer(text)):
        times = {1: "once", 2: "twice"}.get(count, f"{count} times")
        notes.append(f'the text marks an error of its source with "(sic)" {times}')
    return notes


def _is_gap(text: str, start: int, words: str) -> bool:
    """Whether a number belongs between a hedge and the words after it."""
    said = words.lower().replace("-", " ").split()
    return (
        not words_of("after_hedges.txt").intersection(said)
        and _OWNED.search(text, max(0, start - 12), start) is not None
    )


def _marks(text: str, spans: list[Span]) -> list[str]:
    """Quotations that run over paragraphs, and those never closed."""
    notes = []
    rows = quotations(text, spans)
    for place, row in enumerate(rows):
        if not row or row[-1].closed:
            continue
        after = rows[place + 1] if place + 1 < len(rows) else []
        words = short(text[row[-1].start : row[-1].end], 60)
        last = place + 1 == len(rows) or row[-1].end < spans[place].end
        cut = not last and _runs_on(text, spans[place], spans[place + 1])
        cause = (
            f" (a line break in the middle of it, before {_first(text, spans[place + 1])}?)" if cut else ""
        )
        if not (after and after[0].continued):
            notes.append(f"quotation mark never closed{cause}: {words}")
        elif not row[0].continued or len(row) > 1:
            opened = after[0].start > spans[place + 1].start
            where = (
                "opened again in the next paragraph"
                if opened
                else "in a later paragraph, which opens with none"
            )
            notes.append(f"quotation runs on: its mark is not closed here but {where}{cause}: {words}")
    return notes


def _runs_on(text: str, one: Span, other: Span) -> bool:
    """Whether a line end may have cut a sentence: none ends there, and what follows is near, or in lower case."""
    near = text.count("\n", one.end, other.start) == 1 or text[other.start].islower()
    return near and text[one.end - 1] not in _STOPS


def _first(text: str, span: Span) -> str:
    """Quote the first word of a paragraph."""
    return short(text[span.start : span.end][:40].split()[0].strip('"“”.,'), 30)
