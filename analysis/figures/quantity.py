"""One quantity: a figure while it is being read."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.figures.counted import Counted


@dataclass
class Quantity:
    """A figure as it is being read.

    `i` to `j` are the tokens of its number and unit, `left` to `right` those of the whole figure; `form` is that of
    the numeral (or date), `scale` what multiplied its leading number.
    """

    i: int
    j: int
    low: float
    high: float
    kind: str
    unit: str | None
    form: str
    scale: float = 1.0
    left: int = -1
    right: int = -1
    modifier: str = "="
    counted: Counted | None = None
    counted_text: str | None = None
    head: str | None = None
    iso: str | None = None
    sign: bool = False
    hyphened: bool = False
    listed: bool = False

    def __post_init__(self) -> None:
        if self.left < 0:
            self.left = self.i
        self.right = max(self.right, self.j)


#: Kinds that have no bounds, hedges or noun of their own.
BARE = frozenset({"date", "time", "score", "ordinal", "rank"})
