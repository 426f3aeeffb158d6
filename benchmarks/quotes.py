"""How the CPU time of `find_quotes` grows with the length of a text, and how it compares with TextBlob.

    python benchmarks/quotes.py [LARGEST]       LARGEST in characters, 10,000,000 if not given

Linear growth shows as a steady number of characters a CPU second. The texts are made of the sentences of
tests/data/quotes.csv, one report among two sentences of narration, each paragraph with a number of its own so that
none counts as repeated.
"""

import csv
import itertools
import sys
import time
from pathlib import Path

import pandas as pd
from textblob import TextBlob

from analysis.quotes.quotes import find_quotes

ROWS = csv.DictReader((Path(__file__).parents[1] / "tests" / "data" / "quotes.csv").open(encoding="utf-8"))
SENTENCES = list(dict.fromkeys(row["text"] for row in ROWS))


def article(length: int) -> str:
    """Make a text of this many characters."""
    paragraphs = []
    size = 0
    sentences = itertools.cycle(SENTENCES)
    while size < length:
        narration = (
            f"On day {len(paragraphs)} snow lay deep in the lanes around the old market and the river froze."
        )
        more = "Buses ran late, the schools were shut, and few of the stalls along the harbour opened before noon."
        paragraphs.append(f"{narration} {next(sentences)} {more}")
        size += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)[:length]


def seconds(call) -> float:
    """Give the CPU seconds of a call."""
    start = time.process_time()
    call()
    return time.process_time() - start


def main() -> None:
    """Print one line a length."""
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
    find_quotes(pd.DataFrame({"text": [article(1000)]}))  # read the word lists first
    print(f"{'characters':>12} {'seconds':>9} {'a second':>12} {'TextBlob':>9} {'ratio':>6}")
    length = 1000
    while length <= largest:
        text = article(length)
        table = pd.DataFrame({"text": [text]})
        ours = seconds(lambda table=table: find_quotes(table))
        blob = seconds(lambda text=text: TextBlob(text).sentiment)
        print(f"{length:12,} {ours:9.3f} {length / ours:12,.0f} {blob:9.3f} {ours / blob:6.2f}", flush=True)
        length *= 10


if __name__ == "__main__":
    main()
