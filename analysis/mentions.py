"""Where a person, country or organisation is mentioned by name."""

from __future__ import annotations

import re

import pandas as pd

from analysis import tables
from analysis.errors import ArticleError
from analysis.furniture import SILENT, furniture


def find_mentions(articles: pd.DataFrame, name: str) -> pd.DataFrame:
    """Find where each article mentions a person, country or organisation.

    Parameters
    ----------
    articles
        A table with a column `text`.
    name
        Whom or what to look for, by the full name.

    Returns
    -------
    pandas.DataFrame
        The mentions table: article, start, end, text, target.

    Raises
    ------
    ArticleError
        The name is blank, or the table is none of articles.

    Examples
    --------
    >>> articles = pd.DataFrame({"text": ["Anna Bell left. Bell is 41."]}, index=["a"])
    >>> find_mentions(articles, "Anna Bell").text.tolist()
    ['Anna Bell', 'Bell']
    """
    target = " ".join(name.split()) if isinstance(name, str) else ""
    if not target:
        raise ArticleError(f"find_mentions: a name to look for is needed, not {name!r}")
    forms = [target, target.split()[-1]]
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, forms)) + r")(?!\w)")
    rows = []
    for article, text in tables.each_text(articles):
        silent = [span for span in furniture(text) if span.kind in SILENT]
        for match in pattern.finditer(text):
            if not any(span.start <= match.start() < span.end for span in silent):
                rows.append((article, match.start(), match.end(), match.group(), target))
    return tables.table("mentions", rows, articles.index)
