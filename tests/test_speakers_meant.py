"""Whom pronouns and descriptions mean where the text tells it in a roundabout way."""

import re

import pytest

from analysis.speakers.names import find_names
from analysis.speakers.speakers import resolve
from analysis.speakers.subjects import opening
from analysis.text.text import Span


def speakers(text: str) -> list[str | None]:
    """Give the speakers of the sources in [brackets] of a text."""
    spans, plain, at = [], "", 0
    for match in re.finditer(r"\[([^\[\]]*)\]", text):
        plain += text[at : match.start()]
        spans.append(Span(len(plain), len(plain) + len(match[1])))
        plain += match[1]
        at = match.end()
    return [name for name, _ in resolve(plain + text[at:], spans)]


def last(text: str) -> str | None:
    """Give the last speaker of a text."""
    return speakers(text)[-1]


NAMES = [
    ("Ben Vexley left.", ("Ben", "Vexley"), "person"),
    ("Then José Vexley left.", ("José", "Vexley"), "person"),
    ("Then Øyvind Vexley left.", ("Øyvind", "Vexley"), "person"),
    ("Then Ben-Vexley left.", ("Ben-Vexley",), "unknown"),
]


@pytest.mark.parametrize(("text", "words", "sort"), NAMES)
def test_a_given_name_with_an_accent_or_like_a_particle(text: str, words: tuple[str, ...], sort: str) -> None:
    """A given name counts with its accents, and Ben is one before a surname."""
    assert [(name.words, name.sort) for name in find_names(text)] == [(words, sort)]


def test_a_full_name_in_capitals_is_that_of_its_surname() -> None:
    """A rare given name in capitals goes with the surname told below; capitals alone tell of no person."""
    text = "ZELKO VEXLEY has left the town.\n\n[Vexley], 24, said no."
    assert speakers(text) == ["Zelko Vexley"]
    assert speakers("ZELKO VEXLEY has left the town.\n\n[Karo], 24, said no.") == ["Karo"]


def test_what_ends_a_sentence_describes_nobody_behind_it() -> None:
    """The words of the sentence before tell nothing of who is named with a role in the next."""
    text = "It was no mistake, said the widow. Mayor Ann Bell met captain Igor Brandt. [The widow] said no."
    assert last(text) == "widow"


PRONOUNS = [
    # a name in apposition that acts, in the next paragraph
    (
        "It is late, said [a senior envoy], who would not be named.\n\nThe port's chief, Zelko Vexley, was blunt. "
        "“It is over,” [he] said.",
        "Zelko Vexley",
    ),
    # whom the words before "he said" tell of is another
    ("[Captain Igor Brandt] met the crew. Carl Bell had to stay, [he] said.", "Igor Brandt"),
    ("[Captain Igor Brandt] met the crew. The cook was on board, [he] told reporters.", "Igor Brandt"),
    # in a clause of time it is the same, and without a comma
    ("[Captain Igor Brandt] met the crew. When Carl Bell came, [he] said in a rage that it was over.", "Carl Bell"),
    ("[Captain Igor Brandt] met the crew. Carl Bell was sorry that [he] said so.", "Carl Bell"),
    # who spoke in the sentence is no other
    ("[Carl Bell] met us. They had to go, [Bell] said, a plan from the U.S. “It is over,” [he] said.", "Carl Bell"),
    # the first of a row of pronouns tells whom the others mean
    (
        "[Carl Bell] said no.\n\nA young surgeon shrugged. He and Nora Fields had met, [he] said on Monday. "
        "“It is over,” [he] added.",
        "young surgeon",
    ),
    # what someone thinks, told at the beginning of a sentence, is of whom "he" means
    (
        "Captain Igor Brandt, who led the search, saw little hope. Carl Bell's view was another. "
        "The boats had gone too soon, [he] said.",
        "Carl Bell",
    ),
    (
        "Captain Igor Brandt, who led the search, saw little hope. Carl Bell's boat was another. "
        "The boats had gone too soon, [he] said.",
        "Igor Brandt",
    ),
    # someone without a name whose trade is told
    ("[Carl Bell] said no.\n\n[A corporal at sea] said no. “We heard it late,” [he] said.", "corporal at sea"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), PRONOUNS)
def test_a_pronoun_behind_others(text: str, speaker: str) -> None:
    """A pronoun stands for who acts in the sentences before, not for whom its own words tell of."""
    assert last(text) == speaker


PLAYERS = [
    ("Ayton forward Zelko Vexley left. [The Peru international] said no.", "Zelko Vexley"),
    # whom the text gives another trade is no player, and one of them is
    (
        "[Ayton manager Carl Bell] said Igor Brandt was fit. [The Peru international], 24, said no.",
        "Igor Brandt",
    ),
    ("[Mayor Carl Bell] said no. [The Peru international], 24, said no.", "Peru international"),
    ("Carl Bell, a lawyer with an international firm, left. [The Peru international] said no.", "Peru international"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), PLAYERS)
def test_a_player_by_a_country(text: str, speaker: str) -> None:
    """Whoever plays for a country is a player that the text names, and nobody with another trade."""
    assert last(text) == speaker


def test_a_noun_behind_a_name_opens_no_sentence() -> None:
    """The subject of a sentence is the noun before its apposition; behind a name there is none."""
    text = "The minister, a dentist, left."
    assert opening(text, 0, len(text)) == (Span(0, 12), opening("The minister left.", 0, 18)[1])  # type: ignore[index]
    assert opening("Vexley, a dentist, left.", 0, 24) is None
    assert opening("Yesterday, a dentist left.", 0, 26) is not None


def test_an_office_of_a_body_with_an_article() -> None:
    """The name behind "the head of the Union" is a person's, though rare."""
    assert speakers("[The head of the Ayton Alliance], Zelka Vexley, who left, said no.") == ["Zelka Vexley"]


def test_a_fire_is_no_company() -> None:
    """A company without a name is told as it is, and is no fire that the text opens with."""
    text = "Ayton Fire costs us\n\nAyton Fire has burned for days. The company is insured. In a filing, [it] said no."
    assert speakers(text) == ["company"]
