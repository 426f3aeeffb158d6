"""Whether a count, a total and a share of the same people or things fit together."""

from __future__ import annotations

import pandas as pd

from analysis.tables import table


def check_shares(figures: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Check the arithmetic of every count, total and share that belong together."""
    return table("shares", [], articles.index)
