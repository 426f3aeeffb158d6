"""How much of some words a text prints, whoever says them there, and which of its quotes have them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Set
from typing import Any

#: Fewer words in a row than this may stand in two texts by chance.
RUN = 6
_WORD = re.compile(r"\w+")


def runs_of(words: str) -> list[tuple[str, ...]]:
    """Give every run of `RUN` words, one for each word at which one begins."""
    found = _WORD.findall(words.casefold())
    return [tuple(found[at : at + RUN]) for at in range(len(found) - RUN + 1)]


def printed(words: str, there: Set[tuple[str, ...]]) -> float:
    """Give the share of some words that stand in a text, by the runs of words that the text has.

    Examples
    --------
    >>> printed("go on and on as we can till ten", set(runs_of("He said: Go on and on as we can! Nobody did.")))
    0.7777777777777778
    """
    found = {at + i for at, run in enumerate(runs_of(words)) if run in there for i in range(RUN)}
    return len(found) / max(1, len(_WORD.findall(words)))


class Quoted:
    """The runs of words of quotes, to find those that hold words of a statement."""

    def __init__(self, quotes: Iterable[tuple[int, Mapping[str, Any]]]) -> None:
        """Keep for each run of words the quotes, numbered, in which it stands."""
        self._article: dict[int, Hashable] = {}
        self._places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._short: dict[str, list[int]] = defaultdict(list)
        for place, row in quotes:
            self._article[place] = row["article"]
            for run in runs_of(row["text"]):
                self._places[run].append(place)
            self._short[" ".join(_WORD.findall(row["text"].casefold()))].append(place)

    def holding(self, words: str) -> dict[Hashable, tuple[int, int]]:
        """Give for each article the quote that has most of some words, and how many of them.

        Counted are words in runs of `RUN`; fewer than these, and more than one, count where they are a whole quote.

        Examples
        --------
        >>> quotes = Quoted([(3, {"article": "a", "text": "We go on and on as we can."})])
        >>> quotes.holding("and on as we can till ten, and so on"), quotes.holding("we go")
        ({}, {})
        >>> quotes.holding("go on and on as we can till ten, and so on")
        {'a': (3, 7)}
        >>> Quoted([(0, {"article": "a", "text": "We go on."})]).holding("we go on")
        {'a': (0, 3)}
        """
        having: dict[int, set[int]] = defaultdict(set)
        runs = runs_of(words)
        for at, run in enumerate(runs):
            for place in self._places.get(run, ()):
                having[place].update(range(at, at + RUN))
        listed = _WORD.findall(words.casefold())
        if not runs and len(listed) > 1:
            for place in self._short.get(" ".join(listed), ()):
                having[place].update(range(len(listed)))
        found: dict[Hashable, tuple[int, int]] = {}
        for place, kept in having.items():
            article = self._article[place]
            if len(kept) > found.get(article, (0, 0))[1]:
                found[article] = place, len(kept)
        return found
