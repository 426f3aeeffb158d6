"""Reports by a noun: the mayor's claim that ..., warnings from engineers that ..., his promise to ..."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from analysis.lists import word_set
from analysis.quotes.contents import content_end
from analysis.quotes.phrases import FINITE
from analysis.quotes.quantities import hedged
from analysis.quotes.subjects import subject
from analysis.quotes.verbs import TIMES, verb_at
from analysis.speakers.roles import plural_of, roles
from analysis.text.text import words_of
from analysis.text.tokens import Part, Words

_OPENER, _OPENING = re.compile("[Tt]"), frozenset("TtqQ")
_OWN = word_set("nominals.own")
#: Classes of verbs whose object is what others said: rejected claims that ...
_OTHERS = frozenset(["deny", "criticize", "praise", "answer"])
#: How many words a source may have between the noun and its that.
_REACH = 10


@cache
def _nouns() -> dict[str, str]:
    """Give the nouns for what is said, singular and plural, and what is marked of each: "to", "whose" or nothing."""
    found = {}
    for entry in words_of("speech_nouns.txt"):
        noun, _, mark = entry.partition(" ")
        found[noun] = found[plural_of(noun)] = mark
    return found


def has_noun(words: Words) -> bool:
    """Say whether a sentence holds a noun for what is said, and a that or to, or words in marks."""
    return not _OPENING.isdisjoint(words.tags) and not _nouns().keys().isdisjoint(words.low)


def nominals(words: Words, taken: list[Part]) -> list[tuple[list[Part], Part | None, Part]]:
    """Find the reports by nouns outside what is taken: content, source, cue."""
    found: list[tuple[list[Part], Part | None, Part]] = []
    for match in _OPENER.finditer(words.tags, 1, words.stop):
        at = match.start()
        noun, source = _noun(words, at)
        if noun < 0 or (match.group() == "t" and _nouns()[words.low[noun]] != "to"):
            continue
        if words.tag(at + 1) in ".,;:" or any(first <= noun < last for first, last in taken):
            continue
        first = at + 1 if match.group() == "T" else at
        barred = "AvVdP" if match.group() == "T" else 'DNPpoR#"'
        if match.group() == "T" and words.low[at + 1] in TIMES and words.tag(at + 2) in "AvV,.":
            continue  # her answer that evening was no
        if words.tag(at + 1) in barred and not (match.group() == "T" and hedged(words, at + 1)):
            continue  # a claim that spread, a threat to the town; but: a claim that at least 40 left
        source = source or _owner(words, noun)
        if source is None and (match.group() == "t" or _nouns()[words.low[noun]] == "whose"):
            continue
        end = _end(words, noun, first)
        brief = end - first < 2 and not (words.tags[first] in "qQ" and words.long(first))
        if brief or any(a < end and first < b for a, b in taken):
            continue
        found.append(([(first, end)], source, (noun, noun + 1)))
        taken = [*taken, (first, end)]
    return [*found, *_quoted(words, taken)]


def _quoted(words: Words, taken: list[Part]) -> Iterator[tuple[list[Part], Part | None, Part]]:
    """Find words in marks beside the noun for them: the mayor's "never again" promise; her "not yet" reply."""
    for at in range(1, words.stop):
        if words.tags[at] not in "qQ" or any(first <= at < last for first, last in taken):
            continue
        for noun, edge in ((at + 1, at), (at - 2, at - 2)):
            beside = noun == at + 1 or words.tags[at - 1] in ",:-"
            if (
                beside
                and 0 < noun < words.stop
                and words.low[noun] in _nouns()
                and (source := _owner(words, edge))
            ):
                yield [(at, at + 1)], source, (noun, noun + 1)
                break


def _noun(words: Words, at: int) -> tuple[int, Part | None]:
    """Give the noun that the that or to at word `at` belongs to, -1 for none, and who stands between them."""
    low, tags = words.low, words.tags
    if low[at - 1] in _nouns():
        return (at - 1, None) if _is_noun(words, at - 1) else (-1, None)
    if low[at - 1] in ("is", "was") and tags[at] == "T" and low[at - 2] in _nouns():
        source = _owner(words, at - 2)
        return (at - 2, source) if source else (-1, None)
    for k in range(at - 1, max(0, at - _REACH), -1):
        if tags[k] == "P" and low[k] in ("by", "from") and low[k - 1] in _nouns():
            return (k - 1, (k + 1, at)) if k + 1 < at and _is_noun(words, k - 1) else (-1, None)
        if tags[k] == "f" and tags[at] == "T" and low[k - 1] in _nouns() and "d" not in tags[k:at]:
            someone = "N" in tags[k + 1 : at] or not roles().keys().isdisjoint(low[k + 1 : at])
            return (k - 1, (k + 1, at)) if someone and _is_noun(words, k - 1) else (-1, None)
        if tags[k] not in "DNnfC#dg":
            break
    return -1, None


def _is_noun(words: Words, at: int) -> bool:
    """Say whether a word that may be a verb stands as a noun."""
    if not at:
        return True
    before, word = words.tags[at - 1], words.low[at - 1]
    return (
        before in "DPfdgGC#vV"
        or (before == "n" and not word.endswith("s"))
        or word == "whose"
        or word.endswith(("'s", "’s", "s'", "s’"))
    )


def _owner(words: Words, noun: int) -> Part | None:
    """Give whose word it is: the mayor's claim, his claim; or who makes it: the mayor repeated the claim."""
    tags, low = words.tags, words.low
    at = noun - 1
    while at >= 0 and noun - at < 6:
        if low[at] in _OWN:
            return (at, at + 1)
        if low[at].endswith(("'s", "’s", "s'", "s’")) and tags[at] not in "pA":
            first = at
            while first and tags[first - 1] in "DNn#" and at - first < 8:
                first -= 1
            return (first, at + 1)
        if tags[at] in "vVd" and FINITE.match(tags, at):
            verb = verb_at(words, at)
            return None if verb and verb.cue.meaning in _OTHERS else subject(words, at)
        if tags[at] not in "DnNdga#":
            return None
        at -= 1
    return None


def _end(words: Words, noun: int, first: int) -> int:
    """Find where what a noun reports ends: before the verb whose subject the noun is, else as after a verb."""
    tags = words.tags
    if tags[first] in "qQ" and words.tag(first + 1) in "AvV" and words.long(first):
        return first + 1
    leading = not FINITE.search(tags, 0, noun)
    fronted = leading and tags[0] in "PSGg"
    end = content_end(words, first, None, within=fronted, relative=True)
    infinitive = tags[first] == "t"
    if not infinitive and (fronted or not leading):
        return end
    clauses = 0 if infinitive else 1  # how many finite verbs it can hold
    for k in range(first + 2 * infinitive, end):
        if tags[k - 1] not in "AaLCt" and (tags[k] in "AvV" or (tags[k] == "d" and tags[k - 1] in "nNp")):
            clauses -= 1
            if clauses < 0:
                return k
        elif tags[k] in "SRTWp" or (tags[k] == "C" and not infinitive):
            clauses += 1
    return end
