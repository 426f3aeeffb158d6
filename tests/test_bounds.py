"""Figures as intervals: hedges taken at their word."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.compare.bounds import bounds, grain


def row(text="", kind="count", modifier="=", low=None, high=None, unit=None):
    """Give a row of the figures table, as far as bounds read it."""
    return {"text": text, "kind": kind, "modifier": modifier, "low": low, "high": high, "unit": unit}


def ends(**figure):
    """Give both ends of the interval and whether each is open."""
    return bounds(row(**figure))[:4]


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ({"low": 84, "high": 84}, (84, 84, False, False)),
        ({"modifier": "~", "low": 50, "high": 50}, (45, 55, False, False)),
        ({"modifier": ">", "low": 50}, (50, math.inf, True, False)),
        ({"modifier": ">=", "low": 50}, (50, math.inf, False, False)),
        ({"modifier": "<", "high": 50}, (0, 50, False, True)),
        ({"modifier": "<=", "high": 50}, (0, 50, False, False)),
        ({"modifier": "range", "low": 3, "high": 5}, (3, 5, False, False)),
        ({"modifier": "vague", "low": 24}, (24, math.inf, False, False)),
        ({"modifier": ">", "low": 2000, "text": "just over 2,000 tents"}, (2000, 2200, True, False)),
        ({"modifier": "<", "high": 2000, "text": "nearly 2,000 tents"}, (1800, 2000, False, True)),
        (
            {"modifier": "~", "low": 2000, "high": 2000, "text": "nearly 2,000 tents"},
            (1800, 2000, False, True),
        ),
        ({"kind": "ratio", "low": 0.25, "high": 0.25}, (25, 25, False, False)),
        ({"kind": "duration", "unit": "week", "low": 2, "high": 2}, (14, 14, False, False)),
        ({"kind": "measure", "unit": "celsius", "modifier": "<", "high": 3}, (-math.inf, 3, False, True)),
    ],
)
def test_each_hedge_has_its_interval(figure, expected):
    """Every modifier gives the interval that the module's page of conventions says."""
    assert ends(**figure) == expected


def test_a_row_without_numbers_has_no_interval():
    """Dates, and rows that lost their number, are no interval."""
    assert bounds(row()) is None
    assert bounds(row(low=float("nan"), high=float("inf"))) is None


def test_open_ends_do_not_touch():
    """More than 50 and 50 can't both hold, at least 50 and 50 can."""
    plain = bounds(row(low=50, high=50))
    assert not bounds(row(modifier=">", low=50)).overlaps(plain)
    assert bounds(row(modifier=">=", low=50)).overlaps(plain)


@pytest.mark.parametrize(
    ("kind", "rounded", "exact", "expected"),
    [
        ("count", 1200, 1234, True),
        ("count", 1234, 1200, False),
        ("count", 80, 84, False),
        ("count", 900, 1234, False),
        ("count", 100_000, 120_000, False),
        ("percent", 33, 33.4, True),
        ("percent", 30, 33, False),
        ("money", 3e9, 3.2e9, True),
        ("money", 284e9, 284.46, False),
    ],
)
def test_rounding_goes_by_the_digits_told(kind, rounded, exact, expected):
    """A number rounds another within half its last digit and a tenth; counts below 100 are counted."""
    one, other = (bounds(row(kind=kind, low=value, high=value)) for value in (rounded, exact))
    assert one.rounds(other) is expected


numbers = st.floats(0, 1e15, allow_nan=False)
figures = st.builds(
    row,
    kind=st.sampled_from(["count", "percent", "ratio", "money", "duration", "measure"]),
    modifier=st.sampled_from(["=", ">", ">=", "<", "<=", "~", "range", "vague", ""]),
    low=st.none() | numbers,
    high=st.none() | numbers,
    unit=st.sampled_from([None, "day", "year", "USD", "km"]),
)


@given(figures, figures)
def test_overlap_is_symmetric(one, other):
    """Which of two figures is named first changes nothing."""
    a, b = bounds(one), bounds(other)
    if a is not None and b is not None:
        assert a.overlaps(b) == b.overlaps(a)
        assert a.low <= a.high


@given(st.floats())
def test_any_number_has_a_grain(value):
    """The size of the last digit is a positive number, whatever is asked."""
    assert grain(value) > 0
