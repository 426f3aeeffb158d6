"""Tables corrected by hand: each row of the file is done, or refused with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

import pandas as pd

from analysis.articles.messages import short
from analysis.compare.versions import compare, differences, kept, relation, worded
from analysis.corrections import NOBODY, Correction, Corrections, Names, bare
from analysis.phrases import several
from analysis.speakers.speakers import pronouns
from analysis.tables import table

# How like the words of a correction others must be to be offered, and how many characters are looked at.
_NEAR, _LOOKED_AT = 0.6, 300
# Words that two names may share by chance.
_SMALL = frozenset({"the", "of", "and", "for", "a", "an", "in"})


def apply_quotes(corrections: Corrections, quotes: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Take out what is no quote; to be called before speakers get one name in the whole story."""
    return _without(corrections, "no quote", quotes, "quote", articles)


def apply_figures(corrections: Corrections, figures: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Take out what is no figure, and name its sources as the speakers are named."""
    figures = _without(corrections, "no figure", figures, "figure", articles)
    names = {row.text: row.now for row in corrections.of("same person")}
    return figures.assign(source=figures["source"].replace(names)) if names else figures


def apply_speakers(corrections: Corrections, quotes: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Give quotes the speakers they have, and one name to whom two were given.

    To be called once speakers have one name in the whole story.
    """
    quotes = quotes.copy()
    for row in corrections.of("same person"):
        named = quotes["speaker"].eq(row.text).fillna(False)
        if not named.any():
            corrections.refused.append(
                f"{row.place}: no speaker is called {row.text!r}; correct or drop the row"
            )
            continue
        quotes.loc[named, "speaker"] = row.now
        many = several(int(named.sum()), "quote")
        corrections.done.append(f"{row.place}: {row.text} is {row.now} ({many})")
    set_by: dict[Any, str] = {}
    for row in corrections.of("speaker"):
        places = _find(corrections, row, quotes, "quote", articles)
        if not places:
            continue
        whole = _whole(quotes, places, "quote")
        if other := sorted({set_by[place] for place in quotes.index[whole] if place in set_by}):
            corrections.refused.append(f"{row.place}: {other[0]} names the speaker of these words; keep one")
            continue
        set_by |= dict.fromkeys(quotes.index[whole], row.place)
        who = None if row.now.casefold() == NOBODY else row.now
        for place in quotes.index[whole]:
            _attribute(quotes, place, who)
        words = f"{short(row.text, 60)}{_many(quotes, places, 'quote')}"
        corrections.done.append(f"{row.place}: the speaker of {words} is {who or 'nobody known'}")
    return quotes


def _attribute(quotes: pd.DataFrame, place: Any, who: str | None) -> None:
    """Give a row its speaker, and the basis that the words of the article are for that.

    A pronoun or a description may mean anybody, so it stays; a source that names somebody else goes.
    """
    before, source, basis = (quotes.loc[place, name] for name in ("speaker", "source", "basis"))
    words, given = _words_of(source), _words_of(who)
    names_other = not pd.isna(source) and any(
        word[0].isupper() and word.casefold() in _words_of(before) for word in str(source).split()
    )
    if words & given:
        new = "continued" if basis == "continued" else "cue"
    elif not words or names_other or not given:
        new = "none"
    else:
        new = "pronoun" if len(words) == 1 and words & set(pronouns()) else "description"
    quotes.loc[place, "speaker"] = pd.NA if who is None else who
    quotes.loc[place, "confidence"] = 1.0
    quotes.loc[place, "basis"] = new
    if new == "none" and names_other:
        quotes.loc[place, ["source", "source_start", "source_end"]] = pd.NA


def _words_of(name: Any) -> set[str]:
    return set() if name is None or pd.isna(name) else set(str(name).casefold().split()) - _SMALL


def apply_statements(
    corrections: Corrections, statements: pd.DataFrame, quotes: pd.DataFrame, articles: pd.DataFrame
) -> pd.DataFrame:
    """Join and part statements, and compare their versions anew."""
    statements = statements.reset_index(drop=True)
    changed: set[int] = set()
    for row in corrections.of("join", "part"):
        one = _find(corrections, row, statements, "quote", articles)
        other = _find(corrections, row, statements, "quote", articles, other=True) if one else []
        if not one or not other:
            continue
        first, second = int(statements["statement"].iloc[one[0]]), int(statements["statement"].iloc[other[0]])
        if (first == second) == (row.correction == "join"):
            corrections.done.append(f"{row.place}: {row.correction} holds already")
            continue
        if row.correction == "join":
            statements.loc[statements["statement"].isin([first, second]), "statement"] = min(first, second)
            changed.add(min(first, second))
        else:
            new = int(statements["statement"].max()) + 1
            statements.loc[
                _whole(statements, one, "quote") & statements["statement"].eq(first), "statement"
            ] = new
            changed |= {first, new}
        corrections.done.append(
            f"{row.place}: {row.correction} {short(row.text, 50)} and {short(row.other_text, 50)}"
        )
    if not changed:
        return statements
    return _compared(statements, changed, quotes, articles)


def _compared(
    statements: pd.DataFrame, changed: set[int], quotes: pd.DataFrame, articles: pd.DataFrame
) -> pd.DataFrame:
    """Compare the versions of some statements anew, with the fullest or with the primary source."""
    direct = set(zip(quotes["article"], quotes["quote"], strict=True)) - set(
        quotes.loc[quotes["kind"].eq("indirect"), ["article", "quote"]].itertuples(index=False, name=None)
    )
    own = set(articles.index[articles["role"].eq("primary")]) if "role" in articles else set()
    columns: dict[str, list[Any]] = {
        name: statements[name].tolist() for name in ("relation", "kept", "differences")
    }
    for number in sorted(changed & set(statements["statement"])):
        versions = []
        here = statements[statements["statement"].eq(number)]
        for key, rows in here.groupby(["article", "quote"], sort=False):
            words = worded([str(text) for text in rows.sort_values("start")["text"]])
            versions.append((key[0] in own, key in direct or key[0] in own, words, rows.index))
        reference = min(versions, key=lambda v: (not v[0], not v[1], -len(v[2].words)))[2]
        for _, is_direct, words, places in versions:
            changes = compare(reference, words)
            share = len(kept(reference, words)) / len(reference.words) if reference.words else 1.0
            for place in places:
                columns["relation"][place] = relation(changes, is_direct)
                columns["kept"][place] = share
                columns["differences"][place] = differences(changes)
    order = {article: place for place, article in enumerate(articles.index)}
    corrected = list(
        zip(
            pd.factorize(statements["statement"], sort=True)[0].tolist(),
            statements["speaker"].astype(object).where(statements["speaker"].notna(), None),
            *(statements[name] for name in ("article", "quote", "start", "end", "text")),
            *columns.values(),
            strict=True,
        )
    )
    corrected.sort(key=lambda row: (row[0], order[row[2]], row[4]))
    return table("statements", corrected, articles.index)


def _without(
    corrections: Corrections, kind: str, found: pd.DataFrame, number: str, articles: pd.DataFrame
) -> pd.DataFrame:
    """Take rows out and count the rest anew within each article."""
    gone: list[int] = []
    for row in corrections.of(kind):
        if places := _find(corrections, row, found, number, articles):
            gone += places
            words = f"{short(row.text, 60)}{_many(found, places, number)}"
            corrections.done.append(f"{row.place}: {kind}: {words}")
    if not gone:
        return found
    left = found[~_whole(found, gone, number)].reset_index(drop=True)
    left[number] = left.groupby("article", sort=False)[number].transform(
        lambda numbers: pd.factorize(numbers)[0]
    )
    return left.astype({number: "int64"})


def _many(found: pd.DataFrame, places: Sequence[int], number: str) -> str:
    """Say how many a correction means, if they are several."""
    several = found[number].iloc[list(places)].nunique()
    return f" (all {several})" if several > 1 else ""


def _whole(found: pd.DataFrame, places: Sequence[int], number: str) -> pd.Series[bool]:
    """Mark the rows that share article and number with those at some places."""
    wanted = {(found["article"].iloc[place], found[number].iloc[place]) for place in places}
    pairs = zip(found["article"], found[number], strict=True)
    return pd.Series([pair in wanted for pair in pairs], found.index, dtype=bool)


def _find(
    corrections: Corrections,
    row: Correction,
    found: pd.DataFrame,
    number: str,
    articles: pd.DataFrame,
    *,
    other: bool = False,
) -> list[int]:
    """Find the rows a correction names: those with its words, else the one that holds them."""
    article, text = (row.other_article, row.other_text) if other else (row.article, row.text)
    known = Names(articles)
    if error := known.error(article):
        corrections.refused.append(f"{row.place}: {error}")
        return []
    meant = known.meant(article)
    words = bare(text)
    here = [place for place, where in enumerate(found["article"]) if where == meant]
    texts = {place: bare(" ".join(str(found["text"].iloc[place]).split())) for place in here}
    same = [place for place in here if texts[place] == words]
    held = same or [place for place in here if len(words) > 5 and words in texts[place]]
    what = "figure" if number == "figure" else "quote"
    if not held:
        stands = words in " ".join(str(articles["text"].iloc[list(articles.index).index(meant)]).split())
        near = (
            ", though the words stand there"
            if stands
            else _nearest(words, list(dict.fromkeys(texts.values())))
        )
        why = f"there is no {what} {short(text, 60)} in {article}{near}; correct or drop the row"
        corrections.refused.append(f"{row.place}: {why}")
        return []
    if len(held) > 1 and not same:
        why = f"{short(text, 60)} stands in {len(held)} {what}s of {article}; give more of its words"
        corrections.refused.append(f"{row.place}: {why}")
        return []
    return held


def _nearest(words: str, texts: Sequence[str]) -> str:
    """Offer what is most like some words, if anything is close."""
    likeness = [
        (SequenceMatcher(None, words[:_LOOKED_AT], text[:_LOOKED_AT], autojunk=False).ratio(), text)
        for text in texts
    ]
    share, text = max(likeness, default=(0.0, ""), key=lambda pair: pair[0])
    return f", but there is {short(text, 60)}" if share >= _NEAR else ""
