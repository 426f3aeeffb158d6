"""Tables of articles to rows with the project's own column names."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from analysis.decoding import decode
from analysis.errors import ArticleError


@dataclass
class Row:
    """One row: its number as a spreadsheet shows it, its place for messages, its values by own column name."""

    number: int
    place: str
    values: dict[str, str]
    notes: list[str] = field(default_factory=list)


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


def read_rows(path: Path, suffix: str, raw: bytes, *, listed: bool) -> Iterator[Row | ArticleError]:
    """Read a table's rows.

    Parameters
    ----------
    path, suffix, raw
        The table's path for messages, its suffix without `.gz`, its bytes.
    listed
        It is a folder's list: a column of file names will do for one of texts.

    Raises
    ------
    ArticleError
        It can't be read as a table, or has no column to use.
    """
    if suffix == ".parquet":
        yield from _parquet(path, raw, listed)
        return
    text, notes = decode(raw, str(path))
    if not text.strip():
        raise ArticleError(f"{path}: is empty; fill it in or remove it")
    reader = _lines if suffix in {".jsonl", ".ndjson"} else _separated
    for row in reader(path, suffix, text, listed):
        if isinstance(row, Row):
            row.notes = [*notes, *row.notes]
        yield row


def _check(path: Path, names: list[str], listed: bool) -> dict[str, str]:
    plain = [name.strip().lower() for name in names]
    if twice := next((name for name in plain if name and plain.count(name) > 1), None):
        raise ArticleError(f"{path}: column {twice!r} stands twice; rename or drop one")
    own = own_names(names)
    if "text" in own or (listed and "file" in own):
        return own
    have = ", ".join(name[:40] for name in names[:12]) or "none"
    wanted = (
        'a column "file" with the file names, or "text"' if listed else 'the column with the articles "text"'
    )
    raise ArticleError(f"{path}: has no text column (columns: {have}); name {wanted}")


def _separated(path: Path, suffix: str, text: str, listed: bool) -> Iterator[Row | ArticleError]:
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    head = text[: text.find("\n")] if "\n" in text else text
    mark = "\t" if suffix == ".tsv" else max(",;\t|", key=head.count)
    reader = csv.reader(io.StringIO(text), delimiter=mark, strict=True)
    own: dict[str, str] = {}
    names: list[str] = []
    number = 0
    try:
        for cells in reader:
            number += 1
            if not own:
                names = [cell.strip() for cell in cells]
                own = _check(path, names, listed)
                continue
            if not any(cell.strip() for cell in cells):
                continue
            place = f"{path} row {number}"
            if len(cells) > len(names):
                yield ArticleError(
                    f"{place}: has {len(cells)} cells for {len(names)} columns; put text with commas in quotation marks"
                )
                continue
            cell_of = dict(zip(names, cells, strict=False))
            yield _filled(
                number, place, {column: cell_of.get(name, "") for column, name in own.items()}, listed
            )
    except csv.Error as error:
        raise ArticleError(
            f"{path} row {number + 1}: is not a well-formed table ({error}); save it anew as CSV"
        ) from None


def _lines(path: Path, suffix: str, text: str, listed: bool) -> Iterator[Row | ArticleError]:
    for number, line in enumerate(text.split("\n"), 1):
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
            own = _check(path, [str(name) for name in record], listed)
        except ArticleError as error:
            yield ArticleError(str(error).replace(str(path), place, 1))
            continue
        yield _filled(number, place, {column: record[name] for column, name in own.items()}, listed)


def _parquet(path: Path, raw: bytes, listed: bool) -> Iterator[Row | ArticleError]:
    try:
        table = pq.ParquetFile(io.BytesIO(raw))
        own = _check(path, table.schema_arrow.names, listed)
        number = 0
        for batch in table.iter_batches(batch_size=64, columns=list(own.values())):
            for record in batch.to_pylist():
                number += 1
                values = {column: record[name] for column, name in own.items()}
                yield _filled(number, f"{path} row {number}", values, listed)
    except (pa.ArrowException, OSError) as error:
        reason = " ".join(str(error).split())[:120]
        raise ArticleError(f"{path}: can't be read as Parquet ({reason}); write it anew") from None


def _filled(number: int, place: str, values: dict[str, Any], listed: bool) -> Row | ArticleError:
    """Make the values strings; refuse a row without text."""
    text = values.get("text")
    if text is not None and not isinstance(text, str):
        return ArticleError(
            f"{place}: its text is {str(text)[:40]!r}, not a string; fill it in or drop the row"
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
