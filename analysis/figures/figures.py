"""Reported figures: value or range, hedge, unit, what is counted, and who gives it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import pandas as pd

from analysis.articles.furniture import SILENT, furniture
from analysis.figures.acts import acts
from analysis.figures.asides import is_aside
from analysis.figures.attachments import attach
from analysis.figures.currencies import meant
from analysis.figures.enumerations import list_marks
from analysis.figures.events import event_of
from analysis.figures.modifiers import bounds
from analysis.figures.numbers import may_hold_number
from analysis.figures.quantities import quantities
from analysis.figures.ranges import ranges
from analysis.figures.recalls import Groups, recall
from analysis.figures.sources import giver_of, givers, speaks
from analysis.figures.terms import serve
from analysis.figures.times import times
from analysis.figures.validity import as_of
from analysis.tables import each_text, required, table
from analysis.text.lexemes import Tokens, tokens
from analysis.text.text import Span, paragraphs, sentences

#: A sentence longer than this is read in pieces, so that time and memory stay linear.
_LONGEST = 3000


#: A share of those asked is no source: 46 percent of voters said.
_SHARE = re.compile(r"%|per ?cent|\d in \d|\b(?:half|halves|third|quarter|fifth|tenth)s? of\b")


class _Said(NamedTuple):
    """A quote: where its content stands, its number and speaker, and whether its words stand in no quotation marks."""

    start: int
    end: int
    quote: int
    speaker: str | None
    indirect: bool


def find_figures(articles: pd.DataFrame, quotes: pd.DataFrame | None = None) -> pd.DataFrame:
    """Find every reported number: what it says, of what, and on whose word.

    A figure is a number a reader takes as a quantity: counts, shares, money, durations, ages, measures, scores, order
    and rank, dates and times. Numbers in names (G7, Article 9) and pronouns (one of them) are none.

    Parameters
    ----------
    articles
        A table with a `text` column.
    quotes
        The table of `find_quotes`; made here if not given.

    Returns
    -------
    pandas.DataFrame
        Columns and dtypes of `SCHEMAS["figures"]`, one row a figure, in the order of the text. `modifier` is one of
        `= > >= < <= ~ range vague`; an open bound has one of `low` and `high` missing, dates and times both. `unit` is
        `%`, an ISO 4217 code, a singular word, one of these per another (`USD/barrel`), or empty. `counted` is the
        noun phrase as written: what is counted, or else what the figure belongs to (the bearer of an age, the thing
        measured). `counted_head` is its noun in the singular with the words right before it, of which the last is the
        noun. `event` is a class of `analysis/data/events.csv`. `source` is empty too for what an outlet adds to
        indirect words in an aside: an age beside a name, a clause with `which` between commas, a bracket.

    Raises
    ------
    ArticleError
        The table has no `text` column, or a text is no string; `quotes` is another table.

    Examples
    --------
    >>> articles = pd.DataFrame({"text": ["More than 100,000 people have fled, the mayor said."]})
    >>> found = find_figures(articles, pd.DataFrame(columns=["article", "start", "end", "quote", "speaker"]))
    >>> found[["text", "modifier", "low", "counted_head", "event"]].values.tolist()
    [['More than 100,000 people', '>', 100000.0, 'people', 'fled']]
    """
    if quotes is None:
        from analysis.quotes.quotes import find_quotes

        quotes = find_quotes(articles)
    said = _by_article(required(quotes, "quotes"))
    rows: list[tuple[Any, ...]] = []
    for article, text in each_text(articles):
        for number, row in enumerate(_figures(text, said.get(article, []))):
            rows.append((article, number, *row))
    return table("figures", rows, articles.index)


def _by_article(quotes: pd.DataFrame) -> dict[Any, list[_Said]]:
    """Give the quotes of each article, in order."""
    found: dict[Any, list[_Said]] = {}
    named: set[tuple[Any, str]] = set()
    headed: list[tuple[Any, int]] = []
    columns = [quotes[name].tolist() for name in ("article", "start", "end", "quote", "speaker")]
    columns += [quotes[name].tolist() if name in quotes else [None] * len(quotes) for name in ("cue", "kind")]
    for article, start, end, number, speaker, cue, kind in zip(*columns, strict=True):
        name = speaker if isinstance(speaker, str) and not _SHARE.search(speaker) else None
        spans = found.setdefault(article, [])
        if name is not None and isinstance(cue, str) and cue == ":":
            headed.append((article, len(spans)))
        elif name is not None:
            named.add((article, name))
        indirect = isinstance(kind, str) and kind != "direct"
        spans.append(_Said(int(start), int(end), int(number), name, indirect))
    for article, at in headed:
        span = found[article][at]
        if (article, span.speaker) not in named and not speaks(str(span.speaker)):
            found[article][at] = span._replace(speaker=None)
    for spans in found.values():
        spans.sort(key=lambda span: span[:3])
    return found


def _figures(text: str, said: list[_Said]) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of one article, without its label and their number."""
    starts = [span.start for span in said]
    money = cache(lambda: meant(text))
    groups: Groups = {}
    term: str | None = None
    for t in _stretches(text):
        read = quantities(t, money)
        found = attach(t, ranges(t, read)) if read else read
        if not found:
            continue
        recall(t, found, groups)
        term = serve(t, found, term)
        counts = [figure for figure in found if figure.kind not in {"date", "time"}]
        told, named, when = (acts(t), givers(t), times(t, found)) if counts else ([], [], [])
        places = [figure.i for figure in counts]
        strong = [(act.k, act.event) for act in told if not act.weak]
        for figure in found:
            start, end = t.starts[figure.left], t.ends[figure.right - 1]
            dated = figure.kind in {"date", "time"}
            k = bisect_right(starts, t.starts[figure.i]) - 1
            quote, source = None, None
            within = (t.starts[0], t.ends[-1])
            if k >= 0 and t.starts[figure.i] < said[k].end:
                quote, source = said[k].quote, said[k].speaker
                within = (said[k].start, said[k].end)
                if source is not None and said[k].indirect and is_aside(t, figure, *within):
                    source = None
            if named and not dated:
                source = giver_of(t, named, figure.i, *within, places) or source
            low, high = bounds(figure.modifier, figure.low, figure.high)
            event = None if dated else event_of(t, figure, told, counts)
            yield (
                start,
                end,
                text[start:end],
                figure.kind,
                figure.modifier,
                None if dated else low,
                None if dated else high,
                figure.unit,
                figure.counted_text,
                figure.head,
                event,
                None if dated else source,
                quote,
                None if dated else as_of(text, t, figure, when, strong, event),
                figure.iso,
            )


def _stretches(text: str) -> Iterator[Tokens]:
    """Yield the tokens of each sentence that may hold a number, furniture left out."""
    spans = paragraphs(text)
    silent = [(f.start, f.end) for f in furniture(text, spans) if f.kind in SILENT]
    at = 0
    marks = list_marks(text, spans)
    for start, end in _with_numbers(text, spans):
        start = marks.get(start, start)
        while at < len(silent) and silent[at][1] <= start:
            at += 1
        k = at
        while k < len(silent) and silent[k][0] < end:
            if silent[k][0] <= start:
                start = max(start, silent[k][1])
            else:
                end = silent[k][0]
            k += 1
        while start < end:
            stop = end
            if end - start > _LONGEST:
                cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
                stop = cut if cut > 0 else start + _LONGEST
            yield tokens(text, start, stop)
            start = stop


def _with_numbers(text: str, spans: list[Span]) -> Iterator[tuple[int, int]]:
    """Yield the sentences in which a numeral may stand."""
    for start, end in spans:
        if not may_hold_number(text[start:end]):
            continue
        for span in sentences(text, start, end):
            if may_hold_number(text[span.start : span.end]):
                yield span.start, span.end
