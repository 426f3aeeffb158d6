"""Neighbours: what the figures that stand near one another in a text say of each other."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from analysis.compare.bounds import told_value
from analysis.compare.measurands import GROWING
from analysis.compare.parties import HARM
from analysis.text.text import Span

if TYPE_CHECKING:
    from analysis.compare.readings import Reading

#: Those of whom some are told of stand so many characters before at most.
_NEAR_WHOLE = 200
#: A sentence that follows another is so near.
_NEXT = 3
#: So near the wounded stand behind the dead of the same side.
_NEAR_TOLL = 40


def gone_on(last: Reading, text: str, begin: int, article: Any) -> str:
    """Give the earlier case of the sentence before, of which the one that begins at `begin` tells on."""
    near = (
        0 < begin - last.context.sentence.end <= _NEXT and "\n" not in text[last.context.sentence.end : begin]
    )
    of_toll = last.row["article"] == article and last.measurand.event in GROWING
    return last.measurand.precedent if near and of_toll else ""


def with_parties(found: list[Reading]) -> list[Reading]:
    """Take the wounded that are told right behind a party's dead for its own."""
    told: list[Reading] = []
    for reading in found:
        what = reading.measurand
        if (
            told
            and what.event in HARM
            and not what.nations
            and (what.extra or what.is_generic or not what.head)
        ):
            last = told[-1]
            near = 0 <= reading.row["start"] - last.row["end"] <= _NEAR_TOLL
            if near and last.row["article"] == reading.row["article"] and last.measurand.event in HARM:
                reading = reading._replace(measurand=what._replace(nations=last.measurand.nations))
        told.append(reading)
    return told


def with_wholes(found: list[Reading]) -> list[Reading]:
    """Take for some of others only what a larger number of the like is told shortly before."""
    told = []
    for place, reading in enumerate(found):
        what = reading.measurand
        if what.included and not any(_is_whole(other, reading) for other in found[max(0, place - 4) : place]):
            reading = reading._replace(measurand=what._replace(included=False))
        told.append(reading)
    return told


def _is_whole(one: Reading, some: Reading) -> bool:
    """Say whether the one number counts others too to whom the same happened."""
    near = one.row["article"] == some.row["article"] and some.row["start"] - one.row["end"] <= _NEAR_WHOLE
    alike = one.measurand.quantity == some.measurand.quantity and one.measurand.event == some.measurand.event
    return near and alike and told_value(one.bounds) > told_value(some.bounds)


def with_numbers(found: list[Reading]) -> list[Reading]:
    """Count the other numbers of a sentence among its words: 36% over four years is told as such by another."""
    sentences: dict[tuple[Any, Span], list[Reading]] = defaultdict(list)
    for reading in found:
        sentences[reading.row["article"], reading.context.sentence].append(reading)
    told = []
    for reading in found:
        others = sentences[reading.row["article"], reading.context.sentence]
        numbers = {
            f"{other.measurand.quantity}{other.bounds.low:.6g}"
            for other in others
            if other is not reading and other.bounds.low == other.bounds.high
        }
        told.append(reading._replace(around=reading.around | numbers) if numbers else reading)
    return told
