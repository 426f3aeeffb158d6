"""One row of a table of articles, its values under the project's own column names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from analysis.errors import ArticleError

#: Bytes that a file, and characters that a row, may have unless more is asked for.
LIMIT = 20 * 1024 * 1024
TOO_LARGE = "is over 20 MB, more than a story has; split it, or ask for it with large=True (--large)"


@dataclass
class Row:
    """One row: its number as a spreadsheet shows it, its place for messages, its values by own column name.

    `restored`: it comes from an articles table that this package wrote, and is taken as it is; `unread`: the table's
    columns that mean nothing here.
    """

    number: int
    place: str
    values: dict[str, str]
    notes: list[str] = field(default_factory=list)
    restored: bool = False
    unread: Sequence[str] = ()


Found = Row | ArticleError


def filled(number: int, place: str, values: dict[str, Any], listed: bool) -> Found:
    """Make the values strings; refuse a row without text, if it is not a list's."""
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
