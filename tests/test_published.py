"""Dates as people write them, and what is said where they can't be read for sure."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.articles.published import read_date


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("2021-03-04", "2021-03-04"),
        ("20210304", "2021-03-04"),
        ("2021/03/04", "2021-03-04"),
        ("4 March 2021", "2021-03-04"),
        ("March 4, 2021", "2021-03-04"),
        ("Mar. 4th, 2021", "2021-03-04"),
        ("Thursday, 4 March 2021", "2021-03-04"),
        ("Thu, 04 Mar 2021 10:30:00 GMT", "2021-03-04T10:30"),
        ("Thu, 04 Mar 2021 10:30:00 +0200", "2021-03-04T08:30"),
        ("2021-03-04T10:30:00Z", "2021-03-04T10:30"),
        ("2021-03-04T10:30:00.123+02:00", "2021-03-04T08:30:00.123"),
        ("March 4, 2021 10:30 PM EST", "2021-03-05T03:30"),
        ("10:30 PM EDT, March 4, 2021", "2021-03-05T02:30"),
        ("Published: 4 March 2021", "2021-03-04"),
        ("Updated March 4, 2021", "2021-03-04"),
        ("03/04/2021 is no date", None),
        ("25/12/2021", "2021-12-25"),
        ("12/25/2021", "2021-12-25"),
        ("25.12.2021", "2021-12-25"),
        ("04.04.2021", "2021-04-04"),
        ("June 5th, 2024 8:30 a.m. EDT", "2024-06-05T12:30"),
        ("Wed, 05 Jun 2024 14:30:00 GMT", "2024-06-05T14:30"),
        ("June 5, 2024 Wednesday", "2024-06-05"),
        ("June 5, 2024 Wednesday 8:30 AM GMT", "2024-06-05T08:30"),
        ("Fri 3 May 2024 14.30 UTC", "2024-05-03T14:30"),
        ("May 3, 20245:30 AM EDT", "2024-05-03T09:30"),
        ("May 3, 2024 | 5:30 p.m. EDT", "2024-05-03T21:30"),
        ("May 3, 2024 / 5:30 PM EDT / River News", "2024-05-03T21:30"),
        ("2024-06-05T14:30:00+01:00[Europe/London]", "2024-06-05T13:30"),
        ("June 5, 2024 Wednesday, Final Edition", "2024-06-05"),
        ("Dated: 5 June 2024", "2024-06-05"),
        ("5 June 2024 to 7 June 2024", None),
        ("25.6.2024", "2024-06-25"),
        ("5.6.2024", "2024-06-05"),
        ("05.06.2024 14:30 UTC", "2024-06-05T14:30"),
        ("1614850200", "2021-03-04T09:30"),
        ("1614850200000", "2021-03-04T09:30"),
    ],
)
def test_common_forms(words: str, time: str | None) -> None:
    """Each common form gives its time in UTC."""
    read = read_date(words).time
    assert (None if pd.isna(read) else read) == (pd.Timestamp(time, tz="UTC") if time else None)


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("03/04/2021", 'date "03/04/2021" can be read two ways: write it as 2021-04-03 or 2021-03-04'),
        ("March 2021", 'date "March 2021" lacks a day, month or year: write it as 2021-03-04'),
        ("March 4", 'date "March 4" lacks a day, month or year: write it as 2021-03-04'),
        ("2021", 'date "2021" lacks a day, month or year: write it as 2021-03-04'),
        ("yesterday", 'date "yesterday" can\'t be read: write it as 2021-03-04 or 2021-03-04T15:30+02:00'),
        ("2021-02-30", 'date "2021-02-30" can\'t be read: write it as 2021-03-04 or 2021-03-04T15:30+02:00'),
    ],
)
def test_what_is_unsure_stays_unknown_and_is_said(words: str, note: str) -> None:
    """A date that has two meanings, or lacks a part, is not guessed."""
    assert read_date(words) == (pd.NaT, note)


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("2021-03-04 10:30", 'date "2021-03-04 10:30" has no time zone; read as UTC'),
        ("2021-03-04 10:30 IST", 'date "2021-03-04 10:30 IST": time zone IST can mean several; read as UTC'),
    ],
)
def test_a_zone_that_is_not_known_is_said(words: str, note: str) -> None:
    """A time without zone, or with one of several meanings, is read as UTC and noted."""
    assert read_date(words) == (pd.Timestamp("2021-03-04T10:30Z"), note)


@pytest.mark.parametrize(
    "words", ["", "  ", "n/a", "None", "nan", "NaT", "null", "<NA>", "-", "unknown", float("nan")], ids=repr
)
def test_nothing_is_nothing(words: str | float) -> None:
    """An empty cell has no date and no note."""
    assert read_date(words) == (pd.NaT, None)


@given(
    st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)),
    st.integers(-12, 14),
)
def test_iso_times_come_back(time: datetime, hours: int) -> None:
    """A time written as ISO with its offset is read exactly."""
    local = time.replace(tzinfo=timezone(timedelta(hours=hours)))
    assert read_date(local.isoformat()).time == pd.Timestamp(local.astimezone(UTC))


@given(
    st.text(max_size=60) | st.from_regex(r"\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}( \d\d?:\d\d)?", fullmatch=True)
)
def test_any_words_are_read_or_refused(words: str) -> None:
    """What is read is a time that reads back as itself; what is not has a note that says what to write."""
    time, note = read_date(words)
    if pd.isna(time):
        assert note is None or "write it as" in note
    else:
        assert read_date(time.isoformat()) == (time, None)
