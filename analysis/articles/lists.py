"""Lists in a text: their items are lines without a stop, and neither headings nor captions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.text.text import Span

_MARKED = re.compile(r"(?:[-–*•·‣]|\(?\d{1,2}[.)])[ \t]+\S")
#: Lines without marks and stops, no empty one between them, from which on they are a list.
LINES = 3


def list_items(text: str, spans: Sequence[Span], stops: Sequence[bool]) -> set[int]:
    r"""Find the items of lists: lines with marks next to each other, or, where empty lines part paragraphs, without.

    Parameters
    ----------
    text, spans
        An article and its paragraphs.
    stops
        Whether each of them ends as a sentence does.

    Returns
    -------
    set of int
        Places in `spans`.

    Examples
    --------
    >>> from analysis.text.text import paragraphs
    >>> text = "It rained.\n\n- 40 houses were flooded\n- one bridge fell"
    >>> list_items(text, paragraphs(text), [True, False, False])
    {1, 2}
    """
    marked = [_MARKED.match(text, start) is not None for start, _ in spans]
    near = [text.count("\n", one.end, other.start) == 1 for one, other in pairwise(spans)]
    found = {place for block in _runs(marked, [True] * len(near)) if len(block) > 1 for place in block}
    closed = [gap for gap, stop in zip(near, stops, strict=False) if stop]
    if sum(closed) * 2 < len(closed):
        bare = [not stop for stop in stops]
        found |= {place for block in _runs(bare, near) if len(block) >= LINES for place in block}
    return found


def _runs(wanted: Sequence[bool], linked: Sequence[bool]) -> Iterator[list[int]]:
    """Yield the places in a row that are wanted, each linked to the next."""
    run: list[int] = []
    for place, good in enumerate(wanted):
        if run and not (good and linked[place - 1]):
            yield run
            run = []
        if good:
            run.append(place)
    if run:
        yield run
