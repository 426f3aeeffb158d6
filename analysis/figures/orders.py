"""Order and rank: the third time, second-largest, ranked fifth."""

from __future__ import annotations

from analysis.figures.counted import Counted, phrase
from analysis.figures.number_words import HYPHENS, Numeral
from analysis.figures.numbers import numeral
from analysis.figures.plurals import is_plural
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
    elif before in _LIES and t.low[j : j + 2] == ["in", "the"] and t.low[j + 2 : j + 3] in _TABLES:
        kind = "rank"  # Rovers are 19th in the table
    elif before == "to" and earlier in _MOVED and (j >= n or not t.words[j][0].isalnum()):
        kind = "rank"  # slipped to 12th
    elif (t.words[i][0].isupper() and i and not _stressed(t, i, j)) or j >= n:
        return None
    elif t.words[j] in HYPHENS and t.glued(j):
        if j + 1 < n and (
            t.low[j + 1].endswith("est")
            or t.low[j + 1] in {"most", "best", "worst", "ranked", "placed"}
            or (t.low[j + 1] in _JOINED and t.words[j + 2 : j + 3] and t.words[j + 2][0].isalpha())
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
            (t.low[j] in _NOT_ORDER and not (t.low[j] == "minister" and said.value > 1))
            or t.low[j] in words_of("phrase_ends.txt")
            or (said.value < 2 + (not _owned(t, i)) and not _first_many(t, j) and not _first_since(t, j))
        ):
            return None
    elif before in {"a", "another"} or (i == 0 and t.words[i][0].isupper()):
        if not _is_next(t, said.value, j):
            return None
    else:
        return None
    return Quantity(i, j, said.value, said.value, kind, None, "ordinal")


_MOVED = frozenset(
    {"slipped", "dropped", "fell", "fallen", "sank", "slid", "rose", "risen", "climbed", "up", "down", "back"}
)
_LIES = frozenset(
    {"is", "are", "was", "were", "lie", "lies", "lay", "sit", "sits", "sat", "now", "currently"}
)
_TABLES = (["table"], ["league"], ["standings"], ["rankings"], ["premier"], ["division"], ["championship"])


def _stressed(t: Tokens, i: int, j: int) -> bool:
    """Say whether an ordinal stands in capitals amid small letters: his FIFTH goal."""
    return (
        t.words[i].isupper()
        and t.words[i].isalpha()
        and t.words[i - 1].islower()
        and (t.words[j : j + 1] == [] or t.words[j].islower())
    )


def _owned(t: Tokens, i: int) -> bool:
    """Say whether an owner stands before token `i`: the striker's 22nd goal."""
    return i > 2 and t.low[i - 1] == "s" and t.words[i - 2] in {"'", "’"} and t.glued(i - 1)


_NO_SUPERLATIVES = word_set("orders.no_superlatives")

#: What an ordinal says of somebody: a second-term senator, a third-year student.
_JOINED = frozenset({"term", "year", "grade"})

_NOT_ORDER = word_set("orders.not_order")


def _first_since(t: Tokens, j: int) -> bool:
    """Say whether what is told sets the first apart from others: since 2008, in 12 years, this season, of his term."""
    for k in range(j + 1, min(len(t) - 1, j + _CLAUSE)):
        low, behind = t.low[k], t.low[k + 1]
        if not (low[0].isalnum() or low in {"'", "’", "-", "."}):
            return False
        if low == "since" or (low == "this" and behind in _PERIODS):
            return True
        if low == "in" and (t.words[k + 1][0].isdecimal() or numeral(t, k + 1) is not None):
            return unit_behind(t, k + 2, True) is not None
        if low in {"of", "in"} and not _CAREERS.isdisjoint(t.low[k + 1 : k + 6]):
            return True
    return False


#: Nobody says further off what a first is the first of.
_CLAUSE = 10
_PERIODS = frozenset({"year", "season", "month", "week"})
_CAREERS = frozenset({"presidency", "career", "reign", "tenure", "history", "premiership"})


def _is_next(t: Tokens, value: float, j: int) -> bool:
    """Say whether one more of a sort is told: a third victim, a second week, `Third man held`."""
    low = t.low[j]
    if not t.words[j].isalpha() or not t.words[j].islower() or is_plural(t.words[j]):
        return False
    if low in _NOT_ORDER or low in words_of("phrase_ends.txt") or low.endswith("ly"):
        return False
    return value >= 3 or (value == 2 and low in _SPELLS)


_SPELLS = frozenset({"day", "night", "week", "month", "year", "term", "season", "round"})


def told_of(t: Tokens, figure: Quantity) -> Counted | None:
    """Give the noun of which a figure says the order: the first veto, a third victim."""
    j = figure.j
    if (
        figure.kind != "ordinal"
        or j >= len(t)
        or t.low[j - 1] in {"time", "times"}
        or not t.words[j][0].isalpha()
    ):
        return None
    if numeral(t, j) is not None or t.low[j] in words_of("phrase_ends.txt"):
        return None
    noun = phrase(t, j, one=True)
    return noun if noun is not None and t.words[noun.j - 1].islower() else None


def _first_many(t: Tokens, j: int) -> bool:
    """Say whether a number follows: the first 24 hours."""
    return t.words[j][0].isdecimal() or numeral(t, j) is not None
