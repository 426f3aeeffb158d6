"""Clocks: how long something took, told as 4:01.8, 1min 45.2sec, two hours 3 minutes or a time of 9.87."""

from __future__ import annotations

from analysis.figures.ages import age_end, is_aged
from analysis.figures.counted import phrase
from analysis.figures.number_words import HYPHENS
from analysis.figures.numbers import numeral
from analysis.figures.quantity import Quantity
from analysis.figures.units import AGO, rate, unit_behind
from analysis.lists import word_set
from analysis.text.lexemes import Tokens

#: The unit that may follow a unit of time to say its smaller part, and how many make one.
_SMALLER = {"hour": ("minute", 60), "minute": ("second", 60), "year": ("month", 12)}
_LETTERS = {"h": "hour", "m": "minute", "s": "second"}
_SECONDS = frozenset({"s", "sec", "secs"})
_WORDS = word_set("clocks.units")


def clock(t: Tokens, k: int) -> Quantity | None:
    """Read the time something took that begins at token `k`, if it is told by a colon or in more than one unit.

    Examples
    --------
    >>> from analysis.text.lexemes import tokens
    >>> [clock(tokens(text, 0, len(text)), 0).low for text in ("4:01.8", "2hr 03min 12s", "two minutes 5 seconds")]
    [241.8, 7392.0, 125.0]
    """
    return _by_colon(t, k) or _by_units(t, k)


def _by_colon(t: Tokens, k: int) -> Quantity | None:
    """Read 4:01.8 and 2:14:33; 4:12 only behind words for how long somebody took."""
    parts = [t.words[k]]
    j = k + 1
    while j + 1 < len(t) and t.words[j] == ":" and t.glued(j) and t.glued(j + 1) and len(parts) < 3:
        parts.append(t.words[j + 1])
        j += 2
    whole, last = parts[:-1], parts[-1]
    if not whole or not all(part.isdecimal() and len(part) <= 2 for part in whole):
        return None
    minutes, _, rest = last.partition(".")
    if len(minutes) != 2 or not minutes.isdecimal() or int(minutes) > 59 or (rest and not rest.isdecimal()):
        return None
    if not rest and not _is_run(t, k):
        return None
    value = float(last)
    for power, part in enumerate(reversed(whole), 1):
        value += int(part) * 60.0**power
    return Quantity(k, j, round(value, 3), round(value, 3), "duration", "second", "digits")


def _by_units(t: Tokens, k: int) -> Quantity | None:
    """Read a number of hours with its minutes, of minutes with its seconds, of years with its months."""
    if _WORDS.isdisjoint(t.low[k + 1 : k + 5]):
        return None
    first = _part(t, k, None)
    if first is None or first[1] not in _SMALLER or first[0] % 1:
        return None
    value, unit, j = first
    parts = 1
    while unit in _SMALLER:
        smaller, many = _SMALLER[unit]
        at = j + 1 if j < len(t) and t.words[j] == "," else j
        linked = at < len(t) and t.low[at] == "and"
        part = _part(t, at + linked, smaller)
        if part is None or not part[0] < many:
            break
        if (linked or at > j) and t.low[part[2] : part[2] + 1] and t.low[part[2]] in AGO - {"ago"}:
            break  # in two hours, and 5 minutes later
        value, unit, j, parts = value * many + part[0], smaller, part[2], parts + 1
    if parts == 1 or age_end(t, j) or is_aged(t, k) or rate(t, j) is not None:
        return None
    return Quantity(k, j, round(value, 3), round(value, 3), "duration", unit, "digits")


def _part(t: Tokens, k: int, wanted: str | None) -> tuple[float, str, int] | None:
    """Read a number with a unit of time at token `k`: its value, the unit and where they end."""
    if wanted is None and t.low[k] in {"a", "an"}:
        unit = unit_behind(t, k + 1, False)
        return None if unit is None or unit.kind != "duration" else (1.0, unit.name, unit.j)
    said = numeral(t, k) if k < len(t) else None
    if said is None or said.form not in {"digits", "words"} or (said.scale != 1 and said.form == "digits"):
        return None
    at = said.j + 1 if t.words[said.j : said.j + 1] and t.words[said.j] in HYPHENS else said.j
    if at >= len(t):
        return None
    letter = _LETTERS.get(t.words[at]) if t.words[k][0].isdecimal() and t.glued(at) else None
    seconds = at + 2 < len(t) and t.low[at + 2] in _SECONDS  # 3m 5s, but 3m wide
    if letter is not None and (wanted or letter == "hour" or seconds):
        return said.value, letter, at + 1
    unit = unit_behind(t, said.j, t.words[k][0].isdecimal())
    if unit is None or unit.kind != "duration" or (wanted is not None and unit.name != wanted):
        return None
    return said.value, unit.name, unit.j


def is_timed(t: Tokens, i: int, j: int) -> bool:
    """Say whether the decimal of tokens `i` to `j` is a number of seconds that somebody took: a time of 9.87."""
    whole, _, rest = t.words[i].partition(".")
    if len(rest) not in {1, 2} or not whole.isdecimal() or len(whole) > 2 or phrase(t, j) is not None:
        return False
    return _is_run(t, i)


def _is_run(t: Tokens, i: int) -> bool:
    """Say whether words before token `i` tell of how long somebody took: ran 4:12, won in 9.87, a best of 4:12."""
    before = t.low[max(0, i - 5) : i]
    if before[-1:] == ["a"]:
        before.pop()  # ran a 4:12
    if not before or t.low[i - 1] in {"at", "by"}:
        return before[-1:] == ["at"] and before[-2:-1] == ["timed"]
    if before[-1] in _RAN:
        return True
    if before[-1] == "of":
        return not _TIMES.isdisjoint(before)
    return before[-1] == "in" and not _FINISHED.isdisjoint(before)


_RAN = word_set("clocks.ran")
_FINISHED = _RAN | word_set("clocks.finished")
_TIMES = word_set("clocks.times")
