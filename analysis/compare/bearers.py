"""Whose age it is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict

from analysis.speakers.fullnames import same_person, surname_at
from analysis.speakers.names import Name, find_names, unaccented

#: A name told so many characters ago counts half, and one so many ago no more.
_HALF, _REACH = 600.0, 6000
#: So many names before an age are weighed.
_NAMES = 200

_AGE_AFTER = re.compile(
    r",? \(?(?:(?:who )?(?:is|was|had|turned|now|then|aged?|just|only|has|have|at|an?|the) ){0,3}"
)
_NAME_AFTER = re.compile(
    r"[  ](?:(?!(?:[a-z]+(?:ed|ing)|of|from|in|at|near|to|by|for|on|with|who|and|was|is|told|tells|said|says"
    r"|spoke|wrote|won|lost|left|met|beat|made|took|went|has|had|will|would|could) )[a-z][\w’'-]*,? ){0,4}"
)
_PLACED = re.compile(
    r"\b(?:in|at|from|near|across|into|inside|outside|of|the|to|for|over|on)[  ]$", re.IGNORECASE
)
_I_AM = re.compile(r"(?:I|He|She|We|You|They|It)['’](?:m|s|re|ve|d|ll)")
_DIGIT = re.compile(r"\d")
_THE = re.compile(r"\bthe $", re.IGNORECASE)


class Bearers:
    """The people of one text as far as ages are told of them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.names = [
            name._replace(words=tuple(map(unaccented, name.words)))  # agencies drop accents
            for name in find_names(text)
            if name.sort in ("person", "unknown")
            and not _I_AM.fullmatch(name.words[0])
            and not any(map(_DIGIT.search, name.words))
        ]
        self._starts = [name.start for name in self.names]
        self._ends = [name.end for name in self.names]
        self._full: dict[str, tuple[str, ...]] = {}
        placed: Counter[tuple[str, ...]] = Counter()
        for name in self.names:
            surname = name.words[surname_at(name.words)]
            if len(name.words) > len(self._full.get(surname, ())):
                self._full[surname] = name.words
        self._called: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for full in self._full.values():
            if len(full) > 1:
                self._called[full[0]].append(full)
        self._sharing: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for full in {*self._full.values()}:
            if len(full) > 1:
                for word in {*full}:
                    self._sharing[word].append(full)
        met = Counter(self._whole(name) for name in self.names)
        for name in self.names:
            placed[self._whole(name)] += bool(_PLACED.search(text[max(0, name.start - 10) : name.start]))
        self._places = {whole for whole, times in met.items() if 2 * placed[whole] > times}

    def bearer(self, start: int, end: int) -> tuple[str, ...]:
        """Name the person whose age stands at `text[start:end]`, or nobody where the text doesn't tell.

        A name right before it ("Ann Lee, 50,") or right behind ("50-year-old Ann Lee") has it; "the 50-year-old"
        is whoever was named most, of late. Only a full name is taken, and none that mostly stands
        behind "in", "the" and the like.

        Examples
        --------
        >>> text = "Ann Lee, 50, won. The 50-year-old thanked Bo Ray, 8."
        >>> found = Bearers(text)
        >>> found.bearer(9, 11), found.bearer(22, 33), found.bearer(50, 51)
        (('Ann', 'Lee'), ('Ann', 'Lee'), ('Bo', 'Ray'))
        """
        if beside := self.beside(start, end):
            return beside
        if not _THE.search(self.text[max(0, start - 5) : start]) and not self.text[
            start:end
        ].lower().startswith("the "):
            return ()
        last = bisect_right(self._ends, start)
        weight: dict[tuple[str, ...], float] = {}
        here = bisect_left(self._starts, self.text.rfind("\n", 0, start) + 1)
        told = {
            whole
            for name in self.names[max(here, last - _NAMES) : last]
            if self._is_full(whole := self._whole(name))
        }
        if len(told) == 1:
            return told.pop()
        first = max(bisect_left(self._starts, start - _REACH), last - _NAMES)
        for name in self.names[first:last]:
            whole = self._whole(name)
            if self._is_full(whole):
                weight[whole] = weight.get(whole, 0.0) + 0.5 ** ((start - name.end) / _HALF)
        return max(weight, key=lambda whole: weight[whole], default=())

    def beside(self, start: int, end: int) -> tuple[str, ...]:
        """Name the person whose name stands right before or behind the age `text[start:end]`."""
        last = bisect_right(self._ends, start)
        for name in reversed(self.names[bisect_right(self._ends, start - 40) : last]):
            if _AGE_AFTER.fullmatch(self.text, name.end, start):
                return self._whole(name)
        for name in self.names[bisect_left(self._starts, end) : bisect_left(self._starts, end + 60)]:
            if _NAME_AFTER.fullmatch(self.text, end, name.start):
                return self._whole(name)
        return ()

    def tells_of(self, person: tuple[str, ...]) -> bool:
        """Say whether the text names somebody in full who may be that person."""
        # one person's names share a surname, the last word or the first two
        words = {person[surname_at(person)], *(person[1:] or person)}
        return any(same_bearer(full, person) for word in words for full in self._sharing.get(word, ()))

    def _is_full(self, whole: tuple[str, ...]) -> bool:
        return len(whole) > 1 and whole not in self._places

    def _whole(self, name: Name) -> tuple[str, ...]:
        """Give the fullest form of a name that stands alone."""
        if len(name.words) > 1:
            return name.words
        whole = self._full[name.words[0]]
        if len(whole) > 1:
            return whole
        called = self._called.get(name.words[0], [])
        return called[0] if len(called) == 1 else whole


def same_bearer(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether two names may be one person's; a name alone may be anybody's who has it.

    Examples
    --------
    >>> same_bearer(("Lee",), ("Ann", "Lee")), same_bearer(("Bo", "Lee"), ("Ann", "Lee"))
    (True, False)
    """
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return short[0] in long
    if short[-1] == long[-1] and (set(short) <= set(long) or short[0][:3] == long[0][:3]):
        return True  # "Gran Ann Lee", Ken and Kenny
    return same_person(one, other)
