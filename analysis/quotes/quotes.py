"""Who said what: direct, mixed and indirect quotes with their source and cue."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import Any

import pandas as pd

from analysis import tables
from analysis.quotes.attributions import Attribution
from analysis.quotes.channels import channel
from analysis.quotes.reading import Reading
from analysis.speakers import speakers
from analysis.speakers.echoes import echoed
from analysis.text.text import Quotation, Span


def kind(text: str, content: Span, quotes: list[Quotation]) -> str:
    """Say whether the content stands in quotation marks: direct with every word, indirect with none, else mixed.

    Parameters
    ----------
    text, content
        An article, and a stretch of it within one paragraph.
    quotes
        The quotations of the paragraph.

    Examples
    --------
    >>> text = 'It was "hard".'
    >>> kind(text, Span(0, 14), [Quotation(8, 12, True, False)])
    'mixed'
    """
    bare = []
    start = content.start
    at = max(0, bisect_right(quotes, content.start, key=itemgetter(0)) - 1)
    while at < len(quotes) and quotes[at].start < content.end:
        if quotes[at].end > content.start:
            bare.append(text[start : max(start, quotes[at].start)])
            start = quotes[at].end
        at += 1
    if not bare:
        return "indirect"
    bare.append(text[start : content.end])
    return "mixed" if any(map(str.isalnum, "".join(bare))) else "direct"


def numbered(rows: list[tuple[Any, ...]], articles: pd.DataFrame) -> pd.DataFrame:
    """Make the table of quotes, numbered within each article in the order in which they begin.

    Parameters
    ----------
    rows
        In the order of the columns; rows of an article that share what stands for `quote` are one quote.
    articles
        The articles they are from.

    Examples
    --------
    >>> rest = "A", "direct", *7 * [None], "none", 1.0, None
    >>> rows = [("a", "new", 0, 7, 8, *rest), ("a", 0, 0, 4, 5, *rest)]
    >>> numbered(rows, pd.DataFrame({"text": ["It: A, A"]}, index=["a"]))[["quote", "start"]].values.tolist()
    [[0, 4], [1, 7]]
    """
    order = {article: place for place, article in enumerate(articles.index)}
    begins: dict[tuple[Any, Any], int] = {}
    for row in rows:
        begins[row[:2]] = min(begins.get(row[:2], row[3]), row[3])
    numbers: dict[Any, dict[Any, int]] = {}
    for article, quote in sorted(begins, key=lambda key: (order[key[0]], begins[key], str(key[1]))):
        here = numbers.setdefault(article, {})
        here[quote] = len(here)
    renumbered = [(row[0], numbers[row[0]][row[1]], *row[2:]) for row in rows]
    renumbered.sort(key=lambda row: (order[row[0]], row[1], row[3]))
    return tables.table("quotes", renumbered, articles.index)


def find_quotes(articles: pd.DataFrame) -> pd.DataFrame:
    """Find who said what in each article.

    Parameters
    ----------
    articles
        Indexed by article, with a column `text`.

    Returns
    -------
    pandas.DataFrame
        The table `quotes`: one row for each unbroken stretch of content inside one paragraph.

    Raises
    ------
    ArticleError
        No column `text`, a label that stands twice, or a text that is no string.

    Examples
    --------
    >>> found = find_quotes(pd.DataFrame({"text": ['"It rained," Mayor Ann Lee said.']}))
    >>> found[["source", "cue", "kind", "text"]].values.tolist()
    [['Mayor Ann Lee', 'said', 'direct', 'It rained,']]
    """
    rows: list[tuple[Any, ...]] = []
    for article, text in tables.each_text(articles):
        reading = Reading(text)
        found = [attribution for attribution in reading.read() if attribution.content]
        quoted = [Span(quote.start, quote.end) for line in reading.quotes for quote in line]
        voices = _speakers(text, found, quoted)
        told = [each for each in zip(found, voices, strict=True) if not each[0].echo or each[1][0]]
        for quote, (attribution, (speaker, basis)) in enumerate(told):
            source, cue = attribution.source, attribution.cue
            where = attribution.channel or channel(text, attribution.unit, cue, attribution.content[0][1])
            for paragraph, (start, end), continued in attribution.content:
                rows.append((
                    article, quote, paragraph, start, end, text[start:end],
                    "direct" if attribution.channel else kind(text, Span(start, end), reading.quotes[paragraph]),
                    speaker,
                    text[source.start : source.end] if source else None, *(source or (None, None)),
                    text[cue.start : cue.end] if cue else None, *(cue or (None, None)),
                    "continued" if continued and source else basis, attribution.confidence, where,
                ))  # fmt: skip
    return tables.table("quotes", rows, articles.index)


def _speakers(text: str, found: list[Attribution], quoted: list[Span]) -> list[tuple[str | None, str]]:
    """Give the speaker of each attribution and how the text tells it."""
    order = sorted((n for n, a in enumerate(found) if a.named), key=lambda n: found[n].named or Span(0, 0))
    known: list[tuple[str | None, str]] = [(None, "none")] * len(found)
    sources = [found[n].named for n in order]
    for n, speaker in zip(order, speakers.resolve(text, sources, quoted), strict=True):
        known[n] = speaker
    said = [" ".join(text[start:end] for _, (start, end), _ in each.content) for each in found]
    return echoed(said, known, [not each.content[0][0] for each in found])
