"""What reported speech changes, folded: person, tense and small words; and what a wording says is not so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from analysis.compare.containment import stem
from analysis.compare.wording import function_words
from analysis.text.text import words_of

#: What says that the words after it are not so.
_NEGATORS = frozenset(["not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without"])
#: Behind these a negator sets a bound or adds: no more than, not only.
_BOUNDED = frozenset(["more", "less", "fewer", "later", "earlier", "only", "just", "least"])
#: Two words that deny as one.
_PHRASES = frozenset([("rather", "than"), ("instead", "of"), ("far", "from")])
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


def denied(forms: Sequence[str]) -> set[str]:
    """Give the stems of the words that a negator denies: those just behind it.

    Examples
    --------
    >>> sorted(denied("the old mill will never close in march".split()))
    ['clos', 'march']
    """
    found: set[str] = set()
    for i, form in enumerate(forms):
        negates = form in _NEGATORS or (i > 0 and (forms[i - 1], form) in _PHRASES)
        if negates and not (i + 1 < len(forms) and forms[i + 1] in _BOUNDED):
            after = [word for word in forms[i + 1 : i + 1 + _REACH] if word not in function_words()]
            found.update(stem(word) for word in after[: 1 if form == "without" else _MEANT])
    return found


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
    if not (apart or negated[0] or negated[1]):
        return False
    shared = _stems(one) & _stems(other)
    here, there = (words & shared for words in negated)
    return bool(here) == bool(there) if apart else bool(here) != bool(there)


def _stems(forms: Iterable[str]) -> set[str]:
    return {stem(form) for form in forms if form not in function_words()}
