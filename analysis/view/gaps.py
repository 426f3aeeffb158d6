"""What one article has and another has not: statements and figures of its own, hedges and sources left out."""

from __future__ import annotations

import math
import re
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.articles.furniture import furniture
from analysis.attribution import bears_name
from analysis.phrases import listing, several
from analysis.story import Story
from analysis.tables import APART, each_text, records
from analysis.text.cues import cue_class
from analysis.view.answer import spread
from analysis.view.highlight import around
from analysis.view.reports import sources
from analysis.vouched import claims

#: A figure's place in its table, and its row.
Numbered = tuple[int, Mapping[str, Any]]
_DIRECTION = {">": 1, ">=": 1, "<": -1, "<=": -1}


def alone(story: Story) -> pd.DataFrame:
    """Find the quotations that one article alone has of speakers whom several articles quote.

    Parameters
    ----------
    story
        What `analyse` gives.

    Returns
    -------
    pandas.DataFrame
        Rows of `statements`, the longest of each article first, the articles by turns.
    """
    quoting = story.quotes.groupby("speaker").article.nunique()
    often = [speaker for speaker in quoting[quoting > 1].index if bears_name(speaker)]
    carried = story.statements.groupby("statement").article.transform("nunique")
    own = story.statements[
        (carried == 1)
        & story.statements.speaker.isin(often)
        & story.statements.relation.ne("paraphrase")
        & ~story.statements.article.isin(sources(story.articles))
    ]
    return spread(own.loc[(-own.text.str.len()).sort_values(kind="stable").index])


def own_figures(story: Story) -> pd.DataFrame:
    """Find the figures that one article alone reports; what is not asked for a source is left out, as dates are.

    Parameters
    ----------
    story
        What `analyse` gives.

    Returns
    -------
    pandas.DataFrame
        Rows of `figures`, the articles by turns: first those with a source or a hedge, of these the ones written in
        digits.
    """
    if len(story.articles) < 2:
        return story.figures.head(0)
    reported = story.topics.groupby("topic").article.nunique()
    elsewhere = story.topics[story.topics.topic.map(reported) > 1]
    shared = set(zip(elsewhere.article, elsewhere.figure, strict=True))
    asked = claims(story.figures, story.quotes)
    asked = asked[~asked.article.isin(sources(story.articles))]
    mine = [pair not in shared for pair in zip(asked.article, asked.figure, strict=True)]
    own = asked[pd.Series(mine, index=asked.index, dtype=bool)]
    vouched = own.source.notna() | own.modifier.ne("=")
    weight = 2 * vouched.astype("int64") + own.text.str.contains(r"\d").astype("int64")
    return spread(own.loc[(-weight).sort_values(kind="stable").index])


@dataclass(frozen=True)
class Gap:
    """A number that some articles give with a hedge or a source, and others without.

    Attributes
    ----------
    what
        hedge or source.
    giving, lacking
        A figure of each article that gives it and of each that does not.
    rows
        These figures as rows of the table, one that gives it first.
    """

    what: str
    giving: Sequence[Mapping[str, Any]]
    lacking: Sequence[Mapping[str, Any]]
    rows: pd.DataFrame

    def sentence(self, names: Mapping[Any, str]) -> str:
        """Say who gives it and who does not, two of each by their words."""
        giving, lacking = (
            [_said(fact, names, by) for fact in side[:2]]
            + ([several(len(side) - 2, "more article")] if len(side) > 2 else [])
            for side, by in ((self.giving, self.what == "source"), (self.lacking, False))
        )
        return f"A {self.what} was found in {listing(giving)}, none in {listing(lacking)}."


def left_out(story: Story) -> list[Gap]:
    """Find the numbers to which one article gives a hedge or a source and another none.

    Compared are figures of one topic that give the same number; "nearly 200" and "more than 200" are two. An article
    that gives the number elsewhere with a hedge or a source has one, a headline or a caption alone is not asked for
    any, a primary source needs none for its own, and whether a sentence has one that tells what somebody expects,
    promises or owns up to is not known. Who had it first is not known, so this
    tells that two articles differ, not that one dropped what the other wrote.

    Parameters
    ----------
    story
        What `analyse` gives.

    Returns
    -------
    list of Gap
        Hedges before sources.

    Examples
    --------
    >>> from analysis.story import analyse
    >>> texts = ["About 30 people were killed.", "The storm killed 30 people."]
    >>> [gap.what for gap in left_out(analyse(pd.DataFrame({"text": texts})))]
    ['hedge']
    """
    facts = {(row["article"], row["figure"]): (at, row) for at, row in enumerate(records(story.figures))}
    members = [facts[row["article"], row["figure"]] for row in records(story.topics)]
    topics = story.topics.topic.tolist()
    own = set(sources(story.articles))
    aside = _beside_the_text(story)
    texts = dict(each_text(story.articles))
    found = []
    for what, has in (("hedge", _hedged), ("source", _sourced)):
        numbers: dict[tuple[Any, ...], dict[Hashable, list[Numbered]]] = {}
        for topic, (at, fact) in zip(topics, members, strict=True):
            if (value := _number(fact)) is not None and fact["kind"] not in APART:
                key = (topic, value, _DIRECTION.get(fact["modifier"], 0) if what == "source" else 0)
                numbers.setdefault(key, {}).setdefault(fact["article"], []).append((at, fact))
        somewhere = {_same(fact) for _, fact in facts.values() if has(fact)}
        for there in numbers.values():
            giving, lacking = [], []
            for article, ones in there.items():
                if having := [one for one in ones if has(one[1])]:
                    giving.append(having[0])
                elif article not in own and not somewhere & {_same(fact) for _, fact in ones}:
                    asked = [one for one in ones if not _within(aside[article], one[1])]
                    if what == "hedge" or not any(_somebodys(texts[article], one[1]) for one in asked):
                        lacking += asked[:1]
            if giving and lacking:
                places = [at for at, _ in (giving[0], *lacking, *giving[1:])]
                with_it, without = ([fact for _, fact in side] for side in (giving, lacking))
                found.append(Gap(what, with_it, without, story.figures.iloc[places]))
    return found


def _beside_the_text(story: Story) -> dict[Hashable, list[tuple[int, int]]]:
    """Give the headlines, headings and captions of each article, which seldom say who says so."""
    return {
        article: [(row.start, row.end) for row in furniture(text) if row.kind in ("crosshead", "caption")]
        for article, text in each_text(story.articles)
    }


def _within(spans: Sequence[tuple[int, int]], fact: Mapping[str, Any]) -> bool:
    return any(start <= fact["start"] and fact["end"] <= end for start, end in spans)


def _somebodys(text: str, fact: Mapping[str, Any]) -> bool:
    """Tell whether a figure's sentence has a word by which it may be what somebody expects, promises or owns up to."""
    start, end = around(text, fact["start"], fact["end"])
    return any(cue_class(word)[0] in _OWN for word in re.findall(r"\w+", text[start:end]))


#: Classes of verbs by which a number is somebody's without a word of saying.
_OWN = frozenset({"think", "predict", "promise", "announce", "admit"})


def _number(fact: Mapping[str, Any]) -> float | None:
    """Give the one number that a figure names, a ratio in percent; None for ranges and vague ones."""
    if fact["modifier"] in ("range", "vague"):
        return None
    value = fact["high"] if fact["low"] is None else fact["low"]
    if value is None or not math.isfinite(value):
        return None
    return round(float(value) * (100 if fact["kind"] == "ratio" else 1), 6)


def _same(fact: Mapping[str, Any]) -> tuple[Any, ...]:
    """Give what figures of one article have in common that give one number, in the headline and below."""
    return fact["article"], fact["kind"], fact["unit"], _number(fact)


def _hedged(fact: Mapping[str, Any]) -> bool:
    return str(fact["modifier"]) != "="


def _sourced(fact: Mapping[str, Any]) -> bool:
    return fact["source"] is not None


def _said(fact: Mapping[str, Any], names: Mapping[Any, str], by: bool) -> str:
    source = f", {fact['source']}" if by else ""
    return f"{names[fact['article']]} (“{' '.join(fact['text'].split())}”{source})"
