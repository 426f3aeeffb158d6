"""What is inserted between a noun and its verb: a clause, an age, an apposition."""

from __future__ import annotations

import re

from analysis.quotes.phrases import APPOSED, FINITE, nominal
from analysis.text.tokens import Part, Words

_RELATIVE = re.compile("(?<=[nNdgV)])P?R|(?<=n)T(?=[AvV])")
_VERB = re.compile("[AvVp]")
_COMPARED = frozenset(["fewer", "less", "more"])


def resumes(words: Words, verb: int, floor: int) -> bool:
    """Say whether a verb behind a comma goes on with a clause about a noun: Lee, whose son Bo, 19, had left."""
    if words.tags[verb] not in "AvVd" or words.tags[verb - 1] != ",":
        return False
    end = verb - 1
    while end > floor:
        start = end
        while start > floor and words.tags[start - 1] not in ",;:-":
            start -= 1
        if words.tags[start] == "R":
            return not FINITE.search(words.tags, start + 1, end)
        if start <= floor or words.tags[start - 1] != "," or not inserted(words, (start, end)):
            return False
        end = start - 1
    return False


def trails(words: Words, chunk: Part, floor: int) -> bool:
    """Say whether a phrase without a verb goes on with a clause about a noun: Lee, whose side are last, a point off."""
    start, end = chunk
    verbs = (
        _VERB.search(words.tags, start + 2, end)
        or words.tags[start] in "AvVp"
        or words.tags[start + 1] in "Avp"
    )
    if start <= floor or words.tags[start - 1] != "," or verbs:
        return False  # one point above; but: one said no
    before = start - 1
    while before > floor and words.tags[before - 1] not in ",;:-":
        before -= 1
    return words.tags[before] == "R" and FINITE.search(words.tags, before + 1, start - 1) is not None


def named_by(words: Words, end: int) -> bool:
    """Say whether the word before word `end` is a noun: the bank, the report, the minister for housing."""
    tags = words.tags
    if tags[end - 1] == "g":
        return end > 1 and tags[end - 2] in "PC"
    return tags[end - 1] in "Nn)#" or (tags[end - 1] == "V" and nominal(words, end - 1))


def inserted(words: Words, chunk: Part, appositions: bool = True) -> bool:
    """Say whether what stands between two commas is inserted: a clause, an age, an apposition."""
    start, end = chunk
    tag = words.tags[start]
    if tag in "RCgGd#Wf" or (tag in "PSaM" and (start > 0 or not appositions)):
        return True
    if (tag == "v" and words.tag(start + 1) == "P") or (words.low[start] in _COMPARED and start > 0):
        return True  # sent by Lee; more than any other
    if tag == "V" and words.low[start].endswith("ed") and words.tag(start + 1) in "PWSt":
        return True  # asked about the cut
    relative = _RELATIVE.search(words.tags, start + 1, end)
    if _acts(words, start, relative.start() if relative else end):
        return False
    return appositions and (
        words.low[start] in APPOSED or tag == "n" or (tag == "N" and chunk[1] - chunk[0] <= 8)
    )


def _acts(words: Words, start: int, end: int) -> bool:
    """Say whether a verb or pronoun stands in a chunk, so that it is no apposition."""
    return any(
        t in "Avp" or (t == "V" and not nominal(words, k)) for k, t in enumerate(words.tags[start:end], start)
    )


def _finite(words: Words, start: int, end: int) -> bool:
    """Say whether a chunk holds a finite verb; a cue that stands as a noun is none."""
    found = (match.start() for match in FINITE.finditer(words.tags, start, end))
    return any(words.tags[at] != "V" or not nominal(words, at) for at in found)


def heads(words: Words, chunks: list[Part], n: int) -> bool:
    """Say whether a chunk can be what the apposition after it stands to."""
    start, end = chunks[n]
    if words.tags[start] in "PSgGdMaWBCTR" or not named_by(words, end):
        return words.tags[start] in "R#"
    if _finite(words, start, end):
        return False
    return not (end - start <= 2 and n + 1 < len(chunks) and words.tags[chunks[n + 1][0]] == "P")
