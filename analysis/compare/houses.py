"""Who speaks for whom in a story: people and the houses and offices that its sources name with them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise

import pandas as pd

from analysis.compare.containment import stem
from analysis.compare.voices import sort_of_name, standing
from analysis.compare.wording import forms, function_words
from analysis.speakers.descriptions import describe
from analysis.speakers.names import find_names
from analysis.text.text import words_of

_WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*")
#: What tells that someone speaks for the house no more, or against it.
_APART = frozenset(["former", "ex", "critic", "rival", "opponent", "victim"])
_PRONOUNS = frozenset(["he", "He", "she", "She"])
_ADVOCATES = frozenset(["lawyer", "lawyers", "attorney", "solicitor", "barrister", "counsel"])


@cache
def _lines() -> list[tuple[list[str], list[str]]]:
    pairs = (line.split(" = ") for line in words_of("houses.txt"))
    return [(nouns.split(), houses.split()) for nouns, houses in pairs]


@cache
def _speaking() -> dict[str, frozenset[str]]:
    """Give the nouns of those who speak for a house, with what it is called besides its name."""
    found: dict[str, set[str]] = {}
    for nouns, houses in _lines():
        for noun in nouns:
            found.setdefault(noun, set()).update(stem(house) for house in houses if house != "-")
    del found["*"]
    return {noun: frozenset(houses) for noun, houses in found.items()}


@cache
def _bare() -> frozenset[str]:
    """Give the nouns that stand for a house without its name: the company, officials."""
    return frozenset(house for nouns, houses in _lines() if nouns == ["*"] for house in houses)


@lru_cache(maxsize=1 << 12)
def _words(name: str) -> frozenset[str]:
    words = (form for match in _WORD.finditer(name) for form in forms(match.group()))
    return frozenset(stem(word) for word in words if word not in function_words())


@lru_cache(maxsize=1 << 12)
def _house(name: str) -> bool:
    """Tell whether a name or description can be that of a body: no person's, and no office of one."""
    if name[name.rfind(" ") + 1 :][:1].isupper() and (names := find_names(name)):
        return names[-1].sort != "person"
    role = describe(name).role
    return role is None or role.plural


@lru_cache(maxsize=1 << 12)
def _unnamed(name: str) -> bool:
    """Tell whether a body goes by what it is: the company, health officials."""
    return describe(name).head in _bare()


def _may_be_body(name: str) -> bool:
    """Tell whether a name can be a body's: of no person known by a given name, and no description."""
    return sort_of_name(name) not in ("", "person")


@lru_cache(maxsize=1 << 12)
def _named(name: str) -> bool:
    """Tell whether a name can be a person's."""
    return sort_of_name(name) in ("person", "unknown")


class Voices:
    """How the speakers of a story stand to each other.

    Parameters
    ----------
    quotes
        The table of `find_quotes`: `source` holds who a speaker is said to be.
    heap
        Whether the articles are of many stories: an office may then be anybody's.

    Examples
    --------
    >>> quotes = pd.DataFrame({"speaker": ["Ann Lee"], "source": ["Ann Lee, a spokeswoman for Dale Water,"]})
    >>> voices = Voices(quotes, False)
    >>> voices.standing("Ann Lee", "Dale Water"), voices.standing("Ann Lee", "Roy Mills")
    ('same', 'different')
    """

    def __init__(self, quotes: pd.DataFrame, heap: bool) -> None:
        self._heap = heap
        described: dict[str, set[str]] = {}
        called: dict[str, set[str]] = {}
        self._people: set[str] = set()
        for speaker, source in zip(quotes["speaker"], quotes["source"], strict=True):
            if not isinstance(speaker, str) or not isinstance(source, str):
                continue
            if describe(source).shown in _bare() and speaker[:1].isupper():
                called.setdefault(describe(source).head, set()).add(speaker)
            if len(source) > len(speaker):
                described.setdefault(speaker, set()).add(source)
            elif " " in speaker and source in _PRONOUNS | {speaker[speaker.rfind(" ") + 1 :]}:
                # Bodies go by their first word, and by "it".
                self._people.add(speaker)
        self._described = {speaker: _read(speaker, sources) for speaker, sources in described.items()}
        self._clients = {who: _names_in(who, sources, True) for who, sources in described.items()}
        self._beside = {who: _names_in(who, sources, False) for who, sources in described.items()}
        # "The company" is a name where one body alone goes by it.
        self._called = {
            (body, stem(noun))
            for noun, bodies in called.items()
            for body in bodies
            if len(bodies) == 1 and _may_be_body(body) and not heap
        }
        self._known: dict[tuple[str, str], str] = {}
        self._persons: dict[str, bool] = {}
        self._pairs: dict[str | None, frozenset[str] | None] = {}

    def standing(self, one: str | None, other: str | None, apart: bool = True, guessed: bool = False) -> str:
        """Tell whether two speakers are the same or one speaks for the other, as `voices.standing` names it.

        Where one is a body without its name that the other may be, it is "house".

        Only two articles (`apart`) give one man's words as his house's, or the words of one woman as another's
        whom a pronoun could mean as well (`guessed`).
        """
        how = standing(one, other)
        if not apart or how in ("same", "unknown") or one is None or other is None:
            return how
        key = (min(one, other), max(one, other))
        if key not in self._known:
            if self._speaks_for(one, other) or self._speaks_for(other, one):
                how = "same"
            elif any(map(_unnamed, key)) and all(map(_house, key)):
                how = "house"
            self._known[key] = how
        how = self._known[key]
        return "open" if guessed and how == "different" and all(map(_named, key)) else how

    def two_names(self, speaker: str | None) -> frozenset[str] | None:
        """Give both words of the name of a person of two, for whom nobody is said to speak; None for others.

        Two whose names share no word are two people.
        """
        if speaker not in self._pairs:
            words = _words(speaker) if speaker is not None else frozenset[str]()
            plain = speaker is not None and len(words) == 2 == len(speaker.split()) and _named(speaker)
            self._pairs[speaker] = words if plain and speaker not in self._described else None
        return self._pairs[speaker]

    def is_person(self, speaker: str) -> bool:
        """Tell whether a speaker is one person, as far as names, roles and how the articles go on tell."""
        if speaker not in self._persons:
            self._persons[speaker] = self._reads_as_person(speaker)
        return self._persons[speaker]

    def _reads_as_person(self, speaker: str) -> bool:
        if speaker[:1].isupper() and (names := find_names(speaker)) and names[-1].end >= len(speaker):
            return names[-1].sort == "person" or (names[-1].sort == "unknown" and speaker in self._people)
        role = describe(speaker).role
        return role is not None and not role.plural

    def _speaks_for(self, person: str, house: str) -> bool:
        words, described = _words(house), self._described.get(person, ())
        unnamed = self._beside.get(person, frozenset()) <= words
        if unnamed and any((house, noun) in self._called for told in described for noun in told):
            return True
        if self._same_client(person, house):
            return True
        joined = frozenset([stem("".join(_WORD.findall(house.casefold())))])
        if not words or not any(words <= told or joined <= told for told in described):
            return False
        if house[:1].isupper():
            return True
        role = describe(house).role
        if role is None or role.plural:
            return True
        # An office is one person's if nobody else of the story is said to hold it.
        bearers = (
            name
            for name, told in self._described.items()
            if _named(name) and any(words <= each for each in told)
        )
        return not self._heap and all(standing(name, person) == "same" for name in bearers)

    def _same_client(self, person: str, described: str) -> bool:
        """Tell whether a person is said to be the lawyer of whom a description names as its lawyer's client."""
        if describe(described).head not in _ADVOCATES or not _named(person):
            return False
        whose = _words(described) - {stem(noun) for noun in _ADVOCATES}
        lawyers = {name for name, clients in self._clients.items() if not clients.isdisjoint(whose)}
        return person in lawyers and all(standing(name, person) == "same" for name in lawyers)


def _names_in(speaker: str, sources: Iterable[str], advocates: bool) -> frozenset[str]:
    """Give the names in descriptions of a speaker besides the own one; of a lawyer's only, or of all."""
    found = set[str]()
    for source in sources:
        printed = [match.group() for match in _WORD.finditer(source)]
        if not advocates or not _ADVOCATES.isdisjoint(map(str.casefold, printed)):
            found.update(
                word for word in printed if word[:1].isupper() and word.casefold() not in _speaking()
            )
    return _words(" ".join(sorted(found))) - _words(speaker)


def _read(speaker: str, sources: Iterable[str]) -> list[frozenset[str]]:
    """Give the words of each description, with those for the house of who is named so."""
    found = []
    for source in sorted(sources):
        printed = [match.group().casefold() for match in _WORD.finditer(source)]
        if not _APART.isdisjoint(printed):
            continue
        nouns = [noun for word in printed for noun in {word, *word.split("-")} if noun in _speaking()]
        words = _words(source)
        houses = frozenset[str]().union(*(_speaking()[noun] for noun in nouns))
        joined = {stem(a + b) for a, b in pairwise(printed)}
        if not _ADVOCATES.isdisjoint(nouns):
            # A client is not who speaks.
            found.append(houses | {stem(noun) for noun in nouns})
        elif nouns:
            found.append(words | houses | joined)
        elif speaker[:1].isupper() and "," in source:
            found.append(words)
    return found
