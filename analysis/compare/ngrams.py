"""Which wordings could hold each other: those that share words that tell, or in a heap runs of words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np

from analysis.compare.wording import function_words

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
        self._lengths = np.fromiter(map(len, wordings), dtype=np.int64, count=len(wordings))
        runs, of = self._runs(wordings)
        # Wordings stand in order, and a stable sort keeps them so within a run.
        order = np.argsort(runs, kind="stable")
        runs, of = runs[order], of[order]
        del order
        once = np.ones(len(runs), dtype=bool)
        once[1:] = (runs[1:] != runs[:-1]) | (of[1:] != of[:-1])
        runs, of = runs[once], of[once]
        starts = (
            np.flatnonzero(np.r_[True, runs[1:] != runs[:-1]]) if len(runs) else np.zeros(0, dtype=np.int64)
        )
        sizes = np.diff(np.r_[starts, len(runs)])
        telling = (sizes > 1) & (sizes <= _COMMON)
        # What is left in two directions: the wordings of a run, and the runs of a wording.
        self._of = of[np.repeat(telling, sizes)]
        self._ends = np.cumsum(sizes[telling])
        group = np.repeat(np.arange(len(self._ends), dtype=np.int32), sizes[telling])
        by_wording = np.argsort(self._of, kind="stable")
        self._groups = group[by_wording]
        self._from = np.searchsorted(self._of[by_wording], np.arange(len(wordings) + 1))

    def _runs(self, wordings: Sequence[Sequence[str]]) -> tuple[np.ndarray, np.ndarray]:
        """Give the runs of three words, and the pairs that are a whole wording somewhere, by number."""
        # Numbers go by the alphabet, so that no order of the wordings shows in what is found.
        numbers = {form: n for n, form in enumerate(sorted(set(chain.from_iterable(wordings))))}
        base = len(numbers) + 1
        words = np.fromiter(
            (numbers[form] for form in chain.from_iterable(wordings)),
            dtype=np.int64,
            count=int(self._lengths.sum()),
        )
        owners = np.repeat(np.arange(len(wordings), dtype=np.int32), self._lengths)
        # Wraps round in vocabularies of millions, which costs a comparison and no match.
        pairs = words[:-1] * base + words[1:]
        two = owners[1:] == owners[:-1]
        whole = np.unique(pairs[two & (self._lengths[owners[1:]] == 2)])
        short = two & np.isin(pairs, whole)
        three = owners[2:] == owners[:-2]
        runs = np.r_[(pairs[:-1] * base + words[2:])[three], -1 - pairs[short]]
        return runs, np.r_[owners[2:][three], owners[1:][short]]

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
