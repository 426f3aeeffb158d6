"""Whom pronouns and descriptions mean where the text tells it in a roundabout way."""

import pandas as pd
import pytest
from made import speakers

from analysis.speakers.bodies import Bodies
from analysis.speakers.echoes import echoed
from analysis.speakers.names import find_names
from analysis.speakers.namesakes import compatible, unify
from analysis.speakers.relatives import inner
from analysis.speakers.subjects import opening
from analysis.text.text import Span


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
    assert speakers("[The treasurer of the Ayton League], Zelka Vexley, who is ill, said no.") == [
        "Zelka Vexley"
    ]


def test_a_fire_is_no_company() -> None:
    """A company without a name is told as it is, and is no fire that the text opens with."""
    text = "Ayton Fire costs us\n\nAyton Fire has burned for days. The company is insured. In a memo, [it] said no."
    assert speakers(text) == ["company"]


WHO = [
    ("It was a [blow to Mayor Zelka Vexley], who said no.", "Zelka Vexley"),
    ("All were [keen to see a play written by pilots] who said no.", "pilots"),
    ("They paid [9 million to 14 people] who said no.", "14 people"),
    ("Igor Brandt left.\n\nIt was a [blow to the mayor of the port], who said no.", "mayor of the port"),
    ("It was [a gift for a man with ties to Zelka Vexley] who said no.", "man with ties to Zelka Vexley"),
    # what can say something itself, or is of many
    ("They met [two of the sailors], who said no.", "two of the sailors"),
    ("They met [a person familiar with the tests] who said no.", "person familiar with the tests"),
    ("They met [members of the board], who said no.", "members of the board"),
    ("They met [a crowd of sailors] who said no.", "crowd of sailors"),
    ("They read [a poll of sailors] who said no.", "poll of sailors"),
    ("They met [Igor Brandt of Ayton Research], who said no.", "Igor Brandt"),
    ("It was a [blow to Mayor Igor Brandt].", "blow to Igor Brandt"),
]


@pytest.mark.parametrize(("text", "speaker"), WHO)
def test_the_noun_before_who(text: str, speaker: str) -> None:
    """Who stands for the noun right before it, unless what that depends on can speak."""
    assert speakers(text) == [speaker]


ANSWERS = [
    # who spoke in the sentence before a quotation goes on, whomever the words were about
    ("Igor Brandt left. Brandt cried.\n\n[Carl Bell] said Brandt was ill. “It is over,” [he] said.", "Carl Bell"),
    ("Igor Brandt left. Brandt cried.\n\n[Carl Bell] said Brandt was ill.\n\n“It is over,” [he] said.", "Carl Bell"),
    # an answer is another's, and so is what follows more
    ("[Carl Bell] asked Igor Brandt why. Brandt laughed. “It is over,” [he] said.", "Igor Brandt"),
    # with a name of another gender
    ("Igor Brandt left.\n\n[Nora Fields] said Brandt was ill. “It is over,” [he] said.", "Igor Brandt"),
    # who is told of behind dashes
    (
        "It is right, said [Nora Fields].\n\nIt is no news, with Jane Cole — who lost — angry at it. "
        "“It is over,” [she] said.",
        "Jane Cole",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), ANSWERS)
def test_a_quotation_behind_what_someone_said(text: str, speaker: str) -> None:
    """A quotation right behind what someone said is the same person's, an answer to a question is not."""
    assert last(text) == speaker


def test_who_wrote_the_text_is_no_one_in_it() -> None:
    """The name of the byline is meant by no description."""
    text = "Pupils shrug\n\nCarl Bell in Ayton\n\nThe vote was late. [The 13-year-old] said no."
    assert speakers(text) == ["13-year-old"]
    text = "Pupils shrug\n\nCarl Bell is in Ayton.\n\nThe vote was late. [The 13-year-old] said no."
    assert speakers(text) == ["Carl Bell"]


def test_an_office_with_its_department() -> None:
    """A secretary of something is an office, which whom the text is about can have held."""
    text = "Nora Fields spoke on Monday. Fields was firm.\n\n[The former secretary of State] said no."
    assert speakers(text) == ["Nora Fields"]
    text = "Nora Fields, a nurse at the port, spoke on Monday.\n\n[The secretary of the union] said no."
    assert speakers(text) == ["secretary of the union"]


def test_a_description_tells_what_someone_is() -> None:
    """Whom a long description has meant is meant by its noun alone."""
    text = "Nora Fields spoke on Monday. Fields left.\n\n[The High Court justice] said so. Later [the justice] said no."
    assert speakers(text) == ["Nora Fields", "Nora Fields"]


FIRMS = [
    # one word that opens the sentence before, and is named elsewhere as nobody's name
    ("Vexora grew. Nobody left Vexora.\n\nVexora is in court. In a letter, [the company] said no.", "Vexora"),
    ("Nobody left.\n\nVexora is in court. In a letter, [the company] said no.", "company"),
    ("It grew in Vexora. Nobody left.\n\nVexora is in court. In a letter, [the company] said no.", "company"),
    ("Mr. Vexley grew old.\n\nVexley is in court. In a letter, [the company] said no.", "company"),
]


@pytest.mark.parametrize(("text", "speaker"), FIRMS)
def test_a_company_of_one_word(text: str, speaker: str) -> None:
    """The company is what the sentence before is about, if that is no person's or place's name."""
    assert speakers(text) == [speaker]


def test_a_headline_may_leave_words_out() -> None:
    """A headline's quotation is of who says the same words with a few more between them."""
    said = ["Everyone in town has a boat", "Everyone in town already has a boat, and an oar."]
    voices = [(None, "none"), ("Ann Bell", "cue")]
    assert echoed(said, voices, [True, False])[0] == ("Ann Bell", "description")
    said[1] = "Everyone in town knows by now that each of us has had a boat."
    assert echoed(said, voices, [True, False])[0] == (None, "none")


def test_names_with_and_without_accents() -> None:
    """A name is one with its accents and without, and without what a headline calls its bearer."""
    assert compatible("José Vexley", "Jose Vexley")
    assert compatible("Økorum", "Okorum")
    assert compatible("Brave Ann Cole", "Ann Cole")
    assert not compatible("Mary Ann Cole", "Ann Cole")
    assert not compatible("José Vexley", "Joan Vexley")


def test_one_name_of_a_story_with_and_without_accents() -> None:
    """Names that differ in accents become one in a story."""
    names = ["Økorum", "Okorum", "José Vexley", "Jose Vexley"]
    quotes = pd.DataFrame({"article": list("abab"), "speaker": names})
    unified = unify(quotes, pd.DataFrame({"text": ["", ""]}, index=["a", "b"]))
    assert unified.speaker.nunique() == 2


TURNS = [
    # a fronted clause about someone of whom the paragraph told before can be that person's own
    ("[Nora Fields] said no.\n\nThat drew Jane Cole to sea. As a girl, Cole was sick, [she] said.", "Jane Cole"),
    # behind a quotation it tells of nobody
    ("[Nora Fields] said no.\n\nJane Cole saw the need for more: “It is over,” [she] said.", "Jane Cole"),
    # a name before the noun for what someone is of hers
    (
        "Mayor Igor Brandt left town.\n\nBrandt consultant Carl Bell, the best, took up the thread. "
        "“It is over,” [he] said.",
        "Carl Bell",
    ),
    # a party and state in brackets end no sentence
    ("Igor Brandt left. Brandt cried.\n\n[Rep. Hank Cole] (D-Ga.) said Brandt was ill. “No,” [he] said.", "Hank Cole"),
    # a word between commas leaves a name the subject
    ("[Igor Brandt] said no.\n\nVexley, however, lost no time.\n\nVexley, 41, left.\n\n“No,” [he] said.", "Vexley"),
    # whom a clause of time has asking or noting is not who goes on
    (
        "[Igor Brandt] said so. Brandt, [Brandt] said, was late. When [Carl Bell] noted that it was, "
        "Brandt rose. Brandt sat down. “It is over,” [he] said.",
        "Igor Brandt",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), TURNS)
def test_who_speaks_next(text: str, speaker: str) -> None:
    """A pronoun stands for who acts, whatever stands between."""
    assert last(text) == speaker


OFFICES = [
    (["Mayor Zelka Vexley spoke.", "Mayor Vexley spoke.", "Carl Vexley spoke."], "Zelka Vexley"),
    (["Mayor Zelka Vexley spoke.", "Vexley spoke.", "Carl Vexley spoke."], "Vexley"),
    (["Mayor Zelka Vexley spoke.", "Judge Vexley spoke.", "Carl Vexley spoke."], "Vexley"),
    (["Mayor Zelka Vexley spoke.", "Mayor Vexley spoke.", "Mayor Carl Vexley spoke."], "Vexley"),
]


@pytest.mark.parametrize(("texts", "speaker"), OFFICES)
def test_an_office_tells_bearers_of_a_surname_apart(texts: list[str], speaker: str) -> None:
    """A surname means the one person of the story who is called by the office before it."""
    quotes = pd.DataFrame({"article": [1], "speaker": ["Vexley"]})
    assert unify(quotes, pd.DataFrame({"text": texts})).speaker.tolist() == [speaker]


BODIES = [
    ("The salt firm Vexley Brine is under scrutiny. [It] says no.", "Vexley Brine"),
    ("The salt firm Vexley's boss, Zelka Brandt, is ill. [It] says no.", None),
    ("The singer Carl Vexley is ill. [It] says no.", None),
]


@pytest.mark.parametrize(("text", "speaker"), BODIES)
def test_a_body_named_behind_what_it_is(text: str, speaker: str | None) -> None:
    """A firm that opens a sentence behind the word for it is what the next one goes on about."""
    assert last(text) == speaker


def test_he_said_between_a_name_and_its_verb() -> None:
    """Whom a report tells of by name is not who reports it, where "he said" parts name and verb."""
    text = "Igor Brandt rose. Judge Carl Vexley spoke on. Brandt, [he] said, had lost the keys."
    assert speakers(text) == ["Carl Vexley"]
    text = "Judge Carl Vexley rose. Igor Brandt spoke on. The keys, [he] said, had been lost."
    assert speakers(text) == ["Igor Brandt"]


def test_a_number_on_a_shirt_at_the_start_of_a_paragraph_is_no_name() -> None:
    """What "the" opens a paragraph with is no person's name, though an age follows."""
    text = (
        "Forward Bo Vexley sulked.\n\nThe Ayton No9, 28, groaned when [he] said it was over.\n\n[He] said no."
    )
    assert speakers(text) == ["Bo Vexley", "Bo Vexley"]
    text = (
        "Forward Bo Vexley sulked.\n\nIgor Brandt, 28, groaned when [he] said it was over.\n\n[He] said no."
    )
    assert speakers(text) == ["Igor Brandt", "Igor Brandt"]


def test_an_adverb_before_a_name_is_no_given_name() -> None:
    """A sentence may open with an adverb before a surname."""
    assert [name.words for name in find_names("It ended. Interestingly Vexley said no.")] == [("Vexley",)]


def test_an_office_of_another_country() -> None:
    """A country's president is no politician of whom the text tells neither the country nor the office."""
    text = "Zelka Vexley, a candidate for the senate, spoke. Vexley left.\n\n[The Mexican president] said no."
    assert speakers(text) == ["Mexican president"]
    text = "President Zelka Vexley spoke. Vexley left.\n\n[The Mexican president] said no."
    assert speakers(text) == ["Zelka Vexley"]


@pytest.mark.parametrize("words", ["", " of ", "of the port", "a of for b", "a  of by "])
def test_any_words_before_who(words: str) -> None:
    """Words that are no noun phrase are left whole."""
    assert inner(words) == 0


def test_an_acronym_behind_a_possessive_stands_for_the_bare_name():
    """What has a committee is the name before the brackets, without the possessive."""
    text = "The Harbour Trust of Eastmere's (HTE) board met. “The quay is safe,” the HTE said."
    assert Bodies(text, find_names(text)).spelt_out("HTE", 60) == "Harbour Trust of Eastmere"
