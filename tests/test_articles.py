"""Files become the articles table, and nothing of a text is altered unsaid."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis import ArticleError, analyse, find_figures, load_articles
from analysis.articles.articles import read_articles
from analysis.articles.files import items
from analysis.articles.item import Item
from analysis.articles.row import TOO_LARGE
from analysis.tables import SCHEMAS

SENTENCE = "The mayor said on Monday that the old bridge would be closed for a week."


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write files below a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def rows(frame: pd.DataFrame, *columns: str) -> list[list[object]]:
    """Give some columns as lists, missing as None."""
    plain = frame[list(columns)].astype(object)
    return plain.where(plain.notna(), None).values.tolist()


def test_columns_and_dtypes_are_those_of_the_dictionary(tmp_path: Path) -> None:
    """The table has the documented columns and dtypes, and a named string index."""
    articles = load_articles(write(tmp_path, {"a.txt": SENTENCE}))
    assert {name: str(dtype) for name, dtype in articles.dtypes.items()} == SCHEMAS["articles"]
    assert (articles.index.name, str(articles.index.dtype)) == ("article", "string")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"One.\nTwo.\n", "One.\nTwo.\n"),
        (b"One.\r\nTwo.\r\n", "One.\nTwo.\n"),
        (b"One.\rTwo.", "One.\nTwo."),
        (b"\xef\xbb\xbfOne.", "One."),
        ("“One,” he said.\u00a0Two\u2028three.".encode(), "“One,” he said.\u00a0Two\u2028three."),
        (b"  One.  \n\n\n", "  One.  \n\n\n"),
        ("One – two.".encode("utf-16"), "One – two."),
        ("One – two.".encode("utf-32"), "One – two."),
    ],
    ids=["plain", "crlf", "cr", "mark", "curly", "spaces", "utf-16", "utf-32"],
)
def test_text_is_what_decoding_gives(raw: bytes, text: str, tmp_path: Path) -> None:
    """Only a byte order mark is dropped and line ends are made one."""
    assert load_articles(write(tmp_path, {"a.txt": raw})).text.tolist() == [text]


def test_another_encoding_is_detected_and_noted(tmp_path: Path) -> None:
    """What Windows saved is read, and the notes say so."""
    text = "“The café is closed,” said Zoë Lee – the owner of it – on Monday. It was her mother’s."
    articles = load_articles(write(tmp_path, {"a.txt": text.encode("cp1252")}))
    assert articles.text.tolist() == [text]
    assert articles.notes.iloc[0][0] == "encoding: read as cp1252, not UTF-8"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (
            "Repairs would cost £2.4 million, the council’s Zoë Lee said – “at least”, and €3 million by May.",
            "cp1252",
        ),
        ("It’s 20°C in Köln, said the café’s owner – a friend of Peña’s.", "cp1252"),
        (
            "“It is done,” said Lech Wałęsa’s aide in Łódź. Mr Wałęsa said so in Kraków and Gdańsk too.",
            "cp1250",
        ),
        (
            "“It rained,” she said – and it’s wet, the café’s owner said. “It’s been so since May.”",
            "mac_roman",
        ),
    ],
)
def test_signs_of_money_and_names_are_read_as_written(text: str, encoding: str, tmp_path: Path) -> None:
    """The encoding of Western Windows is taken where it makes sense, and another where it does not."""
    assert load_articles(write(tmp_path, {"a.txt": text.encode(encoding)})).text.tolist() == [text]


def test_mojibake_is_mended_and_noted(tmp_path: Path) -> None:
    """What was decoded wrongly before it was saved is mended word by word."""
    text = "It’s a café.\nIt’s closed."
    wrong = text.encode().decode("cp1252")
    articles = load_articles(write(tmp_path, {"a.txt": wrong}))
    assert articles.text.tolist() == [text]
    assert articles.notes.iloc[0] == [
        "mojibake mended in 3 places: characters had been decoded wrongly before saving"
    ]


def test_lost_characters_are_noted(tmp_path: Path) -> None:
    """A replacement sign stays and is noted."""
    articles = load_articles(write(tmp_path, {"a.txt": "It\ufffds late."}))
    assert articles.notes.iloc[0] == [
        "characters lost before saving in 1 place: the text holds the sign \ufffd"
    ]


def test_half_a_surrogate_can_be_written_again(tmp_path: Path) -> None:
    """JSON may hold half a character; it becomes the sign of a lost one."""
    articles = load_articles(write(tmp_path, {"a.jsonl": '{"text": "It rained \\ud800 all day."}\n'}))
    assert articles.text.tolist() == ["It rained \ufffd all day."]


TABLE = pd.DataFrame({"id": ["x", "y"], "body": [SENTENCE, SENTENCE[:-1]], "Publisher": ["Courier", "Globe"]})


@pytest.mark.parametrize("zipped", [False, True])
@pytest.mark.parametrize("kind", ["csv", "tsv", "jsonl", "parquet"])
def test_tables_of_every_kind(kind: str, zipped: bool, tmp_path: Path) -> None:
    """Each kind of table gives the same articles, zipped or not, whatever its columns are called."""
    path = tmp_path / f"news.{kind}"
    if kind == "parquet":
        TABLE.to_parquet(path)
    elif kind == "jsonl":
        TABLE.to_json(path, orient="records", lines=True)
    else:
        TABLE.to_csv(path, index=False, sep="\t" if kind == "tsv" else ",")
    if zipped:
        path.with_name(path.name + ".gz").write_bytes(gzip.compress(path.read_bytes()))
        path = path.with_name(path.name + ".gz")
    articles = load_articles(path)
    assert articles.index.tolist() == ["x", "y"]
    assert rows(articles, "outlet", "text") == [["Courier", SENTENCE], ["Globe", SENTENCE[:-1]]]


@pytest.mark.parametrize(
    ("content", "outlet"),
    [
        (f"text;source\n{SENTENCE};Courier\n", "Courier"),
        (f"sep=;\ntext;source\n{SENTENCE};Courier\n", "Courier"),
        (f"\ufefftext,source\n{SENTENCE},Courier\n", "Courier"),
        (f'"text","source"\r\n"{SENTENCE}","Courier"\r\n', "Courier"),
        (f"text,source\n\n{SENTENCE},Courier\n\n", "Courier"),
        (f"TEXT , Source \n{SENTENCE},Courier\n", "Courier"),
        (f"text,outlet,source\n{SENTENCE},Courier,agency\n", "Courier"),
        (f"text,source\n{SENTENCE}\n", None),
    ],
    ids=["semicolon", "sep", "mark", "crlf", "blank lines", "spaces", "own name first", "cell missing"],
)
def test_tables_as_people_save_them(content: str, outlet: str | None, tmp_path: Path) -> None:
    """Spreadsheets' habits are understood."""
    articles = load_articles(write(tmp_path, {"a.csv": content}) / "a.csv")
    assert rows(articles, "text", "outlet") == [[SENTENCE, outlet]]


def test_a_headline_in_a_column_is_no_text(tmp_path: Path) -> None:
    """The text is what its column holds; nothing is put before it, so nothing of the headline is searched."""
    write(tmp_path, {"a.csv": f"headline,body\nForty people leave,{SENTENCE}\n"})
    articles = load_articles(tmp_path)
    assert rows(articles, "title", "text") == [["Forty people leave", SENTENCE]]
    assert find_figures(articles).query("kind == 'count'").empty


def test_a_utf16_table(tmp_path: Path) -> None:
    """A spreadsheet's "Unicode text" is a table too."""
    write(tmp_path, {"a.tsv": f"text\tsource\n{SENTENCE}\tCafé\n".encode("utf-16")})
    articles = load_articles(tmp_path)
    assert rows(articles, "text", "outlet") == [[SENTENCE, "Café"]]


def test_a_sheet_saved_as_text(tmp_path: Path) -> None:
    """A spreadsheet's "Unicode text" may end in .txt: its first line names columns."""
    write(tmp_path, {"a.txt": f"Title\tText\tSource\r\nBridge\t{SENTENCE}\tMail\r\n".encode("utf-16")})
    assert rows(load_articles(tmp_path), "outlet", "title", "text") == [["Mail", "Bridge", SENTENCE]]


def test_columns_in_other_languages(tmp_path: Path) -> None:
    """Whoever collects English articles need not name the columns in English."""
    write(tmp_path, {"a.csv": f"Titel;Text;Quelle;Datum\nBridge;{SENTENCE};Fluss;05.06.2024\n"})
    articles = load_articles(tmp_path)
    assert rows(articles, "outlet", "title") == [["Fluss", "Bridge"]]
    assert articles.published.iloc[0] == pd.Timestamp("2024-06-05", tz="UTC")


def test_documents_of_other_kinds_are_told_of(tmp_path: Path) -> None:
    """What can't be read is named with what to do, unless it stands there in a kind that can."""
    write(
        tmp_path, {"a.txt": SENTENCE, "a.pdf": b"%PDF", "b/c.docx": b"PK", "d.xlsx": b"PK", "e.png": b"PNG"}
    )
    assert load_articles(tmp_path).index.tolist() == ["a"]
    assert read_articles(tmp_path).problems == [
        f"{tmp_path / 'd.xlsx'}: .xlsx files can't be read; save the sheet as .csv",
        f"{tmp_path / 'b/c.docx'}: .docx files can't be read; save it as plain text (.txt) or as a web page (.html)",
    ]


def test_json_of_news_services(tmp_path: Path) -> None:
    """Nested sources and lists of authors are read."""
    record = {
        "source": {"id": None, "name": "Courier"},
        "authors": ["Ann Lee", "Tom Hall"],
        "content": SENTENCE,
        "publishedAt": "2021-03-04T10:00:00Z",
    }
    articles = load_articles(write(tmp_path, {"a.jsonl": json.dumps(record)}))
    assert rows(articles, "outlet", "byline") == [["Courier", "Ann Lee, Tom Hall"]]
    assert articles.published.iloc[0] == pd.Timestamp("2021-03-04T10:00Z")


PAGE = f"""<html><head><title>Bridge closed</title>
<meta property="og:site_name" content="Courier"><meta name="author" content="Ann Lee">
<meta property="article:published_time" content="2021-03-04T23:30:00-05:00">
<script>var text = "not this";</script></head><body><nav><a href="/">Home</a></nav>
<article><h1>Bridge closed</h1>{"".join(f"<p>{SENTENCE} It was built in {year}.</p>" for year in range(1900, 1910))}
</article><footer>All rights reserved.</footer></body></html>"""


def test_a_saved_page(tmp_path: Path) -> None:
    """Main text and metadata are taken out of a page, its date with the time zone, its scripts left."""
    articles = load_articles(write(tmp_path, {"a.html": PAGE, "a_files/ad.html": PAGE}))
    assert rows(articles, "outlet", "title", "byline") == [["Courier", "Bridge closed", "Ann Lee"]]
    assert articles.published.iloc[0] == pd.Timestamp("2021-03-05T04:30Z")
    assert SENTENCE in articles.text.iloc[0]
    assert "not this" not in articles.text.iloc[0]


TAGS = [
    "<p>",
    "</p>",
    "<svg>",
    "<html>",
    "<body>",
    "<!--",
    "-->",
    "<script>",
    "<table>",
    "&#0;",
    "]]>",
    "<h1>",
    SENTENCE,
]


@given(page=st.lists(st.sampled_from(TAGS), max_size=40).map("".join))
def test_any_page_is_read_or_refused(page: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Tags in any order give an article or a line that says there is none."""
    path = tmp_path_factory.mktemp("page") / "a.html"
    path.write_text(page)
    reading = read_articles(path)
    assert len(reading.articles) + len(reading.problems) == 1


def test_kinds_are_mixed_and_subfolders_are_outlets(tmp_path: Path) -> None:
    """A folder may hold all kinds; the first folder below it is the outlet, if nothing else names one."""
    files = {
        "Globe/a.txt": SENTENCE,
        "Courier/b.md": SENTENCE[:-1],
        "README.md": "Not this.",
        ".c.txt": "Nor this.",
    }
    articles = load_articles(
        write(tmp_path, {**files, "d.csv": 'text,source\n"It rained, they said.",Mail\n'})
    )
    assert rows(articles.reset_index(), "article", "outlet", "label") == [
        ["d row 2", "Mail", "Mail"],
        ["Courier/b", "Courier", "Courier"],
        ["Globe/a", "Globe", "Globe"],
    ]


def test_a_suffix_stays_where_names_would_collide(tmp_path: Path) -> None:
    """The index is the path without suffix, and with it where two would be the same."""
    articles = load_articles(
        write(tmp_path, {"a.txt": SENTENCE, "a.md": SENTENCE[:-1], "b.txt": "It rained."})
    )
    assert articles.index.tolist() == ["a.md", "a.txt", "b"]


def test_a_list_names_the_articles(tmp_path: Path) -> None:
    """A list gives order, metadata and what is read; unknown columns are ignored."""
    write(tmp_path, {"a.txt": SENTENCE, "b.txt": "It rained.", "c.txt": "Not listed."})
    listed = "file,outlet,published,role,colour\nb.txt,Courier,4 March 2021,primary,red\na,Globe,,,\n"
    articles = load_articles(write(tmp_path, {"articles.csv": listed}))
    assert rows(articles.reset_index(), "article", "outlet", "role") == [
        ["b", "Courier", "primary"],
        ["a", "Globe", "report"],
    ]
    assert articles.published.iloc[0] == pd.Timestamp("2021-03-04", tz="UTC")
    assert articles.notes.iloc[0] == ['published read from "4 March 2021"']


def test_labels_are_unique_and_readable(tmp_path: Path) -> None:
    """The outlet, numbered where it comes again; without one how the article begins."""
    listed = "file,outlet\na.txt,Courier\nb.txt,Courier\nc.txt,\nd.txt,\n"
    same = "The old mill by the river was flooded. It rained."
    write(tmp_path, {"a.txt": "It rained.", "b.txt": "It poured.", "c.txt": same, "d.txt": same + " Again."})
    assert load_articles(write(tmp_path, {"articles.csv": listed})).label.tolist() == [
        "Courier",
        "Courier (2)",
        "“The old mill by the river was…”",
        "“The old mill by the river was…” (2)",
    ]


def test_metadata_in_the_text_goes_to_its_column(tmp_path: Path) -> None:
    """Headline, date, byline and outlet of an article's own lines, each line noted."""
    text = f"Bridge closed for a week\n\ndate 2021-03-04 By Ann Lee and Tom Hall, Mail\n\n{SENTENCE}\n\nIt rained."
    articles = load_articles(write(tmp_path, {"a.txt": text}))
    assert rows(articles, "outlet", "title", "byline") == [
        ["Mail", "Bridge closed for a week", "Ann Lee and Tom Hall"]
    ]
    assert articles.published.iloc[0] == pd.Timestamp("2021-03-04", tz="UTC")
    assert articles.notes.iloc[0] == [
        'header line taken for metadata (byline, outlet, published): "date 2021-03-04 By Ann Lee and Tom Hall, Mail"',
        'first line taken for metadata (title): "Bridge closed for a week"',
    ]


@pytest.mark.parametrize(
    ("lines", "outlet", "byline", "published"),
    [
        ("By Mark Lee, 3 May 2024", None, "Mark Lee", "2024-05-03"),
        ("By Mary Lee and Janet Hall", None, "Mary Lee and Janet Hall", None),
        ("*The Herald, 4 May 2024*", "The Herald", None, "2024-05-04"),
        ("The Herald (4 May 2024)", "The Herald", None, "2024-05-04"),
        ("3 May 2024 • The Herald", "The Herald", None, "2024-05-03"),
        ("BBC News - 4 May 2024, 10:30 GMT", "BBC News", None, "2024-05-04T10:30"),
        ("Ann Lee, The Herald, 3 May 2024", "The Herald", "Ann Lee", "2024-05-03"),
        ("By Ann Lee for The Herald, 3 May 2024", "The Herald", "Ann Lee", "2024-05-03"),
        ("By Ann Lee | May 3, 2024 | 5:30 p.m. EDT", None, "Ann Lee", "2024-05-03T21:30"),
        ("By Ann Lee — The Herald — 2024-05-03T10:00:00Z", None, "Ann Lee", "2024-05-03T10:00"),
        ("By Ann Lee, Staff Writer\nMay 3, 2024 at 5:30 PM EDT", None, "Ann Lee", "2024-05-03T21:30"),
        ("Published 10:30 PM EDT, Thu May 2, 2024", None, None, "2024-05-03T02:30"),
        ("Posted on May 3, 2024 by Ann Lee", None, "Ann Lee", "2024-05-03"),
        ("By Ann Lee\nThe Millford Herald\nMay 3, 2024", "The Millford Herald", "Ann Lee", "2024-05-03"),
        ("Source: The Herald\nAuthor: Ann Lee\nDate: 3 May 2024", "The Herald", "Ann Lee", "2024-05-03"),
        ("Millford, 4 May 2024", None, None, "2024-05-04"),
    ],
)
def test_lines_below_the_headline_are_metadata(
    lines: str, outlet: str | None, byline: str | None, published: str | None, tmp_path: Path
) -> None:
    """Who wrote it, where and when, as people print it; none of it is a figure of the story."""
    articles = load_articles(
        write(tmp_path, {"a.txt": f"Bridge closed\n\n{lines}\n\n{SENTENCE}\n\nIt rained."})
    )
    assert rows(articles, "outlet", "title", "byline") == [[outlet, "Bridge closed", byline]]
    time = articles.published.iloc[0]
    assert (None if pd.isna(time) else time) == (pd.Timestamp(published, tz="UTC") if published else None)
    assert find_figures(articles).text.tolist() == []


EXPORTS = {
    "nexis": """Old bridge to close\n\nThe Millford Herald (England)\n\nJune 5, 2024 Wednesday\n
Copyright 2024 Herald Newspapers Ltd All Rights Reserved\n\nSection: NEWS; Pg. 4\n\nLength: 412 words\n
Byline: Ann Lee\n\nBody\n\n{text}\n\nClassification\n\nLanguage: ENGLISH\n
Subject: BRIDGES (90%); MAYORS (78%)\n\nLoad-Date: June 6, 2024\n\nEnd of Document\n""",
    "factiva": """HD Old bridge to close\nBY By Ann Lee\nWC 412 words\nPD 5 June 2024\nSN The Millford Herald
SC MILHER\nPG 4\nLA English\nCY Copyright 2024, Herald Newspapers Ltd.\nLP \n{text}
NS gcat : Political/General News\nAN Document MILHER0020240605ek6500008\n""",
    "proquest": """Old bridge to close\n\nAuthor: Ann Lee\n\nProQuest document link\n\nFull text: {text}\n
Subject: Bridges; Mayors\n\nPublication title: The Millford Herald\n\nPages: 4\n
Publication date: Jun 5, 2024\n\nISSN: 12345678\n\nDatabase: News Collection\n""",
}


@pytest.mark.parametrize("archive", EXPORTS)
def test_exports_of_archives(archive: str, tmp_path: Path) -> None:
    """What an archive prints around an article is metadata, and gives no figure and no quote."""
    text = f"{SENTENCE}\n\nMore than 40 people left, “and they won’t be back,” Tom Hall said."
    articles = load_articles(write(tmp_path, {"a.txt": EXPORTS[archive].format(text=text)}))
    known = [["The Millford Herald", "Old bridge to close", "Ann Lee"]]
    assert rows(articles, "outlet", "title", "byline") == known
    assert articles.published.iloc[0] == pd.Timestamp("2024-06-05", tz="UTC")
    assert find_figures(articles).text.tolist() == ["More than 40 people"]


@pytest.mark.parametrize("before", ["", "Our paper has this:\n\n---------- Forwarded message ---------\n"])
def test_lines_above_a_mail_are_metadata(before: str, tmp_path: Path) -> None:
    """What it is about is the title, and when it was sent the date; who sent it need not have written it."""
    lines = ["From: Tom Hall <tom@mail.example>", "To: all", "Subject: FW: Re: Old bridge to close"]
    lines += ["Sent: Wednesday, June 5, 2024 10:00 AM", f"\n{SENTENCE}\n\nForty people left, Ann Lee said."]
    articles = load_articles(write(tmp_path, {"a.txt": before + "\n".join(lines)}))
    assert rows(articles, "title", "byline", "outlet") == [["Old bridge to close", None, None]]
    assert articles.published.iloc[0] == pd.Timestamp("2024-06-05 10:00", tz="UTC")
    assert [note for note in articles.notes.iloc[0] if "heading" in note] == []


def test_a_text_that_begins_with_from_is_no_mail(tmp_path: Path) -> None:
    """The other lines of a mail must stand beside the sender's."""
    text = f"From: the hill above the town\n\n{SENTENCE}\n\nSubject: a word for those who pay."
    articles = load_articles(write(tmp_path, {"a.txt": text}))
    assert rows(articles, "title") == [["From: the hill above the town"]]


SEVERAL = {
    "numbered": "Results for: bridge\n\n1 of 2 DOCUMENTS\n\n{one}\n\n2 of 2 DOCUMENTS\n\n{two}\n",
    "proquest": "____________\n\nDocument 1 of 2\n\n{one}\n\n____________\n\nDocument 2 of 2\n\n{two}\n",
    "nexis": "{one}\n\nEnd of Document\n\n\n{two}\n\nEnd of Document\n",
    "factiva": "{one}\n\nDocument MILHER0020240605ek6500008\n\n{two}\n\nDocument VALPOS0020240606ek6600009\n\n"
    "Search Summary\n\nText: bridge\n",
}


@pytest.mark.parametrize("archive", SEVERAL)
def test_several_articles_in_one_export(archive: str, tmp_path: Path) -> None:
    """Each article that an archive saved in one file is an article of its own, and says so."""
    one = f"Old bridge to close\n\nThe Millford Herald\n\nJune 5, 2024 Wednesday\n\n{SENTENCE}"
    two = f"Bridge shuts\n\nThe Valley Post\n\nJune 6, 2024 Thursday\n\n{SENTENCE}"
    articles = load_articles(write(tmp_path, {"a.txt": SEVERAL[archive].format(one=one, two=two)}))
    assert articles.index.tolist() == ["a article 1", "a article 2"]
    assert rows(articles, "outlet", "title") == [
        ["The Millford Herald", "Old bridge to close"],
        ["The Valley Post", "Bridge shuts"],
    ]
    assert [notes[0] for notes in articles.notes] == [
        "article 1 of 2 that an archive saved in one file",
        "article 2 of 2 that an archive saved in one file",
    ]
    assert [text.count(SENTENCE) for text in articles.text] == [1, 1]


def test_a_count_in_a_text_parts_nothing(tmp_path: Path) -> None:
    """One such line, or lines that count something else, leave the article whole."""
    text = f"{SENTENCE}\n\n1 of 3\n\n{SENTENCE} Again.\n\n3 of 4\n\nIt rained."
    assert load_articles(write(tmp_path, {"a.txt": text})).index.tolist() == ["a"]


def test_long_form_of_the_page_names_no_writer(tmp_path: Path) -> None:
    """The words of a sign-up form run together hold no byline."""
    form = (
        "Newsletter Sign Up Skip to the article Get the Weekly Digest by Post What you should know of the "
        "week, sent on Friday. That is no e-mail address. Please type it again. Choose a newsletter to receive. "
        "Thanks, you are signed up. Something went wrong. Please try again in an hour. See all newsletters."
    )
    articles = load_articles(write(tmp_path, {"a.txt": f"{SENTENCE}\n\n{form}\n\n{SENTENCE} Again."}))
    assert rows(articles, "byline") == [[None]]


@pytest.mark.parametrize(
    "line",
    [
        "By June the bridge will be open again.",
        "In The Herald, 4 May 2024 was called a black day.",
        "Source: the mayor said on Monday that it was so, and that she had it from the board itself.",
        "Person: I saw it all. It was on 4 May 2024.",
        "He was born in Millford, 4 May 1950.",
    ],
)
def test_sentences_are_no_metadata(line: str, tmp_path: Path) -> None:
    """A sentence stays running text, whatever it begins with or ends on."""
    articles = load_articles(write(tmp_path, {"a.txt": f"{SENTENCE}\n\n{line}\n\nIt rained."}))
    assert rows(articles, "outlet", "byline") == [[None, None]]
    assert articles.published.isna().tolist() == [True]


@pytest.mark.parametrize(
    ("start", "outlet", "note"),
    [
        ("(CNN) — ", "CNN", 'dateline taken for metadata (outlet): "(CNN) —"'),
        ("LONDON (Reuters) - ", None, "wire copy: the dateline names the agency Reuters"),
        ("Source: Reuters\n\n", None, "wire copy: a line names the agency Reuters"),
    ],
)
def test_an_agency_is_no_outlet(start: str, outlet: str | None, note: str, tmp_path: Path) -> None:
    """A dateline names the outlet only if it is no agency, whose report anyone may print."""
    articles = load_articles(write(tmp_path, {"a.txt": f"{start}{SENTENCE}\n\nIt rained."}))
    assert rows(articles, "outlet", "notes") == [[outlet, [note]]]


def test_the_list_is_followed_where_the_text_says_otherwise(tmp_path: Path) -> None:
    """A date in the list goes before the text's own, and the difference is noted."""
    write(
        tmp_path,
        {"a.txt": f"Published: 4 March 2021\n\n{SENTENCE}", "articles.csv": "file,date\na.txt,2021-06-01\n"},
    )
    articles = load_articles(tmp_path)
    assert articles.published.iloc[0] == pd.Timestamp("2021-06-01", tz="UTC")
    assert (
        articles.notes.iloc[0][-1]
        == "the list's date is followed, not the text's own: \"Published: 4 March 2021\""
    )


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ('"It rained, he said.\n\nIt was late.', 'quotation mark never closed: "It rained,"'),
        (
            'He said: "It rained.\n\n"It poured."',
            'quotation runs on: its mark is not closed here but opened again in the next paragraph: "It rained."',
        ),
        (
            'He said: "It rained.\n\nIt poured."',
            "quotation runs on: its mark is not closed here but in a later paragraph, which opens with none: "
            '"It rained."',
        ),
        (
            'He said: "Rain and\nWind."',
            "quotation runs on: its mark is not closed here but in a later paragraph, which opens with none "
            '(a line break in the middle of it, before "Wind"?): "Rain and"',
        ),
        (
            'He said: "Rain and\n\nwind came.',
            'quotation mark never closed (a line break in the middle of it, before "wind"?): "Rain and"',
        ),
        (
            "It was seen by the town's roughly old bridges.",
            'a number seems to be missing after a hedge: "roughly old bridges"',
        ),
        (
            "It left an estimated people homeless.",
            'a number seems to be missing after a hedge: "an estimated people"',
        ),
        (
            "It rained.<br>It poured.<br>Fish &amp; chips.",
            "the text holds HTML, and it is not taken out of a .txt: save the page as .html",
        ),
        ('"It rainned (sic)," he said.', 'the text marks an error of its source with "(sic)" once'),
        (f"{SENTENCE}\n\n{SENTENCE}", f'paragraph repeated: "{SENTENCE}"'),
        (f"{SENTENCE}\n\nThe bridge. (Ann Lee/Reuters)", 'caption: "The bridge."'),
        (f"{SENTENCE}\n\nThe bridge. (Ann Lee/Reuters)", 'credit: "(Ann Lee/Reuters)"'),
    ],
)
def test_what_is_odd_is_noted_in_words(text: str, note: str, tmp_path: Path) -> None:
    """Notes quote what they speak of."""
    assert note in load_articles(write(tmp_path, {"a.txt": text})).notes.iloc[0]


@pytest.mark.parametrize(
    "text",
    [
        "It was the town's nearly two hundred bridges.",
        "It's roughly equal parts of sand and stones.",
        "They are the nearly identical bridges of the town.",
        "He's almost always late.",
        "They left roughly 40 bridges.",
    ],
)
def test_a_hedge_with_its_number_is_not_noted(text: str, tmp_path: Path) -> None:
    """Numbers in words, and adverbs that hedge nothing, are no gap."""
    assert load_articles(write(tmp_path, {"a.txt": text})).notes.iloc[0] == []


def test_duplicates_and_wire_copies_are_noted(tmp_path: Path) -> None:
    """Same texts, and texts that share most of their wording, point at one another."""
    long = " ".join(f"The river rose {number} metres in the night of day {number}." for number in range(40))
    files = {"a.txt": long, "b.txt": long, "c.txt": f"{long} {SENTENCE}", "d.txt": SENTENCE}
    notes = load_articles(
        write(tmp_path, {**files, "articles.csv": "file,outlet\na.txt,A\nb.txt,B\nc.txt,C\nd.txt,D\n"})
    ).notes
    assert notes.tolist() == [
        ["same text as B", "shares 100% of the shorter text's wording with C: a wire copy?"],
        ["same text as A"],
        ["shares 100% of the shorter text's wording with A: a wire copy?"],
        [],
    ]


HUGE = "It rained. " * 2_000_000


@pytest.mark.parametrize(
    ("name", "content", "row"),
    [
        ("a.jsonl.gz", '{{"text": "{huge}"}}\n{{"text": "{good}"}}\n', "line 1"),
        ("a.jsonl.gz", '{{"text": "{good}"}}\n{{"text": "{huge}', "line 2"),
        ("a.csv.gz", 'text\n"{good}"\n"{huge}"\n', "row 3"),
        ("a.csv.gz", "text\n{good}\n{huge}", "row 3"),
        ("a.tsv.gz", "{huge}\n", "row 1"),
    ],
    ids=["line", "last line", "field", "line of a table", "header"],
)
def test_a_huge_row_of_a_streamed_table_is_refused(name: str, content: str, row: str, tmp_path: Path) -> None:
    """A table of any size may be read row by row, but no row may be over 20 MB."""
    write(tmp_path, {name: gzip.compress(content.format(huge=HUGE, good=SENTENCE).encode(), 1)})
    found = list(items(tmp_path / name, streamed=True))
    problems = [str(item) for item in found if isinstance(item, ArticleError)]
    assert problems == [f"{tmp_path / name} {row}: {TOO_LARGE}"]
    assert [item.text for item in found if isinstance(item, Item)] == [SENTENCE] * (row != "row 1")


def unfolding(path: Path, texts: list[str], rows: list[int]) -> None:
    """Write a Parquet file that names each text once."""
    column = pa.DictionaryArray.from_arrays(pa.array(rows, pa.int32()), pa.array(texts))
    pq.write_table(pa.table({"text": column}), path, compression="zstd")


def test_a_small_parquet_that_unfolds_is_refused(tmp_path: Path) -> None:
    """What counts is the length of the texts, not of the file that names one text many times."""
    unfolding(tmp_path / "a.parquet", [HUGE[:1_000_000]], [0] * 30)
    assert read_articles(tmp_path).problems == [f"{tmp_path / 'a.parquet'}: {TOO_LARGE}"]
    assert len(load_articles(tmp_path, large=True)) == 30


def test_a_huge_row_of_parquet_is_refused(tmp_path: Path) -> None:
    """Of a table of any size a row over 20 MB is left out; a file of nothing else is refused whole."""
    unfolding(tmp_path / "a.parquet", [HUGE, SENTENCE], [1, 0, 1])
    found = list(items(tmp_path / "a.parquet", streamed=True))
    assert [item.text if isinstance(item, Item) else str(item) for item in found] == [
        SENTENCE,
        f"{tmp_path / 'a.parquet'} row 2: {TOO_LARGE}",
        SENTENCE,
    ]
    pd.DataFrame({"text": [HUGE]}).to_parquet(tmp_path / "a.parquet")
    assert [str(item) for item in items(tmp_path / "a.parquet", streamed=True)] == [
        f"{tmp_path / 'a.parquet'}: {TOO_LARGE}"
    ]


@pytest.mark.parametrize("notes", ["5", "{", '"odd"', ""])
def test_notes_of_another_kind_are_none_of_ours(notes: str, tmp_path: Path) -> None:
    """A table with all our columns whose notes are no list is read as anybody's."""
    cells = dict.fromkeys(SCHEMAS["articles"], "") | {"text": SENTENCE, "notes": notes}
    pd.DataFrame([cells]).to_csv(tmp_path / "a.csv", index=False)
    assert load_articles(tmp_path).notes.tolist() == [[]]
    pd.DataFrame([cells]).to_parquet(tmp_path / "a.parquet")
    assert load_articles(tmp_path / "a.parquet").notes.tolist() == [[]]


def test_blank_lines_before_the_header_are_passed_over(tmp_path: Path) -> None:
    """The mark between cells is told by the header, wherever it stands."""
    write(tmp_path, {"a.csv": f"\n\ntext;source\n{SENTENCE};Courier\n"})
    assert rows(load_articles(tmp_path), "text", "outlet") == [[SENTENCE, "Courier"]]


def test_bad_files_are_an_error_unless_they_are_skipped(tmp_path: Path) -> None:
    """By default all bad files are named at once; skipped, they are told of."""
    write(tmp_path, {"a.txt": SENTENCE, "b.txt": b"\0" * 99, "c.txt": ""})
    with pytest.raises(ArticleError) as error:
        load_articles(tmp_path)
    assert str(error.value).replace(str(tmp_path), "story").splitlines() == [
        "story: 2 files or rows can't be read",
        "- story/b.txt: is not text but binary data; save the article as plain text, HTML or a table",
        "- story/c.txt: is empty; put the article's text there or remove it",
    ]
    assert load_articles(tmp_path, skip_bad=True).index.tolist() == ["a"]
    assert [line.partition(": ")[2] for line in read_articles(tmp_path).problems] == [
        "is not text but binary data; save the article as plain text, HTML or a table",
        "is empty; put the article's text there or remove it",
    ]


def test_of_many_bad_files_ten_are_named(tmp_path: Path) -> None:
    """The others are counted; one alone is named without more ado."""
    for number in range(13):
        write(tmp_path, {f"{number:02}.txt": ""})
    with pytest.raises(ArticleError) as error:
        load_articles(tmp_path)
    assert [line.partition(":")[0][-6:] for line in str(error.value).splitlines()[1:]] == [
        *(f"{number:02}.txt" for number in range(10)),
        "3 more",
    ]
    with pytest.raises(
        ArticleError, match=r"^\S+00\.txt: is empty; put the article's text there or remove it$"
    ):
        load_articles(tmp_path / "00.txt")


def test_a_name_that_stands_twice_is_refused(tmp_path: Path) -> None:
    """The second row of a name is left out and both are named; so is the second row of a file."""
    write(tmp_path, {"a.csv": f"id,text\nx,{SENTENCE}\nx,It rained.\n"})
    problems = [
        f"{tmp_path / 'a.csv'} row 3: the name 'x' is taken by {tmp_path / 'a.csv'} row 2; give each article its own"
    ]
    assert read_articles(tmp_path / "a.csv").problems == problems
    write(tmp_path, {"b.txt": SENTENCE, "articles.csv": "file\nb.txt\nb.txt\n"})
    problems = [
        f"{tmp_path / 'articles.csv'} row 3: 'b.txt' is listed twice (first in row 2); drop one of the rows"
    ]
    assert read_articles(tmp_path).problems == problems


def test_a_bad_date_is_noted_and_the_article_read(tmp_path: Path) -> None:
    """A date that can't be read for sure leaves the column empty."""
    articles = load_articles(write(tmp_path, {"a.csv": f"text,date\n{SENTENCE},03/04/2021\n"}) / "a.csv")
    assert articles.published.isna().tolist() == [True]
    assert articles.notes.iloc[0] == [
        'date "03/04/2021" can be read two ways: write it as 2021-04-03 or 2021-03-04'
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, Tom Hall, Sue Baker, Maria Hernandez, Karen Müller, Wei Zhang, Ahmed Khan, Olga Petrova, Luis Perez",
        "Bridge closed Monday. Repairs needed urgently. Council votes Tuesday. Residents angry, businesses worried.",
        "Rovers 3 United 1 Albion 2 Wanderers 2 City 0 Orient 4 Athletic 1 Villa 1 Palace 2 Forest 0 Rangers 1",
    ],
    ids=["names", "headlines", "scores"],
)
def test_lists_in_english_are_not_taken_for_another_language(text: str, tmp_path: Path) -> None:
    """A text without the commonest words of English is refused only if it is surely something else."""
    assert load_articles(write(tmp_path, {"a.txt": text})).text.tolist() == [text]


def test_another_language_is_refused_by_article(tmp_path: Path) -> None:
    """An article that is not English is named with its language; the others are read."""
    german = "Der Bürgermeister sagte am Montag, dass die alte Brücke für eine Woche gesperrt werde, weil sie alt ist."
    reading = read_articles(write(tmp_path, {"a.txt": SENTENCE, "b.txt": german}))
    assert reading.articles.index.tolist() == ["a"]
    assert reading.problems == [
        f"{tmp_path / 'b.txt'}: is German, and only English can be analysed; take it out"
    ]


@pytest.mark.parametrize("path", ["nowhere", "a\0b", "a" * 5000, ""])
def test_a_path_that_is_none(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path that does not exist, can't exist or holds nothing is an ArticleError."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ArticleError):
        load_articles(path)


def test_a_table_we_wrote_is_read_as_it_was(tmp_path: Path) -> None:
    """An articles table saved as Parquet gives the same table back, notes and all."""
    articles = load_articles(
        write(tmp_path, {"a.txt": f"By Ann Lee, Courier\n\n{SENTENCE}", "b.txt": "It rained."})
    )
    articles.reset_index().to_parquet(tmp_path / "saved.parquet")
    pd.testing.assert_frame_equal(load_articles(tmp_path / "saved.parquet"), articles)


def test_a_table_we_wrote_has_one_kind_of_line_end(tmp_path: Path) -> None:
    """A saved table that went through another program is read with its lines ended as ever."""
    articles = load_articles(write(tmp_path, {"a.txt": f"Rain\n\n{SENTENCE}"}))
    articles["text"] = articles.text.str.replace("\n", "\r\n")
    articles.reset_index().to_parquet(tmp_path / "saved.parquet")
    assert load_articles(tmp_path / "saved.parquet").text.tolist() == [f"Rain\n\n{SENTENCE}"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(text=st.text(max_size=400))
def test_any_text_is_kept_as_it_is(text: str, tmp_path: Path) -> None:
    """Whatever Unicode a file holds, the table holds, line ends aside; or it is refused by name."""
    raw = text.encode("utf-8", "ignore")
    (tmp_path / "a.txt").write_bytes(raw)
    reading = read_articles(tmp_path / "a.txt")
    kept = raw.decode().replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    mended = [note for notes in reading.articles.notes for note in notes if note.startswith("mojibake")]
    assert reading.articles.text.tolist() == [kept] or mended or len(reading.problems) == 1


@given(raw=st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.jsonl", "a.parquet", "a.txt.gz"])
def test_any_bytes_are_read_or_refused(name: str, raw: bytes, tmp_path: Path) -> None:
    """Whatever bytes a file holds, in any kind of file, it is read or refused by name."""
    (tmp_path / name).write_bytes(raw)
    try:
        articles, problems, _ = vars(read_articles(tmp_path / name)).values()
    except ArticleError as error:
        articles, problems = [], [str(error)]
    assert len(articles) + len(problems) > 0
    assert all(name in problem for problem in problems)


@pytest.mark.parametrize("what", [["It rained."], {"text": "It rained."}, None, 7])
def test_what_is_no_path_is_refused(what: object) -> None:
    """The line says what is accepted instead."""
    with pytest.raises(
        ArticleError, match="articles are a path, or for analyse a table with a column 'text'"
    ):
        analyse(what)


def test_captions_left_out_of_a_page_are_noted(tmp_path: Path) -> None:
    """What stands below a picture is no main text, and a note keeps it."""
    figure = (
        "<figure><img src='a.jpg'><figcaption>The <b>old</b> bridge. Photo: Ann Lee</figcaption></figure>"
    )
    notes = load_articles(write(tmp_path, {"a.html": PAGE.replace("<p>", f"{figure}<p>", 1)})).notes.iloc[0]
    assert 'caption left out of the text: "The old bridge. Photo: Ann Lee"' in notes
