"""Ratios: one in three, fractions that are shares, multiples."""

from __future__ import annotations

import re
from functools import cache

from analysis.figures.counted import phrase
from analysis.figures.number_words import HYPHENS, Numeral, classes
from analysis.figures.numbers import numeral
from analysis.figures.plurals import is_plural, singular
from analysis.figures.quantity import Quantity
from analysis.figures.units import unit_behind
from analysis.lists import word_set
from analysis.text.lexemes import Tokens
from analysis.text.text import words_of


def one_in(t: Tokens, said: Numeral) -> Quantity | None:
    """Read `one in three`, `nine out of 10`: a share of one number in another."""
    j, n = said.j, len(t)
    if said.form not in {"words", "digits"} or said.scale != 1 or said.value % 1 or not 0 < said.value <= 100:
        return None
    if j + 1 >= n:
        return None
    if t.low[j] == "in":
        at = j + 1
    elif said.value == 1 and _one_of_kind(t, j):
        at = j + 2
    elif t.low[j : j + 2] == ["-", "in"] and j + 3 < n and t.words[j + 2] == "-":  # one-in-five
        at = j + 3
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
    counted = t.words[j] if at == j + 2 and t.low[j + 1] == "in" else None  # one person in ten
    return Quantity(said.i, under.j, value, value, "ratio", None, "part", counted_text=counted)


def _one_of_kind(t: Tokens, j: int) -> bool:
    """Say whether `person in ten` stands at token `j`, and no noun behind it."""
    if j + 2 >= len(t) or t.low[j + 1] != "in" or not (t.words[j].islower() and t.words[j].isalpha()):
        return False
    under = numeral(t, j + 2)
    return (
        under is not None
        and 3 <= under.value <= 1e6
        and t.low[j] not in words_of("phrase_ends.txt")
        and (not is_plural(t.words[j]) or singular(t.words[j]) == t.words[j])
        and phrase(t, under.j) is None
    )


def part_stands(t: Tokens, said: Numeral) -> bool:
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
    told = before == "that" and (t.low[i] in {"a", "an"} or _opens_clause(t, i - 1, j))
    if (
        (before in _BEFORE_NO_PART and not told)
        or (i and before.endswith(("th", "'s", "’s")))
        or (i and t.words[i - 1] in HYPHENS)
    ):
        return False
    following = t.low[j] if j < n else ""
    if before == "in" and t.low[i] == "half":
        return not _HALVED.isdisjoint(t.low[max(0, i - 8) : i])  # cut the staff in half
    part = t.low[j - 1]
    if part == "half" and following in {"were", "are", "was", "is", "have", "had", "said", "say"}:
        return i == 0 or not t.words[i - 1][0].isalpha() or before in {"and", "about", "but"}
    if following == "of":
        return not (part == "quarter" and j - i == 1 and _YEAR.fullmatch(" ".join(t.low[j + 1 : j + 2])))
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
    if before in {"up", "down"} and t.low[i] == "a":
        return not following[:1].isalpha() or following in words_of("phrase_ends.txt")  # up a third on May
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


def _opens_clause(t: Tokens, that: int, j: int) -> bool:
    """Say whether `that` before a fraction opens a clause: found that half of them; not: much of that half."""
    of = t.low[j : j + 1] == ["of"]
    return of and that > 0 and t.words[that - 1][0].isalpha() and t.low[that - 1] not in _BEFORE_NOUN


_BEFORE_NOUN = frozenset({"of", "in", "on", "for", "from", "to", "with", "at", "by", "and", "or", "than"})

_HALVED = frozenset(
    {"cut", "cuts", "cutting", "slash", "slashed", "slashing", "reduce", "reduced", "reducing"}
)

_BEFORE_NO_PART = word_set("ratios.before_no_part")


_COMPARED = word_set("ratios.compared")


def multiple(t: Tokens, j: int) -> tuple[str, str, int] | None:
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


#: The year of which the June quarter is one.
_YEAR = re.compile(r"(?:19|20)\d\d")


@cache
def multiples() -> dict[str, tuple[float, str]]:
    """Give the value and class of each word for a multiple."""
    return {word: entry for word, entry in classes().items() if entry[1] in {"fold", "twice"}}


def multiple_word(t: Tokens, k: int) -> Quantity | None:
    """Read threefold, twice the sum, nearly double the limit; not `the aim is twofold`, `to double the staff`."""
    value, form = multiples()[t.low[k]]
    before = t.low[k - 1] if k else ""
    if form == "fold" and before in {"is", "was", "are", "were"}:
        return None
    if form == "twice":
        if k + 1 >= len(t) or not (t.low[k + 1] in _COMPARED_TO or _as_much(t, k)):
            return None
        if t.low[k] == "double" and before not in _ALMOST:
            return None
    return Quantity(k, k + 1, value, value, "ratio", "time", "words")


def _as_much(t: Tokens, k: int) -> bool:
    """Say whether the multiple at token `k` tells how much: twice as many of them, twice as likely."""
    return t.low[k + 1] == "as" and t.low[k + 2 : k + 3] != [] and t.low[k + 2] in _MUCH


_MUCH = word_set("ratios.much")
_ALMOST = frozenset({",", "–", "—", "nearly", "almost", "about", "roughly", "around"})
_COMPARED_TO = frozenset({"the", "that", "those", "what", "its", "their", "his", "her", "this", "last"})
