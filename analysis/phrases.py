"""Numbers, names and long stretches of words, put in few words."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: The kinds of `analysis.tables.APART` in words: they are left out where figures are counted.
LEFT_OUT = "dates, times, ages, ordinals and ranks"

#: As many are said to be first together at the most.
FIRST = 3

_SPANS = re.compile(r"(?:between|from|since|until|by|before|after|in|during|throughout)\b", re.I)
_ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?) (?=[a-z])")
_AS_OF = re.compile(r"as of\s+", re.I)
_RELATIVE = re.compile(
    r"(?:this|last|next|past|previous|the|today|tonight|yesterday|now|early|earlier|late|later)\b", re.I
)


def listing(names: Sequence[str]) -> str:
    """Write names as a list in words.

    Examples
    --------
    >>> listing(["a", "b", "c"]), listing([])
    ('a, b and c', '')
    """
    return " and ".join([part for part in (", ".join(names[:-1]), *names[-1:]) if part])


def several(number: int, noun: str) -> str:
    """Write a number with its noun.

    Examples
    --------
    >>> several(1, "quote"), several(1200, "quote")
    ('1 quote', '1,200 quotes')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def percent(share: float) -> str:
    """Write a share as a whole percentage; what is not quite all or nothing is not written so.

    Examples
    --------
    >>> percent(0.174), percent(0.998), percent(0.001)
    ('17\u202f%', '99\u202f%', '1\u202f%')
    """
    whole = round(100 * share)
    if 0 < share < 1:
        whole = min(99, max(1, whole))
    return f"{whole}\u202f%"


def brief(words: str, most: int = 40) -> str:
    """Cut words to a length, at a space.

    Examples
    --------
    >>> brief("to put an end to it", 12)
    'to put an…'
    """
    return words if len(words) <= most else words[: most + 1].rpartition(" ")[0].rstrip(",;: ") + "…"


def ends(words: str, each: int = 6) -> str | None:
    """Shorten a long run of words to its ends, saying how many stand between; None if it is short.

    Examples
    --------
    >>> ends("one two three four five six seven", each=2)
    'one two … 3 words … six seven'
    """
    listed = words.split()
    if len(listed) <= 2 * each + 2:
        return None
    between = several(len(listed) - 2 * each, "word")
    return " ".join([*listed[:each], "…", between, "…", *listed[-each:]])


def capital(words: str) -> str:
    """Begin with a capital letter."""
    return words[:1].upper() + words[1:]


def as_of(words: str) -> str:
    """Say for what time a figure holds, in the article's words.

    Examples
    --------
    >>> as_of("Monday"), as_of("as of Monday"), as_of("This summer"), as_of("between May and July")
    ('as of Monday', 'as of Monday', 'as of this summer', 'between May and July')
    """
    words = _AS_OF.sub("", words.strip(), count=1)
    if _RELATIVE.match(words) or _SPANS.match(words):
        words = words[:1].lower() + words[1:]
    return words if _SPANS.match(words) else f"as of {words}"


def giver(source: str) -> str:
    """Name who gives a figure without the article before a common noun: "the county" and "county" are one.

    Examples
    --------
    >>> giver("The county"), giver("The Gazette"), giver("a poll by the union"), giver("Italian police")
    ('county', 'The Gazette', 'poll by the union', 'Italian police')
    """
    return _ARTICLE.sub("", source, count=1)


def wordings(texts: Sequence[str]) -> list[str]:
    """Give the different wordings among texts, the commonest first; capitals and spaces make none.

    Words of one article can be put in quotation marks for several only where all of them print these.

    Examples
    --------
    >>> wordings(["Some 40  dogs", "some 40 dogs", "about 40 dogs"])
    ['some 40 dogs', 'about 40 dogs']
    """
    found: dict[str, list[str]] = {}
    for text in texts:
        said = " ".join(text.split())
        found.setdefault(said.casefold(), []).append(said)
    ranked = sorted(found.values(), key=len, reverse=True)
    # A capital at the beginning is most often the sentence's.
    return [max(same, key=lambda said: (sum(letter.islower() for letter in said), said)) for same in ranked]


def ranking(words: Sequence[tuple[str, int]], total: int, unsure: int, of: str) -> str:
    """Say who has the most words, and by how many: one, or the first few together, or that it is in doubt.

    Who leads by no more than the words that are not surely anyone's is not surely first.

    Parameters
    ----------
    words
        Names and their words, the most first.
    total
        The words of all, those of nobody included.
    unsure
        How many of these are of sources without a name, or not surely given to theirs.
    of
        What the words are: "quoted or reported words".

    Examples
    --------
    >>> ranking([("Ann Lee", 60), ("Tom Hill", 30)], 100, 10, "words")
    'Ann Lee has 60\u202f% of the 100 words, 30 more than Tom Hill'
    >>> ranking([("Ann Lee", 50), ("Tom Hill", 40)], 100, 10, "words")
    'Ann Lee (50) and Tom Hill (40) have the most of the 100 words'
    >>> ranking([("Ann Lee", 40), ("Tom Hill", 30)], 100, 30, "words")
    'Who has the most of the 100 words is in doubt: Ann Lee 40, Tom Hill 30, but 30 are not surely anyone’s'
    """
    first, *rest = words
    if rest and first[1] == rest[0][1]:
        return f"{first[0]} and {rest[0][0]} have {first[1]:,} each of the {total:,} {of}"
    if len(words) > 1 and first[1] - rest[0][1] <= unsure:
        behind = [count for _, count in words[1:]] + [0]
        for place in range(1, min(len(words), FIRST)):
            if words[place][1] - behind[place] > unsure:
                ahead = listing([f"{name} ({count:,})" for name, count in words[: place + 1]])
                return f"{ahead} have the most of the {total:,} {of}"
        counted = f"{first[0]} {first[1]:,}, {rest[0][0]} {rest[0][1]:,}"
        are = "is" if unsure == 1 else "are"
        doubt = f"but {unsure:,} {are} not surely anyone’s"
        return f"Who has the most of the {total:,} {of} is in doubt: {counted}, {doubt}"
    if not rest and unsure >= first[1]:
        return f"{first[0]}, alone with a name, has {first[1]:,} of the {total:,} {of}"
    more = f", {first[1] - rest[0][1]:,} more than {rest[0][0]}" if rest else ""
    return f"{first[0]} has {percent(first[1] / total)} of the {total:,} {of}{more}"
