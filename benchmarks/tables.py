"""Rate and memory of `same-story tables` on a large corpus, made by repeating and shuffling the seeds.

python benchmarks/tables.py [ARTICLES]    (10,000 by default; needs some 100 MB of disk)
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from analysis import load_articles
from analysis.command.results import write_tables

SEEDS = Path(__file__).parent.parent / "seeds"


def corpus(path: Path, count: int) -> int:
    """Write `count` articles, each the paragraphs of a seed in an order of its own; give their characters."""
    texts = list(load_articles(SEEDS)["text"])
    dice = random.Random(1)
    schema = pa.schema([("id", pa.string()), ("outlet", pa.string()), ("text", pa.string())])
    size = 0
    with pq.ParquetWriter(path, schema, compression="zstd") as file:
        for start in range(0, count, 500):
            rows = []
            for number in range(start, min(count, start + 500)):
                parts = texts[number % len(texts)].split("\n")
                dice.shuffle(parts)
                rows.append(
                    {"id": f"a{number:06d}", "outlet": f"outlet {number % 40}", "text": "\n".join(parts)}
                )
                size += len(rows[-1]["text"])
            file.write_table(pa.Table.from_pylist(rows, schema))
    return size


def peak() -> float:
    """Give the most memory held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Make the corpus, write its tables, and print rate and memory at each tenth of the way."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "corpus.parquet"
        size = corpus(path, count)
        begun, done = time.process_time(), 0

        def step(_: str) -> None:
            nonlocal done
            done += 1
            if done % max(1, count // 10) == 0:
                seconds = time.process_time() - begun
                print(
                    f"{done:7,} articles  {done / seconds:6.1f} a second of CPU  {peak():5.0f} MB at most",
                    flush=True,
                )

        results = write_tables(path, Path(folder) / "out", overwrite=False, large=False, step=step)
        seconds = time.process_time() - begun
        print(f"{count:,} articles, {size:,} characters: {seconds:.0f} s of CPU")
        print(f"{size / seconds:,.0f} characters and {count / seconds:.0f} articles a second")
        print(", ".join(f"{rows:,} {name}" for name, rows in results.rows.items()))


if __name__ == "__main__":
    main()
