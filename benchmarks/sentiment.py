"""CPU time of score_sentiment as a multiple of TextBlob(text).sentiment, and of score_targets in mentions a second.

    python benchmarks/sentiment.py [FILE ...]

Without files, a made-up report is repeated. Quotes are found beforehand: that is another call.
"""

from __future__ import annotations

import re
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pandas as pd
from textblob import TextBlob

from analysis.quotes.quotes import find_quotes
from analysis.sentiment.sentiment import score_sentiment
from analysis.sentiment.targets import score_targets

REPORT = """The flood killed at least 31 people in the valley on Monday, the governor said.

More than 4,500 residents fled their homes, and about 40 per cent of the harvest was lost. "We have never seen
anything like it," said Ann Lee, 52, who has farmed here for three decades. "It was a terrible night."

The ministry, which critics accuse of a slow and careless response, pledged £1.2bn for repairs over two years.

Villagers spoke of water that came in the night without a sound. They praised the firemen, who saved many lives.

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
    """Print a line for each size, then the mentions."""
    texts = [Path(path).read_text(encoding="utf-8", errors="replace") for path in paths] or [REPORT]
    every = "\n\n".join(texts)
    for size in (1_000, 10_000, 100_000, 1_000_000):
        text = (every * (size // len(every) + 1))[:size]
        # articles of a usual length: a paragraph said twice in one article is taken for furniture
        cuts = [text[at : at + 800] for at in range(0, size, 800)]
        articles = pd.DataFrame({"text": cuts})
        quotes = find_quotes(articles)
        took = cpu(lambda: score_sentiment(articles, quotes))  # noqa: B023
        blob = cpu(lambda: [TextBlob(cut).sentiment for cut in cuts])  # noqa: B023
        speed = size / took / 1000
        print(
            f"{size:>9,} characters: {took:7.4f} s, {speed:4.0f} k characters/s, {took / blob:.2f} x TextBlob"
        )
    tracemalloc.start()
    score_sentiment(articles, quotes)
    print(f"peak memory on 1 MB: {tracemalloc.get_traced_memory()[1] / 1e6:.1f} MB")
    tracemalloc.stop()
    names = [(i, match) for i, cut in enumerate(cuts[:200]) for match in re.finditer(r"[A-Z][a-z]+", cut)]
    rows = [(i, match.start(), match.end()) for i, match in names]
    mentions = pd.DataFrame(rows, columns=["article", "start", "end"])
    print(f"score_targets: {len(mentions) / cpu(lambda: score_targets(articles, mentions)):.0f} mentions/s")


if __name__ == "__main__":
    main(sys.argv[1:])
