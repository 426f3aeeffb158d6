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
from analysis.compare.changes import change
from analysis.compare.fates import harmed
from analysis.compare.gauges import gauge
from analysis.compare.precedents import precedent
from analysis.compare.revisions import is_changing
from analysis.compare.subjects import behind, beside, clause_before, holder, number_of
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
_PART = re.compile(r" (?:more )?of (?:the|those|these|them|whom|our|my|his|her|their|its|some|about)\b", re.I)
_SET = re.compile(r"\b(family|couple|group|team|crew|party|band|class|squad|gang|staff|crowd) of $", re.I)
_SCORE = re.compile(r"(?<![\d-])\d{1,3}(?: ?[-–—] ?| to )\d{1,3}(?![\d-])")
_EXTRA = re.compile(r"\b(?:(?<!no )more(?! than\b)|additional|another|further|extra|latest)\b", re.I)
_WHERE = re.compile(r"\bwhere [^.;:,]*$", re.I)
_ARE = re.compile(r" (?:were|was|are|is) (?:also |all |only |just |mostly )?([a-z][a-z-]{2,20})\b")
_EXPECTED = re.compile(
    r"\b(?:could|may|might|would|expect(?:s|ed|ing)?|forecasts?|predict(?:s|ed)?|project(?:s|ed)?|likely|feared|fears?"
    r"|plans?|planned|target(?:s|ed)?|aims?|by next)\b[^.;:!?]*$",
    re.I,
)
_YEARLY = re.compile(r"\b(?:annual|annually|yearly)\b[^.,;:]*$", re.I)
_A_YEAR = re.compile(r" (?:annually|yearly|a year|per year|each year|every year)\b", re.I)
_AND = re.compile(r" (?:and|or) ([a-z][a-z-]{2,20})\b")
_SIDE = re.compile(r"(?: [a-z]+){0,2} vot(?:ed|es?|ing) (against|for|in favou?r|to)\b", re.I)
_NOUN = re.compile(r"\b([a-z]{2,}s)$", re.I)
_FROM = re.compile(r"(?:,? (?:people|dead|killed|injured))? from (?:the )?((?:[A-Z][\w.]*[ -]?){1,3})")


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
def _of_numbers() -> frozenset[str]:
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
    plain = function_words() | _of_numbers()
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
            events = _events(body)
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


def _events(body: str) -> frozenset[str]:
    return frozenset(act.event for act in acts(tokens(body, 0, len(body))))


class Frame(NamedTuple):
    """What the words right before and behind a figure say of what is counted.

    `part` is set where it is told as a part of others ("five of the dead", "where five died"), `set_of` is the noun in
    "a family of five", `origin` the name in "ten from Peru", `joined` the second noun of "20 women and girls", `score`
    the whole of "3-2". `leaving` is set where the figure is what something left ("left 40 people homeless"), `extra`
    where it comes on top of others ("another 40 people"). `change` says which way something went by so much; `yearly`
    is set beside "annual" and the like; `are` is the noun that a part is said to be ("five of them were girls").
    `expected` is set where the number is only to come, `of` is the noun in "the number of people who died rose to 9"
    and `events` what the clause says of them, `holder` the name in "Poole had 90 votes", `side` the word in "six voted
    against", `precedent` the year of "a fire in 1987", `beside` the name in "900 for Poole",
    `behind` the noun in "a 4 percent offer", `gauge` what a rate is of ("unemployment of 4 percent").
    `harmed` is set where dead and wounded are told as one ("nine killed or hurt").
    """

    part: bool
    set_of: str
    origin: str
    joined: str = ""
    score: str = ""
    leaving: bool = False
    extra: bool = False
    change: str = ""
    yearly: bool = False
    are: str = ""
    expected: bool = False
    of: str = ""
    events: frozenset[str] = frozenset()
    holder: str = ""
    side: str = ""
    precedent: str = ""
    beside: str = ""
    behind: str = ""
    gauge: str = ""
    harmed: bool = False


#: Nothing said.
PLAIN = Frame(False, "", "")


def frame(text: str, start: int, end: int) -> Frame:
    """Read the words around the figure `text[start:end]`.

    Examples
    --------
    >>> text = "Five of the dead were a family of five"
    >>> frame(text, 0, 4).part, frame(text, 34, 38).set_of
    (True, 'family')
    """
    told = text[start : min(len(text), end + 30)]
    within = _PART.search(told, 0, end - start + 12)
    if within and (noun := _NOUN.search(told, 0, within.start())) and noun[1].lower() not in _of_numbers():
        within = None  # "cases of the fever" are all cases
    before = _SET.search(text[max(0, start - 20) : start])
    origin = _FROM.match(text[end : end + 50])
    score = next(
        (m for m in _SCORE.finditer(text, max(0, start - 9), end + 9) if m.start() <= start < m.end()), None
    )
    also = _AND.match(text, end)
    are = _ARE.match(text, end) if within else None
    side = _SIDE.match(text, end)
    clause = clause_before(text, start)
    of, told_of = number_of(clause)
    return Frame(
        bool(within or _WHERE.search(text[max(0, start - 40) : start])),
        before[1].lower() if before else "",
        origin[1].strip(" -") if origin else "",
        also[1].lower() if also else "",
        "-".join(re.findall(r"\d+", score.group())) if score else "",
        text[max(0, start - 8) : start].lower().endswith((" left ", "leaves ", "leaving ")),
        bool(_EXTRA.search(text, max(0, start - 14), end)),
        change(text, start, end),
        bool(_YEARLY.search(text[max(0, start - 40) : start]) or _A_YEAR.match(text, end)),
        are[1] if are else "",
        bool(_EXPECTED.search(text[max(0, start - 60) : start])),
        of,
        _events(told_of) if told_of else frozenset(),
        holder(clause),
        ("against" if side[1].lower() == "against" else "for") if side else "",
        precedent(text, start, end),
        beside(text, start, end),
        behind(text, end),
        gauge(clause, text[end : end + 40]),
        harmed(text, start, end),
    )


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
