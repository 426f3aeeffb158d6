"""How sure it is that two figures measure the same thing."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, NamedTuple

from analysis.bearers import same_bearer
from analysis.bounds import Bounds
from analysis.contexts import Context
from analysis.measurands import Measurand
from analysis.moments import Moment

#: Two figures as sure as this are taken for the same thing.
ENOUGH = 0.7
#: The same where the numbers are level too.
ENOUGH_LEVEL = 0.6
#: Two numbers as close as this may be one.
NEAR = 0.8


class Reading(NamedTuple):
    """One figure with all that comparing takes."""

    row: Mapping[str, Any]
    order: tuple[str, int]
    bounds: Bounds
    measurand: Measurand
    context: Context
    time: Moment | None
    stated: bool
    label: str


def likeness(one: Reading, other: Reading, weights: Mapping[str, float]) -> float | None:
    """Add up what speaks for and against one thing measured twice, or None where something rules it out.

    Parameters
    ----------
    one, other
        Two figures of one kind and quantity.
    weights
        How much a word of the context tells, from 0 to 1.

    Returns
    -------
    float or None
        From `ENOUGH` on it is taken for the same thing.
    """
    a, b = one.measurand, other.measurand
    if (a.kind, a.unit) != (b.kind, b.unit) or contradict(one, other):
        return None
    near = closeness(one.bounds, other.bounds)
    shared = _shared(one.context, other.context, weights)
    if a.kind == "age":
        return 1.0 if a.bearer and b.bearer else _unnamed(a, b, near, shared)
    if a.kind in ("ordinal", "rank", "score"):
        return None if near < 1.0 or not a.head or a.head != b.head else 0.5 + shared
    score = _event(one, other) + _head(a, b) + _group(a, b)
    if near >= NEAR:
        score += 0.4 if near < 1 else _telling(a.kind, one.bounds)
    else:
        score -= (0.6 if _moved(one, other) else 0.9) * (1 - near)
    score -= _when(one, other)
    score += 0.9 * shared
    if a.part != b.part and near < NEAR:
        score -= 0.6
    return score


def compatible(a: Measurand, b: Measurand) -> bool:
    """Say whether nothing in what is counted contradicts: no other nation, age, sex, role or person."""
    if a.nations and b.nations and not a.nations & b.nations:
        return False
    if a.bearer and b.bearer and not same_bearer(a.bearer, b.bearer):
        return False
    return not any(x and y and x != y for x, y in zip(a.traits, b.traits, strict=True))


def contradict(one: Reading, other: Reading) -> bool:
    """Say whether two figures cannot measure the same thing."""
    if not compatible(one.measurand, other.measurand):
        return True
    if one.row["article"] != other.row["article"]:
        return False
    a, b = one.measurand, other.measurand
    apart = closeness(one.bounds, other.bounds) < NEAR
    if one.context.sentence == other.context.sentence:
        converted = a.kind == "measure" and not apart and one.row.get("unit") != other.row.get("unit")
        return not converted and not (
            apart and one.context.changing and (a.head, a.event) == (b.head, b.event)
        )
    if not apart:
        return False
    # an article gives one number for one thing, unless it says who or when for each
    sources = {one.row.get("source"), other.row.get("source")}
    if None not in sources and len(sources) > 1:
        return False
    return not (
        (one.stated and other.stated and one.time != other.time)
        or one.context.changing
        or other.context.changing
    )


def closeness(one: Bounds, other: Bounds) -> float:
    """Compare two intervals: 1 the same, `NEAR` where both can hold, then less with the distance, 0 at fivefold.

    An open end counts as near only up to three times its number.
    """
    if one == other:
        return 1.0
    ratio = _ratio(one, other)
    if one.rounds(other) or other.rounds(one):
        return NEAR
    if one.overlaps(other) and ratio <= 3:
        return NEAR
    return max(-1.5, 0.7 - math.log10(ratio))


def _ratio(one: Bounds, other: Bounds) -> float:
    """Give how many times the one is the other, by their told ends."""
    first, second = (_told(bounds) for bounds in (one, other))
    small, large = sorted((abs(first), abs(second)))
    if math.isclose(small, large, rel_tol=1e-9):
        return 1.0
    return 1e9 if not small or first * second < 0 else large / small


def _told(bounds: Bounds) -> float:
    if math.isfinite(bounds.low) and math.isfinite(bounds.high):
        if bounds.open_high and not bounds.low:
            return bounds.high
        return (bounds.low + bounds.high) / 2
    return bounds.low if math.isfinite(bounds.low) else bounds.high


def _shared(one: Context, other: Context, weights: Mapping[str, float]) -> float:
    """Give the weight of the words both sentences have, as a share of the shorter one's."""
    if one.words == other.words:
        return 1.0
    common = sum(weights.get(word, 1.0) for word in one.words & other.words)
    if not common:
        return 0.0
    least = min(sum(weights.get(word, 1.0) for word in words) for words in (one.words, other.words))
    return common / max(least, 1.5)


def _telling(kind: str, bounds: Bounds) -> float:
    """Give what an equal number says: small counts are met everywhere, others seldom by chance."""
    size = abs(_told(bounds))
    return 1.1 if kind != "count" or size > 20 else 0.75 if size >= 10 else 0.4


def _moved(one: Reading, other: Reading) -> bool:
    """Say whether the two hold for different times."""
    return one.time is not None and other.time is not None and not one.time.overlaps(other.time)


def _when(one: Reading, other: Reading) -> float:
    """Give what speaks against one event where the times are far apart."""
    if one.time is None or other.time is None or not (one.stated or other.stated):
        return 0.0
    gap = max(one.time.start, other.time.start) - min(one.time.end, other.time.end)
    if gap.days < 45:
        return 0.0
    return 1.0 if one.stated and other.stated else 0.3


def _event(one: Reading, other: Reading) -> float:
    """Compare what happened; an event that only the other's sentence tells of speaks for it less."""
    a, b = one.measurand.event, other.measurand.event
    if a and a == b:
        return 1.0
    met = (a in other.measurand.nearby) + (b in one.measurand.nearby)
    if a and b:
        return (-1.5, -0.4, 0.0)[met]
    if a or b:
        return 0.4 if met else 0.0
    return 0.3 if one.measurand.nearby & other.measurand.nearby else 0.0


def _head(a: Measurand, b: Measurand) -> float:
    if a.head and a.head == b.head:
        return 0.5 if not a.is_generic else 0.3
    if a.is_person and b.is_person:
        return 0.2 if not any(a.traits) or not any(b.traits) else 0.0
    if a.head and b.head:
        return -1.0
    return 0.0


def _group(a: Measurand, b: Measurand) -> float:
    score = 0.0
    if a.nations & b.nations:
        score += 0.4
    elif a.nations or b.nations:
        score -= 0.3
    for x, y in zip(a.traits, b.traits, strict=True):
        if x and y:
            score += 0.2
        elif x or y:
            score -= 0.15
    if a.modifiers & b.modifiers:
        score += 0.3
    elif a.modifiers and b.modifiers:
        score -= 0.1 if a.is_person and b.is_person else 0.5
    return score


def _unnamed(a: Measurand, b: Measurand, near: float, shared: float) -> float | None:
    """Compare ages where it is not known for both whose they are."""
    if near < NEAR or a.bearer or b.bearer:
        return None
    return 0.45 + 0.8 * shared + (0.3 if a.head and a.head == b.head else 0.0)
