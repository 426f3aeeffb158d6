"""Adjuncts of a cue: when, where, how and to whom something was said."""

from __future__ import annotations

from analysis.quotes.channels import occasions
from analysis.quotes.contents import WHICH, main_clause
from analysis.quotes.quantities import hedged
from analysis.quotes.subjects import subject
from analysis.quotes.verbs import TIMES
from analysis.text.tokens import Words

_WHILE = frozenset(["as", "while", "when", "after", "before"])


def adjuncts(words: Words, at: int) -> int:
    """Give the word after the times, places and manners that start at word `at`."""
    tags, low, stop = words.tags, words.low, words.stop
    while at < stop:
        tag = tags[at]
        if tag in "aM" or (low[at] in TIMES and tags[at - 1] == "M"):
            at += 1
        elif tag in "D#" and low[at + 2] == "ago":
            at += 3
        elif low[at] in ("after", "before", "while") and words.tag(at + 1) == "g":
            while at < stop and tags[at] not in ",;:-qQ":
                at += 1
        elif low[at] == "as" and (words.tag(at + 1) == "p" or main_clause(words, at + 1)):
            while at < stop and tags[at] not in ",;-":
                at += 1
        elif (
            tag in "tf"
            or (tag == "P" and words.tag(at + 1) not in "gG")
            or (low[at] in WHICH and tags[at : at + 2] != "TD")
            or low[at] == "as"
        ):
            at += 1
            begin = at
            while at < stop and tags[at] in 'DNn#fdgMPaCG"qQ(o)V' and at - begin < 25:
                noun = tags[at - 1] in "Dfn" or tags[at - 2 : at] == "Da" or low[at] in occasions()
                if tags[at] == "V" and not noun:
                    break  # but: in its quarterly report
                at += 1
        elif (low[at] in ("when", "while", "because", "after", "before") or tag == "W") and words.tag(
            at + 1
        ) not in "gG":
            while at < stop and tags[at] not in ",;-":
                at += 1
        else:
            break
    return at


def clause_behind(words: Words, at: int) -> int | None:
    """Find where the clause starts when an adjunct follows the cue: said in a statement that ..."""
    tag = words.tag
    if words.low[at] in _WHILE and tag(at + 1) == "p":
        for k in range(at + 2, min(words.stop, at + 20)):
            if tag(k) in ",;:-qQ":
                return None
            if tag(k) == "T":
                return k + 1  # said as she opened the hall that
    for k in range(at, min(words.stop, at + 30)):
        here = tag(k)
        if here in "T:":
            return k + 1
        if k > at and hedged(words, k):
            return k
        if here in "qQ" and k > at and (tag(k - 1) in ",:" or words.long(k)):
            return k
        if here == "," and tag(k + 1) == "G":
            return None  # apologised to staff, writing that
        if here == "," and tag(k + 1) not in "qQ":
            for close in range(k + 1, min(k + 7, words.stop)):
                if tag(close) == "T":
                    return close + 1
            return None
        if here in ";-" or (words.low[k] in ("as", "while") and main_clause(words, k + 1)):
            return None  # wept in the dock as the judge said ...
        if k == at:
            continue
        if here == "p" and tag(k - 1) in "nNM#)g":
            return k
        if here == "M" and tag(k + 1) in "DNnp#" and words.low[k + 1] not in TIMES:
            return k + 1
        if (
            tag(k + 1) == "D"
            and words.low[k + 1] not in WHICH
            and (words.low[k] in TIMES or words.low[k] in occasions())
        ):
            return k + 1
        if here in "Av":
            found = subject(words, k, at)
            return found[0] if found and found[0] > at else None
    return None
