"""Names in apposition to a description: "said the mayor, Nora Fields", "according to its operator, North Lines"."""

from __future__ import annotations

import re

from analysis.lists import words_in
from analysis.speakers.descriptions import describe
from analysis.speakers.namelists import titles
from analysis.speakers.names import Name, find_names
from analysis.text.text import Span, words_of

# How a description opens that a name may be put to.
_DESCRIBES = re.compile(
    r"(?:(?:the|an?|one|his|her|its|their|our|my|another|this|that)\b|[a-z]|[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3}['’])",
    re.IGNORECASE,
)
_COMMA = re.compile(r",[ \xa0](?:the (?=[A-Z]))?")
# What stands behind a name that ends a clause.
_CLOSES = re.compile(r"\.?(?:$|[.,;:!?)\n\"“”’—–]| (?:[-—–]|who\b|of\b))")
_FRONTED = re.compile(r"According to $")
_CAPITAL_LAST = re.compile(r"\b[A-Z][\w’'.-]*$")
# "the mayor of Ayton" is one person, "a doctor in Ayton" may go on with the country.
_OFFICE = re.compile(r"[Tt]he [a-z ]+ of (?:the )?(?:[A-Z][\w’'.-]*(?: |$))+$")
_ACRONYM_BEHIND = re.compile(r" ([A-Z]{2,8})(?=[ ,.])")
_WORD_BEHIND = re.compile(
    r" (?!(?:I|A|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b)([A-Z][a-z]+)(?= [a-z]|,)"
)
_NAME_BEFORE = re.compile(r"(?:\b[A-Z][\w’'&-]* )+$")
_DETERMINERS = frozenset(
    {"the", "a", "an", "some", "many", "few", "all", "most", "no", "its", "his", "her", "their"}
)
# A place or hour before the noun that speaks: "Off stage the 40-year-old".
_LEAD = re.compile(
    r"(?:(?:Outside|Inside) (?:[a-z]+ )?[a-z]+,? |\d[\d:. ]{0,6}[ap]\.?m\.?,? )(?=(?:the|an?) )"
)
_GIVEN_DO = re.compile(r"\b([A-Z][\w’'-]*[^\Ws]) do $")
_OWNER_BEFORE = re.compile(r"(?:\b(?:[A-Z][\w.-]* ){0,3}[A-Z][\w.-]*s['’]|\bThat|\bThis) $")
#: How far behind a description its name may end.
_REACH = 90


def widened(text: str, source: Span) -> Span:
    """Give a source with what else belongs to it: the rest of its name, or the name in apposition behind it.

    Examples
    --------
    >>> text = "It is over, said the mayor of Ayton, Nora Fields."
    >>> start, end = widened(text, Span(17, 35))
    >>> text[start:end]
    'the mayor of Ayton, Nora Fields'
    """
    lead = _LEAD.match(text, *source)
    source = _owned(text, _whole_name(text, Span(lead.end(), source.end) if lead else source))
    words = text[source.start : source.end]
    comma = _COMMA.match(text, source.end)
    if comma is None or "," in words or not _DESCRIBES.match(words):
        return source
    if _FRONTED.search(text, max(0, source.start - 13), source.start):
        return source  # the clause begins behind the comma
    line = text[comma.end() : comma.end() + _REACH].partition("\n")[0]
    name = next(iter(find_names(line)), None)
    if name is None or not _opens(name) or not _CLOSES.match(text, comma.end() + name.end):
        return source
    return Span(source.start, comma.end() + name.end) if _can_be(words, name) else source


def _owned(text: str, source: Span) -> Span:
    """Give a source with its owner, if that is cut off: Bell’ letter, that committee."""
    owner = _OWNER_BEFORE.search(text, max(0, source.start - 60), source.start)
    first = text[source.start : source.end].partition(" ")[0]
    if owner is None or not first.islower() or first in _DETERMINERS or first in words_in("pronouns.csv"):
        return source
    return Span(owner.start(), source.end)


def _whole_name(text: str, source: Span) -> Span:
    """Give a source with the common words in capitals that are part of its name: Heal Now, the WHO."""
    start, end = source
    words, plain = text[start:end], words_of("opening_words.txt")
    last = words.rpartition(" ")[2]
    if last == "The":
        behind = _ACRONYM_BEHIND.match(text, end)
    elif last[:1].isupper() and last.lower() not in plain and last.lower() not in titles():
        behind = _WORD_BEHIND.match(text, end)
    else:
        behind = None
    if last in ("Jr", "Sr") and text[end : end + 1] == ".":
        end += 1
    if behind and (last == "The" or behind[1].lower() in plain):
        end = behind.end(1)
    if words[:1].isupper():
        given = _GIVEN_DO.search(text, max(0, start - 40), start)
        start = given.start() if given and given[1].lower() not in plain else start
    if words.istitle() and words.lower() in plain - words_in("pronouns.csv"):
        before = _NAME_BEFORE.search(text, max(0, start - 60), start)
        start = before.start() if before else start
    return Span(start, end)


def _opens(name: Name) -> bool:
    """Tell whether a name, with its title, opens a line."""
    title = " ".join(name.title)
    return name.start == (len(title) + 1 if title else 0)


def _can_be(words: str, name: Name) -> bool:
    """Tell whether a name can be what a description means: not the country of the town that ends it."""
    if name.sort == "person":
        return True
    if name.sort in ("country", "place"):
        return False
    if _CAPITAL_LAST.search(words) and not (len(name.words) > 1 and _OFFICE.match(words)):
        return False
    return name.sort == "unknown" or describe(words).role is None


def named_thing(text: str, source: Span) -> str | None:
    """Give the body, no person, whose name stands in apposition to a description: "its operator, North Lines"."""
    described, comma, rest = text[source.start : source.end].partition(", ")
    if not comma or not _DESCRIBES.match(described) or describe(described).role is not None:
        return None
    name = next(iter(find_names(rest)), None)
    if name is None or name.sort != "organisation" or not _opens(name):
        return None
    return rest[: name.end] if not rest[name.end :].strip(" ,") else None
