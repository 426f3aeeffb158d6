"""Words in quotation marks beside the noun that says what they are: a remark, a vow, a warning."""

import pandas as pd
import pytest

from analysis.quotes.quotes import find_quotes


def quotes(sentence):
    """Give speaker and words of each quote of a sentence."""
    articles = pd.DataFrame({"text": [f"Rita Moor, the union leader, met the bakers.\n\n{sentence}"]})
    return find_quotes(articles)[["speaker", "text"]].values.tolist()


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Ms Moor's “wholly stale” remark drew laughter.", "wholly stale"),
        ('Few had forgotten Moor\'s "no more rye" pledge.', "no more rye"),
        ("Moor's vow — “we will not bake” — drew laughter.", "we will not bake"),
        ("Her warning, “the ovens are cold”, went unheard.", "the ovens are cold"),
    ],
)
def test_words_beside_a_noun_for_what_is_said_are_its_owners(sentence, words):
    """A possessive and a noun for what is said name the speaker of the words in marks."""
    assert quotes(sentence) == [["Rita Moor", words]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Moor's “Old Crust” loaf won a prize.",
        "The “cold oven” remark drew laughter.",
        'The town\'s "Long Loaf" line of bread sold well.',
    ],
)
def test_a_name_in_marks_or_nobody_s_remark_is_no_quote(sentence):
    """Marks around a name, and a remark that nobody owns, give no quote."""
    assert quotes(sentence) == []
