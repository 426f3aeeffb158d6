"""Who speaks in whole sentences, from the words of an article to the speaker."""

import pandas as pd
import pytest

from analysis import find_quotes


def speakers(text: str) -> list[str | None]:
    """Give the speakers of a text's quotes."""
    found = find_quotes(pd.DataFrame({"text": [text]}))["speaker"]
    return [None if missing else name for name, missing in zip(found, found.isna(), strict=True)]


NAMED = [
    # marks and capitals of names
    ("“We stay,” the #SaveTheHarbour campaign said.", ["#SaveTheHarbour campaign"]),
    ("“We stay,” @harbourfriends tweeted.", ["@harbourfriends"]),
    ("Three unnamed US officials said the harbour was shut.", ["three unnamed US officials"]),
    ("WHO said the harbour was shut.", ["WHO"]),
    ("Pedro do Vale Costa Jr. said the harbour was shut.", ["Pedro do Vale Costa Jr."]),
    ("How do Fields and Brandt live? Nora Fields said they live well.", ["Nora Fields"]),
    ("Nora Fields came. Fields’ letter to the board says the harbour is shut.", ["Nora Fields"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_names_are_whole(text: str, expected: list[str]) -> None:
    """A speaker's name keeps its marks, particles and owner."""
    assert speakers(text) == expected


@pytest.mark.parametrize(
    "title",
    [
        "Brig. Gen.",
        "Det. Insp.",
        "DCI",
        "Shri",
        "Smt.",
        "Ald.",
        "Msgr.",
        "Asst. Chief",
        "Dist. Atty.",
        "Const.",
    ],
)
def test_short_titles_are_no_part_of_a_name(title: str) -> None:
    """A title cut short ends no sentence and belongs to no name."""
    assert speakers(f"“We stay,” said {title} Igor Brandt. “Come,” Brandt said.") == ["Igor Brandt"] * 2
