"""What the words around a figure say has become of those counted, where no verb tells it: bodies of 12 men, 40 left."""

from __future__ import annotations

from itertools import pairwise

from analysis.figures.acts import Act
from analysis.figures.befitting import counts_people
from analysis.figures.plurals import is_plural
from analysis.figures.quantity import Quantity
from analysis.lists import word_set
from analysis.text.lexemes import Tokens

_BODIES = frozenset({"bodies", "corpses", "remains", "coffins", "caskets"})
_HAVING = frozenset({"has", "have", "had", "with", "are", "were", "is", "was"})
_HOLD = frozenset({"hold", "holds", "held", "holding"})
_PULLED = frozenset({"pulled", "pull", "pulling", "plucked", "hauled", "dug", "winched"})


def are_bodies(t: Tokens, figure: Quantity) -> bool:
    """Say whether those counted are told of as bodies: the remains of 12 soldiers."""
    led = figure.left > 1 and t.low[figure.left - 1] == "of" and t.low[figure.left - 2] in _BODIES
    return led and counts_people(figure)


def are_got_out(t: Tokens, figure: Quantity) -> bool:
    """Say whether people are freed, or pulled out of something: rebels free nine nuns, pulled 12 men from the mud."""
    before = t.low[figure.left - 1] if figure.left else ""
    if not counts_people(figure):
        return False
    if before == "free":
        return figure.left > 1 and is_plural(t.words[figure.left - 2])
    return before in _PULLED and not {"from", "out"}.isdisjoint(t.low[figure.right : figure.right + 2])


def are_driven_out(t: Tokens, figure: Quantity) -> bool:
    """Say whether those counted are made to leave their homes: forces thousands from homes."""
    if figure.kind != "count" or not figure.left or t.low[figure.left - 1] not in _DRIVES:
        return False
    behind = t.low[figure.right : figure.right + 4]
    if behind[:2] == ["out", "of"]:
        behind = behind[1:]
    return behind[:1] in (["from"], ["of"]) and not _HOMES.isdisjoint(behind[1:])


_DRIVES = word_set("conditions.drives")
_HOMES = frozenset({"home", "homes", "house", "houses", "village", "villages"})


def is_over(t: Tokens, figure: Quantity) -> bool:
    """Say whether those counted are what is left: it has 35 archers left."""
    k = figure.left - 1
    while k > 0 and t.low[k] in {"only", "just", "still", "the"}:
        k -= 1
    return t.low[figure.right : figure.right + 1] == ["left"] and k >= 0 and t.low[k] in _HAVING


def dies_too(t: Tokens, figure: Quantity, others: list[Quantity]) -> bool:
    """Say whether a bare number goes on what is told of one before: six died at the scene and two in hospital."""
    if figure.counted is not None or t.low[max(0, figure.left - 1)] != "and":
        return False
    last = next((other for other in reversed(others) if other.right <= figure.left), None)
    if last is None or t.low[last.right : last.right + 1] != ["died"]:
        return False
    return t.low[figure.right : figure.right + 1] in (["in"], ["at"], ["on"], ["later"])


def is_still_held(t: Tokens, figure: Quantity) -> bool:
    """Say whether those counted are held on to: the gang still holds nearly 40 captives."""
    before = t.low[max(0, figure.left - 4) : figure.left]
    return any(pair[0] == "still" and pair[1] in _HOLD for pair in pairwise(before))


def is_stationed(t: Tokens, figure: Quantity) -> bool:
    """Say whether a figure counts troops that are somewhere: 2,000 troops in Syria."""
    troops = figure.head is not None and figure.head.split()[-1] == "troop"
    return troops and t.low[figure.right : figure.right + 1] == ["in"]


def are_carried(t: Tokens, figure: Quantity) -> bool:
    """Say whether a figure counts who travels in something: the coach carried 41 passengers, the jet with 60 crew."""
    if figure.head is None or figure.unit is not None or figure.low > _MOST_ABOARD:
        return False
    crew = (
        figure.head.split()[-1] in {"passenger", "crew"}
        or "crew" in t.low[figure.right - 1 : figure.right + 2]
    )
    behind = t.low[figure.right : figure.right + 2]
    regular = bool(behind) and behind[0] in {"a", "every", "per", "each", "last", "this", "in"}
    k = figure.left - 1
    if t.low[k] == "and" and k > 1 and t.low[k - 2] in _CARRIED:
        k -= 2  # carried 40 and 50 passengers
    if crew and any(pair == ("on", "the") for pair in pairwise(t.low[figure.right : figure.right + _NEAR])):
        return not _VEHICLES.isdisjoint(t.low[figure.right : figure.right + _NEAR + 2])
    return crew and k >= 0 and t.low[k] in _CARRIED and not regular


#: So far off somebody says what passengers were on.
_NEAR = 7
_VEHICLES = word_set("conditions.vehicles")


_CARRIED = frozenset({"carried", "carries", "carry", "with"})


#: No ship or train carries more at a time.
_MOST_ABOARD = 10_000


def are_lost(t: Tokens, figure: Quantity) -> bool:
    """Say whether people are lost, and not votes or jobs: 61 were lost on the trawler, lost four sons in the war."""
    if figure.kind != "count":
        return False
    behind = t.low[figure.right : figure.right + 4]
    if behind[:2] in (["were", "lost"], ["was", "lost"]):
        return behind[2:] in _ON_SHIPS and (figure.head is None or counts_people(figure))
    if not figure.left or t.low[figure.left - 1] not in {"lost", "losing", "loses"} or figure.head is None:
        return False
    if figure.head.split()[-1] in _FIGHTERS and behind[:1] != ["through"]:
        return True
    return figure.head.split()[-1] in _KIN and behind[:1] in _IN_HARM and figure.low < _MOST_ABOARD


_ON_SHIPS = (["on", "the"], ["on", "a"], ["aboard", "the"], ["aboard", "a"], ["with", "the"])
_IN_HARM = (["to"], ["in"], ["on"], ["when"], ["at"], ["that"])
_KIN = word_set("conditions.kin")
_FIGHTERS = word_set("conditions.fighters")


def might_have_lived(t: Tokens, figure: Quantity) -> bool:
    """Say whether those counted died and need not have: 30 babies could have been saved."""
    behind = t.low[figure.right : figure.right + 12]
    told = zip(behind, behind[1:], behind[2:], [*behind[3:], ""], strict=False)
    return any(
        a in _MODALS and b == "have" and (c in _LIVED or (c == "been" and d in _SAVED)) for a, b, c, d in told
    )


_MODALS = frozenset({"could", "might", "would", "should"})
_LIVED = frozenset({"survived", "lived"})
_SAVED = frozenset({"saved", "spared", "rescued", "treated", "prevented", "avoided", "alive"})


def is_burnt(t: Tokens, figure: Quantity) -> bool:
    """Say whether a figure measures the ground that a fire has burnt: the blaze has grown to 90 acres."""
    if figure.unit not in _AREAS:
        return False
    if figure.counted_text is not None and figure.hyphened:
        return figure.counted_text.split()[-1].lower() in _FIRES  # the 90-acre blaze
    before = t.low[max(0, figure.left - 12) : figure.left]
    spread = not _SPREAD.isdisjoint(before[-4:]) and not {";", ":"} & set(before)
    return spread and not _FIRES.isdisjoint(before) and _SAID.isdisjoint(before)


_AREAS = frozenset({"acre", "hectare", "square mile", "square kilometre"})
_SPREAD = word_set("conditions.spread")
_SAID = frozenset({"said", "says", "say", "that", "where"})
_FIRES = frozenset({"fire", "fires", "blaze", "blazes", "wildfire", "wildfires", "bushfire", "bushfires"})


def are_at_work(t: Tokens, figure: Quantity, others: list[Quantity]) -> bool:
    """Say whether rescuers or police do their work: 40 divers joined the search, 700 firefighters were on the scene."""
    if figure.head is None or figure.kind != "count" or figure.head.split()[-1] not in _HELPERS:
        return False
    if t.low[max(0, figure.left - 1)] in {"represents", "representing", "represented"}:
        return False  # the union represents 300 rangers at the park
    k = figure.right
    if t.low[k : k + 1] in (["and"], [","]):
        last = next((other for other in others if other.left == k + 1), None)
        return last is not None and are_at_work(t, last, others)
    while k < len(t) and t.low[k] in _ADVERBS:
        k += 1
    behind = t.low[k : k + 3]
    if behind[:1] == ["on"] or behind[:2] == ["at", "the"]:
        return t.low[k + 1 : k + 3] in (["the", "scene"], ["the", "fire"], ["the", "ground"])
    return bool(behind) and behind[0] in _AT_WORK and (behind[0] != "took" or behind[1:2] == ["part"])


_HELPERS = word_set("conditions.helpers")
_AT_WORK = word_set("conditions.at_work")
_ADVERBS = frozenset(
    {"who", "that", "were", "are", "had", "have", "has", "been", "was", "is", "now", "also", "still"}
)


def of_searchers(t: Tokens, figure: Quantity, act: Act) -> Act:
    """Give an event as it is told of those who search: 30 divers are searching for a boy."""
    search = act.event == "missing" and t.low[act.k] in {"searched", "searching"}
    return (
        act._replace(event="deployed") if search and figure.right <= act.k and counts_people(figure) else act
    )
