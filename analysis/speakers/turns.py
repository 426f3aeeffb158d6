"""Who has spoken so far in a text: whom "it", "they", "one" and "the group" go on about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from analysis.speakers.descriptions import describe, plural
from analysis.speakers.namelists import countries
from analysis.speakers.person import Person
from analysis.text.text import words_of

#: Nouns for a body or an outlet that has spoken before under its name.
_GROUPS = frozenset(
    {"group", "organisation", "organization", "agency", "charity", "nonprofit", "movement", "party"}
)
_OUTLETS = frozenset({"newspaper", "paper", "magazine", "broadcaster", "channel"})
#: How many characters and paragraphs back "it" looks for who spoke before, and how many characters a noun does.
_THING_REACH, _LINES, _NOUN_REACH = 1500, 2, 4000
#: How many turns back an outlet and the speaker of a sentence are looked for.
_FEW, _MANY = 9, 19


class Turns:
    """Who has spoken so far in one text, while its sources are read in order.

    Parameters
    ----------
    text
        An article's text.

    Attributes
    ----------
    last
        The person who spoke last, if one did.
    since
        Where someone spoke last that is no one person; -1 if nobody such did.

    Examples
    --------
    >>> turns = Turns("No, two nurses said. They said it again. One left.")
    >>> turns.heard(4, "two nurses")
    >>> turns.meant(21), turns.meant(21, many=False), turns.one_of(41)
    ('two nurses', None, 'two nurses')
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.last: Person | None = None
        self.since = -1
        self._thing = ""  # who spoke last that is no one person
        self._body = -1, ""  # where, and the same, if it can be "it"
        self._said: list[tuple[int, str]] = []  # where, and who spoke
        self._unnamed: dict[str, tuple[int, str]] = {}  # by the noun, where, and who spoke without a name
        self._nameless: dict[str, Person] = {}  # the same as people whom "he" can mean

    def said(self, at: int, speaker: str) -> None:
        """Note whose turn it is at a place."""
        self._said.append((at, speaker))

    def heard(self, at: int, shown: str) -> None:
        """Note that a body or several people spoke."""
        self.since, self._thing = at, shown
        description = describe(shown)
        if shown[0].isupper() or not plural(description.head, description.role):
            self._body = at, shown

    def came_in(self, head: str, at: int, shown: str) -> None:
        """Note that someone without a name spoke, whom a noun tells of."""
        self._unnamed[head] = at, shown

    def unnamed(self, head: str) -> tuple[int, str] | None:
        """Give where someone without a name spoke last whom a noun tells of, and the words for them."""
        return self._unnamed.get(head)

    def unnamed_near(self, head: str, at: int) -> str | None:
        """Give who spoke without a name not long before a place, whom a noun tells of."""
        found = self._unnamed.get(head)
        return found[1] if found and at - found[0] < _NOUN_REACH else None

    def nameless(self, shown: str, gender: str) -> Person:
        """Give someone without a name as a person whom "he" can mean."""
        return self._nameless.setdefault(shown, Person(shown, (shown,), gender, sure=True))

    def meant(self, at: int, many: bool = True) -> str | None:
        """Give whom "it" or "they" stands for: who spoke last that is no one person, if not long before."""
        place, shown = (self.since, self._thing) if many else self._body
        if place < 0 or at - place > _THING_REACH:
            return None
        return shown if self._text.count("\n\n", place, at) <= _LINES else None

    def one_of(self, at: int) -> str | None:
        """Give of whom "one" is one: the several who spoke last."""
        found = self.meant(at)
        role = describe(found or "").role
        return found if role and role.plural else None

    def in_sentence(self, at: int, breaks: Sequence[int]) -> str | None:
        """Give who spoke in the sentence of a place: "she said in a letter"."""
        here = bisect_right(breaks, at)
        latest = self._said[: -_MANY - 1 : -1]
        return next((name for place, name in latest if bisect_right(breaks, place) == here), None)

    def body(self, head: str, at: int) -> str | None:
        """Give the body that spoke last, which "the group" or "the newspaper" at a place goes on about."""
        if head in _OUTLETS:
            names = (name for _, name in self._said[: -_FEW - 1 : -1])
            return next(
                (name for name in names if name.split()[-1].lower() in words_of("outlet_words.txt")), None
            )
        if head not in _GROUPS or not self._said:
            return None
        place, name = self._said[-1]
        if at - place > _NOUN_REACH or not name[0].isupper():
            return None
        known = self.last if self.last and name == self.last.name else None
        if known and (known.gender or known.roles or known.ages):
            return None
        return None if name in countries() or name.lower() in words_of("organisation_words.txt") else name
