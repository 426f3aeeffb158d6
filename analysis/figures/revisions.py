"""What a number was changed to: nine years, later cut to six."""

from __future__ import annotations

from analysis.figures.quantity import Quantity
from analysis.lists import word_set

_REVISED = word_set("revisions.verbs")
_LATER = frozenset({"later", "then", "since", "and", "but", "was", "were", "eventually", "now", "finally"})


def is_revised(gap: list[str], a: Quantity) -> bool:
    """Say whether the words behind a number with a unit tell that it became another.

    Examples
    --------
    >>> a = Quantity(0, 2, 9.0, 9.0, "duration", "year", "words")
    >>> is_revised([",", "later", "cut", "to"], a)
    True
    """
    if a.unit is None or len(gap) < 3 or gap[0] not in {",", "was", "were"} or gap[-1] not in {"to", "from"}:
        return False
    return gap[-2] in _REVISED and all(word in _LATER for word in gap[1:-2])
