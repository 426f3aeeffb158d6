"""How sure it is that two ages are one person's, or one limit, where it is not known whose they are."""

from __future__ import annotations

from analysis.compare.bounds import ratio
from analysis.compare.contexts import Rarity
from analysis.compare.readings import LIMITS, Reading

#: One age, not known whose, where many are told and where few are.
_AGE, _RARE_AGE, _FEW_AGES = 0.35, 0.6, 8
#: The same limit of age; one noun; all content words of the shorter sentence.
_LIMIT, _SAME_HEAD, _CONTEXT = 0.2, 0.3, 0.9


def of_nobody(one: Reading, other: Reading, near: float, rarity: Rarity) -> float | None:
    """Compare ages of which it is not known for both whose they are, as near as `closeness` says.

    Returns
    -------
    float or None
        None for two ages, and for somebody's and a limit.
    """
    a, b = one.measurand, other.measurand
    if near < 1 and ratio(one.bounds, other.bounds) != 1:
        return None
    if one.bounds != other.bounds and (one.row["modifier"] == "range") != (other.row["modifier"] == "range"):
        return None  # one victim's age, and those of all
    if (a.bearer or b.bearer) and (one.row["modifier"] in LIMITS) != (other.row["modifier"] in LIMITS):
        return None
    return (
        (_AGE if rarity.ages > _FEW_AGES else _RARE_AGE)
        + _LIMIT * (one.row["modifier"] in LIMITS and one.bounds == other.bounds)
        + _SAME_HEAD * bool(a.head and a.head == b.head)
        + _CONTEXT * rarity.shared(one.context, other.context)
    )
