"""Gauges: of which rate or index a per cent is told ("unemployment rose to 5 per cent")."""

from __future__ import annotations

import re
from functools import cache

from analysis.lists import rows_of

#: So many characters before a per cent its gauge is looked for.
_REACH = 120
_ANY = "."
#: "It stood at" tells of what was told last.
_IT = re.compile(
    r"\bit (?:[a-z]+ ){0,3}?(?:was|is|be|stood|stands|peaks?|peaked|reach|reached|hit|averaged?|at)\b", re.I
)
#: What a deficit or a debt is a share of tells no growth: 3 per cent of GDP.
_OF_WHOLE = re.compile(r"\bof (?:the |its )?(?:gdp|gross domestic product|economy|economic output)\b", re.I)
_BY_WHICH = re.compile(r" ?(?:by|at|to) which (?:the )?")


def gauge(clause: str, behind: str, ahead: str = "") -> str:
    """Name what a per cent is told of, by what stands `behind` it or else nearest before it in its clause.

    What is "it" there is told in what goes `ahead` of the clause.

    Examples
    --------
    >>> gauge("The jobless rate, now near its low, will climb to ", ""), gauge("It put ", " inflation by June")
    ('unemployment', 'inflation')
    >>> gauge("Now it is ", "", "Core inflation was high. ")
    'core'
    >>> gauge("The deficit was 9% of GDP, up from ", "", "")
    'deficit'
    >>> gauge("Inflation will slow and other prices rise ", "")
    ''
    """
    which = _BY_WHICH.match(behind)
    met = _gauges().match(behind[which.end() :] if which else behind.lstrip(" "))
    found = [met] if met else [*_gauges().finditer(_OF_WHOLE.sub("", clause[-_REACH:]))]
    if not found and _IT.search(clause[-_REACH:]):
        found = [*_gauges().finditer(ahead)]
    name = _names()[found[-1][1].lower()] if found else ""
    return "" if name == _ANY else name


@cache
def _names() -> dict[str, str]:
    return {word: row["gauge"] for row in rows_of("gauges.csv") for word in row["words"].split("|")}


@cache
def _gauges() -> re.Pattern[str]:
    longest = sorted(_names(), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, longest))})\b(?![’'-]| (?:zone|area)\b)", re.IGNORECASE)
