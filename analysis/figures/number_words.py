"""Number words: what one says, and numbers put together of them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from analysis.lists import rows_of
from analysis.text.lexemes import Tokens

#: Hyphens that join words; a dash between numbers may be any of them.
HYPHENS = frozenset("-‐‑–—−~")


@dataclass
class Numeral:
    """A number said by the tokens `i` to `j`.

    `form` is digits, words, part (a fraction), ordinal or vague; `scale` what multiplied the leading number.
    """

    i: int
    j: int
    value: float
    form: str
    scale: float = 1.0
    whole: bool = False
    high: float | None = None


@cache
def classes() -> dict[str, tuple[float, str]]:
    """Give the value and class of each number word."""
    return {row["word"]: (float(row["value"]), row["class"]) for row in rows_of("number_words.csv")}


@cache
def ordinals() -> dict[str, float]:
    """Give what each ordinal says, but for those that are parts more often."""
    return {
        row["word"]: float(row["value"]) for row in rows_of("ordinal_words.csv") if row["word"] not in HALVES
    }


HALVES = frozenset({"half", "halves", "quarter"})


@cache
def parts() -> dict[str, float]:
    """Map the names of parts to what they divide by: third, thirds, half."""
    found = {}
    for row in rows_of("ordinal_words.csv"):
        if row["part"]:
            found[row["word"]] = float(row["value"])
            if row["word"] not in {"half", "halves"}:
                found[row["word"] + "s"] = float(row["value"])
    return found


def small(t: Tokens, i: int) -> tuple[float, int] | None:
    """Read words below a hundred from token `i`: five, twenty-one."""
    entry = classes().get(t.low[i])
    if entry is None or entry[1] not in {"small", "ten"}:
        return None
    value, kind = entry
    j = i + 1
    if kind == "ten":
        at = j + 1 if j < len(t) and t.words[j] in HYPHENS and t.glued(j) and t.glued(j + 1) else j
        if at < len(t):
            unit = classes().get(t.low[at])
            if unit and unit[1] == "small" and 1 <= unit[0] <= 9:
                return value + unit[0], at + 1
    return value, j


def scaled(t: Tokens, j: int, value: float) -> tuple[float, float, int]:
    """Multiply by the scale words that stand from token `j` on."""
    scale = 1.0
    for _ in range(3):
        at = j + 1 if j + 1 < len(t) and t.words[j] in HYPHENS and t.glued(j) and t.glued(j + 1) else j
        if at >= len(t):
            break
        entry = classes().get(t.low[at])
        if entry is not None and entry[1] == "plural" and t.low[at] not in {"tens", "scores"}:
            return times(value, scale * entry[0]), scale * entry[0], at + 1
        if entry is None or entry[1] not in {"scale", "group"}:
            break
        if scale > entry[0] and entry[0] < 1000:
            break
        scale *= entry[0]
        j = at + 1
    return times(value, scale), scale, j


def times(value: float, scale: float) -> float:
    """Multiply a number by its scale, without traces of binary fractions.

    Examples
    --------
    >>> times(8.2, 1e6)
    8200000.0
    """
    return float(Decimal(repr(value)) * int(scale)) if scale > 1 else value


def spelled(t: Tokens, i: int) -> Numeral | None:
    """Read a number in words: two hundred and fifty thousand."""
    first = small(t, i)
    j = i
    total = current = 0.0
    scale = 1.0
    last = 1e18
    if first is None:
        entry = classes().get(t.low[i])
        if entry is None or entry[1] not in {"scale", "group"}:
            return None
        current, j = 1.0, i
    else:
        current, j = first
    while j < len(t):
        at = j + 1 if t.words[j] in HYPHENS and t.glued(j) and t.glued(j + 1) else j
        if at >= len(t):
            break
        entry = classes().get(t.low[at])
        if entry and entry[1] in {"scale", "group"}:
            scale = entry[0]
            if scale == 100:
                if current >= 100:
                    break
                current *= 100
            elif scale < last:
                total += max(current, 1.0) * scale
                current, last = 0.0, scale
            else:  # a hundred thousand million
                total, current = (total + current) * scale, 0.0
                last = scale
            j = at + 1
            continue
        behind = at + 1 if t.low[at] in {"and", "&"} and (total or current >= 100) else at
        if t.words[j] == "," and total and current == 0:
            behind = j + 1
        if behind < len(t) and (total or current >= 100):
            more = small(t, behind)
            room = current % 100 == 0 and (current >= 100 or total)
            if more and room and (behind != at or t.low[behind] != "one" or more[1] - behind > 1):
                current += more[0]
                j = more[1]
                continue
            if total and current == 0 and behind < len(t):
                entry = classes().get(t.low[behind])
                if entry and entry[0] == 100 and entry[1] == "scale":
                    current = 1.0
                    j = behind
                    continue
        break
    value = total + current
    many = classes().get(t.low[j], (0.0, "")) if j < len(t) and first is not None else (0.0, "")
    if many[1] == "plural" and t.low[j] not in {"tens", "scores"}:
        return Numeral(i, j + 1, value * many[0], "words", many[0])
    if j < len(t) and t.low[j] == "point" and j + 1 < len(t):
        digits = ""
        at = j + 1
        while at < len(t) and (unit := classes().get(t.low[at])) and unit[1] == "small" and unit[0] < 10:
            digits += str(int(unit[0]))
            at += 1
        if digits:
            value += float("0." + digits[:12])
            value, times, at = scaled(t, at, value)
            return Numeral(i, at, value, "words", times)
    return Numeral(i, j, value, "words", scale if total or scale == 100 else 1.0, value == int(value))
