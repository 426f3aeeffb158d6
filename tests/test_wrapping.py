"""Line ends that a program set become spaces, and no others."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import find_quotes, load_articles
from analysis.articles.wrapping import unwrapped

SENTENCES = [
    "The mayor of Millford, Ann Lee, said on Monday that the old bridge would be closed for a week.",
    "“The river rose two metres in a single night, and we have seen nothing like it since 1911,” she told reporters.",
    "More than 40 people left their homes.",
    "It was built when the mill was new, and its stones came from the hill above the town, as old drawings show.",
]
TEXT = "\n\n".join([" ".join(SENTENCES), *SENTENCES[1:], " ".join(SENTENCES[::-1])])


@pytest.mark.parametrize("width", [32, 40, 60, 72, 80, 100])
@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["empty lines", "none"])
def test_wrapped_paragraphs_become_lines(gap: str, width: int) -> None:
    """At any width in use, whether empty lines part the paragraphs or not."""
    paragraphs = TEXT.split("\n\n")
    wrapped = gap.join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    assert unwrapped(wrapped) == gap.join(paragraphs)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.replace("\n\n", "\n"),
        "\n".join(SENTENCES * 4),
        "\n".join(SENTENCES[:1] * 8),
        "\n".join(["By Ann Lee", "The Globe", "4 March 2021"] * 4),
        "\n".join(f"Rovers {n}, United {n * n % 7}" for n in range(30)),
        "\n".join(
            ["The rain it raineth every day upon the just and unjust fella", "But mostly on the just"] * 9
        ),
        "word " * 400,
        "\n" * 50,
        "",
    ],
)
def test_lines_that_were_meant_stay(text: str) -> None:
    """Paragraphs, lists and verse keep their lines."""
    assert unwrapped(text) == text


HAND = """Old bridge to stay shut after the flood, says mayor
By Tom Hall
The Millford Times, March 4, 2021

The mayor of Millford, Ann Lee, said on Monday that the old
bridge would be closed for a week, until engineers had seen its piers.

“The river rose two metres in a single night, and we have seen
nothing like it since 1911,” she told reporters. She thanked Sue
Moor, who had opened her barn.

More than 40 people left their homes on Sunday evening.
They were taken in by neighbours, a school, and the county's fire
service, said Lee, and most could go back within a day.

- warm clothes, and a blanket for each who comes
- food for two days, with water
- a torch, if you have one"""
JOINED = """Old bridge to stay shut after the flood, says mayor
By Tom Hall
The Millford Times, March 4, 2021

The mayor of Millford, Ann Lee, said on Monday that the old bridge would be closed for a week, \
until engineers had seen its piers.

“The river rose two metres in a single night, and we have seen nothing like it since 1911,” \
she told reporters. She thanked Sue Moor, who had opened her barn.

More than 40 people left their homes on Sunday evening. They were taken in by neighbours, a school, \
and the county's fire service, said Lee, and most could go back within a day.

- warm clothes, and a blanket for each who comes
- food for two days, with water
- a torch, if you have one"""


def test_lines_broken_by_hand_become_paragraphs() -> None:
    """At no one width: empty lines part the paragraphs, and sentences run over the other line ends."""
    assert unwrapped(HAND) == JOINED


def test_a_hand_may_set_long_lines() -> None:
    """Lines too long for a program are paragraphs, but not where sentences run on from one to the next."""
    wrapped = [textwrap.fill(f"{paragraph} {paragraph}", 140) for paragraph in TEXT.split("\n\n")]
    assert unwrapped("\n\n".join(wrapped)) == "\n\n".join(line.replace("\n", " ") for line in wrapped)


def test_a_hand_may_break_some_lines_of_a_wrapped_text() -> None:
    """Where a program wrapped most lines, those that end early, but inside a sentence, are joined too."""
    said = "“Nobody slept. Nobody had told us,” said Ann Lee, who was there when the river came."
    wrapped = [textwrap.fill(paragraph, 80) for paragraph in TEXT.split("\n\n")]
    hand = [
        "“Nobody slept. Nobody had told us,” said Ann Lee, who was there\nwhen the river came.",
        wrapped[1],
    ]
    hand[1] = hand[1].replace("night, and we\nhave", "night,\nand we have")
    hand.append(
        "The county's office will look at all of the dams above the town, said Sue\nMoor, its head, " + said
    )
    assert unwrapped("\n\n".join([*wrapped, *hand])) == "\n\n".join(
        [TEXT, said, SENTENCES[1], hand[2].replace("\n", " ")]
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, who has led the town since 2009, said that the\nbridge would stay shut.\nThe school is open.",
        "“Nobody called us, and nobody came in the night,” said Ann Lee. “Nobody\nKnocked,” she said.",
        f"{SENTENCES[0]}\n{SENTENCES[1][:70]}\n{SENTENCES[1][71:]}\n{SENTENCES[2]}",
    ],
    ids=["lower case", "open quotation", "among paragraphs"],
)
def test_a_single_line_end_inside_a_sentence_is_joined(text: str) -> None:
    """It plainly cuts one sentence in two, so it needs no others like it."""
    lines = text.split("\n")
    cut = next(place for place, line in enumerate(lines) if line[-1] not in ".”")
    lines[cut : cut + 2] = [" ".join(lines[cut : cut + 2])]
    assert unwrapped(text) == "\n".join(lines)


@pytest.mark.parametrize(
    "text",
    [
        "The town wants three things done before the winter comes:\n"
        "a new roof for the school, which has leaked since the flood\nlights for the roads.",
        "a new roof for the school, which has leaked since the flood\nlights for the roads.",
        "Old bridge over the river to stay shut for a week, says mayor\nand a school is open too\n\nIt rained.",
        "Old bridge over the river to stay shut for a week, says mayor\nThe school is open.",
        "The mayor called it “a day that the town will not forget soon\nThe school is open.",
        "Roses are red,\nviolets are blue,\nand so is the river.",
    ],
    ids=["announced", "list", "no stop", "heading", "never closed", "verse"],
)
def test_a_single_line_end_that_may_be_meant_stays(text: str) -> None:
    """Lists, heads and verse are no cut sentences."""
    assert unwrapped(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join("the rain falls on the roof\nand on the hill\nand on the mill" for _ in range(6)),
        "\n\n".join(f"{SENTENCES[0]}\n{SENTENCES[2]}\n{SENTENCES[3]}" for _ in range(4)),
        "\n\n".join(
            "the mayor, who has to sign for the whole of the county and for the town;\n"
            "engineers, who must look at each pier of the bridge;\n"
            "the people of the town, who were never asked about it"
            for _ in range(3)
        ),
    ],
    ids=["verse", "whole sentences", "list"],
)
def test_lines_set_by_hand_that_were_meant_stay(text: str) -> None:
    """Verse, whole sentences and lists keep their lines."""
    assert unwrapped(text) == text


@given(st.lists(st.text(alphabet="ab .\t\u00a0", max_size=100), max_size=30).map("\n".join))
def test_each_character_keeps_its_place(text: str) -> None:
    """Only line ends change, and only to spaces."""
    found = unwrapped(text)
    assert [(a, b) for a, b in zip(text, found, strict=True) if a != b] == [("\n", " ")] * (
        text.count("\n") - found.count("\n")
    )


def test_quotes_run_over_line_ends(tmp_path: Path) -> None:
    """A wrapped file, or cell of a table, gives the quotes of the text as it was written, and a note."""
    wrapped = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in TEXT.split("\n\n"))
    (tmp_path / "a.txt").write_text(wrapped)
    pd.DataFrame({"text": [wrapped]}).to_json(tmp_path / "b.jsonl", orient="records", lines=True)
    articles = load_articles(tmp_path)
    assert articles.text.tolist() == [TEXT, TEXT]
    assert {note for notes in articles.notes for note in notes if "wrapped" in note} == {
        "lines had been wrapped: 10 line ends read as spaces"
    }
    assert "we have seen nothing like it since 1911" in find_quotes(articles).text.iloc[1]
