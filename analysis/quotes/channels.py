"""The channel of a quote: where it was said, on X, to an agency, at a news conference."""

from __future__ import annotations

import re
from functools import cache

from analysis.quotes.cues import forms
from analysis.text.text import Span, words_of

#: How far after its cue a channel may stand, in characters.
_REACH = 120
_WORD = r"[A-Z](?:[\w&-]|\.(?=\w))*+"
_NAME = rf"(?:the )?{_WORD}(?: (?:of |the )*{_WORD}){{0,4}}"


@cache
def _lists() -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for line in words_of("channels.txt"):
        name, _, entries = line.partition(":")
        found.setdefault(name, []).extend(re.escape(entry.replace("_", " ")) for entry in entries.split())
    return {name: "|".join(sorted(entries, key=lambda e: (-len(e), e))) for name, entries in found.items()}


@cache
def occasions() -> frozenset[str]:
    """Give the words for what something is said in: a statement, an interview, a rally."""
    return frozenset(_lists()["form"].split("|"))


@cache
def _channel() -> re.Pattern[str]:
    lists = _lists()
    noun = rf"(?:{lists['form']})\b"
    return re.compile(
        rf"\b(?:[Oo]n|[Vv]ia) (?:{lists['platform']})\b"
        rf"|\b(?:[Ii]n|[Aa]t|[Dd]uring|[Oo]n|[Vv]ia|[Tt]hrough) (?:an?|the|his|her|their|its|that|one|another)"
        rf"(?: [\w’'-]+){{0,3}}? {noun}"
        rf"(?: (?:with|to|on|for|in|from|posted on|published by) {_NAME})?"
        rf"|\b(?:[Ii]n|[Bb]efore) (?:{lists['place']})\b"
    )


@cache
def _audience() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{_NAME}|(?:the |his |her |their )?(?:[a-z]+ )?(?:{_lists()['audience']})\b)")


def channel(text: str, unit: Span, cue: Span | None, content: Span) -> str | None:
    """Find where something was said.

    Parameters
    ----------
    text
        An article's text.
    unit
        The sentence of the cue.
    cue, content
        The cue and the first stretch of the content.

    Returns
    -------
    str or None
        The words of the text: `on X`, `in a statement`, `at a news conference`; `to CNN` for told CNN.

    Examples
    --------
    >>> channel("In a post on X, Ann Lee said it rained.", Span(0, 39), Span(24, 28), Span(29, 38))
    'in a post on X'
    """
    if cue is None:
        return None
    start, end = content
    after = min(unit.end, cue.end + _REACH, start if start > cue.end else unit.end)
    found = _channel().search(text, cue.end, after)
    word = text[cue.start : cue.end].lower()
    told = any("a" in form.frames for form in forms().get(word, ()))
    if told and word.startswith(("t", "in", "as")):
        audience = _audience().match(text, cue.end, after)
        if audience:
            return f"to {audience.group().strip()}"
    if found is None:
        before = end if end <= cue.start else unit.start
        if end > cue.start or start - unit.start > 8:
            found = _channel().search(text, before, cue.start)
            if found and not 0 <= text.find(",", found.end(), cue.start) - found.end() < 40:
                found = None
    if found:
        return " ".join((found.group()[0].lower() + found.group()[1:]).split())
    return "on Twitter" if word.startswith(("tweet", "retweet")) else None
