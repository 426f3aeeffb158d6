"""What an article repeats: figures of it that go with an earlier one and need no comparing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import Any

from analysis.compare.contexts import Rarity
from analysis.compare.likeness import ENOUGH, likeness
from analysis.compare.readings import Reading

#: So many figures of an article that are alike in all are compared.
_ALIKE = 8
#: So many figures of an article are compared, far more than an article has that is no list.
_MOST = 500


def repeats(found: Sequence[Reading], rarity: Rarity) -> tuple[list[int], dict[int, int | None]]:
    """Tell the figures that are to be compared from those of a text that repeats itself without end.

    Parameters
    ----------
    found
        All figures.
    rarity
        How much the words of their sentences tell.

    Returns
    -------
    list of int
        The numbers of those to compare.
    dict
        For each other one the number of the figure it goes with, or None where it stays alone.

    Examples
    --------
    >>> repeats([], Rarity([]))
    ([], {})
    """
    compared: list[int] = []
    led: dict[int, int | None] = {}
    first: dict[Hashable, int] = {}
    met: Counter[Hashable] = Counter()
    of: Counter[Any] = Counter()
    for number, reading in enumerate(found):
        article = reading.row["article"]
        of[article] += 1
        measures = (article, reading.measurand, reading.bounds)
        said = (*measures, reading.row["source"], reading.time, reading.context[1:])
        met[said] += 1
        if met[said] > _ALIKE:
            leader = first.get(said, first.setdefault(measures, number))
        elif of[article] - met[article, "led"] > _MOST:
            leader = first.setdefault(measures, number)
        else:
            first.setdefault(said, number)
            first.setdefault(measures, number)
            compared.append(number)
            continue
        met[article, "led"] += 1
        alone = leader == number or (likeness(found[leader], reading, rarity) or 0.0) < ENOUGH
        led[number] = None if alone else leader
    return compared, led
