"""Noun phrases: cues that are nouns, and the phrase that starts with a word."""

from __future__ import annotations

import re

from analysis.lists import word_set
from analysis.quotes.channels import occasions
from analysis.text.cues import forms
from analysis.text.tokens import Words

_THAT_WHO = re.compile("[RTp]")
FINITE = re.compile("[AvVp]|[nNp]d")
_NAME = re.compile("N{2,4}")
APPOSED = word_set("phrases.apposed")
_LINKS = frozenset(["for", "from", "with"])
_PLACES = frozenset(["in", "at", "on"])
#: What a clause and no apposition opens with, where a verb in -ed follows: the bank closed two branches.
_DEFINITE = word_set("phrases.definite")
_ACTS = re.compile("[nN]d[DNn#PMto]|[nN]d$")


def nominal(words: Words, at: int) -> bool:
    """Say whether a word that can be a cue stands as a noun or before one: a report, the proposed ban."""
    if not at:
        told = words.tag(1) == "V" and words.low[0] in occasions() and words.low[1].endswith("s")
        return told or (words.tag(1) in "ng" and _compound(words, 0))  # report says, work teams said
    before = words.tags[at - 1]
    if words.low[at] == "state" and before in ",;:-CS" and words.tag(at + 1) in "nN":
        return True  # state police said
    if before in "DPf#" or words.tags[at - 2 : at] == "Kt" or words.low[at - 1].endswith(("'s", "’s")):
        return True
    if before in "ad" and at > 1 and words.tags[at - 2] == "D":
        return True
    noun = before == "n" or (before == "V" and at > 1 and words.tags[at - 2] == "D")  # a talk show
    return noun and not _THAT_WHO.search(words.tags, max(0, at - 2), at) and _compound(words, at)


def _compound(words: Words, at: int) -> bool:
    """Say whether a cue that is a noun too stands within nouns or before a verb: a state official, advocates said."""
    if all("N" not in cue.frames or cue.form not in ("base", "s") for cue in forms()[words.low[at]]):
        return False
    following = words.tag(at + 1)
    if following == "g" and words.tag(at + 2) in "nN":
        return True  # the claim handling office
    if following in "nN":
        return not at or (not words.low[at - 1].endswith("s") and not words.low[at].endswith("s"))
    return following in "AVv" or (following == "a" and words.tag(at + 2) in "AVv")


def _head(words: Words, first: int, at: int) -> bool:
    """Say whether a cue that is a noun too is the head of a phrase that a determiner opens: the 12-page report."""
    noun = any("N" in cue.frames and cue.form in ("base", "s") for cue in forms()[words.low[at]])
    opens = words.tags[first] == "D" and not words.tags[first + 1 : at].strip("Dndga#")
    return noun and opens and words.tag(at + 1) in ",.fP"


def phrase_after(words: Words, first: int, stop: int, whole: bool = False) -> int:
    """Give the word after the noun phrase that starts with word `first`, its appositions with it.

    With `whole`, every phrase that a preposition adds belongs to it.
    """
    tags, low = words.tags, words.low
    if first >= stop:
        return first
    if tags[first] == "p":
        return first + 1
    at = first
    while at < stop and at - first < 40:
        tag = tags[at]
        if tag in 'P"' and at > first:
            place = low[at] in _PLACES and tags[at - 1] == "n" and at + 1 < stop and tags[at + 1] == "N"
            if not (whole or place or low[at] in _LINKS):
                break
        elif tag == "C":
            if at + 1 >= stop or tags[at + 1] not in "DNn#":
                break
        elif tag == "(":
            while at + 1 < stop and tags[at] != ")":
                at += 1
        elif not (
            tag in "DNn#fq"
            or (whole and (tag in "dgM" or (tag == "V" and (nominal(words, at) or _head(words, first, at)))))
            or (tag in "dg" and at > first and tags[at - 1] not in "nN")
            or (tag == "G" and at > first and tags[at - 1] == "D")  # said the ruling
            or (tag == "g" and at > first and low[at] in occasions())  # told a packed meeting
            or (tag == "a" and at + 1 < stop and tags[at + 1] in "ndN")
        ):
            break
        at += 1
    while at > first and tags[at - 1] in "PfCDa":
        at -= 1
    if at == first:
        return first
    while at < stop and tags[at] == "," and at - first < 60:
        begin = at + 1
        end = begin
        while end < stop and tags[end] not in ",;:-qQ":
            end += 1
        chunk = tags[begin:end]
        if not chunk:
            break
        relative = chunk[0] == "R"
        verbs = sum(chunk.count(tag) for tag in "AvVp")
        named = chunk[0] == "N" and len(chunk) <= 3 and end < stop and tags[end] == ","
        named = named or (end == stop and tags[at - 1] == "n" and _NAME.fullmatch(chunk) is not None)
        if relative and "V" in chunk[:4]:
            break
        if relative or (
            not verbs
            and not (whole and "d" in chunk and low[begin] in _DEFINITE and _ACTS.search(chunk))
            and (low[begin] in APPOSED or chunk[0] == "n" or (chunk[0] == "#" and len(chunk) <= 2) or named)
        ):
            at = end
            if at < stop and tags[at] == "," and begin + 1 == end and chunk == "#":
                continue
        else:
            break
    return at
