"""Whom a pronoun or a description most likely stands for: the most salient person before it.

After S. Lappin and H. J. Leass, "An algorithm for pronominal anaphora resolution", Computational Linguistics 20(4),
1994: a mention counts by its place in the sentence, half as much with each sentence on; here a reported speaker
counts most, and what stands inside quotation marks hardly at all.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from analysis.lists import word_set
from analysis.speakers.people import People
from analysis.speakers.person import Person
from analysis.speakers.roles import roles
from analysis.text.text import Span, paragraphs, quotations, words_of

SPEAKER = 120.0
FIRST = 80.0
SUBJECT = 60.0
OBJECT = 50.0
OBLIQUE = 35.0
OWNER = 25.0
QUOTED = 4.0
#: What a subject counts more in the sentence itself.
HERE = 50.0
#: What a subject counts more in the sentence that opens the paragraph, and how far back that is looked for.
OPENER, _LINE = 60.0, 2000
#: How many sentences back anybody is looked for.
REACH = 8

# Both begin with a set of characters, so that the search leaps.
_BREAK = re.compile(r"[.!?…\n](?:(?<=\n)\n*|[\"”’')]*\s+(?=[\"“‘'(]?[^\W\d_a-z]))")
_SHORT = re.compile(
    r"(?:\b[A-Z]|\b(?:[MDSJ]rs?|Ms|Sens?|Reps?|Govs?|Gen|Lt|Col|Sgt|Capt|Prof|Rev|St|[Uv]s?))\.$"
)
_PRONOUN = re.compile(r"[Hh]e(?!\w)(?:(?<=\b[Hh]e)|(?<=\b[Ss]he))")
_OWNED = re.compile(r"['’]s? ([\w-]{1,20})( [\w-]{1,20})?( [\w-]{1,20})?")
_NOUN = re.compile(r" ([a-z-]+) [A-Z]")
_PREPOSITION = re.compile(
    r"\b(?:of|for|at|from|in|with|on|by|to|about|against|over|like|than|into|between|under|behind|and|or|called?)"
    r"(?: the| [A-Z][\w.]*){0,3} $"
)
_ACTS = re.compile(
    r"(?: \([^()\n]{1,30}\))?(?:"
    r", (?:an?|the|whose|who|his|her|is|was|has|had|will|would|told|\d\d?|[a-z]+ed)\b"
    r"| who\b|,? (?:also|then|now|himself|herself) |, (?:however|meanwhile|though|too|in turn),"
    r"| (?!(?:and|or|of|in|at|on|for|to|from|with|by|as|but|that|because|since|though|although|if|when|while)\b"
    r"|(?:after|before|over|during)\b"
    r"|(?:into|until|among|without|against|about|than|campaign|administration|supporters?|aides?|family)\b)[a-z])"
)


# Where someone is from, before what they do: Lee, of the guild, left.
_OF = re.compile(r", (?:of|from|at|in|with|for) [^,.;:!?\n\"“”]{1,60}, (?!and\b|or\b|the\b|an?\b)[a-z]")
_WHOSE = re.compile(r"\bwhose (?:[\w’'-]+ ){1,4}$")  # whose son Lee
_ONE = re.compile(r" (?:is|was|has|does|says)\b")
# What tells more of someone named, whatever the name depends on: a blow to Lee, 47, who.
_TOLD = re.compile(r"(?:, \d\d?)?(?:,| ?[—–]| -{1,2}) ?(?:who|whose)\b")
# Someone else between a name and a pronoun, behind what is in apposition to the name.
_APPOSED = re.compile(r", [^,]{1,80},")
_OTHER = re.compile(r"\b(?:the|an?|his|her|their|our|its) ([\w-]+)(?: ([\w-]+))?", re.IGNORECASE)


def _another(between: str) -> bool:
    """Tell whether the words between a name and a pronoun have someone else whom it can mean."""
    apposed = _APPOSED.match(between)
    found = _OTHER.findall(between[apposed.end() :] if apposed else between)
    known = (roles().get(noun.lower()) for nouns in found for noun in nouns)
    return any(role and not role.plural for role in known)


class Salience:
    """Who is on a reader's mind at each place of a text."""

    def __init__(self, text: str, people: People, quoted: Sequence[Span] | None = None) -> None:
        self.text = text
        self.people = people
        if quoted is None:
            quoted = [Span(*inside[:2]) for line in quotations(text, paragraphs(text)) for inside in line]
        self.opened = [inside[0] for inside in quoted]
        self.closed = [inside[1] for inside in quoted]
        self.breaks = [match.end() for match in _BREAK.finditer(text) if not self._short(match.start())]
        self.pronouns = [
            (start, "m") if text[start - 1 : start] not in ("s", "S") else (start - 1, "f")
            for start in [match.start() for match in _PRONOUN.finditer(text)]
            if not self.quoted(start)
        ]
        self._vote()
        self.speakers: list[tuple[int, Person, float]] = []
        self._weights: dict[int, float] = {}
        self._sentences = [bisect_right(self.breaks, end - 1) for end in people.ends]

    def _vote(self) -> None:
        """Let the pronouns that follow a name in its sentence tell its gender, where nothing else does."""
        votes: dict[Person, dict[str, int]] = {}
        ends = self.people.ends
        for at, gender in self.pronouns:
            i = bisect_left(ends, at) - 1
            if (
                i < 0
                or at - ends[i] > 120
                or bisect_right(self.breaks, at) != bisect_right(self.breaks, ends[i])
            ):
                continue
            person = self.people.at[ends[i]]
            if not person.gender and not _another(self.text[ends[i] : at]):
                votes.setdefault(person, {"m": 0, "f": 0})[gender] += 1
        for person, count in votes.items():
            more, less = sorted(count, key=lambda gender: -count[gender])
            if count[more] > 2 * count[less]:
                person.gender = more

    def _short(self, at: int) -> bool:
        return self.text[at] == "." and bool(_SHORT.search(self.text, max(0, at - 6), at + 1))

    def quoted(self, at: int) -> bool:
        """Tell whether a place stands inside quotation marks."""
        i = bisect_right(self.opened, at) - 1
        return i >= 0 and at < self.closed[i]

    def spoke(self, at: int, person: Person, weight: float = SPEAKER) -> None:
        """Note who spoke, in the order of the text."""
        self.speakers.append((at, person, weight))

    def weight(self, end: int) -> float:
        """Give what a mention counts, by its end."""
        weight = self._weights.get(end)
        if weight is None:
            weight = self._weights[end] = self._weigh(end)
        return weight

    def _weigh(self, end: int) -> float:
        text, behind = self.text, end
        if self.quoted(end - 1):
            return QUOTED
        if text[end : end + 2] in ("'s", "’s") or text[end - 1 : end + 1] in ("s'", "s’"):
            behind = self._written(end)
            if behind == end:
                return FIRST if self._view(end) else OWNER
        mention = self.people.span(end)
        if (noun := _NOUN.match(text, end)) and noun[1] in roles():
            return OWNER  # Lee spokesman Roy Cole
        joins = text.endswith(" and ", 0, mention.start) and _ONE.match(text, end)  # and Lee is
        if not joins and _PREPOSITION.search(text, max(0, mention.start - 40), mention.start):
            return SUBJECT if _TOLD.match(text, behind, behind + 12) else OBLIQUE
        if _WHOSE.search(text, max(0, mention.start - 50), mention.start):
            return OBLIQUE
        if _ACTS.match(text, behind, behind + 50) or _OF.match(text, behind, behind + 80):
            i = bisect_right(self.breaks, end - 1)
            opens = self.breaks[i - 1] if i else 0
            return FIRST if mention.start - opens < 60 else SUBJECT
        return OWNER if behind > end else OBJECT

    def _written(self, end: int) -> int:
        """Give the end of the letter or the like whose writer a name tells: it acts for them."""
        words = _OWNED.match(self.text, end)
        if words is None:
            return end
        nouns = words_of("documents.txt")
        return next((words.end(i) for i in (1, 2, 3) if words[i] and words[i].strip() in nouns), end)

    def _view(self, end: int) -> bool:
        """Tell whether a sentence opens with what someone thinks or tells: Lee's account."""
        i = bisect_right(self.breaks, end - 1)
        words = _OWNED.match(self.text, end)
        opens = self.people.span(end).start - (self.breaks[i - 1] if i else 0) < 5
        return bool(opens and words and words[1] in word_set("people.views"))

    def acting(self, at: int) -> Person | None:
        """Give the subject of the sentence before a place: a description there is another's."""
        ends = self.people.ends
        here = bisect_right(self.breaks, at)
        for i in range(bisect_left(ends, at) - 1, max(-1, bisect_left(ends, at) - 10), -1):
            if self._sentences[i] != here:
                break
            if self.weight(ends[i]) >= FIRST:
                return self.people.at[ends[i]]
        return None

    def ranked(
        self, at: int, fits: Callable[[Person], bool], stop: int | None = None
    ) -> list[tuple[float, Person]]:
        """Give the people met before a place, the most salient first.

        Parameters
        ----------
        at
            The place in the text.
        fits
            Who can be meant.
        stop
            Where the last counts who spoke before, if not there.
        """
        stop = at if stop is None else stop
        here = bisect_right(self.breaks, at)
        line = self.text.rfind("\n", max(0, at - _LINE), at) + 1
        lead = self.breaks[min(bisect_right(self.breaks, line), len(self.breaks) - 1)] if line else 0
        ends, by_end, sentences = self.people.ends, self.people.at, self._sentences
        leading = bisect_left(ends, line) if line else -1
        score: dict[tuple[Person, int], float] = {}
        last = bisect_left(ends, at) - 1
        for i in range(last, max(-1, last - 60), -1):
            sentence = sentences[i]
            if here - sentence > REACH and score:
                break
            person = by_end[ends[i]]
            if _trust(person) and fits(person):
                weight = self.weight(ends[i])
                if i == leading and weight >= FIRST and ends[i] < lead:
                    weight += OPENER
                if weight > score.get((person, sentence), 0.0):
                    score[person, sentence] = weight
        for place, person, weight in self.speakers[:-20:-1]:
            if place > stop:
                continue
            sentence = bisect_right(self.breaks, place)
            if here - sentence > REACH and score:
                break
            if _trust(person) and fits(person):
                score[person, sentence] = max(weight, score.get((person, sentence), 0.0))
        total: dict[Person, float] = {}
        for (person, sentence), weight in score.items():
            near = HERE if sentence == here and weight >= SUBJECT else 0.0
            total[person] = total.get(person, 0.0) + near + weight * 0.5 ** (here - sentence)
        ranking = [(weight * _trust(person), person) for person, weight in total.items()]
        return sorted(ranking, key=lambda entry: -entry[0])


def _trust(person: Person) -> float:
    """Give how far it is known that a name is a person's, and of what gender."""
    if person.writes:
        return 0.0
    if not person.sure:
        return 0.3 if (len(person.words) > 1 or person.spoke) and not person.placed else 0.0
    return 1.0 if person.gender else 0.8
