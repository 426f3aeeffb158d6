"""Whose dead, wounded and captured are counted where two sides tell of both."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.compare.readings import readings
from analysis.compare.topics import match_figures
from analysis.figures.figures import find_figures

BACKGROUND = (
    " The Ordanian government and the Moorish side have not spoken since."
    " Moorland borders Ordania. Moorish shepherds fled, and Ordanian farmers too."
)


def owners(text):
    """Give each casualty figure of a text with the party whose people it counts."""
    articles = pd.DataFrame({"text": [text + BACKGROUND]})
    found = readings(find_figures(articles), articles)
    return {
        reading.row["text"]: "".join(sorted(reading.measurand.nations))
        for reading in found
        if reading.measurand.kind == "count"
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ordania said 14 of its gunners were killed.", {"14 of its gunners": "ordania"}),
        ("Ordania admitted that it had lost 14 men.", {"14 men": "ordania"}),
        ("A spokesman put Moorish losses at 31 dead.", {"31 dead": "moorland"}),
        ("The Moorish general claimed that the other side had 31 dead.", {"31 dead": "ordania"}),
        ("Shelling killed 17 Ordanians at dawn.", {"17 Ordanians": "ordania"}),
        (
            "Shelling killed 17 Moorish gunners and wounded 26.",
            {"17 Moorish gunners": "moorland", "26": "moorland"},
        ),
    ],
)
def test_the_words_around_a_toll_tell_whose_people_it_counts(text, told):
    """An adjective, "its", "lost" and "the other side" name the party."""
    assert owners(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "An attack by Moorish troops killed 14 men.",
        "The flood killed 14 farmers in Ordania.",
        "Ordania built 14 schools of its own.",
        "Hail victims said 14 men died. Hailstones killed them, and the hail went on. Hails are rare.",
    ],
)
def test_no_party_is_made_up(text):
    """Who does it, where it happens and what is built say nothing of whose people died."""
    assert set(owners(text).values()) == {""}


def test_two_sides_never_share_a_toll():
    """The dead of one side are one topic across outlets, those of the other another one."""
    texts = [
        "Ordania said on Monday that 14 of its gunners were killed. It put Moorish losses at 31 dead.",
        "Fourteen Ordanian gunners were killed on Monday. Ordania says the other side lost 31 men.",
    ]
    articles = pd.DataFrame({"text": [text + BACKGROUND for text in texts]})
    topics = match_figures(find_figures(articles), articles)
    assert topics.groupby("topic").text.agg(list).tolist() == [
        ["14 of its gunners", "Fourteen Ordanian gunners"],
        ["31 dead", "31 men"],
    ]


def test_a_land_and_its_people_are_one_party():
    """A noun and the adjective made of it name one party, a town whose name begins alike is none."""
    texts = [
        "Ordania said 14 of its gunners died. Ordanian troops fled to Ordway. Moorish troops came.",
        "Moorland said 14 of its gunners died.",
    ]
    articles = pd.DataFrame({"text": texts})
    found = readings(find_figures(articles), articles)
    assert [sorted(reading.measurand.nations) for reading in found] == [["ordania"], ["moorland"]]
