"""Cues: the verbs and phrases that introduce what someone said, and what they say of it."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from analysis.lists import word_set


class Cue(NamedTuple):
    """One form of a reporting verb; the columns of `data/cues.csv`, and `form`: base, s, past, part or ing."""

    lemma: str
    meaning: str
    tone: str
    frames: str
    particles: frozenset[str]
    bound: bool
    form: str


def _inflected(verb: str, irregular: str) -> dict[str, list[str]]:
    """Give the forms of each kind of one verb: base, s, past, part, ing."""
    marks = irregular.replace("+", " ").replace("~", " ").split()
    stems = [verb + verb[-1]] if "+" in irregular else [verb, verb + verb[-1]] if "~" in irregular else [verb]
    consonant_y = verb.endswith("y") and verb[-2] not in "aeiou"
    if verb.endswith("e"):
        past, ing = [verb + "d"], [(verb if verb.endswith("ee") else verb[:-1]) + "ing"]
    else:
        past = [verb[:-1] + "ied"] if consonant_y else [stem + "ed" for stem in stems]
        ing = [stem + "ing" for stem in stems]
    third = (
        verb[:-1] + "ies"
        if consonant_y
        else verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    )
    part = marks[1:] or past
    return {"base": [verb], "s": [third], "past": marks[:1] or past, "part": part, "ing": ing}


#: Adverbs that report without a source, with their class and tone.
HEARSAY = {
    "reportedly": ("report", "neutral"),
    "allegedly": ("claim", "loaded"),
    "purportedly": ("claim", "loaded"),
    "supposedly": ("claim", "loaded"),
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
        for form, words in _inflected(verb, row["forms"]).items():
            cue = Cue(
                row["lemma"], row["class"], row["tone"], row["frames"], frozenset(particles), bound, form
            )
            for word in words:
                found.setdefault(word, []).append(cue)
                if "iz" in word[3:]:  # criticise, as British papers write
                    found.setdefault(word[:3] + word[3:].replace("iz", "is"), []).append(cue)
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
        The class of `data/cues.csv` (say, claim, deny, ...; `other` for a word it does not hold; `say` for what is
        not denied), and `neutral` or `loaded`.

    Examples
    --------
    >>> cue_class("has claimed")
    ('claim', 'loaded')
    >>> cue_class("according to"), cue_class("not deny")
    (('say', 'neutral'), ('say', 'neutral'))
    """
    known = forms()
    words = cue.lower().split()
    if "according" in words:
        return ("say", "neutral")
    for word in words:
        if word in HEARSAY:
            return HEARSAY[word]
    for word in words:
        for found in known.get(word, ()):
            if not found.bound or found.particles & set(words):
                open_to = found.meaning == "deny" and not word_set("acts.not").isdisjoint(words)
                return ("say", "neutral") if open_to else (found.meaning, found.tone)
    return ("other", "neutral")
