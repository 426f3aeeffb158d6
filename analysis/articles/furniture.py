"""What of a text is furniture: captions, credits, bylines, datelines, crossheads, repeated paragraphs."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from analysis.articles.credits import (
    agency_pattern,
    credit,
    is_picture_credit,
    is_rights_notice,
    opening_credit,
)
from analysis.articles.fields import fields
from analysis.articles.lists import list_items
from analysis.articles.page_lines import is_page_line
from analysis.articles.published import CLOCK, DAY, MONTH, WEEKDAY, when
from analysis.text.text import Span, paragraphs, words_of


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
_BYLINE = re.compile(
    r"(?:By|BY|Written by|Reported by|Story by)[ \t:]{1,3}"
    rf"(?!{MONTH}(?: \d|$)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)(?=[A-Z])(.{{2,160}})$"
)
_DATED = re.compile(
    rf"(?:(?:date|published|updated|last updated|last modified|posted|first published|created)\b[ \t:]{{0,3}}"
    rf"(?:on |at )?)?[^\w\n]{{0,3}}(?:{WEEKDAY})?"
    rf"(?:\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: [A-Z]{{2,4}})?,? (?:on )?)?{DAY}",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"(?:published|updated|last updated|last modified|posted|first published)\b[ \t:]", re.IGNORECASE
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
# Announces links to other stories: the lines after it are headlines of those.
_LINKS = re.compile(
    r"(?:read more|read next|related|more on this|recommended|see also|most read)[^.]{0,20}:?$", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"([\w.)\"”’]{2,20})[.!?][\"”’)]{0,2} [A-Z\"“‘—–]")
# A line of strokes, and the page a paper printed it on.
_RULED = re.compile(r"[_*=~#•·—–\s-]{1,40}$|\([A-Z][^()\n]{2,50}\d{4}[^()\n]{0,20}\)$")
# What an archive or a mail prints around an article: its page, its length, its number, its edition.
_EXPORTED = re.compile(
    r"\d{1,4}$|\d{1,6} words$|(?:Document |Page )?\d{1,5} of \d{1,5}(?: DOCUMENTS)?$|Document [A-Z]{2}\w{14,30}$"
    r"|\(END\)$|(?:Late|Early|First|Second|Third|Final|Main|Home|City|Metro|State|Regional|National|International"
    r"|Morning|Evening|Weekend|Saturday|Sunday|Print|Online|Web)(?: \w{2,12}){0,2} Editions?(?: ?[-–] ?\w{2,12}){0,2}$"
    r"|-{2,20} ?(?:Forwarded|Original) message ?-{2,20}$|Begin forwarded message:$",
    re.IGNORECASE,
)
# A name, an outlet's or a writer's, and a day, and behind strokes perhaps the other's name: nothing more.
_NAMED_DAY = re.compile(
    rf"[*_(\[]{{0,3}}(?=[A-Z])([^\n\d.!?:;]{{2,80}}?)[ \t*_]{{0,4}}(?:[,|•·(/–—-][ \t]{{0,3}}){{1,2}}"
    rf"(?:{WEEKDAY})?{DAY}(?:,? (?:at )?{CLOCK})?[*_)\]]{{0,3}}(?: ?[|•·] ?([^\n\d.!?:;]{{2,60}}))?$"
)
_REPORTING = re.compile(r"[ \t]\((?:Additional r|R)eporting by [A-Z]")
_GALLERY = re.compile(r" Hide Caption \d{1,4} of \d{1,4}$")
_SIGNED_OFF = re.compile(
    r"\bcontributed to this (?:report|story|article)\b|^\(?(?:Additional r|R)eporting by [A-Z]"
)


@cache
def _dateline() -> re.Pattern[str]:
    agency = agency_pattern()
    caps = r"[A-Z][A-Z.'’-]{1,20}(?: [A-Z][A-Z.'’-]{0,20}){0,3}"
    place = rf"{caps}(?:, ?[A-Z][\w.'’-]{{0,20}}(?: [A-Z][\w.'’-]{{0,20}}){{0,2}}){{0,2}}"
    town = r"[A-Z][\w.'’-]{1,20}(?:[ ,/]{1,2}[A-Z][\w.'’-]{0,20}){0,4}"
    day = rf"(?:, ?(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?)?"
    house = rf"(?:{agency}|CNN|BBC|[A-Z]{{2,6}})(?: (?:Business|News|Sport|Español))?"
    wire = r"[A-Z][\w.&'’-]{0,20}(?: [A-Z][\w.&'’-]{0,20}){0,3}"
    dash = r"[ \t\xa0]*(?:--?|[—–―])[ \t\xa0]*"
    return re.compile(
        rf"(?:{town}{day} ?)?\({house}\)(?:{dash}|[:.]? +(?=[A-Z\"“‘]))|{place}{day}(?:,? ?\((?:{house}|{wire})\))?"
        rf"(?:[ \t\xa0]+--?[ \t\xa0]+|[ \t\xa0]*(?:--|[—–―])[ \t\xa0]*)"
    )


def _ends(body: str) -> bool:
    """Whether a paragraph ends as a sentence does, or announces what follows."""
    end = len(body)
    while end and body[end - 1] in _CLOSERS:
        end -= 1
    return end > 0 and (body[end - 1] in _STOP or body[end - 1] in ":;,-–—。！？؟।")


def _is_header(body: str) -> bool:
    if len(body) > 240:
        return False
    if (body[0] == "[" and body[-1] == "]") or _SIGNED_OFF.search(body) or _RULED.match(body):
        return True
    if _EXPORTED.match(body):
        return True
    if (by := _BYLINE.match(body)) and _are_names(_undated(by.group(1))):
        return True
    if (named := _NAMED_DAY.match(body)) and all(map(_are_names, filter(None, named.groups()))):
        return True
    if dated := _DATED.match(body):
        rest = body[dated.end() :]
        return len(rest) < 12 or " By " in rest[:60] or _STAMP.match(body) is not None or not _ends(body)
    return _STAMP.match(body) is not None and not _ends(body)


def _undated(words: str) -> str:
    day = when(words)
    return words if day is None else words[: day[0]] + words[day[1] :]


def _are_names(words: str) -> bool:
    """Whether words are names and what stands between them, as no sentence is."""
    small = words_of("small_words.txt")
    return all(not word[0].islower() or word.strip(",;") in small for word in words.split())


def _is_heading(words: list[str]) -> bool:
    """Few words, or words that begin with capitals."""
    if len(words) <= 8:
        return True
    small = words_of("small_words.txt")
    high = sum(not word[0].islower() or word in small for word in words)
    return len(words) <= 20 and high == len(words)


def furniture(text: str, spans: list[Span] | None = None) -> list[Furniture]:
    r"""Find what is no running text.

    A line without a final stop is taken for a heading or a caption only in a text whose paragraphs
    end with one, and if it is no item of a list; so hard-wrapped lines, lists and verse stay running text.

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
    labelled = fields(bodies)
    items = list_items(text, spans, stops)
    found: list[Furniture] = []
    seen: set[str] = set()
    running = 0
    links = False
    for place, ((start, end), body) in enumerate(zip(spans, bodies, strict=True)):
        if body in seen:
            found.append(Furniture(start, end, "repeated"))
        elif (field := labelled.get(place)) is not None:
            # What follows the label of the text itself is the text.
            opens = field.column == "text" and len(field.value) > 0
            found.append(
                Furniture(start, start + len(body[: field.start].rstrip()) if opens else end, "header")
            )
            running += opens
        elif is_page_line(body) or _is_header(body) or (links and not stops[place]):
            found.append(Furniture(start, end, "header"))
            links = links or _LINKS.match(body) is not None
        elif is_rights_notice(body):
            found.append(Furniture(start, end, "credit"))
        elif parts := _credited(body, stops[place]):
            found += [Furniture(start + a, start + b, kind) for a, b, kind in parts]
            seen.update(body[a:b] for a, b, kind in parts if kind == "caption" and b - a > 20)
        elif (
            not stops[place]
            and not (running and place in items)
            and (closed or (place == 0 and _stands_alone(text, spans)))
            and not _runs_on(bodies, place)
            and (kind := _unstopped(body, running))
        ):
            found.append(Furniture(start, end, kind))
        else:
            if running < 3 and (dateline := _dateline().match(body)) and dateline.end() < len(body):
                found.append(Furniture(start, start + dateline.end(), "dateline"))
            if body[-1] == ")" and (signed := _REPORTING.search(body, max(0, len(body) - 500))):
                found.append(Furniture(start + signed.start() + 1, end, "header"))
            running += 1
            links = False
        if len(body) > 20:
            seen.add(body)
    return found


def _stop_is_the_rule(bodies: list[str], stops: list[bool]) -> bool:
    """Whether most paragraphs of some length end with a stop; in a text of short lines, most of the longer."""
    for length in (60, 30):
        long = [stop for body, stop in zip(bodies, stops, strict=True) if len(body) >= length]
        if any(stops) and sum(long) * 3 >= len(long) * 2:
            return True
    return False


def _stands_alone(text: str, spans: list[Span]) -> bool:
    """Whether an empty line parts the first line from the rest, as it does a headline."""
    return len(spans) > 1 and text.count("\n", spans[0].end, spans[1].start) > 1


def _runs_on(bodies: list[str], place: int) -> bool:
    """Whether a sentence was cut by a line break: the next paragraph begins in lower case."""
    following = bodies[place + 1] if place + 1 < len(bodies) else ""
    return following[:1].islower() and not _is_header(following) and not is_page_line(following)


def _credited(body: str, stops: bool) -> list[tuple[int, int, str]]:
    """Cut a paragraph into caption and credit, if it has a credit."""
    if len(body) > 700:
        return []
    if (at := credit(body, stops)) is not None:
        # A paragraph of a round-up names its source in square brackets: it is no caption.
        caption = 0 if body[at] == "[" and not is_picture_credit(body, at) else len(body[:at].rstrip())
        parts = [(0, caption, "caption")] if caption else []
        return [*parts, (at, len(body), "credit")]
    if gallery := _GALLERY.search(body, max(0, len(body) - 40)):
        return [(0, gallery.start(), "caption"), (gallery.start() + 1, len(body), "header")]
    pictured = len(body) < 400 and any(word in body for word in ("photo", "image", "picture"))
    if pictured and _PICTURED.search(body):
        return [(0, len(body), "caption")]
    if not stops and (at := opening_credit(body)) is not None:
        return [(0, at, "credit"), (at, len(body), "caption")]
    return []


def _unstopped(body: str, running: int) -> str | None:
    """Tell a heading from a caption in a line that no stop ends; None if it is neither."""
    words = body.split()
    # A quotation is no heading, but a heading may be a few words between single marks.
    marked = body[0] in _OPENERS and not (body[0] in "'‘" and body[-1] in "'’" and len(words) <= 6)
    if len(body) > 300 or marked or not any(map(str.isalpha, body)):
        return None
    if running == 0 and len(words) <= 30:
        return "crosshead"
    if (body[-1] in _OPENERS + ")" and body[0] not in "'‘") or _POST.search(body, max(0, len(body) - 120)):
        return None
    if _is_heading(words):
        return "crosshead"
    return None if _has_sentence_end(body) else "caption"


def _has_sentence_end(body: str) -> bool:
    return any(
        match.group(1).lower() not in words_of("abbreviations.txt") for match in _SENTENCE_END.finditer(body)
    )
