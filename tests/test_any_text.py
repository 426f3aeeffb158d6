"""Thousands of random texts go through the whole path, and nothing breaks what always holds."""

from __future__ import annotations

from html.parser import HTMLParser

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis import analyse, page
from analysis.articles.articles import each_article, table
from analysis.articles.files import Item
from analysis.errors import ArticleError
from analysis.story import Story
from analysis.tables import SCHEMAS

# Pieces that rules look for, put together without sense.
MARKS = [
    '"',
    "“",
    "”",
    "'",
    "’",
    "‘",
    "«",
    "»",
    " ",
    "\n",
    "\n\n",
    ".",
    ",",
    "?",
    "…",
    "—",
    ":",
    "(",
    ")",
    "[sic]",
]
SPEECH = [
    "said ",
    "Ann Lee ",
    "he ",
    "she said",
    "told reporters ",
    "according to ",
    "that ",
    "Mr. ",
    "the 34-year-old ",
]
NUMBERS = [
    "more than ",
    "at least ",
    "40 people ",
    "3 million ",
    "%",
    "$",
    "12.15 p.m. ",
    "2021-03-04 ",
    "between ",
    "0",
]
OTHERS = [
    "not good ",
    "killed ",
    "(CNN) — ",
    "© Getty Images",
    "By ",
    "=1+1",
    "\u202e",
    "\u200b",
    "🌧️",
    "é",
    "\u0301",
]
PIECES = st.sampled_from([*MARKS, *SPEECH, *NUMBERS, *OTHERS])
TEXTS = st.lists(PIECES, min_size=1, max_size=40).map("".join) | st.text(min_size=1, max_size=200)


def holds(story: Story) -> None:
    """Check the evidence rule, columns and dtypes of all tables."""
    texts = dict(story.articles["text"])
    for name in ("quotes", "figures", "passages", "statements", "topics"):
        frame = getattr(story, name)
        assert {column: str(dtype) for column, dtype in frame.dtypes.items()} == SCHEMAS[name]
        for row in frame.itertuples():
            assert texts[row.article][row.start : row.end] == row.text != ""


class Tags(HTMLParser):
    """Notes the elements of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Note an element."""
        self.names.append(tag)


def read(html: str, articles: int) -> None:
    """Check that a page can be saved and holds every article, and one script."""
    tags = Tags()
    tags.feed(html.encode("utf-8").decode("utf-8"))
    tags.close()
    assert tags.names.count("article") == articles
    assert tags.names.count("script") == 1


def through(texts: list[str]) -> None:
    """Take texts through reading, analysing and the page."""
    rows = [row for row in each_article(Item(f"a{n}", f"a{n}", text) for n, text in enumerate(texts)) if row]
    good = [row for row in rows if not isinstance(row, ArticleError)]
    if good:
        story = analyse(table(good))
        holds(story)
        read(page(story), articles=len(good))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_random_texts(texts: list[str]) -> None:
    """A handful in each run."""
    through(texts)


@pytest.mark.long
@settings(max_examples=1000, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(TEXTS, min_size=10, max_size=12))
def test_ten_thousand_random_texts(texts: list[str]) -> None:
    """Ten thousand and more."""
    through(texts)


@pytest.mark.parametrize(
    "unit", ["a", '"', "said ", ", ", "7", "“”", "Ann Lee said ", "\n", "more than 40 people "]
)
def test_a_long_text_of_one_thing(unit: str) -> None:
    """Thousands of the same characters pass."""
    index = pd.Index(["a"], dtype="string", name="article")
    holds(analyse(pd.DataFrame({"text": [unit * (4_000 // len(unit))]}, index)))
