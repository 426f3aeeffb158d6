"""The subject of a number that no noun follows: the toll rose to 84."""

from __future__ import annotations

from analysis.figures.quantity import Quantity
from analysis.lists import word_set
from analysis.text.lexemes import Tokens
from analysis.text.text import words_of

_LINKS = frozenset({"at", "to", "of", "by", "from", "as", "than", "another", "further", "some"})
_VERBS = word_set("subjects.verbs")
_OPEN = word_set("subjects.open")


def subject(t: Tokens, figure: Quantity, after: int = 0) -> tuple[int, int] | None:
    """Find the tokens of the noun phrase that a bare number belongs to, not before token `after`.

    Examples
    --------
    >>> from analysis.figures.quantities import quantities
    >>> from analysis.text.lexemes import tokens
    >>> t = tokens("The toll rose to 84.", 0, 20)
    >>> subject(t, quantities(t)[0])
    (0, 2)
    """
    changes = words_of("changes.txt")
    k = figure.left
    least = max(after, k - 16)
    while k > least and (
        t.low[k - 1] in _LINKS
        or t.low[k - 1] in _VERBS
        or t.low[k - 1] in changes
        or _is_adverb(t, k - 1)
        or (k > least + 1 and t.low[k - 1].endswith("ed") and t.low[k - 2] in _BE)
    ):
        k -= 1
    told = any(word in _VERBS or word in changes for word in t.low[k : figure.left])
    if told and k > least + 1 and t.low[k - 1] == "which":  # the population, which stood at 84
        k -= 1 + (t.words[k - 2] == ",")
        told = False
    end = k
    k = _begin(t, k, least)
    while (
        told and k > least + 1 and k < end and t.low[k - 1] in _PREPOSITIONS and t.words[k - 2][0].isalpha()
    ):
        further = _begin(t, k - 1, least)  # the toll in the capital
        if further == k - 1 or t.low[k - 2] in _CLAUSES:
            break
        k = further
    if k and k < end and t.words[k - 1] in {"-", "–"} and t.glued(k):
        return None
    while k < end and t.low[k] in {"of", "s", "'", "’", "-"}:
        k += 1
    if k == end or end == figure.left or t.low[end - 1] in _OPEN or end - k > 12 or _is_participle(t, k, end):
        return None
    return k, end


_BE = frozenset({"is", "was", "are", "were", "been", "be", "being"})
_PREPOSITIONS = frozenset({"in", "from", "among", "across", "for", "on"})
_CLAUSES = frozenset({"died", "said", "says", "told", "held", "was", "were"})


def _begin(t: Tokens, k: int, least: int) -> int:
    """Give where the noun phrase begins that ends before token `k`."""
    ends, changes = words_of("phrase_ends.txt"), words_of("changes.txt")
    while k > least:
        word, low = t.words[k - 1], t.low[k - 1]
        if low in _OPEN:
            return k - 1
        if low == "of" and k - 1 > least and t.words[k - 2][0].isalpha() and t.low[k - 2] not in ends:
            k -= 1
            continue
        if low in {"'", "’", "s", "-"} and t.glued(k - 1):
            k -= 1
            continue
        if not word[0].isalpha() or low in ends or low in _VERBS or low in changes:
            break
        k -= 1
    return k


def _is_participle(t: Tokens, i: int, j: int) -> bool:
    """Say whether tokens `i` to `j` are but a verb form and its adverbs: potentially exposed."""
    low = t.low[j - 1]
    return low.endswith("ed") and len(low) > 5 and all(_is_adverb(t, k) for k in range(i, j - 1))


def _is_adverb(t: Tokens, k: int) -> bool:
    return t.low[k].endswith("ly") and len(t.low[k]) > 4 and t.low[k] not in _NO_ADVERBS


_NO_ADVERBS = word_set("subjects.no_adverbs")
