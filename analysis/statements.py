"""Statements: the quotes of one utterance, brought together across articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.agency import Part, join_neighbours
from analysis.fragments import Fragment, fragments
from analysis.joining import grouped
from analysis.tables import each_text, table
from analysis.text import Span
from analysis.utterances import Told, agency_passages, cut, utterances
from analysis.versions import compare, differences, kept, matrix, relation, versions, worded
from analysis.voices import one_name

__all__ = ["match_quotes", "matrix", "versions"]

#: Up to so many articles every pair of versions is compared that shares a word that means something.
STORY = 100


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
    heap = len(articles) > STORY
    said = utterances(cut(found, heap), found, agency_passages(articles))
    groups = join_neighbours(grouped(said, Told(found, texts), heap))
    rows = []
    for number, group in enumerate(groups):
        rows += _rows(number, group, found, texts)
    order = {article: i for i, article in enumerate(texts)}
    rows.sort(key=lambda row: (row[0], order[row[2]], row[4]))
    return table("statements", rows, articles.index)


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
