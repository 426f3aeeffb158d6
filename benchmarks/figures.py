"""CPU time of find_figures from 1 kB to 10 MB, and as a multiple of TextBlob(text).sentiment on the same texts.

    python benchmarks/figures.py [FILE ...]

Without files, a made-up report is repeated. Quotes are left out: they are found by another call.
"""

from __future__ import annotations

import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pandas as pd
from textblob import TextBlob

from analysis.figures.figures import find_figures
from analysis.tables import table

REPORT = """The flood killed at least 31 people in the valley on Monday, the governor said.

More than 4,500 residents fled their homes, and about 40 per cent of the harvest was lost. "We have never seen
anything like it," said Ann Lee, 52, who has farmed here for three decades.

The ministry pledged £1.2bn for repairs over two years. It gave no date for the first payments.

Villagers spoke of water that came in the night without a sound. They asked who would pay for what was gone.

"""


def cpu(call: Callable[[], object]) -> float:
    """Give the least CPU time of three calls, in seconds."""
    times = []
    for _ in range(3):
        start = time.process_time()
        call()
        times.append(time.process_time() - start)
    return min(times)


def main(paths: list[str]) -> None:
    """Print a line for each size."""
    texts = [Path(path).read_text(encoding="utf-8", errors="replace") for path in paths] or [REPORT]
    every = "\n\n".join(texts)
    for size in (1_000, 10_000, 100_000, 1_000_000, 10_000_000):
        text = (every * (size // len(every) + 1))[:size]
        # articles of a usual length: a paragraph said twice in one article is taken for furniture
        cuts = [text[at : at + 4_000] for at in range(0, size, 4_000)]
        articles = pd.DataFrame({"text": cuts})
        quotes = table("quotes", [], articles.index)
        took = cpu(lambda: find_figures(articles, quotes))  # noqa: B023
        blob = cpu(lambda: [TextBlob(cut).sentiment for cut in cuts])  # noqa: B023
        line = f"{size:>10,} characters: {took:8.4f} s, {size / took / 1000:6.0f} k characters/s"
        print(
            f"{line}, {took / blob:.2f} x TextBlob, {len(find_figures(articles, quotes))} figures", flush=True
        )
    tracemalloc.start()
    find_figures(articles[:250], quotes)
    print(f"peak memory on 1 MB: {tracemalloc.get_traced_memory()[1] / 1e6:.1f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
