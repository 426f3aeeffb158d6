"""Parties: whose people are counted where two sides each tell of the dead and wounded of both."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from functools import cached_property
from itertools import chain
from typing import Any

from analysis.compare.fates import HARMED
from analysis.compare.measurands import Measurand
from analysis.compare.nouns import is_person, nations_of, singular
from analysis.speakers.names import unaccented

_CAPITAL = re.compile(r"(?<![\w-])[A-Z][^\W\d_]{3,}")
_COMMON = re.compile(r"(?<![\w-])[a-z][^\W\d_]{3,}")
#: How words end that tell of which land somebody is.
_DEMONYM = re.compile(r"(?:[ae]n|ese|ish|[^s]i|ic|ch)$")
_GROUP = re.compile(r"(?<![\w-])([A-Z][^\W\d_]{3,}) ([a-z][a-z-]{2,20})(?![\w-])")
#: What else a camp has besides people.
_OWNED = frozenset(
    {"army", "force", "side", "loss", "casualty", "dead", "military", "government", "toll", "camp"}
)
#: Letters that the names of a land and of its people have in common at least, and their share of the shorter one.
#: Letters that only one of them has, at most.
_STEM, _SHARE, _ENDING = 4, 0.5, 4
#: "The number of Saltish dead to five", "put enemy losses at nine".
_TOLL = re.compile(
    r"\b(?P<who>[A-Z][^\W\d_]+)(?:['’]s)? (?:(?:war|battle|combat|military|army) )?"
    r"(?:dead|wounded|injured|losses|deaths|casualties|fatalities|toll|death toll|side|prisoners|captives)\b"
    r"[^.;:!?\d]{0,40}$"
)
_OTHER = re.compile(
    r"\b(?:the other side|enemy|the aggressors?|the opposing side)\b[^.;:!?]{0,60}$", re.IGNORECASE
)
_OWN = re.compile(r"\bof (?P<whose>its|their|our|his)\b")
_OUR = re.compile(r"\b(?P<whose>its|their|our|his) (?:own )?(?:[a-z-]+ ){0,2}$")
_LOST = re.compile(r"\b(?:los(?:es?|t|ing)|loss of)(?: [a-z]+){0,3} $")
#: A party, and the words behind it in which the name of who speaks for it may stand.
_TITLED = re.compile(r"(?<![\w-])([A-Z][^\W\d_]{3,})(?:['’]s)?(?= [\w’'-]+((?: [\w’'-]+){1,6}))")
#: What stands behind these has something done to it, or done to others.
_NO_SUBJECT = re.compile(
    r"\b(?:by|with|against|from|of|in|on|near|between|over|under|for|into|at) (?:the )?$"
)
#: So many characters before a number are read.
_REACH = 240
#: So many behind it.
_NEAR = 16
#: What one side does to the other.
HARM = frozenset({"killed", "injured", "held", "missing", HARMED})


class Parties:
    """The parties of a story: the lands and camps of which it tells by a noun and by a word before their people.

    Examples
    --------
    >>> text = "Saltland says 40 of its men died. The Moorish army lost 31 men, Moorland said. Saltish troops held."
    >>> from analysis.compare.measurands import measurand
    >>> parties = Parties({0: text})
    >>> rows = [{"kind": "count", "start": at, "end": at + 2, "source": None, "event": "killed"} for at in (14, 56)]
    >>> [sorted(parties.owned(measurand(row), row, text, 0).nations) for row in rows]
    [['saltland'], ['moorland']]
    """

    def __init__(self, texts: Mapping[Any, str]) -> None:
        self._texts = texts
        self._sides: dict[str, frozenset[str]] = {}
        printed = Counter(chain.from_iterable(_CAPITAL.findall(text) for text in texts.values()))
        # "Flood victims" in a headline are no party.
        common = {word for text in texts.values() for word in _COMMON.findall(text)}
        printed = Counter({word: n for word, n in printed.items() if word.lower() not in common})
        groups = {
            match[1]
            for text in texts.values()
            for match in _GROUP.finditer(text)
            if match[1] in printed and ((noun := singular(match[2])) in _OWNED or is_person(noun))
        }
        alike: dict[Hashable, set[str]] = defaultdict(set)
        for word in printed:
            alike[nations_of(word) or _opening(word)].add(word)
        self._named: dict[str, frozenset[str]] = {}
        for group in sorted(groups):
            name = nations_of(group)
            kin = (
                alike[name] if name else {word for word in alike[_opening(group)] if _one_people(group, word)}
            )
            if name or kin:
                land = min({group, *kin}, key=lambda word: (bool(_DEMONYM.search(word)), len(word), word))
                self._named.update(dict.fromkeys({group, *kin}, name or frozenset({land.lower()})))
        times = Counter[frozenset[str]]()
        for word, name in self._named.items():
            times[name] += printed[word]
        #: Those two that are named most: each is "the other side" to the other.
        self._two = [
            name for name, _ in sorted(times.items(), key=lambda told: (-told[1], sorted(told[0])))[:2]
        ]

    def owned(self, what: Measurand, figure: Mapping[str, Any], text: str, begin: int) -> Measurand:
        """Add to what a figure measures whose people it counts, where its sentence, which begins at `begin`, tells.

        Who is lost is killed, and some of one's own are no part of others.
        """
        start, end = figure["start"], figure["end"]
        if len(self._two) < 2 or what.nations or what.kind != "count":
            return what
        if what.head.title() in self._named:
            what = what._replace(
                head="",
                kin=frozenset(),
                nations=self._named[what.head.title()],
                is_person=True,
                is_generic=True,
                sort="people",
            )
        before = text[max(begin, start - _REACH) : start]
        lost = _LOST.search(before) is not None and what.is_person
        if what.event not in HARM and not (lost and not what.event):
            return what
        own = _OWN.search(text, start, min(len(text), end + _NEAR)) or _OUR.search(before)
        party = self._first(text[start:end]) or self._of_toll(before, figure["source"])
        if not party and own:
            party = self._side(figure["source"]) if own["whose"] == "our" else self._subject(before)
        elif not party and lost:
            party = self._subject(before)
        if not party:
            return what
        return what._replace(nations=party, part=what.part and not own, event=what.event or "killed")

    def _of_toll(self, before: str, source: str | None) -> frozenset[str]:
        """Name the party of which the words before a number say that these are its dead, or the enemy's."""
        toll = _TOLL.search(before)
        if toll and toll["who"] in self._named:
            return self._named[toll["who"]]
        enemy = _OTHER.search(before)
        if not enemy:
            return frozenset()
        ours = self._subject(before[: enemy.start()], any_case=True) or self._side(source)
        return self._two[1 - self._two.index(ours)] if ours in self._two else frozenset()

    def _first(self, words: str) -> frozenset[str]:
        return next(
            (self._named[word] for word in _CAPITAL.findall(words) if word in self._named), frozenset()
        )

    def _subject(self, before: str, any_case: bool = False) -> frozenset[str]:
        """Name the party that was last said to do something."""
        for match in reversed([*_CAPITAL.finditer(before)]):
            if match.group() in self._named and (
                any_case or not _NO_SUBJECT.search(before, 0, match.start())
            ):
                return self._named[match.group()]
        return frozenset()

    def _side(self, source: str | None) -> frozenset[str]:
        """Name the party that a source belongs to, as the articles title it: most often, and no other."""
        if source is None:
            return frozenset()
        if source not in self._sides:
            titled = self._titles.get(source.split()[-1])
            self._sides[source] = self._first(source) or (
                titled.most_common(1)[0][0] if titled else frozenset()
            )
        return self._sides[source]

    @cached_property
    def _titles(self) -> dict[str, Counter[frozenset[str]]]:
        """Count by the names of people the parties in the titles before them: the Saltish general Bo Ray."""
        found: dict[str, Counter[frozenset[str]]] = defaultdict(Counter)
        for text in self._texts.values():
            for match in _TITLED.finditer(text):
                if match[1] in self._named:
                    for word in {*_CAPITAL.findall(match[2])}:
                        found[word][self._named[match[1]]] += 1
        return found


def _opening(word: str) -> str:
    return unaccented(word[:_STEM].lower())


def _one_people(group: str, word: str) -> bool:
    """Say whether a word names the land, or the people, of which the other is the adjective."""
    one, other = unaccented(group.lower()), unaccented(word.lower())
    if other == f"{one}s":
        return True
    if word == group:
        return False
    stem = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    near = stem >= max(_STEM, _SHARE * min(len(one), len(other))) and len(other) - stem <= _ENDING
    return near and _DEMONYM.search(one) is not None
