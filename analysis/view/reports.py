"""The reports of a story apart from its primary sources: what the articles report on is no outlet among them."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

import pandas as pd

from analysis.story import Story


def sources(articles: pd.DataFrame) -> list[Hashable]:
    """Give the articles that are primary sources; none where no report stands beside them.

    Parameters
    ----------
    articles
        The table of that name; without a column `role` all are reports.

    Returns
    -------
    list
        Their places in the index.

    Examples
    --------
    >>> sources(pd.DataFrame({"role": ["report", "primary"]}, index=["gazette", "speech"]))
    ['speech']
    >>> sources(pd.DataFrame({"role": ["primary"]}, index=["speech"]))
    []
    """
    if "role" not in articles.columns:
        return []
    own = articles["role"].eq("primary").fillna(False).astype(bool)
    return [] if own.all() else articles.index[own].tolist()


def reports(story: Story) -> Story:
    """Leave the primary sources out of a story, for what compares outlets: who is quoted, sourcing, tone.

    Parameters
    ----------
    story
        What `analyse` gives.

    Returns
    -------
    Story
        The rows of its reports alone; the story itself if it has no primary source.

    Examples
    --------
    >>> from analysis.story import analyse
    >>> texts = pd.DataFrame({"text": ["It rained.", "It rains."], "role": ["report", "primary"]})
    >>> reports(analyse(texts)).passages.text.tolist()
    ['It rained.']
    """
    own = sources(story.articles)
    if not own:
        return story
    shares = story.shares
    for part in ("count", "total", "share"):
        shares = shares[~shares[f"{part}_article"].isin(own)]
    return replace(
        story,
        articles=story.articles.drop(index=own),
        shares=shares.reset_index(drop=True),
        **{
            name: frame[~frame["article"].isin(own)].reset_index(drop=True)
            for name in ("quotes", "figures", "passages", "statements", "topics")
            for frame in (getattr(story, name),)
        },
    )
