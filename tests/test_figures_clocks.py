"""How long something took, told as a clock would."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.figures.figures import find_figures
from analysis.tables import records


def found(text: str) -> list[tuple[str, float, str | None]]:
    """Give the words, the value and the unit of each figure of a text that is no time of day."""
    rows = records(find_figures(pd.DataFrame({"text": [text]})))
    return [(str(row["text"]), float(row["low"]), row["unit"]) for row in rows if row["kind"] != "time"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("She ran 4:01.8 in Leeds.", [("4:01.8", 241.8, "second")]),
        ("He finished in 2:14:33.", [("2:14:33", 8073.0, "second")]),
        ("He ran a 4:12 mile.", [("4:12", 252.0, "second")]),
        ("The train left at 4:12.", []),
        ("Read Mark 4:12 aloud.", []),
        ("He won in 1min 45.2sec.", [("1min 45.2sec", 105.2, "second")]),
        ("He took 2hr 03min 12s.", [("2hr 03min 12s", 7392.0, "second")]),
        ("He rowed it in 3m 5s.", [("3m 5s", 185.0, "second")]),
        ("The wall is 3m wide.", [("3m", 3.0, "metre")]),
        ("It took four minutes and 30 seconds.", [("four minutes and 30 seconds", 270.0, "second")]),
        (
            "He paused four minutes and 30 seconds later sang.",
            [("four minutes", 4.0, "minute"), ("30 seconds", 30.0, "second")],
        ),
        ("It took an hour and 20 minutes.", [("an hour and 20 minutes", 80.0, "minute")]),
        (
            "He got three years and four months in jail.",
            [("three years and four months", 40.0, "month")],
        ),
        ("In 2 hours 30 guests came.", [("2 hours", 2.0, "hour"), ("30 guests", 30.0, None)]),
        ("He clocked a time of 9.87.", [("9.87", 9.87, "second")]),
        ("She won the heat in 43.03.", [("43.03", 43.03, "second")]),
        ("The index shut at 9.87.", [("9.87", 9.87, None)]),
        ("It holds the record of 9.87 tonnes.", [("9.87 tonnes", 9.87, "tonne")]),
    ],
)
def test_time_taken(text: str, figures: list[tuple[str, float, str | None]]) -> None:
    """Parts of one time are one duration, in its smallest unit; times of day and lengths stay what they are."""
    assert found(text) == figures
