"""What "it" goes on about that has not spoken: the document or the body that the words before tell of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cache

from analysis.text.text import words_of

#: How many sentences back, and how far in all.
_BACK, _FAR = 3, 900


@cache
def _headed(*lists: str) -> re.Pattern[str]:
    """Compile a noun phrase that a noun of some lists heads."""
    known = frozenset().union(*(words_of(words) for words in lists))
    nouns = "|".join(sorted(known, key=lambda noun: (-len(noun), noun)))
    return re.compile(
        rf"(?:According to |In )?(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]his) (?:[\w.’'-]+ ){{0,4}}?"
        rf"(?P<noun>{nouns})(?![\w’'-])"
    )


def told_of(text: str, at: int, breaks: Sequence[int], body: Callable[[int], str | None]) -> str | None:
    """Give what "it" means: a document in its sentence, or what opens one of those before.

    Parameters
    ----------
    text, at
        An article's text, and the place of the word.
    breaks
        Where the sentences of the text begin.
    body
        Gives the name of the body that begins at a place, if one does.

    Examples
    --------
    >>> told_of("The ruling was out. No fee was due, it said.", 37, [20], lambda at: None)
    'ruling'
    """
    here = bisect_right(breaks, at)
    for k in range(here, max(-1, here - _BACK), -1):
        start = breaks[k - 1] if k else 0
        if at - start > _FAR or text.count("\n\n", start, at) > 1:
            return None
        if k == here:
            found = [*_headed("documents.txt", "findings.txt").finditer(text, start, at)][-1:]
        else:
            opens = _headed("documents.txt", "findings.txt", "organisation_words.txt").match(text, start, at)
            found = [opens] if opens else []
        if found:
            return found[0]["noun"]
        if name := (body(start) if k < here else None):
            return name
    return None
