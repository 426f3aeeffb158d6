"""What a figure says as an interval: how low and how high the number may be, hedges taken at their word.

The conventions, in one place:

- a plain number is that number; `>=` and `<=` are open on the other side, `>` and `<` as well, their own end left out;
- *about 50* (`~`) reaches a tenth either way;
- *just over*, *nearly* and the like keep to a tenth on their side of the number;
- vague words (*dozens*) are lower bounds, as the table has them;
- a ratio is read as a percentage, a duration in days, a measure in one unit of its quantity, so that like meets like.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

import pandas as pd

from analysis.lists import rows_of

#: The kinds of figures that are parts of a whole.
SHARES = frozenset({"percent", "ratio"})
#: How far *about* and *nearly* reach, as a share of the number.
LOOSE = 0.1
#: Two numbers as close as this may be one.
NEAR = 0.8

_NEAR_ABOVE = re.compile(
    r"\b(?:just|slightly|a (?:little|bit|shade)|barely) (?:over|above|more than|past|north of)\b", re.I
)
_NEAR_BELOW = re.compile(
    r"\b(?:(?:just|slightly|a (?:little|bit|shade)) (?:under|below|less than|fewer than|short of)"
    r"|nearly|almost|close to|approaching|nearing|not quite)\b",
    re.I,
)
_BELOW_ZERO = frozenset({"celsius", "fahrenheit", "degree"})


class Bounds(NamedTuple):
    """An interval of numbers; `open_low` and `open_high` say that the end itself is left out.

    `slack` is how far off the number may be if it was rounded: 1,200 by 50, 3 per cent by half a point; `vague` says
    that it is told in words like dozens.
    """

    low: float
    high: float
    open_low: bool = False
    open_high: bool = False
    slack: float = 0.0
    vague: bool = False

    def overlaps(self, other: Bounds) -> bool:
        """Say whether one number could be in both."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low < high and not math.isclose(low, high, rel_tol=1e-9):
            return True
        if not math.isclose(low, high, rel_tol=1e-9, abs_tol=1e-12):
            return False
        out_low = (self.open_low and math.isclose(self.low, low)) or (
            other.open_low and math.isclose(other.low, low)
        )
        out_high = (self.open_high and math.isclose(self.high, high)) or (
            other.open_high and math.isclose(other.high, high)
        )
        return not (out_low or out_high)

    def rounds(self, other: Bounds) -> bool:
        """Say whether this number may be the other one, or one of the other's, rounded."""
        if self.low != self.high:
            return False
        if other.low != other.high:
            slack = self.slack
            return bool(slack) and Bounds(self.low - slack, self.high + slack).overlaps(other)
        if self.slack <= other.slack:
            return False
        return abs(self.low - other.low) <= self.slack * (1 + 1e-9)


def grain(value: float) -> float:
    """Give the size of the last digit that is no closing zero.

    Examples
    --------
    >>> [grain(number) for number in (47_000, 84, 2.5, 0)]
    [1000.0, 1.0, 0.1, 1.0]
    """
    if not value or not math.isfinite(value):
        return 1.0
    exponent = Decimal(f"{value:.12g}").normalize().as_tuple().exponent
    return float(10.0 ** max(exponent, -15)) if isinstance(exponent, int) else 1.0


def slack(value: float, kind: str) -> float:
    """Give how far off a number may be that was rounded to its last digit other than zero, but no more than a tenth.

    A count below 100 is taken as counted, a percentage as told to the point, a fraction as told within one.

    Examples
    --------
    >>> slack(1_200, "count"), slack(500, "count"), slack(80, "count"), slack(80, "percent"), slack(2.5, "money")
    (50.0, 50.0, 0.0, 0.5, 0.05)
    """
    step = grain(value)
    if step > 1 and (kind in ("percent", "ratio", "age") or abs(value) < 100):
        step = 1.0
    if kind in ("count", "age") and step <= 1:
        return 0.0
    return min(step / 2, abs(value) * LOOSE)


def conversion(unit: Any) -> tuple[str, float, float]:
    """Give the quantity that a unit measures, and the factor and offset to that quantity's own unit.

    Examples
    --------
    >>> conversion("mile"), conversion("EUR")
    (('length', 1609.344, 0.0), ('EUR', 1.0, 0.0))
    """
    if not isinstance(unit, str):
        return "", 1.0, 0.0
    return _conversions().get(unit, (unit, 1.0, 0.0))


@cache
def _conversions() -> dict[str, tuple[str, float, float]]:
    return {
        row["unit"]: (row["quantity"], float(row["factor"]), float(row["offset"]))
        for row in rows_of("conversions.csv")
    }


def drawn_in(figures: Iterable[Mapping[Any, Any]]) -> str | None:
    """Give the unit in which figures of different units are drawn, None if they have one, none, or no common scale.

    Examples
    --------
    >>> near, far, dear = ({"kind": "measure", "unit": unit} for unit in ("mile", "km", "EUR"))
    >>> drawn_in([near, far]), drawn_in([far, far]), drawn_in([far, dear])
    ('km', None, None)
    """
    told = [(figure["kind"], None if pd.isna(figure["unit"]) else str(figure["unit"])) for figure in figures]
    units = {unit for _, unit in told if unit is not None} - {"%"}
    scales = {(kind in SHARES, conversion(unit)[0]) for kind, unit in told}
    return min(units) if len(units) > 1 and len(scales) == 1 else None


def bounds(figure: Mapping[str, Any]) -> Bounds | None:
    """Read one row of the figures table as an interval, or None where it has no number.

    Examples
    --------
    >>> about = {"kind": "count", "modifier": "~", "low": 120_000.0, "high": 120_000.0, "text": "about 120,000"}
    >>> bounds(about)
    Bounds(low=108000.0, high=132000.0, open_low=False, open_high=False, slack=5000.0, vague=False)
    """
    low, high = _number(figure.get("low")), _number(figure.get("high"))
    if low is None and high is None:
        return None
    kind, unit, modifier = figure.get("kind"), figure.get("unit"), figure.get("modifier") or "="
    raw = low if low is not None else high
    scale, shift = (100.0, 0.0) if kind == "ratio" else conversion(unit)[1:]
    low = None if low is None else low * scale + shift
    high = None if high is None else high * scale + shift
    told = low if low is not None else high
    off = 1.0 if kind == "ratio" else slack(raw or 0.0, str(kind)) * scale
    text = str(figure.get("text") or "")
    if modifier == "~" and told is not None:
        reach = abs(told) * LOOSE
        if _NEAR_BELOW.search(text):
            return Bounds(told - reach, told, open_high=True, slack=off)
        return Bounds(told - reach, told + reach, slack=off)
    if modifier == "range" and low is not None and high is not None:
        return Bounds(min(low, high), max(low, high), slack=off)
    if modifier in (">", "<") and told is not None and kind != "age":
        if _NEAR_ABOVE.search(text):
            return Bounds(told, told + abs(told) * LOOSE, open_low=True, slack=off)
        if _NEAR_BELOW.search(text):
            return Bounds(told - abs(told) * LOOSE, told, open_high=True, slack=off)
    if modifier in ("<", "<="):
        top = high if high is not None else low
        floor = -math.inf if unit in _BELOW_ZERO or (top is not None and top < 0) else 0.0
        return Bounds(floor, math.inf if top is None else top, open_high=modifier == "<", slack=off)
    if modifier in (">", ">=", "vague"):
        bottom = low if low is not None else high
        low = -math.inf if bottom is None else bottom
        return Bounds(low, math.inf, open_low=modifier == ">", slack=off, vague=modifier == "vague")
    ends = (-math.inf if low is None else low, math.inf if high is None else high)
    return Bounds(min(ends), max(ends), slack=off)


def closeness(one: Bounds, other: Bounds) -> float:
    """Compare two intervals: 1 the same, `NEAR` where both can hold, then less with the distance.

    An open end counts as near only up to little more than twice its number, that of vague words up to five times.
    What is far apart is below 0.
    """
    if one == other:
        return 1.0
    times = ratio(one, other)
    reach = 5 if one.vague != other.vague else 2.2
    if times == 1 or (times <= reach and (one.overlaps(other) or one.rounds(other) or other.rounds(one))):
        return NEAR
    return max(-1.5, 0.7 - math.log10(times))


def ratio(one: Bounds, other: Bounds) -> float:
    """Give how many times the one is the other, by their told ends."""
    first, second = told_value(one), told_value(other)
    small, large = sorted((abs(first), abs(second)))
    if math.isclose(small, large, rel_tol=1e-9):
        return 1.0
    return 1e9 if not small or first * second < 0 else large / small


def told_value(bounds: Bounds) -> float:
    """Give the number that stands for an interval: its end where one is open, else its middle."""
    if math.isinf(bounds.low) or math.isinf(bounds.high):
        return bounds.high if math.isinf(bounds.low) else bounds.low
    if bounds.open_low or bounds.open_high:
        return bounds.low if bounds.open_low else bounds.high
    return bounds.high if not bounds.low else (bounds.low + bounds.high) / 2


def _number(value: Any) -> float | None:
    """Give a finite float or None."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None
