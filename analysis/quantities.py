"""Quantities: a numeral with the unit that stands before or behind it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from analysis.counted import Counted, is_plural
from analysis.dates import MONTHS, SEASONS, Moment, moment
from analysis.labels import is_label, is_pronoun
from analysis.lists import rows_of, word_set
from analysis.modifiers import hedge_before, hedge_behind
from analysis.numbers import HYPHENS, SINGLE, Numeral, numeral
from analysis.text import words_of
from analysis.tokens import Tokens
from analysis.units import Unit, per_unit, rate, sign_before, unit_behind


@dataclass
class Quantity:
    """A figure as it is being read.

    `i` to `j` are the tokens of its number and unit, `left` to `right` those of the whole figure; `form` is that of
    the numeral (or date), `scale` what multiplied its leading number.
    """

    i: int
    j: int
    low: float
    high: float
    kind: str
    unit: str | None
    form: str
    scale: float = 1.0
    left: int = -1
    right: int = -1
    modifier: str = "="
    counted: Counted | None = None
    counted_text: str | None = None
    head: str | None = None
    iso: str | None = None
    sign: bool = False
    hyphened: bool = False

    def __post_init__(self) -> None:
        if self.left < 0:
            self.left = self.i
        self.right = max(self.right, self.j)


#: Kinds that have no bounds, hedges or noun of their own.
BARE = frozenset({"date", "time", "score", "ordinal", "rank"})


@cache
def _openers() -> frozenset[str]:
    """Give the words a numeral or date may begin with."""
    words = {row["word"] for name in ("number_words.csv", "ordinal_words.csv") for row in rows_of(name)}
    return frozenset(
        words | set(MONTHS) | set(SEASONS) | SINGLE | {"a", "an", "couple", "few", "several", "many", "pair"}
    )


def quantities(t: Tokens) -> list[Quantity]:
    """Read every quantity of a sentence, left to right."""
    found: list[Quantity] = []
    openers = _openers()
    named: set[str] = set()
    k = 0
    for place in [k for k, low in enumerate(t.low) if low in openers or not low[0].isalpha()]:
        if place < k:
            continue
        k = place
        first = t.words[k][0]
        if not (first.isdecimal() or first.isalpha() or first in "½⅓⅔¼¾'’‘"):
            continue
        when = moment(t, k)
        if when is not None and (when.j - when.i > 1 or _is_year(t, when)):
            found.append(Quantity(when.i, when.j, 0.0, 0.0, when.kind, None, "date", iso=when.iso))
            k = when.j
            continue
        single = _single(t, k)
        if single is not None:
            found.append(single)
            k = single.j
            continue
        sign = sign_before(t, k)
        if sign is None and k and t.words[k - 1] in {"-", "−"}:
            sign = sign_before(t, k - 1)
        said = numeral(t, k, sign is not None)
        if said is None:
            continue
        k = said.j
        quantity = _order(t, said) if said.form == "ordinal" else _quantity(t, said, sign, named)
        if (
            quantity is None
            and found
            and said.whole
            and found[-1].j == said.i - 1
            and t.words[said.i - 1] in HYPHENS
        ):
            if t.words[said.i][0].isdecimal() and found[-1].form == "digits" and t.glued(said.i):
                found.pop()
        if quantity is not None:
            found.append(quantity)
            k = max(quantity.j, said.j)
    return found


def _single(t: Tokens, k: int) -> Quantity | None:
    """Read one unit said without a number: century-long, more than a year, nearly an hour."""
    n = len(t)
    low = t.low[k]
    if low in SINGLE:
        joined = k + 2 < n and t.words[k + 1] in HYPHENS and t.glued(k + 1) and t.low[k + 2] == "long"
        if not joined or (k and t.glued(k)):
            return None
        return Quantity(k, k + 3, 1.0, 1.0, "duration", low, "words", hyphened=True)
    if low not in {"a", "an"} or k == 0 or k + 1 >= n:
        return None
    unit = unit_behind(t, k + 1, False)
    if (
        unit is None
        or unit.i != k + 1
        or unit.kind not in {"duration", "measure"}
        or t.low[unit.j - 1].endswith("s")
    ):
        return None
    if unit.j < n and (t.low[unit.j] in _AFTER_SINGLE or (t.words[unit.j] in HYPHENS and t.glued(unit.j))):
        return None
    hedge = hedge_before(t, k, unit.kind == "duration")
    if hedge is None or t.low[hedge.j - 1] in {"some", "near", "above", "below", "beyond"}:
        return None
    return Quantity(k, unit.j, 1.0, 1.0, unit.kind, unit.name, "words")


_AFTER_SINGLE = frozenset({"ago", "earlier", "before", "after", "later", "of", "old"})


def _is_year(t: Tokens, when: Moment) -> bool:
    """Say whether a bare number of four digits is a year rather than a count."""
    i, j = when.i, when.j
    word = t.words[i]
    if not word.isdecimal() or not when.iso.isdecimal():
        return True
    if i and t.glued(i) and t.words[i - 1] not in {"(", "[", "-", "–", "—", "‘", "’", "'", '"', "“"}:
        return False
    if i > 1 and t.glued(i) and t.words[i - 1] in HYPHENS and t.words[i - 2][-1].isdecimal():
        return False
    if sign_before(t, i):
        return False
    if j + 1 < len(t) and t.words[j] in {"'", "’", "′"} and t.low[j + 1] == "s":
        return True
    if unit_behind(t, j, True) or (j < len(t) and t.glued(j) and t.words[j][0].isalpha()):
        return False
    before = t.low[i - 1] if i else ""
    if before in _BEFORE_YEAR:
        return True
    number = int(word)
    if before == "and" and i > 2 and t.low[i - 3] in {"between", "in"}:
        return True
    if before in {"to", "around", "about"}:
        return 1900 <= number <= 2050 and not _plural_next(t, j)
    if before in {"than", "least", "nearly", "almost", "some", "over", "at", "roughly", "approximately"}:
        return False
    if j < len(t) and t.low[j] in {"people", "men", "women", "children"}:
        return False
    if 1900 < number <= 2050 and number != 2000:
        return True
    return not _plural_next(t, j) and 1700 <= number <= 2050


_BEFORE_YEAR = word_set("quantities.before_year")


def _plural_next(t: Tokens, j: int) -> bool:
    return j < len(t) and t.words[j].islower() and is_plural(t.words[j])


def _negative(t: Tokens, i: int, sign: Unit | None) -> int:
    """Give where a minus before token `i` begins, or `i` if there is none."""
    if i == 0:
        return i
    before = t.low[i - 1]
    if before in {"minus", "negative"}:
        return i - 1
    if i > 1 and before in HYPHENS and t.low[i - 2] in {"minus", "negative"}:
        return i - 2
    if before in {"-", "−"} and t.glued(i):
        if not t.glued(i - 1):
            stands = i == 1 or t.low[i - 2] not in {"covid", "h5n", "mers", "sars"}
            return i - 1 if stands else i
        if sign is not None and sign.j == i - 1:
            return i - 1
        if t.words[i - 2] in {"(", "$", "£", "€"}:
            return i - 1
    return i


def _quantity(t: Tokens, said: Numeral, sign: Unit | None, named: set[str]) -> Quantity | None:
    """Make a quantity of a numeral; None if it is part of a name, a pronoun or an idiom."""
    i, j = said.i, said.j
    n = len(t)
    ratio = _one_in(t, said) if sign is None else None
    if ratio is not None:
        return ratio
    digits = (
        t.words[i][0].isdecimal() or t.words[i][0] in "½⅓⅔¼¾" or (t.words[i] == "." and said.form == "digits")
    )
    value_i = _negative(t, i, sign)
    value = said.value if value_i == i else -said.value
    modifier = "vague" if said.form == "vague" else "~" if said.form == "about" else "="
    hyphened = j < n and t.words[j] in HYPHENS and t.glued(j) and j + 1 < n and t.glued(j + 1)
    unit = sign
    if sign is None:
        unit = _unit(t, said, digits)
    elif j < n and t.words[j] in {"US", "USD", "CAD", "AUD", "U.S."}:
        j += 1
    elif (
        j < n
        and (behind := unit_behind(t, j, digits)) is not None
        and behind.kind == "money"
        and _names_money(t, behind)
    ):
        unit = behind if behind.name != "USD" else sign
        j = behind.j
    if sign is None:
        if digits and (t.words[i] in named or is_label(t, i, j, said.whole, unit)):
            if said.whole:
                named.add(t.words[i])
            return None
        if not digits and _is_name_word(t, i, j):
            return None
        if said.value == 1 and j - i == 1 and t.low[i] == "one" and is_pronoun(t, i, j):
            return None
        if (
            j - i == 1
            and not digits
            and i > 1
            and t.low[i] in _SCALES
            and t.low[i - 1] in {"s", "per", "’", "'"}
        ):
            return None
    kind = "ratio" if said.form == "part" else "count"
    name = None
    end = j
    if unit is not None:
        kind, name = unit.kind, unit.name
        if sign is None:
            end = unit.j
        if kind == "duration" and (aged := _aged(t, end)):
            kind, end = "age", aged
        if name in {"degree", "celsius", "fahrenheit"} and t.low[end : end + 2] == ["below", "zero"]:
            value, end = -abs(value), end + 2
        per = rate(t, end)
        if per is not None and kind != "age":
            name, end = per_unit(name, kind, per[0]), per[1]
            if kind == "duration":
                kind = "measure"
    elif said.form == "part" and not _part_stands(t, said):
        return None
    elif said.form != "part":
        if t.low[i - 1] == "magnitude" or (
            i > 1 and t.low[i - 2] == "magnitude" and t.low[i - 1] in {"of", "-"}
        ):
            kind, name = "measure", "magnitude"
        elif _is_age(t, i, j, said, digits):
            kind, name = "age", "year"
        elif (many := _multiple(t, j)) is not None:
            kind, name, end = many
    left = min(value_i, i, sign.i if sign else i)
    return Quantity(
        min(value_i, i), end, value, value, kind, name, said.form, said.scale, left,
        modifier=modifier, sign=sign is not None, hyphened=hyphened,
    )  # fmt: skip


def _names_money(t: Tokens, unit: Unit) -> bool:
    """Say whether words for a currency repeat the sign before: $5 US dollars; not `$10-$20`."""
    return t.words[unit.i][0].isalpha() and not (unit.j < len(t) and t.words[unit.j][0].isdecimal())


def _is_name_word(t: Tokens, i: int, j: int) -> bool:
    """Say whether a number word is part of a name: the Group of Eight."""
    if j - i != 1 or not t.words[i][0].isupper() or i == 0 or t.words[i].isupper():
        return False
    after = t.words[j] if j < len(t) else ""
    if after in HYPHENS and t.glued(j) and j + 1 < len(t) and t.words[j + 1][0].isupper():
        return True
    return t.words[i - 1][0].isalpha() and t.words[i - 1].islower() and not after[:1].islower()


_SCALES = frozenset({"dozen", "hundred", "thousand", "million", "billion"})
_WEIGHT = word_set("quantities.weight")
_SPENDING = word_set("quantities.spending")


def _unit(t: Tokens, said: Numeral, digits: bool) -> Unit | None:
    """Find the unit behind a numeral, also past `of`, a hedge or an adjective."""
    j, n = said.j, len(t)
    at = j + 1 if j < n and t.low[j] == "of" and said.form == "vague" else j
    unit = unit_behind(t, at, digits)
    if (
        unit is None
        and said.form == "part"
        and j + 1 < n
        and t.low[j] == "of"
        and t.low[j + 1] in {"a", "an"}
    ):
        skip = j + 3 if j + 2 < n and t.words[j + 2] == "US" else j + 2
        unit = unit_behind(t, skip, False)
        return unit if unit is not None and unit.kind in {"measure", "duration"} else None
    if unit is None and said.form == "part" and j < n and t.low[j] in {"a", "an"}:
        unit = unit_behind(t, j + 1, False)
        return unit if unit is not None and unit.kind in {"measure", "duration"} else None
    if unit is None and (after := hedge_behind(t, j)) is not None:
        unit = unit_behind(t, after.j, digits)
    if unit is None and j < n and t.low[j] in _BEFORE_UNIT:
        unit = unit_behind(t, j + 1, False)
        return unit if unit is not None and unit.kind != "money" else None
    if (
        unit is not None
        and unit.name == "GBP"
        and t.low[unit.j - 1] in {"pound", "pounds"}
        and unit.j - unit.i == 1
    ):
        if _is_weight(t, said, unit):
            return Unit(unit.i, unit.j, "pound-mass", "measure")
    if unit is not None and t.words[unit.i : unit.j] in (["C"], ["F"]) and not _is_warm(t, said, unit):
        return None
    if unit is not None and unit.name == "second" and t.words[unit.i] == "s" and "." not in t.words[said.i]:
        if t.low[said.i - 1 if said.i else 0] not in {
            "in",
            "of",
            "for",
            "to",
            "every",
            "by",
            "than",
            "about",
            "within",
        }:
            return None
    return unit


_BEFORE_UNIT = word_set("quantities.before_unit")


def _is_weight(t: Tokens, said: Numeral, unit: Unit) -> bool:
    """Say whether `pounds` is a weight here, not the British currency."""
    if t.words[unit.i - 1] in HYPHENS and t.low[unit.j - 1] == "pound":
        return not any(word in _SPENDING for word in t.low[unit.j : unit.j + 3])
    if unit.j < len(t) and t.low[unit.j] == "of":
        return True
    near = t.low[max(0, said.i - 12) : unit.j + 8]
    if any(word in _SPENDING for word in near):
        return False
    return said.scale < 1e6 or any(word in _WEIGHT for word in near)


_WARM = word_set("quantities.warm")


def _is_warm(t: Tokens, said: Numeral, unit: Unit) -> bool:
    """Say whether a bare C or F is a temperature: something near speaks of heat, or the other scale stands beside."""
    if unit.j < len(t) and t.words[unit.j] in HYPHENS and t.glued(unit.j):
        return False
    near = t.low[max(0, said.i - 10) : said.i] + t.low[unit.j : unit.j + 8]
    if any(word in _WARM for word in near):
        return True
    beside = t.words[max(0, said.i - 2) : said.i], t.words[unit.j : unit.j + 3]
    return beside[0] in (["C", "("], ["F", "("]) or (
        beside[1][:1] == ["("] and beside[1][2:] in (["C"], ["F"], ["°"])
    )


def _one_in(t: Tokens, said: Numeral) -> Quantity | None:
    """Read `one in three`, `nine out of 10`: a share of one number in another."""
    j, n = said.j, len(t)
    if said.form not in {"words", "digits"} or said.scale != 1 or said.value % 1 or not 0 < said.value <= 100:
        return None
    if j + 1 >= n:
        return None
    if t.low[j] == "in":
        at = j + 1
    elif t.low[j] == "out" and t.low[j + 1] == "of":
        at = j + 2
    else:
        return None
    every = at < n and t.low[at] == "every"
    if every:
        at += 1
    if at >= n or (under := numeral(t, at)) is None or under.form not in {"words", "digits"}:
        return None
    if (
        under.value <= said.value
        or under.value % 1
        or (t.words[at].isdecimal() and 1000 <= under.value <= 2100)
    ):
        return None
    if (behind := unit_behind(t, under.j, True)) is not None and behind.kind != "money":
        return None
    if t.low[j] == "in" and not every and said.value > 1:
        if under.value not in {3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1e4, 1e5, 1e6} or (
            said.i and t.low[said.i - 1] in {"by", "won", "scored", "killed", "of", "lost", "took", "for"}
        ):
            return None
        if under.j < n and t.low[under.j] in {"games", "matches", "attacks", "attempts", "starts", "states"}:
            return None
    if under.j < n and t.low[under.j] in {"a", "the"} and t.low[j] == "out":
        return None
    value = said.value / under.value
    return Quantity(said.i, under.j, value, value, "ratio", None, "part")


def _part_stands(t: Tokens, said: Numeral) -> bool:
    """Say whether a fraction is a share: `half of`, `by a third`; not `first half`, `third-party`."""
    i, j = said.i, said.j
    n = len(t)
    before = t.low[i - 1] if i else ""
    if j < n and t.words[j] in HYPHENS and t.glued(j):
        return False
    if t.words[i][0].isdecimal() and "/" in t.words[i:j]:  # 1/2 alone may number a page or a post
        return j < n and (t.low[j] == "of" or t.words[j][0].isalpha()) and t.words[j].islower()
    bare = j - i == 1 or t.low[i] in {"a", "an"}
    if not bare:
        return True
    if (
        before in _BEFORE_NO_PART
        or (i and before.endswith(("th", "'s", "’s")))
        or (i and t.words[i - 1] in HYPHENS)
    ):
        return False
    following = t.low[j] if j < n else ""
    if before == "in" and t.low[i] == "half":
        return False
    part = t.low[j - 1]
    if following == "of":
        return True
    if part == "half" and following in {
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "my",
        "a",
        "an",
        "that",
        "those",
        "as",
    }:
        return True
    if before in {
        "by",
        "almost",
        "nearly",
        "about",
        "roughly",
        "around",
        "over",
        "under",
        "than",
        "least",
        "to",
        "some",
    }:
        return not following[:1].isalpha() or following in words_of("phrase_ends.txt")
    return (
        t.low[i] in {"a", "an"}
        and part not in {"half", "quarter"}
        and (
            not following[:1].isalpha()
            or following in {"in", "are", "were", "have", "had", "say", "said", "on", "to", "and"}
        )
    )


_BEFORE_NO_PART = word_set("quantities.before_no_part")


def _aged(t: Tokens, j: int) -> int:
    """Give where an age ends whose unit ends at token `j`: years old, -year-old; 0 if it is none."""
    n = len(t)
    at = j + 1 if j < n and t.words[j] in HYPHENS and t.glued(j) else j
    if at < n and t.low[at] in {"old", "olds"}:
        return at + 1
    if at + 1 < n and t.low[at] == "of" and t.low[at + 1] == "age":
        return at + 2
    return 0


_GROUPS = frozenset(
    {"children", "women", "men", "people", "adults", "girls", "boys", "those", "anyone", "everyone"}
)
_AGE_BEFORE = frozenset({"aged", "age", "ages", "turned", "turns", "turning"})


def _is_age(t: Tokens, i: int, j: int, said: Numeral, digits: bool) -> bool:
    """Say whether a number without a unit is an age: `, 34,`, `aged 34`, `turned 18`."""
    if said.value % 1 or not 0 <= said.value <= 125 or said.scale != 1 or i == 0:
        return False
    n = len(t)
    at = i
    for _ in range(3):
        if (
            at
            and t.low[at - 1]
            in {
                "between",
                "over",
                "under",
                "about",
                "around",
                "to",
                "and",
                "just",
                "from",
                "only",
            }
        ) or (at and t.words[at - 1].isdecimal() and at < i):
            at -= 1
    before = t.low[at - 1] if at else ""
    if before in _AGE_BEFORE:
        return not _plural_next(t, j)
    if before == "of" and at > 1 and t.low[at - 2] in {"age", "ages"}:
        return True
    if t.low[i - 1] in {"under", "over", "above", "below"} and i > 1 and t.low[i - 2] in _GROUPS:
        return phrase(t, j) is None
    if not digits or not said.whole:
        return False
    following = t.words[j] if j < n else "."
    opener = t.words[i - 1]
    if opener == "," and i > 1 and following in {",", ".", ";", ")"}:
        name = t.words[i - 2]
        return (
            name[0].isalpha()
            and name[0].isupper()
            and said.value >= 1
            and not (following == "," and j + 1 < n and t.words[j + 1][0].isdecimal())
        )
    if opener == "(" and following == ")" and i > 1 and t.glued(i):
        return t.words[i - 2][0].isupper() and t.words[i - 2][0].isalpha() and said.value >= 10
    if (
        opener.lower() in {"be", "is", "was"}
        and i > 1
        and following.lower() in {"by", "when", "at", "and", "."}
    ):
        return t.low[i - 2] in {"he", "she", "i", "who"} or (
            i > 2 and t.low[i - 3] in {"he", "she", "i", "who"}
        )
    return False


_COMPARED = word_set("quantities.compared")


def _multiple(t: Tokens, j: int) -> tuple[str, str, int] | None:
    """Read `times higher`, `-fold`, `x` from token `j`: a ratio to something else."""
    n = len(t)
    at = j + 1 if j < n and t.words[j] in HYPHENS and t.glued(j) else j
    if at >= n:
        return None
    low = t.low[at]
    if low == "times" and at + 1 < n and t.low[at + 1] in _COMPARED:
        return "ratio", "time", at + 1
    if low == "fold" and (at > j or t.glued(at)):
        return "ratio", "time", at + 1
    if low in {"x", "×"} and at == j and t.glued(at) and (at + 1 >= n or not t.glued(at + 1)):
        return "ratio", "time", at + 1
    return None


_RANKED = frozenset({"ranked", "ranks", "rank", "seeded"})
_PLACED = frozenset({"came", "comes", "coming", "finished", "placed", "finish", "finishing", "was", "is"})


def _order(t: Tokens, said: Numeral) -> Quantity | None:
    """Keep an ordinal where it says order or rank: the third time, second-largest, ranked fifth."""
    i, j = said.i, said.j
    n = len(t)
    before = t.low[i - 1] if i else ""
    kind = "ordinal"
    earlier = t.low[i - 2] if i > 1 else ""
    if before in _RANKED:
        kind = "rank"
    elif before in {"came", "finished", "placed"} or (before in {"in", "joint"} and earlier in _PLACED):
        if j < n and t.low[j] in {"quarter", "half", "place"}:
            j += t.low[j] == "place"
    elif (t.words[i][0].isupper() and i) or j >= n:
        return None
    elif t.words[j] in HYPHENS and t.glued(j):
        if j + 1 < n and (
            t.low[j + 1].endswith("est") or t.low[j + 1] in {"most", "best", "worst", "ranked", "placed"}
        ):
            j += 2
        else:
            return None
    elif t.low[j] in {"time", "times"} or (
        t.low[j].endswith("est") and len(t.low[j]) > 4 and t.low[j] != "interest"
    ):
        j += 1
    elif t.low[j] == "of":
        if before not in {"the", "his", "her", "its", "their"} or (
            said.value == 2 and t.low[i - 1] not in {"the"}
        ):
            return None
    elif before in {"the", "his", "her", "its", "their"} and t.low[j][0].isalnum():
        if (
            t.low[j] in _NOT_ORDER
            or t.low[j] in words_of("phrase_ends.txt")
            or (said.value < 3 and not _first_many(t, j))
        ):
            return None
    else:
        return None
    return Quantity(i, j, said.value, said.value, kind, None, "ordinal")


_NOT_ORDER = word_set("quantities.not_order")


def _first_many(t: Tokens, j: int) -> bool:
    """Say whether a number follows: the first 24 hours."""
    return t.words[j][0].isdecimal() or numeral(t, j) is not None


__all__ = ["BARE", "Quantity", "hedge_before", "quantities"]
