"""Which body "the committee" is: the one that a text has named by that word, "the Harbour Safety Committee"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property

from analysis.speakers.names import Name, find_names
from analysis.text.text import words_of

# What stands behind the head of a body's name: the Ministry of Health.
_OF = re.compile(r" (?:of|for|on) (?:the )?[A-Z][\w-]*(?: (?:and )?[A-Z][\w-]*){0,3}")
_NAME = r"[A-Z][\w&’'-]*(?: (?:(?:of|for|and|the) )*[A-Z][\w&’'-]*){0,5}"
# What stands before a short form in brackets, and a name of which it is said that it is an armed group's.
_LONG = re.compile(rf"(?<!\w){_NAME} $")
_POSSESSIVE = re.compile(r"['’]s$")
_INITIAL = re.compile(r"\b[A-Z]")
_GROUP = r"(?:group|movement|militia|faction|sect|network|organi[sz]ation)"
_ARMED = re.compile(
    rf"\b{_GROUP} (?P<a>{_NAME})|(?<!\w)(?P<b>{_NAME})(?:,| is| was) (?:an?|the) (?:[\w-]+ ){{0,4}}{_GROUP}\b"
    rf"|(?<!\w)(?P<c>{_NAME}) (?:fighters|militants|insurgents|rebels)\b"
)
_ARMS = re.compile(
    r"(?:[a-z-]+ )?(?:armed|militant|terror|terrorist|extremist|rebel|jihadist|insurgent|islamist) group"
)
#: Words of names that mean more things than one body.
_LOOSE = frozenset(
    {"city", "day", "east", "government", "house", "nation", "network", "north", "post", "report", "south", "state",
     "states", "street", "times", "west", "white", "world"}
)  # fmt: skip
#: How near a body stands that is meant though the text names others of its kind.
_NEAR = 500
#: How many of a kind are looked at.
_MOST = 40


class Bodies:
    """The bodies of one text, by the noun that heads their names.

    Examples
    --------
    >>> text = "The Ayton Port Authority met. Later the authority said no."
    >>> Bodies(text, find_names(text)).meant("authority", 35)
    'Ayton Port Authority'
    """

    def __init__(self, text: str, named: Sequence[Name]) -> None:
        self._text = text
        self._short: dict[str, tuple[int, str]] = {}
        self._named: dict[str, list[tuple[int, str]]] = defaultdict(list)
        heads = words_of("organisation_words.txt") - _LOOSE
        for name in named:
            head = name.words[-1].lower()
            if name.sort == "organisation" and head in heads:
                behind = _OF.match(text, name.end) if len(name.words) == 1 else None
                shown = " ".join(name.words) + (behind.group() if behind else "")
                if " " in shown:
                    self._named[head].append((name.start + len(shown), shown))

    @cached_property
    def _armed(self) -> Counter[str]:
        """How often the text calls each name an armed group's."""
        found = (match[match.lastgroup or 0] for match in _ARMED.finditer(self._text))
        return Counter(name for name in found if _is_body(name))

    def spelt_out(self, shown: str, at: int) -> str | None:
        """Give the name that an acronym at a place is short for, or that the militant group goes by; None otherwise."""
        if _ARMS.fullmatch(shown):
            (first, most), *others = [*self._armed.most_common(2), ("", 0)]
            return first if most and most >= 2 * others[0][1] else None
        if not shown.isupper() or not 2 <= len(shown) <= 8:
            return None
        if shown not in self._short:
            self._short[shown] = self._spelt_out(shown)
        place, name = self._short[shown]
        return name if name and place < at else None

    def _spelt_out(self, shown: str) -> tuple[int, str]:
        """Give the name that introduces an acronym in brackets, or the one that has its initials, and where."""
        found = self._text.find(f"({shown}")
        long = _LONG.search(self._text, max(0, found - 80), found) if found > 0 else None
        name = _POSSESSIVE.sub("", long.group().strip()).removeprefix("The ") if long else ""
        if name[:1] == shown[0]:
            return found, name
        named: dict[str, int] = {}
        for names in self._named.values():
            for end, name in names:
                named.setdefault(name, end)
        fit = [(end, name) for name, end in named.items() if "".join(_INITIAL.findall(name)) == shown]
        return fit[0] if len(fit) == 1 else (0, "")

    def meant(self, head: str, at: int) -> str | None:
        """Give the body that a noun at a place means, None where it could be several."""
        named = self._named.get(head, [])
        stop = bisect_left(named, (at, ""))
        before = named[max(0, stop - _MOST) : stop]
        if not before:
            return None
        end, last = before[-1]
        others = {name for _, name in before if not (name.endswith(last) or last.endswith(name))}
        if others and at - end > _NEAR:
            return None
        return max((name for _, name in before if name.endswith(last)), key=len)


def _is_body(name: str) -> bool:
    found = find_names(name)
    return len(found) == 1 and found[0].end == len(name) and found[0].sort in ("unknown", "organisation")
