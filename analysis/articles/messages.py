"""How messages quote words and count things."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path


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


def below(root: Path, line: str) -> str:
    """Name files in a line as they are called below a folder, since all of them stand there.

    Examples
    --------
    >>> below(Path("flood"), "flood/wire.txt: is empty"), below(Path("flood"), "https://wire.example/flood/1")
    ('wire.txt: is empty', 'https://wire.example/flood/1')
    """
    return re.sub(rf"(?<![^\s(]){re.escape(f'{root}{os.sep}')}", "", line)
