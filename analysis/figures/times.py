"""Words for a time in a sentence: by Friday evening, last week, between 2010 and 2014."""

from __future__ import annotations

from typing import NamedTuple

from analysis.figures.dates import MONTHS, WEEKDAYS
from analysis.figures.number_words import HYPHENS
from analysis.figures.quantity import Quantity
from analysis.lists import word_set
from analysis.text.lexemes import Tokens


class Time(NamedTuple):
    """A stretch of tokens `i` to `j` that says when; `sure` where the text says that the figure holds for it."""

    i: int
    j: int
    sure: bool


_RELATIVE = frozenset({"yesterday", "today", "tonight", "tomorrow", "now", "currently"})
_WHICH = frozenset({"last", "this", "next", "past", "previous", "earlier"})
#: What may be last, this or next.
SPANS = frozenset(
    [
        "night",
        "week",
        "month",
        "year",
        "weekend",
        "morning",
        "afternoon",
        "evening",
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "decade",
        "century",
        "season",
    ]
) | frozenset(WEEKDAYS)
_FISCAL = frozenset({"fiscal", "financial", "calendar", "academic"})
_PARTS = frozenset({"morning", "afternoon", "evening", "night", "midnight", "noon", "midday"})
_JOINS = frozenset({",", "on", "at", "(", ")", "in", "of", "the", "local", "time"})
_OPENERS = frozenset(WEEKDAYS | _RELATIVE | _WHICH | {"so", "to", "that"} | set(MONTHS))
_SAYING = word_set("times.saying")


def times(t: Tokens, found: list[Quantity]) -> list[Time]:
    """Find what a sentence says of when.

    Examples
    --------
    >>> from analysis.text.lexemes import tokens
    >>> t = tokens("Some 40 people had left by Friday evening.", 0, 42)
    >>> [t.phrase(i, j - i) for i, j, _ in times(t, [])]
    ['by friday evening']
    """
    marks = {q.i: q.j for q in found if q.kind in {"date", "time"}}
    for q in found:
        if q.counted is not None and q.counted.i in marks:
            del marks[q.counted.i]  # the 30 May 4 marchers
    spans: list[tuple[int, int]] = []
    last = 0
    places = [k for k, low in enumerate(t.low) if low in _OPENERS]
    for k in sorted({*places, *marks}) if marks else places:
        j = marks.get(k) or _spoken(t, k)
        if not j or k < last:
            continue
        last = j
        if spans and (opener := _range_opens(t, spans[-1], k)) is not None:
            spans[-1] = (opener, j)
        elif spans and k - spans[-1][1] <= 3 and all(t.low[x] in _JOINS for x in range(spans[-1][1], k)):
            spans[-1] = (spans[-1][0], j)
        else:
            spans.append((k, j))
    return [time for i, j in spans if (time := _led(t, i, j)) is not None]


def _range_opens(t: Tokens, first: tuple[int, int], k: int) -> int | None:
    """Give where `between 2010 and 2014` or `from May to July` begins whose second time is token `k`."""
    i, j = first
    if k != j + 1 or i == 0:
        return None
    if (t.low[i - 1], t.low[j]) in _RANGES:
        return i - 1
    return i if t.words[j] in HYPHENS else None


_RANGES = frozenset(
    {("between", "and"), ("from", "to"), ("from", "until"), ("from", "till"), ("from", "through")}
)


def _spoken(t: Tokens, k: int) -> int:
    """Give where words like `Friday evening` or `last week` end that begin at token `k`; 0 if none do."""
    low = t.low[k]
    n = len(t)
    if low in WEEKDAYS and t.words[k][0].isupper() and len(low) > 3:
        return k + 2 if k + 1 < n and t.low[k + 1] in _PARTS else k + 1
    if low in _RELATIVE:
        return k + 1
    if low == "that" and k + 1 < n and t.low[k + 1] in {"year", "month", "week", "night"}:
        return k + 2 if k + 2 == n or t.words[k + 2] in {",", "."} else 0
    if low in _WHICH and k + 2 < n and t.low[k + 1] in _FISCAL and t.low[k + 2] in {"year", "quarter"}:
        return k + 3
    if low in _WHICH and k + 1 < n and t.low[k + 1] in SPANS:
        if k + 2 < n and t.words[k + 2] in {"'", "’"}:
            return 0
        return k + 2
    if low == "earlier" and k + 2 < n and t.low[k + 1] == "this":
        return k + 3
    if low in {"so", "to"} and k + 1 < n and t.low[k + 1] in {"far", "date"}:
        return k + 2 if (low, t.low[k + 1]) in {("so", "far"), ("to", "date")} else 0
    if (
        low in MONTHS
        and t.words[k][0].isupper()
        and k
        and (
            (t.low[k - 1] in {"in", "last"} and not (low == "may" and t.low[k - 2] in _HELD))
            or (t.low[k - 1] in {"between", "from"} and k + 2 < n and t.low[k + 2] in MONTHS)
            or (k > 2 and t.low[k - 2] in MONTHS and (t.low[k - 3], t.low[k - 1]) in _RANGES)
        )
    ):
        return k + 3 if k + 2 < n and t.low[k + 1] in {"last", "this"} and t.low[k + 2] == "year" else k + 1
    return 0


def _is_base(t: Tokens, at: int) -> bool:
    """Say whether a time at token `at` is what another is set against: compared with May, up from last year."""
    earlier, before = t.low[at - 2 : at] if at > 1 else ("", "")
    if before == "over":
        return "previous" in t.low[at : at + 2]
    return (earlier == "compared" and before in {"with", "to"}) or (before == "from" and earlier in _CHANGED)


_CHANGED = frozenset(
    ["up", "down", "%", "percent", "cent", "rise", "fall", "increase", "decrease", "drop", "decline"]
)


#: What may be held in somebody of the name of May.
_HELD = frozenset({"confidence", "faith", "trust", "belief"})


def _led(t: Tokens, i: int, j: int) -> Time | None:
    """Add the words that lead a time on; None where they say it is not when the figure holds."""
    if t.low[i] in {"so", "to"}:
        return Time(i, j, True)
    if t.low[i] in {"between", "from"}:
        return Time(i, j, False)
    at = i
    while (
        at
        and t.low[at - 1] in {"the", "late", "early", "mid", "end", "of", "local", "on", "in", "-", "at"}
        and i - at < 3
    ):
        at -= 1
    before = t.low[at - 1] if at else ""
    if before in {"since", "between", "than"} or _is_base(t, at):
        return None
    if before == "as" and t.low[at] in {"of", "at"}:
        return Time(at - 1, j, True)
    if before == "by":
        return Time(at - 1, j, True)
    if any(word in _SAYING for word in t.low[max(0, at - 3) : at]):
        return None
    if t.words[j - 1] in {"(", ","}:
        j -= 1
    return Time(i, j, False)
