"""One file, or one row of a table, to items: an article each."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from analysis.articles.columns import own_names
from analysis.articles.decoding import Decoded, decode, line_ends, mend
from analysis.articles.exports import parted
from analysis.articles.folders import MARKDOWN, PAGES, TABLES, stem_of, suffix_of
from analysis.articles.markdown import read_markdown
from analysis.articles.markup import has_markup, plain
from analysis.articles.row import TOO_LARGE, Row
from analysis.articles.rows import read_rows
from analysis.articles.webpage import read_webpage
from analysis.articles.wrapping import unwrapped
from analysis.errors import ArticleError
from analysis.phrases import several


@dataclass
class Item:
    """One article as read.

    `article` is its name in the index, `place` its name in messages, `values` what a table or a page says of it
    by own column name; `restored`: from a table this package wrote.
    """

    article: str
    place: str
    text: str
    values: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    restored: bool = False


Found = Item | ArticleError


class Limits(NamedTuple):
    """Bytes that a text and a table may have."""

    text: int | None
    table: int | None


def read_file(path: Path, key: str, place: str, limits: Limits) -> Iterator[Found]:
    """Read one file: a text, a web page or a table."""
    suffix = suffix_of(path)
    if suffix in TABLES:
        yield from _table_file(path, suffix, limits)
        return
    try:
        file = decode(read_bytes(path, limits.text), place)
        if suffix in PAGES:
            file, values = read_webpage(file, place)
        elif suffix in MARKDOWN:
            file, values = read_markdown(file)
        elif _is_table(file.text):
            yield from _table_file(path, ".tsv", limits)
            return
        else:
            yield from _texts(file, key, place)
            return
        yield Item(key, place, file.text, values, file.notes)
    except ArticleError as error:
        yield error


def _texts(file: Decoded, key: str, place: str) -> Iterator[Item]:
    """Give the article of a plain text, or each one of an archive's export."""
    texts = parted(file.text)
    for number, text in enumerate(texts, 1):
        one = _joined(Decoded(text, list(file.notes)))
        if len(texts) == 1:
            yield Item(key, place, one.text, {}, one.notes)
        else:
            notes = [*one.notes, f"article {number} of {len(texts)} that an archive saved in one file"]
            yield Item(f"{key} article {number}", f"{place} article {number}", one.text, {}, notes)


def _is_table(text: str) -> bool:
    """Whether a text is a sheet that a spreadsheet saved as text: names of columns between tabs."""
    names = text[:2000].partition("\n")[0].split("\t")
    own = own_names(names)
    return len(names) > 1 and "text" in own and len(own) > 1


def _table_file(path: Path, suffix: str, limits: Limits) -> Iterator[Found]:
    try:
        for row in read_rows(path, suffix, limit=limits.table, row_limit=limits.text):
            if isinstance(row, ArticleError):
                yield row
            else:
                name = (
                    row.values.get("id") or row.values.get("file") or f"{stem_of(path.name)} row {row.number}"
                )
                yield row_item(row, name)
    except ArticleError as error:
        yield error


def row_item(row: Row, name: str) -> Found:
    """Make an item of a row; one this package wrote is taken as it is."""
    values = {column: value for column, value in row.values.items() if column not in {"text", "id", "file"}}
    if row.restored:
        return Item(name, row.place, line_ends(row.values["text"]), values, row.notes, restored=True)
    text, notes = mend(row.values["text"])
    if has_markup(text):
        text = plain(text)
        notes = [*notes, "HTML taken out of the text"]
    text, notes = _joined(Decoded(text, notes))
    return Item(name, row.place, text, values, row.notes + notes)


def _joined(file: Decoded) -> Decoded:
    """Join lines that a program wrapped, and say so."""
    text = unwrapped(file.text)
    if text == file.text:
        return file
    ends = file.text.count("\n") - text.count("\n")
    return Decoded(text, [*file.notes, f"lines had been wrapped: {several(ends, 'line end')} read as spaces"])


def read_bytes(path: Path, limit: int | None) -> bytes:
    """Read a file whole, unzipped if it ends in `.gz`.

    Raises
    ------
    ArticleError
        It can't be read, or has more bytes than `limit`.
    """
    try:
        if path.suffix.lower() == ".gz":
            with gzip.open(path) as stream:
                raw = stream.read() if limit is None else stream.read(limit + 1)
            size = len(raw)
        else:
            size = path.stat().st_size
            raw = b"" if limit is not None and size > limit else path.read_bytes()
    except (gzip.BadGzipFile, zlib.error, EOFError):
        raise ArticleError(f"{path}: is damaged, it can't be unzipped; fetch or pack it again") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ArticleError(f"{path}: can't be opened ({reason}); check its permissions") from None
    if limit is not None and size > limit:
        raise ArticleError(f"{path}: {TOO_LARGE}")
    return raw
