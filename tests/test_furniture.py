"""What is no running text is told apart, and running text is not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.articles.credits import credit, is_rights_notice
from analysis.articles.furniture import SILENT, Furniture, furniture

BODY = "The river rose two metres in a night.\n\nForty people left their homes, the mayor said."


def found(text: str) -> list[tuple[str, str]]:
    """Give kind and words of each piece."""
    return [(row.kind, text[row.start : row.end]) for row in furniture(text)]


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee",
        "By Ann Lee and Tom Hall, Courier",
        "date 2021-03-04 By Ann Lee, Courier",
        "Published: 4 March 2021",
        "Updated 10:33 PM EST, March 4, 2021",
        "March 4, 2021",
        "Mill Review | 4 March 2021 | Ann Lee",
        "Advertisement",
        "READ MORE: How the old mill was built",
        "[Video: the river in the night]",
        "Tom Hall contributed to this report.",
        "(Reporting by Tom Hall; editing by Ann Lee)",
        "https://example.org/mill",
        "* * *",
        "(Courier 03/04/2021 page 4)",
        "Page 1 of 2",
        "Late Edition - Final",
        "Sent from my iPhone",
        "Get the Morning Mail. Enter your email to sign up. Invalid email address. Thank you for subscribing. "
        "Something went wrong; please try again later.",
    ],
)
def test_lines_about_the_article_are_headers(line: str) -> None:
    """A line that speaks of the article or its page is a header."""
    assert found(f"{line}\n\n{BODY}") == [("header", line)]


@pytest.mark.parametrize(
    "sentence",
    [
        "By Sunday, forty people had left their homes.",
        "By March the river had fallen.",
        "March 4, 2021, was the day on which the river rose by more than two metres in a night.",
        "Photo albums were all that she could save.",
        "The mayor spoke to Agence France-Presse (AFP).",
        "The senator is Ann Lee (PA).",
        "He has worked for Bloomberg.",
        "Copyright law was changed in 1998, and the mill's owner said so.",
        "Image and likeness are protected by law.",
        "The bank said so in 2019: Reuters had asked.",
        "Related questions were not answered by the mayor.",
        "ALL the people left -- the river had risen too far.",
        "The site asked people to sign up and to create an account, the mayor said, and forty people did so before the "
        "river rose; nobody had told them what it would do with their names, and some have asked for them back.",
    ],
)
def test_sentences_stay_running_text(sentence: str) -> None:
    """A sentence that begins or ends like furniture is running text."""
    assert found(f"{sentence}\n\n{BODY}\n\n{sentence[:-1]} again.") == []


@pytest.mark.parametrize(
    "start",
    [
        "(CNN) — ",
        "(CNN) ",
        "LONDON (Reuters) - ",
        "PARIS — ",
        "SAN JUAN, Puerto Rico (AP) — ",
        "WASHINGTON, Dec. 8 (UPI) — ",
        "MILLFORD, March 4, 2021 - ",
        "London, 4 March 2021 (Reuters) - ",
        "NEW YORK -- ",
        "Mexico City (AFP) – ",
    ],
)
def test_datelines_end_where_the_first_word_begins(start: str) -> None:
    """Place, agency and dash are the dateline; the sentence after them is not."""
    assert found(start + BODY) == [("dateline", start)]


@pytest.mark.parametrize(
    ("caption", "made"),
    [
        ("Forty people left the valley", "©Getty Images"),
        ("The mill in the rain.", "(Ann Lee/Reuters)"),
        ("The mill in the rain.", "(Photo by Ann Lee/Getty Images)"),
        ("The mill in the rain.", "[Photo/Agencies]"),
        ("The mill in the rain.", "Ann Lee/AFP"),
        ("The mill in the rain", "Photo: Ann Lee"),
        ("The mill in the rain.", "Ann Lee via Getty Images"),
    ],
)
def test_a_credit_ends_a_caption(caption: str, made: str) -> None:
    """Who made the picture is the credit, what stands before it the caption."""
    text = f"{BODY}\n\n{caption} {made}\n\nThe river fell."
    assert found(text) == [("caption", caption), ("credit", made)]


def test_a_caption_may_lack_its_stop() -> None:
    """Where paragraphs end with a stop, a long line that does not is a caption."""
    line = "The old mill stood in the water for three days, and nobody could reach it"
    assert found(f"{BODY}\n\n{line}\n\nThe river fell.") == [("caption", line)]


def test_headings_are_crossheads() -> None:
    """Short lines and lines of capitals are headings, at the top and in the middle."""
    text = f"Flood at the mill\n\n{BODY}\n\nTown Council Meets After The Flood Near The Old Paper Mill\n\nIt rained."
    assert [kind for kind, _ in found(text)] == ["crosshead", "crosshead"]


ITEMS = [
    "40 houses were flooded",
    "66 people were saved, all of them but the two of the mill by boat",
    "One is dead",
]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(ITEMS),
        "\n".join(f"- {item}" for item in ITEMS),
        "\n\n".join(f"• {item}" for item in ITEMS[:2]),
        "\n".join(f"{number}. {item}" for number, item in enumerate(ITEMS, 1)),
    ],
    ids=["bare", "marks", "apart", "numbers"],
)
def test_items_of_a_list_are_running_text(text: str) -> None:
    """Lines without a stop that stand together, or each behind a mark, are no headings and no captions."""
    assert found(f"{BODY}\n\nThe numbers\n\n{text}\n\nIt rained.") == [("crosshead", "The numbers")]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_heads_are_no_list(gap: str) -> None:
    """Lines at the top, and single lines anywhere, are headings whatever parts the paragraphs."""
    text = gap.join(["Flood at the mill", *BODY.split("\n\n"), "The next day", "Forty homes", "It rained."])
    kinds = [("crosshead", words) for words in ("Flood at the mill", "The next day", "Forty homes")]
    assert found(text) == kinds


def test_lines_without_stops_are_left_alone_where_no_line_has_one() -> None:
    """Hard-wrapped lines, lists and verse are running text."""
    text = "The river rose two metres\nin a night and forty people\nleft their homes as the mayor\nhad told them to do"
    assert found(text) == []


def test_a_sentence_cut_by_a_line_break_is_no_caption() -> None:
    """A line that goes on in lower case on the next one is part of a sentence."""
    text = f"{BODY}\n\nThe board of the old mill that stands by the river in the valley\nsaid nothing.\n\nIt rained."
    assert found(text) == []


def test_a_paragraph_that_stood_before_is_repeated() -> None:
    """The second of two paragraphs that are alike is repeated, captions with their credit too."""
    line = "The old mill in the rain ©Getty Images"
    assert [kind for kind, _ in found(f"{BODY}\n\n{line}\n{line}\n\nIt rained.")] == [
        "caption",
        "credit",
        "repeated",
    ]


def test_short_paragraphs_may_come_again() -> None:
    """A word said twice is no repetition."""
    assert found('"Yes."\n\n"Yes."') == []


def test_links_to_other_stories_are_headers() -> None:
    """After "Read more" the lines without stop are headlines of other stories."""
    text = (
        f"{BODY}\n\nRead more:\n\nHow the valley was flooded a hundred years ago and what was learnt from it"
    )
    assert [kind for kind, _ in found(text)] == ["header", "header"]


def test_who_reported_may_end_the_last_paragraph() -> None:
    """The names in brackets after the last sentence are a header, the sentence is not."""
    text = f"{BODY} (Reporting by Tom Hall; editing by Ann Lee)"
    assert found(text) == [("header", "(Reporting by Tom Hall; editing by Ann Lee)")]


def test_a_headline_stands_alone_whatever_follows() -> None:
    """A first line with an empty line after it is the headline, also where no line has a stop."""
    assert found("Flood at the mill\n\nThe river rose\nForty people left\nIt rained") == [
        ("crosshead", "Flood at the mill")
    ]


def test_a_credit_in_a_sentence_is_none() -> None:
    """An agency whose report is cited is no credit."""
    assert credit("The minister spoke to Agence France-Presse (AFP).", stops=True) is None


def test_rights_notices() -> None:
    """A line on rights is one, a sentence on copyright is not."""
    assert is_rights_notice("© 2021 Courier")
    assert is_rights_notice("Copyright 2021 The Associated Press. All rights reserved.")
    assert not is_rights_notice("Copyright is a right that was made in 1710.")


@given(st.text(alphabet=st.sampled_from('aA .\n"(©)[]/:—-1'), max_size=300) | st.text(max_size=300))
def test_pieces_lie_in_order_and_never_overlap(text: str) -> None:
    """Whatever the text, pieces are in it, in order, apart, and of a known kind."""
    rows = furniture(text)
    assert all(isinstance(row, Furniture) and 0 <= row.start < row.end <= len(text) for row in rows)
    assert all(one.end <= other.start for one, other in pairwise(rows))
    assert {row.kind for row in rows} <= SILENT | {"caption", "crosshead"}


@pytest.mark.parametrize(
    "unit", ["a", '"', "said ", ", ", "7", "(", "©", "A ", "By A", "Reuters/", "[", "\n", "a\n", ". "]
)
def test_a_long_run_of_one_thing_is_survived(unit: str) -> None:
    """Tens of thousands of the same characters, read in no more than a moment, are running text."""
    assert furniture(unit * (60_000 // len(unit))) == []
