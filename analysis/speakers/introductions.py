"""How someone without a name comes in, or is named later: "a spokesman for the port", "the spokesman, Ann Bell"."""

from __future__ import annotations

import re

from analysis.speakers.descriptions import clean
from analysis.speakers.people import People
from analysis.speakers.person import Person

#: How far back "the spokesman" looks for whom "a spokesman for the port" brought in, and for whom one speaks.
_INTRODUCED, _BODY = 1000, r"(?:the )?[A-Z][\w.&’'-]*(?: (?:(?:of|for|and|the) )*[A-Z][\w.&’'-]*){0,5}"
#: How soon the name comes of someone who came in without it.
_SOON = 1500


def introduced(text: str, at: int, head: str) -> str | None:
    """Give the description under which someone came in, shortly before a place: a spokesman for the port."""
    line = text[max(0, at - _INTRODUCED) : at]
    if f"{head} " not in line:
        return None
    found = re.findall(rf"\b[Aa]n? ((?:[\w'’-]+ ){{0,4}}{re.escape(head)} (?:for|of|with) {_BODY})", line)
    return clean(found[-1]) if found else None


def named_later(text: str, people: People, at: int, head: str) -> Person | None:
    """Give the name that follows soon after someone came in without it: "the spokesman, Ann Bell"."""
    after = text[at : at + _SOON]
    again = re.search(rf"\b[Tt]he {re.escape(head)}, ", after) if f"he {head}, " in after else None
    ends = people.within(at + again.end(), at + again.end() + 50) if again else []
    if not again or not ends or people.titled(ends[0]) - at - again.end() > 12:
        return None
    return people.at[ends[0]]
