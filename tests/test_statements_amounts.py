"""Statements retold with another number or unit for the same amount, and amounts that only look alike."""

from __future__ import annotations

import pytest
from made import told_as_one

from analysis.compare.amounts import amounts, meeting, near
from analysis.compare.retelling import retold_as
from analysis.compare.synonyms import Alike
from analysis.compare.utterances import Told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "almost three metres of ash had come down in 72 hours",
            "the village had got more than nine feet of ash in three days",
        ),
        ("every farm had been told within an hour", "each of the farms had been told within 60 minutes"),
        (
            "just 29% of the wards had an alarm",
            "fewer than 30 per cent of the wards had been fitted with alarms",
        ),
        ("up to 40,000 seats could be lost", "tens of thousands of seats were at risk"),
        ("the dam had cost Torvik £41m ($50m)", "Torvik had paid about $50 million for the dam"),
        ("the tunnel was about 12 miles long", "the length of the tunnel was 19 kilometres"),
        ("nearly 13,000 nurses had signed", "12,800 nurses had put their names to it"),
        ("half of the lambs had been born early", "50 per cent of lambs had come too early"),
    ],
)
def test_an_amount_in_other_words_is_the_same_amount(one, other):
    """A number turned into another unit, rounded, or hedged as a bound says the same of the same thing."""
    assert told_as_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("two metres of ash had come down in 72 hours", "the fence was two metres high"),
        ("the tunnel was about 12 miles long", "the tunnel was about 12 years old"),
        ("at least 20 cars were towed", "64 cars had been towed since May"),
        ("just 29% of the wards had an alarm", "29 nurses had left the wards"),
        ("nearly 13,000 nurses had signed", "12,800 boats had been sunk in the war"),
        ("the dam had cost £41m", "the dam had held back 41m litres"),
        ("up to 40,000 seats could be lost", "400 seats could be lost"),
    ],
)
def test_an_amount_of_another_thing_joins_nothing(one, other):
    """Another unit, a later count, another thing counted or another size of number."""
    assert not told_as_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("three of the calves were still in the river", "two of the calves are still in the river"),
        ("two calves had drowned in the river", "six calves had drowned in the river"),
    ],
)
def test_another_number_of_the_same_things_joins_nothing(one, other):
    """Two counts of one noun are two statements, however small."""
    assert not told_as_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("two calves had drowned in the muddy river", "both calves drowned in the muddy river"),
        ("the muddy river had drowned two calves", "two calves and six lambs drowned in the muddy river"),
    ],
)
def test_a_number_of_other_things_says_nothing_against(one, other):
    """A number that only one version gives, or one of something else, is no other count."""
    assert told_as_one(one, other)


def test_a_year_is_no_count():
    """Who names a year and who counts do not contradict each other."""
    assert told_as_one(
        "the choir had begged for a hall of its own in 1998, in 2004 and once more in May",
        "the choir had begged for its own hall three times since 1998",
    )


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("48 hours", "two days", 1.0),
        ("over six feet", "two metres", 0.8),
        ("$1.2bn", "1.2 billion dollars", 1.0),
        ("£41m", "about $50 million", 0.8),
        ("80%", "eight in ten", 1.0),
        ("68 per cent", "two thirds", 0.8),
        ("68 per cent", "66 per cent", 0.0),
        ("$50 million a day", "$50m", 1.0),
        ("two days", "two metres", 0.0),
        ("at least 63 people", "71 people", 0.0),
        ("at least 20 cars", "64 cars", 0.0),
        ("hundreds of cars", "40,000 cars", 0.0),
        ("£41m", "$500m", 0.0),
    ],
)
def test_amounts_are_read_as_intervals(one, other, how):
    """Equal after conversion, near where both can hold, apart else."""
    (here,), (there,) = amounts(one), amounts(other)
    assert near(here, there) == near(there, here) == how


def test_each_amount_meets_one_other():
    """Two equal numbers of one version are not both the one number of another."""
    pairs = meeting(amounts("20 cars and 20 boats"), amounts("20 cars"))
    assert [(pair.here.quantity, pair.how) for pair in pairs] == [("count", 1.0)]


def test_a_text_without_numbers_has_no_amounts():
    """Nothing is read where nothing is counted."""
    assert amounts("The mill will close.") == ()


def test_what_is_too_long_for_a_sentence_is_cut():
    """A list of numbers without end is read up to a limit."""
    assert len(amounts("7 boats, " * 100_000)) < 1000


@pytest.mark.parametrize(("number", "share"), [("245", 0.0), ("4.5 million", 0.35), ("2,450", 0.35)])
def test_a_number_that_many_things_have_needs_words_around_it(number, share):
    """A sum or a count of thousands in common is enough with little else, one of hundreds is not."""
    read = amounts(f"{number} sheep")
    common = Alike([*read[0].forms, "sheep"], told=1.0, share=0.35, back=0.2)
    forms = ("barge", "245", "sheep")
    assert retold_as(forms, Told([], {}), common, meeting(read, read), True, False, 1.0, None) == share
