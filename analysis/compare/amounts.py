"""Amounts in the wordings of a statement: numbers with their unit and hedge, and which of two versions may be one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from analysis.compare.bounds import NEAR, SHARES, Bounds, closeness, conversion, ratio, told_value
from analysis.compare.bounds import bounds as interval
from analysis.compare.wording import wording
from analysis.figures.attachments import attach
from analysis.figures.modifiers import bounds
from analysis.figures.numbers import may_hold_number
from analysis.figures.quantities import quantities
from analysis.figures.quantity import BARE
from analysis.figures.ranges import ranges
from analysis.lists import rows_of
from analysis.text.lexemes import tokens


class Amount(NamedTuple):
    """One number: what it measures, its bounds, whether it is told in dozens or thousands, and what prints it."""

    quantity: str
    bounds: Bounds
    vague: bool
    forms: frozenset[str]


class Meeting(NamedTuple):
    """An amount of one version and one of another that may be the same, and how sure that is."""

    here: Amount
    there: Amount
    how: float


#: What is read of one wording at most: longer ones are lists.
_LONGEST = 3000
#: A unit that counts as one: within an hour, for a year.
_ONE = re.compile(
    r"\b(within|in|for|after|under|every|per|take|takes|took) an? (hour|minute|day|week|month|year|decade|mile)\b",
    re.IGNORECASE,
)


def amounts(text: str) -> tuple[Amount, ...]:
    """Read the amounts of a wording; dates and scores are none.

    Examples
    --------
    >>> [(amount.quantity, amount.bounds.high) for amount in amounts("48 metres in two rooms")]
    [('length', 48.0), ('count', 2.0)]
    """
    text = _ONE.sub(r"\1 one \2", text[:_LONGEST])
    if not may_hold_number(text):
        return ()
    t = tokens(text, 0, len(text))
    found = []
    for figure in attach(t, ranges(t, quantities(t))):
        if figure.kind in BARE:
            continue
        low, high = bounds(figure.modifier, figure.low, figure.high)
        begin, end = t.starts[figure.left], t.ends[figure.right - 1]
        row = {
            "kind": figure.kind,
            "unit": figure.unit,
            "modifier": figure.modifier,
            "low": low,
            "high": high,
        }
        read = interval({**row, "text": text[begin:end]})
        if read is not None:
            printed = wording(text, t.starts[figure.i], t.ends[figure.j - 1])
            forms = frozenset(word.form for word in printed)
            found.append(Amount(_quantity(figure.kind, figure.unit), read, figure.modifier == "vague", forms))
    return tuple(found)


def _quantity(kind: str, unit: str | None) -> str:
    if kind in SHARES and unit != "time":
        return "percent"
    # A sum a day is met by the sum.
    return conversion(unit)[0].partition("/")[0] or kind


@cache
def worths() -> dict[str, float]:
    """Give what each currency is worth in dollars, roughly."""
    return {row["unit"]: float(row["dollars"]) for row in rows_of("exchange.csv")}


@cache
def dollars() -> frozenset[str]:
    """Name the currencies that a text may write with a bare "$"."""
    return frozenset(row["unit"] for row in rows_of("exchange.csv") if row["dollar"])


#: How many times the other an amount may be that equals it, hedges aside.
_EQUAL = 1.005
#: How many points off a share may be: two thirds are 68 per cent.
_POINTS = 2.0
#: The same of counts that may be one: a toll of more than forty goes up, and a later one is another count.
_COUNTED, _VAGUE = 1.1, 3.0
#: How far off a rough rate of exchange may be, down and up.
OFF = 0.75, 1.33


def near(one: Amount, other: Amount) -> float:
    """Tell whether two amounts may be one: 1 where they are equal, less where one is the other rounded, or 0.

    Examples
    --------
    >>> metres, feet = amounts("nearly two metres") + amounts("over six feet")
    >>> near(metres, metres), near(metres, feet)
    (1.0, 0.8)
    """
    rates = worths()
    if one.quantity in rates and other.quantity in rates and one.quantity != other.quantity:
        rate, back = rates[one.quantity], rates[other.quantity]
        here = Bounds(one.bounds.low * rate * OFF[0], one.bounds.high * rate * OFF[1])
        return NEAR if here.overlaps(Bounds(other.bounds.low * back, other.bounds.high * back)) else 0.0
    if one.quantity != other.quantity:
        return 0.0
    times = ratio(one.bounds, other.bounds)
    if times <= _EQUAL:
        return 1.0
    fraction = one.quantity == "percent" and "percent" not in one.forms & other.forms
    if fraction and abs(told_value(one.bounds) - told_value(other.bounds)) <= _POINTS:
        return NEAR
    if one.quantity == "count" and times > (_VAGUE if one.vague or other.vague else _COUNTED):
        return 0.0
    return NEAR if closeness(one.bounds, other.bounds) >= NEAR else 0.0


def meeting(one: Sequence[Amount], other: Sequence[Amount]) -> list[Meeting]:
    """Pair the amounts of two versions that may be one, each at most once, the surest first.

    Examples
    --------
    >>> pairs = meeting(amounts("two metres in 48 hours"), amounts("six feet, the most in two days"))
    >>> [(here.quantity, how) for here, _, how in pairs]
    [('time', 1.0), ('length', 0.8)]
    """
    ranked = sorted(
        ((-near(a, b), i, j) for i, a in enumerate(one) for j, b in enumerate(other) if near(a, b)),
    )
    found = []
    here, there = set[int](), set[int]()
    for how, i, j in ranked:
        if i not in here and j not in there:
            here.add(i)
            there.add(j)
            found.append(Meeting(one[i], other[j], -how))
    return found


def printing(
    one: Sequence[Amount], other: Sequence[Amount], met: Sequence[Meeting]
) -> tuple[dict[str, float], dict[str, float]]:
    """Give how sure it is, for the words that print the amounts of two versions, that the other gives the amount.

    It is 0 for a number that the other has of something else: $40 and 40 metres.

    Examples
    --------
    >>> sums, lengths = amounts("$40 for two days"), amounts("40 metres in 48 hours")
    >>> printing(sums, lengths, meeting(sums, lengths))[0] == {"40": 0.0, "2": 1.0, "days": 1.0}
    True
    """
    here, there = dict[str, float](), dict[str, float]()
    for a in one:
        for b in other:
            if a.quantity != b.quantity and "count" not in (a.quantity, b.quantity):
                here |= dict.fromkeys(_digits(a) & _digits(b), 0.0)
    there |= here
    for pair in met:
        here |= dict.fromkeys(pair.here.forms, pair.how)
        there |= dict.fromkeys(pair.there.forms, pair.how)
    return here, there


def _digits(amount: Amount) -> set[str]:
    return {form for form in amount.forms if form[0].isdigit()}
