"""Events told in a sentence: their classes and the words that show them."""

from __future__ import annotations

from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from analysis.figures.plurals import singular
from analysis.lists import rows_of, words_in
from analysis.text.lexemes import Tokens, tokens


@cache
def events() -> dict[str, tuple[str, ...]]:
    """Give each event class with the words that show it, as `analysis/data/events.csv` states them."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows_of("events.csv"):
        if row["event"] == "none":
            continue
        found[row["event"]] = (*found.get(row["event"], ()), *row["words"].split("|"))
    return found


@cache
def forms() -> dict[tuple[str, ...], tuple[str, bool]]:
    """Map the words of each event to its class and whether they are weak."""
    return {
        tuple(tokens(word, 0, len(word)).low): (row["event"], row["strength"] == "weak")
        for row in reversed(rows_of("events.csv"))
        for word in row["words"].split("|")
    }


@cache
def _first() -> dict[str, int]:
    """Map the first word of each form to how many words the longest has that begins so."""
    found: dict[str, int] = {}
    for key in forms():
        found[key[0]] = max(found.get(key[0], 0), len(key))
    return found


def _told(t: Tokens, i: int) -> tuple[int, str, bool] | None:
    """Name the event whose words begin at token `i`: how many they are, its class, and whether it is a weak one."""
    plain = i
    while plain + 1 < len(t) and t.low[plain + 1] in _KINDS | {"a", "an"}:
        plain += 1
    if plain > i and t.low[plain] in _KINDS and t.low[i] == "under":
        event = forms().get(("under", *t.low[plain + 1 : plain + 3]))
        if event is not None:
            return plain + 3 - i, *event
    for size in range(min(_first()[t.low[i]], len(t) - i), 0, -1):
        event = forms().get(tuple(t.low[i : i + size]))
        if event is not None:
            return size, *event
    return None


#: What an order is, between the words that tell of one: under a mandatory evacuation order.
_KINDS = frozenset({"mandatory", "voluntary", "immediate", "precautionary", "temporary"})


class Act(NamedTuple):
    """An event told by tokens `k` to `end`; `weak` where its words often mean nothing of the sort."""

    k: int
    end: int
    event: str
    weak: bool


def acts(t: Tokens) -> list[Act]:
    """Find the events that a sentence tells, in order."""
    found = []
    first = _first()
    none = 0
    for k in [k for k, low in enumerate(t.low) if low in first]:
        told = _told(t, k)
        if told is None or k < none:
            continue
        size, event, weak = told
        if event == "none":
            none = k + size
        else:
            burnt = t.low[k] in {"burned", "burnt", "scalded"} and size == 1 and _hurts(t, k)
            found.append(Act(k, k + size, "injured" if burnt else event, weak))
    return [act for act, after in zip_longest(found, found[1:]) if not _yields(t, act, after)]


def _hurts(t: Tokens, k: int) -> bool:
    """Say whether it is people whom the verb of token `k` befalls: two men were burned."""
    if k + 1 < len(t) and t.low[k + 1] in {"down", "out"}:
        return False
    before = k - 1
    while before > 0 and (t.low[before] in _BEEN or t.low[before].endswith("ly")):
        before -= 1
    passive = not _BEEN.isdisjoint(t.low[before + 1 : k])
    return passive and (t.low[before] == "who" or singular(t.low[before]) in words_in("people.csv"))


_BEEN = frozenset({"was", "were", "been", "being", "be", "have", "had", "has"})


def _yields(t: Tokens, act: Act, after: Act | None) -> bool:
    """Say whether an act only tells that a state goes on, which the next one names: remain in hospital."""
    if act.event != "remained" or after is None or after.weak or after.k - act.end > _NEAR:
        return False
    return all(word[0].isalpha() and word not in {"and", "or", "but"} for word in t.low[act.end : after.k])


#: So many words may stand between "remained" and the state that goes on.
_NEAR = 2
