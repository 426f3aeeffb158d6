"""Whose age it is: names beside an age, and ages that stand by no name."""

import re

import pytest
from made import articles, figures

from analysis.compare.bearers import Bearers, same_bearer
from analysis.compare.topics import match_figures

AGE = {"kind": "age", "unit": "year"}


def bearer(text):
    """Name who has the only age of a text."""
    return " ".join(Bearers(text).bearer(*re.search(r"\d+(-year-old)?", text).span()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Carla Arlo, a 36-year-old owner of two barges, said no.", "Carla Arlo"),
        ("Carla Arlo, the 36-year-old owner of the mill, said no.", "Carla Arlo"),
        ("Carla Arlo, who is 36, said no.", "Carla Arlo"),
        ("The 17-year-old driver Milo Hart was hurt.", "Milo Hart"),
        ("A 24-year-old baker from Lyon was hurt.", ""),
        ("A 24-year-old man was hurt by Carla Arlo.", ""),
    ],
)
def test_the_name_right_beside_an_age_has_it(text, expected):
    """An apposition goes back to the name before it; a place behind `from` is no bearer."""
    assert bearer(text) == expected


def test_the_only_person_of_the_paragraph_has_the_age_of_the_next_sentence():
    """Others who were named more often, but in another paragraph, don't have it."""
    text = "Bo Ray won, Bo Ray said. So Bo Ray left.\n\nIt did not please Carla Arlo. The 36-year-old stayed."
    assert bearer(text) == "Carla Arlo"


def topics_of(*texts):
    """Say to which topic the ages of texts belong."""
    frame = articles(*texts)
    words = [re.search(r"\d+(-year-old)?", text).group() for text in texts]
    rows = [(name, word, int(word[:2]), AGE) for name, word in zip(frame.index, words, strict=True)]
    return match_figures(figures(frame, *rows), frame).sort_values("article").topic.tolist()


def test_an_age_by_no_name_is_that_of_who_has_it_in_another_article():
    """Where the text names somebody who elsewhere has just this age, it is theirs."""
    one = (
        "Ivo Stern came with Carla Arlo.\n\nIvo Stern spoke. Ivo Stern wept.\n\nOutside the 47-year-old sang."
    )
    assert topics_of(one, "Carla Arlo, 47, sang.") == [0, 0]


def test_an_age_by_no_name_is_not_that_of_somebody_the_text_does_not_name():
    """The same number alone makes nobody the bearer."""
    one = "Ivo Stern came alone.\n\nIvo Stern spoke. Ivo Stern wept.\n\nOutside the 47-year-old sang."
    assert topics_of(one, "Carla Arlo, 47, danced.") == [0, 1]


def test_two_people_of_one_age_leave_it_open_whose_it_is():
    """A text that names two of that age goes by who was named of late."""
    one = "Ivo Stern met Carla Arlo.\n\nIvo Stern spoke. Ivo Stern wept.\n\nOutside the 47-year-old sang."
    assert topics_of(one, "Carla Arlo, 47, danced.", "Ivo Stern, 47, slept.") == [0, 1, 0]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Gran Carla Arlo", "Carla Arlo", True),
        ("Ken Arlo", "Kenny Arlo", True),
        ("Milo Arlo", "Carla Arlo", False),
        ("Ken Arlo", "Ken Hart", False),
    ],
)
def test_a_name_and_its_short_form_are_one_person(one, other, same):
    """A word more before the name and a pet form are no other person; another surname or first name is."""
    assert same_bearer(tuple(one.split()), tuple(other.split())) == same


def test_an_accent_makes_no_other_person():
    """Where one outlet prints accents and another drops them, the age is one person's."""
    texts = ("Lucía Gómez, 41, ran the mill.", "The mill of Lucia Gomez, 41, burnt down.")
    assert topics_of(*texts) == [0, 0]


def test_i_am_is_nobody_s_name():
    """Who says "I'm 41" has the age that stands by the name elsewhere."""
    texts = ("Mo Garr, 41, will lead the side.", 'Mo Garr came late. He said: "I\'m 41. I want tea."')
    assert topics_of(*texts) == [0, 0]


def test_an_age_is_not_that_of_whom_its_bearer_told():
    """Behind a verb stands another name, and a shirt with a number is nobody's."""
    text = "Bo Ray fell. The 30-year-old told Ann Lee so. The Orrin No4, 30, wept."
    found = Bearers(text)
    at = text.index("30-year-old"), text.index("30, wept")
    assert [found.bearer(start, start + 2) for start in at] == [("Bo", "Ray"), ()]
