"""Results: two numbers that are the sides of a vote or a match: 3-2, nine votes to four, passed 52 to 48."""

from __future__ import annotations

from analysis.figures.counted import phrase
from analysis.figures.number_words import HYPHENS
from analysis.figures.plurals import is_plural
from analysis.figures.quantity import Quantity
from analysis.lists import word_set
from analysis.text.lexemes import Tokens
from analysis.text.text import words_of


def is_vote(t: Tokens, a: Quantity, b: Quantity) -> bool:
    """Say whether two numbers with `to` between are a result: voted 7 to 12, a 9-to-2 ruling."""
    if a.unit or b.unit or a.scale > 1 or b.scale > 1 or a.modifier != "=" or b.modifier != "=":
        return False
    lead = a.left - 2 if a.left > 1 and t.low[a.left - 1] == "by" else a.left - 1
    voted = lead >= 0 and t.low[lead] in _VOTED
    if a.low > b.low == 1 and (
        t.low[b.j : b.j + 1] in _RULINGS or t.low[a.left - 1] in {"split", "outnumbered"}
    ):
        return True  # a 3 to 1 margin
    hyphened = t.words[a.j] in HYPHENS and t.glued(a.j)
    if _won(t, a, b):
        return True
    return (voted and phrase(t, b.j) is None) or (hyphened and t.low[b.j : b.j + 1] in _RULINGS)


def _won(t: Tokens, a: Quantity, b: Quantity) -> bool:
    """Say whether a ballot before two numbers was won by them: passed 52 to 48; backed the plan nine to four."""
    ends = b.j >= len(t) or not t.words[b.j][0].isalnum() or t.low[b.j] in _BEHIND_BALLOT
    if not ends or a.low < b.low or a.low % 1 or b.low % 1 or t.low[a.left - 1] in _NO_BALLOT:
        return False
    return not _DECIDED.isdisjoint(t.low[max(0, a.left - 8) : a.left])


_BEHIND_BALLOT = frozenset(
    {"on", "in", "to", "for", "against", "and", "but", "with", "after", "late", "that"}
)
_NO_BALLOT = frozenset(
    {"is", "was", "for", "of", "than", "from", "between", "at", "about", "up", "down", "and", "with"}
)

_VOTED = frozenset(
    {"voted", "vote", "failed", "approved", "rejected", "adopted", "defeated", "ruled", "split"}
)

_BALLOTS = word_set("events.ballots")
_DECIDED = _BALLOTS - {"failed", "split"} | {"tie", "tied", "carried", "upheld"}

#: Nouns for what numbers decide: a 5-4 ruling.
_RULINGS = tuple([word] for word in sorted(word_set("ranges.rulings")))


def is_score(t: Tokens, a: Quantity, b: Quantity) -> bool:
    """Say whether two numbers with a dash are a result (3-2), not a range."""
    if a.form == b.form == "words" and max(a.low, b.low) <= 20 and not (a.unit or b.unit):
        near = t.low[max(0, a.i - 8) : a.i] + t.low[b.j : b.j + 5]
        return not _BALLOTS.isdisjoint(near)  # by seven-four the board voted
    if a.form != "digits" or b.form != "digits" or a.unit or b.unit or a.scale != b.scale or a.sign:
        return False
    if max(a.low, b.low) > (200 if a.low < b.low else 700) or min(a.low, b.low) < 0 or a.low % 1 or b.low % 1:
        return False
    if a.low >= b.low:
        return True
    near = t.low[max(0, a.i - 6) : a.i] + t.low[b.j : b.j + 2]
    following = t.words[b.j] if b.j < len(t) else ""
    return any(word in words_of("play.txt") for word in near) and not (
        following.islower() and is_plural(following)
    )
