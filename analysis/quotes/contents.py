"""Where reported content starts and ends in a sentence."""

from __future__ import annotations

import re

from analysis.quotes.channels import occasions, platforms
from analysis.quotes.phrases import subject
from analysis.quotes.quantities import hedged
from analysis.quotes.verbs import TIMES, Verb, verb_at
from analysis.text.tokens import Words

#: A time that stands before a noun of time: last week.
_WHICH = frozenset(["last", "this", "next", "earlier", "late", "early", "that"])
#: What opens a clause before its main one: while sales fell, profit rose.
_CONCESSIVE = frozenset("while when although though if unless because whereas once since".split())  # noqa: SIM905
#: What stresses the noun phrase after it, as an adverb stresses a verb.
_STRESS = frozenset(["even", "just", "merely", "not", "only"])
_SETTING_LINKS = frozenset(["in", "on", "at", "during", "through"])
_FINITE = re.compile("[AvV]")
_HAS_SAID = re.compile("a*V")
_MAIN = frozenset("pDNn#q")


def adjuncts(words: Words, at: int) -> int:
    """Give the word after the times, places and manners that start at word `at`."""
    tags, low, stop = words.tags, words.low, words.stop
    while at < stop:
        tag = tags[at]
        if tag in "aM":
            at += 1
        elif low[at] == "as" and (words.tag(at + 1) == "p" or _main_clause(words, at + 1)):
            while at < stop and tags[at] not in ",;-":
                at += 1
        elif (
            tag in "tf"
            or (tag == "P" and words.tag(at + 1) not in "gG")
            or low[at] in _WHICH
            or low[at] == "as"
        ):
            at += 1
            begin = at
            while at < stop and tags[at] in 'DNn#fdgMPaCG"qQ(o)V' and at - begin < 25:
                if tags[at] == "V" and tags[at - 1] not in "Dfn":
                    break
                at += 1
        elif (low[at] in ("when", "while", "because", "after", "before") or tag == "W") and words.tag(
            at + 1
        ) not in "gG":
            while at < stop and tags[at] not in ",;-":
                at += 1
        else:
            break
    return at


def _clause_after_adjunct(words: Words, at: int) -> int | None:
    """Find where the clause starts when an adjunct follows the cue: said in a statement that ..."""
    tag = words.tag
    for k in range(at, min(words.stop, at + 30)):
        here = tag(k)
        if here in "T:":
            return k + 1
        if k > at and hedged(words, k):
            return k
        if here in "qQ" and k > at and (tag(k - 1) in ",:" or words.long(k)):
            return k
        if here == "," and tag(k + 1) not in "qQ":
            for close in range(k + 1, min(k + 7, words.stop)):
                if tag(close) == "T":
                    return close + 1
            return None
        if here in ";-":
            return None
        if k == at:
            continue
        if here == "p" and tag(k - 1) in "nNM#)":
            return k
        if here == "M" and tag(k + 1) in "DNnp#":
            return k + 1
        if (
            tag(k + 1) == "D"
            and words.low[k + 1] not in _WHICH
            and (words.low[k] in TIMES or words.low[k] in occasions())
        ):
            return k + 1
        if here in "Av":
            found = subject(words, k, at)
            return found[0] if found and found[0] > at else None
    return None


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
        if here == "t" and "t" in verb.cue.frames and k - at < 3:
            return begin if verb.cue.meaning in ("urge", "ask") else k
        if here == "W" and k - at < 12:
            return k
        if here == "p" or (here == "D" and k == at):
            return k
        if here in "Av":
            found = subject(words, k, begin)
            if found is None:
                return None
            if found[0] > begin:
                return found[0]
            return begin + 1 if at > begin + 1 else None
        if here == "," and k == at and tag(k + 1) in "pD":
            return k + 1
        if here in ",;" and tag(k + 1) not in "qQ":
            return _that_after(words, k)
    return None


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
    if first is None and "q" in verb.cue.frames:
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
    if verb.after > verb.at + 1 and low[at - 1] not in ("out", "back", "it"):
        return at if tag(at) not in ".,;:-)" else None
    if "p" in frames and "n" not in frames and not _predicated(words, at):
        return at if tag(at) in "qQ" and _what(words, verb) else None
    if "n" in frames and tag(at) == "T" and tag(at + 1) == "n" and tag(at + 2) in ".,;":
        return at  # disputed that figure
    if ("p" in frames or "n" in frames) and (
        tag(at) in 'DNnopqQ#gGWTRd"fS' or (tag(at) == "a" and tag(at + 1) in "Dnd")
    ):
        return at + 1 if tag(at) == "T" else at
    at = _after_times(words, at)
    here = tag(at)
    if _opens(words, at) and ("c" in frames or ("C" in frames and _main_clause(words, at))):
        return at
    if here in "T:":
        if at + 1 >= words.stop:
            return None
        return at if here == "T" and tag(at + 1) in "Av" else at + 1  # said that was wrong
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
    if "a" in frames and here in "DNnoqQ#":
        return _after_addressee(words, verb, at)
    if here == "A" and tag(at + 1) == "t" and "t" in frames:
        return at  # not to
    if here == "t":
        if "t" in frames:
            return at
        return _clause_after_adjunct(words, at) if set("cCq") & set(frames) else None
    if here == "W" or (low[at] == "when" and verb.first < verb.at and tag(at + 1) != "d"):
        return at if set("wncC") & set(frames) else None
    if "g" in frames and here in "gG":
        return at
    if here in "PSf" or (low[at] in _WHICH and tag(at + 1) == "n"):
        first = _clause_after_adjunct(words, at) if set("cCq") & set(frames) else None
        if first is None and here == "P" and "c" in frames and low[at] != "with" and tag(at + 1) not in "pgG":
            unsettled = occasions().isdisjoint(low[at : at + 6])
            return at if unsettled and _main_clause(words, at) else None  # in total 15 shops closed
        return first
    plain = here == "p" or (here in _MAIN and verb.cue.form != "ing")  # not: showing her ...
    if "c" not in frames and not ("C" in frames and plain and _main_clause(words, at)):
        return None
    return at if here in 'DNnp#dgGoR"aVCvB' or low[at] in ("being", "having") else None


def _after_times(words: Words, at: int) -> int:
    """Give the word after the adverbs and times that belong to the cue before word `at`."""
    tag, low = words.tag, words.low
    while not hedged(words, at) and not _stressed(words, at):
        if tag(at + 1) == "M" and (tag(at) == "P" or low[at] in _WHICH):
            at += 2
        elif tag(at) in "aM" or (tag(at - 1) == "M" and low[at] in TIMES):
            at += 1
        else:
            break
    return at


def _stressed(words: Words, at: int) -> bool:
    """Say whether a noun phrase follows the word that stresses it: only members, even small shops."""
    following = words.tag(at + 1)
    return words.low[at] in _STRESS and following in "DNndg#" and words.low[at + 1] not in _WHICH


def _opens(words: Words, at: int) -> bool:
    """Say whether a clause opens here, but not with its subject: at least 20 left; while sales fell, profit rose."""
    if hedged(words, at) or (words.low[at] in _WHICH and words.low[at + 1].endswith(("'s", "’s"))):
        return True
    if words.low[at] in _CONCESSIVE and _main_clause(words, at + 1):
        comma = words.tags.find(",", at, words.stop)
        return comma > 0 and _main_clause(words, comma + 1)
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


def finite_cue(words: Words, at: int) -> bool:
    """Say whether a word is a reporting verb that ends another's content: and said."""
    verb = verb_at(words, at)
    return verb is not None and verb.cue.form in ("past", "part", "s") and verb.cue.meaning != "think"


def _relative_end(words: Words, at: int) -> int:
    """Give the comma after the clause that starts at word `at`, where the sentence goes on with its verb; else -1."""
    for k in range(at, min(words.stop, at + 40)):
        if words.tag(k) in ",-" and words.tag(k + 1) in "AvVda":
            return k
    return -1


def content_end(
    words: Words, first: int, verb: Verb | None, within: bool = False, relative: bool = False
) -> int:
    """Find the word after the last of the content that starts with word `first`.

    `within` says that the report stands in a subordinate clause, so that a main clause follows it; `relative`
    in one that a comma opened, so that the main verb follows a comma.
    """
    tag, stop = words.tag, words.stop
    if tag(first) == "Q" and not (words.ends_on_comma(first) and tag(first + 1) == "C"):
        return first + 1
    clause = verb is None or (verb.clausal and _is_clause(words, first, verb))
    at = first
    while at < stop:
        here = words.tags[at]
        if here == ";":
            return at
        if here in "qQ" and tag(at + 1) == "p" and tag(at + 2) in "Vdv" and tag(at + 3) == ".":
            return at + 1
        if here in ",-" or (here == "Q" and words.ends_on_comma(at)):
            close = _resumed(words, first, at) if clause else -1
            if close > 0:
                at = close
                continue
            if _ends_at_mark(words, at, clause, relative):
                return at if here != "Q" else at + 1
            if within and tag(at + 1) in _MAIN and _main_clause(words, at + 1):
                return at
            if tag(at + 1) == "R" or words.low[at + 1] in ("where", "when"):
                close = _relative_end(words, at + 2)
                told = "V" in words.tags[at + 2 : at + 5] or tag(at + 2) == "d"  # which he said, which opened
                if close < 0 and clause and words.low[at + 1] != "who" and not told:
                    at += 1
                    continue
                if close < 0:
                    return at if here != "Q" else at + 1
                at = close
                continue
        elif _ends_within(words, at, clause, verb):
            return at
        at += 1
    return stop


def _resumed(words: Words, first: int, comma: int) -> int:
    """Give the comma after a participle before the verb of the content: its plan, agreed in May, would go on."""
    if words.tag(comma + 1) not in "dV" or _FINITE.search(words.tags, first, comma):
        return -1
    for at in range(comma + 2, min(words.stop, comma + 20)):
        if words.tags[at] in ",-":
            return at if words.tag(at + 1) in "Av" else -1
        if words.tags[at] in ";:qQ":
            return -1
    return -1


def _is_clause(words: Words, first: int, verb: Verb) -> bool:
    """Say whether a clause starts at word `first`, and no object of a verb that can have both."""
    if "n" not in verb.cue.frames or words.tags[first] in "Wt" or words.tags[first - 1] == "T":
        return True
    return "p" in verb.cue.frames or _main_clause(words, first)


def _ends_at_mark(words: Words, at: int, clause: bool, relative: bool) -> bool:
    """Say whether content ends at a comma or dash, by what follows."""
    tag = words.tag
    here, following, beyond, word = tag(at), tag(at + 1), tag(at + 2), words.low[at + 1]
    if following == "G" or (relative and following in "AvV"):
        return True
    if following in "CB":
        if beyond in "Gp" or (beyond == "V" and finite_cue(words, at + 2)):
            return True
        if following == "B" and (beyond == "A" or here == "-" or not clause):
            return True
        return next_report(words, at + 2) or (not clause and _main_clause(words, at + 2))
    if following == "V" and finite_cue(words, at + 1):
        return True
    if here == "," and next_report(words, at + 1, opens=True):
        return True  # he says it rains, she says it snows
    if word in ("while", "although", "compared") or (here == "-" and word in ("a", "an", "all", "though")):
        return True
    if word in ("a", "an") and _closing(words, at + 1):
        return True
    if clause or following == "R":
        return False
    if following == "D" and beyond == "q":
        return False
    return (following in "DpSg" and word != "including") or word in (
        "when",
        "after",
        "before",
        "despite",
        "even",
    )


def _ends_within(words: Words, at: int, clause: bool, verb: Verb | None) -> bool:
    """Say whether content ends before a word that no comma sets apart."""
    tag, word, following = words.tag, words.low[at], words.tag(at + 1)
    here = words.tags[at]
    if here in "CB" and words.tags[at - 1] not in ",-" and not (word == "yet" and words.tags[at - 1] == "A"):
        if following == "V" and finite_cue(words, at + 1):
            return True
        if following == "A" and (here == "B" or not clause):
            return True
        if words.low[at + 1] in ("has", "had") and _HAS_SAID.match(words.tags, at + 2):
            return True
        if verb is not None and verb.cue.form == "ing" and following == "G":
            return True
        predicate = verb is not None and "p" in verb.cue.frames
        return (not clause or predicate) and following in "dv" and tag(at + 2) in "DNopt"
    if word == "even" and words.low[at + 1] == "as":
        return True
    if clause:
        return False
    if word in ("before", "after", "while") and following in "gGpv":
        return True
    return here == "P" and word in _SETTING_LINKS and _setting(words, at + 1)


def _setting(words: Words, at: int) -> bool:
    """Say whether what follows a preposition tells where or when it was said, up to the end or a comma."""
    for k in range(at, min(words.stop, at + 6)):
        if words.tags[k] in ",;:-CAvV":
            return False
        if words.tags[k] == "M" or words.low[k] in occasions() or words.low[k] in platforms():
            return True
    return False


def next_report(words: Words, first: int, opens: bool = False) -> bool:
    """Say whether another's report starts at word `first`: its subject, then a reporting verb.

    With `opens`, what is reported must follow.
    """
    for at in range(first + 1, min(words.stop, first + 16)):
        if words.tags[at] in ",;:-pTq":
            return False
        if words.tags[at] == "V" and finite_cue(words, at):
            found = subject(words, at, first)
            if opens and (words.tag(at + 1) in ".,;-AvV" or words.tags[first] in "Rp"):
                return False  # which they say
            if opens and words.low[first] in ("a", "an"):
                return False  # a village called
            return found is not None and found[0] == first
    return False


def _closing(words: Words, at: int) -> bool:
    """Say whether an apposition that starts here runs to the end of the sentence."""
    return not any(words.tags[k] in "AvVp," for k in range(at, words.stop))


def _main_clause(words: Words, at: int) -> bool:
    """Say whether a main clause starts here: a subject, then a finite verb before the next comma."""
    for k in range(at, min(words.stop, at + 25)):
        if words.tags[k] in ",;:-":
            return False
        if words.tags[k] in "AvV" and k > at:
            return True
        if words.tags[k] == "d" and (words.tags[k - 1] in "pN" or words.tag(k + 1) in "Dop."):
            return True
    return False
