"""Who is whose: "Bell's lawyer, Nora Cole" tells who Bell's lawyer is all through a text."""

from __future__ import annotations

import re
from collections.abc import Callable

from analysis.speakers.people import People
from analysis.speakers.person import Person
from analysis.speakers.roles import roles
from analysis.text.text import Span

_WORD = r"[A-Z][\w.&-]*(?:['’](?!s\b)[\w-]+)*"
_OWNER = rf"(?P<owner>(?<![\w’'-])(?:{_WORD}(?: {_WORD}){{0,3}}?|[Hh]is|[Hh]er))"
_HEAD = r"(?:[\w-]+ ){0,2}?(?P<head>[a-z][\w-]+)"
_BEFORE = re.compile(rf"{_OWNER}(?:['’]s?)? {_HEAD},? $")
_BEHIND = re.compile(
    rf", (?:{_OWNER}(?:['’]s?)? {_HEAD}(?=[,.;:]| (?:and|who|said|says)\b)"
    rf"|(?:an?|the|one of the) (?:[\w-]+ ){{0,2}}?(?P<of>[a-z][\w-]+) (?:for|of|to) "
    rf"(?P<whose>(?:the )?{_WORD}(?: {_WORD}){{0,3}}))"
)
#: How far before and behind a name is looked, and how many mentions of a person are looked at.
_NEAR, _MENTIONS = 90, 4


class Relations:
    """The people of one text by whose lawyer, wife, spokesman they are.

    Parameters
    ----------
    text
        An article's text.
    people
        Its people.
    whom
        Gives whom "his" or "her" at a place means.
    """

    def __init__(self, text: str, people: People, whom: Callable[[int, str], str | None]) -> None:
        self._text, self._people, self._whom = text, people, whom
        self._held: dict[tuple[str, str], set[Person]] = {}
        for person in people.everyone:
            if len(person.words) > 1:
                for mention in person.mentions[:_MENTIONS]:
                    self._read(person, mention)

    def _read(self, person: Person, mention: Span) -> None:
        """Note what the words around a mention tell."""
        start = self._people.titled(mention.end)
        near = max(0, start - _NEAR)
        before = _BEFORE.search(self._text[near:start])
        if before:
            self._note(person, near, before, "owner", "head")
        behind = _BEHIND.match(self._text, mention.end, mention.end + _NEAR)
        if behind:
            part = ("owner", "head") if behind["owner"] else ("whose", "of")
            self._note(person, 0, behind, *part)

    def _note(self, person: Person, shift: int, found: re.Match[str], owner: str, head: str) -> None:
        role = roles().get(found[head])
        if role is None or role.plural:
            return
        whose = self._name(found[owner], shift + found.start(owner), shift + found.end(owner))
        if whose and whose != person.name:
            self._held.setdefault((whose, role.kinds[0]), set()).add(person)

    def _name(self, owner: str, start: int, end: int) -> str | None:
        """Give the one name of an owner."""
        if owner.lower() in ("his", "her"):
            return self._whom(start, "m" if owner.lower() == "his" else "f")
        person = self._people.at.get(end) or self._people.at.get(end - 1)
        return person.name if person else owner.removeprefix("the ").removesuffix("'").removesuffix("’")

    def person(self, owner: str, head: str) -> Person | None:
        """Give the one person whom a text gives as an owner's lawyer or the like."""
        role = roles().get(head)
        held = self._held.get((owner, role.kinds[0]), set()) if role and not role.plural else set()
        return next(iter(held)) if len(held) == 1 else None
