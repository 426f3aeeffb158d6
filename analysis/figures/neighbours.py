"""What the figures of one sentence lend each other: nouns in a list, hedges over it, rates after a change."""

from __future__ import annotations

import itertools

from analysis.figures.counted import words
from analysis.figures.elisions import is_when
from analysis.figures.number_words import HYPHENS
from analysis.figures.quantity import Quantity
from analysis.lists import word_set
from analysis.text.lexemes import Tokens


def share(t: Tokens, found: list[Quantity]) -> None:
    """Give each figure what its neighbours say for it too."""
    _share_nouns(t, found)
    _share_hedges(t, found)
    _share_rates(t, found)


def lent(t: Tokens, last: Quantity, quantity: Quantity) -> str | None:
    """Give what a bare figure counts if the one before it says so: from 68 to 84; 60% of voters, 40% of them women."""
    gap = t.low[last.right : quantity.left]
    if 1 < len(gap) <= 4 and gap[-1] in {"to", "from"} and is_when(gap[:-1]):
        gap = gap[-1:]  # to 2% this year from 3%
    if (
        gap in ([",", "up", "from"], [",", "down", "from"])
        and last.unit == quantity.unit
        and last.counted is None
    ):
        return last.counted_text
    if last.counted is None and gap in (["to"], [",", "to"], ["from"]):
        return last.counted_text
    if gap in _SAME and last.head != "point" and {last.kind, quantity.kind} <= {"count", "ratio", "percent"}:
        return _counted(t, last)
    if last.kind == "count" and quantity.kind == "age" and gap in ([","], ["aged"], ["ages"]):
        return _counted(t, last)
    if last.kind == quantity.kind == "age":
        return _counted(t, last) if gap == ["and"] else None
    if last.kind == "measure" and quantity.kind in {"measure", "money"}:
        return _counted(t, last) if gap == ["("] or _goes_on(gap) else None
    of = last.counted is not None and t.low[last.counted.i - 1] == "of"
    return _counted(t, last) if of and last.kind == quantity.kind == "percent" else None


def _goes_on(gap: list[str]) -> bool:
    """Say whether the words between two measures go on to the next of the same thing: 3m long and 2m wide."""
    return len(gap) <= 3 and "and" in gap[:2] and (gap[-1] == "and" or gap[-1] in _MEASURING)


#: What stands between two ways to say the same: half the voters, or 52 per cent.
_SAME = ([",", "or"], ["or"], ["("], ["-"], ["–"], ["—"])

_MEASURING = frozenset({"weighs", "weighed", "cost", "costs", "measures", "measured", "is", "was"})


def _share_nouns(t: Tokens, found: list[Quantity]) -> None:
    """Let the members of a list take the noun of the last (157 and 189 people), a part that of its whole."""
    for a, b in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        if a.kind == b.kind == "count" and a.head is None and b.head and a.counted is None:
            gap = t.low[a.right : b.left]
            if len(gap) <= 3 and all(word in _LIST or word in HYPHENS for word in gap):
                a.head, a.counted_text = b.head, _counted(t, b)
                a.listed = "to" not in gap
    for a, b in itertools.pairwise(found):
        if b.kind != "count":
            continue
        between = t.low[a.right : b.left]
        if between[:1] == ["of"] and between[-1:] == ["s"] and len(between) <= 7:
            between = ["of"]  # of the island's 90,000 pupils
        if a.head is None and a.counted is None and b.head and _is_whole(between):
            if a.kind == "count":
                a.head = b.head
            if a.kind in {"count", "ratio", "percent"}:
                a.counted_text = _counted(t, b)
        elif a.kind == "count" and b.head is None and b.counted is None and _same_again(t, b, between):
            b.head, b.counted_text = a.head, b.counted_text or _counted(t, a)


_LIST = frozenset({"and", "or", ",", "to", "&"})


def _counted(t: Tokens, quantity: Quantity) -> str | None:
    """Give the words for what a figure counts."""
    if quantity.counted is None:
        return quantity.counted_text
    return words(t, quantity.counted.i, quantity.counted.j)


def _same_again(t: Tokens, b: Quantity, between: list[str]) -> bool:
    """Say whether a bare number counts the same as the one before: up from 84, another 12, five more than before."""
    if t.low[b.right : b.right + 2] in (["more", "than"], ["fewer", "than"]) and b.unit is None:
        return "," in between and len(between) <= 8
    if between[-1:] in (["another"], ["further"]):
        return len(between) <= 8
    return tuple(between[-2:]) in _COMPARED and len(between) <= 6


_COMPARED = frozenset(
    {("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to"), ("rather", "than")}
    | {(mark, word) for mark in (",", "(") for word in ("from", "versus", "against")}
)


def _is_whole(between: list[str]) -> bool:
    """Say whether the words between two numbers make the second the whole of the first: of the, of his previous."""
    return between[:1] == ["of"] and len(between) <= 3 and all(word in _OF for word in between[1:])


_OF = word_set("neighbours.of")


def _share_hedges(t: Tokens, found: list[Quantity]) -> None:
    """Let a hedge hold for a conversion in brackets (under 180 hp (134 kW)) and over a list (about 5 and 6 kg)."""
    for a, b in itertools.pairwise(found):
        if b.modifier != "=" or a.modifier not in {">", ">=", "<", "<=", "~"}:
            continue
        beside = t.words[b.left - 1] in {"(", "/"} and 0 < b.left - a.right <= 2 and b.unit != a.unit
        if a.listed or (beside and a.kind == b.kind in {"money", "measure"}):
            b.modifier = a.modifier


def _share_rates(t: Tokens, found: list[Quantity]) -> None:
    """Let a rate hold for what it changed to: from $75 a barrel to $60."""
    for a, b in itertools.pairwise(found):
        changed = a.kind == b.kind == "money" and t.low[a.right : b.left] == ["to"]
        if changed and (a.unit or "").startswith(f"{b.unit}/"):
            b.unit = a.unit
