"""Hours said in words, numbers of lists, and votes: what counts nothing, and what is a score."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.figures.figures import find_figures
from analysis.tables import records, table


def rows(text: str) -> list[tuple[object, ...]]:
    """Give the words, kind and time of each figure of a text."""
    articles = pd.DataFrame({"text": [text]})
    found = records(find_figures(articles, table("quotes", [], articles.index)))
    return [(row["text"], row["kind"], row["iso"]) for row in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met at three in the morning.", [("three in the morning", "time", "03:00")]),
        ("She left by six in the evening.", [("six in the evening", "time", "18:00")]),
        ("The bells rang at 9 at night.", [("9 at night", "time", "21:00")]),
        ("It was ten past three.", [("ten past three", "time", "03:10")]),
        ("It was half past four in the afternoon.", [("half past four in the afternoon", "time", "16:30")]),
        ("She rose at a quarter to nine.", [("a quarter to nine", "time", "08:45")]),
    ],
)
def test_spoken_hours_are_times(text: str, found: list[tuple[object, ...]]) -> None:
    """An hour with its part of the day, or with the minutes past or to it, is a time of day."""
    assert rows(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Only three in the village wept.", [("three", "count", None)]),
        ("Five to ten men came.", [("Five to ten men", "count", None)]),
        ("At least three in the afternoon group left.", [("At least three", "count", None)]),
    ],
)
def test_what_looks_like_an_hour_counts(text: str, found: list[tuple[object, ...]]) -> None:
    """Numbers of people are no hours, though a group or a range follows."""
    assert rows(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1. Bread is dear\n\nIt rose.\n\n2. Milk is dearer\n\nIt doubled.", []),
        (
            "12. That is how many came.\n\nIt was dull.",
            [("12", "count", None)],
        ),
    ],
)
def test_numbers_of_a_list_are_no_figures(text: str, found: list[tuple[object, ...]]) -> None:
    """A number that opens a paragraph counts nothing where the next one of a list follows."""
    assert rows(text) == found


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The board passed it by seven votes to four.", ["score", "score"]),
        ("The board approved the plan, seven-four.", ["score", "score"]),
        ("The judges ruled five to four.", ["score", "score"]),
        ("Rovers fell to a 3-1 Cup Final defeat.", ["score", "score"]),
        ("It was a 5-4 Supreme Court ruling.", ["score", "score"]),
        ("They took a three-four day trip.", ["duration"]),
        ("The walk is seven to nine miles.", ["measure"]),
        ("They live at 3-1 Baker Street.", []),
    ],
)
def test_votes_and_results_are_scores(text: str, kinds: list[str]) -> None:
    """Two numbers for and against are a score in words too, and before what a match is called."""
    assert [kind for _, kind, _ in rows(text)] == kinds
