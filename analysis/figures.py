"""Reported figures: value or range, hedge, unit, what is counted, and who gives it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd

from analysis.counted import Counted, is_plural, partitive, phrase
from analysis.dates import MONTHS, SEASONS, WEEKDAYS, Moment, moment
from analysis.events import event_at
from analysis.furniture import SILENT, furniture
from analysis.lists import rows_of
from analysis.modifiers import bounds, hedge_before, hedge_behind
from analysis.numbers import HYPHENS, Numeral, numeral, opening
from analysis.tables import each_text, table
from analysis.text import paragraphs, sentences, words_of
from analysis.tokens import Tokens, tokens
from analysis.units import rate, sign_before, unit_behind

#: A sentence longer than this is read in pieces, so that time and memory stay linear.
_LONGEST = 3000


@dataclass
class Reading:
    """A figure as it is being read: tokens `i` to `j` are its number with unit, `left` to `right` its whole text."""

    i: int
    j: int
    low: float
    high: float
    kind: str
    unit: str | None
    form: str
    scale: float
    left: int
    right: int
    modifier: str = "="
    counted: Counted | None = None
    counted_text: str | None = None
    head: str | None = None
    iso: str | None = None
    sign: bool = False
    start: int = 0
    end: int = 0


def find_figures(articles: pd.DataFrame, quotes: pd.DataFrame | None = None) -> pd.DataFrame:
    """Find every reported number, and what it says.

    Parameters
    ----------
    articles
        A table with a `text` column.
    quotes
        The table of `find_quotes`; made here if not given.

    Returns
    -------
    pandas.DataFrame
        One row a figure, in the order of the text.

    Raises
    ------
    ArticleError
        The table has no `text` column, or a text is no string.

    Examples
    --------
    >>> articles = pd.DataFrame({"text": ["More than 100,000 people have fled."]})
    >>> found = find_figures(articles)
    >>> found[["text", "modifier", "low", "counted_head", "event"]].values.tolist()
    [['More than 100,000 people', '>', 100000.0, 'people', 'fled']]
    """
    if quotes is None:
        from analysis.quotes import find_quotes

        quotes = find_quotes(articles)
    said = _by_article(quotes)
    rows: list[tuple[Any, ...]] = []
    for article, text in each_text(articles):
        for number, row in enumerate(_figures(text, said.get(article, []))):
            rows.append((article, number, *row))
    return table("figures", rows, articles.index)


def _by_article(quotes: pd.DataFrame) -> dict[Any, list[tuple[int, int, int, str | None]]]:
    """Give start, end, number and speaker of each article's quotes, in order."""
    found: dict[Any, list[tuple[int, int, int, str | None]]] = {}
    columns = zip(
        quotes["article"], quotes["start"], quotes["end"], quotes["quote"], quotes["speaker"], strict=True
    )
    for article, start, end, number, speaker in columns:
        name = None if pd.isna(speaker) else str(speaker)
        found.setdefault(article, []).append((int(start), int(end), int(number), name))
    for spans in found.values():
        spans.sort()
    return found


def _figures(text: str, said: list[tuple[int, int, int, str | None]]) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of one article, without its label and their number."""
    starts = [span[0] for span in said]
    for t in _stretches(text):
        for reading in read(t):
            k = bisect_right(starts, reading.start) - 1
            quote, source = None, None
            if k >= 0 and reading.start < said[k][1]:
                quote, source = said[k][2], said[k][3]
            if reading.kind in {"date", "time"}:
                low = high = None
            else:
                low, high = bounds(reading.modifier, reading.low, reading.high)
            yield (
                reading.start,
                reading.end,
                text[reading.start : reading.end],
                reading.kind,
                reading.modifier,
                low,
                high,
                reading.unit,
                reading.counted_text,
                reading.head,
                _event(t, reading),
                source,
                quote,
                None,
                reading.iso,
            )


def _stretches(text: str) -> Iterator[Tokens]:
    """Yield the tokens of each sentence that may hold a number."""
    spans = paragraphs(text)
    silent = [(f.start, f.end) for f in furniture(text, spans) if f.kind in SILENT]
    at = 0
    for match_start, match_end in _with_numbers(text, spans):
        while at < len(silent) and silent[at][1] <= match_start:
            at += 1
        start, end = match_start, match_end
        k = at
        while k < len(silent) and silent[k][0] < end:
            if silent[k][0] <= start:
                start = max(start, silent[k][1])
            else:
                end = silent[k][0]
            k += 1
        while start < end:
            stop = end
            if end - start > _LONGEST:
                cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
                stop = cut if cut > 0 else start + _LONGEST
            yield tokens(text, start, stop)
            start = stop


def _with_numbers(text: str, spans: list[Any]) -> Iterator[tuple[int, int]]:
    search = opening().search
    for start, end in spans:
        if search(text, start, end) is None:
            continue
        for span in sentences(text, start, end):
            if search(text, span.start, span.end) is not None:
                yield span.start, span.end


@cache
def _labels() -> frozenset[str]:
    return words_of("labels.txt")


@cache
def _openers() -> frozenset[str]:
    """Give the words a numeral or date may begin with."""
    words = {row["word"] for row in rows_of("number_words.csv")}
    for row in rows_of("ordinal_words.csv"):
        words.add(row["word"])
    return frozenset(
        words | set(MONTHS) | set(SEASONS) | {"a", "an", "couple", "few", "several", "many", "pair"}
    )


def read(t: Tokens) -> list[Reading]:
    """Read every figure of a sentence."""
    found = _readings(t)
    found = _ranges(t, found)
    _counted(t, found)
    _hedged(t, found)
    return [reading for reading in found if _settle(t, reading)]


def _readings(t: Tokens) -> list[Reading]:
    found: list[Reading] = []
    openers = _openers()
    k, n = 0, len(t)
    while k < n:
        first = t.words[k][0]
        if not (first.isdigit() or t.low[k] in openers or first in "½⅓⅔¼¾'’‘"):
            k += 1
            continue
        when = moment(t, k)
        if when is not None and not (when.j - when.i == 1 and not _is_year(t, when)):
            found.append(_date(when))
            k = when.j
            continue
        sign = sign_before(t, k)
        if sign is None and k and t.words[k - 1] in {"-", "−"}:
            sign = sign_before(t, k - 1)
        said = numeral(t, k, sign is not None)
        if said is None:
            k += 1
            continue
        reading = _quantity(t, said, sign)
        if reading is not None:
            found.append(reading)
            k = max(reading.j, said.j)
        else:
            k = said.j
    return found


def _date(when: Moment) -> Reading:
    return Reading(when.i, when.j, 0.0, 0.0, when.kind, None, "date", 1.0, when.i, when.j, iso=when.iso)


def _is_year(t: Tokens, when: Moment) -> bool:
    """Say whether a bare number of four digits is a year rather than a count."""
    i, j = when.i, when.j
    if not t.words[i].isdigit() or "X" in when.iso or "/" in when.iso:
        return True
    if i and t.glued(i) and t.words[i - 1] not in {"(", "[", "-", "–", "—", "‘", "’", "'", '"', "“"}:
        return False
    if i and t.glued(i) and t.words[i - 1] in HYPHENS and i > 1 and t.words[i - 2][-1].isdigit():
        return False
    if sign_before(t, i) or unit_behind(t, j, True):
        return False
    if j < len(t) and t.glued(j) and t.words[j][0].isalpha():
        return False
    before = t.low[i - 1] if i else ""
    if before in {"in", "since", "by", "until", "during", "late", "early", "mid", "the", "of", "from", "its"}:
        return True
    number = int(t.words[i])
    if before in {
        "than",
        "about",
        "around",
        "least",
        "to",
        "nearly",
        "almost",
        "some",
        "over",
        "at",
        "roughly",
    }:
        return before in {"to", "around", "about"} and 1900 <= number <= 2050 and not _plural_next(t, j)
    if j < len(t) and t.low[j] in {"people", "men", "women", "children"}:
        return False
    if 1900 < number <= 2050 and number != 2000:
        return True
    return not _plural_next(t, j) and 1700 <= number <= 2050


def _plural_next(t: Tokens, j: int) -> bool:
    return j < len(t) and t.words[j].islower() and is_plural(t.words[j])


def _quantity(t: Tokens, said: Numeral, sign: Any) -> Reading | None:
    """Make a figure of a numeral with the unit that stands before or behind it; None if it is a name."""
    i, j = said.i, said.j
    n = len(t)
    low = high = said.value
    left = sign.i if sign else i
    value_i = i
    # minus
    if i and (
        (t.low[i - 1] in {"minus", "negative"})
        or (t.words[i - 1] in {"-", "−"} and t.glued(i) and (not t.glued(i - 1) or (sign and t.glued(i - 1))))
        or (t.low[i - 1] in HYPHENS and i > 1 and t.low[i - 2] in {"minus", "negative"})
    ):
        low = high = -said.value
        value_i = i - 1 if t.low[i - 1] not in HYPHENS or t.low[i - 2] not in {"minus", "negative"} else i - 2
        left = min(left, value_i)
    if said.form == "ordinal":
        return _order(t, said)
    modifier = "vague" if said.form == "vague" else "~" if said.form == "about" else "="
    digits = t.words[i][0].isdigit() or t.words[i][0] in "½⅓⅔¼¾"
    hyphened = j < n and t.words[j] in HYPHENS and t.glued(j)
    if sign is None:
        of = j + 1 if j < n and t.low[j] == "of" and said.form in {"vague"} else j
        unit = unit_behind(t, of, digits)
        if unit is None:
            after = hedge_behind(t, j)
            if after is not None:
                unit = unit_behind(t, after.j, digits)
                if unit is not None and unit.kind != "money" and t.low[after.j] in {"a", "an"}:
                    unit = None
    else:
        unit = sign
        if j < n and t.words[j] in {"US", "USD", "CAD", "AUD"}:
            j += 1
        elif j < n and (behind := unit_behind(t, j, digits)) is not None and behind.kind == "money":
            j = behind.j
    if sign is None and _is_name(t, said, unit):
        return None
    kind, name = "count", None
    if said.form == "part":
        kind = "ratio"
    if unit is not None:
        kind, name = unit.kind, unit.name
        if sign is None:
            j = unit.j
        if kind == "duration" and _aged(t, j):
            kind = "age"
            j = _aged(t, j)
        per = rate(t, j)
        if per is not None:
            name, j = f"{name}/{per[0]}", per[1]
            if kind == "duration":
                kind = "measure"
    elif t.low[said.i] in {"a", "an"} and said.form == "part" and not _part_stands(t, j):
        return None
    if (
        said.form == "part"
        and unit is None
        and t.low[said.j - 1] in {"half", "quarter"}
        and not _part_stands(t, j)
    ):
        return None
    return Reading(
        value_i if value_i < i else said.i,
        j, low, high, kind, name, said.form, said.scale, left, j, modifier, sign=sign is not None
    )  # fmt: skip


def _part_stands(t: Tokens, j: int) -> bool:
    """Say whether `half` or `a third` is a share here: `half of`, `half the`; not `first half`."""
    if j >= len(t):
        return True
    low = t.low[j]
    return (
        low in {"of", "the", "its", "their", "his", "her", "our", "a", "an", "that", "those", "as"}
        or not low[0].isalpha()
    )


def _aged(t: Tokens, j: int) -> int:
    """Give where an age ends whose unit ends at token `j`: years old, -year-old; 0 if it is none."""
    n = len(t)
    at = j + 1 if j < n and t.words[j] in HYPHENS and t.glued(j) else j
    if at < n and t.low[at] in {"old", "olds"}:
        return at + 1
    if at + 1 < n and t.low[at] == "of" and t.low[at + 1] == "age":
        return at + 2
    return 0


def _order(t: Tokens, said: Numeral) -> Reading | None:
    """Keep an ordinal where it says order or rank."""
    i, j = said.i, said.j
    n = len(t)
    if j >= n:
        return None
    low = t.low[j]
    if t.words[j] in HYPHENS and t.glued(j):
        if j + 1 < n and (
            t.low[j + 1].endswith("est") or t.low[j + 1] in {"highest", "most", "best", "worst"}
        ):
            return Reading(i, j + 2, said.value, said.value, "rank", None, "ordinal", 1, i, j + 2)
        return None
    if t.words[i][0].isupper() and i:
        return None
    if low in {"time", "times"} or low.endswith("est") and len(low) > 4:
        return Reading(
            i,
            j + 1,
            said.value,
            said.value,
            "ordinal" if low == "time" else "rank",
            None,
            "ordinal",
            1,
            i,
            j + 1,
        )
    if low == "of" or t.low[i - 1] == "the" and i and said.value > 2 and low[0].isalpha():
        return Reading(i, j, said.value, said.value, "ordinal", None, "ordinal", 1, i, j)
    return None


_NAME_JOIN = frozenset({"and", "or", ",", "&", "to", "-", "–"})


def _is_name(t: Tokens, said: Numeral, unit: Any) -> bool:
    """Say whether a numeral is part of a name, a label or a code: G7, Boeing 747, Article 9."""
    i, j = said.i, said.j
    n = len(t)
    word = t.words[i]
    digits = word[0].isdigit()
    before = t.words[i - 1] if i else ""
    low = before.lower()
    if not digits:
        if said.value == 1 and said.j - said.i == 1 and t.low[i] == "one":
            return _pronoun(t, i, j)
        return False
    if t.glued(i) and before:
        if before[-1].isalnum() and before.lower() not in {"c", "ca", "approx"}:
            return True
        if before in HYPHENS and i > 1 and t.glued(i - 1) and t.words[i - 2][-1].isalpha():
            if t.low[i - 2] not in {
                "mid",
                "pre",
                "post",
                "minus",
                "sub",
                "now",
                "non",
                "then",
                "to",
                "under",
                "over",
            }:
                return True
        if before in {"#", "@", "№", "_", "\\"}:
            return True
        if before == "/" and i > 1 and t.glued(i - 1) and unit is None and t.words[i - 2][0].isdigit():
            return True
    if j < n and t.glued(j) and t.words[j][0].isalpha() and unit is None and t.low[j] not in {"x", "s"}:
        return True
    if (
        j < n
        and t.glued(j)
        and t.words[j] == "/"
        and unit is None
        and j + 1 < n
        and t.words[j + 1][0].isdigit()
    ):
        return True
    if unit is not None and unit.kind != "duration":
        return False
    if low in _labels() and not t.glued(i) and said.whole:
        return not (unit is not None or _counts(t, j))
    if (
        before == "."
        and i > 1
        and t.low[i - 2] in {"no", "nos", "vol", "art", "sec", "fig", "ch"}
        and t.glued(i - 1)
    ):
        return True
    if said.whole and len(word) <= 5 and before and before[0].isupper() and before[0].isalpha() and i > 1:
        if low in MONTHS or low in WEEKDAYS or low in words_of("phrase_ends.txt"):
            return False
        if "," in word:
            return False
        return not (unit is not None or _counts(t, j))
    return False


def _counts(t: Tokens, j: int) -> bool:
    if j < len(t) and t.words[j] in HYPHENS and t.glued(j):
        return True
    noun = phrase(t, j)
    return noun is not None and t.words[noun.j - 1].islower() and is_plural(t.words[noun.j - 1])


def _pronoun(t: Tokens, i: int, j: int) -> bool:
    """Say whether `one` is a pronoun: the one, one of them, one another."""
    n = len(t)
    before = t.low[i - 1] if i else ""
    if before in {
        "the",
        "this",
        "that",
        "no",
        "any",
        "every",
        "each",
        "another",
        "which",
        "some",
        "only",
        "big",
    }:
        if not (before in {"the", "only"} and j < n and t.words[j] in HYPHENS):
            return True
    if before in HYPHENS and t.glued(i):
        return True
    if j >= n:
        return True
    low = t.low[j]
    if low in {"in", "out"}:
        return False
    if unit_behind(t, j, False) is not None:
        return False
    if low in {"day", "another", "thing", "-", "such"} and low != "-":
        return True
    if t.words[j] in HYPHENS and t.glued(j):
        return j + 1 < n and t.low[j + 1] in {
            "time",
            "off",
            "sided",
            "on",
            "and",
            "to",
            "stop",
            "size",
            "way",
        }
    if hedge_behind(t, j) is not None:
        return False
    if numeral(t, j) is not None:
        return False
    if t.low[j] in {"or", "to"} and j + 1 < n and numeral(t, j + 1) is not None:
        return False
    if i and hedge_before(t, i) is not None:
        return False
    return phrase(t, j, one=True) is None


_RISE = frozenset(
    "rose rise rises risen rising fell fall falls fallen falling up down increased increase increases increasing jumped "
    "jump jumps dropped drop drops dropping grew grow grows growing grown climbed climb climbs climbing declined decline "
    "declines declining went go going gone cut cuts cutting raised raise raises raising lowered lower lowering reduced "
    "reduce reducing surged surge soared soar plunged plunge plummeted plummet slipped slid slide sank sunk tumbled "
    "gained gain lost doubled tripled quadrupled expanded expand shrank shrink shrunk moved move revised revise boosted "
    "boost improved improve slow slowed slowing changed change edged halved leapt dipped advanced swelled ballooned "
    "slumped rebounded extended widened narrowed upped trimmed hiked accelerate accelerated upward downward higher".split()
)


def _ranges(t: Tokens, found: list[Reading]) -> list[Reading]:
    """Join what is one range, share units over lists and changes, cut scores in two."""
    out: list[Reading] = []
    for reading in found:
        previous = out[-1] if out else None
        if previous is None or previous.kind in {"date", "time"} or reading.kind in {"date", "time"}:
            out.append(reading)
            continue
        gap = t.low[previous.j : reading.left]
        if len(gap) > 3 or previous.form == "ordinal" or reading.form == "ordinal":
            _share(t, previous, reading, gap)
            out.append(reading)
            continue
        joined = _join(t, previous, reading, gap)
        if joined is None:
            out.append(reading)
        else:
            out[-1] = joined
    return out


def _join(t: Tokens, a: Reading, b: Reading, gap: list[str]) -> Reading | None:
    before = t.low[a.left - 1] if a.left else ""
    dash = len(gap) == 1 and gap[0] in HYPHENS
    # "5- to 10-mile", "200,000 to-260,000"
    words = [word for word in gap if word not in HYPHENS]
    compatible = a.unit is None or b.unit is None or a.unit == b.unit or a.kind == b.kind == "money"
    if not compatible:
        return None
    if a.kind == "age" and b.kind != "age":
        return None
    if dash and not a.unit and not b.unit and not a.sign:
        if _is_score(t, a, b):
            a.kind = b.kind = "score"
            return None
        if a.low >= b.low:
            return None
    change = before == "from" and any(word in _RISE for word in t.low[max(0, a.left - 9) : a.left - 1])
    if words == ["to"] or (dash and a.low != b.low) or words in (["or"], ["through"]):
        if words == ["or"] and not (a.low < b.low <= a.low * 2 + 3):
            return None
        _share_scale(t, a, b)
        if b.unit is not None and a.unit is None:
            a.unit, a.kind = b.unit, b.kind
        elif b.unit is None and a.unit is not None:
            if b.j < len(t) and phrase(t, b.j) is not None and words == ["to"] and not a.sign:
                return None
            b.unit, b.kind = a.unit, a.kind
        if change and words == ["to"]:
            return None
        if words == ["to"] and before not in {"from", "between"} and a.low > b.low and a.scale == b.scale:
            return None
        return _range(t, a, b, before in {"from", "between"})
    if words == ["and"] and before == "between":
        _share_scale(t, a, b)
        if b.unit is not None and a.unit is None:
            a.unit, a.kind = b.unit, b.kind
        return _range(t, a, b, True)
    _share(t, a, b, gap)
    return None


def _range(t: Tokens, a: Reading, b: Reading, opened: bool) -> Reading:
    low, high = sorted((a.low, b.high))
    if a.low < 0 and "-" in t.words[a.j : b.i]:
        low, high = sorted((a.low, b.high))
    unit = b.unit or a.unit
    kind = b.kind if b.unit else a.kind
    return Reading(
        a.i,
        b.j,
        low,
        high,
        kind,
        unit,
        b.form,
        b.scale,
        a.left - 1 if opened else a.left,
        b.j,
        "range",
        sign=a.sign,
    )


def _share_scale(t: Tokens, a: Reading, b: Reading) -> None:
    if b.scale > 1 and a.scale == 1 and a.low < 1000 and a.low > 0:
        base = b.low / b.scale
        if base and (a.low <= base or a.low / base < 10):
            a.low, a.high, a.scale = a.low * b.scale, a.high * b.scale, b.scale


def _is_score(t: Tokens, a: Reading, b: Reading) -> bool:
    if a.form != "digits" or b.form != "digits" or a.low > 200 or b.low > 200 or a.low % 1 or b.low % 1:
        return False
    if a.low >= b.low:
        return True
    near = t.low[max(0, a.i - 5) : a.i] + t.low[b.j : b.j + 2]
    return any(word in _PLAY for word in near) and (b.j >= len(t) or not _plural_next(t, b.j))


_PLAY = frozenset(
    "win won beat lost defeat defeated victory draw drew lead led leading score scored ahead tie tied trail trailed "
    "vote voted ruled ruling loss down set sets match game 0 record seed".split()
)


def _share(t: Tokens, a: Reading, b: Reading, gap: list[str]) -> None:
    """Let one member of a list or change take the unit of the other."""
    words = [word for word in gap if word not in HYPHENS]
    if words in (["and"], ["or"], [","], [",", "and"], [",", "or"], ["to"], ["/"], [], ["&"]):
        if a.unit is None and b.unit is not None and a.form != "part" and a.kind == "count" and words:
            a.unit, a.kind = b.unit, b.kind


def _counted(t: Tokens, found: list[Reading]) -> None:
    """Find what each figure counts."""
    previous: Reading | None = None
    for number, reading in enumerate(found):
        if reading.kind in {"date", "time", "score", "ordinal", "rank"}:
            continue
        j = reading.j
        limit = found[number + 1].left if number + 1 < len(found) else len(t)
        after = hedge_behind(t, j)
        if after is not None and after.j <= limit:
            reading.right = after.j
            if reading.modifier in {"=", "~"} and after.modifier != "=":
                reading.modifier = after.modifier
            j = after.j
        of = partitive(t, j)
        if of is not None and reading.unit is None:
            noun, start, first = of
            if noun is None and first in {"them", "whom", "which", "those", "us"}:
                reading.right = start + 1
                reading.counted_text = t.words[start]
                if reading.kind == "count" and previous is not None:
                    reading.head = previous.head
            elif noun is not None:
                reading.counted = Counted(start, noun.j, noun.head)
                reading.right = noun.j
                reading.head = noun.head if reading.kind == "count" else None
        elif reading.unit is None or reading.kind in {"percent"}:
            if of is not None:
                noun, start, _ = of
                if noun is not None:
                    reading.counted = Counted(start, noun.j, noun.head)
                    reading.right = max(reading.right, noun.j)
            elif reading.unit is None:
                noun = phrase(t, j, one=reading.low == reading.high == 1)
                if noun is not None and noun.j <= limit:
                    reading.counted = noun
                    reading.right = noun.j
                    reading.head = noun.head
                    per = rate(t, noun.j)
                    if per is not None and reading.kind == "count":
                        reading.unit = f"/{per[0]}"
                        reading.right = per[1]
        if reading.kind == "count":
            previous = reading
    # a list shares the noun of its last member
    for a, b in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        gap = t.low[a.right : b.left]
        if a.kind == b.kind == "count" and a.head is None and b.head and a.counted is None and len(gap) <= 2:
            if all(word in {"and", "or", ",", "to", "-", "–"} for word in gap):
                a.head, a.counted_text = b.head, _words_of(t, b)


def _words_of(t: Tokens, reading: Reading) -> str | None:
    return None if reading.counted is None else " ".join(t.words[reading.counted.i : reading.counted.j])


def _hedged(t: Tokens, found: list[Reading]) -> None:
    """Give each figure the hedge before it."""
    for reading in found:
        if reading.kind in {"date", "time", "score", "ordinal", "rank"}:
            continue
        hedge = hedge_before(t, reading.left, reading.kind == "duration")
        if hedge is None:
            at = reading.left
            while at and t.low[at - 1] in {"the", "a", "an"}:
                at -= 1
                if at and hedge_before(t, at) is not None and t.low[at] != "the":
                    hedge = hedge_before(t, at)
                    break
        if hedge is not None:
            reading.left = hedge.i
            if reading.modifier in {"=", "~"}:
                reading.modifier = hedge.modifier


def _settle(t: Tokens, reading: Reading) -> bool:
    """Set offsets and the words counted; say whether the figure stands."""
    reading.start = t.starts[reading.left]
    reading.end = t.ends[max(reading.right, reading.j) - 1]
    if reading.counted is not None and reading.counted_text is None:
        reading.counted_text = " ".join(t.words[reading.counted.i : reading.counted.j])
    return True


def _event(t: Tokens, reading: Reading) -> str | None:
    """Find what happened to those counted: the nearest word of an event behind, else before."""
    if reading.kind in {"date", "time", "duration", "age", "score"}:
        return None
    for k in range(reading.j, min(len(t), reading.right + 12)):
        if t.words[k] in {";", ".", "!", "?"}:
            break
        event = event_at(t, k)
        if event is not None:
            return event
    for k in range(reading.left - 1, max(-1, reading.left - 12), -1):
        if t.words[k] in {";", "!", "?"}:
            break
        event = event_at(t, k)
        if event is not None:
            return event
    return None
