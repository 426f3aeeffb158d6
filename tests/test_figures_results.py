"""Results of votes."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.figures.figures import find_figures
from analysis.tables import records


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        ("The bill passed 52 to 48.", [52, 48]),
        ("Members backed the plan nine to four.", [9, 4]),
        ("The court upheld the ban six to three on Monday.", [6, 3]),
        ("The ballot ended in a tie: 24 to 24.", [24, 24]),
        ("The board approved a cut from 52 to 48.", []),
        ("They approved pay for 9 to 5 on Monday.", []),
        ("Mayors backed a rise of 40 to 30 of them.", []),
        ("They voted for 40 to 48 new homes.", []),
        ("The temperature went down 52 to 48.", []),
    ],
)
def test_vote(text: str, scores: list[float]) -> None:
    """Two numbers behind words for a ballot are its sides; a change, hours and a range are none."""
    rows = records(find_figures(pd.DataFrame({"text": [text]})))
    assert [row["low"] for row in rows if row["kind"] == "score"] == scores
