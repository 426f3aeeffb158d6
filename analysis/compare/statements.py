"""Statements: the quotes of one utterance, brought together across articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

import pandas as pd

from analysis.compare.agency import Part, join_neighbours
from analysis.compare.echoes import Own, lend_speakers
from analysis.compare.fragments import Fragment, Sentence, fragments
from analysis.compare.houses import Voices
from analysis.compare.joining import grouped
from analysis.compare.pairing import paired
from analysis.compare.references import Printed, References, is_name
from analysis.compare.utterances import Told, agency_passages, cut, utterances
from analysis.compare.versions import (
    common,
    compare,
    differences,
    kept,
    relation,
    worded,
)
from analysis.errors import ArticleError
from analysis.tables import each_text, required, table
from analysis.text.text import Span

#: Up to so many articles every pair of versions is compared that shares a word that means something.
STORY = 100


def match_quotes(quotes: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Bring together the quotes of one utterance, however each article cut it.

    The words of the shorter version must stand in the longer one in runs, those of an indirect one in any order or
    in words that mean the same; the speakers must be compatible, or one speak for the other; a version joins the
    fullest one that holds it, and never two. A quotation of several sentences is cut where
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
        Columns `statement` (int64, counts from 0), `speaker` (string, unknown where an article names nobody or
        somebody else), `article`, `quote` (int64, -1 where a primary source speaks for itself), `start`, `end`
        (int64), `text` (string), `relation` (string: verbatim, cut, edited, paraphrase), `kept` (float64, 0 to
        1: share of the words of the reference, the primary source or the fullest version; what stands alone is
        its own), `differences` (list of what was done, the reference's words, the version's words). A row for
        each quoted fragment, else for each indirect quote, or for each of its clauses where other articles
        carry one. A mixed quote has one row, a paraphrase, where it joins as a whole what its fragments alone
        do not. The pieces of a split quotation are compared as one, and each row tells of the whole.

    Raises
    ------
    ArticleError
        `articles` has no column `text`, a label twice, or a text that is no string, or lacks articles of the
        quotes; `quotes` is another table.

    Examples
    --------
    >>> from analysis.quotes.quotes import find_quotes
    >>> articles = pd.DataFrame({"text": ['"We will stay until the rain ends," Ann Lee said.',
    ...                                   'Ann Lee said they would "stay until the rain ends".']})
    >>> match_quotes(find_quotes(articles), articles)[["statement", "text", "relation"]].values.tolist()
    [[0, 'We will stay until the rain ends,', 'verbatim'], [0, 'stay until the rain ends', 'cut']]
    """
    quotes = required(quotes, "quotes")
    lacking = [str(label) for label in quotes["article"].unique() if label not in articles.index]
    if lacking:
        raise ArticleError(
            f"quotes are from articles that the table of articles lacks: {', '.join(lacking[:5])}"
            f"{' …' if len(lacking) > 5 else ''}; give the table that find_quotes was given, with the same index"
        )
    found = fragments(quotes, articles)
    texts = dict(each_text(articles))
    heap = len(articles) > STORY
    said = utterances(cut(found, heap), found, agency_passages(articles))
    told, voices = Told(found, texts), Voices(quotes, heap)
    if not heap:
        lend_speakers(said, voices, Own(texts, _quoted(found)))
    alike = grouped(said, told, voices, heap)
    if not heap:
        alike = paired(alike, told, voices)
    groups = join_neighbours([[part for version in group for part in version.parts] for group in alike])
    references = References(articles)
    rows = []
    for number, group in enumerate(without_echoes(uncrossed(groups, found), found)):
        rows += _rows(number, group, found, texts, voices, references)
    order = {article: i for i, article in enumerate(texts)}
    rows.sort(key=lambda row: (row[0], order[row[2]], row[4]))
    return table("statements", rows, articles.index)


def _quoted(found: Sequence[Fragment]) -> dict[Any, list[Span]]:
    """Give what each article quotes, in marks or not."""
    spans: dict[Any, list[Span]] = {}
    for fragment in found:
        for sentence in fragment.sentences:
            spans.setdefault(fragment.article, []).extend(sentence.spans)
    return spans


def uncrossed(groups: Sequence[list[Part]], found: Sequence[Fragment]) -> list[list[Part]]:
    """Bring the same words in marks together that joined crosswise, each the other mixed quote as a whole.

    One goes to the statement of the other: the one that has more versions.
    """
    home = {part: n for n, group in enumerate(groups) for part in group}
    wholes: dict[tuple[Any, int], set[int]] = {}
    for part, n in home.items():
        if found[part.whole].whole:
            wholes.setdefault(_quote(part, found), set()).add(n)
    marked = [part for part in sorted(home) if not found[part.whole].whole and _quote(part, found) in wholes]
    same: dict[tuple[int, tuple[str, ...]], list[Part]] = {}
    for part in marked:
        same.setdefault((home[part], _forms(part, found)), []).append(part)
    for one in marked:
        for n in sorted(wholes[_quote(one, found)] - {home[one]}):
            for other in same.get((n, _forms(one, found)), ()):
                if home[other] == n and home[one] in wholes[_quote(other, found)]:
                    home[one] = home[other] = max(home[one], n, key=lambda n: (len(groups[n]), -n))
                    break
    moved: list[list[Part]] = [[] for _ in groups]
    for part, n in home.items():
        moved[n].append(part)
    return moved


def _quote(part: Part, found: Sequence[Fragment]) -> tuple[Any, int]:
    return found[part.whole].article, found[part.whole].quote


def _forms(part: Part, found: Sequence[Fragment]) -> tuple[str, ...]:
    sentences = found[part.whole].sentences[part.first : part.last]
    return tuple(chain.from_iterable(sentence.forms for sentence in sentences))


def without_echoes(groups: Sequence[list[Part]], found: Sequence[Fragment]) -> list[list[Part]]:
    """Give each mixed quote once in a statement: its words in quotation marks, or the whole where those stand alone.

    The whole is left out where it joins nothing that its words in marks do not join; a clause of it that has none
    of these in it is no echo of them.
    """
    at: dict[tuple[Any, int], set[int]] = {}
    marks: dict[tuple[Any, int], list[Span]] = {}
    for n, group in enumerate(groups):
        for part in group:
            if not found[part.whole].whole:
                at.setdefault(_quote(part, found), set()).add(n)
                marks.setdefault(_quote(part, found), []).append(_around(part, found))
    told: dict[tuple[Any, int], list[Span]] = {}
    kept = []
    for n, group in enumerate(groups):
        here = []
        for part in group:
            fragment = found[part.whole]
            quote = _quote(part, found)
            if fragment.whole:
                marked = at.get(quote, set())
                others = {_quote(p, found) for p in group}
                others = {key for key in others if key[0] != quote[0]}
                around = _around(part, found)
                if any(around.start < mark.end and mark.start < around.end for mark in marks.get(quote, ())):
                    others = {key for key in others if marked.isdisjoint({n, *at.get(key, ())})}
                if not others:
                    continue
                told.setdefault(quote, []).append(_around(part, found))
            here.append(part)
        kept.append(here)
    return [group for group in kept if group and not _echo(group, found, told)]


def _echo(
    group: Sequence[Part], found: Sequence[Fragment], told: Mapping[tuple[Any, int], list[Span]]
) -> bool:
    """Tell whether a statement is no more than words in marks of a quote that another has with the words around."""
    quotes = {_quote(part, found) for part in group}
    if len(quotes) > 1 or any(found[part.whole].whole for part in group):
        return False
    wholes = told.get(quotes.pop(), [])
    inner = [_around(part, found) for part in group]
    return all(any(at.start <= span.start and span.end <= at.end for at in wholes) for span in inner)


def _around(part: Part, found: Sequence[Fragment]) -> Span:
    """Give where a part begins and ends."""
    sentences = found[part.whole].sentences
    return Span(sentences[part.first].spans[0].start, sentences[part.last - 1].spans[-1].end)


def _rows(
    number: int,
    group: list[Part],
    found: Sequence[Fragment],
    texts: dict[Any, str],
    voices: Voices,
    references: References,
) -> list[Any]:
    """Compare each version with the reference."""
    versions = []
    for part in group:
        fragment = found[part.whole]
        sentences = fragment.sentences[part.first : part.last]
        versions.append(Printed(fragment, _spans(sentences), _forms(part, found)))
    first, at, reference = references.choose(versions)
    # What is alike in every word needs no second look at how it is printed.
    alike = len({version.forms for version in versions}) == 1
    printed = worded([] if alike else [texts[first.article][a:b] for a, b in at])
    speaker = references.speaker(versions)
    rows = []
    for fragment, spans, forms in versions:
        text = texts[fragment.article]
        runs, share = [], 1.0
        if forms != reference:
            words = worded([text[a:b] for a, b in spans])
            shared = common(printed, words)
            runs = compare(printed, words, shared)
            share = len(kept(printed, words, shared)) / max(1, len(printed.words))
        measured = (relation(runs, fragment.kind != "indirect"), share, differences(runs))
        by = speaker if fragment.speaker and _is_named(speaker, fragment.speaker, voices) else None
        rows += [(number, by, fragment.article, fragment.quote, a, b, text[a:b], *measured) for a, b in spans]
    return rows


def _is_named(speaker: str | None, told: str, voices: Voices) -> bool:
    """Tell whether the name of a statement's speaker may stand for what an article calls the speaker.

    A name for a description may; a name for another name, or one description for another, may not.
    """
    how = voices.standing(speaker, told)
    return how == "same" or (how != "different" and (speaker or "")[:1].isupper() and not is_name(told))


def _spans(sentences: Sequence[Sentence]) -> list[Span]:
    """Join the spans of sentences: one, or one for each piece of a split quotation."""
    spans: list[Span] = []
    for sentence in sentences:
        first, *rest = sentence.spans
        spans[-1:] = [Span(spans[-1].start, first.end)] if spans else [first]
        spans += rest
    return spans
