"""What the nouns of those counted, and the groups they name, say of whether two figures measure one thing."""

from __future__ import annotations

from functools import cache

from analysis.compare.bounds import ratio
from analysis.compare.measurands import Measurand
from analysis.compare.nouns import nations_of, said_of
from analysis.compare.numbers import telling, told_alike
from analysis.compare.readings import Reading
from analysis.lists import word_set

#: One noun; one that says no more than people; two for people; two; a thing's noun and none.
_SAME_HEAD, _GENERIC_HEAD, PEOPLE, _TWO_HEADS, _ONE_HEAD = 0.5, 0.3, 0.2, -1.0, -0.5
#: One noun for what is told in per cent, as a rule a rate: "the demand", "turnout".
_SAME_RATE = 0.8
#: Two nouns for things where a number that is no small one is the same: most often two words for them.
#: Not so of one article, which has a noun for each.
_RENAMED, _TOLD_APART = -0.6, -1.5
#: Two nouns for people, of fewer than ten ("two doctors", "two members") and of a number rarely met by chance.
#: Two nouns of which one says no more than that people use or follow something, and two numbers.
_TWO_PEOPLE, _TWO_ROLES, _OTHER_PEOPLE = -0.9, -0.3, -0.5
#: Nouns that may stand for one thing; a noun and none where no things are counted ("a loss of 5m", "lost 5m").
_KINDRED, _ONE_NAMED = 0.1, -0.1
#: Nouns of shares to which the same happened, and of what is no count: most often who pays or gets it.
_TWO_NAMED = -0.3
#: One nation or only one that names any; a trait of age, sex, role or origin likewise; two roles or origins.
_SAME_NATION, _ONE_NATION, _SAME_TRAIT, _ONE_TRAIT, _TWO_TRAITS = 0.4, -0.3, 0.2, -0.15, 0.0
#: A word before the noun in common; other ones, of people and of things.
_SAME_MODIFIER, _OTHER_MODIFIERS, _OTHER_THINGS = 0.3, -0.1, -0.5
#: One name right before the verb: "Lee has won 11 races".
_SAME_HOLDER = 0.5


def by_noun(one: Reading, other: Reading) -> float:
    """Give what the nouns of those counted speak for one thing, below 0 what against it."""
    a, b = one.measurand, other.measurand
    if a.head and a.head == b.head:
        return _GENERIC_HEAD if a.is_generic else _SAME_RATE if a.kind == "share" else _SAME_HEAD
    if a.is_person and b.is_person:
        named = a.head and b.head and not (a.is_generic or b.is_generic or b.head in a.kin)
        if named and a.kind == b.kind == "share" and not (_is_demonym(a.head) or _is_demonym(b.head)):
            return _TWO_HEADS  # half of the voters, of the delegates
        if named and min(telling(one), telling(other)) == 0:
            return _TWO_PEOPLE
        if named and told_alike(one, other):
            return _TWO_ROLES
        if named and ratio(one.bounds, other.bounds) > 1 and _says_use(a, b):
            return _OTHER_PEOPLE
        return 0.0 if any(a.traits) and any(b.traits) else PEOPLE
    if b.head in a.kin or (b.is_generic and a.of_people) or (a.is_generic and b.of_people):
        return _KINDRED
    if a.head and b.head:
        subjects = a.kind != "count" and (a.kind != "share" or (a.event and a.event == b.event))
        if subjects:
            return _TWO_NAMED
        if a.kind != "count" or not told_alike(one, other):
            return _TWO_HEADS
        if one.row["article"] == other.row["article"]:
            return _TOLD_APART
        return _RENAMED if a.is_person == b.is_person else _TWO_HEADS
    if a.kind != "count" and a.head != b.head:
        return _ONE_NAMED
    if a.is_person != b.is_person and (b.head if a.is_person else a.head) not in _of_no_thing():
        return _TWO_HEADS  # 14 rivers, and 14 who drowned
    return 0.0 if a.is_person or b.is_person or a.head == b.head or a.holder & b.holder else _ONE_HEAD


@cache
def _of_no_thing() -> frozenset[str]:
    """No noun, or one that people too are counted by: four of the group."""
    return word_set("governors.groups") | {""}


def by_group(a: Measurand, b: Measurand) -> float:
    """Give what nations, traits, holders and the words before the nouns speak for one group."""
    score = 0.0
    if a.nations or b.nations:
        score += _SAME_NATION if a.nations & b.nations else _ONE_NATION
    for x, y in zip(a.traits, b.traits, strict=True):
        if (x or y) and a.is_person and b.is_person:
            score += _SAME_TRAIT if x == y else _TWO_TRAITS if x and y else _ONE_TRAIT
    if a.holder & b.holder:
        score += _SAME_HOLDER
    if a.modifiers & b.modifiers:
        score += _SAME_MODIFIER
    elif a.modifiers and b.modifiers:
        score += _OTHER_MODIFIERS if a.is_person and b.is_person else _OTHER_THINGS
    return score


def _says_use(a: Measurand, b: Measurand) -> bool:
    """Say whether one noun tells no more than that people use or follow something, and the other is no demonym."""
    if _is_demonym(a.head) or _is_demonym(b.head):
        return False
    return "layman" in (a.role, b.role) or not (said_of(a.head) and said_of(b.head))


def _is_demonym(noun: str) -> bool:
    return bool(nations_of(noun.title()))
