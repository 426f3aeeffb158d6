"""For what sum something big changes hands: agreed to buy the mill for £3bn, a £3bn takeover, valuing it at £3bn."""

from __future__ import annotations

from analysis.figures.quantity import Quantity
from analysis.lists import word_set
from analysis.text.lexemes import Tokens

#: So many tokens before a sum its purchase is looked for, so many behind it the noun for it.
_BACK, _BEHIND = 24, 4

_BUYS = word_set("prices.buys")
_PURCHASES = word_set("prices.purchases")
_DEALS = word_set("prices.deals")
_TRADE = _BUYS | _PURCHASES | word_set("prices.trade")
_VALUES = frozenset({"valuing", "valued", "values"})
_WORTH = (["worth"], ["valued", "at"], ["priced", "at"], ["totalling"], ["totaling"])
_RAISES = frozenset(
    {"raised", "raises", "raising", "lifted", "lifts", "sweetened", "increased", "improved", "upped"}
)
_OFFERS = frozenset({"offer", "bid"})
_PAYS = frozenset({"pay", "pays", "paid", "paying"})
_CLAUSES = frozenset({"which", "who", "said", "says", "when", "after", "before", "because"})


def is_price(t: Tokens, figure: Quantity, others: list[Quantity]) -> bool:
    """Say whether a sum is the price of a firm, a player, a painting: what it is bought or taken over for.

    Examples
    --------
    >>> from analysis.figures.quantities import quantities
    >>> from analysis.text.lexemes import tokens
    >>> t = tokens("Vessel agreed to buy the brewer Halm for $90m.", 0, 47)
    >>> is_price(t, quantities(t)[0], [])
    True
    """
    if figure.kind != "money" or "/" in (figure.unit or ""):
        return False
    at = figure.left
    if at > 1 and t.words[at - 1] == "(":  # the same in another currency
        base = next((q for q in others if q.kind == "money" and at - 2 <= q.right <= at - 1), None)
        in_marks = base is not None and base.left > 0 and t.words[base.left - 1] == "("
        return base is not None and not in_marks and is_price(t, base, others)
    return _names_deal(t, figure) or _is_worth(t, at) or _is_paid(t, figure) or _is_raised(t, at)


def _names_deal(t: Tokens, figure: Quantity) -> bool:
    """Say whether the noun right behind a sum is a purchase: the £3bn (all-share) takeover."""
    k = figure.right
    if t.words[k : k + 1] == ["("]:  # A$3bn (£2bn) swoop
        k = next((i + 1 for i in range(k, min(len(t), k + 8)) if t.words[i] == ")"), k)
    for low in t.low[k : k + _BEHIND]:
        if low in _PURCHASES:
            return True
        if low in _DEALS:
            return not _TRADE.isdisjoint(t.low)
        if not low[0].isalpha() and low != "-":
            return False
        if low in _CLAUSES or low in _LINKS:
            return False
    return False


_LINKS = frozenset(
    {"of", "in", "for", "to", "from", "on", "at", "by", "and", "a", "the", "was", "is", "were", "as"}
)


def _is_worth(t: Tokens, left: int) -> bool:
    """Say whether a purchase or a firm is valued at the sum at token `left`."""
    for words in _WORTH:
        k = left - len(words)
        if k > 0 and t.low[k:left] == words:
            near = t.low[max(0, k - 3) : k]
            deal = not _DEALS.isdisjoint(near) and not _TRADE.isdisjoint(t.low)
            return deal or not _PURCHASES.isdisjoint(near)
    if left < 2 or t.low[left - 1] != "at":
        return False
    back = range(left - 2, max(-1, left - 10), -1)
    k = next((k for k in back if t.low[k] in _VALUES or not t.words[k][0].isalnum()), -1)
    return k >= 0 and t.low[k] in _VALUES and t.low[left - 2] not in _PRONOUNS


_PRONOUNS = frozenset({"them", "him", "her"})


def _is_paid(t: Tokens, figure: Quantity) -> bool:
    """Say whether a sum is what somebody buys a thing for, or pays for a firm."""
    left, right = figure.left, figure.right
    if t.low[right : right + 1] in (["each"], ["apiece"], ["a"]):
        return False
    before = max(0, left - 3)
    if t.low[right : right + 1] == ["for"] and not _PAYS.isdisjoint(t.low[before:left]):
        behind = t.low[right + 1 : right + 5]
        last = right + 1
        while last < len(t) and t.words[last][0].isupper():
            last += 1
        # for Orlo, but not for Orlo tickets
        named = right + 1 < last and (
            last == len(t) or t.words[last] in ",.;:)" or t.low[last] in _BEHIND_NAME
        )
        return named or not _FIRMS.isdisjoint(behind) or behind[:1] in (["him"], ["her"])
    if left < 3 or t.low[left - 1] != "for":
        return False
    for k in range(left - 2, max(-1, left - _BACK), -1):
        if t.low[k] in _BUYS:
            return True
        if t.words[k] in {";", ":"} or t.low[k] in _CLAUSES:
            return False
    return False


_FIRMS = word_set("prices.firms")
_BEHIND_NAME = frozenset(
    {"in", "on", "last", "this", "and", "but", "after", "when", "from", "to", "a", "at", "which"}
)


def _is_raised(t: Tokens, left: int) -> bool:
    """Say whether an offer is raised to the sum at token `left`."""
    if t.low[left - 1] != "to":
        return False
    back = t.low[max(0, left - 12) : left]
    return not (_OFFERS.isdisjoint(back) or _RAISES.isdisjoint(back)) and _CLAUSES.isdisjoint(back)
