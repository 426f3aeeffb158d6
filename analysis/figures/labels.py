"""Labels: numbers that say which one, not how many (G7, Boeing 747, Article 9), and the pronoun `one`."""

from __future__ import annotations

from functools import cache

from analysis.figures.counted import phrase
from analysis.figures.dates import MONTHS, WEEKDAYS, moment
from analysis.figures.modifiers import hedge_before, hedge_behind
from analysis.figures.number_words import HYPHENS
from analysis.figures.numbers import numeral
from analysis.figures.plurals import is_plural
from analysis.figures.units import Unit, unit_behind
from analysis.lists import rows_of, word_set
from analysis.speakers.namelists import country_names
from analysis.text.lexemes import Tokens
from analysis.text.text import words_of

_PREFIXES = word_set("labels.prefixes")
_ABBREVIATED = word_set("labels.abbreviated")


@cache
def _labels() -> dict[str, bool]:
    """Give the words that make a number a name, and whether they do so before a plural noun too."""
    return {row["word"]: bool(row["always"]) for row in rows_of("labels.csv")}


def is_label(t: Tokens, i: int, j: int, whole: bool, unit: Unit | None) -> bool:
    """Say whether the digits of tokens `i` to `j` are part of a name, a label or a code.

    Parameters
    ----------
    t, i, j
        Tokens, and those of the numeral.
    whole
        Whether it is an integer written in digits alone, as labels are.
    unit
        The unit found behind it, if one was.
    """
    n = len(t)
    before = t.words[i - 1] if i else ""
    low = before.lower()
    if (i and t.glued(i) and _runs_on(t, i, unit)) or (len(t.words[i]) > 14 and t.words[i].isdecimal()):
        return True
    if before in HYPHENS and i > 1 and t.glued(i) and t.low[i - 2] == "covid":
        return True
    if j < n and t.glued(j):
        behind = t.words[j]
        if behind[0].isalpha() and unit is None and t.low[j] != "x":
            return True
        if (
            behind in {"/", ":"}
            and unit is None
            and j + 1 < n
            and t.glued(j + 1)
            and t.words[j + 1][0].isdecimal()
        ):
            return True
        if _is_phone(t, j):
            return True
        if behind in HYPHENS and j + 1 < n and (until := moment(t, j + 1)) and until.kind == "time":
            return True  # 10-11 a.m.
    if unit is not None and unit.kind != "duration":
        return False
    if before == "." and i > 1 and t.low[i - 2] in _ABBREVIATED and t.glued(i - 1):
        return True
    if not whole:
        return False
    if before == "of" and i > 1 and t.words[i - 2] == "Group":
        return True
    if (
        before == ":"
        and i > 1
        and t.low[i - 2] in {"number", "no", "tel", "phone", "fax", "code", "id", "ref"}
    ):
        return True
    if len(t.words[i]) > 1 and t.words[i][0] == "0":
        return True
    if (
        before == ":"
        and i > 1
        and t.glued(i)
        and t.glued(i - 1)
        and t.words[i - 2][-1].isdecimal()
        and unit is None
    ):
        return True  # 3:1
    if (
        t.words[i] in _EMERGENCY
        and j < n
        and t.low[j] in {"call", "calls", "caller", "dispatcher", "operator", "line", "number"}
    ):
        return True
    if before == "The" and i > 1 and t.words[i - 2][0].isalpha() and not (j < n and t.words[j][0].isalnum()):
        return True  # her show The 411
    if low == "number" and i > 1 and t.low[i - 2] in {"which", "who", "they", "now"}:
        return False  # his goats, which number 40
    if low in _labels() and not t.glued(i):
        return unit is None and (_labels()[low] or not _counts(t, j))
    if low in {"and", "or", "to", "&"} and i > 2 and t.words[i - 2].isdecimal() and t.low[i - 3] in _labels():
        return unit is None and not _counts(t, j)
    if unit is None and _opens_name(t, j):
        return True
    if len(t.words[i]) <= 5 and i and before[:1].isupper() and before[0].isalpha() and "," not in t.words[i]:
        if low in MONTHS or low in WEEKDAYS or low in words_of("phrase_ends.txt") or _is_result(t, i, j):
            return False
        if i == 1 and (
            low in _MORE
            or low.endswith("ly")
            or low in words_of("intensifiers.txt")
            or hedge_before(t, i) is not None
        ):
            return False
        return unit is None and not _counts(t, j) and not _is_matched(t, i, j)
    return False


def _is_matched(t: Tokens, i: int, j: int) -> bool:
    """Say whether a number behind a name is told of it as one was of another: won 52 seats and the Greens 48."""
    if j < len(t) and (t.words[j][0].isalnum() or t.words[j] in HYPHENS) and t.low[j] not in {"and", "in"}:
        return False
    k = i - 1
    while k > 0 and t.words[k][0].isupper() and t.words[k][0].isalpha():
        k -= 1
    several = is_plural(t.words[i - 1]) or " ".join(t.low[k + 1 : i]) in country_names()
    if t.low[k] == "the" and k:
        k -= 1
        several = several or t.words[i - 1].isupper()
    if not several or t.low[k] not in {"and", ",", "while", "but", ";"}:
        return False
    return any(
        t.words[x][0].isdecimal() and t.words[x + 1][0].islower() and not (x and t.glued(x))
        for x in range(max(0, k - 16), k - 1)
    )


#: Determiners before a number of more.
_MORE = frozenset({"another", "further", "additional"})

#: Numbers to call for help.
_EMERGENCY = frozenset({"911", "999", "112", "000"})


def _is_result(t: Tokens, i: int, j: int) -> bool:
    """Say whether the number of tokens `i` to `j` opens the result of a match behind a team: beat Rovers 3-1."""
    if j + 1 >= len(t) or t.words[j] not in HYPHENS or not (t.glued(j) and t.glued(j + 1)):
        return False
    if not t.words[j + 1].isdecimal() or max(len(t.words[i]), len(t.words[j + 1])) > 3:
        return False
    if j + 2 < len(t) and t.glued(j + 2) and t.words[j + 2] in HYPHENS:
        return False
    return any(word in words_of("play.txt") for word in t.low[max(0, i - 8) : i])


def _runs_on(t: Tokens, i: int, unit: Unit | None) -> bool:
    """Say whether the digits at token `i` run on from a word or code: G7, F-16, #5."""
    before = t.words[i - 1]
    if unit is not None and unit.name == "cent" and before in {"US", "NZ", "A", "C"}:
        return False  # US63¢
    if before[-1].isalnum() and before.lower() not in {"c", "ca", "approx", "x"}:
        return True
    if before == "+" and i > 1 and t.glued(i - 1) and t.words[i - 2][-1].isalnum():
        return True
    if before in HYPHENS and i > 2 and t.words[i - 2].isdecimal() and t.low[i - 3] in _labels():
        return True
    if before in {"#", "@", "№", "_", "\\", "&"}:
        return True
    if before in HYPHENS and i > 1 and t.glued(i - 1):
        joined = t.words[i - 2]
        if joined[-1].isalpha() and t.low[i - 2] not in _PREFIXES and unit_behind(t, i - 2, False) is None:
            return True
    return before == "/" and i > 1 and t.glued(i - 1) and unit is None and t.words[i - 2][0].isdecimal()


def _is_phone(t: Tokens, j: int) -> bool:
    """Say whether three or more groups of digits are joined by marks, as in a telephone number."""
    if (t.words[j] not in HYPHENS and t.words[j] != ".") or j + 3 >= len(t):
        return False
    groups = [t.words[j + 1], t.words[j + 3]]
    return (
        t.words[j + 2] in HYPHENS | {"."}
        and all(g.isdecimal() for g in groups)
        and all(t.glued(k) for k in (j + 1, j + 2, j + 3))
    )


def _opens_name(t: Tokens, j: int) -> bool:
    """Say whether a capitalised word that is no plural follows: 49 Orchard Road, 787 Dreamliner."""
    if j >= len(t) or t.glued(j) or not t.words[j][0].isupper() or not t.words[j][0].isalpha():
        return False
    if len(t.words[j]) > 1 and t.words[j].isupper() and not _street_like(t, j):
        return False
    if t.words[j - 2] in HYPHENS and t.glued(j - 1) and _MATCHES & set(t.low[j + 1 : j + 4]):
        return False  # a 3-1 Cup Final defeat
    ends = words_of("phrase_ends.txt")
    if t.low[j] in ends or t.low[j] in WEEKDAYS or t.low[j] in MONTHS:
        return False
    for k in range(j, min(j + 6, len(t))):
        if t.words[k].isdecimal() and not t.glued(k):  # 12 Airbus 320 jets
            continue
        if not t.words[k][0].isalpha() or t.low[k] in ends:
            return True
        if is_plural(t.words[k]):
            return False
    return True


_MATCHES = word_set("ranges.rulings")


def _street_like(t: Tokens, j: int) -> bool:
    return j + 1 < len(t) and t.words[j + 1][0].isupper() and not is_plural(t.words[j + 1])


def _counts(t: Tokens, j: int) -> bool:
    """Say whether a plural noun follows, so that the number counts it."""
    if j < len(t) and t.words[j] in HYPHENS and t.glued(j):
        return j + 1 < len(t) and t.words[j + 1][0].isalpha()
    noun = phrase(t, j)
    if noun is None:
        return False
    return is_plural(t.words[noun.j - 1])


def _opens_clause(t: Tokens, i: int) -> bool:
    """Say whether `that` before token `i` opens a clause: a verb of saying or finding stands before it."""
    said = t.low[i - 2]
    return said in {"said", "says", "say", "found", "told"} or (
        said.endswith(("ed", "ing")) and len(said) > 4
    )


_NO_FIGURE = frozenset(
    {"available", "too", "else", "day", "another", "thing", "such", "-", "who", "that", "which", "of"}
)
_BEFORE_PRONOUN = word_set("labels.before_pronoun")
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that"})


def is_pronoun(t: Tokens, i: int, j: int) -> bool:
    """Say whether `one` at token `i` is a pronoun or idiom: the one, one of them, one another, one day.

    Examples
    --------
    >>> from analysis.text.lexemes import tokens
    >>> [is_pronoun(tokens(s, 0, len(s)), 0, 1) for s in ("one of them left", "one man left")]
    [True, False]
    """
    n = len(t)
    before = t.low[i - 1] if i else ""
    if before in HYPHENS and t.glued(i):
        return True
    if before == "that" and i > 1 and _opens_clause(t, i) and phrase(t, j, one=True) is not None:
        return False  # said that one girl had left
    if before in _BEFORE_PRONOUN and not (j < n and t.words[j] in HYPHENS and t.glued(j)):
        return not (before in {"the", "only", "or"} and unit_behind(t, j, False) is not None) and not (
            before == "only" and phrase(t, j, one=True) is not None
        )
    if j >= n:
        return not (i and hedge_before(t, i) is not None)
    if t.low[j] == "of":
        hedge = hedge_before(t, i) if i else None
        return hedge is None or hedge.modifier == "~"
    if unit_behind(t, j, False) is not None:
        return t.low[j] == "day" and before not in {
            "for",
            "in",
            "after",
            "than",
            "within",
            "just",
            "only",
            "least",
        }
    if t.low[j] in _NO_FIGURE:
        return True
    if before in {"if", "when", "as", "how", "what"} and t.low[j].endswith("s"):
        return True  # if one adds
    if t.low[j].endswith("ing") and t.low[j + 1 : j + 2] and t.low[j + 1] in _DETERMINERS:
        return True  # one showing the debts
    if t.words[j] in HYPHENS and t.glued(j):
        return j + 1 < n and t.low[j + 1] in {
            "time",
            "off",
            "sided",
            "on",
            "and",
            "to",
            "stop",
            "size",
            "way",
            "fits",
        }
    if hedge_behind(t, j) is not None or numeral(t, j) is not None or (i and hedge_before(t, i) is not None):
        return False
    if t.low[j] in {"or", "to"} and j + 1 < n and numeral(t, j + 1) is not None:
        return False
    noun = phrase(t, j, one=True)
    return noun is None or (noun.j - noun.i == 1 and t.low[j].endswith("ed") and len(t.low[j]) > 4)
