"""Pieces of HTML inside a text to plain text: tags out, character references read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from itertools import islice

_TAGS = re.compile(r"<[A-Za-z/!]")
# A text whose paragraphs are tags is a piece of a page; one that only mentions a tag is a text.
_OPENS = re.compile(
    r"\s{0,99}<(?:p|div|h[1-6]|article|section|figure|blockquote|ul|ol|table)[\s>]", re.IGNORECASE
)
_PARTS = re.compile(r"</(?:p|div|h[1-6]|li)\s?>|<br\s?/?>", re.IGNORECASE)
_BLOCK = frozenset([
    "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "figcaption",
    "section", "article", "header", "footer", "hr", "tr", "table",
])  # fmt: skip
_FLOWS = re.compile(rf"<(?:{'|'.join(sorted(_BLOCK))})[\s/>]", re.IGNORECASE)
_LEFT_OUT = frozenset(("script", "style", "noscript", "template", "iframe", "svg", "button", "form", "nav"))
# Classes of what invites to pass a page on; what is longer holds an article's own words too.
_SHARING = re.compile(
    r"(?:^|\s)(?:(?:social|article|post)-)?(?:share|sharing|social|addtoany|addthis)"
    r"(?:-(?:bar|buttons?|icons|links|list|share|this|tools|widget))?(?:\s|$)",
    re.IGNORECASE,
)
_LONGEST_SHARING = 200
# After these the next line begins at once; after the others an empty one comes before it.
_CLOSE = frozenset(("br", "li", "tr"))
_REFERENCE = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d{0,2});")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_EMPTY = re.compile(r"\n{3,}")


def has_markup(text: str) -> bool:
    """Whether a text is a piece of a web page: it opens with a block's tag, or tags part its lines twice or more.

    Examples
    --------
    >>> [has_markup(text) for text in ("<p>Rain.", "It rained.<br>It poured.<br>", "a <b>bold</b> tag", "R&amp;D")]
    [True, True, False, False]
    """
    return _OPENS.match(text) is not None or sum(1 for _ in islice(_PARTS.finditer(text), 2)) == 2


def plain(text: str) -> str:
    r"""Take the tags out; a paragraph, a break and their like end a line.

    Examples
    --------
    >>> plain("<p>It <b>rained</b>\n all day.</p><p>So it&#8217;s wet.</p>")
    'It rained all day.\n\nSo it’s wet.'
    """
    if _TAGS.search(text) is None:
        return _referred(text)
    from lxml import etree

    # The parser hands over piece by piece: no tree is built, which would end where tags lie too deep.
    words = _Words(_FLOWS.search(text) is not None)
    try:
        etree.fromstring(f"<div>{text}</div>", etree.HTMLParser(target=words))
    except (etree.LxmlError, ValueError, AssertionError):
        return _referred(text)
    lines = (line.strip(" \t") for line in "".join(words.parts).split("\n"))
    return _EMPTY.sub("\n\n", "\n".join(lines)).strip("\n")


class _Words:
    """What a parser tells of a piece of HTML, as lines of words.

    `flows`: line ends mean nothing, as there are tags that part lines.
    """

    def __init__(self, flows: bool) -> None:
        self.parts: list[str] = []
        self._flows = flows
        self._hidden = 0
        self._open = 0
        # How many tags were open, and how many parts there were, where an invitation to share began.
        self._sharing: tuple[int, int] | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._open += 1
        if self._sharing is None and tag in _BLOCK and _SHARING.search(attributes.get("class", "")):
            self._sharing = (self._open, len(self.parts))
        self._hidden += tag in _LEFT_OUT
        if tag in _BLOCK:
            self.parts.append("\n" if tag in _CLOSE else "\n\n")

    def end(self, tag: str) -> None:
        self._hidden -= tag in _LEFT_OUT
        if tag in _BLOCK and tag != "br":
            self.parts.append("\n" if tag in _CLOSE else "\n\n")
        if self._sharing is not None and self._sharing[0] == self._open:
            words = "".join(self.parts[self._sharing[1] :])
            if len(words.strip()) <= _LONGEST_SHARING:
                self.parts[self._sharing[1] :] = ["\n\n"]
            self._sharing = None
        self._open -= 1

    def data(self, words: str) -> None:
        if not self._hidden:
            self.parts.append(_SPACE.sub(" ", words) if self._flows else words)

    def comment(self, words: str) -> None:
        pass

    def close(self) -> None:
        pass


def _referred(text: str) -> str:
    """Read character references, and none that is no reference of HTML."""
    return _REFERENCE.sub(lambda match: unescape(match.group()), text) if "&" in text else text
