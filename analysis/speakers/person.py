"""One person of an article, and what it says of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from analysis.speakers.fullnames import surname_at
from analysis.text.text import Span


@dataclass(eq=False, slots=True)
class Person:
    """One person of an article.

    `sure` tells whether anything speaks for a person, beyond capitals, `placed` whether a mention stands like a
    place's or a thing's, `writes` whether the only one is the byline, `spoke` whether one stands like a speaker's;
    `said` holds the words that describe the person (lower case), `roles` the role nouns among them, `ages` the ages
    in digits.
    """

    name: str
    words: tuple[str, ...]
    gender: str = ""
    sure: bool = False
    placed: bool = False
    writes: bool = False
    spoke: bool = False
    forms: dict[str, int] = field(default_factory=dict)
    mentions: list[Span] = field(default_factory=list)
    said: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    ages: set[str] = field(default_factory=set)

    def fullest(self) -> str:
        """Give the form with most words but initials; of such forms the most frequent, then the first."""
        whole = [form for form in self.forms if " " in form] or list(self.forms)
        return max(whole, key=lambda form: self.forms[form])

    @property
    def surname(self) -> str:
        """The last word that is no "Jr."."""
        return self.words[surname_at(self.words)]
