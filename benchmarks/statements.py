"""Show how matching statements grows with the number of articles: CPU time and memory.

    python benchmarks/statements.py [articles ...]

The articles are made up here: every speaker says sentences of made-up words, and articles quote them whole, cut,
edited or not at all, so that the heap has as many statements of several versions as one of real articles.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from itertools import accumulate

import pandas as pd

from analysis.compare.statements import match_quotes
from analysis.tables import table

SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "is", "ol", "um")]
#: As in any language few words are common and most are rare (Zipf's law).
WORDS = [
    "the",
    "of",
    "and",
    "to",
    "a",
    "in",
    "is",
    "that",
    "it",
    "for",
    "on",
    "with",
    "as",
    "was",
    "at",
    "by",
    "we",
]
_DICE = random.Random(0)
WORDS += ["".join(_DICE.choices(SYLLABLES, k=3)) for _ in range(20_000)]
WEIGHTS = list(accumulate(1 / (rank + 5) for rank in range(len(WORDS))))


def sentence(random_: random.Random) -> list[str]:
    """Make a sentence of eight to thirty words."""
    return random_.choices(WORDS, cum_weights=WEIGHTS, k=random_.randint(8, 30))


def version(words: list[str], random_: random.Random) -> list[str]:
    """Cut or edit a sentence, or leave it as it is."""
    fate = random_.random()
    if fate < 0.3:
        start = random_.randrange(len(words) - 4)
        return words[start : start + random_.randint(4, len(words))]
    if fate < 0.5:
        at = random_.randrange(len(words))
        return [*words[:at], random_.choice(SYLLABLES), *words[at + 1 :]]
    return words


def heap(size: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Make a heap of articles and the table of their quotes: twelve an article, one sentence in three said before."""
    random_ = random.Random(size)
    said = [(f"{random_.choice(SYLLABLES).title()} {i}", sentence(random_)) for i in range(4 * size)]
    texts, rows = [], []
    for article in range(size):
        text = ""
        for number in range(12):
            text += " ".join([*sentence(random_), *sentence(random_)]).capitalize() + '.\n\n"'
            speaker, words = random_.choice(said)
            start = len(text)
            text += " ".join(version(words, random_)).capitalize() + "."
            content = (article, number, number, start, len(text), text[start:], "direct", speaker)
            rows.append((*content, *[None] * 6, "cue", 1.0, None))
            text += f'" {speaker} said.\n\n'
        texts.append(text)
    articles = pd.DataFrame({"text": texts}, index=pd.RangeIndex(size, name="article"))
    return table("quotes", rows, articles.index), articles


def main(sizes: list[int]) -> None:
    """Print a line for each size, the smallest first: memory is the highest so far."""
    print("articles   quotes  statements   CPU s   ms/article   peak MB")
    for size in sorted(sizes):
        quotes, articles = heap(size)
        start = time.process_time()
        found = match_quotes(quotes, articles)
        seconds = time.process_time() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{size:8} {len(quotes):8} {found.statement.nunique():11} {seconds:7.1f} {1000 * seconds / size:12.1f} "
            f"{peak:9.0f}",
            flush=True,
        )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10, 100, 300, 1000, 3000, 10000])
