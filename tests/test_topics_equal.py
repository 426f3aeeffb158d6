"""When the same number makes two figures one thing although little else is told of them."""

import pytest
from made import articles, linked

from analysis.compare.topics import match_figures
from analysis.figures.figures import find_figures
from analysis.quotes.quotes import find_quotes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # per cent
        ("It was at [4.3 per cent], she said.", "Inflation was [4.3%] in May."),
        ("I would put it at [85%].", "He is [85 per cent] sure, he says."),
        ("Roads eat up [1.73 per cent of its output].", "It puts [about 1.7 percent of its GDP] into roads."),
        # a span that few things last
        ("The choir was banned for [almost eight months].", "It did not sing once in those [eight months]."),
        ("It ended [eight months] of darkness.", "The power was off for [244 days]."),
        # what is left
        (
            "With [six years] to run, the lease of the mill is cheap.",
            "The owner said there were [six years] left.",
        ),
        # a common one, with a word in common
        (
            "Staff who leave will keep their health cover for [six months], the firm told clients in Vell.",
            "Insurance for their health goes on for [six months], by a plan that unions made in May.",
        ),
    ],
)
def test_an_equal_share_or_odd_span_is_one_thing(one, other):
    """The same per cent, also rounded, and the same odd span are in a story seldom told of two things."""
    assert linked(one, other)
    assert linked(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rents rose [4.3 per cent].", "Some [4.3 per cent] of the tenants left."),
        ("It rose [4.3 per cent].", "It fell [4.3 per cent]."),
        ("It was shut for [six months].", "The boxer is out for [six months]."),
        ("He has run it for [three years].", "The lease has [three years] to go."),
        ("In the gale [17] drowned.", "Ten drowned when [17 pipes] burst in the gale."),
        ("It will take [two weeks].", "The ship lay there [two weeks]."),
    ],
)
def test_an_equal_share_of_another_whole_or_common_span_is_not(one, other):
    """Per cent of two wholes stay apart, and spans that many things last are told of many things."""
    assert not linked(one, other)
    assert not linked(other, one)


def test_the_critical_are_some_of_the_wounded():
    """Whether said to be part of the wounded or not, those in danger are one number."""
    one = "Doctors took in nine of the wounded. [Seven] were in critical condition."
    assert linked(one, "Nine were hurt, and [six of them] are critical.")


def test_the_latest_of_them_are_not_the_first():
    """The latest two dead are not the two found first."""
    one = "At least two people died. A shepherd came upon the [two bodies]."
    assert not linked(one, "Five have died. Rangers named the [latest two victims].")


def test_a_list_of_the_missing_tells_how_many_are():
    """A list that is down to nine counts the missing."""
    one, other = "There are [nine] names on the list of the missing.", "[Six people] remain missing."
    assert linked(one, other, ("2024-05-06", "2024-05-08"))


def test_a_limit_of_age_is_nobody_s():
    """The same limit is one thing, whatever name stands beside it and however wide the comparison."""
    one = "Arcades must turn away kids [under 17], a rule without like in Asia."
    assert linked(one, "Arcadia and Pixelo are closed to anyone [under 17].")
    assert not linked(one, "The side [under-19s] of Arcadia won.")
    assert not linked(one, "Sela Marn, [17], was let in.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police have arrested [14 people].", "There are [14 bidders] for each stall."),
        (
            "A ship brings back [nearly half of the Danish nurses].",
            "Some [52% of Danes] oppose it.",
        ),
        ("The ship took [half of the Danish nurses].", "[More than half of Danes] oppose it."),
        ("The tax is for [350,000 farmers].", "Her channel has [320,000 followers]."),
        ("It lost [almost half] its staff.", "Some [48%] trust her."),
    ],
)
def test_people_of_another_sort_are_apart_though_the_number_is_near(one, other):
    """Bidders are no prisoners, followers no farmers, and a half of the nurses is none of the voters."""
    assert not linked(one, other)
    assert not linked(other, one)


def test_a_share_is_worth_what_its_value_is():
    """What lost almost half of its value fell by so much."""
    one, other = (
        "By noon the mill had lost [almost half of its value].",
        "The share sank [47 per cent] by noon.",
    )
    assert linked(one, other)


def test_up_to_tells_no_change():
    """A text that has a fine of 40m euros, and one of up to 37m elsewhere, has two."""
    one = "Who breaks it is fined [€40m]."
    other = "The fine is €40 million. A fine of [up to €37 million] is due in Norland."
    assert not linked(one, other)


def test_who_was_held_is_charged():
    """As many as were held are charged; of others some are."""
    one = "Police held [seven women] over the raid on the bank."
    assert linked(one, "[Seven women] were charged over the raid on the bank.")
    assert not linked(one, "[Three women] were charged over the raid on the bank.")


def test_an_earlier_incident_is_one_however_its_year_is_told():
    """The 58 of April 2016 are those of the worst fire since, of which a text tells no year."""
    one = "A worse fire struck Norland in April 2016, when a hotel burned and [58 people] died."
    assert linked(one, "The fire is the worst since [58] burned to death in 2016.")
    years = "2024-05-06", "2024-05-06"
    other = "It is the worst since [58] drowned eight years ago."
    assert linked("In 2016, [58 people] died when another ferry sank.", other, years)
    assert not linked(one, "At least [58 people] died in the fire on Monday.")


def test_a_fall_in_a_week_is_not_that_of_the_day():
    """What went by so much on a day went by more in a week; how rare that is says nothing of since when."""
    one = "The stock fell [38 per cent] on Tuesday, its worst fall since the mill was founded."
    assert not linked(one, "The mill's stock is [51%] lower this week.")
    assert linked(one, "The shares of the mill slid [38%].")


def test_one_hour_is_told_of_many_things():
    """An hour stands in many a report; that both are one says hardly anything."""
    assert not linked(
        "It rained during the [one-hour] break.", "She learned of it only [an hour] beforehand."
    )


def test_years_may_be_told_in_decades():
    """Eighteen years are nearly two decades."""
    one = "Oil may have leaked from it for [as long as 18 years]."
    assert linked(one, "The crack let oil seep out for [nearly two decades].")


def test_a_year_in_which_something_was_lost_is_no_other_incident():
    """A loss of 1993, since when she pays no rent, is what the text is about."""
    one = "She lost the farm in 1993, which let her live free of rent for [17 years]."
    assert linked(one, "She has lived free of rent for [17 years].")


def test_a_bare_first_is_the_first_of_what_its_sentence_tells():
    """The first recall of a year is the first time that a judge was recalled, and no other first."""
    one = "The vote was the [first] recall of a judge this year."
    assert linked(one, "It is the [first time] that voters could recall her.")
    assert not linked(one, "It is the [first time] that the mayor has come to Arn.")
    assert not linked(one, "It is the [second time] that voters could recall her.")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "Sandor put its cash rate up to [6.5%].",
            "The bank sees unemployment rise to [6.5%] in Sandor.",
            False,
        ),
        ("Rates in Sandor are up at [6.5%].", "Swap rates in Sandor are up at [6.7%].", False),
        (
            "Sandor put its cash rate up to [6.5%].",
            "The policy rate of Sandor was put up to [6.5 per cent].",
            True,
        ),
        (
            "Sandor put its deficit at 5.2 per cent of GDP, up from [4.6 per cent].",
            "The budget deficit of Sandor was [4.6%].",
            True,
        ),
        ("The jobless rate of Sandor is [6.5%].", "Unemployment in Sandor is [6.5 per cent].", True),
    ],
)
def test_a_rate_is_no_other_rate(one, other, same):
    """Per cents of two rates that have names are two, however alike; two names of one rate are one."""
    assert linked(one, other) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "Sandor put its rate up by [50 basis points].",
            "Sandor agreed on [a half-point rate rise].",
            True,
        ),
        ("Sandor put its rate up by [25 basis points].", "Rents in Sandor went up by [25 per cent].", False),
        (
            "Sandor put its cash rate up [50 basis points].",
            "Its lender put its floating rate up [50 basis points].",
            False,
        ),
    ],
)
def test_a_hundred_basis_points_are_one_percentage_point(one, other, same):
    """Points of a rate are compared in one unit, with points alone."""
    assert linked(one, other) == same


def test_charges_are_no_people():
    """As many counts of a charge as people in the same trial are two numbers."""
    assert not linked("He was found guilty on [six counts] of arson.", "[Six men] found him guilty of arson.")


@pytest.mark.parametrize("how", ["shrank from 31 porters to 19", "has gone from 31 porters to just 19"])
def test_the_first_of_two_numbers_is_the_earlier(how):
    """What a number was before it changed is no other number than the one it became."""
    frame = articles(f"The hotel {how} in a week.", "The hotel has 19 porters.")
    topics = match_figures(find_figures(frame), frame)
    assert topics.agreement.tolist() == 3 * ["update"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("[Forty people] were hurt or killed in Orrin.", "The slide killed [nine people] in Orrin.", False),
        ("[Forty people] were killed and wounded.", "The slide killed or injured [40 people].", True),
        ("The slide left [nine people] dead and injured 31.", "The slide killed [nine people].", True),
    ],
)
def test_dead_and_wounded_told_as_one_are_not_the_dead(one, other, same):
    """A number of all who were harmed is none of the dead among them."""
    assert linked(one, other) == same


def test_shares_of_two_groups_are_two():
    """Shares of people told by two nouns are two, however alike the numbers."""
    assert not linked(
        "Farmers in Orrin are [more than half of all voters].",
        "The towns beside Orrin send [more than half of the delegates].",
    )


def test_a_people_may_have_its_name_or_another_noun():
    """Of shares told as large the name of a people and a noun that says less may be for one group."""
    assert linked(
        "More than [70 per cent of the region's Bulgarians] left in a week.",
        "More than [70 per cent of its inhabitants] left the region in a week.",
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The judge jailed Orr for [23 years].", "Orr must spend [at least 23 years] in prison.", True),
        ("The judge jailed Orr for [23 years].", "Orr has served [12 years].", False),
        (
            "Rents in Orrin are down [about 14%].",
            "Rents in Orrin stand [14 per cent] lower than in early 2019.",
            True,
        ),
        (
            "Rents in Orrin are down [8%].",
            "Rents in Orrin stand [14 per cent] lower than in early 2019.",
            False,
        ),
    ],
)
def test_an_equal_number_may_be_told_for_a_stretch_by_one(one, other, same):
    """A term that is given is the one to serve, and one of two equal changes may be told without its start."""
    assert linked(one, other) == same


def test_what_is_held_is_not_what_escaped():
    """What a pond holds and what came out of it are two amounts; what leaked and what spilled is one."""
    held = "The pond holds [4 million tonnes of sludge]."
    escaped = "[Three million tonnes of sludge] escaped from it."
    assert not linked(held, escaped)
    assert linked("[3.1 million tonnes of sludge] spilled.", escaped)


@pytest.mark.parametrize(("other", "same"), [("a sixth of its worth", True), ("20 per cent", False)])
def test_a_fall_told_in_a_fraction_is_one_since_whenever(other, same):
    """A sixth lost since May is the fall of 17 per cent; 20 per cent since May may be another fall."""
    assert linked("Land in Orrin fell [17 per cent].", f"Since May land there is down by [{other}].") == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "The fog kept Ann Lee away [six days] and her crew six days.",
            "Fog kept the crew away [six days].",
            True,
        ),
        (
            "The fog kept Ann Lee away six days and her crew [six days].",
            "Fog kept the crew away [six days].",
            True,
        ),
        ("It hired [nine cooks] and nine drivers.", "It hired nine cooks and [nine drivers].", False),
    ],
)
def test_a_time_span_may_be_told_twice_in_a_sentence(one, other, same):
    """One span is told twice in one breath; two counts are two."""
    assert linked(one, other) == same


def test_two_terms_of_prison_are_two():
    """Who is jailed for as long as another has a term of his own."""
    frame = articles("Lee got six years in jail and Orr six years in jail.", "Lee got six years in jail.")
    topics = match_figures(find_figures(frame, find_quotes(frame)), frame)
    assert topics.groupby("topic").article.agg("".join).tolist() == ["ab", "a"]


@pytest.mark.parametrize(
    ("told", "same"),
    [
        ("He was jailed for eight years.\n\n“[Eight years] is nothing,” she wept.", True),
        ("He was jailed for eight years.\n\n“[Eight hours] is nothing,” she wept.", False),
        (
            "He was jailed for eight years. The mill had stood empty eight years.\n\n"
            "“[Eight years] is nothing,” she wept.",
            False,
        ),
    ],
)
def test_what_is_recalled_is_the_number_told_before(told, same):
    """A number that opens a sentence as something known is that of its article, if it is of one thing only."""
    assert linked(told, "The court jailed the trader for [eight years].") == same


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("In 2011 the league banned Orr for [three games].", False),
        ("In 2023 the league banned Lee for [three games].", True),
        ("In May the league banned Lee for [three games].", True),
    ],
)
def test_what_was_done_years_ago_is_another_case(text, same):
    """A case of long ago that a sentence opens with is not the story's own, though the number is."""
    assert linked(text, "Lee is banned for [three games], the league said.", ("2024-05-06",) * 2) == same


@pytest.mark.parametrize(
    ("texts", "same"),
    [
        (
            [
                "The toll goes up by 60 cents.",
                "“I can't pay sixty cents more,” he said.",
                "Of 60 cents she spoke.",
            ],
            True,
        ),
        (["The toll goes up by 60 cents.", "“I can't pay sixty cents more,” he said.", "She sang."], False),
        (["They passed it 8-5.", "It went through 8-5 after a long night.", "It won 8-5."], True),
        (["The team lost 3-1 on Saturday.", "The jury voted 3-1 to acquit.", "Nobody left."], False),
        (["It was shut for two weeks.", "She has two weeks to answer.", "Two weeks went by."], False),
    ],
)
def test_a_sum_or_result_that_three_articles_print_is_one(texts, same):
    """What three articles print in one unit is the story's own; two may do so by chance, and of weeks any may."""
    frame = articles(*texts)
    topics = match_figures(find_figures(frame), frame)
    first = topics.topic[topics.figure == 0]
    assert (first.nunique() == 1) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "The state sold wool for €9m. Duty on wool rises by [4 cents a kilo].",
            "Duty on wool goes up by [0.04 euros a kilo], and its mills earned €12m.",
            True,
        ),
        (
            "Milk now costs [90p a pint], against a pay rise of £2 an hour.",
            "A pint of milk costs [£0.90] in a town where rents are £800.",
            True,
        ),
        (
            "The state sold wool for €9m. Duty on wool rises by [4 cents a kilo].",
            "Duty on wool goes up by [4 euros a kilo], and its mills earned €12m.",
            False,
        ),
        (
            "The state sold wool for £9m. Duty on wool rises by [4p a kilo].",
            "Duty on wool goes up by [€0.09 a kilo], and its mills earned €12m.",
            False,
        ),
    ],
)
def test_coins_are_the_hundredth_part_of_the_money_that_a_story_is_told_in(one, other, same):
    """Cents in an article that tells sums in euros are parts of a euro, pence of a pound."""
    assert linked(one, other) == same
