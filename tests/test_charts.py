"""Charts state a finding, say the same in words, and are the same files each time."""

import re
import xml.etree.ElementTree as ET

import pandas as pd
import pytest
from matplotlib.figure import Figure
from PIL import Image

from analysis import ArticleError, charts
from analysis.charts.chart import plain, shorten
from analysis.charts.intervals import count_out
from analysis.charts.unfelt import unfelt
from analysis.compare.matrix import matrix
from analysis.sentiment import tone
from analysis.story import analyse

NAMES = [
    "quoted-words", "cues", "kept-words", "tone-strip", "tone-means", "lexica", "tone-words", "tone-towards",
    "figure-sourcing", "topic-intervals", "share-check",
]  # fmt: skip


def drawn(story):
    """Draw every chart of a story that needs no model."""
    return {
        "quoted-words": charts.quoted_words(story.quotes, story.articles),
        "cues": charts.cue_use(charts.cue_counts(story.quotes, story.articles), story.articles),
        "kept-words": charts.kept_words(matrix(story.statements, story.articles, quotes=story.quotes)),
        "tone-strip": charts.tone_strip(story.passages, story.articles),
        "tone-means": charts.tone_means(tone.by_voice(story.passages, story.articles)),
        "lexica": charts.lexica(story.passages, story.articles),
        "tone-words": charts.tone_words(tone.contributions(story.passages), story.passages, story.figures),
        "figure-sourcing": charts.sourcing(story.figures, story.articles, story.quotes),
        "topic-intervals": charts.topic_intervals(story.topics, story.figures, story.articles),
        "share-check": charts.share_check(story.shares, story.figures, story.articles),
    }


@pytest.fixture(scope="module")
def of_seeds(seeds):
    return drawn(seeds)


def test_the_folder_holds_each_chart_in_both_forms_with_words(root):
    """figures/ has SVG, PNG and text alternative of every chart, and nothing else but the page."""
    wanted = {f"{name}{suffix}" for name in NAMES for suffix in (".svg", ".png", ".txt")} | {
        "same-story.html"
    }
    assert {path.name for path in (root / "figures").iterdir()} == wanted


def test_each_chart_of_the_first_story_has_a_finding_and_its_numbers_in_words(of_seeds):
    """No chart is drawn without a title and a text alternative that carries numbers."""
    without = [
        name for name, chart in of_seeds.items() if not chart.title or not any(c.isdigit() for c in chart.alt)
    ]
    assert without == []


def test_saving_twice_gives_the_same_bytes(of_seeds, tmp_path):
    """SVG, PNG and text are equal to the byte, of a chart drawn once as of one drawn anew."""
    for name in ("kept-words", "tone-strip"):
        chart = of_seeds[name]
        one, other = chart.save(tmp_path / "one" / name), chart.save(tmp_path / "other" / name)
        assert [path.read_bytes() for path in one] == [path.read_bytes() for path in other]


def test_the_text_alternative_travels_in_the_files(of_seeds, tmp_path):
    """The SVG has title and description, the PNG too, and a text file stands beside them."""
    chart = of_seeds["lexica"]
    svg, png, text = chart.save(tmp_path / "lexica")
    root = ET.parse(svg).getroot()
    said = [element.text for element in root.iter() if element.tag.endswith(("title", "description"))]
    assert set(said) == {chart.title, chart.alt}
    assert {key: Image.open(png).text[key] for key in ("Title", "Description")} == {
        "Title": chart.title,
        "Description": chart.alt,
    }
    assert " ".join(text.read_text(encoding="utf-8").split()) == f"{chart.title}. {chart.alt}"


def test_saving_leaves_nothing_but_the_files(of_seeds, tmp_path):
    """No temporary file stays behind."""
    of_seeds["lexica"].save(tmp_path / "lexica")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lexica.png", "lexica.svg", "lexica.txt"]


def test_files_that_hold_the_bytes_are_left_alone(of_seeds, tmp_path):
    """A folder that can't be written to is no obstacle where nothing would change."""
    paths = of_seeds["lexica"].save(tmp_path / "lexica")
    before = [path.stat().st_mtime_ns for path in paths]
    of_seeds["lexica"].save(tmp_path / "lexica")
    assert [path.stat().st_mtime_ns for path in paths] == before


def test_bars_are_as_long_as_the_words_counted():
    """The bars of an article's speakers add up to the words of the quotes."""
    story = analyse(
        pd.DataFrame({"text": ['"It rained all day," Ann Lee said. "It was cold."']}, index=["a"])
    )
    axes = charts.quoted_words(story.quotes, story.articles).figure.axes[0]
    assert sum(patch.get_width() for patch in axes.patches) == 7


def test_what_is_not_there_is_said_in_words():
    """A story without quotes, figures or tone gives a sentence for each chart and no picture."""
    story = analyse(pd.DataFrame({"text": pd.Series([], dtype="string")}))
    without = {name: chart for name, chart in drawn(story).items() if chart.figure is None}
    assert sorted(without) == sorted(set(NAMES) - {"tone-towards"})
    assert [name for name, chart in without.items() if not chart.alt.endswith(".")] == []


def test_nothing_is_saved_of_what_is_not_there(tmp_path):
    """A chart without a picture writes no file."""
    chart = charts.kept_words(
        matrix(analyse(pd.DataFrame({"text": ["It rained."]})).statements, pd.DataFrame({"text": []}))
    )
    assert chart.save(tmp_path / "kept") == []
    assert list(tmp_path.iterdir()) == []


def cues_of(*texts):
    story = analyse(pd.DataFrame({"text": list(texts)}, index=list("abcdefgh"[: len(texts)])))
    counted = charts.cue_counts(story.quotes, story.articles)
    return charts.cue_use(counted, story.articles)


def test_cues_without_a_loaded_one_are_no_picture():
    """Where no cue is on the list one sentence says it."""
    chart = cues_of('"It rained," Ann Lee said. "It was cold," Tom Hill said.')
    assert (chart.figure, chart.alt) == (None, "None of the 2 cues is on the list of loaded ones.")


def test_claiming_responsibility_is_not_loaded():
    """Who claims responsibility for a deed takes it; who claims that it rained is doubted."""
    chart = cues_of(
        "The Red Dawn claimed responsibility for the raid on the mill. Tom Hill claimed that it was cold."
    )
    assert chart.title == "1 of 2 cues is loaded: claimed"


def test_the_title_on_cues_counts_and_ranks_nobody():
    """One loaded word is told as one of all, not as the habit of an outlet."""
    chart = cues_of(
        '"It rained," Ann Lee said. "It was cold," Tom Hill claimed.', '"It snowed," Ann Lee said.'
    )
    assert chart.title == "1 of 3 cues is loaded: claimed"
    assert chart.alt == "Cues by article: a: claimed 1 (loaded), said 1; b: said 1."


def test_a_handful_of_figures_is_no_picture():
    """Shares are not drawn of a figure or two."""
    articles = pd.DataFrame({"text": ["About 20 people fled. The fire took 3 houses."]}, index=["a"])
    story = analyse(articles)
    chart = charts.sourcing(story.figures, story.articles)
    assert (chart.figure, chart.alt) == (
        None,
        "Only 2 figures were found in these articles apart from dates, times, ages, ordinals and ranks, too few for a "
        "chart: 1 with hedge, 1 with neither.",
    )


def test_an_article_without_a_quote_is_named():
    """It has no bars, so the note and the words tell that nothing was found in it."""
    story = analyse(pd.DataFrame({"text": ['"It rained," Ann Lee said.', "It rained."]}, index=["a", "b"]))
    chart = charts.quoted_words(story.quotes, story.articles)
    assert chart.alt == "Words attributed, by article: a: Ann Lee 2; b: none."


def towards(*labels):
    """Sum up mentions of one person in one article, by the model's labels."""
    scored = pd.DataFrame({"article": "a", "target": "Lee", "label": labels, "abstain": False})
    return tone.towards(scored, pd.DataFrame({"text": ["Lee"]}, index=["a"]))


def test_tone_towards_refuses_another_table():
    """The line names the column that is missing and the call that gives it."""
    with pytest.raises(ArticleError, match=r"no column 'target': draw what .*tone\.towards\(scored mentions"):
        charts.tone_towards(pd.DataFrame({"label": ["The Globe"]}))


def test_few_mentions_are_counted_and_get_no_interval():
    """Of nine mentions the numbers are drawn and no mean."""
    chart = charts.tone_towards(towards(*[1] * 4, *[0] * 5))
    assert (
        chart.title
        == "Of 9 mentions a model reads 0 as negative, 4 as positive and 5 as neutral; of 0 it is unsure"
    )
    assert [words.get_text() for words in chart.figure.axes[0].texts] == [" 9"]


def test_a_handful_of_mentions_is_no_bar():
    """Below five mentions in an article their number is told, and nothing of their tone."""
    scored = pd.DataFrame(
        {"article": list("aaaaabb"), "target": "Lee", "label": [0] * 5 + [1] * 2, "abstain": False}
    )
    summary = tone.towards(scored, pd.DataFrame({"text": ["Lee", "Lee"]}, index=["a", "b"]))
    chart = charts.tone_towards(summary)
    assert [words.get_text() for words in chart.figure.axes[0].texts] == [" 5", " n = 2: too few"]
    assert "0 as positive" in chart.title
    assert chart.alt == "Mentions by name and article: Lee in a: 5 neutral; Lee in b: too few, 2."
    assert "n = 5 mentions. A bar takes 5 mentions in an article." in " ".join(
        chart.figure.get_supxlabel().split()
    )
    assert charts.tone_towards(summary[summary.label == "b"]).words == (
        "No article names one of the chosen people and parties 5 times or more (2 at the most): too few to draw a tone."
    )


def test_ten_mentions_get_a_mean_with_its_interval():
    """Beside the bar stands the mean, and what is nil bears no minus."""
    chart = charts.tone_towards(towards(*[1] * 5, *[-1] * 5))
    (words,) = chart.figure.axes[0].texts
    assert re.fullmatch(r" 10: \+0\.0 \(−\d\.\d to \+\d\.\d\)", words.get_text())


def test_a_long_name_of_an_outlet_leaves_room_for_the_bars(recwarn):
    """Names are cut where they would push the axes together."""
    label = "The Very Long Name of a Morning Paper and Evening Advertiser of the Northern Counties"
    texts = pd.DataFrame({"text": ['"It rained," Ann Lee said.'] * 3}, index=[label + sign for sign in "abc"])
    story = analyse(texts)
    for name, chart in drawn(story).items():
        if chart.figure is not None:
            assert (
                name,
                [axes.get_position().width for axes in chart.figure.axes if axes.get_position().width < 0.1],
            ) == (name, [])
    assert [str(warning.message) for warning in recwarn] == []


def test_a_legend_stays_inside_the_picture():
    """However long the labels, no legend runs over the rim."""
    text = " ".join(f"{n} trees fell." for n in ("About 20", "30", "Up to 4", "50", "60", "70"))
    story = analyse(pd.DataFrame({"text": [text]}, index=["A very long name of an outlet " * 3]))
    figure = charts.sourcing(story.figures, story.articles).figure
    box = figure.axes[0].get_legend().get_window_extent()
    assert 0 <= box.x0 <= box.x1 <= figure.bbox.width


def test_a_sign_without_a_font_is_told_and_warns_nobody(tmp_path, recwarn):
    """A name in a script that no font here has is said to be boxes; no warning reaches the reader."""
    story = analyse(pd.DataFrame({"text": ['"It rained," Ann Lee said.']}, index=["\U0001f9ff\U00016e40"]))
    chart = charts.quoted_words(story.quotes, story.articles)
    chart.save(tmp_path / "chart")
    assert "A box is a sign that no font here can draw" in " ".join(chart.figure.get_supxlabel().split())
    assert [str(warning.message) for warning in recwarn] == []


def test_numbers_below_a_panel_are_few_and_short():
    """Values in the millions do not run into each other, and share one unit."""
    texts = [f"The flood hit {n} million people, officials said." for n in ("143", "145.5")]
    story = analyse(pd.DataFrame({"text": texts}, index=["a", "b"]))
    chart = charts.topic_intervals(story.topics, story.figures, story.articles)
    axes = chart.figure.axes[0]
    shown = [tick.get_text() for tick in axes.get_xticklabels()]
    assert shown == ["143", "145.5 million"]


def test_a_value_without_room_for_its_number_has_no_tick():
    """Of values that stand close the outermost are told, each at its place."""
    figure = Figure()
    axes = figure.subplots()
    axes.set_xlim(0, 100)
    count_out(axes, [10.0, 12.0, 50.0, 90.0, 90.0])
    assert list(axes.get_xticks()) == [10, 50, 90]


def test_an_update_is_drawn_in_the_order_of_its_dates():
    """The earlier number stands above the later one, be it the higher or not."""
    texts = ["On Monday 40 people were missing in Besk.", "On Friday 12 people were missing in Besk."]
    days = ["2024-05-07", "2024-05-11"]
    story = analyse(pd.DataFrame({"text": texts, "published": days}, index=["a", "b"]))
    topics = story.topics.assign(topic=0, agreement="update")
    axes = charts.topic_intervals(topics, story.figures, story.articles).figure.axes[0]
    assert [name.get_text() for name in axes.get_yticklabels()] == ["a", "b"]
    spans = story.figures.assign(as_of=["between March and May", None])
    axes = charts.topic_intervals(
        topics, spans, story.articles.assign(published=["2024-05-12", "2024-05-11"])
    ).figure.axes[0]
    assert [name.get_text() for name in axes.get_yticklabels()] == ["b", "a"]
    backwards = story.articles.assign(published=days[::-1])
    figures = story.figures.assign(as_of=None)
    axes = charts.topic_intervals(topics, figures, backwards).figure.axes[0]
    assert [name.get_text() for name in axes.get_yticklabels()] == ["b", "a"]


def test_five_speakers_of_each_of_five_articles_are_named():
    """So few articles leave room for the names of five speakers; the others are named in a line without a bar."""
    said = " ".join(
        f"“It rained all day,” {name} Lee said." for name in ("Ann", "Tom", "Eve", "Max", "Joe", "Zoe", "Ida")
    )
    story = analyse(pd.DataFrame({"text": [said] * 5}, index=list("abcde")))
    chart = charts.quoted_words(story.quotes, story.articles)
    assert [name.get_text() for name in chart.figure.axes[0].get_yticklabels()[5::6]] == ["2 others"] * 5
    assert [text.get_text() for text in chart.figure.axes[0].texts if "words:" in text.get_text()] == [
        " 8 words: Tom Lee 4, Zoe Lee 4"
    ] * 5


def test_of_speakers_without_a_bar_as_many_are_named_as_have_room():
    """No name is cut while another can be left to the number of the rest."""
    names = [
        f"{first} Van Der Meulen-Hartog" for first in ("Ann", "Tom", "Eve", "Max", "Joe", "Zoe", "Ida", "Lou")
    ]
    said = " ".join(f"“It rained all day,” {name} said." for name in names)
    story = analyse(pd.DataFrame({"text": [said]}, index=["a"]))
    chart = charts.quoted_words(story.quotes, story.articles, most=2)
    assert chart.figure.axes[0].texts[-1].get_text() == (" 24 words: Ida Van Der Meulen-Hartog 4 and 5 more")


def test_a_line_of_figures_says_for_how_many_of_them_a_source_is_named():
    """One of two who gives a number names the source: it is not the other's."""
    texts = ["Police said 30 people were killed by the storm.", "30 people were killed by the storm."]
    story = analyse(pd.DataFrame({"text": texts}, index=["a", "b"]))
    chart = charts.topic_intervals(story.topics, story.figures, story.articles)
    assert "“30 people” (2\N{NO-BREAK SPACE}times)\nsource in 1 of 2: Police" in [
        text.get_text() for text in chart.figure.axes[0].texts
    ]


def test_articles_that_share_a_line_are_named_as_fully_as_there_is_room():
    """Who says a number can be read beside it, however many say it; only of very many are some left out."""
    names = ["Harbour Gazette", "Northern Evening Courier", "Channel Two", "Coast Weekly"]
    told = "30 people were killed by the storm."

    def labels(names):
        articles = pd.DataFrame({"text": [told] * len(names), "label": names}, index=names)
        story = analyse(articles)
        drawn = charts.topic_intervals(story.topics, story.figures, story.articles)
        return [tick.get_text() for tick in drawn.figure.axes[0].get_yticklabels()]

    assert labels(names) == ["Harbour Gazette, Northern Evening\nCourier, Channel Two, Coast Weekly"]
    assert labels([f"Paper Number {i}" for i in range(12)]) == [
        "Paper Number 0, Paper Number 1,\nPaper Number 2, Paper Number 3\nand 8 more"
    ]


def intervals_of(*texts):
    """Draw the shared topics of short texts."""
    story = analyse(pd.DataFrame({"text": list(texts)}, index=list("abc"[: len(texts)])))
    return charts.topic_intervals(story.topics, story.figures, story.articles)


def test_words_in_quotation_marks_are_each_articles_own():
    """One value in two wordings is given in both, not in those of the first for all."""
    chart = intervals_of("Some 700 soldiers left Besk.", "About 700 troops left Besk.")
    assert chart.alt.endswith(": a, b: “Some 700 soldiers”, “About 700 troops” (2\N{NO-BREAK SPACE}times).")


def test_a_time_that_one_article_gives_is_not_the_others():
    """What holds for one of the figures on a line is not said of all."""
    chart = intervals_of("On Monday 30 houses were burnt.", "The fire burnt 30 houses.")
    assert "Monday" not in chart.alt


def test_miles_and_kilometres_are_drawn_on_one_scale():
    """A mile stands where its kilometres do, not at its own number."""
    chart = intervals_of("The plane fell 100 miles north of Besk.", "The plane fell 161 km north of Besk.")
    (axes,) = chart.figure.axes
    assert [round(line.get_xdata()[0]) for line in axes.lines if line.get_marker() == "o"] == [161, 161]


def test_topics_of_ages_are_drawn_and_not_counted():
    """The title counts no topic of a kind that is left out where figures are counted."""
    text = "Adam Rowe, 68, resigned. The flood killed {} people."
    chart = intervals_of(text.format(30), text.format(30))
    assert chart.title == "In the one topic found in more than one article the figures are the same"
    assert [axes.get_title(loc="left") for axes in chart.figure.axes][-1] == "age of Adam Rowe (year): same"
    alone = intervals_of("Adam Rowe, 68, resigned.", "Rowe, 68, will leave.")
    assert alone.title == "No figures but ages, ordinals and ranks stand in more than one article: 1 topic"


def test_a_cut_statement_ends_in_an_ellipsis():
    """The row of a longer statement shows that words are left out."""
    said = '"The old bridge is shut for the whole of the winter," Ann Lee said.'
    story = analyse(pd.DataFrame({"text": [said, said]}, index=["a", "b"]))
    chart = charts.kept_words(matrix(story.statements, story.articles))
    assert "“The old bridge is shut for the whole…”, Ann Lee" in chart.alt
    assert (
        chart.title
        == "One statement stands in more than one article, and all that carry it have the same words"
    )


def test_who_denies_a_statement_is_named_so():
    """The words of a denial do not stand under the speaker's name as theirs."""
    text = "Ann Lee denied that the old bridge over the river Mo had been sold to a bank."
    story = analyse(pd.DataFrame({"text": [text, text]}, index=["a", "b"]))
    chart = charts.kept_words(matrix(story.statements, story.articles, quotes=story.quotes))
    assert "…”, denied by Ann Lee: a 100 %, b 100 %." in chart.alt


def test_articles_without_a_shared_statement_are_named_and_not_drawn():
    """Of many articles those stand in columns that carry a statement."""
    said = '"The old bridge is shut for the winter," Ann Lee said.'
    story = analyse(pd.DataFrame({"text": [said, said, *["It rained."] * 3]}, index=list("abcde")))
    chart = charts.kept_words(matrix(story.statements, story.articles))
    assert [tick.get_text() for tick in chart.figure.axes[0].get_xticklabels()] == ["a", "b"]
    assert "Without any of these: c, d, e." in " ".join(chart.figure.get_supxlabel().split())


@pytest.mark.parametrize(
    ("own", "said", "title"),
    [
        (
            (2, 20),
            (12, 20),
            "Quoted and reported speech has a tone in 60 % of the passages, the outlets' own words in 10 %",
        ),
        (
            (12, 20),
            (2, 20),
            "The outlets' own words have a tone in 60 % of the passages, quoted and reported speech in 10 %",
        ),
        (
            (11, 20),
            (12, 20),
            "The outlets' own words have a tone about as often as quoted and reported speech: in 55 and 60 % of the "
            "passages",
        ),
        (
            (2, 3),
            (1, 3),
            "The outlets' own words have a tone in 67 % of the passages, quoted and reported speech in 33 %: too few "
            "to tell them apart",
        ),
        ((3, 4), (0, 0), "A tone is found in 75 % of the passages, all of them in the outlets' own words"),
    ],
)
def test_the_title_on_tone_says_whose_words_have_it(own, said, title):
    """It is found in plain words: speech or the outlets' own words, both alike, or too few to tell."""
    story = analyse(pd.DataFrame({"text": ["It was terrible. It left the town."]}, index=["a"]))
    toned, without = story.passages[:1], story.passages[1:]
    rows = [
        frame.assign(voice=voice)
        for voice, (some, every) in (("outlet", own), ("quoted", said))
        for frame in [toned] * some + [without] * (every - some)
    ]
    assert charts.tone_strip(pd.concat(rows, ignore_index=True), story.articles).title == title


def test_a_voice_of_which_no_word_is_known_has_no_mean():
    """Ten passages without a scored word are no ground for a mean of 0."""
    text = " ".join(f"The train to Besk left from platform {word}." for word in "abcdefghijkl")
    story = analyse(pd.DataFrame({"text": [text]}, index=["a"]))
    chart = charts.tone_means(tone.by_voice(story.passages, story.articles))
    assert chart.title == "In no voice with 10 passages or more does each lexicon know a word"
    assert chart.alt.endswith("a, outlet, textblob: no word known; a, outlet, vader: no word known.")


def test_an_article_without_running_text_is_named():
    """Of one without a passage the note tells it."""
    story = analyse(pd.DataFrame({"text": ["A terrible day came to the town.", ""]}, index=["a", "b"]))
    for chart in (
        charts.tone_strip(story.passages, story.articles),
        charts.lexica(story.passages, story.articles),
    ):
        assert "No running text was found in b." in " ".join(chart.figure.get_supxlabel().split())


def test_words_of_names_and_numbers_are_marked_among_those_of_feeling():
    """A secretary's office and a hedge score in a lexicon, and tell no feeling."""
    text = "Reporters met the Defense Secretary. More than 40 of them stayed. It was an awful day."
    story = analyse(pd.DataFrame({"text": [text]}, index=["a"]))
    chart = charts.tone_words(tone.contributions(story.passages), story.passages, story.figures)
    assert "more +0.167 (number)" in chart.alt
    assert "defense +0.043 (name)" in chart.alt
    assert "awful -0.333," in chart.alt


def test_more_of_something_is_a_number():
    """Fifteen more inspectors are counted, and tell no feeling."""
    story = analyse(
        pd.DataFrame({"text": ["The state hired 15 more inspectors. It rains more here."]}, index=["a"])
    )
    assert unfelt(story.passages, story.figures) == {}
    story = analyse(pd.DataFrame({"text": ["The state hired 15 more inspectors."]}, index=["a"]))
    assert unfelt(story.passages, story.figures) == {("outlet", "textblob", "more"): "number"}


def test_a_surname_is_a_name_at_the_beginning_too():
    """Joy Hope is known from elsewhere when a sentence begins with Hope, unless the articles hope."""
    text = "They met Joy Hope. Hope left. Hope wrote."
    story = analyse(pd.DataFrame({"text": [text]}, index=["a"]))
    assert unfelt(story.passages)["outlet", "vader", "hope"] == "name"
    story = analyse(pd.DataFrame({"text": [f"{text} Many hope for rain."]}, index=["a"]))
    assert ("outlet", "vader", "hope") not in unfelt(story.passages)


def test_a_capital_at_the_beginning_makes_no_name():
    """A sentence begins with one, and a headline has them all over."""
    text = "Terrible news came. Why Did The Town Suffer A Terrible Storm And No One Knew?"
    story = analyse(pd.DataFrame({"text": [text]}, index=["a"]))
    assert unfelt(story.passages) == {}


def test_the_source_stands_first_among_the_columns():
    """What each report kept is read from left to right, from the source on."""
    said = '"The bridge is shut for the whole of the winter," Ann Lee said.'
    texts = [said, "The bridge is shut for the whole of the winter."]
    frame = pd.DataFrame({"text": texts, "role": ["report", "primary"]}, index=["Gazette", "Speech"])
    story = analyse(frame)
    chart = charts.kept_words(matrix(story.statements, story.articles), sources=["Speech"])
    names = [tick.get_text().replace("\n", " ") for tick in chart.figure.axes[0].get_xticklabels()]
    assert names == ["source: Speech", "Gazette"]


def test_ticks_of_two_panels_do_not_meet():
    """The tone of one lexicon ends before that of the other begins, labels included."""
    text = " ".join(
        f"It was a {word} day." for word in ("terrible", "lovely", "bad", "good", "awful", "sad") * 2
    )
    story = analyse(pd.DataFrame({"text": [text]}, index=["a"]))
    chart = charts.tone_means(tone.by_voice(story.passages, story.articles))
    left, right = chart.figure.axes[:2]
    assert max(left.get_xticks()) < left.get_xlim()[1]
    assert min(right.get_xticks()) > right.get_xlim()[0]
    assert "In none of 1 voice" not in chart.alt


@pytest.mark.parametrize(
    ("holds", "title"),
    [
        ([True], "The one share of a total that can be checked fits the count reported"),
        ([False], "The one share of a total that can be checked does not fit the count reported"),
        ([True, True], "Both shares of a total that can be checked fit the count reported"),
        ([True, False], "1 of 2 shares of a total does not fit the count reported"),
    ],
)
def test_the_title_on_shares_has_its_number(holds, title):
    """One or more, all or some: the title says it in a whole sentence."""
    text = "Of 200 trees, 50 fell. That is 25 percent of the trees."
    figures = analyse(pd.DataFrame({"text": [text]}, index=["a"])).figures
    places = figures.set_index("text").figure
    row = {"count_figure": places.iloc[1], "total_figure": places.iloc[0], "share_figure": places.iloc[2]}
    row |= {f"{part}_article": "a" for part in ("count", "total", "share")}
    shares = pd.DataFrame(
        [row | {"implied_low": 49.0, "implied_high": 51.0, "holds": held} for held in holds]
    )
    chart = charts.share_check(
        shares.astype({"holds": "boolean"}), figures, pd.DataFrame({"text": [text]}, index=["a"])
    )
    assert chart.title == title


def test_dollar_signs_stay_dollar_signs():
    """Money in a label is not read as mathematics."""
    assert plain("$3 to $5") == r"\$3 to \$5"


@pytest.mark.parametrize(
    ("words", "width", "short"),
    [
        ("short", 10, "short"),
        ("one two three", 9, "one two…"),
        ("unbreakable", 6, "unbre…"),
        ("The Northumberland Gazette", 12, "The Northum…"),
        ("a,  b\nc", 20, "a, b c"),
        ("“Rain over the whole of Besk…”", 12, "“Rain over…”"),
    ],
)
def test_long_words_are_cut_at_a_words_end(words, width, short):
    """Labels are cut with an ellipsis, white space folded."""
    assert shorten(words, width) == short


@pytest.mark.parametrize("n", [1, 40])
def test_one_article_and_forty_are_drawn(n):
    """The charts of any number of articles keep a sane size."""
    text = (
        'At least 20 people fled, the mayor said. "It was a terrible day," Ann Lee said. "We are sad." '
        "About 20 people fled, police claimed. A happy end followed."
    )
    story = analyse(pd.DataFrame({"text": [text] * n}, index=[f"outlet {i}" for i in range(n)]))
    sizes = [chart.figure.get_size_inches() for chart in drawn(story).values() if chart.figure is not None]
    assert [height for _, height in sizes if height > 16] == []
