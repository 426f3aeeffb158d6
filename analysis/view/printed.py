"""How much of some words a text prints, whoever says them there."""

from __future__ import annotations

import re
from collections.abc import Set

#: Fewer words in a row than this may stand in two texts by chance.
RUN = 6
_WORD = re.compile(r"\w+")


def runs_of(words: str) -> list[tuple[str, ...]]:
    """Give every run of `RUN` words, one for each word at which one begins."""
    found = _WORD.findall(words.casefold())
    return [tuple(found[at : at + RUN]) for at in range(len(found) - RUN + 1)]


def printed(words: str, there: Set[tuple[str, ...]]) -> float:
    """Give the share of some words that stand in a text, by the runs of words that the text has.

    Examples
    --------
    >>> printed("go on and on as we can till ten", set(runs_of("He said: Go on and on as we can! Nobody did.")))
    0.7777777777777778
    """
    found = {at + i for at, run in enumerate(runs_of(words)) if run in there for i in range(RUN)}
    return len(found) / max(1, len(_WORD.findall(words)))
