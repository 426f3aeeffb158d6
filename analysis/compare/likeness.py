"""How sure it is that two figures measure the same thing.

What speaks for and against is added up. The weights were set by hand so that the figures of some twenty stories,
labelled for the purpose, came together; logistic regression on those pairs, each story held out in turn, orders them
hardly better.
"""

from __future__ import annotations

import re

from analysis.compare.ages import of_nobody
from analysis.compare.bounds import NEAR, closeness, ratio, told_value
from analysis.compare.clashes import contradict, one_precedent, stretched_apart
from analysis.compare.contexts import Rarity, stems
from analysis.compare.exchange import currency, in_one_currency, is_conversion
from analysis.compare.fates import FATES
from analysis.compare.happenings import LOOSE, TOLLS
from analysis.compare.measurands import Measurand
from analysis.compare.moments import FAR_DAYS, apart_by
from analysis.compare.namings import PEOPLE, by_group, by_noun
from analysis.compare.numbers import digits, is_single, level, odd_spans, one_end, telling, told_alike
from analysis.compare.readings import Reading

#: Two figures as sure as this are taken for the same thing.
ENOUGH = 0.5
#: The same where the numbers are level too.
ENOUGH_LEVEL = 0.5
#: Added where so many articles print the number, of kinds of which a story seldom has one number twice.
LEVEL_OFTEN, OFTEN, SELDOM = 0.3, 3, frozenset({"money", "measure", "score"})
#: One and the same event, one told of by the figure and the other's sentence, one told of by both sentences.
_SAME_EVENT, _EVENT_MET, _EVENT_AROUND = 1.0, 0.4, 0.3
#: An event that the other one's noun is most often counted for.
_EVENT_MEANT = 0.7
#: Two events, by how many of them are told of in the other's sentence, and those of one number, one saying little.
_TWO_EVENTS, _LOOSE_EVENTS = (-2.0, -1.1, 0.0), (-0.7, -0.4, 0.0)
#: Two fates of one number: nobody is killed and wounded.
_TWO_FATES = -3.0
#: Who was held is charged, if as many are.
_CAUGHT = frozenset({"held", "charged"})
#: Two events told of money: what is paid is given, what is sold is earned.
_TWO_DEALS = -0.5
#: Measures that a report has few of.
_RARE_QUANTITY = 0.2
#: Added where nothing but a small or round number speaks for it, and hardly a word that both sentences have.
_NUMBER_ALONE, _LITTLE = -0.75, 0.06
#: Added where only one is told as a change, or for a time or piece ("a year", "a share").
_ONE_WAY, _ONE_PER = -0.3, -0.5
#: Added where one is what is to come and the other is not, and the numbers differ.
_EXPECTED = -0.8
#: Words beside both numbers, each by how much it tells.
_WORDS_BESIDE, _MOST_BESIDE = 0.4, 1.2
#: One time span, of no single hour or year; both told as what is left, long ago or served; one of minutes or days,
#: of which each article has no other.
_SAME_SPAN, _SAME_STRETCH = 0.2, 0.5
_SOLE_SPAN, _SHORT = 0.75, frozenset({"second", "minute", "hour", "day", "night"})
#: The same per cent, and the same rounded.
_SAME_PERCENT, _ROUND_PERCENT, _ROUNDED = 0.45, 0.25, 1.05
#: Different numbers of one noun, or of a rare quantity, of which each article has no other.
_SOLE, _SOLE_MEASURE = 0.7, 0.6
#: All content words of the shorter sentence; a part against a whole, more against all.
_CONTEXT, _PART, _EXTRA = 0.9, -1.2, -1.4
#: The same of numbers told alike: a part against all, of two nouns; a small number more ("five more").
_PART_ALIKE, _MORE = -0.4, -1.2
#: Children against people at large, where the numbers differ.
_CHILDREN = -0.6
#: Times far apart: both stated, of a number that is told as running on, of one that is the same, one stated.
_TIMES, _RUNNING, _MISDATED, _ONE_TIME = -3.6, -0.6, -0.9, -0.3
#: The same where the numbers differ too, and where both can hold.
_OTHER_THEN, _NEAR_THEN = -1.4, -0.5

#: A sum and the same in brackets, in another currency.
_CONVERTED = 2.0
#: What happened is told of one only: the numbers differ, or so does whether a noun stands by.
_UNTOLD_MOVED, _UNTOLD_BARE = -0.6, -0.6
#: The same of a number up to 20, where the sentences have little in common.
_UNTOLD_FEW, _FEW_WORDS = -1.0, 0.15
#: A measure that is the same in another unit, by what rounding leaves.
_CONVERTED_TO = 1.03
#: The same ordinal, rank or score.
_SCORE = 0.4
#: What is measured in many a report more than once.
_COMMON = frozenset({"length", "time", ""})


def likeness(one: Reading, other: Reading, rarity: Rarity) -> float | None:
    """Add up what speaks for and against one thing measured twice, or None where something rules it out.

    Parameters
    ----------
    one, other
        Two figures of one kind and quantity.
    rarity
        How much the words of their sentences tell.

    Returns
    -------
    float or None
        From `ENOUGH` on it is taken for the same thing.
    """
    a, b = one.measurand, other.measurand
    if is_conversion(one, other):
        return _CONVERTED
    exchanged = in_one_currency(one, other)
    if exchanged is None:
        return None
    one, other = exchanged
    near = closeness(one.bounds, other.bounds)
    if near < NEAR and currency(one) != currency(other):
        return None
    alike = told_alike(one, other)
    recalled = not (one_precedent(a, b, alike) or _of_year(one, other) or _of_year(other, one))
    if recalled or _unlike(a, b, near) or contradict(one, other) or stretched_apart(one, other, near):
        return None
    if a.kind == "age":
        return 1.0 if a.bearer and b.bearer else of_nobody(one, other, near, rarity)
    if a.kind in ("ordinal", "rank", "score"):
        return _as_rank(one, other, near, rarity)
    what = _event(a, b, alike, near == 1) + by_noun(one, other) + by_group(a, b)
    told = rarity.shared(one.context, other.context)
    score = what + level(one, other, near) + _when(one, other) + _by_chance(one, other, near, what, told)
    if a.kind == "measure" and a.unit not in _COMMON:
        score += _RARE_QUANTITY
    if a.kind == "count":
        score += _as_part(a, b, near == 1 or alike) + _untold(one, other, near, what, told)
    if near < NEAR:
        score += _moved(one, other)
    score += _as_span(one, other) + _as_percent(one, other, near)
    beside = min(rarity.told(one.around & other.around), _MOST_BESIDE)
    return score + _CONTEXT * told + _WORDS_BESIDE * beside + _ONE_WAY * (a.kind != b.kind)


def _as_rank(one: Reading, other: Reading, near: float, rarity: Rarity) -> float | None:
    """Compare two ordinals, ranks or scores: other numbers are other ones, and so are those of two nouns."""
    a, b = one.measurand, other.measurand
    if near < 1.0 or not (a.head == b.head != "" or _tells_rank(one, other) or _tells_rank(other, one)):
        return None
    rare = 0.2 if any(int(number) > 20 for number in re.findall(r"\d+", a.head)) else 0.0
    return _SCORE + rare + rarity.shared(one.context, other.context)


def _by_chance(one: Reading, other: Reading, near: float, what: float, told: float) -> float:
    """Give what speaks against one thing where a small or round number may be met by chance."""
    if near < NEAR:
        return 0.0
    a, b = one.measurand, other.measurand
    brief = a.kind == "duration" and told_value(one.bounds) < 1  # days and more are in many a report
    chance = not (told_alike(one, other) and (a.kind == "count" or brief)) and not one_end(one, other)
    chance &= not (one.row["unit"] != other.row["unit"] and ratio(one.bounds, other.bounds) < _CONVERTED_TO)
    seldom = min(telling(one), telling(other))
    small = (min(digits(one), digits(other)) <= 1 or seldom <= 1) and not odd_spans(one, other)
    score = _NUMBER_ALONE if what <= PEOPLE and told < _LITTLE and chance and small else 0.0
    return score + _MORE * (seldom < 2 and a.extra != b.extra)


def _as_part(a: Measurand, b: Measurand, same: bool) -> float:
    """Compare a part of others with what is told of all."""
    if a.part == b.part:
        return 0.0
    if same:
        return _PART_ALIKE * (a.head != b.head)
    return (
        0.0 if a.event == b.event == "critical" else _PART
    )  # who is in danger is one of the wounded, said or not


def _untold(one: Reading, other: Reading, near: float, what: float, told: float) -> float:
    """Give what speaks against one group of people where only one is told to have met with something."""
    a, b = one.measurand, other.measurand
    if (
        bool(a.event) == bool(b.event)
        or (a.event or b.event) in a.meant | b.meant
        or not (a.is_person or b.is_person)
    ):
        return 0.0
    score = _UNTOLD_MOVED * (near < NEAR) + _UNTOLD_BARE * (bool(a.head) != bool(b.head))
    if near >= NEAR and min(telling(one), telling(other)) < 2 and what <= PEOPLE and told < _FEW_WORDS:
        score += _UNTOLD_FEW
    return score


def _moved(one: Reading, other: Reading) -> float:
    """Give what more there is to say of two numbers that are one only if it has moved."""
    a, b = one.measurand, other.measurand
    score = _CHILDREN * (_children(a) != _children(b) and (a.is_generic or b.is_generic))
    score += _EXTRA * (a.extra != b.extra) + _EXPECTED * (a.expected != b.expected)
    return score + _ONE_PER * (a.per != b.per) + (_sole(a, b) if one.sole and other.sole else 0.0)


def _as_span(one: Reading, other: Reading) -> float:
    """Give what speaks for one time span where the same is told."""
    same = one.measurand.kind == "duration" and ratio(one.bounds, other.bounds) == 1
    if not same or is_single(one):
        return 0.0
    brief = one.sole and other.sole and {one.row["unit"], other.row["unit"]} <= _SHORT
    lasting = one.extent.lasting == other.extent.lasting != ""
    return _SAME_SPAN + _SAME_STRETCH * lasting + _SOLE_SPAN * brief


def _as_percent(one: Reading, other: Reading, near: float) -> float:
    """Give what speaks for one share where the same per cent is told, or one that is rounded."""
    a, b = one.measurand, other.measurand
    if not (one.row["kind"] == other.row["kind"] == "percent" and a.kind == b.kind):
        return 0.0
    if a.head != b.head and "" not in (a.head, b.head) and b.head not in a.kin:
        return 0.0
    times = ratio(one.bounds, other.bounds)
    return _SAME_PERCENT if times == 1 else _ROUND_PERCENT if near >= NEAR and times <= _ROUNDED else 0.0


def _tells_rank(one: Reading, other: Reading) -> bool:
    """Say whether the sentence of a bare "first" or "first time" tells of the noun that the other is the first of."""
    a, b = one.measurand, other.measurand
    if (
        a.kind != "ordinal"
        or b.kind != "ordinal"
        or b.head not in ("", "occasion")
        or a.head in ("", "occasion")
    ):
        return False
    return not other.context.words.isdisjoint(stems(" ".join((a.head, *a.modifiers))))


def _sole(a: Measurand, b: Measurand) -> float:
    """Give what it says that each article has one number only of this sort: the number has moved."""
    if a.head and a.head == b.head and not a.is_person:
        return _SOLE
    return _SOLE_MEASURE if a.kind == "measure" and a.unit not in _COMMON and not (a.head and b.head) else 0.0


def _unlike(a: Measurand, b: Measurand, near: float) -> bool:
    """Say whether the two are of other quantities; a change is a level where the number or the noun says so."""
    if a.quantity != b.quantity or (a.per and b.per and a.per != b.per):
        return True
    if a.kind == b.kind:
        return False
    return {a.kind, b.kind} == {"up", "down"} or (near < NEAR and b.head not in a.kin | {a.head} - {""})


def _event(a: Measurand, b: Measurand, alike: bool, same: bool) -> float:
    """Compare what happened; an event that only the other's sentence tells of speaks for it less."""
    if a.event and a.event == b.event:
        return _SAME_EVENT
    met = (a.event in b.nearby) + (b.event in a.nearby)
    if a.event and b.event:
        if alike and {a.event, b.event} <= FATES:
            return _TWO_FATES
        both = {a.event, b.event}
        sent = "deployed" in both and not both.isdisjoint(FATES)
        loose = (alike and not sent and not LOOSE.isdisjoint(both)) or (same and both == _CAUGHT)
        apart = _LOOSE_EVENTS if loose else _TWO_EVENTS
        return max(apart[met], _TWO_DEALS) if a.kind == "money" else apart[met]
    if a.kind != "share" and (a.event in b.meant or b.event in a.meant):
        return _EVENT_MEANT
    if a.event or b.event:
        return _EVENT_MET if met else 0.0
    return _EVENT_AROUND if a.nearby & b.nearby else 0.0


def _children(what: Measurand) -> bool:
    return what.traits[0] == "young" or what.head in ("son", "daughter")


def _when(one: Reading, other: Reading) -> float:
    """Give what speaks against one event where the times are far apart."""
    if one.time is None or other.time is None or not (one.stated or other.stated):
        return 0.0
    if apart_by(one.time, other.time) < FAR_DAYS:
        return 0.0
    if not (one.stated and other.stated):
        near = closeness(one.bounds, other.bounds)
        return (
            _OTHER_THEN if near < NEAR else _ONE_TIME if ratio(one.bounds, other.bounds) == 1 else _NEAR_THEN
        )
    if one.measurand.event not in TOLLS and told_alike(one, other):
        return _MISDATED
    return _RUNNING if one.context.running or other.context.running else _TIMES


def _of_year(one: Reading, other: Reading) -> bool:
    """Say whether the one is told for the year of the earlier incident that the other is told of."""
    year = other.measurand.precedent
    return year.isdigit() and one.stated and one.time is not None and one.time.start.year == int(year)
