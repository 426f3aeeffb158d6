"""The word lists kept as CSV in `analysis/data`: one row an entry, lines that begin with `#` are comments."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def rows_of(name: str) -> tuple[dict[str, str], ...]:
    """Read a CSV file of `analysis/data`; what stands before its header as `#` lines is left out."""
    lines = (files("analysis") / "data" / name).read_text(encoding="utf-8").splitlines()
    body = [line for line in lines if line and (not line.startswith("#") or line.startswith('#"'))]
    return tuple(csv.DictReader(body))


@cache
def word_set(name: str) -> frozenset[str]:
    """Give a small set of words by its name in `analysis/data/word_sets.csv`."""
    return next(frozenset(row["words"].split()) for row in rows_of("word_sets.csv") if row["set"] == name)


@cache
def words_in(name: str) -> frozenset[str]:
    """Give what stands in the column `word` of a CSV file of `analysis/data`."""
    return frozenset(row["word"] for row in rows_of(name))
