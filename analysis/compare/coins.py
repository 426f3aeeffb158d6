"""Coins: sums in cents or pence, read as the parts of the money that their story is told in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from analysis.compare.amounts import dollars
from analysis.compare.bounds import Bounds


@cache
def _wholes() -> dict[str, frozenset[str]]:
    """Give what each coin may be a hundredth of."""
    return {"cent": dollars() | {"EUR"}, "penny": frozenset({"GBP"})}


class Purse:
    """The money that each article tells most of its sums in, and the story where an article has none.

    Examples
    --------
    >>> rows = [{"article": "a", "kind": "money", "unit": unit} for unit in ("EUR", "cent per litre")]
    >>> unit, sum_ = Purse(rows).whole(rows[1], Bounds(6, 6))
    >>> unit, sum_.low, sum_.high
    ('EUR/litre', 0.06, 0.06)
    >>> Purse(rows).whole(rows[0], Bounds(6, 6)) is None
    True
    """

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        self._told: dict[Any, Counter[str]] = {None: Counter()}
        for row in rows:
            if row["kind"] == "money":
                unit = str(row["unit"] or "").partition("/")[0]
                for home in (row["article"], None):
                    self._told.setdefault(home, Counter())[unit] += 1

    def whole(self, row: Mapping[str, Any], bounds: Bounds) -> tuple[str, Bounds] | None:
        """Give the unit and the bounds in whole money of a sum in coins, if it is known of which money they are."""
        coin, _, per = str(row["unit"] or "").partition(" per ")
        if row["kind"] != "money" or coin not in _wholes():
            return None
        for home in (row["article"], None):
            told = self._told.get(home, Counter())
            met = [name for name in sorted(_wholes()[coin]) if told[name]]
            if met:
                money = max(met, key=lambda name: told[name])
                return money + (f"/{per}" if per else ""), _hundredth(bounds)
        return None


def _hundredth(bounds: Bounds) -> Bounds:
    return bounds._replace(low=bounds.low / 100, high=bounds.high / 100, slack=bounds.slack / 100)
