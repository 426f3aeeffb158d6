"""Words that one report of a statement puts for another's: what is looked for where it is told in other words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from analysis.compare.containment import family
from analysis.compare.wording import forms, function_words
from analysis.text.text import words_of

#: Words of a phrase that has one meaning, at most.
_LONGEST = 3


@cache
def _senses() -> dict[tuple[str, ...], frozenset[str]]:
    """Give what each word or phrase of the list means, by the families of its words."""
    found: dict[tuple[str, ...], set[str]] = {}
    for line in words_of("synonyms.txt"):
        for entry in line.split():
            words = tuple(family(form) for word in entry.split("_") for form in forms(word))
            found.setdefault(words, set()).add(line)
    return {words: frozenset(lines) for words, lines in found.items()}


def meanings(wording: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """Give what each word that means something stands for: its family, and what else is said for it.

    Parameters
    ----------
    wording
        The forms of a version.

    Returns
    -------
    dict
        By the form, of a phrase the first that means something; each family of words once.

    Examples
    --------
    >>> one, other = meanings(("they", "refused", "help")), meanings(("turned", "down", "aid"))
    >>> bool(one["refused"] & other["turned"]), bool(one["help"] & other["turned"])
    (True, False)
    """
    known = _senses()
    families = [family(form) for form in wording]
    found: dict[str, frozenset[str]] = {}
    seen: set[str] = set()
    at = 0
    while at < len(wording):
        size = next((n for n in range(_LONGEST, 1, -1) if tuple(families[at : at + n]) in known), 1)
        words = wording[at : at + size]
        told = next((form for form in words if form not in function_words()), None if size == 1 else words[0])
        if told is not None and (size > 1 or families[at] not in seen):
            means = {*families[at : at + size]} if size > 1 else {families[at]}
            seen |= means
            found[told] = frozenset(means | known.get(tuple(families[at : at + size]), frozenset()))
        at += size
    return found


class _Read(NamedTuple):
    """What the words of a version mean: by the form, the family of each and the form of a family, and all of it."""

    means: dict[str, frozenset[str]]
    families: dict[str, str]
    forms: dict[str, str]
    every: frozenset[str]


@lru_cache(maxsize=1 << 12)
def _read(wording: tuple[str, ...]) -> _Read:
    means = meanings(wording)
    families = {form: family(form) for form in means}
    of_family = {name: form for form, name in families.items()}
    return _Read(means, families, of_family, frozenset[str]().union(*means.values()))


def senses(wording: tuple[str, ...]) -> list[str]:
    """List all that the words of a version stand for, so that versions can be looked up by it.

    Examples
    --------
    >>> bool(set(senses(("aid",))) & set(senses(("helping",))))
    True
    """
    return sorted(_read(wording).every)


class Alike(NamedTuple):
    """How much one version tells of another's meaning: words in common, what they tell, its share of either."""

    words: list[str]
    told: float
    share: float
    back: float


#: What a synonym counts beside the word itself.
_SYNONYM = 0.7


def alike(
    one: tuple[str, ...],
    other: tuple[str, ...],
    tells: Callable[[str], float],
    met: tuple[Mapping[str, float], Mapping[str, float]] = ({}, {}),
) -> Alike:
    """Measure what two versions have in common, in any order, inflection or derivation or in other words.

    Parameters
    ----------
    one, other
        The forms of two versions.
    tells
        How much a word tells.
    met
        How sure it is that the other gives the amount which some words of each print: 0 if it is another.

    Returns
    -------
    Alike
        The words of `one` that the other has, what they tell, and their share of each version's.

    Examples
    --------
    >>> alike(("the", "aid", "was", "refused"), ("we", "turn", "down", "their", "aid"), lambda form: 1)
    Alike(words=['aid', 'refused'], told=1.7, share=0.85, back=0.85)
    """
    here, there = _read(one), _read(other)
    words, told, share = _within(here, there, tells, met[0])
    return Alike(words, told, share, _within(there, here, tells, met[1])[2])


def _within(
    here: _Read, there: _Read, tells: Callable[[str], float], met: Mapping[str, float]
) -> tuple[list[str], float, float]:
    """Give the words that stand there too, what they tell, and their share of what is told here.

    Each word there stands for one here: first for itself, else for the first that means the same.
    """
    found: dict[str, float] = {}
    taken: set[str] = set()
    for form, name in here.families.items():
        if form in met:
            found |= {form: met[form]} if met[form] else {}
        elif (printed := there.forms.get(name)) is not None:
            found[form] = 1.0
            taken.add(printed)
    for form, means in here.means.items():
        if form in found or form in met or means.isdisjoint(there.every):
            continue
        meant_too = (other for other, meant in there.means.items() if not means.isdisjoint(meant))
        same = next((other for other in meant_too if other not in taken), None)
        if same is not None:
            found[form] = _SYNONYM
            taken.add(same)
    words = [form for form in here.means if form in found]
    told = sum(tells(form) * found[form] for form in words)
    return words, told, told / max(sum(map(tells, here.means)), 1e-9)
