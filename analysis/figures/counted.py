"""What is counted: the noun phrase behind a number, its head, and the singular."""

from __future__ import annotations

from typing import NamedTuple

from analysis.figures.dates import WEEKDAYS
from analysis.figures.modifiers import may_hedge
from analysis.figures.number_words import HYPHENS
from analysis.figures.numbers import numeral
from analysis.figures.plurals import irregular, is_plural, singular
from analysis.lists import word_set
from analysis.text.lexemes import Tokens
from analysis.text.text import words_of


class Counted(NamedTuple):
    """Tokens `i` to `j` of a noun phrase; `head` its words in the singular, of which the last is the noun."""

    i: int
    j: int
    head: str | None


_PARTITIVE = word_set("counted.partitive")
_NO_NOUN = frozenset({"more", "other", "others", "further", "such"})


def phrase(t: Tokens, j: int, one: bool = False) -> Counted | None:
    """Read the noun phrase that begins at token `j`.

    Parameters
    ----------
    t, j
        Tokens, and where the phrase may begin.
    one
        Whether a noun in the singular will do, as behind `one` and `of`.
    """
    n = min(len(t), j + 10)
    stops = words_of("phrase_ends.txt")
    at = start = j + 1 if j + 1 < n and t.words[j] in HYPHENS and t.glued(j) and t.glued(j + 1) else j
    head = -1
    nouns: list[int] = []
    while at < n:
        word, low = t.words[at], t.low[at]
        if not word[0].isalpha():
            if word.isdecimal() and nouns and t.low[at + 1 : at + 2] == ["s"] and t.glued(at + 1):
                head = at + 1  # 40 Falcon 5s
                break
            step = _inside(t, at, start, n)
            if step == 0 or (head == at - 1 and _owned(t, at)):
                break
            if word in {"'", "’"}:
                head = -1
            at += step
            continue
        if low in stops and not (
            _stays(t, at, start, n, stops, head) or (one and _is_noun_too(t, at, start))
        ):
            if low in {"and", "or"} and head < 0 and nouns and _goes_on(t, at, n, stops):
                at += 1
                continue
            break
        if one and head < 0 and nouns and low.endswith("ed") and not t.low[nouns[-1]].endswith("ly"):
            of = "of" in t.low[max(0, j - 2) : j]
            if not (of and (_hyphened(t, at) or _adjective_use(t, at, n, stops))):
                break  # but coal-fired plants, local elected officials
        if head >= 0 and not _runs_on(t, at, head, n, stops):
            break
        nouns.append(at)
        if is_plural(word):
            head = at
        at += 1
    if not nouns:
        return None
    if head < 0:
        if not one:
            return None
        ends = nouns[-1] + 1 == len(t) or not t.words[nouns[-1] + 1][0].isalnum()
        gerund = ends and j > 0 and t.low[j - 1] == "of" and t.low[nouns[-1]].endswith("ing")
        while len(nouns) > 1 and not gerund and _verb_like(t.low[nouns[-1]]):
            nouns.pop()  # one officer wearing; but an hour of piano teaching
        if len(nouns) > 1 and t.low[nouns[-1]] in WEEKDAYS:
            nouns.pop()  # in one speech Friday
        head = nouns[-1]
    elif one and nouns[0] < head and t.low[head] not in irregular() and t.low[j - 1] in {"one", "1"} and j:
        head = nouns[nouns.index(head) - 1]  # one proposal asks: the word in -s is a verb
    if t.low[start] in _NO_NOUN and head == start and t.low[start] != "others":
        return None
    places = [
        k
        for k in range(start, head + 1)
        if t.words[k] != "#" and (k < head or head == start or t.words[k] != "s")
    ]
    while len(places) > 1 and t.low[places[0]] in _NO_NOUN:
        places.pop(0)
    end = head + 1
    if end < len(t) and t.words[end].isdecimal() and t.glued(end):  # CO2
        end += 1
    return Counted(start, end, _joined(t, places))


def _inside(t: Tokens, at: int, start: int, n: int) -> int:
    """Say how many tokens to pass at a mark or number that stands inside a noun phrase; 0 if it ends there."""
    word = t.words[at]
    if word == "#":
        return int(at + 1 < n and t.glued(at + 1))
    if word in HYPHENS and at > start and not t.glued(at) and t.words[at - 1].isupper():
        return 2 if at + 2 < n and t.glued(at + 1) and t.words[at + 1].isdecimal() else 0  # COVID -19 tests
    if word in HYPHENS and at > start and t.glued(at) and at + 3 < n and t.low[at + 1] in {"and", "or"}:
        return 2 if t.words[at + 3] in HYPHENS and t.glued(at + 3) else 0  # low- and middle-income Danes
    if word in HYPHENS:
        return 1 if t.glued(at) and at + 1 < n and t.glued(at + 1) and at > start else 0
    if word in {"'", "’"} and t.glued(at) and at > start:
        if at + 1 < n and t.glued(at + 1) and t.low[at + 1] == "s":
            return 2
        return 1 if at + 1 < n and not t.glued(at + 1) and is_plural(t.words[at - 1]) else 0
    if word == "." and t.glued(at) and at + 1 < n:
        initial = len(t.words[at - 1]) == 1 and t.words[at - 1].isupper()
        return 1 if initial or (t.low[at - 1] in _TITLES and t.words[at + 1][0].isupper()) else 0
    if word.isdecimal() and t.glued(at) and at > start:  # CO2
        return 1
    if (
        word[0].isdecimal()
        and word.isdecimal()
        and at + 1 < n
        and t.words[at + 1][0].isalpha()
        and not t.glued(at)
    ):
        named = at > start and t.words[at - 1][0].isupper()
        return 1 if named or (t.words[at + 1][0].isupper() and at > start) else 0
    return 0


#: Titles that are written with a full stop.
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "sen", "gov", "rep", "gen", "col", "lt", "prof", "rev", "st"})


def _owned(t: Tokens, at: int) -> bool:
    """Say whether the mark at token `at` makes owners of those counted: 20 drivers' details, not 3 drivers' unions."""
    if t.words[at] not in {"'", "’"}:
        return False
    behind = at + 2 if t.low[at + 1 : at + 2] == ["s"] and t.glued(at + 1) else at + 1
    things = (singular(word) for word in t.low[behind : behind + 3] if is_plural(word))
    thing = next(things, None)
    return thing is None or not (thing in words_of("organisation_words.txt") or thing in _BY_OWNER)


#: Things that are counted themselves where their owners are named: women's shelters, farmers' markets.
_BY_OWNER = word_set("counted.by_owner")


def _stays(t: Tokens, at: int, start: int, n: int, stops: frozenset[str], head: int) -> bool:
    """Say whether a word that mostly ends a phrase is part of it here."""
    low = t.low[at]
    if at == start and (low in _NO_NOUN or low in irregular()):
        return True
    if t.words[at] == "US" or _hyphened(t, at):
        return True
    return head < 0 and _adjective_use(t, at, n, stops)


_AFTER_NOUN = frozenset(
    ["of", "in", "by", "for", "to", "was", "is", "were", "are", "has", "had", "will", "would"]
)


def _is_noun_too(t: Tokens, at: int, start: int) -> bool:
    """Say whether a word that is a verb more often is a noun: the total cost of it."""
    if t.low[at] not in {"cost", "costs", "work", "needs"} or start == 0:
        return False
    ends = at + 1 == len(t) or not t.words[at + 1][0].isalnum() or t.low[at + 1] in _AFTER_NOUN
    return ends and t.low[start - 1] in _PARTITIVE


def _hyphened(t: Tokens, at: int) -> bool:
    """Say whether a hyphen joins the word at token `at` to another: 72 work-related emails, two off-duty officers."""
    n = len(t)
    if at + 2 < n and t.words[at + 1] in {"-", "‐", "‑"} and t.glued(at + 1) and t.glued(at + 2):
        return t.words[at + 2][0].isalpha()
    return at > 1 and t.words[at - 1] in {"-", "‐", "‑"} and t.glued(at) and t.glued(at - 1)


def _goes_on(t: Tokens, at: int, n: int, stops: frozenset[str]) -> bool:
    """Say whether `and` joins two words before one noun: Kenyan and Ugandan troops."""
    nxt = at + 1
    while nxt < n and nxt < at + 4 and t.words[nxt][0].isalpha() and t.low[nxt] not in stops:
        if is_plural(t.words[nxt]):
            return nxt > at + 1 and (t.words[at - 1][0].isupper() == t.words[at + 1][0].isupper())
        nxt += 1
    return False


#: Plurals that also stand before a noun: police officers, women soldiers, rights groups.
_BEFORE_NOUNS = word_set("counted.before_nouns")

_GATHERINGS = word_set("counted.gatherings")

#: Adjectives that stand for people (40 dead), before a noun too: two dead children.
STATES = word_set("counted.states")


def _runs_on(t: Tokens, at: int, head: int, n: int, stops: frozenset[str]) -> bool:
    """Say whether a plural already read was part of a name or a modifier: United Nations staff, news sites."""
    word = t.words[at]
    if is_plural(word) and at == head + 1:
        if t.low[head] in _BEFORE_NOUNS:
            return t.low[at] not in STATES
        if t.words[head][0].isupper() or t.low[head] in STATES:
            return True
        return singular(t.low[at]) in _GATHERINGS  # teachers unions
    if t.words[head][0].isupper() and word[0].isalpha():
        for k in range(at, min(at + 3, n)):
            if t.low[k] in stops or not t.words[k][0].isalpha():
                return False
            if is_plural(t.words[k]):
                return True
    return False


def words(t: Tokens, i: int, j: int) -> str:
    """Give the words of tokens `i` to `j` with the spaces of the text."""
    out = t.words[i]
    for k in range(i + 1, j):
        out += t.words[k] if t.glued(k) else " " + t.words[k]
    return out


def _joined(t: Tokens, places: list[int]) -> str:
    """Join the words of a phrase, its noun in the singular, with the spaces that the text has between them."""
    out = ""
    for k in places:
        word = singular(t.words[k]) if k == places[-1] else t.words[k]
        out += word if not out or (t.glued(k) and t.words[k - 1] != "#") else " " + word
    return out


def _verb_like(low: str) -> bool:
    return low.endswith(("ed", "ing")) and len(low) > 4


def _adjective_use(t: Tokens, at: int, n: int, stops: frozenset[str]) -> bool:
    """Say whether a verb form or an adverb stands before its noun: `120,000 displaced people`, `40 daily trains`."""
    low = t.low[at]
    if not (low.endswith("ed") or low in {"lost", "set", "daily", "monthly"}) or at + 1 >= n:
        return False
    following = t.low[at + 1]
    return following[0].isalpha() and following not in stops and is_plural(following)


def partitive(t: Tokens, j: int) -> tuple[Counted | None, int, str] | None:
    """Read `of the 12 victims`, `of its troops`, `of them` from token `j`.

    Returns the phrase, if a noun stands there, where it begins, and the word after `of`.
    """
    if j + 1 >= len(t) or t.low[j] != "of":
        return None
    at = j + 1
    first = t.low[at]
    if first in {"them", "whom", "which", "us"}:
        return None, at, first
    if numeral(t, at + (first in {"the", "its", "their", "these", "those"})) is not None:
        return None
    while at < len(t) and t.low[at] in _PARTITIVE and at < j + 4:
        at += 1
    if at + 1 < len(t) and may_hedge(t, at + 1) and numeral(t, at + 1) is not None:
        return None  # of an estimated 10,000 animals
    noun = phrase(t, at, one=True)
    if noun is None:
        return None, j + 1, first
    owner = t.words[noun.j : noun.j + 1] in (["'"], ["’"]) and t.low[noun.j + 1 : noun.j + 2] == ["s"]
    counts = noun.j < len(t) and t.words[noun.j - 1].islower() and numeral(t, noun.j) is not None
    if (
        owner
        or counts
        or any(t.words[k][0].isalpha() and numeral(t, k) for k in range(noun.i + 1, noun.j - 1))
    ):
        return None  # of the island's 90,000 pupils, of the man's three brothers, of his previous 19 games
    return noun, j + 1, first
