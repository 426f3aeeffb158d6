"""Prices: for what sum a firm, a player or a painting changes hands."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.figures.figures import find_figures
from analysis.tables import records, table


def events(text: str) -> list[object]:
    """Give the event of each sum of a text."""
    articles = pd.DataFrame({"text": [text]})
    found = find_figures(articles, table("quotes", [], articles.index))
    return [row["event"] for row in records(found) if row["kind"] == "money"]


@pytest.mark.parametrize(
    "text",
    [
        "Vessel agreed to buy the brewer Halm for 900 million euros.",
        "Vessel raised its offer for Halm to £950 million.",
        "Vessel's £900m hostile takeover of Halm was waved through.",
        "Vessel's £900m (€1bn) swoop on Halm failed.",
        "Halm sold to rival in £1bn deal",
        "Vessel is to pay £900m for the company behind Halm.",
        "The two agreed a merger worth $2 billion.",
        "The offer values the brewer at $800 million.",
        "They paid €30m for him in May.",
    ],
)
def test_price(text: str) -> None:
    """A sum for which something is bought, bid or taken over is its price, whichever word says so."""
    assert set(events(text)) == {"sold"}


def test_price_converted() -> None:
    """The same price in another currency, in brackets, is one too."""
    assert events("Vessel agreed to buy Halm for £900m ($1.2bn).") == ["sold", "sold"]


@pytest.mark.parametrize(
    "text",
    [
        "The two signed a $2 billion deal to build a bridge.",
        "Vessel offered a reward of $2 billion.",
        "The stock fell to $18.",
        "She earns £9m a year from the deal.",
        "The offer values them at $80 each.",
    ],
)
def test_no_price(text: str) -> None:
    """No sum is a price where nothing is told to change hands."""
    assert "sold" not in events(text)


def test_paid_for_lunch() -> None:
    """What a small thing costs is its cost."""
    assert events("A fan paid $20 for lunch.") == ["cost"]
