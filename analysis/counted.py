"""What is counted: the noun phrase behind a number, its head, and the singular."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from analysis.lists import rows_of
from analysis.numbers import HYPHENS
from analysis.text import words_of
from analysis.tokens import Tokens


class Counted(NamedTuple):
    """Tokens `i` to `j` of a noun phrase; `head` its words in the singular, of which the last is the noun."""

    i: int
    j: int
    head: str | None


@cache
def _irregular() -> dict[str, str]:
    return {row["plural"]: row["singular"] for row in rows_of("irregular_plurals.csv")}


def is_plural(word: str) -> bool:
    """Say whether a word looks like a plural noun.

    Examples
    --------
    >>> [is_plural(word) for word in ("refugees", "children", "news")]
    [True, True, False]
    """
    low = word.lower()
    if low in _irregular():
        return True
    return len(low) > 2 and low[-1] == "s" and low[-2] not in "s'’" and low not in words_of("not_plurals.txt")


def singular(word: str) -> str:
    """Give the singular of a noun.

    Examples
    --------
    >>> [singular(word) for word in ("families", "churches", "men", "refugees")]
    ['family', 'church', 'man', 'refugee']
    """
    low = word.lower()
    if low in _irregular():
        return _irregular()[low]
    if not is_plural(word):
        return word
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if low.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    if low.endswith(("toes", "roes")) and len(low) > 5:
        return word[:-2]
    return word[:-1]


_PRE = frozenset({"other", "more", "further", "additional", "of", "the", "its", "his", "her", "their", "our"})
_PARTITIVE = frozenset(
    "the its his her their our my your these those all them whom which us you a an this that more other whose".split()
)
_NO_NOUN = frozenset({"more", "other", "others", "further"})


def phrase(t: Tokens, j: int, one: bool = False) -> Counted | None:
    """Read the noun phrase that begins at token `j`.

    Parameters
    ----------
    t, j
        Tokens, and where the phrase may begin.
    one
        Whether the number is one: the noun is in the singular then.
    """
    n = min(len(t), j + 9)
    stops = words_of("phrase_ends.txt")
    at = j
    if at < n and t.words[at] in HYPHENS and t.glued(at) and t.glued(at + 1):
        at += 1  # 120,000-strong, 11-member
    start = at
    head = -1
    nouns: list[int] = []
    while at < n:
        word, low = t.words[at], t.low[at]
        if word in HYPHENS and t.glued(at) and at + 1 < n and t.glued(at + 1):
            at += 1
            continue
        if word in {"'", "’"} and t.glued(at) and at > start:
            if at + 1 < n and t.glued(at + 1) and t.low[at + 1] == "s":
                at += 2
                head = -1
                continue
            if at + 1 < n and not t.glued(at + 1) and is_plural(t.words[at - 1]):
                at += 1
                head = -1
                continue
            break
        if word == "." and t.glued(at) and len(t.words[at - 1]) == 1 and t.words[at - 1].isupper():
            at += 1
            continue
        if not word[0].isalpha():
            if (
                word[0].isdigit()
                and at > start
                and at + 1 < n
                and t.words[at - 1][0].isupper()
                or (word[0].isdigit() and at == start and at + 1 < n and t.words[at + 1][0].isupper())
            ):
                at += 1
                continue
            break
        if (
            low in stops
            and not (at == start and low in _NO_NOUN)
            and not (low in _irregular() and at == start)
        ):
            if word[0].isupper() and len(word) > 1 and word.isupper() and low == "us":
                pass
            elif head < 0 and _adjective_use(t, at, n, stops):
                pass
            else:
                break
        if head >= 0:
            # a plural that follows a plural takes over only where the first was part of a name
            if is_plural(word) and (
                t.words[at - 1][0].isupper() or t.words[at - 1].lower() in {"sales", "sports"}
            ):
                head = at
                nouns.append(at)
                at += 1
                continue
            if t.words[head][0].isupper() and word[0].isupper():
                head_next = at
                while head_next < n and t.words[head_next][:1].isupper():
                    head_next += 1
                if head_next < n and is_plural(t.words[head_next]) and t.low[head_next] not in stops:
                    at = head_next
                    continue
            break
        nouns.append(at)
        if is_plural(word) and not one:
            head = at
        at += 1
    if not nouns:
        return None
    if head < 0:
        if one:
            while len(nouns) > 1 and _verb_like(t.low[nouns[-1]]):
                nouns.pop()
            if len(nouns) > 1 and is_plural(t.words[nouns[-1]]):
                nouns.pop()
            head = nouns[-1]
        else:
            return None
    if t.low[start] in _NO_NOUN and head == start and t.low[start] != "others":
        return None
    words = [t.words[k] for k in range(start, head)]
    while words and words[0].lower() in _NO_NOUN:
        words.pop(0)
    words.append(singular(t.words[head]))
    return Counted(start, head + 1, _joined(t, head + 1 - len(words), words))


def _joined(t: Tokens, first: int, words: list[str]) -> str:
    """Join words with the spaces that the text has between them."""
    out = words[0]
    for k, word in enumerate(words[1:], first + 1):
        out += word if t.glued(k) else " " + word
    return out


def _verb_like(low: str) -> bool:
    return low.endswith(("ed", "ing")) and len(low) > 4


def _adjective_use(t: Tokens, at: int, n: int, stops: frozenset[str]) -> bool:
    """Say whether a verb form stands before its noun: `120,000 displaced people`."""
    low = t.low[at]
    if not (low.endswith("ed") or low in {"lost", "set"}) or at + 1 >= n:
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
    while at < len(t) and t.low[at] in _PARTITIVE and at < j + 4:
        at += 1
    return phrase(t, at), j + 1, first
