"""Versions of utterances: the sentences of fragments that stay together, each wording once."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise
from typing import Any

import pandas as pd

from analysis.compare.agency import Part, copies
from analysis.compare.amounts import Amount, amounts
from analysis.compare.containment import runs
from analysis.compare.fragments import Fragment
from analysis.compare.ngrams import candidates
from analysis.compare.voices import standing
from analysis.compare.wording import forms, function_words
from analysis.text.text import Span

_WORD = re.compile(r"\d+(?:[.,]\d+)*\w*|\w+|%")
_STATES = re.compile(r"\bUS\b|\bU\.S\b")


#: So few words in marks tell too little without those around them.
_FEW = 3


@dataclass
class Utterance:
    """One wording by one speaker, and the parts of fragments that print it.

    `kind` is own (a primary source's), quoted or indirect; `passage` the agency text it stands in, if any;
    `articles` are those that print it; `denied` tells that the speaker says it is not so, `guessed` that no more
    than a pronoun or a description tells who the speaker is. `around` are the words that a mixed quote has beside
    these where they are a word or two: alone they tell too little. `echo` tells that these are one speaker's words
    wherever they stand.
    """

    forms: tuple[str, ...]
    speaker: str | None
    kind: str
    passage: int | None
    parts: list[Part] = field(default_factory=list)
    articles: set[Any] = field(default_factory=set)
    denied: bool = False
    guessed: bool = False
    around: tuple[str, ...] = ()
    echo: bool = False

    @property
    def means(self) -> list[str]:
        """The words that mean something."""
        return [form for form in self.forms if form not in function_words()]

    @property
    def rank(self) -> tuple[Any, ...]:
        """Order the primary source first, the fullest next, then what most print; indirect quotes last."""
        fullest = (-len(self.forms), -len(self.articles))
        same = (self.forms, self.speaker or "", self.around)
        return (self.kind != "own", self.kind == "indirect", *fullest, *same)


def utterances(
    parts: Iterable[Part], found: Sequence[Fragment], passages: Mapping[Any, list[tuple[int, int, int]]]
) -> list[Utterance]:
    """Bring parts of the same words by the same speaker together.

    Parameters
    ----------
    parts
        What `cut` gives.
    found
        The fragments they are of.
    passages
        What `agency_passages` gives.

    Returns
    -------
    list of Utterance
        Every part is in one of them.
    """
    same: dict[tuple[Any, ...], Utterance] = {}
    beside = _beside(found)
    for part in parts:
        fragment = found[part.whole]
        sentences = fragment.sentences[part.first : part.last]
        forms = tuple(form for sentence in sentences for form in sentence.forms)
        kind = fragment.kind if fragment.kind in ("own", "indirect") else "quoted"
        passage = _passage(passages.get(fragment.article, []), sentences[0].spans[0])
        few = fragment.whole or (kind == "quoted" and len(forms) <= _FEW)
        around = beside.get((fragment.article, fragment.quote), ()) if few else ()
        # A version without a word is like no other.
        key: tuple[Any, ...] = (
            (forms, fragment.speaker, kind, passage, fragment.denied, fragment.guessed, around)
            if forms
            else part
        )
        utterance = same.setdefault(key, Utterance(forms, fragment.speaker, kind, passage, around=around))
        utterance.denied = fragment.denied
        utterance.guessed = fragment.guessed
        utterance.parts.append(part)
        utterance.articles.add(fragment.article)
    return list(same.values())


def _beside(found: Iterable[Fragment]) -> dict[tuple[Any, int], tuple[str, ...]]:
    """Give the words that mixed quotes have beside those in marks, by article and quote, where these are few."""
    wholes: dict[tuple[Any, int], list[str]] = {}
    marked: dict[tuple[Any, int], list[tuple[str, ...]]] = {}
    for fragment in found:
        forms = tuple(form for sentence in fragment.sentences for form in sentence.forms)
        if fragment.whole:
            wholes[fragment.article, fragment.quote] = list(forms)
        elif fragment.kind == "mixed":
            marked.setdefault((fragment.article, fragment.quote), []).append(forms)
    return {
        quote: tuple(form for form in forms if not any(form in words for words in marked.get(quote, ())))
        for quote, forms in wholes.items()
        if all(len(words) <= _FEW for words in marked.get(quote, ()))
    }


def agency_passages(articles: pd.DataFrame) -> dict[Any, list[tuple[int, int, int]]]:
    """Give the passages of agency text in each article: start, end, number."""
    passages: dict[Any, list[tuple[int, int, int]]] = {}
    copied = copies(articles)
    columns = [copied[name] for name in ("copy", "article", "start", "end")]
    for number, article, start, end in zip(*columns, strict=True):
        passages.setdefault(article, []).append((start, end, number))
    return {article: sorted(spans) for article, spans in passages.items()}


def _passage(spans: list[tuple[int, int, int]], span: Span) -> int | None:
    at = bisect_right(spans, (span.start, span.end + 1, 0)) - 1
    return spans[at][2] if at >= 0 and spans[at][1] >= span.end else None


class Told:
    """How often the articles' own words stand in a story: what they often say tells no statement apart."""

    def __init__(self, found: Sequence[Fragment], texts: Mapping[Any, str]) -> None:
        quoted: dict[Any, list[Span]] = {}
        for fragment in found:
            if fragment.kind != "indirect":
                spans = (span for sentence in fragment.sentences for span in sentence.spans)
                quoted.setdefault(fragment.article, []).extend(spans)
        self._found, self._texts = found, texts
        self._amounts: dict[Part, tuple[Amount, ...]] = {}
        self._tells: dict[str, float] = {}
        self.size = len(texts)
        printed = Counter[str]()
        self.times = Counter[str]()
        for article, text in texts.items():
            at = 0
            for start, end in [*sorted(quoted.get(article, [])), Span(len(text), len(text))]:
                printed.update(_WORD.findall(text[at:start].casefold()))
                self.times["usa"] += len(_STATES.findall(text, at, start))
                at = max(at, end)
        for word, times in printed.items():
            self.times.update(dict.fromkeys(forms(word), times))
        self.times["percent"] += self.times["cent"]

    def in_one_quote(self, parts: Iterable[Part], others: Iterable[Part]) -> bool:
        """Tell whether one quotation has parts of both: who goes on gives no other version of what was said."""
        quotes = {self._quote(part) for part in parts}
        return any(quote[1] >= 0 and quote in quotes for quote in map(self._quote, others))

    def _quote(self, part: Part) -> tuple[Any, int]:
        fragment = self._found[part.whole]
        return fragment.article, fragment.quote

    def amounts(self, version: Utterance) -> tuple[Amount, ...]:
        """Give the numbers of a version with their units and hedges."""
        part = version.parts[0]
        if part not in self._amounts:
            fragment = self._found[part.whole]
            text = self._texts[fragment.article]
            spans = chain.from_iterable(s.spans for s in fragment.sentences[part.first : part.last])
            self._amounts[part] = amounts(" ".join(text[start:end] for start, end in spans))
        return self._amounts[part]

    def tells(self, form: str) -> float:
        """Say how much a word tells: 1 if no article says it, less the more often they do."""
        if (telling := self._tells.get(form)) is None:
            telling = self._tells[form] = 1 / (1 + math.log2(1 + self.times[form]))
        return telling


def cut(found: Sequence[Fragment], heap: bool) -> list[Part]:
    """Cut fragments into sentences, but not where another version makes one sentence of two.

    Parameters
    ----------
    found
        Fragments of all articles.
    heap
        Whether they are too many to compare every two that share a word.

    Returns
    -------
    list of Part
        In order; each sentence is in one part.
    """
    same: dict[tuple[Any, ...], list[int]] = {}
    for i, fragment in enumerate(found):
        sentences = tuple(sentence.forms for sentence in fragment.sentences)
        same.setdefault((sentences, fragment.speaker, fragment.kind == "indirect"), []).append(i)
    wordings = list(same)
    sharing = candidates([tuple(chain.from_iterable(sentences)) for sentences, _, _ in wordings], heap)
    tied: dict[int, set[int]] = {}
    for n, (sentences, speaker, indirect) in enumerate(wordings):
        if len(sentences) < 2:
            continue
        ties: set[int] = set()
        for k in sharing.near(n):
            others, by, retold = wordings[k]
            if not (retold or indirect) and standing(speaker, by) != "different":
                ties |= _tied(sentences, others)
        tied.update(dict.fromkeys(same[wordings[n]], ties))
    parts = []
    for i, fragment in enumerate(found):
        first = 0
        for last in range(1, len(fragment.sentences) + 1):
            if last - 1 not in tied.get(i, ()):
                parts.append(Part(i, first, last))
                first = last
    return parts


def _tied(sentences: Sequence[tuple[str, ...]], others: Sequence[tuple[str, ...]]) -> set[int]:
    """Tell which sentences of a fragment a sentence of another version ties to those after them."""
    here, there = ([k for k, forms in enumerate(part) for _ in forms] for part in (sentences, others))
    touched: dict[int, Counter[int]] = {}
    for at, to, n in runs(list(chain.from_iterable(others)), list(chain.from_iterable(sentences))):
        for step in range(n):
            place = touched.setdefault(there[at + step], Counter())
            place[here[to + step]] += 1
    ties: set[int] = set()
    for k, places in touched.items():
        whole = len(others[k])
        heavy = [i for i in sorted(places) if places[i] >= max(2, whole / 4)]
        if len(heavy) > 1 and places.total() >= 0.6 * whole:
            ties |= {i for a, b in pairwise(heavy) if b - a <= 2 for i in range(a, b)}
    return ties
