"""Where names stand in a text, and what of each is title, name or organisation."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from analysis.text import words_of


class Name(NamedTuple):
    """A run of capitalised words, taken apart.

    `words` are the name itself, without titles ("Nikol Pashinyan"); `title` the words before it that are none
    ("Armenian Prime Minister"); `sort` is person, organisation, country or unknown; `gender` m, f or "".
    """

    start: int
    end: int
    words: tuple[str, ...]
    title: tuple[str, ...]
    sort: str
    gender: str


@cache
def rows_of(name: str) -> tuple[dict[str, str], ...]:
    """Read a table of `analysis/data`: a header line, commas, `#` begins a comment line."""
    lines = (files("analysis") / "data" / name).read_text(encoding="utf-8").splitlines()
    return tuple(csv.DictReader(line for line in lines if not line.startswith("#")))


@cache
def titles() -> dict[str, tuple[str, bool]]:
    """Give each title's gender and whether it stays with a single name."""
    return {row["title"]: (row["gender"], row["kept"] == "yes") for row in rows_of("titles.csv")}


@cache
def given_names() -> dict[str, str]:
    """Give the gender of each common given name, "" where it is no sign."""
    found = {}
    for line in sorted(words_of("given_names.txt")):
        gender, _, names = line.partition(":")
        for name in names.split():
            found[name] = "" if name in found else gender.strip()
    return found


@cache
def full_forms() -> dict[str, frozenset[str]]:
    """Give the given names that a short form stands for."""
    return {row["short"]: frozenset(row["full"].split()) for row in rows_of("nicknames.csv")}


@cache
def countries() -> dict[str, str]:
    """Give the country that each of its names stands for."""
    found = {}
    for row in rows_of("countries.csv"):
        for name in [row["country"], *filter(None, row["other"].split("|"))]:
            found[name] = row["country"]
    return found


@cache
def demonyms() -> dict[str, str]:
    """Give the country of each demonym of one word."""
    return {word: row["country"] for row in rows_of("countries.csv") for word in row["demonyms"].split()}


_UPPER = "A-ZÀ-ÖØ-ÞĀ-ŽΆ-ΫЀ-ЯԱ-Ֆ"
_SUFFIX = frozenset({"jr", "sr", "ii", "iii", "iv"})
_POSSESSIVE = re.compile(r"['’]s?$")


@cache
def _run() -> re.Pattern[str]:
    """Compile what a run of capitalised words looks like: each word, initial or title once, single spaces."""
    short = "|".join(
        sorted((title.capitalize() for title in titles() if 2 <= len(title) <= 5), key=len, reverse=True)
    )
    word = rf"(?:(?:{short}|Jr|Sr|St)\.|(?:[{_UPPER}]\.){{1,4}}|[{_UPPER}]\w*(?:-\w+|['’](?!s\b)\w+)*)"
    particle = r"(?:de|da|di|del|della|der|den|van|von|bin|bint|ibn|al|el|la|le|du|dos|das|ben|ter|y)[  ]"
    return re.compile(
        rf"\b(?:(?:al|el)-)?{word}(?:,? (?=[JS]r\b){word}|[  ](?:{particle}){{0,2}}(?:(?:al|el)-)?{word}){{0,9}}"
    )


def find_names(text: str) -> list[Name]:
    """Find each run of capitalised words that holds a name.

    Examples
    --------
    >>> [(name.words, name.title, name.sort) for name in find_names("On Friday Mayor Anna Bell met Mr. Cole.")]
    [(('Anna', 'Bell'), ('Mayor',), 'person'), (('Cole',), ('Mr.',), 'person')]
    """
    found = []
    seen: dict[str, Name | None] = {}
    for match in _run().finditer(text):
        run = match.group()
        if run in seen:
            name = seen[run]
        else:
            name = seen[run] = _take_apart(run)
        if name is not None:
            start = match.start()
            found.append(name._replace(start=start + name.start, end=start + name.end))
    return found


_WORD = re.compile(r"[^\s,]+")


def _take_apart(run: str) -> Name | None:
    """Cut a run into title and name; the span begins with the title."""
    words = [(match.start(), match.end(), match.group()) for match in _WORD.finditer(run)]
    plain = words_of("opening_words.txt")
    while words and words[0][2].lower() in plain:
        words.pop(0)
    while words and words[-1][2].lower() in plain and not words[-1][2][1:].isupper():
        words.pop()
    if not words:
        return None
    start, end = words[0][0], words[-1][1]
    tokens = [word for _, _, word in words]
    keys = [token.rstrip(".").lower() for token in tokens]
    if " ".join(tokens) in countries():
        return Name(start, end, tuple(tokens), (), "country", "")
    known_titles, given, organisation = titles(), given_names(), words_of("organisation_words.txt")
    first = 0
    for i, key in enumerate(keys[:-1]):
        if key in known_titles or tokens[i] in demonyms():
            first = i + 1
    if not first:
        first = next(
            (i for i in range(1, len(keys) - 1) if keys[i] in given and keys[i - 1] in organisation), 0
        )
    if keys[first] in known_titles or tokens[first] in demonyms():
        return None
    title, name = tokens[:first], tokens[first:]
    gender = next((known_titles[key][0] for key in keys[:first] if known_titles.get(key, ("",))[0]), "")
    here = keys[first:]
    if any(key in organisation for key in here) or name[0].endswith("."):
        sort = "organisation" if any(key in organisation for key in here) else "unknown"
        return Name(start, end, tuple(tokens if sort == "organisation" else name), (), sort, "")
    if " ".join(name) in countries():
        sort = "country"
    elif any(key in known_titles for key in keys[:first]) or (len(name) > 1 and here[0] in given):
        sort = "person"
    else:
        sort = "unknown"
    if not gender and len(name) > 1:
        gender = given.get(here[0], "")
    return Name(start, end, tuple(name), tuple(title), sort, gender)
