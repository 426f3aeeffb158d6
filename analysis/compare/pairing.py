"""Retellings that are each other's nearest: joined where nothing else that the speaker said comes near."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

from analysis.compare.amounts import meeting, printing
from analysis.compare.containment import contained
from analysis.compare.folding import denied, in_order, opposed
from analysis.compare.houses import Voices
from analysis.compare.mismatches import other_names, other_numbers
from analysis.compare.ngrams import ByWord
from analysis.compare.retelling import other_act
from analysis.compare.synonyms import alike, senses
from analysis.compare.utterances import Told, Utterance

#: How near two versions are at least, and how many times nearer than anything else of the other's articles.
_NEAR, _MARGIN = 0.15, 1.5
#: So many times nearer they are where little speaks for them but that nothing else comes near.
_FAR = 3.0
#: A body says more than a person, and through many mouths: so near its versions are at least, with words in a row.
_BODY = 0.4
#: So near they are where a description or a body may be another's, and if small words are in one order as well.
_OPEN, _LINED = 0.6, 0.4
#: What two such versions have in common in one order.
_LINE = 0.36
#: What the words in common tell together at least.
_TELLING = 0.65
#: Nearer than this they are where no words stand in one order, or only one of them says what is not so.
_LOOSE = 0.3
#: Small words in their order tell with a word in common where they are so much of both versions.
_ORDER = 0.48
#: So few words may have one in common, and so much of either is told by it.
_FEW, _SHARE = 12, 0.24
#: Versions of a statement that are compared, at most.
_MEMBERS = 8


def paired(groups: Sequence[list[Utterance]], told: Told, voices: Voices) -> list[list[Utterance]]:
    """Join statements of one speaker that are nearest to each other by far, one of them retold.

    An article gives little of what a speaker says: two reports that have less in common than one statement's
    versions mostly do are still of one if nothing else in either's articles is nearly as close. A statement joins
    one that its own articles do not carry, and only if it comes near the fullest version there.

    Parameters
    ----------
    groups
        The versions of each statement, the fullest first, and the statements in the order of these.
    told
        The words of the story's articles.
    voices
        How its speakers stand to each other.

    Returns
    -------
    list of list of Utterance
        Those that came, some of them as one.
    """
    pairs = _Pairs(groups, told, voices)
    lead = list(range(len(groups)))
    joined = {i: [i] for i in lead}
    for i, j in pairs.nearest():
        one, other = sorted((lead[i], lead[j]))
        if one == other:
            continue
        apart = all(
            pairs.articles[a].isdisjoint(pairs.articles[b]) for a in joined[one] for b in joined[other]
        )
        if apart and all(pairs.near[one].get(k, 0.0) >= _NEAR for k in joined[other]):
            for k in joined[other]:
                lead[k] = one
            joined[one] += joined.pop(other)
    return [[version for k in joined[i] for version in groups[k]] for i in sorted(joined)]


class _Pairs:
    """Which statements of one speaker are near each other."""

    def __init__(self, groups: Sequence[list[Utterance]], told: Told, voices: Voices) -> None:
        self._groups, self._told, self._voices = groups, told, voices
        self.articles = [set[Any]().union(*(version.articles for version in group)) for group in groups]
        self._parts = [[part for version in group for part in version.parts] for group in groups]
        self.near: list[dict[int, float]] = [{} for _ in groups]
        #: How many times nearer than anything else those must be that may be one.
        self._joinable: dict[tuple[int, int], float] = {}
        self._in: dict[Any, list[int]] = {}
        for i, there in enumerate(self.articles):
            for article in there:
                self._in.setdefault(article, []).append(i)
        sharing = ByWord([senses(group[0].forms) for group in groups])
        for i in range(len(groups)):
            for j in sharing.near(i):
                if i < j and self.articles[i] != self.articles[j] and (how := self._standing(i, j)):
                    self._measure(i, j, how == "same")

    def _standing(self, i: int, j: int) -> str:
        """Tell whether two statements are of one speaker ("same") or may be ("open"); "" if they are not."""
        speakers = {
            self._voices.standing(one.speaker, other.speaker, True, one.guessed or other.guessed)
            for one in self._groups[i][:_MEMBERS]
            for other in self._groups[j][:_MEMBERS]
        }
        if "same" in speakers or "different" in speakers:
            return "" if "different" in speakers else "same"
        # Of two people with names neither is the other, and nobody known is no speaker.
        unknown = any(version.speaker is None for k in (i, j) for version in self._groups[k][:_MEMBERS])
        return "" if unknown or self._people(i, j) else "open"

    def _measure(self, i: int, j: int, known: bool) -> None:
        if "indirect" not in (self._groups[i][0].kind, self._groups[j][0].kind):
            # Words in marks that have nothing in a row are two utterances, however they are retold.
            return
        for one, other in self._versions(i, j):
            near, margin = nearness(one, other, self._told)
            if near > self.near[i].get(j, 0.0):
                self.near[i][j] = self.near[j][i] = near
                if not known:
                    margin = _of_open(one, other, near) if margin == _MARGIN else 0.0
                elif margin < _FAR and not self._people(i, j):
                    margin *= near >= _BODY and _in_a_row(one, other)
                self._joinable[i, j] = margin

    def _versions(self, i: int, j: int) -> Iterator[tuple[Utterance, Utterance]]:
        """Give the fullest version of each statement with those of the other."""
        one, other = self._groups[i], self._groups[j]
        for version in other[:_MEMBERS]:
            yield one[0], version
        for version in one[1:_MEMBERS]:
            yield version, other[0]

    def nearest(self) -> list[tuple[int, int]]:
        """Give the pairs that may be one statement, the nearest first."""
        found = []
        for (i, j), margin in self._joinable.items():
            near = self.near[i][j]
            if not margin or near < _NEAR or not self.articles[i].isdisjoint(self.articles[j]):
                continue
            rivals = [*self._rivals(i, j), *self._rivals(j, i)]
            # Who is said to say one thing alone gives nothing to choose from.
            if rivals and near >= margin * max(rivals):
                found.append((-near, i, j))
        return [(i, j) for _, i, j in sorted(found)]

    def _people(self, i: int, j: int) -> bool:
        """Tell whether no body speaks in two statements."""
        speakers = (version.speaker for k in (i, j) for version in self._groups[k][:_MEMBERS])
        return all(self._voices.is_person(speaker) for speaker in speakers if speaker is not None)

    def _rivals(self, i: int, j: int) -> list[float]:
        """Measure how near the speaker's other statements in the articles of one come to the other."""
        return [
            self.near[i].get(k, 0.0)
            for k in {k for article in self.articles[j] for k in self._in[article]} - {i, j}
            if self._standing(min(i, k), max(i, k))
            and not self._told.in_one_quote(self._parts[k], self._parts[j])
        ]


def _in_a_row(one: Utterance, other: Utterance) -> bool:
    """Tell whether words that mean something stand beside others in both versions."""
    return contained(one.forms, other.forms)[1] > 1


def _of_open(one: Utterance, other: Utterance, near: float) -> float:
    """Say how many times nearer than anything else versions must be whose speakers need not be the same."""
    if near >= _OPEN:
        return _MARGIN
    return _FAR * (near >= _LINED and in_order(one.forms, other.forms) >= _LINE)


def nearness(one: Utterance, other: Utterance, told: Told) -> tuple[float, float]:
    """Measure how near two versions are, and how many times nearer than anything else they must be to be one.

    Parameters
    ----------
    one, other
        Two versions.
    told
        The words of the story's articles.

    Returns
    -------
    tuple
        The geometric mean of the shares that each has of the other's meaning, less where their common words are
        the story's own; and the margin, 0 where something says that they are two statements.
    """
    short, full = sorted((one, other), key=lambda version: (len(version.forms), version.forms))
    here, there = told.amounts(short), told.amounts(full)
    met = meeting(here, there)
    common = alike(short.forms, full.forms, told.tells, printing(here, there, met))
    near = math.sqrt(common.share * common.back) * min(1.0, common.told)
    order = in_order(short.forms, full.forms) if common.words else 0.0
    ordered = order >= _ORDER
    against = (
        "indirect" not in (one.kind, other.kind)
        or other_act(one.forms, other.forms)
        or opposed(one.forms, other.forms, one.denied != other.denied)
        or other_numbers(short, full, (here, there), met)
        or other_names(short, full)
    )
    alike_in = bool(denied(one.forms)) == bool(denied(other.forms))
    loose = near < _LOOSE and not (order and alike_in)
    if ordered or (len(common.words) > 1 and common.told >= _TELLING and not loose):
        margin = _MARGIN
    else:
        # One word of a short sentence tells, if neither says of it what is not so.
        few = len(full.forms) <= _FEW and min(common.share, common.back) >= _SHARE
        margin = _FAR * (few and alike_in)
    return max(near, order * ordered), margin * (not against)
