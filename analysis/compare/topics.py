"""Topics: the figures of several articles that measure the same thing, and whether they agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.compare.agreements import judge
from analysis.compare.candidates import every_pair, indexed_pairs
from analysis.compare.clashes import clash
from analysis.compare.contexts import Rarity
from analysis.compare.exchange import is_conversion, with_worth
from analysis.compare.likeness import ENOUGH, ENOUGH_LEVEL, LEVEL_OFTEN, OFTEN, SELDOM, likeness
from analysis.compare.linkage import group
from analysis.compare.numbers import same_number, telling
from analysis.compare.readings import STORY, Reading, readings
from analysis.compare.repeats import repeats
from analysis.tables import each_text, required, table

#: What a pair that is ruled out says of two groups.
_RULED_OUT = -1.0


def match_figures(figures: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Group the figures that measure the same thing, and say whether they agree.

    A topic is the figures of one kind that count the same sort of people or things, of a group that does not
    contradict, to which the same happened. It is never made by the value alone. A figure that no other one can be
    compared with is a topic of its own, `same`.

    Parameters
    ----------
    figures
        What `find_figures` gives.
    articles
        The articles they were found in; `label` and `published` are used where there are any.

    Returns
    -------
    pandas.DataFrame
        Columns and dtypes of `SCHEMAS["topics"]`, one row a figure but for dates and times, topics in the order
        in which they first come up. `agreement` and `reason` are the topic's.

    Raises
    ------
    ArticleError
        `articles` has no column `text`, a label twice, or a text that is no string, or `figures` is another table.

    Examples
    --------
    >>> articles = pd.DataFrame({"text": ["The flood killed 12 people.", "At least 10 people died in the flood."]})
    >>> told = ["", "people", "people", "killed", None, None, None, None]
    >>> rows = [[0, 0, 17, 26, "12 people", "count", "=", 12, 12, *told],
    ...         [1, 0, 0, 18, "At least 10 people", "count", ">=", 10, None, *told]]
    >>> figures = table("figures", rows, articles.index)
    >>> match_figures(figures, articles)[["topic", "text", "agreement"]].values.tolist()
    [[0, '12 people', 'compatible'], [0, 'At least 10 people', 'compatible']]
    """
    texts = dict(each_text(articles))
    found = _comparable(required(figures, "figures"), articles)
    return _judged(_groups(found, texts), found, articles)


def regroup(topics: pd.DataFrame, figures: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Say anew whether the figures of each topic agree, once rows have other topics than they were given.

    Parameters
    ----------
    topics
        What `match_figures` gives, the column `topic` changed by hand.
    figures, articles
        What `match_figures` was given.

    Returns
    -------
    pandas.DataFrame
        The same rows, in the order and with the numbers that `match_figures` gives topics.

    Examples
    --------
    >>> articles = pd.DataFrame({"text": ["12 rafts sank.", "10 boats sank."]})
    >>> rows = [[0, 0, 0, 8, "12 rafts", "count", "=", 12, 12, "", "rafts", "raft", "sank", *4 * [None]],
    ...         [1, 0, 0, 8, "10 boats", "count", "=", 10, 10, "", "boats", "boat", "sank", *4 * [None]]]
    >>> figures = table("figures", rows, articles.index)
    >>> regroup(match_figures(figures, articles).assign(topic=0), figures, articles)["agreement"].tolist()
    ['unclear', 'unclear']
    """
    found = _comparable(figures, articles)
    numbers = zip(topics["article"], topics["figure"], topics["topic"], strict=True)
    home = {(article, figure): topic for article, figure, topic in numbers}
    groups: dict[int, list[Reading]] = {}
    for reading in found:
        groups.setdefault(home[reading.row["article"], reading.row["figure"]], []).append(reading)
    return _judged(groups.values(), found, articles)


def _comparable(figures: pd.DataFrame, articles: pd.DataFrame) -> list[Reading]:
    """Read the figures that can be compared, sums of a story with what they are worth in its other currencies."""
    found = readings(figures, articles)
    return with_worth(found) if len(articles) <= STORY else found


def _judged(
    groups: Iterable[Sequence[Reading]], found: Sequence[Reading], articles: pd.DataFrame
) -> pd.DataFrame:
    """Make the table of groups, in the order in which they first come up."""
    place = {reading.order: number for number, reading in enumerate(found)}
    ordered = [sorted(members, key=lambda reading: place[reading.order]) for members in groups]
    rows = []
    for topic, members in enumerate(sorted(ordered, key=lambda members: place[members[0].order])):
        agreement, reason = judge(members)
        for reading in members:
            given = [
                reading.row[name] for name in ("article", "figure", "start", "end", "text", "low", "high")
            ]
            rows.append((topic, *given, agreement, reason))
    return table("topics", rows, articles.index)


def _groups(found: list[Reading], texts: Mapping[Any, str]) -> list[list[Reading]]:
    """Group the readings, in an order that the order of the articles has no part in."""
    every = sorted(found, key=lambda reading: reading.order)
    ages = len({reading.bounds for reading in every if reading.measurand.kind == "age"})
    rarity = Rarity((reading.context for reading in every), ages)
    compared, led = repeats(every, rarity)
    found = [every[number] for number in compared]
    pairs = {}
    level = {}
    printed: dict[tuple[Any, ...], set[Any]] = defaultdict(set)
    for reading in found:
        if reading.measurand.kind in SELDOM:
            printed[_value(reading)].add(reading.row["article"])
    told = {_number(reading) for reading in found if not reading.recalled}
    # what only recalls a number of its own article goes where that one goes
    recalls = {i for i, reading in enumerate(found) if reading.recalled and _number(reading) in told}
    for i, j in every_pair(found) if len(texts) <= STORY else indexed_pairs(found, texts):
        if (i in recalls) != (j in recalls):
            continue
        alike = likeness(found[i], found[j], rarity)
        if alike is None and found[i].row["article"] != found[j].row["article"]:
            alike = _RULED_OUT
        if alike is not None:
            pairs[i, j] = round(alike, 9)
            if same_number(found[i], found[j]) and min(telling(found[i]), telling(found[j])) > 0:
                level[i, j] = pairs[i, j] + LEVEL_OFTEN * (len(printed[_value(found[i])]) >= OFTEN)

    converted: dict[int, int] = {}
    for i, j in sorted(pairs):
        if is_conversion(found[i], found[j]) and {i, j}.isdisjoint(converted.values()):
            converted.setdefault(i, j)
    if converted:
        pairs = _told_twice(pairs, converted)

    def apart(one: Sequence[int], other: Sequence[int]) -> bool:
        return clash([found[i] for i in one], [found[j] for j in other])

    # what says the same goes first: then an article that tells both keeps two such groups apart
    homes = [reading.row["article"] for reading in found]
    doubles = {*converted.values()}
    start = [[i, *([converted[i]] if i in converted else [])] for i in range(len(found)) if i not in doubles]
    groups = group(start, level, ENOUGH_LEVEL, apart, 0.75, homes)
    groups = group(groups, pairs, ENOUGH, apart, 0.45, homes)
    topics = [[compared[number] for number in members] for members in groups]
    home = {number: members for members in topics for number in members}
    for number, leader in led.items():
        if leader is None:
            home[number] = [number]
            topics.append(home[number])
        else:
            home[leader].append(number)
    return _with_recalled([[every[number] for number in members] for members in topics])


def _with_recalled(topics: list[list[Reading]]) -> list[list[Reading]]:
    """Put what is only recalled ("Two years is nothing") to the one topic that its article has of the number."""
    homes: dict[tuple[Any, ...], set[int]] = defaultdict(set)
    for home, members in enumerate(topics):
        for reading in members:
            if not reading.recalled:
                homes[_number(reading)].add(home)
    for members in topics:
        if all(reading.recalled for reading in members):
            met = frozenset().union(*(homes[_number(reading)] for reading in members))
            if len(met) == 1:
                topics[min(met)].extend(members)
                members.clear()
    return [members for members in topics if members]


def _value(reading: Reading) -> tuple[Any, ...]:
    return (
        reading.measurand.quantity,
        reading.measurand.head if reading.measurand.kind == "score" else "",
        reading.bounds,
    )


def _number(reading: Reading) -> tuple[Any, ...]:
    return reading.row["article"], reading.measurand.quantity, reading.row["unit"], reading.bounds


def _told_twice(
    pairs: dict[tuple[int, int], float], converted: dict[int, int]
) -> dict[tuple[int, int], float]:
    """Of a sum and the same in another currency, keep to each other figure the one that is more like it."""
    home = {number: i for i, j in converted.items() for number in (i, j)}
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {}
    for (i, j), alike in pairs.items():
        ends = home.get(i, i), home.get(j, j)
        key = min(ends), max(ends)
        best[key] = max(best.get(key, (alike, (i, j))), (alike, (i, j)))
    return {pair: alike for alike, pair in best.values()}
