"""Which body of a text speaks without its name: "the committee", "the airline", "a lawyer for the company", "it"."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from analysis.speakers.bodies import Bodies
from analysis.speakers.bodynouns import kinds_of
from analysis.speakers.descriptions import Description
from analysis.speakers.kinds import APPOSED, Kinds
from analysis.speakers.namelists import given_names
from analysis.speakers.names import unaccented
from analysis.speakers.people import People
from analysis.speakers.salience import Salience

_KIND = re.compile(r"([a-z-]+)(?:['’]s)?(?: |$)")
_THE_KIND = re.compile(r"The ([a-z-]+) [a-z]")
# What a body is, before its name: the power firm Vexora.
_THE_NAMED = re.compile(r"The (?:[a-z-]+ ){0,3}?([a-z-]+) (?=[A-Z])")
_FOR_KIND = re.compile(r"(.* (?:for|with|at|of|from) )the ([a-z-]+)")
#: Whom a body speaks through, of which any may have one.
_SPEAKING = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "official", "representative", "executive", "statement"}
)
#: How many characters back a sentence may begin.
_FAR = 1000


class Institutions:
    """The bodies of one text, as they are called in place of their names.

    Parameters
    ----------
    text
        An article's text.
    people, salience
        Its people, and who is on a reader's mind.

    Examples
    --------
    >>> text = "The carrier Orde Jet fell. The airline said no."
    >>> people = People(text)
    >>> Institutions(text, people, Salience(text, people)).meant("airline", 27)
    'Orde Jet'
    """

    def __init__(self, text: str, people: People, salience: Salience) -> None:
        self._text, self._people, self._salience = text, people, salience
        self._bodies = Bodies(text, people.found)

    @cached_property
    def _starts(self) -> set[int]:
        """Where names begin, their articles with them."""
        found = [name for name in self._people.found if name.sort in ("unknown", "organisation")]
        return {name.start - shift for name in found for shift in (0, len("The "))}

    @cached_property
    def _kinds(self) -> Kinds:
        """What the bodies are; worked out if one speaks by its kind."""
        known = (person for person in self._people.everyone if person.gender or person.ages or person.roles)
        return Kinds(self._text, self._people.found, [word for person in known for word in person.words])

    def spelt_out(self, shown: str, at: int) -> str | None:
        """Give the name that an acronym at a place is short for, or that a militant group goes by."""
        return self._bodies.spelt_out(shown, at)

    def meant(self, head: str, at: int) -> str | None:
        """Give the body that a noun at a place means: the one so named, else one of the kind."""
        return self._bodies.meant(head, at) or self.of_kind(head, at)

    def of_kind(self, noun: str, at: int) -> str | None:
        """Give the body that "the company" or the like at a place is."""
        if not kinds_of(noun):
            return None
        breaks = self._salience.breaks
        i = bisect_right(breaks, at)
        starts = [breaks[k - 1] if k else 0 for k in (i, i - 1) if k >= 0]
        return self._kinds.meant(
            noun, at, [s for s in starts if at - s < _FAR and "\n" not in self._text[s:at]]
        )

    def _named(self, noun: str, at: int) -> str | None:
        """Give the body that a noun at a place is, as it is told where it has no name; None for no body."""
        return (self.of_kind(noun, at) or noun) if kinds_of(noun) else None

    def _told(self, start: int, stop: int) -> str | None:
        """Give the body that opens a sentence behind what it is: the power firm Vexora has."""
        told = _THE_NAMED.match(self._text, start, stop)
        if told is None or not kinds_of(told[1]):
            return None
        names = (name for name in self._people.found if name.start == told.end() and name.sort != "person")
        name = next(names, None)
        owns = name and self._text.startswith(("'", "’"), name.end)
        return " ".join(name.words) if name and not owns else None

    def put_into(self, shown: str, description: Description, at: int) -> str:
        """Put the name of a body into what one of its people is called: a spokesman for the company."""
        first, behind = _KIND.match(shown), _FOR_KIND.fullmatch(shown)
        if first and first.end() < len(shown):
            noun = first[1]
            if description.article == "the" or noun in ("company", "firm") or description.head in _SPEAKING:
                name = self.of_kind(noun, at)
                return f"{name} {shown[first.end() :]}" if name else shown
        if behind and (name := self.of_kind(behind[2], at)):
            return behind[1] + name
        return shown

    def opens(self, start: int) -> str | None:
        """Give the name that opens a sentence, if nothing speaks for a person who bears it."""
        names = (
            name for name in self._people.found if name.start - start in (0, len("The ")) and not name.title
        )
        name = next((name for name in names if name.sort in ("unknown", "organisation")), None)
        if name is None or self._text.startswith(("'", "’"), name.end):
            return None
        if unaccented(name.words[0]).lower() in given_names():
            return None
        person = self._people.at.get(name.end)
        known = person and (person.sure or person.gender or person.ages or person.roles)
        return None if known else " ".join(name.words)

    def acting(self, at: int, since: int) -> str | None:
        """Give the body that opens this sentence of the paragraph or one of the two before, if none spoke there."""
        breaks = self._salience.breaks
        here = bisect_right(breaks, at)
        for i in range(here, max(-1, here - 3), -1):
            start = breaks[i - 1] if i else 0
            if since >= start or self._text.find("\n", start, at) >= 0:
                return None
            if self._salience.quoted(start + 1):
                continue
            if body := self._told(start, at):
                return body
            kind = _THE_KIND.match(self._text, start, at)
            if not kind and start not in self._starts and not APPOSED.match(self._text, start, at):
                continue  # no name, no need to know what the text tells
            if body := self._named(kind[1], start) if kind else self._kinds.opens(start, at):
                return body
        return None
