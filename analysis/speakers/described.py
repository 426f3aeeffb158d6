"""Whom a description means by name: "the mayor", "the 34-year-old", "Norway's president"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cache, cached_property

from analysis.lists import rows_of
from analysis.speakers.bodynouns import kinds_of
from analysis.speakers.descriptions import Description, fits, plural
from analysis.speakers.namelists import countries, demonyms
from analysis.speakers.people import People
from analysis.speakers.person import Person
from analysis.speakers.roles import Role
from analysis.speakers.salience import Salience
from analysis.text.text import Span

#: What a description counts that fits as far as the text tells, and one that the text bears out by the very word.
_UNTOLD, _SURE = 0.6, 3.0
#: Where a text says whom it is about.
_LEAD = 400
#: Kinds of people of whom few stand in one text.
_OFFICES = frozenset({"politician", "executive", "leader"})
#: How far back someone is just met.
_NEAR = 700
#: How soon behind a description the name comes.
_SOON, _BESIDE = 1500, 12


@cache
def varied_kinds() -> dict[str, bool]:
    """Give the kinds of people whom a text calls by what they are without having said so; whether by a noun alone."""
    return {row["kind"]: row["bare"] == "yes" for row in rows_of("varied_kinds.csv")}


class Described:
    """The people of one text by what they are called in place of a name, asked in the order of the text.

    Parameters
    ----------
    text
        An article's text.
    people, salience
        Its people, and who is on a reader's mind.
    """

    def __init__(self, text: str, people: People, salience: Salience) -> None:
        self.text, self.people, self.salience = text, people, salience
        self._counts: dict[Person, int] = {}
        self._counted = 0
        self._leading: Person | None = None

    @cached_property
    def _aged(self) -> dict[str, list[Person]]:
        """Who is of each age, in the whole text."""
        found: dict[str, list[Person]] = {}
        for person in self.people.everyone:
            for age in person.ages:
                found.setdefault(age, []).append(person)
        return found

    @cached_property
    def _coming(self) -> list[Person]:
        """Who is surely a person, in the order of the text."""
        return sorted((person for person in self.people.everyone if person.sure), key=_begins)

    def person(self, source: Span, description: Description, last: Person | None) -> Person | None:
        """Give the person a description means, if any; `last` is who spoke last."""
        if plural(description.head, description.role):
            return None
        if not description.article and "\n" not in self.text[: source.end].lstrip():
            return self.named_behind(source, description)  # a headline's: vows mayor
        if description.article not in ("the", "that"):
            return None
        people = self.people.before(source.start)
        if description.age:
            aged = {person for person in people if description.age in person.ages}
            told = self._aged.get(description.age, [])
            if not aged and len(told) == 1:
                return told[0]
            if not aged and (met := self._just_met(source, description)):
                return met
            role = description.role
            return self._meant(
                source,
                last,
                lambda person: (
                    float(person in aged or not (aged or person.ages))
                    * (role is None or fits(description, person) > 0)
                ),
            )
        if description.role is None:
            return None
        if "-of-" in description.head and (met := self._just_met(source, description)):
            return met
        fit = {person: fits(description, person) for person in people}
        others = any(value > 1 for value in fit.values())
        least = 0.0 if self._may_vary(source, description, others) else _UNTOLD
        bare = not (description.words or description.linked) and description.role.kinds != ("native",)
        found = self._meant(
            source, last, lambda person: fit.get(person, _UNTOLD) * (fit.get(person, _UNTOLD) > least), bare
        )
        return found or self.named_behind(source, description) or self._just_met(source, description)

    def _just_met(self, source: Span, description: Description) -> Person | None:
        """Give the one person just told of for the first time who can be so old, a mother-of-two, or the Oslo cook."""
        role, words = description.role, self.text[source.start : source.end].split()[1:-1]
        placed = any(word.istitle() and word not in demonyms() for word in words)
        if (
            role is None
            or role.kinds == ("native",)
            or kinds_of(description.head)
            or (description.linked and "relative" in role.kinds)
        ):
            return None
        if not (description.age or "-of-" in description.head or placed):
            return None
        lines = self.text[max(0, source.start - _NEAR) : source.start].split("\n\n")
        for many in (1, 2):  # this paragraph, and the one before
            start = source.start - len("\n\n".join(lines[-many:]))
            ends = self.people.within(start, source.start)
            met = {self.people.at[end] for end in ends if not self.salience.quoted(end - 1)}
            new = [person for person in met if person.sure and person.mentions[0].start >= start]
            fit = [each for each in new if fits(description, each) and not (description.age and each.ages)]
            if met:
                return fit[0] if len(fit) == 1 else None
        return None

    def named_behind(self, source: Span, description: Description) -> Person | None:
        """Give the one person whom a text names behind a description as what it says: "the judge", Judge Bell."""
        role = description.role
        if (
            role is None
            or role.kinds == ("native",)
            or description.linked
            or role.kinds[0] in ("man", "woman")
        ):
            return None
        first = bisect_right(self._coming, source.end + _BESIDE, key=_begins)
        behind = bisect_left(self._coming, source.end + _SOON, key=_begins)
        near = [person for person in self._coming[first:behind] if fits(description, person) >= _SURE]
        if len(near) != 1:
            return None
        others = (person for person in self._coming if person is not near[0])
        return None if any(fits(description, person) >= _SURE for person in others) else near[0]

    def in_office(self, source: Span, description: Description, last: Person | None) -> Person | None:
        """Give whom "Norway's president" means: who spoke last, if the text has said this of no other."""
        country, owns, rest = self.text[source.start : source.end].replace("’", "'").partition("'s ")
        if not owns or country not in countries() or rest.lower() != description.head:
            return None
        held = [person for person in self.people.before(source.start) if description.head in person.roles]
        return last if held == [last] else None

    def _may_vary(self, source: Span, description: Description, others: bool) -> bool:
        """Tell whether a description can mean someone of whom the text has not said as much, but may of others."""
        role, kinds = description.role, varied_kinds()
        if role is None:
            return False
        if description.words or description.linked:
            can = any(kind in kinds for kind in role.kinds) and (
                not description.linked or role.kinds[0] in ("man", "woman")
            )
        else:
            can = kinds.get(role.kinds[0], False) or (not others and self._opens_with(description.head, role))
        if not can:
            return False
        line = self.text[max(0, source.start - 900) : source.start].lower()
        if description.head not in line:
            return True
        head = re.escape(description.head)
        return not re.search(rf"\b(?:an?|one|another) (?:[\w-]+ ){{0,3}}{head}\b", line)

    def _opens_with(self, head: str, role: Role) -> bool:
        """Tell whether a text opens with someone in an office without the name: the port's mayor resigned."""
        lead = self.text[:_LEAD].lower()
        found = re.search(rf"\b{re.escape(head)} (?!(?:of|for)\b)[a-z]", lead)
        return found is not None and not _OFFICES.isdisjoint(role.kinds)

    def _meant(
        self, source: Span, last: Person | None, fit: Callable[[Person], float], bare: bool = False
    ) -> Person | None:
        """Give the person who is on the reader's mind and fits a description best.

        One of whom the text has not said as much must be whom the text is about, or have spoken last, or be the
        only one on the reader's mind.
        """
        acting = self.salience.acting(source.start)
        near = [
            (salient * fit(person), salient, person)
            for salient, person in self.salience.ranked(
                source.start, lambda person: person.sure and fit(person) > 0
            )
            if person is not acting or fit(person) > 1
        ]
        near.sort(key=lambda entry: -entry[0])
        if not near or fit(near[0][2]) <= 1:
            far = [person for person in self.people.before(source.start) if fit(person) >= _SURE]
            if len(far) == 1:
                return far[0]
        if not near:
            return None
        best, salient, person = near[0]
        if salient < 0.2 * max(other for _, other, _ in near):
            return None
        if fit(person) > 1 or person is self._prominent(source.start) or (person is last and not bare):
            return person
        alone = len(near) == 1 or best > 3 * near[1][0]
        return person if alone and best > 10 and not bare else None

    def _prominent(self, at: int) -> Person | None:
        """Give the person named most often before a place."""
        ends = self.people.ends
        while self._counted < len(ends) and ends[self._counted] <= at:
            person = self.people.at[ends[self._counted]]
            self._counted += 1
            count = self._counts[person] = self._counts.get(person, 0) + 1
            if person.sure and (self._leading is None or count > self._counts[self._leading]):
                self._leading = person
        return self._leading


def _begins(person: Person) -> int:
    """Give where a person is first named."""
    return person.mentions[0].start
