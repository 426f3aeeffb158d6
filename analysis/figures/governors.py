"""Which figures an event is told of: those that its verb or noun governs in one clause."""

from __future__ import annotations

from itertools import pairwise

from analysis.figures.number_words import HYPHENS
from analysis.figures.plurals import is_plural
from analysis.figures.quantity import Quantity
from analysis.lists import word_set
from analysis.text.lexemes import Tokens
from analysis.text.text import words_of

#: Nouns of events; what of them are verbs too; forms of verbs that have no object.
_NOUNS = word_set("governors.nouns")
_EITHER = word_set("governors.either")
_OBJECTLESS = word_set("governors.objectless")

_DETERMINERS = word_set("governors.determiners")
_PREPOSITIONS = word_set("governors.prepositions")
#: Prepositions that open clauses too: after 12 men were killed.
_CONJUNCTIONS = frozenset({"after", "as", "before", "since", "until", "till"})
_FINITE = word_set("governors.finite")
_CHAIN = word_set("governors.chain")
_GROUPS = word_set("governors.groups")
_JOINS = word_set("governors.joins")
_NOUN_LINKS = word_set("governors.noun_links")

#: Verbs told of their subjects alone.
_OF_SUBJECT = word_set("governors.of_subject")

_SAY = frozenset(
    {"say", "says", "said", "told", "believe", "believes", "claim", "claims", "report", "reported"}
)
_CHANGED = frozenset({"increased", "decreased"})

#: Events that befall an object, so that whoever does them is not counted.
_DONE_TO = word_set("governors.done_to")

#: Prepositions that lead from the words for an event to what it is told of, besides `of`.
_LEADS = {
    "increased": frozenset({"to", "by", "from", "at"}),
    "decreased": frozenset({"to", "by", "from", "at"}),
    "affected": frozenset({"from", "on"}),
    "blackout": frozenset({"to", "for", "in"}),
    "charged": frozenset({"on", "with"}),
    "cost": frozenset({"for", "at", "to", "by"}),
    "earned": frozenset({"for", "at", "to", "by"}),
    "sold": frozenset({"for", "at", "to", "by"}),
    "given": frozenset({"to", "by"}),
    "attended": frozenset({"by"}),
    "voted": frozenset({"for", "by"}),
    "left": frozenset({"for"}),
}
_NOUN_LEADS = frozenset({"among", "at", "to", "by", "for"})


def governs(t: Tokens, k: int, end: int, event: str, figure: Quantity, others: list[Quantity]) -> bool:
    """Say whether the words of an event, tokens `k` to `end`, govern a figure in one clause.

    Examples
    --------
    >>> from analysis.figures.quantities import quantities
    >>> from analysis.text.lexemes import tokens
    >>> t = tokens("The nurse who helped 30 men has died.", 0, 37)
    >>> governs(t, 7, 8, "killed", quantities(t)[0], [])
    False
    """
    if figure.left <= k < figure.right:
        return not (t.words[k - 1] in HYPHENS and t.glued(k) and k > figure.left)  # middle-income families
    hyphened = figure.hyphened or (figure.j < len(t) and t.words[figure.j] in HYPHENS and t.glued(figure.j))
    if (hyphened and figure.kind != "money") or _denied(t, k) or _in_compound(t, k, end):
        return False
    noun = t.low[k] in _NOUNS or (t.low[k] in _EITHER and _stands_as_noun(t, k))
    if k < figure.left:
        return _ahead(t, k, end, event, figure, others, noun)
    return _noun_behind(t, k, figure) if noun else _verb_behind(t, k, end, event, figure, others)


def _denied(t: Tokens, k: int) -> bool:
    """Say whether an event did not happen: were not injured, didn't vote."""
    return any(word in {"not", "never", "t"} for word in t.low[max(0, k - 2) : k] if word != ",")


def _stands_as_noun(t: Tokens, k: int) -> bool:
    before = t.low[k - 1] if k else ""
    return before in _DETERMINERS or before in _PREPOSITIONS or before.endswith(("al", "ly", "er"))


def _in_compound(t: Tokens, k: int, end: int) -> bool:
    """Say whether the words of an event are but part of a noun: drop zone, cost-of-living, the affected area."""
    if end >= len(t):
        return False
    if t.words[end] in HYPHENS and t.glued(end):
        return True
    low = t.low[end]
    if not low[0].isalpha() or low in words_of("phrase_ends.txt") or low in words_of("changes.txt"):
        return False
    if low.endswith(("ed", "ly", "ing")) or low in _NOUNS:
        return False
    if t.low[k].endswith(("ed", "en")):
        return bool(k) and (t.low[k - 1] in _DETERMINERS or t.low[k - 1] in _PREPOSITIONS)
    single = end == k + 1 and not t.low[k].endswith("s") and t.words[end].islower() and not low.endswith("s")
    return single and (t.low[k] in _NOUNS or (t.low[k] in _EITHER and _stands_as_noun(t, k)))


def _before(t: Tokens, i: int) -> int:
    """Give the token before the noun phrase at token `i`, its determiners passed."""
    i -= 1
    while i > 0 and t.low[i] in _DETERMINERS:
        i -= 1
    return i


def _ahead(
    t: Tokens, k: int, end: int, event: str, figure: Quantity, others: list[Quantity], noun: bool
) -> bool:
    """Say whether an event before a figure governs it."""
    gap = t.low[end : figure.left]
    subject = (figure.counted_text or "").lower().split()
    numbered = "number" in t.low[max(0, k - 8) : k]
    if figure.counted is None and (noun or numbered) and t.low[k] in subject:
        return True
    if any(word in {"that", "which", "who", "—", "–"} for word in gap):
        return False
    if gap[:1] and gap[0] in _SAY:
        return False  # survivors say 40 were aboard
    if event in _DONE_TO and not noun and "by" in gap[:-1] and t.low[k].endswith(("ed", "en", "out")):
        return False  # pulled out by a ship and two boats
    if t.low[k] in _OF_SUBJECT and not any(word in _FINITE or word in {":", "by"} for word in gap):
        return False  # reached 40 villages
    if gap and not noun and _is_next_verb(t, end, figure.left):
        return False  # kills two, drives hundreds from home
    between = [other for other in others if end <= other.left and other.right <= figure.left]
    opens = gap[-1:] == ["and"] and not noun
    if opens and t.low[figure.right : figure.right + 1] in _OWN:
        return False  # two men died and 40 have been moved
    if event == "charged" and any(word.endswith("ing") for word in gap):
        return False  # charged with helping two thieves
    if any(word in _FINITE for word in gap):
        led = noun or numbered or gap[-1] in _FINITE
        if not led or (between and not noun) or "," in t.low[end : (between or [figure])[0].left]:
            return False
    aside = len(gap) > 2 and gap[0] == ","  # employs, in all, 300 people
    if gap and gap[-1] == "," and not (between or noun or aside):
        those = k > 0 and t.low[k - 1] in {"those", "the", "all"}
        return those or t.low[figure.j : figure.j + 1] in (["of"], ["more"], ["fewer"], ["less"])
    if not _is_led(t, figure.left, end, event, noun or numbered):
        return False
    return not between or event in _CHANGED or _is_listed(t, between[-1], figure)


#: What begins the verb of a number that is the subject of its own clause.
_OWN = (["were"], ["are"], ["have"], ["had"])


def _is_next_verb(t: Tokens, end: int, left: int) -> bool:
    """Say whether another verb of a headline stands right before token `left`: kills two, drives hundreds from home."""
    verb = t.low[left - 1]
    if left - 2 < end or t.low[left - 2] not in {",", "and"} or not t.words[left - 1].isalpha():
        return False
    return verb in _DRIVES or (verb.endswith("s") and t.low[end - 1].endswith("s") and verb[:-1] in _VERBS)


#: Verbs for making people go; verbs of headlines that tell no event of those counted.
_DRIVES = word_set("conditions.drives")
_VERBS = word_set("governors.verbs")


def _is_listed(t: Tokens, last: Quantity, figure: Quantity) -> bool:
    """Say whether a figure goes on a list behind another: two men, six women and a dog."""
    gap = t.low[last.right : figure.left]
    if len(gap) > 8:
        return False
    if any(word.endswith("ed") for word in gap):
        return False  # laid off 90 cooks and closed two canteens
    same = last.kind == figure.kind and last.unit == figure.unit
    return gap in (["of"], ["of", "the"]) or any(word in _JOINS or (same and word == ",") for word in gap)


def _is_led(t: Tokens, left: int, end: int, event: str, noun: bool) -> bool:
    """Say whether the preposition before a figure, if one stands there, leads on from the event."""
    at = _before(t, left)
    while at >= end and t.low[at] == "of":  # from the homes of 14
        at -= 1
        while at >= end and t.words[at][0].isalpha() and t.low[at] not in words_of("phrase_ends.txt"):
            at -= 1
        at = _before(t, at + 1)
    if at < end or t.low[at] not in _PREPOSITIONS or t.low[at - 1] in {"up", "down"}:
        return True
    return t.low[at] in _LEADS.get(event, ()) or (noun and t.low[at] in _NOUN_LEADS)


def _noun_behind(t: Tokens, k: int, figure: Quantity) -> bool:
    """Say whether a noun behind a figure is told of it: £3m in profit, nine among the dead."""
    gap = t.low[figure.right : k]
    return len(gap) <= 4 and all(word in _NOUN_LINKS or word in _DETERMINERS for word in gap)


def _verb_behind(t: Tokens, k: int, end: int, event: str, figure: Quantity, others: list[Quantity]) -> bool:
    """Say whether the verb of an event behind a figure has it for its subject."""
    gap = t.low[figure.right : k]
    if any(a in {"and", "but"} and b in _SAY for a, b in pairwise(gap)):
        return False  # held two men and say cars were stolen
    if gap and gap[0].endswith("ing") and "to" in {t.low[k], t.low[k - 1]}:
        return False  # men urging others to flee
    if gap[:1] == [","] and _in_relative(t, figure.left):
        return False  # the mill, which employs 40 people, will lay off 12
    chain = len(gap)
    while chain and (gap[chain - 1] in _CHAIN or gap[chain - 1].endswith("ly")):
        chain -= 1
    if (
        event == "affected" or "among" in gap[1:chain]
    ):  # they had their cards stolen, were among ten people hurt
        return True
    related = any(word in _RELATIVES for word in gap[:2]) or gap[chain : chain + 1] in _HELD
    helpers = [word for word in gap[chain:] if word in _FINITE]
    if not related and any(word in _FINITE for word in gap[:chain]):
        return False
    if gap.count(",") == 1 and not _goes_on(t, figure.right + gap.index(",") + 1, k, others):
        return False
    finite = bool(helpers) or t.low[k] in _OBJECTLESS
    if finite and not related and not _is_subject(t, figure, helpers):
        return False
    passive = any(
        word in {"was", "were", "been", "be", "being", "are", "is", "get", "got"} for word in gap[chain:]
    )
    return passive or event not in _DONE_TO or not _has_object(t, k, end)


def _in_relative(t: Tokens, left: int) -> bool:
    """Say whether token `left` stands in a relative clause behind a comma."""
    for k in range(left - 1, max(0, left - 12), -1):
        if t.words[k] == ",":
            return t.low[k + 1] in {"which", "who", "where"}
    return False


_RELATIVES = frozenset({"who", "which", "that", "whose"})

#: Participles that open what is held of those counted: ten people thought to have died.
_HELD = (["thought"], ["believed"], ["feared"], ["known"], ["reported"], ["presumed"], ["said"])


def _goes_on(t: Tokens, after: int, k: int, others: list[Quantity]) -> bool:
    """Say whether a clause goes on behind its only comma, at token `after`."""
    low = t.low[after]
    if (
        after == k
        or low in _FINITE
        or low in _CHAIN
        or low in _JOINS
        or low in {"who", "which", "most", "some"}
    ):
        return True
    return any(other.left == after for other in others)


def _is_subject(t: Tokens, figure: Quantity, helpers: list[str]) -> bool:
    """Say whether a figure can be the subject of a finite verb, by what stands before it and the verb's number."""
    at = _before(t, figure.left)
    before = t.low[at] if at >= 0 else ""
    group = before == "of" and at > 0 and (t.low[at - 1] in _GROUPS or t.low[at - 1][0].isdecimal())
    plural = figure.kind == "count" and figure.low > 1 and not group
    if plural and any(word in {"was", "has", "is"} for word in helpers):
        return False
    if before == "of":
        return group
    if before == "with" and at and t.low[at - 1] in {"along", "together"}:
        return True
    return (before not in _PREPOSITIONS or before in _CONJUNCTIONS) and not (
        not helpers and before.endswith("ed") and len(before) > 4
    )


def _has_object(t: Tokens, k: int, end: int) -> bool:
    """Say whether an object follows a verb: arrested a baker."""
    if end >= len(t):
        return False
    low = t.low[end]
    if low in {"a", "an"}:
        return t.low[end + 1 : end + 2] not in (["day"], ["week"], ["month"], ["year"])
    named = t.words[end][0].isupper() and t.words[k][0].islower() and low not in words_of("phrase_ends.txt")
    plural = t.words[end].islower() and is_plural(low) and low not in words_of("times.txt")
    plural = plural and t.low[end - 1] not in _PREPOSITIONS
    return plural or low in _DETERMINERS or (named and low not in words_of("times.txt"))
