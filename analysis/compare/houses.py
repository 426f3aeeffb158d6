"""Who speaks for whom in a story: people and the houses and offices that its sources name with them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

import pandas as pd

from analysis.compare.containment import stem
from analysis.compare.wording import forms, function_words
from analysis.speakers.descriptions import describe
from analysis.speakers.voices import standing
from analysis.text.text import words_of

_WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*")
#: What tells that someone speaks for the house no more, or against it.
_APART = frozenset(["former", "ex", "critic", "rival", "opponent", "victim"])
_ADVOCATES = frozenset(["lawyer", "lawyers", "attorney", "solicitor", "barrister", "counsel"])


@cache
def _speaking() -> dict[str, frozenset[str]]:
    """Give the nouns of those who speak for a house, with what it is called besides its name."""
    lines = (line.split(" = ") for line in words_of("houses.txt"))
    pairs = [(noun, frozenset(stem(house) for house in houses.split())) for nouns, houses in lines
             for noun in nouns.split()]  # fmt: skip
    return {noun: frozenset().union(*(houses for other, houses in pairs if other == noun)) - {"-"}
            for noun, _ in pairs}  # fmt: skip


def _words(name: str) -> frozenset[str]:
    words = (form for match in _WORD.finditer(name) for form in forms(match.group()))
    return frozenset(stem(word) for word in words if word not in function_words())


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
        for speaker, source in zip(quotes["speaker"], quotes["source"], strict=True):
            if isinstance(speaker, str) and isinstance(source, str) and len(source) > len(speaker):
                described.setdefault(speaker, set()).add(source)
        self._described = {speaker: _read(speaker, sources) for speaker, sources in described.items()}
        self._known: dict[tuple[str, str], str] = {}

    def standing(self, one: str | None, other: str | None, apart: bool = True) -> str:
        """Tell whether two speakers are the same or one speaks for the other, as `voices.standing` names it.

        Only two articles (`apart`) give one man's words as his house's.
        """
        how = standing(one, other)
        if not apart or how in ("same", "unknown") or one is None or other is None:
            return how
        key = (min(one, other), max(one, other))
        if key not in self._known:
            said = self._speaks_for(one, other) or self._speaks_for(other, one)
            self._known[key] = "same" if said else how
        return self._known[key]

    def _speaks_for(self, person: str, house: str) -> bool:
        words = _words(house)
        if not words or not any(words <= told for told in self._described.get(person, ())):
            return False
        if house[:1].isupper():
            return True
        role = describe(house).role
        if role is None or role.plural:
            return True
        # An office is one person's if nobody else of the story is said to hold it.
        bearers = (name for name, told in self._described.items() if any(words <= each for each in told))
        return not self._heap and all(standing(name, person) == "same" for name in bearers)


def _read(speaker: str, sources: Iterable[str]) -> list[frozenset[str]]:
    """Give the words of each description, with those for the house of who is named so."""
    found = []
    for source in sorted(sources):
        printed = [match.group().casefold() for match in _WORD.finditer(source)]
        if not _APART.isdisjoint(printed):
            continue
        nouns = [noun for noun in printed if noun in _speaking()]
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
