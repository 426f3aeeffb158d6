"""Figures as intervals on one scale, in one unit, ready to be drawn."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from analysis.compare.bounds import SHARES, conversion

#: From this ratio of the largest to the smallest value on, a scale is logarithmic.
WIDE = 30


class Interval(NamedTuple):
    """Where a figure stands on its scale, from 0 to 100, and its shape: dot, about, up, down or range."""

    start: float
    end: float
    shape: str


class Scale(NamedTuple):
    """A scale's ends in words, and whether it is logarithmic."""

    low: str
    high: str
    logarithmic: bool


def intervals(
    figures: Sequence[Mapping[str, Any]], unit: str | None = None
) -> tuple[Scale | None, list[Interval | None]]:
    """Place figures on one scale, from 0 unless they differ too widely for that; in a unit if one is given.

    Examples
    --------
    >>> exact = {"kind": "count", "unit": None, "low": 50.0, "high": 50.0, "modifier": "="}
    >>> more = {"kind": "count", "unit": None, "low": 100.0, "high": None, "modifier": ">"}
    >>> scale, marks = intervals([exact, more])
    >>> scale
    Scale(low='0', high='100', logarithmic=False)
    >>> marks
    [Interval(start=50.0, end=50.0, shape='dot'), Interval(start=100.0, end=100.0, shape='up')]
    """
    ends = [_ends(figure, unit) for figure in figures]
    values = [value for pair in ends for value in pair]
    if not values:
        return None, [None] * len(figures)
    smallest, largest = min(values), max(values)
    logarithmic = smallest > 0 and largest > WIDE * smallest
    low = smallest if logarithmic else min(0.0, smallest)
    place = _logarithmic(low, largest) if logarithmic else _linear(low, largest)
    sign = "\u202f%" if all(figure["kind"] in SHARES for figure in figures) else f" {unit}" if unit else ""
    scale = Scale(short(low) + sign, short(largest) + sign, logarithmic)
    return scale, [_interval(figure, pair, place) for figure, pair in zip(figures, ends, strict=True)]


def _ends(figure: Mapping[str, Any], unit: str | None) -> list[float]:
    """Give the bounds that are known: those of a ratio in percent, others in the unit asked for."""
    times, plus = 100.0 if figure["kind"] == "ratio" else 1.0, 0.0
    if unit is not None:
        (_, times, plus), (_, per, less) = (conversion(one) for one in (figure["unit"], unit))
        times, plus = times / per, (plus - less) / per
    ends = [figure["low"], figure["high"]]
    return [value * times + plus for value in ends if value is not None and math.isfinite(value)]


def _linear(low: float, high: float) -> Callable[[float], float]:
    return lambda value: round(100 * (value - low) / ((high - low) or 1.0), 2)


def _logarithmic(low: float, high: float) -> Callable[[float], float]:
    return lambda value: round(100 * math.log(value / low) / math.log(high / low), 2)


def _interval(
    figure: Mapping[str, Any], ends: Sequence[float], place: Callable[[float], float]
) -> Interval | None:
    if not ends:
        return None
    start, end = place(ends[0]), place(ends[-1])
    if len(ends) == 1:
        return Interval(start, end, "up" if figure["low"] is not None else "down")
    if ends[0] != ends[1]:
        return Interval(start, end, "range")
    return Interval(start, end, "about" if figure["modifier"] == "~" else "dot")


def middle(figure: Mapping[str, Any], unit: str | None = None) -> float:
    """Give the middle of a figure's known bounds, in a unit if one is given; 0 if it has none.

    Examples
    --------
    >>> middle({"kind": "count", "low": 10.0, "high": 30.0}), middle({"kind": "ratio", "low": 0.5, "high": None})
    (20.0, 50.0)
    """
    ends = _ends(figure, unit)
    return sum(ends) / len(ends) if ends else 0.0


def number(value: float | None) -> str:
    """Write a number for reading.

    Examples
    --------
    >>> number(120000.0), number(0.3333333), number(None)
    ('120,000', '0.333', '')
    """
    if value is None:
        return ""
    if not math.isfinite(value):
        return str(value)
    if value == int(value):
        return f"{value:,.0f}"
    return f"{value:,.3g}" if abs(value) < 1000 else f"{value:,.1f}"


def short(value: float) -> str:
    """Write a number in few characters.

    Examples
    --------
    >>> short(126_500_000.0), short(2000.0), short(3e9)
    ('126.5 million', '2,000', '3 billion')
    """
    for size, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size:
            return f"{value / size:,.4g} {name}"
    return number(value)
