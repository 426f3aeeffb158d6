"""Paragraphs, sentences, quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.text.text import paragraphs, quotations, sentences, with_marks


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It rained. It stopped.", ["It rained.", "It stopped."]),
        ("Mr. Bell left. He ran!", ["Mr. Bell left.", "He ran!"]),
        ("J. Bell left. So did A. Reyes.", ["J. Bell left.", "So did A. Reyes."]),
        ("The U.N. council met. It sat late.", ["The U.N. council met.", "It sat late."]),
        ("It rained... and stopped. Dry.", ["It rained... and stopped.", "Dry."]),
        ('"It rained." She left.', ['"It rained."', "She left."]),
        ("It fell 3.5 per cent. Then rose.", ["It fell 3.5 per cent.", "Then rose."]),
        ("Why? Nobody knows", ["Why?", "Nobody knows"]),
        ("“I said, ‘Who?’ ” She left.", ["“I said, ‘Who?’ ”", "She left."]),
        ("", []),
    ],
)
def test_sentences(text, wanted):
    """A sentence ends at a stop that no abbreviation, initial or number explains."""
    assert [text[start:end] for start, end in sentences(text)] == wanted


def test_paragraphs_are_lines():
    """A line with more than white space is a paragraph, without the space around it."""
    text = " One. \r\n\n\tTwo.\u2028Three."
    assert [text[start:end] for start, end in paragraphs(text)] == ["One.", "Two.", "Three."]


def marked(text):
    return [
        [text[slice(*with_marks(text, quote))] for quote in line]
        for line in quotations(text, paragraphs(text))
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('"A," he said. "B."', [['"A,"', '"B."']]),
        ("“A,” he said", [["“A,”"]]),
        ("''A,'' he said", [["''A,''"]]),
        ("“A “b” c,” he said", [["“A “b” c,”"]]),
        ("“A, he said. “B.”", [["“B.”"]]),
        ("„A“, he said", [["„A“"]]),
        ("‘We can’t,’ he said", [["‘We can’t,’"]]),
        ("‘The boys’ den is out,’ he said", [["‘The boys’ den is out,’"]]),
        ("The boys’ den isn’t out", [[]]),
        ('A 12" pipe and 6" more', [[]]),
        ('"A.\n"B."', [['"A.'], ['"B."']]),
        ('"', [[]]),
        ("”We left.” Ann Bell", [["”We left.”"]]),
        ("“The staff goes on, he wrote.", [["“The staff goes on,"]]),
        ("“The staff goes on, Ann Bell said\n“It does.”", [["“The staff goes on,"], ["“It does.”"]]),
        ('"A.\nB," he said.', [['"A.'], ['B,"']]),
        ('"A.\nB.\nC." He left.', [['"A.'], ["B."], ['C."']]),
        ('"A.\nB.\nC.\nD.\nE." He left.', [['"A.'], [], [], [], []]),
        ('"A.\nThe 12" pipe broke.', [['"A.'], []]),
    ],
)
def test_quotations(text, wanted):
    """Marks of each kind are paired within their paragraph."""
    assert marked(text) == wanted


def test_continued():
    """A mark that opens a paragraph after one never closed goes on with it."""
    text = '"A.\n"B."\n"C."'
    assert [quote.continued for line in quotations(text, paragraphs(text)) for quote in line] == [
        False,
        True,
        False,
    ]


@given(st.text(alphabet="aB \"“”‘’'«».?!\n`", max_size=80))
def test_spans_stand_in_order(text):
    """Quotations lie in their paragraph, in order, and never overlap."""
    spans = paragraphs(text)
    for span, line in zip(spans, quotations(text, spans), strict=True):
        at = span.start
        for quote in line:
            assert at <= quote.start < quote.end <= span.end
            at = quote.end


@given(st.text(alphabet="aB .?!\"'", max_size=80))
def test_sentences_cover_the_text(text):
    """No word is lost between sentences."""
    parts = [text[start:end] for start, end in sentences(text)]
    assert "".join("".join(parts).split()) == "".join(text.split())
