"""Quotes: constructions, marks, continued speech, and what always holds."""

import csv
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import ArticleError
from analysis.quotes.quotes import find_quotes
from analysis.tables import SCHEMAS

ROWS = list(csv.DictReader((Path(__file__).parent / "data" / "quotes.csv").open(encoding="utf-8")))
TEXTS = {row["construction"]: row["text"] for row in ROWS}


def quotes_of(text: str) -> pd.DataFrame:
    return find_quotes(pd.DataFrame({"text": [text]}, index=["a"]))


def said(text: str, *columns: str) -> list[list[object]]:
    found = quotes_of(text)[list(columns)]
    return [[None if pd.isna(value) else value for value in row] for row in found.itertuples(index=False)]


@pytest.mark.parametrize("construction", TEXTS)
def test_construction(construction):
    """Each construction of news English gives the rows that stand in the table."""
    wanted = [
        [row["kind"], row["source"] or None, row["cue"], row["content"]]
        for row in ROWS
        if row["construction"] == construction and row["kind"]
    ]
    assert said(TEXTS[construction], "kind", "source", "cue", "text") == wanted


def test_table_is_long_enough():
    """The table holds at least 150 constructions, each text once."""
    assert len(TEXTS) >= 150
    assert len(set(TEXTS.values())) == len(TEXTS)


# -- quotations that run on --------------------------------------------------------------------------------


def test_speech_over_paragraphs_with_one_close():
    """A quotation that opens in each paragraph and closes once has one number, and its source in each row."""
    text = '"We came at dawn," Ann Bell said. "It was cold.\n\n"The gate was shut.\n\n"Nobody came."'
    assert said(text, "quote", "paragraph", "text", "speaker", "basis") == [
        [0, 0, "We came at dawn,", "Ann Bell", "cue"],
        [0, 0, "It was cold.", "Ann Bell", "cue"],
        [0, 1, "The gate was shut.", "Ann Bell", "continued"],
        [0, 2, "Nobody came.", "Ann Bell", "continued"],
    ]


def test_speech_over_paragraphs_closed_in_each():
    """Paragraphs that are quotations alone go on with the speaker before, also where each is closed."""
    text = '"We came at dawn," Ann Bell said.\n\n"The gate was shut."\n\n"Nobody came."'
    assert said(text, "quote", "speaker", "basis") == [
        [0, "Ann Bell", "cue"],
        [0, "Ann Bell", "continued"],
        [0, "Ann Bell", "continued"],
    ]


def test_narration_ends_a_run():
    """A quotation after a paragraph of narration has no speaker that can be known."""
    text = '"We came at dawn," Ann Bell said.\n\nThe gate was shut.\n\n"Nobody came."'
    assert said(text, "text", "speaker") == [["We came at dawn,", "Ann Bell"]]


def test_colon_hands_over_to_the_next_paragraph():
    """A cue and a colon at a paragraph's end give the next paragraph to the speaker."""
    text = "In a letter, Ann Bell wrote:\n\nThe gate was shut."
    assert said(text, "kind", "text", "speaker", "cue", "basis", "channel") == [
        ["indirect", "The gate was shut.", "Ann Bell", "wrote", "continued", "in a letter"]
    ]


def test_colon_after_hearers_hands_over_paragraphs():
    """Paragraphs that each open with a mark belong to whoever told the hearers named before the colon."""
    text = 'Ann Bell, the mayor, told reporters on Monday:\n\n"We waited.\n\n"It was cold."\n\nIt snowed.'
    assert said(text, "quote", "text", "speaker", "basis") == [
        [0, "We waited.", "Ann Bell", "continued"],
        [0, "It was cold.", "Ann Bell", "continued"],
    ]


def test_question_and_answer_name_nobody():
    """The letters of an interview's questions and answers are no names."""
    text = "Q: Who shut it?\n\nA: Nobody knows.\n\nQ: Was it late?\n\nA: It was dark."
    assert said(text, "text", "speaker") == [
        ["Who shut it?", None],
        ["Nobody knows.", None],
        ["Was it late?", None],
        ["It was dark.", None],
    ]


def test_quotation_goes_on_after_an_indirect_report():
    """A sentence that is a quotation alone belongs to the one reported before it."""
    text = 'Ann Bell said the gate was shut. "Nobody came."'
    assert said(text, "quote", "kind", "text", "speaker") == [
        [0, "indirect", "the gate was shut", "Ann Bell"],
        [0, "direct", "Nobody came.", "Ann Bell"],
    ]


def test_transcript():
    """Names in capitals before a colon are speakers, where a text has several."""
    text = "BELL: The gate was shut.\n\nREYES: Who shut it?\n\nBELL: Nobody knows that."
    assert said(text, "source", "text") == [
        ["BELL", "The gate was shut."],
        ["REYES", "Who shut it?"],
        ["BELL", "Nobody knows that."],
    ]


# -- bad marks ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ('"The gate was shut, Ann Bell said. "Nobody came."', ["The gate was shut", "Nobody came."]),
        ('Ann Bell said "the gate was shut.\n\nNobody came to open it.', ["the gate was shut."]),
        ('Ann Bell said “the gate was shut" on Monday.', ['“the gate was shut" on Monday']),
        ('The 12" gate was shut, Ann Bell said.', ['The 12" gate was shut']),
        ('The gate was shut." Ann Bell said nobody came.', ["nobody came"]),
        ("“The gate,” Ann Bell said, “was shut.", ["The gate,", "was shut."]),
        ("The workers' gate was shut, Ann Bell said.", ["The workers' gate was shut"]),
        ("‘The workers’ gate was shut,’ Ann Bell said.", ["The workers’ gate was shut,"]),
        ("«The gate was shut,» Ann Bell said.", ["The gate was shut,"]),
        ("„The gate was shut,“ Ann Bell said.", ["The gate was shut,"]),
        ("``The gate was shut,'' Ann Bell said.", ["The gate was shut,"]),
        ("''I read 'The Gate,''' Ann Bell said.", ["I read 'The Gate,'"]),
        ("“He told me “go home” twice,” Ann Bell said.", ["He told me “go home” twice,"]),
        ('"" Ann Bell said.', []),
    ],
)
def test_marks(text, contents):
    """Marks of every kind, nested, missing and stray, are read without an error and swallow no narration."""
    assert quotes_of(text).text.tolist() == contents


# -- kind ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Ann Bell said it was “clear that nobody in the hall had been told of the fire by noon on Monday.”",
            "mixed",
        ),
        ("Ann Bell said that “nobody in the hall had been told.”", "direct"),
        ("“Nobody (in the hall) had been told,” Ann Bell said.", "direct"),
        ("Ann Bell said nobody had been told.", "indirect"),
    ],
)
def test_kind(text, kind):
    """Content is direct if no word of it stands outside quotation marks, however few those words are."""
    assert said(text, "kind") == [[kind]]


# -- source, channel, confidence ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("In a post on X, Ann Bell said the gate was shut.", "in a post on X"),
        ('"It was shut," Ann Bell wrote on Facebook.', "on Facebook"),
        ("Ann Bell told the Lindow Courier that the gate was shut.", "to the Lindow Courier"),
        ('"It was shut," Ann Bell told reporters.', "to reporters"),
        ("Ann Bell said at a news conference that the gate was shut.", "at a news conference"),
        ('"It was shut," Ann Bell said in court.', "in court"),
        ("Ann Bell tweeted that the gate was shut.", "on Twitter"),
        ("Ann Bell said the gate in a statement was shut.", None),
        ("Ann Bell said the gate was shut.", None),
    ],
)
def test_channel(text, channel):
    """The channel is told in the text's own words, and not where the text has none."""
    assert said(text, "channel") == [[channel]]


def test_confidence_orders_frames():
    """A direct quotation with its cue is surer than a report by that, and that surer than a rumour."""
    texts = ['"It was shut," she said.', "She said that it was shut.", "It was reportedly shut."]
    direct, indirect, rumour = (quotes_of(text).confidence.iloc[0] for text in texts)
    assert direct > indirect > rumour


def test_unsourced_report_has_no_speaker():
    """A report that names nobody has no speaker, and says so."""
    assert said("She was asked whether it rained.", "speaker", "source", "basis") == [[None, None, "none"]]


def test_furniture_is_skipped():
    """What a repeated paragraph says is counted once."""
    line = "Ann Bell said the gate was shut on the day of the great storm in May."
    assert len(quotes_of(f"{line}\n\n{line}")) == 1


# -- what always holds -------------------------------------------------------------------------------------

WORDS = "said|said that|told|according to|and|but|He|Ann Bell|the gate|saying|called for|who|was shut|É|字|X:"
MARKS = "“|”|‘|’|'|''|«|»|\"|,|.|:|;|?|!|—|-|(|)| |\n|\n\n|\u2028|\x00"
PIECES = st.sampled_from([f" {word} " for word in WORDS.split("|")]) | st.sampled_from(MARKS.split("|"))
TEXT = st.lists(PIECES, max_size=40).map("".join)


@given(TEXT | st.text(max_size=80))
def test_invariants(text):
    """Any text gives the table's columns and types, evidence in place, and no content twice."""
    found = quotes_of(text)
    assert found.dtypes.astype(str).to_dict() == dict(SCHEMAS["quotes"])
    spans = []
    for row in found.itertuples():
        assert text[row.start : row.end] == row.text != ""
        assert "\n" not in row.text
        assert 0 <= row.confidence <= 1
        assert row.kind in ("direct", "mixed", "indirect")
        assert row.basis in ("cue", "continued", "pronoun", "description", "none")
        for part in ("source", "cue"):
            start, end, words = (getattr(row, name) for name in (f"{part}_start", f"{part}_end", part))
            assert (pd.isna(start) and pd.isna(words)) or text[start:end] == words
        spans.append((row.start, row.end))
    assert sorted(spans) == spans or len(set(spans)) == len(spans)
    spans.sort()
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@given(st.lists(TEXT, min_size=1, max_size=4))
def test_partition(texts):
    """Quotes of a table are those of its parts, joined."""
    articles = pd.DataFrame({"text": texts}, index=[f"a{n}" for n in range(len(texts))])
    parts = [find_quotes(articles.iloc[[n]]) for n in range(len(texts))]
    pd.testing.assert_frame_equal(find_quotes(articles), pd.concat(parts, ignore_index=True))


def test_no_articles():
    """No article gives an empty table with the same columns and types."""
    found = find_quotes(pd.DataFrame({"text": pd.Series(dtype="string")}, index=pd.Index([], dtype="string")))
    assert found.empty
    assert found.dtypes.astype(str).to_dict() == dict(SCHEMAS["quotes"])


def test_no_text_column():
    """A table without a text column is refused with a word on what to do."""
    with pytest.raises(ArticleError, match="text"):
        find_quotes(pd.DataFrame({"body": ["It rained."]}))


@pytest.mark.parametrize("piece", ["a", ", ", "1", "that "])
def test_a_megabyte_of_one_piece(piece):
    """A million characters of one piece are read."""
    assert quotes_of(piece * (1_000_000 // len(piece))).text.str.len().sum() <= 1_000_000


LONG = """\
"|‘a |- |said |said, |he said |"No," he said. |“|''|A. |(|Asked |; said |saying |told him |according to |who said |\
He said that |reportedly |A said, B, |"a" |X: a b\n"""


@pytest.mark.long
@pytest.mark.parametrize("piece", LONG.split("|"))
def test_a_megabyte_of_one_pattern(piece):
    """A million characters of one pattern are read."""
    assert quotes_of(piece * (1_000_000 // len(piece))).text.str.len().sum() <= 1_000_000


def test_event_before_a_headline_colon_is_no_source():
    """The words before the colon of a headline are a source only where they name one who speaks."""
    body = "\n\nThe clashes began at night. It rained on Friday and all day after it."
    headlines = [
        "Border Clashes: Two sides trade blame",
        "The Count: Votes come in late",
        "Lee: We will go on",
    ]
    found = [quotes_of(headline + body).source.tolist() for headline in headlines]
    assert found == [[], [], ["Lee"]]


def test_confidence_falls_with_commas_in_the_content():
    """A comma within what is reported makes its end less sure."""
    texts = [
        "The mayor said the road was closed.",
        "The mayor said the road, the longest in town, was closed.",
    ]
    plain, parted = (quotes_of(text).confidence.iloc[0] for text in texts)
    assert plain > parted


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        ("'We ran and ran', says baker", ["direct", "baker", "We ran and ran"]),
        ("Baker vows 'never again' after fire", ["mixed", "Baker", "'never again' after fire"]),
        ("Bakers' union says 'no' to plan", ["mixed", "union", "'no' to plan"]),
        ("Oake: ‘It was hot’", ["direct", "Oake", "It was hot"]),
    ],
)
def test_headline_in_single_marks(headline, wanted):
    """A headline may quote in single marks where the text below speaks in double ones."""
    text = f'{headline}\n\n"It was hot," Lena Oake said. "We left."'
    assert said(text, "kind", "source", "text")[0] == wanted


@pytest.mark.parametrize(
    "dateline",
    ["LEEDS, June 10 (Wire) - ", "Turin, 4 May (dpa) – ", "TARNHOLM (National Wire) - ", "LONDON — "],
)
def test_dateline_is_no_content(dateline):
    """Where and when a report was filed is no part of what it says that others said."""
    assert said(f"{dateline}Nine bakers were hurt, police said.", "text") == [["Nine bakers were hurt"]]
