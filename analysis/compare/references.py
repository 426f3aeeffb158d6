"""Which version of a statement the others are compared with, and whose name the statement bears."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import pandas as pd

from analysis.compare.fragments import Fragment
from analysis.compare.voices import one_name, sort_of_name, standing
from analysis.text.text import Span

_WORD = re.compile(r"[^\W_]+")


class Printed(NamedTuple):
    """A version of a statement: its fragment, where it stands, its words as they are compared."""

    fragment: Fragment
    spans: list[Span]
    forms: tuple[str, ...]


class References:
    """Chooses the version that the others of a statement are compared with, and the statement's speaker.

    Parameters
    ----------
    articles
        The articles of the story: where they are known, their `outlet` and `title`.
    """

    def __init__(self, articles: pd.DataFrame) -> None:
        heads = [_known(articles, name) for name in ("outlet", "title")]
        self._heads = {
            article: " ".join(str(head.get(article, "")) for head in heads) for article in articles.index
        }

    @staticmethod
    def choose(versions: Sequence[Printed]) -> Printed:
        """Give the primary source's version, else the fullest, one in quotation marks before others."""
        primary = [version for version in versions if version.fragment.kind == "own"]
        printing = Counter(forms for _, forms in {(v.fragment.article, v.forms) for v in versions})
        return min(
            primary or versions,
            key=lambda version: (
                version.fragment.kind == "indirect",
                -len(version.forms),
                -printing[version.forms],
                version.forms,
            ),
        )

    def speaker(self, versions: Iterable[Printed]) -> str | None:
        """Give the name of a statement's speaker.

        Where reports give a primary source's words to several names, the name is one of those that its outlet or
        title holds, and unknown if there is none.
        """
        versions = list(versions)
        speakers = [version.fragment.speaker for version in versions]
        primary = {version.fragment.article for version in versions if version.fragment.kind == "own"}
        names = {speaker for speaker in speakers if speaker is not None and is_name(speaker)}
        if primary and any(standing(one, other) != "same" for one in names for other in names):
            said = set(_WORD.findall(" ".join(self._heads[article] for article in sorted(primary, key=str))))
            speakers = [speaker for speaker in speakers if speaker in names and _in(speaker, said)]
        return one_name(speakers)


def is_name(speaker: str) -> bool:
    """Tell whether a speaker goes by a name, not by a description with one in it.

    Examples
    --------
    >>> is_name("Ann Lee"), is_name("Dale Water"), is_name("the mayor"), is_name("Ann Lee's lawyer")
    (True, True, False, False)
    """
    return bool(sort_of_name(speaker))


def _in(speaker: str | None, words: set[str]) -> bool:
    return speaker is not None and words.issuperset(_WORD.findall(speaker))


def _known(articles: pd.DataFrame, column: str) -> dict[Any, Any]:
    """Give what a column tells of the articles that it tells something of."""
    return dict(articles[column].dropna()) if column in articles.columns else {}
