"""The lists of titles, given names and countries that tell what a name is."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from analysis.lists import rows_of
from analysis.text.text import words_of


class Title(NamedTuple):
    """What a title tells: gender, whether it stays with a single name, and the role."""

    gender: str
    kept: bool
    role: str


@cache
def titles() -> dict[str, Title]:
    """Give what each word before a name tells, by its lower-case form without full stop."""
    found = {row["role"]: Title(row["gender"], False, row["role"]) for row in rows_of("roles.csv")}
    for role in [role for role in found if not role.endswith("man")]:
        found[role + "s"] = Title("", False, role)
    for row in rows_of("titles.csv"):
        found[row["title"]] = Title(row["gender"], row["kept"] == "yes", row["role"])
    return found


@cache
def given_names() -> dict[str, str]:
    """Give the gender of each common given name, "" where it is no sign."""
    found: dict[str, str] = {}
    for line in sorted(words_of("given_names.txt")):
        gender, _, names = line.partition(":")
        for name in names.split():
            found[name] = "" if name in found else gender.strip()
    return found


@cache
def short_forms() -> dict[str, frozenset[str]]:
    """Give the given names that a short form stands for."""
    return {row["short"]: frozenset(row["full"].split()) for row in rows_of("nicknames.csv")}


@cache
def countries() -> dict[str, str]:
    """Give the country that each of its names stands for."""
    return {
        name: row["country"]
        for row in rows_of("countries.csv")
        for name in [row["country"], *filter(None, row["other"].split("|"))]
    }


@cache
def country_names() -> frozenset[str]:
    """Give the countries, each by the one name that stands for it, in lower case."""
    return frozenset(row["country"].lower() for row in rows_of("countries.csv"))


@cache
def demonyms() -> dict[str, str]:
    """Give the country of each demonym's last word, singular and plural."""
    return {
        word: row["country"]
        for row in rows_of("countries.csv")
        for demonym in filter(None, row["demonyms"].split("|"))
        for word in (demonym.split()[-1], demonym.split()[-1] + "s")
    }


#: What tells father and son of one name apart, and stands behind a surname.
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
