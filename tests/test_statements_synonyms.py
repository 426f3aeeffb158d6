"""Statements retold with other words: what means the same, what is only spelt alike, and what is counted once."""

from __future__ import annotations

import pytest
from made import told_as_one

from analysis.compare.containment import stem
from analysis.compare.synonyms import alike
from analysis.text.text import words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "half of the buses would be back on the road by Friday",
            "half the coaches will be driving again by Friday",
        ),
        (
            "the burglars emptied one drawer and left the others untouched",
            "the thieves had emptied a single drawer and had not touched the others",
        ),
        (
            "it would mend the cracked kettles or refund what they had cost",
            "it will mend the kettles or give owners their money back",
        ),
        ("the trawler capsized within sight of the harbour", "the boat had overturned close to the port"),
        ("the clinic had run out of vaccine", "the hospital had no jabs left and had run out"),
        ("the minister had misled the inquiry", "the minister deceived the investigation"),
        ("the tremor levelled forty homes", "forty houses were flattened in the quake"),
        ("Mr Dahl would leave at the end of May", "Ole Dahl would be leaving at the end of May"),
        ("the striker was banned for three matches", "the forward was suspended for three games"),
    ],
)
def test_words_of_one_meaning_are_one_statement(one, other):
    """Verbs, nouns and phrases that reports of one thing put for one another."""
    assert told_as_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the buses would be back on the road by Friday", "the road would be mended by Friday"),
        ("the burglars knew which safe they wanted", "the burglars were safe in prison"),
        ("the firm would refund every shopper", "the firm would sue every shopper who had lied"),
        ("the trawler capsized within sight of the harbour", "the harbour was built for trawlers"),
        ("the hospital had no jabs left", "the hospital had no beds left for the wounded"),
        ("the quake levelled forty homes", "builders wanted the town to pay for new homes after the quake"),
        ("Mr Dahl would leave at the end of May", "Ms Ek would be leaving at the end of May"),
        ("Dr Dahl had been a great help to the town", "Mr Ek had been a great help to the town"),
        ("the striker was banned for three matches", "the club had lost three matches in a row"),
    ],
)
def test_words_of_one_matter_stay_apart(one, other):
    """Who says two things of one matter uses the same words for both."""
    assert not told_as_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("plane", "plan"), ("hoping", "hopping"), ("rate", "rat"), ("cared", "car")]
)
def test_a_mute_e_tells_short_words_apart(one, other):
    """A plane is no plan."""
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    "words", ["plan plans planned planning", "plane planes", "name names named naming", "stop stopped stops"]
)
def test_forms_of_one_word_have_one_stem(words):
    """However the ending changes the last letters."""
    assert len({stem(word) for word in words.split()}) == 1


def test_one_word_stands_for_one_word():
    """A single investigation is not both the review and the inquiry of another version."""
    found = alike(("review", "inquiry", "bridge"), ("investigate", "ferry"), lambda form: 1)
    assert found.words == ["review"]


def test_the_word_itself_goes_before_a_synonym():
    """What is printed in both is in common, whatever else means the same."""
    found = alike(("help", "aid"), ("aid",), lambda form: 1)
    assert (found.words, found.told) == (["aid"], 1)


def test_each_line_of_the_list_says_something():
    """A word alone on its line means nothing more than itself."""
    assert [line for line in words_of("synonyms.txt") if len(set(line.split())) < 2] == []
