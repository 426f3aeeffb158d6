"""References: which version of a statement the others are compared with, and whose name it bears."""

from __future__ import annotations

import pandas as pd

from analysis.compare.statements import match_quotes
from analysis.quotes.quotes import find_quotes
from analysis.tables import table

_LONG = "I said at the weekend that the old weir is a coffin with a view."
_SHORT = "the old weir is a coffin with a view"


def relations(texts, **columns):
    """Give article, relation and speaker of each row that the first two texts' statement has."""
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


def test_who_says_it_again_a_day_later_is_not_cut():
    """The earlier words are the reference of later ones that hold them."""
    texts = [f"“{_LONG}” Nora Finch said.", f"Nora Finch said “{_SHORT}”."]
    found = relations(texts, published=days("2031-05-06", "2031-05-04"))
    assert found == [(0, "edited"), (1, "verbatim")]


def test_the_fullest_of_one_day_is_the_reference():
    """Hours tell nothing, and neither does a version without a day."""
    texts = [f"“{_LONG}” Nora Finch said.", f"Nora Finch said “{_SHORT}”."]
    for earlier in ("2031-05-05T20:00Z", None):
        found = relations(texts, published=days("2031-05-06T08:00Z", earlier))
        assert found == [(0, "verbatim"), (1, "cut")]


def test_days_that_are_mere_words_tell_nothing():
    """A table of one's own may hold what is no time."""
    texts = [f"“{_LONG}” Nora Finch said.", f"Nora Finch said “{_SHORT}”."]
    assert relations(texts, published=["on Friday", "on Monday"]) == [(0, "verbatim"), (1, "cut")]


def test_a_word_or_two_and_words_told_without_marks_are_no_reference():
    """A longer report of a later day is still the fullest."""
    for earlier in ("Nora Finch called it “a coffin with a view”.", f"Nora Finch said {_SHORT}."):
        found = relations(
            [f"“{_LONG}” Nora Finch said.", earlier], published=days("2031-05-06", "2031-05-04")
        )
        assert [relation for article, relation in found if article == 0] == ["verbatim"]


def test_who_has_the_words_from_another_outlet_is_no_reference():
    """Its paragraph names the outlet that they are from."""
    here = f"“{_LONG}” Nora Finch told the Dale Courier."
    texts = [here, f"“{_SHORT},” Nora Finch said in an interview."]
    assert relations(texts, outlet=["Mill Post", "The Dale Courier"]) == [(0, "edited"), (1, "verbatim")]
    assert relations(texts, outlet=["Mill Post", "Weir News"]) == [(0, "verbatim"), (1, "cut")]


def test_an_outlet_named_elsewhere_gives_no_words():
    """What another paragraph says of an outlet tells nothing of a quote."""
    texts = [f"“{_LONG}” Nora Finch said.\n\nThe Dale Courier has closed.", f"“{_SHORT},” Nora Finch said."]
    assert relations(texts, outlet=["Mill Post", "The Dale Courier"]) == [(0, "verbatim"), (1, "cut")]


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
