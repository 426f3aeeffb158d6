"""Reporting verbs: which words are one where they stand, and the verb group that ends with them."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from analysis.lists import word_set
from analysis.quotes.findings import findings
from analysis.quotes.quantities import number_words
from analysis.text import cues
from analysis.text.text import words_of
from analysis.text.tokens import Words


class Verb(NamedTuple):
    """A reporting verb at word `at`: `first` of its verb group, the word `after` it and its particle."""

    at: int
    first: int
    after: int
    cue: cues.Cue

    @property
    def clausal(self) -> bool:
        """Whether a clause can be what it reports."""
        return not {"c", "C", "w"}.isdisjoint(self.cue.frames)


#: Words that stand for those who say: many said.
_MANY = word_set("verbs.many")
#: Ends of words in -s that are no plural.
_SINGULAR = frozenset(["ss", "us", "is", "'s", "’s"])
#: A clause that follows a form: a firm cut the wire.
_CLAUSE = re.compile("D[nN]{1,3}(?:[Av]|d[DoPp])")
TIMES = words_of("times.txt")
#: By which something is said, no one who says it.
_MEANS = word_set("verbs.means")
#: What may stand before a day: on Monday.
_DAY = frozenset(["on", "late", "early"])
_WHICH_TIME = word_set("verbs.which_time")


def verb_at(words: Words, at: int) -> Verb | None:
    """Read word `at` as a reporting verb, where what stands around it lets it be one."""
    day = (
        1 if words.tag(at + 1) == "M" else 2 if words.low[at + 1] == "on" and words.tag(at + 2) == "M" else 0
    )
    following = words.low[at + 1 + day]  # called on Friday for calm
    chosen = None
    for cue in cues.forms().get(words.low[at], ()):
        if following in cue.particles:
            chosen = cue
            break
        if not cue.bound and chosen is None:
            chosen = cue
    if chosen is None:
        return None
    after = at + 2 + day if following in chosen.particles else at + 1
    if chosen.form == "base" and chosen.lemma == "read" and words.tag(after) in "qQ:":
        chosen = chosen._replace(form="past")  # a sign read "..."
    if chosen.form != "ing" and not _finite(words, at, after, chosen):
        return None
    if chosen.form == "ing" and at and (_owned(words, at) or _articled(words, at)):
        return None  # the mayor's warning, a warning
    if chosen.form == "ing" and at and words.tags[at - 1] in "nV" and _is_compound(words, at, after):
        return None  # news reporting company
    return Verb(at, verb_group(words, at), after, chosen)


def _owned(words: Words, at: int) -> bool:
    """Say whether a noun in the genitive stands before a word: the mayor's."""
    return words.tags[at - 1] in "nN" and words.low[at - 1].endswith(("'s", "’s"))


def _articled(words: Words, at: int) -> bool:
    """Say whether a determiner that no one who says it can be stands before a word: the warning; but: each saying."""
    return words.tags[at - 1] == "D" and words.low[at - 1] not in _MANY


def _is_compound(words: Words, at: int, after: int) -> bool:
    """Say whether a form in -ing behind a noun stands in what is called by a name: news reporting company Lee Ltd."""
    return after == at + 1 and words.tag(after) == "n" and words.tag(after + 1) == "N"


def _finite(words: Words, at: int, after: int, cue: cues.Cue) -> bool:
    """Say whether a form is a finite verb here, and no noun, adjective or participle."""
    tags, tag = words.tags, words.tag
    before = tags[at - 1] if at else "."
    word = words.low[at - 1] if at else ""
    possessive = word.endswith(("'s", "’s", "s'", "s’"))
    plain = cue.form in ("past", "s") and "N" not in cue.frames
    firm = plain and before == "N" and tag(after) not in "nNdg" and word[:4] != "let'"  # Lund's said
    if (possessive and before != "p" and not firm) or word == "whose":
        return False
    counted = before == "D" and at > 1 and tags[at - 2] in "PD" and word in number_words()  # one in five say
    if cue.form == "base":
        acronym = before == "N" and len(word) < 4  # 40 US credit cards
        plural = before in "nN" and word.endswith("s") and not (word[-2:] in _SINGULAR or acronym)
        noun = before in 'nN#",)-' and "N" not in cue.frames
        adverb = before == "a" and at > 1 and tags[at - 2] in "ApRtnN"
        asked = before == "d" and at > 1 and tags[at - 2] in "nD" and "N" not in cue.frames  # those asked say
        counted = (
            before == "D" and at > 1 and tags[at - 2] in "PD" and word in number_words()
        )  # one in five say
        # to explain her reasons and insist that; have come and say roads are bad
        joined = before == "C" and (tag(after) in "TqQ" or ("c" in cue.frames and "N" not in cue.frames))
        plural = plural or (before in "nNM" and tag(after) in "TDp" and _given(words, at))
        if not (plural or noun or adverb or asked or counted or joined or before in "pARt" or word in _MANY):
            return False
    elif (
        (before == "D" and word not in _MANY and not counted)
        or (before in "Pf" and not (word == "since" and at > 1 and tags[at - 2] == "A"))
        or (before == "#" and tag(at + 1) not in ("TpDNn" if at > 1 and tags[at - 2] == "P" else "TpD"))
    ):
        return False
    if (
        "N" in cue.frames
        and cue.form == "s"
        and "#" in tags[max(0, at - 2) : at]
        and not _CLAUSE.match(tags, after)
    ):
        return False  # seven basis points to 4%
    if cue.meaning == "think" and tag(after) in "Pf":
        return False  # people worried about the river
    plural = before == "n" and word.endswith("s") and word[-2:] not in _SINGULAR
    if (
        "N" in cue.frames
        and cue.form == "s"
        and plural
        and tag(after) not in "TqQ:"
        and not _CLAUSE.match(tags, after)
    ):
        return False  # Lee beats forecasts
    if cue.lemma == "state" and cue.form == "s" and (before == "D" or tag(after) not in "TqQ:pD"):
        return False  # these states, three states where
    if "N" in cue.frames and cue.form in ("s", "base") and after == at + 1:
        # the form is a noun too: what follows must be what is reported
        tagged = before in "nN" and tag(after) in ",." and _tags(words, at)
        if before == "N" and tag(after) in "fP,.AvVdC-" and not (tagged or _by_agency(words, at, after)):
            return False
        if tag(after) == "T" and (tag(after + 1) in "AvV" or (tag(after + 1) == "d" and not _tells(cue))):
            return False  # states that have no coast, attacks that killed
        if (
            before in "ngD"
            and not tagged
            and tag(after) not in "TqQW:opD"
            and not (tag(after) == "t" and "t" in cue.frames)
        ):
            return False
    if cue.form in ("past", "part") and after == at + 1:
        if (
            words.low[after] == "by" and tag(after + 1) != "M" and words.low[after + 1] not in _MEANS
        ):  # a participle, unless passive: was reported by
            return "A" in tags[verb_group(words, at) : at]
        return not (tag(after) in "Pf" and {"c", "C", "q", "t"}.isdisjoint(cue.frames))  # accused of
    return True


def _given(words: Words, at: int) -> bool:
    """Say whether papers, and whose or by whom seen, stand before a form: records of the court seen by Lee show."""
    first = at - 1
    while first >= 0 and at - first < 12 and words.tags[first] in "dvnNDPf#MV":
        word = words.low[first]
        if word.endswith("s") and word in findings() and words.tag(first + 1) in "Pfdvn":
            return True
        first -= 1
    return False


def _tags(words: Words, at: int) -> bool:
    """Say whether a subject alone stands between a comma and a form: ..., the union claims."""
    first = at
    while first and at - first < 6 and words.tags[first - 1] in "DNn#f":
        first -= 1
    if first < 2 or first == at or words.tags[first - 1] != ",":
        return False
    return words.tags[first] in "DN#" or words.low[at - 1].endswith("s")


def _tells(cue: cues.Cue) -> bool:
    """Say whether a clause can follow a cue."""
    return not {"c", "C"}.isdisjoint(cue.frames)


def _by_agency(words: Words, at: int, after: int) -> bool:
    """Say whether an agency alone stands between a comma and a form that ends its clause: ..., Reuters reports."""
    return words.tags[max(0, at - 2)] == "," and words.tag(after) in ",." and words.low[at - 1] in _agencies()


@cache
def _agencies() -> frozenset[str]:
    return frozenset(map(str.lower, words_of("agencies.txt")))


def verb_group(words: Words, verb: int) -> int:
    """Give the first word of the verb group that ends with word `verb`: auxiliaries, adverbs, times."""
    tags, low = words.tags, words.low
    at = verb
    while at:
        before, word = tags[at - 1], low[at - 1]
        two = tags[at - 2] if at > 1 else "."
        himself = before == "o" and two in "nNp" and word.endswith(("self", "selves"))
        if before in "AaL" or himself or (word in ("long", "since") and two == "A"):
            at -= 1
        elif before == "M":
            at -= 2 if at > 1 and low[at - 2] in _DAY else 1
        elif before == "," and two == "a" and at > 2 and tags[at - 3] == ",":
            at -= 3
        elif word in TIMES and (low[at - 2] in _WHICH_TIME or two == "M"):
            at -= 3 if two == "M" and at > 2 and low[at - 3] in _DAY else 2
        else:
            break
    return max(at, 0)
