"""What is there to be found in the first story, and what must not be mixed up."""

import pandas as pd
import pytest

FULL, CNN, EARLIER = "000_9b2604a227764b18", "001_72fe45a08ecbd4c7", "002_02fbdd544ad06b3d"


def statements_of(story, article, words):
    """Give the statements of an article whose fragment holds some words."""
    here = story.statements[story.statements.article == article]
    return set(here.statement[[words in text for text in here.text]])


def topics_of(story, article, words):
    """Give the topics of an article's figures with these words."""
    here = story.topics[story.topics.article == article]
    return set(here.topic[here.text == words])


def test_what_the_texts_say_of_themselves_is_known_and_nothing_else(seeds):
    """Only one article names its outlet, byline and date; the others' stay unknown."""
    known = seeds.articles[["outlet", "byline", "published"]]
    assert known.notna().to_numpy().tolist() == [[False] * 3, [True] * 3, [False] * 3]
    assert seeds.articles.published[CNN] == pd.Timestamp("2023-09-27", tz="UTC")


def test_every_article_has_a_readable_label(seeds):
    """No label is a file name with a hash, and no two are alike."""
    assert seeds.articles.label.is_unique
    assert [label for key, label in seeds.articles.label.items() if key.split("_")[1] in label] == []


@pytest.mark.parametrize(
    ("article", "words", "kind"),
    [
        (FULL, "My heart breaks as I learn", "direct"),
        (FULL, "The situation that people", "direct"),
        (FULL, "We often look back", "direct"),
        (FULL, "We cannot bring back", "direct"),
        (FULL, "humanitarian aid urgently needed", "indirect"),
        (FULL, "Children have the right", "direct"),
        (CNN, "stand up against ethnic cleansing", "mixed"),
        (CNN, "heart breaks", "mixed"),
        (CNN, "We often look back", "direct"),
        (CNN, "deployment of international monitoring missions", "mixed"),
        (EARLIER, "30,000 children", "direct"),
        (EARLIER, "after 9 months of deliberate blockade", "direct"),
        (EARLIER, "As experts have said", "direct"),
        (EARLIER, "Children are NOT a target", "direct"),
    ],
)
def test_the_footballers_words_are_his(article, words, kind, seeds):
    """Named, described, by pronoun or running on: every quote of his is attributed to him, in its kind."""
    here = seeds.quotes[seeds.quotes.article == article]
    here = here[[words in text for text in here.text]]
    assert set(zip(here.speaker, here.kind, strict=True)) == {("Henrikh Mkhitaryan", kind)}


@pytest.mark.parametrize(
    "words",
    [
        "stand up against ethnic cleansing",
        "heart breaks",
        "violations of human rights",
        "We often look back",
        "emergency humanitarian aid",
        "deployment of international monitoring missions",
        "with an iron fist",
    ],
)
def test_fragments_find_the_statement_they_are_cut_from(words, seeds):
    """What one article quotes whole and the other in fragments is one statement."""
    assert statements_of(seeds, FULL, words) & statements_of(seeds, CNN, words)


def test_the_earlier_statement_is_not_mixed_with_the_later_one(seeds):
    """The third article's quotations share no statement with the other two."""
    by_article = {key: set(rows.statement) for key, rows in seeds.statements.groupby("article")}
    assert by_article[EARLIER] & (by_article[FULL] | by_article[CNN]) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("at least 200 ethnic Armenians", "more than 200 people"),
        ("more than 100,000 people", "Just over 47,000 people"),
        (
            "80 per cent of Nagorno-Karabakh's population",
            "more than one-third of the region’s roughly ethnic Armenians",
        ),
        ("34-year-old", "34-year-old"),
    ],
)
def test_figures_that_measure_the_same_share_a_topic(one, other, seeds):
    """Killed, fled, share of the population, age."""
    assert topics_of(seeds, FULL, one) & topics_of(seeds, CNN, other)


@pytest.mark.parametrize(
    ("article", "one", "other_article", "other"),
    [
        (FULL, "at least 200 ethnic Armenians", FULL, "more than 100,000 people"),
        (EARLIER, "2 children", EARLIER, "13 injured"),
        (EARLIER, "30,000 children", EARLIER, "2 children"),
        (CNN, "around 120,000 ethnic Armenians", CNN, "Just over 47,000 people"),
        (FULL, "44-day war", EARLIER, "9 months"),
    ],
)
def test_figures_that_measure_different_things_stay_apart(article, one, other_article, other, seeds):
    """Killed and fled, killed and injured, population and arrivals, one duration and another."""
    assert topics_of(seeds, article, one) & topics_of(seeds, other_article, other) == set()


def test_share_total_and_count_are_checked_against_each_other(seeds):
    """80 per cent, about 120,000 and more than 100,000 are put together, and fit."""
    facts = seeds.figures.set_index(["article", "figure"]).text
    checked = {
        (facts[row.share_article, row.share_figure], facts[row.total_article, row.total_figure],
         facts[row.count_article, row.count_figure]): row.holds
        for row in seeds.shares.itertuples()
    }  # fmt: skip
    wanted = (
        "80 per cent of Nagorno-Karabakh's population",
        "around 120,000 ethnic Armenians",
        "more than 100,000 people",
    )
    assert checked[wanted]


def test_a_repeated_caption_gives_its_figures_once(seeds):
    """The caption that is printed twice is read once."""
    here = seeds.figures[seeds.figures.article == FULL]
    assert [text.startswith("Around 80 per cent") for text in here.text].count(True) == 1


def test_the_number_missing_after_a_hedge_is_noted(seeds):
    """The article that lost a number is told to have."""
    assert [note for note in seeds.articles.notes[CNN] if "number" in note and "roughly" in note]


def test_captions_and_bylines_have_no_tone(seeds):
    """No passage lies in a caption, a credit or a header."""
    texts = " ".join(seeds.passages.text)
    assert [
        words for words in ("Getty Images", "By Caitlin", "due to fears over his safety") if words in texts
    ] == []
