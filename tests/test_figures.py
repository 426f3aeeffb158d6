"""Figures: sentences with the rows expected of them, and what holds for any text."""

from __future__ import annotations

import csv
import math
from functools import cache
from itertools import groupby
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import ArticleError
from analysis.figures.figures import find_figures
from analysis.quotes.quotes import find_quotes
from analysis.tables import SCHEMAS, records, table

HERE = Path(__file__).parent
COLUMNS = [
    "kind",
    "modifier",
    "low",
    "high",
    "unit",
    "counted",
    "counted_head",
    "event",
    "source",
    "as_of",
    "iso",
]


def figures(*texts: str) -> pd.DataFrame:
    """Find the figures of texts in which nobody is quoted."""
    articles = pd.DataFrame({"text": list(texts)})
    return find_figures(articles, table("quotes", [], articles.index))


def cases() -> list[tuple[str, list[dict[str, str]]]]:
    with (HERE / "data" / "figures.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [
        (text, [row for row in group if row["span"]])
        for text, group in groupby(rows, lambda row: row["text"])
    ]


def said(row: dict[str, object]) -> dict[str, str]:
    """Put a row of the table as the file of cases has it."""
    found = {"span": str(row["text"])}
    for name in COLUMNS:
        value = row[name]
        if pd.isna(value):
            found[name] = ""
        elif isinstance(value, float):
            found[name] = repr(round(value, 6)) if value % 1 else str(int(value))
        else:
            found[name] = str(value)
    return found


@cache
def rows_found() -> dict[int, list[dict[str, str]]]:
    """Find the figures of all cases at once, each an article of its own."""
    found: dict[int, list[dict[str, str]]] = {}
    for row in figures(*(text for text, _ in cases())).to_dict("records"):
        found.setdefault(row["article"], []).append(said(row))
    return found


@pytest.mark.parametrize(
    ("number", "expected"),
    [pytest.param(number, expected, id=text[:60]) for number, (text, expected) in enumerate(cases())],
)
def test_sentence(number: int, expected: list[dict[str, str]]) -> None:
    """A sentence gives the rows written down for it."""
    assert rows_found().get(number, []) == [
        {name: row[name] for name in ["span", *COLUMNS]} for row in expected
    ]


def test_schema() -> None:
    """The table has its columns and dtypes, with and without rows."""
    for text in ("Nothing here.", "Some 40 people left."):
        assert {name: str(dtype) for name, dtype in figures(text).dtypes.items()} == SCHEMAS["figures"] | {
            "article": "int64"
        }


def test_quote_and_source() -> None:
    """A figure in a quote has its number and its speaker; one outside has neither."""
    articles = pd.DataFrame({"text": ['"We lost 12 boats," Mayor Ann Lee said. The harbour holds 90 boats.']})
    found = find_figures(articles, find_quotes(articles))
    rows = [[row["text"], row["quote"], row["source"]] for row in records(found)]
    assert rows == [["12 boats", 0, "Ann Lee"], ["90 boats", None, None]]


def test_asides_in_indirect_words_are_the_outlets_own() -> None:
    """An age, a clause between commas and a bracket in indirect words have no source; the rest has."""
    text = (
        "The minister said the mill, which employs 400 people, would lay off 90 workers. "
        "Police said the man, 34, had taken six rings. "
        "The mayor said the road (built for 2,000 cars) would get five bridges."
    )
    articles = pd.DataFrame({"text": [text]})
    found = find_figures(articles, find_quotes(articles))
    given = [[row["text"], row["source"]] for row in records(found)]
    assert given == [
        ["400 people", None],
        ["90 workers", "minister"],
        ["34", None],
        ["six rings", "Police"],
        ["2,000 cars", None],
        ["five bridges", "mayor"],
    ]


@pytest.mark.parametrize("share", ["Some 60 percent", "A third"])
def test_a_share_of_those_asked_is_no_source(share: str) -> None:
    """Who is quoted as a part of a group gives no figure."""
    articles = pd.DataFrame({"text": [f"{share} of pupils said they had lost two days."]})
    found = find_figures(articles, find_quotes(articles))
    assert [row["source"] for row in records(found)] == [None, None]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (
            "Doyle said Rowe -- the first minister in 30 years to quit -- was leaving with 12 aides.",
            {"30 years": None, "12 aides": "Doyle"},
        ),
        ("The mayor said she was shocked by the fire that destroyed 40 homes.", {"40 homes": None}),
        ("The mayor said she was shocked that the fire had destroyed 40 homes.", {"40 homes": "mayor"}),
        (
            "It hit a third of the homes in Kent, which had 600,000 in May, according to the Housing Office.",
            {"a third of the homes": None, "600,000": "Housing Office"},
        ),
        (
            "Dredging takes $70 million, according to an early guess, almost four times the $18 million put by.",
            {"$70 million": "early guess", "almost four times": None, "$18 million": None},
        ),
        (
            "It lost 40 cows, according to a tally kept by the abattoir, 12 per cent of its herd.",
            {"40 cows": "a tally kept by the abattoir", "12 per cent of its herd": None},
        ),
        (
            "It lost 40 cows, according to the abattoir, which employs 90 people.",
            {"40 cows": "abattoir", "90 people": None},
        ),
        (
            "It lost 40 cows, according to the abattoir, and 90 sheep are ill.",
            {"40 cows": "abattoir", "90 sheep": "the abattoir"},
        ),
        (
            "Of its 900 cows, according to the abattoir, 40 are ill.",
            {"900 cows": "abattoir", "40": "the abattoir"},
        ),
        ("The bull, according to the abattoir, hurt 12 people.", {"12 people": "abattoir"}),
    ],
)
def test_what_the_outlet_adds_has_no_source(text: str, given: dict[str, str | None]) -> None:
    """What stands between dashes, what was felt over and what comes before the clause given are the outlet's own."""
    articles = pd.DataFrame({"text": [text]})
    found = find_figures(articles, find_quotes(articles))
    rows = [row for row in records(found) if row["kind"] != "date"]
    assert {row["text"]: row["source"] for row in rows} == given


def test_named_within_a_quote() -> None:
    """Inside a quote, whoever is named for the figure gives it."""
    text = '"According to the coastguard, 12 boats sank," Ann Lee said.'
    articles = pd.DataFrame({"text": [text]})
    quotes = table(
        "quotes", [("a", 0, 0, 1, 43, text[1:43], "direct", "Ann Lee", *[None] * 6, "cue", 1.0, None)]
    )
    assert find_figures(articles.set_axis(["a"]), quotes)["source"].tolist() == ["the coastguard"]


def test_quotes_are_found_if_not_given() -> None:
    """Without a table of quotes, one is made."""
    articles = pd.DataFrame({"text": ['"We lost 12 boats," Mayor Ann Lee said.']})
    assert find_figures(articles).equals(find_figures(articles, find_quotes(articles)))


def test_caption_counts_once() -> None:
    """A paragraph printed twice gives its figures once."""
    line = "Around 80 per cent of the villagers left for the coast in March"
    assert figures(f"{line}\n{line}\n")["start"].tolist() == [0]


def test_refuses_other_input() -> None:
    """What is no table of articles is refused in words."""
    with pytest.raises(ArticleError, match="column 'text'"):
        find_figures(pd.DataFrame({"body": ["12 people"]}))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("MILL LANE 300 FEET QUARRY ROAD GATE The wall is 20 feet tall.", ["20 feet"]),
        ("People hid by the gate. 2 MARKET SQUARE TOWER QUARRY RD. 5 4 3 6 People ran here.", []),
        ("300 METRES OF WALL FELL IN THE STORM at night.", ["300 METRES OF WALL"]),
        ("12 DEAD IN STORM The storm came at night.", ["12 DEAD"]),
    ],
)
def test_numbers_of_a_drawing_are_no_figures(text: str, found: list[str]) -> None:
    """The scale of a map and the numbers of places on it, among names in capitals, report nothing."""
    assert figures(text).text.tolist() == found


def test_heading_before_a_colon() -> None:
    """Words before a colon give a figure where they name who speaks, not where it happened."""
    texts = ["Baghdad: 12 dead in fire.", "Police: 12 dead in fire.", "Red Cross: 12 dead in fire."]
    articles = pd.DataFrame({"text": texts})
    found = find_figures(articles, find_quotes(articles))
    assert [row["source"] for row in records(found)] == [None, "Police", "Red Cross"]


PIECES = [
    "one",
    "two",
    "twenty",
    "hundred",
    "million",
    "half",
    "a",
    "an",
    "of",
    "the",
    "and",
    "or",
    "to",
    "from",
    "between",
    "in",
    "out",
    "per",
    "%",
    "$",
    "£",
    "(",
    ")",
    ",",
    ".",
    "-",
    "–",
    "'",
    "s",
    "12",
    "3.5",
    "1,234",
    "2018",
    "1/2",
    "/",
    "st",
    "C",
    "F",
    "km",
    "m",
    "bn",
    "year",
    "old",
    "people",
    "soldiers",
    "killed",
    "more",
    "than",
    "at",
    "least",
    "about",
    "dozens",
    "thousands",
    "first",
    "third",
    "quarter",
    "p.m.",
    "pm",
    ":",
    "Monday",
    "May",
    "October",
    "US",
    "€",
    "minus",
    "zero",
    "degrees",
    "below",
    "couple",
    "few",
    "several",
    "times",
    "as",
    "Boeing",
    "No",
    "aged",
    "said",
    "according",
    "by",
    "toll",
    "rose",
    "½",
    "²",
    "×",
    "10",
    "^",
    "e",
    "x",
    "\n",
    '"',
    "“",
    "”",
    "İ",
    "ß",
    "٣",
    "₪",
    "Rs",
    "p",
    "c",
    "RM",
    "US$",
    "#",
    "@",
    "&",
    "+",
    "odd",
    "so",
    "strong",
    "long",
    "century",
    "poll",
    "shows",
    "put",
    "such",
    "up",
]
prose = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " ", " ", " "])), max_size=40).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)


@settings(max_examples=60, deadline=None)
@given(st.one_of(prose, st.text(max_size=80)))
def test_rows_hold_together(text: str) -> None:
    """Any text: offsets give the words, numbers run from 0, and bounds fit the modifier."""
    found = figures(text)
    assert found["figure"].tolist() == list(range(len(found)))
    for row in found.itertuples():
        assert text[row.start : row.end] == row.text != ""
        low, high = not math.isnan(row.low), not math.isnan(row.high)
        if row.kind in {"date", "time"}:
            assert (low, high, bool(row.iso)) == (False, False, True)
        elif row.modifier in {">", ">=", "vague"}:
            assert (low, high) == (True, False)
        elif row.modifier in {"<", "<="}:
            assert (low, high) == (False, True)
        elif row.modifier == "range":
            assert row.low <= row.high
        else:
            assert (row.modifier in {"=", "~"}, row.low) == (True, row.high)


@settings(max_examples=15, deadline=None)
@given(st.lists(prose, min_size=1, max_size=4), st.integers(0, 4))
def test_parts_equal_the_whole(texts: list[str], cut: int) -> None:
    """Figures of a table are those of its parts, joined."""
    articles = pd.DataFrame({"text": texts})
    quotes = table("quotes", [], articles.index)
    parts = [find_figures(part, quotes) for part in (articles[:cut], articles[cut:])]
    whole = find_figures(articles, quotes)
    assert whole.equals(pd.concat(parts, ignore_index=True).astype(whole.dtypes))


HOSTILE = ["7", ",", "one ", " ", "1,222,", "half ", "more than ", "'", "20 to ", "1-"]


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile(unit: str) -> None:
    """A text of one repeated piece is read to its end."""
    assert figures(unit * (100_000 // len(unit))).columns.tolist() == list(SCHEMAS["figures"])


@pytest.mark.long
@pytest.mark.parametrize("unit", HOSTILE)
def test_long_and_hostile(unit: str) -> None:
    """A megabyte of one repeated piece is read to its end."""
    assert figures(unit * (1_000_000 // len(unit))).columns.tolist() == list(SCHEMAS["figures"])


def test_many_figures_in_one_article() -> None:
    """An article of many figures gives all of them."""
    assert len(figures("Some 40 people left on 3 boats. " * 1_000)) == 2_000


def test_a_lone_plural_ending_is_counted():
    """A noun of one letter has no singular, and breaks nothing."""
    assert len(figures("He was given one s and 40 others.")) == 2


def test_a_time_between_commas_is_that_of_its_clause():
    """What stands in commas of its own parts no clause; what ends a clause does."""
    texts = [
        "The mill opened in 1931 and at its height, in the 1970s, employed 4,500.",
        "The mill was sold in the 1970s, and it employs 4,500.",
    ]
    frame = pd.DataFrame({"text": texts})
    found = find_figures(frame, table("quotes", [], frame.index))
    assert [None if pd.isna(when) else when for when in found[found.kind == "count"].as_of] == ["1970s", None]


def test_a_time_is_not_that_of_what_had_happened_before():
    """What had happened before a time is not counted at it."""
    texts = ["This summer, after it had lost the files of 140 clients, the bank shut.", "On Monday 20 left."]
    frame = pd.DataFrame({"text": texts})
    found = find_figures(frame, table("quotes", [], frame.index))
    assert [None if pd.isna(when) else when for when in found.as_of] == [None, "Monday"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The shelter holds 340 cats and the council votes on it on 9 June.", None),
        ("About 60 firms applied, and the minister will choose on 4 May.", None),
        ("The quarry dismissed 30 men and a hearing is due on Friday.", None),
        ("The quarry dismissed 30 men and closed the canteen on Friday.", "Friday"),
        ("The quarry will dismiss 30 men and will close on Friday.", "Friday"),
        ("Some 30 farmers and the three judges of the votes met on Friday.", "Friday"),
    ],
)
def test_a_time_is_not_that_of_what_is_to_come(text, when):
    """What the next clause foresees tells nothing of a number that is told of now."""
    frame = pd.DataFrame({"text": [text]})
    found = find_figures(frame, table("quotes", [], frame.index))
    first = found[found.kind == "count"].as_of.iloc[0]
    assert (None if pd.isna(first) else first) == when


def test_what_has_gone_on_since_a_time_does_not_hold_for_it():
    """A count that runs since some year is that of today."""
    frame = pd.DataFrame({"text": ["The feud has driven out 4,000 people since the clans fell out in 2011."]})
    found = find_figures(frame, table("quotes", [], frame.index))
    assert found[found.kind == "count"].as_of.isna().all()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The loan closes a third of a £40m gap.", [("a third", "ratio"), ("£40m gap", "money")]),
        ("They sold two of the $3 tickets.", [("two", "count"), ("$3 tickets", "money")]),
        ("She swam 12 of the 20 miles.", [("12", "measure"), ("20 miles", "measure")]),
    ],
)
def test_a_part_of_a_sum_is_no_sum(text, found):
    """What is some of a length is a length, but a third of a sum is a share, and two of the tickets are tickets."""
    figures = find_figures(pd.DataFrame({"text": [text]}))
    assert list(zip(figures["text"], figures["kind"], strict=True)) == found


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It is a kite that anyone can buy for 90 pounds.", "GBP"),
        ("They will buy 90 pounds of flour.", "pound-mass"),
        ("The dog weighs 90 pounds.", "pound-mass"),
    ],
)
def test_pounds_are_money_where_something_is_bought(text, unit):
    """What is bought by the pound is of something, and what weighs so much costs nothing."""
    assert find_figures(pd.DataFrame({"text": [text]}))["unit"].tolist() == [unit]


@pytest.mark.parametrize(
    ("text", "kind", "low"),
    [
        ("She led a strong 3000m field.", "measure", 3000.0),
        ("The hut at 2400m is shut.", "measure", 2400.0),
        ("The app has 1200m users.", "count", 1.2e9),
        ("It lost £1200m.", "money", 1.2e9),
        ("Some 40m households pay for it.", "count", 4e7),
    ],
)
def test_a_thousand_and_more_before_m_are_metres(text, kind, low):
    """Nobody tells billions in millions, unless what is counted in millions stands behind."""
    figures = find_figures(pd.DataFrame({"text": [text]}))
    assert figures[["kind", "low"]].values.tolist() == [[kind, low]]
