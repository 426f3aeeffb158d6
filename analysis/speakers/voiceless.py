"""What cannot have said anything: happenings, feelings, spans of time, words that are no noun phrase."""

from __future__ import annotations

import re
from functools import lru_cache

from analysis.text.text import Span, words_of
from analysis.text.tokens import Words

_FIRST_PART = re.compile(r"[^,;:()\n—–]+")
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_QUOTED = re.compile('[“"«]')
_WHEN = re.compile(r" (?:earlier )?(?:last|this|next) (?:week|month|year|spring|summer|autumn|fall|winter)\b")
#: Prepositions that open no speaker, unlike those that say how many: about 20, up to 20.
_ASIDE = frozenset(
    ("of", "at", "in", "by", "for", "from", "with", "on", "to", "into", "after", "before", "during", "despite",
     "against", "without", "since", "until", "amid", "through", "within", "because", "ahead")
)  # fmt: skip


#: Tags of "to" before a noun.
_TO = frozenset({"tD", "tN", "tp"})
#: What opens the words for nobody.
_NOBODY = frozenset({"no", "none", "nobody", "neither", "nothing"})


@lru_cache(maxsize=1 << 12)
def can_speak(words: str) -> bool:
    """Tell whether words can name a person, a body, a group or a document.

    Examples
    --------
    >>> can_speak("a survivor of the crash"), can_speak("the crash in Ayton"), can_speak("hit by 20 storms")
    (True, False, False)
    """
    first = _FIRST_PART.search(words)
    if first is None:
        return False
    part = _QUOTED.split(first.group())[0].strip() or first.group().strip()  # the word "yes"
    part = _WHEN.sub("", part)
    tagged = Words(part, Span(0, len(part)), [])
    tags, low = tagged.tags[: tagged.stop], tagged.low
    if not tags or low[0] in _ASIDE or low[0] in _NOBODY or (low[0] == "about" and tags[1:2] == "D"):
        return False
    if tags[0] in "dv" and tags[1:2] in ("", "P", "D", "t", "#"):
        return False  # hit by
    if any(tags[at : at + 3] in ("nd#", "ndD") for at in range(len(tags))):
        return False  # prices climbed 7
    ends = (
        at
        for at in range(1, len(tags))
        if tags[at] in "PRf" or tags[at : at + 2] in _TO or (tags[at] in "dgv" and tags[at - 1] in "nN")
    )
    link = next(ends, len(tags))
    head = low[link - 1]
    return head not in words_of("voiceless.txt") or head not in _WORD.findall(part)
