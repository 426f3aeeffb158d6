"""Whether the figures of one topic agree, and why, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from analysis.compare.likeness import closeness
from analysis.compare.readings import Reading

#: From the gravest: a topic has the first that any of its pairs shows.
AGREEMENTS = ("conflict", "unclear", "update", "compatible", "same")
#: So many figures a reason names.
_NAMED = 4


def judge(group: Sequence[Reading]) -> tuple[str, str]:
    """Give the agreement of a topic and the reason in words.

    The agreement is the first of `AGREEMENTS` that any pair shows; the reason names the two figures that show it
    most: of different articles, then the furthest apart.

    Parameters
    ----------
    group
        The figures of the topic.

    Returns
    -------
    tuple of str
        Agreement and reason.
    """
    if len(group) == 1:
        return "same", f"{told(group[0])} is the only figure on this"
    pairs = list(combinations(_unlike(group), 2))
    if not pairs:
        more = f" and {len(group) - _NAMED} more" if len(group) > _NAMED else ""
        named = [told(reading) for reading in group[:_NAMED]]
        listed = ", ".join(named) if more else f"{', '.join(named[:-1])} and {named[-1]}"
        return "same", f"{listed}{more} say the same"
    one, other = min(pairs, key=_gravity)
    return agreement(one, other), _reason(one, other)


def _unlike(group: Sequence[Reading]) -> Iterator[Reading]:
    """Give one figure for each interval and time, if there is more than one interval."""
    if len({reading.bounds for reading in group}) > 1:
        yield from {(r.bounds, r.time, r.row["article"]): r for r in reversed(group)}.values()


def _gravity(pair: tuple[Reading, Reading]) -> tuple[int, bool, float, tuple[tuple[str, int], ...]]:
    one, other = pair
    shown = agreement(one, other)
    far = -closeness(one.bounds, other.bounds)
    if shown == "update" and one.time and other.time:
        far = abs((one.time.start - other.time.start).total_seconds())
    order = tuple(sorted((one.order, other.order)))
    return AGREEMENTS.index(shown), one.row["article"] == other.row["article"], -far, order


def agreement(one: Reading, other: Reading) -> str:
    """Say how two figures of one topic agree."""
    a, b = one.bounds, other.bounds
    if a == b:
        return "same"
    if a.overlaps(b) or a.rounds(b) or b.rounds(a):
        return "compatible"
    if one.time is None or other.time is None:
        return "unclear"
    return "conflict" if one.time.overlaps(other.time) else "update"


def _reason(one: Reading, other: Reading) -> str:
    shown = agreement(one, other)
    if shown == "update" and one.time and other.time and one.time.start > other.time.start:
        one, other = other, one
    if shown == "update":
        said = f"{told(one)}, later {told(other)}"
    elif shown == "compatible":
        rounded = not one.bounds.overlaps(other.bounds)
        said = f"{told(one)} and {told(other)}" + (": one rounds the other" if rounded else " can both hold")
    elif shown == "unclear":
        said = f"{told(one)} and {told(other)} cannot both hold at one time, and the times are not known"
    else:
        said = f"{told(one)} and {told(other)} cannot both hold at the same time"
    return said + _sources(one, other)


def _sources(one: Reading, other: Reading) -> str:
    sources = [str(reading.row["source"]).casefold() for reading in (one, other) if reading.row["source"]]
    if len(sources) < 2:
        return "; one is given without a source" if sources else ""
    return "; both on the word of the same source" if sources[0] == sources[1] else "; the sources differ"


def told(reading: Reading) -> str:
    """Name a figure with its outlet, source and time."""
    parts = [reading.label]
    if reading.row["source"]:
        parts.append(str(reading.row["source"]))
    if reading.time is not None:
        parts.append(_date(reading))
    return f"“{reading.row['text']}” ({', '.join(parts)})"


def _date(reading: Reading) -> str:
    """Write the time as exactly as it is known."""
    if reading.time is None:
        return ""
    start = reading.time.start
    days = (reading.time.end - start).total_seconds() / 86400
    if days < 1:
        return f"{start.day} {start:%B %Y, %H}:00 UTC"
    if days >= 365:
        return f"{start:%Y}"
    if days >= 28:
        return f"{start:%B %Y}"
    day = f"{start.day} {start:%B %Y}"
    if days <= 1:
        return day
    return f"week of {day}" if days == 7 else f"weekend of {day}"
