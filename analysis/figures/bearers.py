"""Bearers of an age: whose a bare number behind a name or a word for somebody is."""

from __future__ import annotations

from functools import cache

from analysis.figures.plurals import is_plural, singular
from analysis.lists import rows_of, word_set, words_in
from analysis.speakers.namelists import given_names
from analysis.text.lexemes import Tokens


@cache
def people() -> frozenset[str]:
    """Give the words for one person: man, mayor, victim."""
    roles = {row["role"] for row in rows_of("roles.csv")} | words_in("people.csv")
    return word_set("ages.people") | {word for word in roles if not is_plural(word)}


#: What comes before a noun for one person, and how many tokens before it at most.
_ONE = frozenset({"a", "an", "the", "his", "her", "their", "my", "our", "its"})
_FAR = 6

_AGENTS = ("er", "or", "ist", "ian", "ant", "man", "woman", "boy", "girl")
_NO_AGENTS = word_set("ages.no_agents")
_NO_BEARERS = word_set("ages.no_bearers")


def is_described(t: Tokens, k: int, j: int, digits: bool) -> bool:
    """Say whether the noun at token `k` describes one person whose age ends before token `j`: the baker, 34, wept."""
    if not t.words[k].islower() or is_plural(t.words[k]):
        return False
    behind = t.words[j + 1 : j + 2]
    if not behind or not behind[0][0].isalpha():
        return False
    first = next((x for x in range(k - 1, max(-1, k - _FAR), -1) if not t.words[x][0].isalpha()), k - _FAR)
    opening = t.low[max(0, first) : k]
    if _ONE.isdisjoint(opening[-3:]):
        short = digits and not _ONE.isdisjoint(opening[:-1]) and len(t.words[j - 1]) == 2
        return short and _goes_on(t, j + 1) and t.low[k] not in _NO_BEARERS
    if digits and len(t.words[j - 1]) == 2 and t.low[k] not in _NO_BEARERS and _goes_on(t, j + 1):
        return True
    return t.low[k] in people() or (digits and is_agent(t.low[k]))


def is_agent(word: str) -> bool:
    """Say whether a word is for one person, by its ending if it is not known: baker; not: chapter."""
    return word in people() or (word.endswith(_AGENTS) and word not in _NO_AGENTS)


def _goes_on(t: Tokens, j: int) -> bool:
    """Say whether the verb of a sentence about somebody stands at token `j`, behind an age: the ace, 24, faces it."""
    low = t.low[j]
    return t.words[j].islower() and (low in OF_ONE or low in _FINITE or low.endswith("ed"))


#: What goes on behind somebody's age: the winger, 24, was dropped.
OF_ONE = frozenset({"was", "is", "has", "had", "who", "whose", "said", "told"})
_FINITE = word_set("ages.going_on")


def is_named(t: Tokens, k: int, j: int) -> bool:
    """Say whether token `k` ends a name, whose bearer's age in words ends before token `j`: Ann Lee, nine, wept."""
    one = t.words[k][0].isupper() and t.words[k].isalpha() and len(t.words[k]) > 1
    before = t.words[k - 1]
    whole = before[0].isupper() and before.isalpha() and len(before) > 1
    behind = t.words[j + 1 : j + 2]
    child = t.low[k - 1] in people()  # her son Abe, nine, wept
    return (
        one and (whole or child) and bool(behind) and behind[0].islower() and t.low[j + 1] not in _NOT_BEHIND
    )


_NOT_BEHIND = word_set("ages.not_behind")


def are_two(t: Tokens, k: int) -> bool:
    """Say whether token `k` ends words for two people: both girls; two bakers; Ann and Bo Lee; Ann Lee and Bo Dunn."""
    near = t.low[max(0, k - 3) : k]
    if is_plural(t.words[k]) and t.words[k].islower():
        return ("two" in near or "both" in near) and singular(t.low[k]) in people()
    name = k
    while name > 0 and t.words[name][0].isupper() and t.words[name].isalpha():
        name -= 1
    two = 0 < name < k and t.low[name] == "and" and t.words[name - 1][0].isupper()
    return two and (t.low[name + 1] in given_names() or t.low[name - 1] in given_names())


def is_at_age(t: Tokens, i: int, j: int) -> bool:
    """Say whether `at` or `by` before token `i` leads to an age: at 38 she won; was, at 29, the best."""
    if (
        i == 0
        or t.low[i - 1] not in {"at", "by"}
        or not t.words[i].isdecimal()
        or not 13 <= int(t.words[i]) <= 110
    ):
        return False
    behind = t.low[j] if j < len(t) else "."
    opens = i == 1 or not t.words[i - 2][0].isalnum() or t.low[i - 2] in {"and", "but", "that", "when"}
    if opens and behind in {"he", "she"}:
        return True
    if t.low[i - 1] == "by":
        return False
    if i > 3 and t.words[i - 2] == behind == "," and t.low[i - 3] in {"is", "was", "became", "remains"}:
        return t.low[j + 1 : j + 2] != [] and (t.low[j + 1] in _ONE or t.low[j + 1] in {"still", "already"})
    ends = not behind[0].isalnum() or behind in {
        "after",
        "and",
        "but",
        "from",
        "following",
        "of",
        "in",
        "last",
    }
    clause = t.low[max(0, i - 5) : i - 1]
    while "," in clause:
        clause = clause[clause.index(",") + 1 :]
    return ends and not _STAGES.isdisjoint(clause)


#: What somebody does at an age.
_STAGES = word_set("ages.stages")
