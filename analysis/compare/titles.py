"""What the figures of a topic measure, as a title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

from analysis.compare.bounds import SHARES
from analysis.compare.nouns import event_heads, singular
from analysis.compare.subjects import clause_before

#: What is told in per cent without being a share of anything.
_RATES = frozenset(
    {"turnout", "inflation", "unemployment", "growth", "rate", "tax", "support", "approval", "interest"}
)
#: Counted words that say less than any other noun.
_BARE = frozenset(
    {"other", "dead", "injured", "wounded", "missing", "homeless", "year", "month", "week", "day", "time"}
)
_THE = re.compile(r"(?:the|these|those|its|his|her|their|our|this|about) ", re.I)
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Dr)\.? ")
#: So many words of the sentence before and behind a figure stand for what it measures where no noun does.
_BEFORE, _BEHIND = 6, 4
#: The other half of a score.
_HALF = re.compile(r"\d+ ?[-–—] ?$"), re.compile(r"^ ?[-–—] ?\d+\b")
_CLAUSE_END = re.compile(r"[.,;:!?()\n\r“”\"]")


def measured(figures: Sequence[Mapping[str, Any]], texts: Mapping[Hashable, str] | None = None) -> str:
    """Name what figures measure: what most of them count, and what most say happened to it.

    Parameters
    ----------
    figures
        Rows of the figures table, as `analysis.tables.records` gives them.
    texts
        The texts of the articles. Where no figure says what is counted, nor what happened, the words around the
        first one stand in the title, … for its number.

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
    'share of votes (%)'
    >>> figure = {"counted": None, "event": None, "kind": "duration", "unit": "year"}
    >>> measured([figure | {"article": 0, "start": 22, "end": 31}], {0: "The road was built in two years by men."})
    'duration “The road was built in … by men” (year)'
    """
    counted = Counter(_THE.sub("", figure["counted"], count=1) for figure in figures if figure["counted"])
    events = Counter(figure["event"] for figure in figures if figure["event"])
    kinds = {figure["kind"] for figure in figures}
    names = [name for name in counted if singular(name.lower()) not in _BARE]
    what = min(names, key=lambda name: (-counted[name], len(name), name)) if names else ""
    event = min(events, key=lambda name: (-events[name], name)) if events else ""
    if kinds <= SHARES:
        unit = "%"
        rate = what and singular(what.split()[-1].lower()) in _RATES
        what = what.lower() if rate else f"share of {what}" if what else ""
    else:
        unit = min({str(figure["unit"]) for figure in figures if figure["unit"]}, default="")
    kind = (
        "share" if kinds <= SHARES else "people" if "count" in kinds and counted and not names else min(kinds)
    )
    if kinds == {"age"}:
        what, event = _aged(counted), ""
    if (
        not what
        and not event
        and kinds != {"age"}
        and texts is not None
        and (said := _said(figures[0], texts))
    ):
        what = f"{kind} “{said}”"
    what = what or kind
    happened = event and event not in what and event_heads().get(singular(what.split()[-1].lower())) != event
    name = f"{what}, {event}" if happened else what
    return f"{name} ({unit})" if unit else name


def _aged(counted: Iterable[str]) -> str:
    """Say whose age it is, if all who are named have one surname."""
    names = [name for full in counted if full[:1].isupper() and (name := _TITLE.sub("", full).strip())]
    surnames = {name.split()[-1] for name in names}
    return f"age of {max(names, key=lambda name: (len(name), name))}" if len(surnames) == 1 else ""


def _said(figure: Mapping[str, Any], texts: Mapping[Hashable, str]) -> str:
    """Give the words around a figure within its clause, or "" where it has none."""
    text = texts[figure["article"]]
    before = _HALF[0].sub("", clause_before(text, figure["start"])).split()
    behind = _CLAUSE_END.split(_HALF[1].sub("", text[figure["end"] : figure["end"] + 80]))[0].split()
    if behind[:1] == ["ago"]:
        behind = ["ago"]  # what was long ago stands before it
    if not before and not behind:
        return ""
    return " ".join([*before[-_BEFORE:], "…", *behind[:_BEHIND]])
