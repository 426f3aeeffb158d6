"""Who a source names: one name for a speaker in an article, and in a story."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property

from analysis.descriptions import Description, clean, describe, fits, plural
from analysis.names import titles
from analysis.namesakes import compatible, unify
from analysis.people import People, Person, Role
from analysis.salience import SPEAKER, SUBJECT, Salience
from analysis.text import Span, words_of

__all__ = ["compatible", "resolve", "unify"]

Found = tuple[str | None, str]

_SINGULAR = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
_PLURAL = frozenset({"they", "them", "their", "themselves"})
_THING = frozenset({"it", "its", "itself"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_UNKNOWN = frozenset(
    [
        "i",
        "we",
        "you",
        "me",
        "my",
        "us",
        "our",
        "your",
        "one",
        "this",
        "these",
        "those",
        "some",
        "many",
        "others",
        "both",
        "what",
        "another",
        "someone",
    ]
)
# Kinds of people whom a text calls by what they are without having said so, and those that need no more said.
_TOLD_OF = frozenset(
    {
        "politician",
        "sportsperson",
        "star",
        "businessperson",
        "leader",
        "executive",
        "man",
        "woman",
        "royal",
        "priest",
    }
) | {"writer", "doctor", "academic", "soldier", "judge"}
_BARELY = frozenset({"candidate", "man", "woman", "star", "player", "politician"})
_RIM = ' ,.:;"“”'

# A source's parts, and what may stand before and after the name that heads one.
_PART = re.compile(r"[^,;:()\n—–]+")
_AFTER_NAME = re.compile(
    r"\.?\s*(?:['’]s?)?(?:$|[,;:(\n—–]|\s(?:of|from|for|at|in|with|on|who|also|once|later|then|now|has|have|had|"
    r"himself|herself)\b)"
)
_NO_HEAD = re.compile(
    r"\b(?:of|for|at|from|in|with|by|to|on|about|against|but|except|near|around|than|including|like)\b"
)
# What parts a name from what stands before it, unless that is a title: "the port's owner and manager Ann Bell".
_APART = re.compile(r"\b(?:and|or)\b|['’]s\s|s['’]\s")
# "Secretary of State", "Minister of the Interior" before a name.
_OFFICE = re.compile(
    r"\b(?:[Uu]nder)?(?:[Ss]ecretary|[Mm]inister|[Cc]hief|[Ss]peaker|[Dd]irector|[Hh]ead|[Pp]resident|[Cc]hairman) "
    r"of (?:the )?(?:[A-Z]\w* ){1,4}$"
)
_BEFORE_NAME = re.compile(
    r"\s*(?:(?:the|a|an|former|then) ){0,2}(?:[A-Z][\w.]* ){0,4}(?:[a-z-]+ )?(?:[A-Z][\w.]* ){0,3}"
)
_JOINED = re.compile(r"\s(?:and|or)\s")
_OWNED = re.compile(r"(his|her|their|its|whose)\s+(?=\w)", re.IGNORECASE)

# What stands before "who": an age, a noun phrase from its last article on or one plural noun, and what that belongs to.
_AGED = re.compile(r",? \(?\d\d?\)?$")
_NOUN = re.compile(
    r"(?:.*\s)?((?:an?|the|one|some|many|several|two|three|those|people|his|her|their|another)\b"
    r"(?: [\w'’.-]+){0,6})$|(?:.*\s)?([a-z]+s)$",
    re.IGNORECASE | re.DOTALL,
)
_LINKED = re.compile(
    r"(?:.*\s)?((?:an?|the|one|his|her|their|another) (?:[\w'’-]+ ){1,4}(?:of|for|from|at|in|with) )$",
    re.IGNORECASE,
)
_LOWER = re.compile(r"\b[a-z]{3,}")


def resolve(text: str, sources: Sequence[Span | None], quoted: Sequence[Span] | None = None) -> list[Found]:
    """Give the speaker of each source and how it is known.

    Parameters
    ----------
    text
        An article's text.
    sources
        The words that name who said something, in the order of the text; None where there are none.
    quoted
        What of the text stands in quotation marks, in its order, if at hand.

    Returns
    -------
    list of (str or None, str)
        The speaker's one name in this article, and the basis: cue (the source names the speaker), pronoun,
        description, or none (the speaker is unknown: None).

    Examples
    --------
    >>> text = "Ann Bell, 41, a nurse, left. The 41-year-old said no. She said it twice."
    >>> resolve(text, [Span(29, 44), Span(54, 57)])
    [('Ann Bell', 'description'), ('Ann Bell', 'pronoun')]
    """
    spans = [Span(*source) for source in sources if source is not None]
    if not spans:
        return [(None, "none") for _ in sources]
    article = _Article(text, spans, quoted)
    return [(None, "none") if source is None else article.resolve(Span(*source)) for source in sources]


class _Article:
    """One text, while its sources are resolved in order."""

    def __init__(self, text: str, sources: Sequence[Span], quoted: Sequence[Span] | None) -> None:
        self.text = text
        self._quoted = quoted
        self.people = People(text, sources)
        self.last: Person | None = None
        self.group: tuple[int, str] | None = None  # who spoke last that is no person, and where
        self.unnamed: dict[str, tuple[int, str]] = {}  # the same by the noun, for "the spokesman"
        self.nameless: dict[str, Person] = {}
        self.leading: Person | None = None
        self._counted = 0
        self._counts: dict[Person, int] = {}

    @cached_property
    def salience(self) -> Salience:
        return Salience(self.text, self.people, self._quoted)

    def _common(self, word: str, at: int) -> bool:
        """Tell whether the text writes a word in lower case too, within some pages."""
        near = self.text[max(0, at - 8000) : at + 8000]
        return any(f" {word.lower()}{mark}" in near for mark in " ,.:;")

    def resolve(self, source: Span) -> Found:
        words = self.text[source.start : source.end]
        key = words.strip(_RIM).lower().removesuffix("'s").removesuffix("’s")
        if key in _SINGULAR:
            return self._person(source, self.salience.antecedent(source.start, _SINGULAR[key]), "pronoun")
        if key in _PLURAL or key in _THING:
            return self._group(source)
        if key in _RELATIVE or key.startswith("who "):
            return self._relative(source)
        if key in _UNKNOWN or not key:
            return None, "none"
        if owned := _OWNED.match(words):
            named = self._named(source)
            return self._person(source, named, "cue") if named else self._belonging(source, owned)
        if joined := self._joined(source):
            return joined, "cue"
        if person := self._named(source):
            return self._person(source, person, "cue")
        return self._description(source)

    def _person(self, source: Span, person: Person | None, basis: str, weight: float = SPEAKER) -> Found:
        """Note who spoke."""
        if person is None:
            return None, "none"
        self.salience.spoke(source.start, person, weight)
        self.last = person
        if not person.sure:
            self.group = source.start, person.name
        return person.name, basis

    def _other(self, source: Span, shown: str, basis: str, role: Role | None = None) -> Found:
        """Note who spoke, where it is no named person: someone unnamed, or a group or thing."""
        if role and not role.plural:
            person = self.nameless.get(shown)
            if person is None:
                person = self.nameless[shown] = Person(shown, (shown,), role.gender, sure=True)
            self.salience.spoke(source.start, person)
        else:
            self.group = source.start, shown
        return shown, basis

    def _named(self, source: Span) -> Person | None:
        """Give the person whom a source names: the head of one of its parts."""
        words = self.text[source.start : source.end]
        for number, part in enumerate(_PART.finditer(words)):
            if number > 1:
                break
            start, end = source.start + part.start(), source.start + part.end()
            for at in self.people.within(start, end):
                before = _OFFICE.sub("", self.text[start : self.people.span(at).start])
                titled = before.rstrip(" .").rpartition(" ")[2].lower() in titles()
                apart = _NO_HEAD.search(before) or (_APART.search(before) and not titled)
                if apart or (number and not titled and not _BEFORE_NAME.fullmatch(before)):
                    break
                person = self.people.at[at]
                if (at == source.end or _AFTER_NAME.match(self.text, at, source.end)) and not self._word(
                    person, at, end
                ):
                    return person
        return None

    def _word(self, person: Person, at: int, end: int) -> bool:
        """Tell whether a name is only a word that opens a sentence: "Residents of the port"."""
        if len(person.words) > 1 or person.sure:
            return False
        return self._common(person.name, person.mentions[0].start) or bool(
            _NO_HEAD.match(self.text, at + 1, end)
        )

    def _joined(self, source: Span) -> str | None:
        """Give the names of several who spoke: "Ann Bell and others"."""
        words = self.text[source.start : source.end]
        if not _JOINED.search(words):
            return None
        parts = list(_PART.finditer(words))
        first, last = parts[0], parts[-1]
        heads = self.people.within(source.start, source.start + first.end())
        if not heads or _NO_HEAD.search(self.text[source.start : self.people.span(heads[0]).start].lower()):
            return None
        stop = source.start + first.end()
        within = _JOINED.match(self.text, heads[0]) or any(
            self._listed(join.end()) for join in _JOINED.finditer(self.text, heads[0], stop)
        )
        listed = len(parts) > 1 and _JOINED.search(last.group()) and self._listed(source.start + last.start())
        if not within and not listed:
            return None
        shown, at = [], source.start
        for end in self.people.within(source.start, source.end):
            person, start = self.people.at[end], self.people.span(end).start
            titled = self.text.rfind(",", at, start) + 1 or self.text.rfind(" and ", at, start) + 5
            cut = titled if titled > at + 4 else at
            shown += [self.text[at:cut], " " if cut > at else "", person.name]
            at = end
        return clean(
            "".join([*shown, self.text[at : source.end]]).replace("  ", " ").replace(", ", " | ")
        ).replace(" | ", ", ")

    def _listed(self, start: int) -> bool:
        """Tell whether the last part of a list begins with a name."""
        while self.text[start : start + 1].isspace():
            start += 1
        start += 4 if self.text.startswith("and ", start) else 0
        near = self.people.within(start, start + 40)
        return bool(near) and not _LOWER.search(self.text, start, self.people.span(near[0]).start)

    def _group(self, source: Span) -> Found:
        """Give whom "it" or "they" stands for: who spoke last that is no person, if not long before."""
        if self.group is None or source.start - self.group[0] > 1500:
            return None, "none"
        lines = self.text.count("\n\n", self.group[0], source.start)
        return (self.group[1], "pronoun") if lines <= 2 else (None, "none")

    def _relative(self, source: Span) -> Found:
        """Give whom "who" stands for: the name or the noun before it."""
        first = max(0, source.start - 140)
        line = self.text[first : source.start].rstrip(" ,—–-(")
        if aged := _AGED.search(line):
            line = line[: aged.start()]
        if person := self.people.at.get(first + len(line)):
            return self._person(source, person, "pronoun", SUBJECT)
        noun = _NOUN.match(line)
        if not noun:
            return None, "none"
        start = noun.start(noun.lastindex or 0)
        if linked := _LINKED.match(line[max(0, start - 60) : start]):
            start -= linked.end(1) - linked.start(1)
        before = line[:start].rstrip()
        if before.endswith(",") and (person := self.people.at.get(first + len(before) - 1)):
            return self._person(source, person, "pronoun", SUBJECT)
        shown = clean(line[start:])
        return self._other(source, shown, "pronoun", describe(shown).role)

    def _belonging(self, source: Span, owned: re.Match[str]) -> Found:
        """Give whom "his lawyer" or "whose lawyer" names, with the owner's name if it is known."""
        key = owned[1].lower()
        rest = clean(self.text[source.start + owned.end() : source.end])
        owner: str | None = None
        if key in _SINGULAR:
            person = self.salience.antecedent(source.start, _SINGULAR[key])
            owner = person.name if person else None
        elif key == "whose":
            owner = self._relative(source)[0]
        return (
            self._other(source, f"{owner}'s {rest}", "pronoun") if owner else self._other(source, rest, "cue")
        )

    def _description(self, source: Span) -> Found:
        """Give who is described, by name if the text names one."""
        words = self.text[source.start : source.end]
        description = describe(words)
        shown = description.shown
        if not shown:
            return None, "none"
        if person := self._described(source, description):
            return self._person(source, person, "description")
        opens, _, rest = shown.partition(" ")
        if (
            opens.istitle()
            and not (description.article or rest[:1].isupper())
            and self._common(opens, source.start)
        ):
            shown = f"{opens.lower()} {rest}".rstrip()
        if description.article == "the" and not rest and description.head in self.unnamed:
            at, before = self.unnamed[description.head]
            if source.start - at < 4000:
                return self._other(source, before, "description", description.role)
        if description.role and not description.role.plural and (rest or description.article == "a"):
            self.unnamed[description.head] = source.start, shown
        return self._other(source, shown, "cue", description.role)

    def _ordinary(self, word: str, rest: str, description: Description, at: int) -> bool:
        """Tell whether a capitalised word is none but for opening a sentence."""
        if not word.istitle():
            return False
        if word.lower() in words_of("opening_words.txt") or (not rest and description.role):
            return True
        return not rest[:1].isupper() and self._common(word, at)

    def _described(self, source: Span, description: Description) -> Person | None:
        """Give the person a description stands for."""
        if description.article not in ("the", "that") or plural(description.head, description.role):
            return None
        people = self.people.before(source.start)
        if description.age:
            aged = {person for person in people if description.age in person.ages}
            return self._meant(source, lambda person: float(person in aged or not (aged or person.ages)))
        role = description.role
        if role is None:
            return None
        anyone = role.kinds[0] in ("man", "woman")
        bare = not (description.words or description.linked)
        told = _TOLD_OF if not bare else _BARELY
        untold = (anyone or not description.linked) and not told.isdisjoint(
            role.kinds if not bare else role.kinds[:1]
        )
        if untold and self._introduced(source, description.head):
            untold = False
        fit = {person: fits(description, person) for person in people}
        return self._meant(
            source, lambda person: score if (score := fit.get(person, 0.0)) > 0.6 or untold else 0.0, bare
        )

    def _introduced(self, source: Span, head: str) -> bool:
        """Tell whether an unnamed one of the kind stands shortly before."""
        line = self.text[max(0, source.start - 900) : source.start]
        return bool(
            re.search(rf"\b(?:an?|one|another) (?:[\w-]+ ){{0,3}}{re.escape(head)}\b", line, re.IGNORECASE)
        )

    def _meant(self, source: Span, fit: Callable[[Person], float], bare: bool = False) -> Person | None:
        """Give the person who is salient and fits a description best.

        One of whom the text has not said as much must be whom the text is about, or have spoken last, or be the
        only one on the reader's mind.
        """
        acting = self.salience.acting(source.start)
        ranked = sorted(
            (
                (-salient * fit(person), place, person)
                for place, (salient, person) in enumerate(
                    self.salience.ranked(source.start, lambda person: True)
                )
                if person.sure and fit(person) and not (person is acting and fit(person) <= 1)
            ),
            key=lambda entry: entry[:2],
        )
        if not ranked or fit(ranked[0][2]) <= 1:
            far = [person for person in self.people.before(source.start) if fit(person) >= 3]
            if len(far) == 1:
                return far[0]
        if not ranked:
            return None
        best, _, person = ranked[0]
        if -best < fit(person) * 0.2 * max(-score / fit(other) for score, _, other in ranked):
            return None  # someone else is on the reader's mind
        if fit(person) > 1 or person is self._prominent(source.start) or (person is self.last and not bare):
            return person
        alone = len(ranked) == 1 or best < 3 * ranked[1][0]
        return person if alone and not bare and best < -10 else None

    def _prominent(self, at: int) -> Person | None:
        """Give the person named most often before a place."""
        ends = self.people.ends
        while self._counted < len(ends) and ends[self._counted] <= at:
            person = self.people.at[ends[self._counted]]
            self._counts[person] = self._counts.get(person, 0) + 1
            if (
                person.sure and self._counts[person] > self._counts.get(self.leading, 0)
                if self.leading
                else person.sure
            ):
                self.leading = person
            self._counted += 1
        return self.leading
