"""Answers are true, have the right number, and stand on the exact words."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import find_mentions
from analysis.story import analyse
from analysis.tables import table
from analysis.view import answers, gaps, names
from analysis.view.answer import MORE, SHOWN, Answer, spread
from analysis.view.difference import difference
from analysis.view.readable import show
from analysis.view.reports import reports
from analysis.view.untouched import untouched


def story_of(**texts):
    """Analyse short texts under the names of their outlets."""
    return analyse(pd.DataFrame({"text": list(texts.values())}, index=list(texts)))


RAIN = '"It rained," Ann Lee said.'


def test_nothing_is_said_of_what_is_not_there():
    """Texts without quote or number get a sentence for each answer."""
    story = story_of(Gazette="Moss grows on the stones.", Herald="Willows stand on the bank.")
    assert list(answers.speech(story)) == [
        "No quote was found: nobody is quoted or paraphrased in a way these rules can see."
    ]
    assert list(answers.numbers(story)) == [
        "No figure was found in these articles apart from dates, times, ages, ordinals and ranks.",
        "No topic was found in more than one article; dates are not compared.",
    ]
    assert list(answers.versions(story)) == ["No statement was found in more than one article."]
    assert list(answers.agreements(story)) == ["There is no topic to compare."]
    assert list(answers.checks(story)) == ["There is nothing to check."]
    assert list(answers.differing(story)) == [
        "No number was found with a hedge or a source in one article and without it in another."
    ]


def test_no_article_at_all_is_survived():
    """A story without an article gives answers without an exception."""
    story = analyse(pd.DataFrame({"text": pd.Series([], dtype="string")}))
    said = [answers.speech(story), answers.tone(story), answers.numbers(story), answers.versions(story)]
    assert [len(answer) for answer in said] == [1, 1, 1, 1]
    empty = [
        answers.loaded_cues(story),
        names.unnamed_sources(story.quotes),
        gaps.alone(story),
        gaps.own_figures(story),
    ]
    assert [list(spread(rows).columns[:1]) for rows in empty] == [
        ["article"],
        ["article"],
        ["statement"],
        ["article"],
    ]
    assert (names.presence(story).empty, answers.compared(story).empty, answers.opposing(story).empty) == (
        True,
        True,
        True,
    )


def test_an_article_in_which_nobody_speaks_is_named():
    """Who quotes nobody is told, not left out."""
    story = story_of(Gazette=RAIN, Herald="Moss grows on the stones.")
    assert "No quote was found in Herald." in list(answers.speech(story))


def test_the_speaker_who_could_not_be_told_is_no_speaker():
    """Words of nobody are counted apart from the speakers."""
    story = story_of(Gazette=f"{RAIN} It was reported that the bridge was shut.")
    said = next(sentence for sentence in answers.speech(story) if sentence.startswith("Gazette"))
    assert said.startswith("Gazette attributes 6 words, 2 to 1 source and 4 to nobody who could be told:")


def test_many_articles_are_told_by_their_range():
    """Of more articles than a reader keeps in mind two sentences give the ends."""
    story = story_of(
        **{f"outlet{i}": RAIN for i in range(5)}, long="Ann Lee said it had rained all day long."
    )
    said = list(answers.speech(story))
    assert (
        "Of the articles in which a quote was found, most words are attributed in long (6), fewest in 5 articles (2)."
        in said
    )
    assert "Of these words 0\u202f% (long) to 100\u202f% (5 articles) are direct quotation." in said
    assert [sentence for sentence in said if "attributes" in sentence] == []


def test_evidence_is_the_exact_words():
    """Under a sentence stand the passages that it rests on, marked in place."""
    story = story_of(Gazette='Officials said it had rained. "It was cold," Ann Lee claimed.')
    html = answers.speech(story)._repr_html_()
    assert "Of 2 quotes 1 comes from a source without a name" in html
    assert "it had rained" in html
    assert ">claimed<" in html


def test_evidence_beyond_the_first_passages_unfolds():
    """A long list of passages is folded below the first ones; what is left of a very long one is counted."""
    text = "Moss grows. " * 60
    answer = Answer(pd.DataFrame({"text": [text]}, index=["a"]))
    rows = pd.DataFrame(
        {"article": "a", "start": [12 * i for i in range(60)], "end": [12 * i + 4 for i in range(60)]}
    )
    answer.say("Many times.", rows)
    html = answer._repr_html_()
    assert (html.count("<summary>more passages"), html.count("<mark")) == (1, SHOWN + MORE)
    assert f"{60 - SHOWN - MORE} rows more in the table." in html


def test_article_text_stays_text():
    """Markup in a name or a text is escaped in sentence and evidence."""
    story = story_of(**{"<b>Gazette</b>": 'Officials said "<script>alert(1)</script> fell".'})
    html = answers.speech(story)._repr_html_()
    assert "<script" not in html
    assert "<b>Gazette" not in html


@given(st.lists(st.sampled_from("abc"), max_size=12))
def test_turns_keep_every_row_and_each_articles_order(articles):
    """Spreading rows over articles loses none, and no article has two turns more than it has to."""
    rows = pd.DataFrame({"article": articles, "n": range(len(articles))})
    turned = spread(rows)
    assert sorted(turned.n) == list(range(len(articles)))
    first = turned.article.tolist()[: len(set(articles))]
    assert len(set(first)) == len(first)
    for _, block in turned.groupby("article"):
        assert block.n.is_monotonic_increasing


def test_who_is_quoted_in_one_article_and_only_named_in_another():
    """The first mention is given with how often, and in how many articles the speaker is quoted."""
    story = story_of(Gazette=RAIN, Herald="Ann Lee left. The rain went on without Lee.", Post="It rained.")
    found = names.only_named(story)[["article", "text", "speaker", "times", "quoted"]]
    assert found.values.tolist() == [["Herald", "Ann Lee", "Ann Lee", 2, 1]]
    assert names.presence(story).values.tolist() == [["Ann Lee", "Gazette 2", "Herald ×2", "1 article"]]
    assert (
        "Ann Lee is quoted in 1 article, and named in 1 more in which no quote of theirs was found."
        in list(answers.speech(story))
    )


def test_two_forms_of_one_name_are_one_target():
    """A name found where another stands is no second target."""
    story = story_of(
        Gazette='"We grew," Acme said. "We will grow," Acme wrote.',
        Herald='"We shrank," Bolton Acme said. Acme grew.',
    )
    assert len([name for name in names.main_targets(story) if "Acme" in name]) == 1


def test_quotations_of_one_article_alone_are_of_speakers_whom_others_quote():
    """What a nameless or a lone speaker says is no gap; the longest of each article comes first."""
    story = story_of(
        Gazette=f'{RAIN} "The bridge is shut for the whole of the winter," Lee said. "Go," Tom Hill said.',
        Herald=f'{RAIN} "The ferry runs," Ann Lee said.',
    )
    assert gaps.alone(story).text.tolist() == [
        "The bridge is shut for the whole of the winter,",
        "The ferry runs,",
    ]


def test_figures_of_one_article_alone_leave_out_dates_and_shared_ones():
    """A shared number, a date and an age are none of an article's own."""
    story = story_of(
        Gazette="The storm killed 30 people on 3 May 2020. Two roads closed. It took 9 roofs. About 40 trees fell.",
        Herald="The storm killed 30 people. Ann Lee, 34, owns 7 horses.",
    )
    assert gaps.own_figures(story).text.tolist() == [
        "About 40 trees",
        "7 horses",
        "9 roofs",
        "Two roads",
    ]


def test_a_hedge_that_another_article_has_not():
    """The same number with and without a hedge is told with both wordings."""
    story = story_of(Gazette="About 30 people were killed.", Herald="The storm killed 30 people.")
    assert list(answers.differing(story)) == [
        "A hedge was found in Gazette (“About 30 people”), none in Herald (“30 people”)."
    ]
    assert "For 1 shared number a hedge was found in one article and none in another." in list(
        answers.numbers(story)
    )


def test_an_article_that_hedges_once_has_the_hedge():
    """A bare number in the headline is no gap where the text below hedges it."""
    story = story_of(
        Gazette="Storm kills 30 people\n\nAbout 30 people were killed.", Herald="About 30 people were killed."
    )
    assert gaps.left_out(story) == []


def test_a_number_that_the_headline_repeats_has_the_source_of_the_text_below():
    """A headline names no source for what the article gives with one, be it of another topic."""
    story = story_of(
        Gazette="Storm toll rises to 30\n\nPolice said 30 people were killed by the storm.",
        Herald="Police said 30 people were killed by the storm.",
    )
    figures = story.figures.assign(source=[None, "Police", "Police"])
    topics = story.topics.assign(topic=[0, 1, 0])
    assert gaps.left_out(replace(story, figures=figures, topics=topics)) == []


@pytest.mark.parametrize(
    "bare",
    [
        "The mill promises 300 jobs.",
        "Tom Hill’s own estimate is 300 jobs.",
        "The board expected the mill to bring 300 jobs.",
    ],
)
def test_what_somebody_promises_or_expects_is_not_said_to_have_no_source(bare):
    """Who promises a number, or reckons with it, may be its source: that none was found is no finding."""
    story = story_of(Gazette="The mill will bring 300 jobs, Ann Lee said.", Herald=bare)
    figures = story.figures.assign(source=["Ann Lee", None])
    topics = story.topics.assign(topic=0)
    assert gaps.left_out(replace(story, figures=figures, topics=topics)) == []
    plain = story_of(
        Gazette="The mill will bring 300 jobs, Ann Lee said.", Herald="The mill brings 300 jobs."
    )
    figures = plain.figures.assign(source=["Ann Lee", None])
    topics = plain.topics.assign(topic=0)
    assert [gap.what for gap in gaps.left_out(replace(plain, figures=figures, topics=topics))] == ["source"]


def test_a_primary_source_needs_no_source():
    """The ministry does not leave out who says so: it is the ministry."""
    texts = ["The ministry said 30 people were killed by the storm.", "30 people were killed by the storm."]
    table = pd.DataFrame({"text": texts, "role": ["report", "report"]}, index=["Gazette", "Ministry"])
    assert [gap.what for gap in gaps.left_out(analyse(table))] == ["source"]
    assert gaps.left_out(analyse(table.assign(role=["report", "primary"]))) == []


def test_a_primary_source_is_left_out_where_outlets_are_compared():
    """Who is quoted, what vouches for figures and the tone are the reports' alone."""
    texts = [
        '"It rained," Ann Lee said. About 30 people were hurt.',
        "I said that it had rained on 40 people.",
    ]
    story = analyse(pd.DataFrame({"text": texts, "role": ["report", "primary"]}, index=["Gazette", "Speech"]))
    told = reports(story)
    for name in ("quotes", "figures", "passages", "statements", "topics"):
        assert set(getattr(told, name).article) <= {"Gazette"}
    assert told.articles.index.tolist() == ["Gazette"]
    assert not [
        sentence
        for answer in (answers.speech(story), answers.numbers(story), answers.tone(story))
        for sentence in answer
        if "Speech" in sentence
    ]


def test_long_cuts_are_shortened_in_a_difference():
    """Of a two-word fragment it is not told at length what it is not."""
    full = (
        "The bridge is shut for the whole of the winter and nobody but the ferry will take you over the river"
    )
    rows = [
        (0, "Ann Lee", "Gazette", 0, 0, len(full), full, "verbatim", 1.0, []),
        (0, "Ann Lee", "Herald", 0, 0, 10, "The bridge", "cut", 0.1, [("dropped", full[11:], "")]),
    ]
    articles = pd.DataFrame({"text": [full, "The bridge"]}, index=["Gazette", "Herald"])
    shown = difference(table("statements", rows), 0, articles)
    assert "The bridge [−is shut for the whole of … 7 words … will take you over the river−]" in repr(shown)
    assert "… 7 words …" in shown._repr_html_()


def test_different_numbers_are_no_gap():
    """Two numbers of one topic that differ are compared as figures, not by their hedges."""
    story = story_of(Gazette="About 40 people were killed.", Herald="The storm killed 30 people.")
    assert gaps.left_out(story) == []


def test_versions_stand_under_the_numbers_of_the_page():
    """A shared statement is named S1, with the articles that have the same words on one line."""
    same = '"The bridge is shut for the whole of the winter," Ann Lee said.'
    story = story_of(
        Gazette=same, Herald=same, Post='The bridge is "shut for the whole of the winter," Ann Lee said.'
    )
    answer = answers.versions(story)
    (sentence,) = answer
    assert sentence.startswith("S1: “The bridge is shut for the whole of the winter")
    assert "<b>Gazette, Herald</b>" in answer._repr_html_()
    assert "<details open>" in answer._repr_html_()


def test_an_empty_table_says_what_it_would_hold():
    """Where there are no rows a sentence stands, escaped."""
    table = show(pd.DataFrame({"n": []}), nothing="No <b> here.")
    assert (repr(table), table._repr_html_()) == ("No <b> here.", untouched("<p>No &lt;b&gt; here.</p>"))


def test_one_article_has_no_gap_to_another():
    """With a single article nothing is its own alone."""
    story = story_of(Gazette="About 40 trees fell on 3 horses.")
    assert gaps.own_figures(story).empty


def test_sources_without_a_name_and_unknown_ones_are_told_apart():
    """Officials are a source without a name; of what was reported nobody could be told."""
    story = story_of(
        Gazette=f"{RAIN} Ayton officials said it was cold. It was reported that the bridge was shut."
    )
    assert (
        "Of 3 quotes 1 comes from a source without a name (officials, a spokesperson), and 1 from nobody who could be "
        "told." in list(answers.speech(story))
    )


def test_a_body_named_after_someone_is_not_the_person():
    """The Lee administration is no mention of Ann Lee who is quoted elsewhere."""
    story = story_of(Gazette=RAIN, Herald="The Lee administration shut the bridge.")
    assert names.only_named(story).empty


def test_agencies_are_no_targets_of_feeling():
    """A news agency is named as a credit, not as a party of the story."""
    story = story_of(Gazette=f'{RAIN} "It is wet," Reuters reported. Reuters and Ann Lee were there.')
    assert names.main_targets(story) == ["Ann Lee"]


def test_numbers_bounded_from_two_sides_are_not_one_number():
    """Who gives "more than 200" gives no source for "nearly 200"."""
    story = story_of(
        Gazette="Police said more than 200 people were killed in the flood.",
        Herald="Nearly 200 people were killed in the flood.",
    )
    assert gaps.left_out(story) == []


def test_a_headline_alone_is_asked_for_no_source():
    """A number that stands in the headline of an article only lacks nothing."""
    body = "Rain fell on the town all night.\n\nThe river rose over its banks."
    story = story_of(
        Gazette="Police said 30 people were killed in the flood.",
        Herald=f"Flood kills 30 people\n\n{body}",
    )
    assert gaps.left_out(story) == []


def test_every_article_is_counted_that_gives_a_source():
    """Of more than two the others are counted, on either side."""
    said, bare = "Police said 30 people were killed in the flood.", "The flood killed 30 people."
    story = story_of(a=said, b=said, c=said, d=bare, e=bare, f=bare)
    told = answers.differing(story)[0]
    assert told == (
        "A source was found in a (“30 people”, Police), b (“30 people”, Police) and 1 more article, none in d (“30 "
        "people”), e (“30 people”) and 1 more article."
    )


def test_ages_are_counted_apart_from_topics():
    """A shared age is no shared figure, and the answer says that dates are not compared."""
    text = "Adam Rowe, 68, resigned. The flood killed 30 people."
    assert (
        "1 topic stands in more than one article: 1 same. Besides, 1 topic of ages, ordinals or ranks is shared. Dates "
        "are not compared." in list(answers.numbers(story_of(a=text, b=text)))
    )
    text = "Adam Rowe, 68, resigned."
    assert (
        "Only 1 topic of ages, ordinals or ranks was found in more than one article; dates are not compared."
        in list(answers.numbers(story_of(a=text, b=text)))
    )


def test_mentions_are_told_by_whose_words_they_stand_in():
    """Those in quoted and reported words and in headlines are left out of what is judged."""
    text = 'Lee wins at last\n\nAnn Lee is a fine mayor.\n\n"Lee is a fool," Tom Hill said.\n\nNight fell on Ayton.'
    story = story_of(Gazette=text)
    mentions = find_mentions(story.articles, "Ann Lee")
    assert answers.in_voice(mentions, story.passages).text.tolist() == ["Ann Lee"]
    assert answers.whose(story, mentions)[0].startswith(
        "Of 3 mentions of Ann Lee, 1 stands in the articles' own words, 1 in words quoted or reported, and 1 in "
    )
    assert len(answers.whose(story, mentions.head(0))) == 1


def test_the_list_of_loaded_cues_is_printed():
    """A reader sees what was looked for."""
    assert answers.loaded_list(story_of(a=RAIN))[0].startswith(
        "Taken for loaded, in all their forms: acknowledge, admit"
    )


def test_a_denied_statement_is_said_to_be_denied():
    """What a speaker denies does not stand under their name as their words."""
    text = "Ann Lee denied that the old bridge over the river Mo had been sold to a bank."
    (told, *_) = answers.versions(story_of(a=text, b=text))
    assert "(denied by Ann Lee)" in told


def test_a_voice_of_which_no_word_is_known_is_not_counted():
    """Of two voices with passages enough that is judged in which each lexicon knows a word."""
    text = " ".join(
        f"It was a {word} day in Besk." for word in ("terrible", "lovely", "bad", "good", "sad") * 3
    )
    plain = " ".join(f"The train to Besk left from platform {sign}." for sign in "abcdefghijkl")
    said = list(answers.tone(story_of(Gazette=text, Herald=plain)))
    assert (
        "The one voice with passages and known words enough has a mean that both lexica do not put clearly off zero."
        in said
    )
    assert "No two articles have passages enough in one voice to be compared." in said
