"""Whether a count, a total and a share of the same people or things fit together."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Any

import pandas as pd

from analysis.compare.agreements import told
from analysis.compare.appositions import OF_THEM, apposed, follows, of_so_many, same_sort
from analysis.compare.bounds import Bounds, told_value
from analysis.compare.clashes import compatible
from analysis.compare.measurands import Measurand
from analysis.compare.moments import DECADE, apart_by
from analysis.compare.readings import STORY, Reading, readings
from analysis.tables import each_text, required, table

#: Events that hold for all of them, before anything happened to a part.
_OF_ALL = frozenset({"", "population", "employed", "attended"})
#: What a number has changed by is part of nothing that is told.
_CHANGES = frozenset({"increased", "decreased"})
#: Nouns of all who live somewhere.
_INHABITANTS = frozenset({"", "people", "person", "population", "resident", "inhabitant", "citizen"})
#: So many numbers of other articles are taken where the share's own has none.
_OTHERS = 3
#: So many figures before and behind a share are looked at, and so many counts and totals put together with it.
_AROUND, _MOST = 200, 20


def check_shares(figures: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Check the arithmetic wherever a count, a total and a share of the same people or things are given.

    The share says how many the count should be: share times total, as intervals. Hedges are taken as
    `analysis.compare.bounds` does; plain numbers may be rounded, to two digits at the coarsest. For each share,
    counts and totals of its own article go before those of others, of which the three most widely carried are
    taken; two figures that are known to hold for different times are not put together.

    Parameters
    ----------
    figures
        What `find_figures` gives.
    articles
        The articles they were found in; `label` and `published` are used where there are any.

    Returns
    -------
    pandas.DataFrame
        Columns and dtypes of `SCHEMAS["shares"]`, one row for each count, total and share put together.
        `implied_low` and `implied_high` are what the share makes of the total (`implied_high` is NaN where nothing
        bounds it). `holds` is <NA> where the hedges are so wide that no count could fail.

    Raises
    ------
    ArticleError
        `articles` has no column `text`, a label twice, or a text that is no string, or `figures` is another table.

    Examples
    --------
    >>> text = "The mill has 400 workers. On Monday 100 workers were fired, 25 per cent of the workers."
    >>> articles = pd.DataFrame({"text": [text]})
    >>> said = [None, None, None, None]
    >>> rows = [[0, 0, 13, 24, "400 workers", "count", "=", 400, 400, None, "workers", "worker", None, *said],
    ...         [0, 1, 36, 47, "100 workers", "count", "=", 100, 100, None, "workers", "worker", "dismissed", *said],
    ...         [0, 2, 60, 86, "25 per cent of the workers", "percent", "=", 25, 25, "%", "the workers", "worker",
    ...          "dismissed", *said]]
    >>> found = check_shares(table("figures", rows, articles.index), articles)
    >>> found[["count_figure", "total_figure", "share_figure", "implied_low", "implied_high", "holds"]].values.tolist()
    [[1, 0, 2, 96.775, 103.275, True]]
    """
    texts = dict(each_text(articles))
    found = readings(required(figures, "figures"), articles)
    by_article: dict[Any, list[Reading]] = defaultdict(list)
    for reading in found:
        by_article[reading.row["article"]].append(reading)
    # beyond a story nothing says that two articles speak of the same
    others = sorted(found, key=lambda reading: reading.order) if len(texts) <= STORY else []
    rows = []
    seen = set()
    for share in found:
        if not _is_part(share):
            continue
        own = by_article[share.row["article"]]
        place = bisect_left(own, share.row["start"], key=lambda reading: reading.row["start"])
        own = own[max(0, place - _AROUND) : place + _AROUND]
        for count, total in _together(share, own, others, texts[share.row["article"]]):
            alike = (share.row["article"], share.bounds, share.row["source"], count.bounds, total.bounds)
            if alike not in seen:
                seen.add(alike)
                rows.append(_row(count, total, share))
    return table("shares", rows, articles.index)


def _is_part(share: Reading) -> bool:
    """Say whether the reading is a part of a whole, not what something has changed by."""
    if share.measurand.kind != "share" or share.row["event"] in _CHANGES:
        return False
    return 0 <= share.bounds.low <= 100 and share.bounds.high >= 0


def _together(
    share: Reading, own: Sequence[Reading], others: Sequence[Reading], text: str
) -> Iterator[tuple[Reading, Reading]]:
    """Give the counts and totals that the share may be held against."""
    totals = [reading for reading in own if follows(share, reading, text)]
    told = max([share.row["end"], *(total.row["end"] for total in totals)])
    counts = [reading for reading in own if reading not in totals and apposed(share, reading, text, told)]
    if not totals and (told_as_one := of_so_many(counts, own, text)):
        counts, totals = told_as_one
    if not totals and OF_THEM.match(text, share.row["start"], share.row["end"] + 12):
        before = [r for r in own if r.row["end"] <= share.row["start"] and r.measurand.kind == "count"]
        totals = [reading for reading in before[-1:] if reading not in counts]
        if not totals or not counts:
            return
    whole = share.measurand
    for lender in (totals + counts)[:1]:
        if not whole.head:
            names = ("head", "nations", "traits", "role", "is_person")
            lent = {name: getattr(lender.measurand, name) for name in names}
            whole = whole._replace(**lent)
    for count in counts[:1]:
        totals = totals or [
            reading
            for reading in own
            if reading.context.sentence == share.context.sentence
            and reading not in counts
            and reading.measurand.kind != "share"
            and told_value(reading.bounds) >= told_value(count.bounds)
            and (not count.measurand.head or same_sort(count.measurand, reading.measurand))
        ]
    counts = counts or _first(own, others, lambda reading: _is_count(whole, share, reading))
    totals = totals or _first(own, others, lambda reading: _is_total(whole, reading))
    for count in _distinct(counts):
        for total in _distinct(totals):
            one, other = count.measurand, total.measurand
            if (
                count is total
                or "share" in (one.kind, other.kind)
                or (one.kind, one.unit) != (other.kind, other.unit)
            ):
                continue
            if share.row["article"] not in (count.row["article"], total.row["article"]):
                continue
            if _is_long_past(total, share) or min(count.bounds.low, total.bounds.low) < 0:
                continue
            if total.bounds.high >= count.bounds.low and compatible(one, other):
                yield count, total


def _distinct(found: Sequence[Reading]) -> list[Reading]:
    """Leave out what repeats itself."""
    unlike: dict[Hashable, Reading] = {}
    for reading in found:
        unlike.setdefault((reading.row["article"], reading.measurand, reading.bounds), reading)
    return [*unlike.values()][:_MOST]


def _first(
    own: Sequence[Reading], others: Sequence[Reading], fits: Callable[[Reading], bool]
) -> list[Reading]:
    """Give those of the share's own article that fit, or else the numbers that most others carry."""
    found = [reading for reading in own if fits(reading)]
    if found:
        return found
    carried: dict[Bounds, dict[Any, Reading]] = defaultdict(dict)
    for reading in others:
        if fits(reading):
            carried[reading.bounds].setdefault(reading.row["article"], reading)
    widest = sorted(carried.values(), key=len, reverse=True)[:_OTHERS]
    return [next(iter(readings.values())) for readings in widest]


def _is_count(whole: Measurand, share: Reading, reading: Reading) -> bool:
    """Say whether the reading counts those of whom the share is told."""
    part = reading.measurand
    if part.kind != "count" or not part.event or part.event == "population" or part.event != whole.event:
        return False
    if reading.extent.rival != share.extent.rival or not same_sort(whole, part):
        return False
    if not (whole.is_person or part.modifiers >= whole.modifiers):
        return False  # 90 per cent of the women's vote is no part of 60 votes
    return not _apart_in_time(share, reading)


def _is_total(whole: Measurand, reading: Reading) -> bool:
    """Say whether the reading counts all of whom the share is taken."""
    total = reading.measurand
    if total.kind != "count" or not same_sort(whole, total):
        return False
    if total.event == "employed" and whole.head == "worker":
        return True
    if total.event == "population" or total.head in ("population", "resident", "inhabitant"):
        return bool(total.nations) or total.head in _INHABITANTS or total.head == whole.head
    return bool(whole.head) and whole.head == total.head and total.event in _OF_ALL


def _apart_in_time(one: Reading, other: Reading) -> bool:
    if one.time is None or other.time is None:
        return False
    if one.row["article"] == other.row["article"] and not (other.stated or one.stated):
        return False
    return not one.time.overlaps(other.time)


def _is_long_past(total: Reading, share: Reading) -> bool:
    """Say whether a total is of another decade; a census may be some years old."""
    if total.time is None or share.time is None:
        return False
    return apart_by(total.time, share.time) > DECADE


def _row(count: Reading, total: Reading, share: Reading) -> tuple[Any, ...]:
    implied = _times(_loose(share.bounds, 100.0), _loose(total.bounds, math.inf))
    actual = _loose(count.bounds, math.inf)
    holds: bool | None = actual.low <= implied.high and implied.low <= actual.high
    if holds and math.isinf(implied.high) and (math.isinf(actual.high) or implied.low <= 0):
        holds = None
    verdict = {True: "fits", None: "cannot be held against that", False: "does not fit"}[holds]
    top = "or more" if math.isinf(implied.high) else f"to {_plain(implied.high)}"
    reason = (
        f"{told(share)} of {told(total)} would be {_plain(implied.low)} {top}; {told(count)} {verdict}"
        + {True: "", None: ", for the hedges leave all open", False: _side(actual, implied)}[holds]
    )
    ids = [reading.row[name] for reading in (count, total, share) for name in ("article", "figure")]
    high = None if math.isinf(implied.high) else round(implied.high, 6)
    return (*ids, round(implied.low, 6), high, holds, reason)


def _side(actual: Bounds, implied: Bounds) -> str:
    return ", it is more" if actual.low > implied.high else ", it is less"


def _loose(bounds: Bounds, top: float) -> Bounds:
    """Widen a plain number by its rounding, and keep it between 0 and the most there can be."""
    slack = 0.0
    if bounds.low == bounds.high and bounds.low > 0:
        slack = min(bounds.slack, 0.5 * 10 ** (math.floor(math.log10(bounds.low)) - 1))
    return Bounds(max(0.0, bounds.low - slack), min(top, bounds.high + slack))


def _times(share: Bounds, total: Bounds) -> Bounds:
    high = share.high * total.high / 100 if share.high else 0.0
    return Bounds(share.low * total.low / 100, high)


def _plain(number: float) -> str:
    return f"{number:,.0f}" if number >= 100 or number == int(number) else f"{number:,.1f}"
