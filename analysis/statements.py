"""Statements: the quotes of one utterance, brought together across articles."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pandas as pd

from analysis.containment import contained, runs, shared_words, weight
from analysis.copies import Part, copies, join_neighbours
from analysis.fragments import Fragment, fragments
from analysis.tables import each_text, table
from analysis.text import Span
from analysis.versions import compare, differences, kept, matrix, relation, versions, worded
from analysis.voices import one_name, standing
from analysis.wording import function_words

__all__ = ["match_quotes", "matrix", "versions"]

#: Up to so many articles every pair of versions is compared that shares a word that means something.
STORY = 100

_TOLD = re.compile(r"\w+")


@dataclass
class _Copy:
    """One wording by one speaker, and where it is printed."""

    forms: tuple[str, ...]
    speaker: str | None
    kind: str
    passage: int | None
    units: list[Part] = field(default_factory=list)

    @property
    def rank(self) -> tuple[Any, ...]:
        """Order the primary source first, the fullest next, indirect quotes last."""
        return (self.kind != "own", self.kind == "indirect", -len(self.forms), self.forms, self.speaker or "")


def match_quotes(quotes: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Bring together the quotes of one utterance, however each article cut it.

    The words of the shorter version must stand in the longer one in runs; the speakers must be compatible; a
    version joins the fullest one that holds it, and never two. A quotation of several sentences is cut where
    articles carry different ones of them.

    Parameters
    ----------
    quotes
        The table of `find_quotes`, best with one name for a speaker in the whole story.
    articles
        The articles they are from: index `article`, column `text`. An article of role `primary` is the
        reference of every statement it holds.

    Returns
    -------
    pandas.DataFrame
        Columns `statement` (int64, counts from 0), `speaker` (string), `article`, `quote` (int64, -1 where a
        primary source speaks for itself), `start`, `end` (int64), `text` (string), `relation` (string: verbatim,
        cut, edited, paraphrase), `kept` (float64, share of the reference's words, 0 to 1), `differences` (list of
        what was done, the reference's words, the version's words). A row for each quoted fragment, else for each
        indirect quote. The pieces of a split quotation are compared as one, and each row tells of the whole.

    Raises
    ------
    ArticleError
        `articles` has no column `text`, a label twice, or a text that is no string.

    Examples
    --------
    >>> from analysis.quotes import find_quotes
    >>> articles = pd.DataFrame({"text": ['"We will stay until the rain ends," Ann Lee said.',
    ...                                   'Ann Lee said they would "stay until the rain ends".']})
    >>> match_quotes(find_quotes(articles), articles)[["statement", "text", "relation"]].values.tolist()
    [[0, 'We will stay until the rain ends,', 'verbatim'], [0, 'stay until the rain ends', 'cut']]
    """
    found = fragments(quotes, articles)
    texts = dict(each_text(articles))
    small = len(articles) <= STORY
    same = _copies(_units(found, small), found, _passages(articles))
    groups = join_neighbours(_group(same, _told(found, texts), len(articles)))
    rows = []
    for number, group in enumerate(groups):
        rows += _rows(number, group, found, texts)
    order = {article: i for i, article in enumerate(texts)}
    rows.sort(key=lambda row: (row[0], order[row[2]], row[4]))
    return table("statements", rows, articles.index)


def _copies(
    units: Iterable[Part], found: Sequence[Fragment], passages: Mapping[Any, list[Any]]
) -> list[_Copy]:
    """Bring units of the same words by the same speaker together."""
    copies: dict[tuple[Any, ...], _Copy] = {}
    for unit in units:
        fragment = found[unit.whole]
        sentences = fragment.sentences[unit.first : unit.last]
        forms = tuple(form for sentence in sentences for form in sentence.forms)
        kind = fragment.kind if fragment.kind in ("own", "indirect") else "quoted"
        passage = _passage(passages.get(fragment.article, []), sentences[0].spans[0])
        # A version without a word is like no other.
        key: tuple[Any, ...] = (forms, fragment.speaker, kind, passage) if forms else unit
        copies.setdefault(key, _Copy(forms, fragment.speaker, kind, passage)).units.append(unit)
    return list(copies.values())


def _passages(articles: pd.DataFrame) -> dict[Any, list[tuple[int, int, int]]]:
    """Give the passages of agency text in each article: start, end, number."""
    passages: dict[Any, list[tuple[int, int, int]]] = {}
    copied = copies(articles)
    for number, article, start, end in zip(
        *(copied[c] for c in ("copy", "article", "start", "end")), strict=True
    ):
        passages.setdefault(article, []).append((start, end, number))
    return {article: sorted(spans) for article, spans in passages.items()}


def _passage(spans: list[tuple[int, int, int]], span: Span) -> int | None:
    at = bisect_right(spans, (span.start, span.end + 1, 0)) - 1
    return spans[at][2] if at >= 0 and spans[at][1] >= span.end else None


def _told(found: Sequence[Fragment], texts: Mapping[Any, str]) -> Counter[str]:
    """Count the words of the articles' own: what they often say tells no statement apart."""
    quoted: dict[Any, list[Span]] = {}
    for fragment in found:
        if fragment.kind != "indirect":
            quoted.setdefault(fragment.article, []).extend(
                s for part in fragment.sentences for s in part.spans
            )
    counts = Counter[str]()
    for article, text in texts.items():
        at = 0
        for start, end in [*sorted(quoted.get(article, [])), Span(len(text), len(text))]:
            counts.update(_TOLD.findall(text[at:start].casefold()))
            at = max(at, end)
    return counts


class _Index:
    """Which versions could hold a version's words: those that share one, or in a heap a run of three."""

    def __init__(self, small: bool) -> None:
        self.small = small
        self.at: dict[Any, list[int]] = {}

    def _keys(self, forms: Sequence[str]) -> set[Any]:
        if self.small:
            return {form for form in forms if form not in function_words()}
        return {tuple(forms[i : i + 3]) for i in range(max(1, len(forms) - 2))}

    def add(self, item: int, forms: Sequence[str]) -> None:
        for key in self._keys(forms):
            self.at.setdefault(key, []).append(item)

    def near(self, forms: Sequence[str]) -> list[int]:
        return sorted({item for key in self._keys(forms) for item in self.at.get(key, ())})


def _units(found: Sequence[Fragment], small: bool) -> list[Part]:
    """Cut fragments into sentences, but not where another version makes one sentence of two."""
    index = _Index(small)
    for i, fragment in enumerate(found):
        if len(fragment.sentences) > 1:
            index.add(i, [form for sentence in fragment.sentences for form in sentence.forms])
    tied: dict[int, set[int]] = {}
    for fragment in found:
        if fragment.kind == "indirect":
            continue
        for sentence in fragment.sentences:
            for i in index.near(sentence.forms):
                if found[i] is not fragment and standing(fragment.speaker, found[i].speaker) != "different":
                    tied.setdefault(i, set()).update(_tied(sentence.forms, found[i]))
    units = []
    for i, fragment in enumerate(found):
        first = 0
        for last in range(1, len(fragment.sentences) + 1):
            if last - 1 not in tied.get(i, ()):
                units.append(Part(i, first, last))
                first = last
    return units


def _tied(forms: tuple[str, ...], fragment: Fragment) -> set[int]:
    """Which sentences of a fragment one sentence of another version ties to those after them."""
    whole = [form for sentence in fragment.sentences for form in sentence.forms]
    stops: list[int] = []
    for sentence in fragment.sentences:
        stops.append(len(sentence.forms) + (stops[-1] if stops else 0))
    touched = Counter[int]()
    for at, to, n in runs(forms, whole):
        for step in range(n):
            place = next(k for k, stop in enumerate(stops) if to + step < stop)
            touched[place] += 1 if forms[at + step] in function_words() else 4
    heavy = [k for k in sorted(touched) if touched[k] >= max(4, weight(forms))]
    if len(heavy) < 2 or sum(touched.values()) < 0.6 * 4 * weight(forms):
        return set()
    return {k for a, b in pairwise(heavy) if b - a <= 2 for k in range(a, b)}


def _group(copied: list[_Copy], told: Counter[str], size: int) -> list[list[Part]]:
    """Let each version join the fullest that holds it; one that none holds begins a statement."""
    often = max(3, size // 5)
    groups: list[list[_Copy]] = []
    index = _Index(size <= STORY)
    for copy in sorted(copied, key=lambda copy: copy.rank):
        best, home = 0.0, -1
        for i in index.near(copy.forms):
            speakers = {standing(copy.speaker, other.speaker) for other in groups[i]}
            if "different" not in speakers:
                score = _likeness(copy, groups[i][0], told, often)
                if score > best and ("open" not in speakers or _repeats(copy, groups[i][0])):
                    best, home = score, i
        if home >= 0:
            groups[home].append(copy)
            continue
        if _speaks(copy, told, often) or copy.passage is not None:
            index.add(len(groups), copy.forms)
            groups.append([copy])
        else:
            groups += [[_Copy(copy.forms, copy.speaker, copy.kind, None, [unit])] for unit in copy.units]
    return [[unit for copy in group for unit in copy.units] for group in groups]


def _speaks(copy: _Copy, told: Counter[str], often: int) -> bool:
    """Tell whether words are enough, and rare enough in the articles' own, to know a statement by."""
    means = [form for form in copy.forms if form not in function_words()]
    if copy.kind == "indirect" or len(means) > 3:
        return len(means) >= 3
    rarest = min((told[form] for form in means), default=often + 1)
    return rarest <= (often if len(means) > 1 else 1)


def _repeats(one: _Copy, other: _Copy) -> bool:
    """Tell whether so much is repeated word for word that it takes no speaker's name to know it again."""
    short, full = sorted((one.forms, other.forms), key=len)
    share, longest = contained(short, full)
    return share >= 0.9 and longest >= 3 and len(short) >= 6


def _likeness(one: _Copy, other: _Copy, told: Counter[str], often: int) -> float:
    """Share of the shorter version's words that stand in the other in runs; 0 if that is too little."""
    short, full = sorted((one, other), key=lambda copy: len(copy.forms))
    share, longest = contained(short.forms, full.forms)
    if short.passage is not None and short.passage == full.passage and share >= 0.6:
        return share
    if not _speaks(short, told, often):
        return 0.0
    known = "own" in (one.kind, other.kind) or None not in (one.speaker, other.speaker)
    if "indirect" in (short.kind, full.kind):
        words, n = shared_words(short.forms, full.forms)
        return words if words >= (0.6 if known else 0.75) and n >= 3 else 0.0
    if len(short.forms) <= 4:
        return share if share == 1 and (known or longest >= 2) else 0.0
    return share if longest >= 1.5 and (share >= 0.6 or longest >= 4) else 0.0


def _rows(number: int, group: list[Part], found: Sequence[Fragment], texts: dict[Any, str]) -> list[Any]:
    """Compare each version with the reference."""
    versions = []
    for unit in group:
        fragment = found[unit.whole]
        spans = _spans(fragment, unit)
        versions.append((fragment, spans, worded([texts[fragment.article][a:b] for a, b in spans])))
    primary = [version for version in versions if version[0].kind == "own"]
    _, _, reference = min(
        primary or versions, key=lambda v: (v[0].kind == "indirect", -len(v[2].words), v[2].forms)
    )
    speaker = one_name(fragment.speaker for fragment, _, _ in versions)
    rows = []
    for fragment, spans, words in versions:
        changes = compare(reference, words)
        share = len(kept(reference, words)) / len(reference.words) if reference.words else 1.0
        how = relation(changes, fragment.kind != "indirect")
        for start, end in spans:
            text = texts[fragment.article][start:end]
            what = (fragment.article, fragment.quote, start, end, text)
            rows.append(
                (number, speaker if fragment.speaker else None, *what, how, share, differences(changes))
            )
    return rows


def _spans(fragment: Fragment, unit: Part) -> list[Span]:
    """Give a unit's span, or one for each piece of a split quotation."""
    spans: list[Span] = []
    for i, sentence in enumerate(fragment.sentences[unit.first : unit.last]):
        for k, span in enumerate(sentence.spans):
            if spans and i and not k:
                spans[-1] = Span(spans[-1].start, span.end)
            else:
                spans.append(span)
    return spans
