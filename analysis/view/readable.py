"""Tables as a reader wants them in a notebook: rounded, without an index, article text as plain text."""

from __future__ import annotations

from html import escape
from math import floor, isfinite, log10
from typing import Any

import pandas as pd

from analysis.phrases import several
from analysis.tables import labels
from analysis.view.untouched import untouched

# Long names of outlets are broken, so that the other columns keep their room.
_NAMES = frozenset({"label", "article", "other", "in", "first", "the other"})
_NARROW = ";max-width:13em;overflow-wrap:break-word"


class Table:
    """A table with its numbers rounded and what is missing shown as a dash."""

    def __init__(self, cells: pd.DataFrame, more: int, nothing: str = "No rows.") -> None:
        """Keep the rendered cells, how many rows are not among them, and what is said where there are none."""
        self.cells = cells
        self.more = more
        self.nothing = nothing

    def _repr_html_(self) -> str:
        if self.cells.empty:
            return untouched(f"<p>{escape(self.nothing)}</p>")
        head = "".join(
            f'<th scope="col" style="text-align:left">{escape(str(name))}</th>' for name in self.cells
        )
        body = "".join(
            "<tr>"
            + "".join(
                f'<td style="text-align:left;vertical-align:top{_NARROW if name in _NAMES else ""}">{escape(cell)}</td>'
                for name, cell in zip(self.cells, row, strict=True)
            )
            + "</tr>"
            for row in self.cells.itertuples(index=False)
        )
        more = f"<p>{escape(self._rest())}</p>" if self.more else ""
        return untouched(f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}")

    def __repr__(self) -> str:
        """Give a line a row, cells apart by a bar."""
        if self.cells.empty:
            return self.nothing
        lines = [
            " | ".join(self.cells.columns),
            *(" | ".join(row) for row in self.cells.itertuples(index=False)),
        ]
        return "\n".join([*lines, self._rest()] if self.more else lines)

    def _rest(self) -> str:
        return f"{several(self.more, 'more row')}; the table itself holds all."


def show(
    frame: pd.DataFrame, articles: pd.DataFrame | None = None, most: int = 40, nothing: str = "No rows."
) -> Table:
    """Show a table for reading.

    Parameters
    ----------
    frame
        Any table.
    articles
        If given, articles are named by their labels.
    most
        Rows shown at the most.
    nothing
        What is said where there are no rows.

    Returns
    -------
    Table
        Displays itself; the table that was given is not changed.

    Examples
    --------
    >>> show(pd.DataFrame({"n": [1200], "share": [0.123456], "who": [None]}))
    n | share | who
    1,200 | 0.123 | –
    """
    names = labels(articles) if articles is not None else {}
    shown = frame.head(most)
    cells = pd.DataFrame(
        {
            str(column): [
                names.get(value, str(value))
                if column in ("article", "other") and names
                else _cell(value, digits)
                for value in shown[column]
            ]
            for column in shown.columns
            for digits in (_digits(shown[column]),)
        },
        dtype="object",
    )
    return Table(cells, len(frame) - len(shown), nothing)


def _digits(column: pd.Series[Any]) -> int | None:
    """Give the digits behind the point with which small numbers of a column are written, all alike."""
    numbers = [abs(value) for value in column if isinstance(value, float) and isfinite(value)]
    largest = max(numbers, default=0)
    if not 0 < largest < 10 or all(value == round(value) for value in numbers):
        return None
    return max(2, 2 - floor(log10(largest)))


def _cell(value: Any, digits: int | None = None) -> str:
    if isinstance(value, list | tuple):
        return (
            "; ".join(" ".join(map(str, each)) if isinstance(each, tuple) else str(each) for each in value)
            or "–"
        )
    if pd.isna(value):
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}" if value == value.normalize() else f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, float) and digits is not None:
        return f"{value:z.{digits}f}"
    if isinstance(value, float):
        return f"{value:,.0f}" if value == round(value) and abs(value) >= 10 else f"{value:.3g}"
    return str(value)


def by_article(frame: pd.DataFrame, articles: pd.DataFrame, column: str) -> pd.DataFrame:
    """Count the values of a column, a row an article.

    Parameters
    ----------
    frame
        A table with `article`.
    articles
        The articles, in whose order the rows come.
    column
        Whose values become the columns of the result.

    Returns
    -------
    pandas.DataFrame
        `label` and an int64 column for each value; without rows where there is nothing to count.
    """
    names = labels(articles)
    if frame.empty:
        return pd.DataFrame({"label": pd.Series(dtype="string")})
    counted = pd.crosstab(frame["article"].map(names), frame[column].fillna("none").astype(str))
    counted = counted.reindex(list(names.values()), fill_value=0)
    counted.index.name = "label"
    counted.columns.name = None
    return counted.reset_index()
