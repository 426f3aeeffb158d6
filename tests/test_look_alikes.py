"""Figures that look alike and measure different things, and those that differ in words and measure the same.

Each is read from two small articles as a reader would meet them.
"""

import pandas as pd
import pytest
from made import linked

from analysis.compare.changes import change
from analysis.compare.topics import match_figures
from analysis.figures.figures import find_figures
from analysis.tables import table


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the same number of something else
        ("The fire killed [14 people].", "Police arrested [14 people] after the fire."),
        ("The blast wounded [25 people].", "The blast killed [25 people]."),
        ("The army said [60 soldiers] were killed.", "Rebels said [60 civilians] were killed."),
        ("[Four ships] joined the search.", "[Four planes] joined the search."),
        ("Ferries from [20 ports] were stopped.", "The ferry ran aground [20 kilometres] from the port."),
        ("More than [300 homes] were destroyed.", "More than [300 homes] were without power."),
        # another group, part or person
        ("[Ten Peruvian miners] were freed.", "[Ten Bolivian miners] were freed."),
        ("[Twelve of the victims] were children.", "[Twelve of the victims] were women."),
        ("[Two officers] were shot.", "[Two suspects] were shot."),
        ("Mara Hale, [50], runs the mine.", "Ines Orr, [50], lost her brother."),
        ("Another [15 people] were found dead on Friday.", "In all [90 people] were found dead."),
        ("At least [17 people] died as the quake hit, officials said.",
         "In all 63 people died in the quake, officials said. In Dol, where [22 people] drowned, no house stood."),
        # shares of different wholes, and what is no share
        ("Some [30 per cent] of voters backed the plan.", "About [30 per cent] of pupils stayed at home."),
        ("Turnout was [62 per cent].", "The president took [62 per cent] of the vote."),
        ("Profit rose [8 per cent].", "Some [8 per cent] of the staff will go."),
        ("Sales rose [8 per cent].", "Sales fell [8 per cent]."),
        # a rate and a total, a forecast and what was
        ("The mine produces [900 tonnes] a day.", "The mine shipped [900 tonnes] in total last week."),
        ("It forecast [6 per cent] growth for next year.", "Prices went up by [6 per cent] last month."),
        ("The firm employs [7,000 people].", "The firm will dismiss [7,000 people]."),
        # round numbers alone
        ("She served [20 years] in parliament.", "The tunnel took [20 years] to build."),
        ("The court jailed him for [12 years].", "The trial of the [12-year-old] begins on Monday."),
        ("The tax will raise [$2 billion].", "The state owes [$2 billion]."),
        ("The bridge cost [$40 million].", "The state gave [$40 million] to victims of the flood."),
        ("The search covers [200 square kilometres].", "The fire burned [200 square kilometres]."),
        ("The team lost [3]-1 on Saturday.", "The jury voted [3]-1 to acquit."),
        # few people, of whom the nouns say different things
        ("The crash killed [two teachers] on Sunday.", "The crash killed [two children] on Sunday."),
        ("[Four members] of the choir were on the bus.", "[Four of his family members] were on the bus."),
        ("The crash killed [four sons] of one house.", "The crash killed [seven people]."),
        ("A landslide killed [31 people] on Monday.", "A landslide in 1987 killed [31 people] in that valley."),
        ("The slide killed [31 people].", "It was the worst slide since 1987, when [31 people] died."),
        ("The slide killed [31 people].", "There [31 people] were killed when a dam broke in 1987."),
        ("A fire near Dol drove out [900 people].", "Near Arn a separate fire drove out [900 people]."),
        ("A tram burned and [31 people] died.", "Last year [31 people] died when a tram burned."),
        ("The sinking killed [31 people].", "It is the worst sinking since [94] drowned eight years ago."),
        ("Rents rose [8.4 per cent].", "Some [8.4 per cent] of the tenants left."),
        ("The bus costs [$40,000 a year].", "The bus costs [$40,000 a month]."),
        # who has it, and on which side
        ("In the count Orr won [9,120 votes].", "In the count Hale had [9,480 votes]."),
        ("[Four judges] voted against the plan.", "[Five judges] voted for the plan."),
    ],
)  # fmt: skip
def test_look_alikes_are_not_linked(one, other):
    """An equal or near number makes no topic where it measures something else, whichever comes first."""
    assert not linked(one, other)
    assert not linked(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mill will cut [2,700 jobs].", "Some [2,700 workers] at the mill will be laid off."),
        ("The flood left [900 people] homeless.", "Some [900 people] lost their homes in the flood."),
        ("Shares in the mill fell [6.4 per cent].", "At the bell the mill's stock was [6.4 per cent] lower."),
        ("Each family gets [$5,000].", "The state pays [$5,000 per victim] to each family."),
        ("It is to lower annual costs by [€85m].", "The mill hopes to save [85 million euros a year]."),
        ("The ferry carried [about 180 passengers].", "There were [186 people] aboard the ferry."),
        ("The agency has sent [400,000 tablets].", "The firm shipped [400,000 tablets]."),
        ("She promised [£60m] in help.", "Of the [£60 million] that she pledged, none came."),
        ("As of noon the number of miners who died in the blast is [84].", "The blast killed [79 miners]."),
        ("Attendance was [58 per cent].", "Attendance came in at [roughly 58%]."),
        ("Cases stood at [2,460] on Friday.", "More than [2,400 cases] of the fever were counted."),
        (
            "The flood killed 40 people. A further [54 people] are missing.",
            "The flood killed 41; [19 people] are missing.",
        ),
        (
            "The town lost [340 jobs] at the works.",
            "[340] to go: the works dismisses 340 workers of the town.",
        ),
    ],
)
def test_one_thing_in_other_words_is_linked(one, other):
    """Jobs cut are workers dismissed; lost homes are homeless people; a fall is told by verb or adverb."""
    assert linked(one, other)
    assert linked(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The bill would add [£3.6bn] to costs.", "The cost is put at [3.6 billion pounds a year]."),
        ("Holders get [$42.50 a share].", "The stock trades below the [$42.50] on offer."),
        ("The limit there is [75 kph].", "He drove at twice the permitted [75]."),
        ("The union wants [17.5 per cent] more.", "The union got less than the [17.5] it asked for."),
        ("Repairs last [three days].", "The repairs last [72 hours]."),
        ("The bridge carries [about 26,000 cars] a day.", "It carries [26,000 vehicles] a day."),
        (
            "In the 2019 crash [four people] died.",
            "It is the worst since a crash in 2019 killed [four people].",
        ),
    ],
)
def test_what_one_text_leaves_out_is_linked(one, other):
    """A time or piece, a unit or a hedge that one text leaves out does not keep two figures apart."""
    assert linked(one, other)
    assert linked(other, one)


def test_a_name_beside_a_bare_number_has_it():
    """A count gave Orr 9,480 and Hale 9,120: each is compared with the earlier number of the same name."""
    one = "With most counted, Orr had [9,120 votes] and Hale 9,031."
    assert linked(one, "The last count gave Orr [9,480] to 9,214 for Hale.")
    assert not linked(one, "The last count gave Orr 9,480 to [9,214] for Hale.")


def test_both_nouns_of_two_say_who_is_meant():
    """Women and girls are no adults only."""
    one, other = "They freed [31 girls] on Monday.", "They freed [31 women and girls] on Monday."
    assert linked(one, other)


def test_one_age_in_a_story_of_few_is_one_person_s():
    """Where few ages are told, the same one is most likely of one person, however she is called."""
    one, other = "The winger, [23], signed on Friday.", "Fans painted the [23-year-old]'s face."
    assert linked(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[Six tugs] were sent to the reef.", "By evening [eleven tugs] had been sent to the reef."),
        ("The slick covered [12 square kilometres].", "The slick has grown to [31 square kilometres]."),
        ("The crew cut its claim to [10 percent].", "The crew kept its claim at [12 percent]."),
        ("Some [700 tonnes] have escaped.", "By now [1,000 tonnes] may have leaked."),
        ("The bank rejected a [4 percent] offer.", "The bank had raised its offer to [5.5 percent]."),
    ],
)
def test_the_only_number_of_its_sort_may_have_moved(one, other):
    """Two articles that each tell one number of a noun, or of a rare quantity, tell how it moved."""
    assert linked(one, other)
    assert linked(other, one)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The firm was fined [£54m] in May.", "In May the firm was fined [$75m].", "compatible"),
        ("The firm was fined [A$75m] in May.", "In May the firm was fined [$75m].", "same"),
        ("The mine cost [€20m] to build.", "The mine cost [£21m] to build.", "compatible"),
    ],
)
def test_a_sum_in_another_currency_is_one_sum(one, other, expected):
    """Where a rough rate of exchange allows it, and the same number of two dollars is the same."""
    assert linked(one, other)
    articles = pd.DataFrame({"text": [text.replace("[", "").replace("]", "") for text in (one, other)]})
    topics = match_figures(find_figures(articles, table("quotes", [], articles.index)), articles)
    assert set(topics[topics.text.str.contains("m")].agreement) == {expected}


def test_bare_dollars_of_two_places_do_not_conflict():
    """Where a story tells one price in two dollars, what stands behind a bare sign is not known."""
    texts = ("The yard cost A$28m.", "The yard cost $28m.", "The yard cost $20m.")
    articles = pd.DataFrame({"text": list(texts), "published": pd.to_datetime(["2024-05-07"] * 3, utc=True)})
    topics = match_figures(find_figures(articles, table("quotes", [], articles.index)), articles)
    assert topics[["topic", "agreement"]].values.tolist() == [[0, "unclear"]] * 3


def test_sums_too_far_apart_at_any_rate_are_two():
    """£54m is not $200m."""
    assert not linked("The firm was fined [£54m].", "The firm was fined [$200m].")


def test_a_sum_in_brackets_brings_its_own_conversion():
    """An article that tells both sums links those that tell one of them."""
    texts = ("The yard cost £8m.", "The yard cost £8m ($11m) to build.", "To build the yard cost $11m.")
    articles = pd.DataFrame({"text": list(texts)})
    topics = match_figures(find_figures(articles, table("quotes", [], articles.index)), articles)
    assert set(topics.topic) == {0}
    assert set(topics.agreement) == {"compatible"}


def test_the_toll_of_years_ago_is_another_one():
    """The dead of an earlier crash, told in one article with those of this one, do not join them."""
    one = "The van fell into the river, killing [nine people]."
    other = "The van killed nine people on Sunday. [Five people] were killed there in 2011."
    assert not linked(one, other, ("2024-03-04", "2024-03-05"))


def test_a_toll_of_the_dead_does_not_fall_by_half():
    """Six dead told two days after twelve are another event's; six told before them may be an early count."""
    twelve, six = (
        "The crash killed [12 people] on board.",
        "Near the coast [six people] died as a plane fell.",
    )
    assert not linked(twelve, six, ("2024-03-04", "2024-03-06"))
    assert linked(twelve, six, ("2024-03-06", "2024-03-04"))


def test_a_sentence_that_tells_of_a_rise_joins_both_numbers():
    """What was 47 and is 52 is one toll, though the noun stands once."""
    text = "Fifty-two people were confirmed dead, up from 47 on Tuesday."
    articles = pd.DataFrame({"text": [text]})
    topics = match_figures(find_figures(articles, table("quotes", [], articles.index)), articles)
    assert topics[["topic", "low"]].values.tolist() == [[0, 52], [0, 47]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Its shares fell [6.5 percent] in May.", "down"),
        ("They cut [a third] of its staff.", ""),
        ("It lost [a third] of its value.", "down"),
        ("It ended the day [7 per cent] lower.", "down"),
        ("A fall of [8 per cent] is due.", "down"),
        ("Turnout was [71 percent], down from 75.", ""),
        ("They raised the lowest wage by [15 percent].", "up"),
        ("A [15 percent] pay rise was offered.", "up"),
        ("She won [38 per cent] of the vote.", ""),
        ("It rose from 3 percent to [5 percent].", ""),
        ("", ""),
    ],
)
def test_a_change_is_told_from_a_share(text, expected):
    """Verbs before the number and words behind it say which way it goes; what is reached is no change."""
    start, end = (text.index("["), text.index("]") - 1) if text else (0, 0)
    assert change(text.replace("[", "").replace("]", ""), start, end) == expected


def test_what_is_to_come_is_not_what_was():
    """A toll that could rise to 300 does not conflict with the 112 who died."""
    assert not linked("The toll could rise to [300], officials warned.", "The toll rose to [112].")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The company made a loss of [£31m].", "The company lost [£31 million]."),
        (
            "Inflation stood at [7.3 per cent] in May.",
            "Consumer prices rose [7.3 per cent] in the year to May.",
        ),
        ("The fever has infected [2,300 people].", "Doctors have counted [2,450 cases] of it."),
        ("The storm cut power to [41,000 homes].", "The outage hit [41,000 customers] on Sunday."),
        ("Its membership is [230,000-strong].", "The union has [230,000 members]."),
        ("Surgeons put off [1,850 operations].", "Some [1,850 procedures] were put off."),
        ("Unemployment stands at [6.1 per cent].", "The jobless rate was [6.1 per cent]."),
        ("Gusts blew at up to [140 km/h].", "Winds reached [140 km/h]."),
    ],
)
def test_nouns_of_one_kin_are_linked(one, other):
    """A noun and a verb, and two nouns for one thing, are brought together."""
    assert linked(one, other)
