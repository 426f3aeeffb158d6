"""Who speaks where no sentence says so: a name before a colon, as in a transcript, or a signature behind the words."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from analysis.articles.furniture import Furniture
from analysis.lists import word_set
from analysis.speakers.namelists import given_names
from analysis.speakers.names import find_names
from analysis.speakers.roles import roles
from analysis.text import cues
from analysis.text.text import Quotation, Span, with_marks, words_of
from analysis.text.tokens import Words


class Label(NamedTuple):
    """A name before a colon, and the colon."""

    name: Span
    colon: Span


class Post(NamedTuple):
    """A post that an article shows whole: the stretch of it in each paragraph, by number, and who signed it."""

    content: list[tuple[int, Span]]
    source: Span
    end: int
    channel: str


_LABEL = re.compile(r"(?:[•·▪●*–-] ?)?[\"“]?([A-Z][\w.'’-]*(?: [A-Z(][\w.'’)-]*){0,4})(:)\s(?=\S+\s\S)")
_CREDITED = re.compile(r"(:| [-–—]) ((?:[\w’'-]+ ){0,2}[\w’'-]+)$")
#: What a headline names behind a colon or dash besides people: whose word it is.
_CREDITS = word_set("labels.credits")
#: What opens a label that tells what is to come: how to help, the roads.
_MATTERS = word_set("labels.matters")
_DASH = r"(?:[ \xa0]?(?:--|[—–―])|[ \xa0]-)[ \xa0]?"
_SIGNED = re.compile(rf"{_DASH}([^\W\d_][^\n:;?!()\"“”]{{1,80}})$")
_ALONE = re.compile(r"(?:--|[—–―-])[ \xa0]?([A-Z][^\n:;?!()\"“”]{1,80})$")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_POSTED = re.compile(
    rf"(?:{_DASH}|\bA post shared by )([^\n@—–―]{{1,60}}) \(@\w{{1,30}}\) (?:on )?"
    rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}),? \d{{4}}\b"
)
_ADDRESS = re.compile(r"(?:https?://|pic\.twitter\.com/|t\.co/)[^\s—–]{1,60}+\s*+$")
#: A post has at most so many characters, and each line of it but the last so many.
_POST = 300
_LINE = 60
_FINITE = re.compile("[AvVpGT]")


def label(text: str, start: int, end: int) -> Label | None:
    """Read a name before a colon at the start of a paragraph, its opening quotation mark left aside.

    Examples
    --------
    >>> label("BELL: The gate was shut.", 0, 24)
    Label(name=Span(start=0, end=4), colon=Span(start=4, end=5))
    """
    found = _LABEL.match(text, start, end)
    if found is None:
        return None
    opening = found.group(1).split()[0].lower()
    if opening in words_of("labels.txt") or opening in cues.forms():
        return None
    return Label(Span(*found.span(1)), Span(*found.span(2)))


def credited(text: str, span: Span) -> tuple[Span, Span] | None:
    """Read a headline that ends on who says so: what is said, and who.

    Examples
    --------
    >>> text = "Firm to cut 4,000 jobs: union"
    >>> [text[a:b] for a, b in credited(text, Span(0, 29)) or ()]
    ['Firm to cut 4,000 jobs', 'union']
    """
    found = _CREDITED.search(text, max(span.start, span.end - 60), span.end)
    if found is None or text.count(" ", span.start, found.start()) < 3 or "?" in text[slice(*span)]:
        return None
    source = found.group(2)
    last = source.rpartition(" ")[2].lower()
    if (found.group(1) != ":" and source[0].isupper()) or not (last in roles() or last in _CREDITS):
        return None
    return Span(span.start, found.start()), Span(*found.span(2))


def is_transcript(text: str, spans: list[Span]) -> bool:
    """Say whether paragraphs open with the speaker's name in capitals, again and again.

    Where each stands once and one is what a part of a live page is about, they all are: THE ROADS, POWER.
    """
    found = [match.group(1) for span in spans if (match := _LABEL.match(text, *span))]
    names = [name for name in found if name.isupper()]
    once = len({*names}) == len(names)
    return len(names) > 2 and not (once and any(_is_matter(text, name) for name in names))


def _is_matter(text: str, name: str) -> bool:
    """Say whether a label in capitals is what a part of a page is about, and no one's name."""
    first, last = name.partition(" ")[0].lower(), name.rpartition(" ")[2].lower()
    if last in roles():
        return False
    return first in _MATTERS or re.search(rf" {re.escape(last)}[ ,.;:]", text) is not None


def behind_matter(text: str, span: Span) -> Span:
    """Leave out the capitals before a colon that say what a paragraph is about.

    Examples
    --------
    >>> behind_matter("THE ROADS: Two are shut.", Span(0, 24))
    Span(start=11, end=24)
    """
    found = _LABEL.match(text, span.start, span.end)
    return Span(found.end(), span.end) if found and found.group(1).isupper() else span


def speaks(text: str, name: str) -> bool:
    """Say whether the words before a headline's colon name one who speaks, and no event or matter."""
    first, last = name.partition(" ")[0].lower(), name.rpartition(" ")[2].lower()
    told = [
        cue for word in name.lower().split() for cue in cues.forms().get(word, ()) if "N" not in cue.frames
    ]
    if any(cue.form in ("past", "s") for cue in told):
        return False  # what Lee told Bell
    names = [found for found in find_names(name) if found.end == len(name)]
    whole = {found.sort for found in names if found.title or not found.start}
    if last in words_of("incidents.txt"):
        return False
    if last in roles() or first in given_names() or "person" in whole:
        return True
    if re.search(rf" {re.escape(last)}[ ,.;:]", text):  # the text writes it as a common word too
        return False
    return "organisation" in whole or "unknown" in whole


def named_last(text: str, span: Span) -> Span | None:
    """Give the person or body whose name ends a stretch.

    Examples
    --------
    >>> named_last("A lesson from Ann Bell", Span(0, 22))
    Span(start=14, end=22)
    """
    words = text[slice(*span)]
    for name in find_names(words):
        if name.end == len(words) and name.sort in ("person", "organisation") and len(name.words) < 5:
            before = words[: name.start].split()
            return None if before and before[-1][0].isupper() else Span(span.start + name.start, span.end)
    return None


def signature(text: str, span: Span, quotes: list[Quotation], headline: bool) -> Span | None:
    """Find who signs a paragraph that is a quotation, a dash and a name.

    In a headline the name may be a description: "We lost it all" – town baker.

    Examples
    --------
    >>> text = '"We lost it all." — Ann Bell, Lindow'
    >>> signature(text, Span(0, 36), [Quotation(1, 16, True, False)], False)
    Span(start=20, end=36)
    """
    if not quotes:
        return None
    first, last = with_marks(text, quotes[0]), with_marks(text, quotes[-1])
    found = _SIGNED.match(text, last.end, span.end)
    if found is None or first.start != span.start or not quotes[-1].closed:
        return None
    marked = [with_marks(text, quote) for quote in quotes]
    between = [text[a.end : b.start] for a, b in pairwise(marked)]
    source = Span(found.start(1), found.end(1) - (text[found.end(1) - 1] == "."))
    words = Words(text, source, [])
    if any(map(str.isalnum, "".join(between))) or words.stop > 12 or _FINITE.search(words.tags):
        return None
    if words.tags[0] == "N" and (not headline or speaks(text, text[slice(*source)].partition(",")[0])):
        return source
    return source if headline and words.low[words.stop - 1] in roles() else None


def signed_alone(text: str, span: Span) -> Span | None:
    """Find who a paragraph names that is a dash and a name: it signs what stands before.

    Examples
    --------
    >>> signed_alone("- Ann Bell, Lindow.", Span(0, 19))
    Span(start=2, end=18)
    """
    found = _ALONE.match(text, span.start, span.end)
    return _name(text, found) if found else None


def _name(text: str, found: re.Match[str]) -> Span | None:
    """Give the name behind a dash, if it is one."""
    source = Span(found.start(1), found.end(1) - (text[found.end(1) - 1] == "."))
    words = Words(text, source, [])
    if words.tags[:1] != "N" or words.stop > 12 or _FINITE.search(words.tags):
        return None
    return source


def posts(text: str, spans: list[Span], rows: list[Furniture]) -> dict[int, Post]:
    """Find the posts that a text shows whole, by the paragraph that each begins with.

    Parameters
    ----------
    text, spans
        An article's text and its paragraphs.
    rows
        Its furniture, of which no post is made.

    Examples
    --------
    >>> text = "The boats are in. — Ann Bell (@annbell) May 3, 2017"
    >>> [[text[a:b] for _, (a, b) in post.content] for post in posts(text, [Span(0, 51)], []).values()]
    [['The boats are in.']]
    """
    found: dict[int, Post] = {}
    if "(@" not in text:
        return found
    taken = {row.start for row in rows}
    free = 0  # the first paragraph that no post has yet
    for number, span in enumerate(spans):
        signed = _POSTED.search(text, span.start, span.end)
        if signed is None or span.start in taken:
            continue
        content = []
        own = _body(text, Span(span.start, signed.start()))
        if own:
            content.append((number, own))
        at = number
        if not content and at > free and _holds_post(text, spans[at - 1], _POST, taken):
            at -= 1
            content.append((at, spans[at]))
        lines = at
        size = sum(end - start for _, (start, end) in content)
        while lines > free and _holds_post(text, spans[lines - 1], _LINE, taken):
            lines -= 1
            size += spans[lines].end - spans[lines].start
        if (
            content and at - lines > 1 and size <= _POST
        ):  # a post has several short lines, or none but its own
            content += [(line, spans[line]) for line in reversed(range(lines, at))]
        free = number + 1
        if content:
            content.reverse()
            where = "on Instagram" if signed.group().startswith("A post") else "on Twitter"
            found[content[0][0]] = Post(content, Span(*signed.span(1)), signed.end(), where)
    return found


def _holds_post(text: str, span: Span, most: int, taken: set[int]) -> bool:
    """Say whether a paragraph can be a post, or a line of one."""
    return span.end - span.start <= most and span.start not in taken and text[span.end - 1] != ":"


def _body(text: str, span: Span) -> Span | None:
    """Leave out the addresses at the end of a post's words, and the space around them."""
    start, end = span
    while end > start and (address := _ADDRESS.search(text, max(start, end - 250), end)):
        end = address.start()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if any(map(str.isalnum, text[start:end])) else None
