"""The words of a sentence, each with the letter of its class: by word lists, without a tagger."""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache
from importlib.resources import files

from analysis.text import cues
from analysis.text.text import Quotation, Span, with_marks

# Tags: the letters of data/word_classes.txt, and V a cue, G a cue in -ing, K according, L reportedly, g and d other
# words in -ing and -ed, N a capitalised word, n any other, # a number, q a whole quotation (Q one that a stop or comma
# ends), " a stray mark, and , ; : . - ( ) themselves. Full stops inside a sentence belong to abbreviations, and are no
# words.
_WORD = re.compile(
    r"\w++(?:(?=[-'’&.,:/])(?:(?:[-'’&]|\.-?)\w++|,\d++|(?<=\d):\d\d|(?<=\d)/\d++)*+(?:(?<=s)['’](?= \w))?+)?+"
    r"|--+|[#@][^\W\d_]\w*+|[^\w\s.]"
)
_MARKS = {",": ",", ";": ";", ":": ":", "!": ".", "?": ".", "…": ".", "—": "-", "–": "-", "--": "-", "-": "-",
          "(": "(", ")": ")", "[": "(", "]": ")", "%": "n"}  # fmt: skip


@cache
def _lexicon() -> dict[str, str]:
    found = {**_MARKS, "according": "K", **dict.fromkeys(cues.HEARSAY, "L")}
    for word, forms in cues.forms().items():
        found[word] = "G" if all(cue.form == "ing" for cue in forms) else "V"
    lines = (files("analysis") / "data" / "word_classes.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        tag, colon, entries = line.partition("#")[0].partition(":")
        if colon:
            for word in entries.split():
                found[word] = found[word.replace("'", "’")] = tag
    return found


#: Names that are pronouns in lower case.
_ACRONYMS = frozenset({"US", "WHO", "IT", "May"})
#: Given names that are other words in lower case.
_GIVEN = frozenset({"Per", "Will"})


@lru_cache(maxsize=1 << 16)
def _tag(word: str) -> str:
    low = word.lower()
    known = _lexicon().get(low)
    first = word[0]
    if known and not (known in "VGv" and first.isupper()) and word not in _ACRONYMS:
        return known
    if first.isupper() or (first in "#@" and word[1:]):
        return "N"
    if first.isdigit():
        return "n" if "-" in word else "#"  # the 34-year-old
    if not first.isalpha():
        return '"'
    if low.endswith("ly"):
        return "a"
    if low.endswith("ing"):
        return "g"
    if low.endswith("ed"):
        return "d"
    return "n"


#: The first word of a stretch, and the one after its last.
Part = tuple[int, int]

_RIM = "\"”“'’» \xa0"


class Words:
    """The words of one sentence; a quotation counts as one word, tagged q.

    Attributes
    ----------
    low
        The words in lower case; empty for a quotation, and three empty ones at the end.
    tags
        One letter a word.
    stop
        How many words there are before the stops at the end.
    """

    def __init__(self, text: str, span: Span, quotations: list[Quotation]) -> None:
        words: list[str] = []
        tags: list[str] = []
        at = span.start
        self.gaps = [with_marks(text, quote) for quote in quotations]
        for stop, resume in self.gaps:
            found = _WORD.findall(text, at, stop)
            words += found
            words.append("")
            tags += map(_tag, found)
            tags.append(self._quotation(text, resume))
            at = resume
        found = _WORD.findall(text, at, span.end)
        words += found
        tags += map(_tag, found)
        self.text = text
        self.within = span
        self.low = [*map(str.lower, words), "", "", ""]
        if tags and tags[0] == "N" and words[0] not in _ACRONYMS:
            tags[0] = _lexicon().get(self.low[0], "N")
        self.tags = "".join(tags)
        if self.tags.count("N") > 0.4 * len(tags) > 1 and sum(map(str.istitle, words)) > 0.7 * len(tags):
            # a headline: its verbs are capitalised too
            self.tags = "".join(_lexicon().get(word, tag) for word, tag in zip(self.low, tags, strict=False))
        else:
            for at in (
                at for at, word in enumerate(words) if word in _GIVEN and tags[at + 1 : at + 2] == ["N"]
            ):
                if at or self.tags[2:3] in (",", "V"):
                    self.tags = f"{self.tags[:at]}N{self.tags[at + 1 :]}"
        self.stop = len(self.tags.rstrip('."'))

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """The stretch of each word."""
        found: list[tuple[int, int]] = []
        at = self.within.start
        for gap in self.gaps:
            found += [match.span() for match in _WORD.finditer(self.text, at, gap.start)]
            found.append(gap)
            at = gap.end
        found += [match.span() for match in _WORD.finditer(self.text, at, self.within.end)]
        return found

    @staticmethod
    def _quotation(text: str, end: int) -> str:
        """Tag a quotation: Q where it stops on a mark of its own, so that a cue may follow."""
        inner = text[max(0, end - 6) : end].rstrip(_RIM)
        return "Q" if inner.endswith((",", ".", "?", "!", "…", "-", "—", "–")) else "q"

    def tag(self, at: int) -> str:
        """Give the tag of a word, a full stop before the first and after the last."""
        return self.tags[at] if 0 <= at < self.stop else "."

    def ends_on_comma(self, at: int) -> bool:
        """Say whether the quotation that is word `at` ends on a comma."""
        return self.text[slice(*self.spans[at])].rstrip(_RIM).endswith(",")

    def closed(self, at: int) -> bool:
        """Say whether the quotation that is word `at` ends on a full stop, as no tag follows."""
        return self.text[slice(*self.spans[at])].rstrip(_RIM).endswith(".")

    def long(self, at: int) -> bool:
        """Say whether the quotation that is word `at` has more than three words."""
        return self.text.count(" ", *self.spans[at]) > 2

    def span(self, first: int, last: int) -> Span:
        """Give the stretch from word `first` up to, not with, word `last`."""
        return Span(self.spans[first][0], self.spans[last - 1][1])
