"""Passages by voice, their scores under two lexica, and the words that make them."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from textblob import TextBlob
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis.errors import ArticleError
from analysis.sentiment.lexica import textblob, vader
from analysis.sentiment.passages import Content, cut
from analysis.sentiment.sentiment import score_sentiment
from analysis.tables import SCHEMAS, table

VADER = SentimentIntensityAnalyzer()
VOCABULARY = """
good bad not no never very so least at but kind of the a sort was great GREAT Terrible isn't don't won't without doubt
hope war peace killed shit bus stop yeah right extremely less less, only nor or :) :( 8) x d ! ? ?! (!) really happy.
happy, “happy” 'good' good! cool-headed U.S. 3 45% £4bn 👍 ❤ é ß
"""
WORDS = st.sampled_from(VOCABULARY.split())
TEXTS = st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=60)


def voiced(text, *quotes):
    """Cut a text of which each quote is given as (its words, kind, speaker)."""
    contents = [Content(text.index(q), text.index(q) + len(q), kind, speaker) for q, kind, speaker in quotes]
    return [(p.voice, p.speaker, text[p.start : p.end]) for p in cut(text, contents)]


def quotes_of(articles, *rows):
    """Make a quotes table of (article, words, kind, speaker)."""
    made = []
    for number, (article, words, kind, speaker) in enumerate(rows):
        start = articles.text[article].index(words)
        row = dict.fromkeys(SCHEMAS["quotes"])
        row |= {
            "article": article,
            "quote": number,
            "paragraph": 0,
            "start": start,
            "end": start + len(words),
        }
        row |= {"text": words, "kind": kind, "speaker": speaker, "basis": "cue", "confidence": 1.0}
        made.append(list(row.values()))
    return table("quotes", made, articles.index)


def test_a_direct_quote_and_its_cue_are_two_passages():
    """What is quoted is the speaker's, the cue is the outlet's."""
    text = '"The dam broke," Ann Lee said.'
    assert voiced(text, ("The dam broke,", "direct", "Ann Lee")) == [
        ("quoted", "Ann Lee", "The dam broke,"),
        ("outlet", None, "Ann Lee said."),
    ]


def test_an_indirect_quote_is_reported():
    """Content outside quotation marks is reported speech."""
    text = "Ann Lee said the dam was old. It broke on Friday."
    assert voiced(text, ("the dam was old", "indirect", "Ann Lee")) == [
        ("outlet", None, "Ann Lee said"),
        ("reported", "Ann Lee", "the dam was old"),
        ("outlet", None, "It broke on Friday."),
    ]


def test_a_mixed_quote_is_reported_outside_its_marks():
    """The marks within mixed content part the speaker's words from the outlet's rendering of them."""
    text = "He called the plan “a sad joke” on the town."
    assert voiced(text, ("the plan “a sad joke” on the town", "mixed", "Bo Roe")) == [
        ("outlet", None, "He called"),
        ("reported", "Bo Roe", "the plan"),
        ("quoted", "Bo Roe", "a sad joke"),
        ("reported", "Bo Roe", "on the town"),
    ]


def test_each_sentence_of_a_quotation_is_a_passage():
    """A quotation of several sentences is cut at their ends."""
    text = '"It rained. We ran! Nobody fell," she said.'
    assert voiced(text, ("It rained. We ran! Nobody fell,", "direct", "Ann Lee")) == [
        ("quoted", "Ann Lee", "It rained."),
        ("quoted", "Ann Lee", "We ran!"),
        ("quoted", "Ann Lee", "Nobody fell,"),
        ("outlet", None, "she said."),
    ]


def test_a_quotation_runs_on_over_paragraphs():
    """A paragraph that opens with a mark while the last never closed is the same speaker's, with no row of its own."""
    text = (
        '"We lost all of it.\n\n"We will build it again. And soon.\n\n'
        '"That is a promise," Ann Lee said.\n\nIt snowed.'
    )
    assert voiced(text, ("We lost all of it.", "direct", "Ann Lee")) == [
        ("quoted", "Ann Lee", "We lost all of it."),
        ("quoted", "Ann Lee", "We will build it again."),
        ("quoted", "Ann Lee", "And soon."),
        ("quoted", "Ann Lee", "That is a promise,"),
        ("outlet", None, "Ann Lee said."),
        ("outlet", None, "It snowed."),
    ]


def test_titles_and_scare_quotes_stay_the_outlets():
    """Marks around words that no quote holds do not make another voice."""
    text = 'The film "Great Hopes" opens on Friday. The so-called "experts" left.'
    assert voiced(text) == [
        ("outlet", None, 'The film "Great Hopes" opens on Friday.'),
        ("outlet", None, 'The so-called "experts" left.'),
    ]


def test_a_title_at_either_end_of_a_sentence_keeps_its_marks():
    """Only the marks of another voice are cut off."""
    text = '“Great Hopes” opens today. She won for “Small Fears.” He called it "dull," in his "review."'
    assert voiced(text, ("dull,", "direct", "Bo Roe")) == [
        ("outlet", None, "“Great Hopes” opens today."),
        ("outlet", None, "She won for “Small Fears.”"),
        ("outlet", None, "He called it"),
        ("quoted", "Bo Roe", "dull,"),
        ("outlet", None, 'in his "review."'),
    ]


def test_whole_sentences_in_marks_are_quoted_though_nobody_is_named():
    """Who speaks is unknown, and it is not the outlet."""
    assert voiced('It was late. "Nobody knew where to go." The buses had left.') == [
        ("outlet", None, "It was late."),
        ("quoted", None, "Nobody knew where to go."),
        ("outlet", None, "The buses had left."),
    ]


def test_a_quote_within_a_quote_keeps_its_speaker():
    """The inner quote wins over the one around it."""
    text = "Lee said the mayor had told her the road was safe."
    quotes = [
        ("the mayor had told her the road was safe", "indirect", "Ann Lee"),
        ("the road was safe", "indirect", "the mayor"),
    ]
    assert voiced(text, *quotes) == [
        ("outlet", None, "Lee said"),
        ("reported", "Ann Lee", "the mayor had told her"),
        ("reported", "the mayor", "the road was safe"),
    ]


def test_furniture_gives_no_passage():
    """Bylines, datelines, captions with their credit and repeated paragraphs are not scored."""
    text = (
        "By Ann Lee\n\n(Reuters) - The dam broke on a terrible Friday.\n\nA happy crowd in the valley ©Getty Images\n\n"
        "The wonderful valley is now a lake, and it will stay one.\n\n"
        "The wonderful valley is now a lake, and it will stay one."
    )
    assert [words for _, _, words in voiced(text)] == [
        "The dam broke on a terrible Friday.",
        "The wonderful valley is now a lake, and it will stay one.",
    ]


def test_the_table_holds_scores_and_the_words_that_fired():
    """Both lexica, negation seen, and whether they agree, for three voices."""
    articles = pd.DataFrame(
        {"text": ['"A terrible loss," Lee said. Police said the road was not safe.']}, index=["a"]
    )
    quotes = quotes_of(
        articles,
        ("a", "A terrible loss,", "direct", "Lee"),
        ("a", "the road was not safe", "indirect", "Police"),
    )
    passages = score_sentiment(articles, quotes)
    assert passages.dtypes.equals(table("passages", []).dtypes)
    assert passages[["voice", "text", "polarity", "vader", "agreement"]].values.tolist() == [
        ["quoted", "A terrible loss,", -1.0, -0.6597, "agree"],
        ["outlet", "Lee said.", 0.0, 0.0, "unscored"],
        ["outlet", "Police said", 0.0, 0.0, "unscored"],
        ["reported", "the road was not safe", -0.25, -0.3412, "agree"],
    ]
    assert passages["words"].tolist() == [
        [("textblob", "terrible", -1.0), ("vader", "terrible", -2.1), ("vader", "loss", -1.3)],
        [],
        [],
        [("textblob", "not safe", -0.25), ("vader", "not safe", 1.9 * -0.74)],
    ]


def test_lexica_that_take_opposite_sides_oppose():
    """TextBlob hears "right", VADER hears "suffering"."""
    articles = pd.DataFrame({"text": ["They are suffering right now."]}, index=["a"])
    passage = score_sentiment(articles, quotes_of(articles)).iloc[0]
    assert passage.agreement == "oppose"
    assert passage.words == [("textblob", "right", passage.polarity), ("vader", "suffering", -2.1)]


def test_quotes_are_found_where_none_are_given():
    """Without a quotes table the quotes are found anew."""
    articles = pd.DataFrame({"text": ['"It was a good day," Mayor Ann Lee said.']}, index=["a"])
    assert score_sentiment(articles)["voice"].tolist() == ["quoted", "outlet"]


def test_an_empty_table_gives_an_empty_table():
    """The columns and dtypes are there without rows."""
    empty = score_sentiment(
        pd.DataFrame({"text": []}, index=pd.Index([], dtype="string")), table("quotes", [])
    )
    assert empty.equals(table("passages", []))


def test_a_table_without_text_is_refused():
    """The error says what is missing."""
    with pytest.raises(ArticleError, match="text"):
        score_sentiment(pd.DataFrame({"body": ["x"]}), table("quotes", []))


@given(TEXTS)
def test_the_numbers_are_textblobs_own(text):
    """Polarity and subjectivity equal those of a TextBlob object, and the words' mean is the polarity."""
    polarity, subjectivity, words = textblob(text)
    assert (polarity, subjectivity) == tuple(TextBlob(text).sentiment)
    assert polarity == pytest.approx(sum(word.score for word in words) / max(1, len(words)))


@given(TEXTS)
def test_the_compound_is_vaders_own(text):
    """The compound equals the package's."""
    assert vader(text)[0] == VADER.polarity_scores(text)["compound"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It did not fail.", "not fail"),
        ("It didn't really fail.", "didn't fail"),
        ("It will fail, not win.", "fail"),
        ("It was never a nice day.", "never nice"),
    ],
)
def test_a_word_that_a_negation_turned_stands_with_it(text, word):
    """VADER's word is given with the negation that changed its sign."""
    assert vader(text)[1][0].word == word


@given(st.lists(TEXTS, max_size=4), st.data())
def test_passages_are_pieces_of_the_text_in_order(texts, data):
    """Evidence, order, no overlap, and each article on its own, whatever the text and wherever its quotes are."""
    articles = pd.DataFrame({"text": pd.Series(texts, dtype="string")})
    rows = []
    for article, text in enumerate(texts):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        kind = data.draw(st.sampled_from(["direct", "mixed", "indirect"]))
        rows.append((article, 0, 0, start, end, text[start:end], kind, "Lee", *[None] * 6, "cue", 1.0, None))
    quotes = table("quotes", rows, articles.index)
    passages = score_sentiment(articles, quotes)
    parts = [score_sentiment(articles.loc[[i]], quotes[quotes.article == i]) for i in articles.index]
    if parts:
        pd.testing.assert_frame_equal(passages, pd.concat(parts, ignore_index=True))
    for article, found in passages.groupby("article"):
        assert [
            texts[article][a:b] for a, b in zip(found.start, found.end, strict=True)
        ] == found.text.tolist()
        assert all(a <= b for a, b in zip(found.end, found.start[1:], strict=False))
        assert found.passage.tolist() == list(range(len(found)))


UNITS = ["a", '"', "(", "!", ".", "said ", ", ", "7", "good but ", "not ", "“", "a“b” ", "é"]


def survive(text):
    """Cut the text and score its first passages."""
    found = cut(text)
    assert all(text[passage.start : passage.end] for passage in found)
    for passage in found[:3]:
        textblob(text[passage.start : passage.end])
        vader(text[passage.start : passage.end])


@pytest.mark.parametrize("unit", UNITS)
def test_a_long_text_of_one_thing_is_survived(unit):
    """Sixty thousand characters of one mark or word are cut and scored."""
    survive("x " + unit * (60_000 // len(unit)))


@pytest.mark.long
@pytest.mark.parametrize("unit", UNITS)
def test_a_megabyte_of_one_thing_is_survived(unit):
    """A megabyte takes no more than linear time."""
    survive("x " + unit * (1_000_000 // len(unit)))
