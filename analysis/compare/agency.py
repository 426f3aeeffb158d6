"""Copies of one agency text: passages that stand word for word, or nearly so, in several articles."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from sys import intern
from typing import Any, NamedTuple

import pandas as pd

from analysis.compare.alignment import blocks
from analysis.compare.ngrams import candidates
from analysis.tables import each_text
from analysis.text.text import Span, paragraphs, quotations, sentences

#: Words of a sentence at least, and of a passage, for its copies to be no accident.
_SENTENCE, _PASSAGE = 8, 20
#: Share of words that two copies of a sentence have in common, in order.
_ALIKE = 0.8

_WORD = re.compile(r"\w+")


class Part(NamedTuple):
    """Neighbouring sentences of one text: of its parts `first` up to `last`."""

    whole: int
    first: int
    last: int


def join_neighbours(groups: Iterable[Iterable[Part]]) -> list[list[Part]]:
    """Put parts together that follow each other in the same texts.

    Parameters
    ----------
    groups
        Parts that belong together, no part in two groups.

    Returns
    -------
    list of list of Part
        In order; of two groups that stand side by side in every text of either, one is made.

    Examples
    --------
    >>> join_neighbours([[Part(0, 0, 1), Part(1, 3, 4)], [Part(0, 1, 2), Part(1, 4, 5)], [Part(0, 2, 3)]])
    [[Part(whole=0, first=0, last=2), Part(whole=1, first=3, last=5)], [Part(whole=0, first=2, last=3)]]
    """
    members = [sorted(group) for group in groups]
    begin = {(part.whole, part.first): i for i, group in enumerate(members) for part in group}
    for i in sorted(range(len(members)), key=lambda i: members[i], reverse=True):
        after = {begin.get((part.whole, part.last)) for part in members[i]}
        j = after.pop()
        if after or j is None or j == i or len(members[j]) != len(members[i]):
            continue
        # As many parts in both, and each of the one has a part of the other behind it.
        ends = {(part.whole, part.first): part.last for part in members[j]}
        members[i] = [Part(part.whole, part.first, ends[part.whole, part.last]) for part in members[i]]
        members[j] = []
    return sorted(group for group in members if group)


def copies(articles: pd.DataFrame) -> pd.DataFrame:
    """Find the passages that several articles share, as copies of one agency text do.

    Sentences that share runs of three words (shingles, Broder 1997) are compared word by word.

    Parameters
    ----------
    articles
        Any table with a `text` column.

    Returns
    -------
    pandas.DataFrame
        Columns `copy` (int64, one number for all copies of a passage), `article`, `start`, `end` (int64), `text`.
        Only passages of 20 words or more, eight of them each article's own.

    Raises
    ------
    ArticleError
        No `text` column, a label that stands twice, or a text that is no string.

    Examples
    --------
    >>> wire = "The river rose by a metre in one night. More rain is due in the valley, the service said on Friday."
    >>> found = copies(pd.DataFrame({"text": ["DALE — " + wire, "Floods. " + wire.replace("metre", "meter")]}))
    >>> found[["copy", "article", "start", "end"]].values.tolist()
    [[0, 0, 0, 106], [0, 1, 8, 107]]
    """
    texts = []
    labels: list[Any] = []
    # Sentences are numbered through, and Python objects made of those alone that have a copy: heaps are large.
    starts, ends = array("q"), array("q")
    begin = [0]
    same: dict[tuple[str, ...], list[int]] = {}
    for article, text in each_text(articles):
        labels.append(article)
        texts.append(text)
        for line in paragraphs(text):
            for start, end in sentences(text, *line):
                words = tuple(map(intern, _WORD.findall(text[start:end].casefold())))
                if len(words) >= _SENTENCE:
                    same.setdefault(words, []).append(len(starts))
                starts.append(start)
                ends.append(end)
        begin.append(len(starts))
    groups = []
    for numbers in _alike(same):
        wholes = [bisect_right(begin, number) - 1 for number in numbers]
        if len(set(wholes)) > 1:
            groups.append([Part(whole, n, n + 1) for whole, n in zip(wholes, numbers, strict=True)])
    quoted: dict[int, list[Span]] = {}
    passages = []
    for group in join_neighbours(groups):
        placed = [(whole, Span(starts[first], ends[last - 1])) for whole, first, last in group]
        sizes = [len(_WORD.findall(texts[whole][start:end])) for whole, (start, end) in placed]
        if max(sizes) >= _PASSAGE and all(_own(whole, texts[whole], quoted, span) for whole, span in placed):
            passages.append(group)
    home = {part.first: i for i, group in enumerate(groups, start=1) for part in group}

    def said(whole: int, n: int) -> Hashable:
        if not begin[whole] <= n < begin[whole + 1]:
            return ()
        return home.get(n) or tuple(_WORD.findall(texts[whole][starts[n] : ends[n]].casefold()))

    rows: list[tuple[Any, ...]] = []
    for number, group in enumerate(join_neighbours(_grown(passages, said))):
        for whole, first, last in group:
            span = Span(starts[first], ends[last - 1])
            rows.append((number, labels[whole], *span, texts[whole][span.start : span.end]))
    article = articles.index.dtype
    kinds = {"copy": "int64", "article": article, "start": "int64", "end": "int64", "text": "string"}
    return pd.DataFrame(rows, columns=list(kinds)).astype(kinds)


def _own(whole: int, text: str, quoted: dict[int, list[Span]], span: Span) -> bool:
    """Tell whether a passage is more than a quotation, which all may quote."""
    start, end = span
    if whole not in quoted:
        quoted[whole] = [Span(q.start, q.end) for line in quotations(text, paragraphs(text)) for q in line]
    inside = (text[max(start, a) : min(end, b)] for a, b in quoted[whole] if a < end and start < b)
    told = len(_WORD.findall(text[start:end]))
    return told - sum(len(_WORD.findall(words)) for words in inside) >= _SENTENCE


def _grown(passages: Iterable[list[Part]], said: Callable[[int, int], Hashable]) -> list[list[Part]]:
    """Add the sentences, however short, that stand beside a passage in some of its copies, not in all.

    `said(whole, n)` gives what sentence `n` of a text is known by, nothing if the text has no such sentence.
    """
    grown = list(passages)
    taken = {n for group in grown for part in group for n in range(part.first, part.last)}
    for group in grown:
        for ahead in (True, False):
            beside: dict[Hashable, list[Part]] = {}
            for whole, first, last in group:
                n = last if ahead else first - 1
                if n not in taken and (key := said(whole, n)) != ():
                    beside.setdefault(key, []).append(Part(whole, n, n + 1))
            for parts in beside.values():
                if len({part.whole for part in parts}) > 1:
                    taken.update(part.first for part in parts)
                    # The list grows while it is read: what is added is looked beside in its turn.
                    grown.append(parts)
    return grown


def _alike(same: Mapping[tuple[str, ...], list[int]]) -> list[list[int]]:
    """Group sentences with the first that is nearly the same, the longest first; those alone are left out."""
    wordings = sorted(same, key=lambda words: (-len(words), words))
    sharing = candidates(wordings, heap=True)
    home = list(range(len(wordings)))
    groups: dict[int, list[int]] = {}
    for i, words in enumerate(wordings):
        # Those before it in the order are no shorter, and each is either a head or has one.
        heads = (j for j in sharing.near(i) if j < i and home[j] == j)
        home[i] = next((j for j in heads if _copied(words, wordings[j])), i)
        groups.setdefault(home[i], []).extend(same[words])
    return [group for group in groups.values() if len(group) > 1]


def _copied(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    enough = _ALIKE * (len(one) + len(other)) / 2
    if min(len(one), len(other)) < enough or (Counter(one) & Counter(other)).total() < enough:
        return False
    return sum(block.n for block in blocks(one, other)) >= enough
