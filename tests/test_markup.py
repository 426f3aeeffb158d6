"""HTML inside a table's texts is taken out."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import load_articles
from analysis.articles.markup import has_markup, plain


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("<p>It rained.</p>\n<p>It <b>poured</b>\nall day.</p>", "It rained.\n\nIt poured all day."),
        ("It rained.<br>It poured.<br/><br/>It&nbsp;stopped.", "It rained.\nIt poured.\n\nIt\u00a0stopped."),
        ("<div><ul><li>Rain</li><li>Wind</li></ul></div>", "Rain\n\nWind"),
        ("<p>Rain.</p><script>var a = '<p>no</p>';</script><style>p {}</style>", "Rain."),
        ("<p>Rain.<!-- not this --></p>", "Rain."),
        (
            "<p>Fish &amp; chips, &#8220;hot&#8221; &mdash; &unknown; R&D</p>",
            "Fish & chips, “hot” — &unknown; R&D",
        ),
        ("<p>It rained", "It rained"),
    ],
)
def test_tags_go_and_words_stay(written: str, words: str) -> None:
    """Blocks become lines, character references the characters they stand for."""
    assert has_markup(written)
    assert plain(written) == words


@pytest.mark.parametrize(
    "text", ["a < b", "He said <pause> no.", "R&amp;D", "a <b>bold</b> tag", "<script>alert(1)</script>"]
)
def test_texts_that_mention_tags_stay(text: str) -> None:
    """A sign or a tag inside a text is one of its words."""
    assert not has_markup(text)


def test_a_column_of_html_is_noted(tmp_path: Path) -> None:
    """The text is what a reader of the page saw, and the notes say what was done."""
    (tmp_path / "a.csv").write_text('title,body\nRain,"<p>It rained.</p><p>So it&#8217;s wet.</p>"\n')
    articles = load_articles(tmp_path)
    assert articles.text.tolist() == ["It rained.\n\nSo it’s wet."]
    assert articles.notes.tolist() == [["HTML taken out of the text"]]


TAGS = [
    "<p>",
    "</p>",
    "<br>",
    "<div>",
    "</b>",
    "<b>",
    "<!--",
    "-->",
    "<script>",
    "&#0;",
    "&amp;",
    "\x00",
    "]]>",
    "Rain ",
]


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(TAGS), max_size=40).map("".join)))
def test_nothing_is_made_up(text: str) -> None:
    """Whatever stands in a text, what is read has no letter that was not there, or meant by a reference."""
    assert set(plain(text)) <= {*text, *unescape(text), "\n", " ", "\ufffd"}


@given(st.lists(st.sampled_from(sorted({*TAGS} - {"<!--", "<script>"})), max_size=40).map("".join))
def test_words_between_tags_are_kept(text: str) -> None:
    """Tags in any order, closed or not, lose no word beside them."""
    assert plain(text).count("Rain") == text.count("Rain")


def test_deep_tags_are_read() -> None:
    """Tags inside tags without end are no trouble."""
    assert plain("<div>" * 20_000 + "Rain" + "</div>").strip().endswith("Rain")


def test_invitations_to_share_go() -> None:
    """A few words in a block for sharing are none of the article's; a block that holds more stays."""
    share = "<div class='share'><a href='#'>Share on <b>this</b></a><br>Post</div>"
    assert plain(f"<p>It rained.</p>{share}<p>It poured.</p>") == "It rained.\n\nIt poured."
    long = "It rained all day. " * 20
    assert plain(f"<div class='social-share'><p>{long}</p></div>") == long.strip()
    assert plain("<p class='share-price'>Shares fell.</p><p>They rose.</p>") == "Shares fell.\n\nThey rose."
