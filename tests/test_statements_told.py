"""Statements in direct and in reported speech: what is one utterance however it is told, and what denies it."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.compare.folding import denied, folded, opposed
from analysis.compare.statements import match_quotes
from analysis.compare.utterances import Told
from analysis.compare.wording import wording
from analysis.quotes.quotes import find_quotes
from analysis.tables import table


def joined(*texts):
    """Tell whether articles of these texts share a statement."""
    articles = pd.DataFrame({"text": list(texts)})
    found = match_quotes(find_quotes(articles), articles)
    return bool((found.groupby("statement").article.nunique() == len(texts)).any())


def forms(text):
    """Give the forms of a text."""
    return tuple(word.form for word in wording(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“I will not step down,” Ann Moor said.", "Ann Moor said she would not step down."),
        ("“We won't pay,” Ann Moor said.", "Ann Moor said they would not pay."),
        (
            "“I have never seen anything like it,” Ann Moor said.",
            "Ann Moor said she had never seen anything like it.",
        ),
        ("“We do not know who did this,” Ann Moor said.", "Ann Moor said they did not know who had done it."),
        ("“We will fight on,” Ann Moor said.", "Ann Moor vowed to fight on."),
        ("“The captain lied,” Ann Moor said.", "Ann Moor accused the captain of lying."),
        ("“We sold our own boats,” Ann Moor said.", "Ann Moor said they had sold their own boats."),
    ],
)
def test_words_that_reported_speech_only_shifts_are_one_statement(one, other):
    """Person and tense make no other statement, however common the words are."""
    assert joined(one, other)


def test_the_same_words_of_another_speaker_stay_apart():
    """Who says it counts."""
    assert not joined("“I will not step down,” Ann Moor said.", "Ben Hale said he would not step down.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cost £4.3m", "cost £4.3 million"),
        ("some 30k seats", "some 30 thousand seats"),
        ("20,000 visitors", "twenty thousand visitors"),
        ("three hundred families", "300 families"),
        ("80% done", "80 per cent done"),
        ("twenty-six boats", "26 boats"),
        ("a walk of 12km", "a walk of twelve km"),
    ],
)
def test_numbers_in_any_writing_are_alike(one, other):
    """Digits, words and short forms of one number are one form."""
    assert forms(one) == forms(other)


@pytest.mark.parametrize(
    ("printed", "read"),
    [("he’d fainted", "had"), ("she'd been", "had"), ("we'd need", "would"), ("I'd go", "would")],
)
def test_a_clitic_before_a_participle_is_had(printed, read):
    """A regular participle behind a clitic, or one that is seen to be one, tells had from would."""
    assert forms(printed)[1] == read


def test_a_ten_and_a_unit_that_no_hyphen_ties_stay_two_numbers():
    """Twenty, six is not twenty-six."""
    assert forms("twenty, six") == ("20", "6")


def test_thousands_of_something_after_a_number_are_no_part_of_it():
    """A comma parts two numbers."""
    assert forms("on May 5, hundred-year-old oaks fell")[:4] == ("on", "may", "5", "hundred")


def test_numbers_keep_their_place():
    """A number of two words has the characters of both."""
    assert [tuple(word) for word in wording("in Forty-two")] == [("in", 0, 2, False), ("42", 3, 12, False)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Moor denied taking gifts.", "Ann Moor admitted taking gifts."),
        ("Ann Moor rejected claims that the dam was unsafe.", "Ann Moor confirmed that the dam was unsafe."),
        ("Ann Moor said the mill would close.", "Ann Moor said the mill would not close."),
        ("Ann Moor said she would go.", "Ann Moor said she would not go."),
        ("Ann Moor did not deny selling the land.", "Ann Moor denied selling the land."),
    ],
)
def test_what_one_denies_and_the_other_affirms_stays_apart(one, other):
    """A denial of the same words is another statement."""
    assert not joined(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Moor denied selling the land.", "Ann Moor said she had not sold the land."),
        ("Ann Moor denied selling the land.", "Ann Moor denied she had sold the land."),
        ("Ann Moor refused to sell the land.", "“We will not sell the land,” Ann Moor said."),
    ],
)
def test_a_denial_and_a_negation_are_alike(one, other):
    """To deny it is to say that it is not so."""
    assert joined(one, other)


@pytest.mark.parametrize(
    "other",
    [
        "Ann Moor declined to talk about the fire, saying only that the mill would open on Friday.",
        "Ann Moor, who was not at the fire, said the mill would open on Friday.",
    ],
)
def test_what_is_told_of_a_speaker_before_a_comma_denies_nothing(other):
    """Only what stands with the cue turns the words round."""
    assert joined("Ann Moor said the mill would open on Friday.", other)


def test_folding_leaves_other_words():
    """Person and tense go, what means something stays."""
    assert (
        folded(forms("I have sold the mill")) == folded(forms("they sold a mill")) == ("they", "sel", "mil")
    )


def test_a_negation_reaches_a_few_words():
    """What stands far behind is not denied."""
    assert denied(forms("no fire reached the long wooden bridge")) == {"fire", "reach"}


def test_two_negations_do_not_oppose():
    """Both say that it is not so."""
    assert not opposed(forms("we never sold land"), forms("no land was sold"), False)


def told(*pieces):
    """Tell whether indirect quotes of one speaker, each in an article of its own, are one statement."""
    articles = pd.DataFrame({"text": [f"{words}, Ann Moor said." for words in pieces]})
    rows = [
        (n, 0, 0, 0, len(words), words, "indirect", "Ann Moor", *[None] * 6, "cue", 1.0, None)
        for n, words in enumerate(pieces)
    ]
    found = match_quotes(table("quotes", rows, articles.index), articles)
    return len(set(found.statement)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Up to 4,000 seats could be lost", "As many as 4,000 seats were in danger"),
        ("The firm would be fined £60 million", "Regulators had asked for £60m"),
        ("Just 35 per cent of lambs had survived", "No more than 35% of the lambs lived"),
    ],
)
def test_a_rare_number_of_one_thing_is_enough(one, other):
    """Who gives the same unusual number of the same thing twice says one thing."""
    assert told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The harbour would reopen in 2031", "A new school was planned for 2031 behind the mill"),
        ("Some 35 per cent of lambs had survived", "Fuel had gone up by 35 per cent over the winter"),
        ("It had 4,000 seats", "It had 5,000 seats"),
        ("They had found 14 boats", "They needed 14 doctors"),
    ],
)
def test_a_number_of_another_thing_joins_nothing(one, other):
    """Years, bare shares and other counts tell nothing."""
    assert not told(one, other)


def test_a_number_that_the_whole_story_gives_is_not_enough():
    """What everybody says in every line tells no statement apart."""
    one, other = "Fire reached the 4,000 seats at noon", "Nobody had paid for the 4,000 seats"
    apart = pd.DataFrame(
        {"text": [f"{words}, Ann Moor said.\n\n" + "The 4,000 seats stood. " * 6 for words in (one, other)]}
    )
    rows = [
        (n, 0, 0, 0, len(words), words, "indirect", "Ann Moor", *[None] * 6, "cue", 1.0, None)
        for n, words in enumerate((one, other))
    ]
    assert match_quotes(table("quotes", rows, apart.index), apart).statement.nunique() == 2


def test_derived_words_are_of_one_family():
    """A verb and its noun tell the same."""
    assert told("The club would compensate every fan", "Every fan would have compensation from the club")


def test_an_ellipsis_leaves_one_statement():
    """A wording without its middle is a version of it, however short."""
    assert joined(
        "“The bishop, who never told us a thing, must go,” Ann Moor said.",
        "“The bishop … must go,” Ann Moor said.",
    )


def test_without_denies_one_thing():
    """What stands behind the thing left out is not denied."""
    assert denied(forms("sailed without passengers on Sunday")) == {"passenger"}


def test_a_bound_denies_nothing():
    """No more than so many is so many."""
    assert denied(forms("no more than nine boats and not only trawlers")) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("there was no siren and he found one boat for his crew", "he found a single boat for the crew"),
        ("the claim is not backed by the figures", "the figures do not support the claim"),
        ("this was no idle prank, it was forgery for gain", "the prank was forgery for gain"),
        (
            "she would not fine careful drivers for the haste of others",
            "careful drivers and the haste of others",
        ),
        ("the ward had no vaccine left", "the ward had run out of vaccine"),
        ("he had not touched the vault", "the vault was untouched"),
        ("he had told no lies but was a worry to the crew", "he was a worry to the crew"),
        ("nuns want a ballot of no confidence in the abbot", "the confidence ballot on the abbot"),
        ("he said nothing before he began to dig", "he began to dig"),
        ("there was nothing to stand on", "nowhere to stand on"),
        ("a ferry that was late once and will not be late again", "the ferry was late once"),
    ],
)
def test_a_negation_of_something_else_opposes_nothing(one, other):
    """What another clause, the same denial or a word that lacks something says is no contradiction."""
    assert not opposed(forms(one), forms(other), False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("he had no plans to sell the mill", "he would sell the mill on Tuesday"),
        ("the firm did not obtain a permit", "the firm had received its permit"),
        ("the fire was not fully contained", "the fire was contained"),
        ("nobody was hurt and the road is open", "two men were hurt on the road"),
        ("he had no confidence in the captain", "he had full confidence in the captain"),
        ("she had not sold the mill before the vote", "she had sold the mill"),
    ],
)
def test_what_is_denied_may_be_affirmed_in_other_words(one, other):
    """A plan that is denied, a synonym, an adverb between: the one still says what the other says is not so."""
    assert opposed(forms(one), forms(other), False)


def test_numbers_of_the_story_are_counted_as_they_are_printed():
    """A number with a comma or a point is one word, and the United States are no pronoun."""
    texts = {0: "The 4,000 seats and 2.5 acres in the US. The U.S. paid for 4,000 of them; let us go."}
    times = Told([], texts).times
    assert [times[form] for form in ("4000", "2.5", "usa", "4")] == [2, 1, 2, 0]


@pytest.mark.parametrize(
    ("told", "same"),
    [
        ("she would speak to the harbour pilots before the gale", False),
        ("she had spoken to the harbour pilots before the gale", True),
        ("she would have spoken to the harbour pilots before the gale", True),
    ],
)
def test_what_is_done_is_not_still_to_come(told, same):
    """A plan to do a thing is another statement than the report that it has been done."""
    assert joined("“I have spoken to the harbour pilots,” Ann Moor said.", f"Ann Moor said {told}.") == same


def test_a_word_in_brackets_parts_no_versions():
    """Most words stand together around the one that an article put in."""
    one = "“As long as we smell it we will keep looking,” Ann Moor said."
    other = "“As long as we smell [gas] we will keep looking,” Ann Moor said."
    assert joined(one, other)


def test_two_sentences_of_one_frame_stay_apart():
    """Words that stand between others in both, and mean another thing, are not the few that an article put in."""
    one = "“The mayor has failed us over the harbour and its boats,” Ann Moor said."
    other = "“The bishop has failed us over the school and its boys,” Ann Moor said."
    assert not joined(one, other)


@pytest.mark.parametrize(
    ("told", "same"),
    [
        ("there was still more to come", True),
        ("more to come", False),
        ("there was still less to come", False),
    ],
)
def test_the_last_clause_of_a_sentence_is_known_by_its_words(told, same):
    """Small words that end what one speaker said are a version of it; a phrase or another word is not."""
    one = "“We drained the lake, mended both its dams and paid the divers, but there is still more to come,”"
    assert joined(f"{one} Ann Moor said.", f"Ann Moor said {told}.") == same


def test_the_last_words_of_somebody_else_are_no_version():
    """Small words are anybody's."""
    one = "“We drained the lake and paid the divers, but there is still more to come,” Ann Moor said."
    assert not joined(one, "Ben Hale said there was still more to come.")
