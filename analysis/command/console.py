"""What the command tells the terminal on the way: complaints and progress, on standard error."""

from __future__ import annotations

import logging
import signal
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import NoReturn

import click


class Options:
    """What was asked of every command: whether to say more on the way."""

    verbose = False


def complain(message: str) -> None:
    """Print one line on standard error, whatever the message holds."""
    line = " ".join(message.split())
    line = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in line)
    click.echo(f"same-story: {line}", err=True)


@contextmanager
def progress(unit: str, total: int | None) -> Iterator[Callable[[str], None]]:
    """Show a bar on standard error, if that is a terminal, else a line for each of so many steps; with -v for any."""
    from tqdm import tqdm

    told = Options.verbose or (total is not None and not sys.stderr.isatty())
    bar = tqdm(total=total, unit=f" {unit}", disable=True if Options.verbose else None, leave=False)

    def step(what: str) -> None:
        if told:
            click.echo(what, err=True)
        bar.set_postfix_str(what[:40], refresh=False)
        bar.update()

    with bar:
        yield step


@contextmanager
def quiet() -> Iterator[None]:
    """Keep libraries from writing to standard error, and let SIGTERM clean up as Ctrl-C does."""

    def stop(number: int, frame: FrameType | None) -> NoReturn:
        raise KeyboardInterrupt

    before, disabled = None, logging.root.manager.disable
    with suppress(ValueError):
        before = signal.signal(signal.SIGTERM, stop)
    try:
        logging.disable(logging.CRITICAL)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(disabled)
        if before is not None:
            signal.signal(signal.SIGTERM, before)
