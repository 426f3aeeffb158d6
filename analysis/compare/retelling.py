"""Whether one version retells another: meaning in common, in any order, inflection, synonym or unit."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

from analysis.compare.amounts import Meeting
from analysis.compare.containment import family, stem
from analysis.compare.folding import folded
from analysis.compare.synonyms import Alike
from analysis.compare.utterances import Told
from analysis.compare.wording import function_words


def retold_as(
    forms: tuple[str, ...],
    told: Told,
    common: Alike,
    met: Sequence[Meeting],
    known: bool,
    house: bool,
    longest: float,
    repeated: float | None,
) -> float:
    """Measure how much of the shorter version's meaning the other tells, in any order, inflection and synonym.

    Parameters
    ----------
    forms
        The shorter version's.
    told
        The words of the story's articles.
    common, met
        What they have in common, and their amounts that may be one.
    known, house
        Whether both are one speaker's, or one is a body without its name that the other may be.
    longest
        The weight of the heaviest run of words that both have.
    repeated
        The share that stands in such runs, if one article prints both.

    Returns
    -------
    float
        The share of the version more of which is in the other, 0 if that is not enough.

    Examples
    --------
    >>> common = Alike(["wells", "shut", "lead"], told=2.4, share=0.8, back=0.6)
    >>> told = Told([], {})
    >>> [retold_as(("wells", "shut"), told, common, [], known, False, 1.0, None) for known in (True, False)]
    [0.8, 0.0]
    """
    shared, told_by, *shares = common
    if len(shared) < 2:
        return 0.0
    # The share of what tells less, and of what tells more.
    back, share = sorted(shares)
    things = sum(form not in _UNITS for form in _things(shared, met))
    some, many = things > 2, things > 3
    if house and repeated is None and some and back >= (0.45 if longest >= 1.5 else 0.6):
        return share
    if not known:
        # A description may be another's: most of one must be in the other, or much of either.
        many &= longest >= 3 or (longest >= 2 and things > 4)
        enough = share >= 0.75 and many and (told_by >= 1.2 or back >= 0.5)
        if repeated is None and told_by >= 1.2:
            enough |= back >= 0.5 and many
            enough |= back >= _BOTH and some
            enough |= back >= 0.4 and some and _one_number(shared, told, share, met)
    elif repeated is None:
        # More words, and words that tell, or a number that nobody else gives: less of the rest must be alike.
        enough = share >= (0.5 if some else 0.7) and told_by >= _TELLING
        enough |= share >= (0.75 if some else 0.9) and _clause(forms)
        enough |= some and back >= 0.4 and told_by >= 0.75
        told_things = sum(not form[0].isdigit() and form not in _UNITS for form in shared)
        enough |= told_things > 1 and longest >= 2 and math.sqrt(share * back) >= _LIKE and told_by >= 0.6
        enough |= many and longest >= 3 and share >= 0.4 and told_by >= 1
        enough |= some and longest >= 2 and share >= 0.4 and back >= 0.3 and told_by >= 1
        enough |= share >= 0.3 and _one_number(shared, told, share, met)
    else:
        enough = share >= 0.65 if some else share >= 0.9 and repeated >= 0.75
    return share if enough else 0.0


#: Who does this to what happened does not report it.
_MOURNING = frozenset(["regret", "mourn", "grieve", "grief", "condolences", "sympathy"])
#: Who asks this, or wants to know it, does not say what the answer is.
_ASKED = frozenset(["what", "when", "whether", "why", "how", "who", "if", "where", "which"])
_ASKING = frozenset(["ask", "asks", "asked", "asking", "wonder", "wonders", "wondered", "unclear"])
_UNKNOWN = frozenset([("to", "know"), ("not", "know"), ("not", "known"), ("not", "say"), ("not", "sure")])


def other_act(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether one wording mourns what the other reports, or asks what the other says.

    Examples
    --------
    >>> other_act("we regret the loss of two boats".split(), "two boats were lost".split())
    True
    >>> other_act("they want to know what he saw".split(), "he saw a boat".split())
    True
    >>> other_act("they know what he saw".split(), "he saw a boat".split())
    False
    """
    if _mourns(one) != _mourns(other) or other_time(one, other):
        return True
    return any(not asked <= set(said) for asked, said in ((_asks(one), other), (_asks(other), one)) if asked)


def other_time(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether one wording says that something has been done which the other says will be.

    Examples
    --------
    >>> other_time("i have sold the boats".split(), "she would sell the boats".split())
    True
    >>> other_time("i will sell the boats".split(), "she would sell the boats".split())
    False
    """
    return any(
        _behind(a, _DONE) & (_behind(b, _TO_COME) - _behind(b, _DONE))
        for a, b in ((one, other), (other, one))
    )


#: What stands before a verb in the perfect, and in the future.
_DONE, _TO_COME = frozenset(["have", "has", "had"]), frozenset(["will", "would"])


def _behind(forms: Sequence[str], auxiliaries: frozenset[str]) -> set[str]:
    """Give the stems of the verbs just behind auxiliaries, those of a past future left out."""
    return {
        stem(form)
        for i, form in enumerate(forms)
        if i > 0
        and forms[i - 1] in auxiliaries
        and form not in function_words()
        and not (i > 1 and forms[i - 2] in _TO_COME)
    }


def _mourns(forms: Sequence[str]) -> bool:
    return not _mourning().isdisjoint(map(family, forms))


@cache
def _mourning() -> frozenset[str]:
    return frozenset(map(family, _MOURNING))


def _asks(forms: Sequence[str]) -> set[str]:
    """Give the words that ask for what is not known."""
    return {
        form
        for i, form in enumerate(forms)
        if form in _ASKED
        and i > 0
        and (forms[i - 1] in _ASKING or tuple(forms[max(0, i - 2) : i]) in _UNKNOWN)
    }


def _things(shared: Sequence[str], met: Sequence[Meeting]) -> list[str]:
    """Leave one word of each amount that both give."""
    spare = {form for here, _, _ in met for form in sorted(here.forms.intersection(shared))[1:]}
    return [form for form in shared if form not in spare]


def _clause(forms: tuple[str, ...]) -> bool:
    """Tell whether a wording says something of something: a verb or a pronoun stands in it, beside its nouns."""
    return not _VERBAL.isdisjoint(folded(forms)) or not _PERFECT.isdisjoint(forms)


#: Forms of `told_forms.txt`, and auxiliaries that it leaves out, that no bare noun phrase has.
_VERBAL, _PERFECT = frozenset(["they", "will", "can", "may", "be"]), frozenset(["has", "have", "had", "did"])

#: The share of both versions, three words or more, that is enough whoever the description means.
_BOTH = 0.65
#: The mean share of both versions in which two words that stand together in both are enough.
_LIKE = 0.49
#: What a few words tell together at least that are not the story's own.
_TELLING = 0.65
#: So often at most, or twice an article, a number stands in a story that tells a statement.
_RARE = 4
#: A number of fewer digits needs so much of a version around it.
_SOME = 0.4
#: Digits of a number that is told in millions, roughly.
_MILLION = 7
_MILLIONS = frozenset(["million", "billion", "trillion"])
_UNITS = _MILLIONS | {"percent"}


def _one_number(shared: Sequence[str], told: Told, share: float, met: Sequence[Meeting]) -> bool:
    """Tell whether both give one rare number of one thing: a large one, or with another word in common."""
    for here, there, how in met:
        forms = here.forms | there.forms
        digits = {form for form in forms if form[0].isdigit()}
        numbers = digits - function_words() or digits
        if not numbers or max(told.times[form] for form in numbers) > max(_RARE, 2 * told.size):
            continue
        sizes = [_MILLION if form in _MILLIONS else len(form) for form in digits | forms & _MILLIONS]
        large = here.quantity != "percent" and max(sizes) > 2
        # Shares and small counts are alike more often than sums and measures.
        common = here.quantity == "percent" or (here.quantity == "count" and not large)
        printed = large and how == 1 and not here.forms.isdisjoint(there.forms)
        if share < _SOME and not (printed and max(sizes) > 3):
            continue
        if printed or share >= 0.7 or len(set(shared) - here.forms - _UNITS) > common:
            return True
    return False
