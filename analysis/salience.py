"""Whom a pronoun or a description most likely stands for: the most salient person before it.

After S. Lappin and H. J. Leass, "An algorithm for pronominal anaphora resolution", Computational Linguistics 20(4),
1994: a mention counts by its place in the sentence, half as much with each sentence on; here a reported speaker
counts most, and what stands inside quotation marks hardly at all.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable

from analysis.people import People, Person
from analysis.text import paragraphs, quotations

SPEAKER = 100.0
SUBJECT = 80.0
OBJECT = 50.0
OBLIQUE = 35.0
OWNER = 25.0
QUOTED = 4.0
#: How many sentences back anybody is looked for.
REACH = 14

_BREAK = re.compile(r"[.!?…][\"”’')]*\s+(?=[\"“‘'(]?[^\W\d_])|\n+")
_SHORT = re.compile(
    r"(?:\b[A-Z]|\b(?:[MDSJ]rs?|Ms|Sens?|Reps?|Govs?|Gen|Lt|Col|Sgt|Capt|Prof|Rev|St|[Uv]s?))\.$"
)
_PREPOSITION = re.compile(
    r"\b(?:of|for|at|from|in|with|on|by|to|about|against|over|like|than|into|between|under|behind|and|or|called?)"
    r"(?: the| [A-Z][\w.]*){0,3} $"
)
_ACTS = re.compile(
    r", (?:an?|the|who|his|her|\d\d?|[a-z]+ed)\b| who\b|,? (?:also|then|now|himself|herself) "
    r"| (?!(?:and|or|of|in|at|on|for|to|from|with|by|as|but|that|because|if|when|while|after|before|over|during|into|"
    r"against|about|than|campaign|administration|supporters?|aides?|family)\b)[a-z]"
)


class Salience:
    """Who is on a reader's mind at each place of a text."""

    def __init__(self, text: str, people: People) -> None:
        self.text = text
        self.people = people
        self.breaks = [match.end() for match in _BREAK.finditer(text) if not self._short(match.start())]
        inside = [quotation for line in quotations(text, paragraphs(text)) for quotation in line]
        self._opened = [quotation.start for quotation in inside]
        self._closed = [quotation.end for quotation in inside]
        self._speakers: list[tuple[int, Person]] = []
        self._weights: dict[int, float] = {}

    def _short(self, at: int) -> bool:
        return self.text[at] == "." and bool(_SHORT.search(self.text, max(0, at - 6), at + 1))

    def quoted(self, at: int) -> bool:
        """Tell whether a place stands inside quotation marks."""
        i = bisect_right(self._opened, at) - 1
        return i >= 0 and at < self._closed[i]

    def spoke(self, at: int, person: Person) -> None:
        """Note who spoke, in the order of the text."""
        self._speakers.append((at, person))

    def _weight(self, end: int) -> float:
        """Give what a mention counts, by its end."""
        weight = self._weights.get(end)
        if weight is None:
            weight = self._weights[end] = self._weigh(end)
        return weight

    def _weigh(self, end: int) -> float:
        text = self.text
        if self.quoted(end - 1):
            return QUOTED
        if text[end : end + 2] in ("'s", "’s") or text[end - 1 : end + 1] in ("s'", "s’"):
            return OWNER
        mention = self.people.span(end)
        if _PREPOSITION.search(text, max(0, mention.start - 40), mention.start):
            return OBLIQUE
        if _ACTS.match(text, end, end + 20):
            return SUBJECT
        return OBJECT

    def ranked(self, at: int, fits: Callable[[Person], bool]) -> list[tuple[float, Person]]:
        """Give the people met before a place, the most salient first.

        Parameters
        ----------
        at
            The place in the text.
        fits
            Who can be meant.
        """
        here = bisect_right(self.breaks, at)
        score: dict[Person, dict[int, float]] = {}
        ends = self.people.ends
        for i in range(bisect_left(ends, at) - 1, max(-1, bisect_left(ends, at) - 80), -1):
            sentence = bisect_right(self.breaks, ends[i] - 1)
            if here - sentence > REACH:
                break
            person = self.people.at[ends[i]]
            if fits(person):
                by = score.setdefault(person, {})
                by[sentence] = max(by.get(sentence, 0.0), self._weight(ends[i]))
        for place, person in reversed(self._speakers):
            sentence = bisect_right(self.breaks, place)
            if here - sentence > REACH:
                break
            if fits(person):
                by = score.setdefault(person, {})
                by[sentence] = max(by.get(sentence, 0.0), SPEAKER)
        ranking = [
            (sum(weight * 0.5 ** (here - sentence) for sentence, weight in by.items()), person)
            for person, by in score.items()
        ]
        return sorted(ranking, key=lambda entry: -entry[0])
