"""How messages quote words and count things."""

from __future__ import annotations

from collections.abc import Sequence


def short(words: str, length: int = 90) -> str:
    """Quote words, cut to a length that reads well in a list.

    Examples
    --------
    >>> short("It rained all day", 12)
    '"It rained a…"'
    """
    words = " ".join(words.split())
    return f'"{words}"' if len(words) <= length else f'"{words[: length - 1].rstrip()}…"'


def listed(names: Sequence[str], most: int = 6) -> str:
    """List the first of some names, and count the rest.

    Examples
    --------
    >>> listed(["a", "b", "c"], 2)
    'a, b and 1 more'
    """
    more = f" and {len(names) - most:,} more" if len(names) > most else ""
    return f"{', '.join(names[:most])}{more}"
