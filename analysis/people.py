"""The people of one article: under which names and descriptions each is met."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from analysis.names import Name, find_names, full_forms, rows_of, titles
from analysis.text import Span

_SUFFIX = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass
class Person:
    """One person: the fullest name, the mentions by name, what is said of them."""

    name: str
    words: tuple[str, ...]
    sort: str
    gender: str = ""
    mentions: list[Span] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    ages: set[str] = field(default_factory=set)
    doubt: int = 0

    @property
    def is_person(self) -> bool:
        """Tell whether more speaks for a person than for a place or a thing."""
        return self.sort == "person" or (len(self.words) > 1 and self.doubt <= 0)


@cache
def roles() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Give each role noun's gender and kinds, the narrowest kind first."""
    found = {row["role"]: (row["gender"], tuple(row["kinds"].split())) for row in rows_of("roles.csv")}
    for role, entry in list(found.items()):
        plural = (
            role[:-3] + "men"
            if role.endswith("man")
            else role[:-1] + "ies"
            if role.endswith("y")
            else role + "s"
        )
        found.setdefault(plural, entry)
    return found


def surname_at(words: tuple[str, ...]) -> int:
    """Give the place of the surname: the last word that is no "Jr."."""
    at = len(words) - 1
    while at > 0 and words[at].rstrip(".").lower() in _SUFFIX:
        at -= 1
    return at


def same_given(one: str, other: str) -> bool:
    """Tell whether two given names may be one: equal, an initial, a short form."""
    a, b = one.rstrip(".").lower(), other.rstrip(".").lower()
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    if "." in a or "." in b:
        return a[:1] == b[:1]
    full = full_forms()
    return bool((full.get(a, frozenset()) | {a}) & (full.get(b, frozenset()) | {b}))


_AFTER = re.compile(
    r",? \((?P<age>\d\d?)\)|, (?:aged )?(?P<years>\d\d?)\b|,(?P<words>[^,.;:\n\"“”—–]{3,160})"
)
_PLACE = re.compile(
    r"\b(?:in|from|at|near|across|the|into|around|inside|outside|against|an?) $", re.IGNORECASE
)
_WHO = re.compile(r",? who\b|,? (?:said|says|told|wrote|added|has|is|was)\b")
_BEFORE = re.compile(r"(?:(?P<age>\d\d?)-year-old )?(?:[a-z][\w-]* ){0,4}$")


class People:
    """All people of one text and how to find them by name."""

    def __init__(
        self, text: str, names: list[Name] | None = None, spoken: frozenset[int] = frozenset()
    ) -> None:
        self.text = text
        self.spoken = spoken
        self.names = find_names(text) if names is None else names
        self.full: dict[str, list[Person]] = {}
        self.given: dict[str, list[Person]] = {}
        self.alone: dict[str, Person] = {}
        self.of: dict[int, Person] = {}
        self._gather()
        self._describe()

    def _gather(self) -> None:
        for name in self.names:
            if len(name.words) > 1 and name.sort in ("person", "unknown"):
                self._add(name)
        for name in self.names:
            if len(name.words) == 1 and name.sort in ("person", "unknown"):
                self._add(name)

    def _add(self, name: Name) -> None:
        person = self.find(name.words, name.gender, name.title, name.start)
        if person is None:
            shown = " ".join(name.words)
            if len(name.words) == 1 and name.title and titles().get(name.title[-1].lower(), ("", False))[1]:
                shown = f"{name.title[-1]} {shown}"
            person = Person(shown, name.words, name.sort, name.gender)
            if len(name.words) > 1:
                self.full.setdefault(name.words[surname_at(name.words)], []).append(person)
                self.given.setdefault(name.words[0], []).append(person)
            else:
                self.alone[name.words[0]] = person
        if name.sort == "person":
            person.sort = "person"
        person.gender = person.gender or name.gender
        person.mentions.append(Span(name.start, name.end))
        person.roles.update(word.rstrip(".").lower() for word in name.title)
        self.of[name.end] = person

    def find(
        self, words: tuple[str, ...], gender: str = "", title: tuple[str, ...] = (), at: int | None = None
    ) -> Person | None:
        """Give the person of a name, None where it is new or may be more than one."""
        if len(words) > 1:
            same = self.full.get(words[surname_at(words)], [])
            fit = [person for person in same if same_given(person.words[0], words[0])]
            return fit[0] if fit else None
        word = words[0]
        fit = self.full.get(word, [])
        if fit and gender:
            fit = [person for person in fit if person.gender in ("", gender)]
        if len(fit) > 1 and at is not None:
            fit = [person for person in fit if person.mentions and person.mentions[0].start < at]
        if len(fit) == 1:
            return fit[0]
        if word in self.full:
            return self.alone.get(word)
        fit = self.given.get(word, [])
        if len(fit) == 1 and fit[0].sort == "person" and not title:
            return fit[0]
        return self.alone.get(word)

    def _describe(self) -> None:
        known = roles()
        for name in self.names:
            person = self.of.get(name.end)
            if person is None:
                continue
            after = _AFTER.match(self.text, name.end, name.end + 200)
            if after:
                if age := after["age"] or after["years"]:
                    person.ages.add(age)
                else:
                    words = re.findall(r"[\w-]+", after["words"].lower())
                    if (words[:1] and words[0] in ("a", "an", "the", "who", "one")) or any(
                        w in known for w in words[:6]
                    ):
                        person.roles.update(word for word in words if word in known)
            line = self.text[max(0, name.start - 60) : name.start]
            if _PLACE.search(line):
                person.doubt += 1
            elif name.end in self.spoken or _WHO.match(self.text, name.end):
                person.doubt -= 2
            before = _BEFORE.search(line)
            if before and before.group():
                if before["age"]:
                    person.ages.add(before["age"])
                words = before.group().split()
                if words and words[-1] in known:
                    person.roles.update(word for word in words if word in known)
                    person.gender = person.gender or known[words[-1]][0]
            if person.doubt <= 0 and (person.ages or any(role in known for role in person.roles)):
                person.sort = "person"
