"""Quantities: a numeral with the unit that stands before or behind it."""

from __future__ import annotations

from functools import cache

from analysis.figures.ages import age_end, decade_of_life, group_age, is_age, is_aged
from analysis.figures.clocks import clock, is_timed
from analysis.figures.counted import phrase
from analysis.figures.currencies import Meant, letter_before, settled, whose_dollar
from analysis.figures.dates import MONTHS, SEASONS, moment
from analysis.figures.drawings import in_drawing
from analysis.figures.labels import is_label, is_pronoun
from analysis.figures.measures import is_in_blood, is_magnitude, unit_of
from analysis.figures.modifiers import hedge_before, hedge_behind, may_hedge
from analysis.figures.number_words import HYPHENS, Numeral, parts
from analysis.figures.numbers import numeral
from analysis.figures.orders import order
from analysis.figures.quantity import Quantity
from analysis.figures.ratios import multiple, multiple_word, multiples, one_in, part_stands
from analysis.figures.singles import SINGLE, may_be_one, one_unit
from analysis.figures.units import Unit, per_unit, rate, sign_before, unit_behind
from analysis.figures.years import is_year
from analysis.lists import rows_of, word_set
from analysis.text.lexemes import Tokens


@cache
def _openers() -> frozenset[str]:
    """Give the words a numeral or date may begin with."""
    words = {row["word"] for name in ("number_words.csv", "ordinal_words.csv") for row in rows_of(name)}
    return frozenset(
        words | set(MONTHS) | set(SEASONS) | SINGLE | {"a", "an", "couple", "few", "several", "many", "pair"}
    )


#: Characters that may begin a number or a date.
_STARTS = frozenset("0123456789½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'’‘")


#: Above so many numerals that are a third of all tokens, a stretch is a table or a code.
_PROSE = 150


def quantities(t: Tokens, money: Meant = dict) -> list[Quantity]:
    """Read every quantity of a sentence, left to right; `money` says what shared letters and names mean."""
    found: list[Quantity] = []
    openers = _openers()
    places = [k for k, low in enumerate(t.low) if low in openers or low[0] in _STARTS]
    if len(places) > _PROSE and 3 * len(places) > len(t):
        return found
    k = 0
    labelled = -1
    for place in places:
        if place < k:
            continue
        k = place
        if (
            t.low[k] in {"a", "an"}
            and not (t.low[k + 1 : k + 2] and t.low[k + 1] in openers)
            and not may_hedge(t, k)
            and not may_be_one(t, k)
        ):
            continue
        if decade_of_life(t, k):
            ten = float(t.words[k])
            found.append(Quantity(k, k + 2, ten, ten + 9, "age", "year", "digits", modifier="range"))
            k += 2
            continue
        if t.low[k + 1 : k + 2] == ["s"] and group_age(t, k):
            said_age = float(t.words[k])
            found.append(Quantity(k, k + 2, said_age, said_age, "age", "year", "digits"))
            k += 2
            continue
        if (taken := clock(t, k)) is not None:
            found.append(taken)
            k = taken.j
            continue
        when = moment(t, k)
        if when is not None and (when.j - when.i > 1 or is_year(t, when)):
            found.append(Quantity(when.i, when.j, 0.0, 0.0, when.kind, None, "date", iso=when.iso))
            k = when.j
            continue
        single = multiple_word(t, k) if t.low[k] in multiples() else one_unit(t, k)
        if single is not None:
            found.append(single)
            k = single.j
            continue
        sign = sign_before(t, k)
        if sign is None and k and t.words[k - 1] in {"-", "−"}:
            sign = sign_before(t, k - 1)
        if sign is None:
            sign = letter_before(t, k, money)
        said = numeral(t, k, sign is not None)
        if said is None:
            continue
        k = said.j
        quantity = order(t, said) if said.form == "ordinal" else _quantity(t, said, sign)
        if quantity is None and said.form == "part" and t.low[said.i] == "a" and said.j == said.i + 2:
            quantity = order(t, Numeral(said.i + 1, said.j, parts()[t.low[said.i + 1]], "ordinal"))
        tied = said.i > 1 and t.words[said.i - 1] in HYPHENS and t.glued(said.i) and t.glued(said.i - 1)
        if labelled in {said.i, said.i - tied} and t.words[said.i].isdecimal():
            labelled = said.j  # the next number of a label: 737-800, 0207 123 4567
            continue
        if quantity is None:
            tail = t.words[said.j : said.j + 1]
            if said.whole and ((tail and tail[0] in HYPHENS) or _is_code(t, said)):
                labelled = said.j
            if tied and said.whole and found and found[-1].j == said.i - 1 and found[-1].form == "digits":
                found.pop()
            continue
        if quantity.kind == "money":
            quantity.unit = settled(quantity.unit, money)
        found.append(quantity)
        k = max(quantity.j, said.j)
    return found


def _is_code(t: Tokens, said: Numeral) -> bool:
    """Say whether a number begins with a nought that counts nothing: 0207."""
    return len(t.words[said.i]) > 1 and t.words[said.i][0] == "0"


def _negative(t: Tokens, i: int, sign: Unit | None) -> int:
    """Give where a minus before token `i` begins, or `i` if there is none."""
    if i == 0:
        return i
    before = t.low[i - 1]
    if before in {"minus", "negative"}:
        return i if t.low[max(0, i - 3) : i - 1] == ["plus", "or"] else i - 1
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


def _quantity(t: Tokens, said: Numeral, sign: Unit | None) -> Quantity | None:
    """Make a quantity of a numeral; None if it is part of a name, a pronoun or an idiom."""
    i, j = said.i, said.j
    n = len(t)
    ratio = one_in(t, said) if sign is None else None
    if ratio is not None:
        return ratio
    digits = (
        t.words[i][0].isdecimal() or t.words[i][0] in "½⅓⅔¼¾" or (t.words[i] == "." and said.form == "digits")
    )
    value_i = _negative(t, i, sign)
    value = said.value if value_i == i else -said.value
    modifier = "vague" if said.form == "vague" else "~" if said.form == "about" else "="
    hyphened = j < n and t.words[j] in HYPHENS and t.glued(j) and j + 1 < n and t.glued(j + 1)
    if hyphened and t.low[j + 1] == "for" and t.words[j + 2 : j + 3] and t.words[j + 2] in HYPHENS:
        return None  # a 3-for-2 split
    unit = sign
    if sign is None:
        unit = unit_of(t, said, digits)
    elif t.words[i - 1] == "$" and (whose := whose_dollar(t, j)) is not None:
        j = whose.j
        unit = whose._replace(name=sign.name if whose.name == "USD" else whose.name)
    elif (
        j < n
        and (behind := unit_behind(t, j, digits)) is not None
        and behind.kind == "money"
        and _names_money(t, behind)
    ):
        unit = behind if behind.name != "USD" else sign
        j = behind.j
    if sign is None:
        if digits and (is_label(t, i, j, said.whole, unit) or in_drawing(t, i, j)):
            return None
        if not digits and _is_idiom(t, said, unit):
            return None
    if (
        unit is not None
        and said.form == "part"
        and t.low[i] in {"a", "an"}
        and (unit.i == j or t.words[j] in HYPHENS)
        and value not in _HALVES
    ):
        return None  # a sixth generation
    kind = "ratio" if said.form == "part" else "count"
    if unit is not None and sign is None and unit.i > j and (hedge := hedge_behind(t, j)) is not None:
        modifier = hedge.modifier if modifier == "=" else modifier  # 45-plus litres
    name = None
    end = j
    if unit is not None:
        kind, name = unit.kind, unit.name
        if sign is None:
            end = unit.j
            if kind == "money" and end < n and t.low[end] in _SCALED and t.words[unit.i].isupper():
                value, end = value * _SCALED[t.low[end]], end + 1  # 75 USD million
        if kind == "duration" and (aged := age_end(t, end)):
            kind, end = "age", aged
        elif kind == "duration" and is_aged(t, i):
            kind = "age"
        if name in {"degree", "celsius", "fahrenheit"} and t.low[end : end + 2] == ["below", "zero"]:
            value, end = -abs(value), end + 2
        per = rate(t, end)
        if per is not None and kind != "age":
            name, end = per_unit(name, per[0]), per[1]
            if kind == "duration":
                kind = "measure"
    elif said.form == "part" and not part_stands(t, said):
        return None
    elif said.form != "part":
        if is_magnitude(t, i, j):
            kind, name = "measure", "magnitude"
        elif hyphened and t.low[j + 1] == "star":  # a grade, not a count of stars: four-star general
            kind, end = "rank", j + 2
        elif is_age(t, i, j, said, digits):
            kind, name = "age", "year"
        elif digits and is_in_blood(t, i, said):
            kind, name = "percent", "%"
        elif digits and is_timed(t, i, j):
            kind, name = "duration", "second"
        elif (many := multiple(t, j)) is not None:
            kind, name, end = many
    left = min(value_i, i, sign.i if sign else i)
    return Quantity(
        min(value_i, i), end, value, value, kind, name, said.form, said.scale, left,
        modifier=modifier, sign=sign is not None, hyphened=hyphened,
    )  # fmt: skip


def _names_money(t: Tokens, unit: Unit) -> bool:
    """Say whether words for a currency repeat the sign before: $5 US dollars; not `$10-$20`."""
    return t.words[unit.i][0].isalpha() and not (unit.j < len(t) and t.words[unit.j][0].isdecimal())


def _is_idiom(t: Tokens, said: Numeral, unit: Unit | None) -> bool:
    """Say whether a number word counts nothing: a name, the pronoun one, zero tolerance, baker's dozen."""
    i, j = said.i, said.j
    if j - i > 1:
        return False
    low, before = t.low[i], t.low[i - 1] if i else ""
    if low == "one":
        return _is_name_word(t, i, j) or is_pronoun(t, i, j)
    if low in {"zero", "nil"}:
        return unit is None and (hedge_before(t, i) is not None or phrase(t, j) is None)
    if low in _SCALES and before in {"-", "‐", "‑"} and t.glued(i):
        return t.low[i - 2] in {"a", "in", "per"}  # a one-in-a-million chance
    if before in _NUMBERED and unit is None and phrase(t, j) is None:
        return True  # chapter two
    if before == "number" and t.low[i - 2 : i - 1] in (["to"], ["they"], ["who"]):
        return False  # who number about sixty
    if unit is not None and unit.kind == "duration" and _in_headline(t):
        return False  # Five-Minute Heist
    return (
        _is_name_word(t, i, j) or before == "number" or (low in _SCALES and before in {"s", "per", "’", "'"})
    )


def _in_headline(t: Tokens) -> bool:
    """Say whether nearly every longer word is capitalised, as in a headline."""
    long = [word for word in t.words if len(word) > 3 and word.isalpha()]
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _is_name_word(t: Tokens, i: int, j: int) -> bool:
    """Say whether a number word is part of a name: the Group of Eight."""
    if j - i != 1 or not t.words[i][0].isupper() or i == 0 or t.words[i].isupper():
        return False
    after = t.words[j] if j < len(t) else ""
    if after in HYPHENS and t.glued(j) and j + 1 < len(t) and t.words[j + 1][0].isupper():
        return True
    before = t.words[i - 1]
    return before[0].isalpha() and (before.islower() or before in {"Big", "The"})


#: What multiplies a sum behind its currency's code.
_SCALED = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "mn": 1e6}

#: Parts that stand right before their unit: a quarter mile.
_HALVES = frozenset({0.5, 0.25})

#: Nouns that a number word behind tells apart, with no noun after it.
_NUMBERED = word_set("quantities.numbered")

_SCALES = frozenset({"dozen", "hundred", "thousand", "million", "billion"})
