"""References: which version of a statement the others are compared with, and whose name it bears."""

from __future__ import annotations

import pandas as pd

from analysis.compare.statements import match_quotes
from analysis.quotes.quotes import find_quotes
from analysis.tables import table

_LONG = "I said at the weekend that the old weir is a coffin with a view."
_SHORT = "the old weir is a coffin with a view"


def relations(texts, **columns):
    """Give article and relation of each row that the first two texts' statement has."""
    articles = pd.DataFrame({"text": texts, **columns})
    found = match_quotes(find_quotes(articles), articles)
    shared = found.groupby("statement").filter(lambda rows: len(set(rows.article)) > 1)
    return list(zip(shared.article, shared.relation, strict=True))


def days(*published):
    """Read the days of articles, None for an article without one."""
    return pd.to_datetime(pd.Series(published), utc=True)


def reported(speakers, outlet, title):
    """Give the speakers of one statement's rows: a primary source's sentence, and a report by each speaker."""
    words = "the new lock will carry 400 barges a week"
    texts = [f"T{words[1:]}.", *[f'It was said: "{words}".'] * len(speakers)]
    columns = {
        "role": ["primary", *["report"] * len(speakers)],
        "outlet": [outlet, *"abcde"[: len(speakers)]],
    }
    articles = pd.DataFrame({"text": texts, "title": [title, *[""] * len(speakers)], **columns})
    start = texts[1].index(words)
    rows = [
        (n, 0, 0, start, start + len(words), words, "direct", by, *[None] * 6, "cue", 1.0, None)
        for n, by in enumerate(speakers, start=1)
    ]
    found = match_quotes(table("quotes", rows, articles.index), articles)
    assert found.statement.unique().tolist() == [0]
    return [None if pd.isna(by) else by for by in found.speaker]


def test_the_fullest_version_is_the_reference_whenever_it_came_out():
    """What is kept is told against most of the words, also where a later article has them."""
    texts = [f"“{_LONG}” Nora Finch said.", f"Nora Finch said “{_SHORT}”."]
    for published in (days("2031-05-06", "2031-05-04"), days("2031-05-04", "2031-05-06"), [None, None]):
        assert relations(texts, published=published) == [(0, "verbatim"), (1, "cut")]


def test_a_primary_source_is_named_by_who_it_is_from():
    """Of several names that reports give for its words, the one in its outlet or title stands; others do not."""
    found = reported(["Nora Finch", "Dale Council"], "Dale Council offices", "The new lock")
    assert found == [None, None, "Dale Council"]
    found = reported(["Nora Finch", "Dale Council"], "", "Nora Finch on the new lock")
    assert found == [None, "Nora Finch", None]


def test_a_primary_source_that_names_none_of_several_has_no_speaker():
    """Its words are nobody's of those that reports name."""
    assert reported(["Nora Finch", "Dale Council"], "", "The new lock") == [None] * 3


def test_one_name_for_a_primary_sources_words_stands():
    """Reports that agree tell who speaks, also where one gives a description."""
    assert reported(["Nora Finch", "the engineer"], "", "The new lock") == [None, "Nora Finch", "Nora Finch"]


def test_a_name_stands_for_no_other_name():
    """An article that gives a body's words to a person keeps its row without the body's name."""
    texts = [f"“{_LONG}” Dale Council said."] * 2 + [f"“{_LONG}” Nora Finch said."]
    articles = pd.DataFrame({"text": texts})
    found = match_quotes(find_quotes(articles), articles)
    assert found.statement.tolist() == [0, 0, 0]
    assert found.speaker.fillna("").tolist() == ["Dale Council", "Dale Council", ""]
