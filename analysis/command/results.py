"""What the command leaves: a folder of tables, notebooks, charts and the page, or of tables alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd

from analysis import corrected
from analysis import corrections as by_hand
from analysis.articles.articles import Found, each_article, nothing, read_articles, table
from analysis.articles.files import items, left_out, sources
from analysis.articles.folders import RECORD
from analysis.command.notebook import execute, not_drawn
from analysis.command.output import TableFile, record, whole_folder
from analysis.corrections import Corrections
from analysis.errors import ArticleError
from analysis.figures.figures import find_figures
from analysis.phrases import listing, percent, several
from analysis.quotes.quotes import find_quotes
from analysis.sentiment.sentiment import score_sentiment
from analysis.story import analyse
from analysis.view.excerpts import reprinted
from analysis.view.page import page

#: Tables of a story, in the order they are made.
STORY = ("articles", "quotes", "figures", "passages", "statements", "topics", "shares")
#: Those that need one article at a time.
SINGLE = ("articles", "quotes", "figures", "passages")
#: The pages of a story, and whether they show no more than excerpts: those are made to be published.
PAGES = {"same-story.html": False, "same-story-excerpts.html": True}
#: Articles told of one by one where shares of them are.
SHARES = 6
#: Articles taken at once when tables are streamed: few enough to keep memory flat.
BATCH = 32


@dataclass
class Results:
    """What was written, and what was left out.

    Attributes
    ----------
    rows
        Rows of each table.
    problems
        A line for each file or row that could not be read, and each correction that no longer fits.
    corrected
        A line for each correction that was honoured.
    aside
        A line for each correction that only a whole story has a use for.
    undrawn
        A line for each chart that was not written, with the reason.
    reprinted
        The share of each article's words that the page of excerpts holds, by its label.
    """

    rows: dict[str, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    corrected: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    undrawn: list[str] = field(default_factory=list)
    reprinted: dict[str, float] = field(default_factory=dict)

    def shares(self) -> str:
        """Name the articles of which most is reprinted, and say how far the others go."""
        ranked = sorted(self.reprinted.items(), key=lambda told: -told[1])
        told = [f"{percent(share)} of {label}" for label, share in ranked[:SHARES]]
        if rest := ranked[SHARES:]:
            told.append(f"{percent(rest[0][1])} or less of {several(len(rest), 'more article')}")
        return listing(told).replace("\N{NARROW NO-BREAK SPACE}", " ")


#: Told of each step as it begins.
Step = Callable[[str], None]


def notebooks() -> list[Path]:
    """Give the notebooks that belong to the package: those installed with it, else those of the checkout."""
    home = Path(__file__).resolve().parents[1]
    for folder in (home / "notebooks", home.parent / "notebooks"):
        if found := sorted(folder.glob("*.ipynb")):
            return found
    raise ArticleError(f"{home}: the notebooks are missing; install same-story again")


def write_story(
    path: Path, out: Path, *, overwrite: bool, large: bool, step: Step, title: str = ""
) -> Results:
    """Analyse a story and write all of it: tables, page, notebooks run on it, charts, and what was run.

    Parameters
    ----------
    path
        Articles that `load_articles` reads.
    out
        The folder to make; it appears whole or not at all.
    overwrite
        Replace the results of an earlier run.
    large
        Read files over 20 MB too.
    step
        Called with what is done next.
    title
        What the story is called, to stand at the head of its pages.

    Returns
    -------
    Results
        Counts, problems and corrections.

    Raises
    ------
    ArticleError
        Nothing could be read, or `out` can't be written.
    """
    step("reading")
    reading = read_articles(path, large=large)
    if reading.articles.empty:
        raise nothing(path, reading.problems)
    known = by_hand.read(path)
    results = Results(problems=list(reading.problems))
    with whole_folder(out, overwrite=overwrite, keep=path) as part:
        step("analysing")
        story = analyse(reading.articles, known)
        results.corrected = story.corrections.done
        results.problems += story.corrections.refused
        tables = part / "tables"
        tables.mkdir()
        for name in STORY:
            with TableFile(tables, name) as file:
                file.add(getattr(story, name))
                results.rows[name] = file.rows
        step("page")
        for name, excerpts in PAGES.items():
            html = page(story, excerpts_only=excerpts, title=title)
            (part / name).write_text(html, encoding="utf-8", newline="\n")
        results.reprinted = reprinted(story)
        if (beside := by_hand.beside(path)) is not None:
            # The notebooks read the table just written, and find its corrections beside it.
            shutil.copyfile(beside, tables / by_hand.NAME)
        (part / "notebooks").mkdir()
        (part / "figures").mkdir()
        for notebook in notebooks():
            step(notebook.stem)
            copy = part / "notebooks" / notebook.name
            shutil.copyfile(notebook, copy)
            execute(copy, copy, {"ARTICLES": "../tables/articles.parquet", "FIGURES": "../figures"})
            results.undrawn += not_drawn(copy, part / "figures")
        _record(part, "run", path, {"title": title, "large": large}, results)
        step("done")
    return results


def write_tables(path: Path, out: Path, *, overwrite: bool, large: bool, step: Step) -> Results:
    """Write the tables that need one article at a time, for any number of articles.

    As `write_story`, but `step` is called for each article, and nothing is compared across articles: corrections
    that do so are reported as left aside.
    """
    known = by_hand.read(path)
    results, told = Results(), known.anew()
    results.aside = [
        f"{row.place}: {row.correction} is for a whole story, as run analyses it"
        for row in known.rows
        if row.correction not in by_hand.SINGLE
    ]
    met: set[str] = set()
    with whole_folder(out, overwrite=overwrite, keep=path) as part, ExitStack() as stack:
        files = {name: stack.enter_context(TableFile(part, name)) for name in SINGLE}
        for batch in _batches(path, large, results, step):
            here = _of(known, batch, met)
            quotes = corrected.apply_quotes(here, find_quotes(batch), batch)
            quotes = corrected.apply_speakers(here, quotes, batch)
            figures = corrected.apply_figures(here, find_figures(batch, quotes), batch)
            passages = score_sentiment(batch, quotes)
            for name, frame in zip(SINGLE, (batch, quotes, figures, passages), strict=True):
                files[name].add(frame)
            told.done += here.done
            told.refused += here.refused
        results.rows = {name: file.rows for name, file in files.items()}
        if not results.rows["articles"]:
            raise nothing(path, results.problems + told.refused)
        told.refused += [
            f"{row.place}: no article {row.article!r}; correct the name or drop the row"
            for row in known.rows
            if row.correction in by_hand.SINGLE and row.place not in met
        ]
        told = told.ordered()
        results.corrected = told.done
        results.problems += told.refused + left_out(path)
        _record(part, "tables", path, {"large": large}, results)
    return results


def _record(part: Path, command: str, path: Path, options: dict[str, str | bool], results: Results) -> None:
    """Write down what was run on what."""
    inputs = sources(path)
    if (beside := by_hand.beside(path)) is not None:
        inputs.append((by_hand.NAME, beside))
    told = record(command, {"articles": path.resolve().name, **options}, inputs, results.rows)
    (part / RECORD).write_text(told, encoding="utf-8", newline="\n")


def _batches(path: Path, large: bool, results: Results, step: Step) -> Iterator[pd.DataFrame]:
    rows: list[Found] = []
    for found in each_article(items(path, large=large, streamed=True)):
        if isinstance(found, ArticleError):
            results.problems.append(str(found))
            continue
        rows.append(found)
        step(found.article)
        if len(rows) == BATCH:
            yield table(rows)
            rows = []
    if rows:
        yield table(rows)


def _of(known: Corrections, batch: pd.DataFrame, met: set[str]) -> Corrections:
    """Give the corrections that name an article of a batch."""
    names = by_hand.Names(batch)
    rows = [
        row for row in known.rows if row.correction in by_hand.SINGLE and names.meant(row.article) is not None
    ]
    met.update(row.place for row in rows)
    return replace(known, rows=rows, done=[], refused=[])
