"""How far a mean would move with other passages of the same kind: the bootstrap."""

from __future__ import annotations

from typing import Any

import numpy as np

Values = np.ndarray[Any, np.dtype[np.float64]]


def interval(
    values: Values, less: Values | None = None, draws: int = 1000, level: float = 0.95, seed: int = 1
) -> tuple[float, float]:
    """Give the percentile bootstrap interval of a mean, or of a difference of means; the same at each call.

    Parameters
    ----------
    values
        One number a passage.
    less
        Those of the other side, where it is the difference that counts.
    draws
        How many times to resample.
    level
        How much of the draws the interval holds.
    seed
        Of the random generator.

    Returns
    -------
    low, high : float

    References
    ----------
    Efron (1979), Bootstrap methods: another look at the jackknife.

    Examples
    --------
    >>> interval(np.array([0.0, 1.0]))
    (0.0, 1.0)
    """
    random = np.random.default_rng(seed)

    def means_of(of: Values) -> Values:
        return np.asarray(of[random.integers(0, len(of), (draws, len(of)))].mean(axis=1))

    means = means_of(values) - (0.0 if less is None else means_of(less))
    low, high = np.quantile(means, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)
