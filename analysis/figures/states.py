"""What state people are in where no single verb tells it: held inside, made ill, out with injuries."""

from __future__ import annotations

from analysis.figures.acts import Act
from analysis.figures.befitting import counts_people
from analysis.figures.quantity import Quantity
from analysis.lists import word_set
from analysis.text.lexemes import Tokens

#: So many tokens behind those counted their state is looked for, and so many the verb that tells their fate.
_NEAR, _FAR = 14, 12
_FATES, _APART = frozenset({"killed", "rescued"}), frozenset({"and", "but", "while", ",", ";"})

_BE = frozenset({"was", "were", "are", "is", "been", "being"})
_BETWEEN = frozenset({"still", "also", "now", "being", "all"})
_NOT_KEPT = frozenset({"accountable", "responsible", "liable", "up", "back", "to"})
_SICK = frozenset({"ill", "sick", "unwell"})
_MAKES = frozenset({"made", "makes", "make", "making", "left", "leaving", "leaves", "leave"})
_HURTS = frozenset({"injuries", "wounds", "burns", "fractures"})
_POLICE = word_set("states.police")
_AILMENTS = word_set("states.ailments")
_ADJECTIVES = frozenset(
    {"minor", "serious", "severe", "light", "critical", "slight", "gunshot", "stab", "leg", "head"}
)
_PLACES = word_set("states.places")
_FINITE = word_set("governors.finite")


def unwell(t: Tokens, figure: Quantity, found: list[Act], others: list[Quantity]) -> str | None:
    """Name the state of those counted who are in danger, hurt or ill, unless a verb tells what became of them."""
    if _fate_follows(t, figure, found, others):
        return None
    if is_failing(t, figure):
        return "critical"
    if is_hurt(t, figure):
        return "injured"
    return "infected" if is_sick(t, figure) else None


def _fate_follows(t: Tokens, figure: Quantity, found: list[Act], others: list[Quantity]) -> bool:
    """Say whether a verb behind tells what became of those who are ill or hurt: nine with burns died."""
    behind = range(figure.right, figure.right + _FAR)
    acts = [act for act in found if act.k in behind and act.event in _FATES]
    # Another number, or a clause of its own, has the verb for itself.
    return any(
        _APART.isdisjoint(t.low[figure.right : act.k])
        and not any(figure.right <= other.left < act.k for other in others)
        for act in acts
    )


def is_sick(t: Tokens, figure: Quantity) -> bool:
    """Say whether something makes those counted ill: the soup made 12 of them sick."""
    makes = figure.left > 0 and t.low[figure.left - 1] in _MAKES and figure.kind == "count"
    return makes and not _SICK.isdisjoint(t.low[figure.right : figure.right + 2])


def is_hurt(t: Tokens, figure: Quantity) -> bool:
    """Say whether those counted have injuries: nine of them with burns."""
    if figure.kind != "count" or t.low[figure.right : figure.right + 1] not in (
        ["with"],
        ["suffering"],
        ["nursing"],
    ):
        return False
    k = figure.right + 1
    while k < len(t) and t.low[k] in _ADJECTIVES:
        k += 1
    return t.low[k : k + 1] != [] and t.low[k] in _HURTS


def is_village(t: Tokens, figure: Quantity) -> bool:
    """Say whether a number tells how many live in a place: a town of 4,000."""
    k = figure.left - 2
    if figure.kind != "count" or k < 1 or t.low[k + 1] != "of" or t.low[k] not in _PLACES:
        return False
    people = figure.head is None or figure.head.split()[-1] in {"people", "inhabitant", "resident", "soul"}
    return people and figure.low >= 100


def is_failing(t: Tokens, figure: Quantity) -> bool:
    """Say whether those counted are in danger of their lives: six are on a ventilator, four with a failing heart."""
    if not _may_be_people(figure):
        return False
    for k in range(figure.right, min(len(t), figure.right + _NEAR)):
        if (
            t.words[k] in {",", ";", ":", "(", "."}
            or t.low[k] in _ENDS
            or t.low[k] == "and"
            or t.words[k][0].isdecimal()
        ):
            return False
        if t.low[k] in _AILMENTS or t.low[k : k + 2] in _ON_SUPPORT:
            return not _ILL.isdisjoint(t.low[figure.right : k])
    return False


_ILL = frozenset(
    {"with", "developed", "suffered", "treated", "treatment", "needed", "need", "on", "have", "had"}
)
_ENDS = frozenset({"died", "dead", "killed", "after", "who", "because", "said", "when"})
_ON_SUPPORT = (["life", "support"], ["a", "ventilator"], ["a", "coma"])


def is_held(t: Tokens, figure: Quantity) -> str | None:
    """Name what became of people who are held: 40 nurses were being held inside, held 12 boys for two days."""
    if not counts_people(figure):
        return None
    behind = figure.right
    if figure.left and t.low[figure.left - 1] in {"held", "holding"}:
        kept = t.low[behind : behind + 1] in (["for"], ["inside"], ["at"], ["in"], ["against"], ["captive"])
        return _by_whom(t) if kept else None
    for k in range(behind, min(len(t), behind + _NEAR)):
        if t.low[k] == "held":
            at = k - 1
            while at > behind and t.low[at] in _BETWEEN:
                at -= 1
            gap = t.low[behind:at]
            own = not any(word in _FINITE or word[0].isdecimal() for word in gap) and gap.count(",") != 1
            kept = t.low[k + 1 : k + 2] == [] or t.low[k + 1] not in _NOT_KEPT
            return _by_whom(t) if t.low[at] in _BE and own and kept else None
        if t.words[k] in {";", ":", "."}:
            return None
    return None


def _by_whom(t: Tokens) -> str:
    """Tell whom the police hold from hostages."""
    if not _HOSTAGES.isdisjoint(t.low):
        return "abducted"
    told = zip(t.low, [*t.low[1:], ""], strict=True)
    return "arrested" if any(a in _POLICE and b not in _SAY for a, b in told) else "abducted"


_HOSTAGES = frozenset({"hostage", "hostages", "captive", "captives", "captors", "kidnappers"})
_SAY = frozenset({"said", "say", "says", "told", "added", "believe", "believed"})


def _may_be_people(figure: Quantity) -> bool:
    return figure.kind == "count" and not figure.unit and (figure.head is None or counts_people(figure))
