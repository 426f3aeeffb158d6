"""What would be read: the report of `same-story check`, and a list ready to fill in."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from analysis.articles.articles import Reading
from analysis.articles.files import sources
from analysis.articles.folders import is_article, list_of, walk
from analysis.cells import safe_csv
from analysis.corrections import beside

METADATA = ("outlet", "title", "byline", "published", "url")


def report(path: Path, reading: Reading, verbose: bool) -> Iterator[str]:
    """Say of each article what is known and what was noted, and of the whole what is missing.

    Parameters
    ----------
    path
        What was read.
    reading
        What reading gave.
    verbose
        Tell notes of every kind; else captions, credits and headings are only counted.
    """
    articles = reading.articles
    yield f"{path}: {len(articles)} articles can be read, {len(reading.problems)} can't"
    for article, row in articles.iterrows():
        yield ""
        yield f"{article}: {row['words']} words, shown as {row['label']}"
        known = {name: row[name] for name in METADATA if not pd.isna(row[name])}
        if "published" in known:
            known["published"] = known["published"].strftime("%Y-%m-%d %H:%M UTC")
        yield from (f"  {name}: {value}" for name, value in known.items())
        if missing := [name for name in METADATA if name not in known]:
            yield f"  missing: {', '.join(missing)}"
        yield from (f"  note: {note}" for note in _told(row["notes"], verbose))
    yield from _beside(path)


def _told(notes: list[str], verbose: bool) -> Iterator[str]:
    plain = {
        "caption": "captions",
        "credit": "credits",
        "heading inside the text": "headings inside the text",
    }
    counts = dict.fromkeys(plain, 0)
    for note in notes:
        kind = note.partition(":")[0]
        if verbose or kind not in plain:
            yield note
        else:
            counts[kind] += 1
    many = [f"{count} {kind if count == 1 else plain[kind]}" for kind, count in counts.items() if count]
    if many:
        yield f"{', '.join(many)} (-v shows them)"


def _beside(path: Path) -> Iterator[str]:
    """Name the files beside the articles that are used, and those that are not."""
    if not path.is_dir():
        return
    listed = list_of(path)
    if listed is not None:
        yield ""
        yield f"{listed}: the list of the articles"
        read = {file for _, file in sources(path)}
        unlisted = [file for file in walk(path) if is_article(file) and file not in read and file != listed]
        for file in unlisted:
            yield f"{file}: is not in the list, so it is not read"
    if (corrections := beside(path)) is not None:
        yield f"{corrections}: corrections, honoured in every run"


def listing(path: Path, articles: pd.DataFrame) -> str:
    """Give an `articles.csv` with what is known, ready to fill in.

    Parameters
    ----------
    path
        What was read; the files of a folder are named in the column `file`, else `id` names the articles.
    articles
        The articles table.
    """
    key = "file" if path.is_dir() else "id"
    names = {article: article for article in articles.index}
    if path.is_dir():
        for name, _ in sources(path):
            for stem in (name, name.rpartition(".")[0]):
                if stem in names:
                    names[stem] = name
    listed = safe_csv(articles.reset_index()[["article", *METADATA, "role"]])
    listed["article"] = [names[article] for article in articles.index]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([key, *METADATA, "role"])
    writer.writerows(listed.astype(object).where(listed.notna(), "").values.tolist())
    return out.getvalue()
