"""Asides: what an outlet adds to reported words in its own voice."""

from __future__ import annotations

from analysis.figures.quantity import Quantity
from analysis.lists import word_set
from analysis.text.lexemes import Tokens

_RELATIVE = frozenset({"which", "who", "whose", "where"})
_DASHES = frozenset({"—", "–", "-"})
_MARKS = frozenset('"“”„«»')


def is_aside(t: Tokens, figure: Quantity, start: int, end: int) -> bool:
    """Say whether a figure stands in an aside of the indirect words between two offsets of the text.

    An aside is an age beside a name, a clause between commas that begins with `which` or `who`, what stands between
    dashes or in brackets, but for the conversion of a measure, and what somebody felt over.

    Examples
    --------
    >>> from analysis.figures.quantities import quantities
    >>> from analysis.text.lexemes import tokens
    >>> t = tokens("The mill, which employs 400 people, will not close 2 halls.", 0, 60)
    >>> [is_aside(t, figure, 0, 60) for figure in quantities(t)]
    [True, False]
    """
    k = figure.left - 1
    if k < 0 or t.starts[k] < start:
        return False
    if figure.kind == "age" and t.words[k] in {",", "("}:
        return not _marked(t, k, start)
    if not _DASHES.isdisjoint(t.words) and _between_dashes(t, figure, start, end):
        return not _marked(t, k, start)
    if not _FELT.isdisjoint(t.low) and _is_felt(t, figure, start):
        return not _marked(t, k, start)
    if "according" in t.low and _before_bound_clause(t, figure, end):
        return True
    while k > 0 and t.starts[k] > start and t.words[k] not in {",", "(", ")", ";"}:
        k -= 1
    if t.starts[k] < start:
        return False
    if t.words[k] == "(":
        return k < figure.left - 1 and not _marked(t, k, start)
    if t.words[k] != "," or t.low[k + 1] not in _RELATIVE or _marked(t, k, start):
        return False
    for closing in range(figure.right, len(t)):
        if t.starts[closing] >= end or t.words[closing] == ";":
            return False
        if t.words[closing] == "," and closing + 1 < len(t) and t.words[closing + 1].isdecimal():
            continue  # January 1, 2017
        if t.words[closing] == ",":
            return closing + 1 < len(t) and t.starts[closing + 1] < end
    return False


def _between_dashes(t: Tokens, figure: Quantity, start: int, end: int) -> bool:
    """Say whether a figure stands between two dashes of the indirect words."""
    opening = next(
        (k for k in range(figure.left - 1, -1, -1) if _is_dash(t, k) or t.words[k] in {",", ";"}), -1
    )
    if opening < 0 or not _is_dash(t, opening) or t.starts[opening] < start:
        return False
    closing = next((k for k in range(figure.right, len(t)) if _is_dash(t, k)), -1)
    return closing > 0 and t.starts[closing] < end and t.low[closing + 1 : closing + 2] != ["and"]


def _is_dash(t: Tokens, k: int) -> bool:
    word = t.words[k]
    spaced = not t.glued(k) or (k > 0 and t.words[k - 1] == "-")
    return word in {"—", "--"} or (word in {"–", "-"} and spaced and k + 1 < len(t) and not t.glued(k + 1))


_FELT = word_set("asides.felt")


def _is_felt(t: Tokens, figure: Quantity, start: int) -> bool:
    """Say whether a relative clause tells what was felt over: she was moved by a fire that killed 12."""
    that = by = -1
    for k in range(figure.left - 1, -1, -1):
        if t.starts[k] < start:
            return False
        if t.low[k] in {"that", "which", "who"} and that < 0:
            that = k
        elif t.low[k] in {"by", "at", "over"}:
            by = k
        elif t.low[k] in _FELT:
            return k < by < that - 1 and by - k <= 3
    return False


def _before_bound_clause(t: Tokens, figure: Quantity, end: int) -> bool:
    """Say whether `according to` gives a later clause alone: a third of Kent, which has 6,000 homes, according to S."""
    last = next((k for k in range(figure.right, len(t)) if t.starts[k] >= end), len(t))
    if "according" not in t.low[last : last + 2]:
        return False
    which = next(
        (k for k in range(figure.right, last) if t.words[k - 1] == "," and t.low[k] in _RELATIVE), -1
    )
    return which > 0 and any(word[0].isdecimal() for word in t.words[which:last])


def _marked(t: Tokens, k: int, start: int) -> bool:
    """Say whether token `k` stands inside quotation marks that open behind offset `start`."""
    marks = 0
    while k >= 0 and t.starts[k] >= start:
        marks += t.words[k] in _MARKS
        k -= 1
    return marks % 2 == 1
