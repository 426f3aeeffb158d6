"""The lexemes of a stretch of text as reading numbers needs them: words, numbers and marks, with offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Bounded everywhere: a run of digits or letters is one token whatever its length.
_TOKEN = re.compile(
    r"[^\W\d_]++(?![.:/])"  # most words, at once
    r"|(?:https?://|www\.|t\.co/|pic\.twitter\.com/)\S+"  # an address
    r"|\d{1,3}(?:,\d{2,3}){0,7},\d{3}(?![\d])(?:\.\d+)?"  # 1,234,567.8
    r"|\d{1,3}(?: \d{3}){0,3} 000(?!\d)"  # 10 000
    r"|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}){1,6}(?!\d)"  # 1 234 567 with a no-break space
    r"|\d+(?:\.\d+){0,3}"  # 12.5
    r"|(?:[A-Za-z]\.){2,4}"  # U.S., p.m.
    r"|[^\W\d_]+"  # a word
    r"|[^\s]"
)


@dataclass
class Tokens:
    """Tokens as parallel lists; `words` as written, `low` in lower case."""

    words: list[str]
    low: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def glued(self, i: int) -> bool:
        """Say whether token `i` stands right behind the one before, without a space."""
        return 0 < i < len(self.words) and self.starts[i] == self.ends[i - 1]

    def phrase(self, i: int, n: int) -> str:
        """Give the tokens `i` to `i + n` in lower case, one space between."""
        return " ".join(self.low[i : i + n])


def tokens(text: str, start: int, end: int) -> Tokens:
    """Cut `text[start:end]` into tokens.

    Examples
    --------
    >>> tokens("£1.2bn in the U.S.", 0, 18).words
    ['£', '1.2', 'bn', 'in', 'the', 'U.S.']
    """
    spans = [match.span() for match in _TOKEN.finditer(text, start, end)]
    words = [text[i:j] for i, j in spans]
    return Tokens(words, [word.lower() for word in words], [i for i, _ in spans], [j for _, j in spans])
