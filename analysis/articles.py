"""Files to the articles table: the only place that touches text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from analysis import tables
from analysis.errors import ArticleError
from analysis.files import Item, items
from analysis.furniture import furniture
from analysis.metadata import stated
from analysis.published import read_date
from analysis.remarks import remarks, short
from analysis.text import paragraphs

ROLES = ("report", "primary")


@dataclass(frozen=True)
class Reading:
    """What a path gave: the articles, and what could not be read.

    Attributes
    ----------
    articles
        The articles table; without rows if nothing could be read.
    problems
        One line for each file or row that was left out: what, where, what to do.
    """

    articles: pd.DataFrame
    problems: list[str] = field(default_factory=list)


def load_articles(path: str | Path, *, skip_bad: bool = False, large: bool = False) -> pd.DataFrame:
    """Read articles from a file, a folder or a table.

    A folder's `articles.csv` or `metadata.csv` is the list of its articles; without one every text, web page
    and table below the folder is read, and the first folder names are the outlets.

    Parameters
    ----------
    path
        A text (.txt .md .html), a table (.csv .tsv .jsonl .parquet) or a folder of them; each may be gzipped.
    skip_bad
        Leave out what can't be read instead of raising; `read_articles` says what that was.
    large
        Read files over 20 MB too.

    Returns
    -------
    pandas.DataFrame
        Indexed by `article`, with the columns of `analysis.tables.SCHEMAS["articles"]`: label, outlet, title,
        byline, published (UTC), url, role (report or primary), text, words (how many), notes (list of str).

    Raises
    ------
    ArticleError
        Nothing there, or a file or row that can't be used: the message names it and says what to do.

    Examples
    --------
    >>> articles = load_articles("seeds")
    >>> articles.loc["001_72fe45a08ecbd4c7", ["outlet", "published"]].tolist()
    ['CNN', Timestamp('2023-09-27 00:00:00+0000', tz='UTC')]
    """
    reading = read_articles(path, large=large, skip_bad=skip_bad)
    if reading.articles.empty:
        raise ArticleError(reading.problems[0])
    return reading.articles


def read_articles(path: str | Path, *, large: bool = False, skip_bad: bool = True) -> Reading:
    """Read articles, and keep going where one can't be read.

    Parameters
    ----------
    path, large
        As for `load_articles`.
    skip_bad
        Put what can't be read into `problems`; else raise.

    Returns
    -------
    Reading
        The articles table, and a line for each problem.

    Raises
    ------
    ArticleError
        The path is missing, holds no article at all, or its list can't be read.
    """
    root = Path(path)
    rows: list[tuple[Item, tuple[Any, ...]]] = []
    problems: list[str] = []
    for item in items(root, large=large):
        if isinstance(item, ArticleError):
            if not skip_bad:
                raise item
            problems.append(str(item))
            continue
        try:
            rows.append((item, _row(item)))
        except ArticleError as error:
            if not skip_bad:
                raise
            problems.append(str(error))
    if not rows and not problems:
        raise ArticleError(
            f"{root}: holds no article; put .txt, .md, .html, .csv, .tsv, .jsonl or .parquet files there"
        )
    frame = tables.table("articles", [values for _, values in rows])
    frame.index = pd.Index([item.article for item, _ in rows], dtype="string", name="article")
    frame["label"] = pd.array(_labels(frame), dtype="string")
    return Reading(frame, problems)


_WORD = re.compile(r"\w+(?:['’-]\w+)*")


def _row(item: Item) -> tuple[Any, ...]:
    """Make an article's row: what the table says first, what the text says where that is silent."""
    text = item.text
    if not text.strip():
        raise ArticleError(f"{item.place}: is empty; put the article's text there or remove it")
    spans = paragraphs(text)
    found = furniture(text, spans)
    own = stated(text, spans, found)
    notes = [*item.notes, *own.notes]
    given = {column: " ".join(value.split()) for column, value in item.values.items() if value.strip()}
    role = given.get("role", ROLES[0]).lower()
    if role not in ROLES:
        raise ArticleError(f"{item.place}: role {role[:40]!r} is unknown; write report or primary")
    published = own.published
    if "published" in given:
        read = read_date(given["published"])
        if read.note:
            notes.append(read.note)
        if not pd.isna(read.time):
            notes.append(f"published read from {short(given['published'])} in the list")
            published = read.time
    notes += remarks(text, spans, found)
    return (
        None,
        given.get("outlet", own.outlet),
        given.get("title", own.title),
        given.get("byline", own.byline),
        published,
        given.get("url"),
        role,
        text,
        sum(1 for _ in _WORD.finditer(text)),
        notes,
    )


def _labels(frame: pd.DataFrame) -> list[str]:
    """Name each article for charts: its outlet, else how it begins; numbered where two would be alike."""
    plain = []
    for outlet, title, text in zip(frame["outlet"], frame["title"], frame["text"], strict=True):
        plain.append(outlet if isinstance(outlet, str) else f"no outlet: {_opening(title, text)}")
    twice = Counter(plain)
    seen: Counter[str] = Counter()
    taken = {name for name, count in twice.items() if count == 1}
    labels = []
    for name in plain:
        label = name
        while twice[name] > 1 and (label == name or label in taken):
            seen[name] += 1
            label = f"{name} ({seen[name]})"
        taken.add(label)
        labels.append(label)
    return labels


def _opening(title: str | None, text: str, length: int = 34) -> str:
    """Quote the title's or the first running words, as many as fit a chart."""
    words = title
    if not isinstance(words, str):
        spans = paragraphs(text)
        whole = {(row.start, row.end): row.kind for row in furniture(text, spans)}
        starts = {row.start for row in furniture(text, spans) if row.kind != "dateline"}
        first = next((span for span in spans if span not in whole and span.start not in starts), spans[0])
        words = text[first.start : first.start + 400]
    kept = ""
    for word in words.split():
        if kept and len(kept) + 1 + len(word) > length:
            return f'"{kept}…"'
        kept = f"{kept} {word[:length]}".strip()
    return f'"{kept}"'
