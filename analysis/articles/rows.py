"""Tables of articles to rows with the project's own column names."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zlib
from codecs import getincrementaldecoder
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from analysis.articles.columns import check, once, others
from analysis.articles.decoding import encoding_notes, encoding_of
from analysis.articles.parquet import parquet_rows
from analysis.articles.row import LIMIT, TOO_LARGE, Found, Row, filled
from analysis.cells import unsafe_csv
from analysis.errors import ArticleError
from analysis.tables import SCHEMAS

_CHUNK = 1 << 20
# Byte order marks of UTF-16 and UTF-32.
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")


def read_rows(
    path: Path,
    suffix: str,
    *,
    listed: bool = False,
    limit: int | None = None,
    row_limit: int | None = LIMIT,
) -> Iterator[Found]:
    """Read a table row by row, never the whole of it at once.

    Parameters
    ----------
    path, suffix
        The table, and its suffix without `.gz`.
    listed
        It is a folder's list: a column of file names will do for one of texts.
    limit
        Bytes beyond which the table is refused, once unzipped.
    row_limit
        Characters beyond which a row is refused.

    Yields
    ------
    Row or ArticleError
        An error stands for a row that can't be used.

    Raises
    ------
    ArticleError
        It can't be read as a table, or has no column to use.
    """
    with _readable(path):
        if suffix == ".parquet":
            yield from parquet_rows(path, listed, limit, row_limit)
            return
        encoding = _scan(path, limit)
        notes = encoding_notes(encoding)
        with _opened(path) as raw, io.TextIOWrapper(raw, encoding=encoding, newline="") as stream:
            lines = _Lines(stream, row_limit)
            reader = _objects if suffix in {".jsonl", ".ndjson"} else _separated
            for row in reader(path, suffix, lines, listed):
                if isinstance(row, Row):
                    row.notes = [*notes, *row.notes]
                yield row


def read_cells(path: Path, suffix: str, needed: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Read a table of text cells: the number of each row and its cells by column name in lower case.

    Raises
    ------
    ArticleError
        It can't be read, or lacks a column that is needed.
    """
    with _readable(path):
        encoding = _scan(path, LIMIT)
        with _opened(path) as raw, io.TextIOWrapper(raw, encoding=encoding, newline="") as stream:
            rows = _cells(path, suffix, _Lines(stream, LIMIT))
            names = [name.lower() for name in _header(path, rows)]
            once(path, names)
            if missing := [name for name in needed if name not in names]:
                have = ", ".join(names[:12]) or "none"
                raise ArticleError(f"{path}: has no column {missing[0]!r} (columns: {have}); name one so")
            for number, cells in rows:
                yield number, dict(zip(names, cells, strict=False))


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    """Say in one line why a file can't be read."""
    try:
        yield
    except (gzip.BadGzipFile, zlib.error, EOFError):
        raise ArticleError(f"{path}: is damaged, it can't be unzipped; fetch or pack it again") from None
    except UnicodeDecodeError:
        raise ArticleError(f"{path}: mixes encodings; save it anew as UTF-8") from None
    except OSError as error:
        raise ArticleError(
            f"{path}: can't be opened ({error.strerror or error}); check its permissions"
        ) from None


class _TooLongError(Exception):
    """A row has more characters than it may."""


class _Lines:
    """The lines of a stream; those of one row may not have more than `limit` characters together."""

    def __init__(self, stream: TextIO, limit: int | None) -> None:
        self._stream = stream
        self._limit = limit
        self._held = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._stream.readline(-1 if self._limit is None else self._limit - self._held + 1)
        if not line:
            raise StopIteration
        self._held += len(line)
        if self._limit is not None and self._held > self._limit:
            raise _TooLongError
        return line

    def begin(self) -> None:
        """Count anew: the next line is another row's."""
        self._held = 0

    def skip(self) -> None:
        """Pass over what is left of a line that was too long."""
        while (part := self._stream.readline(_CHUNK)) and part[-1] not in "\r\n":
            pass


def _opened(path: Path) -> BinaryIO:
    return cast(BinaryIO, gzip.open(path) if path.suffix.lower() == ".gz" else path.open("rb"))


def _scan(path: Path, limit: int | None) -> str:
    """Tell a table's encoding by reading it through once."""
    decoder = None
    size = 0
    filled = False
    with _opened(path) as stream:
        head = stream.read(_CHUNK)
        if not head.startswith(_WIDE):
            decoder = getincrementaldecoder("utf-8")()
        chunk = head
        while chunk:
            size += len(chunk)
            filled = filled or bool(chunk.strip(b"\xef\xbb\xbf \t\r\n"))
            if limit is not None and size > limit:
                raise ArticleError(f"{path}: {TOO_LARGE}")
            try:
                if decoder is not None:
                    decoder.decode(chunk)
            except UnicodeDecodeError:
                decoder = None
            chunk = stream.read(_CHUNK)
    if not filled:
        raise ArticleError(f"{path}: is empty; fill it in or remove it")
    if decoder is not None:
        return "utf-8-sig"
    if head.startswith(_WIDE):
        return "utf-32" if head.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")) else "utf-16"
    return encoding_of(head[: head.rfind(b"\n") + 1] or head, str(path))


def _separated(path: Path, suffix: str, lines: _Lines, listed: bool) -> Iterator[Found]:
    rows = _cells(path, suffix, lines)
    names = _header(path, rows)
    own = check(path, names, listed)
    unread = others(names, own)
    restored = set(SCHEMAS["articles"]) < set(names)
    for number, cells in rows:
        place = f"{path} row {number}"
        if len(cells) > len(names):
            have = f"has {len(cells)} cells for {len(names)} columns"
            yield ArticleError(f"{place}: {have}; put text that holds commas in quotation marks")
            continue
        cell_of = dict(zip(names, map(unsafe_csv, cells) if restored else cells, strict=False))
        row = filled(number, place, {column: cell_of.get(name, "") for column, name in own.items()}, listed)
        if isinstance(row, Row):
            row.unread = unread
        if restored and isinstance(row, Row):
            with suppress(ValueError, TypeError, KeyError):
                row.notes, row.restored = [str(note) for note in json.loads(cell_of["notes"])], True
        yield row


def _cells(path: Path, suffix: str, lines: _Lines) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that hold anything, numbered as a spreadsheet does; the header first."""
    csv.field_size_limit(2**31 - 1)
    number = 0
    try:
        head = next(lines, "")
        while head and not head.strip():
            number, head = number + 1, next(lines, "")
        if head.lower().startswith("sep=") and len(head.strip()) == 5:
            mark = head[4]
            number, head = number + 1, next(lines, "")
        else:
            mark = "\t" if suffix == ".tsv" else max(",;\t|", key=head.count)
        for cells in csv.reader(chain([head], lines), delimiter=mark, strict=True):
            number += 1
            lines.begin()
            if any(cell.strip() for cell in cells):
                yield number, cells
    except csv.Error as error:
        msg = f"{path} row {number + 1}: is not a well-formed table ({error}); save it anew as CSV"
        raise ArticleError(msg) from None
    except _TooLongError:
        raise ArticleError(f"{path} row {number + 1}: {TOO_LARGE}") from None


def _header(path: Path, rows: Iterator[tuple[int, list[str]]]) -> list[str]:
    _, names = next(rows, (0, []))
    if not names:
        raise ArticleError(f"{path}: is empty; fill it in or remove it")
    return [name.strip() for name in names]


def _objects(path: Path, suffix: str, lines: _Lines, listed: bool) -> Iterator[Found]:
    """Yield the JSON objects that stand one a line."""
    number = 0
    while True:
        number += 1
        place = f"{path} line {number}"
        lines.begin()
        try:
            line = next(lines)
        except StopIteration:
            return
        except _TooLongError:
            lines.skip()
            yield ArticleError(f"{place}: {TOO_LARGE}")
            continue
        if line.strip():
            yield _object(number, place, line, listed)


def _object(number: int, place: str, line: str, listed: bool) -> Found:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return ArticleError(f'{place}: is not JSON; each line is one object like {{"text": "…"}}')
    if not isinstance(record, dict):
        return ArticleError(f'{place}: is no JSON object; each line is one object like {{"text": "…"}}')
    try:
        own = check(Path(place), [str(name) for name in record], listed)
    except ArticleError as error:
        return error
    row = filled(number, place, {column: record[name] for column, name in own.items()}, listed)
    if isinstance(row, Row):
        row.unread = others([str(name) for name in record], own)
    return row
