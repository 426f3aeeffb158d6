"""Terms of prison whose years a sentence leaves unsaid: they asked for 14 years in jail; she got nine."""

from __future__ import annotations

from analysis.figures.quantity import Quantity
from analysis.lists import word_set
from analysis.text.lexemes import Tokens

_PRISON = word_set("terms.prison")
_LEADS = word_set("terms.leads")
_LINKS = word_set("terms.links")
_ENDS = word_set("terms.ends")
#: So many words between the verb and the number: gave her no more than nine.
_FAR = 7
#: Nobody is given more years in figures that leave the unit out.
_MOST = 99


def serve(t: Tokens, figures: list[Quantity], told: str | None) -> str | None:
    """Give bare numbers of years of prison their unit, and give the unit of the terms told in this sentence.

    Parameters
    ----------
    t, figures
        The tokens of a sentence and its figures.
    told
        The unit of the terms of prison in the sentence before, if any.

    Examples
    --------
    >>> from analysis.figures.attachments import attach
    >>> from analysis.figures.quantities import quantities
    >>> from analysis.text.lexemes import tokens
    >>> t = tokens("She got nine.", 0, 13)
    >>> found = attach(t, quantities(t))
    >>> serve(t, found, "year"), found[0].kind
    ('year', 'duration')
    """
    terms = [q.unit for q in figures if q.kind == "duration" and q.unit in {"year", "month"}]
    own = terms[0] if terms and not _PRISON.isdisjoint(t.low) else None
    unit = own or told
    if unit is None:
        return None
    found = False
    for q in figures:
        if q.kind == "count" and _is_bare(q) and _ends(t, q) and _is_led(t, q):
            q.kind, q.unit = "duration", unit
            found = True
    return unit if own or found else None


def _is_bare(q: Quantity) -> bool:
    return not (q.unit or q.head or q.counted or q.sign) and q.scale == 1 and 0 < q.high <= _MOST


def _ends(t: Tokens, q: Quantity) -> bool:
    """Say whether no noun can follow that the number counts."""
    return q.right >= len(t) or not t.words[q.right][0].isalnum() or t.words[q.right] in _ENDS


def _is_led(t: Tokens, q: Quantity) -> bool:
    """Say whether a verb for asking, giving or serving a term leads to the number, past whom and how much."""
    for k in range(q.left - 1, max(-1, q.left - 1 - _FAR), -1):
        if t.low[k] in _LEADS:
            return True
        if t.low[k] not in _LINKS:
            return False
    return False
