"""Hours as people say them: at three in the morning, ten past three, a quarter to nine."""

from __future__ import annotations

from analysis.figures.decades import Moment
from analysis.figures.number_words import classes
from analysis.text.lexemes import Tokens
from analysis.text.text import words_of

CLOCK = {word: int(value) for word, (value, form) in classes().items() if form == "small" and 0 < value < 13}
_MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "5": 5, "10": 10, "20": 20}
_AT = frozenset(
    {"at", "by", "until", "till", "around", "about", "before", "after", "from", "since", "nearly", "was"}
)


def spoken_hour(t: Tokens, k: int) -> Moment | None:
    """Read the hour that begins at token `k` where its minutes or its part of the day are said in words.

    Examples
    --------
    >>> from analysis.text.lexemes import tokens
    >>> spoken_hour(tokens("at ten past three in the morning", 0, 32), 1)
    Moment(i=1, j=7, kind='time', iso='03:10')
    """
    at = k + (t.low[k] == "a")
    minutes = _MINUTES.get(t.low[at], 0) if at < len(t) else 0
    link = at + 1 + (t.low[at + 1 : at + 2] == ["minutes"])
    if minutes and link + 1 < len(t) and t.low[link] in {"past", "to"}:
        before = t.low[link] == "to"
        found = _on_the_hour(t, link + 1)
        sure = not before or (
            t.low[link - 1] in {"quarter", "minutes"} and t.low[link + 2 : link + 3] != ["per"]
        )
        if found is None or not sure or (before and t.low[at] == "half") or not _ends(t, found[1]):
            return None
        hour, j = found
        hour, minutes = ((hour - 1) % 24, 60 - minutes) if before else (hour, minutes)
        return Moment(k, j, "time", f"{hour:02}:{minutes:02}")
    found = _on_the_hour(t, k) if k and t.low[k - 1] in _AT else None
    if found is None or found[1] == k + 1 or not _ends(t, found[1]):
        return None
    return Moment(k, found[1], "time", f"{found[0]:02}:00")


def _on_the_hour(t: Tokens, k: int) -> tuple[int, int] | None:
    """Read an hour with the part of the day behind it, and where they end."""
    hour = CLOCK.get(t.low[k]) or (int(t.low[k]) if t.words[k].isdecimal() and len(t.words[k]) < 3 else 0)
    if not 1 <= hour <= 12:
        return None
    if t.low[k + 1 : k + 3] == ["at", "night"]:
        return (hour % 12 + (12 if hour % 12 > 5 else 0), k + 3)
    part = t.low[k + 3] if t.low[k + 1 : k + 3] == ["in", "the"] and k + 3 < len(t) else ""
    if part == "morning":
        return hour % 12, k + 4
    return (hour % 12 + 12, k + 4) if part in {"afternoon", "evening"} else (hour, k + 1)


def _ends(t: Tokens, j: int) -> bool:
    """Say whether no noun follows that the hour might count: three in the morning; not: ten past three villages."""
    return j >= len(t) or not t.words[j][0].isalnum() or t.low[j] in words_of("phrase_ends.txt")
