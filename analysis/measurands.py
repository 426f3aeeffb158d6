"""What a figure measures: the kind of number, who or what is counted, which group, and what happened to it.

*Measurand* is the word metrology has for the quantity intended to be measured.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from analysis.text import words_of

#: Events that are one to a reader who compares: leaving one place is arriving in the other.
MOVEMENT = frozenset({"fled", "left", "arrived", "displaced", "evacuated", "moved"})

_KINDS = {"percent": "share", "ratio": "share"}
_SKIPPED = frozenset({"date", "time"})
_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
_OF = re.compile(r"\s(?:of|in|from|among|at|on|for|who|that|which|with|by|to|aboard)\s")


class Measurand(NamedTuple):
    """What one figure measures. Empty strings and sets say that nothing is known of it."""

    kind: str
    unit: str
    head: str
    event: str
    nations: frozenset[str]
    traits: tuple[str, str, str]
    modifiers: frozenset[str]
    whole: frozenset[str]
    is_person: bool


def measurand(figure: Mapping[str, Any]) -> Measurand | None:
    """Read what a row of the figures table measures, or None for dates and times.

    Examples
    --------
    >>> found = measurand({"kind": "count", "counted": "Peruvian miners", "counted_head": "miner", "event": "killed"})
    >>> found.head, found.event, sorted(found.nations), found.traits
    ('miner', 'killed', ['peru'], ('adult', '', 'worker'))
    """
    kind = str(figure.get("kind") or "count")
    if kind in _SKIPPED:
        return None
    phrase = str(figure.get("counted") or "")
    front, _, back = _split(phrase)
    words = [word.lower().rstrip(".’'") for word in _WORD.findall(front)]
    head = singular(str(figure.get("counted_head") or "").lower() or (words[-1] if words else ""))
    nations = _nations(phrase)
    traits = _traits(words, head)
    event = str(figure.get("event") or "") or _event_heads().get(head, "")
    said = {singular(word) for word in words} - {head} - _plain()
    modifiers = frozenset(word for word in said if not _nations(word) and word not in _people())
    whole = frozenset({singular(w.lower()) for w in _WORD.findall(back)} - _plain())
    return Measurand(
        kind=_KINDS.get(kind, kind),
        unit="" if kind in ("percent", "ratio", "duration", "age") else str(figure.get("unit") or ""),
        head=head,
        event="movement" if event in MOVEMENT else event,
        nations=nations,
        traits=traits,
        modifiers=modifiers,
        whole=whole,
        is_person=head in _people() or (bool(_nations(head)) and kind == "count"),
    )


def _split(phrase: str) -> tuple[str, str, str]:
    """Cut "women of the region" before what follows the head."""
    found = _OF.search(phrase)
    if not found:
        return phrase, "", ""
    return phrase[: found.start()], found.group().strip(), phrase[found.end() :]


@cache
def singular(word: str) -> str:
    """Give the singular of a lower-case noun by the regular rules, and of the people's irregular ones.

    Examples
    --------
    >>> [singular(word) for word in ("children", "bodies", "crashes", "bus", "people", "lives")]
    ['child', 'body', 'crash', 'bus', 'people', 'life']
    """
    irregular = {
        "children": "child", "men": "man", "women": "woman", "lives": "life", "persons": "person", "wives": "wife",
        "schoolchildren": "schoolchild", "servicemen": "serviceman", "policemen": "policeman", "knives": "knife",
        "feet": "foot", "crewmen": "crewman", "families": "family",
    }  # fmt: skip
    word = re.sub(r"[’']s?$", "", word)
    if word in irregular:
        return irregular[word]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _rows(name: str) -> list[dict[str, str]]:
    lines = (files("analysis") / "data" / name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


@cache
def _people() -> dict[str, tuple[str, str, str]]:
    return {row["word"]: (row["age"], row["sex"], row["role"]) for row in _rows("people.csv")}


@cache
def _event_heads() -> dict[str, str]:
    return {row["word"]: row["event"] for row in _rows("event_heads.csv")}


@cache
def _countries() -> dict[str, str]:
    """Give the country, in lower case, for every name, short form and demonym of one word."""
    found = {}
    for row in _rows("countries.csv"):
        names = [row["country"], *(row["demonyms"] or "").split(), *(row["other"] or "").split("|")]
        found.update({name.strip().lower().rstrip("."): row["country"].lower() for name in names if name.strip()})
    return found


@cache
def _plain() -> frozenset[str]:
    """Words that say nothing of which group is meant."""
    grammar = {word for line in words_of("function_words.txt") for word in line.partition(":")[2].split()}
    return frozenset(grammar | {"ethnic", "total", "additional", "estimated", "other", "roughly", "about", "s"})


def _nations(phrase: str) -> frozenset[str]:
    countries = _countries()
    found = set()
    for word in re.findall(r"[^\W\d_][\w.’'-]*", phrase):
        bare = re.sub(r"[’']s?$", "", word.rstrip(".,"))
        for form in (bare, bare.removesuffix("s")):
            # "us" is no country
            if form.lower() in countries and (len(form.replace(".", "")) > 3 or form.isupper()):
                found.add(countries[form.lower()])
    if " " in phrase.strip():
        lowered = phrase.lower()
        found |= {country for name, country in _long_names() if name in lowered}
    return frozenset(found)


@cache
def _long_names() -> tuple[tuple[str, str], ...]:
    return tuple((name, country) for name, country in _countries().items() if " " in name)


def _traits(words: list[str], head: str) -> tuple[str, str, str]:
    age, sex, role = _people().get(head, ("", "", ""))
    for word in words:
        more = _people().get(singular(word), ("", "", ""))
        age, sex, role = age or more[0], sex or more[1], role or more[2]
    return age, sex, role
