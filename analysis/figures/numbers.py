"""Numerals: runs of tokens that say one number, in digits, words or both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from analysis.lists import rows_of, word_set
from analysis.text.lexemes import Tokens

#: Hyphens that join words; a dash between numbers may be any of them.
HYPHENS = frozenset("-‐‑–—−~")
_MINUS = frozenset("-−–")
_UNICODE_PARTS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
#: Letters that multiply when they stand behind digits.
_SUFFIX = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}
#: Letters that multiply only where a currency stands before them.
_MONEY_SUFFIX = {"b": 1e9, "t": 1e12, "mm": 1e6, "cr": 1e7}
_LONGEST = 22
#: Units that count as one where a hedge stands before, or `-long` behind: more than a year, century-long.
SINGLE = frozenset({"year", "week", "month", "day", "decade", "century", "hour", "minute", "mile"})


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
def _classes() -> dict[str, tuple[float, str]]:
    return {row["word"]: (float(row["value"]), row["class"]) for row in rows_of("number_words.csv")}


@cache
def _ordinals() -> dict[str, float]:
    return {
        row["word"]: float(row["value"]) for row in rows_of("ordinal_words.csv") if row["word"] not in _HALVES
    }


_HALVES = frozenset({"half", "halves", "quarter"})


@cache
def _parts() -> dict[str, float]:
    """Map the names of parts to what they divide by: third, thirds, half."""
    found = {}
    for row in rows_of("ordinal_words.csv"):
        if row["part"]:
            found[row["word"]] = float(row["value"])
            if row["word"] not in {"half", "halves"}:
                found[row["word"] + "s"] = float(row["value"])
    return found


@cache
def _openings() -> frozenset[str]:
    """Give the words one of which stands in every numeral that has no digit."""
    return frozenset(set(_classes()) | set(_parts()) | set(_ordinals()) | {"couple", "pair"})


_DIGIT = re.compile(rf"[0-9{''.join(_UNICODE_PARTS)}]")
_LETTERS = re.compile(r"[a-z]+")
_HEDGES = frozenset(
    ["than", "least", "most", "nearly", "almost", "about", "around", "roughly", "over", "under", "to"]
)
_HEDGED = re.compile(rf"(?:{'|'.join(sorted(_HEDGES))}) an? ")


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
    return not _HEDGES.isdisjoint(words) and _HEDGED.search(low) is not None


_SPACES = str.maketrans("", "", ", \u00a0\u2009\u202f")


def _digits(word: str) -> float | None:
    """Read a token of digits; None if it is none or too long to be a number anyone reports."""
    if not word[0].isdecimal() or len(word) > _LONGEST:
        return None
    plain = word.translate(_SPACES)
    if not plain.isascii():
        return None
    if plain.count(".") > 1:
        parts = plain.split(".")
        thousands = len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:])
        return float("".join(parts)) if thousands else None
    return float(plain)


def _small(t: Tokens, i: int) -> tuple[float, int] | None:
    """Read words below a hundred from token `i`: five, twenty-one."""
    entry = _classes().get(t.low[i])
    if entry is None or entry[1] not in {"small", "ten"}:
        return None
    value, kind = entry
    j = i + 1
    if kind == "ten":
        at = j + 1 if j < len(t) and t.words[j] in HYPHENS and t.glued(j) and t.glued(j + 1) else j
        if at < len(t):
            unit = _classes().get(t.low[at])
            if unit and unit[1] == "small" and 1 <= unit[0] <= 9:
                return value + unit[0], at + 1
    return value, j


def _scaled(t: Tokens, j: int, value: float) -> tuple[float, float, int]:
    """Multiply by the scale words that stand from token `j` on."""
    scale = 1.0
    for _ in range(3):
        at = j + 1 if j + 1 < len(t) and t.words[j] in HYPHENS and t.glued(j) and t.glued(j + 1) else j
        if at >= len(t):
            break
        entry = _classes().get(t.low[at])
        if entry is not None and entry[1] == "plural" and t.low[at] not in {"tens", "scores"}:
            return value * scale * entry[0], scale * entry[0], at + 1
        if entry is None or entry[1] not in {"scale", "group"}:
            break
        if scale > entry[0] and entry[0] < 1000:
            break
        scale *= entry[0]
        j = at + 1
    return value * scale, scale, j


def _words(t: Tokens, i: int) -> Numeral | None:
    """Read a number in words: two hundred and fifty thousand."""
    first = _small(t, i)
    j = i
    total = current = 0.0
    scale = 1.0
    last = 1e18
    if first is None:
        entry = _classes().get(t.low[i])
        if entry is None or entry[1] not in {"scale", "group"}:
            return None
        current, j = 1.0, i
    else:
        current, j = first
    while j < len(t):
        at = j + 1 if t.words[j] in HYPHENS and t.glued(j) and t.glued(j + 1) else j
        if at >= len(t):
            break
        entry = _classes().get(t.low[at])
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
            more = _small(t, behind)
            room = current % 100 == 0 and (current >= 100 or total)
            if more and room and (behind != at or t.low[behind] != "one" or more[1] - behind > 1):
                current += more[0]
                j = more[1]
                continue
            if total and current == 0 and behind < len(t):
                entry = _classes().get(t.low[behind])
                if entry and entry[0] == 100 and entry[1] == "scale":
                    current = 1.0
                    j = behind
                    continue
        break
    value = total + current
    many = _classes().get(t.low[j], (0.0, "")) if j < len(t) and first is not None else (0.0, "")
    if many[1] == "plural" and t.low[j] not in {"tens", "scores"}:
        return Numeral(i, j + 1, value * many[0], "words", many[0])
    if j < len(t) and t.low[j] == "point" and j + 1 < len(t):
        digits = ""
        at = j + 1
        while at < len(t) and (unit := _classes().get(t.low[at])) and unit[1] == "small" and unit[0] < 10:
            digits += str(int(unit[0]))
            at += 1
        if digits:
            value += float("0." + digits[:12])
            value, times, at = _scaled(t, at, value)
            return Numeral(i, at, value, "words", times)
    return Numeral(i, j, value, "words", scale if total or scale == 100 else 1.0, value == int(value))


def _part(t: Tokens, i: int) -> Numeral | None:
    """Read a fraction: a third, one-half, three quarters, half a million."""
    numerator, j = 1.0, i
    word = t.low[i]
    if word not in _HALVES:
        if word in {"a", "an"}:
            j = i + 1
        elif (read := _small(t, i)) is not None:
            numerator, j = read
        elif word.isdecimal() and len(word) <= 2:
            numerator, j = float(word), i + 1
        else:
            return None
        if j < len(t) and t.words[j] in HYPHENS and t.glued(j):
            j += 1
    if j >= len(t):
        return None
    under = _parts().get(t.low[j])
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
        entry = _classes().get(t.low[at])
        if entry and entry[1] in {"scale", "group"}:
            value, scale, j = _scaled(t, at, value)
            return Numeral(i, j, value, "words", scale)
    return Numeral(i, j, value, "part")


def _vague(t: Tokens, i: int) -> Numeral | None:
    """Read dozens, tens of thousands, a couple, several hundred."""
    word = t.low[i]
    n = len(t)
    classes = _classes()
    if word in {"a", "the"} and i + 1 < n and t.low[i + 1] in {"couple", "few", "pair"}:
        inner = _vague(t, i + 1)
        return None if inner is None else Numeral(i, inner.j, inner.value, inner.form, inner.scale)
    if word in {"couple", "few", "several", "many"}:
        at = i + 2 if word == "couple" and i + 2 < n and t.low[i + 1] == "of" else i + 1
        entry = classes.get(t.low[at]) if at < n else None
        if entry and entry[1] in {"scale", "group"}:
            value, scale, j = _scaled(t, at, 2.0)
            return Numeral(i, j, value, "about" if word == "couple" else "vague", scale)
        if entry and entry[1] == "plural" and word in {"several", "many"}:
            return Numeral(i, at + 1, 2.0 * entry[0], "vague", entry[0])
        of = word == "couple" and i + 1 < n and t.low[i + 1] in {"of", "more"}
        return Numeral(i, i + 1, 2.0, "vague") if of else None
    if word == "pair":
        return Numeral(i, i + 1, 2.0, "words", whole=True)
    entry = classes.get(word)
    if entry is None or entry[1] != "plural":
        return None
    value, j = entry[0], i + 1
    of = j < n and t.low[j] == "of"
    if not of and (word == "tens" or (word == "scores" and not _are_many(t, i))):
        return None
    while j + 1 < n and t.low[j] in {"of", "and", "upon"}:
        further = classes.get(t.low[j + 1])
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
        value = _digits(word)
        return None if value is None else Numeral(i, i + 2, value, "ordinal")
    ordinals = _ordinals()
    if word in ordinals:
        return Numeral(i, i + 1, ordinals[word], "ordinal")
    entry = _classes().get(word)
    if entry and entry[1] == "ten" and i + 1 < n:
        at = i + 2 if t.words[i + 1] in HYPHENS and t.glued(i + 1) else i + 1
        if at < n and 1 <= ordinals.get(t.low[at], 0) <= 9:
            return Numeral(i, at + 1, entry[0] + ordinals[t.low[at]], "ordinal")
    return None


def _from_digits(t: Tokens, i: int, money: bool) -> Numeral | None:
    value = _digits(t.words[i])
    if value is None:
        return None
    n = len(t)
    j = i + 1
    word = t.words[i]
    # .5 and 0.5
    start = i
    if i and t.words[i - 1] == "." and t.glued(i) and not t.glued(i - 1) and word.isdecimal():
        value, start = float("0." + word), i - 1
    # 1.99×10−30, 2e-3
    if j + 1 < n and t.words[j] in {"×", "x", "X"} and t.words[j + 1] == "10":
        at = j + 2
        sign = 1
        if at < n and t.words[at] == "^":
            at += 1
        if at < n and t.glued(at) and t.words[at] in _MINUS:
            sign, at = -1, at + 1
        if at < n and t.glued(at) and t.words[at].isdecimal() and len(t.words[at]) <= 2:
            return Numeral(start, at + 1, value * 10.0 ** (sign * int(t.words[at])), "digits")
    if j < n and t.glued(j) and t.low[j] == "e":
        at = j + 1
        sign = 1
        if at < n and t.words[at] in {"+", *_MINUS}:
            sign, at = (1 if t.words[at] == "+" else -1), at + 1
        if at < n and t.glued(at) and t.words[at].isdecimal() and len(t.words[at]) <= 2:
            return Numeral(start, at + 1, value * 10.0 ** (sign * int(t.words[at])), "digits")
    # 1/16, 2 1/2, 2½
    slash = (
        j < n and t.glued(j) and t.words[j] in {"/", "⁄"} and t.glued(j + 1) and t.words[j + 1].isdecimal()
    )
    if slash and _is_part(t, i, j + 1):
        return Numeral(start, j + 2, value / float(t.words[j + 1]), "part")
    if j < n and t.words[j] in _UNICODE_PARTS:
        value, j = value + _UNICODE_PARTS[t.words[j]], j + 1
    elif (
        j + 2 < n
        and t.words[j].isdecimal()
        and not t.glued(j)
        and word.isdecimal()
        and t.words[j + 1] in {"/", "⁄"}
        and t.glued(j + 1)
        and t.glued(j + 2)
        and t.words[j + 2] in {"2", "3", "4", "8", "16", "32"}
    ):
        value, j = value + float(t.words[j]) / float(t.words[j + 2]), j + 3
    elif j + 2 < n and t.low[j] == "and" and t.low[j + 1] in {"a", "one"} and t.low[j + 2] in _parts():
        value, j = value + 1 / _parts()[t.low[j + 2]], j + 3
    if j < n:
        low = t.low[j]
        near = t.glued(j)
        if low == "k" and t.words[j] == "K" and word in {"2", "4", "5", "8"} and not money:
            return Numeral(start, j, value, "digits", 1.0, True)  # 4K video
        if low in _SUFFIX and (near or low not in {"k", "m"} or money) and not _is_metres(t, j, money):
            scale = _SUFFIX[low]
            return Numeral(start, j + 1, value * scale, "digits", scale)
        if money and low in _MONEY_SUFFIX and (near or low == "b"):
            scale = _MONEY_SUFFIX[low]
            return Numeral(start, j + 1, value * scale, "digits", scale)
    value, scale, j = _scaled(t, j, value)
    if scale > 1 and j + 2 < n and t.low[j] == "and" and t.low[j + 1] == "a" and t.low[j + 2] == "half":
        value, j = value + 0.5 * scale, j + 3
    return Numeral(start, j, value, "digits", scale, word.isdecimal() and scale == 1)


def _is_part(t: Tokens, i: int, j: int) -> bool:
    """Say whether `1/16` is a fraction, not a date or a name (9/11, 24/7)."""
    over, under = int(t.words[i][:4].split(".")[0]), int(t.words[j][:4])
    if len(t.words[j]) > 3 or len(t.words[i]) > 3 or "." in t.words[i] or not 0 < over < under:
        return False
    if (t.glued(i) and t.words[i - 1] in {"/", "-"}) or (t.glued(j + 1) and t.words[j + 1] in {"/", "⁄"}):
        return False
    if under in {2, 3, 4, 5, 8, 16, 32, 64}:
        return True
    return j + 1 < len(t) and t.low[j + 1] == "of"


_LONG = word_set("numbers.long")


def _is_metres(t: Tokens, j: int, money: bool) -> bool:
    """Say whether the `m` of token `j` is metres rather than million."""
    if t.words[j] != "m" or money or _in_millions(t, j):
        return False
    if j + 1 >= len(t):
        return True
    following = t.low[j + 1]
    if following == "of":
        return j + 2 >= len(t) or t.low[j + 2] not in {
            "them",
            "these",
            "those",
            "the",
            "its",
            "their",
            "us",
            "whom",
        }
    return bool(following in _LONG or not following[0].isalpha())


def _in_millions(t: Tokens, j: int) -> bool:
    """Say whether an `m` before token `j` of the same sentence stands for million: 1.2m died, of 46m."""
    for k in range(1, j):
        if t.words[k] == "m" and t.glued(k) and t.words[k - 1][0].isdecimal():
            signed = k > 1 and not t.words[k - 2].isalnum() and t.glued(k - 1)
            return signed or (t.words[k + 1][0].isalpha() and t.low[k + 1] not in _LONG)
    return False


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
        return _ordinal(t, i) or (_part(t, i) if len(word) <= 2 else None) or _from_digits(t, i, money)
    if word in _UNICODE_PARTS:
        value, scale, j = _scaled(t, i + 1, _UNICODE_PARTS[word])
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
        entry = _classes().get(t.low[at])
        if entry is None or entry[1] not in {"scale", "group"}:
            return None
    read = _words(t, at)
    if read is None:
        return None
    read.i = i
    n = len(t)
    j = read.j
    if t.low[j : j + 6] == ["-", "and", "-", "a", "-", "half"]:
        return Numeral(i, j + 6, read.value + 0.5, "words", read.scale)
    # two and a half (million)
    if j + 2 < n and t.low[j] == "and" and t.low[j + 1] in {"a", "one"} and t.low[j + 2] in _parts():
        value = read.value + 1 / _parts()[t.low[j + 2]] * (read.scale if read.scale >= 1000 else 1)
        value, scale, j = _scaled(t, j + 3, value)
        return Numeral(i, j, value, "words", max(scale, read.scale))
    return read
