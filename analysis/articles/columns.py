"""Columns of tables of articles: the names people use, and which of the project's own they mean."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from analysis.errors import ArticleError
from analysis.tables import SCHEMAS


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


def others(names: Iterable[str], own: Mapping[str, str]) -> list[str]:
    """Give the columns that mean nothing here.

    Parameters
    ----------
    names
        A table's columns.
    own
        What `own_names` makes of them.

    Examples
    --------
    >>> names = ["Headline", "body", "colour", "words"]
    >>> others(names, own_names(names))
    ['colour']
    """
    known = {*own.values(), *SCHEMAS["articles"]}
    return [name for name in names if name.strip() and name not in known]


def once(path: Path, names: Sequence[str]) -> None:
    """Refuse a table in which a column stands twice."""
    if twice := next((name for name in names if name and names.count(name) > 1), None):
        raise ArticleError(f"{path}: column {twice!r} stands twice; rename or drop one")


def check(path: Path, names: Sequence[str], listed: bool) -> dict[str, str]:
    """Tell which column is which, as `own_names` does; refuse a table without texts.

    Parameters
    ----------
    path
        How messages call the table.
    names
        Its columns.
    listed
        It is a folder's list: a column of file names will do for one of texts.
    """
    once(path, [name.strip().lower() for name in names])
    own = own_names(names)
    if "text" in own or (listed and "file" in own):
        return own
    have = ", ".join(name[:40] for name in names[:12]) or "none"
    wanted = (
        'a column "file" with the file names, or "text"' if listed else 'the column with the articles "text"'
    )
    raise ArticleError(f"{path}: has no text column (columns: {have}); name {wanted}")
