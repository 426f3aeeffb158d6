"""Who is the subject of a verb of speech: phrases that end in a pronoun."""

import pandas as pd
import pytest

from analysis.quotes.quotes import find_quotes


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("A lawyer for him said he denied the charge.", ["lawyer for him", "he denied the charge"]),
        ("A friend close to them said the mill was shut.", ["friend close to them", "the mill was shut"]),
        ("She gave it to him, said goodbye and left.", None),
        ("What he gave to them said that all was well.", None),
    ],
)
def test_a_phrase_may_end_in_a_pronoun(sentence, told):
    """Who speaks for somebody may be told by a pronoun, who is given something does not speak."""
    found = find_quotes(pd.DataFrame({"text": [sentence]}))
    assert found[["speaker", "text"]].values.tolist() == ([told] if told else [])
