"""Where two wordings run together: blocks of common words, in order, and what lies between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

#: Word pairs up to which every run is looked for; longer texts are first cut at what stands once in both.
_SMALL = 250_000
#: Words of the runs at which they are cut.
_RUN = 4


class Block(NamedTuple):
    """`n` words that stand at `a` in one wording and at `b` in the other."""

    a: int
    b: int
    n: int


def blocks(one: Sequence[str], other: Sequence[str]) -> list[Block]:
    """Find the runs of common words, in order, longest first.

    Up to 250,000 pairs of words this is the method of Ratcliff and Obershelp (1988); longer wordings are first
    cut at runs of four words that stand once in both, the idea of patience diff.

    Parameters
    ----------
    one, other
        Forms of words.

    Returns
    -------
    list of Block
        In the order of both.

    Examples
    --------
    >>> blocks("we will not go home".split(), "they will not come home".split())
    [Block(a=1, b=1, n=2), Block(a=4, b=4, n=1)]
    """
    if one == other:
        return [Block(0, 0, len(one))] if one else []
    if len(one) * len(other) <= _SMALL:
        matcher = SequenceMatcher(None, one, other, autojunk=False)
        return [Block(*match) for match in matcher.get_matching_blocks() if match.size]
    found: list[Block] = []
    a = b = 0
    for first, second in [*_anchors(one, other), (len(one), len(other))]:
        piece, against = one[a:first], other[b:second]
        if piece and against and len(piece) * len(against) <= _SMALL:
            for block in blocks(piece, against):
                _join(found, Block(a + block.a, b + block.b, block.n))
        if first < len(one) and second < len(other):
            _join(found, Block(first, second, 1))
        a, b = first + 1, second + 1
    return found


def _join(found: list[Block], block: Block) -> None:
    if found and found[-1].a + found[-1].n == block.a and found[-1].b + found[-1].n == block.b:
        block = Block(found[-1].a, found[-1].b, found[-1].n + block.n)
        found.pop()
    found.append(block)


def _anchors(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of positions of runs that stand once in both, rising in both."""
    at_one, at_other = _single(one), _single(other)
    pairs = [(a, at_other[run]) for run, a in at_one.items() if run in at_other]
    # The longest row of pairs that rise in both (patience sorting).
    ends: list[int] = []
    tops: list[tuple[int, int, int]] = []
    behind: list[tuple[int, int, int]] = []
    for a, b in sorted(pairs):
        at = bisect_left(ends, b)
        top = (a, b, len(behind))
        behind.append(tops[at - 1] if at else (-1, -1, -1))
        ends[at : at + 1], tops[at : at + 1] = [b], [top]
    rising: list[tuple[int, int]] = []
    last = tops[-1] if tops else (-1, -1, -1)
    while last[2] >= 0:
        rising.append(last[:2])
        last = behind[last[2]]
    return rising[::-1]


def _single(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    at: dict[tuple[str, ...], int] = {}
    for i in range(len(words) - _RUN + 1):
        run = tuple(words[i : i + _RUN])
        at[run] = -1 if run in at else i
    return {run: i for run, i in at.items() if i >= 0}
