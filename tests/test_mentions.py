"""Where someone or something is mentioned by name."""

import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import ArticleError
from analysis.speakers.mentions import find_mentions
from analysis.tables import SCHEMAS


def found(text: str, name: str) -> list[tuple[int, str]]:
    """Give the place and words of each mention in one text."""
    mentions = find_mentions(pd.DataFrame({"text": [text]}, index=["a"]), name)
    return list(zip(mentions["start"], mentions["text"], strict=True))


CASES = [
    # people
    ("Nora Fields left. Ms. Fields was late.", "Nora Fields", [(0, "Nora Fields"), (22, "Fields")]),
    ("Mayor Nora Fields left. Nora's car was late.", "Nora Fields", [(6, "Nora Fields"), (24, "Nora")]),
    (
        "William Brandt left. Bill Brandt was late.",
        "William Brandt",
        [(0, "William Brandt"), (21, "Bill Brandt")],
    ),
    ("Nora Fields met Igor Fields. Mr. Fields left.", "Igor Fields", [(16, "Igor Fields"), (33, "Fields")]),
    ("Nora Fields met Igor Fields. Mr. Fields left.", "Nora Fields", [(0, "Nora Fields")]),
    ("Igor Fields left. Fields was late.", "Nora Fields", []),
    ("Mr. Brandt left. Brandt was late.", "Igor Brandt", [(4, "Brandt"), (17, "Brandt")]),
    ("Ms. Brandt left.", "Mr. Igor Brandt", []),
    ("Nora Fields left. Fields was late.", "Fields", [(0, "Nora Fields"), (18, "Fields")]),
    ("Nora J. Fields left. They left Fields alone.", "Nora Fields", [(0, "Nora J. Fields"), (31, "Fields")]),
    ("Nora Fields left. The fields were wet.", "Nora Fields", [(0, "Nora Fields")]),
    ("Mayor Nora Fields left.", "Mayor Nora Fields", [(6, "Nora Fields")]),
    # countries
    ("Norway's king left Norway. Norwegian rain.", "Norway", [(0, "Norway"), (19, "Norway")]),
    ("The U.S. and the United States, not us.", "United States", [(4, "U.S."), (17, "United States")]),
    ("The UK and Britain.", "the United Kingdom", [(4, "UK"), (11, "Britain")]),
    ("Sudan borders South Sudan.", "Sudan", [(0, "Sudan")]),
    ("Michael Jordan flew to Jordan.", "Jordan", [(23, "Jordan")]),
    ("Norway-backed rebels.", "Norway", []),
    # others
    (
        "The North Sea Harbour Board (NSHB) met. The NSHB left.",
        "North Sea Harbour Board",
        [(4, "North Sea Harbour Board"), (29, "NSHB"), (44, "NSHB")],
    ),
    (
        "The NSHB met. The North Sea Harbour Board left.",
        "North Sea Harbour Board",
        [(18, "North Sea Harbour Board")],
    ),
    ("The Red\nCross came. The Red Cross left.", "the Red Cross", [(4, "Red\nCross"), (24, "Red Cross")]),
    ("Ski clubs ski.", "ski", [(10, "ski")]),
    # a headline's verbs are no part of a name
    (
        "Tarn Pays Up\n\nThe fine hit Tarn. It was late, Tarn's board said.",
        "Tarn",
        [(0, "Tarn"), (27, "Tarn"), (46, "Tarn")],
    ),
    ("Tarn Rejects Offer\n\nThe offer to Tarn stood.", "Tarn", [(0, "Tarn"), (33, "Tarn")]),
    ("Will Tarn Pay for the Flood?\n\nTarn said no.", "Tarn", [(5, "Tarn"), (30, "Tarn")]),
    ("Embattled Tarn Closes Its Doors\n\nTarn said so.", "Tarn", [(10, "Tarn"), (33, "Tarn")]),
    ("Ayton-based Tarn opened. Then Tarn left.", "Tarn", [(12, "Tarn"), (30, "Tarn")]),
    ("Tarn Inc. said no. Tarn left.", "Tarn", [(0, "Tarn"), (19, "Tarn")]),
    (
        "Kovac Sues Brandt\n\nIgor Brandt said no. Kovac left.",
        "Igor Brandt",
        [(11, "Brandt"), (19, "Igor Brandt")],
    ),
    ("Nora Fields Quits as Mayor\n\nFields said so.", "Nora Fields", [(0, "Nora Fields"), (28, "Fields")]),
    (
        "Harbour Capital Investment Limited met. Harbour Capital Investment left.",
        "Harbour Capital Investment",
        [(0, "Harbour Capital Investment"), (40, "Harbour Capital Investment")],
    ),
]


@pytest.mark.parametrize(("text", "name", "mentions"), CASES)
def test_mentions(text: str, name: str, mentions: list[tuple[int, str]]) -> None:
    """A mention is a form of the name that the text means by it, without title and 's."""
    assert found(text, name) == mentions


def test_a_byline_or_credit_is_no_mention() -> None:
    """Furniture that holds nothing of its own is passed over."""
    assert found("2024-01-05 By Nora Fields\n\nNora Fields left.", "Nora Fields") == [(27, "Nora Fields")]


def test_the_table() -> None:
    """The table has its columns and dtypes, full or empty, and holds the name looked for."""
    articles = pd.DataFrame({"text": ["No one left.", "Nora Fields left."]}, index=["a", "b"])
    mentions = find_mentions(articles, " Nora  Fields ")
    assert mentions.to_dict("records") == [
        {"article": "b", "start": 0, "end": 11, "text": "Nora Fields", "target": "Nora Fields"}
    ]
    empty = find_mentions(articles, "Igor Brandt")
    assert len(empty) == 0
    assert {column: str(dtype) for column, dtype in empty.dtypes.items()} == SCHEMAS["mentions"]


@pytest.mark.parametrize("name", ["", "  ", "...", None])
def test_a_blank_name(name: str) -> None:
    """A name that holds no letter or digit is an error that says so."""
    with pytest.raises(ArticleError, match=re.escape(repr(name))):
        find_mentions(pd.DataFrame({"text": ["a"]}), name)


@given(st.text(max_size=80), st.text(min_size=1, max_size=12))
def test_the_words_stand_in_the_text(text: str, name: str) -> None:
    """Whatever the text and the name, each mention is what stands at its place, in order and once."""
    if not any(character.isalnum() for character in name):
        return
    articles = pd.DataFrame({"text": [text, f"{name} and {name}"]}, index=["a", "b"])
    mentions = find_mentions(articles, name)
    for row in mentions.itertuples():
        assert articles.text[row.article][row.start : row.end] == row.text
    places = list(mentions[["article", "start", "end"]].itertuples(index=False, name=None))
    assert places == sorted(set(places))


def test_a_megabyte() -> None:
    """A long text of one repeated name is read."""
    assert len(found("Norway " * 20_000, "Norway")) == 20_000
    assert found("a" * 1_000_000, "Norway") == []
