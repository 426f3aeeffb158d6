"""Charts state a finding, say the same in words, and are the same files each time."""

import xml.etree.ElementTree as ET

import pandas as pd
import pytest
from PIL import Image

from analysis import charts
from analysis.charts.chart import plain, shorten
from analysis.compare.versions import matrix
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
        "kept-words": charts.kept_words(matrix(story.statements, story.articles)),
        "tone-strip": charts.tone_strip(story.passages, story.articles),
        "tone-means": charts.tone_means(tone.by_voice(story.passages, story.articles)),
        "lexica": charts.lexica(story.passages, story.articles),
        "tone-words": charts.tone_words(tone.contributions(story.passages)),
        "figure-sourcing": charts.sourcing(story.figures, story.articles),
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
    assert " ".join(text.read_text(encoding="utf-8").split()) == f"{chart.title} {chart.alt}"


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


def test_dollar_signs_stay_dollar_signs():
    """Money in a label is not read as mathematics."""
    assert plain("$3 to $5") == r"\$3 to \$5"


@pytest.mark.parametrize(
    ("words", "width", "short"),
    [
        ("short", 10, "short"),
        ("one two three", 9, "one two…"),
        ("unbreakable", 6, "unbre…"),
        ("a,  b\nc", 20, "a, b c"),
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
