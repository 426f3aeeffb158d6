"""When a figure holds: words read against the day of publication."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import articles, figures

from analysis.compare.moments import moment, of_publication
from analysis.compare.topics import match_figures

#: A Thursday.
DAY = datetime(2024, 5, 2, 14, 30, tzinfo=UTC)


def span(words, published=DAY):
    """Give first and last day of the words' time, as ISO dates."""
    found = moment(words, published)
    return found and (
        found.start.date().isoformat(),
        (found.end - timedelta(microseconds=1)).date().isoformat(),
    )


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Wednesday", "2024-05-01", "2024-05-01"),
        ("as of Thursday", "2024-05-02", "2024-05-02"),
        ("last Thursday", "2024-04-25", "2024-04-25"),
        ("next Monday", "2024-05-06", "2024-05-06"),
        ("today", "2024-05-02", "2024-05-02"),
        ("yesterday", "2024-05-01", "2024-05-01"),
        ("12.15 p.m.", "2024-05-02", "2024-05-02"),
        ("last weekend", "2024-04-27", "2024-04-28"),
        ("last week", "2024-04-22", "2024-04-28"),
        ("last month", "2024-04-01", "2024-04-30"),
        ("last year", "2023-01-01", "2023-12-31"),
        ("30 April", "2024-04-30", "2024-04-30"),
        ("Sept. 5", "2023-09-05", "2023-09-05"),
        ("June 12 last year", "2023-06-12", "2023-06-12"),
        ("April 14, 2014", "2014-04-14", "2014-04-14"),
        ("in December", "2023-12-01", "2023-12-31"),
        ("April 2014", "2014-04-01", "2014-04-30"),
        ("since 2009", "2009-01-01", "2009-12-31"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("nearly nine years ago", "2015-01-01", "2015-12-31"),
        ("a year ago", "2023-01-01", "2023-12-31"),
        ("30 years ago", "1994-01-01", "1994-12-31"),
    ],
)
def test_words_are_read_against_the_day_of_publication(words, first, last):
    """A weekday is the last such day, a month the last such month."""
    assert span(words) == (first, last)


@pytest.mark.parametrize("words", ["", "soon", "30 February 2024", "the war", "2024-13-01", "many years ago"])
def test_what_tells_no_time_is_none(words):
    """No guess is made, and an impossible date raises nothing."""
    assert moment(words, DAY) is None


def test_without_a_day_of_publication_only_full_dates_tell():
    """Wednesday is any Wednesday where nothing says when it was written."""
    assert [span(words, None) for words in ("Wednesday", "4 May", "4 May 2024")] == [
        None, None, ("2024-05-04", "2024-05-04"),
    ]  # fmt: skip


def test_a_date_of_publication_is_a_day_and_an_hour_is_an_hour():
    """The minute is kept, and the clock hour it is in ends it; midnight to the second stands for a whole day."""
    assert of_publication(DAY) == (DAY, DAY.replace(hour=15, minute=0))
    midnight = DAY.replace(hour=0, minute=0)
    assert of_publication(midnight).end - of_publication(midnight).start == timedelta(days=1)


def agreement(*as_of):
    """Say how two counts of victims agree that are told for these times."""
    texts = ("A leak hit 43,000 people.", "The leak hit 45,500 people.")
    frame = articles(*texts, published=["2024-03-05", "2024-03-20"])
    rows = [
        (
            name,
            words,
            value,
            {"counted": "people", "counted_head": "people", "event": "affected", "as_of": time},
        )
        for name, words, value, time in zip(
            "ab", ("43,000 people", "45,500 people"), (43000, 45500), as_of, strict=True
        )
    ]
    return set(match_figures(figures(frame, *rows), frame).agreement)


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (("between May and July", None), "update"),
        (("between May and July", "between May and July"), "update"),
        (("between May and July", "from May to August"), "unclear"),
        (("between May and July", "in March"), "unclear"),
    ],
)
def test_when_things_happened_is_not_when_their_number_holds(as_of, expected):
    """A number of what happened in a span of time holds when it is printed; of two spans it is not known."""
    assert agreement(*as_of) == {expected}


pieces = st.sampled_from(
    ["last", "next", "May", "Monday", "2024", "0", "31", "99", "9999", "Feb.", "year", "12:61 pm", "-"]
)


@given(st.text(max_size=40) | st.lists(pieces, max_size=4).map(" ".join))
def test_any_words_are_read_without_error(words):
    """Whatever stands in a table, the answer is a stretch of time or nothing."""
    found = moment(words, DAY)
    assert found is None or found.start < found.end
