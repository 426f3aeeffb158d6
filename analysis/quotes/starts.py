"""Where the content of a report starts behind its cue."""

from __future__ import annotations

import re

from analysis.lists import word_set
from analysis.quotes.adjuncts import clause_behind
from analysis.quotes.channels import occasions
from analysis.quotes.contents import MAIN, WHICH, main_clause
from analysis.quotes.quantities import hedged, number_words
from analysis.quotes.subjects import subject
from analysis.quotes.verbs import TIMES, Verb
from analysis.text.tokens import Words

#: Who is to do something, if another than who expects it.
_FORESEEN = re.compile("[DNn#fpogda]{0,9}t[nVvAagd]")
#: One spoken to, and a clause.
_HEARER = re.compile("D?[nN]{1,4}(?:fD?[nN]{1,3})?T(?=[pDN])")
#: What is said, named before it is told.
_NAMED = re.compile("[DNn#fPadg]{1,14}:[qQ]")
#: What stresses the noun phrase after it, as an adverb stresses a verb.
_STRESS = word_set("starts.stress")
#: Verbs by which a survey tells a number alone: found 54% in favour.
_COUNTS = frozenset(["find", "show"])
#: Verbs that need no one spoken to before what is told.
_ALONE = word_set("starts.alone")
#: What is counted in times that lie back: two weeks ago.
_SPANS = word_set("starts.spans")
#: What opens a clause before its main one: while sales fell, profit rose.
_CONCESSIVE = word_set("starts.concessive")


def _after_addressee(words: Words, verb: Verb, at: int) -> int | None:
    """Find the content of told X that ...; of urged X to ... X is a part."""
    tags, tag, stop = words.tags, words.tag, words.stop
    begin = at
    at += 1
    if tags[begin] != "o":
        while at < stop and (
            tags[at] in "Nnf#"
            or (tags[at] == "D" and tags[at - 1] in "fC")
            or (tags[at] == "C" and tag(at + 1) in "NnD")
        ):
            at += 1
    for k in range(at, min(at + 30, stop)):
        here = tags[k]
        if here in "T:":
            return k + 1
        if here in "qQ" or _opens(words, k):
            return k
        negated = words.low[k] == "not" and tag(k + 1) == "t"
        if (here == "t" or negated) and "t" in verb.cue.frames and k - at < 3:
            whole = verb.cue.meaning in ("urge", "ask") or verb.cue.lemma in _ALONE
            return begin if whole else k
        if here == "W" and k - at < 12:
            return k
        if here == "p" or (here == "D" and k == at and not _when(words, k)):
            return k
        if (
            here == "M"
            and tag(k + 1) in "DN#"
            and words.low[k + 1] not in TIMES
            and main_clause(words, k + 1)
        ):
            return k + 1  # told reporters on Monday the town would rebuild
        if here in "Av":
            found = subject(words, k, begin)
            if found is None:
                return None
            if found[0] > begin:
                return found[0]
            if verb.cue.lemma in _ALONE:
                return begin  # warned homes could flood
            for own in range(begin + 2, k):
                if tags[own] in "#D" and tags[own - 1] in "nN":
                    return own  # told a meeting 12 people left
            return begin + 1 if at > begin + 1 else None
        if here == "," and k == at and tag(k + 1) in "pD":
            return k + 1
        if here in ",;" and tag(k + 1) not in "qQ":
            return _that_after(words, k)
    return None


def _when(words: Words, at: int) -> bool:
    """Say whether a time stands before a that: told the board this week that ..."""
    return words.low[at] in WHICH and words.low[at + 1] in TIMES and words.tag(at + 2) == "T"


def _that_after(words: Words, comma: int) -> int | None:
    """Find the content over what is inserted before its that: told voters in Lindow, Kent, that ..."""
    for at in range(comma + 1, min(comma + 20, words.stop)):
        here = words.tags[at]
        if here == "T":
            return at + 1 if words.tags[at - 1] == "," and at + 1 < words.stop else None
        if here in "AvVp;:-qQR":
            return None
    return None


def content_start(words: Words, verb: Verb) -> int | None:
    """Find the first word of the content that follows a verb."""
    first = _content_start(words, verb)
    if first is None and "q" in verb.cue.frames and words.tag(verb.after) not in "n":
        # answered with a smile: "..."
        for at in range(verb.after, min(words.stop, verb.after + 25)):
            if words.tag(at) in "VGT;":
                break
            if words.tag(at) in ",:" and words.tag(at + 1) in "qQ":
                return at + 1
    return first


def _content_start(words: Words, verb: Verb) -> int | None:
    tag, low, frames = words.tag, words.low, verb.cue.frames
    at = verb.after
    if "e" in frames:
        number = _measured(words, at)
        if number or frames == "e":
            return number
    if frames == "q" and low[at - 1] == "on" and tag(at) not in "qQ,:tPaM":
        return None  # went on strike
    if verb.after > verb.at + 1 and low[at - 1] not in ("out", "back", "it"):
        return at if tag(at) not in ".,;:-)" else None
    if "p" in frames and "n" not in frames and not _predicated(words, at):
        return at if tag(at) in "qQ" and _what(words, verb) else None
    if "q" in frames and "n" in frames and (colon := _NAMED.match(words.tags, at, words.stop)):
        return colon.end() - 1  # explained her choice: "..."
    if "a" in frames and "n" in frames and (hearer := _HEARER.match(words.tags, at, words.stop)):
        return hearer.end()  # promised voters that
    if "n" in frames and tag(at) == "T" and tag(at + 1) == "n" and tag(at + 2) in ".,;":
        return at  # disputed that figure
    if "n" in frames and tag(that := _after_times(words, at)) == "T" and that > at:
        return that + 1  # revealed last Tuesday that
    if ("p" in frames or "n" in frames) and (
        tag(at) in 'DNnopqQ#gGWTRd"fS' or (tag(at) == "a" and tag(at + 1) in "Dnd")
    ):
        return at + 1 if tag(at) == "T" else at
    at = _after_times(words, at)
    here = tag(at)
    if _opens(words, at) and ("c" in frames or ("C" in frames and main_clause(words, at))):
        return at
    if here in "T:":
        if at + 1 >= words.stop:
            return None
        wrong = here == "T" and tag(at + 1) in "Av" and low[at + 1] != "not"  # said that was wrong
        return at if wrong else at + 1
    if here in "qQ":
        return at
    if here in ",-":
        if tag(at + 1) in "qQ":
            return at + 1
        if tag(at + 1) == "T":
            return at + 2
        if low[at + 1] in ("if", "when", "once", "unless") and set("cC") & set(frames):
            return at + 1
        close = at + 1
        while close < words.stop and tag(close) not in ";:" and close - at < 12 and tag(close) != here:
            close += 1
        if (
            tag(close) == here
            and tag(close + 1) in "TqQpDN"
            and set("cC") & set(frames)
            and tag(at + 1) in "aPSgCn"
        ):
            return close + 1 + (tag(close + 1) == "T")
        return None
    if "a" in frames and (here in "DNnoqQ#" or (here in "gd" and tag(at + 1) in "nN")):
        return _after_addressee(words, verb, at)
    if here == "A" and tag(at + 1) == "t" and "t" in frames:
        return at  # not to
    if here == "t":
        if "t" in frames or foreseen(words, verb):
            return at
        return clause_behind(words, at) if set("cCq") & set(frames) else None
    if here == "W" or (low[at] == "when" and verb.first < verb.at and tag(at + 1) != "d"):
        return at if set("wncC") & set(frames) else None
    if "g" in frames and here in "gG":
        return at
    if here in "PSf" or (low[at] in WHICH and tag(at + 1) == "n"):
        first = clause_behind(words, at) if set("cCq") & set(frames) else None
        if first is None and here == "P" and "c" in frames and low[at] != "with" and tag(at + 1) not in "pgG":
            unsettled = occasions().isdisjoint(low[at : at + 6])
            return at if unsettled and main_clause(words, at) else None  # in total 15 shops closed
        return first
    if foreseen(words, verb):
        return at
    plain = here == "p" or (here in MAIN and verb.cue.form != "ing")  # not: showing her ...
    counted = verb.cue.lemma in _COUNTS and (here == "#" or (here == "D" and tag(at + 1) == "#"))
    if "c" not in frames and not ("C" in frames and plain and (counted or main_clause(words, at))):
        return None
    return at if here in 'DNnp#dgGoR"aVCvB' or low[at] in ("being", "having") else None


def foreseen(words: Words, verb: Verb) -> bool:
    """Say whether a verb tells what one expects to do, or another: the bank expects prices to fall."""
    if verb.cue.lemma != "expect" or verb.cue.form not in ("base", "s"):
        return False
    return _FORESEEN.match(words.tags, verb.after, words.stop) is not None and not _what(words, verb)


def _measured(words: Words, at: int) -> int | None:
    """Find what is told by a number: put the cost at $5 million; at "north of $5m", where that alone is told."""
    for k in range(at + 1, min(words.stop, at + 15)):
        if words.low[k] == "at":
            if words.tag(k + 1) in "qQ":
                return k + 1
            opens = words.tag(k + 1) in '#"' or hedged(words, k + 1) or words.low[k + 1] in number_words()
            return at if opens else None
        if words.tags[k] in ",;:-AvVdTtR":
            return None
    return None


def _after_times(words: Words, at: int) -> int:
    """Give the word after the adverbs and times that belong to the cue before word `at`."""
    tag, low = words.tag, words.low
    if tag(at) in "D#" and low[at + 1] in TIMES | _SPANS and low[at + 2] == "ago":
        at += 3  # said two weeks ago that
    while not hedged(words, at) and not _stressed(words, at):
        if low[at] in WHICH and tag(at + 1) == "P" and tag(at + 2) == "M":
            at += 3  # late on Tuesday
        elif tag(at + 1) == "M" and (tag(at) == "P" or (low[at] in WHICH and tag(at + 2) not in "Av")):
            at += 2
        elif tag(at) in "aM" or (tag(at - 1) == "M" and low[at] in TIMES):
            at += 1
        else:
            break
    return at


def _stressed(words: Words, at: int) -> bool:
    """Say whether a noun phrase follows the word that stresses it: only members, even small shops."""
    following = words.tag(at + 1)
    return words.low[at] in _STRESS and following in "DNndg#" and words.low[at + 1] not in WHICH


def _opens(words: Words, at: int) -> bool:
    """Say whether a clause opens here, but not with its subject: at least 20 left; while sales fell, profit rose."""
    if hedged(words, at) or (words.low[at] in WHICH and words.low[at + 1].endswith(("'s", "’s"))):
        return True
    if words.low[at] in _CONCESSIVE and main_clause(words, at + 1):
        comma = words.tags.find(",", at, words.stop)
        return comma > 0 and main_clause(words, comma + 1)
    return False


def _predicated(words: Words, at: int) -> bool:
    """Say whether an object and what it is called follow: called her a liar."""
    tag = words.tag
    if tag(at) in "qQ" or tag(at) in "op":
        return tag(at + 1) not in ".,;"
    for k in range(at + 1, min(words.stop, at + 25)):
        if tag(k) in "qQ" or (tag(k) == "D" and tag(k - 1) in "nNo#") or words.low[k] == "as":
            return True
        if tag(k) in "AvTSR.;:":
            return False
    return False


def _what(words: Words, verb: Verb) -> bool:
    """Say whether a verb stands in a clause that what or which opens: what the mayor called "a farce"."""
    for at in range(verb.first - 1, max(-1, verb.first - 12), -1):
        if words.low[at] in ("what", "which", "whom"):
            return True
        if words.tags[at] in "AvVST;:-":
            return False
    return False
