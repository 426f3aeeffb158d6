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
    ends, changes = words_of("phrase_ends.txt"), words_of("changes.txt")
    k = figure.left
    least = max(after, k - 14)
    while k > least and (
        t.low[k - 1] in _LINKS or t.low[k - 1] in _VERBS or t.low[k - 1] in changes or _is_adverb(t, k - 1)
    ):
        k -= 1
    end = k
    while k > least:
        word, low = t.words[k - 1], t.low[k - 1]
        if low in _OPEN:
            k -= 1
            break
        if low == "of" and k - 1 > least and t.words[k - 2][0].isalpha() and t.low[k - 2] not in ends:
            k -= 1
            continue
        if low in {"'", "’", "s", "-"} and t.glued(k - 1):
            k -= 1
            continue
        if not word[0].isalpha() or low in ends or low in _VERBS or low in changes:
            break
        k -= 1
    if k and k < end and t.words[k - 1] in {"-", "–"} and t.glued(k):
        return None
    while k < end and t.low[k] in {"of", "s", "'", "’", "-"}:
        k += 1
    if k == end or end == figure.left or (t.low[end - 1] in _OPEN) or end - k > 9:
        return None
    return k, end


def _is_adverb(t: Tokens, k: int) -> bool:
    return t.low[k].endswith("ly") and len(t.low[k]) > 4
