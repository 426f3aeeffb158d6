"""Which figures an article vouches for, by a source or a hedge or not at all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Mapping, Sequence
from itertools import accumulate
from typing import Any

import pandas as pd

from analysis.tables import APART, records


def counting_sources(figures: pd.DataFrame, quotes: pd.DataFrame) -> set[tuple[Hashable, int]]:
    """Find the figures that count a source itself: the "two" of "two officials said".

    Parameters
    ----------
    figures, quotes
        The tables of those names.

    Returns
    -------
    set
        Article and number of each such figure.

    Examples
    --------
    >>> from analysis.story import analyse
    >>> story = analyse(pd.DataFrame({"text": ["Two officials said that 30 people fled."]}))
    >>> counting_sources(story.figures, story.quotes)
    {(0, 0)}
    """
    named = quotes[quotes.source_start.notna()].drop_duplicates(["article", "quote"])
    spans: dict[Hashable, list[tuple[int, int]]] = {}
    for row in records(named):
        spans.setdefault(row["article"], []).append((row["source_start"], row["source_end"]))
    reach = {}
    for article, found in spans.items():
        starts, ends = zip(*sorted(found), strict=True)
        reach[article] = starts, list(accumulate(ends, max))
    return {
        (row["article"], row["figure"])
        for row in records(figures)
        if row["article"] in reach and _inside(row, *reach[row["article"]])
    }


def _inside(row: Mapping[str, Any], starts: Sequence[int], farthest: Sequence[int]) -> bool:
    """Tell whether a row lies in a span, of which the starts are given and how far those so far reach."""
    before = bisect_right(starts, row["start"])
    return before > 0 and row["end"] <= farthest[before - 1]


def claims(figures: pd.DataFrame, quotes: pd.DataFrame | None = None) -> pd.DataFrame:
    """Give the figures for which a source or a hedge can be asked.

    Dates, times, ages, ordinals and ranks are seldom sourced or hedged; they are left out, and so is, where the quotes
    are given, what counts a source itself.

    Examples
    --------
    >>> from analysis.story import analyse
    >>> story = analyse(pd.DataFrame({"text": ["Two officials said on May 4 that 30 people fled."]}))
    >>> claims(story.figures, story.quotes).text.tolist()
    ['30 people']
    """
    found = figures[~figures.kind.isin(APART)]
    if quotes is None or found.empty:
        return found
    apart = counting_sources(found, quotes)
    inside = [place in apart for place in zip(found.article, found.figure, strict=True)]
    return found[[not one for one in inside]]
