"""Which figures are worth comparing: in a story every pair, in a heap of articles those an index brings together."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import combinations

from analysis.compare.bounds import told_value
from analysis.compare.readings import Reading

#: So many names of an article stand in the index, those that tell most of it.
_NAMES = 4
#: In a story, up to so many figures are compared pair by pair.
_MANY = 2000
#: An article that tells of more figures of one sort has a list of them.
_LIST = 80
#: With so many of its neighbours, by value, a figure is compared under each name.
_NEIGHBOURS = 5
#: Articles as like as this, by the cosine of the names that tell most of them, may tell one story: of one story they
#: most often are, of two that share a name or two they are not.
_ALIKE = 0.3
#: Counts as near as this are compared under any noun.
_STEP = 1.25
_NAME = re.compile(r"(?<![.!?:”\"] )(?<=[ (“\"'‘])[A-Z][^\W\d_]{2,20}(?=\W)")


def every_pair(found: Sequence[Reading]) -> set[tuple[int, int]]:
    """Give all pairs of one kind and quantity; of counts, those of one event, noun or value, and those nearly as large.

    Where more than `_MANY` figures share all that, as in no story but in a text that repeats itself without end, each
    is compared with its neighbours by value; so are those of an article that has more than `_LIST` of them.
    """
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for number, reading in enumerate(found):
        for key in _keys(reading):
            blocks[key].append(number)
    pairs: set[tuple[int, int]] = set()
    for block in blocks.values():
        per_article = Counter(found[number].row["article"] for number in block)
        few = [number for number in block if per_article[found[number].row["article"]] <= _LIST]
        if len(few) <= _MANY:
            pairs.update(combinations(few, 2))
        if len(few) < len(block) or len(few) > _MANY:
            pairs.update(_neighbours(_by_value(block, found)))
    return pairs


def indexed_pairs(found: Sequence[Reading], texts: Mapping[Hashable, str]) -> set[tuple[int, int]]:
    """Give the pairs that an index brings together in a heap of articles of many stories.

    Figures of one kind, event or noun stand under the names that tell most of their articles, in the order of their
    values, and each is compared with its neighbours there (the sorted neighbourhood of Hernández and Stolfo, 1995);
    pairs of articles that have few names in common are left out.
    """
    names = _Names(texts)
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for number, reading in enumerate(found):
        article = reading.row["article"]
        for key in _keys(reading):
            blocks[key, article].append(number)
            for name in names.telling(article):
                blocks[key, name].append(number)
    pairs = set()
    for block in blocks.values():
        for i, j in _neighbours(_by_value(block, found)):
            if (i, j) not in pairs and names.alike(found[i].row["article"], found[j].row["article"]):
                pairs.add((i, j))
    return pairs


def _keys(reading: Reading) -> Iterator[Hashable]:
    what = reading.measurand
    of = what.quantity
    if what.kind != "count":
        yield of
        return
    if what.event:
        yield (*of, "event", what.event)
    if what.head:
        yield (*of, "head", what.head)
    yield (*of, "at", reading.bounds[:2])
    size = abs(told_value(reading.bounds))
    if size >= 10 and math.isfinite(size):
        step = math.floor(math.log(size, _STEP))
        yield (*of, "near", step)
        yield (*of, "near", step + 1)


def _by_value(block: list[int], found: Sequence[Reading]) -> list[int]:
    return sorted(block, key=lambda number: (found[number].bounds[:2], found[number].order))


def _neighbours(block: list[int]) -> Iterator[tuple[int, int]]:
    for place, i in enumerate(block):
        for j in block[place + 1 : place + 1 + _NEIGHBOURS]:
            yield (i, j) if i < j else (j, i)


class _Names:
    """The capitalised words of each article, and how much they tell."""

    def __init__(self, texts: Mapping[Hashable, str]) -> None:
        counts = {article: Counter(_NAME.findall(text[:20_000])) for article, text in texts.items()}
        among = Counter(name for names in counts.values() for name in names)
        rare = {name: math.log((1 + len(texts)) / times) for name, times in among.items() if times > 1}
        self._weights: dict[Hashable, dict[str, float]] = {}
        self._lengths: dict[Hashable, float] = {}
        for article, names in counts.items():
            weights = {
                name: (1 + math.log(times)) * rare[name] for name, times in names.items() if name in rare
            }
            kept = dict(sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:30])
            self._weights[article] = kept
            self._lengths[article] = math.sqrt(sum(weight * weight for weight in kept.values()))
        self._known: dict[tuple[Hashable, Hashable], bool] = {}

    def telling(self, article: Hashable) -> list[str]:
        return list(self._weights[article])[:_NAMES]

    def alike(self, one: Hashable, other: Hashable) -> bool:
        if one == other:
            return True
        if (one, other) not in self._known:
            a, b = self._weights[one], self._weights[other]
            common = sum(a[name] * b[name] for name in a.keys() & b.keys())
            self._known[one, other] = common >= _ALIKE * self._lengths[one] * self._lengths[other] > 0
        return self._known[one, other]
