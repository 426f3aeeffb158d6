"""What stands around a mention: the clues from which the tone towards it is judged."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from math import log, sqrt
from typing import NamedTuple

from analysis.sentiment.lexica import textblob, vader, word_scores
from analysis.text.text import Span, words_of

#: Characters looked at on each side of a mention, at most.
REACH = 600

TARGET = "<target>"
NAME = "<name>"
NUMBER = "<number>"

_TOKEN = re.compile(
    r"n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|[A-Za-z]{1,40}(?=n['’]t\b)|[^\W\d_]{1,40}(?:[-.][^\W\d_]{1,40}){0,4}"
    r"|\d[\d,.]{0,40}|[^\w\s]"
)
_ENDINGS = ("ingly", "edly", "ing", "ed", "ies", "es", "ly", "s")
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


class Token(NamedTuple):
    """A word or mark: as printed, in lower case, and with names and numbers put as one word each."""

    printed: str
    lower: str
    plain: str


class Clues(NamedTuple):
    """What speaks for a tone.

    `grams` are words and word pairs with their place, `words` each content word with the weight it has in
    each role, `measures` numbers such as the scores of the lexica by distance and clause.
    """

    grams: set[str]
    words: list[tuple[str, dict[str, float]]]
    measures: dict[str, float]


@cache
def _group(name: str) -> frozenset[str]:
    """Give one group of the word list: its entries read `group: word word ...`."""
    for line in words_of("surroundings.txt"):
        group, _, words = line.partition(":")
        if group == name:
            return frozenset(words.split())
    raise KeyError(name)


def stem(word: str) -> str:
    """Cut a common ending off a word.

    Examples
    --------
    >>> stem("attacked"), stem("ties")
    ('attack', 'tie')
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


class Surroundings:
    """The sentence around a mention, cut into tokens: the mention is one of them."""

    def __init__(self, text: str, sentence: Span, start: int, end: int) -> None:
        low, high = max(sentence.start, start - REACH), min(sentence.end, max(end, start) + REACH)
        self.text = text[low:high]
        self.mention = text[start:end].lower()
        self.tokens, self.at = _tokens(self.text, start - low, end - low)
        self.lower = [token.lower for token in self.tokens]
        self.plain = [token.plain for token in self.tokens]
        self.quoted = _inside_marks(self.lower)
        self.clause = _clauses(self.lower)
        self.negated = _negated(self.lower)
        function = _group("function")
        self.content = [
            i
            for i, word in enumerate(self.plain)
            if i != self.at and word[0].isalpha() and word not in function and word != NAME
        ]
        self.stems = {i: stem(self.plain[i]) for i in self.content}

    def clues(self) -> Clues:
        """Give all clues."""
        return Clues(set(self._grams()) | set(self._frame()), self._words(), self._measures())

    def _side(self, i: int) -> str:
        return "L" if i < self.at else "R"

    def _grams(self) -> Iterator[str]:
        """Yield words, their neighbours and their places."""
        plain, at, count = self.plain, self.at, len(self.plain)
        for i, word in enumerate(plain):
            if i == at:
                continue
            side, distance = self._side(i), abs(i - at)
            if i in self.stems:
                form = self.stems[i]
                yield from (f"w={word}", f"s={form}", f"{side}={form}")
                if self.negated[i]:
                    yield f"n={form}"
                if distance <= 4:
                    yield f"{side}4={word}"
                if self.clause[i] == self.clause[at]:
                    yield f"c{side}={form}"
                if self.quoted[i] != self.quoted[at]:
                    yield f"q={form}"
            if distance <= 5:
                yield f"{side}{min(distance, 3)}={word}"
            if i + 1 < count:
                yield f"b={word} {plain[i + 1]}"
                if i + 2 < count and distance < 8:
                    yield f"t={word} {plain[i + 1]} {plain[i + 2]}"

    def _frame(self) -> Iterator[str]:
        """Yield what the mention does and what is done to it: the words that govern it, and their partners."""
        plain, lower, at, count = self.plain, self.lower, self.at, len(self.plain)
        stems, content = self.stems, self.content
        for i, j in pairwise(content):
            if j - i <= 4:
                yield f"p={stems[i]} {stems[j]}"
        after = [i for i in content if i > at]
        before = [i for i in content if i < at]
        yield from (f"nR={stems[i]}" for i in after[:3])
        yield from (f"nL={stems[i]}" for i in before[-2:])
        light = _group("light")
        verb = at + 1
        while (
            verb < count
            and verb - at < 7
            and (lower[verb] in light or plain[verb] == NAME or lower[verb].endswith("ly"))
        ):
            verb += 1
        if verb < count:
            form = stem(plain[verb])
            between = set(lower[at + 1 : verb])
            yield f"V={form}"
            yield f"V{int(bool(between & _group('negation')))}{int(bool(between & _group('be')))}={form}"
            if verb + 1 < count:
                yield f"VO={form} {plain[verb + 1]}"
            partner = next((i for i in after if i > verb), None)
            if partner is not None and partner - verb < 5:
                yield from (f"Vn={stems[partner]}", f"VVn={form} {stems[partner]}")
        head = at - 1
        while head >= 0 and at - head < 6 and (plain[head] == NAME or lower[head] in _group("title")):
            head -= 1
        if head >= 0:
            yield f"G={plain[head]}"
            partner = next((i for i in reversed(before) if i <= head), None)
            if partner is not None:
                yield from (
                    f"Gc={stems[partner]}",
                    f"GG={stems[partner]} {plain[head] if head != partner else ''}",
                )
            if head:
                yield f"G2={plain[head - 1]} {plain[head]}"
        if at + 1 < count and lower[at + 1] in _POSSESSIVE and after:
            yield f"P={stems[after[0]]}"

    def _words(self) -> list[tuple[str, dict[str, float]]]:
        """Give the content words with their roles, each weighed down by how many there are."""
        found = []
        weight = 1 / sqrt(max(1, len(self.content)))
        nearest = min((i for i in self.content if i > self.at), default=-1)
        for i in self.content:
            side = self._side(i)
            roles = {"all": weight, f"near{side}": weight / (1 + abs(i - self.at) / 4)}
            if self.clause[i] == self.clause[self.at]:
                roles[f"same{side}"] = weight
            if any(word in _group("negation") for word in self.lower[max(0, i - 4) : i]):
                roles["negated"] = weight
            if i == nearest:
                roles["next"] = 1.0
            found.append((self.plain[i], roles))
        return found

    def _measures(self) -> dict[str, float]:
        """Give the lexica's scores by side, distance, clause and quotation, and what kind of mention it is."""
        lower, at = self.lower, self.at
        sums: dict[str, float] = defaultdict(float)
        turn = next((i for i, word in enumerate(lower) if word in _group("contrast")), None)
        for i, word in enumerate(lower):
            if i == at:
                continue
            for lexicon, score in word_scores(word):
                value = -0.6 * score if self.negated[i] else score
                sign = "+" if value > 0 else "-"
                side, distance = self._side(i), abs(i - at)
                reach = "near" if distance <= 4 else "mid" if distance <= 9 else "far"
                clause = "same" if self.clause[i] == self.clause[at] else "other"
                places = ["all", side, reach, side + reach, clause, clause + side]
                places.append("quoted" if self.quoted[i] else "narrated")
                places.append("ourquote" if self.quoted[i] == self.quoted[at] else "otherquote")
                if turn is not None:
                    part = "after" if i > turn else "before"
                    places.append(part + ("ours" if (i > turn) == (at > turn) else "others"))
                for place in places:
                    sums[f"{lexicon} {place} {sign}"] += abs(value)
                for place in ("decay", "decay" + side):
                    sums[f"{lexicon} {place} {sign}"] += abs(value) / (1 + distance / 4)
        measures = {place: sqrt(value) for place, value in sums.items()}
        measures["polarity"], measures["subjectivity"], _ = textblob(self.text)
        measures["compound"], _ = vader(self.text)
        count = len(lower)
        flags = {
            "mention quoted": self.quoted[at],
            "any quoted": any(self.quoted),
            "pronoun": self.mention in _group("pronoun"),
            "first": at <= 1,
            "possessive": at + 1 < count and lower[at + 1] in _POSSESSIVE,
            "speaks": any(word in _group("say") for word in lower[at + 1 : at + 4]),
            "spoken to": any(word in _group("say") for word in lower[max(0, at - 3) : at]),
            "by": at > 0 and lower[at - 1] == "by",
            "question": "?" in lower,
        }
        measures.update({name: 1.0 for name, holds in flags.items() if holds})
        measures.update(place=at / count, length=log(count), names=self.plain.count(NAME) / 5)
        return measures


def _tokens(text: str, start: int, end: int) -> tuple[list[Token], int]:
    tokens: list[Token] = []
    at = -1
    for match in _TOKEN.finditer(text):
        if match.start() < end and match.end() > start:
            if at < 0:
                at = len(tokens)
                tokens.append(Token(TARGET, TARGET, TARGET))
            continue
        if at < 0 and match.start() >= end:
            at = len(tokens)
            tokens.append(Token(TARGET, TARGET, TARGET))
        printed = match.group()
        lower = printed.lower()
        plain = lower
        if printed[0].isdigit():
            plain = NUMBER
        elif printed[0].isupper() and tokens and tokens[-1].printed not in '.!?"“:':
            plain = NAME
        tokens.append(Token(printed, lower, plain))
    if at < 0:
        at = len(tokens)
        tokens.append(Token(TARGET, TARGET, TARGET))
    return tokens, at


def _inside_marks(lower: list[str]) -> list[bool]:
    inside, found = False, []
    for word in lower:
        if word in '"“”':
            inside = word == "“" or (word == '"' and not inside)
        found.append(inside)
    return found


def _clauses(lower: list[str]) -> list[int]:
    number, found = 0, []
    cuts = _group("clause")
    for i, word in enumerate(lower):
        number += i > 0 and word in cuts
        found.append(number)
    return found


def _negated(lower: list[str]) -> list[bool]:
    """Tell which words stand up to four words behind a negation, in the same part of the sentence."""
    found, reach = [], 0
    for word in lower:
        if word in ".,;:":
            reach = 0
        found.append(reach > 0)
        reach = 4 if word in _group("negation") else reach - 1
    return found
