"""Two translations of one thing said, and two things said in much the same words."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.compare.statements import match_quotes
from analysis.quotes.quotes import find_quotes
from analysis.speakers.namesakes import unify


def joined(*texts):
    """Tell whether articles of these texts share a statement."""
    articles = pd.DataFrame({"text": list(texts)})
    found = match_quotes(unify(find_quotes(articles), articles), articles)
    return bool((found.groupby("statement").article.nunique() == len(texts)).any())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "In two nights the bears took the honey of five years.",
            "In two nights they took five years of honey.",
        ),
        (
            "It snowed as much in nine hours as in four winters.",
            "In nine hours we had the snow of four winters.",
        ),
    ],
)
def test_two_translations_are_one_statement(one, other):
    """All that one means stands in the other, mostly in one order."""
    assert joined(f"“{one}” Ann Moor said.", f"“{other}” Ann Moor said on Friday.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "It snowed as much in nine hours as in four winters.",
            "In nine hours we had the hail of four winters.",
        ),
        (
            "It snowed as much in nine hours as in four winters.",
            "In six hours we had the snow of ten winters.",
        ),
        ("We lost heart in the choir.", "We have lost a lot, but our heart for this choir is back."),
        (
            "It did not snow as much in nine hours as in four winters.",
            "In nine hours it snowed for four winters.",
        ),
    ],
)
def test_other_things_and_other_numbers_are_two(one, other):
    """One word, one number or a "not" makes another statement."""
    assert not joined(f"“{one}” Ann Moor said.", f"“{other}” Ann Moor said on Friday.")


@pytest.mark.parametrize(
    "second",
    [
        "“A list of where people eat and drink is a list of their lives,” Ann Moor said in May.",
        "“Where people eat is where they drink and lead their lives,” Ann Moor said in May.",
    ],
)
def test_two_whole_quotations_are_not_paired_by_a_retelling(second):
    """Words in marks that have nothing in a row stay two, though a report of one comes near the other."""
    assert not joined(
        "“Where you eat, where you drink and whom you feed concerns no inspector in this land,” Ann Moor said. "
        "“The soup is cold,” she said.",
        "Ann Moor said that where people eat and drink “concerns no inspector in this land.”",
        f"{second} “The kitchen is no place for guests,” Ann Moor said.",
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Cricketers should bat in white,” {}.", "“Cricket players must bat in white,” {}."),
        (
            "{} that it would have taken months to dig under the shed and the yard and somebody should have seen it.",
            "“This took months, and somebody should have seen it,” {}.",
        ),
        (
            "{} that the divers had yet to find the bell in the lake.",
            "{} that divers had not found the bell in the lake so far.",
        ),
    ],
)
def test_a_compound_a_long_end_and_what_is_yet_to_be_done_are_told_otherwise(one, other):
    """A noun for two, the same row of words at the end, and "yet to" for "not yet"."""
    assert joined(one.format("Ann Moor said"), other.format("Ann Moor said"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Cricketers should bat in white,” {}.", "“Cricket players must pay for balls,” {}."),
        ("“Cricketers should bat in white,” {}.", "“Judges should wear white,” {}."),
        (
            "{} that the goats were gone and nobody would do it.",
            "“The tax is high, and nobody would do it,” {}.",
        ),
        (
            "{} that the divers had yet to find the bell in the lake.",
            "{} that divers had found the bell in the lake.",
        ),
        ("{} that the jury had yet to hear the tape.", "{} that the jury had heard the tape."),
    ],
)
def test_an_end_of_small_words_and_what_has_been_done_are_others(one, other):
    """Small words end much that is said, and "yet to" says that it is not so."""
    assert not joined(one.format("Ann Moor said"), other.format("Ann Moor said"))
