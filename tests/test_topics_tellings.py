"""One number told in several ways: by the verb or the noun, as a crowd, of this case or an earlier one."""

import pytest
from made import linked

DAYS = ("2024-05-06", "2024-05-08")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "Her song was streamed on one site [40 million times].",
            "The song drew [44 million streams].",
            True,
        ),
        ("The note was liked [1.2 million times].", "The note soon had [500,000 likes].", True),
        ("The clip was watched [31,000 times].", "The film drew [47,000 complaints].", False),
        ("She has sung the hymn [900 times].", "The hymn had [2,400 views].", False),
    ],
)
def test_what_is_done_so_many_times_is_counted_by_its_noun(one, other, same):
    """What was streamed so many times has so many streams, and more of them by the day."""
    assert linked(one, other, DAYS) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("He sang to a crowd of [about 7,500].", "Some [7,431 fans] heard him sing.", True),
        ("Attendance this year was [31,218].", "The regatta drew [about 31,000 visitors].", True),
        ("He sang to a crowd of [about 7,500].", "The club has [7,431 seats].", False),
        ("He sang to a crowd of [about 7,500].", "Police sent [52 officers] to the fair.", False),
    ],
)
def test_a_crowd_is_of_people(one, other, same):
    """A crowd of so many, an attendance of so many and so many fans are one number."""
    assert linked(one, other) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Police had [140 tips] by Monday.", "Police have received [more than 900 tips].", True),
        ("The family offered a reward of [£10,000].", "The reward now stands at [£25,000].", True),
        ("The chain has [140 shops].", "By noon [900 shops] were open.", False),
        ("He paid a fee of [£10,000].", "The fee now stands at [£45,000].", False),
    ],
)
def test_what_comes_in_by_the_day_becomes_more(one, other, same):
    """Tips, calls and rewards are told anew as a story goes on, shops and fees are not."""
    assert linked(one, other, DAYS) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The guerrillas freed [14 hostages] at dawn.", "By noon [19 captives] had been let go.", True),
        (
            "The guerrillas freed [14 hostages] at dawn.",
            "By noon [19 clerks] had been let go by the mill.",
            False,
        ),
        ("Troops shot dead [11 insurgents].", "Troops shot dead [14 gunmen].", True),
        ("Troops shot dead [11 insurgents].", "Insurgents shot dead [14 constables].", False),
        ("The jail holds [about 1,900 inmates].", "The jail holds [nearly 2,000 lags].", True),
        ("The jail holds [about 1,900 inmates].", "The jail holds [nearly 2,000 books].", False),
        ("The king sent [300 troops].", "The king sent [410 soldiers].", True),
        ("The king has [300 troops].", "The clan has an estimated [310 fighters].", False),
    ],
)
def test_captives_and_gunmen_have_many_names(one, other, same):
    """Captives let go are hostages freed, insurgents are gunmen, and neither are clerks or constables."""
    assert linked(one, other, DAYS) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The walkout of 2008 lasted [39 days].", "The walkout 16 years ago lasted [39 days].", True),
        (
            "It was the first walkout since 2008, when crews stayed away for [39 days].",
            "The walkout of 2008 went on for [39 days].",
            True,
        ),
        ("The walkout of 2008 lasted [39 days].", "The walkout has now lasted [39 days].", False),
        ("The walkout of 2008 lasted [39 days].", "The walkout of 1997 lasted [39 days].", False),
        (
            "A siege as bad as the one of 2008, when all the wells ran dry, would cost [£42m].",
            "A long siege would cost [£42m].",
            True,
        ),
        (
            "The walkout of 2008 lasted [39 days].",
            "Sixteen years after a walkout of [39 days], they met.",
            True,
        ),
        (
            "The flood killed [71 people].",
            "In 1987, 12 people died in a flood. Another [68 people] drowned when a dam burst.",
            False,
        ),
        (
            "The gale killed [seven people].",
            "The gale killed 31 people. It comes two years after [seven people] were killed by a gale.",
            False,
        ),
        (
            "Tests in 2019, she said, had shown that [41 per cent of the pupils] lost heart after an hour in fog.",
            "By her account [41 per cent of the pupils] lost heart in fog.",
            True,
        ),
        ("The milk made [71 people] ill.", "In 1987, [66 people] fell ill after drinking raw milk.", False),
    ],
)
def test_an_earlier_case_is_told_in_many_ways(one, other, same):
    """The walkout of a year and the one so many years ago are one, this one is another."""
    assert linked(one, other, DAYS) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "Orlo bought the mill for [£2.4bn] and will cut jobs in the combined company.",
            "The mill was bought for [£2.4bn].",
            True,
        ),
        (
            "The depot will close by June 2026 as part of the mill's [£2.4bn] sale.",
            "On Monday Orlo agreed to pay [£2.4bn] for the mill.",
            True,
        ),
        ("The combined company will employ [9,000 people].", "The mill employs [2,000 people].", False),
        (
            "Orlo will pay off [£2.4bn] by June 2026.",
            "On Monday Orlo agreed to pay [£5.1bn] for the mill.",
            False,
        ),
    ],
)
def test_the_price_of_a_deal_has_no_other_time_or_size(one, other, same):
    """What a deal brings, and when, is not said of its price."""
    assert linked(one, other, DAYS) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Weir has scored [31 goals].", "She now has [32 goals].", True),
        ("The firm had [900 shops].", "The firm now has [310 shops].", False),
    ],
)
def test_what_a_player_now_has_is_not_what_is_left(one, other, same):
    """A player's goals are hers, a firm's shops what is left to it."""
    assert linked(one, other, DAYS) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("He has played [61 matches].", "He has 9 goals in [62 appearances].", True),
        ("The law passed by [58 votes] to 51.", "The law passed by [58]-51 in May.", True),
        ("The law passed by 58 votes to [51].", "The law passed by 58-[51] in May.", True),
        ("The law passed by [58 votes] to 51.", "The law passed by [58]-49 in May.", False),
        ("The law passed by [58 votes] to 51.", "It was warm in 58 towns, and [51] were dry.", False),
    ],
)
def test_games_and_votes_are_told_in_two_ways(one, other, same):
    """Matches are appearances, and 58 votes to 51 is 58-51."""
    assert linked(one, other, DAYS) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "The family offered a reward of [£10,000].",
            "The reward was doubled on Monday, to [£20,000].",
            True,
        ),
        ("The mill rejected an offer of [£610m].", "Orlo raised its offer for the mill to [£655m].", True),
        ("The family offered a reward of [£10,000].", "The fine was doubled on Monday, to [£20,000].", False),
        (
            "The mill rejected an offer of [£610m].",
            "Orlo raised its forecast for the year to [£655m].",
            False,
        ),
    ],
)
def test_what_was_raised_is_named_by_the_verb_s_noun(one, other, same):
    """A reward that was doubled to a sum is that sum."""
    assert linked(one, other, DAYS) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The pool warmed to [31.5 degrees].", "The pool is at [31.5C].", True),
        (
            "The tower leans by [31.5 degrees].",
            "The tower leans by [4.2 degrees] in the heat of 31.5C.",
            False,
        ),
        (
            "It is the first theft in the mill's [141-year] history.",
            "Thieves broke into the [141-year-old] mill.",
            True,
        ),
        ("It is the first theft in the mill's [141-year] history.", "Her aunt, [41], runs the mill.", False),
        ("He is in the 30th year of a [41-year] lease.", "Her aunt, [41], runs the mill.", False),
    ],
)
def test_a_unit_is_told_by_another_article(one, other, same):
    """Degrees are Celsius where they are elsewhere, and what has a history of so many years is so old."""
    assert linked(one, other) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "The flood drove [1,300 people] from their homes.",
            "Some [1,450 residents] were moved to barns.",
            True,
        ),
        (
            "The flood drove [1,300 people] from their homes.",
            "In barns [1,450 residents] have been sheltered.",
            True,
        ),
        (
            "The flood drove [1,300 people] from their homes.",
            "The flooded town has [1,450 residents].",
            False,
        ),
        (
            "The flood drove [1,300 people] from their homes.",
            "Some [1,450 residents] were asked by pollsters.",
            False,
        ),
    ],
)
def test_residents_are_counted_for_what_is_done_to_them(one, other, same):
    """Residents who were moved have left their homes, others live there."""
    assert linked(one, other, DAYS) == same


def test_those_who_are_sent_are_not_those_who_are_hurt():
    """As many rescuers as wounded are two numbers."""
    assert not linked("They sent [340 officers] to the coast.", "More than [340] were hurt.")
    assert linked("They sent [340 officers] to the coast.", "Some [340 officers] were on the coast.")


def test_a_decimal_point_ends_no_sentence():
    """The dead of an earlier case are its own though a number with a point stands between."""
    one = "It was the worst since 1966, when a quake of 6.4 near the lake killed [about 700 people]."
    assert linked(one, "In 1966 a quake near the lake killed [some 700 people].")
    assert not linked(one, "On Monday a quake hit the lake and killed [710 people].")
