"""How many are looked at to tell who is meant: in a long text not everybody each time."""

import pytest

from analysis.compare.bearers import Bearers, same_bearer
from analysis.speakers.descriptions import fits
from analysis.speakers.speakers import resolve
from analysis.text.text import Span

NAMES = [
    "Carla Arlo",
    "Denise Mae Arlo",
    "Lea Ruiz",
    "Lea Ruiz Mora",
    "Bo Hart Jr.",
    "Bo Hart",
    "Mora",
    "Lea",
]


@pytest.mark.parametrize("person", [tuple(name.split()) for name in NAMES])
@pytest.mark.parametrize("name", [name for name in NAMES if " " in name])
def test_a_text_tells_of_whoever_may_bear_a_name_in_it(name, person):
    """The last names, surnames and first two words find whom comparing each pair of names finds."""
    (met,) = (found.words for found in Bearers(f"It was {name} who sang.").names)
    assert Bearers(f"It was {name} who sang.").tells_of(person) == same_bearer(met, person)


def test_a_person_is_compared_with_the_names_that_share_a_word_alone(monkeypatch):
    """Of many people only the one with the surname is looked at."""
    people = [
        f"{given} {'BDFGHKLM'[place]}arlo{last}"
        for place, given in enumerate(["Denise", "Milo"] * 4)
        for last in ("n", "st", "ck", "ph")
    ]
    found = Bearers(". ".join(f"Then {name} sang" for name in people))
    compared = []
    monkeypatch.setattr("analysis.compare.bearers.same_bearer", lambda full, person: compared.append(full))
    found.tells_of(("Denise", "Barlost"))
    assert compared == [("Denise", "Barlost")]


def test_a_description_of_nobody_looks_at_whom_the_text_soon_names(monkeypatch):
    """Of people named a page further on none is asked whether the judge is meant."""
    asked = []

    def counted(description, person):
        asked.append(person.name)
        return fits(description, person)

    monkeypatch.setattr("analysis.speakers.described.fits", counted)
    far = " ".join(f"{given} Brandt, a nurse, left." for given in ("Igor", "Tom", "Al"))
    text = (
        "It was a lie, the judge said. It rained. Nora Fields, a nurse, left."
        + 80 * " It rained and rained."
        + far
    )
    start = text.index("the judge")
    assert ([name for name, _ in resolve(text, [Span(start, start + 9)])], asked) == (
        ["judge"],
        ["Nora Fields"],
    )
