"""Events of figures: a figure has the event of the word that governs it, and none of a word that stands near."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.figures.figures import find_figures
from analysis.tables import records, table


def told(text: str) -> dict[str, object]:
    """Give the event of each figure of a text, by its words."""
    articles = pd.DataFrame({"text": [text]})
    found = find_figures(articles, table("quotes", [], articles.index))
    rows = [row for row in records(found) if row["kind"] not in {"date", "time"}]
    return {str(row["text"]): row["event"] for row in rows}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("A clerk who cheated nine widows was detained.", {"nine widows": None}),
        (
            "The gang freed 12 sailors but still holds nearly 40 captives.",
            {
                "12 sailors": "rescued",
                "nearly 40 captives": "remained",
            },
        ),
        ("The gang holds 40 hostages.", {"40 hostages": "abducted"}),
        ("The nurse who looked after 30 patients has died.", {"30 patients": None}),
        ("A guard jailed for lying to six inmates was freed.", {"six inmates": None}),
        ("The son of two farmers drowned on Sunday.", {"two farmers": None}),
    ],
)
def test_fate_of_another(text: str, events: dict[str, str | None]) -> None:
    """What befell the subject of a clause is not told of those whom its other words count."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Eight officers arrested a baker.", {"Eight officers": None}),
        ("Four gunmen abducted the mayor's son.", {"Four gunmen": None}),
        ("Eight bakers were arrested.", {"Eight bakers": "arrested"}),
        ("Eight bakers arrested in May were freed.", {"Eight bakers": "rescued"}),
    ],
)
def test_doers(text: str, events: dict[str, str | None]) -> None:
    """Those who do a thing to others are not those to whom it was done."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The mill employs 300 people in 12 towns.", {"300 people": "employed", "12 towns": None}),
        ("The fire killed nine people in three villages.", {"nine people": "killed", "three villages": None}),
        ("It employs 300 people and blamed the price of oats.", {"300 people": "employed"}),
        ("Police arrested two men and six women.", {"two men": "arrested", "six women": "arrested"}),
        (
            "The storm killed nine people, including two nuns.",
            {"nine people": "killed", "two nuns": "killed"},
        ),
    ],
)
def test_places_and_members(text: str, events: dict[str, str | None]) -> None:
    """An event reaches the members of a list, and no further phrase."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Its needle stood two notches above the drop line.", {"two notches": None}),
        ("The murder rate, a death rate of sorts, is 3 per cent.", {"3 per cent": None}),
        ("The 40 shops won a cost-of-living case.", {"40 shops": None}),
        ("The 7.2-magnitude quake rose out of nowhere.", {"7.2-magnitude quake": None}),
        ("They fled a nine-storey block.", {"nine-storey block": None}),
    ],
)
def test_compounds(text: str, events: dict[str, str | None]) -> None:
    """A noun that is but part of another noun tells no event, and an attribute of a thing has none."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The port held its levy at 3 per cent after a split vote.", {"3 per cent": None}),
        ("The port left its levy at 3 per cent.", {"3 per cent": None}),
        (
            "The dairy lost £9 million where it once had a profit of £2 million.",
            {"£9 million": None, "£2 million": "earned"},
        ),
        ("The ship, which cost £9 million, is 40 metres long.", {"£9 million": "cost", "40 metres": None}),
        ("Nine nurses were not injured.", {"Nine nurses": None}),
        ("Of the guides, two were carrying lamps.", {"two": None}),
        ("Six cooks have fallen ill.", {"Six cooks": "infected"}),
        ("Losses reached £4 million.", {"£4 million": None}),
        ("The nuns fled 12 villages.", {"12 villages": None}),
        ("She fell 40 metres.", {"40 metres": None}),
        ("A home with 14 residents was fined.", {"14 residents": None}),
    ],
)
def test_far_words(text: str, events: dict[str, str | None]) -> None:
    """A word in another phrase, a noun behind another preposition, and what was denied give no event."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The mill is to cut 700 posts as its profit shrinks.", {"700 posts": "dismissed"}),
        ("Some 700 jobs will be lost.", {"Some 700 jobs": "dismissed"}),
        ("The number of users whose cards were stolen rose to 81,000.", {"81,000": "affected"}),
        (
            "Nine farmers and three nuns were among 12 people hurt.",
            {"Nine farmers": "injured", "three nuns": "injured", "12 people": "injured"},
        ),
        (
            "Net income was $2 million, or 30 cents a share.",
            {"$2 million": "earned", "30 cents a share": "earned"},
        ),
        ("About 900 - most of the town - had fled.", {"About 900": "fled"}),
        ("Six nuns were seen gathered at the gate.", {"Six nuns": "attended"}),
        ("The plant employs, directly or indirectly, 80 people.", {"80 people": "employed"}),
        ("They make up 5 per cent of the population.", {"5 per cent of the population": "population"}),
        ("The plan was backed by 42 per cent of those asked.", {"42 per cent of those asked": "voted"}),
        ("The match was watched by 900 people.", {"900 people": "attended"}),
        ("Nine nuns reached the coast.", {"Nine nuns": "arrived"}),
        ("Floods left 600 homeless.", {"600 homeless": "displaced"}),
        ("The slide trapped 20 miners.", {"20 miners": "trapped"}),
        ("The number of swimmers known to have drowned has climbed to 81.", {"81": "killed"}),
    ],
)
def test_governing_words(text: str, events: dict[str, str | None]) -> None:
    """The word that governs a figure gives its event."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "A truce came after 40 villagers and 12 soldiers were killed.",
            {"40 villagers": "killed", "12 soldiers": "killed"},
        ),
        (
            "The mill laid off 90 cooks and closed two canteens.",
            {"90 cooks": "dismissed", "two canteens": "closed"},
        ),
        ("Of the 30 climbers, 12 died.", {"30 climbers": None, "12": "killed"}),
    ],
)
def test_clause_ends(text: str, events: dict[str, str | None]) -> None:
    """A clause behind a conjunction has its own subjects; a whole has not the fate of its part."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The storm stranded 900 travellers.", {"900 travellers": "stranded"}),
        ("Some 70 walkers are still trapped.", {"Some 70 walkers": "trapped"}),
        ("The carrier called off 44 flights.", {"44 flights": "cancelled"}),
        ("It axed 44 flights and 90 jobs.", {"44 flights": "cancelled", "90 jobs": "dismissed"}),
        ("More than 600 bakers walked out.", {"More than 600 bakers": "striking"}),
        ("Five of them are critical.", {"Five of them": "critical"}),
        ("Police questioned 31 witnesses.", {"31 witnesses": "questioned"}),
        ("The state deported 52 men.", {"52 men": "deported"}),
        ("Gunners shot down 15 drones.", {"15 drones": "intercepted"}),
        ("Some 300 families have registered.", {"Some 300 families": "registered"}),
        ("With dogs, 55 miners are taking part in the rescue.", {"55 miners": "deployed"}),
        ("A waiter made off with 12 spoons.", {"12 spoons": "affected"}),
        ("The bank fired 60 clerks.", {"60 clerks": "dismissed"}),
    ],
)
def test_what_disasters_and_strikes_do(text: str, events: dict[str, str | None]) -> None:
    """Travel is disrupted, people are stuck, work is stopped: each is an event of its own."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Guards fired 60 rounds.", {"60 rounds": None}),
        ("The index closed 12 points lower.", {"12 points": None}),
        ("He quit two boards.", {"two boards": None}),
        ("Some 80 guards backed by 12 dogs searched the hills.", {"Some 80 guards": None, "12 dogs": None}),
        ("Crews are battling 14 fires.", {"14 fires": None}),
        ("Shares closed 3 per cent higher.", {"3 per cent": None}),
    ],
)
def test_look_alikes_of_events(text: str, events: dict[str, str | None]) -> None:
    """Shots fired dismiss nobody, and what closes higher is not shut."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Nine guards remain in hospital.", {"Nine guards": "injured"}),
        ("Some 400 tenants remained out of their homes.", {"Some 400 tenants": "displaced"}),
        ("Seven men remain in custody.", {"Seven men": "arrested"}),
        ("Seven men remain on the island.", {"Seven men": "remained"}),
    ],
)
def test_what_remains_in_a_state(text: str, events: dict[str, str | None]) -> None:
    """Who remains in a state is told of by the state, not by staying."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The search involved 300 people.", {"300 people": "deployed"}),
        ("A crash involving 12 cars shut the road.", {"12 cars": None}),
        ("Auditors found five critical errors.", {"five critical errors": None}),
    ],
)
def test_who_is_involved_and_what_is_critical(text: str, events: dict[str, str | None]) -> None:
    """People involved are at work; errors are in no critical state."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Two of the injured drivers are critical.", {"Two of the injured drivers": "critical"}),
        ("By night 14 of the wounded were critical.", {"14 of the wounded": "critical"}),
        ("Nine of the wounded died.", {"Nine of the wounded": "killed"}),
        ("Eleven of the injured were children.", {"Eleven of the injured": "injured"}),
        ("The blast left 40 injured.", {"40 injured": "injured"}),
    ],
)
def test_what_became_of_the_injured(text: str, events: dict[str, str | None]) -> None:
    """The injured have the event of their verb, where there is one."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Wardens arrested 16 women and believe that nets were stolen.", {"16 women": "arrested"}),
        ("Some 24 people, the mayor said, were hurt.", {"Some 24 people": "injured"}),
        (
            "Two of the five who tried it had died by dusk.",
            {"Two": "killed", "five": None},
        ),
        (
            "Three of the 20 miners trapped by the blast were freed.",
            {"Three": "rescued", "20 miners": "trapped"},
        ),
        (
            "Eleven men were hurt, three of them critically.",
            {"Eleven men": "injured", "three of them": "critical"},
        ),
    ],
)
def test_some_of_them(text: str, events: dict[str, str | None]) -> None:
    """What befell some is not told of the whole they are of, nor what a second clause tells of others."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "The toll of the blast at a quarry near Korva stands at nine now that a guard has died.",
            {"nine": "killed"},
        ),
        ("Cut twice, the list of the missing stands at 14.", {"14": "missing"}),
        ("The number of people unaccounted for after the flood had fallen to six.", {"six": "missing"}),
        ("The fire's toll on homes rose to 90.", {"90": "destroyed"}),
        ("The number of paid staff fell to 90.", {"90": "decreased"}),
        ("The toll was high; sales rose to 90.", {"90": "sold"}),
    ],
)
def test_tolls(text: str, events: dict[str, str | None]) -> None:
    """The number that a toll or a list has reached is told of what that is of, however far off it stands."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The bodies of two girls were found.", {"two girls": "killed"}),
        ("The remains of 12 pilots were flown home.", {"12 pilots": "killed"}),
        ("The remains of 12 huts were searched.", {"12 huts": None}),
        ("It had only 35 archers left.", {"35 archers": "remained"}),
        ("Some 35 archers left the fort.", {"Some 35 archers": "left"}),
        ("Rebels free nine nuns in Mali", {"nine nuns": "rescued"}),
        ("The shop gave free 12 litre tubs.", {"12 litre": None}),
        ("The bill, approved 61-40 by the Senate, goes to the king.", {"61": "voted", "40": "voted"}),
        ("Rovers beat City 3-1.", {"3": None, "1": None}),
        ("They wrote of a $9 billion plan, which collapsed in May.", {"$9 billion plan": None}),
        ("Six died at the scene and two in hospital.", {"Six": "killed", "two": "killed"}),
        ("Six died at the scene and two are in hospital.", {"Six": "killed", "two": "injured"}),
        ("The jury split 8-4.", {"8": "voted", "4": "voted"}),
        ("The court cut his damages to $12 million.", {"$12 million": None}),
    ],
)
def test_fates_in_other_words(text: str, events: dict[str, str | None]) -> None:
    """Bodies are dead, what is left of a group remains, who is set free is rescued, and a vote has two sides."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Two nuns urging others to flee the camp were banned.", {"Two nuns": None}),
        ("Two nuns who fled the camp were banned.", {"Two nuns": "fled"}),
    ],
)
def test_what_others_are_to_do(text: str, events: dict[str, str | None]) -> None:
    """What those counted want or tell others to do has not befallen them."""
    assert told(text) == events
