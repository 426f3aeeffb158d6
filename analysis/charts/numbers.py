"""Charts of reported figures: who vouches for them, and whether the outlets' figures fit together."""

from __future__ import annotations

import math

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from analysis.charts.chart import (
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    PALE,
    PURPLE,
    SKY,
    VERMILION,
    Chart,
    canvas,
    each_row,
    finish,
    legend_above,
    nothing,
    plain,
    shorten,
    styled,
)
from analysis.tables import labels as labels_of

SUPPORT = {
    "source and hedge": (BLUE, "////"),
    "source": (BLUE, ""),
    "hedge": (ORANGE, "\\\\\\\\"),
    "neither": (PALE, ""),
}
AGREEMENT = {
    "conflict": (VERMILION, "X"),
    "unclear": (PURPLE, "D"),
    "update": (SKY, ">"),
    "compatible": (GREEN, "o"),
    "same": (GREY, "s"),
}


def figure_support(figures: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Count each article's figures by what stands behind them: a source, a hedge, both or neither.

    Dates, times, ages and ordinals are left out: they are seldom hedged or sourced.

    Returns
    -------
    pandas.DataFrame
        Indexed by the article's label; int64 columns `source and hedge`, `source`, `hedge`, `neither`.
    """
    names = labels_of(articles)
    claims = figures[~figures.kind.isin(["date", "time", "age", "ordinal", "rank"])]
    sourced, hedged = claims.source.notna(), claims.modifier.ne("=")
    support = pd.Series("neither", index=claims.index).where(~hedged, "hedge").where(~sourced, "source")
    support = support.where(~(sourced & hedged), "source and hedge")
    counted = pd.crosstab(claims.article.map(names), support)
    counted = counted.reindex(index=list(names.values()), columns=list(SUPPORT), fill_value=0).astype("int64")
    counted.index.name = "label"
    counted.columns.name = None
    return counted


VERDICTS = {"holds": "they fit together", "fails": "they do not fit together", "unknown": "it can't be told"}


def _thousands(value: float, _: object) -> str:
    return f"{value:,.4g}" if abs(value) < 1000 else f"{value:,.0f}"


@styled
def sourcing(figures: pd.DataFrame, articles: pd.DataFrame) -> Chart:
    """Draw how many of an article's figures come with a source, a hedge, both or neither.

    Parameters
    ----------
    figures, articles
        The tables of those names.

    Returns
    -------
    Chart
        Horizontal bars, unit figures.
    """
    counted = figure_support(figures, articles)
    total = int(counted.to_numpy().sum())
    if not total:
        return nothing("These articles report no figure apart from dates, times, ages and ranks.")
    figure, (ax,) = canvas(height=1.7 + 0.34 * len(counted))
    for y, row in enumerate(counted.to_numpy().tolist()):
        left = 0
        for n, (colour, hatch) in zip(row, SUPPORT.values(), strict=True):
            ax.barh(y, n, left=left, height=0.66, color=colour, hatch=hatch, edgecolor="white", linewidth=0.8)
            if n:
                ink = "white" if colour == BLUE and not hatch else "black"
                box = {"facecolor": "white", "edgecolor": "none", "pad": 0.8} if hatch else None
                ax.text(left + n / 2, y, str(n), ha="center", va="center", fontsize=8.5, color=ink, bbox=box)
            left += n
    ax.set_yticks(range(len(counted)), [plain(shorten(str(label), 36)) for label in counted.index])
    ax.set_ylim(len(counted) - 0.4, -0.6)
    ax.tick_params(axis="y", length=0)
    ax.set_xlabel("figures")
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    legend_above(ax, SUPPORT)
    bare = int(counted.neither.sum())
    title = f"{bare} of {total} reported figures ({100 * bare / total:.0f} %) come with neither a source nor a hedge"
    alt = "Figures by article: " + "; ".join(
        f"{label}: " + ", ".join(f"{name} {n}" for name, n in row.items() if n)
        for label, row in counted.iterrows()
    )
    note = (
        f"n = {total} figures; dates, times, ages, ordinals and ranks are left out. "
        "A hedge is any of more than, about, up to …"
    )
    return finish(figure, title, alt + ".", note)


@styled
def topic_intervals(
    topics: pd.DataFrame, figures: pd.DataFrame, articles: pd.DataFrame, most: int = 8
) -> Chart:
    """Draw the figures of each shared topic as intervals, with who reports and who gives them.

    Parameters
    ----------
    topics, figures, articles
        The tables of those names.
    most
        Topics shown, those in most articles first.

    Returns
    -------
    Chart
        A panel a topic, each with an axis of its own; an arrow is an open bound.
    """
    names = labels_of(articles)
    many = topics.groupby("topic").article.nunique()
    first_rows = topics[topics.topic.isin(many[many > 1].index)].drop_duplicates("topic")
    severity = {name: place for place, name in enumerate(AGREEMENT)}
    order = sorted(
        first_rows.topic.tolist(),
        key=lambda topic: (
            severity[str(first_rows.agreement[first_rows.topic == topic].iloc[0])],
            -many[topic],
            topic,
        ),
    )
    if not order:
        return nothing("No figure is reported by more than one article, so there are none to compare.")
    shown = order[:most]
    facts = figures.set_index(["article", "figure"])
    rows = [topics[topics.topic == topic] for topic in shown]
    heights = [len(block) + 1.4 for block in rows]
    figure, axes = canvas(len(shown), 1, height=min(1.3 + 0.27 * sum(heights), 12), height_ratios=heights)
    spoken = []
    for ax, block in zip(axes, rows, strict=True):
        first = facts.loc[(block.article.iloc[0], block.figure.iloc[0])]
        agreement = str(block.agreement.iloc[0])
        colour, marker = AGREEMENT[agreement]
        scales = [_scale(facts.loc[(row.article, row.figure)]) for row in each_row(block)]
        lows, highs = block.low * scales, block.high * scales
        ends = [end for pair in zip(lows, highs, strict=True) for end in pair if not math.isnan(end)]
        low, high = min(ends), max(ends)
        pad = (high - low) * 0.28 or abs(high) * 0.1 or 1
        said = []
        for y, row in enumerate(each_row(block)):
            fact = facts.loc[(row.article, row.figure)]
            _interval(ax, y, lows.iloc[y], highs.iloc[y], pad, colour, marker, str(fact.modifier))
            source = "" if pd.isna(fact.source) else f" (from {shorten(str(fact.source), 30)})"
            when = "" if pd.isna(fact.as_of) else f", {shorten(str(fact.as_of), 26)}"
            ax.text(
                1.01,
                y,
                plain(f"“{shorten(str(row.text), 34)}”{when}"),
                va="center",
                fontsize=7.5,
                transform=ax.get_yaxis_transform(),
            )
            said.append(f"{names[row.article]}: {row.text}{source}{when}")
        ax.set_yticks(
            range(len(block)),
            [
                plain(shorten(names[row.article], 22) + _source(facts.loc[(row.article, row.figure)]))
                for row in each_row(block)
            ],
            fontsize=8,
        )
        ax.set_ylim(len(block) - 0.5, -0.5)
        ax.set_xlim(low - pad, high + pad)
        ax.tick_params(axis="y", length=0)
        ax.locator_params(axis="x", nbins=4)
        ax.xaxis.set_major_formatter(
            lambda value, _: f"{value:,.4g}" if abs(value) < 1000 else f"{value:,.0f}"
        )
        what = topic_name(first)
        ax.set_title(plain(f"{shorten(what, 60)}: {agreement}"), fontsize=8.5, color="black")
        spoken.append(f"{what} ({agreement}): " + "; ".join(said))
    verdicts = topics[topics.topic.isin(order)].groupby("topic").agreement.first().value_counts()
    words = ", ".join(f"{int(verdicts[name])} {name}" for name in AGREEMENT if name in verdicts)
    title = f"{len(order)} {'topics are' if len(order) > 1 else 'topic is'} reported by more than one article: {words}"
    note = (
        "Each topic has an axis of its own. An arrow is an open bound (more than, up to); "
        "in brackets who gives the figure."
    )
    if len(order) > most:
        note += f" {len(order) - most} more topics are not shown."
    return finish(figure, title, ". ".join(spoken) + ".", note)


def _scale(fact: pd.Series) -> float:
    """Give what puts ratios and percentages on one scale."""
    return 100.0 if fact["kind"] == "ratio" else 1.0


def _source(fact: pd.Series) -> str:
    return "" if pd.isna(fact.source) else f"\n({shorten(str(fact.source), 24)})"


def _interval(
    ax: Axes, y: int, low: float, high: float, pad: float, colour: str, marker: str, modifier: str
) -> None:
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
        ax.plot(
            x, y, marker=marker if marker != "X" else "X", color=colour, markerfacecolor=face, markersize=6
        )


def topic_name(fact: pd.Series) -> str:
    """Name what a figure measures, from what is counted, its event and its unit.

    Examples
    --------
    >>> topic_name(pd.Series({"counted": "people", "event": "killed", "unit": None, "kind": "count"}))
    'people, killed'
    """
    parts = [
        str(fact[column]) for column in ("counted", "event") if not pd.isna(fact[column]) and fact[column]
    ]
    name = ", ".join(dict.fromkeys(parts)) or str(fact["kind"])
    unit = (
        "" if pd.isna(fact["unit"]) or not fact["unit"] or fact["kind"] == "count" else f" ({fact['unit']})"
    )
    return name + unit


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
        return nothing("No article gives a share, a total and a count of the same people or things.")
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
        _interval(ax, 0, row.implied_low, row.implied_high, pad, BLUE, "o", "range")
        _interval(ax, 1, float(count.low), float(count.high), pad, ORANGE, "s", str(count.modifier))
        ax.set_yticks([0, 1], ["implied", "reported"], fontsize=8)
        ax.set_ylim(1.6, -0.6)
        ax.set_xlim(low - pad, high + pad)
        ax.locator_params(axis="x", nbins=4)
        ax.xaxis.set_major_formatter(_thousands)
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
    holds = int(shares.holds.fillna(False).sum())
    fits = "fits" if holds == 1 else "fit"
    title = (
        f"{holds} of {len(shares)} share{'s' if len(shares) > 1 else ''} of a total {fits} the count reported"
    )
    note = "Implied: the total times the share, with their hedges; on the right the total and the count as reported."
    if len(shares) > most:
        note += f" {len(shares) - most} more are not shown."
    return finish(figure, title, ". ".join(spoken) + ".", note)


def _bound(low: float, high: float) -> str:
    if math.isnan(low) or math.isnan(high):
        return f"up to {high:,.0f}" if math.isnan(low) else f"more than {low:,.0f}"
    return f"{low:,.0f} to {high:,.0f}" if round(low) != round(high) else f"{low:,.0f}"
