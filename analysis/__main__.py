"""The command: same-story run, tables, check, sample."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from analysis.articles.messages import below
from analysis.command.console import Options, complain, progress, quiet
from analysis.disk import new_file
from analysis.errors import ArticleError

#: Done; done, but some inputs were left out; nothing done, for the reason given.
FINE, PARTLY, REFUSED = 0, 1, 2
#: Stopped from outside, as shells count it; went wrong inside.
STOPPED, FAULT = 130, 3

F = TypeVar("F", bound=Callable[..., Any])


def _version() -> str:
    from analysis.command.output import own_version

    return own_version()


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        click.echo(f"same-story {_version()}")
        context.exit()


def _verbose(function: F) -> F:
    def remember(context: click.Context, _: click.Parameter, value: bool) -> None:
        Options.verbose = Options.verbose or value

    return click.option(
        "-v", "--verbose", is_flag=True, expose_value=False, callback=remember, help="Say more on the way."
    )(function)


def _examples(*lines: str) -> str:
    """Word the examples below a command's help; the sign in front keeps click from wrapping them."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


ARTICLES = click.argument("articles", type=click.Path(path_type=Path))
LARGE = click.option("--large", is_flag=True, help="Read files over 20 MB too.")
OUT = click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where the results go; made if needed.",
)
OVERWRITE = click.option("--overwrite", is_flag=True, help="Replace the results of an earlier run.")


@click.group(
    epilog=_examples(
        "same-story check my-story",
        "same-story run my-story --out results",
        "same-story tables corpus.parquet --out tables",
        "same-story sample my-story --n 50 --out to-check.csv",
    ),
    context_settings={"help_option_names": ["-h", "--help"]},
    no_args_is_help=False,
)
@click.option(
    "--version", is_flag=True, expose_value=False, is_eager=True, callback=_print_version, help="Print it."
)
@_verbose
def cli() -> None:
    """Compare how news outlets cover one story.

    ARTICLES is a folder of .txt, .md, .html, .csv, .tsv, .jsonl or .parquet files, or one of them. A folder may
    hold articles.csv (its list: file, outlet, title, byline, published, url, role) and corrections.csv.

    Exit codes: 0 all done; 1 done, but some inputs were left out (they are named); 2 not done, for the reason
    given; 3 a fault of the program; 130 stopped.
    """


@cli.command(
    epilog=_examples(
        "same-story run my-story --out results",
        'same-story run my-story --out results --title "The bridge that fell"',
    )
)
@ARTICLES
@OUT
@OVERWRITE
@LARGE
@click.option(
    "--title", default="", metavar="TEXT", help="What the story is called; stands at the head of its pages."
)
@_verbose
def run(articles: Path, out: Path, overwrite: bool, large: bool, title: str) -> int:
    """Analyse a story: tables, charts, executed notebooks and one page to read."""
    from analysis.command.results import STORY, notebooks, write_story

    with progress("steps", len(notebooks()) + 4) as step:
        results = write_story(articles, out, overwrite=overwrite, large=large, step=step, title=title)
    click.echo(f"{out / 'same-story.html'}: the page to read first; it reprints the articles")
    click.echo(
        f"{out / 'same-story-excerpts.html'}: the part to publish, the sentences that findings rest on: "
        f"{results.shares()}"
    )
    click.echo(f"{out / 'notebooks'}: {len(notebooks())} notebooks; their charts in {out / 'figures'}")
    for line in results.undrawn:
        click.echo(f"no chart {line}")
    click.echo(f"{out / 'tables'}: {_rows(results.rows, STORY)}")
    _tell_unlisted(articles)
    return _end(articles, results.problems, results.corrected)


@cli.command(epilog=_examples("same-story tables corpus.parquet --out tables"))
@ARTICLES
@OUT
@OVERWRITE
@LARGE
@_verbose
def tables(articles: Path, out: Path, overwrite: bool, large: bool) -> int:
    """Write the tables of single articles, for any number of articles.

    Speakers have one name within an article only; nothing is compared across articles, so copies of one text are
    not noted, and corrections that join, part or rename across articles are left aside.
    """
    from analysis.command.results import SINGLE, write_tables

    with progress("articles", None) as step:
        results = write_tables(articles, out, overwrite=overwrite, large=large, step=step)
    click.echo(f"{out}: {_rows(results.rows, SINGLE)}; articles were not compared, so copies are not noted")
    _tell_unlisted(articles)
    for line in results.aside:
        click.echo(f"left aside: {line}")
    return _end(articles, results.problems, results.corrected)


@cli.command(
    epilog=_examples("same-story check my-story", "same-story check my-story --list my-story/articles.csv")
)
@ARTICLES
@click.option(
    "--list",
    "listed",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the list there, not below.",
)
@LARGE
@_verbose
def check(articles: Path, listed: Path | None, large: bool) -> int:
    """Say what would be read, what is known of it, and what is missing; nothing is written.

    Corrections are tried, which takes as long as the analysis does.

    Ends with a list of the articles, ready to fill in and to save beside them as articles.csv; where they have one,
    with what is still empty in it.
    """
    from analysis.articles.articles import read_articles
    from analysis.command.checking import listing, misfits, report, unfilled

    reading = read_articles(articles, large=large)
    for line in report(articles, reading, Options.verbose):
        click.echo(below(articles, line))
    if not reading.articles.empty:
        content, why = listing(articles, reading)
        if content is None:
            click.echo(f"\n{below(articles, why)}")
        elif listed is None and (left := unfilled(articles, reading)):
            click.echo(f"\n{below(articles, left)}")
        elif listed is None:
            click.echo(f"\narticles.csv, ready to fill in:\n\n{content}", nl=False)
        else:
            new_file(listed, content)
            click.echo(f"{listed}: the list, ready to fill in")
    problems = reading.problems + misfits(articles, reading)
    return _end(articles, problems, [], REFUSED if reading.articles.empty else PARTLY)


@cli.command(
    epilog=_examples("same-story sample my-story --n 50 --out to-check.csv", "same-story sample to-check.csv")
)
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--n", default=50, show_default=True, type=click.IntRange(1), help="How many rows to draw.")
@click.option("--seed", default=0, show_default=True, type=int, help="Another seed draws other rows.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The sheet to make, instead of printing it.",
)
@LARGE
@_verbose
def sample(path: Path, n: int, seed: int, out: Path | None, large: bool) -> int:
    """Draw rows to check by hand, and, given the filled sheet back, print how many were right.

    PATH is articles, or a sheet whose column `right` was filled in with yes or no. The column `asked` says what
    is to be judged: a quote is right if the words were said or written, and by that speaker; a figure if all that
    is told of it is as the article has it; a joined pair if both are one statement, or measure one thing;
    a verdict if its figures belong together and it is right.
    """
    from analysis.command import sample as sheet

    if sheet.is_sheet(path):
        if out is not None:
            raise ArticleError(f"{path}: is a sheet already; leave out --out to read what was judged")
        for line in sheet.report(path):
            click.echo(line)
        return FINE
    drawn, problems = sheet.draw(path, n=n, seed=seed, large=large)
    if out is None:
        click.echo(drawn, nl=False)
    else:
        new_file(out, drawn)
        click.echo(f"{out}: write yes or no in the column right, then: same-story sample {out}")
    return _end(path, problems, [])


def _rows(rows: Mapping[str, int], names: Sequence[str]) -> str:
    told = ", ".join(f"{name} {rows[name]}" for name in names)
    return f"each table as CSV and Parquet (rows: {told})"


def _tell_unlisted(articles: Path) -> None:
    from analysis.command.checking import not_listed

    for line in not_listed(articles):
        click.echo(below(articles, line))


def _end(root: Path, problems: Sequence[str], corrected: Sequence[str], code: int = PARTLY) -> int:
    """Report on standard error what was corrected and what was left out."""
    for line in corrected:
        complain(f"corrected: {line}")
    for line in problems:
        complain(below(root, line))
    return code if problems else FINE


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command; every failure is one line on standard error and an exit code."""
    sys.exit(execute(arguments))


def execute(arguments: Sequence[str] | None = None) -> int:
    """Run the command and give its exit code."""
    Options.verbose = False
    with quiet():
        try:
            # Not `cli.main`, which prints an empty line of its own when interrupted.
            given = list(sys.argv[1:] if arguments is None else arguments)
            with cli.make_context("same-story", given) as context:
                code = cli.invoke(context)
            sys.stdout.flush()
            return code if isinstance(code, int) else FINE
        except click.exceptions.Exit as done:
            return done.exit_code
        except click.ClickException as error:
            command = (
                error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "same-story"
            )
            complain(f"{error.format_message().rstrip('.')}; see {command} --help")
        except ArticleError as error:
            complain(str(error))
        except KeyboardInterrupt:
            complain("stopped; nothing was changed")
            return STOPPED
        except BrokenPipeError:
            # Whoever read the output has enough; give the interpreter somewhere to flush the rest.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return FINE
        except Exception as error:
            if Options.verbose:
                raise
            fault = f"went wrong inside ({type(error).__name__}: {error})"
            complain(f"{fault}; run it again with -v and report what it says")
            return FAULT
    return REFUSED


if __name__ == "__main__":
    main()
