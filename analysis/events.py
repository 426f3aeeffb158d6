"""What happened to those counted: classes of event and the words that show them."""

from __future__ import annotations

from functools import cache

from analysis.lists import rows_of
from analysis.quantities import Quantity
from analysis.tokens import Tokens, tokens


@cache
def events() -> dict[str, tuple[str, ...]]:
    """Give each event class with the words that show it, as `analysis/data/events.csv` states them."""
    return {row["event"]: tuple(row["words"].split("|")) for row in rows_of("events.csv")}


@cache
def _forms() -> dict[tuple[str, ...], str]:
    return {
        tuple(tokens(word, 0, len(word)).low): event
        for event, words in reversed(events().items())
        for word in words
    }


@cache
def _first() -> frozenset[str]:
    return frozenset(key[0] for key in _forms())


def event_at(t: Tokens, i: int) -> str | None:
    """Name the event whose words begin at token `i`."""
    if t.low[i] not in _first():
        return None
    for size in (4, 3, 2, 1):
        event = _forms().get(tuple(t.low[i : i + size]))
        if event is not None:
            return event
    return None


def event_of(t: Tokens, figure: Quantity, found: list[Quantity]) -> str | None:
    """Find what happened to those counted: the nearest word of an event behind, else before."""
    if figure.kind in {"duration", "age", "score"}:
        return None
    for k in range(figure.j, min(len(t), figure.right + 12)):
        if t.words[k] in {";", ".", "!", "?"}:
            break
        event = event_at(t, k)
        if event is not None:
            return event
    for k in range(figure.left - 1, max(-1, figure.left - 12), -1):
        if t.words[k] in {";", "!", "?"}:
            break
        event = event_at(t, k)
        if event is not None:
            return event
    return None
