"""What a figure says as an interval: how low and how high the number may be, hedges taken at their word.

The conventions, in one place:

- a plain number is that number; `>=` and `<=` are open on the other side, and so are `>` and `<`, their own end left out;
- *about 50* (`~`) reaches a tenth either way;
- *just over*, *nearly* and the like keep to a tenth on their side of the number;
- vague words (*dozens*) are lower bounds, as the table has them;
- a ratio is read as a percentage, a duration in days, so that like meets like.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

#: How far *about* and *nearly* reach, as a share of the number.
LOOSE = 0.1

_NEAR_ABOVE = re.compile(r"\b(?:just|slightly|a (?:little|bit|shade)|barely) (?:over|above|more than|past|north of)\b", re.I)
_NEAR_BELOW = re.compile(
    r"\b(?:(?:just|slightly|a (?:little|bit|shade)) (?:under|below|less than|fewer than|short of)"
    r"|nearly|almost|close to|approaching|nearing|not quite)\b",
    re.I,
)
_DAYS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "fortnight": 14.0,
    "month": 30.4375, "year": 365.25, "decade": 3652.5, "century": 36525.0,
}  # fmt: skip


class Bounds(NamedTuple):
    """An interval of numbers; `open_low` and `open_high` say that the end itself is left out.

    `grain` is how finely the number was told: 1,200 to the hundred, 84 to the one, 0.25 to the hundredth.
    """

    low: float
    high: float
    open_low: bool = False
    open_high: bool = False
    grain: float = 0.0

    def overlaps(self, other: Bounds) -> bool:
        """Say whether one number could be in both."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low < high and not math.isclose(low, high, rel_tol=1e-9):
            return True
        if not math.isclose(low, high, rel_tol=1e-9, abs_tol=1e-12):
            return False
        out_low = (self.open_low and math.isclose(self.low, low)) or (other.open_low and math.isclose(other.low, low))
        out_high = (self.open_high and math.isclose(self.high, high)) or (
            other.open_high and math.isclose(other.high, high)
        )
        return not (out_low or out_high)

    def rounds(self, other: Bounds) -> bool:
        """Say whether this number, told to its grain, is the other one rounded."""
        if self.low != self.high or other.low != other.high or self.grain <= other.grain:
            return False
        return abs(self.low - other.low) <= self.grain / 2 * (1 + 1e-9)


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
    return float(10.0**exponent) if isinstance(exponent, int) else 1.0


def bounds(figure: Mapping[str, Any]) -> Bounds | None:
    """Read one row of the figures table as an interval, or None where it has no number.

    Examples
    --------
    >>> about = {"kind": "count", "modifier": "~", "low": 120_000.0, "high": 120_000.0, "text": "about 120,000"}
    >>> bounds(about)
    Bounds(low=108000.0, high=132000.0, open_low=False, open_high=False, grain=10000.0)
    """
    low, high = _number(figure.get("low")), _number(figure.get("high"))
    if low is None and high is None:
        return None
    kind, unit, modifier = figure.get("kind"), figure.get("unit"), figure.get("modifier") or "="
    scale = 100.0 if kind == "ratio" else _DAYS.get(str(unit), 1.0) if kind == "duration" else 1.0
    low = None if low is None else low * scale
    high = None if high is None else high * scale
    told = low if low is not None else high
    step = 1.0 if told is None else grain(told)
    text = str(figure.get("text") or "")
    if kind in ("percent", "ratio"):
        # 80 per cent is told to the point, not to the ten
        step = min(step, 1.0)
        if kind == "ratio":
            step = 1.0
    if modifier == "~" and told is not None:
        reach = abs(told) * LOOSE
        return Bounds(told - reach, told + reach, grain=step)
    if modifier == "range" and low is not None and high is not None:
        return Bounds(min(low, high), max(low, high), grain=step)
    if modifier in (">", "<") and told is not None and kind != "age":
        if _NEAR_ABOVE.search(text):
            return Bounds(told, told + abs(told) * LOOSE, open_low=True, grain=step)
        if _NEAR_BELOW.search(text):
            return Bounds(told - abs(told) * LOOSE, told, open_high=True, grain=step)
    if modifier in ("<", "<="):
        top = high if high is not None else low
        return Bounds(-math.inf, math.inf if top is None else top, open_high=modifier == "<", grain=step)
    if modifier in (">", ">=", "vague"):
        bottom = low if low is not None else high
        return Bounds(-math.inf if bottom is None else bottom, math.inf, open_low=modifier == ">", grain=step)
    return Bounds(-math.inf if low is None else low, math.inf if high is None else high, grain=step)


def _number(value: Any) -> float | None:
    """Give a finite float or None."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None
