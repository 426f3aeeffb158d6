"""Who a source names: one name for a speaker in an article, and in a story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

import pandas as pd

from analysis.descriptions import Description, clean, describe, fits, opposed, plural
from analysis.names import find_names
from analysis.people import People, Person, same_person, surname_at
from analysis.salience import Salience
from analysis.text import Span

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
    "i we you me my our us your one this these those some many others both what another someone".split()
)
_SEGMENT = re.compile(r"[^,;:()\n]+")
_OWNED = re.compile(r"(his|her|their|its)\s", re.IGNORECASE)
_AFTER_NAME = re.compile(
    r"\s*(?:['’]s?)?(?:$|[,;:(\n]|\s(?:of|from|for|at|in|with|on|who|also|once|later|then|now|has|have|had|himself|herself)\b)"
)
_BEFORE_NAME = re.compile(
    r"\s*(?:the |a |an |former )?(?:[A-Z][\w.]* ){0,4}(?:[a-z-]+ )?(?:[A-Z][\w.]* ){0,3}"
)
_AGED = re.compile(r",? \(?\d\d?\)?$")
# The noun phrase at the end of a line: from its last article on, or one plural noun.
_NOUN = re.compile(
    r"(?:.*\s)?((?:an?|the|one|some|many|several|two|three|those|people|his|her|their|another)\b(?: [\w'’.-]+){0,6})$|"
    r"(?:.*\s)?([a-z]+s)$",
    re.IGNORECASE | re.DOTALL,
)
_LINKED = re.compile(
    r"(?:.*\s)?((?:an?|the|one|his|her|their|another) (?:[\w'’-]+ ){1,4}(?:of|for|from|at|in|with) )$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s(?:and|or)\s")
_STEP = re.compile(r"\b(?:of|for|at|from|in|with|by|to|on|about|against)\b|['’]s\s")

Found = tuple[str | None, str]


def resolve(text: str, sources: Sequence[Span | None]) -> list[Found]:
    """Give the speaker of each source and how it is known.

    Parameters
    ----------
    text
        An article's text.
    sources
        The words that name who said something, in the order of the text; None where there are none.

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
    article = _Article(text, spans)
    return [(None, "none") if source is None else article.resolve(Span(*source)) for source in sources]


class _Article:
    """One text, while its sources are resolved in order."""

    def __init__(self, text: str, sources: Sequence[Span]) -> None:
        self.text = text
        self.people = People(text, [source.end for source in sources])
        self.group: tuple[int, str] | None = None
        self.heads: dict[str, tuple[int, str]] = {}
        self.last: tuple[int, Person] | None = None

    @cached_property
    def salience(self) -> Salience:
        return Salience(self.text, self.people)

    def resolve(self, source: Span) -> Found:
        words = self.text[source.start : source.end]
        key = words.strip(' ,.:;"“”').lower().removesuffix("'s").removesuffix("’s")
        if key in _SINGULAR:
            return self._person(source, self._pronoun(source.start, _SINGULAR[key]), "pronoun")
        if key in _PLURAL or key in _THING:
            return self._group(source)
        if key.partition(" ")[0] in _RELATIVE and (key in _RELATIVE or key.startswith("who")):
            return self._relative(source)
        if key in _UNKNOWN or not key:
            return None, "none"
        if person := self._named(source):
            return self._person(source, person, "cue")
        if owned := _OWNED.match(words):
            return self._owned(source, words, owned)
        return self._description(source, words)

    def _person(self, source: Span, person: Person | None, basis: str) -> Found:
        if person is None:
            return None, "none"
        self.salience.spoke(source.start, person)
        self.last = source.start, person
        return person.name, basis

    def _named(self, source: Span) -> Person | None:
        """Give the person whom a source names: the head of one of its parts between commas."""
        words = self.text[source.start : source.end]
        if source.end - source.start < 60 and _JOINED.search(words):
            return None
        for part in _SEGMENT.finditer(words):
            start, end = source.start + part.start(), source.start + part.end()
            for at in self.people.within(start, end):
                before = self.text[start : self.people.span(at).start]
                if _STEP.search(before) or (part.start() and not _BEFORE_NAME.fullmatch(before)):
                    break
                if at == source.end or _AFTER_NAME.match(self.text, at, source.end):
                    return self.people.at[at]
        return None

    def _pronoun(self, at: int, gender: str) -> Person | None:
        ranked = self.salience.ranked(at, lambda person: person.sure and person.gender in ("", gender))
        return ranked[0][1] if ranked else None

    def _group(self, source: Span) -> Found:
        if self.group and self.text.count("\n", self.group[0], source.start) <= 4:
            return self.group[1], "pronoun"
        return None, "none"

    def _relative(self, source: Span) -> Found:
        """Give whom "who" stands for: the name or the noun before it."""
        first = max(0, source.start - 140)
        line = self.text[first : source.start].rstrip(" ,—–-(")
        if aged := _AGED.search(line):
            line = line[: aged.start()]
        if person := self.people.at.get(first + len(line)):
            return self._person(source, person, "pronoun")
        noun = _NOUN.search(line)
        if not noun:
            return None, "none"
        start = noun.start(noun.lastindex or 0)
        if linked := _LINKED.match(line[max(0, start - 60) : start]):
            start -= linked.end(1) - linked.start(1)
        before = line[:start].rstrip()
        if before.endswith(",") and (person := self.people.at.get(first + len(before) - 1)):
            return self._person(source, person, "pronoun")
        shown = clean(line[start:])
        self.group = source.start, shown
        return shown, "pronoun"

    def _owned(self, source: Span, words: str, owned: re.Match[str]) -> Found:
        """Give whom "his lawyer" names."""
        key = owned[1].lower()
        rest = clean(words[owned.end() :])
        owner = (
            self._pronoun(source.start, _SINGULAR[key]).name
            if key in _SINGULAR and self._pronoun(source.start, _SINGULAR[key])
            else None
        )
        if owner is None:
            return rest, "cue"
        return f"{owner}'s {rest}", "pronoun"

    def _description(self, source: Span, words: str) -> Found:
        description = describe(words)
        if not description.shown:
            return None, "none"
        person = self._described(source, description)
        if person:
            return self._person(source, person, "description")
        self.group = source.start, description.shown
        return description.shown, "cue"

    def _described(self, source: Span, description: Description) -> Person | None:
        """Give the person a description stands for."""
        if description.article not in ("the", "that") or plural(description.head, description.role):
            return None
        people = [person for person in self.people.everyone if person.mentions[0].start < source.start]
        if description.age:
            aged = [person for person in people if description.age in person.ages]
            if len(aged) == 1:
                return aged[0]
            if aged:
                people = aged
            return self._likely(source, lambda person: person in people)
        if description.role is None:
            return None
        fit = {person: fits(description, person) for person in people}
        best = max(fit.values(), default=0)
        if best:
            ranked = self.salience.ranked(source.start, lambda person: fit.get(person, 0) == best)
            return ranked[0][1] if ranked else next(person for person in people if fit[person] == best)
        if description.linked or self._introduced(source, description.head):
            return None
        gender = description.role.gender
        return self._likely(
            source,
            lambda person: (
                person.gender in ("", gender or person.gender)
                and not opposed(description.words | {description.head}, person.said)
            ),
        )

    def _introduced(self, source: Span, head: str) -> bool:
        """Tell whether an unnamed one of the kind stands shortly before."""
        line = self.text[max(0, source.start - 900) : source.start]
        return bool(
            re.search(rf"\b(?:an?|one|another) (?:[\w-]+ ){{0,3}}{re.escape(head)}\b", line, re.IGNORECASE)
        )

    def _likely(self, source: Span, fits: object) -> Person | None:
        """Give the person the text is about, if also the most salient at a place."""
        ranked = self.salience.ranked(source.start, lambda person: person.sure and fits(person))
        return ranked[0][1] if ranked else None


def compatible(one: str | None, other: str | None) -> bool:
    """Tell whether two speakers' names could be one speaker's.

    Examples
    --------
    >>> compatible("Ann Bell", "Bell"), compatible("Ann Bell", "Carl Bell")
    (True, False)
    """
    if not one or not other or one == other:
        return True
    a, b = find_names(one), find_names(other)
    if not a or not b:
        return False
    x, y = a[-1].words, b[-1].words
    if len(x) > 1 and len(y) > 1:
        return same_person(x, y)
    return x[surname_at(x)] == y[surname_at(y)]


def unify(quotes: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Give each speaker one name in the whole story.

    Parameters
    ----------
    quotes
        The quotes table of all articles.
    articles
        The articles.

    Returns
    -------
    pandas.DataFrame
        A new quotes table.
    """
    return quotes.copy()
