"""Whose a document is that speaks: "Bell's letter", "a statement from the port", "a complaint Bell filed"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from analysis.speakers.names import find_names
from analysis.text.text import Span, words_of

_NAMED = r"(?:[A-Z][\w.&’'-]*)(?: (?:(?:of|for|and|the) )*[A-Z][\w.&’'-]*){0,5}"
_DID = (
    r"(?:wrote|written|signed|sent|filed|issued|released|published|posted|delivered|drafted|authored|shared|tweeted"
    r"|put out|gave|given|submitted|made)"
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:early|mid|late)\b)"
)
#: What people do with a document of another.
_HANDLED = re.compile(
    r"\b(?:seen|obtained|reviewed|viewed|read|leaked|cited|quoted|provided|combed|addressed) "
)
#: Where people put what they write.
_HOUSES = "page|website|site|account|blog|feed"
#: What stands in no name of a document before its noun.
_APART = r"who|whom|which|that|in|on|at|to|from|by|with|about|after"
_STRANGE = rf"{_APART}|and|or|of|for|the|an?|his|her|its|their"
#: What may stand between a document and who wrote it.
_BETWEEN = r"(?:(?! (?:that|who|which|by|from|about|on) )[^,;:()\"“”\n]){0,60}?"
#: Documents that a name before them is the author of, rather than their matter.
_ISSUED = frozenset({"statement", "release", "announcement", "filing", "tweet", "tweets", "communique"})
_OPENING = re.compile(r"(?<!\S)(?:[A-Z]|(?:the|an?|his|her|its|their)\b)[^\s]*")
#: What stands before a document that someone speaks in.
_SPOKEN_IN = re.compile(
    rf"\b(?:[Ii]n|via|through|with|{_DID}) (?:(?:an?|the|his|her|its|their|another|one|that) )?(?:[\w’'-]+ ){{0,3}}$"
)
#: Parts of other documents' names.
_PARTS = frozenset({"joint", "news", "press", "video", "written"})
#: Other words for a document.
_SAME = {
    "suit": {"suit", "lawsuit", "complaint"},
    "lawsuit": {"suit", "lawsuit"},
    "release": {"release", "statement"},
}
#: Cues of what someone writes.
_WRITTEN = {"tweet": "tweeted", "tweets": "tweeted", "post": "posted", "letter": "wrote"}
#: What holds the words of many.
_PLACES = frozenset(
    {"website", "account", "video", "document", "documents", "text", "transcript", "book", "paper"}
)
_TOKEN = re.compile(r"[\w-]+")
_ARTICLE = re.compile(r"(?<!\w)(?:an?|the) $", re.IGNORECASE)
#: How far back the document is looked for that "the statement" is.
_REACH = 2500
#: A source longer than this names no document.
_LONG = 300


class Document(NamedTuple):
    """A document that is a source: the noun it goes by, and where the words stand that name its author, if any do."""

    noun: str
    author: Span | None


@cache
def _nouns() -> str:
    return "|".join(sorted(words_of("documents.txt") - _PARTS, key=lambda noun: (-len(noun), noun)))


@cache
def _head() -> re.Pattern[str]:
    """Compile a noun phrase that a document heads."""
    word = rf"(?!(?:{_APART}) )[^\s,;:()\"“”]{{1,40}}"
    owner = rf"(?P<owner>(?:{word} ){{0,9}}?{word}?)(?:['’]s|(?<=s)['’]) "
    return re.compile(
        rf"(?:{owner}|(?P<pronoun>his|her|their|its) )?(?:(?:the|an?|this|that|one) )?"
        rf"(?P<words>(?:(?!(?:{_STRANGE}) )[\w.&’'-]+ ){{0,6}}?)\b(?P<noun>{_nouns()})(?P<rest>$|[ ,;:(].*)",
        re.DOTALL | re.IGNORECASE,
    )


@cache
def _behind() -> re.Pattern[str]:
    """Compile what tells the author behind a document: from Bell, written to the board by Bell, Bell filed."""
    ends = (
        rf"on|to|last|this|after|that|who|which|is|was|has|had|says?|said|will|would|in (?:{_MONTH}|\d{{4}})"
    )
    stop = rf"(?= (?:(?:and )?{_DID}|{ends})\b|[,;:()\n]|$)"
    return re.compile(
        rf"{_BETWEEN}(?:, {_DID})? (?:from|by) (?P<by>[^,;:()\n]+?){stop}"
        rf"|{_BETWEEN} on (?P<house>[^,;:()\n]{{1,60}})['’]s? (?:[\w-]+ ){{0,3}}(?:{_HOUSES})\b"
        rf"| (?:that |which )?(?P<subject>(?:the |his |her |its |their )?(?:{_NAMED}|[a-z]+)) (?:had |has )?{_DID}\b"
    )


def document(text: str, source: Span) -> Document | None:
    """Read a source as a document and its author; None for any other.

    Examples
    --------
    >>> text = "A letter to the board from Ann Bell said no."
    >>> noun, author = document(text, Span(0, 35))
    >>> noun, text[author.start:author.end]
    ('letter', 'Ann Bell')
    """
    words = text[source.start : source.end]
    if len(words) > _LONG or words_of("documents.txt").isdisjoint(_TOKEN.findall(words)):
        return None
    match = _head().match(text, *source)
    if match is None or match["noun"] != match["noun"].lower():
        return None
    noun, rest = match["noun"], match["rest"]
    if (rest[:1] == " " and not _goes_on(rest)) or f" {noun}" in rest:
        return None
    if match["owner"] or match["pronoun"]:
        return Document(noun, Span(*match.span("owner" if match["owner"] else "pronoun")))
    if not _HANDLED.search(rest) and (behind := _behind().match(text, match.end("noun"), source.end)):
        return Document(noun, Span(*behind.span(behind.lastgroup or 0)))
    return Document(noun, _issuer(text, Span(*match.span("words")), noun))


def _goes_on(rest: str) -> bool:
    """Tell whether words behind a noun leave it the head of its phrase."""
    word = rest.split()[0] if rest.split() else ""
    return word.endswith(("ed", "ing")) or word[:1].isupper() or word in _FOLLOWING


_FOLLOWING = frozenset(
    {
        "to", "from", "by", "of", "on", "in", "about", "that", "which", "who", "at", "for", "with", "after", "sent",
        "seen", "written", "the", "he", "she", "they", "it", "his", "her", "its", "their", "last", "this", "late",
    }
)  # fmt: skip


def _issuer(text: str, words: Span, noun: str) -> Span | None:
    """Give the body before a document: a company statement, the Port Union report, a Vexora statement."""
    first, _, _ = text[words.start : words.end].partition(" ")
    if first not in _PARTS and first and first.islower() and first in words_of("organisation_words.txt"):
        return Span(words.start, words.start + len(first))
    name = next(iter(find_names(text[words.start : words.end])), None)
    if name is None or name.start or name.title:
        return None
    if name.sort == "organisation" or (noun in _ISSUED and name.sort != "place"):
        article = _ARTICLE.search(text, max(0, words.start - 5), words.start)
        return Span(article.start() if article else words.start, words.start + name.end)
    return None


@cache
def _again() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_nouns()})(?![\w-])")


def mentioned(text: str, noun: str, at: int) -> list[tuple[int, Span | None]]:
    """Give where a document was named before a place, the last first, each with its author's words, if there are any.

    Only where its author stands there or someone is told to speak in it: "in a letter", "issued a letter".
    """
    if noun in _PLACES:
        return []
    first, same = max(0, at - _REACH), _SAME.get(noun, {noun})
    found = [match.span() for match in _again().finditer(text, first, at) if match.group() in same]
    read = [(start, _author(text, start, end, at)) for start, end in found[:-6:-1]]
    told = [
        (start, author)
        for start, author in read
        if author or _SPOKEN_IN.search(text, max(0, start - 60), start)
    ]
    wrote = text.rfind(f" {_WRITTEN[noun]}", first, at) if noun in _WRITTEN and not told else -1
    return told if wrote < 0 else [(wrote, None)]


def _author(text: str, start: int, end: int, at: int) -> Span | None:
    """Give the author's words around a document's noun, from the nearest before it on."""
    line = re.split(r"[.!?\n]", text[end : min(at, end + 80)], maxsplit=1)[0]
    near = max(0, start - 60)
    for opening in [*_OPENING.finditer(text, near, start)][::-1]:
        read = document(text, Span(opening.start(), end + len(line)))
        if read is not None and read.author is not None:
            return read.author
    return None
