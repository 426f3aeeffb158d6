"""Numbers of a list: 1. Bread is dear. 2. Milk is dearer."""

from __future__ import annotations

import re

from analysis.text.text import Span

_MARK = re.compile(r"\(?(\d{1,2})[.):] +(?=\D)")


def list_marks(text: str, paragraphs: list[Span]) -> dict[int, int]:
    r"""Map where a paragraph of a numbered list begins to where its words do.

    Examples
    --------
    >>> from analysis.text.text import paragraphs
    >>> text = "1. Bread is dear\n\nIt costs much.\n\n2. Milk is dearer"
    >>> list_marks(text, paragraphs(text))
    {0: 3, 34: 37}
    """
    found = [mark for start, end in paragraphs if (mark := _MARK.match(text, start, end)) is not None]
    numbers = [int(mark[1]) for mark in found]
    return {
        mark.start(): mark.end()
        for k, mark in enumerate(found)
        if numbers[k] - 1 in numbers[max(0, k - 1) : k] or numbers[k] + 1 in numbers[k + 1 : k + 2]
    }
