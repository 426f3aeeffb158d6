"""What the number itself says of whether two figures measure one thing."""

import pytest
from made import articles, linked

from analysis.compare.topics import match_figures
from analysis.figures.figures import find_figures


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # two words for one role
        ("Some [1.7 million pupils] sat the paper on Friday.", "The leak hit [1.7 million candidates]."),
        ("The firm is to let [340 clerks] go.", "Gone by June: [340 assistants] of the chain."),
        # a noun that no list has
        ("Inspectors saw [47 pontoons] in the yard.", "Owners counted [47 rafts] on the rocks."),
        # one digit, no small number
        ("A team of [70 auditors] came.", "The ministry sent [seventy inspectors] in."),
    ],
)
def test_a_telling_number_makes_two_nouns_one_thing(one, other):
    """The same number, one that is rarely met by chance, under two nouns is most often one thing."""
    assert linked(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # small numbers
        ("The school took in [four boys].", "The bus had room for [four teachers]."),
        ("Police held [14 people] at the gate.", "There were [14 bidders] for every stall."),
        # other sex, other event
        ("The raid freed [34 women].", "The raid freed [34 men]."),
        ("The blast killed [26 miners].", "The blast injured [26 drivers]."),
        # a part of the ones, all of the others
        (
            "About [1,300 of the pickets] stood at the Orrin yard.",
            "The vote was won by about [1,300 carers].",
        ),
    ],
)
def test_a_telling_number_does_not_outweigh_a_contradiction(one, other):
    """Small numbers, other people, other events and parts keep equal numbers apart."""
    assert not linked(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Divers found [five more bodies] at noon.", "The flood killed [five children]."),
        ("Crews pulled out [six more bodies].", "The fire killed [six] on the first day."),
    ],
)
def test_a_small_number_more_is_not_the_first_of_that_size(one, other):
    """Five more are not the five told of before."""
    assert not linked(one, other)


DAY, NEXT = ("2024-05-06", "2024-05-06"), ("2024-05-06", "2024-05-08")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The chain employs [11,000 people].", "The rival chain employs [26,000 people]."),
        ("Owners of Vell get [41 per cent of the group].", "Owners of Orr get [59 per cent of the group]."),
    ],
)
def test_one_time_has_one_number(one, other):
    """Two outlets that differ by much on one day most often speak of two things."""
    assert not linked(one, other, DAY)


def test_a_toll_that_outlets_put_differently_on_one_day_is_one_topic():
    """Of one event two counts close together are a contradiction to be shown."""
    one = "The landslide at Orrin killed [34 people]."
    assert linked(one, "The landslide at Orrin killed [37 people].", DAY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The airline dropped [310 flights] on Monday.", "Storms cost the trade [890 flights] in the north."),
        ("The bank has [400 branches] here.", "A reader said [900 branches] were too many."),
    ],
)
def test_what_is_no_toll_does_not_double(one, other):
    """The flights dropped on a day and those of all airlines are two numbers."""
    assert not linked(one, other, NEXT)


def test_a_toll_may_double():
    """Within days the number of the dead is twice what it was."""
    assert linked("The flood killed [30 people].", "The flood killed [61 people].", NEXT)


def money(*texts, published=None):
    """Give the topics of the sums of some articles as sets of their words."""
    frame = articles(*texts, published=published)
    topics = match_figures(find_figures(frame), frame)
    return {frozenset(group.text) for _, group in topics.groupby("topic")}


def test_a_sum_and_the_same_in_another_currency_stay_together():
    """Of one sum in rupees, each outlet has its own conversion, in brackets or behind "or"."""
    texts = (
        "For a lost cow a herder gets 240,000 rupees ($2,890).",
        "A herder gets 240,000 rupees, or about $4,420, for a lost cow.",
        "A herder gets 240,000 rupees (about £2,290) for a lost cow.",
    )
    told = {"240,000 rupees", "$2,890", "about $4,420", "about £2,290"}
    assert money(*texts) == {frozenset(told)}


@pytest.mark.parametrize(
    "text",
    [
        "The state gave the herder 240,000 rupees and the dairy gave $4,420.",
        "Tickets cost 900 rupees, or $90 for a seat on the roof.",
    ],
)
def test_two_sums_beside_each_other_are_no_conversion(text):
    """Sums that stand apart, or that no rate makes one, are two."""
    assert len(money(text)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A bull of that breed fetches [Rs 5 lakh to Rs 15 lakh].",
            "For a bull they want [$6,000 to $18,000].",
        ),
        ("A flat in the tower costs [€200,000 to €300,000].", "They asked up to [€300,000] for a flat."),
    ],
)
def test_a_range_meets_its_end_and_its_like_in_another_currency(one, other):
    """What is as wide in two currencies is one range, and one of its ends is of it."""
    assert linked(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A flat in the tower costs [€200,000 to €300,000].", "The mayor earned [€90,000] in office."),
        (
            "A bull of that breed fetches [Rs 5 lakh to Rs 15 lakh].",
            "A coach asks for [$600 to $1,200] a term.",
        ),
    ],
)
def test_a_range_does_not_meet_what_it_does_not_hold(one, other):
    """Outside of the range, or at no rate of exchange, a sum is another."""
    assert not linked(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A kettle costs [$70 to $160].", "Shops asked [$90 to $200] for a kettle."),
        (
            "Ann Poole lived by the kiln for [45 years].",
            "Bo Orr baked at the kiln for [more than 35 years].",
        ),
        (
            "The maker has [1.7 million kettles] to call back.",
            "Last year a rival called back [1.9m kettles].",
        ),
    ],
)
def test_numbers_that_only_overlap_are_not_one(one, other):
    """Ranges with other ends, spans of other things and the numbers of another year stay apart."""
    assert not linked(one, other, DAY)


def test_two_nouns_of_one_article_are_two_things():
    """An outlet that tells a number twice with two nouns counts two things; of two outlets it is one."""
    one, other = "Owners counted [47 rafts] on the rocks.", "Inspectors saw [47 pontoons] in the yard."
    assert linked(one, other)
    frame = articles(f"{one} {other}".replace("[", "").replace("]", ""))
    assert match_figures(find_figures(frame), frame).topic.nunique() == 2


def test_the_number_told_alike_goes_before_one_that_is_near():
    """An article that tells its own sum and a rival's, of another year, keeps the rival's from the first."""
    texts = (
        "Brill said the recall will cost about $64 million.",
        "Brill said it would book a charge of $64 million. Last year rival Tarn's recall cost it $71 million, "
        "Tarn said.",
    )
    assert {"about $64 million", "$64 million"} in money(*texts, published=DAY)


CONVERTED = "Heirs want 30 million euros (26.1 million pounds) for the vase."


def test_the_story_s_own_rate_makes_two_sums_one():
    """What one outlet converts, another tells in one of the two currencies."""
    assert {"30 million euros", "26.1 million pounds", "£26.1m"} in money(
        CONVERTED, "Heirs want £26.1m for the vase."
    )


@pytest.mark.parametrize(
    "text",
    [
        "A bank will pay £32.4m for the vase.",
        "Their father paid £21.1m for the vase.",
    ],
)
def test_at_the_story_s_own_rate_another_sum_is_another(text):
    """Rough rates would let these be 30 million euros; the rate that the story gives does not."""
    assert all(len(topic) < 3 for topic in money(CONVERTED, text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bo Orr, who is [74], fled on foot.", "Most of those who died were [over 60]."),
        ("Users [under 15] are shut out.", "Teachers asked pupils of [between 10 and 14]."),
        ("The boy, [20], drowned.", "The drowned were [between 15 and 25 years old]."),
    ],
)
def test_an_age_is_no_limit_of_age(one, other):
    """A person's age within the bounds that a law or a count has says nothing of either."""
    assert not linked(one, other)


def test_a_share_told_anew_each_day_may_begin_at_nothing():
    """A fire that was not contained at all is 12 per cent contained two days on."""
    assert linked("The fire was [zero percent] contained.", "The fire was [12%] contained, crews said.", NEXT)


def test_one_article_rounds_little():
    """An article with 30 million and 28 million has two sums."""
    text = "The firm paid a fine of €30 million. Abroad it paid a fine of €28 million."
    assert len(money(text)) == 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The tremor lasted [three minutes].", "The walls shook for [180 seconds].", True),
        ("The tremor lasted [three minutes].", "The alarm rang for [six minutes].", False),
        ("He waited for [two weeks].", "The hearing ran for [two weeks].", False),
    ],
)
def test_minutes_are_seldom_alike_by_chance(one, other, same):
    """The same few minutes are most often one thing; the same few weeks are in many a report."""
    assert linked(one, other) == same


def test_a_toll_grows_though_another_s_part_has_its_number():
    """Two of the five who died are named: the two who had died on the first day are in the toll with the five."""
    frame = articles(
        "The fire in the valley killed 2 people.",
        "Five people died in the fire in the valley. Two victims were named by the sheriff.",
        published=NEXT,
    )
    topics = match_figures(find_figures(frame), frame)
    assert {"2 people", "Five people"} in [set(group.text) for _, group in topics.groupby("topic")]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Two villages burnt down. The fire killed [2], police said.", "The fire killed [two people].", True),
        (
            "Two villages burnt down. The fire killed [2], police said.",
            "The fire spared [two villages].",
            False,
        ),
        (
            "Two shepherds were missing. The fire killed [2], police said.",
            "Up hill [two camps] stood empty.",
            False,
        ),
    ],
)
def test_who_died_has_no_noun_of_things(one, other, same):
    """A bare number of dead does not take the noun of as many villages."""
    assert linked(one, other) == same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The slide injured [34 people] at Orrin.", "The slide killed [34 people] at Orrin."),
        ("Crews freed [27 miners] at Orrin.", "At Orrin [27 miners] are missing."),
    ],
)
def test_nobody_has_two_fates(one, other):
    """As many dead as wounded are two groups, however alike the sentences."""
    assert not linked(one, other)


def test_a_slick_may_double_and_a_price_does_not():
    """An area that each article tells once has grown; a price twice as high is another one."""
    assert linked(
        "The slick covered [14 square kilometres].", "The slick has grown to [35 square kilometres]."
    )
    assert not linked("A ticket to Dol costs [$40].", "A reader paid [$95] to see the show.")


@pytest.mark.parametrize(("headline", "same"), [("Dozens", True), ("Hundreds", False)])
def test_dozens_are_no_other_number_than_sixty(headline, same):
    """A headline's dozens are the sixty told below it, and hundreds are not."""
    frame = articles(
        f"{headline} missing after ferry sinks\n\nMore than 60 people were missing on Monday.",
        "By Wednesday 47 people were missing.",
        published=NEXT,
    )
    topics = match_figures(find_figures(frame), frame)
    vague = topics.text.str.contains(headline)
    assert set(topics[~vague].topic) == {topics.topic[topics.text == "47 people"].item()}
    assert (topics.topic[vague].item() in set(topics[~vague].topic)) == same


def test_two_long_lists_are_compared_number_by_number():
    """Of two articles that tell the tolls of very many towns, the equal ones meet."""
    numbers = [100 + 7 * n for n in range(90)]
    text = " ".join(f"The flood killed {number} people." for number in numbers)
    frame = articles(text, text)
    topics = match_figures(find_figures(frame), frame)
    assert sorted(topics.groupby("topic").low.nunique()) == [1] * 90
    assert topics.groupby("topic").article.nunique().tolist() == [2] * 90


@pytest.mark.parametrize(("noun", "same"), [("library", True), ("mill", False)])
def test_what_is_one_of_them_names_those_counted(noun, same):
    """A library that is one of 21 makes them libraries."""
    other = f"Its old {noun} is one of [21] that would close."
    assert linked("The council shuts [38 libraries].", other, NEXT) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Services inflation was [6%].", "Retail price inflation was [6%].", False),
        ("Services inflation was [6%].", "It was the [6%] by which the price of services rose.", True),
        ("The bank looks at retail price inflation. It stood at [7%].", "Core inflation was [7%].", False),
        ("Core inflation fell. It stood at [7%].", "Core inflation was [7%].", True),
        # lands with one currency, and one of them; no rate of exchange is told
        ("In the euro zone inflation was [4%].", "In Spain inflation was [4%].", False),
        ("Inflation in the euro zone was [4%].", "In the eurozone inflation is [4%].", True),
        # a rise of one thing, and one about as large of another
        ("Wages have gone up [5.1%] since May.", "Rents have gone up [5%].", False),
    ],
)
def test_a_per_cent_is_of_its_own_index(one, other, same):
    """Two indices that share a noun are two, and "it" is the one told before."""
    assert linked(one, other) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Some 44% came, up from [36%] in May.", "Some [43.8%] came.", False),
        ("Some [44%] came, up from 36% in May.", "Some [43.8%] came.", True),
        ("Some 44% came, close to the [46%] in the last election.", "Some [44%] came.", False),
        ("Some 44% came, up from [36%] in May.", "Some 43.8% came, up from [36%] in May.", True),
    ],
)
def test_a_share_of_before_is_not_that_of_now(one, other, same):
    """What a share was at another time joins only where it is told as that."""
    assert linked(one, other) == same


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("The mill's power firm cut off [300 customers].", True),
        ("A neighbouring utility cut off [300 customers].", False),
        ("Another power firm has cut off [300 customers].", False),
    ],
)
def test_what_a_neighbour_does_is_another_thing(text, same):
    """Of two firms that do the same, numbers apart are of two things."""
    assert linked(text, "The power firm cut off [420 customers].") == same
