"""A story: its articles and every table worked out from them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from analysis import corrected, regrouped
from analysis import corrections as by_hand
from analysis.articles.articles import load_articles
from analysis.compare.shares import check_shares
from analysis.compare.statements import match_quotes
from analysis.compare.topics import match_figures
from analysis.compare.unattributed import with_unattributed
from analysis.corrections import Corrections
from analysis.figures.figures import find_figures
from analysis.quotes.quotes import find_quotes
from analysis.sentiment.sentiment import score_sentiment
from analysis.speakers.namesakes import unify


@dataclass(frozen=True)
class Story:
    """The articles about one event and the tables worked out from them.

    Attributes
    ----------
    articles, quotes, figures, passages, statements, topics, shares
        The tables, each with the columns and dtypes that `analysis.tables.SCHEMAS` states.
    corrections
        What was corrected by hand: `done` and `refused` have a line for each row of the file.
    """

    articles: pd.DataFrame
    quotes: pd.DataFrame
    figures: pd.DataFrame
    passages: pd.DataFrame
    statements: pd.DataFrame
    topics: pd.DataFrame
    shares: pd.DataFrame
    corrections: Corrections = field(default_factory=Corrections)


def analyse(articles: str | Path | pd.DataFrame, corrections: Corrections | None = None) -> Story:
    """Do all of it: load the articles, find quotes, figures and tone, and compare the outlets.

    Parameters
    ----------
    articles
        A path that `load_articles` reads, or a table with a `text` column.
    corrections
        What a reader knows better; of a path, the `corrections.csv` beside the articles if none are given.

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
    if isinstance(articles, pd.DataFrame):
        table, known = articles, corrections or Corrections()
    else:
        table, known = load_articles(articles), corrections or by_hand.read(articles)
    known = known.anew()
    found = with_unattributed(find_quotes(table), table)
    quotes = unify(corrected.apply_quotes(known, found, table), table)
    quotes = corrected.apply_speakers(known, quotes, table)
    figures = corrected.apply_figures(known, find_figures(table, quotes), table)
    return Story(
        articles=table,
        quotes=quotes,
        figures=figures,
        passages=score_sentiment(table, quotes),
        statements=regrouped.apply_statements(known, match_quotes(quotes, table), quotes, table),
        topics=regrouped.apply_topics(known, match_figures(figures, table), figures, table),
        shares=check_shares(figures, table),
        corrections=known.ordered(),
    )
