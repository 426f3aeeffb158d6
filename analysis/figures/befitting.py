"""Which event can be told of what a figure measures: no sum is killed, and no letters are deployed."""

from __future__ import annotations

from analysis.figures.acts import Act
from analysis.figures.quantity import Quantity
from analysis.lists import word_set, words_in
from analysis.text.lexemes import Tokens

#: Fewer residents than these are no population.
_FEW = 100

_CHANGES = frozenset({"increased", "decreased"})
_WHO = frozenset({"he", "she", "they", "who", "i", "we"})

#: Events that befall people alone, not money and not what is weighed.
_PERSONAL = word_set("events.personal")

#: Events told of things and people that are counted, not of sums and rates; those of them that people alone have.
_COUNTED = word_set("events.counted")
_OF_PEOPLE = word_set("events.of_people_alone")
_FOUGHT = frozenset(
    {"battling", "battled", "tackling", "tackled", "fighting", "fought", "combing", "scouring"}
)
_STATES = frozenset(
    {"are", "is", "were", "was", "be", "been", "being", "still", "in", "as", "remain", "remains", "remained"}
)
_MOVED = frozenset({"higher", "lower", "up", "down"})
_FIRED = frozenset({"fired", "fire", "fires", "firing"})

#: Words for what is aimed at and has not happened.
_AIMS = word_set("events.aims")

_RAIN = frozenset({"rain", "rainfall", "snow", "hail", "ash", "shells", "bombs", "rounds"})

#: What is released and not set free.
_DOCUMENTS = word_set("events.documents")


def counts_people(figure: Quantity) -> bool:
    """Say whether a figure counts people."""
    return figure.head is not None and figure.head.split()[-1].lower() in words_in("people.csv")


def _counts_forces(figure: Quantity) -> bool:
    """Say whether a figure counts troops, or a share of them."""
    counted = figure.head or figure.counted_text or ""
    return bool(counted) and counted.split()[-1].lower() in _FORCES


_FORCES = word_set("events.forces")


def befits(t: Tokens, figure: Quantity, act: Act) -> bool:
    """Say whether an event can be told of what a figure measures."""
    if figure.kind in {"money", "measure"} and act.event in _PERSONAL:
        return False
    if act.event in _COUNTED and figure.kind not in {"count", "ratio"}:
        return False  # shares closed 3% higher
    if t.low[act.k] == "critical" and (not act.k or t.low[act.k - 1] not in _STATES):
        return False  # critical errors
    if t.low[act.k].startswith("collaps") and figure.kind == "money":
        return False  # a $12m deal that collapsed
    if t.low[act.k] == "damages" and figure.kind != "count":
        return False  # damages of $12m, awarded by a court
    if t.low[act.k] == "remains" and act.k and t.low[act.k - 1] in {"the", "human"}:
        return False  # the remains of 12 huts
    if t.low[act.k].startswith("involv") and not counts_people(figure):
        return False  # a crash involving 12 cars
    if t.low[act.k] in _FOUGHT and act.k < figure.left:
        return False  # battling 26 fires
    if t.low[act.k] == "committed" and (act.k > figure.left or not _counts_forces(figure)):
        return False  # committed 12 crimes
    if t.low[act.k : act.end] == ["being", "treated"] and t.low[act.k - 1] == "still":
        return False  # some of the hurt are still in hospital
    if act.event == "closed" and not _MOVED.isdisjoint(t.low[figure.right : figure.right + 2]):
        return False  # closed 40 points higher
    if (
        t.low[act.end - 1] == "lost"
        and act.event == "destroyed"
        and (figure.kind == "money" or counts_people(figure))
    ):
        return False  # two men were lost
    if act.event in _OF_PEOPLE and figure.head and not counts_people(figure):
        return False  # quit three boards
    if t.low[act.k] in _FIRED and figure.head and not counts_people(figure):
        return False  # fired 40 rounds
    near = t.low[max(0, act.k - 3) : act.k + 3]
    if act.event == "rescued" and act.k and t.low[act.k - 1] == "to" and not _AIMS.isdisjoint(near):
        return False  # committed to rescuing 40
    if act.event == "rescued" and "releas" in t.low[act.k] and not _DOCUMENTS.isdisjoint(near):
        return False  # a poll released on Monday
    if (act.event == "capacity" or t.low[act.k] == "carrying") and act.k >= figure.left:
        return False  # "30 metres long and can carry 50"
    if act.event == "withdrawn" and not _counts_forces(figure):
        return False  # withdrew its forecast
    if act.event == "population" and t.low[act.k].startswith("ma") and not counts_people(figure):
        return False  # make up 4% of the flour
    if t.low[act.k] == "sent" and t.low[figure.right : figure.right + 1] in (["home"], ["away"]):
        return False
    if act.event == "missing" and t.low[act.end : act.end + 1] in (["the"], ["a"], ["its"], ["an"]):
        return False  # missing the forecast
    if t.low[act.k] == "backed" and (t.low[act.k - 1] == "," or (figure.head and not counts_people(figure))):
        return False  # 90 rangers, backed by 16 planes
    if act.event == "voted" and act.k >= figure.right and t.low[act.end : act.end + 1] == ["by"]:
        return False  # 40 guards backed by helicopters
    if act.event in _CHANGES and act.k >= figure.right and counts_people(figure):
        return False  # two climbers fell
    if act.event in _CHANGES and figure.kind == "measure" and t.low[act.k - 1] in _WHO:
        return False  # she fell 40 metres
    if act.event == "cost" and figure.kind != "money" and (figure.head or act.k > figure.left or figure.unit):
        return False  # cost 30 jobs
    if act.event == "given" and figure.kind != "money" and not figure.head:
        return False  # the count gave her 51,154
    if act.event == "attended" and t.low[act.k] == "turned" and act.end == figure.left and figure.head:
        return counts_people(figure)  # turned up two faults
    if act.event == "left" and t.low[act.k] == "left" and t.low[act.end : act.end + 1] in (["a"], ["an"]):
        return act.k < figure.right  # who broke in left a note
    rained = not _RAIN.isdisjoint(t.low[max(0, act.k - 5) : act.k])
    if rained and t.low[act.k] in {"fall", "fell", "fallen"}:
        return False  # so much rain had fallen
    own = figure.left <= act.k < figure.right
    if own and act.event == "charged" and act.end < figure.right:
        return False  # two convicted thieves
    if act.event == "population" and own and figure.kind == "count" and figure.low < _FEW:
        return False  # 14 residents of a home
    return t.low[act.k] != "raised" or (figure.kind == "money" and t.low[figure.left - 1] != "to")
