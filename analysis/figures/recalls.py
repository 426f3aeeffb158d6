"""Groups told by their number alone once they have been counted: seven sailors were seized; the seven, all seven."""

from __future__ import annotations

from analysis.figures.quantity import Quantity
from analysis.lists import word_set
from analysis.text.lexemes import Tokens

#: Two are told so too often to mean those of the article, and nobody says so of many.
_FEWEST, _MOST = 3, 99

_FINITE = word_set("governors.finite") | word_set("governors.objectless")
_STATES = word_set("counted.states")
_ALL = frozenset({"the", "all", "these", "those"})


def stands_alone(t: Tokens, figure: Quantity) -> bool:
    """Say whether a number with `the` before it is a whole phrase: the seven were freed; all but the seven."""
    if not figure.low >= _FEWEST or not t.words[figure.i].islower():
        return False
    if figure.right >= len(t) or t.low[figure.right - 1] == "them":
        return True
    behind = t.low[figure.right]
    if not behind[0].isalnum():
        return behind in _ENDS
    return behind in _FINITE or (behind.endswith("ed") and behind not in _STATES)


_ENDS = frozenset({".", ",", ";", ":", "!", "?", ")", "—", "–"})

#: Those counted in an article: by their number, the noun and the words for them.
Groups = dict[float, tuple[str, str | None]]


def recall(t: Tokens, figures: list[Quantity], groups: Groups) -> None:
    """Give `the seven` the noun of the group of so many that was counted before, and keep those counted here.

    Examples
    --------
    >>> from analysis.figures.attachments import attach
    >>> from analysis.figures.quantities import quantities
    >>> from analysis.text.lexemes import tokens
    >>> groups = {7.0: ("sailor", "sailors")}
    >>> t = tokens("All seven were freed.", 0, 21)
    >>> found = attach(t, quantities(t))
    >>> recall(t, found, groups)
    >>> found[0].head
    'sailor'
    """
    for figure in figures:
        if figure.kind != "count" or figure.unit or not _FEWEST <= figure.low == figure.high <= _MOST:
            continue
        if figure.head is None and figure.counted is None and figure.counted_text is None:
            if figure.left and t.low[figure.left - 1] in _ALL and figure.low in groups:
                figure.head, figure.counted_text = groups[figure.low]
        elif figure.head is not None and figure.modifier == "=":
            groups[figure.low] = figure.head, figure.counted_text
