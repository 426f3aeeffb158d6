"""Which company "the company" is: the one of which a text says that it is one."""

from __future__ import annotations

import re
from collections import Counter

from analysis.speakers.names import find_names
from analysis.text.text import words_of

_NAME = r"(?<!\w)[A-Z][\w&’'-]{0,30}(?: [A-Z][\w&’'-]{0,30}){0,3}"
_KIND = (
    r"(?:company|firm|giant|start-?up|(?:\w{1,20}-?)?maker|manufacturer|retailer|airline|chain|bureau|insurer|lender"
    r"|developer|supplier|publisher|producer)"
)
_OWN = (
    r"(?:customers?|clients|shares?|shareholders|stock|stores?|products?|profits?|employees|workforce|chief executive"
    r"|CEO|board|headquarters|factory|plant|website|brand)"
)
_TOLD = re.compile(
    rf"\b{_KIND} (?P<kind>{_NAME})|(?P<is>{_NAME})(?:,| is| was) (?:an?|the|one of) [^.,;:\n]{{0,60}}\b{_KIND}\b"
    rf"|(?P<own>{_NAME})['’]s? {_OWN}\b|(?P<form>{_NAME}) (?:Inc|Corp|Ltd|plc|PLC|LLC)\b"
)
#: How far before the words that tell what it is a company's name is looked for.
_NEAR = 8000
_OWNER = re.compile(r"['’]s?$")


class Companies:
    """The companies of one text, by how often it says of each that it is one.

    Examples
    --------
    >>> Companies("Vexora's shares fell. Vexora is a maker of glue.").meant(40)
    'Vexora'
    """

    def __init__(self, text: str) -> None:
        self._first: dict[str, int] = {}
        self._count: Counter[str] = Counter()
        for match in _TOLD.finditer(text):
            said = _OWNER.sub("", match[match.lastgroup or 0])
            found = find_names(said)
            if not found or found[-1].end < len(said) or found[-1].sort not in ("unknown", "organisation"):
                continue
            if found[-1].words[-1].lower() not in words_of("outlet_words.txt"):  # more often cited than meant
                name = " ".join(found[-1].words)
                if name not in self._first:
                    at = match.start(match.lastgroup or 0)
                    near = text.find(name, max(0, at - _NEAR), at)
                    self._first[name] = at if near < 0 else near
                self._count[name] += 1 if match["own"] else 2

    def meant(self, at: int) -> str | None:
        """Give the one company named before a place that a text is about, None where it could be another."""
        known = [(count, name) for name, count in self._count.most_common() if self._first[name] < at]
        if not known or known[0][0] < 2 or (len(known) > 1 and known[0][0] < 2 * known[1][0]):
            return None
        return known[0][1]
