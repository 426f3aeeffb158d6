"""Whom "he" or "she" stands for: by who is on the reader's mind, what was just said, and what "he" says of whom."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from analysis.speakers.person import Person
from analysis.speakers.salience import FIRST, OBJECT, SPEAKER, SUBJECT, Salience

_WHOM = re.compile(r",? whom? $")
_WHO = re.compile(r", who [^,;:.!?\n\"“”]*$")
# Who says what stands before in the sentence, "he said", "she told reporters": none of those it tells of.
_TAG = re.compile(
    r"s?he (?:also |has |had |later |then )?[a-z]+(?: (?:reporters|journalists|me|us))?"
    r"(?=[.;)\n]|$| (?:in|on|at|during|to|of|through|via|by|earlier|last|this)\b)",
    re.IGNORECASE,
)
# What goes on with its verb behind "he said".
_INSERTED = re.compile(
    r"s?he (?:also |has |had |later |then )?[a-z]+, "
    r"(?:also |never |once )?(?:is|was|has|had|will|would|can|could|should|may|might|must|did|does|never)\b"
)
_ASKS = re.compile(r"\bask(?:ed|s|ing)\b")
_QUOTED = re.compile(r'["“”]')
_CLAUSE = re.compile(r"[\"“(]*(?:When|While|As|After|Before|If|Though|Although|Because|Since|Once|Until)\b")
#: How many sentences back someone new is looked for.
_BACK = 3
#: Less than this nobody is on a reader's mind any more.
_FAINT = 2.0
#: How far back a paragraph is looked for.
_LINE = 2000


class Antecedents:
    """Whom the pronouns of one text stand for.

    Parameters
    ----------
    salience
        Who is on a reader's mind at each place of the text.

    Examples
    --------
    >>> from analysis.speakers.people import People
    >>> text = "Ann Bell met Carl Cole. She left."
    >>> Antecedents(Salience(text, People(text))).meant(24, "f").name
    'Ann Bell'
    """

    def __init__(self, salience: Salience) -> None:
        self._mind, self._text, self._people = salience, salience.text, salience.people

    def meant(self, at: int, gender: str) -> Person | None:
        """Give whom "he" or "she" at a place stands for.

        A pronoun that follows another, with no one else of the gender between, stands for the same person.
        """
        if (owner := self._told_of(at)) and owner.gender in ("", gender):
            return owner
        whom = _WHOM.search(self._text, max(0, at - 8), at)
        meant = self._people.at.get(whom.start()) if whom else None  # "the mayor, whom he met"
        if new := self._brought_in(at, gender):
            return new
        subject = self._interrupted(at)
        first = self.first(at, gender)
        ranked = self._mind.ranked(
            first,
            lambda person: person not in (meant, subject) and person.gender in ("", gender),
            at,
        )
        if told := self._told(at):
            others = [entry for entry in ranked if entry[1] not in told]
            if others and others[0][1] is self._mind.speakers[-1][1]:
                ranked = others
        if (speaker := self._goes_on(at)) and any(entry[1] is speaker for entry in ranked):
            # of those who share a surname the one who is on the reader's mind
            return ranked[0][1] if (ranked[0][1].surname,) == speaker.words else speaker
        if ranked and ranked[0][0] < _FAINT and (about := self._about(first, gender)):
            return about if len(about.mentions) > len(ranked[0][1].mentions) else ranked[0][1]
        return ranked[0][1] if ranked else None

    def _about(self, at: int, gender: str) -> Person | None:
        """Give the first person of a gender that a text names, whom it may come back to."""
        found = (person for person in self._people.everyone if person.sure and person.gender == gender)
        first = min(found, key=lambda person: person.mentions[0].start, default=None)
        return first if first and first.mentions[0].end < at else None

    def _interrupted(self, at: int) -> Person | None:
        """Give whom "he said" between commas tells of, right behind the name: Lee, he said, had left."""
        behind = _INSERTED.match(self._text, at) if self._text.endswith(", ", 0, at) else None
        return self._people.at.get(at - 2) if behind else None

    def _told(self, at: int) -> set[Person]:
        """Give whom the words before "he said" are the first of a paragraph to tell of: others than who says them."""
        if not self.tagged(at) or not self._mind.speakers:
            return set()
        i = bisect_right(self._mind.breaks, at)
        line = self._text.rfind("\n", max(0, at - _LINE), at) + 1
        start = max(self._mind.breaks[i - 1] if i else 0, line)
        if _CLAUSE.match(self._text, start) or _QUOTED.search(self._text, start, at):
            return set()
        ends = self._people.ends
        inside = ends[bisect_right(ends, start) : bisect_left(ends, at)]
        near = self._people.within(line, start)
        before = {self._people.at[end] for end in near if self._mind.weight(end) >= OBJECT}
        spoke = {person for place, person, _ in self._mind.speakers[:-6:-1] if start <= place < at}
        return {self._people.at[end] for end in inside if self._mind.weight(end) >= SUBJECT} - spoke - before

    def _brought_in(self, at: int, gender: str) -> Person | None:
        """Give whom a text first tells of right before a quotation: Lee, a baker, lost a boat. "No," he said."""
        i = bisect_left(self._mind.opened, at) - 1
        if i < 0 or self._mind.closed[i] < at - 3 or not self._text[at].islower():
            return None
        breaks, opened = self._mind.breaks, self._mind.opened[i]
        here = bisect_right(breaks, opened)
        for k in range(here - 1, max(0, here - _BACK), -1):
            start, stop = breaks[k - 1], breaks[k]
            if len(self._text[start:opened].split("\n\n")) > 2:  # further than the paragraph before
                return None
            near = [end for end in self._people.within(start, stop) if not self._mind.quoted(end - 1)]
            acting = {self._people.at[end] for end in near if self._mind.weight(end) >= SUBJECT}
            fit = [person for person in acting if person.gender in ("", gender)]
            if len(fit) == 1:
                person = fit[0]
                known = person.sure or len(person.words) > 1
                return person if known and person.mentions[0].start >= start else None
            if near:
                return None
        return None

    def _goes_on(self, at: int) -> Person | None:
        """Give who spoke in the sentence before a quotation that "he" at a place says: Lee said so. "No," he said."""
        if self._text[at - 2 : at - 1] not in ('"', "”") or not self._mind.speakers or not self._mind.opened:
            return None
        i = bisect_left(self._mind.opened, at) - 1
        place, person, weight = self._mind.speakers[-1]
        if i < 0 or self._mind.closed[i] < at - 3 or weight < SPEAKER:
            return None
        breaks, opened = self._mind.breaks, self._mind.opened[i]
        said, here = bisect_right(breaks, place), bisect_right(breaks, opened)
        start = breaks[here - 1] if here else 0
        acts = self._people.within(start, self._mind.opened[bisect_left(self._mind.opened, start)])
        new = bisect_right(breaks, at) > here  # She went on to say
        if place > opened or said < here - (new or not acts):
            return None
        asked = _CLAUSE.match(self._text, breaks[said - 1] if said else 0)
        return None if asked or _ASKS.search(self._text, place, opened) else person

    def tagged(self, at: int) -> bool:
        """Tell whether a pronoun says what stands before in its sentence: it was over, he said."""
        before = self._text[max(0, at - 3) : at].rstrip("\"”’' ")
        return before[-1:] == "," and _TAG.match(self._text, at) is not None

    def _told_of(self, at: int) -> Person | None:
        """Give whose promise it is where a clause tells of them: Lee, who was elected for her promise."""
        own = self._text[at : at + 4].lower() in ("his ", "her ")
        clause = _WHO.search(self._text, max(0, at - 100), at) if own else None
        if clause is None or (person := self._people.at.get(clause.start())) is None or not person.sure:
            return None
        ends = self._people.ends
        return person if bisect_right(ends, clause.start()) == bisect_left(ends, at) else None

    def first(self, at: int, gender: str) -> int:
        """Give the place of the first of a chain of pronouns."""
        i = bisect_left(self._mind.pronouns, (at, ""))
        for _ in range(6):
            while i > 0 and self._mind.pronouns[i - 1][1] != gender:
                i -= 1
            if not i:
                break
            before = self._mind.pronouns[i - 1][0]
            if bisect_right(self._mind.breaks, at) - bisect_right(
                self._mind.breaks, before
            ) > 3 or self._rival(before, at, gender):
                break
            i, at = i - 1, before
        return at

    def _rival(self, start: int, stop: int, gender: str) -> bool:
        """Tell whether someone else whom a pronoun could mean is named or spoke in a stretch."""
        ends = self._people.ends
        for end in ends[bisect_left(ends, start) : bisect_left(ends, stop)]:
            person = self._people.at[end]
            if not self._mind.quoted(end - 1) and (
                person.gender == gender
                or (not person.gender and person.sure and (gender == "m" or self._mind.weight(end) >= FIRST))
            ):
                return True
        return False
