"""What a page of excerpts shows of each article: the sentences that findings rest on."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from analysis.text.text import Span
from analysis.view.comparison import Comparison
from analysis.view.reading import touched

if TYPE_CHECKING:
    from analysis.story import Story

#: Where more than this share of an article stands on a page of excerpts, the page warns.
MUCH = 1 / 3


def excerpts(comparison: Comparison) -> dict[Hashable, list[Span]]:
    """Give the sentences of each article that carry a shared statement, a shared topic or a checked share."""
    return {
        article: touched(comparison.texts[article], spans) for article, spans in comparison.cited().items()
    }


def reprinted(story: Story) -> dict[str, float]:
    """Give the share of each article's words that a page of excerpts holds.

    Parameters
    ----------
    story
        What `analyse` gives.

    Returns
    -------
    dict
        By the articles' labels, in their order.

    Examples
    --------
    >>> import pandas as pd
    >>> from analysis.story import analyse
    >>> texts = ["At least 30 people were killed. Night fell.", "The storm killed 30 people. It rained."]
    >>> reprinted(analyse(pd.DataFrame({"text": texts}, index=["Gazette", "Herald"])))
    {'Gazette': 0.75, 'Herald': 0.7142857142857143}
    """
    comparison = Comparison(story)
    shown = excerpts(comparison)
    return {
        label: share_of(comparison.texts[article], shown[article])
        for article, label in comparison.label.items()
    }


def share_of(text: str, shown: list[Span]) -> float:
    """Give the share of a text's words that stand in some stretches of it.

    Examples
    --------
    >>> share_of("One two. Three four.", [Span(0, 8)])
    0.5
    """
    every = len(text.split())
    return sum(len(text[start:end].split()) for start, end in shown) / every if every else 0.0
