"""Sources with a name are told from those without one, and figures that count a source from those it gives."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.attribution import bears_name, own_words, standing
from analysis.story import analyse
from analysis.tables import table
from analysis.vouched import claims, counting_sources


@pytest.mark.parametrize(
    ("speaker", "bears"),
    [
        ("Ann Lee", True),
        ("Ann Lee Jr.", True),
        ("al-Hadid", True),
        ("ferry line Bluewave", True),
        ("Society of friends of the forest", True),
        ("Ayton town council", True),
        ("the Ayton government", True),
        ("Ann Lee and two aides", True),
        ("two aides and Ann Lee", True),
        ("李明", True),
        ("Unit 5", True),
        ("two officials", False),
        ("12 people", False),
        ("Western diplomats", False),
        ("Ayton-based website", False),
        ("Police", False),
        ("Officials", False),
        ("Documents", False),
        ("Ayton Documents", True),
        ("Ayton's President", False),
        ("Ayton's Government", True),
        ("Ayton officials", False),
        ("U.S. officials", False),
        ("Ann Lee's lawyer", False),
        ("spokeswoman for Ann Lee", False),
        ("a letter sent to Ann Lee", False),
        ("masters of the guilds of Kent and Fife", False),
        ("government", False),
        ("", False),
        ("…", False),
        (None, False),
        (pd.NA, False),
    ],
)
def test_who_bears_a_name(speaker, bears):
    """The head of the phrase is a name in any script, or a body that goes by one."""
    assert bears_name(speaker) is bears


@given(st.text().filter(str.strip))
def test_whoever_stands_beside_a_name_takes_nothing_from_it(words):
    """No speaker, however written, is an error; one of two who bears a name is enough."""
    assert bears_name(f"Ann Lee and {words}")


def quotes(*rows):
    """Give quotes of (speaker, text, confidence) as far as words are counted."""
    told = pd.DataFrame(rows, columns=["speaker", "text", "confidence"])
    return told.assign(article="a", start=[100 * place for place in range(len(told))])


def test_words_of_nobody_by_name_and_of_doubtful_attributions_are_not_sure():
    """Counted are unnamed sources, unknown speakers and attributions of little confidence."""
    told = quotes(
        ("Ann Lee", "one two three", 0.9),
        ("Bo Ray", "one two", 0.3),
        ("police", "one", 0.9),
        (None, "one", 0.2),
    )
    assert standing(told) == ([("Ann Lee", 3), ("Bo Ray", 2)], 7, 4)


def test_without_a_quote_nobody_has_a_word():
    """An empty table has no words."""
    assert standing(table("quotes", [])) == ([], 0, 0)


def test_the_number_of_a_source_is_no_figure_that_it_gives():
    """Two officials vouch for the 400 jobs, nobody is asked to vouch for the two."""
    text = "Two harbour officials said about 400 jobs will go. Three cranes were sold."
    story = analyse(pd.DataFrame({"text": [text]}, index=["a"]))
    assert counting_sources(story.figures, story.quotes) == {("a", 0)}
    assert claims(story.figures, story.quotes).text.tolist() == ["about 400 jobs", "Three cranes"]


def test_no_figure_and_no_quote_are_survived():
    """Empty tables give empty ones."""
    assert claims(table("figures", []), table("quotes", [])).empty


def test_words_of_a_quote_in_a_quote_are_counted_once():
    """A report of a report gives the inner words to who said them, and the rest to who reports it."""
    text = "The agency reported that Ann Lee said the dam would hold."
    outer, inner = (text.index(words) for words in ("Ann Lee said", "the dam would hold"))
    end = len(text) - 1
    quotes = pd.DataFrame(
        {
            "article": "a",
            "start": [outer, inner],
            "end": [end, end],
            "text": [text[outer:end], text[inner:end]],
            "speaker": ["agency", "Ann Lee"],
            "confidence": 0.9,
        }
    )
    assert own_words(quotes).tolist() == [3, 4]
    assert standing(quotes).total == 7


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 6)), max_size=6))
def test_no_word_is_counted_twice(spans):
    """Whatever lies in whatever, an article has no more attributed words than words."""
    words = ["one", "two", "three", "four", "five", "six"]
    starts = [sum(len(word) + 1 for word in words[:place]) for place in range(7)]
    kept = [(a, b) for a, b in spans if a < b]
    rows = [("a", starts[a], starts[b] - 1, " ".join(words[a:b])) for a, b in kept]
    counted = own_words(pd.DataFrame(rows, columns=["article", "start", "end", "text"]))
    covered = {place for a, b in kept for place in range(a, b)}
    assert counted.sum() == len(covered)
