"""Numbers told over another stretch of time, of another stage or of another firm."""

import pytest
from made import articles, linked

from analysis.compare.topics import match_figures
from analysis.figures.figures import find_figures
from analysis.tables import table


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # some days and all
        ("In all, [884 trains] were cancelled.", "The line cancelled [312 trains] on Monday and Tuesday."),
        ("A total of [61 trains] were late in the strike.", "The line had [40 trains] late on Monday alone."),
        # on the day, and since
        ("Shares in Orlo rose [6.2%].", "Shares in Orlo are up [13%] since the plan was announced."),
        ("Orlo shares lost [9.1%].", "This week Orlo shares have lost [12%]."),
        # another year or part of it
        ("Some [140,000 clerks] were laid off last year.", "Some [23,000 clerks] were laid off this year."),
        ("Banks shut [90 branches] last year.", "Banks shut [21 branches] in the first 12 days of March."),
        # before and after, alone and together
        ("Orlo employed [8,400 people].", "Orlo now employs [7,600 people]."),
        ("Orlo employs [1,200 people].", "The combined company would employ [4,600 people]."),
        # on average
        ("The pass costs [$40].", "On average the pass costs [$52]."),
        # spans of another sort
        ("She served for [more than 40 years].", "It was the first frost in [40 years] to kill the figs."),
        ("It was the worst loss in [12 years] at the bank.", "He spent [12 years] at the bank."),
        ("He was jailed for [nine years].", "He worked there for [nine years]."),
        ("The rower was banned for [four years].", "He could go to prison for [four years]."),
        ("Her lease has [four years] left to run.", "She took the lease [four years] ago."),
        # a rival's
        ("Bexa recalled [1.7 million toasters].", "Last year rival Orlo recalled [1.8 million toasters]."),
        ("The recall cost Bexa [$64 million].", "Its rival Orlo paid. Orlo lost [$71 million] in a recall."),
        ("The recall cost Bexa [$64 million].", "Its rival Orlo paid.\n\nOrlo lost [$71 million] in a recall."),
    ],
)  # fmt: skip
def test_two_stretches_are_not_one(one, other):
    """What is told for another stretch, stage or firm is another number, whichever comes first."""
    assert not linked(one, other)
    assert not linked(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In all, [884 trains] were cancelled.", "In total [884 trains] were cancelled on Monday and Tuesday."),
        ("Shares in Orlo rose [6.2%] on Monday.", "Shares in Orlo rose [6.2 per cent]."),
        ("In all, [31 people] were killed.", "The fire killed [29 people] on Monday."),
        ("The combined company would employ [46,000 people].", "The company would employ [46,000 people]."),
        (
            "Orlo will buy Bexa for [€640 million], and cut 90 jobs in the combined firm.",
            "Orlo is to pay [€655 million] for Bexa.",
        ),
        ("Rival Orlo recalled [1.8 million toasters].", "Orlo, a rival, recalled [1.8m toasters]."),
        ("They laid off [140,000 clerks] last year.", "Last year [140,000 clerks] were laid off."),
    ],
)  # fmt: skip
def test_one_stretch_in_two_wordings_is_one(one, other):
    """The same number stays one, told for a stretch or not, and a toll goes on growing."""
    assert linked(one, other)
    assert linked(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The cuts are 7% of a workforce of [15,000].", "The firm has [15,000 employees]."),
        ("The fire reached Dol, a town of [about 6,000].", "Dol has [6,000 residents]."),
    ],
)
def test_a_number_behind_a_noun_for_people_together_counts_them(one, other):
    """A workforce is of employees, a town of residents."""
    assert linked(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fire reached Dol, a town of [about 6,000].", "The fire drove [6,200 people] from their homes."),
        ("The cuts are 7% of a workforce of [15,000].", "It sold [15,000 cars]."),
    ],
)
def test_those_who_live_or_work_somewhere_are_not_all_that_are_told_of(one, other):
    """A population is not who fled."""
    assert not linked(one, other)


def test_a_third_number_does_not_bring_two_stretches_together():
    """A number told for no stretch may be of either group, but not join the two."""
    frame = articles(
        "In all, 884 trains were cancelled.",
        "The line cancelled 312 trains on Monday and Tuesday.",
        "The line has cancelled 400 trains.",
    )
    topics = match_figures(find_figures(frame, table("quotes", [], frame.index)), frame)
    homes = {row.text: row.topic for row in topics.itertuples()}
    assert homes["884 trains"] != homes["312 trains"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The divers stayed under for [six minutes].", "It was a dive of just [360 seconds]."),
        ("It was over in [six minutes], a guide said.", "Divers searched a wreck in [under six minutes]."),
    ],
)
def test_the_only_short_span_of_two_articles_is_one(one, other):
    """Minutes are told of what a story is about; where each article has them once, they are one."""
    assert linked(one, other)
    assert linked(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The divers had been in the navy for [six years].", "The wreck has lain there for [six years]."),
        ("The divers stayed under for [six minutes].", "The dive took [eleven minutes]."),
    ],
)  # fmt: skip
def test_other_spans_are_not_one_by_their_number(one, other):
    """Years are told of anything, and minutes of which there are several need more than the number."""
    assert not linked(one, other)


def test_a_term_that_is_recalled_is_the_one_its_article_tells():
    """Who calls the years of a ban too few means the ban, not the years in prison that others speak of."""
    ban = "The league banned the rower Orla Finn for six years for bribes. “[Six years] is a joke,” a rival said."
    assert not linked(ban, "Orla Finn may get [six years] in prison for taking bribes, a prosecutor said.")
    assert linked(ban, "For taking bribes the league banned Orla Finn from rowing for [six years].")
