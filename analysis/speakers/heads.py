"""Whom a source names: "Mayor Ann Bell of Ayton, 41", "the port's owner, Ann Bell", "Ann Bell and others"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.speakers.descriptions import clean
from analysis.speakers.namelists import titles
from analysis.speakers.names import PARTIES
from analysis.speakers.people import People
from analysis.speakers.person import Person
from analysis.speakers.roles import Role
from analysis.text.text import Span, words_of

# A source's parts, and what may stand behind the name that heads one.
_PART = re.compile(r"[^,;:()\n—–]+")
_BEHIND = re.compile(
    r"\.?\s*(?:['’]s?)?(?:$|[,;:(\n—–]|\s(?:of|from|for|at|in|with|on|who|also|once|later|then|now|has|have|had|"
    r"himself|herself)\b)"
)
# What a name does not head that stands behind it.
_LINK = re.compile(
    r"(?<![\w-])(?:of|for|at|from|in|with|by|to|on|about|against|but|except|near|around|than|including|like)(?![\w-])"
)
# The same, unless a title stands between: "the port's owner and manager Ann Bell".
_APART = re.compile(r"\b(?:and|or)\b|['’]s\s|s['’]\s")
# "Secretary of State", "minister of the interior" before a name.
_OFFICE = re.compile(
    r"\b(?:under)?(?:secretary|minister|chief|speaker|director|head|president|chairman) of (?:the )?(?:\w+ ){1,4}$",
    re.IGNORECASE,
)
# Whose man or woman someone is: "the Port Union's Ann Bell".
_HOUSE = re.compile(r"^(?:the )?[^,;:]{1,60}['’]s? $", re.IGNORECASE)
# What may stand before a name that follows a comma.
_BEFORE = re.compile(
    r"\s*(?:(?:the|a|an|former|then) ){0,2}(?:[A-Z][\w.]* ){0,4}(?:[a-z-]+ |\d\d?-year-old )?(?:[A-Z][\w.]* ){0,3}"
)
_LINKED = re.compile(r"\b(?:of|for|to|by|with|from) $")
_TOLD_OF = ("who ", "which ", "whose ")
_JOIN = re.compile(r"\s(?:and|or)\s")
_LOWER = re.compile(r"\b[a-z]{3,}")
_STOPS = frozenset(" ,.:;")
# Words that say how many, and open no name.
_COUNTING = frozenset(
    ("some", "many", "several", "most", "one", "two", "three", "four", "five", "both", "another", "no", "few", "all")
)  # fmt: skip
#: How far around a word it is looked for in lower case.
_NEAR = 8000


class Heads:
    """The names that head the sources of one text."""

    def __init__(self, text: str, people: People) -> None:
        self.text = text
        self.people = people
        self._common: dict[tuple[str, int], bool] = {}

    def alone(self, source: Span) -> Person | None:
        """Give the person whose name, with or without title, is all of a source."""
        person = self.people.at.get(source.end)
        if person is None or source.start not in (
            self.people.span(source.end).start,
            self.people.titled(source.end),
        ):
            return None
        return None if self._word(person, source.end, source.end) else person

    def named(self, source: Span) -> Person | None:
        """Give the person who heads a source, or else the part behind its first comma."""
        parts = _PART.finditer(self.text, *source)
        for number, part in zip(range(2), parts, strict=False):
            if part.group().lstrip().startswith(_TOLD_OF):
                break
            for at in self.people.within(*part.span()):
                before = _OFFICE.sub("", self.text[part.start() : self.people.span(at).start])
                titled = before.rstrip(" .").rpartition(" ")[2].lower() in titles()
                if len(self.people.at[at].words) > 1 and self.people.at[at].sure:
                    before = _HOUSE.sub("", before)
                if _LINK.search(before) or (not titled and _APART.search(before)):
                    break
                if number and not titled and not _BEFORE.fullmatch(before):
                    break
                person = self.people.at[at]
                if _BEHIND.match(self.text, at, source.end) and not self._word(person, at, part.end()):
                    return person
        return None

    def _word(self, person: Person, at: int, end: int) -> bool:
        """Tell whether a name is only a word that opens a sentence: "Residents of the port"."""
        if len(person.words) > 1 or person.sure:
            return False
        return self.common(person.name, at) or _LINK.match(self.text, at + 1, end) is not None

    def common(self, word: str, at: int) -> bool:
        """Tell whether the text around a place writes a word in lower case too."""
        block = at // _NEAR
        known = self._common.get((word, block))
        if known is None:
            known = self._common[word, block] = self._stands_low(word.lower(), block)
        return known

    def opens_sentence(self, shown: str, at: int, role: Role | None) -> bool:
        """Tell whether a description has its capital only from the start of a sentence."""
        word, _, rest = shown.partition(" ")
        if not word.istitle():
            return False
        if word.lower() in PARTIES or word.lower() in words_of("outlet_words.txt"):
            return False
        if word.lower() in _COUNTING or (role and not rest and role.kinds != ("native",)):
            return True
        return not rest[:1].isupper() and self.common(word, at)

    def _stands_low(self, low: str, block: int) -> bool:
        """Tell whether a word stands in lower case in a block of the text or the ones beside it."""
        end = (block + 2) * _NEAR
        found = self.text.find(f" {low}", max(0, block - 1) * _NEAR, end)
        while found >= 0:
            after = found + len(low) + 1
            if self.text[after : after + 1] in _STOPS:
                return True
            found = self.text.find(f" {low}", after, end)
        return False

    def joined(self, source: Span) -> str | None:
        """Give the names of several who speak as one: "Ann Bell and others"; None where it is not several."""
        if not _JOIN.search(self.text, *source):
            return None
        parts = [Span(*part.span()) for part in _PART.finditer(self.text, *source)]
        heads = self.people.within(*parts[0])
        if not heads or _LINK.search(self.text[source.start : self.people.span(heads[0]).start].lower()):
            return None
        if not (self._joins(heads[0], parts[0].end) or self._ends_list(parts)):
            return None
        return clean(self.spelt_out(source, every=True))

    def spelt_out(self, source: Span, every: bool = False) -> str:
        """Give a source with the people in it under their full names, titles left out.

        Where not every name is meant, only those of an owner or behind "of", "for" and the like: not "the Bell case".
        """
        shown, at = [], source.start
        for end in self.people.within(*source):
            start = self.people.titled(end)
            owner = self.text.startswith(("'", "’"), end) or _LINKED.search(
                self.text, max(at, start - 8), start
            )
            if (
                start >= at
                and self.text[start - 1 : start] != "("
                and (every or (owner and self.people.at[end].sure))
            ):
                shown += [self.text[at:start], self.people.at[end].name]
                at = end
        return "".join([*shown, self.text[at : source.end]])

    def _joins(self, at: int, end: int) -> bool:
        """Tell whether a name is joined with what follows at once, or with another name in the same part."""
        joins = _JOIN.finditer(self.text, at, end)
        return any(join.start() == at or self._opens(join.end()) for join in joins)

    def _ends_list(self, parts: Sequence[Span]) -> bool:
        """Tell whether the last part of a source is the end of a list of names."""
        last = parts[-1]
        return len(parts) > 1 and _JOIN.search(self.text, *last) is not None and self._opens(last.start)

    def _opens(self, at: int) -> bool:
        """Tell whether a name stands at a place, behind no more than capitals."""
        near = self.people.within(at, at + 40)
        return bool(near) and not _LOWER.search(self.text, at, self.people.span(near[0]).start)
