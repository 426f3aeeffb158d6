"""A sample of rows to check by hand, and what the filled sheet says of precision."""

from __future__ import annotations

import math
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from analysis import corrections as by_hand
from analysis.articles.articles import nothing, read_articles
from analysis.articles.folders import suffix_of
from analysis.articles.messages import listed
from analysis.articles.rows import read_cells
from analysis.cells import safe_csv
from analysis.errors import ArticleError
from analysis.phrases import several
from analysis.story import Story, analyse
from analysis.tables import labels, records

COLUMNS = (
    "table",
    "kind",
    "of",
    "article",
    "start",
    "end",
    "before",
    "text",
    "after",
    "found",
    "asked",
    "right",
    "remark",
)
_YES = frozenset({"yes", "y", "true", "1", "right", "x"})
_NO = frozenset({"no", "n", "false", "0", "wrong"})
_CONTEXT = 80
_GIVEN = ", given by "
# A hedge in words: a cell that begins with a sign is a formula to a spreadsheet.
_HEDGES = {
    "=": "exactly ",
    ">": "more than ",
    ">=": "at least ",
    "<": "less than ",
    "<=": "at most ",
    "~": "about ",
    "vague": "vaguely ",
}


#: What is to be judged of a row of each table: all of it must be so. Of a figure that nobody is named for, less.
ASKED = {
    "quotes": "were these words said or written (of a denial: is this what was denied), and by whom it says?",
    "figures": "are value, hedge, unit and what is counted as the article has them?",
    "figures given": "are value, hedge, unit, what is counted and who gives it as the article has them?",
    "statements": "are both the same utterance?",
    "topics": "do both measure the same thing?",
    "verdicts": "do these figures measure the same thing, and is the verdict on them right?",
    "shares": "do the three figures belong together, and is the verdict on them right?",
}
# How many rows of a table are drawn for each of another's: there are most of these, and all else rests on them.
_DRAWN = {"quotes": 3, "figures": 3}


class Precision(NamedTuple):
    """How many of the rows that were checked are right, with Wilson's 95 % interval."""

    right: int
    checked: int
    low: float
    high: float


def wilson(right: int, checked: int, z: float = 1.959964) -> Precision:
    """Give the share that is right and the interval that holds the true share 95 times in 100 (Wilson 1927).

    Parameters
    ----------
    right, checked
        Counts.
    z
        Quantile of the normal distribution.

    Examples
    --------
    >>> right, checked, low, high = wilson(9, 10)
    >>> round(low, 3), round(high, 3)
    (0.596, 0.982)
    """
    if not checked:
        return Precision(0, 0, 0.0, 1.0)
    share, squared = right / checked, z * z
    middle = (share + squared / (2 * checked)) / (1 + squared / checked)
    half = (
        z
        * math.sqrt(share * (1 - share) / checked + squared / (4 * checked * checked))
        / (1 + squared / checked)
    )
    return Precision(right, checked, max(0.0, middle - half), min(1.0, middle + half))


def draw(path: Path, *, n: int, seed: int, large: bool) -> tuple[str, list[str]]:
    """Draw rows of a story's tables at random for a sheet to fill in.

    The same seed draws the same rows from the same articles. Rows are drawn by turns from the tables, and from each
    kind of verdict, so that the few conflicts are not lost among many quotes.

    Parameters
    ----------
    path
        Articles that `load_articles` reads.
    n
        How many rows.
    seed
        Another one draws others.
    large
        Read files over 20 MB too.

    Returns
    -------
    str
        The sheet, as CSV.
    list of str
        A line for each file or row that could not be read.
    """
    reading = read_articles(path, large=large)
    if reading.articles.empty:
        raise nothing(path, reading.problems)
    story = analyse(reading.articles, by_hand.read(path))
    rows = list(_rows(story))
    if not rows:
        raise ArticleError(f"{path}: nothing was found in these articles, so there is nothing to check")
    population: dict[tuple[str, str], int] = {}
    for row in rows:
        population[row[0], row[1]] = population.get((row[0], row[1]), 0) + 1
    chosen = _by_turns(seed, rows)[:n]
    sheet = pd.DataFrame(
        [
            (*row[:2], population[row[0], row[1]], *row[2:], _asked(row), "", "")
            for row in (rows[place] for place in sorted(chosen))
        ],
        columns=list(COLUMNS),
    )
    return safe_csv(sheet).to_csv(
        index=False, lineterminator="\n"
    ), reading.problems + story.corrections.refused


def _asked(row: tuple[Any, ...]) -> str:
    return ASKED["figures given" if row[0] == "figures" and _GIVEN in row[-1] else row[0]]


def _by_turns(seed: int, rows: list[tuple[Any, ...]]) -> list[int]:
    """Order rows by lot within each table, or kind of verdict, and those by turns."""
    turns: dict[tuple[str, ...], int] = {}
    ordered = []
    for place in sorted(range(len(rows)), key=lambda place: _lot(seed, rows[place])):
        table, kind = rows[place][:2]
        own = (table, kind) if table == "verdicts" else (table,)
        turns[own] = turns.get(own, -1) + 1
        ordered.append((turns[own] // _DRAWN.get(table, 1), place))
    return [place for _, place in sorted(ordered, key=lambda each: each[0])]


def _lot(seed: int, row: tuple[Any, ...]) -> str:
    return sha256(f"{seed}\0{row[0]}\0{row[2]}\0{row[3]}\0{row[4]}".encode()).hexdigest()


def _rows(story: Story) -> Iterator[tuple[Any, ...]]:
    """Yield what can be right or wrong: quotes, figures, what was joined across articles, and the verdicts on it."""
    texts = {article: str(text) for article, text in story.articles["text"].items()}
    name = labels(story.articles)

    def place(row: Any) -> tuple[Any, ...]:
        text, start, end = texts[row["article"]], row["start"], row["end"]
        before = " ".join(text[max(0, start - _CONTEXT) : start].split())
        after = " ".join(text[end : end + _CONTEXT].split())
        return name[row["article"]], start, end, before, row["text"], after

    for row in records(story.quotes):
        yield "quotes", row["kind"], *place(row), f"said by {row['speaker'] or 'nobody who is named'}"
    for row in records(story.figures):
        unit = f" {row['unit']}" if row["unit"] else ""
        value = row["iso"] or f"{_HEDGES.get(row['modifier'], '')}{_bounds(row['low'], row['high'])}{unit}"
        counted = f" ({row['counted']})" if row["counted"] else ""
        given = f"{_GIVEN}{row['source']}" if row["source"] else ""
        yield "figures", row["kind"], *place(row), f"{value}{counted}{given}"
    for table, key, told in (
        ("statements", "statement", "the same utterance as"),
        ("topics", "topic", "measures what"),
    ):
        groups: dict[Any, list[Any]] = {}
        for row in records(getattr(story, table)):
            groups.setdefault(row[key], []).append(row)
        for group in groups.values():
            first = group[0]
            for row in group[1:]:
                if row["article"] != first["article"]:
                    other = f"{told} {name[first['article']]} has: {first['text']}"
                    yield table, "joined", *place(row), other
            if table == "topics" and len({row["article"] for row in group}) > 1:
                figures = listed([f"{name[row['article']]}: {row['text']}" for row in group], 8)
                yield "verdicts", first["agreement"], *place(first), f"{first['reason']} [{figures}]"
    figures_by = {(row["article"], row["figure"]): row for row in records(story.figures)}
    for row in records(story.shares):
        holds = {True: "fits", False: "does not fit", None: "can't be told"}[row["holds"]]
        figure = figures_by[row["share_article"], row["share_figure"]]
        yield "shares", holds, *place(figure), row["reason"]


def _bounds(low: float | None, high: float | None) -> str:
    ends = [f"{end:,.10g}" for end in dict.fromkeys((low, high)) if end is not None]
    return " to ".join(ends) or "no value"


def is_sheet(path: Path) -> bool:
    """Whether a file is a sheet that `draw` made, though the column to fill in may be lost."""
    if not path.is_file() or suffix_of(path) not in {".csv", ".tsv"}:
        return False
    try:
        for _ in read_cells(path, suffix_of(path), ("table", "kind", "found")):
            break
    except ArticleError:
        return False
    return True


def report(path: Path) -> Iterator[str]:
    """Say of a filled sheet, by table and kind, how many rows are right, with an interval.

    Raises
    ------
    ArticleError
        There is no column `right`, a cell of it is neither yes nor no, or all are empty.
    """
    judged: dict[tuple[str, str], list[bool]] = {}
    population: dict[tuple[str, str], int] = {}
    left = 0
    for number, cells in read_cells(path, suffix_of(path), ("table", "kind", "right")):
        answer = cells.get("right", "").strip().lower()
        if not answer:
            left += 1
            continue
        if answer not in _YES | _NO:
            raise ArticleError(f"{path} row {number}: right is {answer[:20]!r}; write yes or no")
        key = (cells.get("table", ""), cells.get("kind", ""))
        judged.setdefault(key, []).append(answer in _YES)
        drawn = cells.get("of", "").strip()
        population[key] = int(drawn) if drawn.isdecimal() else 0
    if not judged:
        raise ArticleError(f"{path}: no row was judged; write yes or no in the column right")
    for table in sorted({table for table, _ in judged}):
        kinds = {kind: found for (of, kind), found in sorted(judged.items()) if of == table}
        there = {kind: population[table, kind] for kind in kinds}
        for kind, found in kinds.items():
            yield f"{table}, {kind}: {_worded(found, there[kind])}"
        # Each kind of verdict was drawn by itself, so together they say nothing of all.
        if len(kinds) > 1 and table != "verdicts":
            together = [each for found in kinds.values() for each in found]
            yield f"{table}, all: {_worded(together, sum(there.values()) if all(there.values()) else 0)}"
    if left:
        yield f"{several(left, 'row')} not judged and not counted"


def _worded(found: list[bool], population: int) -> str:
    """Word a share; where every row there is was judged, no interval is needed."""
    right, checked, low, high = wilson(sum(found), len(found))
    share = f"{right} of {checked} right, {100 * right / checked:.0f} %"
    if checked == population:
        return f"{share}: all there are in this story; of others it tells little"
    drawn = f"; drawn from {population:,}" if population else ""
    return f"{share} (95 % interval {100 * low:.0f} to {100 * high:.0f} %){drawn}"
