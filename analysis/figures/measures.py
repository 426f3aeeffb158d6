"""Which unit a number has where words leave it open: pounds of weight or of money, C of heat, past an adjective."""

from __future__ import annotations

from analysis.figures.modifiers import hedge_behind
from analysis.figures.number_words import HYPHENS, Numeral
from analysis.figures.units import Unit, unit_behind
from analysis.lists import word_set
from analysis.text.lexemes import Tokens

_SPENDING = word_set("measures.spending")

#: What is moved by half a point.
_OF_RATES = frozenset({"rate", "rates", "bank", "banks", "bankers", "hike", "inflation"})


def unit_of(t: Tokens, said: Numeral, digits: bool) -> Unit | None:
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
        return unit if unit is not None and unit.kind != "money" else None
    if said.form == "part" and t.low[j : j + 2] == ["-", "point"]:  # a quarter-point cut
        return Unit(j, j + 2, "percentage point", "percent")
    quarters = said.value in {0.25, 0.75} or (said.value == 0.5 and not _OF_RATES.isdisjoint(t.low))
    if said.form == "part" and quarters and t.low[j : j + 1] == ["point"]:
        return Unit(j, j + 1, "percentage point", "percent")
    if unit is None and said.form == "part" and j < n and t.low[j] in {"a", "an"}:
        unit = unit_behind(t, j + 1, False)
        return unit if unit is not None and unit.kind != "money" else None
    if unit is None and digits and j + 2 < n and t.words[j] in {"(", "["} and t.words[j + 2] in {")", "]"}:
        unit = unit_behind(t, j + 1, digits)  # 20 (kg)
        return (
            unit._replace(j=j + 3)
            if unit is not None and unit.j == j + 2 and unit.kind == "measure"
            else None
        )
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
    ) and _is_weight(t, said, unit):
        return Unit(unit.i, unit.j, "pound-mass", "measure")
    if unit is not None and t.words[unit.i : unit.j] in (["C"], ["F"]) and not _is_warm(t, said, unit):
        return None
    if unit is not None and unit.name == "KRW" and t.words[unit.i] == "won" and said.value < _FEWEST_WON:
        return None  # channel 4 won
    bare = unit is not None and t.words[unit.i : unit.j] == ["A"] and said.whole
    if bare and unit is not None and _ELECTRIC.isdisjoint(t.low[max(0, said.i - 12) : unit.j + 8]):
        return None  # 4A in a legend
    if unit is not None and unit.name in _SPEEDS and t.low[unit.j : unit.j + 1] in _LIMITS:
        return unit._replace(name=_SPEEDS[unit.name]) if not _DRIVING.isdisjoint(t.low) else unit
    if unit is not None and t.words[unit.i] == "s" and "." not in t.words[said.i]:
        return unit if said.i and t.low[said.i - 1] in _BEFORE_SECONDS else None  # 5s, but Channel 5s
    return unit


#: What a lawful speed leaves unsaid: doing 80 in a 50-kilometre zone.
_SPEEDS = {"km": "km/h", "mile": "mile per hour"}
_LIMITS = (["zone"], ["limit"], ["stretch"])
_DRIVING = word_set("measures.driving")


def is_in_blood(t: Tokens, i: int, said: Numeral) -> bool:
    """Say whether a decimal is the share of alcohol in blood: a level of 0.15, the 0.08 limit."""
    if not (t.words[i].startswith("0.") and 0 < said.value < _MOST_IN_BLOOD and said.scale == 1):
        return False
    return not _DRUNK.isdisjoint(t.low) and not _LEVELS.isdisjoint(t.low)


_MOST_IN_BLOOD = 0.6
_DRUNK = word_set("measures.drunk")
_LEVELS = frozenset({"level", "levels", "limit", "concentration", "content", "reading", "tested", "blew"})


def is_magnitude(t: Tokens, i: int, j: int) -> bool:
    """Say whether the number of tokens `i` to `j` is that of an earthquake: magnitude 7, a 6.3 quake."""
    if "magnitude" in t.low[max(0, i - 2) : i]:
        return True
    if len(t.words[i]) != 3 or t.words[i][1] != ".":
        return False
    if not _SHAKING.isdisjoint(t.low[j : j + 2]) and t.low[j] in _SHAKING | {"strong", "undersea"}:
        return True
    if "richter" in t.low[j : j + 4]:
        return True
    read = i > 0 and t.low[i - 1] in {"measured", "measuring", "at", "of", "was", "registered"}
    return read and not _SHAKING.isdisjoint(t.low[max(0, i - 8) : i])


_SHAKING = frozenset({"quake", "earthquake", "tremor", "temblor", "aftershock", "foreshock"})

_BEFORE_SECONDS = frozenset({"in", "of", "for", "to", "every", "by", "than", "about", "within"})
#: Nobody reports fewer of the currency called so; the word is a verb then.
_FEWEST_WON = 50
_ELECTRIC = word_set("measures.electric")
_BEFORE_UNIT = word_set("measures.before_unit")


def _is_weight(t: Tokens, said: Numeral, unit: Unit) -> bool:
    """Say whether `pounds` is a weight here, not the British currency."""
    if t.words[unit.i - 1] in HYPHENS and t.low[unit.j - 1] == "pound":
        return not any(word in _SPENDING for word in t.low[unit.j : unit.j + 3])
    if unit.j < len(t) and t.low[unit.j] == "of":
        return True
    near = t.low[max(0, said.i - 12) : unit.j + 8]
    if any(word in _SPENDING for word in near):
        return False
    return said.value < _RATHER_MONEY or (said.value < 1e6 and any(word in _WEIGHING for word in near))


#: From so many pounds on money is meant, unless something near weighs.
_RATHER_MONEY = 5000
_WEIGHING = word_set("measures.weighing")


_WARM = word_set("measures.warm")

#: Words before what a thermometer reads.
_READ = frozenset({"at", "of", "to", "reached", "hit", "above", "below", "around", "about"})


def _is_warm(t: Tokens, said: Numeral, unit: Unit) -> bool:
    """Say whether a bare C or F is a temperature: something near speaks of heat, or the other scale stands beside."""
    if unit.j < len(t) and t.words[unit.j] in HYPHENS and t.glued(unit.j):
        return False
    if said.i and t.low[said.i - 1] in _READ and said.value % 1:
        return True  # ran at 38.5C
    near = t.low[max(0, said.i - 10) : said.i] + t.low[unit.j : unit.j + 8]
    if (near and said.i and t.low[said.i - 1] in {"-", "−", "minus"}) or any(word in _WARM for word in near):
        return True
    beside = t.words[max(0, said.i - 2) : said.i], t.words[unit.j : unit.j + 3]
    return beside[0] in (["C", "("], ["F", "("]) or (
        beside[1][:1] == ["("] and beside[1][2:] in (["C"], ["F"], ["°"])
    )
