"""What belongs to a quantity: the noun it counts and the hedges around it."""

from __future__ import annotations

from analysis.figures.antecedents import antecede
from analysis.figures.counted import Counted, partitive, phrase, words
from analysis.figures.elisions import elide
from analysis.figures.modifiers import hedge_before, hedge_behind, leads_up
from analysis.figures.neighbours import lent, share
from analysis.figures.number_words import HYPHENS, classes
from analysis.figures.numbers import numeral
from analysis.figures.orders import told_of
from analysis.figures.pairs import with_its_like
from analysis.figures.plurals import is_plural, singular
from analysis.figures.quantity import BARE, Quantity
from analysis.figures.recalls import stands_alone
from analysis.figures.subjects import subject
from analysis.figures.units import rate
from analysis.text.lexemes import Tokens
from analysis.text.text import words_of

#: More figures than any sentence has.
_MANY = 40


def attach(t: Tokens, found: list[Quantity]) -> list[Quantity]:
    """Give each quantity its noun and hedges; leave out those that are words of another's noun."""
    kept: list[Quantity] = []
    for number, quantity in enumerate(found):
        if kept and quantity.i < kept[-1].right and quantity.kind == "count" and kept[-1].kind not in BARE:
            continue
        if quantity.kind not in BARE:
            _count(t, quantity, found[number + 1] if number + 1 < len(found) else None, kept)
            _hedge(t, quantity)
            if _is_idle(t, quantity):
                continue
        kept.append(quantity)
    if len(kept) > _MANY:  # a table or a code: only what has a unit or a noun is reported there
        kept = [quantity for quantity in kept if quantity.kind != "count" or quantity.counted is not None]
    antecede(t, kept)
    share(t, kept)
    elide(t, kept)
    for number, quantity in enumerate(kept):
        if quantity.kind == "ordinal" and (noun := told_of(t, quantity)) is not None:
            quantity.counted_text, quantity.head = words(t, noun.i, noun.j), noun.head
        if quantity.counted_text is None and quantity.counted is None and quantity.kind not in BARE:
            last = kept[number - 1] if number else None
            place = subject(t, quantity, last.right if last else 0)
            if place is not None:
                quantity.counted_text = words(t, *place)
            elif last is not None and last.kind not in BARE:
                quantity.counted_text = lent(t, last, quantity)
        elif quantity.counted_text is None and quantity.counted is not None:
            quantity.counted_text = words(t, quantity.counted.i, quantity.counted.j)
    return kept


def _count(t: Tokens, quantity: Quantity, following: Quantity | None, before: list[Quantity]) -> None:
    """Find what `quantity` counts, and the hedge behind it."""
    j = quantity.j
    limit = following.left if following is not None else len(t)
    after = hedge_behind(t, j)
    if after is not None and after.j <= limit:
        quantity.right = max(quantity.right, after.j)
        if quantity.modifier in {"=", "~"} and after.modifier != "=":
            quantity.modifier = after.modifier
        j = after.j
    of = partitive(t, j)
    if of is not None:
        noun, start, first = of
        if noun is None and first in {"them", "whom", "which", "those", "us"}:
            quantity.right = start + 1
            quantity.counted_text = t.words[start]
            meant = next((q for q in reversed(before) if q.head and q.high != 1), None)
            if meant is not None and meant.counted is not None:
                quantity.counted_text = words(t, meant.counted.i, meant.counted.j)
            if quantity.kind == "count" and meant is not None:
                quantity.head = meant.head
        elif (
            quantity.kind == "duration" and quantity.left and t.low[quantity.left - 1] in {"within", "inside"}
        ):
            return  # within 24 hours of the blast
        elif noun is not None and quantity.kind != "age":
            quantity.counted = Counted(start, with_its_like(t, noun).j, noun.head)
            noun = quantity.counted
            if quantity.kind not in {"duration", "money"}:
                quantity.right = max(quantity.right, noun.j)
            per = rate(t, noun.j) if quantity.kind == "measure" and quantity.unit else None
            if per is not None and " per " not in str(quantity.unit):
                quantity.unit, quantity.right = f"{quantity.unit} per {per[0]}", per[1]
            if quantity.kind == "count":
                quantity.head = noun.head
        return
    if quantity.unit is None and quantity.kind == "count":
        strong = t.low[j - 1] == "strong"
        if t.low[j : j + 2] == ["head", "of"]:  # 200 head of cattle
            j += 2
        dated = following is not None and following.kind == "date" and following.left == j
        if following is not None and dated and (noun := phrase(t, following.j)) is not None:
            quantity.counted = Counted(j, noun.j, noun.head)  # the 30 May 4 marchers
            quantity.right, quantity.head = noun.j, noun.head
            return
        noun = _joined(t, j) or phrase(t, j, one=strong or quantity.low == quantity.high == 1)
        if noun is None and quantity.left and t.low[quantity.left - 1] in {"a", "an", "the", "this", "its"}:
            noun = phrase(t, j, one=True)  # the 11 member panel
            noun = (
                noun
                if noun is not None and noun.j - noun.i > 1 and not t.low[noun.i].endswith("ed")
                else None
            )
        if noun is not None and _is_verb(t, quantity, noun):
            noun = None
        if noun is None or (noun.j > limit and following is not None and following.kind not in {"count"}):
            return
        noun = with_its_like(t, noun)
        quantity.counted = noun
        quantity.right = max(quantity.right, noun.j)
        quantity.head = noun.head
        per = rate(t, noun.j)
        if per is not None:
            quantity.unit = f"{noun.head} per {per[0]}"
            quantity.right = per[1]
    elif (
        quantity.hyphened
        or (quantity.kind == "age" and t.low[quantity.j - 1] == "old")
        or _stands_before_noun(t, quantity)
    ):
        noun = phrase(t, j, one=True)
        article = t.low[quantity.left - 1] if quantity.left else ""
        if quantity.kind == "age" and (
            article == "the"
            or (article in {"a", "an"} and noun is not None and is_plural(t.words[noun.j - 1]))
        ):
            noun = None  # the 34-year-old said, a 20-year-old kills
        elif quantity.kind == "age" and noun is not None and _tells(t, noun):
            noun = None  # a jealous 50-year-old poisons his
        elif (
            noun is not None
            and noun.j - noun.i == 1
            and t.low[noun.i].endswith("ed")
            and len(t.low[noun.i]) > 5
        ):
            noun = None  # the $40 stored in there
        elif noun is not None and noun.j - noun.i > 1 and is_plural(t.words[noun.j - 1]):
            many = noun.j < len(t) and numeral(t, noun.j) is not None
            if many or article in _ONE:
                noun = Counted(noun.i, noun.j - 1, None)  # the 10kW motor needs 20 minutes
        if noun is not None:
            quantity.counted = noun
            if quantity.kind != "age":
                quantity.right = max(quantity.right, noun.j)
    elif quantity.kind in {"ratio", "percent"}:
        owned = (
            quantity.form == "part"
            and j + 1 < len(t)
            and t.low[j] in {"the", "its", "their", "his", "her", "our"}
        )
        noun = phrase(t, j + 1, one=True) if owned else phrase(t, j)
        if noun is not None and noun.j - noun.i == 1 and t.low[noun.j : noun.j + 1] and not owned:
            ahead = t.low[noun.j]
            if ahead in _ARTICLES or numeral(t, noun.j) is not None:
                noun = None  # one in 200 carries two copies
        if noun is not None and noun.j <= limit:
            quantity.counted = noun
            quantity.right = max(quantity.right, noun.j)
            if quantity.kind == "ratio" and quantity.unit is None and not owned:
                quantity.head = noun.head
    elif quantity.kind == "money" and j + 1 < len(t) and t.low[j] in {"in", "worth"}:
        noun = phrase(t, j + 2 if t.low[j + 1] == "of" else j + 1, one=True)
        if noun is not None and t.words[noun.j - 1].islower() and noun.j <= limit:
            quantity.counted = noun


def _is_verb(t: Tokens, quantity: Quantity, noun: Counted) -> bool:
    """Say whether what looks like a plural is the verb behind a number alone: the gap between the two explains it."""
    between = t.low[max(0, quantity.left - 2) : quantity.left] == ["between", "the"]
    return between and noun.j - noun.i == 1 and t.low[noun.j : noun.j + 1] != [] and t.low[noun.j] in _OBJECTS


_OBJECTS = frozenset({"the", "a", "an", "its", "his", "her", "their", "it", "why", "how"})


def _tells(t: Tokens, noun: Counted) -> bool:
    """Say whether what looks like a plural is a verb, as its object follows."""
    return t.low[noun.j - 1].endswith("s") and t.low[noun.j : noun.j + 1] != [] and t.low[noun.j] in _ARTICLES


def _stands_before_noun(t: Tokens, quantity: Quantity) -> bool:
    """Say whether a measure or a sum stands between an article and a noun: the 40 sq km island, a $3m house."""
    if quantity.kind not in {"measure", "money"} or not quantity.left or "/" in str(quantity.unit):
        return False
    if t.low[quantity.left - 1] not in _ARTICLES or quantity.j >= len(t) or t.glued(quantity.j):
        return False
    if t.low[quantity.j] in _MARKS:
        return False
    return quantity.sign or not t.low[quantity.j - 1].endswith("s")


#: Nouns for a number itself: the $1bn mark.
_MARKS = frozenset({"mark", "barrier", "threshold", "level", "milestone", "limit", "point", "figure"})
_ONE = frozenset({"a", "an", "another", "this", "that"})
_ARTICLES = frozenset({"a", "an", "the", "its", "his", "her", "their", "this", "that", "another"})


def _joined(t: Tokens, j: int) -> Counted | None:
    """Read a noun that a hyphen joins to the number: 11-member, six-cylinder; `-strong` leaves it to the next."""
    if not (j + 1 < len(t) and t.words[j] in HYPHENS and t.glued(j) and t.glued(j + 1)):
        return None
    if not t.words[j + 1][0].isalpha() or t.low[j + 1] in words_of("phrase_ends.txt"):
        return None
    return Counted(j + 1, j + 2, singular(t.words[j + 1]))


def _hedge(t: Tokens, quantity: Quantity) -> None:
    """Give the quantity the hedge before it, past an article."""
    left = quantity.left
    if (
        left > 1
        and t.glued(left)
        and t.words[left - 1] in HYPHENS
        and t.low[left - 2] in {"sub", "under", "over", "near"}
    ):
        left -= 1
    hedge = hedge_before(t, left, quantity.kind == "duration")
    if hedge is None and quantity.left > 1 and t.low[quantity.left - 1] in {"a", "an", "the"}:
        hedge = hedge_before(t, quantity.left - 1, quantity.kind == "duration")
        if hedge is not None and t.low[quantity.left - 1] == "the" and hedge.modifier == "~":
            hedge = None
        if hedge is not None and t.low[hedge.j - 1] == "than" and hedge.i and _is_number(t, hedge.i - 1):
            return  # 14 more than the 80
        if hedge is not None and t.low[hedge.j - 1] in {
            "over",
            "under",
            "above",
            "below",
            "beyond",
            "around",
            "some",
        }:
            hedge = None
    if hedge is None or (hedge.j - hedge.i == 1 and _is_depth(t, hedge.i, quantity)):
        return
    if t.low[hedge.j - 2 : hedge.j] == ["up", "to"] and leads_up(t, hedge.j - 2, quantity.kind):
        return
    quantity.left = hedge.i
    if quantity.modifier in {"=", "~"}:
        quantity.modifier = hedge.modifier


def _is_number(t: Tokens, k: int) -> bool:
    return t.words[k][0].isdecimal() or t.low[k] in classes()


_LENGTHS = frozenset({"metre", "kilometre", "km", "mile", "foot", "inch", "centimetre", "millimetre", "yard"})


def _is_depth(t: Tokens, k: int, quantity: Quantity) -> bool:
    """Say whether the word at token `k` tells a place and no bound: under 40 km of rock."""
    if t.low[k] not in {"under", "beneath", "below"} or quantity.unit not in _LENGTHS:
        return False
    return "of" in t.low[quantity.j : quantity.j + 3]


_FROM = (["up", "from"], ["down", "from"])


def _is_idle(t: Tokens, quantity: Quantity) -> bool:
    """Say whether words that look like a number count nothing here: the bottom three, baker's dozen."""
    if (
        quantity.form == "words"
        and quantity.head is None
        and quantity.unit is None
        and quantity.kind == "count"
    ):
        before = t.low[quantity.left - 1] if quantity.left else ""
        if before == "the" and quantity.left > 1 and t.low[quantity.left - 2] == "of":
            return False  # two of the nine
        if before == "the" and stands_alone(t, quantity):
            return False
        if before == "the" and t.low[max(0, quantity.left - 3) : quantity.left - 1] in _FROM:
            return False  # up from the nine it first counted
        return (
            before in {"top", "bottom", "last", "first", "final", "big", "these", "those", "the"}
            and quantity.low < 13
        )
    return False
