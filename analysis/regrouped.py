"""Statements and topics joined and parted by hand, and compared anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from analysis.articles.messages import short
from analysis.compare.topics import regroup
from analysis.compare.versions import compare, differences, kept, relation, worded
from analysis.corrections import Corrections
from analysis.named import find, rows_of
from analysis.tables import table

#: Kinds that are one class.
_SHARE = frozenset({"percent", "ratio"})


def apply_statements(
    corrections: Corrections, statements: pd.DataFrame, quotes: pd.DataFrame, articles: pd.DataFrame
) -> pd.DataFrame:
    """Join and part statements, and compare their versions anew."""
    statements = statements.reset_index(drop=True)
    changed = _move(corrections, ("join", "part"), statements, ("statement", "quote"), articles, quotes)
    return _compared(statements, changed, quotes, articles) if changed else statements


def apply_topics(
    corrections: Corrections, topics: pd.DataFrame, figures: pd.DataFrame, articles: pd.DataFrame
) -> pd.DataFrame:
    """Join and part topics, and say anew whether their figures agree."""
    topics = topics.reset_index(drop=True)
    keys = zip(figures["article"], figures["figure"], strict=True)
    kinds = dict(zip(keys, zip(figures["kind"], figures["counted"].isna(), strict=True), strict=True))
    told = [kinds[key] for key in zip(topics["article"], topics["figure"], strict=True)]

    def unlike(one: int, other: int) -> str:
        first, second = (told[place] for place in (one, other))
        classes = [_SHARE if kind in _SHARE else {kind} for kind, _ in (first, second)]
        # a bare number may be anything: seventy million of what, the text can leave unsaid
        if classes[0] == classes[1] or ("count", True) in (first, second):
            return ""
        return f"{first[0]} and {second[0]} can't be compared; drop the row"

    changed = _move(
        corrections, ("join figures", "part figures"), topics, ("topic", "figure"), articles, unlike=unlike
    )
    return regroup(topics, figures, articles) if changed else topics


def _move(
    corrections: Corrections,
    kinds: tuple[str, str],
    found: pd.DataFrame,
    columns: tuple[str, str],
    articles: pd.DataFrame,
    wholes: pd.DataFrame | None = None,
    unlike: Callable[[int, int], str] = lambda one, other: "",
) -> set[int]:
    """Give rows the group that corrections say, in place; return the groups that changed."""
    joins, _ = kinds
    group, number = columns
    changed: set[int] = set()
    for row in corrections.of(*kinds):
        one = find(corrections, row, found, number, articles, wholes=wholes)
        other = find(corrections, row, found, number, articles, other=True, wholes=wholes) if one else []
        if not one or not other:
            continue
        if why := unlike(one[0], other[0]):
            corrections.refused.append(f"{row.place}: {why}")
            continue
        first, second = ({int(found[group].iloc[place]) for place in places} for places in (one, other))
        if first == second if row.correction == joins else not first & second:
            corrections.done.append(f"{row.place}: {row.correction} holds already")
            continue
        if row.correction == joins:
            found.loc[found[group].isin(first | second), group] = min(first | second)
            changed.add(min(first | second))
        else:
            new = int(found[group].max()) + 1
            found.loc[rows_of(found, one, number) & found[group].isin(first & second), group] = new
            changed |= first | {new}
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
