"""Titles of topics."""

import pytest

from analysis.compare.titles import measured, titles


def figure(text, kind, counted=None, event=None, unit=None, article="a"):
    """Make a row of the figures table."""
    told = {"kind": kind, "counted": counted, "event": event, "unit": unit}
    return {"article": article, "text": text, "modifier": "=", **told}


@pytest.mark.parametrize(
    ("kind", "counted", "event", "expected"),
    [
        ("count", "the miners", "rescued", "miners, rescued"),
        ("count", "others", "injured", "people, injured or in hospital"),
        ("count", "dead", "killed", "people, killed"),
        ("count", "12 deaths", "killed", "12 deaths"),
        ("percent", "Turnout", None, "turnout (%)"),
        ("percent", "its pupils", None, "share of pupils (%)"),
    ],
)
def test_a_noun_is_named_with_what_happened_unless_it_says_so(kind, counted, event, expected):
    """Articles are left out, "others" are people, deaths need no "killed", a turnout is no share of it."""
    assert measured([figure("some", kind, counted, event)]) == expected


@pytest.mark.parametrize(
    ("counted", "expected"),
    [
        (["Mr. Rowe", "Rowe"], "age of Rowe (year)"),
        (["Rowe", "Adam Rowe", None], "age of Adam Rowe (year)"),
        (["Adam Rowe", "Eva Bell"], "age (year)"),
        (["daughter", None], "age (year)"),
        (["Mr. "], "age (year)"),
    ],
)
def test_an_age_is_somebodys_where_one_name_stands(counted, expected):
    """Whose it is, under the fullest of their names; nobody's where several names or none are given."""
    figures = [figure("68", "age", name, unit="year") for name in counted]
    assert measured(figures) == expected


def test_your_loses_no_letter_to_our():
    """What is taken from before a noun is a word of its own."""
    assert measured([figure("$5m", "money", "your money", unit="USD")]) == "money (USD)"


@pytest.mark.parametrize(
    ("kind", "printed", "counted", "expected"),
    [
        ("duration", ["about six weeks", "six weeks"], None, "duration: “six weeks”"),
        ("score", ["7"], None, "score: “7”"),
        ("count", ["30 people"], "people", "people: “30 people”"),
        ("count", ["512"], "Ashby Town", "number: “512”"),
        ("count", ["three times"], "times", "times: “three times”"),
    ],
)
def test_a_number_stands_for_what_no_noun_tells(kind, printed, counted, expected):
    """Where only a kind or a name is known, the shortest number as it is printed says which."""
    assert titles([[figure(text, kind, counted) for text in printed]]) == [expected]


def test_two_titles_that_are_alike_are_told_apart_by_their_numbers():
    """Topics of one noun and event each have a number in their titles."""
    groups = [
        [
            figure("more than $9m", "money", event="cost", unit="USD"),
            figure("$8m", "money", event="cost", unit="USD"),
        ],
        [figure("$2m", "money", event="cost", unit="USD")],
    ]
    assert titles(groups) == ["money, cost: “$8m”", "money, cost: “$2m”"]


def test_what_one_of_many_says_happened_is_in_no_title():
    """An event stands in a title if two articles or half of the figures have it; two that are as common both do."""
    quiet = [figure("90", "count", "marchers", article=name) for name in "ab"]
    seen = figure("90 marchers", "count", "marchers", "arrested", article="c")
    assert measured([*quiet, seen]) == "marchers"
    assert measured([*quiet, seen, seen | {"article": "d"}]) == "marchers, arrested"
    assert measured([quiet[0] | {"event": "fled"}, seen]) == "marchers, arrested or fled"
