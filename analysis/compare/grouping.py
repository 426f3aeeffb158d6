"""Groups of what is alike: average linkage over a sparse set of pairs (UPGMA), with joins that are ruled out."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence


def group(
    start: Sequence[Sequence[int]],
    pairs: Mapping[tuple[int, int], float],
    enough: float,
    apart: Callable[[Sequence[int], Sequence[int]], bool],
) -> list[list[int]]:
    """Join the two groups that are most alike on average, as long as they are alike enough.

    The average is over the pairs given; of the others nothing is known. What comes out does not depend on how the
    things are numbered as long as no two averages are equal; then the lower numbers go first.

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
    near: dict[int, dict[int, tuple[float, int]]] = defaultdict(dict)
    for (one, other), alike in pairs.items():
        i, j = home[one], home[other]
        if i != j:
            total, count = near[i].get(j, (0.0, 0))
            near[i][j] = near[j][i] = (total + alike, count + 1)
    queue = [
        (-total / count, i, j)
        for i, others in near.items()
        for j, (total, count) in others.items()
        if i < j and total / count >= enough
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
        joined: dict[int, tuple[float, int]] = {}
        for old in (i, j):
            for other, (total, count) in near.pop(old).items():
                if other in (i, j):
                    continue
                del near[other][old]
                before = joined.get(other, (0.0, 0))
                joined[other] = (before[0] + total, before[1] + count)
        members[fresh] = sorted(members.pop(i) + members.pop(j))
        near[fresh] = joined
        for other, (total, count) in joined.items():
            near[other][fresh] = (total, count)
            if total / count >= enough:
                heapq.heappush(queue, (-total / count, other, fresh))
        fresh += 1
    return sorted(members.values())
