"""What nouns, names and other words tell of the kind of a body: an airline, a museum, a union."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from analysis.lists import rows_of

_NAME = r"(?<!\w)[A-Z][\w&’'-]{0,30}(?: [A-Z][\w&’'-]{0,30}){0,3}"
_WORD = re.compile(r"[A-Za-z][\w-]*")
#: What ends the part of a description that tells what a body is.
_LINK = re.compile(
    r" (?:of|for|at|from|in|with|on|by|who|whose|that|which|to|as|and|behind|based|owned|has|had)\b"
)
#: What is done by bodies of a kind: engines built by Vexora.
_DOINGS = {
    "built": "maker",
    "made": "maker",
    "manufactured": "maker",
    "operated": "operator",
    "run": "operator",
}
#: Agencies that are companies.
_SOLD = re.compile(r"\b(?:credit|reporting|ratings?|travel|advertising|recruitment|talent) (?:agency|bureau)")
_OWNER = re.compile(r"['’]s?$")
# What stands behind a name in apposition, no age.
_APPOSED = re.compile(r",(?! \d)")


class Telling(NamedTuple):
    """What some words of a text tell: the name, the kinds of its body, how much that weighs.

    `heard` tells whether the body speaks in the words, through a spokesman, and `start` where they begin.
    """

    name: str
    kinds: Iterable[str]
    weight: int
    heard: bool
    start: int


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """Give the kinds of body that each noun tells, the narrowest first."""
    return {row["noun"]: tuple(row["kinds"].split()) for row in rows_of("body_nouns.csv")}


@cache
def kinds_by_word(column: str) -> dict[str, frozenset[str]]:
    """Give the kinds that a word of a name, or of what a body has, tells."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows_of("body_nouns.csv"):
        for word in row[column].split():
            found[word].update(row["kinds"].split())
    return {word: frozenset(kinds) for word, kinds in found.items()}


def kinds_of(noun: str) -> tuple[str, ...]:
    """Give the kinds of body that a noun tells, the narrowest first; none for any other noun.

    Examples
    --------
    >>> kinds_of("airline"), kinds_of("planemaker"), kinds_of("storm")
    (('airline', 'company'), ('planemaker', 'maker', 'company'), ())
    """
    if known := _kinds().get(noun):
        return known
    return (noun, *_kinds()["maker"]) if noun.endswith("maker") and _made(noun) else ()


#: Makers that are people.
_PEOPLE = frozenset(
    {"", "law", "match", "home", "policy", "film", "peace", "trouble", "dress", "merry", "rain"}
)


def _made(noun: str) -> bool:
    return noun[:-5].rstrip("-") not in _PEOPLE


# A name, with what may stand before it, a noun or what was done by its bearer.
_NAMED = re.compile(_NAME)
_BEFORE = re.compile(r"([a-z-]{2,20})( by)?(,?) (?=[A-Z])")


@cache
def _told() -> re.Pattern[str]:
    """Compile the ways in which texts tell behind a name what its body is."""
    owns = "|".join(sorted(kinds_by_word("owns")))
    return re.compile(
        rf"(?P<name>{_NAME})(?:"
        rf"(?: \([A-Z]{{2,8}}\))?(?:,| is| was) (?:an?|the|one of) (?=(?P<said>[^.,;:()\n\"“”]{{2,80}}))"
        rf"|['’]s? (?:(?!\d)[\w-]+ )?(?P<owned>{owns})\b"
        r"|(?:['’]s?)? (?P<whose>(?P<voice>spokes(?:man|woman|person)|CEO)|shares|stock)\b"
        r"|,? (?P<form>Inc|Corp|Ltd|plc|PLC|LLC)\b)"
    )


def tellings(text: str) -> Iterator[Telling]:
    """Give what a text tells of the kinds of its bodies, in its order.

    Examples
    --------
    >>> [(name, *kinds) for name, kinds, *_ in tellings("The carrier Orde Jet fell. Vexora is a union of smiths.")]
    [('Orde Jet', 'airline', 'company'), ('Vexora', 'union')]
    """
    for before in _BEFORE.finditer(text):
        noun = _DOINGS.get(before[1], "") if before[2] else before[1]
        kinds = kinds_of(_sold(noun, text[max(0, before.start() - 15) : before.end(1)]))
        name = _NAMED.match(text, before.end()) if kinds and not (before[2] and before[3]) else None
        if name and (not before[3] or _APPOSED.match(text, name.end())):
            yield Telling(_OWNER.sub("", name[0]), kinds, 2, False, before.start())
    for match in _told().finditer(text):
        kinds = ("company",)
        if match["said"]:
            kinds = kinds_of(_sold(_head(match["said"]), match["said"]))
        elif match["owned"]:
            kinds = (*kinds_by_word("owns")[match["owned"]],)
        weight = 1 if match["owned"] or match["whose"] else 2
        yield Telling(match["name"], kinds, weight, bool(match["voice"]), match.start())


def _sold(noun: str, near: str) -> str:
    """Give what an agency is: a company, if it sells what it does."""
    return "company" if noun in ("agency", "bureau") and _SOLD.search(near) else noun


def _head(said: str) -> str:
    """Give the noun that heads what is said of a body."""
    link = _LINK.search(said)
    words = _WORD.findall(said[: link.start()] if link else said)
    return words[-1] if words else ""
