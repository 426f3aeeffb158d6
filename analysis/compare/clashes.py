"""What rules out that two figures, or two groups of figures, measure the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from analysis.compare.bearers import same_bearer
from analysis.compare.bounds import NEAR, Bounds, closeness, ratio, told_value
from analysis.compare.exchange import in_one_currency, is_conversion
from analysis.compare.extents import unlike
from analysis.compare.fates import FATES, HARMED
from analysis.compare.happenings import LOOSE, TOLLS
from analysis.compare.measurands import Measurand
from analysis.compare.nouns import roles_apart
from analysis.compare.numbers import telling, told_alike
from analysis.compare.places import lands
from analysis.compare.readings import Reading

#: A number above this that stands twice in a sentence is told twice; so is a time span, but for two terms of prison.
_REPEATED = 20
#: So many different figures of one article are looked at, when two groups are to be joined.
_SEEN = 50
#: As much as an article rounds a number that it tells twice, and as far as it hedges it.
_ROUNDED, _HEDGED = 1.05, 1.8


def compatible(a: Measurand, b: Measurand, alike: bool = False) -> bool:
    """Say whether nothing in what is counted contradicts: no other nation, age, sex, role, person, side, year or gauge.

    Two outlets may have two words for an origin where their numbers are `alike`.
    """
    if a.nations and b.nations and not a.nations & b.nations:
        return False
    if (a.holder and b.holder and not a.holder & b.holder) or (a.side and b.side and a.side != b.side):
        return False
    if a.gauge and b.gauge and a.gauge != b.gauge:
        return False
    if HARMED in (a.event, b.event) and not FATES.isdisjoint((a.event, b.event)):
        return False
    if a.precedent and b.precedent and not one_precedent(a, b, alike):
        return False
    if a.places and b.places and (other_places(a, b) or (more_places(a, b) and not alike)):
        return False
    if a.bearer and b.bearer and not same_bearer(a.bearer, b.bearer):
        return False
    if roles_apart(a.role, b.role) or other_sorts(a, b) or other_wholes(a, b) or some_and_all(a, b):
        return False
    said = zip(a.traits, b.traits, ("age", "sex", "role", "origin"), strict=True)
    free = ("role", "origin") if alike else ("role",)
    return not any(x and y and x != y for x, y, axis in said if axis not in free)


def one_precedent(a: Measurand, b: Measurand, alike: bool) -> bool:
    """Say whether both are told of the story or of one other incident, of which one may not tell the year."""
    unknown = "another" in (a.precedent, b.precedent) and bool(a.precedent and b.precedent)
    return a.precedent == b.precedent or (alike and unknown)


def other_sorts(a: Measurand, b: Measurand) -> bool:
    """Say whether things of two sorts are counted, and not by nouns of one kin: bodies and cars."""
    if not (a.sort and b.sort) or a.sort == b.sort or b.head in a.kin or a.head in b.kin:
        return False
    return not ((a.is_person and b.of_people) or (b.is_person and a.of_people))


def some_and_all(a: Measurand, b: Measurand) -> bool:
    """Say whether only the one is told as some of those to whom it happened: "seven died, including two nurses"."""
    if a.included == b.included or a.event != b.event or not a.event or a.places & b.places:
        return False
    whole = b if a.included else a
    return whole.is_person and whole.is_generic and not whole.part


def other_wholes(a: Measurand, b: Measurand) -> bool:
    """Say whether two shares are of people with a role and of people at large: half of the soldiers, of the Danes."""
    if not a.quantity[0] == b.quantity[0] == "share" or not (a.is_person and b.is_person) or a.role == b.role:
        return False
    named = a.head and b.head and not (a.is_generic or b.is_generic or b.head in a.kin)
    return bool(named) and "layman" not in (a.role, b.role)


def other_places(a: Measurand, b: Measurand) -> bool:
    """Say whether two places are told apart: by one of the articles, or as both are countries."""
    if a.places & b.places:
        return False
    return bool(a.places & b.elsewhere or b.places & a.elsewhere) or (
        a.places <= lands() and b.places <= lands()
    )


def more_places(a: Measurand, b: Measurand) -> bool:
    """Say whether the one is told of two countries, the other of one of them."""
    fewer, more = sorted((a.places, b.places), key=len)
    return fewer < more and more <= lands()


#: Tolls that are told since a day and grow; of flights or homes a day's number is another than all.
_TOLLS_OF_PEOPLE = TOLLS - {"affected", "destroyed", "contained", "blackout", "cancelled"}


#: A fall by a sixth is one by 17 per cent.
_SAME_BUT_ROUNDED = 1.03
_SAYS_NO_MORE = frozenset({"", "value", "worth"})
#: A term that is given is to be served; who came so long ago has been there since.
_ONE_STRETCH = ({"jail", "served"}, {"ago", "served"})


def stretched_apart(one: Reading, other: Reading, near: float) -> bool:
    """Say whether two numbers are told for two stretches of time, or of things, and not as one that has moved."""
    a, b = one.measurand, other.measurand
    mine, theirs = one.extent, other.extent
    times = ratio(one.bounds, other.bounds)
    of_one = a.head == b.head or not _SAYS_NO_MORE.isdisjoint((a.head, b.head))
    level = times == 1 or (times <= _SAME_BUT_ROUNDED and of_one)
    if mine.lasting and theirs.lasting and mine.lasting != theirs.lasting:
        return not (level and {mine.lasting, theirs.lasting} in _ONE_STRETCH)
    if mine.rival != theirs.rival and near < 1:
        return True
    toll = not _TOLLS_OF_PEOPLE.isdisjoint({a.event, b.event} | a.meant | b.meant)
    if level or toll or mine == theirs or (near >= NEAR and a.kind == "money"):
        return False
    return unlike(mine, theirs, near >= NEAR, {a.kind, b.kind} <= {"up", "down"})


def contradict(one: Reading, other: Reading) -> bool:
    """Say whether two figures cannot measure the same thing."""
    if not compatible(one.measurand, other.measurand, told_alike(one, other)):
        return True
    if one.row["article"] != other.row["article"]:
        return False
    if is_conversion(one, other):
        return False
    a, b = one.measurand, other.measurand
    exchanged = in_one_currency(one, other)
    apart = exchanged is None or _differ(*(reading.bounds for reading in exchanged))
    if exchanged is not None and [one.row["modifier"], other.row["modifier"]].count("vague") == 1:
        loose, told = sorted(exchanged, key=lambda reading: reading.row["modifier"] != "vague")
        apart = told_value(loose.bounds) > told_value(told.bounds)  # dozens may be sixty, hundreds not
    if one.context.sentence == other.context.sentence:
        converted = a.kind == "measure" and not apart and one.row["unit"] != other.row["unit"]
        revised = one.bounds != other.bounds and one.context.changing
        changed = revised and (a.event == b.event or not (a.event and b.event)) and _one_sort(a, b)
        terms = one.extent.lasting == other.extent.lasting == "jail"
        often = not terms if a.kind == "duration" else told_value(one.bounds) > _REPEATED
        repeated = one.bounds == other.bounds and often and a.event == b.event
        return not converted and not changed and not (repeated and _one_sort(a, b))
    if not apart:
        return False
    # an article gives one number for one thing, unless it says who or when for each
    sources = {one.row["source"], other.row["source"]}
    if None not in sources and len(sources) > 1:
        return False
    moved = one.stated and other.stated and one.time != other.time
    return not (moved or one.context.changing or other.context.changing)


def _differ(one: Bounds, other: Bounds) -> bool:
    """Say whether two numbers are told apart by one article, which rounds no number by more than a twentieth."""
    most = _HEDGED if one.overlaps(other) else _ROUNDED
    return closeness(one, other) < NEAR or ratio(one, other) > most


def _one_sort(a: Measurand, b: Measurand) -> bool:
    """Say whether two nouns may stand for the same: "52 people, up from 47"."""
    if a.is_person and b.is_person and (a.is_generic or b.is_generic):
        return True
    return a.head == b.head or not (a.head and b.head)


def clash(one: Sequence[Reading], other: Sequence[Reading]) -> bool:
    """Say whether a figure of the one contradicts a figure of the other."""
    ours, theirs = (
        {_sort(reading.measurand): reading.measurand for reading in group} for group in (one, other)
    )
    alike = bool(_telling_numbers(one) & _telling_numbers(other))
    if any(not compatible(a, b, alike) for a in ours.values() for b in theirs.values()):
        return True
    if _happened_apart(one, other) or _stretched(one, other):
        return True
    places: dict[Any, dict[Any, Reading]] = defaultdict(dict)
    for reading in one:
        places[reading.row["article"]].setdefault(reading.bounds, reading)
        places[reading.row["article"]].setdefault(reading.context.sentence, reading)
    seen: set[tuple[Any, ...]] = set()
    for b in other:
        there = places.get(b.row["article"], {})
        # what repeats itself within an article is looked at once
        if there and len(seen) < _SEEN and (b.row["article"], b.bounds, b.context.sentence) not in seen:
            seen.add((b.row["article"], b.bounds, b.context.sentence))
            near = [*there.values()][:_SEEN]
            if any(contradict(a, b) for a in near):
                return True
    return False


def _happened_apart(one: Sequence[Reading], other: Sequence[Reading]) -> bool:
    """Say whether other numbers are told of other events, neither of them met in the other's sentences."""
    ours, theirs = ({reading.measurand.event for reading in group} - {""} for group in (one, other))
    if one[0].measurand.kind != "count" or not ours or not theirs or ours & theirs or (ours | theirs) & LOOSE:
        return False
    around = (frozenset().union(*(reading.measurand.nearby for reading in group)) for group in (one, other))
    met = any(events & found for events, found in zip((theirs, ours), around, strict=True))
    numbers = ({told_value(reading.bounds) for reading in group} for group in (one, other))
    return not met and set.isdisjoint(*numbers)


def _stretched(one: Sequence[Reading], other: Sequence[Reading]) -> bool:
    """Say whether a number of the one is told for another stretch than one of the other."""
    ours, theirs = (
        [*{(reading.extent, reading.bounds): reading for reading in group}.values()][:_SEEN]
        for group in (one, other)
    )
    if not any(any(reading.extent) for reading in (*ours, *theirs)):
        return False
    return any(stretched_apart(a, b, closeness(a.bounds, b.bounds)) for a in ours for b in theirs)


def _telling_numbers(group: Sequence[Reading]) -> set[float]:
    """Give the numbers that two figures seldom have by chance."""
    return {told_value(reading.bounds) for reading in group if telling(reading) >= 2}


def _sort(what: Measurand) -> tuple[Any, ...]:
    return (
        *(
            what.nations,
            what.traits,
            what.role,
            what.sort and what.head,
            what.bearer,
            what.holder,
            what.side,
            what.precedent,
            what.gauge,
            what.event if what.event == HARMED else what.event in FATES,
        ),
        *(what.places, what.elsewhere, what.included, (what.event, what.part) if what.is_generic else ""),
    )
