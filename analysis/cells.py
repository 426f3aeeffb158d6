"""Cells of CSV files: no text of an article starts a formula in a spreadsheet."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd

# A cell that begins so is a formula to some spreadsheet (OWASP, "CSV Injection"); full-width forms too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "＝", "＋", "－", "＠")


def safe_csv(frame: pd.DataFrame) -> pd.DataFrame:
    """Make a table's cells fit for a spreadsheet: lists as JSON, times as ISO, no cell a formula.

    Examples
    --------
    >>> safe_csv(pd.DataFrame({"text": ["=1+1", "one"], "low": [-1.0, 2.0]})).values.tolist()
    [["'=1+1", -1.0], ['one', 2.0]]
    """
    safe = {}
    for name, column in frame.items():
        if pd.api.types.is_datetime64_any_dtype(column.dtype):
            safe[name] = column.dt.strftime("%Y-%m-%dT%H:%M:%SZ")
        elif pd.api.types.is_numeric_dtype(column.dtype):
            safe[name] = column
        elif isinstance(column.dtype, pd.StringDtype):
            # A sign alone, as a modifier is, starts no formula.
            starts = (column.str.startswith(_FORMULA) & column.str.len().gt(1)).fillna(False).astype(bool)
            safe[name] = column.where(~starts, "'" + column) if starts.any() else column
        else:
            safe[name] = column.map(_cell)
    return pd.DataFrame(safe)


def _cell(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return json.dumps(value, ensure_ascii=False)
    return "'" + value if isinstance(value, str) and value.startswith(_FORMULA) else value


def unsafe_csv(cell: str) -> str:
    """Take off the apostrophe that `safe_csv` put before a cell."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(_FORMULA) else cell
