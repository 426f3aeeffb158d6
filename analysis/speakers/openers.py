"""Whom "he" or "she" means where someone without a name opens the sentence: "A nurse came. He said no"."""

from __future__ import annotations

from bisect import bisect_right

from analysis.speakers.antecedents import Antecedents
from analysis.speakers.described import Described
from analysis.speakers.descriptions import describe
from analysis.speakers.person import Person
from analysis.speakers.salience import Salience
from analysis.speakers.subjects import opening
from analysis.speakers.turns import Turns
from analysis.text.text import Span

#: How many sentences and characters back in its paragraph "he" looks for someone unnamed.
_BACK, _FAR = 4, 1000


class Openers:
    """Whom the pronouns of one text mean, those included who have no name in it.

    Parameters
    ----------
    salience, described, turns
        Who is on the reader's mind, whom descriptions mean, and who has spoken so far.
    """

    def __init__(self, salience: Salience, described: Described, turns: Turns) -> None:
        self._text, self._people, self._mind = salience.text, salience.people, salience
        self._described, self._turns = described, turns
        self._named = Antecedents(salience)

    def meant(self, at: int, gender: str) -> Person | None:
        """Give whom "he" means: someone unnamed who opens this sentence or one before, else who is salient."""
        breaks = self._mind.breaks
        first = self._named.first(at, gender)
        here = bisect_right(breaks, first)
        for i in range(here, max(-1, here - _BACK), -1):
            start = breaks[i - 1] if i else 0
            if first - start > _FAR:
                break
            stop = min(first, breaks[i]) if i < len(breaks) else first
            if self._names(start, stop) or self._text.find("\n", start, first) >= 0:
                break
            if i == here and self._named.tagged(first):
                continue
            found = None if self._mind.quoted(start + 1) else opening(self._text, start, first)
            if found and found[1].gender in ("", gender):
                person = self._person(found[0], gender)
                return person if person.gender in ("", gender) else self._named.meant(at, gender)
        return self._named.meant(at, gender)

    def _names(self, start: int, stop: int) -> bool:
        """Tell whether a stretch names someone outside quotations."""
        return any(not self._mind.quoted(end - 1) for end in self._people.within(start, stop))

    def _person(self, span: Span, gender: str) -> Person:
        """Give whom a noun that opens a sentence means, as someone without a name if the text has none."""
        description = describe(self._text[span.start : span.end])
        if person := self._described.person(span, description, self._turns.last):
            return person
        at, shown = self._turns.unnamed(description.head) or (span.start, description.shown)
        if at != span.start and description.article == "a":
            shown = description.shown
        return self._turns.nameless(shown, gender)
