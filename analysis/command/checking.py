"""What would be read: the report of `same-story check`, and a list ready to fill in."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from analysis import corrections as by_hand
from analysis.articles.articles import Reading
from analysis.articles.files import sources, unlisted
from analysis.articles.folders import TABLES, list_of, suffix_of
from analysis.articles.furniture import furniture
from analysis.articles.metadata import dateline_day
from analysis.articles.row import Row
from analysis.articles.rows import read_rows
from analysis.cells import safe_csv
from analysis.errors import ArticleError
from analysis.phrases import several

METADATA = ("outlet", "title", "byline", "published", "url")


def report(path: Path, reading: Reading, verbose: bool) -> Iterator[str]:
    """Say of each article what is known and what was noted, and of the whole what is missing.

    Parameters
    ----------
    path
        What was read.
    reading
        What reading gave.
    verbose
        Tell notes of every kind; else captions, credits and headings are only counted.
    """
    articles = reading.articles
    yield f"{path}: {several(len(articles), 'article')} can be read, {len(reading.problems)} can't"
    for article, row in articles.iterrows():
        yield ""
        yield f"{article}: {several(row['words'], 'word')}, shown as {row['label']}"
        known = {name: row[name] for name in METADATA if not pd.isna(row[name])}
        if "published" in known:
            known["published"] = known["published"].strftime("%Y-%m-%d %H:%M UTC")
        yield from (f"  {name}: {value}" for name, value in known.items())
        if missing := [name for name in METADATA if name not in known]:
            yield f"  missing: {', '.join(missing)}"
        if "outlet" in missing and row["role"] == "primary":
            yield f"  a short name as its outlet will stand in pages and charts instead of {row['label']}"
        if "published" in missing and (day := _filed(row["text"])) is not None:
            yield f"  published may be {day:%Y-%m-%d}, the day in its dateline, or the next"
        yield from (f"  note: {note}" for note in _told(row["notes"], verbose))
    yield from _not_understood(path)
    yield from _beside(path)


def _filed(text: str) -> pd.Timestamp | None:
    return dateline_day(text, furniture(text))


def _not_understood(path: Path) -> Iterator[str]:
    """Name the columns of each table that mean nothing, if it lacks one that would tell something."""
    for _, file in sources(path):
        if suffix_of(file) not in TABLES:
            continue
        rows = read_rows(file, suffix_of(file), listed=path.is_dir() and file == list_of(path))
        try:
            row = next((row for row in rows if isinstance(row, Row)), None)
        except ArticleError:
            continue
        if (
            row is not None
            and row.unread
            and (lacks := [name for name in METADATA if name not in row.values])
        ):
            names = ", ".join(name[:40] for name in row.unread[:12])
            told = f"column {names} is" if len(row.unread) == 1 else f"columns {names} are"
            yield ""
            yield f"{file}: {told} not understood and not read; one that holds {_either(lacks)} must be called so"


def _either(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else names[0]


def _told(notes: list[str], verbose: bool) -> Iterator[str]:
    plain = {"caption": "caption", "credit": "credit", "heading inside the text": "inner heading"}
    counts = dict.fromkeys(plain, 0)
    for note in notes:
        kind = note.partition(":")[0]
        if verbose or kind not in plain:
            yield note
        else:
            counts[kind] += 1
    many = [several(count, plain[kind]) for kind, count in counts.items() if count]
    if many:
        yield f"{', '.join(many)} (-v shows them)"


def _beside(path: Path) -> Iterator[str]:
    """Name the files beside the articles that are used, and those that are not."""
    if not path.is_dir():
        return
    listed = list_of(path)
    if listed is not None:
        yield ""
        yield f"{listed}: the list of the articles"
        yield from not_listed(path)
    if (corrections := by_hand.beside(path)) is not None:
        yield f"{corrections}: corrections, honoured in every run"


def not_listed(path: Path) -> Iterator[str]:
    """Name the files that a folder's list leaves out."""
    for file in unlisted(path):
        yield f"{file}: is not in the list, so it is not read"


def misfits(path: Path, reading: Reading) -> list[str]:
    """Give a line for each correction that can't be honoured; to tell, the articles are analysed as a run does."""
    try:
        known = by_hand.read(path)
    except ArticleError as error:
        return [str(error)]
    if not known.rows or reading.articles.empty:
        return known.refused
    from analysis.story import analyse

    return analyse(reading.articles, known).corrections.refused


def listing(path: Path, reading: Reading) -> tuple[str | None, str]:
    """Give an `articles.csv` with what is known, ready to fill in and to save beside the articles.

    Where no day of publication is known it has that of the dateline.

    A table of articles, or an archive's export, has one row: what is filled in there holds for all of its articles
    that do not say otherwise.

    Parameters
    ----------
    path, reading
        What was read, and what it gave.

    Returns
    -------
    str or None
        The list; None if the articles stand in a table that is to be filled in itself.
    str
        Why there is none.
    """
    files = {str(file): name for name, file in sources(path)}
    listed = list_of(path) if path.is_dir() else None
    rows: dict[str, list[Any]] = {}
    columns = [*METADATA, "role"]
    dated = reading.articles[columns].copy()
    for article, known in reading.articles.iterrows():
        if pd.isna(known["published"]) and (day := _filed(known["text"])) is not None:
            dated.loc[article, "published"] = day
    cells = safe_csv(dated.reset_index(drop=True))
    values = cells.astype(object).where(cells.notna(), "").values.tolist()
    for place, row in zip(reading.places, values, strict=True):
        file = place if place in files else _PLACED.sub("", place)
        if file == str(path if listed is None else listed) and place != file:
            todo = f"fill in its columns {', '.join(columns)}"
            if suffix_of(Path(file)) not in TABLES:
                todo = f"put it into a folder, with an articles.csv of the columns file, {', '.join(columns)}"
            return None, f"{file}: holds the articles itself; {todo}"
        name = files.get(file, file)
        rows[name] = [name, *(row if place == file else _shared(rows.get(name), row))]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["file", *columns])
    writer.writerows(rows.values())
    return out.getvalue(), ""


def unfilled(path: Path, reading: Reading) -> str:
    """Say what a folder's own list leaves open, or nothing if there is none.

    Parameters
    ----------
    path, reading
        What was read, and what it gave.
    """
    file = list_of(path) if path.is_dir() else None
    if file is None:
        return ""
    empty = {
        article: [name for name in METADATA if pd.isna(row[name])]
        for article, row in reading.articles.iterrows()
    }
    told = [f"{name}: {', '.join(columns)}" for name, columns in empty.items() if columns]
    return (
        f"{file}: still empty for\n  " + "\n  ".join(told) if told else f"{file}: nothing is left to fill in"
    )


# What tells a row of a table from its file.
_PLACED = re.compile(r" (?:row|line|article) \d+$")


def _shared(before: list[Any] | None, row: list[Any]) -> list[Any]:
    """Keep of a table's rows what all of them have in common."""
    return (
        row
        if before is None
        else [own if own == other else "" for own, other in zip(row, before[1:], strict=True)]
    )
