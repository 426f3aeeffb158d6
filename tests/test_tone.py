"""What the tone of passages adds up to, against cases worked out by hand."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.sentiment.bootstrap import interval
from analysis.sentiment.sentiment import score_sentiment
from analysis.sentiment.tone import by_voice, contributions, differences, opposed, towards
from analysis.tables import table

ARTICLES = pd.DataFrame({"label": ["The Post", "The Times"]}, index=["a", "b"])


def passages(*rows):
    """Make passages of (article, voice, polarity, vader, how many)."""
    made = []
    for article, voice, polarity, compound, times in rows:
        words = [("textblob", "x", polarity)] if polarity else []
        words += [("vader", "y", compound)] if compound else []
        sign = polarity * compound
        agreement = "agree" if sign > 0 else "oppose" if sign < 0 else "unscored"
        row = (article, 0, 0, 1, "x", voice, None, polarity, 0.0, compound, words, agreement)
        made += [row] * times
    return table("passages", made)


def test_the_interval_of_two_values_is_the_one_worked_out_by_hand():
    """Of 0 and 1, resampled means are 0, 0.5 and 1 with chances 1/4, 1/2, 1/4: 2.5 % from each end is 0 and 1."""
    assert interval(np.array([0.0, 1.0])) == (0.0, 1.0)
    assert interval(np.array([0.0, 1.0]), level=0.3) == (0.5, 0.5)


def test_the_interval_of_many_values_nears_the_textbook_one():
    """For a hundred draws of 0 and 1, half and half, it is 0.5 give or take 1.96 times 0.05."""
    low, high = interval(np.array([0.0, 1.0] * 50), draws=4000)
    assert (low, high) == (pytest.approx(0.402, abs=0.012), pytest.approx(0.598, abs=0.012))


def test_the_interval_is_the_same_each_time():
    """The seed fixes it."""
    values = np.linspace(0, 1, 30)
    assert interval(values, values[:10]) == interval(values, values[:10])


def test_tone_by_voice_counts_shares_and_means():
    """How many, in how many something fired, and the mean, for each lexicon; no interval of a few passages."""
    found = by_voice(
        passages(("a", "outlet", 0.5, 0, 6), ("a", "outlet", 0, 0, 6), ("b", "quoted", -1, -0.5, 2)), ARTICLES
    )
    assert found.drop(columns=["low", "high"]).values.tolist() == [
        ["The Post", "outlet", "textblob", 12, 0.5, 0.25, True],
        ["The Post", "outlet", "vader", 12, 0.0, 0.0, True],
        ["The Times", "quoted", "textblob", 2, 1.0, -1.0, False],
        ["The Times", "quoted", "vader", 2, 1.0, -0.5, False],
    ]
    assert found["low"].notna().tolist() == [True, True, False, False]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ((0.5, 0.5), (-0.5, -0.5), "higher"),
        ((-0.5, -0.5), (0.5, 0.5), "lower"),
        ((0.5, -0.5), (-0.5, 0.5), "no difference shown"),
        ((0.5, 0.1), (-0.5, 0.1), "no difference shown"),
    ],
)
def test_a_difference_is_called_only_if_both_lexica_show_it(one, other, verdict):
    """Both intervals leave out zero, on the same side."""
    found = differences(passages(("a", "outlet", *one, 10), ("b", "outlet", *other, 10)), ARTICLES)
    assert found[["label", "other", "verdict"]].values.tolist() == [["The Post", "The Times", verdict]]


def test_nine_passages_are_too_little():
    """Below ten on a side nothing is said."""
    found = differences(passages(("a", "outlet", 1, 1, 9), ("b", "outlet", -1, -1, 40)), ARTICLES)
    assert found["verdict"].tolist() == ["too little"]
    assert found["textblob_low"].isna().all()


def test_a_lexicon_that_knows_no_word_shows_no_difference():
    """Its zeroes are ignorance: nothing is said."""
    found = differences(passages(("a", "outlet", -0.5, -0.5, 20), ("b", "outlet", 0, 0.5, 20)), ARTICLES)
    assert found["verdict"].tolist() == ["too little"]


def test_opposed_passages_come_plainest_first():
    """The order is that of the weaker of the two scores."""
    found = opposed(
        passages(("a", "outlet", 0.1, -0.9, 1), ("a", "quoted", 0.5, -0.4, 1), ("b", "outlet", 0.9, 0.9, 1)),
        ARTICLES,
    )
    assert found[["label", "polarity", "textblob_words", "vader_words"]].values.tolist() == [
        ["The Post", 0.5, "x +0.50", "y -0.40"],
        ["The Post", 0.1, "x +0.10", "y -0.90"],
    ]


TEXTS = st.lists(
    st.sampled_from(
        ["It was a good day.", "Not so bad!", "They lost the war but won peace.", "He left.", "Kind of bad"]
    ),
    min_size=1,
    max_size=8,
)


@given(TEXTS)
def test_contributions_add_up_to_the_mean(texts):
    """What the words give sums to the voice's mean, under each lexicon."""
    articles = pd.DataFrame({"text": texts})
    scored = score_sentiment(articles, table("quotes", [], articles.index))
    sums = contributions(scored).groupby("lexicon")["contribution"].sum()
    assert sums.get("textblob", 0.0) == pytest.approx(scored["polarity"].mean(), abs=1e-6)
    assert sums.get("vader", 0.0) == pytest.approx(scored["vader"].mean(), abs=1e-6)


def test_tone_towards_a_target_is_blank_below_ten():
    """Mentions too unsure to print count nowhere but in their own column."""
    columns = ["article", "target", "label", "abstain"]
    rows = (
        [("a", "Lee", 1, False)] * 9
        + [("a", "Lee", -1, True)]
        + [("b", "Lee", -1, False)] * 8
        + [("b", "Lee", 1, False)] * 2
    )
    found = towards(pd.DataFrame(rows, columns=columns), ARTICLES)
    assert found.iloc[:, :7].values.tolist() == [
        ["The Post", "Lee", 10, 1, 0, 0, 9],
        ["The Times", "Lee", 10, 0, 8, 0, 2],
    ]
    assert found["mean"].fillna(9).tolist() == [9, pytest.approx(-0.6)]
