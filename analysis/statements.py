"""Statements: the quotes of one utterance, brought together across articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

import pandas as pd

from analysis.fragments import Fragment, fragments
from analysis.containment import contained, runs, shared_words, weight
from analysis.speakers import compatible
from analysis.tables import each_text, table
from analysis.text import Span
from analysis.versions import compare, differences, kept, matrix, relation, versions, worded
from analysis.wording import function_words, wording

__all__ = ["match_quotes", "matrix", "versions"]

#: Up to so many articles every pair of versions is compared that shares a word that means something.
STORY = 100


class _Unit(NamedTuple):
    """Sentences of a fragment that stay together: from `first` up to `last`."""

    fragment: int
    first: int
    last: int


@dataclass
class _Copy:
    """One wording by one speaker, and where it is printed."""

    forms: tuple[str, ...]
    speaker: str | None
    kind: str
    units: list[_Unit] = field(default_factory=list)

    @property
    def rank(self) -> tuple[Any, ...]:
        """The primary source first, then the fullest; words of the speaker before indirect ones."""
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
    units = _units(found, small)
    groups = _join_neighbours(_group(_copies(units, found), _counts(texts.values()), small), found)
    rows = []
    for number, group in enumerate(groups):
        rows += _rows(number, group, found, texts)
    order = {article: i for i, article in enumerate(texts)}
    rows.sort(key=lambda row: (row[0], order[row[2]], row[4]))
    return table("statements", rows, articles.index)


def _copies(units: Iterable[_Unit], found: Sequence[Fragment]) -> list[_Copy]:
    """Bring units of the same words by the same speaker together."""
    copies: dict[tuple[Any, ...], _Copy] = {}
    for unit in units:
        fragment = found[unit.fragment]
        forms = tuple(form for s in fragment.sentences[unit.first : unit.last] for form in s.forms)
        kind = fragment.kind if fragment.kind in ("own", "indirect") else "quoted"
        # A version without a word is like no other.
        key: tuple[Any, ...] = (forms, fragment.speaker, kind) if forms else unit
        copies.setdefault(key, _Copy(forms, fragment.speaker, kind)).units.append(unit)
    return list(copies.values())


def _counts(texts: Iterable[str]) -> Counter[str]:
    """Count the words of a story, each line that articles share once."""
    lines = {line for text in texts for line in text.split("\n")}
    return Counter(word.form for line in lines for word in wording(line))


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


def _units(found: Sequence[Fragment], small: bool) -> list[_Unit]:
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
                if found[i] is not fragment and compatible(fragment.speaker, found[i].speaker):
                    tied.setdefault(i, set()).update(_tied(sentence.forms, found[i]))
    units = []
    for i, fragment in enumerate(found):
        first = 0
        for last in range(1, len(fragment.sentences) + 1):
            if last - 1 not in tied.get(i, ()):
                units.append(_Unit(i, first, last))
                first = last
    return units


def _tied(forms: tuple[str, ...], fragment: Fragment) -> set[int]:
    """Which sentences of a fragment one sentence of another version ties to those after them."""
    whole = [form for sentence in fragment.sentences for form in sentence.forms]
    stops = []
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
    return {k for a, b in zip(heavy, heavy[1:], strict=False) if b - a <= 2 for k in range(a, b)}


@lru_cache(maxsize=1 << 14)
def _one_speaker(one: str | None, other: str | None) -> bool:
    return compatible(one, other)


def _group(copies: list[_Copy], counts: Counter[str], small: bool) -> list[list[_Copy]]:
    """Let each version join the fullest that holds it; one that none holds begins a statement."""
    groups: list[list[_Copy]] = []
    index = _Index(small)
    for copy in sorted(copies, key=lambda copy: copy.rank):
        best, home = 0.0, -1
        for i in index.near(copy.forms):
            if all(_one_speaker(copy.speaker, other.speaker) for other in groups[i]):
                score = _likeness(copy, groups[i][0], counts)
                if score > best:
                    best, home = score, i
        if home >= 0:
            groups[home].append(copy)
        else:
            index.add(len(groups), copy.forms)
            groups.append([copy])
    return groups


def _likeness(one: _Copy, other: _Copy, counts: Counter[str]) -> float:
    """Share of the shorter version's words that stand in the other in runs; 0 if that is too little."""
    short, full = sorted((one, other), key=lambda copy: len(copy.forms))
    share, longest = contained(short.forms, full.forms)
    if "indirect" in (short.kind, full.kind):
        words, n = shared_words(short.forms, full.forms)
        return words if words >= 0.65 and n >= 3 else 0.0
    if len(short.forms) <= 4:
        known = "own" in (one.kind, other.kind) or None not in (one.speaker, other.speaker)
        rare = all(counts[form] <= 4 for form in short.forms if form not in function_words())
        return share if share == 1 and (longest >= 2 or (rare and known)) else 0.0
    return share if longest >= 1.5 and (share >= 0.6 or longest >= 4) else 0.0


def _join_neighbours(groups: list[list[_Copy]], found: Sequence[Fragment]) -> list[list[_Unit]]:
    """Put neighbouring sentences back together that the same versions carry one after the other."""
    members = [sorted(unit for copy in group for unit in copy.units) for group in groups]
    begins = {(unit.fragment, unit.first): i for i, group in enumerate(members) for unit in group}
    home = list(range(len(members)))
    for i in sorted(range(len(members)), key=lambda i: members[i], reverse=True):
        after = {begins.get((unit.fragment, unit.last)) for unit in members[i]}
        if len(after) != 1 or (j := after.pop()) is None or j == i or len(members[j]) != len(members[i]):
            continue
        follows = {(unit.fragment, unit.first) for unit in members[j]}
        if follows == {(unit.fragment, unit.last) for unit in members[i]}:
            home[i] = home[j]
            ends = {unit.fragment: unit.last for unit in members[home[i]]}
            members[home[i]] = [unit._replace(last=ends[unit.fragment]) for unit in members[i]]
            members[i] = []
    return sorted(group for group in members if group)


def _rows(number: int, group: list[_Unit], found: Sequence[Fragment], texts: dict[Any, str]) -> list[Any]:
    """Compare each version with the reference."""
    versions = []
    for unit in group:
        fragment = found[unit.fragment]
        spans = _spans(fragment, unit)
        versions.append((fragment, spans, worded([texts[fragment.article][a:b] for a, b in spans])))
    primary = [version for version in versions if version[0].kind == "own"]
    _, _, reference = min(
        primary or versions, key=lambda v: (v[0].kind == "indirect", -len(v[2].words), v[2].forms)
    )
    rows = []
    for fragment, spans, words in versions:
        changes = compare(reference, words)
        share = len(kept(reference, words)) / len(reference.words) if reference.words else 1.0
        how = relation(changes, fragment.kind != "indirect")
        for start, end in spans:
            text = texts[fragment.article][start:end]
            what = (fragment.article, fragment.quote, start, end, text)
            rows.append((number, fragment.speaker, *what, how, share, differences(changes)))
    return rows


def _spans(fragment: Fragment, unit: _Unit) -> list[Span]:
    """Where a unit stands: one span, or one for each piece of a split quotation."""
    spans: list[Span] = []
    for i, sentence in enumerate(fragment.sentences[unit.first : unit.last]):
        for k, span in enumerate(sentence.spans):
            if spans and i and not k:
                spans[-1] = Span(spans[-1].start, span.end)
            else:
                spans.append(span)
    return spans
