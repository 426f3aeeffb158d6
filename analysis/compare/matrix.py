"""Which articles carry which statement, and how much of it each kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from analysis.attribution import denied
from analysis.compare.agency import copies
from analysis.compare.versions import kept, pieced, reference_of, worded
from analysis.tables import records


def _apart(copied: Iterable[set[int]]) -> int:
    """Count articles, given the copies that each has, those that share a copy once."""
    alone, texts = 0, list[set[int]]()
    for copies_here in copied:
        if copies_here:
            near = [text for text in texts if text & copies_here]
            texts = [text for text in texts if not text & copies_here] + [copies_here.union(*near)]
        else:
            alone += 1
    return alone + len(texts)


def carriers(statements: pd.DataFrame, articles: pd.DataFrame) -> pd.Series[int]:
    """Count the articles that carry each statement, copies of one agency text once.

    Parameters
    ----------
    statements
        The table of `match_quotes`.
    articles
        The articles they are from.

    Returns
    -------
    pandas.Series
        int64, index `statement`.
    """
    passages: dict[Any, list[Any]] = {}
    for row in records(copies(articles)):
        passages.setdefault(row["article"], []).append(row)
    found: dict[int, dict[Any, set[int]]] = {}
    for row in records(statements):
        around = (
            p
            for p in passages.get(row["article"], ())
            if p["start"] <= row["start"] and row["end"] <= p["end"]
        )
        there = found.setdefault(row["statement"], {}).setdefault(row["article"], set())
        there.update(passage["copy"] for passage in around)
    counts = {number: _apart(copied.values()) for number, copied in found.items()}
    return pd.Series(counts, dtype="int64", name="carriers").rename_axis("statement")


def matrix(
    statements: pd.DataFrame, articles: pd.DataFrame, least: int = 2, quotes: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Lay out which articles carry which statement and how much of it they kept.

    Parameters
    ----------
    statements
        The table of `match_quotes`.
    articles
        The articles they are from; the columns are named by `label` if it is there.
    least
        Articles that must carry a statement.
    quotes
        The table of that name: with it, who denies the words is named so.

    Returns
    -------
    pandas.DataFrame
        A row a statement (index: speaker, first words of the reference, with … where it goes on), those in most
        articles first, where copies of one agency text count once; a column an article: the share of the
        reference's words that its versions kept together, from 0 to 1, NaN where it does not carry the statement.
    """
    texts = carriers(statements, articles)
    denials = denied(quotes) if quotes is not None else set()
    labels = articles["label"] if "label" in articles.columns else articles.index.to_series().astype("string")
    rows: dict[int, list[Any]] = {}
    for row in records(statements):
        rows.setdefault(row["statement"], []).append(row)
    found = []
    for number, members in rows.items():
        there: dict[Any, set[int]] = {row["article"]: set() for row in members}
        if len(there) < least:
            continue
        grouped = pieced(members)
        reference = worded([row["text"] for row in reference_of(grouped)])
        for pieces in grouped:
            there[pieces[0]["article"]] |= kept(reference, worded([row["text"] for row in pieces]))
        speaker = next((row["speaker"] for row in members if row["speaker"] is not None), "")
        if any((row["article"], row["quote"]) in denials for row in members):
            speaker = f"denied by {speaker or 'somebody'}"
        words = reference.printed(0, min(len(reference.words), 8)) + ("…" if len(reference.words) > 8 else "")
        shares = [
            len(there[a]) / max(1, len(reference.words)) if a in there else None for a in articles.index
        ]
        found.append((-texts[number], -len(there), number, (speaker, words), shares))
    found.sort(key=lambda row: row[:3])
    index = pd.MultiIndex.from_tuples([row[3] for row in found], names=["speaker", "words"])
    return pd.DataFrame([row[4] for row in found], index=index, columns=list(labels), dtype="float64")
