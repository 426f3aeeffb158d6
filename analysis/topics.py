"""Topics: the figures of several articles that measure the same thing, and whether they agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import combinations
from typing import Any, NamedTuple

import pandas as pd

from analysis.bounds import Bounds, bounds
from analysis.measurands import Measurand, measurand
from analysis.moments import Moment, moment, of_publication
from analysis.tables import each_text, records, table

#: From the gravest: a topic has the first that any of its pairs shows.
AGREEMENTS = ("conflict", "unclear", "update", "compatible", "same")


class _Reading(NamedTuple):
    """One figure with all that comparing takes."""

    place: int
    row: Mapping[str, Any]
    bounds: Bounds
    measurand: Measurand
    time: Moment | None
    label: str


def match_figures(figures: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Group the figures that measure the same thing, and say whether they agree.

    A topic is two or more figures of one kind that count the same sort of people or things, of a group that
    does not contradict, to which the same happened. It is never made by the value alone.

    Parameters
    ----------
    figures
        What `find_figures` gives.
    articles
        The articles they were found in; `label` and `published` are used where there are any.

    Returns
    -------
    pandas.DataFrame
        Columns and dtypes of `SCHEMAS["topics"]`, one row a figure that has a topic. `agreement` and `reason` are
        the topic's. Figures that stand alone have no topic.

    Raises
    ------
    ArticleError
        `articles` has no column `text`, a label twice, or a text that is no string.

    Examples
    --------
    >>> articles = pd.DataFrame({"text": ["The flood killed 12 people.", "At least 10 people died in the flood."]})
    >>> rows = [(0, 0, 17, 26, "12 people", "count", "=", 12, 12, "", "people", "people", "killed", None, None, None, None),
    ...         (1, 0, 0, 18, "At least 10 people", "count", ">=", 10, None, "", "people", "people", "killed",
    ...          None, None, None, None)]
    >>> match_figures(table("figures", rows, articles.index), articles)[["topic", "text", "agreement"]].values.tolist()
    [[0, '12 people', 'compatible'], [0, 'At least 10 people', 'compatible']]
    """
    readings = _readings(figures, articles)
    groups = _groups(readings)
    order = {reading.place: number for number, reading in enumerate(readings)}
    groups = sorted((sorted(group, key=lambda r: order[r.place]) for group in groups), key=lambda g: order[g[0].place])
    rows = []
    for topic, group in enumerate(groups):
        agreement, reason = judge(group)
        for reading in group:
            row = reading.row
            given = [row[name] for name in ("article", "figure", "start", "end", "text", "low", "high")]
            rows.append((topic, *given, agreement, reason))
    return table("topics", rows, articles.index)


def _readings(figures: pd.DataFrame, articles: pd.DataFrame) -> list[_Reading]:
    published: dict[Any, datetime | None] = {}
    labels: dict[Any, str] = {}
    for article, _ in each_text(articles):
        published[article], labels[article] = None, str(article)
    if "published" in articles:
        times = pd.to_datetime(articles["published"], utc=True, errors="coerce")
        published = {key: None if pd.isna(time) else time.to_pydatetime() for key, time in times.items()}
    if "label" in articles:
        labels |= {key: str(label) for key, label in articles["label"].items() if isinstance(label, str) and label}
    found = []
    for place, row in enumerate(records(figures)):
        what, interval = measurand(row), bounds(row)
        if what is None or interval is None:
            continue
        article = row["article"]
        day = published.get(article)
        words = str(row.get("as_of") or "")
        time = moment(words, day) if words else None if day is None else of_publication(day)
        found.append(_Reading(place, row, interval, what, time, labels.get(article, str(article))))
    return found


def _key(what: Measurand) -> tuple[str, ...] | None:
    """Give what two figures must share to be compared at all, or None where nothing is known."""
    if what.kind == "age":
        return ("age", what.head) if what.head else None
    if what.kind == "share":
        return ("share", what.event or what.head) if what.event or what.head else None
    if what.event:
        return (what.kind, what.unit, what.event, "" if what.is_person or not what.head else what.head)
    return (what.kind, what.unit, what.head) if what.head else None


def compatible(one: Measurand, other: Measurand) -> bool:
    """Say whether nothing in two measurands of one key contradicts."""
    if one.nations and other.nations and not one.nations & other.nations:
        return False
    if any(a and b and a != b for a, b in zip(one.traits, other.traits, strict=True)):
        return False
    if not one.is_person and one.modifiers and other.modifiers and not one.modifiers & other.modifiers:
        return False
    return True


def _groups(readings: Sequence[_Reading]) -> list[list[_Reading]]:
    blocks: dict[tuple[str, ...], list[_Reading]] = defaultdict(list)
    for reading in readings:
        key = _key(reading.measurand)
        if key is not None:
            blocks[key].append(reading)
    found = []
    for block in blocks.values():
        groups: list[list[_Reading]] = []
        for reading in block:
            for group in groups:
                if all(compatible(reading.measurand, member.measurand) for member in group):
                    group.append(reading)
                    break
            else:
                groups.append([reading])
        found += [group for group in groups if len(group) > 1]
    return found


def judge(group: Sequence[_Reading]) -> tuple[str, str]:
    """Give the agreement of a topic and the reason in words: the first of `AGREEMENTS` any pair shows."""
    worst = (len(AGREEMENTS), "")
    for one, other in combinations(group, 2):
        agreement, reason = _compare(one, other)
        rank = AGREEMENTS.index(agreement)
        if rank < worst[0]:
            worst = (rank, reason)
    return AGREEMENTS[worst[0]], worst[1]


def _compare(one: _Reading, other: _Reading) -> tuple[str, str]:
    a, b = one.bounds, other.bounds
    named = f"{_told(one)} and {_told(other)}"
    if a == b:
        return "same", f"{named} say the same"
    if a.overlaps(b):
        return "compatible", f"{named} can both hold"
    if a.rounds(b) or b.rounds(a):
        return "compatible", f"{named}: one rounds the other"
    if one.time is None or other.time is None:
        return "unclear", f"{named} cannot both hold at one time, and the times are not known"
    if one.time.overlaps(other.time):
        return "conflict", f"{named} cannot both hold at the same time"
    first, second = (one, other) if one.time.start <= other.time.start else (other, one)
    return "update", f"{_told(first)}, later {_told(second)}"


def _told(reading: _Reading) -> str:
    source = reading.row.get("source")
    time = "" if reading.time is None else f", {reading.time.start:%-d %B %Y}"
    return f"“{reading.row['text']}” ({reading.label}{', ' + str(source) if source else ''}{time})"
