"""Files on disk: written whole or not at all, and in one line why not."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from analysis.errors import ArticleError

#: What stands in the way of writing, by what it means; another error is a fault of the program.
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
CLOSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def clear(error: OSError, path: Path) -> ArticleError:
    """Say in one line what a failed write means."""
    if error.errno in FULL:
        return ArticleError(f"{path}: the disk is full; make room or choose another place")
    if error.errno in CLOSED:
        return ArticleError(f"{path}: can't be written there; choose another place")
    return ArticleError(f"{path}: can't be written ({error.strerror or error}); choose another place")


def new_file(path: Path, content: str) -> None:
    """Write one file as `whole_file` does, where there is none yet."""
    if path.exists():
        raise ArticleError(f"{path}: is there already; choose another name or move it away")
    whole_file(path, content)


def whole_file(path: Path, content: str | bytes) -> None:
    """Write one file whole or not at all; its folder is made if needed.

    Parameters
    ----------
    path
        Where to write it; what is there is replaced.
    content
        Text is written as UTF-8.

    Raises
    ------
    ArticleError
        It can't be written there: what was there stays.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    name = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.resolve().parent, prefix=".part-")
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError as error:
        raise clear(error, path) from error
    finally:
        if name:
            with suppress(OSError):
                Path(name).unlink()
