"""Charts of reported figures: who vouches for them."""

from __future__ import annotations

import pandas as pd
from matplotlib.ticker import MaxNLocator

from analysis.charts.chart import (
    BLUE,
    GREY,
    ORANGE,
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
from analysis.phrases import LEFT_OUT, percent, several
from analysis.tables import labels as labels_of
from analysis.vouched import claims

#: Of fewer figures than this no shares are drawn.
FEW_FIGURES = 5
SUPPORT = {
    "source and hedge": (BLUE, "////"),
    "source": (BLUE, ""),
    "hedge": (ORANGE, "\\\\\\\\"),
    "neither": (PALE, ""),
}


def figure_support(
    figures: pd.DataFrame, articles: pd.DataFrame, quotes: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Count each article's figures by what stands behind them: a source, a hedge, both or neither.

    Parameters
    ----------
    figures, articles
        The tables of those names.
    quotes
        The table of that name. If it is given, figures that count a source itself ("two officials said") are left
        out, as dates, times, ages, ordinals and ranks are.

    Returns
    -------
    pandas.DataFrame
        Indexed by the article's label; int64 columns `source and hedge`, `source`, `hedge`, `neither`.
    """
    names = labels_of(articles)
    asked = claims(figures, quotes)
    sourced, hedged = asked.source.notna(), asked.modifier.ne("=")
    support = pd.Series("neither", index=asked.index).where(~hedged, "hedge").where(~sourced, "source")
    support = support.where(~(sourced & hedged), "source and hedge")
    counted = pd.crosstab(asked.article.map(names), support)
    counted = counted.reindex(index=list(names.values()), columns=list(SUPPORT), fill_value=0).astype("int64")
    counted.index.name = "label"
    counted.columns.name = None
    return counted


@styled
def sourcing(figures: pd.DataFrame, articles: pd.DataFrame, quotes: pd.DataFrame | None = None) -> Chart:
    """Draw how many of an article's figures come with a source, a hedge, both or neither.

    Parameters
    ----------
    figures, articles
        The tables of those names.
    quotes
        The table of that name: with it, figures that count a source itself are left out.

    Returns
    -------
    Chart
        Horizontal bars, unit figures.
    """
    counted = figure_support(figures, articles, quotes)
    total = int(counted.to_numpy().sum())
    if not total:
        return nothing(f"No figure was found in these articles apart from {LEFT_OUT}.")
    if total < FEW_FIGURES:
        kinds = [f"{n} with {name}" for name, n in counted.sum().items() if n]
        return nothing(
            f"Only {several(total, 'figure')} {'was' if total == 1 else 'were'} found in these articles apart from "
            f"{LEFT_OUT}, too few for a chart: {', '.join(kinds)}."
        )
    figure, (ax,) = canvas(height=1.7 + (0.34 if len(counted) <= 16 else 0.22) * len(counted))
    for y, row in enumerate(counted.to_numpy().tolist()):
        left = 0
        for n, (colour, hatch) in zip(row, SUPPORT.values(), strict=True):
            ax.barh(y, n, left=left, height=0.66, color=colour, hatch=hatch, edgecolor="white", linewidth=0.8)
            if n:
                ink = "white" if colour == BLUE and not hatch else "black"
                box = {"facecolor": "white", "edgecolor": "none", "pad": 0.8} if hatch else None
                ax.text(left + n / 2, y, str(n), ha="center", va="center", fontsize=8.5, color=ink, bbox=box)
            left += n
        if not left:
            ax.text(0, y, " no figure", va="center", fontsize=8.5, color=GREY)
    ax.set_yticks(range(len(counted)), [plain(shorten(str(label), 36)) for label in counted.index])
    ax.set_ylim(len(counted) - 0.4, -0.6)
    ax.tick_params(axis="y", length=0)
    ax.set_xlabel("figures")
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    legend_above(ax, SUPPORT)
    bare = int(counted.neither.sum())
    title = f"For {bare} of {total} reported figures ({percent(bare / total)}) neither a source nor a hedge was found"
    alt = "Figures by article: " + spoken(
        (str(label), [f"{name} {n}" for name, n in row.items() if n]) for label, row in counted.iterrows()
    )
    note = (
        f"n = {total} figures; {LEFT_OUT} are left out{_besides(figures, quotes)}. "
        "A hedge is a word such as more than, about or up to."
    )
    return finish(figure, title, alt, note)


def _besides(figures: pd.DataFrame, quotes: pd.DataFrame | None) -> str:
    """Say how many figures count a source itself, if there are any."""
    apart = len(claims(figures)) - len(claims(figures, quotes))
    count = "counts" if apart == 1 else "count"
    return (
        f", and so {'is' if apart == 1 else 'are'} {apart} that {count} a source itself (“two officials said”)"
        if apart
        else ""
    )
