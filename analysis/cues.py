"""Cues: the verbs and phrases that introduce what someone said, and what they say of it."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Cue(NamedTuple):
    """One form of a reporting verb; the columns of `data/cues.csv`, and `form`: base, s, past, part or ing."""

    lemma: str
    meaning: str
    tone: str
    frames: str
    particles: frozenset[str]
    bound: bool
    form: str


_VOWEL_END = re.compile(r"[^aeiou][aeiou][bdgmnprt]$")
_DOUBLED = frozenset(
    {"tag", "blog", "rip", "dub", "brag", "quip", "hint", "slam", "chat", "admit", "rebut", "beg", "post"}
)


def _inflected(verb: str, irregular: list[str]) -> dict[str, str]:
    """Give the form of each kind of one verb: base, s, past, part, ing."""
    stem = verb
    doubled = verb + verb[-1] if verb in _DOUBLED and _VOWEL_END.search(verb) else ""
    if verb.endswith("e"):
        stem, past = verb[:-1], verb + "d"
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        past = verb[:-1] + "ied"
    else:
        past = (doubled or verb) + "ed"
    third = verb + "s"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        third = verb[:-1] + "ies"
    elif verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        third = verb + "es"
    ing = (doubled or (stem if not verb.endswith("ee") else verb)) + "ing"
    return {
        "base": verb,
        "s": third,
        "past": irregular[0] if irregular else past,
        "part": irregular[1] if irregular else past,
        "ing": ing,
    }


@cache
def table() -> list[dict[str, str]]:
    """Give the rows of `data/cues.csv`."""
    lines = (files("analysis") / "data" / "cues.csv").read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if line and not line.startswith("#")))


@cache
def forms() -> dict[str, tuple[Cue, ...]]:
    """Give the cues of each word that can head one; verbs of two words stand under their first."""
    found: dict[str, list[Cue]] = {}
    for row in table():
        verb, _, second = row["lemma"].partition(" ")
        particles = row["with"].strip("()").split()
        if second:
            particles = [second]
        bound = bool(second) or row["with"].startswith("(")
        for form, word in _inflected(verb, row["forms"].split()).items():
            cue = Cue(
                row["lemma"], row["class"], row["tone"], row["frames"], frozenset(particles), bound, form
            )
            found.setdefault(word, []).append(cue)
    return {word: tuple(cues) for word, cues in found.items()}


def cue_class(cue: str) -> tuple[str, str]:
    """Say what a cue means and whether it is neutral.

    Parameters
    ----------
    cue
        A cue as the quotes table holds it: `said`, `has claimed`, `according to`.

    Returns
    -------
    tuple of str
        The class of `data/cues.csv` (say, claim, deny, ...; `other` for a word it does not hold), and `neutral` or
        `loaded`.

    Examples
    --------
    >>> cue_class("has claimed")
    ('claim', 'loaded')
    >>> cue_class("according to")
    ('say', 'neutral')
    """
    known = forms()
    words = cue.lower().split()
    if "according" in words:
        return ("say", "neutral")
    for word in words:
        for found in known.get(word, ()):
            if not found.bound or found.particles & set(words):
                return (found.meaning, found.tone)
    return ("other", "neutral")
