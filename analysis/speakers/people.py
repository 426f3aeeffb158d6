"""The people of one article: the names each is met under, and what is said of them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from analysis.speakers.fullnames import same_person, surname_at
from analysis.speakers.headings import in_byline, out_of_headings
from analysis.speakers.namelists import given_names, titles
from analysis.speakers.names import Name, find_names
from analysis.speakers.person import Person
from analysis.speakers.portraits import tell
from analysis.speakers.roles import roles
from analysis.text.text import Span

_ALONE = re.compile(
    r", (?:\d\d?\b|an? |the |who |aged )| (?:who|said|says|told|wrote|added|asked|tweeted|is|was|has|had)\b"
)
#: How many mentions are read for what is said of a person; of full names four times as many.
_ENOUGH = 3
#: How many people may share a word: more are no one's relatives but a list.
_MOST = 20


def _forms(surname: str) -> list[str]:
    """Give the forms of a surname: "el-Rashid" is Rashid too."""
    article, _, rest = surname.partition("-")
    return (
        [surname, rest, f"{article.capitalize()}-{rest}"] if rest and article in ("al", "el") else [surname]
    )


def _index(index: dict[str, list[Person]], word: str, person: Person) -> None:
    """Note a person under a word."""
    under = index.setdefault(word, [])
    if len(under) < _MOST:
        under.append(person)


def _in_small(found: list[Name]) -> list[Name]:
    """Give the full names in capitals like others of their surnames: NORA VEXLEY, where Vexley stands elsewhere."""
    known: set[str] | None = None
    names = []
    for name in found:
        if name.sort == "unknown" and len(name.words) > 1 and all(word.isupper() for word in name.words):
            words = tuple(word.capitalize() for word in name.words)
            if known is None:
                known = {
                    other.words[0] for other in found if len(other.words) == 1 and other.sort == "unknown"
                }
            if words[-1] in known:
                name = name._replace(words=words)
        names.append(name)
    return names


class People:
    """The people of one text, by place and by name.

    Parameters
    ----------
    text
        An article's text.
    sources
        The words that name who said something: a name that ends one is more likely a person's, and what begins one
        is no apposition.
    """

    def __init__(self, text: str, sources: Sequence[Span] = ()) -> None:
        self.text = text
        self.found = found = _in_small(find_names(text))
        self.names = [name for name in found if name.sort in ("person", "unknown")]
        self.everyone: list[Person] = []
        self.at: dict[int, Person] = {}  # by the end of the mention
        self._spans: dict[int, Span] = {}
        self._titled: dict[int, int] = {}
        self._surnames: dict[str, list[Person]] = {}
        self._words: dict[str, list[Person]] = {}
        self._alone: dict[str, list[Person]] = {}
        self._genders: dict[str, set[str]] = {}
        self._opened = {source.start for source in sources}
        spoken = {source.end for source in sources}
        self.names = out_of_headings(text, self.names, found)
        self._described: dict[Person, int] = {}
        self._read_full([name for name in self.names if len(name.words) > 1], spoken)
        self._read_single(
            [name for name in self.names if len(name.words) == 1] + self._in_capitals(found), spoken
        )
        for person in self.everyone:
            person.writes = len(person.mentions) == 1 and in_byline(text, person.mentions[0])
            person.mentions.sort()
            person.name = person.fullest()
        self.ends = sorted(self.at)

    def _in_capitals(self, names: list[Name]) -> list[Name]:
        """Give the surnames that stand in capitals, as in a transcript: "FIELDS: No."."""
        return [
            name._replace(words=(name.words[0].capitalize(),), sort="unknown")
            for name in names
            if name.sort == "organisation"
            and len(name.words) == 1
            and name.words[0].capitalize() in self._surnames
        ]

    def _read_full(self, names: list[Name], spoken: set[int]) -> None:
        """Note the names of more than one word."""
        met: dict[tuple[str, ...], Person] = {}
        for name in names:
            if name.words[0] != name.words[1]:
                self._add(name, met.get(name.words) or self._full(name.words))
                met[name.words] = self.at[name.end]
                self._describe(name, name.end in spoken, 4 * _ENOUGH)

    def _read_single(self, names: list[Name], spoken: set[int]) -> None:
        """Note the names of one word: surnames, given names, and what else is capitalised."""
        names = self._worth(names, spoken)
        self._tell_genders(names)
        self._owners = self._owned(names)
        known: dict[tuple[str, str, bool], Person] = {}
        for name in names:
            key = name.words[0], name.gender, bool(name.title)
            person = known.get(key)
            if person is not None and not name.title:
                self._note(name, person)
            else:
                self._add(name, person or self._single(name))
                known[key] = self.at[name.end]
            self._describe(name, name.end in spoken, _ENOUGH)

    def _worth(self, names: list[Name], spoken: set[int]) -> list[Name]:
        """Give the names of one word that may be people's: not every capitalised word is looked into."""
        text = self.text
        words = {
            name.words[0]
            for name in names
            if name.title or name.end in spoken or _ALONE.match(text, name.end) or self._introduced(name)
        }
        words |= self._surnames.keys() | self._words.keys()
        return [name for name in names if name.words[0] in words]

    def _introduced(self, name: Name) -> bool:
        """Tell whether a role stands before a name: "nurse Bell"."""
        before = self.text[max(0, name.start - 20) : name.start]
        if before.endswith(", ") and self.text.startswith(", ", name.end):
            before = before[:-2] + " "  # her nurse, Bell, said
        return (
            before[-1:] == " "
            and before[-2:-1].islower()
            and ((last := before[:-1].rpartition(" ")[2]) in roles() or last.endswith("-year-old"))
        )

    def _add(self, name: Name, person: Person | None) -> None:
        """Note a mention, of a person known or new."""
        known = titles()
        if person is None:
            person = Person(" ".join(name.words), name.words, name.gender)
            self.everyone.append(person)
            if len(name.words) > 1:
                for surname in _forms(person.surname):
                    _index(self._surnames, surname, person)
                for word in name.words[:-1]:
                    _index(self._words, word, person)
            else:
                _index(self._alone, name.words[0], person)
        elif len(name.words) > len(person.words) and name.words[: len(person.words)] == person.words:
            person.words = name.words
            _index(self._surnames, person.surname, person)
        shown = " ".join(self.text[name.start : name.end].split())
        if shown.isupper() and not name.words[0].isupper():
            shown = " ".join(name.words)
        if name.title:
            last = known.get(name.title[-1].rstrip(".").lower())
            shown = f"{name.title[-1]} {shown}" if last and last.kept and len(name.words) == 1 else shown
            for word in name.title:
                key = word.rstrip(".").lower()
                person.said.add(key)
                if key in known and known[key].role:
                    person.roles.add(known[key].role)
        person.forms[shown] = person.forms.get(shown, 0) + 1
        person.sure = person.sure or name.sort == "person"
        person.gender = person.gender or name.gender
        self._note(name, person)

    def _note(self, name: Name, person: Person) -> None:
        """Note where a person is mentioned."""
        span = Span(name.start, name.end)
        person.mentions.append(span)
        self.at[name.end] = person
        self._spans[name.end] = span
        if name.title:
            self._titled[name.end] = name.start - len(" ".join(name.title)) - 1

    def _full(self, words: tuple[str, ...]) -> Person | None:
        """Give the person known by a full name."""
        for person in [*self._surnames.get(words[surname_at(words)], []), *self._words.get(words[0], [])]:
            if same_person(person.words, words):
                return person
        return None

    def _tell_genders(self, singles: list[Name]) -> None:
        """Note the genders that titles tell of each surname, and give them to the first it can be."""
        for name in singles:
            if name.gender:
                self._genders.setdefault(name.words[0], set()).add(name.gender)
                met = [
                    person
                    for person in self._surnames.get(name.words[0], [])
                    if person.gender in ("", name.gender) and person.mentions[0].start < name.start
                ]
                if met and not any(person.gender for person in met):
                    met[0].gender = name.gender

    def _candidates(self, name: Name) -> list[Person]:
        """Give everyone whom a name that stands alone can mean: by surname, else by another of the words."""
        word = name.words[0]
        found = self._surnames.get(word, [])
        if not found:
            sharing = self._words.get(word, [])
            found = [person for person in sharing if person.words[0] != word]
            if not found or (
                not name.title and word.lower() in given_names()
            ):  # a given name, or Xu of Xu Lanfen
                found = [person for person in sharing if person.words[0] == word and person.sure] or found
        alone = len(found) == 1 and not any(word.isupper() for word in found[0].words if word[1:])
        found = [person for person in found if person.sure] or [
            person for person in found if not person.placed and (len(person.mentions) > 1 or alone)
        ]
        genders = {name.gender} if name.gender else self._genders.get(word, set())
        if len(genders) == 1:
            found = [person for person in found if person.gender in ("", *genders)]
        return found

    def _owned(self, singles: list[Name]) -> dict[tuple[str, str], Person]:
        """Give who goes by a surname that several bear: who did so before the others came in."""
        found: dict[tuple[str, str], Person | None] = {}
        for name in singles:
            key = (name.words[0], name.gender)
            if key not in found:
                fit = self._candidates(name)
                met = [person for person in fit if person.mentions[0].start < name.start]
                if len(fit) > 1 and met:
                    found[key] = met[0] if len(met) == 1 else None
        return {key: person for key, person in found.items() if person}

    def _single(self, name: Name) -> Person | None:
        """Give the person of a name that stands alone, if there is one and no other."""
        fit = self._candidates(name)
        if len(fit) == 1:
            return fit[0]
        if owner := self._owners.get((name.words[0], name.gender)):
            return owner
        alone = self._alone.get(name.words[0], [])
        return next(
            (person for person in alone if not name.gender or person.gender in ("", name.gender)), None
        )

    def _describe(self, name: Name, spoken: bool, most: int) -> None:
        """Read what stands around a mention: ages, roles, signs of a person."""
        person = self.at[name.end]
        seen = self._described[person] = self._described.get(person, 0) + 1
        if seen > most:
            return
        tell(self.text, name, person, spoken, self._opened)

    def surnamed(self, word: str) -> Person | None:
        """Give the one person with a surname that is a title too: Dean, King."""
        bearers = self._surnames.get(word, [])
        return bearers[0] if len(bearers) == 1 and bearers[0].sure else None

    def span(self, end: int) -> Span:
        """Give the mention that ends at a place."""
        return self._spans[end]

    def titled(self, end: int) -> int:
        """Give where the mention that ends at a place begins with its title."""
        return self._titled.get(end, self._spans[end].start)

    def within(self, start: int, end: int) -> list[int]:
        """Give the ends of the mentions inside a stretch."""
        return self.ends[bisect_left(self.ends, start + 1) : bisect_right(self.ends, end)]

    def before(self, at: int) -> list[Person]:
        """Give the people named before a place, the last few hundred mentions and the first."""
        stop = bisect_left(self.ends, at + 1)
        near = [*self.ends[: min(40, stop)], *self.ends[max(0, stop - 300) : stop]]
        return list(dict.fromkeys(self.at[end] for end in near))
