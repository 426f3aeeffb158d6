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
    text = '"We came at dawn," Ann Bell said.\n\nThe gate was shut.\n\n"Nobody came there."'
    assert said(text, "text", "speaker", "cue", "basis") == [
        ["We came at dawn,", "Ann Bell", "said", "cue"],
        ["Nobody came there.", None, None, "none"],
    ]


def test_open_quotation_goes_on_after_a_caption():
    """Words under a picture neither close a quotation nor take it over."""
    text = (
        "Analyst Mona Field said: “The bank is finished.\n\n"
        "Reuters Harlow Bank said it had no reason to worry\n\n"
        "“Nobody will lend to it again. That is the end.”\n\nIt rained all day and all of the night."
    )
    assert [row for row in said(text, "quote", "text", "speaker", "basis") if row[0] == 0] == [
        [0, "The bank is finished.", "Mona Field", "cue"],
        [0, "Nobody will lend to it again. That is the end.", "Mona Field", "continued"],
    ]


def test_open_quotation_goes_on_after_a_pull_quote():
    """A mark that was never closed is taken up again after one paragraph that has none."""
    text = (
        "Mona Field said: “The bank is finished.\n\nHarlow Bank said that it had no reason to worry.\n\n"
        "“Nobody will lend to it again.”"
    )
    assert said(text, "quote", "text", "speaker", "basis") == [
        [0, "The bank is finished.", "Mona Field", "cue"],
        [0, "Nobody will lend to it again.", "Mona Field", "continued"],
        [1, "it had no reason to worry", "Harlow Bank", "cue"],
    ]


def test_unread_source_hands_nothing_on():
    """Where a paragraph opens with a quotation whose source is not read, its words are nobody's from before."""
    text = (
        "The convoy left at noon, town officials said.\n\n"
        '"We are glad of the news today," so the campaign. "After this, we hope for more."'
    )
    assert said(text, "text", "speaker", "basis")[1:] == [
        ["We are glad of the news today,", None, "none"],
        ["After this, we hope for more.", None, "none"],
    ]


def test_quotation_alone_goes_on_after_an_indirect_report():
    """A paragraph that is a quotation and no more belongs to who was reported at the end of the one before."""
    text = 'Ann Bell said the gate was shut.\n\n"Nobody came there."'
    assert said(text, "text", "speaker", "basis")[1] == ["Nobody came there.", "Ann Bell", "continued"]
    text = 'Ann Bell said the gate was shut. It rained all day.\n\n"Nobody came there."'
    assert said(text, "text", "speaker", "basis")[1] == ["Nobody came there.", None, "none"]


def test_voices_without_a_name():
    """Paragraphs in quotation marks that name nobody are quotes of their own, without a speaker."""
    text = (
        "At ten, crews begin to gather at the mill.\n\n“It is coming over the wall.”\n\n“We need boats now!”"
    )
    assert said(text, "quote", "kind", "text", "speaker", "source", "cue", "basis") == [
        [0, "direct", "It is coming over the wall.", None, None, None, "none"],
        [1, "direct", "We need boats now!", None, None, None, "none"],
    ]


def test_title_is_no_voice():
    """What opens a sentence in quotation marks as a title is not said by anyone."""
    assert said('"The Long Road to the North," a film of 1980, was shown again.', "text") == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("“We lost it all.” — Ann Bell, Lindow", [["We lost it all.", "Ann Bell, Lindow", "Ann Bell"]]),
        ("“We lost it all.”― Ann Bell.", [["We lost it all.", "Ann Bell", "Ann Bell"]]),
        ("“We lost it all” - and nobody came to help.", []),
        (
            '‘We lost it all there’ – town mayor\n\n"It rained," he said. "It did."',
            [["We lost it all there", "town mayor", "town mayor"]],
        ),
    ],
)
def test_signature(text, rows):
    """A name behind a quotation and a dash says whose it is; in a headline so does a description."""
    assert said(text, "text", "source", "speaker")[: len(rows)] == rows


def test_post_shown_whole():
    """A post that an article shows is what its signature's name says, word for word, without its address."""
    text = (
        "The boats had come in by then.\n\n"
        "Today we moved 30 people to the hospital. pic.twitter.com/abcDEF — Aid North (@aidnorth) May 3, 2017\n\n"
        "Nobody was hurt in the storm."
    )
    assert said(text, "kind", "text", "speaker", "source", "cue", "basis", "channel") == [
        [
            "direct",
            "Today we moved 30 people to the hospital.",
            "Aid North",
            "Aid North",
            None,
            "cue",
            "on Twitter",
        ]
    ]


def test_post_over_lines():
    """The lines of a post, and a signature that stands alone, belong together."""
    text = "They came home.\n\nDawn broke.\n\nWe welcome you home.\n\n— Ann Bell (@annbell) May 3, 2017"
    text = (
        "It rained all day, and nobody in the town of Lindow knew what would come of it in the end.\n\n"
        + text
    )
    assert said(text, "quote", "text", "speaker", "basis") == [
        [0, "They came home.", "Ann Bell", "cue"],
        [0, "Dawn broke.", "Ann Bell", "continued"],
        [0, "We welcome you home.", "Ann Bell", "continued"],
    ]


def test_transcript_in_marks():
    """A transcript may set each speech, its speaker's name with it, in quotation marks."""
    text = '"BELL: It was shut all day."\n\n"It was dark."\n\n"REYES: Who shut it?"\n\n"BELL: Nobody knows."'
    assert said(text, "source", "text", "kind") == [
        ["BELL", "It was shut all day.", "direct"],
        ["BELL", "It was dark.", "direct"],
        ["REYES", "Who shut it?", "direct"],
        ["BELL", "Nobody knows.", "direct"],
    ]


def test_capitals_that_tell_what_a_part_of_a_page_is_about():
    """What the parts of a live page are about speaks nowhere, and is no part of what is said."""
    text = (
        "Harbour latest.\n\nTHE PIER: Two boats sank, Ann Bell said. Both were empty.\n\n"
        "FERRIES: None runs before noon.\n\nHOW TO GIVE: The town fund is open."
    )
    assert said(text, "source", "cue", "text") == [["Ann Bell", "said", "Two boats sank"]]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "Three views.\n\nBELL: It is late.\n\nREYES: It is dark.\n\nORTEGA: It is cold.",
            "BELL REYES ORTEGA",
        ),
        ("A talk.\n\nBELL: Where were you?\n\nREYES: At the pier.\n\nBELL: And then?", "BELL REYES BELL"),
    ],
)
def test_capitals_that_name_who_speaks(text, sources):
    """Names in capitals speak, each once or again and again."""
    assert said(text, "source") == [[name] for name in sources.split()]


def test_a_fire_before_a_colon_says_nothing():
    """A headline's event before a colon is no one who speaks."""
    assert said("Robin Hill Fire: What we know on Friday\n\nIt burns.", "text") == []


def test_question_before_a_clause_of_its_own():
    """What a source says on a day, with a that, is no tag of the question before it."""
    text = (
        'The page asked: "Why Would Anyone Trust This Bank?" Ortega said Tuesday that he had kept the page.'
    )
    assert said(text, "source", "text")[-1] == ["Ortega", "he had kept the page"]


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


def test_an_agency_that_reports_at_the_end_of_a_sentence():
    """What an agency reports stands before it, and those whom it cites are nothing said."""
    text = "The road is shut but may open, Reuters reports, citing officials. It has a crack, AFP reports."
    assert said(text, "source", "text") == [
        ["Reuters", "The road is shut but may open"],
        ["AFP", "It has a crack"],
    ]


def test_a_country_in_capitals_opens_a_source():
    """US at the start of a sentence is no pronoun."""
    assert said("US safety agencies said that the bridge was shut.", "source", "text") == [
        ["US safety agencies", "the bridge was shut"]
    ]


def test_hour_before_a_fronted_clause_is_no_source():
    """The colon of a time of day ends no phrase, so that the minutes are nobody's name."""
    text = "At 9:14 p.m., the damage shows as a captain, using a code, says in a low voice: “Send trucks.”"
    assert said(text, "source", "text") == [["a captain", "Send trucks."]]


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
        ("In prepared testimony, Ann Bell said the gate was shut.", "in prepared testimony"),
        ("In a letter to Dr. Ito, Ann Bell said the gate was shut.", "in a letter to Dr. Ito"),
        ("Ann Bell told the U.S. Rowing Club that the gate was shut.", "to the U.S. Rowing Club"),
        ("Ann Bell told the Leeds council that the gate was shut.", "to the Leeds council"),
        ("Ann Bell told Pat O'Dell's show that the gate was shut.", "to Pat O'Dell"),
        ("“It was shut,” Ann Bell said in a panel discussion.", "in a panel discussion"),
        ("“It was shut,” Ann Bell said at the first release of a prisoner.", None),
        ("“It was shut,” said Ann Bell, a judge on the panel.", None),
        ("“It was shut,” Ann Bell said after he had shouted at a rally.", None),
        ("Ann Bell said the gate was shut.", None),
    ],
)
def test_channel(text, channel):
    """The channel is told in the text's own words, and not where the text has none."""
    assert said(text, "channel") == [[channel]]


def test_platform_is_no_content():
    """Where something was said on a platform is no part of what was said."""
    assert said("The club condemned the new plan on Facebook.", "text", "channel") == [
        ["the new plan", "on Facebook"]
    ]


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
    """Any text gives the table's columns and types, evidence in place, and contents apart or one in another."""
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
    spans.sort(key=lambda span: (span[0], -span[1]))
    assert all(before[1] <= after[0] or after[1] <= before[1] for before, after in pairwise(spans))


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
        ("Bakers' union says 'no' to plan", ["mixed", "Bakers' union", "'no' to plan"]),
        ("Oake: ‘It was hot’", ["direct", "Oake", "It was hot"]),
        ("'It was hot': baker tells of fire", ["direct", "baker", "It was hot"]),
        ("‘It was hot’: Bakers recall the fire", ["direct", "Bakers", "It was hot"]),
        ("'It took my shop' as 12 lose homes in Lindow", ["direct", None, "It took my shop"]),
        ("DAD'S HELL: 'They left me' as 12 lose homes", ["direct", None, "They left me"]),
        (
            "Mayor Oake quits over rents, says she 'lost her way'",
            ["mixed", "Mayor Oake", "she 'lost her way'"],
        ),
    ],
)
def test_headline_in_single_marks(headline, wanted):
    """A headline may quote in single marks where the text below speaks in double ones."""
    text = f'{headline}\n\n"It was hot," Lena Oake said. "We left."'
    assert said(text, "kind", "source", "text")[0] == wanted


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        (
            "Mayor Oake quits over rents, says the town deserves better",
            ["Mayor Oake", "the town deserves better"],
        ),
        ("Mayor Oake quits over rents, says Lindow Herald", ["Lindow Herald", "Mayor Oake quits over rents"]),
        (
            "Mayor Oake quits over rents, says sports minister",
            ["sports minister", "Mayor Oake quits over rents"],
        ),
        ("Port workers end walkout, warn more could follow", ["Port workers", "more could follow"]),
        ("Council bans kites, saying they scare birds", ["Council", "they scare birds"]),
        ("Singer Lena Oake cancels tour, vows to return", ["Singer Lena Oake", "to return"]),
        ("Lindow bank cuts fees, says more cuts possible", ["Lindow bank", "more cuts possible"]),
        ("Lindow bank cuts fees, says no more will follow", ["Lindow bank", "no more will follow"]),
        ("Lindow sports minister cuts fees, says mayor", ["mayor", "Lindow sports minister cuts fees"]),
        ("Lindow buries its mayor, and asks why", None),
    ],
)
def test_second_verb_of_a_headline(headline, wanted):
    """The second verb of a headline has the subject of the first, unless its own stands behind it."""
    found = said(f"{headline}\n\nIt rained on Monday.", "source", "text")
    assert found == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Oake says sorry over 'lied to us' remark", "Ann Bell"),
        ("Oake says sorry over 'stole from us' remark", None),  # nobody says so below
        ("Oake says sorry over 'lied' remark", None),  # too few words to tell
    ],
)
def test_words_within_a_headline(headline, speaker):
    """What a headline quotes within its own words is a quote if someone says the same words below."""
    found = said(f'{headline}\n\n"She lied to us all," Ann Bell said.', "speaker", "text")
    assert found == ([["Ann Bell", "lied to us"]] if speaker else []) + [["Ann Bell", "She lied to us all,"]]


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        ("Firm to cut 4,000 jobs: report", ["report", "Firm to cut 4,000 jobs"]),
        ("Firm to cut 4,000 jobs - union", ["union", "Firm to cut 4,000 jobs"]),
        ("Firm to cut 4,000 jobs - Lindow Union", None),
        ("Firm to cut 4,000 jobs - live", None),
        ("Will the firm cut jobs? The view: union", None),
    ],
)
def test_headline_that_ends_on_who_says_so(headline, wanted):
    """A headline may name behind a colon or dash whose word it is, and no outlet or kind of article."""
    found = said(f"{headline}\n\nIt rained on Monday.", "source", "text")
    assert found == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    "dateline",
    ["LEEDS, June 10 (Wire) - ", "Turin, 4 May (dpa) – ", "TARNHOLM (National Wire) - ", "LONDON — "],
)
def test_dateline_is_no_content(dateline):
    """Where and when a report was filed is no part of what it says that others said."""
    assert said(f"{dateline}Nine bakers were hurt, police said.", "text") == [["Nine bakers were hurt"]]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('"Two are dead," Reuters reports.', [["Reuters", "reports", "Two are dead,"]]),
        ('"He is safe," the AP notes.', [["the AP", "notes", "He is safe,"]]),
        ('"The road is closed," the letter reads.', [["the letter", "reads", "The road is closed,"]]),
        (
            '"The road is closed," the club report stated.',
            [["the club report", "stated", "The road is closed,"]],
        ),
        (
            '"We will not rest," the Leeds-based #SaveTheLake campaign said.',
            [["the Leeds-based #SaveTheLake campaign", "said", "We will not rest,"]],
        ),
        (
            '"The road is closed," AFP quoted the ministry as saying.',
            [["the ministry", "quoted", "The road is closed,"]],
        ),
        (
            '"No one may cross," the Globe cited Ann Tully as saying.',
            [["Ann Tully", "cited", "No one may cross,"]],
        ),
        (
            'The merger was "reckless" said Dana Whitlow, director at Brightline.',
            [["Dana Whitlow, director at Brightline", "said", 'The merger was "reckless"']],
        ),
        (
            "She left few notes, her cousins said, and was never late for work.",
            [
                ["her cousins", "said", "She left few notes"],
                ["her cousins", "said", "and was never late for work"],
            ],
        ),
        (
            "The bridge fell, Ann Bell said, and added that nobody was hurt.",
            [["Ann Bell", "said", "The bridge fell"], ["Ann Bell", "added", "nobody was hurt"]],
        ),
        (
            "The bridge fell, Ann Bell said, and Ed Reyes said nobody was hurt.",
            [["Ann Bell", "said", "The bridge fell"], ["Ed Reyes", "said", "nobody was hurt"]],
        ),
        (
            '"Look, I trust Milo," he said, but "where horses are concerned, Milo has no luck."',
            [
                ["he", "said", "Look, I trust Milo,"],
                ["he", "said", "where horses are concerned, Milo has no luck."],
            ],
        ),
        (
            '"It should be short," Doyle said at a dinner in Lindow, Kent, "but nobody has read the script."',
            [["Doyle", "said", "It should be short,"], ["Doyle", "said", "but nobody has read the script."]],
        ),
        (
            '"Each time you say that," Reyes said, referring to the plan, "you give them a reason."',
            [["Reyes", "said", "Each time you say that,"], ["Reyes", "said", "you give them a reason."]],
        ),
    ],
)
def test_around_a_quotation(text, rows):
    """What stands behind a quotation, agency and verb, one who is cited, what is put in, is read as its source."""
    assert said(text, "source", "cue", "text") == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("“I hope you find it.” Doyle said.", [["Doyle", "said", "I hope you find it."]]),
        ("“I hope you find it.” Fells told reporters on Friday.", [["Fells", "told", "I hope you find it."]]),
        (
            '"It was a joke." Doyle said he would leave.',
            [[None, None, "It was a joke."], ["Doyle", "said", "he would leave"]],
        ),
        ("“The plan works,” Reyes is quoted as saying.", [["Reyes", "quoted", "The plan works,"]]),
        (
            '"It never rained," remembered Tom Arkell, a retired sailor.',
            [["Tom Arkell, a retired sailor", "remembered", "It never rained,"]],
        ),
        ("“This is fun!” beamed Don Hart of Leeds.", [["Don Hart of Leeds", "beamed", "This is fun!"]]),
        ("“They have no spine,” reads an editorial.", [["an editorial", "reads", "They have no spine,"]]),
        (
            "Abbot Doyle released the following statement:\n\n“We offer our sympathy.”\n\n“He was kind.”",
            [
                ["Abbot Doyle", "released", "We offer our sympathy."],
                ["Abbot Doyle", "released", "He was kind."],
            ],
        ),
        (
            "Here are the rules:\n\n“You may not enter this place.”",
            [[None, None, "You may not enter this place."]],
        ),
        ("Doyle gave two reasons:\n\nNobody came, and it was dark.", []),
        (
            '"The idea is absurd to me."\n\n- Sanders.\n\n"I will look into it."\n\n—Ann Bell, Lindow',
            [
                ["Sanders", None, "The idea is absurd to me."],
                ["Ann Bell, Lindow", None, "I will look into it."],
            ],
        ),
    ],
)
def test_before_and_behind_a_quotation(text, rows):
    """Who speaks may be told by a sentence of its own, a verb that is no cue, a colon, a signature."""
    assert said(text, "source", "cue", "text") == rows


BODY = '\n\n"It rained," he said. "It did."\n\n"We left," she said.'


@pytest.mark.parametrize(
    ("headline", "rows"),
    [
        (
            "Pirates claim port raid, navy says gunners ‘never slept’ that night",
            [["Pirates", "port raid"], ["navy", "gunners ‘never slept’ that night"]],
        ),
        (
            "The mayor said the road was closed, police said it was open.",
            [["The mayor", "the road was closed"], ["police", "it was open"]],
        ),
        (
            "The mayor says the road is closed, and Ann Bell says it is open.",
            [["The mayor", "the road is closed"], ["Ann Bell", "it is open"]],
        ),
        (
            "The mayor said the road, which police said was safe, was closed.",
            [["The mayor", "the road, which police said was safe, was closed"]],
        ),
        (
            "A lesson from Ann Bell: 'Write the page that nobody will cut'",
            [["Ann Bell", "Write the page that nobody will cut"]],
        ),
        (
            "What Doyle Told Bell: 'Write the page that nobody will cut'",
            [[None, "Write the page that nobody will cut"]],
        ),
        ("‘They are liars’: Doyle hits back at critics", [[None, "They are liars"]]),
    ],
)
def test_two_in_a_headline(headline, rows):
    """Each of two who speak in one line has their own words, and a headline's colon names whose a quotation is."""
    assert said(headline + BODY, "source", "text")[: len(rows)] == rows


@pytest.mark.parametrize(
    "text",
    [
        "The raiders may have copied 700 Danish credit card slips and a list of guests.",
        "He ran weather reporting service Harlow Ltd. until it lost its boats.",
        "At first the port did not confirm the delays.",
        "Peace came when Harlow agreed to pay $9 million over a wall that hid 12 windows.",
        "Next week Lena Ford is due to testify to a jury that has heard nobody yet.",
        "Its old warden, Lena Ford, will testify in front of nine judges.",
        "Two breweries were the first to announce lower prices.",
        "On the shelf stood tins labeled “Best Flour” and “Fine Salt” that held nails.",
        "Bakers who were never asked by their guild to vote kept quiet.",
    ],
)
def test_no_report(text):
    """A noun reports nothing, nor does a verb whose object is a thing, denied or still to come."""
    assert quotes_of(text).empty


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The smallest claim handling office in Kent has admitted that it was robbed.",
            "The smallest claim handling office in Kent",
        ),
        ("Credit agency giant Harlow said on Monday that it was hit.", "Credit agency giant Harlow"),
        ("The mayor did not announce that the road was closed.", "The mayor"),
        ("The plan, which the mayor labeled “a mess”, was dropped.", "the mayor"),
    ],
)
def test_whole_source(text, row):
    """A source keeps the nouns in it that could be cues, and what is said may be denied or called by a name."""
    assert quotes_of(text).source.tolist() == [row]


def test_a_flood_that_claimed_lives_says_nothing():
    """Lives that are claimed are lost, unless a clause says what of them."""
    assert said("Avalanches claimed 20 lives and blocked a pass last winter.", "text") == []
    text = "The army claimed 40 victims had been found."
    assert said(text, "source", "text") == [["The army", "40 victims had been found"]]


# -- headings and quotations that no sentence brings -------------------------------------------------------


def test_quotation_goes_on_with_the_speech_and_not_with_what_it_refers_to():
    """A bare quotation goes on with the words said before, whatever those referred to."""
    text = '"The fog is over," Orme said on Friday, referring to the rules. "Nobody will miss it."'
    assert said(text, "text", "cue") == [
        ["The fog is over,", "said"],
        ["Nobody will miss it.", "said"],
        ["the rules", "referring to"],
    ]


def test_heading_in_single_marks_has_no_speaker_of_the_text():
    """A heading that quotes in single marks does not go on with the speech before it."""
    text = "Storm over the fee\n\n\"It is fair,\" Ann Bell said.\n\n'They took all we had'\n\nOthers left."
    assert said(text, "text", "source") == [["It is fair,", "Ann Bell"], ["They took all we had", None]]


def test_headline_that_is_a_quotation():
    """A headline that is nothing but a quotation is one."""
    text = "‘We told them in spring’\n\nThe boats are gone from Hale."
    assert said(text, "kind", "text") == [["direct", "We told them in spring"]]


def test_headline_with_a_mark_behind_an_s():
    """A single mark behind an s closes the quotation of a headline that nothing else closes."""
    text = "MAYOR'S WOE: 'The flood took both our shops' as 12 rescued\n\nIt rained."
    assert said(text, "kind", "text") == [["direct", "The flood took both our shops"]]


def test_quotation_behind_a_colon_without_a_verb():
    """A sentence that brings a quotation with a colon goes on with the speech of its paragraph, else names nobody."""
    text = '"We were lied to," wrote Ann Bell. And this: "The council counts the chairs. It never counts us."'
    assert said(text, "text", "source")[1] == [
        "The council counts the chairs. It never counts us.",
        "Ann Bell",
    ]
    text = 'It rained.\n\nOn the door of the hall: "The council counts the chairs."'
    assert said(text, "text", "source") == [["The council counts the chairs.", None]]


@pytest.mark.parametrize("word", ["Somebody", "Nobody", "Everyone"])
def test_indefinite_pronoun_is_no_name(word):
    """Who is not told is no speaker, and no he that follows is that one."""
    text = (
        f'Tom Reed, 40, a baker, was in the hall. {word} shouted that the roof burned. "We ran," he told us.'
    )
    assert said(text, "speaker", "cue") == [[None, "shouted"], ["Tom Reed", "told"]]


@pytest.mark.parametrize(("verb", "source"), [("hear", None), ("tell of", "Denton tenants")])
def test_headline_cue_tells(verb, source):
    """Who hears something behind the quotation of a headline has not said it."""
    text = f'"It was our home": Denton tenants {verb} the verdict'
    assert said(text, "source", "text") == [[source, "It was our home"]]
