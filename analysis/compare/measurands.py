"""What a figure measures: the kind of number, who or what is counted, which group, and what happened to it.

*Measurand* is the word metrology has for the quantity intended to be measured.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from analysis.compare.bounds import SHARES, conversion
from analysis.compare.frames import PLAIN, Frame
from analysis.compare.happenings import CLASSES, OF_PEOPLE, TOLLS, happened, happened_to
from analysis.compare.nouns import (
    is_person,
    kin,
    meant,
    nations_of,
    plain_words,
    said_of,
    same_nouns,
    singular,
    sorts,
    traits_of,
)
from analysis.compare.wording import function_words
from analysis.lists import word_set

#: Nouns of which the number is told anew as more come in.
GATHERING = word_set("measurands.gathering")

#: Kinds that tell the size of something.
_SIZES = frozenset({"percent", "ratio", "measure", "money"})
_RELATIVE = frozenset({"which", "that", "who", "it", "this", "they"})
#: Heads that say no more than that people are counted.
GENERIC = frozenset({"people", "person", "individual", "other", "life", "victim", "casualty", "dead", "toll"})
#: Roles that rule others out and say nothing more of who is meant.
_PLAIN_ROLES = frozenset({"layman"})
#: What may be called by the name it is sold under, or of which that is a part.
_MADE = word_set("measurands.made")
_POINT = "percentage point"
#: What deficits and debts are shares of.
_ECONOMY = frozenset({"gdp", "product", "economy", "output"})
#: What has burned the ground that it has grown to.
_BURNING = frozenset({"fire", "wildfire", "blaze", "bushfire", "inferno"})
#: Those who are counted as a whole, not groups that are made up of so many.
_GATHERED = frozenset({"crowd", "audience"})
_EACH = frozenset({"head", "household", "each", "capita"})
#: Members of what is a noun of its own.
_MEMBERS = {"family": "relative", "crew": "crewmember", "cabin": "crewmember", "forces": "soldier"}
_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
#: No beds, sheds, seeds or breeds.
_PARTICIPLE = re.compile(r"(?:[a-z’'-]{2,}[^e]|agre|fre|guarante|decre)ed")
_AND = re.compile(r" (?:and|or) ([^\W\d_][\w-]{2,20})")
_OF = re.compile(r"\s(?:of|in|from|among|at|on|for|who|that|which|with|by|to|aboard)\s")


class Measurand(NamedTuple):
    """What one figure measures. Empty strings and sets say that nothing is known of it.

    `places` are those of its clause, `elsewhere` those that its article tells from them. `included` says that it is
    told as some of those of a larger number, to whom the same happened.
    """

    kind: str
    unit: str
    head: str
    kin: frozenset[str]
    event: str
    meant: frozenset[str]
    nearby: frozenset[str]
    nations: frozenset[str]
    traits: tuple[str, ...]
    role: str
    modifiers: frozenset[str]
    is_person: bool
    is_generic: bool
    of_people: bool
    sort: str
    part: bool
    extra: bool
    expected: bool
    bearer: tuple[str, ...]
    holder: frozenset[str]
    side: str
    precedent: str
    gauge: str = ""
    places: frozenset[str] = frozenset()
    elsewhere: frozenset[str] = frozenset()
    included: bool = False

    @property
    def quantity(self) -> tuple[str, str]:
        """The kind of number and what its unit measures, whichever way it goes and whatever it is told for."""
        kind = "share" if self.kind in ("up", "down") else self.kind
        return kind, "" if kind in ("money", "count") else self.unit

    @property
    def per(self) -> str:
        """The time or piece that money or things are told for ("a year", "a share")."""
        return self.unit.partition("/")[2] if self.kind in ("money", "count") else ""

    @property
    def is_toll(self) -> bool:
        """Say whether the number is told anew as it grows or falls; of what is deployed that of people only."""
        if self.kind in ("count", "money") and self.head in GATHERING:
            return True
        return self.event in TOLLS and (self.event != "deployed" or self.is_person)


def measurand(
    figure: Mapping[str, Any],
    frame: Frame = PLAIN,
    nearby: frozenset[str] = frozenset(),
    bearer: tuple[str, ...] = (),
) -> Measurand:
    """Read what a row of the figures table measures.

    Parameters
    ----------
    figure
        The row.
    frame
        What the words around it say.
    nearby
        The events its sentence tells of.
    bearer
        Whose age it is.

    Examples
    --------
    >>> found = measurand({"kind": "count", "counted": "Peruvian miners", "counted_head": "miner", "event": "killed"})
    >>> found.head, found.event, sorted(found.nations), found.traits
    ('miner', 'killed', ['peru'], ('adult', '', 'miner', ''))
    """
    kind = str(figure.get("kind") or "count")
    phrase = str(figure.get("counted") or "")
    words, last, head = _noun(figure, frame)
    if head == "member":
        head = next((_MEMBERS[word] for word in words if word in _MEMBERS), head)
    two = " ".join((*words[-2:-1], head))
    head = "" if head in _days() else same_nouns().get(two) or same_nouns().get(head, head)
    nations = nations_of(phrase) or nations_of(frame.origin)
    traits = traits_of(words, head)
    within = _AND.search(phrase)
    joined = singular(within[1].lower() if within else frame.joined)
    if more := said_of(joined):
        traits = tuple(own if own == said else "" for own, said in zip(traits, more, strict=True))
    if frame.are:
        traits = traits_of([frame.are], head)
    event = happened(kind, str(figure.get("event") or ""), head, frame)
    if kind == "percent" and frame.gauge and head in _ECONOMY:
        head = ""  # a deficit of 3 per cent of GDP
    if kind == "measure" and head in _BURNING and conversion(str(figure.get("unit") or ""))[0] == "area":
        event, head = event or "destroyed", ""  # a fire has grown to so many acres
    if kind == "score" and frame.score:
        head = frame.score
    elif head in happened_to():
        event, head = event or happened_to()[head], ""
    elif _PARTICIPLE.fullmatch(head) and not said_of(head):
        head = ""  # a participle taken for a noun
    holder = frame.holder or ("" if head or kind != "count" else frame.beside)
    headless = not head and kind == "count" and event in OF_PEOPLE
    said = {singular(word) for word in words} - {head, singular(last)} - plain_words()
    modifiers = frozenset(word for word in said if not (nations_of(word) or said_of(word)))
    person = is_person(head) or bool(nations_of(head.title()))
    model = kind == "count" and bool(last) and _is_model(last, phrase)
    sort = "people" if person else sorts().get(head, "model" if model else "")
    return Measurand(
        kind=(frame.change or "share") if kind in SHARES else kind,
        unit=_unit(figure, frame),
        head=head,
        kin=kin().get(head, _MADE if model else frozenset()),
        event=CLASSES.get(event, event),
        meant=meant().get(head, frozenset()),
        nearby=frozenset({CLASSES.get(name, name) for name in nearby}) - {""},
        nations=nations,
        traits=tuple("" if said in _PLAIN_ROLES else said for said in traits),
        role=traits[2],
        modifiers=modifiers,
        is_person=person or headless,
        is_generic=head in GENERIC or headless,
        of_people="people" in kin().get(head, frozenset()),
        sort=sort if kind == "count" else "",
        part=frame.part,
        extra=frame.extra,
        expected=frame.expected,
        bearer=bearer,
        holder=frozenset() if nations_of(holder) else frozenset(holder.split()),
        side=frame.side,
        precedent=frame.precedent,
        gauge=frame.gauge if kind == "percent" and not (head and figure.get("counted_head")) else "",
        included=frame.included,
    )


def _noun(figure: Mapping[str, Any], frame: Frame) -> tuple[list[str], str, str]:
    """Give the words of who or what is counted, the last of them, and the noun that tells what is."""
    kind = str(figure.get("kind") or "count")
    phrase = str(figure.get("counted") or "")
    after = _OF.search(phrase)
    words = [
        word.lower().rstrip(".’'") for word in _WORD.findall(phrase[: after.start()] if after else phrase)
    ]
    last = "".join(str(figure.get("counted_head") or "").lower().split()[-1:] or words[-1:])
    head = singular(last)
    if kind == "count" and not figure.get("counted_head") and not is_person(head):
        head = ""  # what the number is said of ("the fire"), not what is counted
    if frame.set_of and not head:
        head = frame.set_of if frame.set_of in _GATHERED else f"{frame.set_of} of"
    if head in _RELATIVE:
        head = ""
    if not head and (kind in _SIZES and frame.behind not in function_words()):
        head = singular(frame.behind)
    if not head and frame.of:
        head = singular(frame.of)
    if kind in ("money", "measure") and phrase.rpartition(" ")[2][:1].isupper():
        head = ""  # "raised its bid for the miller Orlo to" tells no more than a name
    return words, last, frame.deed or head


@cache
def _days() -> frozenset[str]:
    """Weekdays and months: when something was, not what is counted."""
    return frozenset(name.lower() for name in (*calendar.day_name, *calendar.month_name) if name)


def _is_model(word: str, phrase: str) -> bool:
    """Say whether a thing is called by the name it is sold under: 12 Tandors."""
    name = word.title()
    return f"{name}s" in phrase.split() and not is_person(word) and not nations_of(name)


def _unit(figure: Mapping[str, Any], frame: Frame) -> str:
    """Name the quantity of a unit; what each person gets is told with and without "each"."""
    kind, unit = figure.get("kind"), figure.get("unit")
    if not isinstance(unit, str):
        return ""
    if kind in SHARES:  # a point of a rate is no per cent of it
        return _POINT if conversion(unit)[0] == _POINT else ""
    if kind == "count":  # cars and vehicles a day are one quantity
        return "".join(f"/{per}" for per in unit.split(" per ")[1:])
    whole, _, per = unit.partition("/")
    if is_person(singular(per)) or per in _EACH:
        return whole
    is_yearly = frame.yearly and not per and len(unit) == 3 and unit.isupper()
    return f"{unit}/year" if is_yearly else conversion(unit)[0]
