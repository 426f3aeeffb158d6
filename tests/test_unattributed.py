"""A quotation that one article gives to nobody is found where another says whose it is."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import analyse, find_quotes
from analysis.compare.unattributed import with_unattributed

TOLD = '"It was a long and bitter winter for the whole valley," Ann Lee said.'


def added(*texts: str) -> list[list[object]]:
    """Give the rows that come in: article, words, speaker."""
    articles = pd.DataFrame({"text": texts}, index=list("abcd")[: len(texts)])
    before = find_quotes(articles)
    after = with_unattributed(before, articles)
    known = set(zip(before["article"], before["start"], strict=True))
    new = [key not in known for key in zip(after["article"], after["start"], strict=True)]
    return after.loc[new, ["article", "text", "kind", "basis"]].values.tolist()


@pytest.mark.parametrize(
    "words", ["long and bitter winter", "It was a long and bitter winter for the whole valley"]
)
def test_words_that_another_article_attributes_are_a_quote(words: str) -> None:
    """They come in as direct speech of nobody known."""
    assert added(TOLD, f"Then came the “{words}” of that year.") == [["b", words, "direct", "none"]]


def test_a_longer_quotation_is_found_by_the_part_another_article_attributes() -> None:
    """Either may be the fuller one."""
    short = 'Ann Lee called it a "long and bitter winter".'
    assert added(short, "Old bills with “It was a long and bitter winter for all” were found.") == [
        ["b", "It was a long and bitter winter for all", "direct", "none"]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Then came the “bitter winter” of that year.",
        "Then came the “long and mild winter” of that year.",
        "Then came a long and bitter winter for the whole valley.",
        "Then came the “long and bitter winter for the whole valley of that year.",
        f"{TOLD} Then came the “long and bitter winter” of that year.",
    ],
    ids=["two words", "other words", "no marks", "never closed", "its own article names the speaker"],
)
def test_other_words_stay_what_they_were(text: str) -> None:
    """Few words, other words, and words that no marks close tell of no utterance; a repetition is none of its own."""
    assert added(TOLD, text) == []


def test_one_article_is_left_as_it_is() -> None:
    """What an article says twice is no second witness."""
    assert added(f"{TOLD} The “long and bitter winter” was over.") == []


def test_a_story_compares_them_and_names_nobody() -> None:
    """The statement has both articles; whose words they are is told where an article tells it."""
    texts = {"a": TOLD, "b": "Rain fell. Then came the “long and bitter winter” of that year."}
    story = analyse(pd.DataFrame({"text": texts}))
    assert story.statements[["statement", "article", "relation"]].values.tolist() == [
        [0, "a", "verbatim"],
        [0, "b", "cut"],
    ]
    assert story.quotes["speaker"].fillna("nobody").tolist() == ["Ann Lee", "nobody"]
    assert all(story.articles.text[r.article][r.start : r.end] == r.text for r in story.quotes.itertuples())
