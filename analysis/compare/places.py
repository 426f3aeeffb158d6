"""Where what is counted is or happened: the names of places in the clause of a number."""

from __future__ import annotations

import calendar
import re
from collections import defaultdict
from collections.abc import Hashable, Iterable
from functools import cache

from analysis.compare.nouns import nations_of
from analysis.compare.subjects import clause_before
from analysis.speakers.namelists import country_names

#: So many characters behind a number are read.
_REACH = 120
#: A name of some words; whole words and no way back, so that no long one is read in many ways.
_PIECE = r"[A-Z]\w*+(?:[.’'](?!s\b)\w++)*+"
_NAME = rf"(?:(?i:euro ?zone|euro area)\b|{_PIECE}(?:[ -](?:(?:of|de|del|la|du|da|al|el) )?{_PIECE}|-\w++)*+)"
_WHERE = (
    r"\b(?i:in|at|near|across|outside|inside|throughout|around|(?P<from>from|out of|off|leave|leaves|left|leaving)) "
    r"(?:(?:the|a|an|nearby|neighbou?ring|all of|(?:south|north|east|west)(?:ern|-?(?:east|west)(?:ern)?)?|central"
    r"|eastern|western|upper|lower|downtown|rural|mainland|village|town|city|state|province|district|region|county"
    r"|island|capital|port|suburb|area|of) ){0,4}"
)
_IN = re.compile(rf"{_WHERE}(?P<name>{_NAME})(?:, (?P<whole>{_NAME}))?")
#: "In Austria and the Netherlands", but not "in Austria and the Netherlands sent help".
_MORE = re.compile(
    rf"(?:,|,? and|,? or)(?: in)?(?: the)? ({_NAME})"
    r"(?=[,.;:!?)]|$| (?:and|or|are|as|at|because|between|by|during|for|from|in|on|since|that|were|which|with)\b)"
)
#: So few words part a number from where it is told to be.
_OWN = re.compile(r"(?: [a-z][a-z-]*){0,3} ?")
_OF = re.compile(rf"(?:^|[ (])({_NAME})[’']s (?:[\w-]+ ){{0,2}}$")
#: Where another clause or another number begins.
_CUT = re.compile(
    r"[.;:!?\n\r—–](?=\s|$)| -- |,? (?:and|but|while|whereas|as|after|before|when|compared|against) "
    r"|, (?:who|which|where|with|up|down)\b|(?<![\w-])(?!(?:19|20)\d\d\b)\d"
)
#: "The worst crash in Europe" says among what, not where.
_AMONG = re.compile(
    r"\b(?:the|its|country[’']s|one of the) (?:[\w-]{3,}est|most|first|worst|only|second)\b[^,]*$"
)
_DAYS = frozenset(name for name in (*calendar.month_name, *calendar.day_name) if name)


@cache
def lands() -> frozenset[str]:
    """Countries, and those with one currency: what is in one of them is not in another."""
    return country_names() | {"euro zone"}


def places(text: str, start: int, end: int) -> frozenset[str]:
    """Give the places in the clause of the number `text[start:end]`, in lower case, countries under one name.

    What stands behind the number goes before what stands ahead of it. Where something is from or leaves is another
    thing than where it is.

    Examples
    --------
    >>> text = "In Leeds 40 were hurt, and 12 were hurt in York, England."
    >>> [sorted(places(text, at, at + 2)) for at in (9, 27)]
    [['leeds'], ['england', 'york']]
    >>> text = "The Dutch town's 900 voters chose in May."
    >>> places(text, 17, 20)
    frozenset()
    """
    cut = _CUT.search(text, end, end + _REACH)
    for match in _IN.finditer(text, end, cut.start() if cut else min(len(text), end + _REACH)):
        if not _AMONG.search(text, end, match.start()) and (found := _named(match)):
            return found
    before = clause_before(text, start)
    number = max((match.end() for match in re.finditer(r"(?<![\w-])\d[\d,.]*", before)), default=0)
    before = before[number:]
    if owner := _OF.search(before):
        return _one(owner[1])
    # the place right behind another number is that one's
    ahead = [
        _named(match)
        for match in _IN.finditer(before)
        if not number or not _OWN.fullmatch(before, 0, match.start())
    ]
    return next((found for found in reversed(ahead) if found), frozenset())


def _named(match: re.Match[str]) -> frozenset[str]:
    found = frozenset().union(*(_one(name) for name in match.group("name", "whole") if name))
    end = match.end()
    while found and found <= lands() and (more := _MORE.match(match.string, end)):
        if not (also := _one(more[1])) <= lands():
            break
        found, end = found | also, more.end()
    return frozenset(f"from {name}" for name in found) if match["from"] else found


def _one(name: str) -> frozenset[str]:
    name = re.sub(r"[’']s?$", "", name)
    if name.lower().replace(" ", "") in ("eurozone", "euroarea"):
        return frozenset({"euro zone"})
    if _DAYS & set(name.split()):
        return frozenset()
    found = nations_of(name)
    # New Mexico and New South Wales are no countries
    return (
        found
        if found and (found <= {name.lower()} or not name.startswith("New "))
        else frozenset({name.lower()})
    )


def elsewhere(
    told: Iterable[tuple[Hashable, frozenset[str], Hashable]],
) -> dict[tuple[Hashable, str], frozenset[str]]:
    """Find the places that one article tells apart, as it gives each a number of its own for one sort of thing.

    Parameters
    ----------
    told
        The sort of thing with its article, the places, and the number of each figure.

    Returns
    -------
    dict
        The other places, for a sort and a place.

    Examples
    --------
    >>> told = [("hurt", frozenset({"leeds"}), 40), ("hurt", frozenset({"york"}), 12), ("lost", frozenset({"hull"}), 9)]
    >>> elsewhere(told)[("hurt", "york")]
    frozenset({'leeds'})
    """
    sorts: dict[Hashable, set[tuple[frozenset[str], Hashable]]] = defaultdict(set)
    for sort, names, number in told:
        if names:
            sorts[sort].add((names, number))
    others: dict[tuple[Hashable, str], frozenset[str]] = {}
    for sort, members in sorts.items():
        for names, number in members:
            apart = [more for more, value in members if value != number and not more & names]
            for name in names:
                known = others.get((sort, name), frozenset())
                others[sort, name] = known.union(*apart)
    return others
