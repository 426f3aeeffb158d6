"""Corrections by hand: what a reader knows better, kept in a file and honoured in every later run."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.articles.folders import suffix_of
from analysis.articles.messages import listed
from analysis.articles.rows import read_cells
from analysis.cells import unsafe_csv
from analysis.tables import labels

NAME = "corrections.csv"
COLUMNS = ("correction", "article", "text", "now", "other_article", "other_text")
#: What each correction needs besides its name.
KINDS = {
    "speaker": ("article", "text", "now"),
    "same person": ("text", "now"),
    "quote": ("article", "text", "now"),
    "no quote": ("article", "text"),
    "no figure": ("article", "text"),
    "figure source": ("article", "text", "now"),
    "figure date": ("article", "text", "now"),
    "join": ("article", "text", "other_article", "other_text"),
    "part": ("article", "text", "other_article", "other_text"),
    "join figures": ("article", "text", "other_article", "other_text"),
    "part figures": ("article", "text", "other_article", "other_text"),
}
#: What `now` says of a quote or figure that nobody is named for, and of a figure that no time is told of.
NOBODY, NO_TIME = "nobody", "none"
_NOT_KNOWN = {
    **dict.fromkeys(("speaker", "quote", "figure source"), f" ({NOBODY}, if nobody is known)"),
    "figure date": f" ({NO_TIME}, if no time is told)",
}
#: Those that name one article and no other.
SINGLE = ("speaker", "quote", "no quote", "no figure", "figure source", "figure date")
# What may be said of one figure side by side.
_TOLD = frozenset({"figure source", "figure date"})

_TYPED = str.maketrans("‘’‚‛ʼ“”„‟«»‐‑–—−\u00a0\u2009\u202f", "'" * 5 + '"' * 6 + "-" * 5 + " " * 3)


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

    def ordered(self) -> Corrections:
        """Give the same, what was honoured and what was refused in the order of the file."""
        return replace(self, done=sorted(self.done, key=_number), refused=sorted(self.refused, key=_number))

    def anew(self) -> Corrections:
        """Give the same rows, of which none was honoured yet."""
        return Corrections(list(self.rows), refused=list(self.refused))


def _number(line: str) -> int:
    """Give the number of the (first) row that a line speaks of."""
    return int(line.removeprefix(f"{NAME} row").lstrip("s ").partition(":")[0].partition(",")[0])


def read(path: str | Path) -> Corrections:
    """Read the corrections that stand beside articles.

    The file `corrections.csv` has the columns correction, article, text, now, other_article, other_text; others
    are ignored. `correction` is one of: speaker (of the quote `text`: `now`, which may be the word nobody), same
    person (the name `text` is the person `now`), quote (`text` is one that was missed, by `now`), no quote, no
    figure, figure source (who gives the figure `text`: `now`, or nobody), figure date (when it holds: `now`, or
    none), join (the quotes `text` and `other_text` are one statement), part (they are two), join figures (the
    figures `text` and `other_text` measure the same thing), part figures. Rows that contradict each other are refused.

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
            nobody = _NOT_KNOWN.get(row.correction, "") if missing == ["now"] else ""
            needs = f"{row.correction} needs {' and '.join(missing)}; fill it in{nobody}"
            found.refused.append(f"{row.place}: {needs}")
        elif row.correction == "same person" and row.now.casefold() == NOBODY:
            found.refused.append(
                f"{row.place}: {NOBODY} is no name; write a row 'speaker' with {NOBODY} for each quote by {row.text!r}"
            )
        else:
            found.rows.append(row)
    return _agreeing(found)


def _agreeing(found: Corrections) -> Corrections:
    """Refuse the rows that say different things of the same words."""
    said: dict[tuple[str, ...], list[Correction]] = {}
    for row in found.rows:
        said.setdefault(_subject(row), []).append(row)
    for rows in said.values():
        beside_each_other = len(_TOLD) if {row.correction for row in rows} == _TOLD else 1
        if len({(row.correction, row.now) for row in rows}) > beside_each_other:
            several = ", ".join(row.place.rpartition(" ")[2] for row in rows)
            found.refused.append(f"{NAME} rows {several}: contradict each other; keep one of them")
            found.rows = [row for row in found.rows if row not in rows]
    return found


def _subject(row: Correction) -> tuple[str, ...]:
    """Say what a row is about: a name, a pair of quotes, or words of an article."""
    if row.correction == "same person":
        return (row.correction, row.text)
    one = (row.article.casefold(), bare(row.text))
    if "other_text" in KINDS[row.correction]:
        what = "figures" if row.correction.endswith("figures") else "quotes"
        return (what, *sum(sorted([one, (row.other_article.casefold(), bare(row.other_text))]), ()))
    return ("figure" if "figure" in row.correction else "quote", *one)


def folded(words: str) -> str:
    """Write quotation marks, apostrophes, dashes and spaces as a keyboard has them; each stays one character."""
    return words.translate(_TYPED)


def bare(words: str) -> str:
    """Take quotation marks from around words, and write those within as a keyboard has them."""
    return folded(words).strip("\"' ")


def beside(articles: Path) -> Path | None:
    """Give the file of corrections beside some articles, if there is one."""
    file = (articles if articles.is_dir() else articles.parent) / NAME
    return file if file.is_file() else None


class Names:
    """What articles may be called: by their names in the index, or by a label that no other has.

    Examples
    --------
    >>> names = Names(pd.DataFrame({"text": ["It rained."], "label": ["The Globe"]}, index=["a"]))
    >>> names.meant("the globe"), names.error("Mail")
    ('a', "no article 'Mail', there are a (The Globe); correct the name or drop the row")
    """

    def __init__(self, articles: pd.DataFrame) -> None:
        self._labels = labels(articles)
        self._meant: dict[str, list[Any]] = {}
        for article, label in self._labels.items():
            self._meant.setdefault(_folded(label), []).append(article)
        # A name in the index goes before a label.
        self._meant |= {_folded(str(article)): [article] for article in articles.index}
        self._exact = {str(article): article for article in articles.index}

    def meant(self, name: str) -> Any | None:
        """Give the article that a name means, if it means one."""
        if name in self._exact:
            return self._exact[name]
        found = self._meant.get(_folded(name), [])
        return found[0] if len(found) == 1 else None

    def error(self, name: str) -> str:
        """Say why a name means no article; nothing if it does."""
        if self.meant(name) is not None:
            return ""
        found = self._meant.get(_folded(name), self._labels)
        what = (
            f"several articles are called {name!r}"
            if len(found) < len(self._labels)
            else f"no article {name!r}"
        )
        known = [
            str(article) if str(article) == self._labels[article] else f"{article} ({self._labels[article]})"
            for article in found
        ]
        return f"{what}, there are {listed(known)}; correct the name or drop the row"


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
