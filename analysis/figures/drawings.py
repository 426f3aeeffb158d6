"""Drawings: numbers among the words of a map or plan, as a scale of length or the number of a place on it."""

from __future__ import annotations

from analysis.text.lexemes import Tokens
from analysis.text.text import words_of

_RUN = 3


def in_drawing(t: Tokens, i: int, j: int) -> bool:
    """Say whether the digits of tokens `i` to `j` stand among the words of a drawing, in a sentence of other words.

    Examples
    --------
    >>> from analysis.text.lexemes import tokens
    >>> sentences = ("300 FEET MILL LANE The fire began.", "6 4 2 People ran.", "300 FEET of fence fell.")
    >>> [in_drawing(tokens(sentence, 0, len(sentence)), 0, 1) for sentence in sentences]
    [True, True, False]
    """
    return _in_capitals(t, j) or _in_row(t, i, j)


def _in_capitals(t: Tokens, j: int) -> bool:
    """Say whether names of places in capitals follow: 300 FEET MILL LANE."""
    if j >= len(t) or not t.words[j].isupper():
        return False
    behind = t.words[j : j + _RUN]
    return (
        len(behind) == _RUN
        and all(len(word) > 1 and word.isalpha() and word.isupper() for word in behind)
        and not any(low in words_of("phrase_ends.txt") for low in t.low[j : j + _RUN])
        and any(word.islower() for word in t.words)
    )


def _in_row(t: Tokens, i: int, j: int) -> bool:
    """Say whether a number is one of three or more with spaces alone between: 4 2 3."""
    first, last = i, j
    while first > max(0, i - _RUN) and t.words[first - 1].isdecimal():
        first -= 1
    while last < min(len(t), j + _RUN) and t.words[last].isdecimal():
        last += 1
    return last - first >= _RUN and all(word.isdecimal() and len(word) < 3 for word in t.words[first:last])
