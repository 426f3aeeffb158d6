"""The two lexica: TextBlob's and VADER's scores of a text, and the words that make them."""

from __future__ import annotations

import re
from functools import cache
from heapq import heapify, heappop, heappush
from string import punctuation
from typing import Any, NamedTuple

from textblob.en import sentiment as _textblob
from vaderSentiment.vaderSentiment import (
    BOOSTER_DICT,
    NEGATE,
    SPECIAL_CASES,
    SentimentIntensityAnalyzer,
    allcap_differential,
    normalize,
)


class Word(NamedTuple):
    """A word that fired: in which lexicon, as which words of the text, with what score there.

    TextBlob's scores are polarities from -1 to 1, whose mean is the passage's; VADER's are valences, about
    -4 to 4, whose sum decides its compound. Negation and intensity are counted in both.
    """

    lexicon: str
    word: str
    score: float


# Scoring takes time that grows with the square of a run of marks: nobody writes more than this many.
_RUN = re.compile(r"([^\w\s]{64})[^\w\s]+")
# Text that TextBlob cuts into words at white space and marks alone, without emoticons or abbreviations.
_PLAIN = re.compile(r"[A-Za-z0-9 ,'\"‘’“”$%–—-]*[.?]?")
_ODD = re.compile(r"[xX8] ?-? ?D\b|[xX8]-d\b|\b[A-Z][b-df-hj-np-tv-xz]+\.$")
_APART = str.maketrans("'\"‘’“”", "      ")


def _plain_words(text: str) -> list[str] | None:
    """Cut a text into the words that TextBlob would, if that is plain to do, marks left out: they score nothing."""
    if not _PLAIN.fullmatch(text) or _ODD.search(text):
        return None
    tokens = text.replace("n't", " n't").translate(_APART).lower().split()
    return [word for token in tokens if (word := token.strip(",$-.?"))]


def textblob(text: str) -> tuple[float, float, list[Word]]:
    """Score a text with the analyser behind `TextBlob(text).sentiment`: the same numbers.

    Parameters
    ----------
    text
        A passage.

    Returns
    -------
    polarity : float
        -1 to 1, the mean over the words that fired; 0 where none did.
    subjectivity : float
        0 to 1.
    words : list of Word
        With the negation or modifier before it, if any.

    Examples
    --------
    >>> textblob("Not a good day.")
    (-0.35, 0.6000000000000001, [Word(lexicon='textblob', word='not good', score=-0.35)])
    """
    plain = _plain_words(text)
    if plain is None:
        score = _textblob(_RUN.sub(r"\1", text))
    elif _known().isdisjoint(plain):
        return 0.0, 0.0, []
    else:
        score = _textblob(plain)
    words = [
        Word("textblob", " ".join(chunk), float(polarity)) for chunk, polarity, _, _ in score.assessments
    ]
    return float(score[0]), float(score[1]), words


@cache
def _known() -> frozenset[str]:
    return frozenset(_textblob.keys())


def word_scores(word: str) -> list[tuple[str, float]]:
    """Look one word, in lower case, up in each lexicon: its scores other than 0, both from -1 to 1.

    Examples
    --------
    >>> word_scores("good")
    [('textblob', 0.7), ('vader', 0.475)]
    """
    polarity = _textblob[word][None][0] if word in _textblob and None in _textblob[word] else 0.0
    valence = _vader()[0].lexicon.get(word, 0.0) / 4
    return [(name, score) for name, score in (("textblob", polarity), ("vader", valence)) if score]


class _Window(NamedTuple):
    """The words around one, in the form in which VADER's own rules read a text."""

    words_and_emoticons: list[str]
    is_cap_diff: bool


@cache
def _vader() -> tuple[Any, frozenset[str]]:
    analyser = SentimentIntensityAnalyzer()
    return analyser, frozenset(analyser.emojis)


@cache
def _stirring() -> frozenset[str]:
    """Give the words that change the valence of a word near them: without any of them it is the lexicon's."""
    phrases = [*BOOSTER_DICT, *SPECIAL_CASES, *NEGATE, "no least never so this without doubt"]
    return frozenset(word for phrase in phrases for word in phrase.split())


def vader(text: str) -> tuple[float, list[Word]]:
    """Score a text with VADER's lexicon and rules: the compound of `polarity_scores`, faster on news.

    The package's own rules judge each word of the lexicon within the six words that they look at.

    Parameters
    ----------
    text
        A passage.

    Returns
    -------
    compound : float
        -1 to 1; 0 where nothing fired.
    words : list of Word
        Words of a valence other than 0, with the negation that turned it, if any.

    References
    ----------
    Hutto and Gilbert (2014), VADER: a parsimonious rule-based model for sentiment analysis of social media
    text.

    Examples
    --------
    >>> vader("Not a good day.")
    (-0.3412, [Word(lexicon='vader', word='not good', score=-1.406)])
    """
    analyser, emojis = _vader()
    if not text.isascii() and not emojis.isdisjoint(text):
        text = _spell_out(text, analyser.emojis)
    words = [token if len(bare := token.strip(punctuation)) <= 2 else bare for token in text.split()]
    lowered = [word.lower() for word in words]
    lexicon = analyser.lexicon
    hits = [i for i, word in enumerate(lowered) if word in lexicon and word not in BOOSTER_DICT]
    if not hits:
        return 0.0, []
    stirred = _stirring()
    is_cap_diff = any(word.isupper() for word in words) and allcap_differential(words)
    scores: list[float] = []
    for i in hits:
        first = max(0, i - 3)
        near = lowered[first : i + 3]
        loud = is_cap_diff and words[i].isupper()
        if not loud and stirred.isdisjoint(near) and "n't" not in " ".join(near):
            scores.append(lexicon[lowered[i]])
        elif lowered[i] == "kind" and lowered[i + 1 : i + 2] == ["of"]:
            scores.append(0.0)
        else:
            window = _Window(words[first : i + 3], is_cap_diff)
            scores.extend(analyser.sentiment_valence(0, window, words[i], i - first, []))
    if "but" in lowered:
        scores = _weigh_contrast(hits, scores, lowered.index("but"))
    total = float(sum(scores))
    emphasis = analyser._punctuation_emphasis(text)
    total += emphasis if total > 0 else -emphasis if total < 0 else 0
    found = [
        Word("vader", _with_negation(lowered, i, lexicon[lowered[i]] * score < 0), float(score))
        for i, score in zip(hits, scores, strict=True)
        if score
    ]
    return round(normalize(total), 4), found


def _with_negation(words: list[str], at: int, turned: bool) -> str:
    """Give a word with the negation before it, where that has turned its score; VADER looks three words back."""
    before = words[max(0, at - 3) : at] if turned else []
    negation = next((word for word in reversed(before) if word in _NEGATIONS or "n't" in word), None)
    return f"{negation} {words[at]}" if negation else words[at]


_NEGATIONS = frozenset(NEGATE) | {"no", "least"}


def _spell_out(text: str, emojis: dict[str, str]) -> str:
    """Put its description for each emoji, as VADER does."""
    pieces = []
    after_space = True
    for character in text:
        if character in emojis:
            pieces.append(emojis[character] if after_space else " " + emojis[character])
            after_space = False
        else:
            pieces.append(character)
            after_space = character == " "
    return "".join(pieces).strip()


def _weigh_contrast(places: list[int], scores: list[float], but: int) -> list[float]:
    """Halve what stands before the first "but", raise what follows it by half.

    VADER changes the first score that equals the one it looks at, which may be an earlier one: so do we.
    """
    scores = list(scores)
    equal: dict[float, list[int]] = {}
    for i, score in enumerate(scores):
        equal.setdefault(score, []).append(i)
    for heap in equal.values():
        heapify(heap)
    for score in scores:
        i = equal[score][0]
        scores[i] = score * (0.5 if places[i] < but else 1.5)
        if scores[i] != score:
            heappop(equal[score])
            heappush(equal.setdefault(scores[i], []), i)
    return scores
