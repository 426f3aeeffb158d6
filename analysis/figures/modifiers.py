"""Hedges: the words that bound a number or make it approximate, and how bounds follow from them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from analysis.figures.number_words import HYPHENS
from analysis.lists import rows_of, word_set
from analysis.text.lexemes import Tokens, tokens
from analysis.text.text import words_of


class Hedge(NamedTuple):
    """A hedge at tokens `i` to `j`; `modifier` is one of > >= < <= ~ =."""

    i: int
    j: int
    modifier: str


@cache
def _phrases(place: str) -> dict[tuple[str, ...], str]:
    return {
        tuple(tokens(row["phrase"], 0, len(row["phrase"])).low): row["modifier"]
        for row in rows_of("modifiers.csv")
        if row["place"] == place
    }


@cache
def _last(place: str) -> frozenset[str]:
    return frozenset(key[-1 if place == "before" else 0] for key in _phrases(place))


#: Words that may stand between a hedge and its number and change nothing.
_NEUTRAL = frozenset(
    {"another", "additional", "further", "extra", "total", "whopping", "staggering", "record"}
)


def may_hedge(t: Tokens, i: int) -> bool:
    """Say whether the word before token `i` ends some hedge."""
    return i > 0 and t.low[i - 1] in _last("before")


def hedge_before(t: Tokens, i: int, duration: bool = False) -> Hedge | None:
    """Find the hedge that ends right before token `i`, with the adverbs that belong to it."""
    at = i
    for _ in range(2):
        if at and t.low[at - 1] in _NEUTRAL:
            at -= 1
            if at and t.low[at - 1] in {"a", "an"}:
                at -= 1
    if at == 0 or t.low[at - 1] not in _last("before"):
        return None
    for size in (6, 5, 4, 3, 2, 1):
        if at - size < 0:
            continue
        modifier = _phrases("before").get(tuple(t.low[at - size : at]))
        if modifier is None:
            continue
        start = at - size
        if size == 1 and not _holds(t, start, duration):
            return None
        while start and t.low[start - 1] in words_of("intensifiers.txt"):
            start -= 1
        return Hedge(start, at, modifier)
    return None


def leads_up(t: Tokens, i: int, kind: str) -> bool:
    """Say whether `up to` at token `i` tells where something got, and bounds nothing.

    As in `climbing back up to 5%`, `went up to 40`, `took the toll up to 40`; not in `rose up to 5%`.
    """
    if i == 0:
        return False
    before = t.low[i - 1]
    if before == "back" or before in _CREPT:
        return True
    if before in _WENT:
        return kind != "percent" or not _RATES.isdisjoint(t.low[max(0, i - 8) : i])
    if kind == "duration" or before not in _LEVELS:
        return False
    return not _LIFTED.isdisjoint(t.low[max(0, i - 5) : i - 1])


#: Verbs of small steps, of going and of lifting, and what is given in per cent: `up` behind them goes with the verb.
_CREPT = word_set("modifiers.crept")
_WENT = word_set("modifiers.went")
_LIFTED = word_set("modifiers.lifted")
_RATES = frozenset({"rate", "rates", "yield", "yields", "inflation", "unemployment", "turnout", "share"})

#: Nouns for what rises and falls, and verbs that bound a number only behind one of them: the toll passed 40.
_LEVELS = word_set("modifiers.levels")
_PASSED = word_set("modifiers.passed")

_BY = frozenset(
    [
        "went",
        "go",
        "goes",
        "going",
        "gone",
        "moved",
        "move",
        "moves",
        "moving",
        "took",
        "taking",
        "brought",
        "bringing",
    ]
)

_TOOK = word_set("modifiers.took")

#: Verbs and nouns that take `over` themselves: handed over 12 prisoners, control over 40 villages.
_OVER = word_set("modifiers.over")


def _holds(t: Tokens, i: int, duration: bool) -> bool:
    """Say whether the one word at token `i` is a hedge here: `over three years` is a time span."""
    word = t.low[i]
    before = t.low[i - 1] if i else ""
    if duration and word in {"over", "past", "around"}:
        if word == "over" and before in {"took", "taken"} and _is_ago(t, i):
            return False  # she took over two years ago
        return before in _TOOK or (word == "around" and i == 0)
    if word == "over" and before in _OVER:
        return False
    if word in {"under", "over"} and before in HYPHENS and t.glued(i):
        return False  # a six-under 66
    if word == "some":
        return before not in {"of"}
    if word == "past":
        return before in _LEVELS or (
            before in words_of("changes.txt") and before not in _BY
        )  # surged past 40
    if word in _PASSED:
        return not _LEVELS.isdisjoint(t.low[max(0, i - 6) : i])
    if word == "sub":
        return i + 1 < len(t) and t.words[i + 1] in HYPHENS
    if word in {"~", "<", ">"}:
        return not t.glued(i) or not t.words[i - 1][-1].isalnum()
    return True


def _is_ago(t: Tokens, i: int) -> bool:
    """Say whether a time span at token `i` is how long ago something was."""
    return not {"ago", "earlier", "later"}.isdisjoint(t.low[i + 2 : i + 5])


def hedge_behind(t: Tokens, j: int) -> Hedge | None:
    """Find the hedge that begins at token `j`, right behind a number or its unit."""
    n = len(t)
    at = j
    if at + 1 < n and t.words[at] in HYPHENS and t.glued(at) and t.glued(at + 1):
        at += 1
        if t.low[at] not in {"odd", "plus", "ish", "strong"}:
            return None
    elif at < n and t.low[at] in {"odd", "plus", "ish", "strong"} and not t.glued(at):
        return None
    if at >= n or t.low[at] not in _last("after"):
        return None
    for size in (4, 3, 2, 1):
        if at + size > n:
            continue
        modifier = _phrases("after").get(tuple(t.low[at : at + size]))
        if modifier is not None:
            return Hedge(j, at + size, modifier)
    return None


def bounds(modifier: str, low: float, high: float) -> tuple[float | None, float | None]:
    """Give low and high as the table holds them: one end of an open bound is missing.

    Examples
    --------
    >>> bounds(">", 5.0, 5.0)
    (5.0, None)
    """
    if modifier in {">", ">=", "vague"}:
        return low, None
    if modifier in {"<", "<="}:
        return None, high
    return low, high
