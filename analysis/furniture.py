"""What of a text is furniture: captions, credits, bylines, datelines, crossheads, repeated paragraphs."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.text import Span, paragraphs


class Furniture(NamedTuple):
    """A stretch that is no running text, and of which kind.

    `kind` is header (date and byline), dateline, credit, caption, crosshead or repeated.
    """

    start: int
    end: int
    kind: str


#: Kinds that hold nothing of their own: no quote, figure or passage is looked for in them.
SILENT = frozenset({"header", "dateline", "credit", "repeated"})

_CREDIT = re.compile(r"(?:©|\(c\)|[Pp]hoto(?:graph)?(?: by|:)|Getty Images|AP Photo|Reuters/)[^\n]{0,60}$")
_DATELINE = re.compile(r"(?:[A-Z][\w .,'’-]{0,40})?\((?:CNN|Reuters|REUTERS|AP|AFP|UPI)\)\s*[—–-]+\s*")
_HEADER = re.compile(r"\s*(?:date\s+)?\d{4}-\d{2}-\d{2}\b[^\n]{0,40}\bBy\b|By [A-Z][^\n.!?]{2,80}$")


def furniture(text: str, spans: list[Span] | None = None) -> list[Furniture]:
    """Find what is no running text.

    Parameters
    ----------
    text
        An article's text.
    spans
        Its paragraphs, if at hand.

    Returns
    -------
    list of Furniture
        In the order of the text; a stretch has one kind.

    Examples
    --------
    >>> furniture("(CNN) — It rained.")
    [Furniture(start=0, end=8, kind='dateline')]
    """
    found = []
    seen: set[str] = set()
    for start, end in paragraphs(text) if spans is None else spans:
        body = text[start:end]
        if body in seen and len(body) > 20:
            found.append(Furniture(start, end, "repeated"))
            continue
        seen.add(body)
        credit = _CREDIT.search(body) if len(body) < 600 else None
        if _HEADER.match(body):
            found.append(Furniture(start, end, "header"))
        elif credit:
            if credit.start():
                found.append(Furniture(start, start + credit.start(), "caption"))
            found.append(Furniture(start + credit.start(), end, "credit"))
        elif dateline := _DATELINE.match(body):
            found.append(Furniture(start, start + dateline.end(), "dateline"))
    return found
