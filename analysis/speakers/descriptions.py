"""What a description of a speaker says: "the 34-year-old", "a spokesman for the ministry"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from analysis.lists import word_set
from analysis.speakers.namelists import demonyms
from analysis.speakers.person import Person
from analysis.speakers.roles import Role, roles
from analysis.text.text import words_of

_SPACE = re.compile(r"\s+")
_ARTICLE = re.compile(r"(?:the|an?|th[ai][ts]) (?=\S)", re.IGNORECASE)
_BRACKET = re.compile(r" ?\([^()]{0,60}\)")
_RIM = " ,.:;-–—\"“”'‘’"
_AGED = re.compile(r"\b(\d\d?)-year-old\b")
_LINK = re.compile(
    r" (?:of|for|at|from|in|with|on|by|who|whose|that|which|to|as|under|near|close|familiar)\b"
)
# An office that says of what: secretary of State.
_CABINET = re.compile(
    rf"(?<![\w’'-])secretary of (?:the )?({'|'.join(sorted(word_set('descriptions.departments')))})(?!\w)",
    re.IGNORECASE,
)
_OWNER = re.compile(r".*(?:['’]s|s['’]) ")
_APPOSED = re.compile(r", (?:who|which|whose|where|an?|the|now|then|formerly)\b.*", re.DOTALL)
_DOTTED = re.compile(r"\b(?:[A-Z]\.-?)+[A-Z]$")
_WORD = re.compile(r"[^\W\d_][\w-]*")
_PARENT = re.compile(r"(?:mother|mum|mom)-of-\w+$|((?:father|dad)-of-\w+)$")
# Demonyms that are no nouns for one person: the French, the Japanese.
_PEOPLES = re.compile(r"(?:ch|sh|ese|ss)$")
_PLAYER, _NATIVE, _MAN, _WOMAN = (
    Role("", ("player", "sportsperson"), False),
    Role("", ("native",), False),
    Role("m", ("man",), False),
    Role("f", ("woman",), False),
)
#: What anybody is beside what they do.
_PRIVATE = frozenset({"relative", "man", "woman", "child", "star", "resident", "suspect", "victim"})
#: What makes an office another one.
_RANKS = frozenset({"deputy", "assistant", "vice"})
_ADVERB = re.compile(
    r" (?:also|once|later|then|now|has|have|had|again|still|itself|himself|herself|themselves)$"
)


# "the charity Heal Now", "airline North Star": the name says enough.
_KIND = re.compile(
    r"(?:[\w-]+ ){0,3}(?:agency|airline|bank|broadcaster|carrier|chain|channel|charity|club|company|firm|group|magazine"
    r"|movement|network|newspaper|operator|party|publisher|retailer|supermarket|union|website)"
    r" ([A-Z][\w.&’'-]*(?: (?:(?:of|for|and|the) )*[A-Z][\w.&’'-]*){0,6})$"
)


class Description(NamedTuple):
    """A description taken apart.

    `article` is the, a, that (this, that, these) or "" for none; `head` the noun, `role` what it tells, `words` the
    words before it; `age` in digits; `linked` whether it says of or for what or whom.
    """

    shown: str
    article: str
    head: str
    role: Role | None
    words: frozenset[str]
    age: str
    linked: bool


def clean(words: str) -> str:
    """Give a source as a speaker's name: without article, brackets, apposition and what trails it.

    Examples
    --------
    >>> clean("The Karo presidency,"), clean("a spokesman for the ministry, which")
    ('Karo presidency', 'spokesman for the ministry')
    """
    shown = _BRACKET.sub("", _SPACE.sub(" ", words)).strip(_RIM)
    shown = _APPOSED.sub("", shown)
    first, comma, rest = shown.partition(", ")
    if comma and " and " not in rest:
        shown = first
    shown = _ADVERB.sub("", shown.removesuffix("'s").removesuffix("’s").rstrip(_RIM))
    if _DOTTED.search(shown, max(0, len(shown) - 20)):
        shown += "."
    return _ARTICLE.sub("", shown, count=1) if _ARTICLE.match(shown) else shown


def own_name(shown: str) -> str:
    """Give the name of a body without the words that tell what it is.

    Examples
    --------
    >>> own_name("medical charity Heal Now"), own_name("port authority")
    ('Heal Now', 'port authority')
    """
    kind = _KIND.match(shown)
    return kind[1] if kind else shown


@lru_cache(maxsize=1 << 12)
def describe(words: str) -> Description:
    """Take a description apart.

    Examples
    --------
    >>> found = describe("the 41-year-old Irish nurse")
    >>> found.article, found.head, found.age, sorted(found.words)
    ('the', 'nurse', '41', ['irish'])
    """
    shown = clean(words)
    first = words.strip(_RIM).partition(" ")[0].lower()
    article = (
        first
        if first in ("the", "a", "an")
        else "that"
        if first in ("this", "that", "these", "those")
        else ""
    )
    core = shown.removeprefix("this ").removeprefix("that ")
    core = _CABINET.sub(r"\1 secretary", core)
    age = _AGED.search(core)
    link = _LINK.search(core)
    core = core[: link.start()] if link else core
    if age:
        core = core.replace(age[0], " ")
    owner = _OWNER.match(core)
    core = core[owner.end() :] if owner else core
    said = [match.group().lower() for match in _WORD.finditer(core)]
    head = said.pop() if said else ""
    return Description(
        shown,
        "a" if article == "an" else article,
        head,
        roles().get(head) or _unlisted(core.rstrip().rpartition(" ")[2]),
        frozenset(said),
        age[1] if age else "",
        bool(owner or link),
    )


def _unlisted(noun: str) -> Role | None:
    """Give what a noun tells that stands in no list of roles: Scot, Italian, an international, mother-of-two."""
    if noun == "international":
        return _PLAYER
    if noun in demonyms() and not noun.endswith("s") and not _PEOPLES.search(noun):
        return _NATIVE
    parent = _PARENT.match(noun)
    return parent and (_MAN if parent[1] else _WOMAN)


def fits(description: Description, person: Person) -> float:
    """Tell how well a description fits what a text says of a person.

    Returns
    -------
    float
        0 where something speaks against it, 0.6 where nothing speaks for it, more the more does.
    """
    role, known = description.role, roles()
    if role is None or (role.gender and person.gender and role.gender != person.gender):
        return 0.0
    words = description.words | {description.head}
    if _opposed(words, person.said) or _no_sport(role, person) or _foreign(description, person):
        return 0.0
    if role is _NATIVE:
        said = {demonyms().get(word.capitalize()) for word in person.said} - {None}
        return 0.6 if not said else 3.0 * (demonyms()[description.head.capitalize()] in said)
    if description.head.endswith("-elect") and description.head not in person.said:
        # who stood for the office, not who has held it
        stood = any("candidate" in known[other].kinds for other in person.roles if other in known)
        return 1.6 * (stood and description.head.removesuffix("-elect") not in person.roles)
    if description.head in person.roles or f"{description.head}ic" in person.said:  # Democrat, Democratic
        fit = 3.0
    elif any(role.kinds[0] in known[other].kinds for other in person.roles if other in known):
        fit = 1.6
    else:
        return 0.6
    if "former" in words and "former" not in person.said:
        return 0.6
    told = len(description.words & person.said)
    return fit * (1 + told) if told else fit * (0.5 if description.words else 1.0)


def _foreign(description: Description, person: Person) -> bool:
    """Tell whether a description is of a country's office, and a text tells of neither with someone."""
    role = description.role
    if role is None or "politician" not in role.kinds or description.head in person.roles:
        return False
    return any(word.capitalize() in demonyms() and word not in person.said for word in description.words)


def _no_sport(role: Role, person: Person) -> bool:
    """Tell whether a text says what someone is whom a description calls a player, and it is none."""
    told = person.roles - {"captain"}  # of a ship or of a side
    if "sportsperson" not in role.kinds or not told:
        return False
    kinds = (roles()[other].kinds for other in told if other in roles())
    return not any("sportsperson" in kind or kind[-1] in _PRIVATE for kind in kinds)


def _opposed(words: frozenset[str], said: set[str]) -> bool:
    """Tell whether two descriptions can't be one person's."""
    parties = ({"republican", "gop"}, {"democrat", "democratic"})
    for one, other in (parties, parties[::-1]):
        if words & one and said & other and not said & one:
            return True
    if not said >= words & _RANKS:
        return True
    return ("vice" in words) != ("vice" in said) and "president" in words and "president" in said


def plural(head: str, role: Role | None) -> bool:
    """Tell whether a description is of many."""
    return (
        role.plural
        if role
        else head.endswith("s")
        and not head.endswith(("ss", "us", "is"))
        and head not in words_of("organisation_words.txt")
    )
