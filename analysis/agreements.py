"""Whether the figures of one topic agree, and why, in words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from analysis.readings import Reading

#: From the gravest: a topic has the first that any of its pairs shows.
AGREEMENTS = ("conflict", "unclear", "update", "compatible", "same")


def judge(group: Sequence[Reading]) -> tuple[str, str]:
    """Give the agreement of a topic and the reason in words: the first of `AGREEMENTS` any pair shows."""
    worst = (len(AGREEMENTS), "")
    if len(group) == 1:
        return "same", f"{told(group[0])} is the only figure on this"
    for one, other in combinations(group, 2):
        agreement, reason = compare(one, other)
        rank = AGREEMENTS.index(agreement)
        if rank < worst[0]:
            worst = (rank, reason)
    return AGREEMENTS[worst[0]], worst[1]


def compare(one: Reading, other: Reading) -> tuple[str, str]:
    """Give the agreement of two figures and the reason in words."""
    a, b = one.bounds, other.bounds
    named = f"{told(one)} and {told(other)}"
    if a == b:
        return "same", f"{named} say the same"
    if a.overlaps(b):
        return "compatible", f"{named} can both hold"
    if a.rounds(b) or b.rounds(a):
        return "compatible", f"{named}: one rounds the other"
    if one.time is None or other.time is None:
        return "unclear", f"{named} cannot both hold at one time, and the times are not known"
    if one.time.overlaps(other.time):
        return "conflict", f"{named} cannot both hold at the same time"
    first, second = (one, other) if one.time.start <= other.time.start else (other, one)
    return "update", f"{told(first)}, later {told(second)}"


def told(reading: Reading) -> str:
    """Name a figure with its outlet, source and time."""
    source = reading.row.get("source")
    time = "" if reading.time is None else f", {reading.time.start:%-d %B %Y}"
    return f"“{reading.row['text']}” ({reading.label}{', ' + str(source) if source else ''}{time})"
