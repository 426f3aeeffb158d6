"""How much of one version of a statement stands in another: runs of common words, weighed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from analysis.compare.alignment import Block, blocks
from analysis.compare.wording import function_words
from analysis.text.text import words_of

#: What a function word weighs beside a word that means something.
_LIGHT = 0.25

_INFLECTIONS = (
    *("ities", "ations", "ation", "ings", "ing", "edly", "ies", "ied", "ity"),
    *("ed", "es", "ly", "al", "s", "y", "e"),
)

_DERIVATIONS = ("ment", "ion", "ist", "ism", "ive", "iv", "anc", "enc", "abl", "nes", "at", "er", "or")


def weight(forms: Iterable[str]) -> float:
    """Weigh words: what means something counts 1, a function word a quarter.

    Examples
    --------
    >>> weight(["the", "iron", "fist"])
    2.25
    """
    return sum(_LIGHT if form in function_words() else 1.0 for form in forms)


def runs(one: Sequence[str], other: Sequence[str]) -> list[Block]:
    """Find the runs of common words that tell something: three words, or fewer with one that means something.

    Examples
    --------
    >>> runs("in the rain".split(), "in the long rain".split())
    [Block(a=2, b=3, n=1)]
    """
    return [
        block
        for block in blocks(one, other)
        if block.n >= 3 or any(form not in function_words() for form in one[block.a : block.a + block.n])
    ]


def contained(shorter: Sequence[str], longer: Sequence[str]) -> tuple[float, float]:
    """Measure how much of the shorter version stands in the longer one in runs of common words.

    Inflections count for nothing, so that another tense is no other word.

    Returns
    -------
    tuple of float
        The share of the shorter version's weight, and the weight of its heaviest run.

    Examples
    --------
    >>> contained("stay until the rain ends".split(), "they will stay until the rain ends today".split())
    (1.0, 3.5)
    """
    one, other = _stems(shorter), _stems(longer)
    found = runs(one, other)
    whole = weight(shorter)
    common = [weight(shorter[at : at + n]) for at, _, n in found]
    if 0.4 * whole <= sum(common) < whole:
        # What stands there in another order: runs of three words or more in what is left.
        for at, to, n in found:
            one[at : at + n], other[to : to + n] = [""] * n, ["|"] * n
        common += [weight(shorter[at : at + n]) for at, _, n in runs(one, other) if n >= 3]
    return (sum(common) / whole if whole else 0.0, max(common, default=0.0))


@cache
def _irregular() -> dict[str, str]:
    verbs = (line.split(" = ") for line in words_of("irregular_verbs.txt"))
    return {form: verb for verb, forms in verbs for form in forms.split()}


@lru_cache(maxsize=1 << 16)
def stem(form: str) -> str:
    """Cut an inflection off, roughly: only versions of one statement are compared by it.

    Examples
    --------
    >>> stem("transferred"), stem("transfers"), stem("authorities"), stem("authority")
    ('transfer', 'transfer', 'author', 'author')
    >>> stem("sold"), stem("selling"), stem("planned"), stem("planes"), stem("hoping")
    ('sel', 'sel', 'plan', 'plane', 'hope')
    """
    if form[:1].isdigit():
        return form
    form = _irregular().get(form, form)
    for ending in _INFLECTIONS:
        if (
            form.endswith(ending)
            and len(form) - len(ending) >= 3
            and not (ending == "s" and form[-2] in "su")
        ):
            form = form[: -len(ending)]
            if ending in _MUTE and _SHORT.fullmatch(form):
                # A plane is no plan, and who hopes does not hop.
                return form + "e"
            if ending in _WITH_Y and form[-1] == form[-2]:
                # Who carries has no car.
                return form + "y"
            break
    if len(form) > 3 and form[-1] == form[-2]:
        form = form[:-1]
    return form


#: Endings before which a last e is left out, and a syllable that had one if its consonant is not doubled.
_MUTE = frozenset(["e", "es", "ed", "ing", "ings"])
#: Endings of verbs and nouns in y, which stays behind two letters alike.
_WITH_Y = frozenset(["y", "ies", "ied"])
_SHORT = re.compile(r"[^aeiouy]{1,3}[aeiouy][^aeiouwxys]")


@lru_cache(maxsize=1 << 16)
def family(form: str) -> str:
    """Cut a derivation off as well, roughly, from words that stay long enough.

    Examples
    --------
    >>> family("compensate"), family("compensation"), family("addict"), family("addiction")
    ('compens', 'compens', 'addict', 'addict')
    """
    form = stem(form)
    for ending in _DERIVATIONS:
        if form.endswith(ending) and len(form) - len(ending) >= 5:
            return form[: -len(ending)]
    return form


def stands_in(short: Sequence[str], full: Sequence[str]) -> bool:
    """Tell whether words stand together in others, whatever their inflection.

    Examples
    --------
    >>> stands_in(["ran", "home"], "they run home today".split()), stands_in(["ran", "home"], "home they ran".split())
    (True, False)
    """
    one, other = [stem(form) for form in short], [stem(form) for form in full]
    return any(other[i : i + len(one)] == one for i in range(len(other) - len(one) + 1))


def opens_and_ends(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether one wording is the other without its middle: an ellipsis.

    Examples
    --------
    >>> opens_and_ends("we will go home".split(), "we will never go home".split())
    True
    """
    ends = (k for k in range(2, len(short) - 1) if short[:k] == full[:k])
    return any(short[k:] == full[k - len(short) :] for k in ends)


def _stems(forms: Iterable[str]) -> list[str]:
    return [form if form in function_words() else stem(form) for form in forms]
