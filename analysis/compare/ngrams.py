"""Which wordings could hold each other: those that share words that tell, or in a heap runs of words."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from itertools import chain

import numpy as np
import numpy.typing as npt

from analysis.compare.wording import function_words

#: A run of words that stands in more wordings than this is a phrase of everybody's.
_COMMON = 100
#: Words of the shorter wording for each shared run of three that two wordings need.
_WORDS_A_RUN = 6
#: Wordings whose runs are worked out at once.
_AT_ONCE = 20_000


class ByWord:
    """All pairs that share a word that means something: for what is small enough to compare every pair.

    Wordings without such a word are known by their runs of three words.
    """

    def __init__(self, wordings: Sequence[Sequence[str]]) -> None:
        self._wordings = wordings
        empty = (forms for forms in wordings if function_words().issuperset(forms))
        self._phrases = {run for forms in empty for run in _threes(forms)}
        self._at: dict[Hashable, list[int]] = {}
        for i in range(len(wordings)):
            for key in self._keys(i):
                self._at.setdefault(key, []).append(i)

    def _keys(self, i: int) -> set[Hashable]:
        forms = self._wordings[i]
        return {*forms} - function_words() | self._phrases.intersection(
            _threes(forms) if self._phrases else ()
        )

    def near(self, i: int) -> list[int]:
        """Give the wordings that share a telling word with wording `i`, itself left out."""
        return sorted(set[int]().union(*(self._at[key] for key in self._keys(i))) - {i})


def _threes(forms: Sequence[str]) -> Iterable[tuple[str, str, str]]:
    return zip(forms, forms[1:], forms[2:], strict=False)


class ByRun:
    """Pairs that share runs of three words, those of everybody's left out; and two words if they are all there is."""

    def __init__(self, wordings: Sequence[Sequence[str]]) -> None:
        self._lengths = np.fromiter(map(len, wordings), dtype=np.int32, count=len(wordings))
        bits = max(1, len(wordings)).bit_length()
        found = self._runs(wordings, bits)
        # A run and its wording are one number, so that sorting needs no second table: heaps are large.
        found.sort()
        if len(found):
            found = found[np.r_[True, found[1:] != found[:-1]]]
        runs = found >> np.uint64(bits)
        starts = (
            np.flatnonzero(np.r_[True, runs[1:] != runs[:-1]]) if len(runs) else np.zeros(0, dtype=np.int64)
        )
        del runs
        sizes = np.diff(np.r_[starts, len(found)])
        telling = (sizes > 1) & (sizes <= _COMMON)
        # What is left in two directions: the wordings of a run, and the runs of a wording.
        self._of = (found[np.repeat(telling, sizes)] & np.uint64((1 << bits) - 1)).astype(np.int32)
        del found
        self._ends = np.cumsum(sizes[telling])
        group = np.repeat(np.arange(len(self._ends), dtype=np.int32), sizes[telling])
        by_wording = np.argsort(self._of, kind="stable")
        self._groups = group[by_wording]
        self._from = np.searchsorted(self._of[by_wording], np.arange(len(wordings) + 1))

    def _runs(self, wordings: Sequence[Sequence[str]], bits: int) -> npt.NDArray[np.uint64]:
        """Give the runs of three words, and the pairs that are a whole wording somewhere, with their wordings.

        A number's last `bits` are the wording's, those before a hash of the run: that two runs have one costs a
        comparison and no match.
        """
        # Numbers go by the alphabet, so that no order of the wordings shows in what is found.
        numbers = {form: n for n, form in enumerate(sorted(set(chain.from_iterable(wordings))), start=1)}
        base = np.uint64(len(numbers) + 1)
        two = [[numbers[form] for form in forms] for forms in wordings if len(forms) == 2]
        whole = np.unique(np.array([a * int(base) + b for a, b in two], dtype=np.uint64))
        found = []
        for first in range(0, len(wordings), _AT_ONCE):
            some = wordings[first : first + _AT_ONCE]
            lengths = self._lengths[first : first + _AT_ONCE]
            words = np.fromiter((numbers[f] for forms in some for f in forms), np.uint64, int(lengths.sum()))
            owners = np.repeat(np.arange(first, first + len(some), dtype=np.uint64), lengths)
            pairs = words[:-1] * base + words[1:]
            short = (owners[1:] == owners[:-1]) & np.isin(pairs, whole)
            three = owners[2:] == owners[:-2]
            runs = np.r_[pairs[short], (pairs[:-1] * base + words[2:])[three]]
            # Fibonacci hashing (Knuth): the high bits of a product with 2 ** 64 by the golden ratio.
            runs = runs * np.uint64(0x9E3779B97F4A7C15) >> np.uint64(bits) << np.uint64(bits)
            found.append(runs | np.r_[owners[1:][short], owners[2:][three]])
        return np.concatenate(found) if found else np.zeros(0, dtype=np.uint64)

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
