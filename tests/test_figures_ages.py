"""Ages told by a bare number."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.figures.figures import find_figures
from analysis.tables import records


def ages(text: str) -> list[float]:
    """Give the ages found in a text, in its order."""
    rows = records(find_figures(pd.DataFrame({"text": [text]})))
    return [float(row["low"]) for row in rows if row["kind"] == "age"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The former county squash champ, 38, got six weeks.", [38]),
        ("The final county cricket total, 38, got no mention.", []),
        ("The harbour ace, 29, faces a ban.", [29]),
        ("A local baker (52) was hurt.", [52]),
        ("The seventh chapter (52) was cut.", []),
        ("Her son Abner, seven, had asthma.", [7]),
        ("Their port Dortmund, seven, had no luck.", []),
        ("Ty Lamb and Abe Roe, both 19, were on a trip.", [19]),
        ("They came to the gates, both 19 metres high.", []),
        ("Ann and Paul Hark, 31 and 33, of Dole, were asleep.", [31, 33]),
        ("Rome and Bari, 31 and 33, of the first list, were left out.", []),
        ("Two cousins, 8 and 12, who hid, came out.", [8, 12]),
        ("Two boats, 9 and 13, which sank, were found.", []),
    ],
)
def test_age_beside_its_bearer(text: str, found: list[float]) -> None:
    """A number beside a name or a word for somebody is an age, beside a thing none."""
    assert ages(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("At 38 she is the oldest in the team.", [38]),
        ("Shares stood at 38 when the bank shut.", []),
        ("He was, at 29, the youngest mayor.", [29]),
        ("The mark closed lower, at 29, after a dull day.", []),
        ("By 29 he had won three cups.", [29]),
        ("By 12 he had gone home.", []),
        ("He died in May at 71 after a fall.", [71]),
        ("He died at 71 Elm Street.", []),
        ("Ann will turn 90 on Friday.", [90]),
        ("The firm will turn 90 of its shops into flats.", []),
        ("Ann Pyke, of Dee Road, was 29 when she left.", [29]),
        ("The toll was 29 when she spoke.", []),
        ("She was seven and had no coat.", [7]),
        ("He was two under par.", []),
        ("She was just 29.", [29]),
        ("She has danced since she was 12 but never sang.", [12]),
        ("She scored since it was 12 but lost.", []),
    ],
)
def test_age_in_a_clause(text: str, found: list[float]) -> None:
    """A number is an age where a clause tells how old somebody is, was or will be."""
    assert ages(text) == found
