"""The tone of each passage by voice, under two lexica, with the words that make it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis import tables
from analysis.sentiment.lexica import textblob, vader
from analysis.sentiment.passages import Content, cut


def score_sentiment(articles: pd.DataFrame, quotes: pd.DataFrame | None = None) -> pd.DataFrame:
    """Cut each sentence by voice and score every passage.

    Parameters
    ----------
    articles
        A table with a `text` column, indexed by article.
    quotes
        The quotes of these articles; found anew if not given.

    Returns
    -------
    pandas.DataFrame
        The passages table, in the order of the text:

        - `voice`: outlet (its own narration, "she said" included), quoted (inside quotation marks) or
          reported (indirect speech); `speaker` is who the quote is attributed to, `<NA>` for the outlet.
        - `polarity` (-1 to 1) and `subjectivity` (0 to 1): TextBlob's; `vader` (-1 to 1): VADER's compound.
          0 where nothing fired.
        - `words`: a list of `(lexicon, word, score)`, empty where nothing fired.
        - `agreement`: agree (both scores have the same sign), oppose (opposite signs), unscored (at least
          one of them is 0, so that there is no second opinion).

        Captions, credits, bylines, crossheads and repeated paragraphs give no passage.

    Raises
    ------
    ArticleError
        No `text` column, or a text that is no string; `quotes` is another table.

    Examples
    --------
    >>> articles = pd.DataFrame({"text": ["It was a good day."]}, index=["a"])
    >>> passages = score_sentiment(articles, tables.table("quotes", []))
    >>> passages[["voice", "polarity", "vader", "agreement"]].values.tolist()
    [['outlet', 0.7, 0.4404, 'agree']]
    """
    if quotes is None:
        from analysis.quotes.quotes import find_quotes

        quotes = find_quotes(articles)
    contents = contents_of(tables.required(quotes, "quotes"))
    rows: list[tuple[Any, ...]] = []
    for article, text in tables.each_text(articles):
        for number, (start, end, voice, speaker) in enumerate(cut(text, contents.get(article, ()))):
            passage = text[start:end]
            polarity, subjectivity, words = textblob(passage)
            compound, others = vader(passage)
            sign = polarity * compound
            agreement = "agree" if sign > 0 else "oppose" if sign < 0 else "unscored"
            row = (article, number, start, end, passage, voice, speaker, polarity, subjectivity, compound)
            rows.append((*row, [tuple(word) for word in words + others], agreement))
    return tables.table("passages", rows, articles.index)


def contents_of(quotes: pd.DataFrame) -> Mapping[Hashable, list[Content]]:
    """Give each article's quotes in the form that `cut` takes."""
    found: dict[Hashable, list[Content]] = {}
    columns = (quotes[name] for name in ("article", "start", "end", "kind", "speaker"))
    for article, start, end, kind, speaker in zip(*columns, strict=True):
        content = Content(int(start), int(end), kind, None if pd.isna(speaker) else str(speaker))
        found.setdefault(article, []).append(content)
    return found
