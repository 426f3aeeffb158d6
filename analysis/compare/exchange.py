"""Sums in two currencies: whether they may be one sum, by rough rates of exchange."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from analysis.compare.amounts import OFF, dollars, worths
from analysis.compare.bounds import Bounds, ratio, told_value
from analysis.compare.readings import Reading

#: How far off, down and up, a rate may be that the story's own conversions give.
_OFF_KNOWN = 0.93, 1.08
#: Conversions that differ by more are at rates of other days, or in other dollars.
_AGREED = 1.12

#: Kinds that are told in two units, and how far rounding parts these.
_CONVERTED, _ROUNDED = frozenset({"money", "measure"}), 1.1
#: So many characters at most between a sum and the same in brackets, or behind "or".
_BRACKET = 5
#: What a dollar of another country is worth at least, where it is written with a bare "$".
_LEAST_DOLLAR = 0.6
_BARE = re.compile(r"(?<![A-Za-z])\$")


def currency(reading: Reading) -> str:
    """Name the currency of a sum, all dollars being one, and "" for what is no money."""
    if reading.measurand.kind != "money":
        return ""
    return "dollar" if _unit(reading) in dollars() else _unit(reading)


def _unit(reading: Reading) -> str:
    return str(reading.row["unit"] or "").partition("/")[0]


def in_one_currency(one: Reading, other: Reading) -> tuple[Reading, Reading] | None:
    """Give two figures as they can be compared: sums in two currencies in dollars, at rates that may be off.

    A bare "$" is the dollar of the place, which another outlet may name: the same number of two dollars is one sum.

    Returns
    -------
    tuple of Reading or None
        None where the rate is not known.
    """
    if one.measurand.kind != "money" or one.row["unit"] == other.row["unit"]:
        return one, other
    units = [_unit(reading) for reading in (one, other)]
    if units[0] == units[1]:
        return one, other
    if {*units} <= dollars() and ratio(one.bounds, other.bounds) == 1:
        return one, other
    if one.worth is not None and other.worth is not None:
        rates, off = [one.worth, other.worth], _OFF_KNOWN
    elif {*units} <= worths().keys():
        rates, off = [worths()[unit] for unit in units], OFF
    else:
        return None
    low, high = one.bounds.low * rates[0] * off[0], one.bounds.high * rates[0] * off[1]
    ends = other.bounds.low * rates[1], other.bounds.high * rates[1]
    return one._replace(bounds=Bounds(low, high)), other._replace(bounds=Bounds(*ends))


def two_dollars(one: Reading, other: Reading) -> bool:
    """Say whether two sums written with "$" may be one in the dollars of two countries."""
    bare = _is_bare_dollar(one) or _is_bare_dollar(other)
    return bare and currency(one) == currency(other) and ratio(one.bounds, other.bounds) <= 1 / _LEAST_DOLLAR


def _is_bare_dollar(reading: Reading) -> bool:
    return _unit(reading) == "USD" and bool(_BARE.search(reading.row["text"]))


def is_conversion(one: Reading, other: Reading) -> bool:
    """Say whether one figure is the other, told again right behind it in another currency or unit: "£8m ($11m)"."""
    a, b = one.measurand, other.measurand
    if one.row["article"] != other.row["article"] or a.quantity != b.quantity or a.kind not in _CONVERTED:
        return False
    first, second = sorted((one, other), key=lambda reading: reading.row["start"])
    if not 0 <= second.row["start"] - first.row["end"] <= _BRACKET:
        return False
    if a.kind == "measure":
        return one.row["unit"] != other.row["unit"] and ratio(one.bounds, other.bounds) <= _ROUNDED
    # "$1.2bn (US$790m)": the one is told in the dollars of the place
    if _unit(one) == _unit(other) and _is_bare_dollar(one) == _is_bare_dollar(other):
        return False
    if _is_bare_dollar(first):
        first, second = second, first
    if _is_bare_dollar(second):
        ends = second.bounds.low * _LEAST_DOLLAR, second.bounds.high
        second = second._replace(bounds=Bounds(*ends))
    exchanged = in_one_currency(first, second)
    return exchanged is not None and exchanged[0].bounds.overlaps(exchanged[1].bounds)


def with_worth(found: Sequence[Reading]) -> list[Reading]:
    """Give each sum what its currency is worth, where the story itself converts it.

    Of "£8m ($11m)" follows a rate, which holds for the other sums in pounds and dollars.
    """
    told: dict[tuple[str, str], list[float]] = defaultdict(list)
    for one, other in pairwise(found):
        if _unit(one) == _unit(other) or one.measurand.kind != "money":
            continue
        if is_conversion(one, other) and told_value(one.bounds) > 0 and told_value(other.bounds) > 0:
            rate = told_value(other.bounds) / told_value(one.bounds)
            told[_unit(one), _unit(other)].append(rate)
            told[_unit(other), _unit(one)].append(1 / rate)
    rates = {
        pair: median(all_told) for pair, all_told in told.items() if max(all_told) < _AGREED * min(all_told)
    }
    if not rates:
        return list(found)
    met = Counter(unit for pair in rates for unit in pair)
    worth = {min(met, key=lambda unit: (-met[unit], unit)): 1.0}
    for _ in met:
        for (unit, into), rate in sorted(rates.items()):
            if unit in worth:
                worth.setdefault(into, worth[unit] / rate)
    return [
        reading._replace(worth=worth.get(_unit(reading))) if reading.measurand.kind == "money" else reading
        for reading in found
    ]
