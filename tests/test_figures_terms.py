"""Terms of prison whose years are left unsaid."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.figures.figures import find_figures
from analysis.tables import records


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The state sought 14 years in jail. The judge gave her nine.", ["year", "year"]),
        ("The state asked for 14 years of custody, the defence for six.", ["year", "year"]),
        ("He faces up to 30 months in jail and will serve at least 12.", ["month", "month"]),
        ("The state asked for 14, the judge gave him nine years in prison.", ["year", "year"]),
        ("He got nine years in jail. He could be released in six.", ["year", "year"]),
        ("He led the mill for 14 years. The board asked for nine.", ["year", None]),
        ("He got nine years in jail. Two were given medals.", ["year", None]),
        ("He got nine years in jail. He asked for two sugars.", ["year", None]),
        ("He got nine years in jail. It took six days. He asked for five.", ["year", "day", None]),
        ("He got nine years in jail for killing six.", ["year", None]),
    ],
)
def test_term_without_its_years(text: str, units: list[str | None]) -> None:
    """A bare number behind a verb of asking, giving or serving takes the unit of a term just told."""
    rows = records(find_figures(pd.DataFrame({"text": [text]})))
    assert [row["unit"] for row in rows] == units
