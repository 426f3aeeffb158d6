"""Names in headings, where the words around them have capitals too: "Ann Bell Quits as Mayor"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from analysis.speakers.fullnames import surname_at
from analysis.speakers.names import Name
from analysis.text.text import Span, words_of

_LOWER = re.compile(r"\b[a-z]{2,}")
_TOKEN = re.compile(r"[^\s,]+")
#: How far around a name its line is looked at.
_NEAR = 120


# A line of who wrote a text, and where: "Ann Bell in Ayton", "By Ann Bell and Carl Cole, Ayton".
_WORD = r"[A-Z][\w.’'-]*"
_NAMES = rf"{_WORD}(?: {_WORD}){{1,3}}"
_BYLINE = re.compile(
    rf"(?:By {_NAMES}[^.!?:;\n“\"]{{0,60}}"
    rf"|{_NAMES}(?:(?:,| and) {_NAMES}){{0,2}} (?:in|at) {_WORD}(?: {_WORD}){{0,3}})$",
    re.MULTILINE,
)
#: Where a text says who wrote it.
_HEAD = 600


def in_byline(text: str, name: Span) -> bool:
    r"""Tell whether a name stands in the line of who wrote a text.

    Examples
    --------
    >>> in_byline("Port shut\n\nAnn Bell in Ayton\n\nIt is shut.", Span(11, 19))
    True
    """
    if name.start > _HEAD:
        return False
    return _BYLINE.match(text, text.rfind("\n", 0, name.start) + 1) is not None


Known = Mapping[tuple[str, ...], Name]


def out_of_headings(text: str, names: Sequence[Name], found: Sequence[Name]) -> list[Name]:
    r"""Cut the names in headings to those of their parts that stand as names elsewhere, or to two words.

    Parameters
    ----------
    text
        An article's text.
    names
        The names to look at.
    found
        All names of the text.

    Examples
    --------
    >>> from analysis.speakers.names import find_names
    >>> text = "Vexora Pays Cole\n\nThen Vexora left Ann Cole."
    >>> names = find_names(text)
    >>> [name.words for name in out_of_headings(text, names, names)]
    [('Vexora',), ('Cole',), ('Vexora',), ('Ann', 'Cole')]
    """
    cut: list[Name] = []
    known: Known | None = None
    for name in names:
        whole = _heading(text, name)
        if whole is None:
            cut.append(name)
            continue
        known = _known(found) if known is None else known
        last = surname_at(name.words)
        if not whole or last > 1 or name.words[last].endswith("s"):
            parts = _parts(name, last, known)
            cut += [_cut(text, name, *part, known[name.words[slice(*part)]]) for part in parts]
            if parts:
                continue
        cut.append(name if whole or last < 2 else _cut(text, name, 0, 2, name))
    return cut


def _known(found: Sequence[Name]) -> Known:
    """Give the names of a text by their words, and the surnames of its people."""
    surnames = {
        (name.words[-1],): name._replace(words=name.words[-1:], sort="unknown", gender="")
        for name in found
        if name.sort == "person" and len(name.words) > 1
    }
    return surnames | {name.words: name for name in found[::-1]}


def _heading(text: str, name: Name) -> bool | None:
    """Tell whether a name in a heading is all of its line, a byline or a short headline; None for one elsewhere."""
    if len(name.words) < 2 or name.words[1].endswith(".") or not surname_at(name.words):
        return None
    common = words_of("opening_words.txt")
    behind = _LOWER.search(text, name.end, name.end + 25)
    if behind and behind.group() not in common and "\n" not in text[name.end : behind.start()]:
        return None
    before = text[max(0, name.start - _NEAR) : name.start].rpartition("\n")[2]
    after = text[name.end : name.end + _NEAR].partition("\n")[0]
    if not common.issuperset(_LOWER.findall(f"{before} {after}")):
        return None
    return not (before + after).strip(" .")


def _parts(name: Name, last: int, known: Known) -> list[tuple[int, int]]:
    """Give the parts of a name that are known, the longest from the left; none where the name is one itself."""
    words, parts, at = name.words, list[tuple[int, int]](), 0
    while at <= last:
        least = 2 if not at and name.sort == "person" else 1
        ends = range(last + (at > 0), at + least - 1, -1)
        end = next((end for end in ends if words[at:end] in known), 0)
        if not end and not at and name.sort == "person":
            return []
        if end:
            parts.append((at, end))
        at = end or at + 1
    return parts


def _cut(text: str, name: Name, first: int, end: int, like: Name) -> Name:
    """Leave some of a name's words, which are of another name's sort."""
    tokens = list(_TOKEN.finditer(text, name.start, name.end))
    start, stop = tokens[first].start(), tokens[end - 1].end()
    title = () if first else name.title
    return Name(start, stop, name.words[first:end], title, like.sort, like.gender)
