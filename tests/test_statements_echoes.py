"""Short quotations that one article leaves to nobody: whose they are where one speaker alone says the words."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.compare.echoes import Own
from analysis.compare.statements import match_quotes
from analysis.tables import table
from analysis.text.text import Span


def statements(*articles):
    """Match quotations, an article each: (speaker, basis, words, the article's own words); number their statements."""
    texts, rows = [], []
    for n, (speaker, basis, words, *own) in enumerate(articles):
        texts.append(" ".join([f"“{words}”", *own]))
        found = (*[None] * 6, basis, 1.0, None)
        rows.append((n, 0, 0, 1, 1 + len(words), words, "direct", speaker, *found))
    quotes = pd.DataFrame({"text": texts})
    found = match_quotes(table("quotes", rows, quotes.index), quotes)
    return found.sort_values("article").statement.tolist()


FULL = ("Ann Moor", "cue", "It was a habit, and none of us had the nerve to say so")


@pytest.mark.parametrize(
    "asking", [(None, "none"), ("a tenor", "cue"), ("Bo Lind", "pronoun"), ("Bo Lind", "description")]
)
def test_small_words_that_one_speaker_says_alone_are_hers(asking):
    """A headline names nobody, a pronoun or a description somebody else: the words stand in her quotation only."""
    assert statements(FULL, (*asking, "It was a habit")) == [0, 0]


@pytest.mark.parametrize(
    ("other", "asking"),
    [
        (("Bo Lind", "cue", "It was a habit among the altos, I am told"), (None, "none", "It was a habit")),
        (("Ida Koch", "cue", "The choir sang."), ("Bo Lind", "cue", "It was a habit")),
        (("Ida Koch", "cue", "The choir sang.", "It was a habit then."), (None, "none", "It was a habit")),
        (("Ida Koch", "cue", "The choir sang."), ("a tenor", "cue", "a habit")),
        (("Ida Koch", "cue", "The choir sang."), (None, "none", "It was habit")),
    ],
)
def test_words_that_others_say_too_are_nobodys(other, asking):
    """Two who say them, another named, the articles' own words, too few of them, or a word left out."""
    assert statements(FULL, other, asking)[0] != statements(FULL, other, asking)[2]


def test_own_words_stand_outside_the_quotations():
    """They are counted in a row, never across what is quoted."""
    text = "The long day “went by” and the long day ended"
    own = Own({0: text}, {0: [Span(13, 20)]})
    assert [
        own.times(words.split()) for words in ("the long day", "went by", "day and the", "day ended")
    ] == [2, 0, 0, 1]
