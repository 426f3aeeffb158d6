"""A chart of shares: whether a share, its total and a count fit together."""

from __future__ import annotations

import math

import pandas as pd

from analysis.charts.chart import (
    BLUE,
    ORANGE,
    Chart,
    canvas,
    each_row,
    finish,
    nothing,
    number,
    plain,
    shorten,
    styled,
)
from analysis.charts.intervals import count_out, draw_interval
from analysis.tables import labels as labels_of

VERDICTS = {"holds": "they fit together", "fails": "they do not fit together", "unknown": "it can't be told"}


@styled
def share_check(shares: pd.DataFrame, figures: pd.DataFrame, articles: pd.DataFrame, most: int = 6) -> Chart:
    """Draw, for each share of a total, the count it implies against the count reported.

    Parameters
    ----------
    shares, figures, articles
        The tables of those names.
    most
        Checks shown.

    Returns
    -------
    Chart
        A panel a check: the implied interval above, the reported one below, on one axis.
    """
    if shares.empty:
        return nothing("No share, total and count of the same people or things were found in these articles.")
    names = labels_of(articles)
    facts = figures.set_index(["article", "figure"])
    shown = shares.head(most)
    figure, axes = canvas(len(shown), 1, height=1.4 + 0.98 * len(shown))
    spoken = []
    for ax, row in zip(axes, each_row(shown), strict=True):
        parts = {
            part: facts.loc[(getattr(row, f"{part}_article"), getattr(row, f"{part}_figure"))]
            for part in ("share", "total", "count")
        }
        who = {part: names[getattr(row, f"{part}_article")] for part in parts}
        count = parts["count"]
        verdict = VERDICTS["unknown" if pd.isna(row.holds) else "holds" if row.holds else "fails"]
        ends = [row.implied_low, row.implied_high, count.low, count.high]
        known = [end for end in ends if not math.isnan(end)]
        low, high = min(known), max(known)
        pad = (high - low) * 0.3 or abs(high) * 0.1 or 1
        draw_interval(ax, 0, row.implied_low, row.implied_high, pad, BLUE, "o", "range")
        draw_interval(ax, 1, float(count.low), float(count.high), pad, ORANGE, "s", str(count.modifier))
        ax.set_yticks([0, 1], ["implied", "reported"], fontsize=8)
        ax.set_ylim(1.6, -0.6)
        ax.set_xlim(low - pad, high + pad)
        count_out(ax, known)
        ax.tick_params(axis="y", length=0)
        ax.set_title(plain(f"{shorten(str(parts['share'].text), 44)}: {verdict}"), fontsize=8.5)
        described = [
            f"“{shorten(str(parts[part].text), 40)}”\n{shorten(who[part], 34)}" for part in ("total", "count")
        ]
        for y, words in enumerate(described):
            ax.text(1.01, y, plain(words), va="center", fontsize=7, transform=ax.get_yaxis_transform())
        spoken.append(
            f"“{parts['share'].text}” ({who['share']}) of “{parts['total'].text}” ({who['total']}) implies "
            f"{_bound(row.implied_low, row.implied_high)}, reported is “{count.text}” ({who['count']}): {verdict}"
        )
    holds, fails = int(shares.holds.eq(True).sum()), int(shares.holds.eq(False).sum())
    if len(shares) == 1:
        fits = "fits" if holds else "does not fit" if fails else "may or may not fit"
        title = f"The one share of a total that can be checked {fits} the count reported"
    elif holds == len(shares):
        every = "Both" if holds == 2 else f"All {number(holds)}"
        title = f"{every} shares of a total that can be checked fit the count reported"
    else:
        fit = "does not fit" if fails == 1 else "do not fit"
        title = f"{fails} of {len(shares)} shares of a total {fit} the count reported"
    note = "Implied: the total times the share, with their hedges; on the right the total and the count as reported."
    if len(shares) > most:
        note += f" {len(shares) - most} more are not shown."
    return finish(figure, title, ". ".join(spoken) + ".", note)


def _bound(low: float, high: float) -> str:
    if math.isnan(low) or math.isnan(high):
        return f"up to {high:,.0f}" if math.isnan(low) else f"more than {low:,.0f}"
    return f"{low:,.0f} to {high:,.0f}" if round(low) != round(high) else f"{low:,.0f}"
