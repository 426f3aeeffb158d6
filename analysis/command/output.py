"""Results on disk: folders written whole or not at all, tables as CSV and Parquet, the record of a run."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from analysis.articles.folders import is_results
from analysis.cells import safe_csv
from analysis.disk import CLOSED, FULL, clear
from analysis.errors import ArticleError
from analysis.tables import SCHEMAS

# Bytes of a row group in a Parquet file.
_ROW_GROUP = 16 * 1024 * 1024
_ARROW = {
    "string": pa.string(),
    "int64": pa.int64(),
    "Int64": pa.int64(),
    "float64": pa.float64(),
    "bool": pa.bool_(),
    "boolean": pa.bool_(),
    "datetime64[us, UTC]": pa.timestamp("us", tz="UTC"),
}


@contextmanager
def whole_folder(out: Path, *, overwrite: bool, keep: Path | None = None) -> Iterator[Path]:
    """Give a folder to write into that takes the place of `out` only when all of it is there.

    Parameters
    ----------
    out
        Where the results go; folders above it are made if needed.
    overwrite
        Replace an earlier run's results.
    keep
        The articles; a folder that holds them is never replaced.

    Raises
    ------
    ArticleError
        `out` is there already, is no folder of results, or can't be written.
    """
    _may_write(out, overwrite, keep)
    top = out.resolve()
    made = [folder for folder in top.parents if not folder.exists()]
    part = None
    try:
        try:
            top.parent.mkdir(parents=True, exist_ok=True)
            part = Path(tempfile.mkdtemp(dir=top.parent, prefix=f".{top.name[:100]}-"))
        except OSError as error:
            raise clear(error, out) from error
        part.chmod(0o755)
        yield part
        _swap(part, top)
    except OSError as error:
        if error.errno in FULL | CLOSED:
            raise clear(error, out) from error
        raise
    finally:
        if part is not None:
            shutil.rmtree(part, ignore_errors=True)
        for folder in made:
            # Those above stay only if something stands in them.
            with suppress(OSError):
                folder.rmdir()


def _may_write(out: Path, overwrite: bool, keep: Path | None) -> None:
    try:
        top = out.resolve()
        there, folder = top.exists(), top.is_dir()
        above = next(each for each in top.parents if each.exists())
        blocked = not above.is_dir()
        held = folder and any(top.iterdir())
    except (OSError, ValueError, RuntimeError) as error:
        raise ArticleError(f"{str(out)!r}: is no path that can be used ({error})") from None
    if blocked:
        raise ArticleError(f"{out}: {above.name} is a file; choose another place")
    if there and not folder:
        raise ArticleError(f"{out}: is a file; --out names a folder")
    if held and keep is not None and keep.resolve().is_relative_to(top):
        raise ArticleError(f"{out}: holds the articles; choose another folder for the results")
    if held and not overwrite:
        raise ArticleError(f"{out}: is there already; choose another folder or add --overwrite")
    if held and not is_results(top):
        raise ArticleError(f"{out}: holds something else than results; choose another folder")


def _swap(part: Path, out: Path) -> None:
    """Put the new folder where the old one was; the old one goes only after that."""
    if not out.exists():
        part.rename(out)
        return
    old = Path(tempfile.mkdtemp(dir=out.parent, prefix=f".{out.name[:100]}-old-"))
    try:
        out.rename(old / "old")
        part.rename(out)
    except BaseException:
        if (old / "old").exists() and not out.exists():
            (old / "old").rename(out)
        raise
    finally:
        # Where putting back failed too, the old results stay beside: they are the only copy.
        if out.exists():
            shutil.rmtree(old, ignore_errors=True)


class TableFile:
    """One table growing on disk as CSV and as Parquet, batch by batch.

    In the CSV, lists are JSON and a cell that would start a formula gets an apostrophe in front.
    """

    def __init__(self, folder: Path, name: str) -> None:
        own = {"article": "string"} if name == "articles" else {}
        self.schema = own | SCHEMAS[name]
        self.indexed = bool(own)
        arrow = pa.schema(
            [(column, _ARROW.get(dtype, pa.list_(pa.string()))) for column, dtype in self.schema.items()]
        )
        self.rows = 0
        self._parquet = pq.ParquetWriter(folder / f"{name}.parquet", arrow, compression="zstd")
        self._csv = (folder / f"{name}.csv").open("w", encoding="utf-8", newline="")
        self._arrow = arrow
        self._waiting: list[pa.Table] = []

    def __enter__(self) -> TableFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._csv.close()
        self._flush()
        self._parquet.close()

    def add(self, frame: pd.DataFrame) -> None:
        """Append rows."""
        frame = frame.reset_index(names="article") if self.indexed else frame
        frame = frame[list(self.schema)]
        lists = [column for column, dtype in self.schema.items() if dtype == "object"]
        exact = frame.copy()
        for column in lists:
            exact[column] = pd.Series(
                [_strings(value) for value in frame[column]], frame.index, dtype="object"
            )
        self._waiting.append(pa.Table.from_pandas(exact, self._arrow, preserve_index=False))
        if sum(waiting.nbytes for waiting in self._waiting) > _ROW_GROUP:
            self._flush()
        safe_csv(frame).to_csv(self._csv, index=False, header=self.rows == 0, lineterminator="\n")
        self.rows += len(frame)

    def _flush(self) -> None:
        """Write what waits as one row group; many small ones would make a slow file."""
        if self._waiting:
            self._parquet.write_table(pa.concat_tables(self._waiting))
            self._waiting = []


def _strings(value: Any) -> list[str]:
    return [each if isinstance(each, str) else json.dumps(each, ensure_ascii=False) for each in value]


def own_version() -> str:
    """Give the installed version."""
    try:
        return version("same-story")
    except PackageNotFoundError:
        return "not installed"


def record(
    command: str, options: Mapping[str, Any], inputs: list[tuple[str, Path]], counts: Mapping[str, int]
) -> str:
    """Tell, as JSON, what was run on what: version, options, a hash of each input; no clock.

    Parameters
    ----------
    command, options
        The command and the options that change its results.
    inputs
        Each file read, with the name it has below the articles' folder.
    counts
        Rows of each table.
    """
    files: list[dict[str, str | None]] = []
    for name, path in inputs:
        digest = sha256()
        try:
            with path.open("rb") as stream:
                while chunk := stream.read(1 << 20):
                    digest.update(chunk)
            files.append({"file": name, "sha256": digest.hexdigest()})
        except OSError:
            files.append({"file": name, "sha256": None})
    told = {
        "same_story": own_version(),
        "command": command,
        "options": dict(options),
        "inputs": files,
        "rows": dict(counts),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
