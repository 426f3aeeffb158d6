"""Who a source names: one name for a speaker in an article, and in a story."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

import pandas as pd

from analysis.names import find_names
from analysis.people import People, Person, roles
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
_UNKNOWN = frozenset({"i", "we", "you", "me", "my", "our", "us", "your", "one", "this", "these", "those", "some", "many",
                      "others", "both", "what"})  # fmt: skip
_ARTICLE = re.compile(r"(?:the|an?|our|one of the)\s+", re.IGNORECASE)
_AGE = re.compile(r"\b(\d\d?)-year-old\b")
_TAIL = re.compile(r"\s*(?:\([^()]{0,40}\)|[,;:].*|['’]s?)$", re.DOTALL)
_HEAD = re.compile(r"([^,;:(\n]*?)(?:['’]s?)?(?= ?[,;:(\n]| who\b|$)")
_OWNER = re.compile(r"['’]s |[s]['’] | of | for ")
_SPACE = re.compile(r"\s+")


def resolve(text: str, sources: Sequence[Span | None]) -> list[tuple[str | None, str]]:
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
    >>> text = "Anna Bell, 41, a nurse, left. The 41-year-old said no. She said it twice."
    >>> resolve(text, [Span(30, 45), Span(55, 58)])
    [('Anna Bell', 'description'), ('Anna Bell', 'pronoun')]
    """
    if not any(sources):
        return [(None, "none") for _ in sources]
    return _Article(text).resolve(sources)


class _Article:
    """One text while its sources are resolved, in order."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.people = People(text)
        self.ends = sorted(self.people.of)
        self.last: Person | None = None
        self.group: str | None = None

    def resolve(self, sources: Sequence[Span | None]) -> list[tuple[str | None, str]]:
        found: list[tuple[str | None, str]] = []
        for source in sources:
            if source is None:
                found.append((None, "none"))
                continue
            found.append(self._one(Span(*source)))
        return found

    def _one(self, source: Span) -> tuple[str | None, str]:
        words = self.text[source.start : source.end]
        key = words.strip(" ,.:;").lower().removesuffix("'s").removesuffix("’s")
        if key in _SINGULAR:
            person = self._nearest(source.start, _SINGULAR[key])
            return (person.name, "pronoun") if person else (None, "none")
        if key in _PLURAL or key in _THING:
            return (self.group, "pronoun") if self.group else (None, "none")
        if key in _RELATIVE:
            return self._before(source.start)
        if key in _UNKNOWN or not key:
            return None, "none"
        return self._named(source, words)

    def _named(self, source: Span, words: str) -> tuple[str | None, str]:
        people = self.people
        at = bisect_left(self.ends, source.start + 1)
        person = None
        if at < len(self.ends) and self.ends[at] <= source.end:
            person = people.of[self.ends[at]]
        if person:
            head = _HEAD.match(words)
            if head and source.start + head.end(1) == self.ends[at] and person.mentions:
                if person.is_person:
                    self.last = person
                    return person.name, "cue"
        shown = _clean(words)
        if not shown:
            return None, "none"
        described = self._described(source, words)
        if described:
            self.last = described
            return described.name, "description"
        self.group = shown
        return shown, "cue"

    def _before(self, at: int) -> tuple[str | None, str]:
        line = self.text[max(0, at - 120) : at].rstrip(" ,")
        end = max(0, at - 120) + len(line)
        person = self.people.of.get(end)
        if person is None:
            i = bisect_left(self.ends, end + 1) - 1
            if i >= 0 and self.ends[i] > at - 120 and not re.search(r"[.!?\n]", self.text[self.ends[i] : at]):
                person = self.people.of[self.ends[i]]
        if person:
            self.last = person
            return person.name, "pronoun"
        return None, "none"

    def _nearest(self, at: int, gender: str) -> Person | None:
        """Give the person that "he" or "she" at this place stands for."""
        recent = self.last if self.last and self.last.gender in ("", gender) else None
        i = bisect_left(self.ends, at) - 1
        for j in range(i, max(-1, i - 40), -1):
            person = self.people.of[self.ends[j]]
            if person.gender in ("", gender) and person.sort == "person":
                if person is not recent and "\n" in self.text[self.ends[j] : at] and recent:
                    return recent
                return person
        return recent

    def _described(self, source: Span, words: str) -> Person | None:
        """Give the person that "the 34-year-old" or "the midfielder" at this place stands for."""
        if not words.lower().startswith(("the ", "this ")):
            return None
        everyone = {
            id(person): person
            for person in self.people.of.values()
            if person.mentions[0].start < source.start
        }
        people = list(everyone.values())
        if not people:
            return None
        likely = self._prominent(source.start)
        if age := _AGE.search(words):
            aged = [person for person in people if age[1] in person.ages]
            if len(aged) == 1:
                return aged[0]
            return likely if not aged else None
        known = roles()
        head = re.split(r"\b(?:of|for|at|from|in|who|with)\b|,", words.lower())[0].split()
        if not head or head[-1] not in known or known[head[-1]][1] is None:
            return None
        kinds = set(known[head[-1]][1])
        fit = [
            person
            for person in people
            if any(
                known[role][1][0] in kinds or known[head[-1]][1][0] in known[role][1]
                for role in person.roles
                if role in known
            )
        ]
        if len(fit) == 1:
            return fit[0]
        if fit:
            return max(
                fit, key=lambda person: max(m.start for m in person.mentions if m.start < source.start)
            )
        return None if _OWNER.search(words) else likely

    def _prominent(self, at: int) -> Person | None:
        """Give the person the text is about, if also the last one met before this place."""
        count = {}
        for end in self.ends:
            person = self.people.of[end]
            if person.is_person:
                count[id(person)] = (len(person.mentions), person)
        if not count:
            return None
        person = max(count.values(), key=lambda entry: entry[0])[1]
        if self.last is person or any(m.start < at for m in person.mentions):
            return person
        return None


def _clean(words: str) -> str:
    """Cut article, apposition and possessive off a description."""
    shown = _SPACE.sub(" ", words).strip(" ,.:;\"“”'‘’")
    while (cut := _TAIL.sub("", shown)) != shown and cut:
        shown = cut
    article = _ARTICLE.match(shown)
    return shown[article.end() :] if article else shown


def compatible(one: str | None, other: str | None) -> bool:
    """Tell whether two speakers' names could be one speaker's.

    Examples
    --------
    >>> compatible("Anna Bell", "Bell"), compatible("Anna Bell", "Carl Bell")
    (True, False)
    """
    if not one or not other or one == other:
        return True
    a, b = find_names(one), find_names(other)
    if not a or not b:
        return False
    from analysis.people import same_given, surname_at

    x, y = a[-1].words, b[-1].words
    if x[surname_at(x)] != y[surname_at(y)]:
        return False
    return len(x) == 1 or len(y) == 1 or same_given(x[0], y[0])


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
