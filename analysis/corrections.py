"""Corrections by hand: what a reader knows better, kept in a file and honoured in every later run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.articles.folders import suffix_of
from analysis.articles.messages import counted, short
from analysis.articles.rows import read_cells
from analysis.cells import unsafe_csv
from analysis.compare.versions import compare, differences, kept, relation, worded
from analysis.tables import labels, table

NAME = "corrections.csv"
COLUMNS = ("correction", "article", "text", "now", "other_article", "other_text")
#: What each correction needs besides its name.
KINDS = {
    "speaker": ("article", "text"),
    "same person": ("text", "now"),
    "no quote": ("article", "text"),
    "no figure": ("article", "text"),
    "join": ("article", "text", "other_article", "other_text"),
    "part": ("article", "text", "other_article", "other_text"),
}


#: Those that name one article and no other.
SINGLE = ("speaker", "no quote", "no figure")


@dataclass(frozen=True)
class Correction:
    """One row of the file: what is to be changed, and where the row stands."""

    place: str
    correction: str
    article: str
    text: str
    now: str
    other_article: str
    other_text: str


@dataclass
class Corrections:
    """The rows of a file, and what became of them.

    Attributes
    ----------
    rows
        What is to be changed.
    done
        A line for each row that was honoured.
    refused
        A line for each row that can't be: what it names is no longer there.
    """

    rows: list[Correction] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def of(self, *kinds: str) -> list[Correction]:
        """Give the rows of some kinds."""
        return [row for row in self.rows if row.correction in kinds]

    def anew(self) -> Corrections:
        """Give the same rows, of which none was honoured yet."""
        return Corrections(list(self.rows), refused=list(self.refused))


def read(path: str | Path) -> Corrections:
    """Read the corrections that stand beside articles.

    The file `corrections.csv` has the columns correction, article, text, now, other_article, other_text; others
    are ignored. `correction` is one of: speaker (of the quote `text`: `now`, or nobody if that is empty), same
    person (the name `text` is the person `now`), no quote, no figure, join (the quotes `text` and `other_text`
    are one statement), part (they are two).

    Parameters
    ----------
    path
        The articles: a folder, or a file beside which the corrections stand.

    Returns
    -------
    Corrections
        Without rows if there is no such file.

    Raises
    ------
    ArticleError
        The file can't be read, or has no column `correction` or `text`.
    """
    found = Corrections()
    file = beside(Path(path))
    if file is None:
        return found
    for number, cells in read_cells(file, suffix_of(file), ("correction", "text")):
        values = {column: " ".join(unsafe_csv(cells.get(column, "")).split()) for column in COLUMNS}
        row = Correction(f"{NAME} row {number}", **values | {"correction": values["correction"].lower()})
        if row.correction not in KINDS:
            found.refused.append(
                f"{row.place}: {row.correction!r} is no correction; write {', '.join(KINDS)}"
            )
        elif missing := [column for column in KINDS[row.correction] if not values[column]]:
            found.refused.append(f"{row.place}: {row.correction} needs {' and '.join(missing)}; fill it in")
        else:
            found.rows.append(row)
    return found


def beside(articles: Path) -> Path | None:
    """Give the file of corrections beside some articles, if there is one."""
    file = (articles if articles.is_dir() else articles.parent) / NAME
    return file if file.is_file() else None


def unknown(corrections: Corrections, articles: pd.DataFrame) -> list[str]:
    """Give a line for each row that names an article that is not there.

    Parameters
    ----------
    corrections
        Rows as read.
    articles
        All articles they may name.
    """
    names = {str(article) for article in articles.index} | set(labels(articles).values())
    return [
        f"{row.place}: no article {article!r}; correct the name or drop the row"
        for row in corrections.rows
        for article in (row.article, row.other_article)
        if article and row.correction != "same person" and article not in names
    ]


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
        many = counted(int(named.sum()), "quote")
        corrections.done.append(f"{row.place}: {row.text} is {row.now} ({many})")
    for row in corrections.of("speaker"):
        places = _find(corrections, row, quotes, "quote", articles)
        if places:
            whole = _whole(quotes, places, "quote")
            quotes.loc[whole, "speaker"] = row.now or pd.NA
            quotes.loc[whole, "confidence"] = 1.0
            who = row.now or "nobody known"
            words = f"{short(row.text, 60)}{_many(quotes, places, 'quote')}"
            corrections.done.append(f"{row.place}: the speaker of {words} is {who}")
    return quotes


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
    name = labels(articles)
    known = [each for each in articles.index if article in {str(each), name[each]}]
    if not known:
        corrections.refused.append(f"{row.place}: no article {article!r}; correct the name or drop the row")
        return []
    words = _bare(text)
    here = [place for place, where in enumerate(found["article"]) if where == known[0]]
    texts = {place: _bare(" ".join(str(found["text"].iloc[place]).split())) for place in here}
    same = [place for place in here if texts[place] == words]
    held = same or [place for place in here if len(words) > 5 and words in texts[place]]
    what = "figure" if number == "figure" else "quote"
    if not held:
        why = f"no {what} {short(text, 60)} in {article} any more; correct or drop the row"
        corrections.refused.append(f"{row.place}: {why}")
        return []
    if len(held) > 1 and not same:
        why = f"{short(text, 60)} stands in {len(held)} {what}s of {article}; give more of its words"
        corrections.refused.append(f"{row.place}: {why}")
        return []
    return held


def _bare(words: str) -> str:
    return words.strip("\"“”„«»' ")
