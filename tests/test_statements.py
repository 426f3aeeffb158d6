"""Statements: which quotes are of one utterance, and what each version kept of it."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.compare.statements import match_quotes
from analysis.compare.voices import standing
from analysis.errors import ArticleError
from analysis.tables import SCHEMAS, table

PLEDGE = "We will keep the ferry running through the winter, whatever the weather brings to our harbour."


def story(**articles):
    """Make articles of lists of (words, kind, speaker): each stands in a paragraph, None is narration."""
    texts, rows = {}, []
    for article, pieces in articles.items():
        text, number = "", 0
        for words, kind, speaker in pieces:
            text += "\n\n" if text else ""
            marks = '""' if kind == "direct" else ("", "")
            start = len(text) + len(marks[0])
            text += marks[0] + words + marks[1]
            if kind:
                span = (start, start + len(words), words)
                rest = (kind, speaker, *[None] * 7, "cue", 1.0, None)
                rows.append((article, number, number, *span, *rest[:2], *rest[2:8], *rest[9:]))
                number += 1
        texts[article] = text
    table_of = pd.DataFrame({"text": list(texts.values())}, index=pd.Index(list(texts), name="article"))
    return table("quotes", rows, table_of.index), table_of


def match(**articles):
    """Match the quotes of a small story."""
    return match_quotes(*story(**articles))


def together(statements):
    """Give the statements that have more than one version, as sets of (article, text)."""
    groups = statements.groupby("statement")
    return [set(zip(g.article, g.text, strict=True)) for _, g in groups if len(g) > 1]


def changes(statements):
    """Give relation, share kept and differences of each row."""
    return [
        (row.relation, round(row.kept, 2), list(row.differences))
        for row in statements.itertuples(index=False)
    ]


def test_a_word_for_word_copy_is_verbatim():
    """Marks and contractions do not make a version another."""
    found = match(
        a=[("It’s our harbour, and we won’t sell it.", "direct", "Ann Lee")],
        b=[("It is our harbor and we will not sell it", "direct", "Ann Lee")],
    )
    assert found.statement.tolist() == [0, 0]
    assert changes(found) == [("verbatim", 1.0, []), ("verbatim", 1.0, [])]


def test_a_shorter_version_is_cut():
    """What is left out is listed, before and behind."""
    found = match(
        a=[(PLEDGE, "direct", "Ann Lee")],
        b=[("keep the ferry running through the winter", "direct", "Ann Lee")],
    )
    assert changes(found)[1] == (
        "cut",
        0.44,
        [("dropped", "We will", ""), ("dropped", "whatever the weather brings to our harbour", "")],
    )


def test_a_version_with_other_words_is_edited():
    """Words changed and added are listed with those they stand for."""
    found = match(
        a=[(PLEDGE, "direct", "Ann Lee")],
        b=[("We shall keep the old ferry running through the winter", "direct", "Ann Lee")],
    )
    assert changes(found)[1] == (
        "edited",
        0.5,
        [
            ("changed", "will", "shall"),
            ("added", "", "old"),
            ("dropped", "whatever the weather brings to our harbour", ""),
        ],
    )


def test_another_tense_is_an_edited_version():
    """What was put into the past is listed word by word; of two as full the one that most print is compared with."""
    said = "The island needs better ships and deserves a say."
    found = match(
        a=[(said, "direct", "Ann Lee")],
        b=[("The island needed better ships and deserved a say", "direct", "Ann Lee")],
        c=[(said, "direct", "Ann Lee")],
    )
    assert changes(found)[1] == (
        "edited",
        0.78,
        [("changed", "needs", "needed"), ("changed", "deserves", "deserved")],
    )


def test_another_order_is_an_edited_version():
    """What moved is listed where it was and where it is now."""
    found = match(
        a=[("We will keep every line running this winter, and nobody will lose a job.", "direct", "Ann Lee")],
        b=[("Nobody will lose a job, and we will keep every line running", "direct", "Ann Lee")],
    )
    assert changes(found)[1][0] == "edited"
    assert changes(found)[1][2] == [
        ("added", "", "Nobody will lose a job, and"),
        ("dropped", "this winter, and nobody will lose a job", ""),
    ]


def test_an_indirect_version_is_a_paraphrase():
    """Indirect speech joins where it carries enough of the words."""
    found = match(
        a=[(PLEDGE, "direct", "Ann Lee")],
        b=[
            ("the ferry would be kept running through the winter whatever the weather", "indirect", "Ann Lee")
        ],
    )
    assert found.statement.tolist() == [0, 0]
    assert found.relation.tolist() == ["verbatim", "paraphrase"]


def test_indirect_speech_about_something_else_stays_apart():
    """A ferry and a winter alone make no statement."""
    found = match(
        a=[(PLEDGE, "direct", "Ann Lee")],
        b=[("the ferry company lost money in the winter of its first year", "indirect", "Ann Lee")],
    )
    assert found.statement.tolist() == [0, 1]


def test_other_speakers_stay_apart():
    """The same words by another person are another statement."""
    found = match(a=[(PLEDGE, "direct", "Ann Lee")], b=[(PLEDGE, "direct", "Bob Roy")])
    assert found.statement.tolist() == [0, 1]


def test_an_unknown_speaker_may_be_anyone_and_stays_unknown():
    """Long words known again need no name; the row does not get one."""
    found = match(a=[(PLEDGE, "direct", "Ann Lee")], b=[(PLEDGE, "direct", None)])
    assert found.statement.tolist() == [0, 0]
    assert found.speaker.isna().tolist() == [False, True]


def test_a_description_may_be_the_person_whose_words_it_has():
    """A few words of meaning, quoted without a change, are enough; told in other words they are not."""
    found = match(
        a=[("The harbour board has lost its island compass altogether.", "direct", "Ann Lee")],
        b=[("lost its island compass", "direct", "the mayor")],
        c=[("the board had lost the island compass", "indirect", "one fisherman")],
    )
    assert found.statement.tolist() == [0, 0, 1]


def test_whom_an_article_takes_for_somebody_else_is_unknown():
    """The name of a statement stands for no other one that an article gives, and no description for another."""
    words = "lost its island compass and half of its sails"
    found = match(
        a=[(words, "direct", "harbour pilot")],
        b=[(words, "direct", "harbour pilot")],
        c=[(words, "direct", "welder")],
    )
    assert found.statement.tolist() == [0, 0, 0]
    assert found.speaker.fillna("").tolist() == ["harbour pilot", "harbour pilot", ""]


def test_quotes_of_other_articles_are_refused():
    """The error names the articles that are lacking and says what to do."""
    quotes, articles = story(a=[(PLEDGE, "direct", "Ann Lee")], b=[(PLEDGE, "direct", "Ann Lee")])
    with pytest.raises(ArticleError, match=r"lacks: b; give the table that find_quotes was given"):
        match_quotes(quotes, articles.loc[["a"]])


def test_a_statement_has_one_name():
    """Where articles name the speaker differently, the fuller name stands."""
    found = match(
        a=[(PLEDGE, "direct", "Lee")],
        b=[(PLEDGE, "direct", "Ann Lee")],
        c=[(PLEDGE, "direct", "the mayor")],
    )
    assert found.speaker.tolist() == ["Ann Lee"] * 3


def test_fragments_of_a_mixed_quote_are_rows_of_their_own():
    """Each stretch in quotation marks is one; the words between are not the speaker's."""
    mixed = 'the island would "keep the ferry running" and hoped for help "whatever the weather brings"'
    found = match(a=[(PLEDGE, "direct", "Ann Lee")], b=[(mixed, "mixed", "Ann Lee")])
    assert found.text.tolist()[1:] == ["keep the ferry running", "whatever the weather brings"]
    assert found.statement.tolist() == [0, 0, 0]


def test_split_quotations_are_compared_as_one():
    """Both pieces stand for the whole sentence, of which nothing is lost."""
    said = '"We will keep the ferry running," Lee said, "through the long winter."'
    articles = pd.DataFrame(
        {"text": [said, '"We will keep the ferry running through the long winter," said Lee.']},
        index=["a", "b"],
    )
    rest = ("Lee", *[None] * 6, "cue", 1.0, None)
    quotes = table(
        "quotes",
        [
            ("a", 0, 0, 1, 32, said[1:32], "direct", *rest),
            ("a", 0, 0, 45, 69, said[45:69], "direct", *rest),
            ("b", 0, 0, 1, 56, articles.text["b"][1:56], "direct", *rest),
        ],
    )
    found = match_quotes(quotes, articles)
    assert found.text.tolist()[:2] == ["We will keep the ferry running,", "through the long winter."]
    assert found.statement.tolist() == [0, 0, 0]
    assert changes(found) == [("verbatim", 1.0, [])] * 3


def test_fragments_do_not_chain_two_statements():
    """A phrase that stands in two statements joins one of them; they stay two."""
    found = match(
        a=[("The harbour is the heart of our town and must stay open to every boat.", "direct", "Ann Lee")],
        b=[("My father worked fifty years in what he called the heart of our town.", "direct", "Ann Lee")],
        c=[("the heart of our town", "direct", "Ann Lee")],
    )
    assert found.statement.nunique() == 2


@pytest.mark.parametrize("word", ["the harbour", "harbour", "yes"])
def test_a_lone_common_word_matches_nothing(word):
    """A word that the articles often use themselves tells no statement apart."""
    narration = ("The harbour lies in the harbour town, whose harbour is old; yes, the harbour.", None, None)
    found = match(
        a=[narration, (word, "direct", "Ann Lee")],
        b=[narration, (f"Nobody will close {word} before the summer is over", "direct", "Ann Lee")],
        c=[narration, (word, "direct", "Ann Lee")],
    )
    assert found.statement.tolist() == [0, 1, 2]


def test_a_rare_word_by_the_same_speaker_matches():
    """Nobody but the speaker says it."""
    found = match(
        a=[("a shipwreck", "direct", "Ann Lee")],
        b=[("The whole plan was a shipwreck from its first day", "direct", "Ann Lee")],
    )
    assert found.statement.tolist() == [0, 0]


def test_a_whole_phrase_of_small_words_by_the_same_speaker_matches():
    """Five words that stand together are no accident, whatever they mean; two are."""
    full = "And to everybody who was afraid of us I say that this is not how we were."
    found = match(
        a=[(full, "direct", "Ann Lee")],
        b=[("this is not how we were", "direct", "Ann Lee")],
        c=[("who was", "direct", "Ann Lee")],
    )
    assert found.statement.tolist() == [0, 0, 1]


def test_a_second_statement_on_the_same_theme_stays_apart():
    """Same speaker, same subject, other words."""
    found = match(
        a=[("The ferry is what keeps this island alive, and it needs a new engine.", "direct", "Ann Lee")],
        b=[("Without the ferry the island would be empty by spring.", "direct", "Ann Lee")],
    )
    assert found.statement.tolist() == [0, 1]


def test_sentences_built_alike_in_one_article_stay_apart():
    """Who says two things in the same words but one says two things; each copy of the article has both."""
    said = [("Some of them will cheer the new harbour plan.", "direct", "Ann Lee")]
    said += [("Some of them will curse the new harbour plan.", "direct", "Ann Lee")]
    assert match(a=said).statement.tolist() == [0, 1]
    assert match(a=said, b=said).groupby("article").statement.nunique().tolist() == [2, 2]


def test_a_phrase_said_again_in_another_sentence_stays_apart():
    """What the two share is less than what they do not."""
    found = match(
        a=[("Nobody here wants to be president of the board any more.", "direct", "Ann Lee")],
        b=[("My brother must not become president of the board this year.", "direct", "Ann Lee")],
    )
    assert found.statement.tolist() == [0, 1]


def test_a_lone_word_that_two_statements_hold_joins_neither():
    """It may be of either, or of another."""
    found = match(
        a=[("The new quay is a shipwreck, and everybody knows it.", "direct", "Ann Lee")],
        b=[("Last year the budget was a shipwreck before it began.", "direct", "Ann Lee")],
        c=[("shipwreck", "direct", "Ann Lee")],
    )
    assert found.statement.tolist() == [0, 1, 2]


def test_another_count_is_another_statement():
    """The same sentence with another number was said at another time."""
    found = match(
        a=[("We have brought 12 people off the boat so far.", "direct", "Ann Lee")],
        b=[("We have brought 31 people off the boat so far.", "direct", "Ann Lee")],
    )
    assert found.statement.tolist() == [0, 1]


def test_sentences_that_different_articles_carry_are_cut_apart():
    """Of a quotation of three sentences, one article carries the first, another the last."""
    found = match(
        a=[
            (
                "The engine failed at noon. Nobody was hurt on the boat. We are very sorry for the delay.",
                "direct",
                "Ann Lee",
            )
        ],
        b=[("The engine failed at noon", "direct", "Ann Lee")],
        c=[("very sorry for the delay", "direct", "Ann Lee")],
    )
    assert together(found) == [
        {("a", "The engine failed at noon."), ("b", "The engine failed at noon")},
        {("a", "We are very sorry for the delay."), ("c", "very sorry for the delay")},
    ]


def test_sentences_carried_together_stay_together():
    """A quotation of two sentences that two articles carry whole is one statement, and one row each."""
    said = "The engine failed at noon. Nobody was hurt on the boat."
    found = match(a=[(said, "direct", "Ann Lee")], b=[(said, "direct", "Ann Lee")])
    assert found.text.tolist() == [said, said]
    assert found.statement.tolist() == [0, 0]


def test_a_version_that_makes_one_sentence_of_two_keeps_them_together():
    """The reference is both sentences, the fullest version."""
    found = match(
        a=[("The choir sang too long. It lost its place and was hoarse.", "direct", "Ann Lee")],
        b=[("The choir sang too long and was hoarse", "direct", "Ann Lee")],
    )
    assert found.statement.tolist() == [0, 0]
    assert changes(found) == [("verbatim", 1.0, []), ("cut", 0.67, [("dropped", "It lost its place", "")])]


def test_versions_are_compared_with_the_primary_source():
    """Also where another version is fuller; the source's sentence is a row, with no quote's number."""
    quotes, articles = story(
        post=[("We will keep the ferry running through the winter.", None, None)],
        a=[("We will keep the old ferry running through the whole winter", "direct", "Ann Lee")],
    )
    articles["role"] = ["primary", "report"]
    found = match_quotes(quotes, articles)
    assert found.quote.tolist() == [-1, 0]
    assert found.statement.tolist() == [0, 0]
    assert changes(found)[1] == ("edited", 1.0, [("added", "", "old"), ("added", "", "whole")])


def test_who_says_it_is_no_word_of_a_primary_sources_sentence():
    """An article that leaves "the police said" out has cut nothing; a sentence of the source's own stays whole."""
    texts = [
        "The engine of the ferry failed at noon, the police said. I said no.",
        '"The engine of the ferry failed at noon," Lee wrote.',
    ]
    articles = pd.DataFrame({"text": texts, "role": ["primary", "report"]}, index=["post", "a"])
    rest = (*[None] * 6, "cue", 1.0, None)
    quotes = table(
        "quotes",
        [
            ("post", 0, 0, 0, 39, texts[0][:39], "indirect", "police", *rest),
            ("post", 1, 0, 64, 66, texts[0][64:66], "indirect", None, *rest),
            ("a", 0, 0, 1, 40, texts[1][1:40], "direct", "Lee", *rest),
        ],
    )
    found = match_quotes(quotes, articles)
    assert found.text.tolist() == [texts[0][:39], texts[1][1:40], "I said no."]
    assert changes(found) == [("verbatim", 1.0, [])] * 3


def test_a_primary_source_lists_every_sentence():
    """What nobody quotes of it stands alone."""
    quotes, articles = story(post=[("The ferry stays. The harbour will be dredged in spring.", None, None)])
    found = match_quotes(quotes, articles.assign(role="primary"))
    assert found.text.tolist() == ["The ferry stays. The harbour will be dredged in spring."]


def test_copies_of_agency_text_join_where_words_are_few():
    """In two copies of one report a short indirect quote is the same."""
    wire = "Lee told the council on Monday that she would resign. Nobody in the hall had a question for her that night."
    _, articles = story(a=[(wire, None, None)], b=[("ROLO - " + wire, None, None)])
    rows = []
    for article, text in articles.text.items():
        start = text.index("she would resign")
        span = (article, 0, 0, start, start + 16, "she would resign", "indirect", "Lee")
        rows.append((*span, *[None] * 6, "cue", 1.0, None))
    found = match_quotes(table("quotes", rows, articles.index), articles)
    assert found.statement.tolist() == [0, 0]


def test_empty_quotes_give_an_empty_table():
    """Columns and dtypes are those of the schema."""
    found = match(a=[("Nothing was said.", None, None)])
    assert len(found) == 0
    assert {name: str(dtype) for name, dtype in found.dtypes.items()} == SCHEMAS["statements"]


def test_a_table_without_text_is_refused():
    """The error says which column is wanted."""
    with pytest.raises(ArticleError, match="needs a column 'text'"):
        match_quotes(table("quotes", []), pd.DataFrame({"body": ["x"]}))


def test_index_labels_keep_their_type():
    """A table indexed by numbers is answered with numbers."""
    quotes, articles = story(a=[(PLEDGE, "direct", "Ann Lee")])
    articles.index = pd.Index([7], name="article")
    quotes["article"] = 7
    assert match_quotes(quotes, articles).article.tolist() == [7]


def test_a_swear_word_behind_asterisks_is_the_word():
    """One paper prints it, the other hides it; a third hides it otherwise."""
    found = match(
        a=[("That damned ferry has cost us a whole week.", "direct", "Ann Lee")],
        b=[("That d***ed ferry has cost us a whole week", "direct", "Ann Lee")],
        c=[("That d****d ferry", "direct", "Ann Lee")],
    )
    assert found.statement.tolist() == [0, 0, 0]
    assert found.relation.tolist() == ["verbatim", "verbatim", "cut"]


SAID = [
    PLEDGE,
    "keep the ferry running",
    "whatever the weather brings. We are ready.",
    "We are ready.",
    "the ferry would run all winter, whatever the weather",
    "the harbour",
    "",
    "…!",
]
pieces = st.lists(
    st.tuples(
        st.sampled_from(SAID),
        st.sampled_from(["direct", "indirect", "mixed", None]),
        st.sampled_from(["Ann Lee", "Lee", "Bob Roy", "Roy's lawyer", None]),
    ),
    max_size=4,
)
stories = st.lists(pieces, min_size=1, max_size=4).map(lambda lists: dict(zip("abcd", lists, strict=False)))


def partition(statements):
    """Give the statements as a set of sets of rows, whatever their numbers."""
    rows = zip(statements.article, statements.start, statements.relation, statements.kept, strict=True)
    groups = {}
    for number, row in zip(statements.statement, rows, strict=True):
        groups.setdefault(number, set()).add(row)
    return {frozenset(group) for group in groups.values()}


@settings(max_examples=60, deadline=None)
@given(stories)
def test_what_always_holds(articles):
    """The words are where the row says; a statement has one speaker or unknown ones; shares are shares."""
    quotes, texts = story(**articles)
    found = match_quotes(quotes, texts)
    assert [texts.text[r.article][r.start : r.end] for r in found.itertuples()] == found.text.tolist()
    assert found.kept.between(0, 1).all()
    assert sorted(found.statement.unique()) == list(range(found.statement.nunique()))
    by = quotes.set_index(["article", "quote"]).speaker
    for _, group in found.groupby("statement"):
        assert len(set(group.speaker.dropna())) <= 1
        names = [by[key] for key in zip(group.article, group["quote"], strict=True)]
        names = [None if pd.isna(name) else name for name in names]
        assert all(standing(a, b) != "different" for a in names for b in names)


@settings(max_examples=40, deadline=None)
@given(stories, st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(articles, random):
    """The same rows are together, with the same shares kept."""
    quotes, texts = story(**articles)
    order = list(texts.index)
    random.shuffle(order)
    assert partition(match_quotes(quotes, texts.loc[order])) == partition(match_quotes(quotes, texts))


def test_a_heap_finds_what_a_story_finds():
    """Beyond a hundred articles versions are looked up by runs of words, with the same result."""
    few = {
        "a": [(PLEDGE, "direct", "Ann Lee")],
        "b": [("keep the ferry running through the winter", "direct", "Ann Lee")],
        "c": [("whatever the weather brings to our harbour", "direct", "Lee")],
        "d": [("The engine failed at noon today", "direct", "Bob Roy")],
    }
    alone = {
        f"x{i}": [(f"Field {i} grows barley number {i * 7} for us.", "direct", "Cy Poe")] for i in range(120)
    }
    heap = match(**few, **alone)
    assert partition(heap[heap.article.isin(list(few))]) == partition(match(**few))
