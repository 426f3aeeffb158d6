"""What stands around a figure: the content words and events of its sentence, and whose age it is."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from analysis.compare.bearers import Bearers
from analysis.compare.revisions import is_changing
from analysis.compare.wording import function_words
from analysis.figures.acts import acts
from analysis.lists import rows_of, words_in
from analysis.text.lexemes import tokens
from analysis.text.text import Span, sentences

#: A sentence longer than this is read around the figure only.
_REACH = 600
_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_LINE_END = re.compile(f"[{_ENDS}]")
_WORD = re.compile(r"[^\W\d_]{3,}")
_CLAUSE = re.compile(r"[.,;:!?()\n\r](?:\s|$)")
#: So many characters beside a figure are read, and so many content words of them before it and behind it taken.
_BESIDE, _WORDS_BEFORE, _WORDS_BEHIND = 90, 5, 3
_RUNNING = re.compile(
    r"\b(?:as of|so far|to date|since|until now|by (?:now|then|the end)|no longer|still|already)\b", re.I
)


class Context(NamedTuple):
    """The sentence a figure stands in.

    `changing` says that it tells of a number that became another, `running` of one that still runs on.
    """

    sentence: Span
    words: frozenset[str]
    events: frozenset[str]
    changing: bool
    running: bool


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """Cut the common endings off, so that "kidnapped" and "kidnapping" meet.

    Examples
    --------
    >>> [stem(word) for word in ("kidnapped", "kidnapping", "schools", "released", "cities")]
    ['kidnap', 'kidnap', 'school', 'releas', 'citi']
    """
    if len(word) < 4 or not word.isalpha():
        return word
    for ending in ("ations", "ation", "ings", "ing", "ied", "ies", "ed", "es", "ers", "er", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            kept = word[: -len(ending)]
            if ending in ("ied", "ies", "y"):
                return kept + "i"
            doubled = len(kept) > 3 and kept[-1] == kept[-2] and kept[-1] not in "lsz"
            return kept[:-1] if doubled else kept
    return word


@cache
def of_numbers() -> frozenset[str]:
    """Words of numbers and units: that two figures are in years says nothing of what they measure."""
    units = {word for row in rows_of("conversions.csv") for word in row["unit"].split()} - {"basis", "point"}
    numbers = words_in("number_words.csv")
    rest = {"per", "cent", "percent", "dollar", "euro", "million", "billion", "metre", "feet", "least"}
    hedges = {row["phrase"] for row in rows_of("modifiers.csv") if row["phrase"].endswith("ly")}
    return frozenset(word + ending for word in units | numbers | rest for ending in ("", "s")) | hedges


@cache
def _aspects() -> dict[str, str]:
    """Give for the stems of words that tell one aspect its name."""
    return {
        stem(word): f"({row['aspect']})" for row in rows_of("aspects.csv") for word in row["words"].split("|")
    }


def stems(words: str) -> list[str]:
    """Give the stems of the content words, in order."""
    plain = function_words() | of_numbers()
    return [stem(word) for word in _WORD.findall(words.lower()) if word not in plain]


class Reader:
    """Reads the contexts of one article's figures, each sentence once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._paragraphs: dict[tuple[int, int], list[Span]] = {}
        self._contexts: dict[Span, Context] = {}
        self._bearers: Bearers | None = None

    def context(self, start: int, end: int) -> Context:
        """Read the sentence around `text[start:end]`."""
        span = self._sentence(start, end)
        if span not in self._contexts:
            body = self.text[span.start : span.end]
            words = frozenset(stems(body))
            events = events_told(body)
            self._contexts[span] = Context(
                span, words, events, is_changing(body), bool(_RUNNING.search(body))
            )
        return self._contexts[span]

    def _sentence(self, start: int, end: int) -> Span:
        # long lines are read in cells, so that the figures of one cell share the work
        size = 5 * _REACH
        cell = start // size
        first = max(0, (cell - 1) * size)
        first = max(first, *(self.text.rfind(mark, first, start) + 1 for mark in _ENDS))
        if (first, cell) not in self._paragraphs:
            last = min(len(self.text), max(end, (cell + 2) * size))
            stop = _LINE_END.search(self.text, end, last)
            self._paragraphs[first, cell] = sentences(self.text, first, stop.start() if stop else last)
        spans = self._paragraphs[first, cell]
        place = bisect_right(spans, start, key=lambda span: span.start) - 1
        span = spans[place] if place >= 0 and start < spans[place].end else Span(start, end)
        if span.end - span.start <= 2 * _REACH:
            return span
        cell = start // _REACH
        return Span(
            max(span.start, (cell - 1) * _REACH), max(end, min(max(span.end, end), (cell + 2) * _REACH))
        )

    def around(self, start: int, end: int) -> frozenset[str]:
        """Give the content words of `text[start:end]` and beside it in its clause, one for all that mean the same."""
        before = _CLAUSE.split(self.text[max(0, start - _BESIDE) : start])[-1]
        behind = _CLAUSE.split(self.text[end : end + _BESIDE])[0]
        found = (
            *stems(before)[-_WORDS_BEFORE:],
            *stems(self.text[start:end]),
            *stems(behind)[:_WORDS_BEHIND],
        )
        return frozenset(_aspects().get(word, word) for word in found)

    def bearer(self, start: int, end: int) -> tuple[str, ...]:
        """Name the person whose age stands at `text[start:end]`."""
        return self._people().bearer(start, end)

    def named(self, start: int, end: int) -> tuple[str, ...]:
        """Name the person whose name stands right by the age `text[start:end]`."""
        return self._people().beside(start, end)

    def tells_of(self, person: tuple[str, ...]) -> bool:
        """Say whether the text names a person in full."""
        return self._people().tells_of(person)

    def _people(self) -> Bearers:
        if self._bearers is None:
            self._bearers = Bearers(self.text)
        return self._bearers


def events_told(body: str) -> frozenset[str]:
    """Give the events that some words tell of.

    Examples
    --------
    >>> sorted(events_told("Nine died and 12 were hurt."))
    ['injured', 'killed']
    """
    return frozenset(act.event for act in acts(tokens(body, 0, len(body))))


class Rarity:
    """How much each word tells: 1 where it stands in one sentence only, near 0 where in all."""

    def __init__(self, contexts: Iterable[Context], ages: int = 0) -> None:
        self.ages = ages
        counts: Counter[str] = Counter()
        total = 1
        for context in contexts:
            total += 1
            counts.update(context.words)
        ceiling = math.log(total)
        self._weights = {word: math.log(total / count) / ceiling for word, count in counts.items()}
        self._sums: dict[frozenset[str], float] = {}

    def shared(self, one: Context, other: Context) -> float:
        """Give the weight of the words both sentences have, as a share of the shorter one's."""
        if one.words == other.words:
            return 1.0
        common = one.words & other.words
        if not common:
            return 0.0
        return self.told(common) / max(min(self._sum(one.words), self._sum(other.words)), 1.5)

    def _sum(self, words: frozenset[str]) -> float:
        if words not in self._sums:
            self._sums[words] = self.told(words)
        return self._sums[words]

    def told(self, words: Iterable[str]) -> float:
        """Give the weight of words."""
        return math.fsum(self._weights.get(word, 1.0) for word in words)
