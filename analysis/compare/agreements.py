"""Whether the figures of one topic agree, and why, in words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, combinations, product
from typing import Any

from analysis.compare.bounds import Bounds, closeness
from analysis.compare.exchange import currency, in_one_currency
from analysis.compare.moments import Moment, is_span
from analysis.compare.readings import Reading
from analysis.phrases import giver

#: From the gravest: a topic has the first that any of its pairs shows.
AGREEMENTS = ("conflict", "unclear", "update", "compatible", "same")
_HEDGES = frozenset([">", ">=", "<", "<=", "~"])
#: So many figures a reason names.
_NAMED = 4
_NUMBERED = re.compile(r" \(\d+\)$")


def judge(group: Sequence[Reading]) -> tuple[str, str]:
    """Give the agreement of a topic and the reason in words.

    The agreement is the first of `AGREEMENTS` that any pair shows; the reason names the two figures that show it
    most: of different outlets, no vague ones, then the furthest apart. A bare number
    that its article hedges elsewhere counts as hedged. The order of the group changes nothing.

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
    alike: dict[tuple[Bounds, str], list[Reading]] = defaultdict(list)
    for reading in sorted(_as_meant(group), key=_content):
        alike[reading.bounds, str(reading.row["unit"]) if currency(reading) else ""].append(reading)
    if len({(reading.bounds, currency(reading)) for members in alike.values() for reading in members}) == 1:
        members = sorted(chain.from_iterable(alike.values()), key=_content)
        leading = {reading.row["article"]: reading.order for reading in reversed(members)}.values()
        members.sort(key=lambda reading: reading.order not in leading)
        more = f" and {len(group) - _NAMED} more" if len(group) > _NAMED else ""
        named = [told(reading) for reading in members[:_NAMED]]
        listed = ", ".join(named) if more else f"{', '.join(named[:-1])} and {named[-1]}"
        return "same", f"{listed}{more} say the same"
    pairs = chain.from_iterable(_worth_naming(a, b) for a, b in combinations(alike.values(), 2))
    gravest = min(pairs, key=_gravity)
    one, other = sorted(gravest, key=_content)
    shown = agreement(one, other)
    if (
        shown == "conflict"
        and currency(one) == "dollar"
        and len({reading.row["unit"] for reading in group}) > 1
    ):
        said = f"{told(one)} and {told(other)} may be sums in two dollars" + _sources(one, other)
        return "unclear", said
    return shown, _reason(one, other) + (_still(group, one, other) if shown == "update" else "")


def _still(group: Sequence[Reading], early: Reading, late: Reading) -> str:
    """Name a report that has the first number after the second was given, or the second before: no plain change."""
    if early.time is None or late.time is None:
        return ""
    for reading in sorted(group, key=_content):
        if reading.time is None:
            continue
        if reading.time.start >= late.time.end and _agree(reading, early) and not _agree(reading, late):
            return f"; {told(reading)} has the first number still"
        if reading.time.end <= early.time.start and _agree(reading, late) and not _agree(reading, early):
            return f"; {told(reading)} had the second number before"
    return ""


def _as_meant(group: Sequence[Reading]) -> Sequence[Reading]:
    """Leave out a bare number that its article hedges elsewhere: "50 dead" above "at least 50 people"."""
    hedged = {
        (reading.row["article"], reading.earlier, number)
        for reading in group
        if reading.row["modifier"] in _HEDGES
        for number in (reading.row["low"], reading.row["high"])
    }
    meant = [
        reading
        for reading in group
        if reading.row["modifier"] != "="
        or (reading.row["article"], reading.earlier, reading.row["low"]) not in hedged
    ]
    return meant if len(meant) > 1 else group


def _content(reading: Reading) -> tuple[Any, ...]:
    """Order figures by what they say, not by where they stand in a table."""
    return (
        not reading.earlier,
        reading.time is None,
        reading.time or (),
        reading.label,
        reading.row["text"],
        reading.order,
    )


def _worth_naming(one: Sequence[Reading], other: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """Give the pairs among which the gravest of two numbers is, without going through all of them."""
    if _agree(one[0], other[0]):
        yield from _of_two_articles(one, other)
        return
    (undated, ours), (unknown, theirs) = _by_time(one), _by_time(other)
    yield from _of_two_articles(undated, other)
    yield from _of_two_articles(one, unknown)
    for (time, first), (when, second) in product(ours.items(), theirs.items()):
        if time.overlaps(when):
            yield from _of_two_articles(first, second)
    for early, late in ((ours, theirs), (theirs, ours)):
        last = chain(*(late[time] for time in sorted(late, reverse=True)))
        yield from _of_two_articles([*chain(*early.values())], [*last])


def _by_time(readings: Sequence[Reading]) -> tuple[list[Reading], dict[Moment, list[Reading]]]:
    """Give those without a time, and the others by theirs."""
    dated: dict[Moment, list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.time is not None:
            dated[reading.time].append(reading)
    return [reading for reading in readings if reading.time is None], dated


def _of_two_articles(one: Sequence[Reading], other: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """Give the first pair, and where that is of one outlet the first ones of two."""
    if not one or not other:
        return
    yield one[0], other[0]
    outlet = _outlet(one[0])
    if outlet == _outlet(other[0]):
        article = one[0].row["article"]
        yield from ((one[0], reading) for reading in other if reading.row["article"] != article)
        yield from ((reading, other[0]) for reading in one if reading.row["article"] != article)


def _outlet(reading: Reading) -> str:
    """Give the label without the number of the article ("Herald (2)")."""
    return _NUMBERED.sub("", reading.label)


def _gravity(pair: tuple[Reading, Reading]) -> tuple[Any, ...]:
    one, other = pair
    shown = agreement(one, other)
    far = -closeness(one.bounds, other.bounds)
    if shown == "update" and one.time and other.time:
        far = abs((one.time.start - other.time.start).total_seconds())
    one_article = one.row["article"] == other.row["article"]
    vague = sum(reading.row["modifier"] == "vague" for reading in pair)
    one_outlet = _outlet(one) == _outlet(other)
    return AGREEMENTS.index(shown), one_article + one_outlet, vague, -far, sorted(map(_content, pair))


def _agree(one: Reading, other: Reading) -> bool:
    """Say whether both can hold, or one rounds the other."""
    exchanged = in_one_currency(one, other)
    if exchanged is None:
        return False
    a, b = (reading.bounds for reading in exchanged)
    return a.overlaps(b) or a.rounds(b) or b.rounds(a)


def agreement(one: Reading, other: Reading) -> str:
    """Say how two figures of one topic agree."""
    if one.bounds == other.bounds and currency(one) == currency(other):
        return "same"
    if _agree(one, other):
        return "compatible"
    if one.earlier != other.earlier:
        return "update"
    if currency(one) != currency(other):
        return "unclear"
    if one.time is None or other.time is None or _of_two_spans(one, other):
        return "unclear"
    if not one.time.overlaps(other.time):
        return "update"
    # a day says nothing of which of its hours: a number of six o'clock may be the later one
    return "conflict" if one.time.to_the_hour == other.time.to_the_hour else "unclear"


def _of_two_spans(one: Reading, other: Reading) -> bool:
    """Say whether one is told of what happened in a span of time, and the other of another time."""
    words, others = one.row.get("as_of") or "", other.row.get("as_of") or ""
    return bool(words and others) and words != others and (is_span(words) or is_span(others))


def _reason(one: Reading, other: Reading) -> str:
    shown = agreement(one, other)
    if currency(one) != currency(other) and shown in ("compatible", "unclear"):
        may = "may be one sum in two currencies" if shown == "compatible" else "are sums in two currencies"
        said = f"{told(one)} and {told(other)} {may}"
    elif shown == "update":
        said = f"{told(one)}, later {told(other)}"
    elif shown == "compatible":
        rounded = not one.bounds.overlaps(other.bounds)
        said = f"{told(one)} and {told(other)}" + (": one rounds the other" if rounded else " can both hold")
    elif shown == "unclear":
        undated = [reading.label for reading in (one, other) if reading.time is None]
        whose = f"the time of {undated[0]} is" if len(undated) == 1 else "the times are"
        if not undated and one.time and other.time and one.time.to_the_hour != other.time.to_the_hour:
            whose = f"the hour of {(other if one.time.to_the_hour else one).label} is"
        said = f"{told(one)} and {told(other)} cannot both hold at one time, and {whose} not known"
    else:
        said = f"{told(one)} and {told(other)} cannot both hold at the same time"
    return said + _sources(one, other)


def _sources(one: Reading, other: Reading) -> str:
    sources = [
        giver(str(reading.row["source"])).casefold() for reading in (one, other) if reading.row["source"]
    ]
    if len(sources) < 2:
        return "; one is given without a source" if sources else ""
    return "; both on the word of the same source" if sources[0] == sources[1] else "; the sources differ"


def told(reading: Reading) -> str:
    """Name a figure with its outlet, its source and the time it holds for, or else that of publication."""
    parts = [reading.label]
    if reading.row["source"]:
        parts.append(giver(str(reading.row["source"])))
    if reading.time is not None:
        parts.append(f"{'as of' if reading.stated else 'published'} {_date(reading)}")
    elif reading.earlier:
        parts.append("told as an earlier number")
    return f"“{reading.row['text']}” ({', '.join(parts)})"


def _date(reading: Reading) -> str:
    """Write the time as exactly as it is known."""
    if reading.time is None:
        return ""
    start = reading.time.start
    days = (reading.time.end - start).total_seconds() / 86400
    if days < 1:
        return f"{start.day} {start:%B %Y, %H:%M} UTC"
    if days >= 365:
        return f"{start:%Y}"
    if days >= 28:
        return f"{start:%B %Y}"
    day = f"{start.day} {start:%B %Y}"
    if days <= 1:
        return day
    return f"week of {day}" if days == 7 else f"weekend of {day}"
