"""What people are called by in place of a name: "the nurse", "spokesmen"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from analysis.lists import rows_of


class Role(NamedTuple):
    """What a role noun tells: gender, the kinds of person from the narrowest on, one or many."""

    gender: str
    kinds: tuple[str, ...]
    plural: bool


@cache
def roles() -> dict[str, Role]:
    """Give what each role noun tells, singular and plural."""
    found = {}
    for row in rows_of("roles.csv"):
        role, kinds = row["role"], tuple(row["kinds"].split())
        found[role] = Role(row["gender"], kinds, False)
        found[plural_of(role)] = Role(row["gender"], kinds, True)
    return found


def plural_of(noun: str) -> str:
    """Give the plural of a noun.

    Examples
    --------
    >>> [plural_of(noun) for noun in ("spokesman", "deputy", "witness", "boy")]
    ['spokesmen', 'deputies', 'witnesses', 'boys']
    """
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun in ("person", "child"):
        return {"person": "people", "child": "children"}[noun]
    if noun.endswith(("s", "ch", "sh", "x")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"
