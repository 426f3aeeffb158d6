"""Where a person, country or organisation is mentioned by name."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

import pandas as pd

from analysis import tables
from analysis.articles.furniture import SILENT, furniture
from analysis.errors import ArticleError
from analysis.speakers.fullnames import same_person, surname_at
from analysis.speakers.namelists import countries
from analysis.speakers.names import Name, find_names
from analysis.speakers.people import People
from analysis.speakers.person import Person
from analysis.text.text import Span


def find_mentions(articles: pd.DataFrame, name: str) -> pd.DataFrame:
    """Find where each article mentions a person, country or organisation by name.

    A person counts under the full name, the surname, a title and surname, a short form of the given name: where the
    text means this person by it and no other of the surname. A country counts under its names ("the United States",
    "U.S."), with or without 's, and not under words for its people or things ("Norwegian"). Anything else counts
    under the name as given and an acronym that the article introduces in brackets. Pronouns and descriptions are
    no mentions. Captions count; credits, bylines and repeated paragraphs do not.

    Parameters
    ----------
    articles
        A table with a column `text`.
    name
        Whom or what to look for, best by the full name; titles are left aside.

    Returns
    -------
    pandas.DataFrame
        The mentions table, in the order of the text: article, start, end, text (the name without title), target (the
        name looked for). No mention gives an empty table.

    Raises
    ------
    ArticleError
        The name is blank, or the table is none of articles.

    Examples
    --------
    >>> articles = pd.DataFrame({"text": ["Ann Bell left. Mr. Cole met Ms. Bell."]}, index=["a"])
    >>> find_mentions(articles, "Ann Bell").text.tolist()
    ['Ann Bell', 'Bell']
    """
    target = " ".join(name.split()) if isinstance(name, str) else ""
    if not any(character.isalnum() for character in target):
        raise ArticleError(
            f"find_mentions: {name!r} is no name to look for; give a person's, country's or other name"
        )
    rows = []
    for article, text in tables.each_text(articles):
        silent = [Span(*stretch[:2]) for stretch in furniture(text) if stretch.kind in SILENT]
        rows += [
            (article, start, end, text[start:end], target)
            for start, end in _find(text, target)
            if not _inside(start, silent)
        ]
    return tables.table("mentions", rows, articles.index)


def _inside(at: int, spans: list[Span]) -> bool:
    """Tell whether a place lies in one of the spans, which are in order."""
    i = bisect_right(spans, (at, at + 1)) - 1
    return any(start <= at < end for start, end in spans[max(0, i - 1) : i + 2])


def _find(text: str, target: str) -> list[Span]:
    """Find the mentions in one text."""
    bare = target.removeprefix("the ").removeprefix("The ")
    if bare in countries():
        return _country(text, countries()[bare])
    found = find_names(target)
    whole = len(found) == 1 and found[0].end == len(target) and found[0].sort in ("person", "unknown")
    people, sure = _person(text, found[0]) if whole else ([], False)
    if sure:
        return people
    return sorted([*people, *(span for span in _thing(text, bare) if not _inside(span.start, people))])


@cache
def _names_of(country: str) -> re.Pattern[str]:
    """Compile the names of a country and the longer names of others that hold one."""
    own = [name for name, of in countries().items() if of == country]
    longer = [name for name in countries() if any(f" {one} " in f" {name} " for one in own)]
    forms = sorted({*own, *longer}, key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, forms)) + r")(?![\w-])")


def _country(text: str, country: str) -> list[Span]:
    """Find a country under each of its names, not inside another country's or a person's."""
    people = [Span(name.start, name.end) for name in find_names(text) if name.sort == "person"]
    return [
        Span(*match.span())
        for match in _names_of(country).finditer(text)
        if countries()[match.group()] == country and not _inside(match.start(), people)
    ]


def _person(text: str, name: Name) -> tuple[list[Span], bool]:
    """Find a person's mentions, and tell whether it is one; none where the text means another or does not tell."""
    words = name.words
    if words[surname_at(words)] not in text:
        return [], False
    people = People(text)
    bearers = [
        person
        for person in people.everyone
        if _bears(person, words) and (not name.gender or person.gender in ("", name.gender))
    ]
    full = [person for person in bearers if len(person.words) > 1]
    sure = name.sort == "person" or any(person.sure for person in full)
    if len(words) > 1 and full:
        meant = [person for person in full if same_person(person.words, words)]
    else:
        meant = full if len(full) == 1 else [person for person in bearers if len(person.words) == 1]
    return sorted({span for person in meant for span in person.mentions}), sure


def _bears(person: Person, words: tuple[str, ...]) -> bool:
    """Tell whether a person bears the surname of a name, or is it."""
    surname = words[surname_at(words)]
    if len(words) == 1:
        return surname in person.words
    return surname == person.words[surname_at(person.words)] or same_person(person.words, words)


def _thing(text: str, name: str) -> list[Span]:
    """Find a name as it is written, and the acronym that the text introduces for it."""
    written = r"[ \n\xa0]".join(map(re.escape, name.split()))
    full = re.compile(rf"(?<!\w){written}(?!\w)")
    found = [Span(*match.span()) for match in full.finditer(text)]
    short = re.search(rf"(?<!\w){written} \(([A-Z][A-Za-z.&-]{{1,9}})\)", text)
    if short:
        acronym = re.compile(rf"(?<![\w.-]){re.escape(short[1])}(?!\w)")
        found += [Span(*match.span()) for match in acronym.finditer(text)]
    return sorted(set(found))
