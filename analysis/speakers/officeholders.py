"""Who of several with one surname is meant by the office before it: Mayor Bell, where one Bell of a story is mayor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable

import pandas as pd

from analysis import tables
from analysis.speakers.fullnames import surname_at
from analysis.speakers.namelists import titles
from analysis.speakers.names import Name, find_names, unaccented


def _offices(name: Name) -> set[str]:
    """Give the offices that the title of a name tells."""
    known = (titles().get(word.rstrip(".").lower()) for word in name.title)
    return {title.role for title in known if title and title.role}


def by_office(surnames: set[str], articles: pd.DataFrame) -> dict[tuple[Hashable, str], str]:
    """Give the full name that a surname with an office before it has in each article.

    Parameters
    ----------
    surnames
        The surnames to be told apart, without accents.
    articles
        The articles of the story.

    Returns
    -------
    dict
        By article and surname, where only one person of the story is called by that office and surname.

    Examples
    --------
    >>> articles = pd.DataFrame({"text": ["Mayor Ann Bell met Max Bell.", "Mayor Bell said no."]}, index=["a", "b"])
    >>> by_office({"Bell"}, articles)
    {('b', 'Bell'): 'Ann Bell'}
    """
    called: dict[tuple[Hashable, str], set[str]] = defaultdict(set)
    bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for article, text in tables.each_text(articles) if surnames else ():
        for name in find_names(text):
            surname = unaccented(name.words[surname_at(name.words)]) if name.title else ""
            if surname not in surnames:
                continue
            for office in _offices(name):
                if len(name.words) > 1:
                    bearers[surname, office].add(" ".join(name.words))
                else:
                    called[article, surname].add(office)
    found = {}
    for (article, surname), offices in called.items():
        fit = {full for office in offices for full in bearers[surname, office]}
        if len(fit) == 1:
            found[article, surname] = fit.pop()
    return found
