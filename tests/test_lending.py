"""What a bare number is by the same number elsewhere in the story: an age, or votes."""

import pytest
from made import linked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # beside a name or a word for a person
        ("The boxer, [27], lost.", "Crowds sang for the [27-year-old] boxer."),
        ("They ran for Ada Brook, [six], who came through unhurt.", "It was for [six-year-old] Ada Brook."),
        # a limit of age
        ("The senate barred children [under 17] from the arcades.", "Country bars kids [under 17]"),
        ("A ban for everyone [under 17] has begun.", "The law sets the limit at [17]."),
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
