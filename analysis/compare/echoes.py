"""Whose words a short quotation repeats that one article leaves to nobody, or to a description."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from analysis.compare.houses import Voices
from analysis.compare.references import is_name
from analysis.compare.utterances import Utterance
from analysis.compare.wording import wording
from analysis.text.text import Span

#: Words that such a quotation has at least; and where the article names or describes who says them.
_LEAST, _NAMED = 3, 4


def lend_speakers(said: Sequence[Utterance], voices: Voices, own: Own) -> None:
    """Give each quotation without a speaker the one in whose quotations alone its words stand, in a row.

    A description, and a name that is no more than guessed, may be that speaker's too.

    Parameters
    ----------
    said
        The utterances of a story: those that repeat another's words are changed.
    voices
        How its speakers stand to each other.
    own
        The articles' own words: what these say as often is nobody's.
    """
    quoted = [version for version in said if version.kind == "quoted"]
    asking = [version for version in quoted if len(version.forms) >= _LEAST]
    opening = {version.forms[:_LEAST] for version in asking}
    holding: dict[tuple[str, ...], list[tuple[Utterance, int]]] = {}
    for version in said:
        for at, run in enumerate(_runs(version.forms)):
            if run in opening:
                holding.setdefault(run, []).append((version, at))
    lent = []
    for version in asking:
        words = version.forms
        holders = [
            other
            for other, at in holding[words[:_LEAST]]
            if other is not version
            and other.speaker is not None
            and other.forms[at : at + len(words)] == words
        ]
        if (speaker := _one(version, holders, voices)) is not None and own.times(words) < len(holders):
            lent.append((version, speaker))
    for version, speaker in lent:
        version.speaker, version.guessed, version.echo = speaker, False, True


def _one(version: Utterance, holders: Sequence[Utterance], voices: Voices) -> str | None:
    """Give the one speaker of quotations in other articles that may be this one's as well."""
    quoted = [
        other
        for other in holders
        if other.kind == "quoted" and not other.guessed and other.articles.isdisjoint(version.articles)
    ]
    others = {other.speaker for other in holders if other.kind == "quoted" and other.speaker is not None}
    if not quoted or any(voices.standing(a, b) != "same" for a, b in combinations(sorted(others), 2)):
        return None
    named = min(quoted, key=lambda other: (-len(other.speaker or ""), other.speaker)).speaker
    if (
        named is None
        or not is_name(named)
        or (version.speaker and is_name(version.speaker) and not version.guessed)
    ):
        return None
    if any(voices.standing(other.speaker, named) == "different" for other in holders):
        return None
    if version.speaker is None:
        return named
    how = voices.standing(version.speaker, named, True, version.guessed)
    return named if how == "open" and len(version.forms) >= _NAMED else None


class Own:
    """The words of articles outside what they quote."""

    def __init__(self, texts: Mapping[Any, str], quoted: Mapping[Any, Sequence[Span]]) -> None:
        self._texts, self._quoted = texts, quoted
        self._words: str | None = None

    def times(self, forms: Sequence[str]) -> int:
        """Count how often they have these words in a row."""
        if self._words is None:
            self._words = " | ".join(self._between())
        return self._words.count(f" {' '.join(forms)} ")

    def _between(self) -> Iterator[str]:
        for article, text in self._texts.items():
            at = 0
            for start, end in [*sorted(self._quoted.get(article, [])), Span(len(text), len(text))]:
                yield f" {' '.join(word.form for word in wording(text, at, max(at, start)))} "
                at = max(at, end)


def _runs(forms: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return (forms[at : at + _LEAST] for at in range(len(forms) - _LEAST + 1))
