"""Titles of topics."""

import pytest

from analysis.compare.titles import measured, titles


def figure(text, words, kind, counted=None, event=None, unit=None):
    """Make a row of the figures table."""
    start = text.index(words)
    told = {"kind": kind, "counted": counted, "event": event, "unit": unit}
    return {"article": "a", "start": start, "end": start + len(words), **told}


@pytest.mark.parametrize(
    ("text", "words", "kind", "unit", "expected"),
    [
        ("The council voted 7-2 to close it.", "7", "score", None, "score “The council voted …-2 to close it”"),
        ("The council voted 7-2 to close it.", "2", "score", None, "score “The council voted 7-… to close it”"),
        ("He left. The trial took six weeks, she said.", "six weeks", "duration", "week",
         "duration “The trial took …” (week)"),
        ("6 km", "6 km", "measure", "km", "measure (km)"),
    ],
)  # fmt: skip
def test_the_words_around_a_figure_stand_for_what_no_noun_tells(text, words, kind, unit, expected):
    """A score, a length or a time is named by its clause, where it has one."""
    assert measured([figure(text, words, kind, unit=unit)], {"a": text}) == expected


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
    assert measured([figure("some", "some", kind, counted, event)], {"a": "some"}) == expected


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
    figures = [figure("68", "68", "age", name, unit="year") for name in counted]
    assert measured(figures, {"a": "68"}) == expected


def test_your_loses_no_letter_to_our():
    """What is taken from before a noun is a word of its own."""
    assert (
        measured([figure("We gave $5m of your money.", "$5m", "money", "your money", unit="USD")])
        == "money (USD)"
    )


def test_nothing_behind_ago_is_in_a_title():
    """What was two years ago stands before, what follows tells of something else."""
    text = "The men seized by the gang two years ago have gone home."
    start = text.index("two years")
    figure = {"counted": None, "event": None, "kind": "duration", "unit": "year", "article": 0}
    rows = [figure | {"start": start, "end": start + len("two years")}]
    assert measured(rows, {0: text}) == "duration “The men seized by the gang … ago” (year)"


def rows(texts, *places, **told):
    """Make rows of (article, words) that are told alike."""
    return [figure(texts[article], words, **told) | {"article": article} for article, words in places]


def test_two_titles_are_told_apart_by_what_stands_beside_their_numbers():
    """A noun of two articles' sentences, the nearest, and of these none that stands beside the other's numbers."""
    texts = {
        "a": "The town says the new bridge could cost $9m. Each year the upkeep of the parks would cost $2m.",
        "b": "Nobody knows if a bridge will cost them $8m. She said upkeep might cost up to $3m a year.",
        "c": "The cost of the upkeep is $3m.",
    }
    money = {"kind": "money", "event": "cost", "unit": "USD"}
    groups = [
        rows(texts, ("a", "$9m"), ("b", "$8m"), **money),
        rows(texts, ("a", "$2m"), ("b", "$3m"), ("c", "$3m"), **money),
    ]
    assert titles(groups, texts) == ["money “bridge”, cost (USD)", "money “upkeep”, cost (USD)"]


def test_a_title_of_no_meaning_gets_words_of_the_text():
    """Where no noun stands beside the numbers of two articles, the first one's clause does."""
    texts = {"a": "They took some 30 people home.", "b": "It is for 30 people."}
    groups = [rows(texts, ("a", "30 people"), ("b", "30 people"), kind="count", counted="people")]
    assert titles(groups, texts) == ["people “They took some … home”"]


def test_how_often_something_was_done_counts_no_people():
    """Three times is a number of times, and no mark is left of the quotation that it stands in."""
    texts = {"a": "“We asked three times for help,” she said."}
    groups = [rows(texts, ("a", "three times"), kind="count", counted="times")]
    assert titles(groups, texts) == ["times “We asked … for help”"]
