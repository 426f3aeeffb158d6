"""Tables of articles to rows with the project's own column names."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zlib
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, TextIO, cast

import pyarrow as pa
import pyarrow.parquet as pq

from analysis.articles.decoding import encoding_notes, encoding_of
from analysis.cells import unsafe_csv
from analysis.errors import ArticleError
from analysis.tables import SCHEMAS

LIMIT = 20 * 1024 * 1024
TOO_LARGE = "is over 20 MB, more than a story has; split it, or ask for it with large=True (--large)"
_CHUNK = 1 << 20
# Byte order marks of UTF-16 and UTF-32.
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")


@dataclass
class Row:
    """One row: its number as a spreadsheet shows it, its place for messages, its values by own column name.

    `restored`: it comes from an articles table that this package wrote, and is taken as it is.
    """

    number: int
    place: str
    values: dict[str, str]
    notes: list[str] = field(default_factory=list)
    restored: bool = False


Found = Row | ArticleError


@cache
def columns() -> dict[str, tuple[str, int]]:
    """Give for each name people use the project's own, and how early it stands in the list."""
    lines = (files("analysis") / "data" / "columns.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return {row["name"]: (row["column"], rank) for rank, row in enumerate(rows)}


def own_names(names: Iterable[str]) -> dict[str, str]:
    """Tell which column of a table is which: own name to the table's.

    Where two columns mean the same, the one that stands first in `data/columns.csv` is taken.

    Examples
    --------
    >>> own_names(["Headline", "body", "Date", "colour"])
    {'title': 'Headline', 'text': 'body', 'published': 'Date'}
    """
    best: dict[str, tuple[int, str]] = {}
    for name in names:
        plain = "_".join(name.strip().lower().replace(".", " ").replace("-", " ").replace("_", " ").split())
        if plain in columns():
            own, rank = columns()[plain]
            if own not in best or rank < best[own][0]:
                best[own] = (rank, name)
    return {own: name for own, (_, name) in best.items()}


def read_rows(path: Path, suffix: str, *, listed: bool = False, limit: int | None = None) -> Iterator[Found]:
    """Read a table row by row, never the whole of it at once.

    Parameters
    ----------
    path, suffix
        The table, and its suffix without `.gz`.
    listed
        It is a folder's list: a column of file names will do for one of texts.
    limit
        Bytes beyond which the table is refused, once unzipped.

    Yields
    ------
    Row or ArticleError
        An error stands for a row that can't be used.

    Raises
    ------
    ArticleError
        It can't be read as a table, or has no column to use.
    """
    try:
        if suffix == ".parquet":
            yield from _parquet(path, listed, limit)
            return
        encoding = _scan(path, limit)
        notes = encoding_notes(encoding)
        with _opened(path) as raw, io.TextIOWrapper(raw, encoding=encoding, newline="") as stream:
            reader = _lines if suffix in {".jsonl", ".ndjson"} else _separated
            for row in reader(path, suffix, stream, listed):
                if isinstance(row, Row):
                    row.notes = [*notes, *row.notes]
                yield row
    except (gzip.BadGzipFile, zlib.error, EOFError):
        raise ArticleError(f"{path}: is damaged, it can't be unzipped; fetch or pack it again") from None
    except UnicodeDecodeError:
        raise ArticleError(f"{path}: mixes encodings; save it anew as UTF-8") from None
    except OSError as error:
        raise ArticleError(
            f"{path}: can't be opened ({error.strerror or error}); check its permissions"
        ) from None


def read_cells(path: Path, suffix: str, needed: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Read a table of text cells: the number of each row and its cells by column name in lower case.

    Raises
    ------
    ArticleError
        It can't be read, or lacks a column that is needed.
    """
    try:
        encoding = _scan(path, LIMIT)
        with _opened(path) as raw, io.TextIOWrapper(raw, encoding=encoding, newline="") as stream:
            rows = _cells(path, suffix, stream)
            names = [name.lower() for name in _header(path, rows)]
            _once(path, names)
            if missing := [name for name in needed if name not in names]:
                have = ", ".join(names[:12]) or "none"
                raise ArticleError(f"{path}: has no column {missing[0]!r} (columns: {have}); name one so")
            for number, cells in rows:
                yield number, dict(zip(names, cells, strict=False))
    except UnicodeDecodeError:
        raise ArticleError(f"{path}: mixes encodings; save it anew as UTF-8") from None
    except OSError as error:
        raise ArticleError(
            f"{path}: can't be opened ({error.strerror or error}); check its permissions"
        ) from None


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


def _once(path: Path, names: Sequence[str]) -> None:
    if twice := next((name for name in names if name and names.count(name) > 1), None):
        raise ArticleError(f"{path}: column {twice!r} stands twice; rename or drop one")


def _check(path: Path, names: list[str], listed: bool) -> dict[str, str]:
    _once(path, [name.strip().lower() for name in names])
    own = own_names(names)
    if "text" in own or (listed and "file" in own):
        return own
    have = ", ".join(name[:40] for name in names[:12]) or "none"
    wanted = (
        'a column "file" with the file names, or "text"' if listed else 'the column with the articles "text"'
    )
    raise ArticleError(f"{path}: has no text column (columns: {have}); name {wanted}")


def _separated(path: Path, suffix: str, stream: TextIO, listed: bool) -> Iterator[Found]:
    rows = _cells(path, suffix, stream)
    names = _header(path, rows)
    own = _check(path, names, listed)
    restored = set(SCHEMAS["articles"]) < set(names)
    for number, cells in rows:
        place = f"{path} row {number}"
        if len(cells) > len(names):
            have = f"has {len(cells)} cells for {len(names)} columns"
            yield ArticleError(f"{place}: {have}; put text that holds commas in quotation marks")
            continue
        cell_of = dict(zip(names, map(unsafe_csv, cells) if restored else cells, strict=False))
        row = _filled(number, place, {column: cell_of.get(name, "") for column, name in own.items()}, listed)
        if restored and isinstance(row, Row):
            with suppress(ValueError):
                row.notes, row.restored = [str(note) for note in json.loads(cell_of["notes"])], True
        yield row


def _cells(path: Path, suffix: str, stream: TextIO) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that hold anything, numbered as a spreadsheet does; the header first."""
    csv.field_size_limit(2**31 - 1)
    head = stream.readline()
    skipped = 0
    if head.lower().startswith("sep=") and len(head.strip()) == 5:
        mark = head[4]
        head = stream.readline()
        skipped = 1
    else:
        mark = "\t" if suffix == ".tsv" else max(",;\t|", key=head.count)
    reader = csv.reader(chain([head], stream), delimiter=mark, strict=True)
    number = skipped
    try:
        for cells in reader:
            number += 1
            if any(cell.strip() for cell in cells):
                yield number, cells
    except csv.Error as error:
        msg = f"{path} row {number + 1}: is not a well-formed table ({error}); save it anew as CSV"
        raise ArticleError(msg) from None


def _header(path: Path, rows: Iterator[tuple[int, list[str]]]) -> list[str]:
    _, names = next(rows, (0, []))
    if not names:
        raise ArticleError(f"{path}: is empty; fill it in or remove it")
    return [name.strip() for name in names]


def _lines(path: Path, suffix: str, stream: TextIO, listed: bool) -> Iterator[Found]:
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        place = f"{path} line {number}"
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            yield ArticleError(f'{place}: is not JSON; each line is one object like {{"text": "…"}}')
            continue
        if not isinstance(record, dict):
            yield ArticleError(f'{place}: is no JSON object; each line is one object like {{"text": "…"}}')
            continue
        try:
            own = _check(Path(place), [str(name) for name in record], listed)
        except ArticleError as error:
            yield error
            continue
        yield _filled(number, place, {column: record[name] for column, name in own.items()}, listed)


def _parquet(path: Path, listed: bool, limit: int | None) -> Iterator[Found]:
    try:
        if path.suffix.lower() == ".gz":
            with _opened(path) as stream:
                raw = stream.read() if limit is None else stream.read(limit + 1)
            size, source = len(raw), pa.BufferReader(raw)
        else:
            size, source = path.stat().st_size, path
        if limit is not None and size > limit:
            raise ArticleError(f"{path}: {TOO_LARGE}")
        with pq.ParquetFile(source) as table:
            names = table.schema_arrow.names
            own = _check(path, names, listed)
            restored = set(SCHEMAS["articles"]) < set(names)
            wanted = [*own.values(), "notes"] if restored else list(own.values())
            number = 0
            for batch in table.iter_batches(batch_size=64, columns=wanted):
                for record in batch.to_pylist():
                    number += 1
                    values = {column: record[name] for column, name in own.items()}
                    row = _filled(number, f"{path} row {number}", values, listed)
                    if restored and isinstance(row, Row):
                        row.notes, row.restored = list(record["notes"] or ()), True
                    yield row
    except (pa.ArrowException, OSError) as error:
        if isinstance(error, PermissionError):
            raise
        reason = " ".join(str(error).split())[:120]
        raise ArticleError(f"{path}: can't be read as Parquet ({reason}); write it anew") from None


def _filled(number: int, place: str, values: dict[str, Any], listed: bool) -> Row | ArticleError:
    """Make the values strings; refuse a row without text."""
    text = values.get("text")
    if text is not None and not isinstance(text, str):
        return ArticleError(
            f"{place}: its text is {repr(text)[:40]}, not a string; fill it in or drop the row"
        )
    if not listed and not (text or "").strip():
        return ArticleError(f"{place}: its text is empty; fill it in or drop the row")
    return Row(number, place, {column: _string(value) for column, value in values.items()})


def _string(value: Any) -> str:
    if value is None or (isinstance(value, float) and value != value):
        return ""
    if isinstance(value, (list, tuple)):
        return ", ".join(filter(None, map(_string, value)))
    if isinstance(value, dict):
        return _string(value.get("name") or value.get("title") or "")
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    return str(value)
