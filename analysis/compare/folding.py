"""What reported speech changes, folded: person, tense and small words; and what a wording says is not so."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from analysis.compare.alignment import blocks
from analysis.compare.containment import family, stem
from analysis.compare.synonyms import senses
from analysis.compare.wording import function_words
from analysis.text.text import words_of

#: What says that the words after it are not so.
_NEGATORS = frozenset(
    ["not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without"]
)
#: Behind these a negator sets a bound or adds: no more than, not only.
_BOUNDED = frozenset(["more", "less", "fewer", "later", "earlier", "only", "just", "least"])
#: Two words that deny as one.
_PHRASES = frozenset([("rather", "than"), ("instead", "of"), ("far", "from"), ("yet", "to")])
#: Words that say no by what they mean, and what says it with the word behind.
_LACKING = frozenset(
    [
        "lack",
        "refuse",
        "decline",
        "reject",
        "deny",
        "fail",
        "unable",
        "avoid",
        "prevent",
        "miss",
        "absent",
        "absence",
        "hardly",
        "barely",
        "scarcely",
        "rule",
        "oppose",
        "halt",
        "ban",
        "empty",
        "unlikely",
        "shortage",
        "untouched",
    ]
)
_OUT = frozenset([("run", "out"), ("ran", "out"), ("rule", "out"), ("ruled", "out"), ("short", "of")])
#: Where what is said turns: who says one thing before it says another behind it.
TURNS = frozenset(["but", "yet", "although", "though", "however", "whereas"])
#: Where another clause begins, which a negator does not reach.
_JOINTS = frozenset(["and", "but", "or", "because", "while", "before", "when", "if", "although", "though"])
#: Verbs that hand a negation on: who does not plan to sell will not sell.
_HANDING = frozenset(
    [
        "plan",
        "expect",
        "intend",
        "hope",
        "mean",
        "try",
        "seek",
        "need",
        "allow",
        "able",
        "decide",
        "agree",
        "going",
    ]
)
#: Words behind a negator that it can reach, of those at most so many that mean something; "without" has one thing.
_REACH, _MEANT = 5, 2


@cache
def _told_forms() -> dict[str, str]:
    rows = (line.split(" = ") for line in words_of("told_forms.txt"))
    return {word: form for words, form in rows for word in words.split()}


@lru_cache(maxsize=1 << 16)
def folded(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Make direct and indirect speech alike: person, tense and a promise's infinitive count for nothing.

    Examples
    --------
    >>> folded(("i", "will", "not", "sell")) == folded(("she", "would", "not", "sell"))
    True
    """
    told = _told_forms()
    if forms[:1] == ("to",):
        # Who promises to do it will do it.
        forms = ("they", "will", *forms[1:])
    kept = (told.get(form) or (form if form in function_words() else stem(form)) for form in forms)
    return tuple(form for form in kept if form != "-")


#: So many words in a row are of one occasion, whatever they mean, if they are half of a version.
_ROW, _HALF = 6, 0.5


def in_a_row(short: tuple[str, ...], full: tuple[str, ...]) -> float:
    """Measure the share of a wording that stands in one long row in another, person and tense apart; 0 if none does.

    Examples
    --------
    >>> told = ("she", "would", "rather", "go", "now", "than", "not", "at", "all")
    >>> in_a_row(("i", "would", "rather", "go", "now", "than", "not", "at", "all"), told)
    1.0
    >>> in_a_row(("i", "would", "rather", "go"), told)
    0.0
    """
    one, other = folded(short), folded(full)
    longest = max((block.n for block in blocks(one, other)), default=0)
    return longest / len(one) if longest >= max(_ROW, _HALF * len(one)) else 0.0


#: Words of a clause at least that is known by its words alone, and of an end that is.
_CLAUSE, _END = 4, 5


def ends_with(full: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Tell whether one wording ends with all words of another, person and tense apart, and these are a clause.

    Both may begin otherwise where they end with one long row.

    Examples
    --------
    >>> ends_with("they paid but it is not over yet".split(), "it was not over yet".split())
    True
    """
    one, other = folded(tuple(short)), folded(tuple(full))
    if _CLAUSE <= len(short) < len(full) and len(one) >= _CLAUSE - 1 and other[-len(one) :] == one:
        return True
    same = tuple(
        takewhile(lambda pair: pair[0] == pair[1], zip(reversed(one), reversed(other), strict=False))
    )
    told = [form for form, _ in same if form not in _small_forms()]
    return len(same) >= _END and bool(told) and len(same) >= _HALF * len(one)


#: What a small word weighs where words are compared in their order.
_SMALL = 0.4
#: What two wordings have in common in one order at least.
_COMMON = 1.8
#: So many times longer no version can have so much in common with a shorter one.
_LONGER = 8


def in_order(short: tuple[str, ...], full: tuple[str, ...]) -> float:
    """Measure what two wordings have in common in one order, small words with it, person and tense apart.

    Returns
    -------
    float
        The geometric mean of its shares of both; 0 where it is less than two words or so.

    Examples
    --------
    >>> one, other = ("everyone", "here", "will", "pay", "us"), ("everyone", "else", "would", "pay", "for", "us")
    >>> round(in_order(one, other), 2)
    0.79
    """
    if len(full) > _LONGER * len(short):
        return 0.0
    one, other = _in_families(short), _in_families(full)
    if _weight((one.times & other.times).elements()) < _COMMON - _ROUNDING:
        return 0.0
    same = sum(_weight(one.words[block.a : block.a + block.n]) for block in blocks(one.words, other.words))
    return same / math.sqrt(one.weight * other.weight) if same >= _COMMON else 0.0


#: So much may be lost where weights are added up in another order.
_ROUNDING = 0.01


class _Families(NamedTuple):
    """The families of a wording's words in their order, how often each stands there, and what all weigh."""

    words: tuple[str, ...]
    times: Counter[str]
    weight: float


@lru_cache(maxsize=1 << 12)
def _in_families(forms: tuple[str, ...]) -> _Families:
    words = tuple(map(family, folded(forms)))
    return _Families(words, Counter(words), _weight(words))


def _weight(families: Iterable[str]) -> float:
    return sum(_SMALL if form in _small_words() else 1.0 for form in families)


@cache
def _small_forms() -> frozenset[str]:
    """Give the function words as they are where speech is folded."""
    return frozenset(function_words()) | frozenset(_told_forms().values())


@cache
def _small_words() -> frozenset[str]:
    return frozenset(map(family, function_words()))


def denied(forms: Sequence[str]) -> frozenset[str]:
    """Give the stems of the words that a negator denies: those just behind it.

    Examples
    --------
    >>> sorted(denied("the old mill will never close in march".split()))
    ['clos', 'march']
    """
    return _denied(tuple(forms))


@lru_cache(maxsize=1 << 12)
def _denied(forms: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem(word) for words in _reached(forms) for word in words)


def _reached(forms: Sequence[str]) -> Iterator[list[str]]:
    """Yield the words that mean something behind each negator, as far as it reaches."""
    for i, form in enumerate(forms):
        negates = form in _NEGATORS or (i > 0 and (forms[i - 1], form) in _PHRASES)
        # A vote of no confidence is called one of confidence as well.
        negates &= tuple(forms[max(0, i - 1) : i + 2]) != ("of", "no", "confidence")
        if negates and not (i + 1 < len(forms) and forms[i + 1] in _BOUNDED):
            after = takewhile(lambda word: word not in _JOINTS, forms[i + 1 : i + 1 + _REACH])
            words = [word for word in after if word not in function_words()]
            yield words[: 1 if form == "without" else _MEANT]


def opposed(one: Sequence[str], other: Sequence[str], apart: bool) -> bool:
    """Tell whether one version says what the other says is not so.

    Parameters
    ----------
    one, other
        The forms of two versions.
    apart
        Whether the cue of just one of them denies the whole.

    Examples
    --------
    >>> opposed("the mill will close".split(), "the mill will not close".split(), False)
    True
    >>> opposed("selling the mill".split(), "we never sold the mill".split(), True)
    False
    """
    negated = [denied(one), denied(other)]
    if apart:
        shared = _stems(one) & _stems(other)
        here, there = (words & shared for words in negated)
        return bool(here) == bool(there)
    if bool(negated[0]) == bool(negated[1]):
        return False
    denying, affirming = (one, other) if negated[0] else (other, one)
    if not _lacking().isdisjoint(map(stem, affirming)) or not _OUT.isdisjoint(pairwise(affirming)):
        return False
    # What is said twice, once as it is, is not denied.
    reached = Counter(word for words in _reached(denying) for word in words)
    told = Counter(form for form in denying if form not in function_words())
    affirmed = {stem(form) for form, times in told.items() if times > reached[form]}
    said = frozenset(senses(tuple(form for form in affirming if stem(form) not in affirmed)))
    return any(not said.isdisjoint(senses((word,))) for words in _reached(denying) for word in _heads(words))


@cache
def _lacking() -> frozenset[str]:
    return frozenset(map(stem, _LACKING))


@cache
def _handing() -> frozenset[str]:
    return frozenset(map(stem, _HANDING))


def _heads(words: Sequence[str]) -> Iterator[str]:
    """Yield what is denied itself: the first word, of an adverb the next, and what a plan or hope is of."""
    for word in words:
        yield word
        if not word.endswith("ly") and word not in _HANDING and stem(word) not in _handing():
            return


def _stems(forms: Iterable[str]) -> set[str]:
    return {stem(form) for form in forms if form not in function_words()}
