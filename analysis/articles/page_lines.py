"""Which paragraphs belong to the page around an article: its buttons, links and forms."""

from __future__ import annotations

import re
from functools import cache

from analysis.text.text import words_of

_PAGE = re.compile(
    r"(?:Enlarge this image|Image caption|Media caption|Hide caption|Toggle caption)\b", re.IGNORECASE
)
#: So many different phrases of forms, each in so many characters on average, make a paragraph a form.
_PHRASES, _APART = 3, 250


def is_page_line(body: str) -> bool:
    """Whether a paragraph is of the page, not of the article.

    Examples
    --------
    >>> is_page_line("Advertisement"), is_page_line("The page was closed.")
    (True, False)
    >>> is_page_line("Sign up for The Morning. Invalid email address. Please try again later.")
    True
    """
    if len(body) > 2000:
        return False
    if len(body) > 700:
        return _is_form(body)
    line = body.rstrip(" .:…»>|").lower()
    if line in words_of("page_lines.txt"):
        return True
    return _beginnings().match(body) is not None or _PAGE.match(body) is not None or _is_form(body)


def _is_form(body: str) -> bool:
    """Say whether a paragraph is a form; one without the commonest words of forms need not be searched."""
    low = body.lower()
    if not ("you" in low or "email" in low or "sign " in low or "terms " in low):
        return False
    said = {match.group() for match in _forms().finditer(low.replace("’", "'"))}
    return len(said) >= max(_PHRASES, len(body) / _APART)


@cache
def _forms() -> re.Pattern[str]:
    phrases = sorted(words_of("page_forms.txt"), reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, phrases)) + r")\b")


@cache
def _beginnings() -> re.Pattern[str]:
    beginnings = (entry[:-1] for entry in words_of("page_lines.txt") if entry.endswith("*"))
    return re.compile("(?:" + "|".join(map(re.escape, sorted(beginnings))) + r")", re.IGNORECASE)
