"""What a figure measures: the kind of number, who or what is counted, which group, and what happened to it.

*Measurand* is the word metrology has for the quantity intended to be measured.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from analysis.compare.bounds import conversion
from analysis.compare.contexts import PLAIN, Frame
from analysis.compare.wording import function_words
from analysis.figures.acts import events
from analysis.lists import rows_of

#: Events that are one to a reader who compares: leaving one place is arriving in the other. A change of the number
#: itself is no event.
CLASSES = {
    **dict.fromkeys(("fled", "left", "arrived", "displaced"), "movement"),
    **dict.fromkeys(("abducted", "arrested"), "held"),
    **dict.fromkeys(("rescued", "survived"), "rescued"),
    **dict.fromkeys(("increased", "decreased"), ""),
}

#: Events of which the number is told anew as it grows or falls.
TOLLS = frozenset(
    {
        "killed",
        "injured",
        "missing",
        "movement",
        "rescued",
        "held",
        "infected",
        "affected",
        "destroyed",
        "contained",
        "blackout",
    }
)
#: Those of them that can't be undone.
GROWING = frozenset({"killed", "injured", "infected", "affected", "destroyed"})

_SHARES = frozenset({"percent", "ratio"})
#: Kinds that tell the size of something.
_SIZES = frozenset({"percent", "ratio", "measure", "money"})
_RELATIVE = frozenset({"which", "that", "who", "it", "this", "they"})
#: Heads that say no more than that people are counted.
GENERIC = frozenset({"people", "person", "individual", "other", "life", "victim", "casualty", "dead", "toll"})
#: Events of which people are counted even where no noun says so ("12 killed").
OF_PEOPLE = frozenset(
    {
        "killed",
        "injured",
        "missing",
        "displaced",
        "fled",
        "left",
        "arrived",
        "rescued",
        "arrested",
        "charged",
        "infected",
        "abducted",
        "survived",
        "employed",
        "dismissed",
    }
)
#: Events that hold for all of whom a share is told.
_OF_ALL = frozenset({"population", "employed"})
#: Events that money can have.
OF_MONEY = frozenset({"cost", "earned", "given", "sold", "affected", "seized", "destroyed"})
#: Members of what is a noun of its own.
_MEMBERS = {"family": "relative", "crew": "crewmember", "cabin": "crewmember"}
_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
_AND = re.compile(r" (?:and|or) ([^\W\d_][\w-]{2,20})")
_OF = re.compile(r"\s(?:of|in|from|among|at|on|for|who|that|which|with|by|to|aboard)\s")


class Measurand(NamedTuple):
    """What one figure measures. Empty strings and sets say that nothing is known of it."""

    kind: str
    unit: str
    head: str
    kin: frozenset[str]
    event: str
    meant: frozenset[str]
    nearby: frozenset[str]
    nations: frozenset[str]
    traits: tuple[str, ...]
    modifiers: frozenset[str]
    is_person: bool
    is_generic: bool
    of_people: bool
    part: bool
    extra: bool
    expected: bool
    bearer: tuple[str, ...]
    holder: frozenset[str]
    side: str
    precedent: str

    @property
    def quantity(self) -> tuple[str, str]:
        """The kind of number and what its unit measures, whichever way it goes and whatever it is told for."""
        kind = "share" if self.kind in ("up", "down") else self.kind
        return kind, "" if kind in ("money", "count") else self.unit

    @property
    def per(self) -> str:
        """The time or piece that money or things are told for ("a year", "a share")."""
        return self.unit.partition("/")[2] if self.kind in ("money", "count") else ""


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
    ('miner', 'killed', ['peru'], ('adult', '', 'worker', ''))
    """
    kind = str(figure.get("kind") or "count")
    phrase = str(figure.get("counted") or "")
    after = _OF.search(phrase)
    words = [
        word.lower().rstrip(".’'") for word in _WORD.findall(phrase[: after.start()] if after else phrase)
    ]
    last = str(figure.get("counted_head") or "").lower().split()[-1:] or words[-1:]
    head = told = singular(last[0]) if last else ""
    if kind == "count" and not figure.get("counted_head") and head not in people():
        head = ""  # what the number is said of ("the fire"), not what is counted
    if frame.set_of and not head:
        head = f"{frame.set_of} of"
    if head in _RELATIVE:
        head = ""
    if not head and (kind in _SIZES and frame.behind not in function_words()):
        head = singular(frame.behind)
    if not head and frame.of:
        head = singular(frame.of)
    if head == "member":
        head = next((_MEMBERS[word] for word in words if word in _MEMBERS), head)
    head = "" if head in _days() else _nouns().get(head, head)
    nations = _nations(phrase) or _nations(frame.origin)
    traits = _traits(words, head)
    within = _AND.search(phrase)
    joined = singular(within[1].lower() if within else frame.joined)
    if joined in people():
        more = people()[joined]
        traits = tuple(own if own == said else "" for own, said in zip(traits, more, strict=True))
    if frame.are:
        traits = _traits([frame.are], head)
    event = event_heads().get(head, "") or str(figure.get("event") or "")
    if not CLASSES.get(event, event):
        event = min(frame.events & OF_PEOPLE, default=event)
    if (kind in _SHARES and event in _OF_ALL) or (frame.leaving and event == "left"):
        event = ""  # what a share is taken of, what was left behind: not what happened
    if kind == "money" and event not in OF_MONEY:
        event = ""
    if kind == "score" and frame.score:
        head = frame.score
    elif head in _happened():
        event, head = event or _happened()[head], ""
    elif head.endswith("ed") and head not in people():
        head = ""  # a participle taken for a noun
    holder = frame.holder or ("" if head or kind != "count" else frame.beside)
    headless = not head and kind == "count" and event in OF_PEOPLE
    said = {singular(word) for word in words} - {head, told} - _plain()
    modifiers = frozenset(word for word in said if not _nations(word) and word not in people())
    return Measurand(
        kind=(frame.change or "share") if kind in _SHARES else kind,
        unit=""
        if kind in _SHARES
        else _rate(figure)
        if kind == "count"
        else _unit(figure.get("unit"), frame),
        head=head,
        kin=_kin().get(head, frozenset()),
        event=CLASSES.get(event, event),
        meant=_meant().get(head, frozenset()),
        nearby=frozenset({CLASSES.get(name, name) for name in nearby}) - {""},
        nations=nations,
        traits=traits,
        modifiers=modifiers,
        is_person=head in people() or bool(_nations(head.title())) or headless,
        is_generic=head in GENERIC or headless,
        of_people="people" in _kin().get(head, frozenset()),
        part=frame.part,
        extra=frame.extra,
        expected=frame.expected,
        bearer=bearer,
        holder=frozenset() if _nations(holder) else frozenset(holder.split()),
        side=frame.side,
        precedent=frame.precedent,
    )


@cache
def singular(word: str) -> str:
    """Give the singular of a lower-case noun by the regular rules, and of the people's irregular ones.

    Examples
    --------
    >>> [singular(word) for word in ("children", "bodies", "crashes", "bus", "people", "lives")]
    ['child', 'body', 'crash', 'bus', 'people', 'life']
    """
    irregular = {
        "children": "child", "men": "man", "women": "woman", "lives": "life", "persons": "person", "wives": "wife",
        "schoolchildren": "schoolchild", "servicemen": "serviceman", "policemen": "policeman", "knives": "knife",
        "feet": "foot", "crewmen": "crewman", "families": "family",
    }  # fmt: skip
    word = re.sub(r"[’']s?$", "", word)
    if word in irregular:
        return irregular[word]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@cache
def people() -> dict[str, tuple[str, ...]]:
    """Give the words for people, each with what it says of age, sex, role and origin."""
    axes = ("age", "sex", "role", "origin")
    return {row["word"]: tuple(row[axis] for axis in axes) for row in rows_of("people.csv")}


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
        if word.endswith(("ed", "en")) and word not in people()
    }


@cache
def _nouns() -> dict[str, str]:
    """Give the noun that stands for each of those that mean the same."""
    rows = [row["words"].split("|") for row in rows_of("same_nouns.csv")]
    return {word: words[0] for words in rows for word in words[1:]}


@cache
def _kin() -> dict[str, frozenset[str]]:
    """Give for each noun those that may stand for the same thing."""
    found: dict[str, frozenset[str]] = {}
    for row in rows_of("kindred_nouns.csv"):
        words = frozenset(_nouns().get(word, word) for word in row["words"].split("|"))
        found.update({word: found.get(word, frozenset()) | words for word in words})
    return found


@cache
def _meant() -> dict[str, frozenset[str]]:
    """Give for each noun what it is most often counted for."""
    found: dict[str, frozenset[str]] = {}
    for row in rows_of("event_nouns.csv"):
        for word in row["words"].split("|"):
            found[word] = found.get(word, frozenset()) | {row["event"]}
    return found


def _unit(unit: Any, frame: Frame) -> str:
    """Name the quantity of a unit; what each person gets is told with and without "each"."""
    if not isinstance(unit, str):
        return ""
    whole, _, per = unit.partition("/")
    if singular(per) in people() or per in _EACH:
        return whole
    return (
        f"{unit}/year"
        if frame.yearly and not per and len(unit) == 3 and unit.isupper()
        else conversion(unit)[0]
    )


def _rate(figure: Mapping[str, Any]) -> str:
    """Name what things are counted for: cars and vehicles per day are one quantity."""
    return "".join(f"/{per}" for per in str(figure.get("unit") or "").split(" per ")[1:])


_EACH = frozenset({"head", "household", "each", "capita"})


@cache
def event_heads() -> dict[str, str]:
    """Give the nouns that name by themselves what happened, each with its event."""
    return {row["word"]: row["event"] for row in rows_of("event_heads.csv")}


@cache
def _countries() -> dict[str, str]:
    """Give the country, in lower case, for every name, short form and demonym of one word."""
    found = {}
    for row in rows_of("countries.csv"):
        names = [row["country"], *(row["demonyms"] or "").split("|"), *(row["other"] or "").split("|")]
        found.update(
            {name.strip().lower().rstrip("."): row["country"].lower() for name in names if name.strip()}
        )
    return found


_PLAIN = frozenset(
    {"ethnic", "total", "additional", "estimated", "other", "roughly", "s", "the", "more", "another"}
)


@cache
def _plain() -> frozenset[str]:
    """Words that say nothing of which group is meant."""
    return function_words() | _PLAIN


def _nations(phrase: str) -> frozenset[str]:
    countries = _countries()
    found = set()
    for word in re.findall(r"[^\W\d_][\w.’'-]*", phrase):
        bare = re.sub(r"[’']s?$", "", word.rstrip(".,"))
        for form in (bare, bare.removesuffix("s")):
            # "us" is no country
            if form.lower() in countries and (len(form.replace(".", "")) > 3 or form.isupper()):
                found.add(countries[form.lower()])
    if " " in phrase.strip():
        lowered = phrase.lower()
        found |= {country for name, country in _long_names() if name in lowered}
    return frozenset(found)


@cache
def _long_names() -> tuple[tuple[str, str], ...]:
    return tuple((name, country) for name, country in _countries().items() if " " in name)


def _traits(words: list[str], head: str) -> tuple[str, ...]:
    found = people().get(head, ("",) * 4)
    for word in words:
        more = people().get(singular(word))
        if more:
            found = tuple(own or said for own, said in zip(found, more, strict=True))
    return found
