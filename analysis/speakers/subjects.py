"""The noun that opens a sentence without a name: "A shopkeeper opened the door. ... he said"."""

from __future__ import annotations

import re

from analysis.speakers.roles import Role, roles
from analysis.text.text import Span, words_of

_PHRASE = (
    r"(?P<article>[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother) "
    r"(?P<words>(?:[a-z’'-]+|\d+-year-old|[A-Z][a-z]+)(?: [\w’'-]+){0,3})"
)
_OPENS = re.compile(
    r"[\"“‘'(]?(?:(?P<before>[A-Z][\w.:’-]*(?: [\w.:’-]+){0,6}), |(?:Later|Then|But|And|Nearby|Meanwhile|Now|Yet) )?"
    rf"{_PHRASE}"
)
_PLAIN = re.compile(rf"[\"“‘'(]?{_PHRASE}")
#: Of what a guard is a body: the coast guard.
_GUARDS = frozenset({"coast", "national", "home", "border", "republican", "honour", "honor"})
_WORD = re.compile(r"[\w’'-]+")
#: Words that end a noun phrase.
_ENDS = frozenset(
    {
        "of",
        "for",
        "in",
        "at",
        "from",
        "with",
        "near",
        "on",
        "who",
        "to",
        "was",
        "is",
        "has",
        "had",
        "and",
        "by",
    }
)


def _apposed(before: str) -> bool:
    """Tell whether one word before a comma is a name, of which the noun tells more: Vexley, a nurse, came."""
    word = before.lower()
    return " " not in word and not word.endswith(("ly", "day")) and word not in words_of("opening_words.txt")


def opening(text: str, start: int, stop: int) -> tuple[Span, Role] | None:
    """Give the role noun that opens a sentence as its subject, with its article.

    Examples
    --------
    >>> span, role = opening("On Monday, a young nurse came.", 0, 30)
    >>> span, role.kinds[0]
    (Span(start=11, end=24), 'nurse')
    """
    match = _PLAIN.match(text, start, stop) or _OPENS.match(text, start, stop)
    if match is None or (match.re is _OPENS and match["before"] and _apposed(match["before"])):
        return None
    found, before = None, ""
    for word in _WORD.finditer(text, match.start("words"), match.end()):
        role = roles().get(word.group())
        if found is not None and role is None:
            break
        if word.group() == "guard" and before in _GUARDS:
            break
        before = word.group().lower()
        if word.group() in _ENDS:
            break
        if role is not None:
            found = word.end(), role
    if found is None or found[1].plural or text[found[0] : found[0] + 1] in ("'", "’"):
        return None
    return Span(match.start("article"), found[0]), found[1]
