"""Numerals: runs of tokens that say one number, in digits, words or both."""

from __future__ import annotations

import re
from functools import cache

from analysis.figures.digits import UNICODE_PARTS, from_digits, plain_digits
from analysis.figures.number_words import (
    HALVES,
    HYPHENS,
    Numeral,
    classes,
    ordinals,
    parts,
    scaled,
    small,
    spelled,
)
from analysis.lists import word_set
from analysis.text.lexemes import Tokens


@cache
def _openings() -> frozenset[str]:
    """Give the words one of which stands in every numeral that has no digit."""
    return frozenset(set(classes()) | set(parts()) | set(ordinals()) | {"couple", "pair"})


_DIGIT = re.compile(rf"[0-9{''.join(UNICODE_PARTS)}]")
_LETTERS = re.compile(r"[a-z]+")
_HEDGES = frozenset(
    [
        "than",
        "least",
        "most",
        "nearly",
        "almost",
        "about",
        "around",
        "roughly",
        "over",
        "under",
        "to",
        "within",
        "only",
    ]
)
_BEFORE_ONE = _HEDGES | {"decade", "century"}
_HEDGED = re.compile(rf"(?:{'|'.join(sorted(_HEDGES))}) an? |\ba (?:decade|century)\b")


def may_hold_number(text: str) -> bool:
    """Say whether a numeral may stand in a text: a digit or a number word is there.

    Examples
    --------
    >>> [may_hold_number(text) for text in ("No man is an island.", "Two men are.")]
    [False, True]
    """
    if _DIGIT.search(text):
        return True
    low = text.lower()
    words = _LETTERS.findall(low)
    if not _openings().isdisjoint(words) or "-long" in low:
        return True
    return not _BEFORE_ONE.isdisjoint(words) and _HEDGED.search(low) is not None


def _part(t: Tokens, i: int) -> Numeral | None:
    """Read a fraction: a third, one-half, three quarters, half a million."""
    numerator, j = 1.0, i
    word = t.low[i]
    if word not in HALVES:
        if word in {"a", "an"}:
            j = i + 1
        elif (read := small(t, i)) is not None:
            numerator, j = read
        elif word.isdecimal() and len(word) <= 2:
            numerator, j = float(word), i + 1
        else:
            return None
        if j < len(t) and t.words[j] in HYPHENS and t.glued(j):
            j += 1
    if j >= len(t):
        return None
    under = parts().get(t.low[j])
    if under is None or (numerator > 1 and not (t.low[j].endswith("s") or t.low[j] == "halves")):
        return None
    if under == 4 and numerator not in {1, 3}:  # two quarters of a year, or of a match
        return None
    value = numerator / under
    j += 1
    # half a million, a quarter of a million, half-million
    at = j
    if at < len(t) and t.words[at] in HYPHENS and t.glued(at):
        at += 1
    else:
        if at < len(t) and t.low[at] == "of":
            at += 1
        if at < len(t) and t.low[at] in {"a", "an"}:
            at += 1
        elif at > j:
            at = len(t)
    if at < len(t):
        entry = classes().get(t.low[at])
        if entry and entry[1] in {"scale", "group"}:
            value, scale, j = scaled(t, at, value)
            return Numeral(i, j, value, "words", scale)
    return Numeral(i, j, value, "part")


def _vague(t: Tokens, i: int) -> Numeral | None:
    """Read dozens, tens of thousands, a couple, several hundred."""
    word = t.low[i]
    n = len(t)
    known = classes()
    if word in {"a", "the"} and i + 1 < n and t.low[i + 1] in {"couple", "few", "pair"}:
        inner = _vague(t, i + 1)
        return None if inner is None else Numeral(i, inner.j, inner.value, inner.form, inner.scale)
    if word in {"couple", "few", "several", "many"}:
        at = i + 2 if word == "couple" and i + 2 < n and t.low[i + 1] == "of" else i + 1
        entry = known.get(t.low[at]) if at < n else None
        if entry and entry[1] in {"scale", "group"}:
            value, scale, j = scaled(t, at, 2.0)
            return Numeral(i, j, value, "about" if word == "couple" else "vague", scale)
        if entry and entry[1] == "plural" and word in {"several", "many"}:
            return Numeral(i, at + 1, 2.0 * entry[0], "vague", entry[0])
        of = word == "couple" and i + 1 < n and t.low[i + 1] in {"of", "more"}
        return Numeral(i, i + 1, 2.0, "vague") if of else None
    if word == "pair":
        return Numeral(i, i + 1, 2.0, "words", whole=True)
    entry = known.get(word)
    if entry is None or entry[1] != "plural":
        return None
    value, j = entry[0], i + 1
    of = j < n and t.low[j] == "of"
    if not of and (word == "tens" or (word == "scores" and not _are_many(t, i))):
        return None
    while j + 1 < n and t.low[j] in {"of", "and", "upon"}:
        further = known.get(t.low[j + 1])
        if further is None or further[1] != "plural":
            break
        if t.low[j] == "of" and further[0] > entry[0]:
            value *= further[0]
        j += 2
    if word == "tens" and j == i + 1:
        return None
    return Numeral(i, j, 2.0 * value, "vague")


_MANY_ARE = word_set("numbers.many_are")


def _are_many(t: Tokens, i: int) -> bool:
    """Say whether `scores` without a noun counts: scores were hurt, wounding scores; not `she scores more`."""
    if i + 1 < len(t) and t.low[i + 1] in _MANY_ARE:
        return (
            i == 0 or not t.words[i - 1][0].isalpha() or t.low[i - 1] in {"and", "but", "as", "while", "that"}
        )
    return i > 0 and t.low[i - 1] in {
        "killing",
        "wounding",
        "injuring",
        "displacing",
        "wounded",
        "injured",
        "killed",
    }


def _ordinal(t: Tokens, i: int) -> Numeral | None:
    """Read 21st, third, twenty-first, hundredth."""
    n = len(t)
    word = t.low[i]
    if word[0].isdecimal() and i + 1 < n and t.glued(i + 1) and t.low[i + 1] in {"st", "nd", "rd", "th"}:
        value = plain_digits(word)
        return None if value is None else Numeral(i, i + 2, value, "ordinal")
    known = ordinals()
    if word in known:
        return Numeral(i, i + 1, known[word], "ordinal")
    entry = classes().get(word)
    if entry and entry[1] == "ten" and i + 1 < n:
        at = i + 2 if t.words[i + 1] in HYPHENS and t.glued(i + 1) else i + 1
        if at < n and 1 <= known.get(t.low[at], 0) <= 9:
            return Numeral(i, at + 1, entry[0] + known[t.low[at]], "ordinal")
    return None


def numeral(t: Tokens, i: int, money: bool = False) -> Numeral | None:
    """Read the numeral that begins at token `i`, if one does.

    Parameters
    ----------
    t, i
        Tokens and the place to read from.
    money
        Whether a currency sign stands before: then `b` and `t` multiply too.

    Examples
    --------
    >>> from analysis.text.lexemes import tokens
    >>> numeral(tokens("half a million", 0, 14), 0).value
    500000.0
    """
    if i >= len(t):
        return None
    word = t.low[i]
    first = word[0]
    if first.isdecimal():
        return _ordinal(t, i) or (_part(t, i) if len(word) <= 2 else None) or from_digits(t, i, money)
    if word in UNICODE_PARTS:
        value, scale, j = scaled(t, i + 1, UNICODE_PARTS[word])
        return Numeral(i, j, value, "part" if scale == 1 else "digits", scale)
    found = _vague(t, i) or _part(t, i)
    if found is not None:
        return found
    ordinal = _ordinal(t, i)
    if ordinal is not None:
        return ordinal
    at = i
    if word in {"a", "an"}:
        at = i + 1
        if at >= len(t):
            return None
        entry = classes().get(t.low[at])
        if entry is None or entry[1] not in {"scale", "group"}:
            return None
    read = spelled(t, at)
    if read is None:
        return None
    read.i = i
    n = len(t)
    j = read.j
    if t.low[j : j + 6] == ["-", "and", "-", "a", "-", "half"]:
        return Numeral(i, j + 6, read.value + 0.5, "words", read.scale)
    # two and a half (million)
    if j + 2 < n and t.low[j] == "and" and t.low[j + 1] in {"a", "one"} and t.low[j + 2] in parts():
        value = read.value + 1 / parts()[t.low[j + 2]] * (read.scale if read.scale >= 1000 else 1)
        value, scale, j = scaled(t, j + 3, value) if read.scale == 1 else (value, 1.0, j + 3)
        return Numeral(i, j, value, "words", max(scale, read.scale))
    return read
