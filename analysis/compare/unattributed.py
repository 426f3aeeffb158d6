"""Quotations that one article leaves to nobody, and another gives to a speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any

import pandas as pd

from analysis.articles.furniture import furniture
from analysis.compare.wording import function_words, wording
from analysis.quotes.quotes import numbered
from analysis.tables import each_text
from analysis.text.text import Span, paragraphs, quotations

#: Words that such a quotation has at least, those of them that mean something, and words that need not.
WORDS, TELLING, LONG = 3, 2, 5
#: How sure it is that the words are a quote: another article says so, this one does not.
CONFIDENCE = 0.5

Forms = tuple[str, ...]


def with_unattributed(quotes: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Add the quotations without a speaker whose words another article attributes.

    The words must stand in quotation marks in both articles, in one run: those of one within those of the other.
    Whose they are here is not guessed: the speaker stays unknown, and `basis` is none.

    Parameters
    ----------
    quotes
        The table of `find_quotes`.
    articles
        The articles they are from.

    Returns
    -------
    pandas.DataFrame
        The table `quotes`, numbered anew where rows came in.

    Examples
    --------
    >>> from analysis.quotes.quotes import find_quotes
    >>> told = ['"It was a long and bitter winter," Ann Lee said.', 'A "long and bitter winter" it had been.']
    >>> articles = pd.DataFrame({"text": told})
    >>> with_unattributed(find_quotes(articles), articles)[["article", "text", "speaker"]].values.tolist()
    [[0, 'It was a long and bitter winter,', 'Ann Lee'], [1, 'long and bitter winter', <NA>]]
    """
    taken: dict[Any, list[Span]] = {}
    for article, start, end in zip(quotes["article"], quotes["start"], quotes["end"], strict=True):
        taken.setdefault(article, []).append(Span(start, end))
    given: list[tuple[Any, Forms]] = []
    free: list[tuple[Any, int, Span, str, Forms]] = []
    for article, text in each_text(articles):
        contents = _Cover(taken.get(article, []))
        aside = _Cover(Span(start, end) for start, end, _ in furniture(text))
        lines = paragraphs(text)
        for number, marked in enumerate(quotations(text, lines)):
            for quote in marked:
                forms = tuple(word.form for word in wording(text, quote.start, quote.end))
                if not _tells(forms):
                    continue
                if contents.reach(quote.end) > quote.start:
                    given.append((article, forms))
                elif quote.closed and aside.reach(quote.start + 1) < quote.end:
                    span = Span(quote.start, quote.end)
                    free.append((article, number, span, text[span.start : span.end], forms))
    known = _known([(article, forms) for article, *_, forms in free], given)
    added = [
        (article, f"{span.start}", number, *span, words, "direct", *7 * [None], "none", CONFIDENCE, None)
        for (article, number, span, words, _), attributed in zip(free, known, strict=True)
        if attributed
    ]
    return numbered([*quotes.itertuples(index=False, name=None), *added], articles) if added else quotes


class _Cover:
    """Spans of a text, asked how far those reach that begin before a place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._ends = list(accumulate((span.end for span in ordered), max))

    def reach(self, before: int) -> int:
        at = bisect_left(self._starts, before)
        return self._ends[at - 1] if at else -1


def _tells(forms: Forms) -> bool:
    """Tell words that two articles do not print alike by chance."""
    return len(forms) >= LONG or (
        len(forms) >= WORDS and sum(form not in function_words() for form in forms) >= TELLING
    )


def _known(free: Sequence[tuple[Any, Forms]], given: Sequence[tuple[Any, Forms]]) -> list[bool]:
    """Say of each free quotation whether another article gives its words, or some of them, to a speaker.

    What the same article gives to a speaker is a repetition, set apart to catch the eye.
    """
    opening: dict[Forms, list[int]] = {}
    inner: dict[Forms, list[int]] = {}
    for number, (_, forms) in enumerate(free):
        opening.setdefault(forms[:WORDS], []).append(number)
        for run in set(_runs(forms)):
            inner.setdefault(run, []).append(number)
    homes: list[set[Any]] = [set() for _ in free]
    for article, forms in given:
        for at, run in enumerate(_runs(forms)):
            for number in opening.get(run, ()):
                if forms[at : at + len(free[number][1])] == free[number][1]:
                    homes[number].add(article)
        for number in inner.get(forms[:WORDS], ()):
            words = free[number][1]
            if any(words[at : at + len(forms)] == forms for at in range(len(words) - len(forms) + 1)):
                homes[number].add(article)
    return [bool(found) and home not in found for (home, _), found in zip(free, homes, strict=True)]


def _runs(forms: Forms) -> Iterator[Forms]:
    return (forms[at : at + WORDS] for at in range(len(forms) - WORDS + 1))
