"""What is read around a figure before it is compared."""

import pandas as pd
import pytest

from analysis.compare.contexts import Reader
from analysis.compare.readings import readings
from analysis.figures.figures import find_figures
from analysis.tables import table


def read(*texts):
    """Read the figures of texts in which nobody is quoted."""
    frame = pd.DataFrame({"text": list(texts)})
    return readings(find_figures(frame, table("quotes", [], frame.index)), frame)


def around(text, words):
    """Give the words beside a figure of a text."""
    start = text.index(words)
    return Reader(text).around(start, start + len(words))


def common(one, other, words="three years"):
    """Give the words that stand beside one figure in two texts."""
    mine, theirs = (
        next(reading.around for reading in read(text) if words in reading.row["text"])
        for text in (one, other)
    )
    return mine & theirs


def test_the_other_number_of_a_sentence_is_a_word_beside_a_number():
    """A raise of 21% over three years is one however its verb is put."""
    assert common("They want 21% over three years.", "It is a rise of 21pc in three years.")


@pytest.mark.parametrize(
    "other", ["They want 23% over three years.", "They got 21%. It ended in three years."]
)
def test_another_number_or_sentence_is_no_such_word(other):
    """What is told in another sentence, or is another number, joins nothing."""
    assert not common("It grew 21% over three years.", other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a heist that lasted three minutes", "the robbery took three minutes"),
        ("the medical plan runs for three minutes", "health cover continues for three minutes"),
        ("the mine was shut for three minutes", "the mine was closed for three minutes"),
    ],
)
def test_two_words_for_one_aspect_are_one(one, other):
    """Words that tell the same aspect of a number meet."""
    assert around(one, "three minutes") & around(other, "three minutes")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the mine was shut for three minutes", "the mill burned for three minutes"),
        ("a search of three minutes", "a sale in three minutes"),
    ],
)
def test_words_for_two_aspects_are_two(one, other):
    """Words for different aspects don't meet."""
    assert not around(one, "three minutes") & around(other, "three minutes")


def heads(text):
    """Give the nouns that the figures of a text are read as numbers of."""
    return [reading.measurand.head for reading in read(text)]


def test_some_of_them_are_some_of_those_told_of_before():
    """The last number that is larger says of whom four are some."""
    assert heads("A slide hit 30 miners. Four of them are hurt.") == ["miner", "miner"]


@pytest.mark.parametrize(
    "text",
    [
        "There were two guards. Twelve of them, the tiles, were gone.",
        "A slide hit 30 miners." + " It rained and went on to rain." * 10 + " Four of them are hurt.",
    ],
)
def test_some_of_them_are_none_of_fewer_or_of_those_long_ago(text):
    """A smaller number, or one far off, is not what some of them are of."""
    assert heads(text)[-1] == ""


def test_a_time_for_each_thing_is_a_time():
    """Hours per engine are hours; hours per day stay a rate."""
    kinds = [reading.measurand.kind for reading in read("It takes 16 hours per engine, or 9 hours per day.")]
    assert kinds == ["duration", "measure"]


def test_a_time_span_is_the_only_one_of_its_scale():
    """Years don't take from minutes that they are told once; other minutes do."""
    once = read("It took six minutes. She has guarded it for nine years.")
    twice = read("It took six minutes. He hid for nine minutes.")
    assert [reading.sole for reading in (*once, *twice)] == [True, True, False, False]


def test_a_quarter_of_a_year_is_no_share():
    """The quarter before "of" and a year is a time; a quarter of anything else is a part of it."""
    assert [reading.measurand.kind for reading in read("It slowed in the June quarter of 2024.")] == []
    assert [reading.measurand.kind for reading in read("A quarter of the pubs shut.")] == ["share"]


def test_what_makes_up_half_has_not_gone_up():
    """The number of those who make up a share is none of a change."""
    assert [reading.measurand.kind for reading in read("Miners make up 40 per cent of voters.")] == ["share"]
    assert [reading.measurand.kind for reading in read("Rents are up 40 per cent.")] == ["up"]


def test_hedges_are_no_words_beside_a_number():
    """That two numbers are told as rough ones says nothing of what they measure."""
    assert not common("Roughly three years passed.", "It lasted roughly three years.")
