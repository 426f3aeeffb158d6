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
#: The groups that hold the name of which something is told.
_NAMED = ("kind", "apposed", "is", "own", "whose", "form", "doer")


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


@cache
def _told() -> re.Pattern[str]:
    """Compile the ways in which texts tell what a body is."""
    nouns = "|".join(sorted(_kinds(), key=lambda noun: (-len(noun), noun)))
    owns = "|".join(sorted(kinds_by_word("owns")))
    return re.compile(
        rf"\b(?P<noun>[a-z]{{2,12}}-?maker|{nouns}) (?P<kind>{_NAME})"
        rf"|\b(?P<before>[a-z]{{2,12}}-?maker|{nouns}), (?P<apposed>{_NAME})(?=,)(?!, \d)"
        rf"|(?P<is>{_NAME})(?: \([A-Z]{{2,8}}\))?(?:,| is| was) (?:an?|the|one of) "
        rf"(?=(?P<said>[^.,;:()\n\"“”]{{2,80}}))"
        rf"|(?P<own>{_NAME})['’]s? (?:(?!\d)[\w-]+ )?(?P<owned>{owns})\b"
        rf"|(?P<whose>{_NAME})(?:['’]s?)? (?:(?P<voice>spokes(?:man|woman|person)|CEO)|shares|stock)\b"
        rf"|(?P<form>{_NAME}),? (?:Inc|Corp|Ltd|plc|PLC|LLC)\b"
        rf"|\b(?P<done>{'|'.join(_DOINGS)}) by (?P<doer>{_NAME})"
    )


def tellings(text: str) -> Iterator[Telling]:
    """Give what a text tells of the kinds of its bodies, in its order.

    Examples
    --------
    >>> [(name, *kinds) for name, kinds, *_ in tellings("The carrier Orde Jet fell. Vexora is a union of smiths.")]
    [('Orde Jet', 'airline', 'company'), ('Vexora', 'union')]
    """
    for match in _told().finditer(text):
        noun = match["noun"] or match["before"] or _DOINGS.get(match["done"] or "", "")
        if match["is"]:
            noun = _head(match["said"])
        if noun in ("agency", "bureau"):
            near = match["said"] or text[max(0, match.start() - 20) : match.end("noun")]
            noun = "company" if _SOLD.search(near) else noun
        kinds: Iterable[str] = kinds_of(noun) if noun else ("company",) if match["form"] else ()
        if match["own"]:
            kinds = kinds_by_word("owns")[match["owned"]]
        if match["whose"]:
            kinds = ("company",)
        name = next(filter(None, map(match.group, _NAMED)))
        weight = 1 if match["own"] or match["whose"] else 2
        yield Telling(_OWNER.sub("", name), kinds, weight, bool(match["voice"]), match.start())


def _head(said: str) -> str:
    """Give the noun that heads what is said of a body."""
    link = _LINK.search(said)
    words = _WORD.findall(said[: link.start()] if link else said)
    return words[-1] if words else ""
