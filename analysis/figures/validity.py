"""The time that a figure holds for, among those that its sentence tells."""

from __future__ import annotations

from analysis.figures.dates import MONTHS
from analysis.figures.number_words import classes
from analysis.figures.quantity import Quantity
from analysis.figures.times import SPANS, Time
from analysis.lists import word_set
from analysis.text.lexemes import Tokens
from analysis.text.text import words_of

_TIMES_OF = SPANS | frozenset(MONTHS) | word_set("times.of")


def as_of(
    text: str, t: Tokens, figure: Quantity, found: list[Time], told: list[tuple[int, str]], event: str | None
) -> str | None:
    """Give the words for when a figure holds: what is said to, else the nearest time in its clause.

    `told` are the events of the sentence, each with its token, and `event` is that of the figure.
    """
    best: Time | None = None
    least = 1e9
    for time in found:
        if time.i <= figure.i < time.j or figure.left <= time.i < figure.right:
            continue
        if _of_next_clause(t, figure, time):
            continue
        apart = time.i - figure.right if time.i >= figure.right else (figure.left - time.j) + 4
        if time.sure and not (time.i >= figure.right and _has_own(t, figure.right, time.i)):
            apart -= 12
        elif (
            apart > (1 if figure.kind in {"age", "duration"} else 18)
            or _cut(t, figure, time)
            or _tells_which(t, figure, time)
        ):
            continue
        elif event and any(
            _tells_of(t, figure, k) for k, other in told if k < time.i and not _same(other, event)
        ):
            continue  # freed 40 men that were seized in May
        elif apart in {0, 1}:  # in 2010, right behind
            apart -= 12
        if apart < least and not _since(t, figure, time):
            best, least = time, apart
    if best is None:
        return None
    return text[t.starts[best.i] : t.ends[best.j - 1]]


def _cut(t: Tokens, figure: Quantity, time: Time) -> bool:
    """Say whether a clause ends between a figure and a time."""
    a, b = (figure.right, time.i) if time.i >= figure.right else (time.j, figure.left)
    if time.i >= figure.right and _is_set_against(
        t, a, b, figure.left > 0 and t.low[figure.left - 1] == "to"
    ):
        return True
    if time.j <= figure.left and "had" in t.low[a:b] and not _AFTER.isdisjoint(t.low[a : a + 2]):
        return True  # this spring, after hearing that a storm had sunk 40
    if time.j <= figure.left and time.i > 3 and "," in t.words[a:b] and not _is_aside(t, time, b):
        return True
    return any(word in {";", "—", "while", "whereas", "but", "which", "who"} for word in t.low[a:b])


def _of_next_clause(t: Tokens, figure: Quantity, time: Time) -> bool:
    """Say whether a time is that of what is to come, in a clause joined by `and`: 40 applied and it opens on Friday."""
    joined = next((k for k in range(figure.right, time.i) if t.low[k] == "and"), None)
    if joined is None or not _TO_COME.isdisjoint(t.low[:joined]):
        return False
    return any(
        t.words[k] in _TO_COME or (t.low[k] in _SCHEDULED and t.low[k - 1] not in _BEFORE_NOUNS)
        for k in range(joined + 1, time.i)
    )


_TO_COME, _SCHEDULED = word_set("validity.to_come"), word_set("validity.scheduled")
_AFTER = frozenset({"after", "before"})


def _is_set_against(t: Tokens, a: int, b: int, reached: bool) -> bool:
    """Say whether tokens `a` to `b` set another number against a figure: 62%, compared with 78% in May.

    `reached` says that `to` leads to the figure: to £3m from £12m in 2019.
    """
    for k in range(a, b):
        base = t.low[k] == "from" and (
            (k == a and reached) or (k > a and t.low[k - 1] in {"up", "down", ","})
        )
        if base or t.low[k] in _AGAINST:
            return any(t.words[x][0].isdecimal() or t.low[x] in classes() for x in range(k + 1, b))
    return False


_AGAINST = frozenset({"compared", "against", "versus", "than"})


def _has_own(t: Tokens, a: int, b: int) -> bool:
    """Say whether a relative clause opens between tokens `a` and `b` that has a number of its own."""
    which = next((k for k in range(a + 1, b) if t.low[k] in {"which", "who"} and t.words[k - 1] == ","), b)
    return any(word[0].isdecimal() for word in t.words[which:b])


def _same(a: str, b: str) -> bool:
    return a == b or {a, b} <= {"abducted", "arrested", "seized"}


def _tells_of(t: Tokens, figure: Quantity, k: int) -> bool:
    """Say whether token `k` tells another event of those counted: 40 men that were seized, 40 men seized."""
    if k < figure.right:
        return False
    others = any(word == "and" or word[0].isdecimal() for word in t.low[figure.right : k])
    reduced = not others and t.low[k - 1] not in _BEFORE_VERBS and t.low[k].endswith(("ed", "en"))
    return reduced or "that" in t.low[figure.right : k]


_BEFORE_VERBS = frozenset({"and", ",", "was", "were", "been", "be", "is", "are", "has", "have", "had"})

#: So many tokens before a time may tell that it is where something began.
_NEAR = 20


def _since(t: Tokens, figure: Quantity, time: Time) -> bool:
    """Say whether a time only tells since when, so that the figure holds up to now."""
    return "since" in t.low[max(figure.right, time.i - _NEAR) : time.i]


def _is_aside(t: Tokens, time: Time, end: int) -> bool:
    """Say whether a time stands between commas of its own, so that its clause goes on: and, in the 1970s, sold 40."""
    i = time.i
    while i > 0 and t.low[i - 1] in {"in", "on", "by", "the", "early", "late"}:
        i -= 1
    return i > 0 and t.words[i - 1] == "," == t.words[time.j] and t.words[time.j : end].count(",") == 1


def _tells_which(t: Tokens, figure: Quantity, time: Time) -> bool:
    """Say whether a time behind the figure tells which thing is meant.

    As in `40 firms since the crisis of 2008`, `than in the 2008 crisis`, `under a law passed in 2010`.
    """
    i, j = time.i, time.j
    if i - figure.right < 2:
        return False
    before = t.low[i - 1]
    if before == "of":
        return t.words[i].isdecimal() and t.low[i - 2] not in _TIMES_OF
    if before in _DETERMINERS and t.words[i].isdecimal() and j - i == 1:
        return j < len(t) and t.words[j][0].isalpha() and t.low[j] not in words_of("phrase_ends.txt")
    lead = i - 2 if before in {"in", "on"} else i - 1
    if lead - figure.right < 2 or not (t.low[lead].endswith("ed") or t.low[lead] in _MADE):
        return False
    return not _DETERMINERS.isdisjoint(t.low[max(figure.right, lead - 3) : lead - 1])


_DETERMINERS = frozenset({"a", "an", "the", "its", "their", "his", "her", "our"})
_BEFORE_NOUNS = _DETERMINERS | {"and", "of", "for"}
_MADE = frozenset(
    {"built", "born", "begun", "held", "made", "set", "written", "won", "lost", "sold", "bought"}
)
