"""Lines that a program or a hand wrapped: their ends part no paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

# Programs wrap between these lengths; longer lines are paragraphs. A hand may let them run on.
_SHORTEST, _LONGEST, _LONGEST_BY_HAND = 50, 120, 200
# Columns of print are narrower, as verse is: there nearly all line ends must be explained, and by many.
_NARROWEST, _MANY = 30, 8
_FIRST_WORD = re.compile(r"\s{0,40}(\S{1,120})")
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’)\]]{0,3}\Z")
_STOP = re.compile(r"[.!?…][\"'”’)\]]{0,3}(?:\s|\Z)")
# Line ends by hand that tell; each shows by itself that a sentence runs on.
_BY_HAND = 3
# Share of the usual length from which on a line is one that was filled.
_LONG = 0.6
# What begins an item of a list, or a line about the article.
_ITEM = re.compile(r"\s*(?:[-–*•·‣+]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s|By\s[A-Z])")


def unwrapped(text: str, least: int = 4) -> str:
    r"""Put a space for each line end that a program set because the next word had no room left, or that a hand set.

    Nothing else changes, and each character keeps its place. A text is taken for wrapped if that explains most of
    its line ends inside paragraphs: in verse, lists and texts with a paragraph a line it does not. A hand keeps to
    no width; there empty lines must part the paragraphs, and most other line ends stand in the middle of sentences.
    In any text a line end that plainly cuts one sentence in two is joined, be it the only one.

    Parameters
    ----------
    text
        An article, its line ends made one.
    least
        How many line ends by a program there must be to tell; by hand three will do.

    Examples
    --------
    >>> unwrapped("“The river rose two metres in a single night,” said\nAnn Lee, the mayor.", least=1)
    '“The river rose two metres in a single night,” said Ann Lee, the mayor.'
    """
    lines = text.split("\n")
    # A paragraph that ends with its line is parted from the next by an empty one.
    inner = [place for place in range(len(lines) - 1) if lines[place].strip() and lines[place + 1].strip()]
    if not inner:
        return text
    joined = set(_by_program(lines, inner, least) or _by_hand(lines, inner, min(least, _BY_HAND)))
    joined |= _cut(lines, inner, joined)
    ends = ["\n"] * (len(lines) - 1) + [""]
    for place in joined:
        ends[place] = " "
    return "".join(line + end for line, end in zip(lines, ends, strict=True))


def _by_program(lines: Sequence[str], inner: Sequence[int], least: int) -> list[int]:
    """Give the line ends that a width explains; none if it does not explain most of them."""
    width = _width(lines, inner)
    if not _NARROWEST <= width <= _LONGEST:
        return []
    full = [place for place in inner if _is_full(lines[place], lines[place + 1], width)]
    narrow = width < _SHORTEST
    if len(full) < (max(_MANY, 0.8 * len(inner)) if narrow else max(least, 0.6 * len(inner))):
        return []
    if narrow and sum(_goes_on(lines[place], lines[place + 1]) for place in full) < len(full) / 2:
        return []
    # A program wraps in the middle of sentences; lines that are whole sentences are paragraphs, however even.
    if sum(_is_ended(lines[place]) for place in full) > len(full) / 2:
        return []
    # Where empty lines part the paragraphs, those of them that a hand touched are joined whole.
    left = set(inner).difference(full)
    if sum(_is_ended(lines[place]) for place in left) > len(full) / 10:
        return full
    long = {place for place in inner if len(lines[place].rstrip()) >= _LONG * width}
    return full + [
        place for block in _blocks(inner) if _is_prose(lines, block, set(full), long) for place in block
    ]


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the first word of the next line had no room in this one."""
    word = _FIRST_WORD.match(following)
    return word is not None and len(line.rstrip()) + 1 + len(word.group(1)) > width


def _by_hand(lines: Sequence[str], inner: Sequence[int], least: int) -> list[int]:
    """Give the line ends inside paragraphs that empty lines part; none if most don't stand inside a sentence."""
    if all(line.strip() for line in lines[:-1]) or _width(lines, inner) > _LONGEST_BY_HAND:
        return []
    inside = {place for place in inner if _goes_on(lines[place], lines[place + 1])}
    inside |= _in_quotation(lines, inner)
    if len(inside) < least:
        return []
    usual = median(len(lines[place].rstrip()) for place in inside)
    long = {place for place in inner if len(lines[place].rstrip()) >= _LONG * usual}
    sure = len(inside & long)
    # Lines that are whole sentences speak against; a name at a line's start tells nothing.
    whole = sum(_is_ended(lines[place]) for place in long)
    if usual < _SHORTEST or sure < max(least, 0.8 * len(inside), 1.5 * whole):
        return []
    paragraphs = {
        place for block in _blocks(inner) if _is_prose(lines, block, inside, long) for place in block
    }
    return sorted((inside | paragraphs) & long)


def _cut(lines: Sequence[str], inner: Sequence[int], joined: set[int]) -> set[int]:
    """Give the other line ends that cut a sentence: it goes on in lower case, or in a quotation that closes later."""
    lengths = [len(lines[place].rstrip()) for place in joined]
    least = _LONG * median(lengths) if lengths else _SHORTEST
    found: set[int] = set()
    for block in _blocks(inner):
        quoted = _in_quotation(lines, block) if _is_balanced(lines, block) else set()
        cut = {
            place
            for place in block
            if place not in joined
            and len(lines[place].rstrip()) >= least
            and (place in quoted or _goes_on(lines[place], lines[place + 1]))
        }
        for chain in _blocks([place for place in block if place in cut or place in joined]):
            # What begins in lower case, what is announced, and what has no stop is a list.
            first, last = lines[chain[0]].lstrip(), lines[chain[-1] + 1]
            announced = chain[0] > block[0] and lines[chain[0] - 1].rstrip().endswith(":")
            if _STOP.search(last) and not announced and not first[:1].islower():
                found |= cut.intersection(chain)
    return found


def _is_ended(line: str) -> bool:
    return _SENTENCE_END.search(line.rstrip()) is not None


def _is_balanced(lines: Sequence[str], block: Sequence[int]) -> bool:
    """Whether every quotation mark of a block's lines has its other."""
    words = "".join(lines[block[0] : block[-1] + 2])
    return words.count('"') % 2 == 0 and words.count("“") == words.count("”")


def _width(lines: Sequence[str], inner: Sequence[int]) -> int:
    lengths = sorted(len(lines[place].rstrip()) for place in inner)
    return lengths[int(len(lengths) * 0.98)]


def _goes_on(line: str, following: str) -> bool:
    """Whether a sentence plainly runs over a line end."""
    line = line.rstrip()
    ended = line.endswith(";") or _is_ended(line) or _ITEM.match(line) or _ITEM.match(following)
    return not ended and following.lstrip()[:1].islower()


def _in_quotation(lines: Sequence[str], inner: Sequence[int]) -> set[int]:
    """Give the line ends inside a quotation that is open, and that no mark opens anew after them."""
    found: set[int] = set()
    for block in _blocks(inner):
        curly = straight = 0
        for place in block:
            line = lines[place].rstrip()
            curly += line.count("“") - line.count("”")
            straight += line.count('"')
            following = lines[place + 1].lstrip()
            if (curly > 0 or straight % 2) and following[:1] not in ("“", '"') and not _is_ended(line):
                found.add(place)
    return found


def _blocks(inner: Sequence[int]) -> Iterator[list[int]]:
    """Yield the line ends that no empty line parts."""
    block: list[int] = []
    for place in inner:
        if block and place != block[-1] + 1:
            yield block
            block = []
        block.append(place)
    if block:
        yield block


def _is_prose(lines: Sequence[str], block: Sequence[int], inside: set[int], long: set[int]) -> bool:
    """Whether a block is one paragraph: even lines, of which none is an item, up to the end of a sentence.

    The first may be a head, and many lines may be verse: there at least one sentence must plainly run on.
    """
    if (block[0] == 0 or len(block) > 1) and not inside.intersection(block):
        return False
    items = any(_ITEM.match(lines[place]) for place in [*block, block[-1] + 1])
    return long.issuperset(block) and _is_ended(lines[block[-1] + 1]) and not items
