"""What a bare number is the level of: the toll of the blast at the quarry stands at nine."""

from __future__ import annotations

from analysis.figures.acts import Act
from analysis.figures.quantity import Quantity
from analysis.lists import word_set
from analysis.text.lexemes import Tokens

#: The noun of a level is looked for so many tokens before its number, what it is of so many behind.
_BACK, _NEAR = 30, 6

_LEADS = frozenset({"to", "at", "reached", "reaches", "hit", "hits", "is", "was"})
_LEVELS = frozenset({"number", "list", "count", "tally", "total"})
_CHANGES = frozenset({"increased", "decreased"})
_BUILT = word_set("pairs.built")


def level_of(t: Tokens, figure: Quantity, found: list[Act]) -> str | None:
    """Name the event that a number without a noun is the toll of.

    Parameters
    ----------
    t, figure
        Tokens, and the figure.
    found
        The events of the sentence, near the figure or not.

    Examples
    --------
    >>> from analysis.figures.quantities import quantities
    >>> from analysis.text.lexemes import tokens
    >>> t = tokens("The toll of the storm in the north has now risen to 12.", 0, 54)
    >>> level_of(t, quantities(t)[0], [])
    'killed'
    """
    if figure.kind != "count" or figure.unit or figure.left < 2 or t.low[figure.left - 1] not in _LEADS:
        return None
    if (event := _of_subject(t, figure)) is not None or figure.counted is not None:
        return event
    for k in range(figure.left - 2, max(-1, figure.left - _BACK), -1):
        if t.words[k] in {";", ":"}:
            return None
        if t.low[k] == "toll":
            built = t.low[k + 1] == "on" and not _BUILT.isdisjoint(_singulars(t.low[k + 2 : k + 4]))
            return "destroyed" if built else "killed"
        if (t.low[k] in _LEVELS or t.low[k] == "that") and t.low[k + 1] == "of":
            return next(
                (act.event for act in found if k < act.k <= k + _NEAR and _is_level(act, figure)), None
            )
    return None


def _of_subject(t: Tokens, figure: Quantity) -> str | None:
    """Name what a number is the level of by the noun before its verb: the outbreak has grown to 52."""
    k = figure.left - 2
    while k >= 0 and (t.low[k] in _GROWN or t.low[k] in _AIDS):
        k -= 1
    if k < 0 or k == figure.left - 2 or t.low[figure.left - 1] not in {"to", "reached", "hit"}:
        return None
    if t.low[k] in _OUTBREAKS and figure.counted is None:
        return "infected"
    searchers = figure.head is not None and figure.head.split()[-1].lower() in _SEARCHERS
    return "deployed" if t.low[k] in _SEARCHES and searchers else None


_GROWN = frozenset(
    ["grows", "grew", "grown", "swells", "swelled", "swollen", "rises", "rose", "risen", "climbs"]
)
_GROWN |= frozenset(["climbed", "jumps", "jumped", "widens", "widened", "expands", "expanded", "increased"])
_AIDS = frozenset({"has", "have", "had", "now", "meanwhile", "since", "quickly", ",", "was", "is"})
_OUTBREAKS = frozenset({"outbreak", "epidemic", "cluster", "contagion"})
_SEARCHES = frozenset({"manhunt", "hunt", "search", "operation", "force", "effort", "posse", "mission"})
_SEARCHERS = word_set("conditions.helpers") | word_set("events.forces") | {"people", "searcher"}


def _is_level(act: Act, figure: Quantity) -> bool:
    return act.end <= figure.left and not act.weak and act.event not in _CHANGES


def _singulars(words: list[str]) -> set[str]:
    return {word.removesuffix("s") for word in words}


def moved_from(t: Tokens, figure: Quantity, others: list[Quantity]) -> Quantity | None:
    """Give the number that another one was before: 40, up from 12."""
    if t.low[max(0, figure.left - 3) : figure.left] not in _MOVED:
        return None
    last = next((other for other in reversed(others) if other.right <= figure.left), None)
    return last if last is not None and last.kind == figure.kind == "count" else None


_MOVED = ([",", "up", "from"], [",", "down", "from"])
