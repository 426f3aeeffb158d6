"""The subject of a number that no noun follows: the toll rose to 84."""

from __future__ import annotations

from analysis.figures.ages import YOUNG
from analysis.figures.number_words import HYPHENS
from analysis.figures.plurals import is_plural
from analysis.figures.quantity import Quantity
from analysis.lists import word_set
from analysis.text.lexemes import Tokens
from analysis.text.text import words_of

_LINKS = frozenset({"at", "to", "of", "by", "from", "as", "than", "another", "further", "some", "back"})
_VERBS = word_set("subjects.verbs")
_OPEN = word_set("subjects.open")


def subject(t: Tokens, figure: Quantity, after: int = 0) -> tuple[int, int] | None:
    """Find the tokens of the noun phrase that a bare number belongs to, not before token `after`.

    Examples
    --------
    >>> from analysis.figures.quantities import quantities
    >>> from analysis.text.lexemes import tokens
    >>> t = tokens("The toll rose to 84.", 0, 20)
    >>> subject(t, quantities(t)[0])
    (0, 2)
    """
    if figure.kind == "duration":
        return None
    changes = words_of("changes.txt")
    k = figure.left
    least = max(after, k - 16)
    if figure.kind == "measure" and (head := _reaching(t, k, least)) is not None:
        return head
    if figure.kind == "percent" and (group := _group(t, k, least)) is not None:
        return group
    if t.low[k] == "estimated" and t.low[k + 1 : k + 2] != ["at"] and figure.kind == "count":
        return None  # Lee has estimated 40
    young = k > least + 1 and t.low[k - 1] == "of" and t.low[k - 2] in YOUNG
    if figure.kind == "age" and k > least and (young or t.low[k - 1] in _BESIDE):
        end, k = k - 1, _bearer(t, k - 1, least)
        return (k, end) if k < end else None
    while k > least and (
        t.low[k - 1] in _LINKS
        or t.low[k - 1] in _VERBS
        or t.low[k - 1] in changes
        or _is_adverb(t, k - 1)
        or (k > least + 1 and t.low[k - 1].endswith("ed") and t.low[k - 2] in _BE)
        or (k > least + 1 and t.low[k - 1] in _SPANS and t.low[k - 2] in {"this", "last", "next"})
    ):
        k -= 2 if t.low[k - 1] in _SPANS else 1
    bounding = t.low[figure.left] in _BOUNDING
    owned = False
    told = bounding or any(word in _VERBS or word in changes for word in t.low[k : figure.left])
    if figure.kind == "age" and not told:
        return None
    led = told or t.low[figure.left - 1] == "of"
    beside = k == figure.left and t.low[figure.j : figure.j + 1] in _EXTENDS
    if figure.kind == "measure" and not led and not beside:
        return None
    if told and k > least + 1 and t.low[k - 1] in {"which", "who"}:  # the population, which stood at 84
        k -= 1 + (t.words[k - 2] == ",")
        told, owned = False, True
    if k and t.words[k - 1] in HYPHENS and t.glued(k):
        return None  # an eyebrow-raising 40
    end = k
    k = _begin(t, k, least)
    if owned and k > least + 1 and t.words[k][0].isupper() and t.low[k - 1] in {"in", "of"}:
        k = _begin(t, k - 1, least)  # the population in Wales, which stood at 84
    while told and least + 1 < k < end and t.words[k - 2][0].isalpha():
        if t.low[k - 1] not in _PREPOSITIONS and not (t.low[k - 1] == "to" and t.words[k][0].isupper()):
            break
        further = _begin(t, k - 1, least)  # the toll in the capital
        if further == k - 1 or t.low[k - 2] in _CLAUSES:
            break
        k = further
    if k and k < end and t.words[k - 1] in {"-", "–"} and t.glued(k):
        return None
    while k < end and t.low[k] in {"of", "s", "'", "’", "-"}:
        k += 1
    taken = figure.kind == "count" and t.low[figure.left - 1] in _TAKEN
    if k < end and (t.words[end - 1] in {"'", "’"} or taken):
        return None  # on our knees' as 37 die; the force taking four more
    if (of_those := _number_of(t, k, least)) is not None:
        return of_those
    if k < end and t.low[k] == "that":
        k += 1
    before = t.low[k - 1] if k else ""
    named = before == "to" and t.words[k][0].isupper()  # exports to China
    if (before in _BEFORE_VERBS and not named) or (before in _BE and t.low[k].endswith("ing")):
        return None  # to dig up 20, is trying to raise 20
    if end - k > 2 and t.low[end - 1] in _SPANS and t.words[end - 2] in HYPHENS:
        return None  # rose 3 per cent year-on-year to 20
    if k == end or t.low[end - 1] in _OPEN or end - k > 12 or _is_participle(t, k, end):
        return None
    if (end == figure.left and figure.kind != "measure" and not bounding) or (
        end - k == 1 and len(t.words[k]) == 1
    ):
        return None
    if figure.kind == "age" and (t.low[end - 1] in {"age", "ages"} or (k and t.low[k - 1] == "by")):
        return None
    return k, end


def _reaching(t: Tokens, left: int, least: int) -> tuple[int, int] | None:
    """Read what reaches a measure at token `left`: waves as high as 4 metres, gusts that reached 90 mph."""
    end = left
    if t.low[left - 1 : left] in _REACHED and left > least + 1:
        end = left - 1 - (t.low[left - 2] in {"that", "which"})
    elif t.low[left] != "as" or t.low[left + 1 : left + 2] not in _EXTENDS:
        return None
    k = _begin(t, end, least)
    return (k, end) if k < end and is_plural(t.words[end - 1]) else None


#: Adjectives that say which way something measures: a fence eight feet tall.
_EXTENDS = (["tall"], ["high"], ["long"], ["wide"], ["deep"], ["thick"])
_REACHED = (["reaching"], ["reached"], ["reach"], ["exceeding"], ["topping"])


def _group(t: Tokens, left: int, least: int) -> tuple[int, int] | None:
    """Read among whom a share holds that stands at token `left`: among tenants it is 71 percent."""
    if t.low[max(0, left - 2) : left] not in (["it", "is"], ["it", "was"], ["that", "is"], ["that", "was"]):
        return None
    end = left - 2 - (t.low[left - 3 : left - 2] == [","])
    k = _begin(t, end, least)
    return (k, end) if least < k < end and t.low[k - 1] == "among" else None


#: Verbs that bound the number behind them: the toll topped 84.
_BOUNDING = word_set("subjects.bounding")

#: What stands between a person and an age: a man aged 34; the mayor, 61.
_BESIDE = frozenset({",", "(", "aged", "age"})

_TAKEN = frozenset({"taking", "took", "take", "takes", "bringing", "pushing", "moving", "adding"})


def _number_of(t: Tokens, k: int, least: int) -> tuple[int, int] | None:
    """Read `the number of people who died` where the words from token `k` on are of its relative clause."""
    for which in range(k - 1, max(least, k - 6), -1):
        if t.low[which] in {"who", "that"}:
            of = next((x for x in range(which - 2, max(least, which - 6), -1) if t.low[x] == "of"), 0)
            if of and t.low[of - 1] == "number":
                return of - 1 - (of > 1 and t.low[of - 2] in {"the", "a", "its"}), which
            return None
    return None


_SPANS = frozenset({"year", "month", "week", "quarter", "season"})
_BE = frozenset({"is", "was", "are", "were", "been", "be", "being"})
_BEFORE_VERBS = frozenset(
    {"to", "will", "would", "could", "can", "may", "might", "must", "should", "t", "not"}
)
_PREPOSITIONS = frozenset({"of", "in", "from", "among", "across", "for", "on"})
_CLAUSES = frozenset({"died", "said", "says", "told", "held", "was", "were"})


def _bearer(t: Tokens, k: int, least: int) -> int:
    """Give where the words for a person begin that end before token `k`, and before an age: Mr J. Doe, her son."""
    if k <= least or not t.words[k - 1][0].isupper():
        return _begin(t, k, least)
    start = end = k
    while k > least:
        word = t.words[k - 1]
        if word[0].isupper() and (t.low[k - 1] not in _OPEN or t.words[k] == "."):
            start = k - 1
        elif not (t.low[k - 1] in _PARTICLES or (word in {".", "-", "'", "’"} and t.glued(k - 1))):
            break
        k -= 1
    ends = words_of("phrase_ends.txt")
    return start + 1 if start + 1 < end and t.low[start] in ends and start == 0 else start


_PARTICLES = frozenset(
    {"de", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "da", "dos", "du", "di", "del"}
)


def _begin(t: Tokens, k: int, least: int) -> int:
    """Give where the noun phrase begins that ends before token `k`."""
    ends, changes = words_of("phrase_ends.txt"), words_of("changes.txt")
    while k > least:
        word, low = t.words[k - 1], t.low[k - 1]
        if low in _OPEN:
            return k - 1
        if low == "of" and k - 1 > least and t.words[k - 2][0].isalpha() and t.low[k - 2] not in ends:
            k -= 1
            continue
        if low in {"'", "’", "s", "-"} and t.glued(k - 1):
            k -= 1
            continue
        if word == "." and t.glued(k - 1) and k - 1 > least and len(t.words[k - 2]) <= 2:  # John F. Doe
            k -= 1
            continue
        tied = k + 1 < len(t) and t.words[k] in HYPHENS and t.glued(k) and t.glued(k + 1)  # down-to-earth
        if not word[0].isalpha() or (not tied and (low in ends or low in _VERBS or low in changes)):
            break
        k -= 1
    return k


def _is_participle(t: Tokens, i: int, j: int) -> bool:
    """Say whether tokens `i` to `j` are but a verb form and its adverbs: potentially exposed."""
    low = t.low[j - 1]
    return low.endswith("ed") and len(low) > 5 and all(_is_adverb(t, k) for k in range(i, j - 1))


def _is_adverb(t: Tokens, k: int) -> bool:
    return t.low[k].endswith("ly") and len(t.low[k]) > 4 and t.low[k] not in _NO_ADVERBS


_NO_ADVERBS = word_set("subjects.no_adverbs")
