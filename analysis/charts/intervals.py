"""Intervals as charts draw them, and the numbers below them."""

from __future__ import annotations

import math

from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

#: From how much on numbers below a panel are written shorter.
LARGE = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))


def count_out(ax: Axes, ends: list[float]) -> None:
    """Put a few round numbers below a panel, in millions or billions where they are that large."""
    low, high = ax.get_xlim()
    size = max(abs(low), abs(high))
    unit, name = next(((unit, name) for unit, name in LARGE if size >= unit), (1, ""))
    whole = high - low > 1
    if len(set(ends)) == 1:
        ax.set_xticks(ends[:1])
    else:
        ax.xaxis.set_major_locator(
            MaxNLocator(2 if name else 3 if size >= 1000 else 4, integer=whole and not name, min_n_ticks=1)
        )
    ax.xaxis.set_major_formatter(
        lambda value, _: (
            f"{value / unit:,.4g}{name if value else ''}" if name or size < 1000 else f"{value:,.0f}"
        )
    )


def draw_interval(
    ax: Axes, y: float, low: float, high: float, pad: float, colour: str, marker: str, modifier: str
) -> None:
    """Draw an interval at a height: a mark, a line, or an arrow towards its open end; hollow where it is hedged."""
    at = high if math.isnan(low) else low
    if math.isnan(high) or math.isnan(low):
        reach = -pad * 0.8 if math.isnan(low) else pad * 0.8
        ax.annotate(
            "",
            (at + reach, y),
            (at, y),
            arrowprops={"arrowstyle": "->", "color": colour, "linewidth": 1.8, "shrinkA": 0},
        )
    elif low != high:
        ax.plot([low, high], [y, y], color=colour, linewidth=2)
    face = "white" if modifier not in ("=", "range") else colour
    for x in {low, high} if not (math.isnan(low) or math.isnan(high)) else {at}:
        ax.plot(x, y, marker=marker, color=colour, markerfacecolor=face, markersize=6)
