"""Hedged quantities: at least 20, about half, between 12 and 15; no adverb or place of the verb before them."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from analysis.lists import word_set
from analysis.text.tokens import Words

#: The words that a quantity may start with besides a number: a dozen, half.
_ARTICLES = frozenset(["a", "an", "the"])
#: What stands before a quantity and sets bounds or stress.
_BESIDES = word_set("quantities.besides")
_LONGEST = 4


@cache
def _hedges() -> frozenset[str]:
    """Give the hedges of `data/modifiers.csv` that stand before a number."""
    lines = (files("analysis") / "data" / "modifiers.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if line and not line.startswith("#"))
    return _BESIDES | {row["phrase"] for row in rows if row["place"] == "before"}


@cache
def number_words() -> frozenset[str]:
    """Give the words of `data/number_words.csv` and what else counts: half, every."""
    lines = (files("analysis") / "data" / "number_words.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if line and not line.startswith("#"))
    return frozenset(row["word"] for row in rows) | {"half", "third", "quarter", "all", "every"}


@cache
def _openers() -> frozenset[str]:
    return frozenset(hedge.partition(" ")[0] for hedge in _hedges())


def hedged(words: Words, at: int) -> bool:
    """Say whether a hedge starts at word `at`, and a number stands after it."""
    if words.low[at] not in _openers():
        return False
    for length in range(1, _LONGEST + 1):
        if " ".join(words.low[at : at + length]) not in _hedges():
            continue
        number = at + length
        if words.low[number] in _ARTICLES:
            number += 1
        if words.tag(number) == "#" or words.low[number] in number_words() or hedged(words, at + length):
            return True
        if words.tag(number) == '"':  # about $30
            return words.tag(number + 1) == "#"
    return False
