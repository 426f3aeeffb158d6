"""Counts, totals and shares of the same people: whether the arithmetic holds."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import articles, figures

from analysis.compare.shares import check_shares
from analysis.figures.figures import find_figures
from analysis.tables import SCHEMAS, table


def people(article, words, value, event, counted="people", **more):
    """Give a row of people counted."""
    head = counted.split()[-1]
    return article, words, value, {"counted": counted, "counted_head": head, "event": event, **more}


def percent(article, words, value, event, counted="residents", **more):
    """Give a row of a percentage of people."""
    return people(article, words, value, event, counted, kind="percent", unit="%", **more)


def valley(count, total="around 50,000 people", share="40 per cent of residents"):
    """Tell of a valley that people left."""
    return f"The valley is home to {total}. So far {count} have fled, and {share} have left."


def check(count, value, total=50_000, hedge="~", share=40, **more):
    """Check one count against 40 per cent of about 50,000."""
    frame = articles(valley(count))
    rows = [
        people("a", "around 50,000 people", total, "population", modifier=hedge),
        people("a", count, value, "fled", **more),
        percent("a", "40 per cent of residents", share, "left"),
    ]
    return check_shares(figures(frame, *rows), frame)


def test_a_count_that_fits_holds():
    """40 per cent of around 50,000 is 17,775 to 22,275, and 20,000 lies there."""
    row = check("20,000 people", 20_000).iloc[0]
    assert [row.count_figure, row.total_figure, row.share_figure] == [1, 0, 2]
    assert [row.implied_low, row.implied_high, row.holds] == [17_775.0, 22_275.0, True]


@pytest.mark.parametrize(
    ("count", "value", "more", "holds"),
    [
        ("more than 20,000 people", 20_000, {"modifier": ">", "high": None}, True),
        ("more than 30,000 people", 30_000, {"modifier": ">", "high": None}, False),
        ("at most 9,000 people", 9_000, {"modifier": "<=", "low": None}, False),
        ("30,000 people", 30_000, {}, False),
        ("9,000 people", 9_000, {}, False),
        ("about 24,000 people", 24_000, {"modifier": "~"}, True),
    ],
)
def test_hedges_decide_as_intervals(count, value, more, holds):
    """A hedge widens what can hold, on its own side."""
    assert check(count, value, **more).holds.tolist() == [holds]


def test_what_hedges_leave_open_is_not_known():
    """More than 40 per cent of more than 50,000 says nothing against more than 90,000."""
    frame = articles(
        "More than 50,000 people live there. More than 40 per cent of residents and more than 90,000 fled."
    )
    above = {"modifier": ">", "high": None}
    rows = [
        people("a", "More than 50,000 people", 50_000, "population", **above),
        percent("a", "More than 40 per cent of residents", 40, "fled", **above),
        people("a", "more than 90,000", 90_000, "fled", **above),
    ]
    found = check_shares(figures(frame, *rows), frame)
    assert found.holds.isna().tolist() == [True]
    assert found.implied_high.isna().tolist() == [True]


def test_the_reason_names_figures_outlets_and_sources():
    """All three figures stand in the reason with who gives them."""
    frame = articles(valley("30,000 people"), label=["Morning Post"])
    rows = [
        people("a", "around 50,000 people", 50_000, "population", modifier="~"),
        people("a", "30,000 people", 30_000, "fled", source="the mayor"),
        percent("a", "40 per cent of residents", 40, "left", source="a charity"),
    ]
    assert check_shares(figures(frame, *rows), frame).reason[0] == (
        "“40 per cent of residents” (Morning Post, charity) of “around 50,000 people” (Morning Post) "
        "would be 17,775 to 22,275; “30,000 people” (Morning Post, mayor) does not fit, it is more"
    )


def test_a_total_may_come_from_another_article():
    """Where the share's own article has no total, another outlet's is taken."""
    frame = articles(
        "40 per cent of residents left, 21,000 people.", "Around 50,000 people live in the valley."
    )
    rows = [
        percent("a", "40 per cent of residents", 40, "left"),
        people("a", "21,000 people", 21_000, "left"),
        people("b", "Around 50,000 people", 50_000, "population", modifier="~"),
    ]
    found = check_shares(figures(frame, *rows), frame)
    assert found[["count_article", "total_article", "share_article", "holds"]].values.tolist() == [
        ["a", "b", "a", True]
    ]


def test_figures_of_different_days_are_not_put_together():
    """A share as of today is not held against another outlet's count of last week."""
    frame = articles(
        "Around 50,000 people live there. 40 per cent of residents have left.",
        "So far 2,000 people have left.",
        published=["2024-03-11", "2024-03-04"],
    )
    rows = [
        people("a", "Around 50,000 people", 50_000, "population", modifier="~"),
        percent("a", "40 per cent of residents", 40, "left"),
        people("b", "2,000 people", 2_000, "left"),
    ]
    assert check_shares(figures(frame, *rows), frame).empty


def test_a_share_told_with_its_count_and_total():
    """Of 240 ballots 60, or 25 per cent: count and total are those of the sentence."""
    frame = articles("Of the 240 ballots, 60, or 25 per cent, were spoilt. In all 900 posters were printed.")
    rows = [
        people("a", "240 ballots", 240, None, "ballots"),
        ("a", "60", 60, {}),
        ("a", "25 per cent", 25, {"kind": "percent", "unit": "%"}),
        people("a", "900 posters", 900, None, "posters"),
    ]
    found = check_shares(figures(frame, *rows), frame)
    assert found[["count_figure", "total_figure", "share_figure", "holds"]].values.tolist() == [
        [1, 0, 2, True]
    ]


def test_a_count_beside_its_share_takes_the_total_of_another_sentence():
    """300 workers, or 25 per cent of the staff: the staff was told before."""
    frame = articles(
        "The mill employs 1,200 workers. On Friday 300 workers, or 25 per cent of the staff, were fired."
    )
    rows = [
        people("a", "1,200 workers", 1200, "employed", "workers"),
        people("a", "300 workers", 300, "dismissed", "workers"),
        percent("a", "25 per cent of the staff", 25, "dismissed", "the staff"),
    ]
    found = check_shares(figures(frame, *rows), frame)
    assert found[["count_figure", "total_figure", "share_figure", "holds"]].values.tolist() == [
        [1, 0, 2, True]
    ]


def test_jobs_are_a_share_of_the_workforce():
    """300 jobs, a quarter of its workforce: jobs are held by the workers of whom the share is told."""
    frame = articles(
        "The mill cuts 300 jobs, a quarter of its workforce, and shuts 2 plants. It employs 1,200 people."
    )
    rows = [
        people("a", "300 jobs", 300, "dismissed", "jobs"),
        people("a", "a quarter of its workforce", 0.25, "employed", "its workforce", kind="ratio"),
        people("a", "2 plants", 2, None, "plants"),
        people("a", "1,200 people", 1200, "employed"),
    ]
    found = check_shares(figures(frame, *rows), frame)
    assert found[["count_figure", "total_figure", "share_figure", "holds"]].values.tolist() == [
        [0, 3, 1, True]
    ]


def test_a_count_behind_a_dash_is_the_share_itself():
    """Half its tents in the north of the country -- 700 tents: these are the half, not the whole."""
    frame = articles("It moved 200 tents. Half its tents in the north of the country -- 700 tents -- leaked.")
    rows = [
        people("a", "200 tents", 200, "deployed", "tents"),
        people("a", "Half its tents", 0.5, "deployed", "its tents", kind="ratio"),
        people("a", "700 tents", 700, None, "tents"),
    ]
    assert check_shares(figures(frame, *rows), frame).empty


def test_a_share_of_those_counted_is_not_their_number():
    """1,200 workers, 40 per cent of them women: nobody says how many women."""
    frame = articles("The mill has 1,200 workers, 40 per cent of them women. It fired 300 workers.")
    rows = [
        people("a", "1,200 workers", 1200, "employed", "workers"),
        people("a", "40 per cent of them", 40, None, "women", kind="percent", unit="%"),
        people("a", "300 workers", 300, "dismissed", "workers"),
    ]
    assert check_shares(figures(frame, *rows), frame).empty


def test_a_share_of_them_is_of_those_just_told_of():
    """Two-thirds of the 21 who were arrested is no share of those who marched."""
    frame = articles(
        "Some 1,700 people marched. In all 21 people were arrested, two-thirds of them from abroad."
    )
    rows = [
        people("a", "1,700 people", 1700, "attended"),
        people("a", "21 people", 21, "arrested"),
        people("a", "two-thirds of them", 2 / 3, "arrested", "people", kind="ratio"),
    ]
    assert check_shares(figures(frame, *rows), frame).empty


def test_share_total_and_count_in_a_row():
    """Fifteen per cent of the 400 pupils, 60 children: share, total and count follow each other."""
    frame = articles("Fifteen per cent of the 400 pupils, 60 children, are ill.")
    rows = [
        percent("a", "Fifteen per cent", 15, None, "pupils"),
        people("a", "400 pupils", 400, None, "pupils"),
        people("a", "60 children", 60, None, "children"),
    ]
    found = check_shares(figures(frame, *rows), frame)
    assert found[["count_figure", "total_figure", "share_figure", "holds"]].values.tolist() == [
        [2, 1, 0, True]
    ]


def test_a_share_of_the_total_it_names():
    """A quarter of the 1,200 workers is no 450."""
    frame = articles(
        "A quarter of the 1,200 workers were fired, says the mill. It was 450 workers, says the union."
    )
    rows = [
        ("a", "A quarter", 0.25, {"kind": "ratio", "event": "dismissed"}),
        people("a", "1,200 workers", 1200, None, "workers"),
        people("a", "450 workers", 450, "dismissed", "workers"),
    ]
    found = check_shares(figures(frame, *rows), frame)
    assert found[["count_figure", "total_figure", "share_figure", "holds"]].values.tolist() == [
        [2, 1, 0, False]
    ]


@pytest.mark.parametrize(
    ("event", "counted", "expected"),
    [
        ("left", "people", 1),
        ("killed", "people", 0),
        ("left", "houses", 0),
        ("left", "Peruvian residents", 0),
    ],
)
def test_only_what_is_of_one_sort_is_put_together(event, counted, expected):
    """Other events, things and nations make no sum."""
    text = "Around 50,000 Chilean residents live there. 40 per cent of the Chilean residents left, 21,000 in all."
    frame = articles(text)
    rows = [
        people(
            "a", "Around 50,000 Chilean residents", 50_000, "population", "Chilean residents", modifier="~"
        ),
        percent("a", "40 per cent of the Chilean residents", 40, "left", "the Chilean residents"),
        people("a", "21,000", 21_000, event, counted),
    ]
    assert len(check_shares(figures(frame, *rows), frame)) == expected


def test_a_change_is_no_share():
    """A rise by 40 per cent is a share of nobody."""
    frame = articles(valley("20,000 people", share="numbers rose 40 per cent; residents"))
    rows = [
        people("a", "around 50,000 people", 50_000, "population", modifier="~"),
        people("a", "20,000 people", 20_000, "fled"),
        percent("a", "40 per cent", 40, "increased"),
    ]
    assert check_shares(figures(frame, *rows), frame).empty


FOUND = ["count_figure", "total_figure", "share_figure", "holds"]


def found_in(*texts):
    """Check the shares of texts as they are found in them."""
    frame = articles(*texts)
    return check_shares(find_figures(frame, table("quotes", [], frame.index)), frame)


def test_a_change_of_a_sum_is_no_share():
    """Up $12, or 3 per cent, to $380: 3 per cent of what it was before, which nobody tells."""
    assert found_in("The maker of taps, a firm in Lund, jumped $12, or 4 per cent, to $312.").empty


def test_points_and_what_they_are_the_difference_of():
    """Six points (46 per cent to 40) are no 46 per cent of anything."""
    assert found_in(
        "Lund leads by six points (46 per cent to 40 per cent), down from 18 points in May."
    ).empty


def test_a_number_below_zero_is_no_part():
    """A score of -24 points is no share of 18 points."""
    assert found_in("Lund's score is -24 points (20 per cent), after 18 points in May.").empty


def test_a_share_behind_another_number_is_of_that_one():
    """The odds of winning all six are one in 64, or 1.5 per cent: nobody tells six as a share."""
    assert found_in("Six coins were flipped. To win all six comes to 1 in 64, or 1.5 per cent.").empty


def test_a_sum_below_its_part_is_no_total():
    """Half the money, $500 million, came from people who gave $3 million or more: $3 million is no whole."""
    text = "Half the money, $500 million, came from 60 people who gave $3 million or more."
    assert found_in(text).empty


def test_those_who_agree_are_not_those_killed():
    """40 per cent who back a strike over 12 deaths are not the dead."""
    text = "The pit has 900 miners. Some 40 per cent of miners back the strike that began when 12 miners were killed."
    assert found_in(text).empty


def test_those_who_live_there_are_not_all_who_are_told_of():
    """9 million lone mothers who live in a country are not its people, of whom a share has come."""
    frame = articles(
        "Two per cent of the refugees came by boat, 4,000 people. Some 90,000 mothers live there."
    )
    rows = [
        percent("a", "Two per cent of the refugees", 2, "arrived", "the refugees"),
        people("a", "4,000 people", 4_000, "arrived"),
        people("a", "90,000 mothers", 90_000, "population", "mothers"),
    ]
    assert check_shares(figures(frame, *rows), frame).empty


def test_a_rival_firm_has_a_count_of_its_own():
    """A quarter of the mill's workers are no part of those whom a rival fires."""
    text = (
        "The mill, which employs 1,200 workers, fired a quarter of its workers. "
        "Its rival Norbeck fired 700 workers last week."
    )
    assert found_in(text).empty


def test_a_count_of_a_total_beside_its_share():
    """Of 60 of the 240 ballots, or 25 per cent, 60 is the count and 240 the total."""
    found = found_in("Judges threw out 60 of the 240 ballots, or 25 per cent.")
    assert found[FOUND].values.tolist() == [[0, 1, 2, True]]


def test_a_count_that_amounts_to_its_share():
    """The 300 workers make up a quarter of a workforce of 1,200."""
    found = found_in("The 300 workers make up a quarter of the workforce of 1,500 people.")
    assert found[FOUND].values.tolist() == [[0, 2, 1, False]]


def test_two_numbers_of_other_articles_are_not_put_together():
    """A share whose own article tells neither count nor total is held against nothing."""
    frame = articles(
        "40 per cent of residents left.", "So far 21,000 left.", "Around 50,000 people live there."
    )
    rows = [
        percent("a", "40 per cent of residents", 40, "left"),
        people("b", "21,000", 21_000, "left"),
        people("c", "Around 50,000 people", 50_000, "population", modifier="~"),
    ]
    assert check_shares(figures(frame, *rows), frame).empty


def test_a_share_of_some_things_is_no_share_of_all():
    """90 per cent of the early votes is no part of 60 votes in a council."""
    frame = articles(
        "Of 900 votes cast 90 per cent of the early votes went to Lund. The council gave her 60 votes."
    )
    rows = [
        people("a", "900 votes", 900, None, "votes"),
        percent("a", "90 per cent of the early votes", 90, "voted", "the early votes"),
        people("a", "60 votes", 60, "voted", "votes"),
    ]
    assert check_shares(figures(frame, *rows), frame).empty


def test_no_figures_give_an_empty_table():
    """Columns and dtypes stay without a row."""
    frame = articles("It rained.")
    found = check_shares(figures(frame), frame)
    assert {name: str(dtype) for name, dtype in found.dtypes.items()} == SCHEMAS["shares"]


value = st.none() | st.floats(-10, 1e12, allow_nan=False)
made_rows = st.lists(
    st.tuples(
        st.sampled_from("ab"),
        st.integers(0, 60),
        st.sampled_from(["count", "percent", "ratio", "money"]),
        st.sampled_from(["=", ">", ">=", "<", "<=", "~", "range", "vague"]),
        value,
        value,
        st.sampled_from(["people", "residents", "ballots", ""]),
        st.sampled_from([None, "left", "population"]),
    ),
    max_size=8,
)


@given(made_rows)
def test_any_table_is_checked_without_error(rows):
    """Nothing raises, and each row names three different figures."""
    text = "Of 50,000 residents, 40 per cent, or 20,000 people, left; a third of the 900 ballots, 300, were kept."
    frame = articles(text, text)
    made = []
    for number, (article, start, kind, modifier, low, high, what, event) in enumerate(rows):
        place = [article, number, start, start + 7, text[start : start + 7]]
        head = what or None
        made.append([*place, kind, modifier, low, high, None, head, head, event, None, None, None, None])
    found = check_shares(table("figures", made, frame.index), frame)
    assert {name: str(dtype) for name, dtype in found.dtypes.items()} == SCHEMAS["shares"]
    for row in found.itertuples():
        assert len({row.count_figure, row.total_figure, row.share_figure}) == 3
        assert not row.implied_high < row.implied_low


def test_a_total_of_another_decade_is_no_total():
    """How many there were long ago tells nothing of today's share."""
    frame = articles(
        "The mill is shedding 300 workers, or one in 12 of its staff. At its height, in the 1970s, it employed 900.",
        published=pd.to_datetime(["2025-02-06"], utc=True),
    )
    found = find_figures(frame, table("quotes", [], frame.index))
    assert check_shares(found, frame).empty
