"""Whether a text is English: the one language the rest can read."""

from __future__ import annotations

import math
import re
from functools import cache

from analysis.text.text import words_of

_WORD = re.compile(r"[^\W\d_]+")
#: Letters of a text that are looked at.
_SAMPLE = 6000
# Every English text of some length has more of its commonest words than this; other languages have fewer.
_ENGLISH = 0.1
# How far ahead of English another language must be, for the square root of the text's length: sentences in
# other languages are ahead by 15 and more, lists of names by less than 7.
_AHEAD = 10


def other_language(text: str) -> str | None:
    """Name the language of a text that is surely not English; None if it is, or if that can't be told.

    Common English words are counted first, so that no English text is refused; only a text that has few of
    them is shown to the classifier (langid, Lui and Baldwin 2012).

    Parameters
    ----------
    text
        An article.

    Returns
    -------
    str or None
        A name such as "French".

    Examples
    --------
    >>> other_language("The minister said that it was the end of the matter.") is None
    True
    """
    words = _WORD.findall(text[:_SAMPLE].lower())
    letters = "".join(words)
    # Too little to tell: a few words, or the same ones over and over.
    latin = letters.isascii() or sum(map(str.isascii, letters)) > len(letters) // 2
    if len(letters) < (60 if latin else 40) or (len(set(words)) < 12 if latin else len(set(letters)) < 15):
        return None
    common = words_of("common_words.txt")
    if sum(word in common for word in words) >= _ENGLISH * len(words):
        return None
    from py3langid import rank

    sample = " ".join(words)
    scores = dict(rank(sample))
    code = max(scores, key=lambda each: float(scores[each]))
    ahead = (float(scores[code]) - float(scores["en"])) / math.sqrt(len(sample))
    if code == "zxx" or ahead < _AHEAD:
        return None
    return _names().get(code, f"another language ({code})")


@cache
def _names() -> dict[str, str]:
    entries = (entry.partition(" ") for entry in words_of("languages.txt"))
    return {code: name for code, _, name in entries}
