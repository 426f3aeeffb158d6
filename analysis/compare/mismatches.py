"""What two versions name that no version of one statement would: other numbers, other people."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise

from analysis.compare.amounts import Amount, Meeting
from analysis.compare.containment import stem
from analysis.compare.utterances import Utterance


def other_numbers(
    short: Utterance, full: Utterance, numbers: tuple[Sequence[Amount], ...], met: Sequence[Meeting]
) -> bool:
    """Tell whether each gives a number that the other does not, and none that is large and no year is in both."""
    kinds = {form: amount.quantity for side in numbers for amount in side for form in amount.forms}
    same = (
        {form for pair in met for form in pair.here.forms},
        {form for pair in met for form in pair.there.forms},
    )
    few, many = _counts(short, same[0]), _counts(full, same[1])
    if any(few[noun].isdisjoint(many[noun]) for noun in few.keys() & many.keys()):
        return True
    one, other = (
        {form for form in version.means if form[0].isdigit()} - by
        for version, by in zip((short, full), same, strict=True)
    )
    if any(len(form) > 2 and not _year(form) for form in one & other):
        return False

    def kind(form: str) -> str:
        """Name what a number is of: a year is no other number than a count."""
        return "year" if _year(form) else kinds.get(form, "count")

    return not {kind(form) for form in one - other}.isdisjoint(kind(form) for form in other - one)


def _counts(version: Utterance, same: Container[str]) -> dict[str, set[str]]:
    """Give the numbers that count each noun, or some of what it names, without those that the other gives."""
    found: dict[str, set[str]] = {}
    forms = [form for form in version.forms if form not in ("of", "the")]
    for number, noun in pairwise(forms):
        if number.isdigit() and number != "1" and number not in same and noun != "percent":
            found.setdefault(stem(noun), set()).add(number)
    return found


#: What stands before the name of a person.
_TITLES = frozenset(["mr", "ms", "mrs", "miss", "dr"])


def other_names(short: Utterance, full: Utterance) -> bool:
    """Tell whether each names people with a title, and none whom the other names at all."""
    one, other = (
        {name for title, name in pairwise(version.forms) if title in _TITLES} for version in (short, full)
    )
    return bool(one and other) and one.isdisjoint(full.forms) and other.isdisjoint(short.forms)


def _year(form: str) -> bool:
    return len(form) == 4 and form[:2] in ("19", "20")
