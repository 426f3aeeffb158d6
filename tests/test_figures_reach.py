"""What a figure belongs to, and whether the words before it bound it."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.figures.figures import find_figures
from analysis.tables import records, table


def rows(text: str, *names: str) -> list[tuple[object, ...]]:
    """Give what a column or several hold of each figure of a text."""
    articles = pd.DataFrame({"text": [text]})
    found = records(find_figures(articles, table("quotes", [], articles.index)))
    return [tuple(row[name] for name in names) for row in found]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Waves as high as 4 metres hit the pier.", "Waves"),
        ("Waves that reached 4 metres hit the pier.", "Waves"),
        ("The gusts reaching 90 mph felled a mast.", "The gusts"),
        ("Support is low; among tenants it is 71 percent.", "tenants"),
        ("Lee has estimated 640.", None),
        ("The loss is estimated at 640.", "The loss"),
        ("A crane as high as 40 metres fell.", None),
    ],
)
def test_what_a_figure_belongs_to(text: str, counted: str | None) -> None:
    """What reaches a height, and those among whom a share holds, are measured; who estimates is not."""
    assert rows(text, "counted") == [(counted,)]


@pytest.mark.parametrize(
    ("text", "modifiers"),
    [
        ("Rents could edge up to 5.4% in May.", ["="]),
        ("Grants of up to 5.4% are paid.", ["<="]),
        ("There are 14 more than the 80 allowed.", ["=", "="]),
        ("More than the 80 came.", [">"]),
        ("He paid a near-£300 fine.", ["~"]),
    ],
)
def test_bounds(text: str, modifiers: list[str]) -> None:
    """A change up to a number and a surplus over one bound nothing; near with a hyphen does."""
    assert rows(text, "modifier") == [(modifier,) for modifier in modifiers]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ann Lee, now 44, wept.", [("44", "age")]),
        ("The Wolves, now 44, wept.", [("44", "count")]),
        ("It was his FIFTH goal.", [("FIFTH", "ordinal")]),
        ("He lives on FIFTH AVENUE.", []),
        ("Rovers are 19th in the table.", [("19th", "rank")]),
        ("He was 19th in the queue.", []),
        ("Rovers have slipped to 12th.", [("12th", "rank")]),
        ("They walked to 12th Street.", []),
        ("Sales were up a quarter on May.", [("a quarter", "ratio")]),
        ("He stood up a third time.", [("third time", "ordinal")]),
    ],
)
def test_numbers_that_are_easily_missed(text: str, found: list[tuple[str, str]]) -> None:
    """An age behind now, an ordinal in capitals, a place in a table and a part behind up are found."""
    assert rows(text, "text", "kind") == found
