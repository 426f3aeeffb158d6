"""Which version of a statement the others are compared with, and whose name the statement bears."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import pandas as pd

from analysis.compare.fragments import Fragment
from analysis.compare.voices import one_name, standing
from analysis.speakers.names import find_names
from analysis.tables import each_text
from analysis.text.text import Span

_WORD = re.compile(r"[^\W_]+")
_DAY = pd.Timedelta(days=1)
#: So much of a later version an earlier one has at least that takes its place: a word or two are no wording.
_HALF = 0.5


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
        The articles of the story: their text and, where they are known, `published`, `outlet` and `title`.
    """

    def __init__(self, articles: pd.DataFrame) -> None:
        self._texts = dict(each_text(articles))
        days = _known(articles, "published")
        self._days = {article: day for article, day in days.items() if isinstance(day, pd.Timestamp)}
        self._outlets = _known(articles, "outlet")
        self._heads = {
            article: " ".join(str(_known(articles, name).get(article, "")) for name in ("outlet", "title"))
            for article in self._texts
        }

    def choose(self, versions: Sequence[Printed]) -> Printed:
        """Give the primary source's version, else the fullest in quotation marks.

        A version is no reference for words that came out a day or more before it, if these are half as many, nor
        where its article has them from the outlet of another version.
        """
        primary = [version for version in versions if version.fragment.kind == "own"]
        quoted = [version for version in versions if version.fragment.kind != "indirect"]
        own = [version for version in quoted if not self._taken_over(version, quoted)] or quoted
        first = [version for version in own if not any(self._later(version, other) for other in own)]
        printing = Counter(forms for _, forms in {(v.fragment.article, v.forms) for v in versions})
        return min(
            primary or first or versions,
            key=lambda version: (
                version.fragment.kind == "indirect",
                -len(version.forms),
                -printing[version.forms],
                version.forms,
            ),
        )

    def _later(self, version: Printed, other: Printed) -> bool:
        """Tell whether a version came out a day or more after another one."""
        here, there = (self._days.get(v.fragment.article) for v in (version, other))
        if here is None or there is None or here - there < _DAY:
            return False
        return len(other.forms) >= _HALF * len(version.forms)

    def _taken_over(self, version: Printed, others: Iterable[Printed]) -> bool:
        """Tell whether the paragraph of a version names the outlet of another one."""
        article = version.fragment.article
        names = {self._outlets.get(other.fragment.article, "") for other in others}
        names = {re.sub(r"^The ", "", name) for name in names - {"", self._outlets.get(article, "")}}
        if not names:
            return False
        text, at = self._texts[article], version.spans[0]
        stop = text.find("\n", version.spans[-1].end)
        around = (
            text[text.rfind("\n", 0, at.start) + 1 : at.start],
            text[version.spans[-1].end : len(text) if stop < 0 else stop],
        )
        return any(re.search(rf"\b{re.escape(name)}\b", part) for name in names for part in around)

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
    names = find_names(speaker) if speaker[:1].isupper() else []
    return bool(names) and names[-1].end >= len(speaker.rstrip(" ."))


def _in(speaker: str | None, words: set[str]) -> bool:
    return speaker is not None and words.issuperset(_WORD.findall(speaker))


def _known(articles: pd.DataFrame, column: str) -> dict[Any, Any]:
    """Give what a column tells of the articles that it tells something of."""
    return dict(articles[column].dropna()) if column in articles.columns else {}
