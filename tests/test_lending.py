"""What a bare number is by the same number elsewhere in the story: an age, or votes."""

import pytest
from made import articles, linked

from analysis.compare.readings import readings
from analysis.figures.figures import find_figures


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # beside a name or a word for a person
        ("The boxer, [27], lost.", "Crowds sang for the [27-year-old] boxer."),
        ("They ran for Ada Brook, [six], who came through unhurt.", "It was for [six-year-old] Ada Brook."),
        # a limit of age
        ("Arcades may not admit children [under 17].", "New rule shuts out kids [under 17]"),
        ("A ban for everyone [under 17] has begun.", "A new act moves the limit to [17]."),
        ("Danish [12- to 15-year-olds] sleep badly.", "Children [between 12 and 15] sleep badly."),
    ],
)
def test_a_bare_number_beside_a_person_or_limit_is_the_age_it_is_elsewhere(one, other):
    """A number beside a name, or behind "under" and the like, is an age where another article tells it as one."""
    assert linked(one, other)
    assert linked(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They offered [27] at first.", "Crowds sang for the [27-year-old] boxer."),
        ("Under the plan, [17] were moved by bus.", "A ban for everyone [under 17] has begun."),
    ],
)
def test_an_equal_number_elsewhere_is_no_age(one, other):
    """A number that stands beside no person and is no limit is no age because an age is as large."""
    assert not linked(one, other)


def test_a_score_of_which_the_halves_have_voted_is_votes():
    """A bill is passed by 93-41 where 93 members voted for it."""
    assert linked(
        "Passed [93]-41 on Monday, the bill goes to the king.", "In the end [93 members] voted for it."
    )
    assert linked("Passed 93-[41] on Monday, the bill goes to the king.", "[Forty-one] voted against it.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The side lost [93]-41 on Monday.", "Some [93 fans] were held."),
        ("Passed [93]-41 on Monday, the bill is law.", "[Forty-one] voted against it."),
    ],
)
def test_a_score_is_no_other_count(one, other):
    """The halves of a score are no people of whom nobody says that they voted, nor the one half the other."""
    assert not linked(one, other)


def test_bare_millions_are_of_the_sum_told_before_them():
    """What she would not sell for 40 million, behind a price in pounds: the currency is the same."""
    one = "In May the hall went for 23 million pounds. She would not sell it for [40 million]."
    assert linked(one, "She will not sell at [£40m].")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fine is up to €30 million. It is a country of [20 million].", "It costs up to [€20 million]."),
        ("He paid £38m. Its audience grew to [40 million].", "The loss is [£40m]."),
        ("He paid £3m for it. The lake lost [40 million] to the drought.", "The lake cost [£40m]."),
    ],
)
def test_bare_millions_of_people_or_of_another_size_are_no_sum(one, other):
    """A country of so many, or millions ten times as large, are not told in the currency of a sum nearby."""
    assert not linked(one, other)


def test_a_father_of_three_has_children():
    """The number behind "of" counts children, and is none that others lend to bare numbers."""
    assert linked("Tom Arden, a father of [three], was hurt.", "Dad-of-[three] Tom Arden was hurt.")
    assert linked("They took their [two children] to the island.", "The dad-of-[two] went to the island.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[Three people] died in the fire.", "Three died. Dad-of-[three] Tom Arden was not hurt."),
        ("[Two of the wounded] were critical.", "Two of them were critical. A mother of [two], she ran."),
    ],
)
def test_a_father_of_three_is_no_toll(one, other):
    """Children of whom a text tells beside the dead and wounded are none of them."""
    assert not linked(one, other)


def test_of_those_bitten_only_some_are_dead():
    """Of 16 people bitten, nine of them fatally, nine are the toll, and not 16."""
    one = "It bit [16 people], nine of them fatally, in a park."
    dead = "The snake killed [seven people] in the park."
    assert not linked(one, dead, ("2024-05-09", "2024-05-06"))
    one = "It bit 16 people, [nine of them] fatally, in a park."
    assert linked(one, dead, ("2024-05-09", "2024-05-06"))


def test_a_part_of_the_dead_is_not_their_toll():
    """Of 16 dead, nine of them children, the nine are no toll."""
    one = "The fire killed 16 people, [nine of them] children, on Saturday."
    assert not linked(one, "The fire killed [seven people] on Saturday.", ("2024-05-09", "2024-05-06"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It killed 31 clerks, the army says. Neighbours say the number is 38.", ("clerk", "killed")),
        ("It killed 31 clerks, the army says. The true figure stood at 38.", ("clerk", "killed")),
        ("It killed 31 clerks, the army says. Her lucky number is 38.", ("number", "")),
        ("It killed 31 clerks at a cost of $5m. Neighbours say the number is 38.", ("number", "")),
    ],
)
def test_the_number_is_of_what_was_counted_last(text, told):
    """Who says that the number is another speaks of those told right before."""
    found = articles(text)
    last = readings(find_figures(found), found)[-1].measurand
    assert (last.head, last.event) == told
