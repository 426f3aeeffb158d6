"""A figure's value in words that are nobody's own, for figures that articles print in different words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.phrases import several

_HEDGES = {"=": "", "~": "about ", ">": "more than ", ">=": "at least ", "<": "less than ", "<=": "up to "}
#: From how much on numbers are written shorter.
_LARGE = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))


def written(value: float) -> str:
    """Write a number, large ones in millions and more.

    Examples
    --------
    >>> written(7000.0), written(2_500_000.0), written(0.5)
    ('7,000', '2.5 million', '0.5')
    """
    unit, name = next(((unit, name) for unit, name in _LARGE if abs(value) >= unit), (1.0, ""))
    number = value / unit
    return (f"{number:,.0f}" if number == round(number) else f"{number:,.4g}") + name


def amount(figure: Mapping[str, Any]) -> str | None:
    """Write the value of a figure, with its hedge and its unit; None for what is vague.

    Parameters
    ----------
    figure
        A row of the table of that name.

    Examples
    --------
    >>> amount({"kind": "count", "modifier": "~", "low": 7000.0, "high": 7000.0, "unit": None})
    'about 7,000'
    >>> amount({"kind": "duration", "modifier": ">", "low": 2.0, "high": None, "unit": "year"})
    'more than 2 years'
    """
    scale = 100 if figure["kind"] == "ratio" else 1
    ends = [float(end) * scale for end in (figure["low"], figure["high"]) if not pd.isna(end)]
    if not ends or figure["modifier"] not in (*_HEDGES, "range"):
        return None
    if figure["modifier"] == "range" and len(ends) == 2:
        value = f"{written(ends[0])} to {written(ends[1])}"
    else:
        value = f"{_HEDGES.get(figure['modifier'], '')}{written(ends[0])}"
    unit = "%" if figure["kind"] in ("ratio", "percent") else figure["unit"]
    if unit is None or pd.isna(unit):
        return value
    if unit.isupper():
        return f"{value} {unit}"
    if unit == "%":
        return f"{value}\u202f%"
    return f"{value} {several(1 if ends[-1] == 1 else 2, unit).partition(' ')[2]}"


def worded(figures: Sequence[Mapping[str, Any]]) -> str:
    """Say what figures of one value give: in quotation marks if all print the same words, else the value.

    Words in quotation marks are always words that every one of these articles has; where the value has no wording of
    its own, each is given.

    Parameters
    ----------
    figures
        Rows of the table of that name that have one value.

    Examples
    --------
    >>> one = {"kind": "count", "modifier": "~", "low": 7000.0, "high": 7000.0, "unit": None, "text": "some 7,000 men"}
    >>> worded([one, one]), worded([one, one | {"text": "about 7,000 troops"}])
    ('“some 7,000 men”', 'about 7,000')
    """
    texts = list(dict.fromkeys(" ".join(str(figure["text"]).split()) for figure in figures))
    if len({text.casefold() for text in texts}) == 1:
        return f"“{texts[0]}”"
    return amount(figures[0]) or ", ".join(f"“{text}”" for text in texts)
