"""How many are looked at to tell who is meant: in a long text not everybody each time."""

import pytest
from made import articles, figures

from analysis.compare.bearers import Bearers, same_bearer
from analysis.compare.readings import readings
from analysis.speakers.descriptions import fits
from analysis.speakers.kinds import Kinds
from analysis.speakers.names import find_names
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


def test_whose_age_it_is_is_asked_once_for_all_that_are_told_of_it(monkeypatch):
    """Two ages of one article that stand by no name are looked up together."""
    asked = []
    monkeypatch.setattr(Bearers, "tells_of", lambda self, person: asked.append(person) or False)
    frame = articles(
        "Denise Arlo, 47, sang. It rained on. The 47-year-old left. It was the 47-year-old's song."
    )
    more = {"kind": "age", "unit": "year"}
    words = ("47, sang", "47-year-old left", "47-year-old's")
    readings(figures(frame, *(("a", told, 47, more) for told in words)), frame)
    assert asked == [("Denise", "Arlo")]


def test_how_a_name_stands_is_read_once(monkeypatch):
    """Whether a body named often is a place is not read again for each noun that may mean it."""
    text = "It rained. " * 30 + "They saw Vexora. " * 4
    kinds = Kinds(text, find_names(text))
    read = []
    monkeypatch.setattr(Kinds, "_placed", lambda self, name: read.append(name.start))
    meant = [kinds.meant("company", len(text)) for _ in range(3)]
    assert (meant, len(read)) == (["Vexora"] * 3, 4)


def test_the_body_that_opens_a_long_text_is_still_meant_at_its_end():
    """Of hundreds of bodies the first few and the last few hundred can be meant, not one in the middle."""
    others = "They saw Vexora. Then came Borlo. " * 200
    own = "Then came Ayton Air. " * 3
    first = f"{own}{others}"
    amid = f"{others}{own}{others}"
    meant = [Kinds(text, find_names(text)).meant("airline", len(text)) for text in (first, amid)]
    assert meant == ["Ayton Air", None]
