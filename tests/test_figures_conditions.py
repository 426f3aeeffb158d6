"""Events told by the words around a figure: who is driven out, carried, lost, burned or at work."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.figures.figures import find_figures
from analysis.tables import records, table


def told(text: str) -> dict[str, object]:
    """Give the event of each figure of a text, by its words."""
    articles = pd.DataFrame({"text": [text]})
    return {
        str(row["text"]): row["event"]
        for row in records(find_figures(articles, table("quotes", [], articles.index)))
    }


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Flood kills 2, drives thousands from homes", {"2": "killed", "thousands": "displaced"}),
        (
            "The gale drove hundreds from their houses and cut power to 90.",
            {"hundreds": "displaced", "90": "blackout"},
        ),
        ("Blast kills 4 soldiers, hits 2 villages", {"4 soldiers": "killed", "2 villages": None}),
        ("Blast kills 4 soldiers, wounds 12", {"4 soldiers": "killed", "12": "injured"}),
        ("Flood kills 9, 3 of them nurses", {"9": "killed", "3 of them": "killed"}),
    ],
)
def test_a_second_verb_of_a_headline_ends_the_reach_of_the_first(text: str, events: dict[str, str]) -> None:
    """What the second verb of a headline takes has not what the first one tells."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Some 700 people were under mandatory evacuation orders.", {"Some 700 people": "left"}),
        ("Some 700 homes were under a voluntary evacuation order.", {"Some 700 homes": "left"}),
        ("Two men were under temporary house arrest.", {"Two men": None}),
        ("Two firms were under immediate orders to pay.", {"Two firms": None}),
    ],
)
def test_what_an_order_is_may_stand_before_it(text: str, events: dict[str, str]) -> None:
    """People are under an evacuation order, be it mandatory or voluntary."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The coach carried 41 passengers when it overturned.", {"41 passengers": "aboard"}),
        ("The jet, with 88 people and crew, was bound for Oslo.", {"88 people and crew": "aboard"}),
        ("Around 30 passengers were on the bus.", {"Around 30 passengers": "aboard"}),
        ("Around 30 passengers were late on the Monday.", {"Around 30 passengers": None}),
        ("The line carried 9,000 passengers a day.", {"9,000 passengers a day": None}),
        ("The men carried 40 bodies out of the mine.", {"40 bodies": None}),
        ("She carried 12 counties in the spring.", {"12 counties": None}),
    ],
)
def test_who_is_carried_is_aboard(text: str, events: dict[str, str]) -> None:
    """Passengers and crew that something carries are aboard; what men carry away is not."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("In all, 61 were lost on the trawler.", {"61": "killed"}),
        ("The village lost 14 people to the fever.", {"14 people": "killed"}),
        ("Nearly 200 lives were lost.", {"Nearly 200 lives": "killed"}),
        ("It sank with the loss of 61 lives.", {"61 lives": "killed"}),
        ("The cat has nine lives.", {"nine lives": None}),
        ("The party lost 40 seats to the Greens.", {"40 seats": None}),
        ("The club lost two players to injury.", {"two players": None}),
        ("Six hikers were lost on Monday.", {"Six hikers": None}),
    ],
)
def test_people_are_lost_to_death(text: str, events: dict[str, str]) -> None:
    """Who is lost on a ship or to an illness has died; seats and players are lost otherwise."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Six people were badly burned when the stove blew up.", {"Six people": "injured"}),
        ("It knew of nine cases in which cooks were burned.", {"nine cases": "injured"}),
        ("Six people, whose barns were burned, sued.", {"Six people": None}),
        ("Forty barns were burned.", {"Forty barns": "destroyed"}),
    ],
)
def test_people_are_burned(text: str, events: dict[str, str]) -> None:
    """People who are burned are hurt, and things are destroyed."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The fire has grown to 40,000 acres.", {"40,000 acres": "destroyed"}),
        ("The 90-acre blaze began on Monday.", {"90-acre blaze": "destroyed"}),
        ("The 90-acre farm was sold.", {"90-acre farm": None}),
        ("The farm has grown to 400 acres.", {"400 acres": None}),
        ("Fire crews said the farm had grown to 400 acres.", {"400 acres": None}),
    ],
)
def test_a_fire_grows_over_what_it_burns(text: str, events: dict[str, str]) -> None:
    """The ground that a fire has grown to is burnt."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("About 700 firefighters joined the fight.", {"About 700 firefighters": "deployed"}),
        ("Some 200 police attended the scene.", {"Some 200 police": "deployed"}),
        (
            "Some 40 boats and 60 divers took part in the search.",
            {"Some 40 boats": "deployed", "60 divers": "deployed"},
        ),
        ("Two officers took bribes.", {"Two officers": None}),
        ("Some 200 fans attended the game.", {"Some 200 fans": "attended"}),
        ("Six firefighters were hurt in the search.", {"Six firefighters": "injured"}),
    ],
)
def test_helpers_at_work_are_deployed(text: str, events: dict[str, str]) -> None:
    """Rescuers and police who attend, join or search are at work; a crowd attends."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The mill is laying off 120 of the 300 workers.", {"120": "dismissed", "300 workers": "employed"}),
        (
            "It lays off 12 cooks and six of the drivers.",
            {"12 cooks": "dismissed", "six of the drivers": "dismissed"},
        ),
        ("Police freed 12 of the 40 hostages.", {"12": "rescued", "40 hostages": "abducted"}),
    ],
)
def test_a_whole_has_not_the_event_of_its_part(text: str, events: dict[str, str]) -> None:
    """Those of whom some are laid off are employed."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The rain had given his men a rest, and 90 goats were on the hill.", {"90 goats": None}),
        ("The blast killed two men, and four were hurt.", {"two men": "killed", "four": "injured"}),
        (
            "The blast killed nine men, two women and four boys.",
            {"nine men": "killed", "two women": "killed", "four boys": "killed"},
        ),
    ],
)
def test_what_opens_the_next_clause_has_no_event_of_the_one_before(
    text: str, events: dict[str, str | None]
) -> None:
    """The subject of a clause behind and is no object of the verb before."""
    assert told(text) == events
