"""What stands before "who": a name, with age and apposition between, or a noun."""

from __future__ import annotations

import re
from collections.abc import Iterable

from analysis.lists import word_set
from analysis.speakers.bodynouns import kinds_of
from analysis.speakers.names import Name
from analysis.speakers.people import People
from analysis.speakers.person import Person
from analysis.speakers.roles import roles
from analysis.text.text import words_of

# What stands before "who": an apposition, a noun phrase from its last article on or a plural noun, what that is of.
_APPOSED = re.compile(r"\d\d?$|(?:an?|the|from|of|then|now|former|himself|herself)\b|[A-Z]")
_NOUN = re.compile(
    r"(?:.*\s)?((?:an?|the|one|some|many|several|two|three|those|people|his|her|their|another)\b"
    r"(?: (?!(?:to|by|with|against|among|between|than|is|was|has|had)\b)[\w'’.-]+){0,6})$|(?:.*\s)?([a-z]+s)$",
    re.IGNORECASE | re.DOTALL,
)
_LINK = re.compile(r"(?<![\w-])(?:of|to|for|from|by|with|against) ")
_OF_BODY = re.compile(r", (?:an?|the) [a-z][^,;:.!?\n\"“”]{1,80}$")
_OF = re.compile(
    r"(?:.*\s)?((?:an?|the|one|his|her|their|another) (?:[\w'’-]+ ){0,3}([\w'’-]+) (?:of|for|from|at|in|with|to) )$",
    re.IGNORECASE,
)


def name_before(people: People, first: int, line: str) -> Person | None:
    """Give the person whose name ends a line, age and apposition left aside; None if it only ends a description."""
    for _ in range(4):
        end = first + len(line)
        if person := people.at.get(end):
            return None if _owned_by(line[: people.titled(end) - first]) else person
        before, comma, last = line.rpartition(", ")
        if not comma or not _APPOSED.match(last):
            break
        line = before
    return None


def body_before(named: Iterable[Name], first: int, line: str) -> str | None:
    """Give the body whose name stands before the apposition that ends a line: Vexora, a refuge for owls."""
    apposed = _OF_BODY.search(line)
    end = first + apposed.start() if apposed else -1
    name = next((name for name in named if name.end == end), None)
    return " ".join(name.words) if name and name.sort == "organisation" and not name.title else None


def noun_before(line: str) -> int | None:
    """Give where the noun begins that ends a line, with what says who is of it; None where there is none.

    Examples
    --------
    >>> line = "They met a spokesman for the port"
    >>> line[noun_before(line):]
    'a spokesman for the port'
    """
    noun = _NOUN.match(line)
    if not noun:
        return None
    start = noun.start(noun.lastindex or 0)
    return start - _owned_by(line[:start])


def inner(words: str) -> int:
    """Give where in the words before "who" the noun begins that it stands for: a blow to the mayor, who.

    Examples
    --------
    >>> words = "loth to vote for a bill backed by victims"
    >>> words[inner(words):], inner("members of the board"), inner("a spokesman for the port")
    ('victims', 0, 0)
    """
    links = list(_LINK.finditer(words))
    before = words[: links[0].start()].split() if links else []
    if not before:
        return 0
    head = before[-1]
    if (
        not head.islower()
        or head.endswith("s")
        or kinds_of(head)
        or any(word.lower() in roles() for word in before)
    ):
        return 0
    if head in words_of("organisation_words.txt") | words_of("documents.txt") | word_set("people.of_many"):
        return 0
    ends = [*(link.start() for link in links[1:]), len(words)]
    for link, end in zip(links, ends, strict=True):  # a gift for the man with a limp, who
        if words[link.end() : end].strip().rpartition(" ")[2] in roles():
            return link.end()
    last = words.rpartition(" ")[2]
    return links[-1].end() if last[:1].isupper() or last.endswith("s") else 0


def _owned_by(line: str) -> int:
    """Give how many characters at the end of a line say who is of what follows: "a spokesman for "."""
    of = _OF.match(line[-70:])
    return of.end(1) - of.start(1) if of and of[2].lower() in roles() else 0
