"""The words of a sentence and the phrases around a verb, by word lists alone."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from analysis.text import Quotation

DET, PRON, OBJ, REL, PREP, COORD, SUB, AUX, ADV, TIME, MARK, CAP = (1 << n for n in range(12))
_CLASSES = {"det": DET, "pron": PRON, "obj": OBJ, "rel": REL, "prep": PREP, "coord": COORD, "sub": SUB, "aux": AUX,
            "adv": ADV, "time": TIME}  # fmt: skip

_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|(?:Mrs?|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|Prof)\.|\w+(?:[-'’&.]\w+)*|''|``|--+|[^\w\s]"
)


@cache
def lexicon() -> dict[str, int]:
    """Give the classes of each function word, as bits."""
    found: dict[str, int] = {}
    lines = (files("analysis") / "data" / "function_words.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        name, colon, entries = line.partition("#")[0].partition(":")
        if colon:
            for word in entries.split():
                found[word] = found.get(word, 0) | _CLASSES[name]
    for mark in (*',;:.!?—–()[]…"“”„«»', "--", "''", "``"):
        found[mark] = MARK
    return found


class Words:
    """The words and marks of one sentence.

    Attributes
    ----------
    starts, ends
        Offsets in the text.
    raw, low
        The words, and the same in lower case.
    bits
        Their classes.
    inside
        Whether a word stands inside quotation marks.
    """

    __slots__ = ("bits", "ends", "inside", "low", "raw", "starts", "text")

    def __init__(self, text: str, start: int, end: int, quotations: list[Quotation]) -> None:
        known = lexicon()
        self.text = text
        found = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text, start, end)]
        self.starts = [a for a, _, _ in found]
        self.ends = [b for _, b, _ in found]
        self.raw = [w for _, _, w in found]
        self.low = [w.lower() for w in self.raw]
        self.bits = [known.get(w, 0) for w in self.low]
        for i, word in enumerate(self.raw):
            if word[0].isupper() and (not self.bits[i] or len(word) == 1):
                self.bits[i] |= CAP
        self.inside = [False] * len(found)
        for quote in quotations:
            for i, at in enumerate(self.starts):
                if quote.start <= at < quote.end:
                    self.inside[i] = True

    def __len__(self) -> int:
        return len(self.starts)
