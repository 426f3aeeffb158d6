"""Markdown's signs are markup: the words are kept, front matter becomes metadata."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import find_figures, find_quotes, load_articles
from analysis.articles.decoding import Decoded
from analysis.articles.markdown import LONGEST, read_markdown


def read(text: str) -> str:
    """Give the words of a text in Markdown."""
    return read_markdown(Decoded(text, []))[0].text


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("# Rain at last\n\nIt rained.\n", "Rain at last\n\nIt rained.\n"),
        ("Rain at last\n===\n\nIt rained.\n", "Rain at last\n\nIt rained.\n"),
        ("It *rained*, **said** [the mayor](http://a.example/ 'Mayor').", "It rained, said the mayor.\n"),
        ("> “It rained,” she said.\n>\n> It did.", "“It rained,” she said.\n\nIt did.\n"),
        ("- It rained.\n- It poured.", "It rained.\nIt poured.\n"),
        ("*It* rained.\n\n1911. That was the year.", "It rained.\n\n1911. That was the year.\n"),
        ("![A bridge](a.png)\n\nIt rained.[^1]\n\n[^1]: All day.", "It rained.\n\nAll day.\n"),
        ("Fish &amp; chips cost \\*4\\*.<br>It <em>rained</em>.", "Fish & chips cost *4*.\nIt rained.\n"),
        ("| town | dead |\n|---|---|\n| Millford | 4 |", "town | dead\nMillford | 4\n"),
        ("~~It rained.~~\n\n---\n\nIt `poured`.", "It rained.\n\nIt poured.\n"),
        ("<div>It <b>rained</b>.</div>", "It rained.\n"),
    ],
)
def test_signs_go_and_words_stay(written: str, words: str) -> None:
    """What a reader of the page would see is the text."""
    assert read(written) == words


@pytest.mark.parametrize(
    "text",
    [
        "It rained.\n\n\nIt poured.\n",
        "It rained.\nIt poured.",
        "  It rained.",
        "snake_case and 5 < 6 & f*** it.",
        "",
    ],
)
def test_a_text_without_signs_is_left_as_it_is(text: str) -> None:
    """Not even its white space changes, and nothing is noted."""
    assert read_markdown(Decoded(text, [])) == (Decoded(text, []), {})


def test_wrapped_lines_are_joined() -> None:
    """A quotation that runs over the end of a line is one; lines that were meant stay."""
    wrapped = "“The river rose two metres in a single night,” said\nAnn Lee, the mayor, on Monday."
    assert read_markdown(Decoded(wrapped, []))[0] == Decoded(
        wrapped.replace("\n", " ") + "\n", ["wrapped lines joined"]
    )
    assert read("By *Ann Lee*\nThe Globe, 4 March 2021") == "By Ann Lee\nThe Globe, 4 March 2021\n"


def test_a_block_that_a_colon_announces_is_quoted(tmp_path: Path) -> None:
    """What stood indented as somebody's words stays theirs, paragraph by paragraph."""
    (tmp_path / "a.md").write_text(
        "The mayor, Ann Lee, wrote to the ferrymen:\n\n"
        "> Nobody will be left on the far bank.\n>\n> We run until the last of you is home.\n\n"
        "The ferry then stopped.\n\n> A note of the desk that nobody announced.\n"
    )
    articles = load_articles(tmp_path)
    assert articles.text.iloc[0] == (
        "The mayor, Ann Lee, wrote to the ferrymen:\n\n“Nobody will be left on the far bank.\n\n"
        "“We run until the last of you is home.”\n\n"
        "The ferry then stopped.\n\nA note of the desk that nobody announced.\n"
    )
    quotes = find_quotes(articles)
    assert set(quotes.speaker) == {"Ann Lee"}
    assert set(quotes.kind) == {"direct"}


def test_a_block_with_marks_of_its_own_gets_no_others() -> None:
    """Where the writer set quotation marks, they tell where the words begin and end."""
    written = 'Lee wrote:\n\n> "Nobody will be left," and so it was.\n'
    text = 'Lee wrote:\n\n"Nobody will be left," and so it was.\n'
    assert read_markdown(Decoded(written, []))[0].text == text


@pytest.mark.parametrize(
    ("start", "end"),
    [("- ", "\n"), ("- ", "\n\n"), ("", "  \n"), ("", "<br>\n")],
    ids=["tight", "loose", "spaces", "tag"],
)
def test_items_and_breaks_stay_lines(start: str, end: str) -> None:
    """However even they are: what Markdown calls a line of its own is none that a program wrapped."""
    lines = [
        f"{town} has lost its bridge and {number} of its houses" for number, town in enumerate("ABCDEFG", 20)
    ]
    found = read(end.join(f"{start}{line}" for line in lines))
    assert [line.rstrip() for line in found.rstrip().split("\n")] == lines


def test_items_are_no_headings(tmp_path: Path) -> None:
    """The items of a list are running text, its heading is not."""
    items = "- 412 homes were flooded\n- 66 people were saved\n- 7 are missing"
    (tmp_path / "a.md").write_text(
        f"# Flood\n\nIt rained all day.\n\n## The numbers\n\n{items}\n\nIt poured.\n"
    )
    articles = load_articles(tmp_path)
    assert [note for note in articles.notes.iloc[0] if "heading" in note] == [
        'heading inside the text: "The numbers"'
    ]


def test_front_matter_is_metadata(tmp_path: Path) -> None:
    """Fields under names people use go to their columns, and no word of them is text."""
    fields = [
        "title: 'Rain: at last'",
        "authors:",
        "  - Ann Lee",
        "  - Tom Hall",
        "date: 2021-03-04",
        "source: Globe",
    ]
    front = "\n".join(["---", *fields, "tags: [a]", "---", ""])
    (tmp_path / "a.md").write_text(f"{front}# Rain\n\nIt rained.\n")
    row = load_articles(tmp_path).iloc[0]
    assert row[["outlet", "title", "byline", "text"]].tolist() == [
        "Globe",
        "Rain: at last",
        "Ann Lee, Tom Hall",
        "Rain\n\nIt rained.\n",
    ]
    assert row.published.isoformat() == "2021-03-04T00:00:00+00:00"
    assert row.notes[:2] == [
        "front matter taken for metadata (byline, outlet, published, title)",
        "signs of Markdown taken out of the text",
    ]


def test_labels_speakers_and_figures_hold_no_signs(tmp_path: Path) -> None:
    """Nothing downstream sees a sign."""
    said = "“The river rose,” said *[Ann Lee](http://a.example/1911)*, mayor."
    text = f"# Flood at the mill\n\n{said}\n\n**More than 40** people left.\n"
    (tmp_path / "a.md").write_text(text)
    articles = load_articles(tmp_path)
    quotes = find_quotes(articles)
    assert articles.label.tolist() == ["“Flood at the mill”"]
    assert quotes.speaker.tolist() == ["Ann Lee"]
    assert find_figures(articles, quotes).text.tolist() == ["More than 40 people"]


@pytest.mark.parametrize("name", ["a.txt", "a.text"])
def test_other_texts_keep_their_signs(name: str, tmp_path: Path) -> None:
    """Only a file that says it is Markdown is read so."""
    (tmp_path / name).write_text("# Rain\n\nIt *rained*.\n")
    assert load_articles(tmp_path).text.tolist() == ["# Rain\n\nIt *rained*.\n"]


def test_a_text_too_long_to_parse_keeps_its_signs() -> None:
    """Whatever a file holds, reading it takes little memory; the notes say that its signs are left."""
    text = "*It* rained.\n" * (LONGEST // 10)
    assert read_markdown(Decoded(text, [])) == (
        Decoded(text, ["too long to take the signs of Markdown out"]),
        {},
    )


SIGNS = [
    "# ",
    "*",
    "_",
    "[a]",
    "(b)",
    "`",
    "> ",
    "- ",
    "1. ",
    "\n",
    "\n\n",
    "---\n",
    "|",
    "<b>",
    "<div>",
    "&amp;",
    "It rained. ",
]


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(SIGNS), max_size=40).map("".join)))
def test_any_text_is_read(text: str) -> None:
    """Whatever stands in a file, it is read; the letters of plain words are all kept."""
    rained = text.count("It rained")
    assert read(text).count("It rained") == rained


@pytest.mark.parametrize(
    ("sign", "times", "words"),
    [
        ("*a ", 6_000, "*a " * 6_000),
        ("_a_ ", 5_000, "a " * 5_000),
        ("[", 20_000, "[" * 20_000),
        ("> ", 10_000, "> " * 9_980),
        ("- ", 10_000, ""),
        ("`", 20_000, ""),
        ("<a>", 6_000, ""),
        ("# ", 10_000, "# " * 9_998),
        ("![", 10_000, "![" * 10_000),
        ("|a|", 6_000, "|a|" * 6_000),
        ("    a\n", 3_000, "    a\n" * 3_000),
    ],
)
def test_a_long_text_of_one_sign_is_read(sign: str, times: int, words: str) -> None:
    """Nothing piles up until it breaks; signs that mark nothing, or stand too deep in others, are words."""
    assert read(sign * times).strip() == words.strip()
