"""CPU time and memory of match_figures and check_shares, from one story to a heap of many.

    python benchmarks/topics.py [ARTICLES ...]    (100, 1,000 and 10,000 by default)

Each made-up story has some 20 articles; up to 100 articles every pair of figures is compared, beyond that an index
is asked. Each size runs in a process of its own, and memory is that of the whole process at its most.
"""

from __future__ import annotations

import multiprocessing
import random
import resource
import sys
import time

import pandas as pd

from analysis.compare.shares import check_shares
from analysis.compare.topics import match_figures
from analysis.figures.figures import find_figures
from analysis.tables import table

SYLLABLES = (
    "ba",
    "do",
    "ka",
    "lo",
    "mi",
    "na",
    "po",
    "ra",
    "so",
    "tu",
    "ve",
    "zi",
    "gor",
    "hem",
    "len",
    "mar",
)
REPORT = (
    "{toll} in {place} when the {river} broke its banks on {day}, {who} said.",
    "More than {fled:,} people fled {place}, home to about {all:,} people.",
    "{share} per cent of residents have left since {day}, the mayor of {place} said.",
    "“We lost everything,” said {who}, {age}, who has lived by the {river} for {years} years.",
    "The government of {land} pledged ${money} million for {place}.",
    "Rain is to go on for {days} days.",
)
TOLLS = ("{n} people died", "At least {n} people were killed", "The flood killed {n} people")


def word(dice: random.Random) -> str:
    """Make up a name."""
    return "".join(dice.choice(SYLLABLES) for _ in range(3)).capitalize()


def corpus(count: int) -> pd.DataFrame:
    """Write stories of some 20 articles, each with its own names and numbers."""
    dice = random.Random(1)
    texts: list[str] = []
    while len(texts) < count:
        fixed = {name: word(dice) for name in ("place", "river", "who", "land")}
        fixed |= {
            "age": dice.randint(20, 90),
            "all": 1000 * dice.randint(20, 90),
            "share": dice.randint(5, 90),
        }
        toll = dice.randint(3, 60)
        for _ in range(dice.randint(10, 30)):
            told = dice.choice(TOLLS).format(n=toll + dice.randint(0, 3))
            more = {
                "fled": 1000 * dice.randint(2, 9),
                "years": dice.randint(2, 40),
                "money": dice.randint(2, 90),
            }
            more |= {"day": dice.choice(("Monday", "Tuesday")), "days": dice.randint(2, 6), "toll": told}
            lines = [line.format(**fixed, **more) for line in REPORT]
            texts.append("\n\n".join(dice.sample(lines, 5)))
    return pd.DataFrame(
        {"text": texts[:count]}, index=pd.Index([f"a{n:05}" for n in range(count)], name="article")
    )


def measure(count: int) -> str:
    """Time both calls on so many articles."""
    articles = corpus(count)
    figures = find_figures(articles, table("quotes", [], articles.index))
    before = time.process_time()
    topics = match_figures(figures, articles)
    between = time.process_time()
    shares = check_shares(figures, articles)
    after = time.process_time()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    several = int(topics[["topic", "article"]].drop_duplicates().topic.duplicated(keep=False).sum())
    return (
        f"{count:6,} articles, {len(figures):7,} figures: topics {between - before:6.1f} s ({several:,} figures in "
        f"several articles), shares {after - between:5.1f} s ({len(shares):,}), {most:,.0f} MB"
    )


def main(sizes: list[int]) -> None:
    """Print one line for each size."""
    for size in sizes:
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            print(pool.apply(measure, (size,)), flush=True)


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [100, 1000, 10_000])
