"""What happened to those counted: which of the events of a sentence is told of a figure."""

from __future__ import annotations

from analysis.figures.acts import Act, forms
from analysis.figures.befitting import befits, counts_people
from analysis.figures.conditions import (
    are_at_work,
    are_bodies,
    are_carried,
    are_driven_out,
    are_got_out,
    are_lost,
    dies_too,
    is_burnt,
    is_over,
    is_stationed,
    is_still_held,
    might_have_lived,
    of_searchers,
)
from analysis.figures.governors import governs
from analysis.figures.number_words import HYPHENS
from analysis.figures.prices import is_price
from analysis.figures.quantity import Quantity
from analysis.figures.states import is_held, is_village, unwell
from analysis.figures.tolls import level_of, moved_from
from analysis.lists import word_set
from analysis.text.lexemes import Tokens

_CUTS = word_set("events.cuts")


def _takes(t: Tokens, act: Act, others: list[int]) -> bool:
    """Say whether an event is told of another figure, right behind it: and wounded 12."""
    return act.k + 1 in others and t.low[act.k - 1] not in {"was", "were", "been", "be", "are", "is"}


def event_of(t: Tokens, figure: Quantity, found: list[Act], others: list[Quantity]) -> str | None:
    """Choose what happened to those counted.

    Among the events that govern the figure the noun counted comes first, then the verb right before the figure, then
    the nearest event behind in the same clause, then the nearest before; a weak one only where no other stands.
    `others` are the sentence's figures: what stands in another's noun is told of that one.
    """
    near = t.low[max(0, figure.left - 4) : figure.left] + t.low[figure.right : figure.right + 3]
    if figure.head == "life" and not _TAKEN.isdisjoint(near):
        return "killed"
    if figure.head is not None and figure.head.split()[-1] in _JOBS:
        near = t.low[max(0, figure.left - 2) : figure.left] + t.low[figure.right : figure.right + 4]
        if not _CUT.isdisjoint(near):
            return "dismissed"
    bare = figure.kind == "ordinal" and t.low[figure.right - 1] not in {"time", "times"}
    if figure.kind == "score":
        return "voted" if _is_ballot(t, figure) else None
    if bare or figure.kind in {"duration", "age", "rank"}:
        return None
    if are_bodies(t, figure) or are_lost(t, figure):
        return "killed"
    if are_got_out(t, figure):
        return "rescued"
    if are_driven_out(t, figure):
        return "displaced"
    if is_burnt(t, figure):
        return "destroyed"
    if is_price(t, figure, others):
        return "sold"
    if (state := unwell(t, figure, found, others)) is not None:
        return state
    level = level_of(t, figure, found)
    if not found:
        return level or _state_of(t, figure, others)
    if (last := moved_from(t, figure, others)) is not None:
        while (before := moved_from(t, last, others)) is not None:
            last = before
        return event_of(t, last, found, others)
    spans = [(other.left, other.right) for other in others]
    own = (figure.left, figure.right)
    behind = figure.right + _FAR
    found = [
        a for a in found if figure.left - _FAR <= a.k < behind or (a.k < behind + _FAR and _is_finite(t, a.k))
    ]
    found = [act for act in found if not any(i <= act.k < j for i, j in spans if (i, j) != own)]
    found = [act for act in found if not _hands_on(t, act, found, figure)]
    found = [of_searchers(t, figure, act) for act in found]
    found = [act for act in found if befits(t, figure, act)]
    told = [other.left for other in others if other is not figure and other.kind != "duration"]
    told = [left for left in told if t.low[figure.right : left] not in _WHOLE]
    if figure.kind == "count" and t.low[max(0, figure.left - 2) : figure.left] in _WHOLE:
        found = [act for act in found if act.k < figure.right or _is_own(t.low[figure.right : act.k])]
    found = [act for act in found if governs(t, act.k, act.end, act.event, figure, others)]
    event = level or _nearest(t, figure, found, spans, told) or _of_noun(figure)
    if event == "left" and is_over(t, figure):
        return "remained"
    if event in {"rescued", "survived"} and might_have_lived(t, figure):
        return "killed"
    if event == "injured" and dies_too(t, figure, others):
        return "killed"
    if event == "deployed" and not _is_deployable(figure):
        return None  # 18 letters sent
    if event in {None, "attended"}:
        event = _state_of(t, figure, others) or event
    if event == "abducted" and is_still_held(t, figure):
        return "remained"
    if event == "arrested" and _counts_innocents(figure):
        near = t.low[max(0, figure.left - 4) : figure.left] + t.low[figure.right : figure.right + 6]
        return "abducted" if not _CAPTURED.isdisjoint(near) else event
    if event == "dismissed" and t.low[max(0, figure.left - 2) : figure.left] in _WHOLE and _is_staff(figure):
        return "employed"  # will lay off 120 of its 300 cooks
    if event == "dismissed" and figure.head and figure.head.split()[-1].lower() in _CAPTIVES:
        return "rescued"  # let go 12 captives
    if event == "dismissed" and figure.head and not _is_staff(figure):
        return "cancelled"  # axed 40 flights
    return "abducted" if event == "seized" and counts_people(figure) else event


def _state_of(t: Tokens, figure: Quantity, others: list[Quantity]) -> str | None:
    """Name what those counted do where no verb of an event tells it."""
    if are_carried(t, figure):
        return "aboard"
    if is_stationed(t, figure) or are_at_work(t, figure, others):
        return "deployed"
    return "population" if is_village(t, figure) else is_held(t, figure)


#: What leads from some to those that they are of.
_WHOLE = (["of", "the"], ["of", "its"], ["of", "their"], ["of", "those"])


def _is_own(gap: list[str]) -> bool:
    """Say whether an event is told of the whole that a number is some of: five of the 12 boys who were freed."""
    return all(word in _CHAIN or word in {"who", "that", "which"} for word in gap)


_CHAIN = word_set("governors.chain")


def _is_ballot(t: Tokens, figure: Quantity) -> bool:
    """Say whether two numbers are the sides of a vote: approved 61-40."""
    tied = t.words[figure.right : figure.right + 1] and t.words[figure.right] in HYPHENS
    return not _BALLOTS.isdisjoint(t.low[max(0, figure.left - 8) : figure.right + (5 if tied else 3)])


_BALLOTS = word_set("events.ballots")


def _is_staff(figure: Quantity) -> bool:
    """Say whether a figure counts people or their jobs."""
    return figure.head is None or figure.head.split()[-1] in _JOBS or counts_people(figure)


def _hands_on(t: Tokens, act: Act, found: list[Act], figure: Quantity) -> bool:
    """Say whether a second verb behind `and` stands between an event and a figure: hit 40 shops and cost 12 jobs."""
    return any(
        act.k < other.k < figure.left and t.low[other.k - 1] == "and" and other.event != act.event
        for other in found
    )


def _is_deployable(figure: Quantity) -> bool:
    """Say whether a figure counts who or what is sent somewhere: people, tanks, tents."""
    if figure.head is None:
        return figure.kind == "count"
    return figure.head.split()[-1].lower() not in _LETTERS


_LETTERS = word_set("events.letters")


def _of_noun(figure: Quantity) -> str | None:
    """Name the event told by a noun that a figure shares with one before: 12 deaths in Cuba and 4 in Haiti."""
    if figure.counted is not None or not figure.head or not figure.counted_text:
        return None
    event, weak = forms().get((figure.counted_text.split()[-1].lower(),), ("", True))
    return None if weak else event


def _counts_innocents(figure: Quantity) -> bool:
    """Say whether those counted are such as no police captures: schoolgirls, villagers."""
    return figure.head is not None and figure.head.split()[-1].lower() in _INNOCENTS


_CAPTIVES = frozenset({"captive", "hostage", "prisoner", "detainee", "abductee"})
_CAPTURED = frozenset({"captured", "capture", "captures", "capturing"})
_INNOCENTS = word_set("events.innocents")

#: No event is told of a figure further off than so many tokens.
_FAR = 12

#: Work that is cut, and words for cutting it.
_JOBS = word_set("events.jobs")
_CUT = word_set("events.cut")


def _nearest(
    t: Tokens, figure: Quantity, found: list[Act], spans: list[tuple[int, int]], others: list[int]
) -> str | None:
    """Choose among the events that befit a figure the one told of it."""
    named = [act for act in found if max(figure.j, figure.right - 2) <= act.k < figure.right and not act.weak]
    if named and not _only_says_who(t, named[-1], figure):
        return named[-1].event
    finite = [act for act in found if act.k >= figure.right and not act.weak and _is_finite(t, act.k)]
    if figure.left and "of" in t.low[max(0, figure.left - 2) : figure.left]:
        finite = []  # ten of the 16 hostages were freed
    if finite and any(figure.right <= other < finite[0].k for other in others):
        finite = []
    if finite and not _cut_behind(t.low[figure.right : finite[0].k]):
        return finite[0].event
    right_before = [a for a in found if figure.left - 3 <= a.k < figure.left and not a.weak]
    caused = bool(right_before) and t.low[right_before[-1].k] in _LEFT
    if caused:  # what leaves 50 people dead is told behind them
        state = _state(t, figure.right, [act for act in found if not act.weak], spans)
        return state or (named[-1].event if named else None)
    if right_before and all(t.low[x] in _BETWEEN for x in range(right_before[-1].k + 1, figure.left)):
        return right_before[-1].event
    if named:
        return named[-1].event
    for weak in (False, True):
        noun = [
            a for a in found if figure.j <= a.k < figure.right and a.weak == weak and a.k >= figure.right - 2
        ]
        if noun:
            return noun[-1].event
        for act in found:
            if (
                act.weak == weak
                and figure.right <= act.k < figure.right + _FAR
                and not _takes(t, act, others)
            ):
                if not _cut_behind(t.low[figure.right : act.k]):
                    return act.event
                break
        for act in reversed(found):
            if act.weak == weak and figure.left - _FAR <= act.k < figure.left:
                if not any(word in _CUTS for word in t.low[act.k + 1 : figure.left]) and not _aside(
                    t, act.k, figure.left
                ):
                    return act.event
                break
    return None


def _only_says_who(t: Tokens, act: Act, figure: Quantity) -> bool:
    """Say whether the words for an event within a noun phrase tell who is meant: 21 kidnapped girls, 12 captives."""
    return t.low[act.k] in _WHO_THEY_ARE or act.end < figure.right


_WHO_THEY_ARE = word_set("events.who_they_are")


def _is_finite(t: Tokens, k: int) -> bool:
    """Say whether the verb of token `k` is finite: have been freed, died."""
    while k and (t.low[k - 1].endswith("ly") or t.low[k - 1] in {"also", "now", "already", "since", "still"}):
        k -= 1
    return k > 0 and (t.low[k - 1] in _HELPERS or t.low[k] in _OBJECTLESS)


_OBJECTLESS = word_set("governors.objectless")
_HELPERS = frozenset({"was", "were", "been", "be", "being", "is", "are", "have", "has"})


def _cut_behind(between: list[str]) -> bool:
    """Say whether the words between a figure and an event behind it end its clause, or tell the event of another."""
    if any(word in _CUTS for word in between):
        return True
    return any(word in {"that", "which"} for word in between[2:])


def _aside(t: Tokens, k: int, left: int) -> bool:
    """Say whether the event of token `k` stands in a clause before the figure's own: after he left, two men said."""
    return "," in t.low[k:left] and not _OPENING.isdisjoint(t.low[max(0, k - 4) : k])


_OPENING = frozenset(
    {"after", "when", "as", "while", "since", "although", "though", "because", "if", "before"}
)
_TAKEN = frozenset(
    {"claimed", "claim", "claiming", "claims", "cost", "costing", "lost", "took", "taken", "taking", "loss"}
)


def _state(t: Tokens, right: int, found: list[Act], spans: list[tuple[int, int]]) -> str | None:
    """Name the state told from token `right` on, past the other members of a list: two men and 12 women dead."""
    ends = dict(spans)
    while t.low[right : right + 1] in (["and"], [","]) and right + 1 in ends:
        right = ends[right + 1]
    return next((act.event for act in found if right <= act.k < right + 3), None)


_BETWEEN = word_set("events.between")

#: Forms of leaving that, right before a figure, put those counted into a state.
_LEFT = frozenset({"left", "leaving"})
