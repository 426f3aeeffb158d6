"""Which body "the company", "the airline" or "the museum" is: one of which the text tells that it is of that kind."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, cached_property

from analysis.speakers.bodynouns import kinds_by_word, kinds_of, tellings
from analysis.speakers.names import Name, find_names
from analysis.text.text import words_of

#: What tells no more than that a name is a company's.
_FORMS = frozenset({"Inc", "Corp", "Corporation", "Ltd", "Plc", "PLC", "LLC", "Co"})
_OF = re.compile(r" (?:of|for) ")
# What stands before a name of which it is the first part: the Food and ...
_PART = re.compile(r"\bthe ([A-Z]\w+ and )$", re.IGNORECASE)
#: How often a text names a company it is about, if it does not say what it is.
_OFTEN = 4
#: How near the beginning the body is named that a text is about, and what that counts.
_LEAD, _ABOUT = 250, 3
#: How near a body was named that is meant, or how often before.
_NEAR, _KNOWN = 1500, 3
#: So many mentions at the beginning of a text, and before a place, are those that a noun there can mean.
_EARLY, _LATE = 40, 300
_PLACED = re.compile(r"(?:^|([\w-]+) )(?:in|near|across|throughout|outside|around) $", re.IGNORECASE)
_HELD = frozenset(
    {"shares", "share", "stake", "stakes", "investors", "investor", "stock", "holding", "interest"}
)
_ACTS = re.compile(
    r" (?:has|have|had|is|was|will|would|could|must|says?|said|plans?|\w+(?:[a-rt-z]s|[^e]ed))\b"
)
_DOES = re.compile(r", [a-z]")
# A body's name in apposition to what it is: its owner, ...
APPOSED = re.compile(r"(?:The|His|Her|Its|Their|A|An) (?:[a-z-]+ ){0,3}?[a-z-]+, (?=[A-Z])")
#: Words of names that tell a kind at the beginning: Hotel Bell.
_FIRST = frozenset({"air", "hotel", "restaurant"})
#: What a long word in capitals is not, and one joined with a common word: HARD-PRESSED, High-limit.
_COMMON = re.compile(r"[A-Z-]{7,}|\w+-[a-z]+")


class Kinds:
    """The bodies of one text by what the text and their names tell of them, and how often it names them.

    Parameters
    ----------
    text
        An article's text.
    named
        Its names.
    people
        The words of its people's names, which are no bodies'.

    Examples
    --------
    >>> text = "Vexora's shares fell. Vexora is a maker of glue. Ayton Air is not for sale."
    >>> kinds = Kinds(text, find_names(text))
    >>> kinds.meant("company", 60), kinds.meant("airline", 80), kinds.meant("union", 80)
    ('Vexora', 'Ayton Air', None)
    """

    def __init__(self, text: str, named: Sequence[Name], people: Iterable[str] = ()) -> None:
        self._text = text
        borne = {name.words[-1] for name in named if name.sort == "person"} | {*people}
        found = [
            (name, _whole(text, name))
            for name in named
            if name.sort in ("unknown", "organisation")
            and name.words[-1] not in borne
            and not _COMMON.fullmatch(name.words[0])
            and name.words[-1].lower() not in words_of("incidents.txt")
        ]
        self._full = _fullest([name for _, name in found])
        self._order: list[tuple[int, str]] = []
        self._at: dict[int, str] = {}
        self._starts: dict[int, Name] = {}
        self._mentions: dict[str, list[Name]] = defaultdict(list)
        self._named: Counter[str] = Counter()
        for name, shown in found:
            full = self._full.get(shown, shown)
            if _cited(full):
                continue
            self._mentions[full].append(name)
            self._order.append((name.start, full))
            self._starts[name.start] = name
            if not words_of("organisation_words.txt").issuperset(word.lower() for word in name.words):
                self._at[name.start] = full
            self._named[full] += name.sort == "unknown" and not name.title
        self._told: dict[str, Counter[str]] = defaultdict(Counter)
        self._heard: list[tuple[int, str]] = []  # who spoke through a spokesman, and where
        self._read_names()
        self._read(text)
        self._about = self._lead()

    def _read_names(self) -> None:
        """Note what the words of names tell."""
        for name in self._mentions:
            words = _OF.split(name)[0].lower().split()
            known = kinds_by_word("names")
            kinds = known.get(words[-1], frozenset()) if " " in name else frozenset()
            if not kinds and words[1:] and words[0] in _FIRST:
                kinds = known[words[0]]
            for kind in kinds:
                self._told[name][kind] += 2

    def _read(self, text: str) -> None:
        """Note what a text tells."""
        for told in tellings(text):
            said = find_names(told.name)
            shown = " ".join(said[-1].words) if said else ""
            shown = self._full.get(shown, shown)
            if shown in self._mentions:
                if told.heard:
                    self._heard.append((told.start, shown))
                for kind in told.kinds:
                    self._told[shown][kind] += told.weight

    def _lead(self) -> str | None:
        """Give the body of which nothing is told that a text is about: it opens it, and acts."""
        for name, mentions in self._mentions.items():
            if mentions[0].start > _LEAD:
                break
            unknown = mentions[1:] and mentions[0].sort == "unknown" and not self._told[name]
            if unknown and any(map(self._opens, mentions[:2])) and not any(map(self._placed, mentions)):
                return name
        return None

    def _opens(self, name: Name) -> bool:
        """Tell whether a name opens a sentence near the beginning, as its subject."""
        before = self._text[max(0, name.start - 40) : name.start]
        opens = before.rstrip()[-1:] in ("", ".", ":", "—", "-", "–") or before.endswith("\n")
        return opens and name.start <= _LEAD and _ACTS.match(self._text, name.end, name.end + 8) is not None

    def _placed(self, name: Name) -> bool:
        """Tell whether a name stands like a place's."""
        placed = _PLACED.search(self._text, max(0, name.start - 30), name.start)
        return placed is not None and (placed[1] or "").lower() not in _HELD

    def opens(self, start: int, stop: int) -> str | None:
        """Give the body that opens a sentence and does something in it: Vexora has, Its owner, Vexora, has."""
        end = self._text.find(" ", start)
        if self._text[start:end] in ("The", "the"):
            start = end + 1
        apposed = APPOSED.match(self._text, start, stop)
        name = self._starts.get(apposed.end() if apposed else start)
        if name is None or not (_DOES if apposed else _ACTS).match(self._text, name.end, name.end + 20):
            return None
        shown = " ".join(name.words)
        shown = self._full.get(shown, shown)
        known = self._told[shown] or shown == self._about or shown in self._often
        return shown if known or (name.sort == "organisation" and shown.isupper()) else None

    def meant(self, noun: str, at: int, openings: Sequence[int] = ()) -> str | None:
        """Give the one body named before a place that a noun means, None where it could be another.

        Parameters
        ----------
        noun
            What it is called: company, airline.
        at
            Where the noun stands.
        openings
            Where its sentence and the one before begin: with a name, if it is the body's.
        """
        kinds = kinds_of(noun)
        if not kinds:
            return None
        firm = "company" in kinds
        here, before = (self._at.get(start) if start < at else None for start in (*openings, at, at)[:2])
        if here and firm and self._can_be(here, kinds):
            return here
        weights = self._weights(kinds, at)
        if not any(self._enough(name) for _, name in weights):
            acts = before is not None and (" " in before or self._thing(openings[-1]) or self._alone(before))
            return before if firm and acts and before and self._can_be(before, kinds) else None
        heard = self._heard[bisect_left(self._heard, (at, "")) - 1] if self._heard else (at, "")
        if (
            heard[0] < at < heard[0] + _NEAR
            and self._named[heard[1]]
            and any(heard[1] == w[1] for w in weights)
        ):
            return heard[1]
        if len(weights) == 1 or 2 * weights[0][0] >= 3 * weights[1][0]:
            return weights[0][1] if self._enough(weights[0][1]) else None
        near = openings[-1] if openings else at
        close = [name for _, name in weights if self._times(name, near) < self._times(name, at)]
        return close[0] if len(close) == 1 and self._enough(close[0]) else None

    def _thing(self, start: int) -> bool:
        """Tell whether the name at a place is no person's: Vexora, which ..."""
        name = self._starts.get(start)
        return name is not None and self._text.startswith(", which ", name.end)

    def _alone(self, name: str) -> bool:
        """Tell whether a name of one word, met more than once, is nothing else than a body's."""
        mentions = self._mentions[name]
        return (
            len(mentions) > 1 and self._named[name] == len(mentions) and not any(map(self._placed, mentions))
        )

    def _weights(self, kinds: Sequence[str], at: int) -> list[tuple[int, str]]:
        """Give the bodies named before a place that are of a kind, by how much speaks for each."""
        met = self._met(at)
        narrow, firm = kinds[0], "company" in kinds
        if narrow == "company":
            found = {
                name: self._told[name][narrow] + self._named[name]
                for name in met
                if self._told[name][narrow] or name in self._often
            }
        else:
            found = self._of_kind(narrow, met, at)
            if not found and kinds[1:]:
                found = self._of_kind(kinds[1], [name for name in met if self._can_be(name, kinds)], at)
        if firm and self._about and self._about not in found and (times := self._times(self._about, at)) > 1:
            found[self._about] = _ABOUT + times
        return sorted(((weight, name) for name, weight in found.items()), reverse=True)

    def _met(self, at: int) -> list[str]:
        """Give the bodies named before a place, by the last few hundred mentions and the first."""
        stop = bisect_left(self._order, (at, ""))
        near = [*self._order[: min(_EARLY, stop)], *self._order[max(0, stop - _LATE) : stop]]
        return list(dict.fromkeys(name for _, name in near))

    def _times(self, name: str, at: int) -> int:
        """Tell how often a body is named before a place."""
        return bisect_left(self._mentions[name], at, key=lambda mention: mention.start)

    def _of_kind(self, kind: str, names: Iterable[str], at: int) -> dict[str, int]:
        """Give the bodies of a kind that a reader still has in mind."""
        found = {}
        for name in names:
            told = self._told[name][kind]
            often = self._times(name, at)
            if told > 1 and (often >= _KNOWN or at - self._mentions[name][often - 1].start < _NEAR):
                found[name] = told + often
        return found

    def _enough(self, name: str) -> bool:
        """Tell whether more than one word speaks for a body."""
        return self._told[name].total() > 1 or name in self._often or name == self._about

    @cached_property
    def _often(self) -> frozenset[str]:
        """What a text names often, of which it tells nothing else, and which is no place."""
        return frozenset(
            name
            for name, mentions in self._mentions.items()
            if self._named[name] >= _OFTEN
            and {*self._told[name]} <= {"company"}
            and not any(map(self._placed, mentions))
        )

    def _can_be(self, name: str, kinds: Sequence[str]) -> bool:
        """Tell whether nothing of what is told of a body speaks against a kind."""
        told = self._told[name]
        return not told or kinds[0] in told or {*told} <= {*kinds}


def _whole(text: str, name: Name) -> str:
    """Give a body's name with the part before its "and": the Food and Drug Administration."""
    shown = " ".join(name.words)
    ends = name.words[-1].lower() in words_of("organisation_words.txt") and len(name.words) > 1
    part = _PART.search(text, max(0, name.start - 30), name.start) if ends else None
    return f"{part[1]}{shown}" if part else shown


def _fullest(names: Sequence[str]) -> dict[str, str]:
    """Give the full name of each name that is only its first words: Ayton for Ayton Air."""
    words = kinds_by_word("names").keys()
    full: dict[str, str] = {}
    for name in dict.fromkeys(names):
        first, _, last = name.rpartition(" ")
        if first and last.lower() in words and last not in _FORMS:
            full[first] = "" if first in full else name
    return {short: name for short, name in full.items() if name}


@cache
def _agencies() -> frozenset[str]:
    return frozenset(agency.lower() for agency in words_of("agencies.txt"))


def _cited(name: str) -> bool:
    """Tell whether a name is one that is more often cited than meant."""
    last = name.rpartition(" ")[2].lower()
    return last in words_of("outlet_words.txt") or last in _agencies()
