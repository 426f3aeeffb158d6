"""Which wordings could hold each other: those that share words that tell, or in a heap runs of words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np

from analysis.wording import function_words

#: A run of words that stands in more wordings than this is a phrase of everybody's.
_COMMON = 100
#: Words of the shorter wording for each shared run of three that two wordings need.
_WORDS_A_RUN = 6


class ByWord:
    """All pairs that share a word that means something: for what is small enough to compare every pair."""

    def __init__(self, wordings: Sequence[Sequence[str]]) -> None:
        self._wordings = wordings
        self._at: dict[str, list[int]] = {}
        for i, forms in enumerate(wordings):
            for form in set(forms) - function_words():
                self._at.setdefault(form, []).append(i)

    def near(self, i: int) -> list[int]:
        """Give the wordings that share a telling word with wording `i`, itself left out."""
        forms = set(self._wordings[i]) - function_words()
        return sorted({j for form in forms for j in self._at[form]} - {i})


class ByRun:
    """Pairs that share runs of three words, those of everybody's left out; and two words if they are all there is."""

    def __init__(self, wordings: Sequence[Sequence[str]]) -> None:
        lengths = np.fromiter(map(len, wordings), dtype=np.int64, count=len(wordings))
        # Numbers go by the alphabet, so that no order of the wordings shows in what is found.
        numbers = {form: n for n, form in enumerate(sorted(set(chain.from_iterable(wordings))))}
        words = np.fromiter(
            (numbers[form] for form in chain.from_iterable(wordings)),
            dtype=np.int64,
            count=int(lengths.sum()),
        )
        owners = np.repeat(np.arange(len(wordings), dtype=np.int32), lengths)
        runs, of = self._runs(words, owners, lengths, len(numbers) + 1)
        order = np.lexsort((of, runs))
        runs, of = runs[order], of[order]
        first = np.ones(len(runs), dtype=bool)
        first[1:] = (runs[1:] != runs[:-1]) | (of[1:] != of[:-1])
        runs, of = runs[first], of[first]
        starts = (
            np.flatnonzero(np.r_[True, runs[1:] != runs[:-1]]) if len(runs) else np.zeros(0, dtype=np.int64)
        )
        sizes = np.diff(np.r_[starts, len(runs)])
        telling = np.repeat((sizes > 1) & (sizes <= _COMMON), sizes)
        # What is left in two directions: the wordings of a run, and the runs of a wording.
        self._of = of[telling]
        self._ends = np.cumsum(sizes[(sizes > 1) & (sizes <= _COMMON)])
        group = np.repeat(np.arange(len(self._ends), dtype=np.int32), np.diff(np.r_[0, self._ends]))
        by_owner = np.argsort(self._of, kind="stable")
        self._groups = group[by_owner]
        self._from = np.searchsorted(self._of[by_owner], np.arange(len(wordings) + 1))
        self._lengths = lengths

    @staticmethod
    def _runs(
        words: np.ndarray, owners: np.ndarray, lengths: np.ndarray, base: int
    ) -> tuple[np.ndarray, np.ndarray]:
        """Give the runs of three words, and the pairs that are a whole wording somewhere, by number."""
        inside = owners[2:] == owners[:-2]
        three = (
            ((words[:-2] * base + words[1:-1]) * base + words[2:])[inside] if len(words) > 2 else words[:0]
        )
        # Wraps round in vocabularies of millions, which costs a comparison and no match.
        pair_of = owners[1:] == owners[:-1]
        pairs = (words[:-1] * base + words[1:])[pair_of]
        holders = owners[1:][pair_of]
        whole = np.unique(pairs[lengths[holders] == 2])
        short = np.isin(pairs, whole)
        runs = np.r_[three, -1 - pairs[short]]
        return runs, np.r_[owners[2:][inside] if len(words) > 2 else owners[:0], holders[short]]

    def near(self, i: int) -> list[int]:
        """Give the wordings that share enough runs with wording `i`, itself left out."""
        groups = self._groups[self._from[i] : self._from[i + 1]]
        if not len(groups):
            return []
        found = np.concatenate([self._of[self._ends[g - 1] if g else 0 : self._ends[g]] for g in groups])
        others, shared = np.unique(found, return_counts=True)
        needed = np.minimum(self._lengths[others], self._lengths[i]) // _WORDS_A_RUN
        return [int(j) for j in others[(shared >= needed) & (others != i)]]


def candidates(wordings: Sequence[Sequence[str]], heap: bool) -> ByWord | ByRun:
    """Index wordings by what they share.

    Parameters
    ----------
    wordings
        Forms of words; best no two alike.
    heap
        Whether they are too many to compare every two that share a word.

    Returns
    -------
    ByWord or ByRun
        Its `near(i)` gives the numbers of the wordings that could hold wording `i`, or be held by it.

    Examples
    --------
    >>> some = [form.split() for form in ("we will stay until dawn", "will stay until", "until dawn", "we go")]
    >>> candidates(some, heap=True).near(0), candidates(some, heap=False).near(2)
    ([1, 2], [0])
    """
    return ByRun(wordings) if heap else ByWord(wordings)
