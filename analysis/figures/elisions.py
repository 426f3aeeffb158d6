"""What a bare number leaves unsaid: the noun or unit of a number before it, where the syntax repeats itself."""

from __future__ import annotations

from functools import cache

from analysis.figures.counted import Counted, words
from analysis.figures.dates import MONTHS, WEEKDAYS
from analysis.figures.plurals import singular
from analysis.figures.quantity import BARE, Quantity
from analysis.figures.revisions import is_revised
from analysis.figures.units import unit_behind
from analysis.lists import word_set, words_in
from analysis.text.lexemes import Tokens
from analysis.text.text import words_of

#: A bare number leans on one of so many numbers before it, not further off than so many tokens.
_BACK = 3
_FAR = 16


def elide(t: Tokens, found: list[Quantity]) -> None:
    """Give each bare number what a number before it says for it too.

    Examples
    --------
    >>> from analysis.figures.attachments import attach
    >>> from analysis.figures.quantities import quantities
    >>> from analysis.text.lexemes import tokens
    >>> t = tokens("It killed 12 people in Cuba and 4 in Haiti.", 0, 43)
    >>> [quantity.head for quantity in attach(t, quantities(t))]
    ['people', 'people']
    """
    figures = [quantity for quantity in found if quantity.kind not in BARE]
    for number, b in enumerate(figures):
        if not _is_bare(b) or _one_or(t, b):
            continue
        for a in reversed(figures[max(0, number - _BACK) : number]):
            if b.left - a.right > _FAR:
                break
            if (a.head or a.unit) and _goes_with(t, a, b) and _take(t, a, b):
                break
            if _is_other_sum(t, a, b):
                b.low, b.high, b.scale = b.low * a.scale, b.high * a.scale, a.scale
                b.unit, b.kind = a.unit, a.kind
                break
        following = figures[number + 1] if number + 1 < len(figures) else None
        if _is_bare(b) and following is not None and following.head and _is_matched(t, b, following):
            _take(t, following, b)


def _is_other_sum(t: Tokens, a: Quantity, b: Quantity) -> bool:
    """Say whether a bare number is a second sum that leaves out millions and currency: at £60 million nor at 70."""
    gap = t.low[a.right : b.left]
    if a.kind != "money" or a.scale < 1e6 or b.scale != 1 or gap[:1] not in (["nor"], ["or"]):
        return False
    led = gap[1:] == [] or (len(gap) == 2 and a.left > 0 and gap[1] == t.low[a.left - 1])
    return led and b.form == "digits" and 0.2 < b.low / (a.low / a.scale) < 5


def _is_bare(q: Quantity) -> bool:
    return q.kind == "count" and not (q.unit or q.head or q.counted or q.counted_text or q.form == "ordinal")


def _take(t: Tokens, a: Quantity, b: Quantity) -> bool:
    """Give `b` the unit or the noun of `a`; say whether it befits."""
    if a.unit is None:
        b.head = a.head
        b.counted_text = words(t, a.counted.i, a.counted.j) if a.counted is not None else a.counted_text
        return True
    value = abs(b.high) or 1.0
    near = 0.01 <= value / (abs(a.high) or 1.0) <= 100
    if a.sign or not near or (a.kind == "percent" and value > max(100.0, abs(a.high))):
        return False
    b.unit, b.kind = a.unit, a.kind
    return True


def _one_or(t: Tokens, b: Quantity) -> bool:
    """Give `two` in `another goal or two` its noun, in `a day or two` its unit."""
    k = b.left - 1
    if k < 2 or t.low[k] != "or" or b.form != "words" or b.low > 3:
        return False
    first = next((x for x in range(k - 2, max(-1, k - 5), -1) if t.low[x] in _ONE), None)
    if first is None or not all(t.words[x][0].isalpha() for x in range(first, k)):
        return False
    unit = unit_behind(t, first + 1, False)
    if unit is not None and unit.j == k:
        b.unit, b.kind = unit.name, unit.kind
    else:
        before = words(t, first + 1, k - 1) + " " if k - first > 2 else ""
        b.head = before + singular(t.words[k - 1])
        b.counted = Counted(first + 1, k, b.head)
    return True


_ONE = frozenset({"a", "an", "another", "one"})


def _goes_with(t: Tokens, a: Quantity, b: Quantity) -> bool:
    """Say whether the words around two numbers show that the second is of what the first is."""
    gap = t.low[a.right : b.left]
    if a.kind == "age":
        return tuple(gap[-2:]) in _UP_FROM
    more = a.kind == "count" and t.low[b.right : b.right + 1] == ["more"]
    if more and t.low[b.right + 1 : b.right + 2] != ["than"] and a.head != "more":
        return a.head == "people" or t.low[b.left - 1] not in _HARMED  # it has 12 shops and plans 30 more
    if tuple(gap[-2:]) == ("and", "of") and a.left and t.low[a.left - 1] == "of" and a.head:
        return True  # one of 26 bakers in Dol and of 88 abroad
    return bool(gap) and (
        _is_doubted(t, gap, a, b)
        or _is_part(t, gap, a)
        or _is_gapped(t, gap, b)
        or _is_compared(t, gap, a.left, b)
        or is_revised(gap, a)
        or _is_named(t, a, b)
        or _is_passive(t, gap, a, b)
        or _is_bound(gap, a)
        or _is_parallel(t, gap, a, b)
    )


def _is_doubted(t: Tokens, gap: list[str], a: Quantity, b: Quantity) -> bool:
    """Say whether the second number is what the first may have been, or the other side of a vote: 61 votes to 40."""
    if gap == ["to"]:
        return a.head is not None and a.head.split()[-1] in {"vote", "point"}
    return (
        gap[0] in {",", "or"}
        and len(gap) <= 2
        and t.low[b.left] in _MAYBE
        and 0.2 < b.low / (a.low or 1.0) < 5
    )


_MAYBE = frozenset({"maybe", "perhaps", "possibly", "probably"})


def _is_part(t: Tokens, gap: list[str], a: Quantity) -> bool:
    """Say whether the second number is some of the first: of the 40 boys taken, 12 came back."""
    k = a.left - 1
    if k > 0 and t.low[k] in {"the", "its", "their", "his", "her", "those", "these"}:
        k -= 1
    opens = k >= 0 and t.low[k] == "of" and (k == 0 or not t.words[k - 1][0].isalnum())
    return opens and gap[-1] == ","


_JOINS = frozenset({"and", "but", "or", ","})
_LEADS = frozenset({"in", "on", "at", "from", "for", "during", "among", "under", "by", "against", "to"})
_CLAUSES = frozenset({"and", "but", "while", "whereas", ";", ","})


def _is_gapped(t: Tokens, gap: list[str], b: Quantity) -> bool:
    """Say whether place or time alone tells two numbers apart: 12 in Cuba and 4 in Haiti; in 2018 and 2.1 last year."""
    if gap[-1] not in _JOINS or b.right >= len(t):
        return False
    verb = next((k for k, word in enumerate(gap[:4]) if word in _WHEN or word in _LEADS or word == ","), 0)
    gap = gap[verb:]  # firms closed in May and 12 in June
    if len(gap) > 8 or any(word in _TOLD for word in gap):
        return False
    same = gap[0] in _LEADS and t.low[b.right] == gap[0]
    return same or (is_when(gap[:3]) and is_when(t.low[b.right : b.right + 3]))


def is_when(found: list[str]) -> bool:
    """Say whether words begin with a time: in May, last year, on Friday, a week ago."""
    if not found or found[0] not in _WHEN:
        return False
    return found[0] in _DAYS or any(word in _SPANS or (len(word) == 4 and word.isdecimal()) for word in found)


_DAYS = frozenset({"yesterday", "today"})
_WHEN = frozenset({"in", "on", "last", "this", "a", "the", "by", "during"}) | _DAYS
_SPANS = frozenset({"year", "month", "week", "quarter", "season", "decade"}) | set(MONTHS) | set(WEEKDAYS)
_TOLD = word_set("elisions.told")


def _is_compared(t: Tokens, gap: list[str], left: int, b: Quantity) -> bool:
    """Say whether a number is set against that of another time: 4 percent, against 3 in May; to 5.1%, from 4.8."""
    if len(gap) > 6 or any(word in _TOLD for word in gap):
        return False
    if tuple(gap[-2:]) in _UP_FROM or (gap == [",", "from"] and t.low[left - 1 : left] == ["to"]):
        return True
    against = gap[-1] in {"against", "versus"} or tuple(gap[-2:]) in _COMPARED
    return against and is_when(t.low[b.right : b.right + 3])


_UP_FROM = frozenset({("up", "from"), ("down", "from")})
_COMPARED = frozenset({("compared", "with"), ("compared", "to")})


def _is_named(t: Tokens, a: Quantity, b: Quantity) -> bool:
    """Say whether a name alone tells two numbers apart: Spain had 12 cases and Italy 4."""
    last = b.left - 1
    link = t.low[last] if t.words[last].islower() else ""
    if link:
        if a.left == 0 or link != t.low[a.left - 1] or link == "and":
            return False
        last -= 1
    k = last
    while k > a.right and (t.words[k][0].isupper() or t.low[k] in {"of", "the"}):
        k -= 1
    if k == last or k < a.right or t.low[k] not in _CLAUSES or not t.words[last][0].isupper():
        return False
    if any(word in _TOLD for word in t.low[a.right : k]) or k - a.right > 5:
        return False
    return b.right >= len(t) or not t.words[b.right][0].isalnum() or t.low[b.right] in {"and", "in", "with"}


def _is_passive(t: Tokens, gap: list[str], a: Quantity, b: Quantity) -> bool:
    """Say whether two were done to the same: 40 homes were destroyed and 12 damaged; not to people."""
    if (
        a.head is None
        or a.head.split()[-1] in _some_people()
        or len(gap) > 7
        or gap[-1] not in {"and", "with"}
        or gap[0] not in _BE
    ):
        return False
    tail = t.low[b.right : b.right + 2]
    return bool(tail) and (
        tail[0].endswith("ed") or (tail[0] in _BE and tail[1:] != [] and tail[1].endswith("ed"))
    )


def _is_bound(gap: list[str], a: Quantity) -> bool:
    """Say whether the second number is the bound of what the first measures: 270 parts per billion; the limit is 5."""
    told = a.kind in {"measure", "money", "percent"} and gap[-1] in {"is", "was", "of", "at", "being"}
    return told and not _BOUNDS.isdisjoint(gap[-4:])


_BOUNDS = frozenset(
    ["limit", "maximum", "minimum", "threshold", "standard", "norm", "average", "ceiling", "target", "cap"]
)


@cache
def _some_people() -> frozenset[str]:
    """Give the words for people of some sort, of whom a bare number behind may not be."""
    return words_in("people.csv") - {"people", "person"}


_BE = frozenset({"was", "were", "are", "is", "have", "had", "been"})


def _is_parallel(t: Tokens, gap: list[str], a: Quantity, b: Quantity) -> bool:
    """Say whether the same words lead to both numbers in two clauses: it had 12 cars, and they had 4."""
    if a.head == "people" and t.low[b.left - 1] in _HARMED and not _HARM_JOINS.isdisjoint(gap):
        return True
    if a.left == 0 or _CLAUSES.isdisjoint(gap):
        return False
    lead, own = t.low[a.left - 1], t.low[b.left - 1]
    if b.right < len(t) and t.low[b.right] == "of":
        return False
    if a.kind in {"percent", "money"}:
        amounts = _is_amount(t, a.left) and _is_amount(t, b.left)
        return amounts and b.scale == 1 and gap[0] != "to"
    if lead in _REACHED and own in _REACHED and a.kind == "measure":
        return True
    if a.kind == "duration" and lead == own == "in" and b.low % 1:
        return True  # 100m in 9.8 seconds and 200m in 19.3
    if a.head == "point" and lead in _AT and own in _AT:
        return a.form == b.form == "digits" and 0.02 < b.low / (a.low or 1.0) < 50
    if lead == own and (lead in _TAKING or (lead.endswith("ed") and len(lead) > 4)):
        return True
    same = a.left > 1 and t.low[a.left - 2 : a.left] == t.low[b.left - 2 : b.left]
    return same and len(t.low[a.left - 2]) > 4


def _is_amount(t: Tokens, left: int) -> bool:
    """Say whether a verb of change says by how much before token `left`: rose 2 percent, fell by 1."""
    k = left - 1
    k -= k > 0 and t.low[k] == "by"
    return k >= 0 and t.low[k] in words_of("changes.txt")


_AT = frozenset({"at", "to"})
_REACHED = word_set("elisions.reached")
_TAKING = word_set("elisions.taking")
_HARMED = word_set("elisions.harmed")
_HARM_JOINS = _CLAUSES | {"where", "who", "which", "before", "after"}


def _is_matched(t: Tokens, a: Quantity, b: Quantity) -> bool:
    """Say whether a bare number is matched by the next: the north had 40, while the coast had 12 strikes."""
    gap = t.low[a.right : b.left]
    if (
        a.left == 0
        or len(gap) > 12
        or gap[:1] != [","]
        or "of" in gap
        or not {"while", "and", "but"} & set(gap)
    ):
        return False
    return t.low[a.left - 1] in _TAKING and t.low[b.left - 1] in _TAKING
