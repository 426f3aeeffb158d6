"""The rows that a correction by hand names by their words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

import numpy as np
import pandas as pd

from analysis.articles.messages import short
from analysis.corrections import Correction, Corrections, Names, bare, folded

#: How many characters of two texts are compared.
_LOOKED_AT = 300

_WORD = re.compile(r"\w+")


def find(
    corrections: Corrections,
    row: Correction,
    found: pd.DataFrame,
    number: str,
    articles: pd.DataFrame,
    *,
    other: bool = False,
    wholes: pd.DataFrame | None = None,
) -> list[int]:
    """Find the rows a correction names: those with its words, else the one that holds them or that they hold.

    Parameters
    ----------
    corrections
        Told in `refused` if there are none.
    row
        The correction.
    found
        A table with the columns `article`, `text` and `number`.
    number
        The column that numbers what is meant: quote or figure.
    articles
        All articles.
    other
        Look for `other_text` in `other_article`.
    wholes
        A table whose rows may be cut in several in `found`; words that stand in none of those are looked for here.

    Returns
    -------
    list of int
        Their places in `found`.
    """
    article, text = (row.other_article, row.other_text) if other else (row.article, row.text)
    meant = known(corrections, row, article, articles)
    if meant is None:
        return []
    words = bare(text)
    texts = _texts(found, meant)
    same, held = _holding(words, texts)
    if not held and wholes is not None:
        _, rows = _holding(words, _texts(wholes, meant))
        if len({wholes[number].iloc[place] for place in rows}) == 1:
            place = rows[0]
            same = held = list(
                np.flatnonzero(
                    found["article"].eq(meant) & found[number].eq(wholes[number].iloc[place])
                    & found["start"].lt(wholes["end"].iloc[place]) & found["end"].gt(wholes["start"].iloc[place])
                )
            )  # fmt: skip
    what = "figure" if number == "figure" else "quote"
    around = [] if held else places_of(text, str(articles["text"].iloc[list(articles.index).index(meant)]))
    if len(around) == 1:
        start, end = around[0]
        within = found["article"].eq(meant) & found["start"].ge(start) & found["end"].le(end)
        if len(set(found.loc[within, number])) == 1:
            same = held = list(np.flatnonzero(within))
    if not held:
        though = ", though the words stand there" if around else ""
        near = nearest(words, list(dict.fromkeys(texts.values())))
        why = f"there is no {what} {short(text, 60)} in {article}{though}{near}; correct or drop the row"
        corrections.refused.append(f"{row.place}: {why}")
        return []
    if len(held) > 1 and not same:
        why = f"{short(text, 60)} stands in {len(held)} {what}s of {article}; give more of its words"
        corrections.refused.append(f"{row.place}: {why}")
        return []
    return held


def _texts(found: pd.DataFrame, article: Any) -> dict[int, str]:
    """Give the words of each row of an article by its place, without marks around them."""
    return {
        place: bare(" ".join(str(found["text"].iloc[place]).split()))
        for place, where in enumerate(found["article"])
        if where == article
    }


def _holding(words: str, texts: Mapping[int, str]) -> tuple[list[int], list[int]]:
    """Give the places with these words and no others, and those that hold them if there are none."""
    same = [place for place, text in texts.items() if text == words]
    return same, same or [place for place, text in texts.items() if len(words) > 5 and words in text]


def places_of(words: str, text: str) -> list[tuple[int, int]]:
    r"""Give where words stand in a text, whatever its white space, quotation marks and dashes.

    Examples
    --------
    >>> places_of("the taxpayer's  bill", "Not the taxpayer’s\nbill.")
    [(4, 23)]
    """
    pattern = r"\s+".join(map(re.escape, bare(words).split()))
    return [match.span() for match in re.finditer(pattern, folded(text))] if pattern else []


def likest(words: str, text: str) -> str:
    """Give the stretch of a text, of as many words as some words are, that has most of them; the first of equals.

    Examples
    --------
    >>> likest("two 30 foot boats", "They lost two 30-foot boats and a pier.")
    'two 30-foot boats'
    """
    wanted = Counter(_WORD.findall(folded(words).casefold()))
    places = [(match.span(), match[0].casefold()) for match in _WORD.finditer(folded(text))]
    length = min(wanted.total(), len(places))
    within: Counter[str] = Counter()
    shared, best, first = 0, 0, 0
    for place, (_, word) in enumerate(places):
        within[word] += 1
        shared += within[word] <= wanted[word]
        if place >= length:
            gone = places[place - length][1]
            shared -= within[gone] <= wanted[gone]
            within[gone] -= 1
        if shared > best:
            best, first = shared, max(0, place - length + 1)
    return text[places[first][0][0] : places[first + length - 1][0][1]] if best else ""


def known(corrections: Corrections, row: Correction, article: str, articles: pd.DataFrame) -> Any | None:
    """Give the article that a correction means; tell in `refused` if it means none."""
    names = Names(articles)
    if error := names.error(article):
        corrections.refused.append(f"{row.place}: {error}")
        return None
    return names.meant(article)


def nearest(words: str, texts: Sequence[str], enough: float = 0.6) -> str:
    """Offer what is most like some words, if anything is close: what holds them, else what has most of their letters.

    Examples
    --------
    >>> nearest("it raned", ["It snowed.", "it rained"])
    ', but there is "it rained"'
    >>> nearest("64", ["2 boats", "64 people"])
    ', but there is "64 people"'
    """
    likeness = [
        (
            1.0
            if f" {words} " in f" {text} "
            else SequenceMatcher(
                None, words[:_LOOKED_AT].casefold(), text[:_LOOKED_AT].casefold(), autojunk=False
            ).ratio(),
            text,
        )
        for text in texts
    ]
    share, text = max(likeness, default=(0.0, ""), key=lambda pair: pair[0])
    return f", but there is {short(text, 60)}" if share >= enough else ""


def rows_of(found: pd.DataFrame, places: Sequence[int], number: str) -> pd.Series[bool]:
    """Mark the rows that share article and number with those at some places."""
    wanted = {(found["article"].iloc[place], found[number].iloc[place]) for place in places}
    pairs = zip(found["article"], found[number], strict=True)
    return pd.Series([pair in wanted for pair in pairs], found.index, dtype=bool)


def many(found: pd.DataFrame, places: Sequence[int], number: str) -> str:
    """Say how many a correction means, if they are several."""
    several = found[number].iloc[list(places)].nunique()
    return f" (all {several})" if several > 1 else ""
