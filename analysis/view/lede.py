"""How much was found in a story, and how: what stands at the head of its page."""

from __future__ import annotations

import pandas as pd

from analysis.phrases import LEFT_OUT, capital, several
from analysis.tables import APART
from analysis.view.comparison import Comparison
from analysis.view.dates import day


def lede(comparison: Comparison) -> str:
    """Say how much was found, and how."""
    return (
        f"{_published(comparison)}{capital(tally(comparison))} were found by fixed rules; {_checked(comparison)}. "
        f"{_left_aside(comparison)}Each finding leads to the words it rests on: read those before you rely on it."
    )


def heading(comparison: Comparison) -> str:
    """Say of how many articles the story is, the primary source apart."""
    if not comparison.order:
        return "A story without articles"
    counted = several(len(comparison.reports), comparison.noun)
    outlets = len(set(comparison.outlet.values()))
    if outlets < len(comparison.reports):
        counted += f" of {several(outlets, 'outlet')}"
    sources = len(comparison.sources)
    if not sources:
        return f"One story, {counted}"
    return (
        f"One story, {counted} and {'the primary source' if sources == 1 else f'{sources} primary sources'}"
    )


def _checked(comparison: Comparison) -> str:
    """Say how much of it was corrected by hand."""
    done = len(comparison.story.corrections.done)
    if not done:
        return "nobody has checked them"
    return f"{several(done, 'correction')} made by hand {'is' if done == 1 else 'are'} in them, the rest is unchecked"


def _left_aside(comparison: Comparison) -> str:
    """Say that primary sources are no outlets, if there are any."""
    if not comparison.sources:
        return ""
    source = "The primary source is" if len(comparison.sources) == 1 else "Primary sources are"
    return f"{source} what the reports are held against, and left out where these are counted or compared. "


def tally(comparison: Comparison) -> str:
    """Count quotes and figures, and how many rows of their tables are no quote or figure more."""
    quotes = len({(row["article"], row["quote"]) for _, row in comparison.quotes})
    pieces = len(comparison.quotes)
    broken = f" (in {several(pieces, 'piece')})" if pieces > quotes else ""
    apart = sum(row["kind"] in APART for _, row in comparison.figures)
    besides = f" (besides {apart:,} {'of ' if apart == 1 else ''}{LEFT_OUT})" if apart else ""
    return f"{several(quotes, 'quote')}{broken} and {several(len(comparison.figures) - apart, 'figure')}{besides}"


def _published(comparison: Comparison) -> str:
    """Say from when to when the articles were published."""
    dated = sorted(date for date in comparison.published.values() if not pd.isna(date))
    if not dated and len(comparison.order) > 1:
        return "No article is dated, so an update can’t be told from a contradiction. "
    if not dated:
        return ""
    first, last = day(dated[0]), day(dated[-1])
    undated = len(comparison.order) - len(dated)
    span = f"Published {first}" if first == last else f"Published {first} to {last}"
    return f"{span}{f'; {undated} not dated' if undated else ''}. "
