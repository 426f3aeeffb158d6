"""A chart of the tone towards people and parties."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from analysis.charts.chart import (
    GREY,
    PALE,
    Chart,
    canvas,
    finish,
    legend_above,
    nothing,
    plain,
    shorten,
    spoken,
    styled,
)
from analysis.charts.lexica import NEGATIVE, POSITIVE
from analysis.errors import ArticleError
from analysis.phrases import listing, several
from analysis.sentiment.tone import FEW_MENTIONS
from analysis.tables import records

SIGNS = {
    "negative": (NEGATIVE, "////"),
    "neutral": (PALE, ""),
    "positive": (POSITIVE, ""),
    "unsure": ("white", ""),
}
#: Fewer mentions in an article than this are drawn as no bar: one that the model misreads would be too much of it.
FEW = 5
#: The columns of the summary, and the word for each.
COLUMNS = {"negative": "negative", "neutral": "neutral", "positive": "positive", "abstained": "unsure"}


@styled
def tone_towards(summary: pd.DataFrame, most: int = 12, where: str = "") -> Chart:
    """Draw how the model judges the mentions of people and parties of the story, article by article.

    Parameters
    ----------
    summary
        As `analysis.sentiment.tone.towards` gives it.
    most
        Articles shown for each target, those that mention it most.
    where
        In whose words the mentions stand, as in "in the outlets' own words", if they are not all.

    Returns
    -------
    Chart
        A panel a target that an article mentions `FEW` times or more; a bar such an article, unit mentions. A mean
        with its interval stands beside the bar where there are mentions enough for one.

    Raises
    ------
    ArticleError
        `summary` is another table.
    """
    if missing := [name for name in ("label", "target", *COLUMNS) if name not in summary.columns]:
        msg = f"no column {missing[0]!r}: draw what analysis.sentiment.tone.towards(scored mentions, articles) gives"
        raise ArticleError(msg)
    if summary.empty:
        named = f"named {where}" if where else "named in these articles"
        return nothing(f"None of the chosen people and parties is {named}.")
    enough = summary[summary.mentions >= FEW]
    if enough.empty:
        often = f"{FEW} times or more{f' {where}' if where else ''}"
        return nothing(
            f"No article names one of the chosen people and parties {often} "
            f"({int(summary.mentions.max())} at the most): too few to draw a tone."
        )
    without = [str(target) for target in summary.target.unique() if target not in set(enough.target)]
    few = summary[summary.target.isin(set(enough.target)) & (summary.mentions < FEW)]
    summary = summary[summary.target.isin(set(enough.target))]
    blocks = {
        str(target): block.sort_values("mentions", ascending=False, kind="stable").head(most).sort_index()
        for target, block in summary.groupby("target", sort=False)
    }
    sizes = [len(block) for block in blocks.values()]
    figure, axes = canvas(
        len(blocks),
        1,
        height=1.6 + sum(0.42 + 0.235 * size for size in sizes),
        height_ratios=[0.6 + size for size in sizes],
        sharex=True,
    )
    for ax, (target, block) in zip(axes, blocks.items(), strict=True):
        for y, row in enumerate(records(block)):
            _bar(ax, y, row)
        ax.set_yticks(
            range(len(block)), [plain(shorten(str(label), 36)) for label in block.label], fontsize=8
        )
        ax.set_ylim(len(block) - 0.4, -0.6)
        ax.tick_params(axis="y", length=0)
        # Above the first panel the legend comes between it and its name.
        ax.set_title(f"towards {plain(shorten(target, 40))}", fontsize=8.5, pad=20 if ax is axes[0] else None)
    axes[-1].set_xlabel("mentions")
    axes[-1].set_xlim(0, 1.05 * int(summary.mentions.max()))
    axes[-1].xaxis.set_major_locator(MaxNLocator(integer=True))
    legend_above(axes[0], SIGNS)
    total = {sign: int(enough[sign].sum()) for sign in COLUMNS}
    title = (
        f"Of {several(int(enough.mentions.sum()), 'mention')}{f' {where}' if where else ''} a model reads "
        f"{total['negative']:,} as negative, "
        f"{total['positive']:,} as positive and {total['neutral']:,} as neutral; of {total['abstained']:,} it is unsure"
    )
    alt = "Mentions by name and article: " + spoken(
        (
            f"{row['target']} in {row['label']}",
            [f"{row[sign]} {word}" for sign, word in COLUMNS.items() if row[sign]]
            if row["mentions"] >= FEW
            else [f"too few, {row['mentions']}"],
        )
        for row in records(summary)
    )
    fewer = f" A bar takes {FEW} mentions in an article." if len(few) or without else ""
    if without:
        fewer += f" No article has so many of {shorten(listing(without), 90)}."
    note = (
        f"n = {several(int(enough.mentions.sum()), 'mention')}.{fewer} The model errs often, and takes bad news about "
        "someone for a bad opinion of them: read the passages before citing a bar."
    )
    means = int(summary["mean"].notna().sum())
    if means:
        note += (
            f" Beside a bar with {FEW_MENTIONS} sure mentions or more: their mean, −1 to +1, with its 95 % interval, "
            "which does not know the model's errors."
        )
    clear = summary[(summary.low > 0) | (summary.high < 0)]
    if len(clear):
        cases = [f"{row['target']} in {row['label']}" for row in records(clear)]
        note += f" It leaves out 0 for {shorten(listing(cases), 120)}."
    elif means:
        note += " It includes 0." if means == 1 else " Each of them includes 0."
    if len(summary) > sum(sizes):
        note += f" {several(len(summary) - sum(sizes), 'more bar')} not shown."
    return finish(figure, title, alt, note)


def _bar(ax: Axes, y: int, row: Mapping[str, Any]) -> None:
    if row["mentions"] < FEW:
        ax.text(0, y, f" n = {row['mentions']}: too few", va="center", fontsize=7.5, color=GREY)
        return
    left = 0
    for sign, word in COLUMNS.items():
        colour, hatch = SIGNS[word]
        edge = GREY if word == "unsure" else "white"
        ax.barh(y, row[sign], left=left, height=0.7, color=colour, hatch=hatch, edgecolor=edge, linewidth=0.5)
        left += row[sign]
    mean = ""
    if row["mean"] is not None:
        value, low, high = (f"{round(row[part], 1) + 0.0:+.1f}" for part in ("mean", "low", "high"))
        mean = f": {value} ({low} to {high})".replace("-", "−")
    ax.text(left, y, f" {left}{mean}", va="center", fontsize=8, color=GREY)
