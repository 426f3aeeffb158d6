"""The words of a sentence, each with the letter of its class, and the phrases around a verb: word lists, no tagger."""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import NamedTuple

from analysis import cues
from analysis.text import Quotation, Span, with_marks

# Tags: the letters of data/word_classes.txt, and V a cue, G a cue in -ing, K according, L reportedly, g and d other words in -ing
# and -ed, N a capitalised word, n any other, # a number, q a whole quotation (Q one that a stop or comma ends),
# " a stray mark, and , ; : . - ( ) themselves. Full stops inside a sentence belong to abbreviations and are no words.
_WORD = re.compile(r"\w+(?:[-'’&.]\w+|,\d+)*|--+|[^\w\s.]")
_MARKS = {",": ",", ";": ";", ":": ":", "!": ".", "?": ".", "…": ".", "—": "-", "–": "-", "--": "-", "-": "-",
          "(": "(", ")": ")", "[": "(", "]": ")"}  # fmt: skip


@cache
def _lexicon() -> dict[str, str]:
    found = {
        **_MARKS,
        "according": "K",
        "reportedly": "L",
        "allegedly": "L",
        "purportedly": "L",
        "supposedly": "L",
    }
    for word, forms in cues.forms().items():
        found[word] = "G" if all(cue.form == "ing" for cue in forms) else "V"
    lines = (files("analysis") / "data" / "word_classes.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        tag, colon, entries = line.partition("#")[0].partition(":")
        if colon:
            for word in entries.split():
                found[word] = found[word.replace("'", "’")] = tag
    return found


@lru_cache(maxsize=1 << 16)
def _tag(word: str) -> str:
    low = word.lower()
    known = _lexicon().get(low)
    first = word[0]
    if known and not (known in "VGv" and first.isupper()):
        return known
    if first.isupper():
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


_RIM = "\"”'’» \xa0"


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
        if tags and tags[0] == "N":
            tags[0] = _lexicon().get(self.low[0], "N")
        self.tags = "".join(tags)
        if self.tags.count("N") > 0.6 * len(tags) > 2:
            # a headline: its verbs are capitalised too
            self.tags = "".join(_lexicon().get(word, tag) for word, tag in zip(self.low, tags, strict=False))
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

    def long(self, at: int) -> bool:
        """Say whether the quotation that is word `at` has more than three words."""
        return self.text.count(" ", *self.spans[at]) > 2

    def span(self, first: int, last: int) -> Span:
        """Give the stretch from word `first` up to, not with, word `last`."""
        return Span(self.spans[first][0], self.spans[last - 1][1])


Part = tuple[int, int]  # the first word and the one after the last


class Verb(NamedTuple):
    """A reporting verb at word `at`: `first` of its verb group, the word `after` it and its particle."""

    at: int
    first: int
    after: int
    cue: cues.Cue


_MANY = frozenset("this that these those some many most few all both several each another one".split())


def verb_at(words: Words, at: int) -> Verb | None:
    """Read word `at` as a reporting verb, where what stands around it lets it be one."""
    low, tags, tag = words.low, words.tags, words.tag
    following = low[at + 1]
    chosen = None
    for cue in cues.forms().get(low[at], ()):
        if following in cue.particles:
            chosen = cue
            break
        if not cue.bound and chosen is None:
            chosen = cue
    if chosen is None:
        return None
    before = tags[at - 1] if at else "."
    word = low[at - 1] if at else ""
    after = at + 2 if following in chosen.particles else at + 1
    verb = Verb(at, verb_group(words, at), after, chosen)
    if chosen.form == "ing":
        return verb
    if chosen.form == "base":
        plural = before in "nN" and word.endswith("s") and not word.endswith(("'s", "’s", "ss"))
        plural = plural or (before in 'nN#",)-' and "N" not in chosen.frames)
        adverb = before == "a" and at > 1 and tags[at - 2] in "ApRtnN"
        if not (plural or adverb or before in "pARt" or word in _MANY):
            return None
    elif before == "D" and word not in _MANY:
        return None
    elif before in "Pf#" and not (before == "#" and tag(at + 1) in "TpD"):
        return None
    if word.endswith(("'s", "’s")) and before != "p":
        return None
    if "N" in chosen.frames and chosen.form in ("s", "base") and after == at + 1 and before in "nN":
        if before == "N" and tag(after) in "fP,.AvVdC-" or before == "n" and tag(after) not in "TqQW:opD":
            return None
    if chosen.form in ("past", "part") and after == at + 1:
        # reported by, accused of: a participle
        if following == "by" or (tag(after) in "Pf" and not set("cCqt") & set(chosen.frames)):
            return None
    return verb


_FINITE = re.compile("[AvVp]|[nNp]d")
TIMES = frozenset(
    "week month year night morning afternoon evening weekend spring summer fall autumn winter".split()
)
_WHICH_TIME = frozenset("last this next earlier later that early late".split())


def verb_group(words: Words, verb: int) -> int:
    """Give the first word of the verb group that ends with word `verb`: auxiliaries, adverbs, times."""
    tags, low = words.tags, words.low
    at = verb
    while at:
        before = tags[at - 1]
        if before in "AaL" or (low[at - 1] == "since" and at > 1 and tags[at - 2] == "A"):
            at -= 1
        elif before == "o" and at > 1 and tags[at - 2] in "nNp" and low[at - 1].endswith(("self", "selves")):
            at -= 1
        elif before == "M":
            at -= 2 if at > 1 and low[at - 2] in ("on", "late", "early") else 1
        elif before == "," and at > 2 and tags[at - 2] == "a" and tags[at - 3] == ",":
            at -= 3
        elif low[at - 1] in TIMES and at > 1 and (low[at - 2] in _WHICH_TIME or tags[at - 2] == "M"):
            at -= 2
        else:
            break
    return at


_APPOSED = frozenset("a an the one his her its their".split())
_ROUGHLY = frozenset("about around over under".split())


def nominal(words: Words, at: int) -> bool:
    """Say whether a word that can be a cue stands as a noun or before one: a report, the proposed ban."""
    if not at:
        return False
    before = words.tags[at - 1]
    if before in "Df#" or words.low[at - 1].endswith(("'s", "’s")):
        return True
    if before == "P":
        return True
    return before in "ad" and at > 1 and words.tags[at - 2] == "D"


def _phrase_before(words: Words, last: int, floor: int = 0) -> int:
    """Give the first word of the noun phrase that ends with word `last`; `last + 1` where there is none."""
    tags, low = words.tags, words.low
    at = last
    joined = -1
    while at >= floor and last - at < 40:
        tag = tags[at]
        if tag in "DNn#fPMqG" or tag == "d" or tag == "a":
            pass
        elif tag == "g":
            pass
        elif tag == "C" and at > floor and tags[at - 1] in "Nn#)q" and at < last:
            joined = at
        elif tag == "," and joined > at > floor and tags[at - 1] in "Nn" and joined - at < 8:
            pass
        elif tag == ")":
            opener = at
            while opener > floor and tags[opener] != "(" and at - opener < 12:
                opener -= 1
            at = opener
        elif tag == "V" and nominal(words, at):
            pass
        elif tag == "t" and at < last and tags[at + 1] in "DNn#":
            pass
        elif tag == "p" and at == last:
            return at
        else:
            if tag in "AVvST" and joined >= 0:
                at = joined
            break
        at -= 1
    first = at + 1
    while first <= last and tags[first] in "CaPSGg":
        if tags[first] == "P":
            if low[first] in _ROUGHLY and (tags[first + 1] in "#D" or low[first + 1] == "half"):
                break
            # a fronted phrase without its comma: its own noun phrase goes with it
            cut = first + 1
            for k in range(first + 1, last + 1):
                if (
                    tags[k] == "M"
                    or (tags[k] in "DN" and tags[k - 1] in "nM#")
                    or (tags[k] in "D" and tags[k - 1] == "N")
                ):
                    cut = k + (tags[k] == "M")
            first = cut if cut > first + 1 else last + 1
        else:
            first += 1
    return first


def subject(words: Words, verb: int, floor: int = 0) -> Part | None:
    """Find the subject of the verb at word `verb`: its first word, and the word after its last.

    Over a parenthesis between commas (an apposition, a relative clause, an age) the subject is what stands before.
    """
    tags = words.tags
    last = verb_group(words, verb) - 1
    if last < floor:
        return None
    tag = tags[last]
    if tag in "pR":
        return (last, last + 1)
    if tag in "Nn#DMg)q" or (tag == "d" and last):
        first = _phrase_before(words, last, floor)
        return (first, last + 1) if first <= last else None
    if tag == "-":
        opener = words.tags.rfind("-", floor, last)
        if opener <= floor or last - opener > 30 or tags[opener - 1] not in "Nn)#V":
            return None
        first = _phrase_before(words, opener - 1, floor)
        return (first, opener) if first < opener else None
    if tag != ",":
        return None
    return _before_comma(words, last, floor)


def _before_comma(words: Words, comma: int, floor: int) -> Part | None:
    """Find the subject before what stands between commas: Lee, 34, a nurse who left, said."""
    chunks: list[Part] = []
    end = comma
    while len(chunks) < 8 and end > floor:
        start = end
        while start > floor and words.tags[start - 1] not in ",;:-" and end - start < 40:
            start -= 1
        if start == end or end - start == 40:
            break
        chunks.append((start, end))
        if start == floor or words.tags[start - 1] != ",":
            break
        end = start - 1
    if len(chunks) < 2 or not _inserted(words, chunks[0]):
        return None
    for n in range(1, len(chunks)):
        start, end = chunks[n]
        before = chunks[n + 1] if n + 1 < len(chunks) else None
        if before and _inserted(words, chunks[n], appositions=_heads(words, chunks, n + 1)):
            continue
        if words.tags[end - 1] == "p":
            return (end - 1, end)
        if words.tags[end - 1] not in "Nn#)Mq":
            return None
        first = _phrase_before(words, end - 1, start)
        if first >= end:
            return None
        opener = words.tags[chunks[0][0]]
        return (first, end if opener in "RPSgGdaWMf" else comma)
    return None


def _inserted(words: Words, chunk: Part, appositions: bool = True) -> bool:
    start, end = chunk
    tag = words.tags[start]
    if tag in "RCgGd#Wf" or (tag in "PSaM" and not appositions) or (tag in "PSaM" and start > 0):
        return True
    if any(t in "AvVp" for t in words.tags[start:end]):
        return False
    return appositions and (
        words.low[start] in _APPOSED or tag == "n" or (tag == "N" and chunk[1] - chunk[0] <= 8)
    )


def _heads(words: Words, chunks: list[Part], n: int) -> bool:
    """Say whether a chunk can be what the apposition after it stands to."""
    start, end = chunks[n]
    if words.tags[start] in "PSgGdMaWBCTR" or words.tags[end - 1] not in "Nn)#":
        return words.tags[start] in "R#"
    if _FINITE.search(words.tags, start, end):
        return False
    return not (end - start <= 2 and n + 1 < len(chunks) and words.tags[chunks[n + 1][0]] == "P")


_LINKS = frozenset("for from with".split())
_PLACES = frozenset("in at on".split())


def phrase_after(words: Words, first: int, stop: int, whole: bool = False) -> int:
    """Give the word after the noun phrase that starts with word `first`, its appositions with it.

    With `whole`, every phrase that a preposition adds belongs to it.
    """
    tags, low = words.tags, words.low
    if first >= stop:
        return first
    if tags[first] == "p":
        return first + 1
    at = first
    while at < stop and at - first < 40:
        tag = tags[at]
        if tag in 'P"' and at > first:
            place = low[at] in _PLACES and tags[at - 1] == "n" and at + 1 < stop and tags[at + 1] == "N"
            if not (whole or place or low[at] in _LINKS):
                break
        elif tag == "C":
            if at + 1 >= stop or tags[at + 1] not in "DNn#":
                break
        elif tag == "(":
            while at + 1 < stop and tags[at] != ")":
                at += 1
        elif not (
            tag in "DNn#fq"
            or (tag in "dgM" and (whole or (at > first and tag != "M")))
            or (tag == "a" and at + 1 < stop and tags[at + 1] in "ndN")
        ):
            break
        at += 1
    while at > first and tags[at - 1] in "PfCDa":
        at -= 1
    if at == first:
        return first
    while at < stop and tags[at] == "," and at - first < 60:
        begin = at + 1
        end = begin
        while end < stop and tags[end] not in ",;:-qQ":
            end += 1
        chunk = tags[begin:end]
        if not chunk:
            break
        relative = chunk[0] == "R"
        verbs = sum(chunk.count(tag) for tag in "AvVp")
        named = chunk[0] == "N" and len(chunk) <= 3 and end < stop and tags[end] == ","
        if relative and "V" in chunk[:4]:
            break
        if relative or (
            not verbs
            and (low[begin] in _APPOSED or chunk[0] == "n" or (chunk[0] == "#" and len(chunk) <= 2) or named)
        ):
            at = end
            if at < stop and tags[at] == "," and begin + 1 == end and chunk == "#":
                continue
        else:
            break
    return at
