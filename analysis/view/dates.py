"""Days of publication, read and written."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import Any

import pandas as pd

from analysis.story import Story


def days_of(articles: pd.DataFrame) -> dict[Hashable, Any]:
    """Give each article's time of publication; what is no date is not known."""
    times = pd.to_datetime(articles["published"], errors="coerce", utc=True, format="ISO8601")
    return dict(zip(articles.index, times, strict=True))


def in_order(story: Story) -> Story:
    """Bring a story's articles in the order of publication; as they were given if one of them has no date.

    Parameters
    ----------
    story
        What `analyse` gives.

    Returns
    -------
    Story
        The same with its table of articles in that order.

    Examples
    --------
    >>> from analysis.story import analyse
    >>> dated = pd.DataFrame({"text": ["It rains.", "It rained."], "published": ["2024-03-05", "2024-03-04"]})
    >>> in_order(analyse(dated)).articles.text.tolist()
    ['It rained.', 'It rains.']
    >>> in_order(analyse(dated.assign(published=["2024-03-05", None]))).articles.text.tolist()
    ['It rains.', 'It rained.']
    """
    if "published" not in story.articles.columns:
        return story
    days = pd.Series(days_of(story.articles), index=story.articles.index, dtype="datetime64[ns, UTC]")
    if days.isna().any():
        return story
    return replace(story, articles=story.articles.loc[days.sort_values(kind="stable").index])


def in_doubt(articles: pd.DataFrame) -> frozenset[Hashable]:
    """Give the articles whose text gives another date than their metadata, by the notes on how they were read."""
    if "notes" not in articles.columns:
        return frozenset()
    return frozenset(
        article
        for article, notes in zip(articles.index, articles["notes"], strict=True)
        if isinstance(notes, list) and any(note.startswith(OTHER_DATE) for note in notes)
    )


#: How the note begins that tells of a date in the text that is not followed.
OTHER_DATE = "the list's date is followed"


def day(published: Any) -> str | None:
    """Write a day in words, None if it is not known.

    Examples
    --------
    >>> day(pd.Timestamp("2024-05-04", tz="UTC")), day(pd.NaT)
    ('4 May 2024', None)
    """
    if published is None or pd.isna(published):
        return None
    return f"{published.day} {_MONTHS[published.month - 1]} {published.year}"


def seconds(published: Any) -> int | None:
    """Give the seconds since 1970, by which times are ordered; None if it is not known.

    Examples
    --------
    >>> seconds(pd.Timestamp("1970-01-02", tz="UTC")), seconds(pd.NaT)
    (86400, None)
    """
    return None if published is None or pd.isna(published) else int(published.timestamp())


def short(published: Any) -> str | None:
    """Write a day in little room.

    Examples
    --------
    >>> short(pd.Timestamp("2024-09-04", tz="UTC")), short(pd.NaT)
    ('4 Sep 2024', None)
    """
    words = day(published)
    return words and " ".join(word[:3] if word.isalpha() else word for word in words.split())


def when(published: Any) -> str | None:
    """Write a day in words, with the time where one is known.

    Examples
    --------
    >>> when(pd.Timestamp("2024-05-04", tz="UTC")), when(pd.Timestamp("2024-05-04 16:05", tz="UTC"))
    ('4 May 2024', '4 May 2024, 16:05 UTC')
    """
    words = day(published)
    timed = words is not None and (published.hour, published.minute) != (0, 0)
    return f"{words}, {published:%H:%M} UTC" if timed else words


# Not strftime's, which speak the reader's language.
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
