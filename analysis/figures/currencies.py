"""Whose money a letter or a name means that several countries share: P20m, 300 kroner."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from analysis.figures.units import Unit, per_unit
from analysis.lists import rows_of
from analysis.text.lexemes import Tokens
from analysis.text.text import words_of

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


def meant(text: str) -> dict[str, str]:
    """Give the currency that each shared letter and name means in a text, where the text speaks for just one.

    Examples
    --------
    >>> meant("The clinic in Botswana cost P20m."), meant("It cost P20m.")
    ({'P': 'BWP'}, {})
    """
    low = text.lower()
    words = set(_WORD.findall(low))
    found = {}
    for form, codes in _evidence().items():
        spoken = [
            code for code, told in codes.items() if any(w in words or (" " in w and w in low) for w in told)
        ]
        if len(spoken) == 1:
            found[form] = spoken[0]
    return found


#: What each shared letter and name means in a text, asked for only where one stands.
Meant = Callable[[], dict[str, str]]


def letter_before(t: Tokens, i: int, money: Meant) -> Unit | None:
    """Find the letter that stands for a currency right before the number at token `i`: P20m, N3,500."""
    letter = t.words[i - 1] if i else ""
    if len(letter) != 1 or letter not in _evidence() or not t.glued(i):
        return None
    if i > 1 and t.glued(i - 1) and t.words[i - 2][-1].isalnum():
        return None
    if len(t.words[i]) < 3 and t.low[i + 1 : i + 2] and t.low[i + 1] not in _SCALES:
        return None  # N95, Q3
    code = money().get(letter)
    return None if code is None else Unit(i - 1, i, code, "money")


#: Whose dollar is meant, behind the sum: $3 million US, $4m (Canadian).
_DOLLARS = {
    "US": "USD", "U.S.": "USD", "USD": "USD", "CAD": "CAD", "Canadian": "CAD", "AUD": "AUD", "Australian": "AUD",
}  # fmt: skip


def whose_dollar(t: Tokens, j: int) -> Unit | None:
    """Read whose dollar a sum is in from token `j` on, right behind it.

    Examples
    --------
    >>> from analysis.text.lexemes import tokens
    >>> [whose_dollar(tokens(s, 0, len(s)), 0) for s in ("(Canadian).", "Canadian beer")]
    [Unit(i=0, j=3, name='CAD', kind='money'), None]
    """
    closed = t.words[j : j + 1] == ["("]
    at = j + closed
    code = _DOLLARS.get(t.words[at]) if at < len(t) else None
    if code is None or (closed and t.words[at + 1 : at + 2] != [")"]):
        return None
    after = t.low[at + 1] if at + 1 < len(t) else "."
    named = not closed and code not in {"USD", t.words[at]}
    if named and after[0].isalpha() and after not in words_of("phrase_ends.txt"):
        return None  # $5 Canadian whisky
    return Unit(j, at + 1 + closed, code, "money")


def settled(unit: str | None, money: Meant) -> str | None:
    """Give the code of a shared name where it is known, also in a rate: krone, krone per litre."""
    name, per, other = (unit or "").partition(" per ")
    code = money().get(name) if len(name) > 1 and name in _evidence() else None
    if code is None:
        return unit
    return per_unit(code, other) if per else code
