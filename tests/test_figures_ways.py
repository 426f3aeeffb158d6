"""Ways of telling a number that were passed over: krone prefixes, multiples, what it was before, terms up to life."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.figures.figures import find_figures
from analysis.tables import records


def found(text: str) -> list[tuple[str, str, str | None]]:
    """Give the words, the modifier and the unit of each figure of a text."""
    rows = records(find_figures(pd.DataFrame({"text": [text]})))
    return [(str(row["text"]), str(row["modifier"]), row["unit"]) for row in rows]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The quay cost NKr12m and SKr3.5m.", [("NKr12m", "=", "NOK"), ("SKr3.5m", "=", "SEK")]),
        ("Eels were twice as heavy.", [("twice", "=", "time")]),
        ("He rang twice as agreed.", []),
        ("The fee – double what it was – is due.", [("double", "=", "time")]),
        ("Mink, which number 89, are shy.", [("89", "=", None)]),
        ("Call number 89 for mink.", []),
        ("It counted 14, up from the nine it knew of.", [("14", "=", None), ("nine", "=", None)]),
        ("It came from the nine it knew of.", []),
        ("He is serving 25 years to life.", [("25 years to life", ">=", "year")]),
        ("He gave 25 years to music.", [("25 years", "=", "year")]),
        ("The bank raised rates by a half point.", [("a half point", "=", "percentage point")]),
        ("The club took a half point.", []),
        (
            "A van did 97 kph in a 50-kilometre zone.",
            [("97 kph", "=", "km/h"), ("50-kilometre zone", "=", "km/h")],
        ),
        ("The road is a 30 kilometer-per-hour zone.", [("30 kilometer-per-hour", "=", "km/h")]),
        ("Troops shut a 10-kilometre zone at the dam.", [("10-kilometre zone", "=", "km")]),
        ("The van stood on a 2-mile bridge.", [("2-mile bridge", "=", "mile")]),
        ("The alcohol in his breath gave a reading of 0.12.", [("0.12", "=", "%")]),
        ("The legal limit is 0.05.", [("0.05", "=", "%")]),
        ("The legal fee is 0.05.", [("0.05", "=", None)]),
        ("The river level fell by 0.12.", [("0.12", "=", None)]),
        ("She took over two years ago.", [("two years", "=", "year")]),
        ("It took over two years.", [("over two years", ">", "year")]),
    ],
)
def test_way_of_telling(text: str, figures: list[tuple[str, str, str | None]]) -> None:
    """A number is found in these ways of telling it, and none where the same words mean no quantity."""
    assert found(text) == figures
