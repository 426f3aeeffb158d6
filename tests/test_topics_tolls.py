"""Numbers that are told anew as they grow: the ill, the missing, those who are sent to help."""

import pytest
from made import linked

DAYS = ("2024-05-06", "2024-05-08")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The army sent [700 soldiers] to Orrin.", "Some [1,500 troops] are now in Orrin."),
        ("Some [40 detectives] were sent to Vell.", "In Vell [65 detectives] look for the ring."),
        ("Some [400 officers] were sent to the square.", "At night [900 officers] stood in the square."),
        ("About [300 rescuers] were deployed.", "By night [650 personnel] were engaged in the search."),
    ],
)
def test_who_is_sent_to_help_becomes_more(one, other):
    """Rescuers and troops have one number that grows, whatever a report calls them."""
    assert linked(one, other, DAYS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # so many times as many are others
        ("The general sent [90 soldiers] to Orrin.", "He has posted [5,000 troops] in Vell."),
        # no people
        ("Inland, [four helicopters] stood idle.", "Vell has sent [nine helicopters] over."),
        # what happened to them
        ("The army sent [120 soldiers] to Orrin.", "The slide injured [31 soldiers]."),
    ],
)
def test_others_who_were_sent_stay_apart(one, other):
    """Far more troops, machines, and those of them who were hurt are other numbers."""
    assert not linked(one, other, DAYS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nearly [21 people] fell ill.", "Doctors put the number of illnesses at [34]."),
        ("In Orrin [21 people] fell ill.", "Since then [34 people] have gotten sick."),
    ],
)
def test_the_ill_are_counted_under_many_words(one, other):
    """Who fell ill, got sick or is an illness of the count is one toll."""
    assert linked(one, other, DAYS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "In 2009 a feast of bad eels killed nine miners, and [58] became ill.",
            "The eels made [21] ill.",
        ),
        ("In May 2017, regulators got 31 letters and [26 complaints].", "They have [44 complaints] now."),
    ],
)
def test_a_year_that_opens_a_sentence_holds_for_all_its_numbers(one, other):
    """The second number of a sentence that begins with a year is of that year too."""
    assert not linked(one, other, DAYS)


def test_those_who_died_years_ago_are_no_earlier_count_of_these():
    """A number told of what happened so many years ago is not updated by today's."""
    one = "In Vell [12 people] died in a raid two years ago, a priest said."
    assert not linked(one, "In Vell [nine people] died in a raid on Monday.", DAYS)


def test_the_dead_of_a_place_may_be_all_there_are():
    """Two bodies in a town and at least two dead in its county are no two places with a number each."""
    one = "At least [two people] died in Vell county."
    other = "The bodies of [two people] lay in the town of Orrin. At least two people died in Vell county."
    assert linked(one, other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The slide killed [nine people], including two miners.", "The slide killed [two people].", True),
        ("The slide killed nine people, including [two miners].", "The slide killed [two people].", False),
        (
            "The slide killed nine people. Among them were [three cooks].",
            "The slide killed [two people].",
            False,
        ),
        ("The slide killed nine people, including [two miners].", "[Two miners] died in the slide.", True),
        # the others were hurt only, and so all who died are told of
        ("The slide hurt 12 people, including [two who died].", "The slide killed [two people].", True),
    ],
)
def test_some_of_the_dead_are_not_all(one, other, same):
    """Who is told as one of a larger number is no earlier state of it."""
    assert linked(one, other, DAYS) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The fire has grown to [800 acres].", "The fire has burned [1,900 acres] of gorse.", True),
        ("By noon the blaze had spread to [800 acres].", "The fire has burned [1,900 acres] of gorse.", True),
        ("The park has grown to [800 acres].", "The fire has burned [1,900 acres] of gorse.", False),
        (
            "The fire broke out in a park of [800 acres].",
            "The fire has burned [1,900 acres] of gorse.",
            False,
        ),
    ],
)
def test_a_fire_has_burned_what_it_has_grown_to(one, other, same):
    """The ground that a fire covers is one number that grows; that of a park is another."""
    assert linked(one, other, DAYS) == same


def test_the_outbreak_of_a_year_is_another_one():
    """What is called by a year long past is no toll of now."""
    text = "The 2009 outbreak, in which [two people] died, cost the mill a fine."
    assert not linked(text, "The outbreak has killed [two people].", DAYS)
