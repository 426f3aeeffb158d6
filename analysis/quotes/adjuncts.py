"""Adjuncts of a cue: when, where, how and to whom something was said."""

from __future__ import annotations

from analysis.quotes.channels import occasions
from analysis.quotes.contents import WHICH, main_clause
from analysis.quotes.verbs import TIMES
from analysis.text.tokens import Words


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
