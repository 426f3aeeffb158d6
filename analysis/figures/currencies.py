"""Whose money a letter or a name means that several countries share: P20m, 300 kroner."""

from __future__ import annotations

import re
from functools import cache

from analysis.figures.units import Unit, per_unit
from analysis.lists import rows_of
from analysis.text.lexemes import Tokens

_WORD = re.compile(r"[^\W\d_]+")
_SCALES = frozenset({"million", "billion", "trillion", "thousand", "m", "mn", "bn", "b", "k"})


@cache
def _evidence() -> dict[str, dict[str, tuple[str, ...]]]:
    """Give for each letter or name the currencies it may mean, with the words that speak for each."""
    places = {row["country"]: row for row in rows_of("countries.csv")}
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for row in rows_of("shared_currencies.csv"):
        country = row["country"].lower()
        demonyms = [name.lower() for name in places[row["country"]]["demonyms"].split("|") if name]
        told = [
            country,
            *demonyms,
            *(name + "s" for name in demonyms),
            *filter(None, row["words"].split("|")),
        ]
        found.setdefault(row["form"], {})[row["code"]] = tuple(told)
    return found


#: A letter before digits, and how the names begin: most texts have neither.
_LETTER = re.compile(r"[DKLNPQ]\d")


@cache
def _names() -> tuple[str, ...]:
    begun = {form[:4] for form in _evidence() if len(form) > 1} | {"crown", "kr"}
    return tuple(sorted(mark + name for mark in " -" for name in begun))


def meant(text: str) -> dict[str, str]:
    """Give the currency that each shared letter and name means in a text, where the text speaks for just one.

    Examples
    --------
    >>> meant("The clinic in Botswana cost P20m."), meant("It cost P20m.")
    ({'P': 'BWP'}, {})
    """
    low = text.lower()
    if not any(name in low for name in _names()) and not _LETTER.search(text):
        return {}
    words = set(_WORD.findall(low))
    found = {}
    for form, codes in _evidence().items():
        spoken = [
            code for code, told in codes.items() if any(w in words or (" " in w and w in low) for w in told)
        ]
        if len(spoken) == 1:
            found[form] = spoken[0]
    return found


def letter_before(t: Tokens, i: int, money: dict[str, str]) -> Unit | None:
    """Find the letter that stands for a currency right before the number at token `i`: P20m, N3,500."""
    if i == 0 or t.words[i - 1] not in money or len(t.words[i - 1]) > 1 or not t.glued(i):
        return None
    if i > 1 and t.glued(i - 1) and t.words[i - 2][-1].isalnum():
        return None
    if len(t.words[i]) < 3 and t.low[i + 1 : i + 2] and t.low[i + 1] not in _SCALES:
        return None  # N95, Q3
    return Unit(i - 1, i, money[t.words[i - 1]], "money")


def settled(unit: str | None, money: dict[str, str]) -> str | None:
    """Give the code of a shared name where it is known, also in a rate: krone, krone per litre."""
    name, per, other = (unit or "").partition(" per ")
    if len(name) < 2 or name not in money:
        return unit
    return per_unit(money[name], other) if per else money[name]
