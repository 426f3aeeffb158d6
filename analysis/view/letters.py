"""The letters and colours by which the page tells speakers apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from string import ascii_lowercase
from typing import NamedTuple

from analysis.attribution import bears_name

#: Speakers with a colour of their own; the rest share one, told apart by their initials alone.
COLOURED = 7


class Speaker(NamedTuple):
    """A speaker as the page shows them: name, letters that no other has, and a class for the colour."""

    name: str
    initials: str
    style: str


def speakers_of(names: Iterable[str | None]) -> dict[str, Speaker]:
    """Give each speaker letters and a style, most quoted first: initials, and small letters to who bears no name.

    Examples
    --------
    >>> found = speakers_of(["Ann Lee", "Al Lowe", "officials", "Ann Lee", None])
    >>> [(speaker.initials, speaker.style) for speaker in found.values()]
    [('AL', 's0'), ('AL2', 's1'), ('a', 's2')]
    """
    counts: dict[str, int] = {}
    for name in names:
        if name is not None:
            counts[name] = counts.get(name, 0) + 1
    found: dict[str, Speaker] = {}
    taken: dict[str, int] = {}
    without = 0
    for rank, name in enumerate(sorted(counts, key=lambda name: -counts[name])):
        if bears_name(name):
            initials = _initials(name)
            taken[initials] = taken.get(initials, 0) + 1
            if taken[initials] > 1:
                initials += str(taken[initials])
        else:
            initials = _letters(without)
            without += 1
        found[name] = Speaker(name, initials, f"s{rank}" if rank < COLOURED else "more")
    return found


def _initials(name: str) -> str:
    words = re.findall(r"[^\W\d_]+", name[:200])
    capitals = [word for word in words if word[0].isupper()] or words
    return "".join(word[0] for word in capitals[:3]).upper() or "#"


def _letters(number: int) -> str:
    """Count in small letters: a to z, then aa, ab and so on."""
    more, last = divmod(number, len(ascii_lowercase))
    return (_letters(more - 1) if more else "") + ascii_lowercase[last]
