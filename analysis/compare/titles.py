"""What the figures of a topic measure, as a title: a noun, with what happened, or else a number as it is printed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from analysis.compare.bounds import SHARES
from analysis.compare.nouns import event_heads, singular
from analysis.lists import rows_of

#: What is told in per cent without being a share of anything.
_RATES = frozenset(
    {"turnout", "inflation", "unemployment", "growth", "rate", "tax", "support", "approval", "interest"}
)
#: Counted words that say less than any other noun.
_BARE = frozenset(
    {"other", "dead", "injured", "wounded", "missing", "homeless", "year", "month", "week", "day", "time"}
)
_THE = re.compile(r"\b(?:the|these|those|its|his|her|their|our|your|my|this|about) ", re.I)
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Dr)\.? ")


def titles(groups: Sequence[Sequence[Mapping[str, Any]]]) -> list[str]:
    """Name what the figures of several topics measure; a title that is another's too, or says little, gets a number.

    Parameters
    ----------
    groups
        The rows of each topic, as in `measured`.

    Returns
    -------
    list of str
        A title each.

    Examples
    --------
    >>> figure = {"counted": None, "event": "cost", "kind": "money", "unit": "USD"}
    >>> titles([[figure | {"text": "$5m"}, figure | {"text": "about $6m"}], [figure | {"text": "$9m"}]])
    ['money, cost: “$5m”', 'money, cost: “$9m”']
    """
    plain = [measured(figures) for figures in groups]
    alike = Counter(title.lower() for title in plain)
    return [
        _with_number(figures) if alike[title.lower()] > 1 and "“" not in title else title
        for title, figures in zip(plain, groups, strict=True)
    ]


def measured(figures: Sequence[Mapping[str, Any]]) -> str:
    """Name what figures measure: what most of them count, and what most say happened to it.

    Parameters
    ----------
    figures
        Rows of the figures table, as `analysis.tables.records` gives them. Where none of them says what is
        counted, nor most of them what happened, the shortest of their wordings stands in the title.

    Returns
    -------
    str
        A few words; a unit stands in brackets where no number is printed.

    Examples
    --------
    >>> measured([{"counted": "people", "event": "killed", "kind": "count", "unit": None}])
    'people, killed'
    >>> measured([{"counted": "homes", "event": "destroyed", "kind": "count", "unit": None}])
    'homes, damaged or destroyed'
    >>> measured([{"counted": None, "event": "stolen", "kind": "money", "unit": "USD"}])
    'money, stolen (USD)'
    >>> measured([{"counted": "the votes", "event": None, "kind": "percent", "unit": "%"}])
    'share of votes (%)'
    >>> measured([{"counted": None, "event": None, "kind": "duration", "unit": "year", "text": "two years"}])
    'duration: “two years”'
    """
    name, tells = _named(figures)
    if not tells:
        return _with_number(figures)
    share = {figure["kind"] for figure in figures} <= SHARES
    unit = "%" if share else min({str(figure["unit"]) for figure in figures if figure["unit"]}, default="")
    return f"{name} ({unit})" if unit else name


def how_often(figures: Iterable[Mapping[str, Any]]) -> bool:
    """Say whether figures count nothing but how often something was done.

    Examples
    --------
    >>> how_often([{"counted": "times"}, {"counted": "times"}]), how_often([{"counted": "boats"}])
    (True, False)
    """
    return all(singular(str(figure["counted"]).lower()) == "time" for figure in figures)


def _named(figures: Sequence[Mapping[str, Any]]) -> tuple[str, bool]:
    """Name what is counted and what happened, and say whether this tells more than the kind of number."""
    counted = Counter(_THE.sub("", figure["counted"], count=1) for figure in figures if figure["counted"])
    kinds = {figure["kind"] for figure in figures}
    share = kinds <= SHARES
    kind = "share" if share else min(kinds)
    if kinds == {"age"}:
        return _aged(counted) or kind, True
    names = [
        name
        for name in counted
        if singular(name.lower()) not in _BARE and (share or not _is_name(name) or kind != "count")
    ]
    what = min(names, key=lambda name: (-counted[name], len(name), name)) if names else ""
    if share and what:
        rate = singular(what.split()[-1].lower()) in _RATES
        what = what.lower() if rate else f"share of {what}"
    elif "count" in kinds and not names:
        people = any(not _is_name(name) for name in counted)
        kind = "times" if counted and how_often(figures) else "people" if people else "number"
    event = _happened(figures)
    tells = bool(event) or what not in ("", "people")
    what = what or kind
    known = event_heads().get(singular(what.split()[-1].lower()))
    if event and (event in what or event == _event_titles().get(known or "", known)):
        return what, True
    return (f"{what}, {event}" if event else what), tells


def _is_name(counted: str) -> bool:
    """Tell a name of several words ("Ashby Town"), which is no noun, from one of a people ("Greeks")."""
    words = counted.split()
    return len(words) > 1 and words[-1][0].isupper()


def _happened(figures: Sequence[Mapping[str, Any]]) -> str:
    """Give what two articles or half of the figures say happened; what but one of many says is no title for all."""
    where: dict[str, set[Hashable]] = defaultdict(set)
    events = Counter(figure["event"] for figure in figures if figure["event"])
    for figure in figures:
        if figure["event"]:
            where[figure["event"]].add(figure.get("article"))
    told = [event for event in events if len(where[event]) > 1 or 2 * events[event] >= len(figures)]
    most = max((events[event] for event in told), default=0)
    first = sorted(event for event in told if events[event] == most)
    # What one tells of as fled another may tell of as arrived.
    return " or ".join(_event_titles().get(event, event) for event in first[:2])


def _with_number(figures: Sequence[Mapping[str, Any]]) -> str:
    """Name what is measured by its shortest number as it is printed, a vague one last."""
    name, _ = _named(figures)
    printed = [
        (figure.get("modifier") == "vague", len(figure["text"]), " ".join(figure["text"].split()))
        for figure in figures
        if figure.get("text")
    ]
    return f"{name}: “{min(printed)[-1]}”" if printed else name


@cache
def _event_titles() -> dict[str, str]:
    """Give the classes of events whose words mean more than their names say, each with a name for titles."""
    return {row["event"]: row["title"] for row in rows_of("event_titles.csv")}


def _aged(counted: Iterable[str]) -> str:
    """Say whose age it is, if all who are named have one surname."""
    names = [name for full in counted if full[:1].isupper() and (name := _TITLE.sub("", full).strip())]
    surnames = {name.split()[-1] for name in names}
    return f"age of {max(names, key=lambda name: (len(name), name))}" if len(surnames) == 1 else ""
