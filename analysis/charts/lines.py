"""The lines of a topic's panel: figures that say the same, with who reports them and who gives them."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Hashable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

import pandas as pd

from analysis.charts.chart import each_row, shorten
from analysis.compare.bounds import conversion, drawn_in
from analysis.compare.moments import is_span, moment, of_publication
from analysis.phrases import as_of, giver, listing, several, wordings


class Line(NamedTuple):
    """Figures of a topic that give one value: where they stand, and in words for the picture and beside it."""

    low: float
    high: float
    modifier: str
    articles: str
    label: str
    said: str

    @property
    def rows(self) -> int:
        """Lines of print that it takes."""
        return 1 + max(self.articles.count("\n"), self.label.count("\n"))


def days_of(articles: pd.DataFrame) -> dict[Hashable, datetime]:
    """Give the articles' times of publication, as far as they are known."""
    if "published" not in articles:
        return {}
    times = pd.to_datetime(articles["published"], errors="coerce", utc=True, format="ISO8601").dropna()
    return {article: time.to_pydatetime() for article, time in times.items()}


def _since(fact: pd.Series, published: datetime | None) -> float:
    """Say from when on a figure is told, in seconds; never where that is not known.

    From when to when things happened does not tell when their number holds.
    """
    dated = not pd.isna(fact.as_of) and not is_span(str(fact.as_of))
    told = moment(str(fact.as_of), published) if dated else None
    if told is None and published is not None:
        told = of_publication(published)
    return math.inf if told is None else told.start.timestamp()


def lines_of(
    block: pd.DataFrame, facts: pd.DataFrame, names: dict[Any, str], days: Mapping[Hashable, datetime]
) -> list[Line]:
    """Put the figures of a topic that give one value on one line, the lowest first; those of an update by date."""
    lines: dict[tuple[float, float, str], list[Any]] = {}
    members = [(row, facts.loc[(row.article, row.figure)]) for row in each_row(block)]
    unit = drawn_in([fact for _, fact in members])
    for row, fact in members:
        bounds = (
            -math.inf if pd.isna(row.low) else _value(row.low, fact, unit),
            math.inf if pd.isna(row.high) else _value(row.high, fact, unit),
        )
        lines.setdefault((*bounds, str(fact.modifier)), []).append((row, fact))
    updated = block.agreement.iloc[0] == "update"
    first = {
        line: min(_since(fact, days.get(row.article)) for row, fact in alike) if updated else 0.0
        for line, alike in lines.items()
    }
    found = []
    for (low, high, modifier), alike in sorted(lines.items(), key=lambda item: (first[item[0]], item[0])):
        there = {row.article for row, _ in alike}
        who = list(dict.fromkeys(name for article, name in names.items() if article in there))
        texts = wordings([str(row.text) for row, _ in alike])
        behind = _behind([fact for _, fact in alike])
        times = f" ({len(alike)}\N{NO-BREAK SPACE}times)" if len(alike) > 1 else ""
        more = f" and {several(len(texts) - 2, 'other wording')}" if len(texts) > 2 else ""
        printed = ", ".join(f"“{shorten(text, 40)}”" for text in texts[:2]) + more + times
        label = [*textwrap.wrap(printed, 44), *textwrap.wrap(shorten(behind, 80), 44)]
        every = ", ".join(f"“{text}”" for text in texts) + times
        found.append(
            Line(
                low=math.nan if math.isinf(low) else low,
                high=math.nan if math.isinf(high) else high,
                modifier=modifier,
                articles=_named(who),
                label="\n".join(label),
                said=f"{', '.join(who)}: {every}{f', {behind}' if behind else ''}",
            )
        )
    return found


def _behind(facts: list[pd.Series]) -> str:
    """Say who gives figures of one value, and for what time, as far as it holds for all of them."""
    given = [giver(str(fact.source)) for fact in facts if not pd.isna(fact.source)]
    sources = list(dict.fromkeys(given))
    parts = []
    if sources:
        named = (
            listing(sources)
            if len(sources) <= 2
            else f"{sources[0]} and {several(len(sources) - 1, 'other')}"
        )
        every = len(given) == len(facts)
        parts.append(f"from {named}" if every else f"source in {len(given)} of {len(facts)}: {named}")
    times = {None if pd.isna(fact.as_of) else as_of(str(fact.as_of)) for fact in facts}
    if len(times) == 1 and (when := times.pop()):
        parts.append(when)
    return ", ".join(parts)


#: Letters of an article's name where several share a line, the most first, and lines they may take.
_WIDTHS, _LINES = (30, 24, 20, 16), 3


def _named(who: list[str]) -> str:
    """Name the articles of a line, on a few lines if need be, as fully as all of them have room."""
    if len(who) == 1:
        return shorten(who[0], 36)
    for width in _WIDTHS:
        told = textwrap.wrap(", ".join(shorten(name, width) for name in who), 34)
        if len(told) <= _LINES:
            return "\n".join(told)
    for n in range(len(who) - 1, 0, -1):
        told = textwrap.wrap(", ".join(shorten(name, _WIDTHS[-1]) for name in who[:n]), 34)
        if len(told) < _LINES:
            break
    return "\n".join([*told, f"and {len(who) - n} more"])


def _value(value: float, fact: pd.Series, unit: str | None) -> float:
    """Put ratios and percentages on one scale, and units of one quantity."""
    if fact["kind"] == "ratio":
        return 100.0 * value
    if unit is None or pd.isna(fact["unit"]):
        return value
    (quantity, times, plus), (other, per, less) = (conversion(one) for one in (fact["unit"], unit))
    return (value * times + plus - less) / per if quantity == other else value
