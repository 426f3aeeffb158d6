"""What a source that is a pronoun stands for: one man, a thing, several, whom the words before name, or nobody."""

from __future__ import annotations

import re
from functools import cache

from analysis.lists import rows_of
from analysis.text.text import Span

#: What stands around the words of a name.
RIM = ' ,.:;"“”'
_SHORT = re.compile(r"['’](?:ve|re|ll|d|m|s)$")  # I've, he'll


@cache
def pronouns() -> dict[str, str]:
    """Give what each word stands for that names nobody."""
    return {row["word"]: row["stands"] for row in rows_of("pronouns.csv")}


def bare(words: str) -> str:
    """Give a source in lower case without what stands around it or owns.

    Examples
    --------
    >>> bare("She,"), bare("Bell's")
    ('she', 'bell')
    """
    return words.strip(RIM).lower().removesuffix("'s").removesuffix("’s")


def standing(text: str, source: Span) -> str | None:
    """Give what a source stands for as `pronouns` has it, None where it is no pronoun.

    Examples
    --------
    >>> standing("She'll come, it says.", Span(0, 6)), standing("WHO says no.", Span(0, 3))
    ('f', None)
    """
    words = text[source.start : source.end]
    return None if _acronym(text, source, words) else pronouns().get(_SHORT.sub("", bare(words)))


def _acronym(text: str, source: Span, words: str) -> bool:
    """Tell whether a word in capitals is no pronoun, as those around it have none: WHO says."""
    name = words.strip(RIM)
    if len(name) < 2 or not name.isupper():
        return False
    after = text[source.end : source.end + 30].split()
    return not (after and after[0].isupper())
