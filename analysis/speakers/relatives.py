"""What stands before "who": a name, with age and apposition between, or a noun."""

from __future__ import annotations

import re
from collections.abc import Iterable

from analysis.speakers.names import Name
from analysis.speakers.people import People
from analysis.speakers.person import Person
from analysis.speakers.roles import roles

# What stands before "who": an apposition, a noun phrase from its last article on or a plural noun, what that is of.
_APPOSED = re.compile(r"\d\d?$|(?:an?|the|from|of|then|now|former|himself|herself)\b|[A-Z]")
_NOUN = re.compile(
    r"(?:.*\s)?((?:an?|the|one|some|many|several|two|three|those|people|his|her|their|another)\b"
    r"(?: (?!(?:to|by|with|against|among|between|than|is|was|has|had)\b)[\w'’.-]+){0,6})$|(?:.*\s)?([a-z]+s)$",
    re.IGNORECASE | re.DOTALL,
)
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
    """Give the body whose name stands before the apposition that ends a line: Vexora, a hotline for migrants."""
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


def _owned_by(line: str) -> int:
    """Give how many characters at the end of a line say who is of what follows: "a spokesman for "."""
    of = _OF.match(line[-70:])
    return of.end(1) - of.start(1) if of and of[2].lower() in roles() else 0
