"""Lines that a program wrapped: their ends part no paragraphs."""

from __future__ import annotations

import re

# Programs wrap between these lengths; longer lines are paragraphs.
_SHORTEST, _LONGEST = 50, 120
_FIRST_WORD = re.compile(r"\s{0,40}(\S{1,120})")
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’)\]]{0,3}\Z")


def unwrapped(text: str, least: int = 4) -> str:
    r"""Put a space for each line end that a program set because the next word had no room left.

    Nothing else changes, and each character keeps its place. A text is taken for wrapped if that explains most of
    its line ends inside paragraphs: in verse, lists and texts with a paragraph a line it does not.

    Parameters
    ----------
    text
        An article, its line ends made one.
    least
        How many line ends there must be to tell.

    Examples
    --------
    >>> unwrapped("“The river rose two metres in a single night,” said\nAnn Lee, the mayor.", least=1)
    '“The river rose two metres in a single night,” said Ann Lee, the mayor.'
    """
    lines = text.split("\n")
    # A paragraph that ends with its line is parted from the next by an empty one.
    inner = [place for place in range(len(lines) - 1) if lines[place].strip() and lines[place + 1].strip()]
    if len(inner) < least:
        return text
    lengths = sorted(len(lines[place].rstrip()) for place in inner)
    width = lengths[int(len(lengths) * 0.98)]
    if not _SHORTEST <= width <= _LONGEST:
        return text
    full = [place for place in inner if _is_full(lines[place], lines[place + 1], width)]
    if len(full) < max(least, 0.6 * len(inner)):
        return text
    # A program wraps in the middle of sentences; lines that are whole sentences are paragraphs, however even.
    if sum(bool(_SENTENCE_END.search(lines[place].rstrip())) for place in full) > len(full) / 2:
        return text
    ends = ["\n"] * (len(lines) - 1) + [""]
    for place in full:
        ends[place] = " "
    return "".join(line + end for line, end in zip(lines, ends, strict=True))


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the first word of the next line had no room in this one."""
    word = _FIRST_WORD.match(following)
    return word is not None and len(line.rstrip()) + 1 + len(word.group(1)) > width
