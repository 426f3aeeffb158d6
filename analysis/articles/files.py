"""What a path holds as items: a file, a folder, or what a folder's list names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path

from analysis.articles.folders import (
    DOCUMENTS,
    KNOWN,
    LISTS,
    PAGES,
    TABLES,
    TEXTS,
    is_article,
    is_inside,
    key_of,
    list_of,
    stem_of,
    suffix_of,
    walk,
)
from analysis.articles.item import Found, Item, Limits, read_file, row_item
from analysis.articles.messages import short
from analysis.articles.row import LIMIT, Row
from analysis.articles.rows import read_rows
from analysis.errors import ArticleError


def items(root: Path, *, large: bool = False, streamed: bool = False) -> Iterator[Found]:
    """Read what a path holds, one article at a time.

    Parameters
    ----------
    root
        A file or folder.
    large
        Read what is over 20 MB too.
    streamed
        Whoever reads takes one article at a time: tables may be of any size, texts may not.

    Yields
    ------
    Item or ArticleError
        An error stands for one file or row that can't be read; what follows it still comes.

    Raises
    ------
    ArticleError
        The path itself can't be used.
    """
    try:
        found = "folder" if root.is_dir() else "file" if root.is_file() else None
        exists = root.exists()
    except (OSError, ValueError, RuntimeError) as error:
        raise ArticleError(f"{str(root)!r}: is no path that can be opened ({error})") from None
    if found is None:
        what = "is neither a file nor a folder" if exists else "no such file or folder"
        raise ArticleError(f"{root}: {what}; check the spelling or give the full path")
    limits = Limits(None if large else LIMIT, None if large or streamed else LIMIT)
    suffix = suffix_of(root)
    if found == "folder":
        listed = list_of(root)
        yield from _unique(_folder(root, limits) if listed is None else _listed(root, listed, limits))
    elif suffix and suffix not in TEXTS + PAGES + TABLES:
        todo = DOCUMENTS.get(suffix, f"known are {KNOWN}")
        raise ArticleError(f"{root}: {suffix} files can't be read; {todo}")
    else:
        yield from _unique(read_file(root, stem_of(root.name), str(root), limits))


def left_out(root: Path) -> list[str]:
    """Give a line for each document below a folder that is of a kind that can't be read.

    A folder's list says itself what is read.
    """
    if not root.is_dir() or list_of(root) is not None:
        return []
    return [
        f"{path}: {suffix_of(path)} files can't be read; {DOCUMENTS[suffix_of(path)]}"
        for path in _documents(walk(root))
    ]


def _documents(paths: list[Path]) -> list[Path]:
    """Give those that can't be read; one beside which the same name stands in a kind that is read was saved anew."""
    stems = {key_of(path.as_posix()) for path in paths if is_article(path)}
    return [
        path
        for path in paths
        if suffix_of(path) in DOCUMENTS
        and not path.name.startswith((".", "~$"))
        and key_of(path.as_posix()) not in stems
    ]


def unlisted(root: Path) -> list[Path]:
    """Give the articles' files and documents below a folder that its list does not name, so that they are not read."""
    listed = list_of(root) if root.is_dir() else None
    if listed is None:
        return []
    named = {listed, *(path for _, path in sources(root))}
    paths = walk(root)
    documents = _documents(paths)
    return [path for path in paths if (is_article(path) or path in documents) and path not in named]


def _unique(found: Iterator[Found]) -> Iterator[Found]:
    seen: dict[str, str] = {}
    for item in found:
        if isinstance(item, Item):
            if item.article in seen:
                taken = f"the name {item.article!r} is taken by {seen[item.article]}"
                yield ArticleError(f"{item.place}: {taken}; give each article its own")
                continue
            seen[item.article] = item.place
        yield item


def _folder(root: Path, limits: Limits) -> Iterator[Found]:
    paths = [path for path in walk(root) if is_article(path)]
    below = [path.relative_to(root).as_posix() for path in paths]
    stems = Counter(key_of(name) for name in below)
    top = root.resolve()
    for path, name in zip(paths, below, strict=True):
        place = str(path)
        if not is_inside(path, top):
            yield ArticleError(f"{place}: is a link that leads out of the folder; put a copy there")
            continue
        key = key_of(name)
        outlet = name.split("/")[0] if "/" in name else ""
        for item in read_file(path, key if stems[key] == 1 else name, place, limits):
            if isinstance(item, Item) and outlet:
                item.values.setdefault("outlet", outlet)
            yield item


def _listed(root: Path, listed: Path, limits: Limits) -> Iterator[Found]:
    """Read the files, or the texts themselves, that a folder's list names."""
    rows = read_rows(listed, suffix_of(listed), listed=True, limit=limits.table, row_limit=limits.text)
    first: dict[str, str] = {}
    pending: list[tuple[Row, Path, str]] = []
    for row in rows:
        if isinstance(row, ArticleError):
            yield row
        elif row.values.get("text", "").strip():
            file = row.values.get("file", "")
            name = row.values.get("id") or (file if row.restored else key_of(file)) or f"row {row.number}"
            yield row_item(row, name)
        elif not row.values.get("file", "").strip():
            yield ArticleError(f"{row.place}: names no file and holds no text; fill in one or drop the row")
        else:
            try:
                path, name = _named(root, row)
                if name in first:
                    msg = f"{row.place}: {name!r} is listed twice (first in {first[name]}); drop one of the rows"
                    raise ArticleError(msg)
                first[name] = f"row {row.number}"
                pending.append((row, path, name))
            except ArticleError as error:
                yield error
    stems = Counter(key_of(name) for _, _, name in pending)
    for row, path, name in pending:
        key = key_of(name)
        article = row.values.get("id") or (key if stems[key] == 1 else name)
        for item in read_file(path, article, str(path), limits):
            if isinstance(item, Item):
                listed_values, own = _said(row.values), _said(item.values)
                if item.place == str(path):
                    item.values = own | listed_values
                else:
                    # Of a table, the list tells what it does not say itself.
                    item.values = listed_values | own
                    item.notes += [
                        f"the table's own {column} is followed, not the list's: {short(own[column])}"
                        for column, value in listed_values.items()
                        if column in own and column != "file" and own[column].strip() != value.strip()
                    ]
            yield item


def _said(values: dict[str, str]) -> dict[str, str]:
    return {column: value for column, value in values.items() if value.strip()}


def _named(root: Path, row: Row) -> tuple[Path, str]:
    """Find the file a row names, below the folder and nowhere else."""
    name = row.values["file"].strip().replace("\\", "/")
    top = root.resolve()
    path = root / name
    try:
        inside = is_inside(path, top) and path.resolve() != top
        if inside and not path.is_file():
            same = [other for other in path.parent.glob("*") if stem_of(other.name) == path.name]
            path = next((other for other in same if is_article(other) and len(same) == 1), path)
        there = inside and path.is_file()
    except (OSError, ValueError, NotImplementedError):
        raise ArticleError(
            f"{row.place}: {name[:80]!r} is no file name; correct it or drop the row"
        ) from None
    if not inside:
        raise ArticleError(f"{row.place}: {name!r} leads out of the folder; name a file below {root}")
    if not there:
        here = [path.relative_to(root).as_posix() for path in walk(root) if is_article(path)]
        near = "".join(f", but there is {other!r}" for other in get_close_matches(name, here, 1))
        raise ArticleError(
            f"{row.place}: no file {name!r} in the folder{near}; correct the name or drop the row"
        )
    if suffix_of(path) not in TEXTS + PAGES + TABLES or path.name.lower() in LISTS:
        raise ArticleError(f"{row.place}: {name!r} can't be read; a list names {KNOWN} files")
    return path, path.resolve().relative_to(top).as_posix()


def sources(root: Path) -> list[tuple[str, Path]]:
    """Give the files that reading a path reads, each with its name below it.

    Parameters
    ----------
    root
        A path that `items` can read.
    """
    if not root.is_dir():
        return [(root.name, root)]
    listed = list_of(root)
    if listed is None:
        found = [path for path in walk(root) if is_article(path)]
    else:
        found = [listed]
        for row in read_rows(listed, suffix_of(listed), listed=True):
            if isinstance(row, Row) and not row.values.get("text", "").strip():
                with suppress(ArticleError):
                    found.append(_named(root, row)[0])
    return [(path.relative_to(root).as_posix(), path) for path in dict.fromkeys(found)]
