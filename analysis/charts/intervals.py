"""Intervals as charts draw them, and the numbers below them."""

from __future__ import annotations

import math

from matplotlib.axes import Axes

#: From how much on numbers below a panel are written shorter.
LARGE = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))
#: How much of a panel's width a sign of these numbers takes, about.
SIGN = 0.05


def count_out(ax: Axes, ends: list[float]) -> None:
    """Put the values themselves below a panel, as many as have room, in millions or billions if they are that large."""
    values = sorted(set(ends))
    size = max(abs(value) for value in values)
    unit, name = next(((unit, name) for unit, name in LARGE if size >= unit), (1, ""))
    labels = [f"{value:,.0f}" if not name and size >= 1000 else f"{value / unit:,.4g}" for value in values]
    # One unit does for all.
    labels[-1] += name
    low, high = ax.get_xlim()
    reach = [
        ((value - low) / (high - low), SIGN * (len(label) + 1) / 2)
        for value, label in zip(values, labels, strict=True)
    ]
    shown = [len(values) - 1]
    for place in range(len(values) - 1):
        # The lowest and the highest come first, then what has room between them.
        beside = (shown[0], shown[-1]) if place else (shown[0],)
        if all(
            abs(reach[place][0] - reach[other][0]) >= reach[place][1] + reach[other][1] for other in beside
        ):
            shown.append(place)
    shown.sort()
    ax.set_xticks([values[place] for place in shown], [labels[place] for place in shown])


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
