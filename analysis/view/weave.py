"""Tags set around marked words of a text, so that they nest and nothing of the text becomes markup."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from analysis.text.text import Span

Tag = Callable[[Any, bool], str]


def weave(text: str, marks: Iterable[Any], opening: Tag, closing: Tag, within: Span | None = None) -> str:
    """Escape a stretch of a text and set tags around the marked words in it.

    Where two marks cross, the inner one is cut at the end of the outer and taken up again behind it, so
    that the elements nest and no word loses its mark.

    Parameters
    ----------
    text
        Any text; nothing of it is taken as markup.
    marks
        Objects with `start` and `end`, in any order. Those outside the stretch are left out.
    opening, closing
        Give the tags of a mark; told whether this piece is the mark's first, and its last.
    within
        The stretch, by default the whole text.

    Returns
    -------
    str
        HTML whose text is `text[start:end]`, apart from what the tags add.

    Raises
    ------
    ValueError
        A mark is empty or lies outside the text.
    """
    start, end = within or Span(0, len(text))
    waiting = []
    for mark in marks:
        if not 0 <= mark.start < mark.end <= len(text):
            msg = f"a span from {mark.start} to {mark.end} marks nothing in a text of {len(text)} characters"
            raise ValueError(msg)
        if mark.start < end and mark.end > start:
            waiting.append(mark)
    waiting.sort(key=lambda mark: (max(mark.start, start), -mark.end))
    stops = sorted({start, end, *(max(m.start, start) for m in waiting), *(min(m.end, end) for m in waiting)})
    out: list[str] = []
    stack: list[Any] = []
    following = 0
    for at, until in zip(stops, [*stops[1:], end], strict=True):
        again: list[Any] = []
        while any(mark.end <= at for mark in stack):
            top = stack.pop()
            out.append(closing(top, top.end <= at))
            if top.end > at:
                again.insert(0, top)
        fresh = following
        while following < len(waiting) and max(waiting[following].start, start) == at:
            following += 1
        # The one that reaches farthest goes outside; what was open before stays outside its equals.
        opened = [(mark, False) for mark in again] + [
            (mark, mark.start == at) for mark in waiting[fresh:following]
        ]
        for mark, first in sorted(opened, key=lambda pair: -pair[0].end):
            stack.append(mark)
            out.append(opening(mark, first))
        out.append(escape(text[at:until]))
    while stack:
        top = stack.pop()
        out.append(closing(top, top.end <= end))
    return "".join(out)


def past_marks(text: str, end: int, until: int) -> int:
    """Go past the quotation marks that close at `end`, so that what is put behind quoted words stands outside them.

    Examples
    --------
    >>> past_marks("He said “no”.", 11, 13), past_marks("the dogs’s", 8, 10)
    (12, 8)
    """
    at = end
    while at < until and text[at] in _CLOSING:
        at += 1
    return end if at < until and text[at].isalnum() else at


_CLOSING = frozenset("”’»\"'")
