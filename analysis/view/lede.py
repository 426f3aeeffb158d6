"""How much was found in a story, and how: what stands at the head of its page."""

from __future__ import annotations

import pandas as pd

from analysis.tables import APART
from analysis.view.comparison import Comparison, day
from analysis.view.phrases import capital, count


def lede(comparison: Comparison) -> str:
    """Say how much was found, and how."""
    return (
        f"{_published(comparison)}{capital(tally(comparison))} were found by fixed rules; nobody has checked them. "
        "Each finding leads to the words it rests on: read those before you rely on it."
    )


def tally(comparison: Comparison) -> str:
    """Count quotes and figures, and how many rows of their tables are no quote or figure more."""
    quotes = len({(row["article"], row["quote"]) for _, row in comparison.quotes})
    apart = sum(row["kind"] in APART for _, row in comparison.figures)
    named = "date, time, age or rank" if apart == 1 else "dates, times, ages and ranks"
    besides = f" (besides {apart:,} {named})" if apart else ""
    return f"{count(quotes, 'quote')} and {count(len(comparison.figures) - apart, 'figure')}{besides}"


def _published(comparison: Comparison) -> str:
    """Say from when to when the articles were published."""
    dated = sorted(date for date in comparison.published.values() if not pd.isna(date))
    if not dated:
        return ""
    first, last = day(dated[0]), day(dated[-1])
    undated = len(comparison.order) - len(dated)
    span = f"Published {first}" if first == last else f"Published {first} to {last}"
    return f"{span}{f'; {undated} not dated' if undated else ''}. "
