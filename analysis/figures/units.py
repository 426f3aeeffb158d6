"""Units and currencies: which one stands before or behind a number, and how rates are put."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from analysis.figures.number_words import HYPHENS
from analysis.lists import rows_of, word_set
from analysis.text.lexemes import Tokens, tokens


class Unit(NamedTuple):
    """A unit found at tokens `i` to `j`; `name` as the table gives it, `kind` money, percent, duration or measure."""

    i: int
    j: int
    name: str
    kind: str


def _key(form: str) -> tuple[str, ...]:
    return tuple(tokens(form, 0, len(form)).low)


def _plurals(form: str) -> tuple[str, ...]:
    return (form, form + "s") if len(form) > 3 and form[-1].isalpha() and form[-1] != "s" else (form,)


@cache
def _words() -> dict[tuple[str, ...], tuple[str, str]]:
    found = {}
    for row in rows_of("units.csv"):
        for form in filter(None, row["words"].split("|")):
            for plural in _plurals(form):
                found[_key(plural)] = (row["unit"], row["kind"])
    for row in rows_of("currencies.csv"):
        for form in filter(None, row["words"].split("|")):
            for plural in _plurals(form):
                found[_key(plural)] = (row["code"], "money")
    return found


@cache
def _symbols() -> dict[str, tuple[str, str]]:
    found = {}
    for row in rows_of("units.csv"):
        for form in filter(None, row["symbols"].split("|")):
            found[form.replace(" ", "")] = (row["unit"], row["kind"])
    return found


@cache
def _signs() -> dict[str, str]:
    found = {}
    for row in rows_of("currencies.csv"):
        for form in filter(None, row["signs"].split("|")):
            found[form.replace(" ", "")] = row["code"]
    return found


@cache
def _first_words() -> frozenset[str]:
    return frozenset(key[0] for key in _words())


@cache
def _last_signs() -> frozenset[str]:
    return frozenset(tokens(sign, 0, len(sign)).words[-1] for sign in _signs())


def sign_before(t: Tokens, i: int) -> Unit | None:
    """Find the currency sign or code that stands right before token `i`."""
    if i == 0 or t.words[i - 1] not in _last_signs():
        return None
    for n in (3, 2, 1):
        if i - n < 0:
            continue
        form = "".join(t.words[i - n : i])
        code = _signs().get(form)
        if code is None:
            continue
        if n > 1 and len(t.words[i - n]) == 1 and t.words[i - n].isalpha() and not t.glued(i - n + 1):
            continue  # a $5 note
        if form.isalpha() and n == 1 and i - n > 0 and t.glued(i - n) and t.words[i - n - 1][-1].isalnum():
            continue
        if form in {"PS", "Re", "Sh", "SR", "R", "Ft", "kn", "c", "p", "TL", "Rp", "Dh", "KD", "DM"}:
            if not t.glued(i):
                continue
            if form == "PS" and t.words[i].isdecimal() and len(t.words[i]) == 1 and not _scaled_soon(t, i):
                continue
        if form in {"c", "p"} or (form in {"COP", "ALL", "TRY", "TOP", "MOP"} and len(t.words[i]) <= 2):
            continue  # COP26
        return Unit(i - n, i, code, "money")
    return None


def _scaled_soon(t: Tokens, i: int) -> bool:
    return i + 1 < len(t) and t.low[i + 1] in {"bn", "m", "k", "million", "billion", "b", "tn"}


def _apart(t: Tokens, k: int) -> bool:
    """Say whether a symbol may have a space before its part `k`: sq km, fl oz, ° C."""
    return t.words[k - 1] in {"sq", "fl", "cu", "°"} and t.words[k].isalpha()


def _ends(t: Tokens, form: str, end: int) -> bool:
    """Say whether what follows lets a lone letter behind a space be a unit: 5 m wide, 3 g/km; not 5 m people."""
    if end < len(t) and t.words[end] == "/" and t.glued(end):
        return form != "s"
    return form in {"m", "g", "l"} and (
        end == len(t) or not t.words[end][0].isalnum() or t.low[end] in _BEHIND_UNIT
    )


def _opens_inches(t: Tokens, k: int) -> bool:
    """Say whether inches stand at token `k`, right behind feet: 6'3" tall."""
    if k + 1 >= len(t) or not (t.glued(k - 1) and t.glued(k) and t.glued(k + 1)):
        return False
    return t.words[k].isdecimal() and len(t.words[k]) <= 2 and t.words[k + 1] in {'"', "”", "″"}


def is_year_like(word: str) -> bool:
    """Say whether a word of digits looks like a year of our time."""
    return len(word) == 4 and word.isdecimal() and word[:2] in {"18", "19", "20", "21"}


_BEHIND_UNIT = frozenset(
    {
        "of",
        "long",
        "wide",
        "high",
        "deep",
        "tall",
        "thick",
        "away",
        "above",
        "below",
        "from",
        "per",
        "by",
        "x",
        "to",
        "in",
    }
)

#: Symbols of one letter that may also stand after a space.
_SPACED = word_set("units.spaced")


def unit_behind(t: Tokens, j: int, digits: bool) -> Unit | None:
    """Find the unit that stands from token `j` on, behind a number.

    Parameters
    ----------
    t, j
        Tokens, and the first one behind the number.
    digits
        Whether the number is in digits, so that symbols count.
    """
    n = len(t)
    if j >= n:
        return None
    at = j
    if t.words[at] in HYPHENS and t.glued(at) and at + 1 < n and t.glued(at + 1):
        at += 1
    if digits:
        for size in (4, 3, 2, 1):
            if at + size > n or not all(t.glued(k) or _apart(t, k) for k in range(at + 1, at + size)):
                continue
            form = "".join(t.words[at : at + size])
            entry = _symbols().get(form)
            end = at + size
            if (
                (entry is None and form in _signs() and not form.isalpha())
                or (entry is None and form in _signs() and len(form) == 3 and form.isupper())
                or (entry is None and form in {"p", "c", "kn", "Kč", "zł", "Ft"})
            ):
                entry = (_signs()[form], "money")
            if entry is None:
                continue
            near = t.glued(at)
            if len(form) == 1 and form.isalpha() and not near and form not in _SPACED:
                continue
            if form in {"in.", '"', "′", "″"} and not near and form != "in.":
                continue
            if form == "in." and (not near or end == n):
                continue
            if form == '"' and (t.words[:at].count('"') % 2 or is_year_like(t.words[j - 1])):
                continue  # "by 2040"
            if len(form) == 1 and form.isalpha() and end < n and t.glued(end) and t.words[end][0].isalnum():
                continue
            if form in {"m", "g", "l", "s", "h", "t", "b", "A"} and not near and not _ends(t, form, end):
                continue
            return Unit(at, end, *entry)
        if t.words[at] in {"'", "’"} and _opens_inches(t, at + 1):
            return Unit(at, at + 1, "foot", "measure")
        if (
            t.words[at] == "in"
            and t.glued(at)
            and (at + 1 >= n or not t.glued(at + 1) or t.words[at + 1] in ".,;)")
        ):
            return Unit(at, at + 1, "inch", "measure")
    if t.low[at] not in _first_words():
        return None
    for size in (4, 3, 2, 1):
        if at + size <= n:
            entry = _words().get(tuple(t.low[at : at + size]))
            if entry is not None:
                return Unit(at, at + size, *entry)
    return None


def per_unit(name: str, other: str) -> str:
    """Name a rate: `USD/barrel` for a currency code, `barrel per day` for words.

    Examples
    --------
    >>> per_unit("USD", "barrel"), per_unit("barrel", "day")
    ('USD/barrel', 'barrel per day')
    """
    if (name, other) == ("km", "hour"):
        return "km/h"
    return f"{name}/{other}" if name.isupper() or name == "%" else f"{name} per {other}"


_PER_A = word_set("units.per_a")
#: What makes a unit before it one of time that is past or to come: a year ago.
AGO = frozenset({"ago", "earlier", "later", "before", "after"})
_SHORT = {
    "hr": "hour",
    "h": "hour",
    "sec": "second",
    "s": "second",
    "yr": "year",
    "sq": "square",
    "mo": "month",
}


def rate(t: Tokens, j: int) -> tuple[str, int] | None:
    """Read `per barrel`, `a day`, `/kg` from token `j` on: the noun of the rate and where it ends."""
    n = len(t)
    if j + 1 >= n:
        return None
    word = t.low[j]
    hyphen = False
    if word in HYPHENS and t.glued(j) and j + 2 < n and t.low[j + 1] in {"a", "an", "per"} and t.glued(j + 1):
        j += 1
        word = t.low[j]
        hyphen = True
        if t.words[j + 1] in HYPHENS:
            j += 1
    if word == "u.s." or t.words[j] == "US":
        if j + 2 < n and t.low[j + 1] in {"a", "an", "per"}:
            j += 1
            word = t.low[j]
        else:
            return None
    at = j + 1
    if at >= n:
        return None
    if word in {"a", "an"}:
        if t.low[at] not in _PER_A or (at + 1 < n and t.low[at + 1] in AGO and not hyphen):
            return None
    elif word in {"per", "/", "each"}:
        if word == "each" and t.low[at] not in {"year", "month", "week", "day", "hour", "night"}:
            return None
        if word == "/" and not (t.glued(j) and t.glued(at)):
            return None
        if not t.words[at][0].isalpha() or t.low[at] in {"cent"}:
            return None
    else:
        return None
    for size in (3, 2, 1):
        entry = _words().get(tuple(t.low[at : at + size])) if at + size <= n else None
        if entry is not None and entry[1] != "money":
            return entry[0], at + size
    for size in (3, 2, 1):
        form = "".join(t.words[at : at + size])
        symbol = _symbols().get(form) if all(t.glued(k) for k in range(at + 1, at + size)) else None
        if symbol is not None and word == "/" and at + size <= n:
            return symbol[0], at + size
    return _SHORT.get(t.low[at], t.low[at]), at + 1
