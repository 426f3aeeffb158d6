"""Who is named for a figure in its own sentence: according to, reported by, official figures, a poll."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from analysis.figures.counted import words
from analysis.figures.dates import MONTHS, WEEKDAYS
from analysis.figures.number_words import classes
from analysis.lists import rows_of, word_set
from analysis.speakers.names import find_names
from analysis.text.lexemes import Tokens
from analysis.text.text import words_of


class Giver(NamedTuple):
    """A source named in a sentence: its tokens `i` to `j`, and the token its naming begins at."""

    i: int
    j: int
    at: int


_GIVEN = word_set("sources.given")
#: Forms that name a giver only where a document is given: figures released by, not men released by.
_LET_GO = word_set("sources.let_go")
_DOCUMENTS = word_set("sources.documents")
_SHOW = word_set("sources.show")
_PUT = frozenset({"put", "puts", "placed", "places", "set", "sets", "estimated", "estimates"})
_PUTTABLE = word_set("sources.puttable")
_ENDS = word_set("sources.ends")
_INNER = frozenset({"of", "for", "the", "&", "’", "'", "-", "."})


_CUES = _DOCUMENTS | _PUT | {"according", "by"}


@cache
def _roles() -> frozenset[str]:
    return frozenset(row["role"] for row in rows_of("roles.csv"))


def speaks(head: str) -> bool:
    """Say whether words before a colon name who speaks, not where or of what.

    Examples
    --------
    >>> [speaks(head) for head in ("Police", "Red Cross", "Fire chief", "Baghdad", "Death toll")]
    [True, True, True, False, False]
    """
    names = find_names(head)
    if not names or head.split()[-1].lower() in _roles():
        return True
    return any(
        name.sort == "organisation" or name.title or (name.sort == "person" and name.gender) for name in names
    )


def givers(t: Tokens) -> list[Giver]:
    """Find who is named for the figures of a sentence.

    Examples
    --------
    >>> from analysis.text.lexemes import tokens
    >>> t = tokens("Some 40 people died, according to the Red Cross.", 0, 48)
    >>> [t.phrase(giver.i, giver.j - giver.i) for giver in givers(t)]
    ['the red cross']
    """
    found: list[Giver] = []
    low = t.low
    if _CUES.isdisjoint(low):
        return found
    n = len(t)
    for k in [k for k, word in enumerate(low) if word in _CUES]:
        word = low[k]
        if word == "according" and k + 2 < n and low[k + 1] == "to":
            _add(t, found, k + 2, k)
        elif word == "by" and k and low[k - 1] in _GIVEN and k + 1 < n:
            if low[k - 1] not in _LET_GO or not _DOCUMENTS.isdisjoint(low[max(0, k - 8) : k - 1]):
                _add(t, found, k + 1, k - 1)
        elif word == "by" and k + 1 < n and (put := _put_at(t, k)) is not None:
            _add(t, found, k + 1, put)
        elif word == "by" and k + 3 < n and (owner := _owner(t, k + 1)) is not None:
            found.append(Giver(k + 1, owner, k))
        elif word in _DOCUMENTS and k + 1 < n and (shown := _shown(t, k)):
            found.append(Giver(_back(t, k), shown, k))
        elif word in _PUT and low[k + 1 : k + 2] == ["at"] and (start := _who_puts(t, k)) is not None:
            found.append(Giver(start, k, k))
        elif (
            word in _PUT
            and k
            and k + 2 < n
            and low[k + 1] != "of"
            and any(w in _PUTTABLE for w in low[k + 1 : k + 5])
        ):
            start = _back(t, k - 1)
            last = low[k - 1]
            if (
                start < k
                and last[0].isalpha()
                and last not in words_of("phrase_ends.txt")
                and last not in WEEKDAYS
            ):
                found.append(Giver(start, k, k))
    return found


def _put_at(t: Tokens, by: int) -> int | None:
    """Give where a value was put: put at $70m by the salvors, whose `by` is token `by`."""
    for k in range(by - 3, max(-1, by - 8), -1):
        if t.low[k + 1] == "at" and (t.low[k] in _PUT or t.low[k] in _VALUED):
            return k
    return None


_VALUED = frozenset({"valued", "priced", "assessed", "pegged", "reckoned"})


def _who_puts(t: Tokens, k: int) -> int | None:
    """Give where the words for who puts a value begin: a figure the union puts at 4,000."""
    start = _back(t, k - 1)
    if start >= k or start == 0 or t.low[k - 1] in words_of("phrase_ends.txt"):
        return None
    before = t.low[start - 1]
    led = t.low[start] == "the" and before[0].isalpha() and before not in words_of("phrase_ends.txt")
    return start if before in {"which", "that"} or led else None


def _add(t: Tokens, found: list[Giver], start: int, at: int) -> None:
    end = start
    n = min(len(t), start + 12)
    while end < n:
        word = t.words[end]
        low = t.low[end]
        if low in _ENDS or (low in MONTHS and end > start) or low in WEEKDAYS:
            break
        if not (word[0].isalnum() or (low in _INNER and t.glued(end))):
            break
        if word == "." and not (len(t.words[end - 1]) <= 3 and end + 1 < n and t.words[end + 1][0].isupper()):
            break
        end += 1
    if end > start and not t.words[start][0].isdecimal():
        found.append(Giver(start, end, at))


def _owner(t: Tokens, start: int) -> int | None:
    """Read `the ministry's count` from token `start`: where the owner ends."""
    for k in range(start, min(start + 6, len(t) - 2)):
        if t.words[k] in {"'", "’"} and t.low[k + 1] == "s":
            return (
                k
                if t.low[k + 2] in {"count", "tally", "estimate", "reckoning", "figures", "account"}
                else None
            )
        if not t.words[k][0].isalpha():
            return None
    return None


def _shown(t: Tokens, k: int) -> int:
    """Give where the words for a document end whose noun is token `k` and that shows something; else 0."""
    end = k + 1
    n = len(t)
    if t.low[end] in _SHOW:
        return end
    if t.low[end] in _OF or (t.low[end] in {"in", "for", "on"} and t.low[k] in _STUDIES):
        for stop in range(end + 1, min(n, end + 9)):
            if t.low[stop] in _SHOW:
                return stop
            if not (t.words[stop][0].isalpha() or t.words[stop] in {"'", "’", "-"}):
                return 0
    elif (
        t.words[end] == "," and end + 1 < n and t.low[end + 1] in _MADE
    ):  # a study, published in a journal, found
        for stop in range(end + 2, min(n - 1, end + 14)):
            if t.words[stop] == ",":
                return end if t.low[stop + 1] in _SHOW else 0
    return 0


_OF = frozenset({"by", "from", "of", "published", "released", "commissioned", "conducted"})
_STUDIES = frozenset(
    {"study", "report", "survey", "poll", "analysis", "research", "review", "audit", "inquiry", "paper"}
)
_MADE = frozenset(
    {"published", "released", "which", "carried", "commissioned", "conducted", "led", "funded", "based"}
)


def _back(t: Tokens, k: int) -> int:
    """Give where the noun phrase begins whose last word is token `k`."""
    ends = words_of("phrase_ends.txt")
    start = k
    while start and start > k - 7:
        word, low = t.words[start - 1], t.low[start - 1]
        if word in {"'", "’"} or low == "s" or (low == "of" and start - 1 > 0):
            start -= 1
            continue
        if low in {"the", "a", "an", "its", "their", "his", "her", "our"}:
            return start - 1 if low in {"the", "a", "an"} else start
        if not word[0].isalpha() or low in ends:
            break
        start -= 1
    while start < k and t.low[start] in {"of", "s", "'", "’"}:
        start += 1
    return start


#: What goes on in the outlet's own words behind who is named: according to the mayor, which is twice as many.
_GOES_ON = frozenset(
    {
        "which",
        "who",
        "whose",
        "where",
        "but",
        "while",
        "nearly",
        "almost",
        "about",
        "around",
        "roughly",
        "more",
    }
)


def _is_over(t: Tokens, giver: Giver, at: int, others: list[int]) -> bool:
    """Say whether what a giver is named for ends with its name: 40 died, according to the mayor, 5 more than before.

    `others` are the places of the sentence's figures.
    """
    end = giver.j
    while end < len(t) and end - giver.j < _LED and t.words[end][0].isalpha():
        end += 1
    if at < end or end + 1 >= len(t) or t.words[end] != ",":
        return False
    opening = giver.at
    while opening and giver.at - opening < _LED and t.words[opening - 1] != ",":
        opening -= 1
    if not opening or t.words[opening - 1] != "," or t.low[opening] != "according":
        return False
    if not any(k < opening for k in others):
        return False
    after = t.low[end + 1]
    new = after[0].isdecimal() or after in classes()  # but: of the 90, according to the mayor, 40 left
    return after in _GOES_ON or (new and not _WHOLES.intersection(t.low[:2]))


_WHOLES = frozenset({"of", "among", "in", "at", "on", "for", "from", "with"})
#: So many words may lead from `according` to who gives a figure, and on from there.
_LED = 8


def giver_of(t: Tokens, found: list[Giver], at: int, start: int, end: int, others: list[int]) -> str | None:
    """Choose who is named for the figure at token `at` among those that stand between two offsets of the text."""
    best = None
    for giver in found:
        if t.starts[giver.i] < start or t.ends[giver.j - 1] > end or giver.i <= at < giver.j:
            continue
        if ";" in t.words[min(giver.at, at) : max(giver.at, at)] or _is_over(t, giver, at, others):
            continue
        if best is None or abs(giver.at - at) < abs(best.at - at):
            best = giver
    return None if best is None else words(t, best.i, best.j)
