"""One unit said without a number: century-long, more than a year, nearly an hour, a mile and a half."""

from __future__ import annotations

from analysis.figures.modifiers import hedge_before
from analysis.figures.number_words import HYPHENS, classes
from analysis.figures.quantity import Quantity
from analysis.figures.units import AGO, unit_behind
from analysis.text.lexemes import Tokens

#: Units that count as one where a hedge stands before, or `-long` behind: more than a year, century-long.
SINGLE = frozenset({"year", "week", "month", "day", "decade", "century", "hour", "minute", "mile"})

#: What stands before one unit of any length, and before a long one, that is told as a time span: within an hour,
#: faces a decade in jail.
_WITHIN = frozenset({"within", "only"})
_SPENT = frozenset({"spend", "spent", "get", "gets", "got", "face", "faces", "serve", "served", "for"})
_LONG = frozenset({"decade", "century"})

_AFTER_SINGLE = frozenset({"of", "old"})
_WORST = frozenset({"worst", "most", "least"})
_AND_A_HALF = ["and", "a", "half"]


def may_be_one(t: Tokens, k: int) -> bool:
    """Say whether the article at token `k` may open one unit though no hedge stands before it."""
    if t.low[k + 2 : k + 5] == _AND_A_HALF:
        return True
    return k > 0 and (t.low[k - 1] in _WITHIN or t.low[k - 1] in _SPENT)


def one_unit(t: Tokens, k: int) -> Quantity | None:
    """Read the one unit that begins at token `k`.

    Examples
    --------
    >>> from analysis.text.lexemes import tokens
    >>> one_unit(tokens("a mile and a half away", 0, 22), 0).low
    1.5
    """
    n = len(t)
    low = t.low[k]
    if low in SINGLE:
        joined = k + 2 < n and t.words[k + 1] in HYPHENS and t.glued(k + 1) and t.low[k + 2] == "long"
        if not joined or (k and t.glued(k)):
            return None
        return Quantity(k, k + 3, 1.0, 1.0, "duration", low, "words", hyphened=True)
    if low not in {"a", "an"} or k + 1 >= n:
        return None
    unit = unit_behind(t, k + 1, False)
    if (
        unit is None
        or unit.i != k + 1
        or unit.kind not in {"duration", "measure"}
        or t.low[unit.j - 1].endswith("s")
    ):
        return None
    if t.low[unit.j : unit.j + 3] == _AND_A_HALF:
        return Quantity(k, unit.j + 3, 1.5, 1.5, unit.kind, unit.name, "words")
    if k == 0:
        return None
    if unit.j < n and (t.low[unit.j] in _AFTER_SINGLE or (t.words[unit.j] in HYPHENS and t.glued(unit.j))):
        return None
    # no more than a time, unless a hedge makes it a number: a year ago, more than a year ago
    away = unit.j < n and t.low[unit.j] in AGO
    spent = unit.name in _LONG and t.low[k - 1] in _SPENT and not _is_record(t, k)
    if unit.kind == "duration" and not away and (t.low[k - 1] in _WITHIN or spent):
        return Quantity(k, unit.j, 1.0, 1.0, unit.kind, unit.name, "words")
    hedge = hedge_before(t, k, unit.kind == "duration")
    if hedge is None or t.low[hedge.j - 1] in {"some", "near", "above", "below", "beyond"}:
        return None
    if away and t.low[hedge.j - 1] == "than" and _is_compared(t, hedge.i, hedge.j):
        return None
    return Quantity(k, unit.j, 1.0, 1.0, unit.kind, unit.name, "words")


def _is_compared(t: Tokens, i: int, j: int) -> bool:
    """Say whether tokens `i` to `j` set a number against an earlier one: 12 per cent more than a year ago."""
    if t.low[j - 2] not in {"more", "less"}:
        return True
    return any(word[0].isdecimal() or word in classes() for word in t.low[max(0, i - 4) : i])


def _is_record(t: Tokens, k: int) -> bool:
    """Say whether the time span at token `k` only says how long nothing was like it: the worst storm for a century."""
    return any(
        word == "first" or word in _WORST or word.endswith("est") for word in t.low[max(0, k - 12) : k - 1]
    )
