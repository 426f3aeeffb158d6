"""What the figures of a topic measure, as a title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

_SHARES = frozenset({"percent", "ratio"})


def measured(figures: Sequence[Mapping[str, Any]]) -> str:
    """Name what figures measure: what most of them count, and what most say happened to it.

    Parameters
    ----------
    figures
        Rows of the figures table, as `analysis.tables.records` gives them.

    Returns
    -------
    str
        A few words; a unit stands in brackets.

    Examples
    --------
    >>> measured([{"counted": "people", "event": "killed", "kind": "count", "unit": None}])
    'people, killed'
    >>> measured([{"counted": None, "event": "stolen", "kind": "money", "unit": "USD"}])
    'money, stolen (USD)'
    >>> measured([{"counted": "the votes", "event": None, "kind": "percent", "unit": "%"}])
    'share of the votes (%)'
    """
    counted = Counter(figure["counted"] for figure in figures if figure["counted"])
    events = Counter(figure["event"] for figure in figures if figure["event"])
    kinds = {figure["kind"] for figure in figures}
    what = min(counted, key=lambda name: (-counted[name], len(name), name)) if counted else min(kinds)
    if kinds <= _SHARES:
        unit, what = "%", f"share of {what}" if counted else "share"
    else:
        unit = min({str(figure["unit"]) for figure in figures if figure["unit"]}, default="")
    if kinds == {"age"}:
        what = "age"
    event = min(events, key=lambda name: (-events[name], name)) if events else ""
    name = f"{what}, {event}" if event and event not in what else what
    return f"{name} ({unit})" if unit else name
