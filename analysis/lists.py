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
