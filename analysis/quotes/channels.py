"""The channel of a quote: where it was said, on X, to an agency, at a news conference."""

from __future__ import annotations

import re
from functools import cache

from analysis.lists import word_set
from analysis.text.cues import forms
from analysis.text.text import Span, words_of

#: How far after its cue a channel may stand, in characters.
_REACH = 120
#: How near its cue or the start of the sentence one before the cue stands, in characters.
_NEAR = 60
_WORD = r"[A-Z](?:[\w&-]|\.(?=\w)|['’](?=[A-Z]))*+"
#: Forms that what follows makes an event: in the first release of prisoners.
_OF = word_set("channels.of")
#: What opens a clause of its own, so that what stands in it is no channel of the cue before.
_CLAUSE = re.compile(r"\b(?:after|before|when|while|that|who|which|because|if|where|until)\b")


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
def platforms() -> frozenset[str]:
    """Give the platforms that a word in small letters can mean no other thing than."""
    return frozenset(name.lower() for name in _lists()["platform"].split("|") if len(name) > 6)


@cache
def _name() -> str:
    """Give the pattern of a name: Bill O'Hara, Channel 6, Mr. Lee, U.S. Bank."""
    titles = "|".join(sorted(word.capitalize() for word in words_of("abbreviations.txt") if word.isalpha()))
    word = rf"(?:(?:{titles})\.(?= )|(?:[A-Z]\.){{2,4}}(?= )|{_WORD})"
    return rf"(?:the )?{word}(?: (?:of |the )*{word}){{0,4}}(?: \d{{1,3}}\b)?"


@cache
def _channel() -> re.Pattern[str]:
    lists = _lists()
    noun = rf"(?:{lists['form']})\b(?: (?:{lists['form']})\b)?"
    where = rf"(?: (?:with|to|on|for|in|from|posted on|published by) {_name()})?"
    its = "(?:an?|the|his|her|their|its|that|one|another)"
    return re.compile(
        rf"\b(?:[Oo]n|[Vv]ia) (?:{lists['platform']})\b"
        rf"|\b(?:[Ii]n|[Aa]t|[Dd]uring|[Vv]ia|[Tt]hrough) {its}(?: [\w’'-]+){{0,3}}? {noun}{where}"
        rf"|\b[Oo]n {its}(?: [\w’'-]+){{0,3}}? (?:{lists['aired']})\b{where}"
        rf"|\b[Ii]n (?:[a-z-]+ ){{0,2}}?(?:{lists['several']})\b{where}"
        rf"|\b(?:[Ii]n|[Bb]efore) (?:{lists['place']})\b"
    )


@cache
def _audience() -> re.Pattern[str]:
    hearers, named = _lists()["audience"], _lists()["named"]
    return re.compile(
        rf"\s(?:{_name()}(?: (?:[a-z]+ )?(?:{hearers}|{named})\b)?"
        rf"|(?:the |his |her |their )?(?:[a-z]+ )?(?:{hearers})\b)"
    )


def _of_event(text: str, found: re.Match[str]) -> bool:
    """Say whether a form stands for what happened and not for where words are said: in the release of a prisoner."""
    return text[found.end() : found.end() + 4] == " of " and found.group().rpartition(" ")[2] in _OF


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
    if found is None and start > cue.end:
        found = _channel().match(text, end + 1, unit.end)  # condemned the plan in a statement
    if found and (_CLAUSE.search(text, cue.end, found.start()) or _of_event(text, found)):
        found = None
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
            if found and _of_event(text, found):
                found = None
            if found and not 0 <= text.find(",", found.end(), cue.start) - found.end() < 40:
                found = None
            if found and found.start() - before > _NEAR < cue.start - found.end():
                found = None
    if found:
        return " ".join((found.group()[0].lower() + found.group()[1:]).split())
    return "on Twitter" if word.startswith(("tweet", "retweet")) else None
