"""Articles that share their words: duplicates, and one agency's report printed by several."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from zlib import crc32

_WORD = re.compile(r"\w+")
#: Words that must stand in the same order in both (Broder 1997, "shingles").
SHINGLE = 6
#: Share of the shorter article's shingles from which on it is called a copy.
COPIED = 0.5
# Of long texts only every n-th shingle is kept, chosen by its hash, the same in all texts.
_MOST = 4000
# Copies that are named; a story of forty articles may have as many of one report.
_TOLD = 3


def copies(names: Sequence[str], texts: Sequence[str]) -> list[list[str]]:
    """Say of each article which others share its words.

    Parameters
    ----------
    names
        What to call each article.
    texts
        The articles.

    Returns
    -------
    list of list of str
        Notes for each article, in the order given.

    Examples
    --------
    >>> copies(["a", "b"], ["It rained all day in the old town."] * 2)
    [['same text as b'], ['same text as a']]
    """
    notes: list[list[str]] = [[] for _ in texts]
    same: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        same.setdefault(text, []).append(place)
    groups = [places for places in same.values() if len(places) > 1]
    for places in groups:
        for place in places:
            others = [names[other] for other in places if other != place]
            more = f" and {len(others) - 3} more" if len(others) > 3 else ""
            notes[place].append(f"same text as {', '.join(others[:3])}{more}")
    first = [places[0] for places in same.values()]
    shingles = {place: _shingles(texts[place]) for place in first}
    twins: list[list[tuple[float, int]]] = [[] for _ in texts]
    for (one, other), shared in _shared(shingles).items():
        fewer = min(len(shingles[one]), len(shingles[other]))
        share = shared / fewer
        if share >= COPIED:
            twins[one].append((-share, other))
            twins[other].append((-share, one))
    for place, found in enumerate(twins):
        notes[place] += [
            f"shares {-share:.0%} of the shorter text's wording with {names[twin]}: a wire copy?"
            for share, twin in sorted(found)[:_TOLD]
        ]
        if len(found) > _TOLD:
            notes[place].append(f"shares half of its wording or more with {len(found) - _TOLD} others too")
    return notes


def _shingles(text: str) -> frozenset[int]:
    words = _WORD.findall(text.lower())
    if len(words) < 4 * SHINGLE:
        return frozenset()
    hashes = {crc32(" ".join(words[k : k + SHINGLE]).encode()) for k in range(len(words) - SHINGLE + 1)}
    every = 1 + len(hashes) // _MOST
    return frozenset(number for number in hashes if number % every == 0)


def _shared(shingles: dict[int, frozenset[int]]) -> Counter[tuple[int, int]]:
    """Count the shingles of each pair, by way of an index, so that only pairs that share any are met."""
    places: dict[int, list[int]] = {}
    for place, hashes in shingles.items():
        for number in hashes:
            places.setdefault(number, []).append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for found in places.values():
        # What stands in very many articles (a site's standing words) is no sign of copying.
        if 1 < len(found) <= 50:
            shared.update(combinations(sorted(found), 2))
    return Counter(dict(sorted(shared.items())))
