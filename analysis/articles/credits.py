"""Credits: who made or owns a picture or a text."""

from __future__ import annotations

import re
from functools import cache

from analysis.text.text import words_of

_STOP = ".!?…"
_MADE = r"(?:photo|photograph|picture|image|pic|video|graphic|illustration)s?"
_MADE_BY = re.compile(
    rf"(?:{_MADE}(?: credit| courtesy)?|credit|courtesy)(?: ?[:/|]| by| from| of)", re.IGNORECASE
)
_MAKER = re.compile(
    r"\b(?:(?:[Pp]hoto|[Pp]hotograph|[Pp]icture|[Ii]mage|PHOTO|IMAGE)s?"
    r"(?: [Cc]redit| [Cc]ourtesy)?|[Cc]redit|CREDIT)"
    r"(?:: ?| by )(?=[A-Z@][^ ]{0,24}(?: [^ ]{1,24}){0,5}$)"
)
_STOPPED = re.compile(r"([\w)]{2,20})[.!?][\"”’)]?\s{1,3}$")
_PARTS = re.compile(r"\s*[/|,;]\s*|\s+via\s+|\s+[—–-]\s+")
_NAMED = re.compile(r"(?:[A-Z][\w.'’-]{0,20} ){1,3}$")
_RIGHTS = re.compile(
    r"(?:©|copyright)(?: ©| \(c\))? ?(?:\d{4}\b|(?-i:[A-Z])[^\n.]{1,40}\d{4}\.?$)"
    r"|[^\n]{0,120}\ball rights reserved\b"
    r"|this (?:material|article|content) may not be (?:published|reproduced|copied)\b",
    re.IGNORECASE,
)


def credit(body: str, stops: bool) -> int | None:
    """Find where the credit begins that ends a paragraph.

    Parameters
    ----------
    body
        The paragraph.
    stops
        Whether it ends as a sentence does.

    Examples
    --------
    >>> credit("Rain in the old town. (Ann Lee/Reuters)", True)
    22
    >>> credit("The minister spoke to Agence France-Presse (AFP).", True)
    """
    end = len(body)
    tail = max(0, end - 120)
    if (at := body.rfind("©", tail)) >= 0 and len(body) - at < 80:
        return at
    if end < 60 and all(map(_is_agency, _PARTS.split(body.upper().rstrip(" .")))):
        return 0
    last = body.rstrip(" .")[-1:]
    if last and last in ")]":
        at = body.rfind("(" if last == ")" else "[", tail)
        inner = body[at + 1 :].rstrip(" .)]")
        parts = _PARTS.split(inner)
        outside = body.endswith((").", "].")) and body[:at].rstrip()[-1:] not in _STOP
        named = _MADE_BY.match(inner) or (any(map(_is_agency, parts)) and not outside)
        return at if at >= 0 and named else None
    if not stops and (match := _MAKER.search(body, tail)):
        return match.start()
    return _signed(body, tail)


def _signed(body: str, tail: int) -> int | None:
    """Find where `Name Name/Agency` or the agency alone begins, which stands after the last sentence."""
    line = body.rstrip(" .")
    words = line[max(tail, len(line) - 60) :].split()[-3:]
    if not words or not (words[-1] in _last_words() or "/" in words[-1] or "|" in words[-1]):
        return None
    agency = next((" ".join(words[k:]) for k in range(len(words)) if _is_agency(" ".join(words[k:]))), "")
    parts = re.split(r"[/|]", words[-1])
    if not agency and not (len(parts) > 1 and any(map(_is_agency, parts))):
        return None
    at = len(line) - len(agency or words[-1])
    if agency and (body[:at].rstrip()[-1:] in {"/", "|"} or body[:at].endswith(" via ")):
        at = len(body[:at].rstrip(" /|").removesuffix(" via"))
        if name := _NAMED.search(body[tail:at] + " "):
            return tail + name.start()
        return body.rfind(" ", tail, at) + 1
    if not agency:
        name = _NAMED.search(body[tail:at])
        return tail + name.start() if name else at
    stopped = _STOPPED.search(body, max(0, at - 24), at)
    alone = at == 0 or (stopped and stopped.group(1).lower() not in words_of("abbreviations.txt"))
    return at if alone or agency.endswith("Images") else None


@cache
def _last_words() -> frozenset[str]:
    return frozenset(name.split()[-1] for name in words_of("agencies.txt"))


def _is_agency(name: str) -> bool:
    return name.removesuffix(" Photo").removeprefix("the ") in words_of("agencies.txt") or name == "Agencies"


def opening_credit(body: str) -> int | None:
    """Find where the credit ends that begins a caption.

    Examples
    --------
    >>> opening_credit("Reuters The old town in the rain")
    8
    """
    match = _opening().match(body)
    return match.end() if match else None


def is_picture_credit(body: str, at: int) -> bool:
    """Whether the credit that begins at `at` says a picture was made."""
    return _MADE_BY.match(body, at + 1) is not None


def is_rights_notice(body: str) -> bool:
    """Whether a paragraph says who owns the text or the site."""
    return len(body) < 1000 and _RIGHTS.match(body) is not None


@cache
def _opening() -> re.Pattern[str]:
    agency = agency_pattern()
    more = rf"(?: ?[:/] ?{agency})?(?: ?- ?Contributor| or licensors)?(?: \d)?"
    return re.compile(rf"{agency}{more}[ :|]{{1,3}}(?=[A-Z\"“‘])")


@cache
def agency_pattern() -> str:
    """Give a pattern of all agencies' names, the longest first."""
    names = sorted(words_of("agencies.txt"), key=lambda name: (-len(name), name))
    return "(?:" + "|".join(map(re.escape, names)) + ")"
