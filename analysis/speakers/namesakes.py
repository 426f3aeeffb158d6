"""One name for a speaker in a whole story, and which names can be one speaker's."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from analysis import tables
from analysis.speakers.descriptions import describe
from analysis.speakers.fullnames import same_person, surname_at
from analysis.speakers.namelists import countries, demonyms, given_names, titles
from analysis.speakers.names import find_names, unaccented
from analysis.speakers.officeholders import by_office

_TOKEN = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*\.?")
_OWNER = re.compile(r"['’]s?$")
_SMALL = frozenset(["the", "a", "an", "of", "and", "for", "in"])


class _Speaker(NamedTuple):
    """A speaker's name taken apart: the words of a person's name, or the normal form of anything else's."""

    person: tuple[str, ...]
    key: tuple[str, ...]
    unnamed: bool


@lru_cache(maxsize=4096)
def _take_apart(name: str) -> _Speaker:
    """Take a name apart: a person's if it is nothing but one."""
    found = find_names(name)
    whole = name.removesuffix(" group")  # the Northern State group
    if (
        whole != name
        and len(found) == 1
        and found[0].sort == "organisation"
        and found[0].words == (*whole.split(),)
    ):
        return _take_apart(whole)
    if len(found) == 1 and found[0].sort in ("person", "unknown") and found[0].end >= len(name.rstrip(" .")):
        before = name[: found[0].start].split()
        if len(before) == len(found[0].title):
            return _Speaker(tuple(map(unaccented, found[0].words)), (), False)
    role = describe(name).role
    return _Speaker((), _normal(name), bool(role and not role.plural))


def _normal(name: str) -> tuple[str, ...]:
    """Give what is the same in "Ruritania's Government", "the government of Ruritania", "Ruritanian government"."""
    if name in countries():
        return (countries()[name].lower(),)
    head, of, owner = name.partition(" of ")
    if not of:
        head, of, owner = name.partition(" for ")
    said = f"{owner} {head}" if of and " to " not in owner else name
    for found in find_names(said)[::-1]:  # people by their surnames
        if found.sort == "person" and len(found.words) > 1:
            said = said[: found.start] + found.words[surname_at(found.words)] + said[found.end :]
    words = []
    for match in _TOKEN.finditer(said):
        word = _OWNER.sub("", match.group())
        word = countries().get(word) or demonyms().get(word) or word
        if word.lower() not in _SMALL:
            words.append(unaccented(word.replace(".", "").lower()))
    return tuple(words)


def _initials(name: str) -> str:
    """Give the initials of a name's capitalised words."""
    words = [
        word for word in name.replace("-", " ").split() if word[:1].isupper() and word.lower() not in _SMALL
    ]
    # An acronym in it, with or without full stops, has several: U.S.
    return "".join(_acronym(word) or word[0] for word in words) if len(words) > 1 else ""


def _acronym(name: str) -> str:
    """Give an acronym without full stops, "" for anything else."""
    bare = name.replace(".", "")
    return bare if 2 <= len(bare) <= 8 and bare.isalpha() and bare.isupper() else ""


def _same_surname(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether a name of one word is the surname, or one of the surnames, of another."""
    (word,) = one
    return word == other[surname_at(other)] or (len(other) > 2 and word in other[1:]) or (
        word == other[0] and word.lower() in given_names()
    )  # fmt: skip


def _same(one: str, other: str) -> bool:
    a, b = _take_apart(one), _take_apart(other)
    if a.person and b.person:
        if len(a.person) == len(b.person) == 1:
            return a.person == b.person
        if len(a.person) > 1 and len(b.person) > 1:
            return same_person(a.person, b.person)
        short, long = sorted((a.person, b.person), key=len)
        return _same_surname(short, long) or _acronym(short[0]) == _initials(" ".join(long)) != ""
    if a.person or b.person:
        return a.unnamed or b.unnamed or _abbreviates(one, other)
    return a.key == b.key or _abbreviates(one, other)


def _abbreviates(one: str, other: str) -> bool:
    """Tell whether one name is the other's acronym."""
    return bool(_acronym(one) and _acronym(one) == _initials(other)) or bool(
        _acronym(other) and _acronym(other) == _initials(one)
    )


def compatible(one: str | None, other: str | None) -> bool:
    """Tell whether two speakers' names could be one speaker's.

    Parameters
    ----------
    one, other
        Names as the column `speaker` holds them; None or <NA> where the speaker is unknown.

    Returns
    -------
    bool
        True where one is unknown or an unnamed person ("a spokesman"), where they are one name in two forms, or
        one is a part or the acronym of the other.

    Examples
    --------
    >>> compatible("Ann Bell", "Bell"), compatible("Ann Bell", "Carl Bell"), compatible("UN", "United Nations")
    (True, False, True)
    """
    if not isinstance(one, str) or not isinstance(other, str) or not one or not other or one == other:
        return True
    return _same(one, other)


def holds_office(name: str) -> bool:
    """Tell whether a speaker goes by an office or a role that anybody may have: "the mayor", "a spokesman".

    Examples
    --------
    >>> holds_office("the mayor"), holds_office("Ann Bell")
    (True, False)
    """
    return _take_apart(name).unnamed


def unify(quotes: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Give each speaker one name in the whole story.

    A surname takes the full name of another article if only one person of the story bears it, an acronym the name
    that it is short for; of several forms of one name the one that most articles use is taken. What could be two
    speakers stays as it is, and the order of the articles does not matter.

    Parameters
    ----------
    quotes
        The quotes table of all articles.
    articles
        The articles: a full name may stand in one that does not quote its bearer.

    Returns
    -------
    pandas.DataFrame
        The same table with other values in `speaker`.

    Raises
    ------
    ArticleError
        The table of articles has no text.

    Examples
    --------
    >>> articles = pd.DataFrame({"text": ["Ann Bell said no.", "Bell said no."]}, index=["a", "b"])
    >>> quotes = pd.DataFrame({"article": ["a", "b"], "speaker": ["Ann Bell", "Bell"]})
    >>> unify(quotes, articles).speaker.tolist()
    ['Ann Bell', 'Ann Bell']
    """
    use: dict[str, Counter[object]] = defaultdict(Counter)
    known = quotes["speaker"].notna()
    for article, speaker in zip(quotes.loc[known, "article"], quotes.loc[known, "speaker"], strict=True):
        use[speaker][article] += 1
    better = _renamed({name: (len(count), count.total()) for name, count in use.items()}, articles)
    parts = (_take_apart(better.get(name, name)).person for name in use)
    holders = by_office({part[0] for part in parts if len(part) == 1}, articles)

    def renamed(article: Hashable, name: object) -> object:
        full = holders.get((article, unaccented(name)), name) if isinstance(name, str) else name
        return better.get(full, full) if isinstance(full, str) else full

    told = [renamed(*row) for row in zip(quotes["article"], quotes["speaker"], strict=True)]
    unified = quotes.copy()
    unified["speaker"] = pd.Series(told, quotes.index, quotes["speaker"].dtype)
    return unified


def _renamed(use: dict[str, tuple[int, int]], articles: pd.DataFrame) -> dict[str, str]:
    """Give the better name of each speaker that has one; `use` counts articles and quotes."""

    def best(names: Iterable[str]) -> str:
        return max(sorted(names), key=lambda name: (*use.get(name, (0, 0)), len(name)))

    parts = {name: _take_apart(name) for name in use}
    full = {name for name, part in parts.items() if len(part.person) > 1}
    single = {name for name, part in parts.items() if len(part.person) == 1}
    wanted = {parts[name].person[0] for name in single if parts[name].person[0] not in countries()}
    groups = _groups(full | _bearers(articles, wanted))
    better = {name: best(group) for group in groups for name in group}
    bearing = defaultdict(list)
    for group in groups:
        for word in sorted({word for one in group for word in _take_apart(one).person}):
            bearing[word].append(group)
    for name in single:
        alone = parts[name].person
        bearers = [
            group
            for group in bearing[alone[0]]
            if any(_same_surname(alone, _take_apart(one).person) for one in group)
        ]
        if len(bearers) == 1 and alone[0] in wanted:
            better[name] = best(bearers[0])
    titled = defaultdict(set)
    for name in single - better.keys():
        titled[parts[name].person].add(name)
    for names in titled.values():  # "Pope Clement" and "Clement", "Økorum" and "Okorum"
        longest = [name for name in names if name.split()[0].lower() in titles()]
        if len(longest) == 1:
            better |= dict.fromkeys(names, longest[0])
        elif not longest:
            better |= dict.fromkeys(names, best(names))
    same = defaultdict(set)
    for name, part in parts.items():
        if not part.person:
            same[part.key].add(name)
    for names in same.values():
        better |= dict.fromkeys(names, best(names))
    return better | _spelt_out(use, better)


def _bearers(articles: pd.DataFrame, surnames: set[str]) -> set[str]:
    """Give the full names of people in the articles who bear one of the surnames."""
    found: set[str] = set()
    if not surnames:
        return found
    for _, text in tables.each_text(articles):
        found.update(
            " ".join(name.words)
            for name in find_names(text)
            if name.sort == "person"
            and len(name.words) > 1
            and not surnames.isdisjoint(map(unaccented, name.words))
        )
    return found


def _groups(names: set[str]) -> list[set[str]]:
    """Group full names that are one person's; a name that could be two people's stands alone."""
    ordered = sorted(names)
    surnames = defaultdict(list)
    for name in ordered:
        words = _take_apart(name).person
        surnames[words[surname_at(words)]].append(name)
        if len(words) > 2:
            surnames[words[1]].append(name)
    like: dict[str, set[str]] = {name: set() for name in ordered}
    for sharing in surnames.values():
        for one in sharing:
            like[one].update(other for other in sharing if other != one and _same(one, other))
    clear = {name for name in ordered if all(b in like[a] for a in like[name] for b in like[name] if a != b)}
    groups, seen = [], set()
    for name in ordered:
        if name not in seen:
            group = {name} | ({other for other in like[name] if other in clear} if name in clear else set())
            seen |= group
            groups.append(group)
    return groups


def _spelt_out(use: dict[str, tuple[int, int]], better: dict[str, str]) -> dict[str, str]:
    """Give the name that each acronym stands for, if it can be one only."""
    found = {}
    names = {better.get(name, name) for name in use}
    for short in sorted(name for name in names if _acronym(name)):
        long = [name for name in names if name != short and _initials(name) == _acronym(short)]
        if len(long) == 1:
            for name in use:
                if better.get(name, name) == short:
                    found[name] = long[0]
    return found
