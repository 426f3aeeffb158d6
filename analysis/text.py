"""Where paragraphs, sentences and quotations stand in a text: spans with offsets, no meaning."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text: `text[start:end]`."""

    start: int
    end: int


class Quotation(NamedTuple):
    """What stands inside one pair of quotation marks, the marks left out."""

    start: int
    end: int
    closed: bool
    continued: bool


@cache
def words_of(name: str) -> frozenset[str]:
    """Read a word list of `analysis/data`: one entry a line, `#` begins a comment."""
    lines = (files("analysis") / "data" / name).read_text(encoding="utf-8").splitlines()
    return frozenset(entry for line in lines if (entry := line.partition("#")[0].strip()))


_PARAGRAPH = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def paragraphs(text: str) -> list[Span]:
    r"""Give each line that holds more than white space, without the white space around it.

    Examples
    --------
    >>> paragraphs("One.\n\n  Two. \n")
    [Span(start=0, end=4), Span(start=8, end=12)]
    """
    found = []
    for match in _PARAGRAPH.finditer(text):
        line = match.group()
        body = line.strip()
        if body:
            start = match.start() + len(line) - len(line.lstrip())
            found.append(Span(start, start + len(body)))
    return found


_END = re.compile(r"[.!?…]+[\"”’'»)\]]*(?=\s)")
_LAST_WORD = re.compile(r"[^\s\"“‘(\[]+$")
_NEXT = re.compile(r"\s+[\"“‘'«(\[]*(.)")


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Cut `text[start:end]`, a paragraph, into its sentences.

    A full stop ends none after an abbreviation, an initial or a number before a lower-case letter.

    Examples
    --------
    >>> [text[a:b] for text in ["Mr. Lee left. He ran!"] for a, b in sentences(text)]
    ['Mr. Lee left.', 'He ran!']
    """
    end = len(text) if end is None else end
    found = []
    at = start
    abbreviations = words_of("abbreviations.txt")
    for match in _END.finditer(text, start, end):
        stop = match.end()
        following = _NEXT.match(text, stop, end)
        if following is None:
            continue
        if following.group(1).islower():
            continue
        if match.group()[0] == "." and len(match.group()) == 1:
            before = _LAST_WORD.search(text, max(at, match.start() - 24), match.start())
            word = before.group() if before else ""
            if word.lower() in abbreviations or (len(word) == 1 and word.isupper()):
                continue
            if "." in word and word.replace(".", "").isalpha() and len(word) <= 5:
                continue
        found.append(Span(at, stop))
        at = following.end() - len(following.group().lstrip())
    while at < end and text[at].isspace():
        at += 1
    if at < end:
        found.append(Span(at, end))
    return found


_MARK = re.compile(r"[\"“”„«»]|''|``")


def quotations(text: str, spans: list[Span]) -> list[list[Quotation]]:
    r"""Find the quotations of each paragraph, by double quotation marks.

    A mark never closed in its paragraph ends with it; where the next paragraph opens with a mark,
    that one continues the quotation.

    Examples
    --------
    >>> quotations('"Yes," he said.', [Span(0, 15)])
    [[Quotation(start=1, end=5, closed=True, continued=False)]]
    """
    found = []
    still_open = False
    for start, end in spans:
        here: list[Quotation] = []
        opened = -1
        continued = False
        for match in _MARK.finditer(text, start, end):
            mark = match.group()
            opens = mark in "“„«``" or (opened < 0 and mark in "\"''")
            if opens:
                if opened < 0:
                    opened = match.end()
                    continued = still_open and match.start() == start
            elif opened >= 0:
                here.append(Quotation(opened, match.start(), True, continued))
                opened, continued = -1, False
        if opened >= 0:
            here.append(Quotation(opened, end, False, continued))
        still_open = opened >= 0
        found.append([quote for quote in here if quote.start < quote.end])
    return found
