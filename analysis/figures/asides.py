"""Asides: what an outlet adds to reported words in its own voice."""

from __future__ import annotations

from analysis.figures.quantity import Quantity
from analysis.text.lexemes import Tokens

_RELATIVE = frozenset({"which", "who", "whose", "where"})
_MARKS = frozenset('"“”„«»')


def is_aside(t: Tokens, figure: Quantity, start: int, end: int) -> bool:
    """Say whether a figure stands in an aside of the indirect words between two offsets of the text.

    An aside is an age beside a name, a clause between commas that begins with `which` or `who`, or what stands in
    brackets, but for the conversion of a measure.

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
        if t.words[closing] == ",":
            return closing + 1 < len(t) and t.starts[closing + 1] < end
    return False


def _marked(t: Tokens, k: int, start: int) -> bool:
    """Say whether token `k` stands inside quotation marks that open behind offset `start`."""
    marks = 0
    while k >= 0 and t.starts[k] >= start:
        marks += t.words[k] in _MARKS
        k -= 1
    return marks % 2 == 1
