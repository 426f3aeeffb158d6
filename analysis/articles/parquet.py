"""Parquet files to rows, one at a time: a few bytes of them may unfold to any length."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq

from analysis.articles.columns import check, others
from analysis.articles.row import TOO_LARGE, Found, Row, filled
from analysis.errors import ArticleError
from analysis.tables import SCHEMAS

_CHUNK = 1 << 20


def parquet_rows(path: Path, listed: bool, limit: int | None, row_limit: int | None) -> Iterator[Found]:
    """Read a Parquet file row by row.

    Parameters
    ----------
    path
        The file; it may be gzipped.
    listed
        It is a folder's list: a column of file names will do for one of texts.
    limit, row_limit
        Bytes beyond which the file is refused, once unfolded, and a row.
    """
    try:
        with ExitStack() as stack:
            source: Path | IO[bytes] = path
            if path.suffix.lower() == ".gz":
                source = stack.enter_context(TemporaryFile())
                _unzip(path, source, limit)
            elif limit is not None and path.stat().st_size > limit:
                raise ArticleError(f"{path}: {TOO_LARGE}")
            yield from _rows(path, stack.enter_context(pq.ParquetFile(source)), listed, limit, row_limit)
    except (pa.ArrowException, OSError) as error:
        if isinstance(error, (PermissionError, gzip.BadGzipFile)):
            raise
        reason = " ".join(str(error).split())[:120]
        raise ArticleError(f"{path}: can't be read as Parquet ({reason}); write it anew") from None


def _unzip(path: Path, target: IO[bytes], limit: int | None) -> None:
    with gzip.open(path) as stream:
        while chunk := stream.read(_CHUNK):
            target.write(chunk)
            if limit is not None and target.tell() > limit:
                raise ArticleError(f"{path}: {TOO_LARGE}")
    target.seek(0)


def _rows(
    path: Path, file: pq.ParquetFile, listed: bool, limit: int | None, row_limit: int | None
) -> Iterator[Found]:
    names = file.schema_arrow.names
    own = check(path, names, listed)
    wanted = list(own.values())
    unread = others(names, own)
    if restored := set(SCHEMAS["articles"]) < set(names):
        wanted.append("notes")
    _unfolds(path, file, wanted, limit, row_limit)
    size = 0
    # One row at a time: many rows of a dictionary-coded column may be one long text, unfolded for each.
    for number, batch in enumerate(file.iter_batches(batch_size=1, columns=wanted), 1):
        (record,) = batch.to_pylist()
        length = sum(len(value) for value in record.values() if isinstance(value, (str, bytes)))
        size += length
        if limit is not None and size > limit:
            raise ArticleError(f"{path}: {TOO_LARGE}")
        place = f"{path} row {number}"
        if row_limit is not None and length > row_limit:
            yield ArticleError(f"{place}: {TOO_LARGE}")
            continue
        row = filled(number, place, {column: record[name] for column, name in own.items()}, listed)
        if isinstance(row, Row):
            row.unread = unread
        if restored and isinstance(row, Row) and isinstance(record["notes"], (list, type(None))):
            row.notes, row.restored = [str(note) for note in record["notes"] or ()], True
        yield row


def _unfolds(
    path: Path, file: pq.ParquetFile, wanted: Sequence[str], limit: int | None, row_limit: int | None
) -> None:
    """Refuse what is packed so that it could not be held: as a whole, or the rows of a group on average."""
    total = 0
    for number in range(file.metadata.num_row_groups):
        group = file.metadata.row_group(number)
        columns: list[Any] = [group.column(place) for place in range(group.num_columns)]
        size = sum(
            column.total_uncompressed_size
            for column in columns
            if column.path_in_schema.partition(".")[0] in wanted
        )
        total += size
        many = row_limit is not None and size > row_limit * max(1, group.num_rows)
        if many or (limit is not None and total > limit):
            raise ArticleError(f"{path}: {TOO_LARGE}")
