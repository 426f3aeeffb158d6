"""Where reported content ends in a sentence, and what belongs to its cue."""

from __future__ import annotations

import re

from analysis.lists import word_set
from analysis.quotes.channels import occasions, platforms
from analysis.quotes.subjects import subject
from analysis.quotes.verbs import Verb, verb_at
from analysis.text.tokens import Words

#: A time that stands before a noun of time: last week.
WHICH = word_set("contents.which")
_SETTING_LINKS = word_set("contents.setting_links")
_FINITE = re.compile("[AvV]")
#: What adds to a report what the paper says of it.
_OUTCOMES = word_set("contents.outcomes")
#: What a claim is called that another answers.
_SAYINGS = word_set("contents.sayings")
#: What opens a clause about the time of what is said.
_MEANWHILE = word_set("contents.meanwhile")
#: What a clause of its own that is still reported goes on with behind its pronoun.
_SHIFTED = frozenset(["could", "might", "should", "would"])
_OPENS = re.compile("[AvTRSWpqQ]")
_HAS_SAID = re.compile("a*V")
_SAID = re.compile("[AvVqQ]")
#: What the words are tagged that content can end before, where no comma stands.
_MAY_END = frozenset("CBPSa")
MAIN = frozenset("pDNn#q")


def finite_cue(words: Words, at: int) -> bool:
    """Say whether a word is a reporting verb that ends another's content: and said."""
    verb = verb_at(words, at)
    if (
        verb is None
        or verb.cue.meaning == "think"
        or verb.cue.lemma == "hear"
        or verb.cue.frames.startswith("e")
    ):
        return False
    return verb.cue.form in ("past", "part", "s")


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
    if tag(first) == "q" and verb is not None and (verb.cue.lemma == "read" or _meanwhile(words, first)):
        return first + 1  # a sign read "..." in red; chanted "..." as police looked on
    if tag(first) == "Q" and not (words.ends_on_comma(first) and tag(first + 1) == "C"):
        return first + 1
    if tag(first) == "q" and verb is not None and "p" in verb.cue.frames and tag(first + 1) in "AvVd":
        return first + 1  # what she called "a farce" has cost jobs
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
            if within and tag(at + 1) in MAIN and main_clause(words, at + 1):
                return at if here != "Q" else at + 1
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
        elif here in _MAY_END and _ends_within(words, first, at, clause, verb):
            return at
        at += 1
    return stop


def _meanwhile(words: Words, quotation: int) -> bool:
    """Say whether a clause behind a quotation tells what went on when it was said."""
    if words.low[quotation + 1] not in _MEANWHILE or words.tag(quotation + 2) not in "DNnp":
        return False
    return (
        words.long(quotation) or main_clause(words, quotation + 2) or "d" in words.tags[quotation + 3 :][:4]
    )


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
    if "n" in verb.cue.frames and words.low[first] == "any":
        return False  # denied any role
    if "n" not in verb.cue.frames or words.tags[first] in "Wt" or words.tags[first - 1] == "T":
        return True
    return "p" in verb.cue.frames or main_clause(words, first)


def _ends_at_mark(words: Words, at: int, clause: bool, relative: bool) -> bool:
    """Say whether content ends at a comma or dash, by what follows."""
    tag = words.tag
    here, following, beyond, word = tag(at), tag(at + 1), tag(at + 2), words.low[at + 1]
    if following == "G" or (word == "before" and beyond == "G") or (relative and following in "AvV"):
        return True
    if relative and following == "d" and beyond in "DNo#":
        return True  # Lee, who said it was over, named Bell
    if following in "CB":
        if clause and beyond == "p" and words.low[at + 3] in _SHIFTED and here == ",":
            return False  # the door moved, and he could see the lock
        if beyond in "Gp" or (beyond == "V" and finite_cue(words, at + 2)):
            return True
        bare = words.low[at + 2] == "not" and words.tag(at + 3) in "PDNn#"
        if following == "B" and clause and beyond == "A" and (bare or words.tag(at + 3) in "pDN"):
            return False  # it was shut, but had it been open; but not for long
        if following == "B" and (beyond == "A" or here == "-" or not clause):
            # it was shut, but was not empty and that it would open
            return not clause or words.tags.find("CT", at, words.stop) < 0
        return next_report(words, at + 2) or (not clause and main_clause(words, at + 2))
    if following == "V" and finite_cue(words, at + 1):
        return True
    if here == "," and next_report(words, at + 1, opens=True):
        return True  # he says it rains, she says it snows
    if word == "with" and any(
        words.tags[k] == "G" and words.tags[k - 1] in "nN," for k in range(at + 2, min(words.stop, at + 14))
    ):
        return True  # with its leader saying
    if word in ("while", "although", "compared") or (here == "-" and word in ("a", "an", "all", "though")):
        return True
    if word in ("a", "an") and (_closing(words, at + 1) or denied(words, at + 1)):
        return True
    if here == "," and word in _OUTCOMES:
        return True  # it cut 40 jobs, becoming the latest to do so
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


def _ends_within(words: Words, first: int, at: int, clause: bool, verb: Verb | None) -> bool:
    """Say whether content ends before a word that no comma sets apart."""
    tag, word, following = words.tag, words.low[at], words.tag(at + 1)
    here = words.tags[at]
    if here in "CB" and words.tags[at - 1] not in ",-" and not (word == "yet" and words.tags[at - 1] == "A"):
        if following == "V" and finite_cue(words, at + 1):
            if (
                clause
                and tag(at + 2) == "n"
                and words.low[at + 1].endswith("ed")
                and not _SAID.search(words.tags, first, at)
            ):
                return False  # trade and related losses
            return not (
                clause and words.tags[at - 1] in "vVd" and tag(at + 2) in "Dn#"
            )  # found and reported it
        bare = at - first < 8 and not (
            _SAID.search(words.tags, first, at) or _OPENS.search(words.tags, first, at)
        )
        over = here == "B" and not _FINITE.search(words.tags, first, at)
        if following == "A" and (not clause or over or (at - first < 3 and bare)):
            return True
        if clause and bare and here == "B" and "d" not in words.tags[first:at] and _acts(words, at + 1):
            return True  # claimed victory but officials have denied it
        if clause and tag(at + 1) in "#D" and next_report(words, at + 1, opens=True):
            return True  # half say it is fair and 19% say it is not
        if not clause and not _OPENS.search(words.tags, first, at) and _acts(words, at + 1):
            return True  # denies any role, and inquiries have cleared it
        if clause and words.low[at + 1] == "had" and "had" in words.low[first:at]:
            return False  # he had told the king but had never told the queen
        if words.low[at + 1] in ("has", "had") and (said := _HAS_SAID.match(words.tags, at + 2)):
            return tag(said.end()) in "TtWpqQ:" or tag(said.end()) not in "DNn#"
        if verb is not None and verb.cue.form == "ing" and following == "G":
            return True
        if verb is not None and verb.cue.form == "base" and following == "V" and tag(at + 2) in "TqQ":
            return True  # to explain her reasons and insist that
        predicate = verb is not None and "p" in verb.cue.frames
        return (not clause or predicate) and following in "dv" and tag(at + 2) in "DNopt"
    if (word == "even" and words.low[at + 1] == "as") or (word == "before" and following == "G"):
        return True
    if clause:
        return False
    if word in ("before", "after", "while") and following in "gGpv":
        return True
    return here == "P" and word in _SETTING_LINKS and _setting(words, at + 1)


def _acts(words: Words, at: int) -> bool:
    """Say whether a clause of its own starts at word `at`, and no further object: two audits have found no theft."""
    for k in range(at, min(words.stop, at + 10)):
        if words.tags[k] == "A":
            return k > at and words.tags[k - 1] in "nN"
        if words.tags[k] not in "DNn#f":
            return False
    return False


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


def denied(words: Words, at: int) -> bool:
    """Say whether an apposition starts here that tells what another says of the content: a claim the army denies."""
    return words.low[at] in ("a", "an") and words.low[at + 1] in _SAYINGS and words.tag(at + 2) in "DNp"


def _closing(words: Words, at: int) -> bool:
    """Say whether an apposition that starts here runs to the end of the sentence."""
    return not any(words.tags[k] in "AvVp," for k in range(at, words.stop))


def main_clause(words: Words, at: int) -> bool:
    """Say whether a main clause starts here: a subject, then a finite verb before the next comma."""
    for k in range(at, min(words.stop, at + 25)):
        if words.tags[k] in ",;:-":
            return False
        if words.tags[k] in "AvV" and k > at:
            return True
        if words.tags[k] == "d" and (words.tags[k - 1] in "pN" or words.tag(k + 1) in "Dop."):
            return True
    return False
