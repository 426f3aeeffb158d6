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
from analysis.compare.contexts import events_told
from analysis.compare.fates import HARMED
from analysis.compare.frames import PLAIN, Frame
from analysis.compare.nouns import (
    event_heads,
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
from analysis.figures.acts import events
from analysis.lists import word_set

#: Events that are one to a reader who compares: leaving one place is arriving in the other. A change of the number
#: itself is no event.
CLASSES = {
    **dict.fromkeys(("fled", "left", "arrived", "displaced"), "movement"),
    **dict.fromkeys(("abducted", "arrested"), "held"),
    **dict.fromkeys(("rescued", "survived"), "rescued"),
    **dict.fromkeys(("missing", "trapped"), "missing"),
    **dict.fromkeys(("affected", "stranded"), "affected"),
    **dict.fromkeys(("increased", "decreased"), ""),
}

#: Events of which the number is told anew as it grows or falls.
TOLLS = word_set("measurands.tolls")
#: Those of them that can't be undone.
GROWING = frozenset({"killed", "injured", "infected", "affected", "destroyed"})

#: Nouns of which the number is told anew as more come in.
GATHERING = word_set("measurands.gathering")

#: Events that most others go with: who was displaced lives somewhere, who was hit is affected.
LOOSE = word_set("measurands.loose")

#: Kinds that tell the size of something.
_SIZES = frozenset({"percent", "ratio", "measure", "money"})
_RELATIVE = frozenset({"which", "that", "who", "it", "this", "they"})
#: Heads that say no more than that people are counted.
GENERIC = frozenset({"people", "person", "individual", "other", "life", "victim", "casualty", "dead", "toll"})
#: Events of which people are counted even where no noun says so ("12 killed").
OF_PEOPLE = word_set("measurands.of_people")
#: Events of those whose noun names another: captives still held, five of the wounded who are critical.
_TOLD_OF = frozenset({"remained", "critical"})
#: Events that hold for all of whom a share is told.
_OF_ALL = frozenset({"population", "employed"})
#: Events that money can have.
OF_MONEY = frozenset({"cost", "earned", "given", "sold", "affected", "seized", "destroyed"})
#: Roles that rule others out and say nothing more of who is meant.
_PLAIN_ROLES = frozenset({"layman"})
#: What is done to those who have left their homes.
_MOVED = word_set("measurands.moved")
#: What may be called by the name it is sold under, or of which that is a part.
_MADE = word_set("measurands.made")
_POINT = "percentage point"
#: What has burned the ground that it has grown to.
_BURNING = frozenset({"fire", "wildfire", "blaze", "bushfire", "inferno"})
#: Those who are counted as a whole, not groups that are made up of so many.
_GATHERED = frozenset({"crowd", "audience"})
_EACH = frozenset({"head", "household", "each", "capita"})
#: Events that say no more than the nouns they are told of: hostages are held, users of what leaked are affected.
_SAID_BY_NOUN = frozenset({"held", "affected"})
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
    after = _OF.search(phrase)
    words = [
        word.lower().rstrip(".’'") for word in _WORD.findall(phrase[: after.start()] if after else phrase)
    ]
    last = str(figure.get("counted_head") or "").lower().split()[-1:] or words[-1:]
    head = told = singular(last[0]) if last else ""
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
    head = frame.deed or head
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
    event = str(figure.get("event") or "")
    if event not in _TOLD_OF:
        event = event_heads().get(head, "") or event
    if event == "dismissed" and "held" in meant().get(head, frozenset()):
        event = "rescued"  # hostages that are let go
    if CLASSES.get(event, event) in _SAID_BY_NOUN & meant().get(head, frozenset()):
        event = ""  # "nine hostages" says that they were held, and they may be held, freed or dead
    if not CLASSES.get(event, event):
        event = min(frame.events & OF_PEOPLE, default=event)
    if kind == "count" and event in _OF_ALL and frame.done:
        moved = "movement" if frame.done.split()[0].lower() in _MOVED else event
        event = min(events_told(frame.done) - _OF_ALL, default=moved)  # residents, and what was done to them
    if (kind in SHARES and event in _OF_ALL) or (frame.leaving and event == "left"):
        event = ""  # what a share is taken of, what was left behind: not what happened
    if frame.harmed and kind == "count":
        event = HARMED
    if kind == "money" and event not in OF_MONEY:
        event = ""
    if kind == "measure" and head in _BURNING and conversion(str(figure.get("unit") or ""))[0] == "area":
        event, head = event or "destroyed", ""  # a fire has grown to so many acres
    if kind == "score" and frame.score:
        head = frame.score
    elif head in _happened():
        event, head = event or _happened()[head], ""
    elif _PARTICIPLE.fullmatch(head) and not said_of(head):
        head = ""  # a participle taken for a noun
    holder = frame.holder or ("" if head or kind != "count" else frame.beside)
    headless = not head and kind == "count" and event in OF_PEOPLE
    said = {singular(word) for word in words} - {head, told} - plain_words()
    modifiers = frozenset(word for word in said if not (nations_of(word) or said_of(word)))
    person = is_person(head) or bool(nations_of(head.title()))
    model = kind == "count" and bool(last) and _is_model(last[0], phrase)
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
        gauge=frame.gauge if kind == "percent" and not figure.get("counted_head") else "",
        included=frame.included,
    )


@cache
def _days() -> frozenset[str]:
    """Weekdays and months: when something was, not what is counted."""
    return frozenset(name.lower() for name in (*calendar.day_name, *calendar.month_name) if name)


@cache
def _happened() -> dict[str, str]:
    """Words like "kidnapped", of which those it happened to are meant."""
    return {
        word: event
        for event, words in events().items()
        if event in OF_PEOPLE
        for word in words
        if word.endswith(("ed", "en")) and not said_of(word)
    }


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
