"""Groups of what is alike: average linkage over a sparse set of pairs, with joins that are ruled out."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence


class _Link:
    """What is known of the pairs between two groups: the best of each pair of homes."""

    def __init__(self, best: dict[Hashable, float]) -> None:
        self.best = best

    def with_(self, other: _Link | None) -> _Link:
        if other is None:
            return self
        small, large = sorted((self.best, other.best), key=len)
        best = dict(large)
        for key, alike in small.items():
            best[key] = max(alike, best.get(key, alike))
        return _Link(best)

    def alike(self, best: float) -> float:
        values = self.best.values()
        return round((1 - best) * math.fsum(values) / len(values) + best * max(values), 9)


def group(
    start: Sequence[Sequence[int]],
    pairs: Mapping[tuple[int, int], float],
    enough: float,
    apart: Callable[[Sequence[int], Sequence[int]], bool],
    best: float = 0.0,
    homes: Sequence[Hashable] = (),
) -> list[list[int]]:
    """Join the two groups that are most alike, as long as they are alike enough.

    Groups are as alike as their pairs on average (UPGMA), or for a part of `best` as their best pair. What repeats
    itself in its home, as a number in its article, counts once: of the pairs of two homes the best. Only the pairs
    given count; of the others nothing is known. What comes out does not depend on how the things are numbered as
    long as no two groups are equally alike; then the lower numbers go first.

    Parameters
    ----------
    start
        The groups to begin with, most often one for each thing.
    pairs
        How alike two things are.
    enough
        The least average of a group.
    apart
        Says whether two groups may never be joined.
    best
        The weight of the best pair against the average, from 0 (average linkage) to 1 (single linkage).

    homes
        Where each thing is at home; if not given, each in a home of its own.

    Returns
    -------
    list of list of int
        All groups, in order.

    Notes
    -----
    Sokal and Michener (1958), A statistical method for evaluating systematic relationships.

    Examples
    --------
    >>> group([[0], [1], [2]], {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.1}, 0.5, lambda a, b: False)
    [[0, 1], [2]]
    """
    members = {number: sorted(things) for number, things in enumerate(start)}
    home = {thing: number for number, things in members.items() for thing in things}
    near: dict[int, dict[int, _Link]] = defaultdict(dict)
    for (one, other), alike in pairs.items():
        i, j = home[one], home[other]
        if i != j:
            key = frozenset((homes[one], homes[other])) if homes else (one, other)
            near[i][j] = near[j][i] = _Link({key: alike}).with_(near[i].get(j))
    queue = [
        (-link.alike(best), i, j)
        for i, others in near.items()
        for j, link in others.items()
        if i < j and link.alike(best) >= enough
    ]
    heapq.heapify(queue)
    fresh = len(members)
    while queue:
        _, i, j = heapq.heappop(queue)
        if i not in members or j not in members:
            continue
        if apart(members[i], members[j]):
            del near[i][j], near[j][i]
            continue
        joined: dict[int, _Link] = {}
        for old in (i, j):
            for other, link in near.pop(old).items():
                if other not in (i, j):
                    del near[other][old]
                    joined[other] = link.with_(joined.get(other))
        members[fresh] = sorted(members.pop(i) + members.pop(j))
        near[fresh] = joined
        for other, link in joined.items():
            near[other][fresh] = link
            if link.alike(best) >= enough:
                heapq.heappush(queue, (-link.alike(best), other, fresh))
        fresh += 1
    return sorted(members.values())
