"""Ranges, changes and lists: how two quantities that stand side by side belong together."""

from __future__ import annotations

from itertools import pairwise

from analysis.figures.counted import phrase
from analysis.figures.number_words import HYPHENS
from analysis.figures.quantity import BARE, Quantity
from analysis.figures.results import is_score, is_vote
from analysis.text.lexemes import Tokens
from analysis.text.text import words_of


def ranges(t: Tokens, found: list[Quantity]) -> list[Quantity]:
    """Join the two ends of a range to one quantity; let lists and changes share their unit."""
    out: list[Quantity] = []
    ends = _chained(t, found)
    for number, quantity in enumerate(found):
        previous = out[-1] if out else None
        if previous is None or previous.kind in BARE or quantity.kind in BARE:
            out.append(quantity)
            continue
        if number in ends:
            _share_scale(previous, quantity)
            out[-1] = _range(t, previous, quantity, False)
            continue
        if number - 1 in ends:
            out.append(quantity)
            continue
        joined = _join(t, previous, quantity)
        if joined is None:
            out.append(quantity)
        else:
            out[-1] = joined
    for a, b in pairwise(out[::-1]):  # four, five and six kilos: from the last to the first
        if a.kind not in BARE and b.kind not in BARE and b.j <= a.left:
            words = [word for word in t.low[b.j : a.left] if word not in HYPHENS]
            if words == ["to"] and a.modifier == "range" and b.left and t.low[b.left - 1] == "from":
                _share_both(b, a)
                _share_scale(b, a)
            _share(b, a, words)
    return out


def _chained(t: Tokens, found: list[Quantity]) -> set[int]:
    """Find the ends of ranges in `from 8 to 9 per cent to 4 to 6 per cent`: one range became another."""
    ends: set[int] = set()
    for k in range(len(found) - 3):
        four = found[k : k + 4]
        gaps = [t.low[a.j : b.left] for a, b in pairwise(four)]
        if gaps == [["to"]] * 3 and four[0].left and t.low[four[0].left - 1] == "from":
            ends |= {k + 1, k + 3}
    return ends


def _join(t: Tokens, a: Quantity, b: Quantity) -> Quantity | None:
    gap = t.low[a.j : b.left]
    words = [word for word in gap if word not in HYPHENS]
    dash = len(gap) == 1 and not words
    before = t.low[a.left - 1] if a.left else ""
    if before == "somewhere" and a.left > 1:
        before = t.low[a.left - 2]
    if a.modifier == "range" and b.modifier != "range":
        if words == ["to"] and a.unit is None and b.unit:
            a.unit, a.kind = b.unit, b.kind
        elif words == ["to"] and b.unit is None and a.unit and b.kind == "count" and not a.sign:
            b.unit, b.kind = a.unit, a.kind
        return None
    if _adds(t, a, b, gap):
        value = a.low + b.low / _SMALLER.get(a.unit or "", ("", 100))[1]
        return Quantity(a.i, b.j, value, value, a.kind, a.unit, a.form, 1.0, a.left, sign=a.sign)
    if (
        gap == ["("]
        and a.low == b.low
        and a.form != b.form
        and b.j < len(t)
        and t.words[b.j] == ")"
        and not b.unit
    ):
        return Quantity(
            a.i, b.j + 1, a.low, a.high, a.kind, a.unit, a.form, a.scale, a.left, modifier=a.modifier
        )
    if not _compatible(a, b):
        return None
    if dash and is_score(t, a, b):
        a.kind = b.kind = "score"
        a.unit = b.unit = None
        return None
    changed = _changed(t, a, before)
    if dash:
        tight = t.glued(a.j) and t.glued(b.left)
        if a.low >= b.low or (not tight and a.unit and b.unit and a.unit != b.unit):
            return None
        if (
            not tight
            and a.unit is None
            and b.unit is not None
            and not b.sign
            and b.kind != "duration"
            and a.scale != b.scale
        ):
            return None
        _share_scale(a, b)
        return _range(t, a, b, False)
    if words == ["votes", "to"] and max(a.low, b.low) <= 700 and phrase(t, b.j) is None and not b.unit:
        a.kind = b.kind = "score"
        return None
    if words == ["to"] and is_vote(t, a, b):
        a.kind = b.kind = "score"
        return None
    if words in (["to"], ["through"]):
        if a.form == "part" and a.unit is None and b.unit is not None and b.form != "part":
            return None  # fell by half to £2m
        own = a.unit is not None and b.unit is not None
        if own and (before == "by" or (changed and before != "from")):
            return None
        if a.unit is not None and b.unit is None and changed and before != "from" and not a.sign:
            if before == "by" and a.kind == "duration":
                _share_both(a, b)  # fell by two years to 77
            return None
        if changed and before == "from":
            _share_both(a, b)
            _share_scale(a, b)
            return None
        if b.unit is None and a.unit is not None and not a.sign and phrase(t, b.j) is not None:
            return None
        if before not in {"from", "between"} and a.low > b.low and not _same_base(a, b):
            return None
        _share_scale(a, b)
        return _range(t, a, b, before in {"from", "between"})
    if words == ["and"] and t.low[max(0, a.left - 4) : a.left] == ["between", "the", "ages", "of"]:
        return _range(t, a, b, False)
    if words == ["and"] and before == "between":
        _share_scale(a, b)
        return _range(t, a, b, True)
    if before == "between" and gap[0] == "and" and " ".join(gap[1:]) in _ABOUT and a.low < b.low:
        _share_scale(a, b)  # between 20 and about 30
        return _range(t, a, b, True)
    if words == ["or"] and a.scale < b.scale and a.unit is None and a.low < b.low / b.scale <= a.low * 2 + 3:
        _share_scale(a, b)  # 3 or 4 million
    if (
        words == ["or"]
        and a.low < b.low <= a.low * 2 + 3
        and a.unit in {None, b.unit}
        and not a.sign
        and a.scale == b.scale
    ):
        return _range(t, a, b, False)
    if changed and before == "from" and gap[-1:] == ["to"] and len(gap) <= 9:
        _share_both(a, b)
        return None
    some = b.kind == "money" or (b.kind in {"measure", "duration"} and a.kind == "count" and not b.hyphened)
    whole = words[:1] == ["of"] and len(words) == 2 and words[1] in _OWNED and a.form != "part"
    whole &= b.kind != "money" or phrase(t, b.j) is None  # two of the $3 tickets
    if some and whole and a.unit is None:
        a.unit, a.kind = b.unit, b.kind  # 12 of the 20 miles
    _share(a, b, words)
    return None


_OWNED = frozenset({"the", "its", "a", "his", "her", "their", "our", "my", "those"})

_ABOUT = frozenset(
    {"about", "around", "roughly", "perhaps", "nearly", "almost", "possibly", "as many as", "up to"}
)

#: What adds to a unit as its smaller part, and how many make one.
_SMALLER = {"USD": ("cent", 100), "EUR": ("cent", 100), "GBP": ("penny", 100), "foot": ("inch", 12)}


def _adds(t: Tokens, a: Quantity, b: Quantity, gap: list[str]) -> bool:
    """Say whether `b` says the smaller part of `a`: 6 feet, 2 inches; 6 ft 1; 15 dollars 50."""
    small = _SMALLER.get(a.unit or "")
    if b.sign or a.modifier == "range" or b.low >= (small[1] if small else 100) or a.low % 1:
        return False
    if small is not None and b.unit == small[0]:
        return gap in ([], ["and"], [","])
    bare = b.unit is None and b.kind == "count" and b.form == "digits" and b.scale == 1 and not b.low % 1
    if not bare or phrase(t, b.j) is not None or a.scale != 1:
        return False
    if a.unit == "foot":
        return gap == [] and not a.hyphened
    ends = b.j >= len(t) or not t.words[b.j][0].isalnum() or t.low[b.j] in words_of("phrase_ends.txt")
    return a.kind == "money" and not a.sign and gap == [] and ends and b.low >= 10


def _compatible(a: Quantity, b: Quantity) -> bool:
    if a.unit is None or b.unit is None:
        return a.kind != "age" or b.kind == "age"
    own, other = a.unit.split("/")[0], b.unit.split("/")[0]
    return own == other


def _same_base(a: Quantity, b: Quantity) -> bool:
    return b.scale > a.scale


def _changed(t: Tokens, a: Quantity, before: str) -> bool:
    """Say whether a verb or noun of change governs: `rose from 68`, `gained 18 sen`."""
    if before in {"between", "somewhere"} or t.low[max(0, a.left - 2) : a.left - 1] in _FROM:
        return False
    back = t.low[max(0, a.left - 9) : a.left]
    if before == "from":
        return any(word in words_of("changes.txt") for word in back)
    return any(word in words_of("changes.txt") for word in back[-2:])


#: Words before `from` that open a range and no change.
_FROM = (["anywhere"], ["somewhere"], ["ranging"], ["ranges"], ["ranged"], ["range"])


def _range(t: Tokens, a: Quantity, b: Quantity, opened: bool) -> Quantity:
    low, high = sorted((a.low, b.high))
    unit, kind = (b.unit, b.kind) if b.unit else (a.unit, a.kind)
    left = a.left
    if opened:
        left -= 2 if t.low[a.left - 1] == "somewhere" else 1
    return Quantity(
        a.i, b.j, low, high, kind, unit, b.form, b.scale, left,
        modifier="range", sign=a.sign, hyphened=b.hyphened,
    )  # fmt: skip


def _share_scale(a: Quantity, b: Quantity) -> None:
    """Let `3 to 4 million` be three million to four million; not `$200 to $4 million`."""
    if b.scale > 1 and a.scale == 1 and 0 < a.low < 1000 and a.form != "part":
        base = b.low / b.scale
        if a.low <= base or a.low / base < 10:
            a.low, a.high, a.scale = a.low * b.scale, a.high * b.scale, b.scale


def _share_both(a: Quantity, b: Quantity) -> None:
    if a.unit is None and b.unit is not None and a.kind == "count":
        a.unit, a.kind = b.unit, b.kind
    elif b.unit is None and a.unit is not None and b.kind == "count" and a.sign is False:
        b.unit, b.kind = a.unit, a.kind


_LIST = (["and"], ["or"], [","], [",", "and"], [",", "or"], ["to"], ["/"], ["&"], ["by"], ["x"], ["×"])


def _share(a: Quantity, b: Quantity, words: list[str]) -> None:
    """Let a member of a list take the unit of the next: 5 and 6 kg."""
    if words in _LIST and a.unit is None and b.unit is not None and a.kind == "count" and a.form != "part":
        if b.kind in {"money", "age"} and words != ["or"] and not a.hyphened:
            return
        if b.kind == "percent" and words in (["or"], [",", "or"]):
            return  # 1,080, or 54 per cent: the same in other words
        a.unit, a.kind = b.unit, b.kind
        a.listed = words != ["to"]
