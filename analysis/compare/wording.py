"""The words of a quotation as they are compared: marks, contractions and spellings made alike, offsets kept."""

from __future__ import annotations

import re
import unicodedata
from collections import deque
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from analysis.text.text import words_of


class Word(NamedTuple):
    """A word in the form that is compared, and the characters it was read from.

    Where one written word holds two ("isn't"), both have its characters. A gloss stands in square brackets.
    """

    form: str
    start: int
    end: int
    gloss: bool


# Every alternative is one character, so that nothing is tried twice: a digit group's comma, the stops of "U.N.".
_TOKEN = re.compile(r"(?:[\w*\[\]'’ʼ]|(?<=\d)[.,](?=\d)|(?<=\b\w)\.(?=\w\b)|(?<=\.\w)\.(?=['’]))+|[%&]")
_SIC = re.compile(r"[(\[]\s?sic\.?\s?[)\]]", re.IGNORECASE)
_GLOSS = re.compile(r"\[[^\[\]\n]{1,120}\]")
_APOSTROPHE = ("'", "’", "ʼ")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "[": None, "]": None})

_CLITICS = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would"}
_BEFORE_IS = frozenset(
    [
        "it",
        "he",
        "she",
        "that",
        "this",
        "there",
        "here",
        "what",
        "who",
        "where",
        "how",
        "when",
        "why",
        "everyone",
        "everybody",
    ]
)
_WHOLE = {
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "let's": ("let", "us"),
    "gonna": ("going", "to"),
    "gotta": ("got", "to"),
    "wanna": ("want", "to"),
    "'em": ("them",),
    "'cause": ("because",),
    "%": ("percent",),
    "&": ("and",),
}
_NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = dict(
    zip(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
        map(str, range(20, 100, 10)),
        strict=True,
    )
)
_NUMBERS |= _TENS
_UNITS = frozenset("123456789")
_ZEROS = {"hundred": "00", "thousand": "000"}
_MAGNITUDES = {"m": "million", "mn": "million", "bn": "billion", "tn": "trillion", "k": "thousand"}
_MEASURED = re.compile(r"(\d[\d.,]*)(m|mn|bn|tn|k|km|kg|cm|mm|am|pm|million|billion|trillion)")
# British endings, each made American. That a few other words are changed too does no harm: all copies are.
_ENDINGS = (
    (re.compile(r"(\w{3})is(e[drs]?|ers|ing|ation|ations)$"), r"\1iz\2"),
    (re.compile(r"(\w{3})ys(e[drs]?|ers|ing)$"), r"\1yz\2"),
    (re.compile(r"(\w{2})our(s|ed|er|ers|ing|able|ful|ite|ites|hood|hoods|ly)?$"), r"\1or\2"),
    (re.compile(r"(\w[bct])re(s|d)?$"), r"\1er\2"),
    (re.compile(r"(\w{2}[aeiou])ll(ed|er|ers|ing|ation)$"), r"\1l\2"),
    (re.compile(r"(\w{2})ogue(s?)$"), r"\1og\2"),
)


@cache
def _spellings() -> dict[str, str]:
    return dict(line.split(" = ") for line in words_of("spellings.txt"))


@cache
def function_words() -> frozenset[str]:
    """Give the forms that tell no two statements apart."""
    return frozenset(_canonical(word) for word in words_of("function_words.txt"))


def _canonical(word: str) -> str:
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    if word[:1].isdigit():
        return word.replace(",", "")
    word = word.replace(".", "")
    if word in _NUMBERS:
        return _NUMBERS[word]
    if word in _spellings():
        return _spellings()[word]
    for ending, american in _ENDINGS:
        changed, n = ending.subn(american, word)
        if n:
            return changed
    return word


@lru_cache(maxsize=1 << 16)
def forms(token: str) -> tuple[str, ...]:
    """Give the form or forms of one written word.

    Examples
    --------
    >>> forms("isn’t"), forms("Organised"), forms("call[ed]"), forms("three"), forms("4.3m")
    (('is', 'not'), ('organized',), ('called',), ('3',), ('4.3', 'million'))
    """
    if token == "US":
        return ("usa",)
    word = token.translate(_APOSTROPHES).casefold()
    if word.startswith("*") or word.count("*") == 1:
        word = word.strip("*")
    if word in _WHOLE:
        return _WHOLE[word]
    word = word.strip("'")
    if word in _WHOLE:
        return _WHOLE[word]
    if word == "u.s":
        return ("usa",)
    if word[:1].isdigit() and (measured := _MEASURED.fullmatch(word)):
        number, unit = measured.groups()
        return (_canonical(number), _MAGNITUDES.get(unit, unit))
    if word.endswith("n't") and len(word) > 4:
        return (_canonical(word[:-3]), "not")
    stem, mark, _ = word.rpartition("'")
    ending = word[len(stem) :]
    if mark and stem:
        if ending in _CLITICS:
            return (_canonical(stem), _CLITICS[ending])
        if ending == "'s":
            return (_canonical(stem), "is") if stem in _BEFORE_IS else (_canonical(stem),)
    word = word.strip("_")
    return (_canonical(word),) if word else ()


def wording(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Read the words of `text[start:end]` in the form in which copies of a quotation are compared.

    Curly and straight marks, opened and closed contractions, British and American spelling, digits and
    small number words come out alike; `(sic)` is no word; `call[ed]` is "called".

    Parameters
    ----------
    text
        An article's text.
    start, end
        The stretch to read.

    Returns
    -------
    list of Word
        In the order of the text, with offsets into `text`.

    Examples
    --------
    >>> [word.form for word in wording("We can’t (sic) [honour] 120,000 of them")]
    ['we', 'can', 'not', 'honor', '120000', 'of', 'them']
    """
    end = len(text) if end is None else end
    found: list[Word] = []
    skip = deque(match.span() for match in _SIC.finditer(text, start, end))
    glosses = deque(match.span() for match in _GLOSS.finditer(text, start, end))
    marked = bool(skip or glosses)
    gloss = False
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        if marked:
            while skip and skip[0][1] <= first:
                skip.popleft()
            while glosses and glosses[0][1] <= first:
                glosses.popleft()
            if skip and skip[0][0] < last:
                continue
            gloss = bool(glosses) and glosses[0][0] <= first and last <= glosses[0][1]
        for form in forms(match.group()):
            tens = found[-1] if found and form in _UNITS and text[first - 1 : first] == "-" else None
            if tens and tens.end == first - 1 and text[tens.start : tens.end].casefold() in _TENS:
                found[-1] = Word(tens.form[0] + form, tens.start, last, gloss)
            elif form in _ZEROS and found and first - found[-1].end < 2 and _counts(found[-1].form):
                found[-1] = Word(found[-1].form + _ZEROS[form], found[-1].start, last, gloss)
            elif found and found[-1].form == "would" and _had(text[found[-1].start : found[-1].end], form):
                found[-1] = found[-1]._replace(form="had")
                found.append(Word(form, first, last, gloss))
            elif form == "cent" and found and found[-1].form == "per":
                found[-1] = Word("percent", found[-1].start, last, gloss)
            else:
                found.append(Word(form, first, last, gloss))
    return found


#: Behind "'d" a participle, which makes it "had".
_PARTICIPLE = re.compile(r"been|had|done|gone|seen|taken|given|known|\w{2,}[^e]ed")


def _had(printed: str, after: str) -> bool:
    """Tell whether a clitic "'d" is "had" by the form behind it."""
    return printed[-1:] in "dD" and printed[-2:-1] in _APOSTROPHE and _PARTICIPLE.fullmatch(after) is not None


def _counts(form: str) -> bool:
    """Tell whether a form counts hundreds or thousands."""
    return len(form) < 4 and form.isdecimal()


def unmasked(hidden: Iterable[str], shown: Iterable[str]) -> dict[str, str]:
    """Find what stands behind asterisks: words as long that agree in every letter printed, the first for one.

    Parameters
    ----------
    hidden
        Forms; those without an asterisk are passed over.
    shown
        Forms that may be what they stand for.

    Returns
    -------
    dict
        For each hidden form that any other fits, the one with most letters, the first by the alphabet of those.

    Examples
    --------
    >>> unmasked(["d*mn", "the"], ["damn", "down", "d**n", "darn"])
    {'d*mn': 'damn'}
    """
    hidden = {form for form in hidden if "*" in form[1:]}
    like: dict[tuple[int, str], set[str]] = {}
    for form in shown if hidden else ():
        like.setdefault((len(form), form[:1]), set()).add(form)
    found = {}
    for form in hidden:
        fits = [
            other
            for other in like.get((len(form), form[0]), ())
            if other.count("*") < form.count("*")
            and all(a in (b, "*") or b == "*" for a, b in zip(form, other, strict=True))
        ]
        if fits:
            found[form] = min(fits, key=lambda other: (other.count("*"), other))
    return found
