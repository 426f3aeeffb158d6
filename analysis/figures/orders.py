"""Order and rank: the third time, second-largest, ranked fifth."""

from __future__ import annotations

from analysis.figures.number_words import HYPHENS, Numeral
from analysis.figures.numbers import numeral
from analysis.figures.quantity import Quantity
from analysis.figures.units import unit_behind
from analysis.lists import word_set
from analysis.text.lexemes import Tokens
from analysis.text.text import words_of

_RANKED = frozenset({"ranked", "ranks", "rank", "seeded"})


_PLACED = frozenset({"came", "comes", "coming", "finished", "placed", "finish", "finishing", "was", "is"})


def order(t: Tokens, said: Numeral) -> Quantity | None:
    """Keep an ordinal where it says order or rank: the third time, second-largest, ranked fifth."""
    i, j = said.i, said.j
    n = len(t)
    before = t.low[i - 1] if i else ""
    kind = "ordinal"
    earlier = t.low[i - 2] if i > 1 else ""
    if before in _RANKED:
        kind = "rank"
    elif before in {"came", "finished", "placed"} or (before in {"in", "joint"} and earlier in _PLACED):
        if j < n and t.low[j] in {"quarter", "half", "place"}:
            j += t.low[j] == "place"
    elif (t.words[i][0].isupper() and i) or j >= n:
        return None
    elif t.words[j] in HYPHENS and t.glued(j):
        if j + 1 < n and (
            t.low[j + 1].endswith("est") or t.low[j + 1] in {"most", "best", "worst", "ranked", "placed"}
        ):
            j += 2
        else:
            return None
    elif t.low[j] in {"time", "times"} or (
        t.low[j].endswith("est") and len(t.low[j]) > 4 and t.low[j] not in _NO_SUPERLATIVES
    ):
        j += 1
    elif t.low[j] == "of":
        if before not in {"the", "his", "her", "its", "their"} or (
            said.value == 2 and t.low[i - 1] not in {"the"}
        ):
            return None
    elif before in {"the", "his", "her", "its", "their"} and t.low[j] == "such":
        pass  # the 12th such case
    elif (before in {"the", "his", "her", "its", "their"} or _owned(t, i)) and t.low[j][0].isalnum():
        if (
            t.low[j] in _NOT_ORDER
            or t.low[j] in words_of("phrase_ends.txt")
            or (said.value < 3 and not _first_many(t, j) and not _first_since(t, j))
        ):
            return None
    else:
        return None
    return Quantity(i, j, said.value, said.value, kind, None, "ordinal")


def _owned(t: Tokens, i: int) -> bool:
    """Say whether an owner stands before token `i`: the striker's 22nd goal."""
    return i > 2 and t.low[i - 1] == "s" and t.words[i - 2] in {"'", "’"} and t.glued(i - 1)


_NO_SUPERLATIVES = word_set("orders.no_superlatives")

_NOT_ORDER = word_set("orders.not_order")


def _first_since(t: Tokens, j: int) -> bool:
    """Say whether a noun and a stretch of time follow: the first strike since 2008, in 12 years, this season."""
    ends = words_of("phrase_ends.txt")
    k = j
    while k < min(len(t), j + 4) and t.words[k][0].isalpha() and t.low[k] not in ends:
        k += 1
    if k == j or k + 1 >= len(t):
        return False
    if t.low[k] == "in":
        return (t.words[k + 1][0].isdecimal() or numeral(t, k + 1) is not None) and unit_behind(
            t, k + 2, True
        ) is not None
    return t.low[k] == "since" or (t.low[k] == "this" and t.low[k + 1] in {"year", "season", "month", "week"})


def _first_many(t: Tokens, j: int) -> bool:
    """Say whether a number follows: the first 24 hours."""
    return t.words[j][0].isdecimal() or numeral(t, j) is not None
