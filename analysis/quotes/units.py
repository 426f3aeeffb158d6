"""The units that quotes are read in: sentences, whole where a quotation runs over their ends."""

from __future__ import annotations

import re

from analysis.text.text import Quotation, Span, sentences, with_marks

#: A sentence longer than this, its quotations not counted, is read in parts: time stays linear.
_LONG = 4000
_DAY = r"(?: (?:on |late |early |earlier |this |last )?[A-Z]?[a-z]+){0,2}"
#: What follows a question or shout and belongs to it, as no clause of its own does: "...?" Ann Lee asked.
_ASKED = re.compile(
    r"(?:[A-Z][\w.'’-]+ ){1,4}(?:said|says|asked|asks|added|wrote|replied|shouted|yelled|tweeted|told)\b"
    rf"(?!{_DAY} that\b)"
)
#: A sentence that is no more than the tag of the quotation before it: "It rained." Ann Lee said last week.
_NO_CLAUSE = r"(?!(?:he|she|it|they|we|i|you|that|the|is|was|are|were|will|would|had|has|have)\b)"
_TAG = re.compile(
    r"(?:[A-Z][\w.'’-]+ ){1,4}(?:said|says|added|wrote|tweeted|told \w{2,20})"
    rf"(?: {_NO_CLAUSE}[\w'’-]+){{0,6}}\.(?=\s|$)",
    re.IGNORECASE,
)


def units(text: str, span: Span, quotes: list[Quotation]) -> list[Span]:
    """Cut a paragraph into sentences; a stop inside a quotation that goes on ends none.

    Examples
    --------
    >>> text = '"It rained. It hailed," Ann Lee said. She left.'
    >>> [text[a:b] for a, b in units(text, Span(0, 47), [Quotation(1, 22, True, False)])]
    ['"It rained. It hailed," Ann Lee said.', 'She left.']
    """
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
        tag = _ASKED if text[sentence.end - 2] in "?!" else _TAG
        if at and sentence.end - quotes[at - 1].end == 1 and tag.match(text, sentence.end + 1, span.end):
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
