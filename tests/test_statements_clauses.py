"""Clauses of one quote: each is compared for itself, whether marks stand in another of them or not."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.compare.statements import match_quotes
from analysis.quotes.quotes import find_quotes
from analysis.speakers.namesakes import unify


def told(*texts):
    """Match the quotes of articles of these texts; give the words of each statement that all of them have."""
    articles = pd.DataFrame({"text": list(texts)})
    found = match_quotes(unify(find_quotes(articles), articles), articles)
    groups = [group for _, group in found.groupby("statement") if group.article.nunique() == len(texts)]
    return [group.text.tolist() for group in groups]


PIANO = "“The piano was on my half of the stage, and I did what any careful tuner would do,” Ann Moor said."


def test_a_clause_beside_the_marks_is_no_echo_of_them():
    """The article gives one clause in its own words and one in hers: both are rows of what she said."""
    mixed = (
        "Ann Moor has insisted that the piano was on her own half and “did what any careful tuner would do.”"
    )
    assert told(PIANO, mixed) == [
        [
            "The piano was on my half of the stage, and I did what any careful tuner would do,",
            "the piano was on her own half",
            "did what any careful tuner would do.",
        ]
    ]


@pytest.mark.parametrize(
    "mixed",
    [
        "Ann Moor said the tuners were tired and “did what any careful tuner would do.”",
        "Ann Moor said that after a long winter of rehearsals she “did what any careful tuner would do.”",
    ],
)
def test_a_clause_that_says_something_else_gets_no_row(mixed):
    """What stands beside the marks and in no other article is no version of what was said."""
    assert [group[1:] for group in told(PIANO, mixed)] == [["did what any careful tuner would do."]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ann Moor said hens and geese could fall ill if the barn stayed wet, with a danger that “the whole farm "
            "is lost.”",
            "Ann Moor said that if the barn stayed wet, hens and geese could fall ill.",
        ),
        (
            "Bo Lind told villagers not to feed the bears if one came near, but to ring the ranger.",
            "“If a bear comes near, do not feed it,” Bo Lind said.",
        ),
    ],
)
def test_what_is_added_or_asked_besides_is_a_clause(one, other):
    """A risk that is named behind, and a second thing to do, part from what stands before."""
    assert told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ann Moor said hens and geese could fall ill, with a danger that the barn would flood.",
            "Ann Moor said the barn was sold with a loan from the bank.",
        ),
        (
            "Bo Lind told villagers not to feed the bears but to ring the ranger.",
            "Bo Lind said the ranger fed the fox.",
        ),
    ],
)
def test_a_clause_of_other_words_joins_nothing(one, other):
    """Parted or not, what shares a word or two is not one statement."""
    assert not told(one, other)
