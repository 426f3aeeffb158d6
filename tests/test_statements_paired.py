"""Retold statements that are each other's nearest, where the speaker says something else as well."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.compare.houses import Voices
from analysis.compare.statements import match_quotes
from analysis.quotes.quotes import find_quotes
from analysis.speakers.namesakes import unify


def together(*texts):
    """Give the statements that articles of these texts share, as the texts of their rows."""
    articles = pd.DataFrame({"text": list(texts)})
    found = match_quotes(unify(find_quotes(articles), articles), articles)
    shared = found.groupby("statement").filter(lambda rows: len(set(rows.article)) > 1)
    return [sorted(rows.text) for _, rows in shared.groupby("statement")]


#: Something else that the speaker of each case says.
_ELSE = "“My mother baked every loaf herself,” Mary Cole said."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "“I carried the lamp while my uncle sawed through the beam,” Mary Cole said.",
            "Mary Cole said she had held up a lantern for two uncles who cut the great beam.",
        ),
        (
            "“I would give every coin to hear him sing in that kitchen again,” Mary Cole said.",
            "Mary Cole said she would trade the money to have him singing in the kitchen.",
        ),
        (
            "Mary Cole said the sign was a trick that sent every driver round by the inn.",
            "Mary Cole said it was a trap that cost every driver at the inn a fee.",
        ),
        (
            "“Somebody from each of these houses worked in that mine,” Mary Cole said.",
            "Mary Cole said that someone from every house had worked in the mine.",
        ),
        (
            "“I did not want anyone to pay for my mistake,” Mary Cole said.",
            "Mary Cole said she had not wanted the cook to pay for it.",
        ),
    ],
)
def test_what_is_nearest_by_far_is_one_statement(one, other):
    """Two reports that have little in common are one where nothing else that the speaker says is near."""
    assert len(together(f"{one} {_ELSE}", other)) == 1
    assert len(together(other, f"{one} {_ELSE}")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Mary Cole said the river had taken the bridge.",
            "Mary Cole said the bridge would not be rebuilt before the river was dredged.",
        ),
        (
            "Mary Cole said the bakery had lost 40 ovens.",
            "Mary Cole said the bakery would buy 12 ovens.",
        ),
        (
            "Mary Cole said she would sell the bakery to her nephew.",
            "Mary Cole said she would not sell the bakery.",
        ),
        (
            "“Every hour counts for the bakery,” Mary Cole said.",
            "Mary Cole said that hope faded by the hour.",
        ),
        (
            "“We had never seen the bridge in such a state,” Mary Cole said.",
            "Mary Cole said that the state had to see to the bridge.",
        ),
        (
            "Mary Cole said the oldest cook had seen a fox beside the ovens that the baker bought from a Dane.",
            "“I ask every cook not to wait for a fox,” Mary Cole said.",
        ),
    ],
)
def test_what_only_shares_its_matter_stays_apart(one, other):
    """Other numbers, a denial, or a rival that is as near: nothing joins."""
    more = "Mary Cole said the bridge and the bakery stood on the same river bank."
    assert together(f"{one} {more}", other) == []
    assert together(other, f"{one} {more}") == []


def test_a_body_says_more_than_a_person():
    """Through many mouths a body says much about one matter: little in common is not enough."""
    one = "{0} said the sign was a trick that sent every driver round by the inn. {0} said it was raining."
    other = "{0} said it was a trap that cost every driver at the inn a fee."
    assert [len(together(one.format(who), other.format(who))) for who in ("Mary Cole", "Torvik")] == [1, 0]


def test_who_says_one_thing_alone_gives_nothing_to_choose_from():
    """Without another statement of the speaker, being the nearest tells nothing."""
    one = "“I carried the lamp while my uncle sawed through the beam,” Mary Cole said."
    assert (
        together(one, "Mary Cole said she had held up a lantern for two uncles who cut the great beam.") == []
    )


@pytest.mark.parametrize(
    ("who", "statements"),
    [("the ferry firm", 1), ("lawyers for the villagers", 1), ("Ruth Bell", 0)],
)
def test_a_body_or_a_description_may_be_another(who, statements):
    """What is nearly the same in both is one statement, whoever a description means; a name means another."""
    one = (
        "Seaworth Lines said one of its winches had started the blaze. Seaworth Lines said the crew was well."
    )
    other = f"One of its winches had ignited the fire, {who} said."
    assert [len(together(one, other)), len(together(other, one))] == [statements] * 2


@pytest.mark.parametrize(
    "other", ["The winches of the port had been sold", "The crew had left one of its boats"]
)
def test_a_description_with_little_in_common_is_nobody_else(other):
    """A few words in common tell nothing of whom a description means."""
    one = (
        "Seaworth Lines said one of its winches had started the blaze. Seaworth Lines said the crew was well."
    )
    assert together(one, f"{other}, lawyers for the villagers said.") == []


@pytest.mark.parametrize(
    ("other", "statements"),
    [
        ("One of its winches had ignited the hay", 1),
        ("The hay had been bought for the winches of a mill", 0),
        ("Its captain had left some hay beside a winch", 0),
    ],
)
def test_a_description_may_be_another_where_nothing_else_is_near(other, statements):
    """Small words in one order do for less in common, if nothing else that anybody said comes near."""
    one = "Seaworth Lines said a company winch sparked the hay. Seaworth Lines said the crew was well."
    assert len(together(one, f"{other}, lawyers for the villagers said.")) == statements


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "“I said it in haste and it was wrong,” Mary Cole said.",
            "Mary Cole said that she had spoken in haste.",
        ),
        (
            "“Blame me, do not blame the cooks,” Mary Cole said.",
            "Mary Cole told the guests not to blame the staff.",
        ),
        (
            "“If you are asked to evacuate, evacuate,” Mary Cole said.",
            "Mary Cole told people to evacuate if they were told to.",
        ),
    ],
)
def test_a_word_of_a_short_sentence_is_enough(one, other):
    """Where nothing else comes near, one word that short sentences have in common makes one statement of them."""
    assert len(together(f"{one} {_ELSE}", other)) == 1
    assert len(together(other, f"{one} {_ELSE}")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“I never said it in haste,” Mary Cole said.", "Mary Cole said that she had spoken in haste."),
        (
            "“I said it in haste and it was wrong,” Mary Cole said.",
            "Mary Cole said that she had to leave the hall in such haste that nobody who knew her could follow.",
        ),
        (
            "“I said it in haste,” Mary Cole said.",
            "Mary Cole said that she had spoken in haste. Mary Cole said the letter was sent in haste.",
        ),
        ("“Haste makes a poor loaf,” Mary Cole said.", "Ruth Bell said that she had spoken in haste."),
    ],
)
def test_a_word_is_not_enough_for_more(one, other):
    """A denial, a long sentence, a rival or another speaker: one word in common joins nothing."""
    assert together(f"{one} {_ELSE}", other) == []
    assert together(other, f"{one} {_ELSE}") == []


def test_nobody_known_is_no_speaker():
    """What is reported without a source is not what somebody said would come, however near the few words are."""
    one = (
        "Half of the villagers are believed to have moved to Oakport after Milton dammed the river. "
        "They are said to have lost their boats."
    )
    other = (
        "The valley council told the Gazette that most families hated the camp and that they would move to "
        "Oakport."
    )
    assert together(one, other) == []


def test_another_speaker_is_never_the_nearest():
    """The nearest words of somebody else are not the same statement."""
    one = "“I carried the lamp while my uncle sawed through the beam,” Mary Cole said."
    other = "Ruth Bell said she had held up a lantern for two uncles who cut the great beam."
    assert together(f"{one} {_ELSE}", other) == []


def test_people_are_told_from_bodies_by_how_articles_go_on():
    """Surname or pronoun tell a person whose name is not known; a body goes by its first word."""
    rows = [
        ("Oru Tamm", "Tamm"),
        ("Velka Tronn", "Velka Tronn"),
        ("Velka Tronn", "Velka"),
        ("Mary Cole", "she"),
    ]
    voices = Voices(pd.DataFrame(rows, columns=["speaker", "source"]), False)
    names = ["Oru Tamm", "Velka Tronn", "Mary Cole", "farmer", "farmers", "ministry"]
    assert [voices.is_person(name) for name in names] == [True, False, True, True, False, False]
