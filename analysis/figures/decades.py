"""Years and decades told by themselves: in 1987, the 1980s, the '80s, 2019/20."""

from __future__ import annotations

from typing import NamedTuple

from analysis.figures.number_words import HYPHENS
from analysis.text.lexemes import Tokens


class Moment(NamedTuple):
    """A date or time at tokens `i` to `j`."""

    i: int
    j: int
    kind: str
    iso: str


def may_be_year(word: str) -> bool:
    """Say whether a word of digits has the form of a year."""
    return len(word) == 4 and word.isascii() and word.isdecimal() and 1000 <= int(word) <= 2199


def short_decade(t: Tokens, k: int) -> Moment | None:
    """Read '90s behind token `k`, the mark, and 90's behind an article."""
    if k + 3 < len(t) and t.low[k] == "the" and t.words[k + 2] in {"'", "’"} and t.low[k + 3] == "s":
        word = t.words[k + 1]
        if word.endswith("0") and t.glued(k + 2) and t.glued(k + 3):
            return Moment(k, k + 4, "date", f"{'20' if int(word) <= 20 else '19'}{word[0]}X")
        return None
    if k < 0 or t.words[k] not in {"'", "’", "‘"}:
        return None
    if k + 2 < len(t) and t.glued(k + 1) and t.glued(k + 2) and t.low[k + 2] == "s":
        word = t.words[k + 1]
        if len(word) == 2 and word.isdecimal() and word.endswith("0"):
            century = "20" if int(word) <= 20 else "19"
            return Moment(k, k + 3, "date", f"{century}{word[0]}X")
    return None


def bare_year(t: Tokens, k: int) -> Moment | None:
    """Read 1987, 1980s and 2019/20."""
    word = t.words[k]
    if not may_be_year(word):
        return None
    n = len(t)
    j = k + 1
    number = int(word)
    if j < n and t.glued(j) and t.low[j] == "s" and word.endswith("0"):
        return Moment(
            k, j + 1, "date", word[:2] + "XX" if word.endswith("00") and word < "2000" else word[:3] + "X"
        )
    if j + 2 < n and t.words[j] in {"'", "’"} and t.glued(j) and t.low[j + 1] == "s" and word.endswith("0"):
        return Moment(k, j + 2, "date", word[:3] + "X")
    if not 1500 <= number <= 2150:
        alone = j == n or not t.words[j][0].isalnum() or t.low[j] in {"and", "the", "when", "by"}
        old = number < 1500 and alone and k > 0 and t.low[k - 1] in {"in", "since", "until", "circa"}
        return Moment(k, j, "date", word) if old else None
    if j + 1 < n and t.words[j] in HYPHENS | {"/"} and t.glued(j) and t.glued(j + 1):
        end = t.words[j + 1]
        if end.isdecimal() and len(end) == 2 and int(end) == (number + 1) % 100:
            return Moment(k, j + 2, "date", f"{number}/{number + 1}")
        if may_be_year(end) and number < int(end) <= number + 100:
            return Moment(k, j + 2, "date", f"{number}/{end}")
    return Moment(k, j, "date", word)
