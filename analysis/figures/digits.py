"""Numbers in digits: separators, powers, fractions, and the letters that multiply them."""

from __future__ import annotations

from analysis.figures.number_words import Numeral, parts, scaled, times
from analysis.lists import word_set
from analysis.text.lexemes import Tokens

_MINUS = frozenset("-−–")
UNICODE_PARTS = {
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

_SPACES = str.maketrans("", "", ", \u00a0\u2009\u202f")


def plain_digits(word: str) -> float | None:
    """Read a token of digits; None if it is none or too long to be a number anyone reports."""
    if not word[0].isdecimal() or len(word) > _LONGEST:
        return None
    plain = word.translate(_SPACES)
    if not plain.isascii():
        return None
    if plain.count(".") > 1:
        groups = plain.split(".")
        thousands = len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
        return float("".join(groups)) if thousands else None
    return float(plain)


def _groups(t: Tokens, i: int, money: bool) -> int:
    """Give where the groups of three digits end that a space joins to token `i`: 1 414 021, 10 000 dollars."""
    j = i + 1
    if not t.words[i].isdecimal() or len(t.words[i]) > 3 or t.words[i][0] == "0":
        return j
    while (
        j < min(len(t), i + 6)
        and len(t.words[j]) == 3
        and t.words[j].isdecimal()
        and t.starts[j] == t.ends[j - 1] + 1
    ):
        j += 1
    if j == i + 2 and not money:
        before = t.words[i - 1] if i else ""
        counted = j < len(t) and t.words[j].isalpha() and t.words[j].islower()
        if not counted or before[:1].isupper() or before[-1:].isdecimal():
            return i + 1
    apart = j == len(t) or not t.glued(j) or not t.words[j][0].isalnum()
    return j if apart else i + 1


def from_digits(t: Tokens, i: int, money: bool) -> Numeral | None:
    """Read the number whose digits begin at token `i`; `money` where a currency sign stands before."""
    value = plain_digits(t.words[i])
    if value is None:
        return None
    n = len(t)
    j = _groups(t, i, money)
    if j > i + 1:  # 1 414 021
        value, scale, j = scaled(t, j, float("".join(t.words[i:j])))
        return Numeral(i, j, value, "digits", scale, scale == 1)
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
    if j < n and t.words[j] in UNICODE_PARTS:
        value, j = value + UNICODE_PARTS[t.words[j]], j + 1
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
    elif j + 2 < n and t.low[j] == "and" and t.low[j + 1] in {"a", "one"} and t.low[j + 2] in parts():
        value, j = value + 1 / parts()[t.low[j + 2]], j + 3
    if j < n:
        low = t.low[j]
        near = t.glued(j)
        if low == "k" and t.words[j] == "K" and word in {"2", "4", "5", "8"} and not money:
            return Numeral(start, j, value, "digits", 1.0, True)  # 4K video
        if low in _SUFFIX and (near or low not in {"k", "m"} or money) and not _is_metres(t, j, money):
            scale = _SUFFIX[low]
            return Numeral(start, j + 1, times(value, scale), "digits", scale)
        if money and low in _MONEY_SUFFIX and (near or low == "b"):
            scale = _MONEY_SUFFIX[low]
            return Numeral(start, j + 1, times(value, scale), "digits", scale)
    value, scale, j = scaled(t, j, value)
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


#: What is counted in millions, and what follows metres alone.
_IN_MILLIONS = word_set("digits.in_millions")
_MEASURED = word_set("digits.measured")
#: From so many millions on a text says billion: a 1500m race, a summit of 4500m.
_NO_MILLIONS = 1000
_LENGTHY = frozenset({"long", "wide", "high", "tall", "deep", "thick", "x", "×"})


def _is_metres(t: Tokens, j: int, money: bool) -> bool:
    """Say whether the `m` of token `j` is metres rather than million."""
    if t.words[j] != "m" or money or _in_millions(t, j):
        return False
    if not _MEASURED.isdisjoint(t.low[max(0, j - 6) : j]):
        return True
    whole = t.words[j - 1].replace(",", "")
    if whole.isdecimal() and int(whole) >= _NO_MILLIONS and _IN_MILLIONS.isdisjoint(t.low[j + 1 : j + 3]):
        return True
    if j + 1 >= len(t):
        return _IN_MILLIONS.isdisjoint(t.low[max(0, j - 12) : j])
    if not _IN_MILLIONS.isdisjoint(t.low[max(0, j - 12) : j]) and t.low[j + 1] not in _LENGTHY:
        return False
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
