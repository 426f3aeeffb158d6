"""Ages: 34-year-old, aged 34, and a bare number that is one."""

from __future__ import annotations

from analysis.figures.bearers import OF_ONE, are_two, is_agent, is_at_age, is_described, is_named, people
from analysis.figures.counted import phrase
from analysis.figures.number_words import HYPHENS, Numeral, classes
from analysis.figures.units import unit_behind
from analysis.figures.years import plural_next
from analysis.speakers.namelists import given_names
from analysis.text.lexemes import Tokens


def age_end(t: Tokens, j: int) -> int:
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


_ARE = frozenset({"is", "are", "was", "were", "be"})
_AGEING = _GROUPS | {"person", "who", "they", "population", "residents", "workers", "voters", "half", "third"}

_COMING = frozenset({"will", "would", "to", "ll", "d", "soon"})
#: What may stand between words for an age and the age.
_HEDGES = frozenset(
    [
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
        "at",
        "least",
        "most",
        "more",
        "than",
        "nearly",
        "almost",
    ]
)
_AGE_BEFORE = frozenset({"aged", "age", "ages", "turned", "turns", "turning"})


def is_aged(t: Tokens, i: int) -> bool:
    """Say whether words for an age lead to the time span at token `i`: aged 10 months, aged between 6 and 18 months."""
    for k in range(i - 1, max(-1, i - 5), -1):
        if t.low[k] == "aged":
            return True
        if not (t.low[k] in _TO_AGE or t.words[k][0].isdecimal()):
            return False
    return False


_TO_AGE = frozenset(
    {"between", "over", "under", "about", "around", "to", "and", "just", "from", "only", "-", "–"}
)


_THEIR = frozenset({"his", "her", "their", "my", "our", "your"})


def decade_of_life(t: Tokens, i: int) -> bool:
    """Say whether token `i` begins a decade of somebody's life: in her 70s, in his late 40s."""
    if t.words[i] not in _DECADES or t.low[i + 1 : i + 2] != ["s"] or not t.glued(i + 1):
        return False
    k = i - 1
    while k > 0 and (t.low[k] in {"early", "mid", "late"} or t.words[k] in HYPHENS):
        k -= 1
    return k > 0 and t.low[k] in _THEIR and t.low[k - 1] in {"in", "into", "reached", "entered"}


def group_age(t: Tokens, i: int) -> bool:
    """Say whether token `i` is the age that bounds a group: under-18s, over 60s."""
    if not (t.words[i].isdecimal() and len(t.words[i]) <= 2 and t.low[i + 1 : i + 2] == ["s"]) or i == 0:
        return False
    k = i - 2 if t.words[i - 1] in HYPHENS and t.glued(i) else i - 1
    behind = t.words[i + 2 : i + 3]
    return (
        k >= 0
        and t.low[k] in {"under", "over"}
        and t.glued(i + 1)
        and not (behind and behind[0][0].isalnum() and t.glued(i + 2))
    )


_DECADES = frozenset(str(10 * k) for k in range(2, 11))

#: One person in words that an age may follow with `of`.
YOUNG = frozenset(
    {"boy", "girl", "lad", "child", "youngster", "youth", "toddler", "teenager", "man", "woman"}
)


def _is_limit(before: list[str]) -> bool:
    """Say whether words tell of an age as a limit: the minimum age will be raised; not `at the age of 16`."""
    return "age" in before[:-1] and before[before.index("age") + 1] != "of"


_EXTREMES = frozenset({"youngest", "oldest", "eldest"})

#: What may follow the age that somebody is.
_BEHIND = frozenset(
    ["and", "or", "to", "by", "in", "but", "when", "he", "she", "i", "they", "we", "you", "his", "her"]
)


def _comes_of_age(t: Tokens, i: int, following: str) -> bool:
    """Say whether token `i` is the age until or from which something holds: until they are 17."""
    if i < 3 or t.low[i - 1] not in _ARE or t.low[i - 2] not in {"they", "he", "she", "you", "i", "we"}:
        return False
    ends = not following[0].isalnum() or following.lower() in _BEHIND
    return ends and t.low[i - 3] in {"until", "till", "when", "before", "once", "unless", "if", "since"}


_DASHES = frozenset({"—", "–", "―"})


def _says_own(t: Tokens, i: int, value: float, following: str) -> bool:
    """Say whether a clause gives no more than somebody's age in token `i`: I'm 34. Ann was nine."""
    k = i - 1 - (t.low[i - 1] in {"just", "only", "now", "still", "then"})
    if k < 1 or value < 2:
        return False
    subject, when = t.low[k - 1], following == "when"
    if t.low[k] == "m":
        return following in _ENDS and t.words[k - 1] in {"'", "’"} and k > 1 and t.low[k - 2] == "i"
    if t.low[k] not in {"is", "was"}:
        return False
    if when:
        return subject in {"he", "she", "i", "who"} or t.words[k - 1] == "," or t.words[k - 1][0].isupper()
    alone = k == 1 or not t.words[k - 2][0].isalnum()
    if subject in {"he", "she"}:
        return alone and (following in _ENDS or following in {"and", "but"})
    return alone and following in _ENDS - {","} and t.words[k - 1][0].isupper() and subject in given_names()


_ENDS = frozenset({".", ",", "!", "?", ";"})


def is_age(t: Tokens, i: int, j: int, said: Numeral, digits: bool) -> bool:
    """Say whether a number without a unit is an age: `, 34,`, `aged 34`, `turned 18`."""
    if said.value % 1 or not 0 <= said.value <= 125 or said.scale != 1 or i == 0:
        return False
    n = len(t)
    at = i
    for _ in range(4):
        hedged = at and t.low[at - 1] in _HEDGES
        if hedged or (at and at < i and (t.words[at - 1].isdecimal() or t.low[at - 1] in classes())):
            at -= 1
    before = t.low[at - 1] if at else ""
    if before in _AGE_BEFORE:
        if t.low[j : j + 1] in (["and"], ["to"], ["-"], ["–"]) and unit_behind(t, j + 2, True) is not None:
            return False  # aged between 6 and 18 months
        return not plural_next(t, j)
    if i == 1 and t.words[0] == "At" and said.value >= 5 and j < n and t.words[j] == ",":
        return True  # At 84, she still works
    if before == "of" and at > 1 and t.low[at - 2] in {"age", "ages"}:
        return True
    if t.low[i - 1] in {"under", "over", "above", "below"} and i > 1 and t.low[i - 2] in _GROUPS:
        return phrase(t, j) is None
    if before in {"is", "was", "of", "at", "to"} and {"expectancy", "age"} & set(t.low[max(0, at - 9) : at]):
        return phrase(t, j) is None  # life expectancy is 81
    if at < i and before in _ARE and t.low[i - 1] in {"over", "under"} and said.value >= 10:
        return (
            not _AGEING.isdisjoint(t.low[max(0, at - 8) : at]) and phrase(t, j) is None
        )  # one in six is over 65
    if before == "of" and at == i and i > 1 and t.low[i - 2] in YOUNG:
        return phrase(t, j) is None  # a girl of nine
    following = t.words[j] if j < n else "."
    opener = t.words[i - 1]
    if t.low[i - 1] == "as" and t.low[max(0, i - 3) : i - 1] in (["as", "young"], ["as", "old"]):
        return phrase(t, j) is None
    if t.low[i - 1] in {"to", "at"} and _is_limit(t.low[max(0, i - 9) : i]):
        return phrase(t, j) is None  # the minimum age will rise to 21
    if before in _ARE and not _EXTREMES.isdisjoint(t.low[max(0, at - 8) : at]):
        return phrase(t, j) is None  # the oldest guest is just nine
    beside = opener == "," and following == "," and i > 2
    if beside and (is_described(t, i - 2, j, digits) or (not digits and is_named(t, i - 2, j))):
        return True
    if opener in {"at", ","} and t.low[max(0, i - 3) : i - 1] in (["age", "limit"], ["minimum", "age"]):
        return phrase(t, j) is None  # sets the age limit at 17
    if _comes_of_age(t, i, following):
        return True
    if _says_own(t, i, said.value, following) or is_at_age(t, i, j):
        return True
    if before == "turn" and at > 1 and t.low[at - 2] in _COMING and following != "of":
        return phrase(t, j) is None  # she will turn 90
    if opener == "both" and i > 2 and t.words[i - 2] == ",":
        return not following[0].isalnum() and said.value >= 2  # Ann and Bo Lee, both 19, wept
    if not digits or not said.whole:
        return False
    if opener in {"now", "then", "only", "just"} and following in {",", "."} and i > 3:
        named = t.words[i - 2] == "," and t.words[i - 3][0].isupper() and t.words[i - 4][0].isupper()
        return named and t.low[i - 4] != "the" and said.value >= 2  # Ann Lee, now 34, wept
    if (
        opener == "and"
        and i > 3
        and t.words[i - 2].isdecimal()
        and t.words[i - 3] == ","
        and following == ","
    ):
        return t.low[i - 4] in _GROUPS or are_two(t, i - 4)
    two = opener == "," and i > 2 and following == "and" and j + 2 < n and t.words[j + 1].isdecimal()
    if two and (t.low[i - 2] in _GROUPS or (t.words[j + 2] == "," and are_two(t, i - 2))):
        return True  # both men, 22 and 25, were charged
    dashed = following in _DASHES and said.value >= 10  # Ann Lee, 34 — a baker — wept
    if opener == "," and i > 1 and (dashed or following in {",", ".", ";", ")"}):
        name = t.words[i - 2]
        return (
            name[0].isalpha()
            and (name[0].isupper() or t.low[i - 2] in people())
            and said.value >= 1
            and not (following == "," and j + 1 < n and t.words[j + 1][0].isdecimal())
        )
    if opener == "is" and t.low[i - 2] in {"who", "he", "she"} and following == "," and said.value >= 10:
        return True  # Ann Lee, who is 34, said
    if opener == "(" and following == ")" and i > 1 and t.glued(i):
        if said.value >= 13 and is_agent(t.low[i - 2]) and t.words[i - 2].islower():
            return True  # a local baker (52) was hurt
        child = i > 2 and t.words[i - 3][0].isupper() and not OF_ONE.isdisjoint(t.low[j + 1 : j + 2])
        return t.words[i - 2][0].isupper() and t.words[i - 2][0].isalpha() and (said.value >= 10 or child)
    if (
        opener.lower() in {"be", "is", "was"}
        and i > 1
        and following.lower() in {"by", "when", "at", "and", "."}
    ):
        return t.low[i - 2] in {"he", "she", "i", "who"} or (
            i > 2 and t.low[i - 3] in {"he", "she", "i", "who"}
        )
    return False
