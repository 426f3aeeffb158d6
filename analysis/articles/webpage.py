"""A saved web page to its main text and metadata."""

from __future__ import annotations

import re
from typing import Any

from analysis.articles.decoding import Decoded
from analysis.articles.markup import plain
from analysis.articles.messages import short
from analysis.errors import ArticleError

_PUBLISHED = re.compile(
    r"""(?:article:published_time|"datePublished"|datePublished|parsely-pub-date|pubdate)["']?[^>]{0,40}?"""
    r"""(?:content=|:|datetime=)\s{0,4}["']([^"'<>]{8,40})["']"""
)
# The words under a picture, their tags among them.
_CAPTION = re.compile(r"<figcaption\b[^>]{0,400}>(.{1,2000}?)</figcaption", re.IGNORECASE | re.DOTALL)


def read_webpage(page: Decoded, place: str) -> tuple[Decoded, dict[str, str]]:
    """Take the main text and the metadata out of a saved page, with Trafilatura (Barbaresi 2021).

    Returns
    -------
    Decoded
        The main text, and notes.
    dict
        What the page says of the article, by the names of the project's columns.

    Raises
    ------
    ArticleError
        The page has no main text.
    """
    found = _extracted(page.text) if page.text.strip() else None
    if found is None or not found.text or not found.text.strip():
        raise ArticleError(
            f"{place}: has no article text that could be found; copy the text into a .txt file"
        )
    time = _PUBLISHED.search(page.text)
    said = {
        "title": found.title,
        "byline": (found.author or "").replace("; ", ", "),
        "outlet": found.sitename,
        "published": time.group(1) if time else found.date,
        "url": found.url,
    }
    values = {column: value for column, value in said.items() if value}
    note = "main text taken out of a web page" + (
        f"; {', '.join(values)} from its metadata" if values else ""
    )
    return Decoded(found.text, [*page.notes, note, *_left_out(page.text, found.text)]), values


def _left_out(page: str, text: str) -> list[str]:
    """Note the captions that are no part of the main text."""
    captions = dict.fromkeys(" ".join(plain(words).split()) for words in _CAPTION.findall(page))
    here = " ".join(text.split())
    return [
        f"caption left out of the text: {short(words)}" for words in captions if words and words not in here
    ]


def _extracted(page: str) -> Any:
    """Let the extractor read a page; one that its parser stumbles over has no text for it."""
    import trafilatura

    try:
        return trafilatura.bare_extraction(
            page,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except (AssertionError, ValueError, TypeError, AttributeError, RecursionError, LookupError):
        return None
