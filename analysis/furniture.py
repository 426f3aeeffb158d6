"""What of a text is furniture: captions, credits, bylines, datelines, crossheads, repeated paragraphs."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from analysis.text import Span, paragraphs, words_of


class Furniture(NamedTuple):
    """A stretch that is no running text, and of which kind.

    `kind` is one of

    - header: what speaks of the article or its page, not of the story: date, byline, link to another story
    - dateline: place and agency before the first words
    - credit: who made or owns a picture or the text
    - caption: the words under a picture
    - crosshead: a heading, the first line's headline among them
    - repeated: a paragraph that stood before
    """

    start: int
    end: int
    kind: str


#: Kinds that hold nothing of their own: no quote, figure or passage is looked for in them.
SILENT = frozenset({"header", "dateline", "credit", "repeated"})

# Every pattern is bounded: it looks at no more than some 200 characters from where it begins.
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = (
    rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}})"
)
_BYLINE = re.compile(
    r"(?:By|BY|Written by|Reported by|Story by)[ \t:]{1,3}(?!the\b|then\b|now\b)[A-Z][^\n!?]{2,160}$"
)
_DATED = re.compile(
    rf"(?:(?:date|published|updated|last updated|last modified|posted|first published|created)\b[ \t:]{{0,3}}"
    rf"(?:on |at )?)?[^\w\n]{{0,3}}(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? )?"
    rf"(?:\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: [A-Z]{{2,4}})?,? (?:on )?)?{_DAY}",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"(?:published|updated|last updated|last modified|posted|first published)\b[ \t:]", re.IGNORECASE
)
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright\b)[^\n]{0,60}\d{4}|[^\n]{0,120}\ball rights reserved\b"
    r"|(?:this (?:material|article|content) may not be published)",
    re.IGNORECASE,
)
_POST = re.compile(r"[—–-] ?[^\n@]{1,60}\(@\w{1,30}\)")
_STOP = ".!?…"
_CLOSERS = "\"”’'»)]*›"
_OPENERS = "\"“”„«‘'`"
_PICTURED = re.compile(
    r"\b(?:in this (?:[\w.,-]{1,14} ){0,6}(?:file |handout |undated )?(?:photo|photograph|picture|image)\b"
    r"|(?:file|handout|undated|courtesy|stock|archive) (?:photo|photograph|picture|image)\b"
    r"|in an? (?:photo|photograph|picture|image) (?:obtained|provided|released|supplied|taken)\b)",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"(?:Enlarge this image|Image caption|Media caption|Hide caption|Toggle caption)\b", re.IGNORECASE
)


@cache
def _agency() -> str:
    names = sorted(words_of("agencies.txt"), key=lambda name: (-len(name), name))
    return "(?:" + "|".join(map(re.escape, names)) + ")"


@cache
def _credit() -> re.Pattern[str]:
    """A credit at the end of a paragraph, to be looked for in its last 160 characters."""
    agency = _agency()
    name = r"[\w.'’-]{1,20}(?: [\w.'’-]{1,20}){0,4}"
    return re.compile(
        rf"(?:(?:©|\(c\)|\(C\)) ?[^\n©]{{2,70}}"
        rf"|[\[(](?:{name}[/|,] ?)?{agency}(?:[/|,] ?{name})?[\])]"
        rf"|[\[(](?:[Pp]hoto|[Pp]hotograph|[Pp]icture|[Ii]mage|[Cc]redit|PHOTO)s?(?: [Cc]redit| [Cc]ourtesy)?"
        rf"(?: by| from| of|:|/) ?[^\n\])]{{2,70}}[\])]"
        rf"|(?:Photo|Photograph|Picture|Image|PHOTO)s?(?: [Cc]redit| [Cc]ourtesy)?(?: by| from| of|:|/|: by) ?"
        rf"[A-Z][^\n.]{{2,70}}"
        rf"|(?:Photo|Image|Picture)? ?Credit: ?[A-Z][^\n.]{{1,70}}"
        rf"|(?:[A-Z][\w.'’-]{{1,20}} ){{1,2}}[A-Z][\w.'’-]{{1,20}} ?[/|] ?{agency}(?: [^\n.]{{2,50}}[/|] ?{agency})?"
        rf"|{agency} ?/ ?{name}"
        rf"|{agency}/{agency}"
        rf"|(?<=[.!?] ){agency}"
        rf"|(?:AFP via |Bloomberg via )?Getty Images|AP Photo(?:/[^\n]{{2,60}})?)[.]?$"
    )


@cache
def _opening_credit() -> re.Pattern[str]:
    agency = _agency()
    return re.compile(rf"{agency}(?: ?[:/] ?{agency})?(?: \d)?[ :|]{{1,3}}(?=[A-Z\"“‘])")


@cache
def _dateline() -> re.Pattern[str]:
    agency = _agency()
    caps = r"[A-Z][A-Z.'’-]{1,20}(?: [A-Z][A-Z.'’-]{0,20}){0,3}"
    place = rf"{caps}(?:, ?[A-Z][\w.'’-]{{0,20}}(?: [A-Z][\w.'’-]{{0,20}}){{0,2}}){{0,2}}"
    town = r"[A-Z][\w.'’-]{1,20}(?:[ ,/]{1,2}[A-Z][\w.'’-]{0,20}){0,4}"
    day = rf"(?:, ?{_MONTH} \d{{1,2}})?"
    house = rf"(?:{agency}|CNN|BBC|[A-Z]{{2,6}})(?: (?:Business|News|Sport|Español))?"
    dash = r"[ \t\xa0]*(?:--?|[—–―])[ \t\xa0]*"
    return re.compile(
        rf"(?:{town}{day} ?)?\({house}\)(?:{dash}|[:.]? +(?=[A-Z\"“‘]))|{place}{day}(?:,? ?\({house}\))?"
        rf"(?:[ \t\xa0]+--?[ \t\xa0]+|[ \t\xa0]*(?:--|[—–―])[ \t\xa0]*)"
    )


def _ends(body: str) -> bool:
    """Whether a paragraph ends as a sentence does, or announces what follows."""
    end = len(body)
    while end and body[end - 1] in _CLOSERS:
        end -= 1
    return end > 0 and (body[end - 1] in _STOP or body[end - 1] in ":;,-–—。！？؟।")


def _is_page_line(body: str) -> bool:
    if len(body) > 240:
        return False
    line = body.rstrip(" .:…»>|").lower()
    if line in words_of("page_lines.txt"):
        return True
    return _begins_page_line().match(body) is not None or _PAGE.match(body) is not None


@cache
def _begins_page_line() -> re.Pattern[str]:
    beginnings = (entry[:-1] for entry in words_of("page_lines.txt") if entry.endswith("*"))
    return re.compile("(?:" + "|".join(map(re.escape, sorted(beginnings))) + r")(?!\w)", re.IGNORECASE)


def _is_header(body: str, place: int) -> bool:
    if len(body) > 240:
        return False
    if _BYLINE.match(body) and not (_ends(body) and place > 4):
        return True
    if dated := _DATED.match(body):
        rest = body[dated.end() :]
        return len(rest) < 12 or " By " in rest[:60] or _STAMP.match(body) is not None or not _ends(body)
    return _STAMP.match(body) is not None and not _ends(body)


_SMALL = frozenset(
    ["a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "of", "on", "or", "over", "the", "to", "vs", "with", "after", "near"]
)


def _is_heading(words: list[str]) -> bool:
    """Few words, or words that begin with capitals."""
    if len(words) <= 8:
        return True
    high = sum(not word[0].islower() or word in _SMALL for word in words)
    return len(words) <= 20 and high == len(words)


def furniture(text: str, spans: list[Span] | None = None) -> list[Furniture]:
    r"""Find what is no running text.

    A line without a final stop is taken for a heading or a caption only in a text whose paragraphs
    end with one; so hard-wrapped lines, lists and verse stay running text.

    Parameters
    ----------
    text
        An article's text.
    spans
        Its paragraphs, if at hand.

    Returns
    -------
    list of Furniture
        In the order of the text; a stretch has one kind, and none overlap.

    Examples
    --------
    >>> furniture("(CNN) — It rained.")
    [Furniture(start=0, end=8, kind='dateline')]
    >>> [row.kind for row in furniture("By Ann Lee\n\nRain at last\n\nIt rained.\n\nIt rained all day.")]
    ['header', 'crosshead']
    """
    spans = paragraphs(text) if spans is None else spans
    bodies = [text[start:end] for start, end in spans]
    stops = [_ends(body) for body in bodies]
    closed = _stop_is_the_rule(bodies, stops)
    found: list[Furniture] = []
    seen: set[str] = set()
    running = 0
    for place, ((start, end), body) in enumerate(zip(spans, bodies, strict=True)):
        same = " ".join(body.split()) if len(body) > 20 else ""
        if same in seen:
            found.append(Furniture(start, end, "repeated"))
        elif _is_page_line(body) or _is_header(body, place):
            found.append(Furniture(start, end, "header"))
        elif len(body) < 1000 and _RIGHTS.match(body):
            found.append(Furniture(start, end, "credit"))
        elif parts := _credited(body, stops[place]):
            found += [Furniture(start + a, start + b, kind) for a, b, kind in parts]
            seen.update(" ".join(body[a:b].split()) for a, b, kind in parts if kind == "caption")
        elif not stops[place] and closed and (kind := _unstopped(body, running)):
            found.append(Furniture(start, end, kind))
        else:
            if running < 3 and (dateline := _dateline().match(body)) and dateline.end() < len(body):
                found.append(Furniture(start, start + dateline.end(), "dateline"))
            running += 1
        if same:
            seen.add(same)
    return found


def _stop_is_the_rule(bodies: list[str], stops: list[bool]) -> bool:
    """Whether most long paragraphs of the text end with a stop."""
    long = [stop for body, stop in zip(bodies, stops, strict=True) if len(body) >= 60]
    return sum(long) * 3 >= len(long) * 2 and any(stops)


def _credited(body: str, stops: bool) -> list[tuple[int, int, str]]:
    """Cut a paragraph into caption and credit, if it has a credit."""
    if len(body) > 700:
        return []
    tail = max(0, len(body) - 160)
    if match := _credit().search(body, tail):
        caption = len(body[: match.start()].rstrip())
        parts = [(0, caption, "caption")] if caption else []
        return [*parts, (match.start(), len(body), "credit")]
    if _PICTURED.search(body) and len(body) < 400:
        return [(0, len(body), "caption")]
    if not stops and (match := _opening_credit().match(body)):
        return [(0, match.end(), "credit"), (match.end(), len(body), "caption")]
    return []


def _unstopped(body: str, running: int) -> str | None:
    """Tell a heading from a caption in a line that no stop ends; None if it is neither."""
    if (
        body[0] in _OPENERS
        or body[-1] in _OPENERS + ")"
        or len(body) > 600
        or _POST.search(body, max(0, len(body) - 120))
    ):
        words = body.split()
        return "crosshead" if running == 0 and body[0] not in _OPENERS and len(words) <= 30 else None
    words = body.split()
    if not any(char.isalpha() for char in body):
        return None
    if _is_heading(words) or running == 0:
        return "crosshead" if len(words) <= 30 else "caption"
    return "caption"
