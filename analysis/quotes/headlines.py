"""The subject of a headline's verb: its verbs are in the present, and most are in no list."""

from __future__ import annotations

from analysis.lists import word_set
from analysis.speakers.bodynouns import kinds_of
from analysis.speakers.roles import roles
from analysis.text.tokens import Part, Words

#: What opens a clause in a headline, and nobody's name.
_QUANTITIES = word_set("headlines.quantities")
#: What stands behind a verb, and not behind a noun in the plural before another noun.
_BEHIND = frozenset("PDpot#aqQg,.")


def is_headline(words: Words) -> bool:
    """Say whether a sentence ends as a headline does, without a full stop."""
    return words.text[words.within.end - 1] not in '.?!"”:'


def present(words: Words, at: int, stop: int, clause: bool = False) -> bool:
    """Say whether a word that no list knows must be a verb in -s: Lund resigns over bills, the town deserves better.

    Between two nouns it may be one, unless a `clause` is looked for: the town sports centre.
    """
    low, tags = words.low[at], words.tags
    if tags[at] not in "nV" or not low.endswith("s") or low.endswith(("ss", "'s", "’s")) or low in roles():
        return False
    if tags[at - 1] not in "nN" or words.low[at - 1].endswith("s"):
        return False
    if at + 1 >= stop or tags[at + 1] in _BEHIND:
        return True
    if tags[at + 1] not in "nN":
        return False
    body = bool(kinds_of(words.low[at - 1])) and words.low[at + 1] not in roles()  # bank lifts rates
    return clause or body or tags[at - 1] == "N" or words.low[at - 1] in roles()


def holds_clause(words: Words, first: int, last: int) -> bool:
    """Say whether what seems one noun phrase is a clause: the town deserves better; but: the town sports minister."""
    if words.low[last - 1] in roles():
        return False
    if words.low[first] in _QUANTITIES:
        return True  # says more cuts likely
    return any(present(words, at, last, clause=True) for at in range(first + 1, last - 1))


def headline_subject(words: Words, first: int, stop: int) -> Part | None:
    """Find who acts in the first clause of a headline: Mayor Lund resigns over bills, says he lost his way."""
    if not is_headline(words) or words.tag(first) not in "DNn#d":
        return None
    for at in range(first + 1, min(stop, first + 12)):
        if words.tags[at] in ",;:-PRTS":
            return None
        if words.tags[at] in "vA" or present(words, at, stop):
            return (first, at)
        role = roles().get(words.low[at])
        if role and role.plural and words.tag(at + 1) in "nVd":
            return (first, at + 1)  # port workers end walkout
    return None
