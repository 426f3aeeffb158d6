"""A story: its articles and every table worked out from them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis.articles import load_articles
from analysis.figures import find_figures
from analysis.quotes import find_quotes
from analysis.sentiment import score_sentiment
from analysis.shares import check_shares
from analysis.speakers import unify
from analysis.statements import match_quotes
from analysis.topics import match_figures


@dataclass(frozen=True)
class Story:
    """The articles about one event and the tables worked out from them.

    Attributes
    ----------
    articles, quotes, figures, passages, statements, topics, shares
        The tables, each with the columns and dtypes that `analysis.tables.SCHEMAS` states.
    """

    articles: pd.DataFrame
    quotes: pd.DataFrame
    figures: pd.DataFrame
    passages: pd.DataFrame
    statements: pd.DataFrame
    topics: pd.DataFrame
    shares: pd.DataFrame


def analyse(articles: str | Path | pd.DataFrame) -> Story:
    """Do all of it: load the articles, find quotes, figures and tone, and compare the outlets.

    Parameters
    ----------
    articles
        A path that `load_articles` reads, or a table with a `text` column.

    Returns
    -------
    Story
        All tables; a speaker has one name in all of them.

    Raises
    ------
    ArticleError
        The path or table can't be used.

    Examples
    --------
    >>> story = analyse(pd.DataFrame({"text": ['"It rained," Mayor Ann Lee said.']}))
    >>> story.quotes[["speaker", "kind", "text"]].values.tolist()
    [['Ann Lee', 'direct', 'It rained,']]
    """
    table = articles if isinstance(articles, pd.DataFrame) else load_articles(articles)
    quotes = unify(find_quotes(table), table)
    figures = find_figures(table, quotes)
    return Story(
        articles=table,
        quotes=quotes,
        figures=figures,
        passages=score_sentiment(table, quotes),
        statements=match_quotes(quotes, table),
        topics=match_figures(figures, table),
        shares=check_shares(figures, table),
    )
