"""Bare numbers: the unit or noun that a number before them has said."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.figures.figures import find_figures
from analysis.tables import records, table


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The term was nine years, reduced to five on appeal.", ["year", "year"]),
        ("The ban was 12 months, later cut to six, the union said.", ["month", "month"]),
        ("His term of nine years was later reduced to six.", ["year", "year"]),
        ("The nine years were later reduced to six chapters.", ["year", None]),
        ("He got nine years, reduced to two counts of fraud.", ["year", None]),
        ("It took nine years, and he went to six of the hearings.", ["year", None]),
    ],
)
def test_what_a_span_was_changed_to_keeps_its_unit(text: str, units: list[str | None]) -> None:
    """A bare number that a span was cut or raised to has the unit of the span."""
    articles = pd.DataFrame({"text": [text]})
    found = records(find_figures(articles, table("quotes", [], articles.index)))
    assert [row["unit"] for row in found] == units
