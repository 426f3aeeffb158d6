"""The tables: their columns and dtypes, stated once, and the two ways in and out of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.errors import ArticleError

# dtype words: string, Int64 and boolean hold <NA>; int64 and float64 are plain numpy; object holds a list.
SCHEMAS: dict[str, dict[str, str]] = {
    "articles": {
        "label": "string",
        "outlet": "string",
        "title": "string",
        "byline": "string",
        "published": "datetime64[us, UTC]",
        "url": "string",
        "role": "string",
        "text": "string",
        "words": "int64",
        "notes": "object",
    },
    "quotes": {
        "article": "string",
        "quote": "int64",
        "paragraph": "int64",
        "start": "int64",
        "end": "int64",
        "text": "string",
        "kind": "string",
        "speaker": "string",
        "source": "string",
        "source_start": "Int64",
        "source_end": "Int64",
        "cue": "string",
        "cue_start": "Int64",
        "cue_end": "Int64",
        "basis": "string",
        "confidence": "float64",
        "channel": "string",
    },
    "figures": {
        "article": "string",
        "figure": "int64",
        "start": "int64",
        "end": "int64",
        "text": "string",
        "kind": "string",
        "modifier": "string",
        "low": "float64",
        "high": "float64",
        "unit": "string",
        "counted": "string",
        "counted_head": "string",
        "event": "string",
        "source": "string",
        "quote": "Int64",
        "as_of": "string",
        "iso": "string",
    },
    "passages": {
        "article": "string",
        "passage": "int64",
        "start": "int64",
        "end": "int64",
        "text": "string",
        "voice": "string",
        "speaker": "string",
        "polarity": "float64",
        "subjectivity": "float64",
        "vader": "float64",
        "words": "object",
        "agreement": "string",
    },
    "statements": {
        "statement": "int64",
        "speaker": "string",
        "article": "string",
        "quote": "int64",
        "start": "int64",
        "end": "int64",
        "text": "string",
        "relation": "string",
        "kept": "float64",
        "differences": "object",
    },
    "topics": {
        "topic": "int64",
        "article": "string",
        "figure": "int64",
        "start": "int64",
        "end": "int64",
        "text": "string",
        "low": "float64",
        "high": "float64",
        "agreement": "string",
        "reason": "string",
    },
    "mentions": {
        "article": "string",
        "start": "int64",
        "end": "int64",
        "text": "string",
        "target": "string",
    },
    "scored_mentions": {
        "article": "string",
        "start": "int64",
        "end": "int64",
        "text": "string",
        "target": "string",
        "label": "int64",
        "negative": "float64",
        "neutral": "float64",
        "positive": "float64",
        "abstain": "bool",
    },
    "shares": {
        "count_article": "string",
        "count_figure": "int64",
        "total_article": "string",
        "total_figure": "int64",
        "share_article": "string",
        "share_figure": "int64",
        "implied_low": "float64",
        "implied_high": "float64",
        "holds": "boolean",
        "reason": "string",
    },
}

#: Kinds of figures that are seldom hedged or given by a source: they are told apart when figures are counted.
APART = frozenset({"date", "time", "age", "ordinal", "rank"})


#: What a table of one's own must tell besides where each row stands, and what is taken where it does not say.
_TOLD = {"figures": ("text", "kind", "low", "high")}
_GIVEN: dict[str, dict[str, Any]] = {
    "quotes": {"kind": "direct", "paragraph": 0},
    "figures": {"modifier": "="},
}


def table(name: str, rows: Sequence[Sequence[Any]], index: pd.Index | None = None) -> pd.DataFrame:
    """Make the table `name` of rows given in the order of its columns.

    Parameters
    ----------
    name
        A key of `SCHEMAS`.
    rows
        One sequence a row, a value for each column.
    index
        The articles' own index. Where its labels are no strings, columns that hold them keep their type.

    Returns
    -------
    pandas.DataFrame
        Columns and dtypes of `SCHEMAS[name]`, also without rows.

    Examples
    --------
    >>> table("mentions", [("a", 0, 7, "Armenia", "Armenia")])
      article  start  end     text   target
    0       a      0    7  Armenia  Armenia
    """
    schema = SCHEMAS[name]
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(schema)
    own = index is not None and pd.api.types.infer_dtype(index, skipna=False) not in ("string", "empty")
    data = {}
    for (column, dtype), values in zip(schema.items(), columns, strict=True):
        if own and (column == "article" or column.endswith("_article")):
            data[column] = pd.Series(list(values), dtype=index.dtype if index is not None else None)
        else:
            data[column] = pd.Series(list(values), dtype=dtype)
    return pd.DataFrame(data)


def each_text(articles: pd.DataFrame) -> Iterator[tuple[Any, str]]:
    """Yield the label and the text of each article.

    Raises
    ------
    ArticleError
        No `text` column, a label that stands twice, or a text that is no string.
    """
    if not isinstance(articles, pd.DataFrame) or "text" not in articles.columns:
        have = ", ".join(map(str, getattr(articles, "columns", []))) or "none"
        msg = f"a table of articles needs a column 'text' (columns here: {have}); rename yours or use load_articles"
        raise ArticleError(msg)
    if not articles.index.is_unique:
        twice = articles.index[articles.index.duplicated()][0]
        raise ArticleError(f"article {twice!r} stands twice in the index; give each row a label of its own")
    for article, text in zip(articles.index, articles["text"], strict=True):
        if not isinstance(text, str):
            raise ArticleError(
                f"article {article!r}: its text is {text!r}, not a string; fill it in or drop the row"
            )
        if not text.isascii():
            _encodable(article, text)
        yield article, text


def required(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """Give back a table of what was found, whole, also where somebody made it by hand with the columns that matter.

    Parameters
    ----------
    frame
        What an earlier step returned, or a table of one's own: `article`, `start` and `end` of every row; for
        figures also `text`, `kind`, `low` and `high`.
    name
        A key of `SCHEMAS`.

    Returns
    -------
    pandas.DataFrame
        Of quotes and figures with every column of the schema: those that were not given are empty, rows are
        numbered within their article, a quote is `direct` and a figure exact where nothing else is said.

    Raises
    ------
    ArticleError
        It is no table, or has no columns that say where its rows stand.

    Examples
    --------
    >>> own = pd.DataFrame({"article": ["a", "a"], "start": [0, 20], "end": [9, 31], "speaker": ["Ann Lee", "Jo Roe"]})
    >>> required(own, "quotes")[["quote", "kind", "speaker"]].values.tolist()
    [[0, 'direct', 'Ann Lee'], [1, 'direct', 'Jo Roe']]
    >>> required(pd.DataFrame({"text": ["It rained."]}), "quotes")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    analysis.errors.ArticleError: a table of quotes needs columns article, start, end (here: text); give ...
    """
    have = list(map(str, frame.columns)) if isinstance(frame, pd.DataFrame) else []
    needed = ["article", "start", "end", *_TOLD.get(name, ())]
    if not set(needed) <= set(have):
        here = ", ".join(have) or "none"
        msg = f"a table of {name} needs columns {', '.join(needed)} (here: {here}); give what find_{name} returns"
        raise ArticleError(msg)
    lacking = [column for column in SCHEMAS[name] if column not in have]
    if name not in _GIVEN or not lacking:
        return frame
    given = _GIVEN[name] | {name[:-1]: frame.groupby("article", sort=False).cumcount()}
    return frame.assign(
        **{column: pd.Series(given.get(column), frame.index, SCHEMAS[name][column]) for column in lacking}
    )


def _encodable(article: Any, text: str) -> None:
    """Refuse half characters (lone surrogates), which no file and no table can hold."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        msg = f"article {article!r}: character {error.start} is half a character; read the file anew as UTF-8"
        raise ArticleError(msg) from None


def labels(articles: pd.DataFrame) -> dict[Any, str]:
    """Name each article for a reader: by its `label`, and where it has none by its own place in the index.

    Examples
    --------
    >>> labels(pd.DataFrame({"text": ["It rained."]}, index=["a"]))
    {'a': 'a'}
    """
    if "label" not in articles.columns:
        return {article: str(article) for article in articles.index}
    return {
        article: str(article) if missing else str(label)
        for article, label, missing in zip(
            articles.index, articles["label"], articles["label"].isna(), strict=True
        )
    }


def records(frame: pd.DataFrame) -> list[Mapping[str, Any]]:
    """Give the rows as dicts in which whatever is missing is None."""
    columns = {
        str(name): [None if missing else value for value, missing in zip(column, column.isna(), strict=True)]
        for name, column in frame.items()
    }
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
