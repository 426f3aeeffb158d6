"""Charts of topics: whether the outlets' figures, and their shares, totals and counts, fit together."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from analysis.charts.chart import (
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    PURPLE,
    SKY,
    VERMILION,
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
from analysis.compare.titles import measured
from analysis.phrases import several
from analysis.tables import each_text, records
from analysis.tables import labels as labels_of

# In the order in which a reader wants to see them.
AGREEMENT = {
    "conflict": (VERMILION, "X"),
    "unclear": (PURPLE, "D"),
    "update": (SKY, ">"),
    "compatible": (GREEN, "o"),
    "same": (GREY, "s"),
}
VERDICTS = {"holds": "they fit together", "fails": "they do not fit together", "unknown": "it can't be told"}
#: From how much on numbers below a panel are written shorter.
LARGE = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))
#: Lines a topic has at the most; figures that say the same share one.
LINES = 9


def shared_topics(topics: pd.DataFrame) -> list[int]:
    """Give the topics that more than one article reports: disagreeing ones first, then those in most articles."""
    many = topics.groupby("topic").article.nunique()
    agreement = topics.drop_duplicates("topic").set_index("topic").agreement
    severity = {name: place for place, name in enumerate(AGREEMENT)}
    return sorted(
        (int(topic) for topic in many[many > 1].index),
        key=lambda topic: (severity[str(agreement[topic])], -int(many[topic]), topic),
    )


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
        Topics shown: disagreeing ones first, then those in most articles.

    Returns
    -------
    Chart
        A panel a topic, each with an axis of its own; figures that say the same share a line. An arrow is an
        open bound.
    """
    order = shared_topics(topics)
    if not order:
        return nothing("No figure is reported by more than one article, so there are none to compare.")
    shown = order[:most]
    names = labels_of(articles)
    texts = dict(each_text(articles)) if "text" in articles else None
    facts = figures.set_index(["article", "figure"])
    blocks = [topics[topics.topic == topic] for topic in shown]
    lined = [_lines(block, facts, names) for block in blocks]
    heights = [min(len(lines), LINES) + 1.5 for lines in lined]
    figure, axes = canvas(len(shown), 1, height=1.3 + 0.24 * sum(heights), height_ratios=heights)
    spoken = []
    for ax, block, lines in zip(axes, blocks, lined, strict=True):
        agreement = str(block.agreement.iloc[0])
        colour, marker = AGREEMENT[agreement]
        drawn = lines[:LINES]
        ends = [end for line in drawn for end in (line["low"], line["high"]) if not math.isnan(end)]
        low, high = min(ends), max(ends)
        pad = (high - low) * 0.28 or abs(high) * 0.1 or 1
        for y, line in enumerate(drawn):
            _interval(ax, y, line["low"], line["high"], pad, colour, marker, line["modifier"])
            ax.text(
                1.01, y, plain(line["words"]), va="center", fontsize=7.5, transform=ax.get_yaxis_transform()
            )
        ax.set_yticks(range(len(drawn)), [plain(shorten(line["who"], 36)) for line in drawn], fontsize=8)
        ax.set_ylim(len(drawn) - 0.5, -0.5)
        ax.set_xlim(low - pad, high + pad)
        ax.tick_params(axis="y", length=0)
        _count_out(ax, ends)
        reported = facts.loc[list(zip(block.article, block.figure, strict=True))].reset_index()
        what = measured(records(reported), texts)
        more = f" ({len(lines) - LINES} more figures)" if len(lines) > LINES else ""
        ax.set_title(plain(f"{shorten(what, 60)}: {agreement}{more}"), fontsize=8.5, color="black")
        said = "; ".join(f"{line['who']}: {line['words']}" for line in lines)
        spoken.append(f"{what} ({agreement}): {said}")
    verdicts = topics[topics.topic.isin(order)].drop_duplicates("topic").agreement.value_counts()
    words = ", ".join(f"{int(verdicts[name])} {name}" for name in AGREEMENT if name in verdicts)
    are = "are" if len(order) > 1 else "is"
    # A primary source reports nothing: it is a text that reports are held against.
    sourced = "role" in articles.columns and bool(articles["role"].eq("primary").any())
    stand = "stands" if len(order) == 1 else "stand"
    within = f"{stand} in more than one text" if sourced else f"{are} reported by more than one article"
    title = f"{several(len(order), 'topic')} {within}: {words}"
    note = (
        "Each topic has an axis of its own. An arrow is an open bound (more than, up to); "
        "a hollow mark is hedged. × tells how often a figure is reported."
    )
    if len(order) > most:
        rest = len(order) - most
        note += f" {several(rest, 'more topic')} {'is' if rest == 1 else 'are'} not shown."
    return finish(figure, title, ". ".join(spoken) + ".", note)


def _lines(block: pd.DataFrame, facts: pd.DataFrame, names: dict[Any, str]) -> list[dict[str, Any]]:
    """Put the figures of a topic that say the same on one line, the lowest first."""
    lines: dict[tuple[float, float, str], list[Any]] = {}
    for row in each_row(block):
        fact = facts.loc[(row.article, row.figure)]
        scale = _scale(fact)
        bounds = (
            -math.inf if pd.isna(row.low) else row.low * scale,
            math.inf if pd.isna(row.high) else row.high * scale,
        )
        lines.setdefault((*bounds, str(fact.modifier)), []).append((row, fact))
    found = []
    for (low, high, modifier), members in sorted(lines.items(), key=lambda item: item[0]):
        who = list(dict.fromkeys(names[row.article] for row, _ in members))
        given = [str(fact.source) for _, fact in members if not pd.isna(fact.source)]
        sources = list(dict.fromkeys(given))
        times = f" ×{len(members)}" if len(members) > 1 else ""
        some = f"{len(given)} of {len(members)} " if len(given) < len(members) else ""
        source = f", {some}from {shorten(sources[0], 19 - len(some))}" if sources else ""
        source += f" +{len(sources) - 1}" if len(sources) > 1 else ""
        when = next((str(fact.as_of) for _, fact in members if not pd.isna(fact.as_of)), "")
        words = f"“{shorten(str(members[0][0].text), 22 if source else 30)}”{times}{source}"
        if when and not source:
            words += f", as of {shorten(when, 14)}"
        found.append(
            {
                "low": math.nan if math.isinf(low) else low,
                "high": math.nan if math.isinf(high) else high,
                "modifier": modifier,
                "who": _named(who),
                "words": words,
            }
        )
    return found


def _named(who: list[str]) -> str:
    """Name the articles of a line, each short enough that all can be told."""
    if len(who) == 1:
        return who[0]
    first = ", ".join(shorten(name, 14) for name in who[:2])
    return first if len(who) == 2 else f"{first} +{len(who) - 2}"


def _count_out(ax: Axes, ends: list[float]) -> None:
    """Put a few round numbers below a panel, in millions or billions where they are that large."""
    low, high = ax.get_xlim()
    size = max(abs(low), abs(high))
    unit, name = next(((unit, name) for unit, name in LARGE if size >= unit), (1, ""))
    whole = high - low > 1
    if len(set(ends)) == 1:
        ax.set_xticks(ends[:1])
    else:
        ax.xaxis.set_major_locator(MaxNLocator(2 if name else 4, integer=whole and not name, min_n_ticks=1))
    ax.xaxis.set_major_formatter(
        lambda value, _: f"{value / unit:,.4g}{name}" if name or size < 1000 else f"{value:,.0f}"
    )


def _scale(fact: pd.Series) -> float:
    """Give what puts ratios and percentages on one scale."""
    return 100.0 if fact["kind"] == "ratio" else 1.0


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
        _count_out(ax, known)
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
