"""Nouns that a bare number stands for without a number of their own: `the looms, some 30 of which`."""

from __future__ import annotations

from analysis.figures.counted import Counted, partitive, phrase, words
from analysis.figures.number_words import HYPHENS
from analysis.figures.plurals import is_plural, singular
from analysis.figures.quantity import Quantity
from analysis.figures.subjects import subject
from analysis.lists import word_set, words_in
from analysis.text.lexemes import Tokens
from analysis.text.text import words_of

#: So many tokens before a comma the noun is looked for that "of whom" goes back to.
_BACK = 7
_PRONOUNS = frozenset({"them", "whom", "which"})
#: So many tokens before a number "the number of" is looked for.
_FAR = 30
_THE_NUMBER = ["the", "number", "of"]
_TOTALS = frozenset({"number", "total"})
_DETERMINERS = frozenset({"the", "a", "its", "their", "total"})


def antecede(t: Tokens, found: list[Quantity]) -> None:
    """Give each bare number the noun before it, or behind, that it is a number of.

    Examples
    --------
    >>> from analysis.figures.quantities import quantities
    >>> from analysis.text.lexemes import tokens
    >>> t = tokens("The number of divers was raised to 85.", 0, 38)
    >>> found = quantities(t)
    >>> antecede(t, found)
    >>> found[0].head
    'diver'
    """
    for number, q in enumerate(found):
        if q.kind != "count" or q.unit or q.head or q.counted is not None or q.form == "ordinal":
            continue
        if q.left > 2 and t.low[q.left - 2 : q.left] == ["one", "of"]:
            q.head = _one_of(t, q, found[:number])
        elif (child := _of_parent(t, q)) is not None:
            q.head = child
        elif q.counted_text in _PRONOUNS:
            q.head = _of_whom(t, q)
        elif q.counted_text is None and q.left:
            noun = _of_those(t, q) or _number_of(t, q, found[number - 1].right if number else 0)
            if noun is not None:
                q.head, q.counted_text = noun.head, words(t, noun.i, noun.j)


def _of_parent(t: Tokens, q: Quantity) -> str | None:
    """Give the noun for those that somebody is the parent of: a father of three, mum-of-two."""
    k = q.i - 1
    k -= t.words[k] in HYPHENS
    if k < 1 or t.low[k] != "of":
        return None
    k -= 1 + (t.words[k - 1] in HYPHENS)
    if k < 0 or t.low[k] not in _PARENTS:
        return None
    return "grandchild" if t.low[k].startswith("grand") else "child"


_PARENTS = word_set("antecedents.parents")


def _of_whom(t: Tokens, q: Quantity) -> str | None:
    """Give the only plural noun right before `, 100 of whom`, or the only one for people."""
    if q.left < 2 or t.words[q.left - 1] != ",":
        return None
    nouns = []
    for k in range(q.left - 2, max(-1, q.left - 2 - _BACK), -1):
        if not t.words[k][0].isalpha():
            break
        if is_plural(t.words[k]) and t.words[k].islower() and t.low[k] not in words_of("phrase_ends.txt"):
            nouns.append(singular(t.words[k]))
    if len(nouns) > 1 and q.counted_text == "whom":
        nouns = [noun for noun in nouns if noun in words_in("people.csv")]
    return nouns[0] if len(nouns) == 1 else None


def _one_of(t: Tokens, q: Quantity, before: list[Quantity]) -> str | None:
    """Give the noun that a sentence opens with where it is one of so many: the tower is one of nine."""
    if t.low[0] not in {"the", "a", "an", "this"} or before or t.low[q.left - 3] not in {"is", "was", "as"}:
        return None
    noun = phrase(t, 1, one=True)
    if noun is None or is_plural(t.words[noun.j - 1]) or not t.words[noun.j - 1].islower():
        return None
    return noun.head


def _of_those(t: Tokens, q: Quantity) -> Counted | None:
    """Read `Of the divers, 14 were women`."""
    if t.low[0] != "of" or t.words[q.left - 1] != "," or q.left > 2 * _BACK:
        return None
    of = partitive(t, 0)
    noun = of[0] if of is not None else None
    return noun if noun is not None and noun.j == q.left - 1 and is_plural(t.words[noun.j - 1]) else None


def _number_of(t: Tokens, q: Quantity, after: int) -> Counted | None:
    """Read `the number of divers rose to 85` and `this brought to 85 the number of divers`."""
    if _TOTALS.isdisjoint(t.low):
        return None
    behind = q.right + (t.low[q.right : q.right + 1] == ["the"])
    if t.low[behind : behind + 2] == ["number", "of"] and "to" in t.low[max(0, q.left - 3) : q.left]:
        return phrase(t, behind + 2)
    place = subject(t, q, after)
    far = next(
        (k for k in range(q.left - _FAR, q.left - 3) if k >= after and t.low[k : k + 3] == _THE_NUMBER), -1
    )
    if far >= 0 and t.low[q.left - 1] in {"to", "at"} and (place is None or place[0] > far):
        noun = phrase(t, far + 3)  # the number of divers hired for the job at the quay rose to 85
        return noun and noun._replace(i=far)
    if place is None:
        return None
    k = place[0]
    if t.low[max(0, k - 2) : k] == ["that", "of"]:
        noun = phrase(t, k)  # the number of divers at 85 and that of boats at 12
        return noun and noun._replace(j=place[1])
    while k < place[1] and t.low[k] in _DETERMINERS and t.low[k + 1 : k + 2] != ["of"]:
        k += 1
    noun = phrase(t, k + 2) if t.low[k] in _TOTALS and t.low[k + 1 : k + 2] == ["of"] else None
    return noun and noun._replace(i=place[0], j=place[1])
