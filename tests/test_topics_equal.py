"""When the same number makes two figures one thing although little else is told of them."""

import pytest
from made import linked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # per cent
        ("It was at [4.3 per cent], she said.", "Inflation was [4.3%] in May."),
        ("I would put it at [85%].", "He is [85 per cent] sure, he says."),
        ("It spends [1.73 per cent of its output] on roads.", "Roads take [about 1.7 percent of its GDP]."),
        # a span that few things last
        ("The crew was held for [almost eight months].", "Nobody spoke of it for the whole [eight months]."),
        ("It ended [eight months] of darkness.", "The power was off for [244 days]."),
    ],
)
def test_an_equal_share_or_odd_span_is_one_thing(one, other):
    """The same per cent, also rounded, and the same odd span are in a story seldom told of two things."""
    assert linked(one, other)
    assert linked(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rents rose [4.3 per cent].", "Some [4.3 per cent] of the tenants left."),
        ("It rose [4.3 per cent].", "It fell [4.3 per cent]."),
        ("It was shut for [six months].", "The boxer is out for [six months]."),
        ("He has run it for [three years].", "The lease has [three years] to go."),
        ("It will take [two weeks].", "The ship lay there [two weeks]."),
    ],
)
def test_an_equal_share_of_another_whole_or_common_span_is_not(one, other):
    """Per cent of two wholes stay apart, and spans that many things last are told of many things."""
    assert not linked(one, other)
    assert not linked(other, one)


def test_the_critical_are_some_of_the_wounded():
    """Whether said to be part of the wounded or not, those in danger are one number."""
    one = "Nine were taken to hospital. [Seven] were in critical condition."
    assert linked(one, "Nine were hurt, [six of them] in critical condition.")


def test_the_latest_of_them_are_not_the_first():
    """The latest two dead are not the two found first."""
    one = "At least two people died. The [two bodies] were found in a barn."
    assert not linked(one, "Five have died. The [latest two victims] were found in a mill.")


def test_a_list_of_the_missing_tells_how_many_are():
    """A list that is down to nine counts the missing."""
    one, other = "The list of missing is down to [nine].", "[Six people] are still missing."
    assert linked(one, other, ("2024-05-06", "2024-05-08"))
