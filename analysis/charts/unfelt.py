"""Words that a lexicon scores where they tell no feeling: parts of proper names, numbers and their hedges."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Hashable

import pandas as pd

from analysis.tables import records
from analysis.text.text import words_of

#: Why a word tells no feeling, and in words.
REASONS = {
    "name": "mostly written as part of a name, as in Defense Secretary",
    "number": "mostly a number or of its words, as in more than 40",
}
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+")
_MORE = re.compile(r"\b(?:more|fewer|less|most|least|further|another|extra)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_TITLED = re.compile(r"[^\W\d_][^\W\d_]*[a-z’'\-][^\W\d_]*\Z")


def unfelt(passages: pd.DataFrame, figures: pd.DataFrame | None = None) -> dict[tuple[str, str, str], str]:
    """Tell which scored words stand, most of the times, in a proper name, a number or its hedge.

    Parameters
    ----------
    passages
        The table of that name.
    figures
        The table of that name; without it hedges are not known.

    Returns
    -------
    dict
        A key of `REASONS` for the voice, lexicon and word of such words.

    Examples
    --------
    >>> row = {"article": "a", "start": 0, "voice": "outlet", "text": "He met the Defense Secretary."}
    >>> unfelt(pd.DataFrame([row | {"words": [("vader", "defense", 0.5)]}]))
    {('outlet', 'vader', 'defense'): 'name'}
    """
    hedged = _spans(figures) if figures is not None else {}
    times: Counter[tuple[str, str, str]] = Counter()
    found: dict[str, Counter[tuple[str, str, str]]] = {reason: Counter() for reason in REASONS}
    rows = [(row, _words(row["text"])) for row in records(passages)]
    names = {word.casefold() for _, words in rows for _, word, named in words if named}
    # What stands in small letters too is a word like others at the beginning of a sentence.
    names -= {word for _, words in rows for _, word, _ in words if word == word.lower()}
    for row, found_words in rows:
        if not row["words"]:
            continue
        places: dict[str, list[str]] = {}
        for start, word, in_name in found_words:
            named = in_name or (word[0].isupper() and word.casefold() in names)
            at = row["start"] + start
            inside = word.isdigit() or _within(hedged.get(row["article"], []), at)
            places.setdefault(word.casefold(), []).append("name" if named else "number" if inside else "")
        for lexicon, words, score in row["words"]:
            if not score:
                continue
            key = (row["voice"], lexicon, words)
            times[key] += 1
            # A negation or intensifier stands before the word itself.
            heads = [places[word] for word in words.casefold().split() if word in places]
            for reason in {reason for reason in (heads[-1] if heads else []) if reason}:
                if heads[-1].count(reason) * 2 > len(heads[-1]):
                    found[reason][key] += 1
    return {
        key: reason for reason, counted in found.items() for key, n in counted.items() if 2 * n > times[key]
    }


def _words(text: str) -> list[tuple[int, str, bool]]:
    """Give the words of a passage with their places, and whether each is part of a proper name."""
    words = list(_WORD.finditer(text))
    titled = [bool(_TITLED.match(word[0])) and word[0][0].isupper() for word in words]
    small = words_of("function_words.txt")
    if sum(title and word[0].lower() in small for title, word in zip(titled, words, strict=True)) > 2:
        titled = [False] * len(words)  # A headline has all its words so.
    found = []
    for place, word in enumerate(words):
        before = text[words[place - 1].end() : word.start()] if place else "."
        behind = text[word.end() : words[place + 1].start()] if place + 1 < len(words) else "."
        opens = any(mark in before for mark in '.!?:“"')
        goes_on = behind == " " and titled[place + 1]
        found.append((word.start(), word[0], titled[place] and (not opens or goes_on)))
    return found


def _spans(figures: pd.DataFrame) -> dict[Hashable, list[tuple[int, int]]]:
    """Give the places of hedges in each article, in order: what stands in a figure before its digits or its noun.

    A number's own "more" or "fewer" is one of them wherever it stands: fifteen more inspectors.
    """
    found: dict[Hashable, list[tuple[int, int]]] = {}
    for row in records(figures):
        text, start = row["text"], row["start"]
        digits = _DIGIT.search(text)
        noun = text.find(row["counted"]) if row["counted"] else -1
        hedge = min([len(text), *([digits.start()] if digits else []), *([noun] if noun > 0 else [])])
        spans = found.setdefault(row["article"], [])
        if row["modifier"] != "=":
            spans.append((start, start + hedge))
        spans += [(start + word.start(), start + word.end()) for word in _MORE.finditer(text)]
    return {article: sorted(spans) for article, spans in found.items()}


def _within(spans: list[tuple[int, int]], at: int) -> bool:
    before = bisect_right(spans, (at, float("inf")))
    return before > 0 and at < spans[before - 1][1]
