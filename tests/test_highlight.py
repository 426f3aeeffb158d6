"""Marked words: nothing of a text becomes markup, and no mark is lost."""

import re
from html.parser import HTMLParser

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.text.text import Span
from analysis.view.answer import Answer
from analysis.view.highlight import around, evidence, highlight
from analysis.view.readable import show
from analysis.view.untouched import untouched


class Reader(HTMLParser):
    """Reads the elements and the text outside labels, and fails where elements do not nest."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.tags, self.stack, self.text, self.marked = [], [], "", ""
        self.feed(html)
        self.close()
        assert self.stack == []

    def handle_starttag(self, tag, attrs):
        """Note an element."""
        self.tags.append(tag)
        self.stack.append("label" if "font-size" in dict(attrs).get("style", "") else tag)

    def handle_endtag(self, tag):
        """Fail where it ends another than the last."""
        assert self.stack.pop() in (tag, "label")

    def handle_data(self, data):
        """Note text, and whether it is marked."""
        if "label" not in self.stack:
            self.text += data
            self.marked += data if "mark" in self.stack else "\0" * len(data)


def marked(text, spans):
    """Give the characters that are marked."""
    return [character for character in Reader(highlight(text, spans)).marked if character != "\0"]


def test_text_stays_text():
    """Markup in an article or a label is shown, not obeyed."""
    html = highlight("<script>x</script> & 'y'", [{"start": 0, "end": 8, "label": "<img onerror=a>"}])
    reader = Reader(html)
    assert reader.text == "<script>x</script> & 'y'"
    assert set(reader.tags) == {"span", "mark"}


def test_label_is_words_beside_the_mark():
    """What a mark means is said in words, not by colour alone."""
    assert "[Ann Lee]</span></mark> said" in highlight(
        "Yes said", [{"start": 0, "end": 3, "label": "Ann Lee"}]
    )


def test_ink_is_stated_with_the_ground():
    """A mark keeps its contrast in a dark notebook."""
    style = highlight("Yes", [{"start": 0, "end": 3, "kind": "figure"}]).split('style="')[2]
    assert style.startswith("color:#")
    assert "background:#" in style


def test_kinds_differ_in_line():
    """Quote, figure, source and cue are told apart without colour."""
    lines = {
        highlight("a", [{"start": 0, "end": 1, "kind": kind}]).partition("border-bottom:")[2].split("#")[0]
        for kind in ("quote", "figure", "source", "cue")
    }
    assert len(lines) == 4


def test_nested_spans_nest():
    """A figure in a quote is marked in the mark of the quote."""
    text = "We lost 40 boats today"
    reader = Reader(highlight(text, [{"start": 8, "end": 10}, {"start": 0, "end": 16}]))
    assert reader.text == text
    assert reader.tags.count("mark") == 2


def test_crossing_spans_are_cut_and_resumed():
    """Where two marks cross, the second goes on behind the end of the first, with one label."""
    html = highlight(
        "abcdef", [{"start": 0, "end": 4, "label": "one"}, {"start": 2, "end": 6, "label": "two"}]
    )
    reader = Reader(html)
    assert reader.tags.count("mark") == 3
    assert html.count("[one]") == html.count("[two]") == 1
    assert html.index("[one]") < html.index("ef") < html.index("[two]")


@pytest.mark.parametrize("span", [(-1, 2), (2, 2), (3, 2), (0, 99)])
def test_span_that_marks_nothing_is_an_error(span):
    """A span outside the text, or an empty one, is said to be so."""
    with pytest.raises(ValueError, match="marks nothing in a text of 3 characters"):
        highlight("abc", [{"start": span[0], "end": span[1]}])


def test_a_table_does_as_well_as_dicts():
    """Spans may be a table, with labels missing."""
    spans = [{"start": 0, "end": 1, "label": "x"}, {"start": 2, "end": 3, "label": None}]
    assert highlight("abc", pd.DataFrame(spans)) == highlight("abc", spans)


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=6)


@given(st.text(min_size=43, max_size=60), SPANS)
def test_every_character_is_kept_and_just_the_spans_are_marked(text, spans):
    """Whatever the text and the spans, the text comes back whole and exactly the spans' words are marked."""
    rows = [{"start": start, "end": start + length, "label": "l"} for start, length in spans]
    reader = Reader(highlight(text, rows))
    inside = {at for start, length in spans for at in range(start, start + length)}
    assert reader.text == text
    assert reader.marked == "".join(one if at in inside else "\0" for at, one in enumerate(text))


@given(st.text(min_size=43, max_size=60), SPANS)
def test_order_of_spans_does_not_matter(text, spans):
    """The same spans in another order give the same bytes."""
    rows = [{"start": start, "end": start + length} for start, length in spans]
    assert highlight(text, rows) == highlight(text, rows[::-1])


ARTICLES = pd.DataFrame(
    {
        "label": ["Gazette", None],
        "text": ["Night fell. At least 30 cats and 12 dogs left. Day broke.\n\nAll slept.", "No cats."],
    },
    index=["g", "h"],
)


def test_around_takes_whole_sentences():
    """Words that run over a sentence's end bring both sentences."""
    text = ARTICLES["text"]["g"]
    assert around(text, 40, 52) == Span(12, 57)


def test_evidence_shows_rows_of_one_sentence_together():
    """Two figures of a sentence are marked in one passage, whose citation names both."""
    rows = pd.DataFrame(
        {"article": ["g", "g", "h"], "start": [12, 33, 3], "end": [28, 40, 7], "event": ["left"] * 3}
    )
    shown = evidence(ARTICLES, rows, label="event")
    assert repr(shown) == (
        "[At least 30 cats | left] and [12 dogs | left] left.\n    — Gazette, characters 12–28, 33–40\n"
        "No [cats | left].\n    — h, characters 3–7"
    )
    assert "<cite>Gazette, characters 12–28, 33–40</cite>" in shown._repr_html_()


def test_evidence_of_nothing_says_so():
    """Without rows there is no passage, in words."""
    shown = evidence(ARTICLES, pd.DataFrame({"article": [], "start": [], "end": []}))
    assert repr(shown) == "No passage."
    assert shown._repr_html_() == untouched("<p>No passage.</p>")


def test_two_sums_are_no_formula():
    """Where a notebook's page reads mathematics between dollar signs, all that is shown is kept out of it."""
    articles = pd.DataFrame({"text": ["It cost $5 and then $6."]})
    rows = pd.DataFrame({"article": [0], "start": [8], "end": [10]})
    answer = Answer(articles)
    answer.say("$5 and $6", rows)
    for shown in (evidence(articles, rows), answer, show(pd.DataFrame({"a": ["$5 and $6"]}))):
        assert shown._repr_html_().startswith('<div class="mathjax_ignore tex2jax_ignore">')


def test_evidence_stays_text_in_html():
    """Markup in an article, its label or a value is shown, not obeyed."""
    articles = pd.DataFrame({"label": ["<b>x</b>"], "text": ["<script>1</script> said."]})
    rows = pd.DataFrame({"article": [0], "start": [0], "end": [8], "speaker": ["<i>"]})
    tags = set(Reader(evidence(articles, rows, label="speaker")._repr_html_().replace("<br>", "")).tags)
    assert tags <= {"div", "blockquote", "span", "mark", "small", "cite"}


def test_a_label_stands_outside_the_quotation_marks():
    """What names the speaker is put behind the closing mark: inside it would be an insertion of the outlet's."""
    shown = highlight("“It rained.” He left.", [{"start": 1, "end": 11, "label": "Ann Lee", "kind": "quote"}])
    assert re.search(r"It rained\.</mark>”<span[^>]*> \[Ann Lee\]</span> He left", shown)
