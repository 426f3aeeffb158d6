"""Two translations of one thing said: quotations that mean the same, mostly in one order."""

from __future__ import annotations

from analysis.compare.amounts import meeting, printing
from analysis.compare.folding import TURNS, in_order, opposed
from analysis.compare.mismatches import other_names, other_numbers
from analysis.compare.retelling import other_act
from analysis.compare.synonyms import alike
from analysis.compare.utterances import Told, Utterance

#: What both have in common in one order; the share that one has of what the other means, and the other of it.
_ORDER, _MOST, _ALL = 0.5, 0.6, 0.99


def translated(one: Utterance, other: Utterance, told: Told) -> float:
    """Measure how alike two quotations are in order, where all that one means the other means too.

    Parameters
    ----------
    one, other
        Two versions in quotation marks.
    told
        The words of the story's articles.

    Returns
    -------
    float
        The share of both that stands in one order, 0 where they are no translations of one thing said.
    """
    order = in_order(one.forms, other.forms)
    if order < _ORDER or TURNS.isdisjoint(one.forms) != TURNS.isdisjoint(other.forms):
        return 0.0
    amounts = told.amounts(one), told.amounts(other)
    met = meeting(*amounts)
    common = alike(one.forms, other.forms, told.tells, printing(*amounts, met))
    some, most = sorted((common.share, common.back))
    if len(common.words) < 2 or some < _MOST or most < _ALL:
        return 0.0
    against = (
        opposed(one.forms, other.forms, one.denied != other.denied)
        or other_act(one.forms, other.forms)
        or other_numbers(one, other, amounts, met)
        or other_names(one, other)
    )
    return 0.0 if against else order
