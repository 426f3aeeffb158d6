"""Quotations that share their words though their speakers go by other names."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.compare.agency import Part
from analysis.compare.fragments import Fragment, Sentence
from analysis.compare.statements import match_quotes, uncrossed, without_echoes
from analysis.compare.voices import standing
from analysis.quotes.quotes import find_quotes
from analysis.tables import table
from analysis.text.text import Span


def statements(*quotes):
    """Match quotations given as speaker, basis and text, an article each; number what each is of."""
    texts, rows = [], []
    for n, (speaker, basis, words) in enumerate(quotes):
        texts.append(f"“{words}”")
        found = (*[None] * 6, basis, 1.0, None)
        rows.append((n, 0, 0, 1, 1 + len(words), words, "direct", speaker, *found))
    articles = pd.DataFrame({"text": texts})
    found = match_quotes(table("quotes", rows, articles.index), articles)
    return found.sort_values("article").statement.tolist()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They stood at the gate and they spat at my feet.", "spat at my feet"),
        ("It was nothing but a long and bitter winter for us.", "a long and bitter winter"),
        ("We were no more than a doormat to them.", "no more than a doormat"),
        ("I am not a lamppost.", "I'm not a lamppost."),
    ],
)
def test_a_row_of_quoted_words_is_one_whoever_a_description_names(one, other):
    """A description or a pronoun is no other speaker where both quote the same words."""
    assert statements(("Ann Moor", "cue", one), ("goalkeeper", "cue", other)) == [0, 0]
    assert statements(("Ann Moor", "pronoun", one), ("Ben Hale", "pronoun", other)) == [0, 0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They stood at the gate and they spat at my feet.", "at my feet"),
        ("It was a long winter for us.", "winter"),
        ("I am not a lamppost.", "I am not a doormat."),
    ],
)
def test_a_word_or_two_join_no_open_speakers(one, other):
    """Few words, or others, tell nothing where the speakers may be two."""
    assert statements(("Ann Moor", "cue", one), ("goalkeeper", "cue", other)) == [0, 1]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("a night of pride", "It was a night of national pride for us.", 0),
        ("a night of local pride", "It was a night of national pride for us.", 1),
        ("a night of pride", "It was a night of old and of national pride for us.", 1),
    ],
)
def test_a_fragment_may_leave_one_word_out(one, other, apart):
    """An adjective dropped from the middle of a few words is an edit, another one is not."""
    assert statements(("Ann Moor", "cue", other), ("Ann Moor", "cue", one)) == [0, apart]


def test_two_named_people_say_two_things():
    """The same words of another person are no version of the first one's."""
    one, other = "They stood at the gate and they spat at my feet.", "spat at my feet"
    assert statements(("Ann Moor", "cue", one), ("Ben Hale", "cue", other)) == [0, 1]


def test_a_long_row_of_small_words_is_one_without_a_speaker():
    """Six words in a row are no accident though each is everybody's."""
    one = "Nobody in here should be up as late as this."
    assert statements(("Ann Moor", "cue", one), (None, "none", "Nobody in here should be up as late")) == [
        0,
        0,
    ]
    assert statements(("Ann Moor", "cue", one), (None, "none", "here is going to")) == [0, 1]


def test_a_guess_of_another_article_is_open_to_each():
    """Who is guessed in one article may be whom another names, whatever a third prints."""
    words = "They stood at the gate and they spat at my feet."
    told = [
        ("Ann Moor", "cue", words),
        ("Ben Hale", "pronoun", words),
        ("Ann Moor", "cue", "spat at my feet"),
    ]
    assert statements(*told) == [0, 0, 0]


def test_accents_make_no_other_speaker():
    """One paper prints the accents, another does not."""
    assert [standing("Ana Solís", "Ana Solis"), standing("Økotek", "Okotek")] == ["same", "same"]
    assert standing("Ana Solís", "Eva Solís") == "different"


def together(one, other):
    """Tell whether two articles of these texts share a statement, in either order."""
    found = []
    for texts in ([one, other], [other, one]):
        articles = pd.DataFrame({"text": texts})
        rows = match_quotes(find_quotes(articles), articles)
        found.append(bool((rows.groupby("statement").article.agg(set).map(len) > 1).any()))
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ann Moor said the toll was “unfair” to bakers.",
            "Ann Moor called the goal in the cup final “unfair”.",
        ),
        ("Ann Moor called the ferry bill “shameful”.", "Ann Moor said the umpire was “shameful”."),
        (
            "Ann Moor said the new law was “utterly wrong”.",
            "Ann Moor called the joke “utterly wrong” and rude.",
        ),
    ],
)
def test_a_word_in_marks_said_of_two_things_is_two_statements(one, other):
    """What is said around a word or two tells what they are said of."""
    assert not together(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Moor said the toll was “unfair” to bakers.", "Ann Moor called the bridge toll “unfair”."),
        (
            "Ann Moor said she would be a “fair” judge between bakers and millers. The fair opens on Friday.",
            "Ann Moor promised to be “fair” to millers and bakers alike. The fair is a fair for all.",
        ),
        ("“The toll is unfair,” Ann Moor said.", "Ann Moor called the plan “unfair”."),
    ],
)
def test_a_word_in_marks_said_of_one_thing_is_one_statement(one, other):
    """The words around two fragments agree, or one is a whole quotation."""
    assert together(one, other)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (
            "We would sooner wait too long than too little.",
            "I would sooner wait too long than too little, you see.",
            0,
        ),
        (
            "We would sooner wait too long than too little.",
            "I would sooner not wait too long than too little.",
            1,
        ),
        ("We would sooner wait too long.", "I would sooner have it all over by then.", 1),
        (
            "He was 12 and there was no more to it than that.",
            "He was 15 and there was no more to it than that.",
            1,
        ),
    ],
)
def test_a_long_row_of_common_words_is_one_statement(one, other, apart):
    """Six words in a row of one speaker are no accident, unless a number or a negation differs."""
    assert statements(("Ann Moor", "cue", one), ("Ann Moor", "cue", other)) == [0, apart]


def test_a_not_before_the_quoted_piece_does_not_part_it():
    """What both have in quotation marks was said, though one leaves "will not let" outside of them."""
    full = "I have fished here all my life and I will not let a clerk in Ostby close the harbour gates,"
    piece = "a clerk in Ostby close the harbour gates"
    assert statements(("Ann Moor", "cue", full), ("Ann Moor", "cue", piece)) == [0, 0]


def test_somebody_elses_share_in_a_statement_bars_nobody_from_their_own_words():
    """Where a pronoun left open whose the words are, another's report of them parts no two of the speaker's own."""
    said = statements(
        (
            "Ann Moor",
            "pronoun",
            "We will bury our own, and we will answer in court at a place of our own choosing,",
        ),
        ("Westmark", "cue", "answer in court at a place of our own choosing"),
        ("Ann Moor", "cue", "at a place of our own choosing,"),
    )
    assert said == [0, 0, 0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I will not let a clerk close the harbour gates.", "let a clerk open the harbour gates"),
        ("We did not sell the boats to the north yard.", "We sold the boats to the south yard."),
    ],
)
def test_a_not_still_parts_other_words(one, other):
    """Only the same row of words is let pass."""
    assert statements(("Ann Moor", "cue", one), ("Ann Moor", "cue", other)) == [0, 1]


def test_the_same_words_in_marks_never_stand_in_two_statements_crosswise():
    """Where each of two mixed quotes joins the words in marks of the other, these are one statement."""

    def piece(article, whole, *words):
        return Fragment(article, 0, "Ann Lee", "mixed", [Sentence((Span(0, 9),), words)], whole=whole)

    found = [
        piece("a", False, "night", "owl"),
        piece("a", True, "the", "burglar", "as", "a", "night", "owl"),
        piece("b", False, "night", "owl"),
        piece("b", True, "a", "night", "owl", "theft"),
        piece("b", False, "cellar"),
    ]
    marked_a, whole_a, marked_b, whole_b, other = (Part(n, 0, 1) for n in range(5))
    groups = [[whole_a, marked_b], [marked_a, whole_b], [other]]
    assert without_echoes(uncrossed(groups, found), found) == [[marked_b, marked_a], [other]]
    assert uncrossed([[whole_a, other], [marked_a, whole_b]], found) == [
        [whole_a, other],
        [marked_a, whole_b],
    ]
