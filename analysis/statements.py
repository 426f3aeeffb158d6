"""Statements: the quotes of one utterance, brought together across articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pandas as pd

from analysis.alignment import Block, blocks
from analysis.fragments import Fragment, continues, fragments
from analysis.speakers import compatible
from analysis.tables import each_text, table
from analysis.versions import Wording, compare, differences, matrix, relation, versions, worded
from analysis.wording import function_words, wording

__all__ = ["match_quotes", "matrix", "versions"]


@dataclass
class _Copy:
    """One wording by one speaker, and the fragments that print it."""

    wording: Wording
    forms: tuple[str, ...]
    speaker: str | None
    quoted: bool
    members: list[list[Fragment]] = field(default_factory=list)


class _Match(NamedTuple):
    score: float
    statement: int


def match_quotes(quotes: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Bring together the quotes of one utterance, however each article cut it.

    The words of the shorter version must stand in the longer one in runs; the speakers must be compatible; a
    version joins the longest one that holds it, and never two.

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
        Columns `statement` (int64, counts from 0), `speaker` (string), `article`, `quote` (int64), `start`, `end`
        (int64), `text` (string), `relation` (string: verbatim, cut, edited, paraphrase), `kept` (float64, share of
        the reference's words, 0 to 1), `differences` (list of what was done, the reference's words, the version's
        words). A row for each quoted fragment, else for each indirect quote. The pieces of a split quotation are
        compared as one, and each row tells of the whole.

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
    order = {article: i for i, article in enumerate(articles.index)}
    copies = _copies(found)
    counts = _counts(articles)
    rows: list[tuple[Any, ...]] = []
    grouped = _group(copies, counts, len(articles))
    grouped.sort(
        key=lambda group: min((order[f.article], f.start) for c in group for m in c.members for f in m)
    )
    for number, group in enumerate(grouped):
        reference = min(group, key=lambda copy: (not copy.quoted, -len(copy.forms), copy.forms))
        for copy in group:
            runs = compare(reference.wording, copy.wording)
            same = sum(block.n for block in blocks(reference.forms, copy.forms))
            share = same / len(reference.forms) if reference.forms else 1.0
            how = relation(runs, copy.quoted)
            for pieces in copy.members:
                rows += [
                    (
                        number,
                        f.speaker,
                        f.article,
                        f.quote,
                        f.start,
                        f.end,
                        f.text,
                        how,
                        share,
                        differences(runs),
                    )
                    for f in pieces
                ]
    rows.sort(key=lambda row: (row[0], order[row[2]], row[4]))
    return table("statements", rows, articles.index)


def _copies(found: Iterable[Fragment]) -> list[_Copy]:
    """Join split quotations, and bring equal wordings by one speaker together."""
    pieces: list[list[Fragment]] = []
    for fragment in found:
        if pieces and continues(pieces[-1][-1], fragment):
            pieces[-1].append(fragment)
        else:
            pieces.append([fragment])
    copies: dict[tuple[Any, ...], _Copy] = {}
    for version in pieces:
        words = worded([fragment.text for fragment in version])
        forms = tuple(words.forms)
        first = version[0]
        quoted = first.kind != "indirect"
        # A version without a word is like no other.
        key = (forms, first.speaker, quoted) if forms else (first.article, first.start)
        copy = copies.setdefault(key, _Copy(words, forms, first.speaker, quoted))
        copy.members.append(version)
    return list(copies.values())


def _counts(articles: pd.DataFrame) -> Counter[str]:
    """Count the words of a story, each paragraph that outlets share once."""
    lines = {line for _, text in each_text(articles) for line in text.split("\n")}
    return Counter(word.form for line in lines for word in wording(line))


def _group(copies: list[_Copy], counts: Counter[str], size: int) -> list[list[_Copy]]:
    """Let each version join the longest that holds it; one that none holds begins a statement."""
    order = sorted(copies, key=lambda c: (not c.quoted, -len(c.forms), c.forms, c.speaker or ""))
    groups: list[list[_Copy]] = []
    holders: dict[str, list[int]] = {}
    for copy in order:
        content = {form for form in copy.forms if form not in function_words()}
        near = sorted({i for form in content for i in holders.get(form, ())})
        best = _Match(0.0, -1)
        for i in near:
            head = groups[i][0]
            if not all(compatible(copy.speaker, other.speaker) for other in groups[i]):
                continue
            score = _score(copy, head, counts, size)
            if score > best.score:
                best = _Match(score, i)
        if best.statement >= 0:
            groups[best.statement].append(copy)
        else:
            for form in content:
                holders.setdefault(form, []).append(len(groups))
            groups.append([copy])
    return groups


def _weight(forms: Iterable[str]) -> float:
    return sum(0.25 if form in function_words() else 1.0 for form in forms)


def _score(version: _Copy, full: _Copy, counts: Counter[str], size: int) -> float:
    """Share of the version's words that stand in the fuller one in runs; 0 if that is too little."""
    forms = version.forms
    runs = [block for block in blocks(forms, full.forms) if _tells(forms, block)]
    covered = [form for at, _, n in runs for form in forms[at : at + n]]
    weight, whole = _weight(covered), _weight(forms)
    share = weight / whole if whole else 0.0
    known = version.speaker is not None and full.speaker is not None
    if not version.quoted or not full.quoted:
        return share if share >= 0.6 and weight >= 4 else 0.0
    if len(forms) <= 4:
        together = len(runs) == 1 and runs[0].n == len(forms)
        rare = weight >= 2 or all(counts[f] <= size + 1 for f in forms if f not in function_words())
        return share if together and rare and (known or weight >= 2) else 0.0
    longest = max((_weight(forms[at : at + n]) for at, _, n in runs), default=0.0)
    if share >= 0.6 and longest >= 1.5:
        return share
    return share if longest >= 4 else 0.0


def _tells(forms: tuple[str, ...], block: Block) -> bool:
    """A run counts if it has three words, or fewer with one that means something."""
    return block.n >= 3 or any(form not in function_words() for form in forms[block.a : block.a + block.n])
