"""Files to the articles table: the only place that touches text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from analysis import tables
from analysis.articles.copies import copies
from analysis.articles.files import items, left_out
from analysis.articles.furniture import furniture
from analysis.articles.item import Item
from analysis.articles.language import other_language
from analysis.articles.messages import short
from analysis.articles.metadata import Stated, stated
from analysis.articles.published import read_date
from analysis.articles.remarks import remarks
from analysis.errors import ArticleError
from analysis.text.text import paragraphs

ROLES = ("report", "primary")
# Problems that one error names.
_TOLD = 10
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


@dataclass(frozen=True)
class Reading:
    """What a path gave: the articles, and what could not be read.

    Attributes
    ----------
    articles
        The articles table; without rows if nothing could be read.
    problems
        One line for each file or row that was left out: what, where, what to do.
    places
        Where each article stands: its file, or the row of a table.
    """

    articles: pd.DataFrame
    problems: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)


def load_articles(path: str | Path, *, skip_bad: bool = False, large: bool = False) -> pd.DataFrame:
    """Read articles from a file, a folder or a table.

    A folder's `articles.csv` or `metadata.csv` is the list of its articles; without one every text, web page
    and table below the folder is read, and its subfolders' names are the outlets.

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
        Nothing there, or files or rows that can't be used: the message names them and says what to do.

    Examples
    --------
    >>> articles = load_articles("seeds")
    >>> articles.loc["001_72fe45a08ecbd4c7", ["outlet", "published"]].tolist()
    ['CNN', Timestamp('2023-09-27 00:00:00+0000', tz='UTC')]
    """
    reading = read_articles(path, skip_bad=skip_bad, large=large)
    if reading.articles.empty:
        raise nothing(Path(path), reading.problems)
    return reading.articles


def read_articles(path: str | Path, *, skip_bad: bool = True, large: bool = False) -> Reading:
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
    if not isinstance(path, str | Path):
        what = f"not {type(path).__name__}; of a list of texts make pandas.DataFrame({{'text': texts}})"
        raise ArticleError(f"articles are a path, or for analyse a table with a column 'text', {what}")
    root = Path(path)
    rows: list[Found] = []
    problems: list[str] = []
    for found in each_article(items(root, large=large)):
        if isinstance(found, ArticleError):
            problems.append(str(found))
        else:
            rows.append(found)
    if problems and not skip_bad:
        raise nothing(root, problems)
    others = left_out(root)
    if not rows and not problems:
        raise nothing(root, others)
    problems += others if skip_bad else []
    frame = table(rows)
    shared = copies([str(label) for label in frame["label"]], [str(text) for text in frame["text"]])
    for notes, more in zip(frame["notes"], shared, strict=True):
        notes += [note for note in more if note not in notes]
    return Reading(frame, problems, [row.place for row in rows])


class Found(NamedTuple):
    """An article's name, where it stands, and its values in the order of the table's columns."""

    article: str
    place: str
    values: tuple[Any, ...]


def nothing(root: Path, problems: Sequence[str] = ()) -> ArticleError:
    """Say that a path holds no article, or what of it can't be read: all that is to be mended, up to ten lines."""
    if len(problems) == 1:
        return ArticleError(problems[0])
    if problems:
        more = [f"and {len(problems) - _TOLD:,} more"] if len(problems) > _TOLD else []
        told = "".join(f"\n- {line}" for line in [*problems[:_TOLD], *more])
        return ArticleError(f"{root}: {len(problems):,} files or rows can't be read{told}")
    known = ".txt, .md, .html, .csv, .tsv, .jsonl or .parquet"
    return ArticleError(f"{root}: holds no article; put {known} files there")


def table(rows: Sequence[Found]) -> pd.DataFrame:
    """Make the articles table of some rows."""
    frame = tables.table("articles", [row.values for row in rows])
    frame.index = pd.Index([row.article for row in rows], dtype="string", name="article")
    return frame


def each_article(found: Iterable[Item | ArticleError]) -> Iterator[Found | ArticleError]:
    """Make each item a row, its label unlike those before it.

    Parameters
    ----------
    found
        What `analysis.articles.files.items` yields.
    """
    labels = _Labels()
    for item in found:
        if isinstance(item, ArticleError):
            yield item
            continue
        try:
            yield Found(item.article, item.place, _row(item, labels))
        except ArticleError as error:
            yield error


def _row(item: Item, labels: _Labels) -> tuple[Any, ...]:
    """Give what the table says, and what the text says where that is silent."""
    text = item.text
    if not text.strip():
        raise ArticleError(f"{item.place}: is empty; put the article's text there or remove it")
    if language := other_language(text):
        raise ArticleError(f"{item.place}: is {language}, and only English can be analysed; take it out")
    given = {column: " ".join(value.split()) for column, value in item.values.items() if value.strip()}
    role = given.get("role", ROLES[0]).lower()
    published, said = read_date(given.get("published", ""))
    if role not in ROLES:
        also = f"; {said}" if said else ""
        raise ArticleError(f"{item.place}: role {role[:40]!r} is unknown; write report or primary{also}")
    spans = paragraphs(text)
    pieces = furniture(text, spans)
    own = stated(text, spans, pieces)
    notes = list(item.notes)
    if not item.restored:
        notes += [f"published read from {short(given['published'])}"] if not pd.isna(published) else []
        notes += [said] if said else []
        notes += _taken(own, given) + own.notes + remarks(text, spans, pieces)
        published = own.published if pd.isna(published) else published
    outlet, title = given.get("outlet", own.outlet), given.get("title", own.title)
    label = given.get("label") or outlet or _opening(title, text, spans, pieces)
    return (
        labels.unlike(label),
        outlet,
        title,
        given.get("byline", own.byline),
        published,
        given.get("url"),
        role,
        text,
        sum(1 for _ in _WORD.finditer(text)),
        notes,
    )


def _taken(own: Stated, given: Mapping[str, str]) -> list[str]:
    """Say which lines of the text speak of the article, and where its list says otherwise."""
    columns: dict[tuple[str, str], list[str]] = {}
    for column, line in own.lines.items():
        if column != "title" or column not in given:
            columns.setdefault(line, []).append(column)
    notes = [
        f"{kind} taken for metadata ({', '.join(sorted(of))}): {short(words)}"
        for (kind, words), of in columns.items()
    ]
    listed = read_date(given.get("published", "")).time
    if (
        not pd.isna(listed)
        and not pd.isna(own.published)
        and abs(listed - own.published) > pd.Timedelta(days=2)
    ):
        notes.append(f"the list's date is followed, not the text's own: {short(own.lines['published'][1])}")
    return notes


class _Labels:
    """Labels given so far; one that comes again is numbered."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}

    def unlike(self, label: str) -> str:
        """Give a label that no other article has."""
        unique = label
        while unique in self._taken:
            self._last[label] = self._last.get(label, 1) + 1
            unique = f"{label} ({self._last[label]})"
        self._taken.add(unique)
        return unique


def _opening(
    title: str | None, text: str, spans: Sequence[Any], pieces: Sequence[Any], length: int = 34
) -> str:
    """Quote the title, else the first running words, as many as fit a chart."""
    if title is None:
        running = {piece.start: piece.end for piece in pieces if piece.kind == "dateline"}
        aside = {piece.start for piece in pieces} - set(running)
        start = next((running.get(a, a) for a, _ in spans if a not in aside), spans[0].start)
        title = text[start : start + 400]
    kept = ""
    for word in title.split():
        if kept and len(kept) + 1 + len(word) > length:
            return f"“{kept}…”"
        kept = f"{kept} {word[:length]}".strip()
    return f"“{kept}”"
