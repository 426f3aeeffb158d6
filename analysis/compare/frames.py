"""Frames: what the words right before and behind a figure say of what is counted."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.compare.changes import change
from analysis.compare.contexts import events_told, of_numbers
from analysis.compare.deeds import deed
from analysis.compare.fates import harmed
from analysis.compare.gauges import gauge
from analysis.compare.precedents import precedent
from analysis.compare.subjects import behind, beside, clause_before, holder, number_of

_PART = re.compile(r" (?:more )?of (?:the|those|these|them|whom|some|about)\b", re.I)
_SET = re.compile(
    r"\b(family|couple|group|team|crew|party|band|class|squad|gang|staff|crowd|audience) of $", re.I
)
_SCORE = re.compile(r"(?<![\d-])\d{1,3}(?: ?[-–—] ?| (?:votes )?to )\d{1,3}(?![\d-])")
#: So far behind the first half of a score the second ends: 94 votes to 81.
_SCORED = 14
_EXTRA = re.compile(r"\b(?:(?<!no )more(?! than\b)|additional|another|further|extra|latest)\b", re.I)
#: "Where two died", but not "where the two died".
_WHERE = re.compile(r"\bwhere (?![^.;:,]*\bthe $)[^.;:,]*$", re.I)
#: "Seven died, including at least two nurses", "two nurses were among the dead".
_INCLUDED = re.compile(
    r"\b(?:includ(?:ing|e[ds]?)|among (?:them|whom)|of (?:whom|which)) [^.,;:!?\d]{0,40}$", re.I
)
_AMONG = re.compile(r"(?: [\w-]+){0,4}? (?:is|are|was|were) (?:also )?among (?:the|those|them)\b")
_ARE = re.compile(r" (?:were|was|are|is) (?:also |all |only |just |mostly )?([a-z][a-z-]{2,20})\b")
#: "900 residents have been moved to tents": what is done to them.
_DONE = re.compile(
    r" (?:have|has|had|were|was|are)(?: (?:also|now|since|already|all))?"
    r" (?:been |being )?([a-z]{2,}(?:ed|en|ken)\b[^.,;:!?]{0,30})"
)
_EXPECTED = re.compile(
    r"\b(?:could|may|might|would|expect(?:s|ed|ing)?|forecasts?|predict(?:s|ed)?|project(?:s|ed)?|likely|feared|fears?"
    r"|plans?|planned|target(?:s|ed)?|aims?|by next)\b[^.;:!?]*$",
    re.I,
)
_YEARLY = re.compile(r"\b(?:annual|annually|yearly)\b[^.,;:]*$", re.I)
_A_YEAR = re.compile(r" (?:annually|yearly|a year|per year|each year|every year)\b", re.I)
_AND = re.compile(r" (?:and|or) ([a-z][a-z-]{2,20})\b")
_SIDE = re.compile(r"(?: [a-z]+){0,2} vot(?:ed|es?|ing) (against|for|in favou?r|to)\b", re.I)
_NOUN = re.compile(r"\b([a-z]{2,}s)$", re.I)
_FROM = re.compile(r"(?:,? (?:people|dead|killed|injured))? from (?:the )?((?:[A-Z][\w.]*[ -]?){1,3})")
#: So many characters before a number it is looked for what "it" is.
_AHEAD = 300


class Frame(NamedTuple):
    """What the words right before and behind a figure say of what is counted.

    `part` is set where it is told as a part of others ("five of the dead", "where five died"), `set_of` is the noun in
    "a family of five", `origin` the name in "ten from Peru", `joined` the second noun of "20 women and girls", `score`
    the whole of "3-2". `leaving` is set where the figure is what something left ("left 40 people homeless"), `extra`
    where it comes on top of others ("another 40 people"). `change` says which way something went by so much; `yearly`
    is set beside "annual" and the like; `are` is the noun that a part is said to be ("five of them were girls").
    `expected` is set where the number is only to come, `of` is the noun in "the number of people who died rose to 9"
    and `events` what the clause says of them, `holder` the name in "Poole had 90 votes", `side` the word in "six voted
    against", `precedent` the year of "a fire in 1987", `beside` the name in "900 for Poole",
    `behind` the noun in "a 4 percent offer", `gauge` what a rate is of ("unemployment of 4 percent").
    `harmed` is set where dead and wounded are told as one ("nine killed or hurt"), `included` where the words make it
    one of those that a number before it counts ("seven, including two nurses"). `deed` is the noun of what was done
    so many times ("viewed 900 times"), `done` what is done to them ("90 residents were moved to tents").
    """

    part: bool
    set_of: str
    origin: str
    joined: str = ""
    score: str = ""
    leaving: bool = False
    extra: bool = False
    change: str = ""
    yearly: bool = False
    are: str = ""
    expected: bool = False
    of: str = ""
    events: frozenset[str] = frozenset()
    holder: str = ""
    side: str = ""
    precedent: str = ""
    beside: str = ""
    behind: str = ""
    gauge: str = ""
    harmed: bool = False
    included: bool = False
    deed: str = ""
    done: str = ""


#: Nothing said.
PLAIN = Frame(False, "", "")


def frame(text: str, start: int, end: int) -> Frame:
    """Read the words around the figure `text[start:end]`.

    Examples
    --------
    >>> text = "Five of the dead were a family of five"
    >>> frame(text, 0, 4).part, frame(text, 34, 38).set_of
    (True, 'family')
    """
    told = text[start : min(len(text), end + 30)]
    within = _PART.search(told, 0, end - start + 12)
    if within and (noun := _NOUN.search(told, 0, within.start())) and noun[1].lower() not in of_numbers():
        within = None  # "cases of the fever" are all cases
    before = _SET.search(text[max(0, start - 20) : start])
    origin = _FROM.match(text[end : end + 50])
    score = next(
        (
            m
            for m in _SCORE.finditer(text, max(0, start - _SCORED), end + _SCORED)
            if m.start() <= start < m.end()
        ),
        None,
    )
    also = _AND.match(text, end)
    are = _ARE.match(text, end) if within else None
    side = _SIDE.match(text, end)
    clause = clause_before(text, start)
    of, told_of = number_of(clause)
    return Frame(
        bool(within or _WHERE.search(text[max(0, start - 40) : start])),
        before[1].lower() if before else "",
        origin[1].strip(" -") if origin else "",
        also[1].lower() if also else "",
        "-".join(re.findall(r"\d+", score.group())) if score else "",
        text[max(0, start - 8) : start].lower().endswith((" left ", "leaves ", "leaving ")),
        bool(_EXTRA.search(text, max(0, start - 14), end)),
        change(text, start, end),
        bool(_YEARLY.search(text[max(0, start - 40) : start]) or _A_YEAR.match(text, end)),
        are[1] if are else "",
        bool(_EXPECTED.search(text[max(0, start - 60) : start])),
        of,
        events_told(told_of) if told_of else frozenset(),
        holder(clause),
        ("against" if side[1].lower() == "against" else "for") if side else "",
        precedent(text, start, end),
        beside(text, start, end),
        behind(text, end),
        gauge(clause, text[end : end + 40], text[max(0, start - _AHEAD) : start - len(clause)]),
        harmed(text, start, end),
        bool(_INCLUDED.search(text[max(0, start - 60) : start]) or _AMONG.match(text, end)),
        deed(text, start, end),
        done[1] if (done := _DONE.match(text, end)) else "",
    )
