"""Whether four digits are a year or a count."""

from __future__ import annotations

from analysis.figures.decades import Moment
from analysis.figures.number_words import HYPHENS
from analysis.figures.plurals import is_plural
from analysis.figures.units import sign_before, unit_behind
from analysis.lists import word_set
from analysis.text.lexemes import Tokens


def is_year(t: Tokens, when: Moment) -> bool:
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
    unit = unit_behind(t, j, True)
    if (unit and (unit.name != "storey" or t.words[j] in HYPHENS)) or (
        j < len(t) and t.glued(j) and t.words[j][0].isalpha()
    ):
        return False
    before = t.low[i - 1] if i else ""
    if before in _BEFORE_YEAR:
        return True
    number = int(word)
    if before == "and" and i > 2 and t.low[i - 3] in {"between", "in"}:
        return True
    if before in {"to", "around", "about"}:
        return 1900 <= number <= 2050 and not plural_next(t, j)
    if before in {"than", "least", "nearly", "almost", "some", "over", "at", "roughly", "approximately"}:
        return False
    if j < len(t) and t.low[j] in {"people", "men", "women", "children"}:
        return False
    if 1900 < number <= 2050 and number != 2000:
        return True
    return not plural_next(t, j) and 1700 <= number <= 2050


_BEFORE_YEAR = word_set("years.before_year")


def plural_next(t: Tokens, j: int) -> bool:
    """Say whether a plural noun in lower case stands at token `j`."""
    return j < len(t) and t.words[j].islower() and is_plural(t.words[j])
