"""Statements and topics joined and parted by hand, and compared anew."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.articles.messages import short
from analysis.compare.topics import regroup
from analysis.compare.versions import compare, differences, kept, relation, worded
from analysis.corrections import Corrections
from analysis.named import find, rows_of
from analysis.tables import table


def apply_statements(
    corrections: Corrections, statements: pd.DataFrame, quotes: pd.DataFrame, articles: pd.DataFrame
) -> pd.DataFrame:
    """Join and part statements, and compare their versions anew."""
    statements = statements.reset_index(drop=True)
    changed = _move(corrections, ("join", "part"), statements, ("statement", "quote"), articles)
    return _compared(statements, changed, quotes, articles) if changed else statements


def apply_topics(
    corrections: Corrections, topics: pd.DataFrame, figures: pd.DataFrame, articles: pd.DataFrame
) -> pd.DataFrame:
    """Join and part topics, and say anew whether their figures agree."""
    topics = topics.reset_index(drop=True)
    changed = _move(corrections, ("join figures", "part figures"), topics, ("topic", "figure"), articles)
    return regroup(topics, figures, articles) if changed else topics


def _move(
    corrections: Corrections,
    kinds: tuple[str, str],
    found: pd.DataFrame,
    columns: tuple[str, str],
    articles: pd.DataFrame,
) -> set[int]:
    """Give rows the group that corrections say, in place; return the groups that changed."""
    joins, _ = kinds
    group, number = columns
    changed: set[int] = set()
    for row in corrections.of(*kinds):
        one = find(corrections, row, found, number, articles)
        other = find(corrections, row, found, number, articles, other=True) if one else []
        if not one or not other:
            continue
        first, second = int(found[group].iloc[one[0]]), int(found[group].iloc[other[0]])
        if (first == second) == (row.correction == joins):
            corrections.done.append(f"{row.place}: {row.correction} holds already")
            continue
        if row.correction == joins:
            found.loc[found[group].isin([first, second]), group] = min(first, second)
            changed.add(min(first, second))
        else:
            new = int(found[group].max()) + 1
            found.loc[rows_of(found, one, number) & found[group].eq(first), group] = new
            changed |= {first, new}
        corrections.done.append(
            f"{row.place}: {row.correction} {short(row.text, 50)} and {short(row.other_text, 50)}"
        )
    return changed


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
