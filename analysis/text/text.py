"""Where paragraphs, sentences and quotations stand in a text: spans with offsets, no meaning."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text: `text[start:end]`."""

    start: int
    end: int


class Quotation(NamedTuple):
    """What stands inside one pair of quotation marks, the marks left out."""

    start: int
    end: int
    closed: bool
    continued: bool


@cache
def words_of(name: str) -> frozenset[str]:
    """Read a word list of `analysis/data`: one entry a line, `#` begins a comment."""
    lines = (files("analysis") / "data" / name).read_text(encoding="utf-8").splitlines()
    return frozenset(entry for line in lines if (entry := line.partition("#")[0].strip()))


_PARAGRAPH = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def paragraphs(text: str) -> list[Span]:
    r"""Give each line that holds more than white space, without the white space around it.

    Examples
    --------
    >>> paragraphs("One.\n\n  Two. \n")
    [Span(start=0, end=4), Span(start=8, end=12)]
    """
    found = []
    for match in _PARAGRAPH.finditer(text):
        line = match.group()
        body = line.strip()
        if body:
            start = match.start() + len(line) - len(line.lstrip())
            found.append(Span(start, start + len(body)))
    return found


# It begins with a set of characters, so that the search leaps.
_END = re.compile(r"[.!?…](?<![.!?…][.!?…])[.!?…]*+[\"”’'»)\]]*+(?:(?<=[’'])[ \xa0\u2009\u202f]”)?+(?=\s)")
_LAST_WORD = re.compile(r"[^\s\"“‘(\[]+$")
# What opens a sentence after an abbreviation with full stops: at 5 p.m. He left.
_OPENS = re.compile(
    r"(?:He|She|It|They|We|The|But|And|This|That|There|His|Her|Their|In|When|While|Some|About|More|At|As|After|A|An)\s"
)
#: What ends the name of a firm.
_FIRMS = frozenset(["co", "corp", "inc", "ltd"])
_NEXT = re.compile(r"\s+[\"“‘'«(\[`]*+(.)")


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Cut `text[start:end]`, a paragraph, into its sentences.

    A full stop ends none after an abbreviation, an initial or a number before a lower-case letter.

    Examples
    --------
    >>> [text[a:b] for text in ["Mr. Lee left. He ran!"] for a, b in sentences(text)]
    ['Mr. Lee left.', 'He ran!']
    """
    end = len(text) if end is None else end
    found = []
    at = start
    abbreviations = words_of("abbreviations.txt")
    for match in _END.finditer(text, start, end):
        stop = match.end()
        following = _NEXT.match(text, stop, end)
        if following is None:
            continue
        if following.group(1).islower():
            continue
        if match.group()[0] == "." and len(match.group()) == 1:
            before = _LAST_WORD.search(text, max(at, match.start() - 24), match.start())
            word = before.group() if before else ""
            short = word.lower().rpartition("-")[2]  # Maj.-Gen.
            if short in abbreviations and not _whole_word(text, short, following):
                continue
            if len(word) == 1 and word.isupper() and not _closing(text, match.start(), following.group()):
                continue
            dotted = "." in word and word.replace(".", "").isalpha() and len(word) <= 5
            if dotted and not _OPENS.match(text, following.start(1), end):
                continue
        found.append(Span(at, stop))
        at = following.end() - len(following.group().lstrip())
    while at < end and text[at].isspace():
        at += 1
    if at < end:
        found.append(Span(at, end))
    return found


def _whole_word(text: str, word: str, following: re.Match[str]) -> bool:
    """Say whether what may be an abbreviation ends a sentence: a no. He left; made by Lee Ltd. Some were sold."""
    if word == "no":
        return not following.group(1).isdigit()
    return word in _FIRMS and _OPENS.match(text, following.start(1)) is not None


def _closing(text: str, stop: int, behind: str) -> bool:
    """Say whether a full stop behind a capital ends a sentence, and stands for no first name: posted on X."""
    return text[stop - 4 : stop] in _ON_X or behind.strip()[:1] in _OPENING


#: The platform at the end of a sentence.
_ON_X = frozenset([" on X", " to X"])
_OPENING = frozenset('"“‘«')
# Two apostrophes or backquotes stand for a double mark in wire copy; of three, one is a single mark inside.
_DOUBLE = re.compile(r"[\"“”„«»]|''(?!')|``")
_SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)|(?<=\S)['’](?!\w)")
_DOUBLE_SPEECH = re.compile(r"[,.!?…](?:[\"”»]|'')")
# Behind words whose closing mark is missing: , he wrote.
_TAG = re.compile(
    r"[,?!] (?:he|she|they|[A-Z][\w.’'-]{1,20}(?: [A-Z][\w.’'-]{1,20}){0,2})"
    r" (?:said|says|wrote|writes|added|tweeted|told \w{1,20})\.?$"
)
_SINGLE_SPEECH = re.compile(r"[,.!?…]['’](?=\s|$)")


#: Marks that stand before a quotation; one that runs on from another paragraph may have none.
_OPENERS = frozenset("\"“”„«»‘'’")
#: How many paragraphs without a mark a quotation may run over.
_BETWEEN = 2


def _marks(text: str, start: int, end: int, single: bool) -> list[tuple[int, int, str]]:
    """Give the marks of a paragraph with what each can do: o open, c close, b both."""
    found = []
    genitive = None  # what seems one, and closes what nothing else does
    for match in (_SINGLE if single else _DOUBLE).finditer(text, start, end):
        at, after = match.span()
        mark = match.group()
        if single and text[max(0, at - 1) : at] in ("s", "S") and text[after : after + 1].isspace():
            genitive = (at, after, "c")
            continue  # workers' rights
        if mark in "“„«``‘":
            does = "o"
        elif mark in "”»’":
            does = "c"
            if at == start and not single and text[after : after + 1].isalnum():
                does = "o"  # the wrong mark
        else:
            before = text[at - 1] if at > start else " "
            following = text[after] if after < end else " "
            opens = not (following.isspace() or following in ",.;:!?)]")
            closes = not (before.isspace() or before in "([")
            does = "b" if opens == closes else "o" if opens else "c"
        found.append((at, after, does))
    if genitive and len(found) == 1 and found[0][2] == "o" and found[0][1] < genitive[0]:
        found.append(genitive)  # 'It tore off our doors' as storm hits
    return found


def _pairs(text: str, marks: list[tuple[int, int, str]], end: int) -> list[tuple[int, int, int, bool]]:
    """Pair the marks of a paragraph: mark, content start, content end, closed."""
    found = []
    at = opened = -1
    depth = 0
    for i, (start, after, does) in enumerate(marks):
        if opened < 0:
            if does != "c":
                at, opened = start, after
        elif does == "o":
            # two marks open in a row: a quotation inside one if two close after it, else the first was never closed
            if [mark[2] for mark in marks[i + 1 : i + 3]] == ["c", "c"] or text[at:opened] == "„":
                depth += text[at:opened] != "„"
                if text[at:opened] == "„":
                    found.append((at, opened, start, True))
                    opened = -1
            else:
                at, opened, depth = start, after, 0
        elif depth:
            depth -= 1
        else:
            found.append((at, opened, start, True))
            opened = -1
    if opened >= 0:
        tag = _TAG.search(text, max(opened, end - 60), end)
        found.append((at, opened, tag.start() + 1 if tag else end, False))
    return found


def quotations(text: str, spans: list[Span]) -> list[list[Quotation]]:
    r"""Find the quotations of each paragraph: by double marks, or by single ones in a text that speaks in those.

    Marks may be straight, curly, guillemets, two apostrophes, and mixed. A mark that only a closing one can be
    (an inch) opens nothing. A mark never closed ends with its paragraph; where the next paragraph opens with a
    mark, that one continues the quotation, and where one of the next holds only the closing mark, all up to it do.
    The first of several paragraphs, a headline, may speak in single marks
    where the rest does not.

    Examples
    --------
    >>> quotations('"Yes," he said.', [Span(0, 15)])
    [[Quotation(start=1, end=5, closed=True, continued=False)]]
    """
    single = len(_SINGLE_SPEECH.findall(text)) > len(_DOUBLE_SPEECH.findall(text))
    found: list[list[Quotation]] = []
    still_open = False
    between: list[int] = []  # the paragraphs without a mark after one that is open still
    for number, (start, end) in enumerate(spans):
        here: list[Quotation] = []
        lone = text[start] in "‘'" and text[end - 1] in "’'"  # a heading that quotes
        headline = (not number or lone) and not single and len(spans) > 1
        headline = headline and not _DOUBLE.search(text, start, end)
        marks = _marks(text, start, end, single or headline)
        if still_open and not marks and len(between) < _BETWEEN:
            between.append(number)
            found.append(here)
            continue
        if still_open and not single and marks and _closes(text, start, marks[0], end):
            for inner in between:
                found[inner].append(Quotation(*spans[inner], False, True))
            here.append(Quotation(start, marks.pop(0)[0], True, True))
        goes_on = still_open and not between
        for mark, opened, closed_at, closed in _pairs(text, marks, end):
            if opened < closed_at and (closed or not headline):
                here.append(Quotation(opened, closed_at, closed, goes_on and mark == start))
        still_open = bool(here) and not here[-1].closed
        between = []
        found.append(here)
    return found


def _closes(text: str, start: int, mark: tuple[int, int, str], end: int) -> bool:
    """Say whether the first mark of a paragraph closes a quotation that a paragraph before opened."""
    at, after, does = mark
    return does == "c" and at > start and (text[at - 1] in ",.!?…’'" or after == end)


def with_marks(text: str, quotation: Quotation) -> Span:
    """Give a quotation with its marks.

    Examples
    --------
    >>> with_marks('"Yes," he said.', Quotation(1, 5, True, False))
    Span(start=0, end=6)
    """
    start, end, closed, _ = quotation
    mark = text[start - 1] if start else ""
    before = 2 if mark in "'`" and text[max(0, start - 2) : start] in ("''", "``") else int(mark in _OPENERS)
    after = (2 if text.startswith("''", end) else 1) if closed else 0
    return Span(start - before, end + after)
