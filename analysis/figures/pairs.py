"""Pairs of nouns that one number counts: girls and women, homes and shops."""

from __future__ import annotations

from analysis.figures.counted import STATES, Counted
from analysis.figures.number_words import HYPHENS
from analysis.figures.plurals import is_plural, singular
from analysis.lists import word_set, words_in
from analysis.text.lexemes import Tokens


def with_its_like(t: Tokens, noun: Counted) -> Counted:
    """Let `and` join another plural of the same sort to a noun: 40 girls and women, 12 homes and shops."""
    j = noun.j
    if (
        t.low[j : j + 1] != ["and"]
        or j + 1 >= len(t)
        or not is_plural(t.words[j + 1])
        or t.low[j + 1] in STATES
    ):
        return noun
    pair = {singular(t.low[j - 1]), singular(t.low[j + 1])}
    if not (pair <= words_in("people.csv") or pair <= _BUILT) or (
        j + 2 < len(t) and t.words[j + 2] in HYPHENS | {"'", "’"}
    ):
        return noun
    return Counted(noun.i, j + 2, noun.head)


#: What is damaged together.
_BUILT = word_set("pairs.built")
