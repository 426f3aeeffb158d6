"""The words of a sentence, each with the letter of its class, and the phrases around a verb: word lists, no tagger."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

from analysis import cues
from analysis.text import Quotation, Span, with_marks

# Tags: the letters of data/word_classes.txt, and V a cue, G a cue in -ing, g and d other words in -ing and -ed,
# N a capitalised word, n any other, # a number, q a whole quotation (Q one that a stop or comma ends), " a stray mark, and , ; : . - ( ) themselves.
_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|(?:Mrs?|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|Prof|Pa|Calif|Mass|Fla|Va|vs|No)\.(?!\s*$)"
    r"|\d[\d.,]*\d|\w+(?:[-'’&.]\w+)*|--+|[^\w\s]"
)
_MARKS = {",": ",", ";": ";", ":": ":", ".": ".", "!": ".", "?": ".", "…": ".", "—": "-", "–": "-", "--": "-", "-": "-",
          "(": "(", ")": ")", "[": "(", "]": ")"}  # fmt: skip


@cache
def _lexicon() -> dict[str, str]:
    found = dict(_MARKS)
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
        return "#"
    if not first.isalpha():
        return '"'
    if low.endswith("ly"):
        return "a"
    if low.endswith("ing"):
        return "g"
    if low.endswith("ed"):
        return "d"
    return "n"


class Words:
    """The words of one sentence; a quotation counts as one word, tagged q.

    Attributes
    ----------
    starts, ends
        Offsets in the text.
    low
        The words in lower case; empty for a quotation.
    tags
        One letter a word.
    """

    __slots__ = ("ends", "low", "starts", "tags", "text")

    def __init__(self, text: str, span: Span, quotations: list[Quotation]) -> None:
        starts: list[int] = []
        ends: list[int] = []
        words: list[str] = []
        at = span.start
        for stop, resume in [*(with_marks(text, quote) for quote in quotations), Span(span.end, span.end)]:
            for match in _WORD.finditer(text, at, stop):
                starts.append(match.start())
                ends.append(match.end())
                words.append(match.group())
            if resume > stop:
                starts.append(stop)
                ends.append(resume)
                words.append("")
            at = max(at, resume)
        tags = [_tag(word) if word else self._quotation(text, end) for word, end in zip(words, ends, strict=True)]
        self.low = [word.lower() for word in words]
        if tags and tags[0] == "N":
            tags[0] = _lexicon().get(self.low[0], "N")
        self.text = text
        self.starts, self.ends, self.tags = starts, ends, "".join(tags)

    @staticmethod
    def _quotation(text: str, end: int) -> str:
        """Tag a quotation: Q where it stops on a mark of its own, so that a cue may follow."""
        inner = text[end - 6 : end].rstrip("\"”'’»  ")
        return "Q" if inner.endswith((",", ".", "?", "!", "…", "-", "—", "–")) else "q"

    def span(self, first: int, last: int) -> Span:
        """Give the stretch from word `first` up to, not with, word `last`."""
        return Span(self.starts[first], self.ends[last - 1])


_TIMES = frozenset("week month year night morning afternoon evening weekend spring summer fall autumn winter".split())
_WHICH_TIME = frozenset("last this next earlier later that early late".split())


def verb_group(words: Words, verb: int) -> int:
    """Give the first word of the verb group that ends with word `verb`: auxiliaries, adverbs, times."""
    tags, low = words.tags, words.low
    at = verb
    while at:
        before = tags[at - 1]
        if before in "Aa":
            at -= 1
        elif before == "M":
            at -= 2 if at > 1 and low[at - 2] in ("on", "late", "early") else 1
        elif low[at - 1] in _TIMES and at > 1 and (low[at - 2] in _WHICH_TIME or tags[at - 2] == "M"):
            at -= 2
        else:
            break
    return at


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
        elif tag == "V" and at > floor and tags[at - 1] in "DPf" :
            pass
        elif tag == "p" and at == last:
            return at
        else:
            if tag in "AVvST" and joined >= 0:
                at = joined
            break
        at -= 1
    first = at + 1
    while first <= last and tags[first] in "CaPSGg" and low[first] != "more":
        if tags[first] == "P":
            # a fronted phrase without its comma: its own noun phrase goes with it
            cut = first + 1
            for k in range(first + 1, last + 1):
                if tags[k] == "M" or (tags[k] in "DN" and tags[k - 1] in "nM#" ) or (tags[k] in "D" and tags[k-1] == "N"):
                    cut = k + (tags[k] == "M")
            first = cut if cut > first + 1 else last + 1
        else:
            first += 1
    return first


def subject(words: Words, verb: int, floor: int = 0) -> tuple[int, int] | None:
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
    if tag != ",":
        return None
    return _before_comma(words, last, floor)


def _before_comma(words: Words, comma: int, floor: int) -> tuple[int, int] | None:
    tags = words.tags
    opener = comma - 1
    while opener > floor and comma - opener < 40:
        if tags[opener] in ";:":
            return None
        if tags[opener] == ",":
            inner = tags[opener + 1]
            verbs = any(t in "Avp" for t in tags[opener + 1 : comma])
            if inner in "CBT" or (verbs and inner not in "RPSgGVd"):
                return None
            before = tags[opener - 1]
            if before == "p":
                return (opener - 1, opener)
            if before not in "Nn#)M":
                return None
            first = _phrase_before(words, opener - 1, floor)
            if first >= opener:
                opener -= 1
                continue
            lead = first
            if not (lead > floor and tags[lead - 1] == "," and tags[lead] in "D#gGRdPn" and lead - 1 > floor):
                return (first, comma) if tags[opener + 1] != "a" else (first, opener)
            opener = lead - 1
            continue
        opener -= 1
    return None


def phrase_after(words: Words, first: int, stop: int) -> int:
    """Give the word after the noun phrase that starts with word `first`, its appositions with it."""
    tags, low = words.tags, words.low
    if first >= stop:
        return first
    if tags[first] == "p":
        return first + 1
    at = first
    commas = 0
    relative = False
    while at < stop and at - first < 60:
        tag = tags[at]
        if tag in "DNn#fC(dg)":
            if tag == "C" and (at + 1 >= stop or tags[at + 1] not in "DNn"):
                break
        elif tag == "," :
            following = tags[at + 1] if at + 1 < stop else "."
            word = low[at + 1] if at + 1 < stop else ""
            if following == "R":
                relative = True
            elif word in ("a", "an", "the", "one", "jr", "jr.", "his", "her", "its") or following == "#":
                pass
            elif following in "Nn" and tags[at - 1] in "N#n" and word != "adding":
                pass
            else:
                break
            commas += 1
        elif tag == "a" or tag == "-":
            if tag == "-" or not (commas or relative):
                break
        elif tag == "P" and low[at] in ("for", "at", "from", "with", "in", "of", "on", "to"):
            # in belongs to a name's place, else it begins where it was said
            if not commas and low[at] in ("in", "on", "at") and not (at + 1 < stop and tags[at + 1] in "N" and low[at] != "on"):
                break
            if not commas and low[at] in ("on",):
                break
        elif tag in "tPTWSAVvopRM" and (commas or relative):
            if not relative and tag in "AvVMS":
                break
        else:
            break
        at += 1
    while at > first + 1 and tags[at - 1] in ",PfCDa":
        at -= 1
    return at
