"""Versions of a statement: words in the form that is compared, what each version kept, agency text."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.compare.agency import copies
from analysis.compare.alignment import blocks
from analysis.compare.matrix import carriers, matrix
from analysis.compare.versions import Run, compare, versions, worded
from analysis.compare.voices import standing
from analysis.compare.wording import wording
from analysis.tables import table


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We can’t and won't.", "we can not and will not"),
        ("They're organising a centre for defence", "They are organizing a center for defense"),
        ("He call[ed] [for] it", "he called for it"),
        ("a programme (sic) of three parts", "a program of 3 parts"),
        ("80 per cent of 1,200 U.S. soldiers", "80% of 1200 US soldiers"),
        ("the F.B.I.’s file", "The FBI file"),
        ("a café in Łódź", "a cafe in Łódź"),
        ("self-made", "self made"),
        ("I'm gonna go", "I am going to go"),
    ],
)
def test_copies_that_differ_in_writing_alone_have_the_same_words(one, other):
    """Marks, contractions, spellings, numbers and insertions are made alike."""
    assert [word.form for word in wording(one)] == [word.form for word in wording(other)]


@given(st.text())
def test_words_know_where_they_stand(text):
    """Offsets rise and lie in the text; a word is read from characters that are there."""
    words = wording(text)
    assert all(0 <= word.start < word.end <= len(text) for word in words)
    assert [word.start for word in words] == sorted(word.start for word in words)


def test_a_function_word_between_changed_words_is_changed_with_them():
    """Nobody keeps an "of the" of a sentence that he tells in his own words."""
    one, other = worded(["owner of the ferry sails"]), worded(["mother of the captain sails"])
    assert compare(one, other) == [
        Run("changed", "mother of the captain", "owner of the ferry"),
        Run("kept", "sails"),
    ]


def test_a_bracket_is_closed_where_words_are_listed():
    """The mark behind the last word is no word, but belongs to it."""
    one, other = worded(["We left at dawn (island time)."]), worded(["We left at dawn."])
    assert compare(one, other) == [Run("kept", "We left at dawn"), Run("dropped", "island time")]
    other = worded(["We left."])
    assert compare(one, other) == [Run("kept", "We left"), Run("dropped", "at dawn (island time)")]


words_of_two = st.lists(st.sampled_from("abcd"), max_size=12)


@given(words_of_two, words_of_two)
def test_blocks_are_common_runs_in_order(one, other):
    """Each block stands in both, and none overlaps the one before."""
    a = b = 0
    for block in blocks(one, other):
        assert one[block.a : block.a + block.n] == other[block.b : block.b + block.n]
        assert block.a >= a
        assert block.b >= b
        a, b = block.a + block.n, block.b + block.n


def test_long_wordings_are_aligned_by_what_is_single_in_both():
    """Two thousand words with fifty changed in the middle: the rest is found again."""
    one = [str(i) for i in range(2000)]
    other = [*one[:900], *(f"x{i}" for i in range(50)), *one[950:]]
    assert [tuple(block) for block in blocks(one, other)] == [(0, 0, 900), (950, 950, 1050)]


@settings(max_examples=50)
@given(words_of_two, words_of_two)
def test_runs_give_both_wordings_back(one, other):
    """Kept, added and changed words are the version; kept, dropped and replaced ones the reference."""
    runs = compare(worded([" ".join(one)]), worded([" ".join(other)]))
    version = " ".join(run.words for run in runs if run.kind != "dropped")
    reference = " ".join(
        run.instead_of if run.kind == "changed" else run.words for run in runs if run.kind != "added"
    )
    assert (version, reference) == (" ".join(other), " ".join(one))


ROWS = [
    (4, "Ann Lee", "b", 0, 1, 19, "we stay until dawn", "cut", 0.57, [("dropped", "and go home then", "")]),
    (4, "Ann Lee", "a", 2, 1, 36, "We stay until dawn and go home then", "verbatim", 1.0, []),
    (5, "Ann Lee", "a", 3, 60, 63, "Yes", "verbatim", 1.0, []),
]


def test_shown_runs_keep_their_commas_and_stops():
    """One run after the other they read as printed; what ends the version is no part of the comparison."""
    runs = compare(worded(["Ann Lee, 68, will leave"]), worded(["Dr. Lee, will go."]), marks=True)
    assert runs == [
        Run("changed", "Dr.", "Ann"),
        Run("kept", "Lee,"),
        Run("dropped", "68,"),
        Run("kept", "will"),
        Run("changed", "go", "leave"),
    ]


def test_the_versions_of_a_statement_begin_with_the_reference():
    """Then comes what kept less, with its runs of words."""
    first, second = versions(table("statements", ROWS), 4)
    assert (first.article, first.relation, first.kept) == ("a", "verbatim", 1.0)
    assert second.runs == (Run("kept", "we stay until dawn"), Run("dropped", "and go home then"))
    assert second.spans == ((1, 19),)


def test_a_primary_source_is_the_reference_before_a_report_that_has_all_its_words():
    """Whoever prints the whole of it prints it after the source, wherever that stands in the table."""
    rows = [
        (0, "Ann Lee", "gazette", 0, 0, 15, "It rained a lot", "verbatim", 1.0, []),
        (0, "Ann Lee", "speech", -1, 0, 15, "It rained a lot", "verbatim", 1.0, []),
    ]
    assert [version.article for version in versions(table("statements", rows), 0)] == ["speech", "gazette"]


def test_an_unknown_statement_is_refused():
    """The error names it."""
    with pytest.raises(KeyError, match="no statement 9"):
        versions(table("statements", ROWS), 9)


def test_the_matrix_shows_who_carries_how_much():
    """Only what two articles carry, unless one is enough; columns in the order of the articles."""
    articles = pd.DataFrame({"text": ["", "", ""], "label": ["Post", "Star", "Echo"]}, index=["b", "a", "c"])
    shown = matrix(table("statements", ROWS), articles)
    assert list(shown.columns) == ["Post", "Star", "Echo"]
    assert list(shown.index) == [("Ann Lee", "We stay until dawn and go home then")]
    assert shown.iloc[0].round(2).tolist()[:2] == [0.5, 1.0]
    assert pd.isna(shown.iloc[0, 2])
    assert len(matrix(table("statements", ROWS), articles, least=1)) == 2


def test_the_matrix_of_nothing_has_its_columns():
    """No statement, no row."""
    shown = matrix(table("statements", []), pd.DataFrame({"text": ["x"]}, index=["a"]))
    assert shown.shape == (0, 1)


WIRE = (
    "A freight train left the rails near the old mill on Sunday, and two wagons with grain fell into the canal. "
    "Nobody was hurt in the accident, a spokesman for the railway said on Monday morning."
)


def test_copies_of_agency_text_are_found_with_their_places():
    """Small changes do not hide a copy; what an outlet adds of its own is left out."""
    other = (
        "By our staff\n\n"
        + WIRE.replace("freight", "goods").replace("grain", "wheat")
        + " The canal is closed."
    )
    articles = pd.DataFrame({"text": [WIRE, other, "The mill is for sale."]}, index=["a", "b", "c"])
    found = copies(articles)
    assert found[["copy", "article"]].values.tolist() == [[0, "a"], [0, "b"]]
    assert [articles.text[r.article][r.start : r.end] for r in found.itertuples()] == found.text.tolist()
    assert found.text[1].endswith("Monday morning.")


def test_a_quotation_that_all_print_is_no_agency_text():
    """Outlets may quote one statement at length without copying each other."""
    said = '"We found the wagons at dawn and will lift them out of the canal before the week is over, I promise," {}.'
    articles = pd.DataFrame({"text": [said.format("Lee said"), said.format("said Ann Lee on the bank")]})
    assert len(copies(articles)) == 0


def test_a_statement_printed_by_one_and_quoted_by_another_is_no_agency_text():
    """A quotation that runs on into the next paragraph, or words shown without marks, do not make it one."""
    said = "We found the wagons at dawn and will lift them out of the canal before the week is over, I promise you all"
    for first in (f'"{said}.\n\n"Thank you," he said.', f"1/2 {said}."):
        articles = pd.DataFrame(
            {"text": [first, f"Lee, the tall keeper of the lock in Rolo, wrote: “{said}.”"]}
        )
        assert len(copies(articles)) == 0


def test_partial_copies_of_agency_text_are_copies_of_what_they_have():
    """A sentence too short to tell anything is a copy beside a passage that is; alone in a fourth article it is not."""
    quick = '"It was loud," he said.'
    texts = {
        "whole": f"{WIRE} {quick} The canal is closed, and the mill stands still.",
        "half": f"{WIRE} {quick}",
        "other": f"{WIRE} The harbour is open.",
        "own": f"The keeper came by at noon. {quick}",
    }
    found = copies(pd.DataFrame({"text": texts.values()}, index=list(texts)))
    assert found[["copy", "article"]].values.tolist() == [
        [0, "whole"],
        [0, "half"],
        [0, "other"],
        [1, "whole"],
        [1, "half"],
    ]
    assert found.text[found["copy"] == 1].tolist() == [quick, quick]


def test_copies_of_agency_text_are_counted_once():
    """Three articles carry the words, two of them in one report."""
    texts = {"a": WIRE, "b": "Rolo. " + WIRE, "c": "Nobody was hurt, said the railway."}
    articles = pd.DataFrame({"text": texts.values()}, index=list(texts))
    said = "Nobody was hurt"
    at = {name: text.index(said) for name, text in texts.items()}
    rows = [(0, None, name, 0, i, i + len(said), said, "paraphrase", 1.0, []) for name, i in at.items()]
    assert carriers(table("statements", rows), articles).to_dict() == {0: 2}


def test_an_article_with_a_copy_and_words_of_its_own_counts_once():
    """Two articles with one agency text are one text, though one of them says the same again in its own words."""
    wire = "The ferry ran aground at dawn near Rolo with forty people and all were brought ashore by noon, police said."
    articles = pd.DataFrame(
        {"text": [wire, f"{wire} Later police said all were brought ashore."]}, index=["a", "b"]
    )
    said = "all were brought ashore"
    rows = [
        (0, None, name, 0, at, at + len(said), said, "paraphrase", 1.0, [])
        for name, at in (
            ("a", wire.index(said)),
            ("b", wire.index(said)),
            ("b", articles.text["b"].rindex(said)),
        )
    ]
    assert carriers(table("statements", rows), articles).to_dict() == {0: 1}


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Ann Lee", "Mayor Ann Lee", "same"),
        ("Ann Lee", "Ann Lee, the mayor of Rolo", "same"),
        ("Ann Lee", "Bob Roy", "different"),
        ("Roy", "Roy's lawyer", "different"),
        ("Ann Lee", "Roy’s lawyer", "open"),
        ("the mayor", "Ann Lee", "open"),
        ("a statement", "Ann Lee", "unknown"),
        (None, "Ann Lee", "unknown"),
        ("UN", "United Nations", "same"),
    ],
)
def test_speakers_are_one_or_not_or_may_be(one, other, told):
    """The order of the two does not matter."""
    assert (standing(one, other), standing(other, one)) == (told, told)
