"""The subject of a verb: the noun phrase before it, over what is inserted between the two."""

from __future__ import annotations

import re

from analysis.lists import word_set
from analysis.quotes.insertions import heads, inserted, named_by, resumes, trails
from analysis.quotes.phrases import FINITE, nominal
from analysis.quotes.verbs import TIMES, verb_group
from analysis.text.tokens import Part, Words

_CLAUSE = re.compile("[Nn#][^R]*?[Avd]")
_QUOTES = re.compile("[,:]?[qQ]")
_SERIES = re.compile(",?D?[Nn]{1,5}(?:,D?[DNn#fPa]{1,8}){1,3}")
_WHENCE = word_set("subjects.whence")
#: Verbs that report what is thought: the phrase after one opens a clause.
_THINKS = word_set("subjects.thinks")
#: What a verb in its base follows.
_AIDS = word_set("subjects.aids")
_SPANS = word_set("subjects.spans")
_MONTHS = word_set("subjects.months")
_THEM = frozenset(["him", "her", "them", "us", "me"])
_ROUGHLY = frozenset(["about", "around", "over", "under"])


def _phrase_before(words: Words, last: int, floor: int = 0) -> int:
    """Give the first word of the noun phrase that ends with word `last`; `last + 1` where there is none."""
    tags, low = words.tags, words.low
    at = last
    joined = -1
    while at >= floor and last - at < 40:
        tag = tags[at]
        if tag == "q" and at == floor < last and words.long(at):
            break  # a quotation without its comma
        if tag in "DNn#fPMqGdag" or (low[at] == "not" and at and tags[at - 1] in "Nn"):
            pass
        elif low[at] == "&" and at > floor and tags[at - 1] == "N" and at < last:
            pass  # the Press & Ferry Agency
        elif tag == "C" and at > floor and tags[at - 1] in "Nn#)q" and at < last:
            joined = at
        elif tag == "C" and at < last and (first := _series(words, at, floor)) >= 0:
            return first
        elif tag == "," and joined > at > floor and tags[at - 1] in "Nn" and joined - at < 8:
            fronted = tags[floor] == "P" and at == tags.find(",", floor)  # in Kent, the towns of A and B
            if fronted or _ends_clause(words, at, floor):
                break
        elif tag == ")":
            opener = at
            while opener > floor and tags[opener] != "(" and at - opener < 12:
                opener -= 1
            at = opener
        elif (tag == "V" and nominal(words, at)) or (tag == "t" and at < last and tags[at + 1] in "DNn#"):
            pass
        elif tag == "p" and at == last:
            return at
        else:
            if tag in "AVvST" and joined >= 0:
                at = joined
            break
        at -= 1
    first = at + 1
    if "ago" in low[first:last]:
        first = low.index("ago", first) + 1  # two weeks ago the firm
    for k in range(last - 1, first, -1):
        if low[k] in _WHENCE and tags[k] == "P" and tags[k + 1] in "DNnd":
            times = tags[k + 1] in "DN" and low[k - 1].rstrip("s") in TIMES | _SPANS
            if times or tags[first - 1 : first] in ("A", "v"):
                first = k + 1  # quit two days after the paper; has grown after leaked papers
                break
    if 1 < first < last and tags[first] == "n" and low[first - 1] in _AIDS and tags[first + 1] in "DNn":
        first += 1  # did not sway voters, who
    while first <= last and tags[first] in "CaPSGg":
        if tags[first] == "P":
            if low[first] in _ROUGHLY and (tags[first + 1] in "#D" or low[first + 1] == "half"):
                break
            if low[first] in ("inside", "outside") and first == 0 and FINITE.search(tags, 0, last) is None:
                break  # outside experts said
            if low[first] in _WHENCE:
                first += 1
                continue
            # a fronted phrase without its comma: its own noun phrase goes with it
            cut = first + 1
            for k in range(first + 1, last + 1):
                if (
                    tags[k] == "M"
                    or (tags[k] in "DN" and tags[k - 1] in "nM#")
                    or (tags[k] in "D" and tags[k - 1] == "N")
                    or (tags[k] == "N" and low[k - 1] in _MONTHS)  # in May Lee said
                ):
                    cut = k + (tags[k] == "M")
            first = cut if cut > first + 1 else last + 1
        else:
            first += 1
    return first


def _series(words: Words, conjunction: int, floor: int) -> int:
    """Give the first word of what stands before a comma and a conjunction: Lund, the mayor, and others; -1 for none."""
    tags = words.tags
    if tags[conjunction - 1] != ",":
        return -1
    comma = tags.rfind(",", floor, conjunction - 1)
    if comma <= floor or not _SERIES.fullmatch(tags, floor, conjunction - 1):
        return -1
    return floor + (tags[floor] == ",")


def _ends_clause(words: Words, comma: int, floor: int) -> bool:
    """Say whether a clause ends at a comma: it rained, teachers and nurses said."""
    for at in range(comma - 1, max(floor, comma - 25) - 1, -1):
        if words.tags[at] == "C" and words.tags[at + 1] in "dvV":
            return True  # it was hit and overturned
        if words.tags[at] in ",;:-TSWRCqQ":
            return False
        if words.tags[at] in "Av" or (words.tags[at] == "d" and words.tags[at - 1] == "p"):
            return True
    return False


def subject(words: Words, verb: int, floor: int = 0) -> Part | None:
    """Find the subject of the verb at word `verb`: its first word, and the word after its last.

    Over a parenthesis between commas (an apposition, a relative clause, an age) the subject is what stands before.
    """
    tags = words.tags
    last = verb_group(words, verb) - 1
    if last < floor:
        return None
    tag = tags[last]
    if tag == "R":
        return (last, last + 1)
    if tag == "T" and last > floor and tags[last - 1] in "nN" and _QUOTES.match(tags, verb + 1):
        return (last, last + 1)  # a note that said: "..."
    if tag == "p":
        return (last, last + 1)
    if tag == "o" and last > floor + 1 and tags[last - 1] == "f":
        first = _phrase_before(words, last - 2, floor)
        nobody = words.low[last - 2] in ("none", "neither")  # 12 sightings, none of them certain
        return None if nobody or first >= last - 1 else (first, last + 1)  # two of them
    if words.low[last] in _THEM and last > floor + 1 and tags[last - 1] in "Pt":
        first = _phrase_before(words, last - 2, floor)
        return (first, last + 1) if first < last - 1 else None  # a lawyer for him
    noun = (
        (tag == "d" and last) or (tag == "V" and nominal(words, last)) or (tag == "G" and _named(words, last))
    )
    if tag in "Nn#DMg)q" or noun:
        first = _phrase_before(words, last, floor)
        if first <= last:
            return (_relative(words, first, floor), last + 1)
        place = _place_before(words, last, floor)  # those who live in Leeds said
        first = _relative(words, place, floor)
        return (first, last + 1) if first < place else None
    if tag == "-":
        opener = words.tags.rfind("-", floor, last)
        if opener <= floor or last - opener > 30 or tags[opener - 1] not in "Nn)#V":
            return None
        first = _phrase_before(words, opener - 1, floor)
        return (first, opener) if first < opener else None
    if tag == "Q" and last > floor and words.ends_on_comma(last):
        return _before_comma(words, last + 1, floor)  # the host of "Morning Talk," said
    return _before_comma(words, last, floor) if tag == "," else None


def _relative(words: Words, first: int, floor: int) -> int:
    """Give the first word of a subject whose relative clause ends with the phrase at word `first`, else that word.

    Voters who liked the plan said; but: voters who think the plan said.
    """
    tags = words.tags
    if first <= floor + 1 or tags[first - 1] not in "AvdVPaDtfg#nNMTR":
        return first
    if tags[first - 1] in "TR":
        if not _unknown_verb(words, first):
            return first
        start = _phrase_before(words, first - 2, floor)
        return start if start < first - 1 else first
    verb = -1
    for at in range(first - 1, max(floor, first - 20), -1):
        tag = tags[at]
        spoke = tag == "V" and words.tag(at + 1) in "Pa" and tags[at - 1] in "RaA"  # who spoke with
        if spoke or (tag in "Avd" and words.low[at] not in _THINKS):
            verb = at
        elif tag == "R" or (tag == "T" and verb == at + 1):
            if verb < 0 or tags[at - 1] not in "nND)" or words.low[at] == "whose":
                return first
            start = _phrase_before(words, at - 1, floor)
            return start if start < at else first
        elif tag in ",;:-qQVvTSWp":
            return first
    return first


def _named(words: Words, at: int) -> bool:
    """Say whether a form in -ing is a noun: the ruling, a stark warning."""
    before = words.tags[at - 1] if at else "."
    return before == "D" or (before in "nad" and at > 1 and words.tags[at - 2] == "D")


def _place_before(words: Words, last: int, floor: int) -> int:
    """Give the preposition of the phrase that ends with word `last`, next after a verb; `last` where there is none."""
    at = last
    while at > floor and words.tags[at] in "DNn#fPM":
        at -= 1
    return at + 1 if words.tags[at] in "vVda" and words.tags[at + 1] == "P" else last


def _unknown_verb(words: Words, at: int) -> bool:
    """Say whether a noun must be a verb, by what follows: who chairs the party, that docked in Oslo."""
    if words.tags[at] != "n":
        return words.tags[at] == "d"
    following = words.tag(at + 1)
    return following in "Do" or (following in "PM" and not words.low[at].endswith("s"))


def _before_comma(words: Words, comma: int, floor: int) -> Part | None:
    """Find the subject before what stands between commas: Lee, 34, a nurse who left, said."""
    chunks: list[Part] = []
    end = comma
    while len(chunks) < 8 and end > floor:
        start = end
        while start > floor and words.tags[start - 1] not in ",;:-" and end - start < 40:
            start -= 1
        if start == end or end - start == 40:
            break
        chunk = start, end
        set_in = (
            chunks or inserted(words, chunk) or resumes(words, start, floor) or trails(words, chunk, floor)
        )
        if not set_in:
            return None
        chunks.append(chunk)
        if start == floor or words.tags[start - 1] != ",":
            break
        end = start - 1
    if len(chunks) < 2:
        return None
    for n in range(1, len(chunks)):
        start, end = chunks[n]
        before = chunks[n + 1] if n + 1 < len(chunks) else None
        if before and words.tags[start] == "C" and _CLAUSE.search(words.tags, *before):
            start += 1  # the shop closed, and its owner, Ann Bell, said
        elif before and inserted(words, chunks[n], appositions=heads(words, chunks, n + 1)):
            continue
        if words.tags[end - 1] == "p":
            return (end - 1, end)
        of_them = words.tags[max(start, end - 2) : end] == "fo"
        if not (named_by(words, end) or of_them or words.tags[end - 1] in "Mq"):
            return None
        first = _phrase_before(words, end - (3 if of_them else 1), start)
        if first >= end:
            return None
        opener = words.tags[chunks[0][0]]
        between = opener in "RPSgGVdaWMf" or resumes(words, chunks[0][0], floor)
        return (first, end if between else comma)
    return None
