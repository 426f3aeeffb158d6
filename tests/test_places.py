"""Where what a figure counts is or happened, and what other places it is not of."""

import pytest
from made import articles

from analysis.compare.places import places
from analysis.compare.readings import readings
from analysis.compare.topics import match_figures
from analysis.figures.figures import find_figures
from analysis.quotes.quotes import find_quotes


def joined(*texts):
    """Give the figures of several articles that are put together."""
    frame = articles(*texts)
    topics = match_figures(find_figures(frame, find_quotes(frame)), frame)
    groups = (set(zip(group.article, group.text, strict=True)) for _, group in topics.groupby("topic"))
    return [group for group in groups if len(group) > 1]


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("The blast hurt 40 in Leeds.", "40", {"leeds"}),
        ("In Leeds the blast hurt 40.", "40", {"leeds"}),
        ("In Kabul, Afghanistan, 40 were hurt.", "40", {"afghanistan"}),
        ("He will pull 40 men out of Syria on Monday.", "40", {"from syria"}),
        ("Syria’s 40 tanks were burnt.", "40", {"syria"}),
        ("The army keeps 40 men in South Korea.", "40", {"south korea"}),
        ("Forty were hurt in 2021 in the northern state of Odrana.", "Forty", {"odrana"}),
        ("It hurt 40 in New Mexico.", "40", {"new mexico"}),
        ("It hurt 40 and closed a road in Hull.", "40", set()),
        ("It hurt 40 on a Monday in May.", "40", set()),
        ("The blast hurt 40.", "40", set()),
        ("The rise in bills to 90 in Wales and 70 in Kent followed 40 complaints.", "40", set()),
        ("In Wales, where 90 shops shut, 40 were fined.", "40", set()),
    ],
)
def test_a_number_has_the_places_of_its_own_clause(text, number, expected):
    """What stands in its clause says where it is; what stands in another does not."""
    start = text.index(number)
    assert places(text, start, start + len(number)) >= expected
    assert bool(places(text, start, start + len(number))) == bool(expected)


def test_figures_of_two_countries_stay_apart():
    """One number of soldiers in two countries is two things."""
    one, other = "The army keeps 250 soldiers in South Korea.", "The army keeps 250 soldiers in Germany."
    assert joined(one, other) == []


def test_figures_of_places_told_apart_stay_apart():
    """Of two places for which one article gives a number each, each meets its own, whatever the numbers are."""
    one = "The blast hurt 40 people in Ulm and 12 people in Bonn."
    other = "The blast hurt 12 people in Ulm. In Bonn, 40 people were hurt."
    groups = joined(one, other)
    assert sorted(map(sorted, groups)) == [
        [("a", "12 people"), ("b", "40 people")],
        [("a", "40 people"), ("b", "12 people")],
    ]


def test_a_town_and_its_country_are_one_place():
    """A place that is told more exactly by one outlet is no other one."""
    one, other = "The flood killed 14 people in Kabul.", "The flood killed 14 people in Afghanistan."
    assert joined(one, other) == [{("a", "14 people"), ("b", "14 people")}]


def test_a_name_of_many_pieces_is_read_in_one_way():
    """A name of forty pieces with hyphens is read at once, and ends as a name of two does."""
    name = "-".join(["Aa"] * 40)
    text = f"The {name} 40 people were hurt in Ulm."
    start = text.index("40")
    assert places(text, start, start + 2) == {"ulm"}
    text = f"The {name} 40 people were hurt."
    assert places(text, start, start + 2) == set()


def test_an_incident_of_another_year_is_that_years():
    """Whichever way round an article tells of an earlier crash, its toll is that of the crash."""
    one = "The bus fell into a ravine. In March 2014, 21 people died when another bus hit a bridge there."
    other = "It is the worst crash since 2014, when 21 people were killed by that bridge."
    frame = articles(one, other, published=("2022-06-04", "2022-06-04"))
    found = readings(find_figures(frame, find_quotes(frame)), frame)
    assert [reading.measurand.precedent for reading in found] == ["2014", "2014"]


def test_hostages_may_be_freed():
    """That hostages were held is said by the noun: freed hostages and freed people are one number."""
    one, other = (
        "The rebels handed over 17 hostages on Monday.",
        "On Monday 17 people were freed by the rebels.",
    )
    assert joined(one, other) == [{("a", "17 hostages"), ("b", "17 people")}]


def test_a_share_lends_no_other_article_its_sign():
    """A bare number in one article is no share because another article gives a share of that number."""
    one, other = "The vote was won with 54 per cent.", "He could not say how 54 had come about."
    assert joined(one, other) == []


def test_a_depth_in_feet_is_the_one_in_metres():
    """A length that is the same in another unit needs no word in common."""
    one, other = "The bus rolled about 70 metres.", "Coach plunges 230ft."
    assert joined(one, other) == [{("a", "about 70 metres"), ("b", "230ft")}]


def test_a_sum_of_nothing_gives_no_rate():
    """A sum with a worth of nothing beside it says nothing of what its currency is worth."""
    (group,) = joined("It has up to £8m ($0).", "It has £8m.")
    assert group >= {("a", "up to £8m"), ("b", "£8m")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm sold 900 boats in Austria and the Netherlands.", {"austria", "netherlands"}),
        ("The firm sold 900 boats in Austria, and the Netherlands sued.", {"austria"}),
        ("The firm sold 900 boats in Austria and Ann Lee left.", {"austria"}),
    ],
)
def test_two_countries_may_share_a_number(text, expected):
    """Countries that are told together are the place together, and who does something next is none."""
    assert places(text, 14, 17) == expected


@pytest.mark.parametrize(("other", "same"), [("980", False), ("900", True)])
def test_the_number_of_two_countries_is_no_other_number_of_one(other, same):
    """What is sold in two countries is more than in one of them, but one number may be told with less care."""
    texts = "It sold 900 boats in Austria and Norway.", f"It sold {other} boats in Norway."
    assert bool(joined(*texts)) == same
