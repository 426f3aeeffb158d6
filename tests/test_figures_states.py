"""States of people that several words tell: held inside, made ill, in danger, out with injuries."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.figures.figures import find_figures
from analysis.tables import records, table


def told(text: str) -> dict[str, object]:
    """Give the event of each figure of a text, by its words."""
    articles = pd.DataFrame({"text": [text]})
    found = find_figures(articles, table("quotes", [], articles.index))
    return {str(row["text"]): row["event"] for row in records(found) if row["kind"] not in {"date", "time"}}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Forty clerks were being held inside the bank by robbers.", "abducted"),
        ("At least 40 clerks, by their own list, were held.", "abducted"),
        ("The robbers held 40 clerks for two days.", "abducted"),
        ("Police held 40 clerks in a station cell.", "arrested"),
        ("The hall held 40 concerts.", None),
        ("Forty clerks were held accountable.", None),
    ],
)
def test_held(text: str, event: str | None) -> None:
    """Those who are held are hostages where no police stand by; nobody is held who is held to account."""
    assert next(iter(told(text).values())) == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The stew made 30 of them ill.", "infected"),
        ("The stew made 30 of them rich.", None),
        ("Six are being treated for burns.", "injured"),
        ("Seven have developed kidney failure.", "critical"),
        ("Nine pupils with kidney complications were there.", "critical"),
        ("Seven have developed a taste for it.", None),
        ("Nine of them with burns got away.", "injured"),
    ],
)
def test_illness(text: str, event: str | None) -> None:
    """What an illness makes of people is told by the noun behind its verb."""
    assert next(iter(told(text).values())) == event


def test_moved_from() -> None:
    """The number before the one it moved from has its event."""
    text = "Six are being treated for sepsis, up from four, up from one."
    assert set(told(text).values()) == {"critical"}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Elm, a village of 2,400, is dry.", "population"),
        ("Elm, a collection of 2,400, is dry.", None),
        ("Doctors say 30 infants could have been saved.", "killed"),
        ("Doctors say 30 infants have been saved.", "rescued"),
        ("Twelve captives were let go.", "rescued"),
        ("Twelve clerks were let go.", "dismissed"),
        ("The garrison lost 12 soldiers.", "killed"),
        ("The garrison lost 12 matches.", None),
    ],
)
def test_whose_state(text: str, event: str | None) -> None:
    """Who was to be saved has died, and who is let go is free or without work."""
    assert next(iter(told(text).values())) == event


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Three miners have died and hundreds were moved from their villages by boat.",
            {"Three miners": "killed", "hundreds": "displaced"},
        ),
        ("Two men died and 40 were applauded.", {"Two men": "killed", "40": None}),
        ("A tutor was charged with helping two pupils.", {"two pupils": None}),
        ("Police charged two pupils.", {"two pupils": "charged"}),
        ("Two convicted thieves sang.", {"Two convicted thieves": None}),
        ("Two thieves were convicted.", {"Two thieves": "charged"}),
        ("THREE burglars left a note.", {"THREE burglars": None}),
        ("Three burglars left town.", {"Three burglars": "left"}),
        ("The audit turned up three faults.", {"three faults": None}),
        ("More than 20 officers were searching for a boy.", {"More than 20 officers": "deployed"}),
        ("Crews were searching for 20 boys.", {"20 boys": "missing"}),
        ("The lodge, which represents 30 officers at the port, agreed.", {"30 officers": None}),
        ("The general committed 90 soldiers.", {"90 soldiers": "deployed"}),
        ("He committed 90 crimes.", {"90 crimes": None}),
    ],
)
def test_verb_of_its_own(text: str, events: dict[str, str | None]) -> None:
    """A number has the event of the verb it is the subject or the object of, and not of the one before."""
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Outbreak grows to 44; farm shuts", "infected"),
        ("The manhunt has grown to more than 600 officers.", "deployed"),
        ("The choir has grown to more than 600 officers.", None),
        ("The garden grows to 44.", None),
    ],
)
def test_grown_to(text: str, event: str | None) -> None:
    """An outbreak grows by those infected, a manhunt by those sent."""
    assert next(iter(told(text).values())) == event


def test_far_number_of() -> None:
    """What "the number of" leads to is counted however long its phrase is."""
    articles = pd.DataFrame(
        {"text": ["The number of pupils sickened in the wave tied to the Elm School rose to 44."]}
    )
    found = find_figures(articles, table("quotes", [], articles.index))
    assert [str(row["counted_head"]) for row in records(found)] == ["pupil"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Nine patients with sepsis died.", "killed"),
        ("Nine people with burns died.", "killed"),
        ("Nine people with burns were flown out, and two men died.", "injured"),
        ("The stew made 70 guests ill and killed a cook.", "infected"),
        ("Six sailors were rescued and might have been killed.", "rescued"),
        ("Six sailors died and might have been saved.", "killed"),
        ("Police said 40 cooks were being held hostage inside.", "abducted"),
    ],
)
def test_what_became_of_the_ill_is_told_by_the_verb(text: str, event: str) -> None:
    """Who has burns and died is dead, who might have been killed is not, and police may tell of hostages."""
    assert next(iter(told(text).values())) == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Orlo paid $90m for Bexa.", "sold"),
        ("The town paid $90m for Moor Hall repairs.", "cost"),
    ],
)
def test_a_sum_for_what_only_begins_with_a_name_is_no_price(text: str, event: str) -> None:
    """A firm is bought, the repairs of a hall are paid."""
    assert next(iter(told(text).values())) == event
