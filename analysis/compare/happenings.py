"""What happened to those, or to what, a number counts: one name for each event that readers take for the same."""

from __future__ import annotations

from functools import cache

from analysis.compare.bounds import SHARES
from analysis.compare.contexts import events_told
from analysis.compare.fates import HARMED
from analysis.compare.frames import Frame
from analysis.compare.nouns import event_heads, meant, said_of
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
#: Events that most others go with: who was displaced lives somewhere, who was hit is affected.
LOOSE = word_set("measurands.loose")
#: Events of which people are counted even where no noun says so ("12 killed").
OF_PEOPLE = word_set("measurands.of_people")
#: Events of those whose noun names another: captives still held, five of the wounded who are critical.
_TOLD_OF = frozenset({"remained", "critical"})
#: Events that hold for all of whom a share is told.
_OF_ALL = frozenset({"population", "employed"})
#: Events that money can have.
OF_MONEY = frozenset({"cost", "earned", "given", "sold", "affected", "seized", "destroyed"})
#: What is done to those who have left their homes.
_MOVED = word_set("measurands.moved")
#: Events that say no more than the nouns they are told of: hostages are held, users of what leaked are affected.
_SAID_BY_NOUN = frozenset({"held", "affected"})


def happened(kind: str, event: str, head: str, frame: Frame) -> str:
    """Give what happened to what a figure counts, once its noun and the words around it are read, or "".

    Parameters
    ----------
    kind, event
        Of the row of the figures table.
    head
        The noun of what is counted.
    frame
        What the words around it say.

    Examples
    --------
    >>> from analysis.compare.frames import PLAIN
    >>> happened("count", "killed", "miner", PLAIN), happened("count", "dismissed", "hostage", PLAIN)
    ('killed', 'rescued')
    """
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
    return event


@cache
def happened_to() -> dict[str, str]:
    """Words like "kidnapped", of which those it happened to are meant."""
    return {
        word: event
        for event, words in events().items()
        if event in OF_PEOPLE
        for word in words
        if word.endswith(("ed", "en")) and not said_of(word)
    }
