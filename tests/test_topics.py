"""Figures of one thing across articles: what belongs together, and whether it agrees."""

from itertools import permutations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import articles, figures

from analysis.compare.topics import match_figures
from analysis.errors import ArticleError
from analysis.figures.figures import find_figures
from analysis.quotes.quotes import find_quotes
from analysis.tables import SCHEMAS, table


def toll(article, words, value, **more):
    """Give a row of people killed."""
    return article, words, value, {"counted": "people", "counted_head": "people", "event": "killed", **more}


def partition(topics):
    """Give the topics as sets of (article, words)."""
    return {frozenset(zip(group.article, group.text, strict=True)) for _, group in topics.groupby("topic")}


def shared(topics):
    """Give the topics of two figures or more."""
    return {group for group in partition(topics) if len(group) > 1}


def agreement(one, other, published=None, sources=(None, None), as_of=(None, None)):
    """Say how the tolls of two articles agree; each is (words, modifier, low, high)."""
    frame = articles(f"The blast killed {one[0]}.", f"In the blast {other[0]} died.", published=published)
    rows = [
        toll(name, words, 0, modifier=modifier, low=low, high=high, source=source, as_of=time)
        for name, (words, modifier, low, high), source, time in zip(
            "ab", (one, other), sources, as_of, strict=True
        )
    ]
    topics = match_figures(figures(frame, *rows), frame)
    assert topics.topic.tolist() == [0, 0]
    assert topics.agreement.nunique() == topics.reason.nunique() == 1
    return topics.agreement[0]


def test_a_later_report_of_the_first_number_is_named():
    """A number that comes back after another one did not plainly rise or fall, and the reason says so."""
    frame = articles(
        "The blast killed 10 people.",
        "In the blast 12 people died.",
        "The blast killed 10 people.",
        published=("2024-03-04", "2024-03-05", "2024-03-06"),
    )
    rows = [toll(name, f"{n} people", 0, low=n, high=n) for name, n in (("a", 10), ("b", 12), ("c", 10))]
    topics = match_figures(figures(frame, *rows), frame)
    assert topics[["topic", "agreement", "reason"]].drop_duplicates().values.tolist() == [
        [
            0,
            "update",
            "“10 people” (a, published 4 March 2024), later “12 people” (b, published 5 March 2024); "
            "“10 people” (c, published 6 March 2024) has the first number still",
        ]
    ]


TEN, TWELVE = ("10 people", "=", 10, 10), ("12 people", "=", 12, 12)
MONDAY, TUESDAY = "2024-03-04", "2024-03-05"


@pytest.mark.parametrize(
    ("one", "other", "published", "expected"),
    [
        (TEN, TEN, None, "same"),
        (TEN, ("at least 10 people", ">=", 10, None), None, "compatible"),
        (TWELVE, ("about 11 people", "~", 11, 11), None, "compatible"),
        (("1,200 people", "=", 1200, 1200), ("1,234 people", "=", 1234, 1234), None, "compatible"),
        (TEN, TWELVE, (MONDAY, TUESDAY), "update"),
        (TEN, TWELVE, None, "unclear"),
        (TEN, TWELVE, (MONDAY, None), "unclear"),
        (TEN, TWELVE, (MONDAY, MONDAY), "conflict"),
        (("more than 12 people", ">", 12, None), TWELVE, (MONDAY, MONDAY), "conflict"),
        (("fewer than 10 people", "<", None, 10), TWELVE, (MONDAY, MONDAY), "conflict"),
        (("10 to 15 people", "range", 10, 15), TWELVE, (MONDAY, MONDAY), "compatible"),
    ],
)
def test_agreement_goes_by_interval_and_time(one, other, published, expected):
    """Each agreement shows where the design says so, whichever of the two comes first."""
    assert agreement(one, other, published) == expected
    assert agreement(other, one, published and published[::-1]) == expected


def test_the_words_for_the_time_go_before_the_day_of_publication():
    """A toll as of Monday, told on Tuesday, is Monday's."""
    days = (TUESDAY, TUESDAY)
    assert agreement(TEN, TWELVE, days, as_of=("Monday", None)) == "update"
    assert agreement(TEN, TWELVE, days, as_of=("Monday", "Monday")) == "conflict"


def test_hours_of_one_day_are_different_times():
    """Where the hour of publication is known, a later one is an update."""
    assert agreement(TEN, TWELVE, ("2024-03-04T09:10", "2024-03-04T15:30")) == "update"


def test_a_day_and_an_hour_of_it_are_no_conflict():
    """Where one article tells the hour and another no more than the day, either may be the later one."""
    assert agreement(TEN, TWELVE, ("2024-03-04T00:00", "2024-03-04T18:20")) == "unclear"
    assert agreement(TEN, TWELVE, ("2024-03-04T18:20", "2024-03-04T18:40")) == "conflict"


def test_the_gravest_agreement_of_any_pair_is_the_topic_s():
    """One conflicting pair makes a topic of five figures a conflict."""
    texts = [f"The blast killed {n} people." for n in (10, 10, 10, 12)]
    frame = articles(*texts, published=[MONDAY] * 4)
    rows = [toll(name, f"{n} people", n) for name, n in zip("abcd", (10, 10, 10, 12), strict=True)]
    topics = match_figures(figures(frame, *rows), frame)
    assert topics.agreement.tolist() == ["conflict"] * 4


@pytest.mark.parametrize(
    ("published", "end"),
    [
        (["2024-05-02", None], "at one time, and the time of b is not known"),
        ([None, None], "at one time, and the times are not known"),
        (["2024-05-02T00:00", "2024-05-02T18:20"], "at one time, and the hour of a is not known"),
    ],
)
def test_an_unclear_verdict_says_which_time_is_not_known(published, end):
    """Of two numbers that cannot both hold, one may have a time."""
    frame = articles("50 people were killed.", "59 people were killed.", published=published)
    reasons = match_figures(
        figures(frame, toll("a", "50 people", 50), toll("b", "59 people", 59)), frame
    ).reason
    assert reasons.str.endswith(end).tolist() == [True, True]


def test_a_source_with_and_without_its_article_is_one():
    """Two numbers of "The county" and of "county" are on one word."""
    frame = articles("50 people were killed.", "59 people were killed.")
    rows = [toll("a", "50 people", 50, source="The county"), toll("b", "59 people", 59, source="county")]
    reasons = match_figures(figures(frame, *rows), frame).reason
    assert reasons.str.endswith("; both on the word of the same source").all()
    assert reasons.str.contains("(a, county)", regex=False).all()


def test_a_bare_number_means_what_its_article_hedges_elsewhere():
    """A headline's "50 killed" above "at least 50 people" does not contradict another outlet's 59."""
    frame = articles(
        "50 killed. At least 50 people were killed.",
        "59 people were killed.",
        published=["2024-05-02", "2024-05-02"],
    )
    rows = figures(
        frame,
        toll("a", "50", 50),
        toll("a", "At least 50 people", 50, modifier=">=", high=None),
        toll("b", "59 people", 59),
    )
    assert set(match_figures(rows, frame).agreement) == {"compatible"}


def test_the_reason_names_figures_outlets_sources_and_times():
    """A reader sees from the reason alone what is held against what."""
    frame = articles(
        "Police said 10 people died in the blast.",
        "The blast killed 12 people, doctors said.",
        published=[MONDAY, MONDAY],
        label=["Morning Post", "Evening Star"],
    )
    rows = [toll("a", "10 people", 10, source="Police"), toll("b", "12 people", 12, source="doctors")]
    assert match_figures(figures(frame, *rows), frame).reason[0] == (
        "“12 people” (Evening Star, doctors, published 4 March 2024) and “10 people” (Morning Post, Police, "
        "published 4 March 2024) cannot both hold at the same time; the sources differ"
    )


def test_the_reason_tells_the_time_a_figure_holds_for_from_that_of_publication():
    """A time that the text states is "as of"; where it states none, the article's own is given to the minute."""
    frame = articles(
        "The blast killed 10 people.",
        "The blast killed 12 people.",
        published=["2024-03-05T00:00", "2024-03-05T15:40"],
    )
    rows = [toll("a", "10 people", 10, as_of="Monday"), toll("b", "12 people", 12)]
    reason = match_figures(figures(frame, *rows), frame).reason[0]
    assert "as of 4 March 2024)" in reason
    assert "published 5 March 2024, 15:40 UTC)" in reason


def test_the_reason_names_two_outlets_rather_than_two_articles_of_one():
    """Where two outlets differ as gravely as two articles of one, the reason names the outlets."""
    frame = articles(
        "The blast killed 10 people.", "The blast killed 15 people.", "The blast killed 14 people.",
        published=["2024-03-05"] * 3, label=["Herald", "Herald (2)", "Courier"],
    )  # fmt: skip
    rows = [toll("a", "10 people", 10), toll("b", "15 people", 15), toll("c", "14 people", 14)]
    topics = match_figures(figures(frame, *rows), frame)
    assert set(topics.topic) == {0}
    assert all(named in topics.reason[0] for named in ("(Courier, ", "(Herald, "))
    assert "(Herald (2), " not in topics.reason[0]


def test_a_figure_alone_is_a_topic_of_its_own():
    """What nothing can be compared with agrees with itself."""
    frame = articles("The blast killed 10 people.")
    topics = match_figures(figures(frame, toll("a", "10 people", 10)), frame)
    assert topics[["topic", "text", "agreement"]].values.tolist() == [[0, "10 people", "same"]]


def test_a_rising_toll_is_one_topic():
    """Values that grow from day to day belong together."""
    texts = (
        "Five people died in the quake.",
        "At least 41 people died in the quake.",
        "The quake killed 84 people.",
    )
    frame = articles(*texts, published=["2024-03-04", "2024-03-05", "2024-03-07"])
    rows = [
        toll("a", "Five people", 5),
        toll("b", "At least 41 people", 41, modifier=">=", high=None),
        toll("c", "84 people", 84),
    ]
    topics = match_figures(figures(frame, *rows), frame)
    assert len(partition(topics)) == 1
    assert topics.agreement[0] == "update"


def counted(article, words, value, counted=None, event=None, **more):
    """Give a row of anything counted."""
    head = counted.split()[-1] if counted else None
    return article, words, value, {"counted": counted, "counted_head": head, "event": event, **more}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the same number of something else
        (("The blast killed 30 people.", "30 people", 30, "people", "killed"),
         ("The blast injured 30 people.", "30 people", 30, "people", "injured")),
        (("The firm has 40 trucks.", "40 trucks", 40, "trucks", None),
         ("The firm has 40 clerks.", "40 clerks", 40, "clerks", None)),
        # other people
        (("Shelling killed 12 Peruvian soldiers.", "12 Peruvian soldiers", 12, "Peruvian soldiers", "killed"),
         ("Shelling killed 12 Chilean soldiers.", "12 Chilean soldiers", 12, "Chilean soldiers", "killed")),
        (("The fire killed 3 children.", "3 children", 3, "children", "killed"),
         ("The fire killed 3 firefighters.", "3 firefighters", 3, "firefighters", "killed")),
        (("The raid freed 15 women.", "15 women", 15, "women", "rescued"),
         ("The raid freed 15 men.", "15 men", 15, "men", "rescued")),
    ],
)  # fmt: skip
def test_look_alikes_stay_apart(one, other):
    """An equal number makes no topic where what is counted or what happened differs."""
    frame = articles(one[0], other[0])
    topics = match_figures(figures(frame, counted("a", *one[1:]), counted("b", *other[1:])), frame)
    assert shared(topics) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fire killed 12, police said.", "Northway says 12 of its waiters were new."),
        (
            "Coastguards rescued 233 people from the ferry.",
            "The ferry carried 245 people, including 31 crew.",
        ),
    ],
)
def test_what_happened_to_one_only_is_no_meeting(one, other):
    """A number of people to whom something happened is not one of whom nothing is told, if little else agrees."""
    frame = articles(one, other)
    assert shared(match_figures(find_figures(frame), frame)) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Some 900 people fled the valley.", "900 people", 900, "people", "fled"),
         ("By night 950 refugees had arrived from the valley.", "950 refugees", 950, "refugees", "arrived")),
        (("The crash killed 12 people.", "12 people", 12, "people", "killed"),
         ("The death toll from the crash was 12.", "12", 12, None, "killed")),
        (("Two local pilots died in the crash.", "Two local pilots", 2, "local pilots", "killed"),
         ("The crash killed two crew members.", "two crew members", 2, "crew members", "killed")),
        (("Gunmen held 21 schoolgirls.", "21 schoolgirls", 21, "schoolgirls", "abducted"),
         ("The 21 girls were held by gunmen.", "21 girls", 21, "girls", "abducted")),
    ],
)  # fmt: skip
def test_other_words_for_the_same_thing_meet(one, other):
    """People and refugees, fled and arrived, killed and toll, pilots and crew are brought together."""
    frame = articles(one[0], other[0])
    topics = match_figures(figures(frame, counted("a", *one[1:]), counted("b", *other[1:])), frame)
    assert len(shared(topics)) == 1


def test_money_far_apart_is_not_one_topic():
    """$284 billion and $284.46 share digits and nothing else."""
    frame = articles("The state owes $284 billion.", "A ticket costs $284.46.")
    money = {"kind": "money", "unit": "USD"}
    rows = [("a", "$284 billion", 284e9, money), ("b", "$284.46", 284.46, money)]
    assert shared(match_figures(figures(frame, *rows), frame)) == set()


def test_percentages_and_ratios_are_one_class():
    """A third and 33 per cent of the same people agree."""
    frame = articles("A third of the residents have fled.", "Some 33 per cent of the residents have fled.")
    rows = [
        counted("a", "A third of the residents", 1 / 3, "the residents", "fled", kind="ratio"),
        counted("b", "33 per cent of the residents", 33, "the residents", "fled", kind="percent", unit="%"),
    ]
    topics = match_figures(figures(frame, *rows), frame)
    assert topics.agreement.tolist() == ["compatible", "compatible"]
    assert len(shared(topics)) == 1


def test_a_share_and_a_count_are_two_topics():
    """80 per cent and 80 people are never compared."""
    frame = articles("80 per cent of residents fled.", "80 residents fled.")
    rows = [
        counted("a", "80 per cent of residents", 80, "residents", "fled", kind="percent", unit="%"),
        counted("b", "80 residents", 80, "residents", "fled"),
    ]
    assert shared(match_figures(figures(frame, *rows), frame)) == set()


def test_kilometres_and_miles_are_compared():
    """A distance in miles behind one in kilometres is the same distance."""
    frame = articles("From the lighthouse it is about 90 km (56 miles) to the island.")
    rows = [
        ("a", "about 90 km", 90, {"kind": "measure", "unit": "km", "modifier": "~"}),
        ("a", "56 miles", 56, {"kind": "measure", "unit": "mile"}),
    ]
    topics = match_figures(figures(frame, *rows), frame)
    assert topics[["topic", "agreement"]].values.tolist() == [[0, "compatible"]] * 2


def test_an_age_is_a_person_s():
    """The age of one person meets, however it is told; another's stays apart though the number is the same."""
    frame = articles(
        "Vera Okoro, 34, won the race. Lars Holm, 34, came second.",
        "Vera Okoro won the race. The 34-year-old ran in red.",
    )
    age = {"kind": "age", "unit": "year"}
    rows = [("a", "34", 34, age), ("b", "34-year-old", 34, age)]
    made = figures(frame, *rows)
    holm = made.iloc[[0]].assign(
        figure=2, start=frame.text["a"].rindex("34"), end=frame.text["a"].rindex("34") + 2
    )
    topics = match_figures(pd.concat([made, holm], ignore_index=True), frame)
    assert topics.topic.tolist() == [0, 0, 1]


def test_numbers_of_one_sentence_are_different_things():
    """Of 40 people of whom 15 were of one house, each keeps to its like."""
    text = "The plague took 40 people, including 15 people of one house."
    frame = articles(text, text)
    rows = [
        toll("a", "40 people", 40), toll("a", "15 people", 15),
        toll("b", "40 people", 40), toll("b", "15 people", 15),
    ]  # fmt: skip
    topics = match_figures(figures(frame, *rows), frame)
    assert shared(topics) == {
        frozenset({("a", "40 people"), ("b", "40 people")}),
        frozenset({("a", "15 people"), ("b", "15 people")}),
    }


def test_two_sources_of_one_article_may_conflict():
    """An article that lets two sides give their own number reports one topic."""
    frame = articles("The army said 10 people died. Rebels said 25 people died.", published=[MONDAY])
    rows = [toll("a", "10 people", 10, source="The army"), toll("a", "25 people", 25, source="Rebels")]
    topics = match_figures(figures(frame, *rows), frame)
    assert topics.agreement.tolist() == ["conflict", "conflict"]


def test_dates_and_times_have_no_topic():
    """A date is no measure of anything."""
    frame = articles("On 4 May it rained.")
    rows = [("a", "4 May", None, {"kind": "date", "iso": "2024-05-04"})]
    assert match_figures(figures(frame, *rows), frame).empty


def test_no_figures_give_an_empty_table():
    """Columns and dtypes stay without a row."""
    frame = articles("It rained.")
    topics = match_figures(figures(frame), frame)
    assert {name: str(dtype) for name, dtype in topics.dtypes.items()} == SCHEMAS["topics"]


def test_a_table_without_text_is_an_error():
    """The message says which column is missing."""
    frame = articles("It rained.")
    with pytest.raises(ArticleError, match="text"):
        match_figures(figures(frame), frame.rename(columns={"text": "body"}))


def test_figures_of_unknown_articles_are_an_error():
    """The message names the article that is missing."""
    frame = articles("The blast killed 10 people.")
    made = figures(frame, toll("a", "10 people", 10))
    with pytest.raises(ArticleError, match="'a'"):
        match_figures(made, frame.rename(index={"a": "z"}))


def test_what_comes_on_top_is_not_the_whole():
    """Another 5 people killed are not the 20 killed in all."""
    frame = articles("The storm killed another 5 people on Friday.", "The storm killed 20 people in all.")
    rows = [toll("a", "another 5 people", 5), toll("b", "20 people", 20)]
    assert shared(match_figures(figures(frame, *rows), frame)) == set()


def test_events_of_other_years_stay_apart():
    """The dead of an earlier quake are not those of this one."""
    texts = ("The quake of 2015 killed 900 people.", "The quake killed 900 people on Monday.")
    frame = articles(*texts, published=[MONDAY, TUESDAY])
    rows = [toll("a", "900 people", 900, as_of="2015"), toll("b", "900 people", 900, as_of="Monday")]
    assert shared(match_figures(figures(frame, *rows), frame)) == set()


def test_those_of_another_incident_with_its_year_stay_apart():
    """Those hit by a leak of an earlier year are not as many hit by this one."""
    texts = (
        "Harlow was sued after a 2015 leak for failing to shield 12 million people.",
        "The leak hit 12 million people.",
    )
    frame = articles(*texts, published=[MONDAY, TUESDAY])
    rows = [toll(name, "12 million people", 12e6, event="affected") for name in "ab"]
    assert shared(match_figures(figures(frame, *rows), frame)) == set()


def test_a_vote_is_compared_whole():
    """52-48 is the same vote in two articles, and its two numbers are two topics."""
    frame = articles("The Senate passed the bill 52-48.", "The bill passed the Senate 52-48.")
    score = {"kind": "score"}
    rows = [("a", "52", 52, score), ("a", "48", 48, score), ("b", "52", 52, score), ("b", "48", 48, score)]
    assert len(shared(match_figures(figures(frame, *rows), frame))) == 2


def test_a_group_does_not_take_in_another_event_s_number():
    """Soldiers to be withdrawn, whose article has no event beside the number, are not those who died."""
    frame = articles(
        "Few liked the order to withdraw a third of the army in Karelia, some 4,000 soldiers. "
        "More than 3,100 soldiers have been killed in Karelia in this war.",
        "Ministers said that about 4,000 troops are to be withdrawn before summer.",
    )
    found = find_figures(frame, find_quotes(frame))
    assert shared(match_figures(found, frame)) == {
        frozenset({("a", "some 4,000 soldiers"), ("b", "about 4,000 troops")})
    }


def test_round_years_are_no_topic_by_themselves():
    """The first in 30 years is not who was at sea for more than three decades."""
    frame = articles(
        "Ms. Rowe, the first bishop in 30 years to wed, is leaving.",
        "Rowe spent more than three decades at sea.",
    )
    assert shared(match_figures(find_figures(frame, find_quotes(frame)), frame)) == set()


TEXTS = (
    "The storm killed 7 people and injured 30 people.",
    "At least 8 people were killed in the storm, and 30 were hurt.",
    "The storm left 2,000 families homeless; 9 people died.",
)


def _of_storm(order):
    frame = articles(*TEXTS).loc[list(order)]
    hurt = {"counted": "people", "counted_head": "people", "event": "injured"}
    rows = [
        toll("a", "7 people", 7), ("a", "30 people", 30, hurt),
        toll("b", "At least 8 people", 8, modifier=">=", high=None), ("b", "30", 30, {"event": "injured"}),
        toll("c", "9 people", 9),
        counted("c", "2,000 families", 2000, "families", "displaced"),
    ]  # fmt: skip
    made = figures(frame, *rows)
    return match_figures(pd.concat([made[made.article == name] for name in order], ignore_index=True), frame)


def test_the_order_of_articles_does_not_matter():
    """However the articles are ordered, the same figures are grouped and judged alike."""
    found = {
        frozenset((group, _agreement(topics, group)) for group in partition(topics))
        for topics in map(_of_storm, permutations("abc"))
    }
    assert len(found) == 1
    assert len(next(iter(found))) == 3


def _agreement(topics, group):
    article, words = next(iter(group))
    return topics[(topics.article == article) & (topics.text == words)].agreement.iloc[0]


words = st.sampled_from(
    ["people", "soldiers", "girls", "Peruvian miners", "houses", "", "the dead", "US", "ß’ 's"]
)
made_rows = st.lists(
    st.tuples(
        st.sampled_from("abc"),
        st.integers(0, 40),
        st.sampled_from(
            ["count", "percent", "ratio", "money", "duration", "age", "measure", "score", "rank", "date"]
        ),
        st.sampled_from(["=", ">", ">=", "<", "<=", "~", "range", "vague"]),
        st.none() | st.floats(-1e9, 1e12, allow_nan=False),
        st.none() | st.floats(-1e9, 1e12, allow_nan=False),
        st.sampled_from([None, "", "%", "USD", "km", "year"]),
        words,
        st.sampled_from([None, "killed", "fled", "arrived", "population", "increased"]),
        st.sampled_from([None, "Monday", "2024", "as of 3 May", "May 31, 2023", "30 February", "99999"]),
    ),
    max_size=8,
)


@given(made_rows, st.booleans())
def test_any_table_gives_each_figure_at_most_one_topic(rows, dated):
    """Nothing raises; rows keep their words; a topic has one agreement and one reason."""
    text = "On Monday, 12 people (34) of the 9 girls 7-8 were 33.3% killed in Peru, or 5 km away."
    frame = articles(text, text, text, published=[MONDAY, None, TUESDAY] if dated else None)
    made = []
    for number, (article, start, kind, modifier, low, high, unit, what, event, time) in enumerate(rows):
        head = what.split()[-1] if what else None
        place = [article, number, start, start + 9, text[start : start + 9]]
        made.append(
            [*place, kind, modifier, low, high, unit, what or None, head, event, None, None, time, None]
        )
    topics = match_figures(table("figures", made, frame.index), frame)
    assert {name: str(dtype) for name, dtype in topics.dtypes.items()} == SCHEMAS["topics"]
    assert not topics.duplicated(["article", "figure"]).any()
    assert set(topics.agreement) <= {"same", "compatible", "update", "unclear", "conflict"}
    assert len(topics[["topic", "agreement", "reason"]].drop_duplicates()) == topics.topic.nunique()
    assert topics.topic.drop_duplicates().tolist() == list(range(topics.topic.nunique()))


def test_a_number_repeated_without_end_is_one_topic():
    """What an article repeats goes with its first telling, and every figure is in one topic."""
    words = [f"{n} people" for n in (12, 13) for _ in range(300)]
    text = "".join(f"The flood killed {figure} in the town.\n" for figure in words)
    frame = articles(text, "The flood killed 12 people in the town.")
    told = {"counted": "people", "counted_head": "people", "event": "killed"}
    rows, at = [], 0
    for number, figure in enumerate(words):
        at = text.index(figure, at)
        row = dict.fromkeys(SCHEMAS["figures"]) | {"article": "a", "figure": number, "start": at, **told}
        at += len(figure)
        value = float(figure[:2])
        row |= {"end": at, "text": figure, "kind": "count", "modifier": "=", "low": value, "high": value}
        rows.append([row[column] for column in SCHEMAS["figures"]])
    other = dict.fromkeys(SCHEMAS["figures"]) | {"article": "b", "figure": 0, "start": 17, "end": 26, **told}
    other |= {"text": "12 people", "kind": "count", "modifier": "=", "low": 12.0, "high": 12.0}
    rows.append([other[column] for column in SCHEMAS["figures"]])
    topics = match_figures(table("figures", rows, frame.index), frame)
    assert sorted(topics.groupby("topic").size()) == [300, 301]
    assert not topics.duplicated(["article", "figure"]).any()


def test_beyond_what_is_compared_equal_figures_stay_together():
    """A list of very many numbers, told over and over, is grouped by number, every figure once."""
    values = [3 + n % 101 for n in range(1200)]
    text = "".join(f"The flood killed {n:>3} people.\n" for n in values)
    frame = pd.DataFrame({"text": [text]})
    told = {
        "counted": "people",
        "counted_head": "people",
        "event": "killed",
        "kind": "count",
        "modifier": "=",
    }
    rows = []
    for number, value in enumerate(values):
        start = 29 * number + 17
        row = dict.fromkeys(SCHEMAS["figures"]) | told | {"article": 0, "figure": number, "start": start}
        row |= {
            "end": start + 10,
            "text": text[start : start + 10],
            "low": float(value),
            "high": float(value),
        }
        rows.append([row[column] for column in SCHEMAS["figures"]])
    topics = match_figures(table("figures", rows, frame.index), frame)
    assert len(topics.drop_duplicates(["low", "topic"])) == 101
    assert sorted(topics.figure) == list(range(1200))


def test_in_a_heap_of_stories_each_keeps_to_itself():
    """Of 120 articles on 60 fires the two on one fire meet, and no two on different ones."""
    syllables = ("ba", "do", "ka", "lo", "mi", "na", "po", "ra")
    names = [a + b + c for a in syllables for b in syllables for c in syllables]
    texts = []
    for story in range(60):
        place, river, chief = (names[3 * story + k].capitalize() for k in range(3))
        texts.append(f"A fire in {place} by the {river} killed 12 people, said {chief} of the town.")
        texts.append(
            f"In the town of {place} at least 12 people died in a fire by the {river}, {chief} said."
        )
    frame = pd.DataFrame({"text": texts}, index=[f"{n // 2:02}{'ab'[n % 2]}" for n in range(120)])
    topics = match_figures(find_figures(frame, table("quotes", [], frame.index)), frame)
    groups = {frozenset(rows.article) for _, rows in topics.groupby("topic")}
    assert groups == {frozenset({f"{story:02}a", f"{story:02}b"}) for story in range(60)}


def test_a_number_told_as_an_earlier_one_is_no_contradiction():
    """An article that says which number it replaces tells of an update."""
    frame = articles(
        "At least 31 people died when the barge sank, police said, raising an earlier toll of 19.",
        "At least 31 people were killed when the barge sank.",
        published=["2025-03-07", "2025-03-07"],
    )
    topics = match_figures(find_figures(frame), frame)
    assert topics.agreement.tolist() == ["update"] * 3
    assert topics.reason.iloc[0].startswith(
        "“19” (a, told as an earlier number), later “At least 31 people” ("
    )


def test_dozens_of_one_thing_are_not_dozens_of_another():
    """Vague numbers without one event are no topic: dozens who sing are not the dozens who escaped."""
    frame = articles(
        "On a tape that the gang made dozens of the miners sing a hymn.",
        "By a back door dozens of the miners have escaped.",
        published=[MONDAY, MONDAY],
    )
    assert shared(match_figures(find_figures(frame, find_quotes(frame)), frame)) == set()


def test_the_deaths_of_that_year_are_not_those_of_all_years():
    """That year is the one named before, of all numbers of its sentence."""
    frame = articles(
        "Cholera was the worst of the fevers in 2016, the ministry says. That year, by its count, cholera caused "
        "512 deaths, and typhus caused 470.",
        "Cholera has killed more than 1,800 people since the drought.",
        published=["2019-03-04", "2019-03-04"],
    )
    assert shared(match_figures(find_figures(frame, find_quotes(frame)), frame)) == set()


def test_captives_still_held_are_not_all_that_were_taken():
    """Who is still held is who remains, whatever number like it was taken."""
    frame = articles(
        "Pirates let eight divers go in May but still hold nearly 90 captives.",
        "In 2014 pirates kidnapped more than 90 divers.",
        "Some 87 divers remain in captivity.",
        published=[MONDAY, MONDAY, MONDAY],
    )
    found = find_figures(frame, find_quotes(frame))
    assert shared(match_figures(found, frame)) == {
        frozenset({("a", "nearly 90 captives"), ("c", "Some 87 divers")})
    }
