"""Who is the subject of a verb of speech: phrases that end in a pronoun, verbs of no list, what stands behind with."""

import pandas as pd
import pytest

from analysis.quotes.quotes import find_quotes


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "A cousin of hers close to him said the oven was cold.",
            ["cousin of hers close to him", "the oven was cold"],
        ),
        ("A friend close to them said the mill was shut.", ["friend close to them", "the mill was shut"]),
        ("She gave it to him, said goodbye and left.", None),
        ("What he gave to them said that all was well.", None),
    ],
)
def test_a_phrase_may_end_in_a_pronoun(sentence, told):
    """Who speaks for somebody may be told by a pronoun, who is given something does not speak."""
    found = find_quotes(pd.DataFrame({"text": [sentence]}))
    assert found[["speaker", "text"]].values.tolist() == ([told] if told else [])


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Rita Moor dreads the frost but says the ovens will stay lit.",
            ["Rita Moor", "the ovens will stay lit"],
        ),
        ("The bank's clerk mans the desk and says it is empty.", ["bank's clerk", "it is empty"]),
        ("The weeks the mill was shut and said to be sold were long.", None),
    ],
)
def test_a_verb_that_no_list_has_still_has_a_subject(sentence, told):
    """A word in -s between a noun and an article is a verb, and who does it says what comes behind "but"."""
    found = find_quotes(pd.DataFrame({"text": [sentence]}))
    assert found[["speaker", "text"]].values.tolist() == ([told] if told else [])


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The party left, with its leader, Rita Moor, saying the wells were dry.", "Rita Moor"),
        (
            "The dispute led to a strike on a road that links Teld with Orr, in June, claiming the wells were dry.",
            None,
        ),
        (
            "The dispute grew into a strike on a road that links Teld with Orr, claiming the wells were dry.",
            None,
        ),
    ],
)
def test_with_opens_a_speaker_only_before_an_apposition(sentence, speaker):
    """A place that a road links with another says nothing, whatever participle comes behind the comma."""
    found = find_quotes(pd.DataFrame({"text": [sentence]}))
    told = [None if pd.isna(name) else name for name in found["speaker"]]
    assert (told, found["text"].tolist()) == ([speaker], ["the wells were dry"])
