"""Which company "the company" is: the one of which a text says that it is one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from analysis.speakers.names import Name, find_names
from analysis.text.text import words_of

_NAME = r"(?<!\w)[A-Z][\w&’'-]{0,30}(?: [A-Z][\w&’'-]{0,30}){0,3}"
_KIND = (
    r"(?:company|firm|giant|start-?up|(?:\w{1,20}-?)?maker|manufacturer|retailer|airline|chain|bureau|insurer|lender"
    r"|developer|supplier|publisher|producer|brewer|builder|contractor|miner|startup|brand"
    r"|(?:credit|credit[- ]reporting|reporting|rating|ratings|travel|advertising|recruitment) (?:agency|bureau))"
)
_OWN = (
    r"(?:customers?|clients|shares?|shareholders|stock|stores?|products?|profits?|employees|workforce|chief executive"
    r"|CEO|board|headquarters|factory|plant|website|brand)"
)
_TOLD = re.compile(
    rf"\b{_KIND} (?P<kind>{_NAME})|(?P<is>{_NAME})(?:,| is| was) (?:an?|the|one of) [^.,;:\n]{{0,60}}\b{_KIND}\b"
    rf"|(?P<own>{_NAME})['’]s? {_OWN}\b|(?P<form>{_NAME}) (?:Inc|Corp|Ltd|plc|PLC|LLC)\b"
)
#: How often a text names a company it is about, if it does not say what it is.
_OFTEN = 4
_OWNER = re.compile(r"['’]s?$")


class Companies:
    """The companies of one text, by how often it says of each that it is one, and by how often it names them.

    Examples
    --------
    >>> text = "Vexora's shares fell. Vexora is a maker of glue."
    >>> Companies(text, find_names(text)).meant(40)
    'Vexora'
    """

    def __init__(self, text: str, named: Sequence[Name]) -> None:
        people = {name.words[-1] for name in named if name.sort == "person"}
        self._first: dict[str, int] = {}
        self._at: dict[int, str] = {}
        self._named: Counter[str] = Counter()
        for found in named:
            name = " ".join(found.words)
            if found.sort in ("unknown", "organisation") and found.words[-1] not in people:
                self._first.setdefault(name, found.start)
                common = words_of("organisation_words.txt").issuperset(word.lower() for word in found.words)
                if not common and name.rpartition(" ")[2].lower() not in _cited():
                    self._at[found.start] = name
                self._named[name] += found.sort == "unknown" and not found.title
        self._told: Counter[str] = Counter()
        for match in _TOLD.finditer(text):
            said = find_names(_OWNER.sub("", match[match.lastgroup or 0]))
            name = " ".join(said[-1].words) if said else ""
            if name in self._first and name.rpartition(" ")[2].lower() not in _cited():
                self._told[name] += 1 if match["own"] else 2
        for name in [name for name in self._named if name.rpartition(" ")[2].lower() in _cited()]:
            del self._named[name]

    def meant(self, at: int, openings: Sequence[int] = ()) -> str | None:
        """Give the one company named before a place that a text is about, None where it could be another.

        Parameters
        ----------
        at
            Where "the company" stands.
        openings
            Where its sentence and the one before begin: with a name, if it is the company's.
        """
        here, before = (self._at.get(start) if start < at else None for start in (*openings, at, at)[:2])
        if here:
            return here
        weights = [
            (self._told[name] + self._named[name], name)
            for name in self._told.keys() | self._named.keys()
            if self._first[name] < at and (self._told[name] > 1 or self._named[name] >= _OFTEN)
        ]
        weights.sort(reverse=True)
        if not weights:
            return before if before and " " in before else None
        if len(weights) > 1 and 2 * weights[0][0] < 3 * weights[1][0]:
            return None
        return weights[0][1]


@cache
def _cited() -> frozenset[str]:
    """Give the last words of what is more often cited than meant."""
    return words_of("outlet_words.txt") | {agency.lower() for agency in words_of("agencies.txt")}
