"""What a reader knows better is honoured, and refused where it no longer fits."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from analysis import ArticleError, analyse, corrections, load_articles
from analysis.story import Story

HEAD = "correction,article,text,now,other_article,other_text"
TEXTS = {
    "one": '"The river rose two metres in a single night," Mayor Ann Lee said. "We will stay here," said Tom Hall.',
    "two": 'Lee told reporters that the river "rose two metres in a single night". Forty people left.',
}


def corrected(tmp_path: Path, *rows: str) -> Story:
    """Analyse two articles beside which corrections stand."""
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text)
    (tmp_path / "corrections.csv").write_text("\n".join([HEAD, *rows]))
    return analyse(tmp_path)


def test_without_a_file_nothing_is_corrected(tmp_path: Path) -> None:
    """No file, no rows."""
    assert corrections.read(tmp_path) == corrections.Corrections()


def test_a_speaker_is_set(tmp_path: Path) -> None:
    """The quote with these words gets the speaker that was named, and full confidence."""
    story = corrected(tmp_path, "speaker,one,We will stay here,Sue Hall")
    row = story.quotes[story.quotes.text.str.startswith("We will")].iloc[0]
    assert (row.speaker, row.confidence) == ("Sue Hall", 1.0)
    assert story.corrections.done == ['corrections.csv row 2: the speaker of "We will stay here" is Sue Hall']
    assert story.corrections.refused == []


def test_a_speaker_is_taken_away(tmp_path: Path) -> None:
    """An empty name says that nobody is known to have said it."""
    story = corrected(tmp_path, "speaker,one,We will stay here,")
    assert story.quotes[story.quotes.text.str.startswith("We will")].speaker.isna().tolist() == [True]


def test_two_names_become_one(tmp_path: Path) -> None:
    """All quotes under one name go to the other."""
    story = corrected(tmp_path, "same person,,Tom Hall,Ann Lee")
    assert set(story.quotes.speaker) == {"Ann Lee"}
    assert story.corrections.done == ["corrections.csv row 2: Tom Hall is Ann Lee (1 quote)"]


def test_what_is_no_quote_goes_and_numbers_close_up(tmp_path: Path) -> None:
    """The row is gone from quotes and statements, and quotes count from 0 without a gap."""
    story = corrected(tmp_path, "no quote,one,The river rose two metres in a single night,")
    left = story.quotes[story.quotes.article.eq("one")]
    assert left[["quote", "text"]].values.tolist() == [[0, "We will stay here,"]]
    assert not story.statements.text.str.startswith("The river").any()


def test_what_is_no_figure_goes(tmp_path: Path) -> None:
    """The row is gone from the figures."""
    story = corrected(tmp_path, "no figure,two,Forty people,")
    assert not story.figures.text.eq("Forty people").any()
    assert story.corrections.done == ['corrections.csv row 2: no figure: "Forty people"']


def test_how_many_a_correction_means_is_said(tmp_path: Path) -> None:
    """Words that several rows have in full mean all of them, and the report says how many."""
    (tmp_path / "one.txt").write_text('Forty people left. "We will stay," Tom Hall said. Forty people came.')
    rows = ["no figure,one,Forty people,", "speaker,one,We will stay,Ann Lee"]
    (tmp_path / "corrections.csv").write_text("\n".join([HEAD, *rows]))
    assert analyse(tmp_path).corrections.done == [
        'corrections.csv row 3: the speaker of "We will stay" is Ann Lee',
        'corrections.csv row 2: no figure: "Forty people" (all 2)',
    ]


def test_corrections_can_be_used_again(tmp_path: Path) -> None:
    """Analysing changes nothing of the corrections it was given: the report is the story's."""
    corrected(tmp_path, "speaker,one,We will stay here,Sue Hall")
    given = corrections.read(tmp_path)
    first, again = (analyse(load_articles(tmp_path), given).corrections for _ in range(2))
    assert given.done == []
    assert first == again != given


def test_statements_are_parted_and_joined_again(tmp_path: Path) -> None:
    """Two versions of one statement are parted; two statements are joined, and their versions compared."""
    pair = "one,The river rose two metres,,two,rose two metres"
    story = corrected(tmp_path)
    together = story.statements.groupby("statement").article.nunique().max()
    parted = corrected(tmp_path, f"part,{pair}")
    assert (together, parted.statements.groupby("statement").article.nunique().max()) == (2, 1)
    assert parted.statements.relation.tolist() == ["verbatim"] * 3
    joined = corrected(tmp_path, f"part,{pair}", f"join,{pair}")
    pd.testing.assert_frame_equal(joined.statements, story.statements)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (
            "speaker,one,We will go away,Ann Lee",
            'no quote "We will go away" in one any more; correct or drop the row',
        ),
        ("speaker,three,We will stay here,Ann Lee", "no article 'three'; correct the name or drop the row"),
        ("same person,,Sue Hall,Ann Lee", "no speaker is called 'Sue Hall'; correct or drop the row"),
        ("same person,,Sue Hall,", "same person needs now; fill it in"),
        ("join,one,We will stay here,,,", "join needs other_article and other_text; fill it in"),
        (
            "wrong,one,We will stay here,",
            "'wrong' is no correction; write speaker, same person, no quote, no figure, join, part",
        ),
        ("no figure,one,77 people,", 'no figure "77 people" in one any more; correct or drop the row'),
    ],
)
def test_what_no_longer_fits_is_refused(row: str, why: str, tmp_path: Path) -> None:
    """A row that names what is not there is refused with a line of its own; the story is analysed all the same."""
    story = corrected(tmp_path, row)
    assert story.corrections.refused == [f"corrections.csv row 2: {why}"]
    assert story.corrections.done == []
    assert len(story.quotes) > 2


def test_a_file_without_its_columns_is_an_error(tmp_path: Path) -> None:
    """A file that is no list of corrections is not passed over."""
    (tmp_path / "a.txt").write_text(TEXTS["one"])
    (tmp_path / "corrections.csv").write_text("what,where\n")
    with pytest.raises(ArticleError, match="has no column 'correction'"):
        analyse(tmp_path)
