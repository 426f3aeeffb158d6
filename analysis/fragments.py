"""The stretches that quotes consist of: each quoted fragment, else the indirect quote, and which of them join."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any, NamedTuple

import pandas as pd

from analysis.tables import each_text, records
from analysis.text import Span, paragraphs, quotations


class Fragment(NamedTuple):
    """A stretch of an article that gives a speaker's words, or what becomes of them in indirect speech."""

    article: Any
    quote: int
    start: int
    end: int
    text: str
    speaker: str | None
    kind: str


def fragments(quotes: pd.DataFrame, articles: pd.DataFrame) -> list[Fragment]:
    """Take quotes apart into what is compared.

    A mixed quote gives each of its stretches in quotation marks, a direct or an indirect one itself. Where
    quotes lie within each other, a stretch belongs to the innermost.

    Parameters
    ----------
    quotes
        The table of `find_quotes`.
    articles
        Any table with a `text` column.

    Returns
    -------
    list of Fragment
        In the order of the articles and their texts.
    """
    texts = dict(each_text(articles))
    rows: dict[Any, list[Any]] = {}
    for row in records(quotes):
        if row["article"] in texts:
            rows.setdefault(row["article"], []).append(row)
    found = []
    for article, text in texts.items():
        if article not in rows:
            continue
        marked: list[Span] = []
        if any(row["kind"] == "mixed" for row in rows[article]):
            marked = [Span(q.start, q.end) for line in quotations(text, paragraphs(text)) for q in line]
        taken: dict[Span, Fragment] = {}
        for row in sorted(
            rows[article], key=lambda row: (row["end"] - row["start"], row["start"], row["quote"])
        ):
            content = Span(row["start"], row["end"])
            inner = _within(marked, content) if row["kind"] == "mixed" else []
            kind = "indirect" if row["kind"] == "mixed" and not inner else row["kind"]
            for start, end in inner or [content]:
                span = _trim(text, start, end)
                if span.start < span.end and span not in taken:
                    words = text[span.start : span.end]
                    taken[span] = Fragment(article, row["quote"], *span, words, row["speaker"], kind)
        found += [taken[span] for span in sorted(taken)]
    return found


def _within(marked: list[Span], content: Span) -> list[Span]:
    """The quotations in a content, cut at its ends."""
    at = max(0, bisect_left(marked, (content.start, content.start)) - 1)
    inner = []
    for start, end in marked[at:]:
        if start >= content.end:
            break
        if end > content.start:
            inner.append(Span(max(start, content.start), min(end, content.end)))
    return inner


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


#: Characters between the pieces of a split quotation, at most: room for a cue and its source.
_GAP = 300


def continues(one: Fragment, other: Fragment) -> bool:
    """Tell whether the second fragment goes on with the sentence that the first began: a split quotation.

    Examples
    --------
    >>> one, other = (Fragment("a", 0, *at, "Lee", "direct") for at in [(1, 5, "That,"), (20, 30, "is enough.")])
    >>> continues(one, other)
    True
    """
    if not (one.kind == other.kind == "direct" and one.article == other.article and one.quote == other.quote):
        return False
    ends = one.text.rstrip("\"'”’)] ")[-1:]
    begins = other.text.lstrip("\"'“‘([ …")[:1]
    return 0 <= other.start - one.end <= _GAP and ends not in (".", "!", "?", "…") and begins.islower()
