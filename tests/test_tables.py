"""Tables keep the labels that articles came with."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from analysis import (
    ArticleError,
    analyse,
    check_shares,
    find_figures,
    match_figures,
    match_quotes,
    page,
    score_sentiment,
    score_targets,
)
from analysis.tables import table

TEXT = '"The river rose," Mayor Ann Lee said. Forty people left.'


@pytest.mark.parametrize("labels", [["a", "b"], [1, 2], [1, "b"], [("a", 1), ("b", 2)]], ids=str)
def test_labels_of_any_kind_come_back(labels: list[object]) -> None:
    """Every table names its articles by the labels of their own index."""
    index = pd.Index(labels, tupleize_cols=False)
    story = analyse(pd.DataFrame({"text": [TEXT, TEXT]}, index=index))
    for frame in (story.quotes, story.figures, story.passages, story.statements, story.topics):
        assert frame["article"].drop_duplicates().tolist() == labels


def test_an_empty_index_gives_strings() -> None:
    """Without articles there is nothing to keep."""
    assert str(table("quotes", [], pd.Index([]))["article"].dtype) == "string"


@pytest.mark.parametrize(
    ("step", "needed"),
    [
        (lambda articles, other: find_figures(articles, other), "quotes"),
        (lambda articles, other: score_sentiment(articles, other), "quotes"),
        (lambda articles, other: match_quotes(other, articles), "quotes"),
        (lambda articles, other: match_figures(other, articles), "figures"),
        (lambda articles, other: check_shares(other, articles), "figures"),
        (lambda articles, other: score_targets(articles, other), "mentions"),
    ],
    ids=["figures", "sentiment", "statements", "topics", "shares", "targets"],
)
def test_another_table_is_refused_in_words(step: Callable[..., object], needed: str) -> None:
    """What is given in the place of another table is named by its columns, with the call that makes the right one."""
    articles = pd.DataFrame({"text": ["It rained."], "label": ["a"]})
    more = ", text, kind, low, high" if needed == "figures" else ""
    with pytest.raises(ArticleError) as told:
        step(articles, articles)
    assert str(told.value) == (
        f"a table of {needed} needs columns article, start, end{more} (here: text, label); "
        f"give what find_{needed} returns"
    )


def test_quotes_marked_by_hand_are_matched() -> None:
    """Who labels quotes on paper gives where they stand and who speaks; the rest is filled in."""
    texts = [
        "“The pier stays shut until June,” Ida Brandt said.",
        "The pier “stays shut until June”, Brandt said.",
    ]
    articles = pd.DataFrame({"text": texts}, index=["north", "south"])
    own = pd.DataFrame(
        {
            "article": ["north", "south"],
            "start": [1, 10],
            "end": [32, 31],
            "speaker": ["Ida Brandt", "Brandt"],
        }
    )
    found = match_quotes(own, articles)
    assert found[["statement", "text", "relation"]].values.tolist() == [
        [0, "The pier stays shut until June,", "verbatim"],
        [0, "stays shut until June", "cut"],
    ]


def test_figures_marked_by_hand_are_matched() -> None:
    """Who labels numbers gives where they stand and what they say; the rest is filled in."""
    texts = ["The pier cost £40m.", "The council paid for the pier, which cost £38m."]
    articles = pd.DataFrame({"text": texts}, index=["north", "south"])
    own = pd.DataFrame(
        {"article": ["north", "south"], "start": [14, 42], "end": [18, 46], "text": ["£40m", "£38m"]}
    )
    own = own.assign(kind="money", unit="GBP", low=[40e6, 38e6], high=[40e6, 38e6])
    found = match_figures(own.assign(event="cost"), articles)
    assert found[["topic", "figure", "text", "agreement"]].values.tolist() == [
        [0, 0, "£40m", "compatible"],
        [0, 0, "£38m", "compatible"],
    ]


def test_a_table_without_numbers_is_refused_in_words() -> None:
    """A figure without its value can't be compared with another."""
    articles = pd.DataFrame({"text": ["It rained on 12 days."]}, index=["a"])
    own = pd.DataFrame({"article": ["a"], "start": [13], "end": [20], "text": ["12 days"]})
    with pytest.raises(ArticleError, match="needs columns article, start, end, text, kind, low, high"):
        match_figures(own, articles)


def test_a_page_of_a_table_is_refused_in_words() -> None:
    """A page is made of the whole story."""
    with pytest.raises(ArticleError, match="give what analyse returns"):
        page(pd.DataFrame({"text": ["It rained."]}))  # type: ignore[arg-type]
