"""The nouns of what is counted: people and what a word says of them, nations, and nouns for one thing."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from analysis.compare.wording import function_words
from analysis.figures import plurals
from analysis.lists import rows_of
from analysis.text.text import words_of


@lru_cache(maxsize=1 << 12)
def singular(word: str) -> str:
    """Give the singular of a lower-case noun by the regular rules, and of the people's irregular ones.

    Examples
    --------
    >>> [singular(word) for word in ("schoolchildren", "bodies", "crashes", "bus", "people", "lives")]
    ['schoolchild', 'body', 'crash', 'bus', 'people', 'life']
    """
    irregular = {
        "lives": "life",
        "wives": "wife",
        "knives": "knife",
        "families": "family",
        "aussies": "aussie",
    }
    word = re.sub(r"[’']s?$", "", word)
    if word in irregular:
        return irregular[word]
    if not word.endswith("s"):
        return plurals.singular(word)
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@cache
def people() -> dict[str, tuple[str, ...]]:
    """Give the words for people, each with what it says of age, sex, role and origin."""
    axes = ("age", "sex", "role", "origin")
    return {row["word"]: tuple(row[axis] for axis in axes) for row in rows_of("people.csv")}


@lru_cache(maxsize=1 << 12)
def is_person(word: str) -> bool:
    """Say whether a noun in the singular is one for people: by the list, by its last part or by its form.

    Examples
    --------
    >>> [is_person(word) for word in ("miner", "drug-dealer", "glaciologist", "checklist", "container", "fettler")]
    [True, True, True, False, False, True]
    """
    if said_of(word):
        return True
    by_form = len(word) > 5 and word.endswith(_FORMS) and word.isalpha()
    return by_form and not word.endswith(_THINGS) and word not in words_of("no_people.txt")


_FORMS = ("ist", "eer", "ian", "ee", "er", "or", "man", "woman", "person", "people", "folk")
#: Ends of nouns for things, gear and firms: newspaper, skyscraper, kilometre, carmaker.
_THINGS = ("meter", "paper", "tower", "power", "water", "cover", "center", "maker", "list", "tree", "ware")


def said_of(word: str) -> tuple[str, ...]:
    """Give what a noun says of people's age, sex, role and origin, () where it is none for people.

    Examples
    --------
    >>> said_of("ex-soldier"), said_of("tree")
    (('adult', '', 'soldier', ''), ())
    """
    return people().get(word) or people().get(word.rpartition("-")[2]) or ()


@cache
def _above(role: str) -> frozenset[str]:
    """Give a role and all broader ones."""
    broader = _broader().get(role, "").split("|")
    return frozenset({role}).union(*(_above(name) for name in broader if name))


@cache
def _broader() -> dict[str, str]:
    return {row["role"]: row["broader"] for row in rows_of("role_families.csv")}


@cache
def roles_apart(one: str, other: str) -> bool:
    """Say whether nobody has both roles: a nurse is a medic and a worker, but no doctor.

    Examples
    --------
    >>> roles_apart("nurse", "worker"), roles_apart("nurse", "doctor"), roles_apart("", "police")
    (False, True, False)
    """
    return bool(one and other) and one not in _above(other) and other not in _above(one)


@cache
def same_nouns() -> dict[str, str]:
    """Give the noun that stands for each of those that mean the same."""
    rows = [row["words"].split("|") for row in rows_of("same_nouns.csv")]
    return {word: words[0] for words in rows for word in words[1:]}


@cache
def kin() -> dict[str, frozenset[str]]:
    """Give for each noun those that may stand for the same thing."""
    found: dict[str, frozenset[str]] = {}
    for row in rows_of("kindred_nouns.csv"):
        words = frozenset(same_nouns().get(word, word) for word in row["words"].split("|"))
        found.update({word: found.get(word, frozenset()) | words for word in words})
    return found


@cache
def sorts() -> dict[str, str]:
    """Give the sort of thing that a noun is for."""
    return {
        same_nouns().get(word, word): row["sort"]
        for row in rows_of("sorts.csv")
        for word in row["words"].split("|")
    }


@cache
def meant() -> dict[str, frozenset[str]]:
    """Give for each noun what it is most often counted for."""
    found: dict[str, frozenset[str]] = {}
    for row in rows_of("event_nouns.csv"):
        for word in row["words"].split("|"):
            found[word] = found.get(word, frozenset()) | {row["event"]}
    return found


@cache
def event_heads() -> dict[str, str]:
    """Give the nouns that name by themselves what happened, each with its event."""
    return {row["word"]: row["event"] for row in rows_of("event_heads.csv")}


@cache
def _countries() -> dict[str, str]:
    """Give the country, in lower case, for every name, short form and demonym of one word."""
    found = {}
    for row in rows_of("countries.csv"):
        names = [row["country"], *(row["demonyms"] or "").split("|"), *(row["other"] or "").split("|")]
        found.update(
            {name.strip().lower().rstrip("."): row["country"].lower() for name in names if name.strip()}
        )
    return found


_PLAIN = frozenset(
    {"ethnic", "total", "additional", "estimated", "other", "roughly", "s", "the", "more", "another"}
)


@cache
def plain_words() -> frozenset[str]:
    """Words that say nothing of which group is meant."""
    return function_words() | _PLAIN


def nations_of(phrase: str) -> frozenset[str]:
    """Give the countries that a phrase names, in lower case, by name, short form or demonym.

    Examples
    --------
    >>> sorted(nations_of("Peruvian and U.S. miners"))
    ['peru', 'united states']
    """
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


def traits_of(words: list[str], head: str) -> tuple[str, ...]:
    """Give what words for people say of age, sex, role and origin, the head before the others.

    Examples
    --------
    >>> traits_of(["young", "women"], "woman")
    ('adult', 'female', '', '')
    """
    found = said_of(head) or ("",) * 4
    for word in words:
        more = said_of(singular(word))
        if more:
            found = tuple(own or said for own, said in zip(found, more, strict=True))
    return found
