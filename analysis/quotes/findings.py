"""Who or what finds something out and tells it in words: a study, an inquest, police."""

from __future__ import annotations

from functools import cache

from analysis.speakers.roles import plural_of
from analysis.text.text import words_of


@cache
def findings() -> dict[str, bool]:
    """Give the nouns for who or what finds something out, singular and plural, and whether a that must follow."""
    found = {}
    for entry in words_of("findings.txt"):
        noun, _, that = entry.partition(" ")
        found[noun] = found[plural_of(noun)] = bool(that)
    return found
