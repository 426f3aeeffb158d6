"""The interval is Wilson's, and a sheet holds what there is to judge."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.command.sample import ASKED, COLUMNS, draw, is_sheet, wilson

TEXT = '"The river rose two metres in a night," Mayor Ann Lee said. More than 40 people left their homes.\n'


@pytest.mark.parametrize(
    ("right", "checked", "low", "high"),
    [
        (0, 10, 0.0, 0.278),
        (5, 10, 0.237, 0.763),
        (10, 10, 0.722, 1.0),
        (81, 263, 0.255, 0.366),
        (0, 0, 0.0, 1.0),
    ],
)
def test_intervals_as_published(right: int, checked: int, low: float, high: float) -> None:
    """Values as in Newcombe (1998), table I, and at the ends."""
    found = wilson(right, checked)
    assert (round(found.low, 3), round(found.high, 3)) == (low, high)


@given(st.integers(0, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_holds_its_share(counts: tuple[int, int]) -> None:
    """The share lies within, and the interval within 0 and 1."""
    right, checked = counts
    found = wilson(right, checked)
    share = right / checked if checked else 0.5
    assert 0 <= found.low <= share + 1e-12
    assert share - 1e-12 <= found.high <= 1


def test_a_sheet_holds_quotes_figures_and_what_was_joined(tmp_path: Path) -> None:
    """Each row shows words, context and what was found; `of` counts the rows of its kind."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text("It rained.\n\n" + TEXT)
    sheet, problems = draw(tmp_path, n=99, seed=0, large=False)
    rows = list(csv.DictReader(io.StringIO(sheet)))
    assert tuple(rows[0]) == COLUMNS
    assert problems == []
    assert {row["table"] for row in rows} == {"quotes", "figures", "statements", "topics", "verdicts"}
    quote = next(row for row in rows if row["table"] == "quotes")
    assert quote["text"] == "The river rose two metres in a night,"
    assert (quote["found"], quote["after"][:17], quote["of"]) == ("said by Ann Lee", '" Mayor Ann Lee s', "2")
    assert {row["right"] for row in rows} == {""}
    assert {row["table"]: row["asked"] for row in rows} == {
        name: ASKED[name] for name in ("quotes", "figures", "statements", "topics", "verdicts")
    }


FIGURES = (
    "Of the 80 people on board, 40, or about 50 percent, were rescued, according to police. "
    "The fire killed 12 people."
)


def drawn(tmp_path: Path, n: int) -> list[dict[str, str]]:
    """Draw from two articles that give one toll."""
    (tmp_path / "a.txt").write_text(FIGURES)
    (tmp_path / "b.txt").write_text("Ann Lee said: “We will stay.” The fire killed 12 people.")
    return list(csv.DictReader(io.StringIO(draw(tmp_path, n=n, seed=0, large=False)[0])))


def test_who_gives_a_figure_is_asked_where_somebody_does(tmp_path: Path) -> None:
    """A figure in the outlet's own voice is right without a source."""
    asked = {
        (" given by " in row["found"], row["asked"])
        for row in drawn(tmp_path, 99)
        if row["table"] == "figures"
    }
    assert asked == {(True, ASKED["figures given"]), (False, ASKED["figures"])}


def test_what_was_found_is_told_in_words(tmp_path: Path) -> None:
    """A hedge is no sign, before which a sheet would have to set an apostrophe."""
    told = [
        row["found"].partition(" given")[0].rstrip(",")
        for row in drawn(tmp_path, 99)
        if row["table"] == "figures"
    ]
    assert set(told) == {
        "exactly 80 (people)",
        "exactly 40 (people)",
        "about 50 % (people)",
        "exactly 12 (people)",
    }


def test_verdicts_and_shares_are_drawn(tmp_path: Path) -> None:
    """A topic of several articles has a row for its verdict, with all its figures; so has each share."""
    rows = {row["table"]: row for row in drawn(tmp_path, 99) if row["table"] in {"verdicts", "shares"}}
    assert (rows["verdicts"]["kind"], rows["verdicts"]["asked"]) == ("same", ASKED["verdicts"])
    assert rows["verdicts"]["found"].count(": 12 people") == 2
    assert (rows["shares"]["kind"], rows["shares"]["text"]) == ("fits", "about 50 percent")


def test_a_small_sample_has_rows_of_each_table(tmp_path: Path) -> None:
    """Rows are drawn by turns, so that a verdict is not lost among many figures."""
    whole, few = drawn(tmp_path, 99), drawn(tmp_path, 10)
    assert {row["table"] for row in few} == {row["table"] for row in whole}


def test_a_sheet_is_known_by_its_columns(tmp_path: Path) -> None:
    """A table of articles is no sheet; a sheet whose column to fill in was lost still is one."""
    (tmp_path / "sheet.csv").write_text(",".join(COLUMNS) + "\n")
    (tmp_path / "lost.csv").write_text(",".join(COLUMNS[:-2]) + "\n")
    (tmp_path / "news.csv").write_text("text\nIt rained.\n")
    assert [is_sheet(tmp_path / name) for name in ("sheet.csv", "lost.csv", "news.csv", "nowhere.csv")] == [
        True,
        True,
        False,
        False,
    ]
