"""Numbers, names and long stretches of words, put in few words."""

from __future__ import annotations

from collections.abc import Sequence


def listing(names: Sequence[str]) -> str:
    """Write names as a list in words.

    Examples
    --------
    >>> listing(["a", "b", "c"]), listing([])
    ('a, b and c', '')
    """
    return " and ".join([part for part in (", ".join(names[:-1]), *names[-1:]) if part])


def several(number: int, noun: str) -> str:
    """Write a number with its noun.

    Examples
    --------
    >>> several(1, "quote"), several(1200, "quote")
    ('1 quote', '1,200 quotes')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def percent(share: float) -> str:
    """Write a share as a whole percentage; what is not quite all or nothing is not written so.

    Examples
    --------
    >>> percent(0.174), percent(0.998), percent(0.001)
    ('17\u202f%', '99\u202f%', '1\u202f%')
    """
    whole = round(100 * share)
    if 0 < share < 1:
        whole = min(99, max(1, whole))
    return f"{whole}\u202f%"


def brief(words: str, most: int = 40) -> str:
    """Cut words to a length, at a space.

    Examples
    --------
    >>> brief("to put an end to it", 12)
    'to put an…'
    """
    return words if len(words) <= most else words[: most + 1].rpartition(" ")[0].rstrip(",;: ") + "…"


def ends(words: str, each: int = 6) -> str | None:
    """Shorten a long run of words to its ends, saying how many stand between; None if it is short.

    Examples
    --------
    >>> ends("one two three four five six seven", each=2)
    'one two … 3 words … six seven'
    """
    listed = words.split()
    if len(listed) <= 2 * each + 2:
        return None
    between = several(len(listed) - 2 * each, "word")
    return " ".join([*listed[:each], "…", between, "…", *listed[-each:]])


def capital(words: str) -> str:
    """Begin with a capital letter."""
    return words[:1].upper() + words[1:]
