"""Plural nouns: which words look like one, and their singular."""

from __future__ import annotations

from functools import cache

from analysis.lists import rows_of
from analysis.text.text import words_of


@cache
def irregular() -> dict[str, str]:
    """Map plurals that end in no s to their singular."""
    return {row["plural"]: row["singular"] for row in rows_of("irregular_plurals.csv")}


def is_plural(word: str) -> bool:
    """Say whether a word looks like a plural noun.

    Examples
    --------
    >>> [is_plural(word) for word in ("refugees", "children", "news")]
    [True, True, False]
    """
    low = word.lower()
    if low in irregular():
        return True
    if len(low) < 3 or low in words_of("not_plurals.txt"):
        return False
    if low[-1] == "s":
        return low[-2] not in "s'’u" or low in {"menus", "gurus", "emus"}
    return _compound(low) is not None


def _compound(low: str) -> str | None:
    """Give the singular of a plural made with men, children or people: deliverymen, townspeople."""
    for plural in ("men", "children", "people"):
        if low.endswith(plural) and low not in words_of("not_plurals.txt"):
            return low.removesuffix(plural) + irregular()[plural]
    return None


def singular(word: str) -> str:
    """Give the singular of a noun.

    Examples
    --------
    >>> [singular(word) for word in ("families", "churches", "men", "refugees")]
    ['family', 'church', 'man', 'refugee']
    """
    low = word.lower()
    if low in irregular():
        return irregular()[low]
    if not is_plural(word):
        return word
    if low[-1] != "s":
        return _compound(low) or word
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if low.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    if low.endswith(("toes", "roes")) and len(low) > 5:
        return word[:-2]
    return word[:-1]
