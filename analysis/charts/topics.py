"""A chart of topics: whether the figures of several articles fit together."""

from __future__ import annotations

import math
import textwrap
from typing import Any

import pandas as pd

from analysis.charts.chart import (
    GREEN,
    GREY,
    PURPLE,
    SKY,
    VERMILION,
    Chart,
    canvas,
    finish,
    nothing,
    number,
    plain,
    shorten,
    styled,
)
from analysis.charts.intervals import count_out, draw_interval
from analysis.charts.lines import Line, days_of, lines_of
from analysis.compare.titles import how_often, titles
from analysis.phrases import capital, listing
from analysis.tables import APART, records
from analysis.tables import labels as labels_of

# In the order in which a reader wants to see them.
AGREEMENT = {
    "conflict": (VERMILION, "X"),
    "unclear": (PURPLE, "D"),
    "update": (SKY, "h"),
    "compatible": (GREEN, "o"),
    "same": (GREY, "s"),
}
DISAGREEING = ("conflict", "unclear", "update")
#: What the figures of a topic do, in words, with the name of the verdict.
SAID = {
    "conflict": "conflict",
    "unclear": "differ without times (unclear)",
    "update": "differ by date (update)",
    "compatible": "can all hold (compatible)",
    "same": "are the same",
}
#: Lines a topic has at the most; figures that say the same share one.
LINES = 9


@styled
def topic_intervals(
    topics: pd.DataFrame, figures: pd.DataFrame, articles: pd.DataFrame, most: int = 10
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
    order = shared_topics(topics, figures)
    if not order:
        return nothing("No figure was found in more than one article, so there are none to compare.")
    shown = order[:most]
    names = labels_of(articles)
    facts = figures.set_index(["article", "figure"])
    blocks = {topic: topics[topics.topic == topic] for topic in order}
    reported = [
        records(facts.loc[list(zip(block.article, block.figure, strict=True))].reset_index())
        for block in blocks.values()
    ]
    # Titles are told apart from those of all, drawn or not.
    titled = titles(reported)[: len(shown)]
    blocks = {topic: blocks[topic] for topic in shown}
    days = days_of(articles)
    lined = [lines_of(block, facts, names, days) for block in blocks.values()]
    headed = [_headed(*told) for told in zip(titled, blocks.values(), lined, strict=True)]
    rows = [[line.rows for line in lines[:LINES]] for lines in lined]
    heights = [
        sum(high) + 0.9 + 0.6 * (1 + head.count("\n")) for high, head in zip(rows, headed, strict=True)
    ]
    figure, axes = canvas(len(shown), 1, height=1.3 + 0.2 * sum(heights), height_ratios=heights)
    for ax, block, lines, head in zip(axes, blocks.values(), lined, headed, strict=True):
        colour, marker = AGREEMENT[str(block.agreement.iloc[0])]
        drawn = lines[:LINES]
        ends = [end for line in drawn for end in (line.low, line.high) if not math.isnan(end)]
        low, high = min(ends), max(ends)
        pad = (high - low) * 0.28 or abs(high) * 0.1 or 1
        at, places = 0.0, []
        for line in drawn:
            places.append(at + line.rows / 2)
            at += line.rows
        for y, line in zip(places, drawn, strict=True):
            draw_interval(ax, y, line.low, line.high, pad, colour, marker, line.modifier)
            ax.text(1.01, y, plain(line.label), va="center", fontsize=7.5, transform=ax.get_yaxis_transform())
        ax.set_yticks(places, [plain(line.articles) for line in drawn], fontsize=8)
        ax.set_ylim(at, 0)
        ax.set_xlim(low - pad, high + pad)
        ax.tick_params(axis="y", length=0)
        count_out(ax, ends)
        ax.set_title(plain(head), fontsize=8.5, color="black")
    spoken = [
        f"{title} ({block.agreement.iloc[0]}): {'; '.join(line.said for line in lines)}"
        for title, block, lines in zip(titled, blocks.values(), lined, strict=True)
    ]
    note = (
        "Each topic has an axis of its own. An arrow is an open bound (more than, up to); "
        "a hollow mark is hedged. Dates are not compared."
    )
    if len(order) > most:
        note = f"{most} of {len(order)} topics are drawn, those that differ first. {note}"
    if any(line.modifier == "vague" for lines in lined for line in lines):
        note += " What is vague is drawn from where it begins: dozens from 24, hundreds from 200."
    if apart := len(_apart(topics, figures) & set(order)):
        are = "is" if apart == 1 else "are"
        note += f" {capital(number(apart))} of ages, ordinals or ranks {are} not counted above."
    title = _verdicts(topics, figures, articles, order)
    return finish(figure, title, ". ".join(spoken) + ".", note)


def shared_topics(topics: pd.DataFrame, figures: pd.DataFrame) -> list[int]:
    """Give the topics that more than one article reports.

    Disagreeing ones come first, the gravest of them before, then those in most articles; those that tell how often
    something was done, and those of ages, ordinals or ranks alone, stand last.
    """
    many = topics.groupby("topic").article.nunique()
    agreement = topics.drop_duplicates("topic").set_index("topic").agreement
    severity = {name: place for place, name in enumerate((*DISAGREEING, "compatible"))} | {
        "same": len(DISAGREEING)
    }
    apart = _apart(topics, figures)
    counted = figures.set_index(["article", "figure"]).counted
    nouns: dict[int, list[dict[str, Any]]] = {}
    for topic, *place in zip(topics.topic, topics.article, topics.figure, strict=True):
        nouns.setdefault(int(topic), []).append({"counted": counted[tuple(place)]})
    often = {topic for topic, rows in nouns.items() if how_often(rows)}
    return sorted(
        (int(topic) for topic in many[many > 1].index),
        key=lambda topic: (
            topic in apart,
            topic in often,
            severity[str(agreement[topic])],
            -int(many[topic]),
            topic,
        ),
    )


def _apart(topics: pd.DataFrame, figures: pd.DataFrame) -> set[int]:
    """Find the topics that are of ages, ordinals or ranks alone."""
    kinds = figures.set_index(["article", "figure"]).kind
    of = zip(topics.article, topics.figure, strict=True)
    counted = {topic for topic, place in zip(topics.topic, of, strict=True) if kinds[place] not in APART}
    return {int(topic) for topic in set(topics.topic) - counted}


def _verdicts(topics: pd.DataFrame, figures: pd.DataFrame, articles: pd.DataFrame, order: list[int]) -> str:
    """Say in a sentence in how many topics the figures agree."""
    # A primary source reports nothing: it is a text that reports are held against.
    sourced = "role" in articles.columns and bool(articles["role"].eq("primary").any())
    within = "text" if sourced else "article"
    apart = _apart(topics, figures)
    counted = [topic for topic in order if topic not in apart]
    if not counted:
        ages = "1 topic" if len(order) == 1 else f"{len(order)} topics"
        return f"No figures but ages, ordinals and ranks stand in more than one {within}: {ages}"
    agreement = topics[topics.topic.isin(counted)].drop_duplicates("topic").agreement
    if len(counted) == 1:
        return f"In the one topic found in more than one {within} the figures {SAID[str(agreement.iloc[0])]}"
    if len(set(agreement)) == 1:
        every = f"In each of the {len(counted)} topics found in more than one {within}"
        return f"{every} the figures {SAID[str(agreement.iloc[0])]}"
    each = [(int((agreement == name).sum()), words) for name, words in SAID.items()]
    told = listing([f"{words} in {n}" for n, words in each if n])
    return f"In {len(counted)} topics found in more than one {within} the figures {told}"


def _headed(title: str, block: pd.DataFrame, lines: list[Line]) -> str:
    more = f" ({len(lines) - LINES} more lines not drawn)" if len(lines) > LINES else ""
    return textwrap.fill(f"{shorten(title, 100)}: {block.agreement.iloc[0]}{more}", 44)
