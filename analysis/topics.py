"""Topics: the figures of several articles that measure the same thing, and whether they agree."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import combinations
from typing import Any

import pandas as pd

from analysis.agreements import judge
from analysis.bounds import bounds
from analysis.contexts import Reader, frame, rarity
from analysis.likeness import ENOUGH, ENOUGH_LEVEL, NEAR, Reading, closeness, contradict, likeness
from analysis.linkage import group
from analysis.measurands import measurand
from analysis.moments import moment, of_publication
from analysis.tables import each_text, records, table

#: As many articles are taken for one story, in which every pair is compared.
STORY = 100
_OF_THE = re.compile(r" of (?:(?:the|our|its|their|his|her|those|these|some|about) )?")


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
        `articles` has no column `text`, a label twice, or a text that is no string.

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
    found = readings(figures, articles)
    place = {reading.order: number for number, reading in enumerate(found)}
    groups = [sorted(members, key=lambda reading: place[reading.order]) for members in _groups(found)]
    rows = []
    for topic, members in enumerate(sorted(groups, key=lambda members: place[members[0].order])):
        agreement, reason = judge(members)
        for reading in members:
            given = [
                reading.row[name] for name in ("article", "figure", "start", "end", "text", "low", "high")
            ]
            rows.append((topic, *given, agreement, reason))
    return table("topics", rows, articles.index)


def readings(figures: pd.DataFrame, articles: pd.DataFrame) -> list[Reading]:
    """Read every figure that can be compared, with its measurand, interval, context and time."""
    texts = dict(each_text(articles))
    published: dict[Any, datetime | None] = dict.fromkeys(texts)
    labels = {article: str(article) for article in texts}
    if "published" in articles:
        times = pd.to_datetime(articles["published"], utc=True, errors="coerce")
        published = {key: None if pd.isna(time) else time.to_pydatetime() for key, time in times.items()}
    if "label" in articles:
        labels |= {key: label for key, label in articles["label"].items() if isinstance(label, str) and label}
    readers: dict[Any, Reader] = {}
    found = []
    for row in _headed(records(figures), texts):
        article, start, end = row["article"], row["start"], row["end"]
        interval = bounds(row)
        if interval is None or row["kind"] in ("date", "time"):
            continue
        reader = readers.get(article) or readers.setdefault(article, Reader(texts[article]))
        bearer = reader.bearer(start, end) if row["kind"] == "age" else ()
        context = reader.context(start, end)
        what = measurand(row, frame(reader.text, start, end), context.events, bearer)
        words, day = row.get("as_of") or "", published[article]
        time = moment(words, day) if words else None if day is None else of_publication(day)
        order = (str(article), row["figure"])
        found.append(Reading(row, order, interval, what, context, time, bool(words), labels[article]))
    return found


def _headed(rows: list[Mapping[str, Any]], texts: Mapping[Any, str]) -> list[Mapping[str, Any]]:
    """Lend a figure without a noun the noun of another.

    "Nine of the 14 miners" are miners; so are "the nine" further down.
    """
    found: list[Mapping[str, Any]] = []
    seen: dict[tuple[Any, ...], Mapping[str, Any]] = {}
    for place, row in enumerate(rows):
        after = rows[place + 1] if place + 1 < len(rows) else None
        if row["kind"] == "count" and not row["counted"]:
            near = after is not None and after["article"] == row["article"] and after["kind"] == "count"
            lender = None
            if near and after and _OF_THE.fullmatch(texts[row["article"]][row["end"] : after["start"]][:40]):
                lender = after
            lender = lender or seen.get((row["article"], row["low"], row["high"]))
            if lender is not None:
                row = {**row, "counted": lender["counted"], "counted_head": lender["counted_head"]}
        if row["kind"] == "count" and row["counted"]:
            seen[row["article"], row["low"], row["high"]] = row
        found.append(row)
    return found


def _groups(found: list[Reading]) -> list[list[Reading]]:
    """Group the readings, in an order that the order of the articles has no part in."""
    found = sorted(found, key=lambda reading: reading.order)
    weights = rarity(reading.context for reading in found)
    pairs = {}
    level = {}
    for i, j in _candidates(found):
        alike = likeness(found[i], found[j], weights)
        if alike is not None:
            pairs[i, j] = round(alike, 9)
            if closeness(found[i].bounds, found[j].bounds) >= NEAR:
                level[i, j] = pairs[i, j]

    def apart(one: Sequence[int], other: Sequence[int]) -> bool:
        return any(contradict(found[i], found[j]) for i in one for j in other)

    # what says the same goes first: then an article that tells both keeps two such groups apart
    groups = group([[number] for number in range(len(found))], level, ENOUGH_LEVEL, apart)
    groups = group(groups, pairs, ENOUGH, apart)
    return [[found[number] for number in members] for members in groups]


def _candidates(found: list[Reading]) -> set[tuple[int, int]]:
    """Give the pairs worth comparing: of one kind and quantity, and of counts one event, head or value."""
    blocks: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for number, reading in enumerate(found):
        what = reading.measurand
        of = (what.kind, what.unit)
        if what.kind != "count":
            blocks[of].append(number)
            continue
        for name, value in (("event", what.event), ("head", what.head), ("at", reading.bounds[:2])):
            if value:
                blocks[(*of, name, value)].append(number)
    return {pair for block in blocks.values() for pair in combinations(block, 2)}
