"""What the words around a figure say has become of those counted, where no verb tells it: bodies of 12 men, 40 left."""

from __future__ import annotations

from itertools import pairwise

from analysis.figures.befitting import counts_people
from analysis.figures.plurals import is_plural
from analysis.figures.quantity import Quantity
from analysis.text.lexemes import Tokens

_BODIES = frozenset({"bodies", "corpses", "remains", "coffins", "caskets"})
_HAVING = frozenset({"has", "have", "had", "with", "are", "were", "is", "was"})
_HOLD = frozenset({"hold", "holds", "held", "holding"})
_PULLED = frozenset({"pulled", "pull", "pulling", "plucked", "hauled", "dug", "winched"})


def are_bodies(t: Tokens, figure: Quantity) -> bool:
    """Say whether those counted are told of as bodies: the remains of 12 soldiers."""
    led = figure.left > 1 and t.low[figure.left - 1] == "of" and t.low[figure.left - 2] in _BODIES
    return led and counts_people(figure)


def are_got_out(t: Tokens, figure: Quantity) -> bool:
    """Say whether people are freed, or pulled out of something: rebels free nine nuns, pulled 12 men from the mud."""
    before = t.low[figure.left - 1] if figure.left else ""
    if not counts_people(figure):
        return False
    if before == "free":
        return figure.left > 1 and is_plural(t.words[figure.left - 2])
    return before in _PULLED and not {"from", "out"}.isdisjoint(t.low[figure.right : figure.right + 2])


def is_over(t: Tokens, figure: Quantity) -> bool:
    """Say whether those counted are what is left: it has 35 archers left."""
    k = figure.left - 1
    while k > 0 and t.low[k] in {"only", "just", "still", "the"}:
        k -= 1
    return t.low[figure.right : figure.right + 1] == ["left"] and k >= 0 and t.low[k] in _HAVING


def dies_too(t: Tokens, figure: Quantity, others: list[Quantity]) -> bool:
    """Say whether a bare number goes on what is told of one before: six died at the scene and two in hospital."""
    if figure.counted is not None or t.low[max(0, figure.left - 1)] != "and":
        return False
    last = next((other for other in reversed(others) if other.right <= figure.left), None)
    if last is None or t.low[last.right : last.right + 1] != ["died"]:
        return False
    return t.low[figure.right : figure.right + 1] in (["in"], ["at"], ["on"], ["later"])


def is_still_held(t: Tokens, figure: Quantity) -> bool:
    """Say whether those counted are held on to: the gang still holds nearly 40 captives."""
    before = t.low[max(0, figure.left - 4) : figure.left]
    return any(pair[0] == "still" and pair[1] in _HOLD for pair in pairwise(before))


def is_stationed(t: Tokens, figure: Quantity) -> bool:
    """Say whether a figure counts troops that are somewhere: 2,000 troops in Syria."""
    troops = figure.head is not None and figure.head.split()[-1] == "troop"
    return troops and t.low[figure.right : figure.right + 1] == ["in"]
