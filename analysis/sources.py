"""Who is named for a figure outside a quote, and the time it is said to hold for."""

from __future__ import annotations

from analysis.quantities import Quantity
from analysis.tokens import Tokens


def named_source(text: str, t: Tokens, figure: Quantity) -> str | None:
    return None


def as_of(text: str, t: Tokens, figure: Quantity, found: list[Quantity]) -> str | None:
    return None
