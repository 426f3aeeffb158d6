"""Where names stand in a text, and what of each is title, name or organisation."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import combining, normalize

from analysis.speakers.namelists import SUFFIXES, countries, demonyms, given_names, titles
from analysis.text.text import words_of


class Name(NamedTuple):
    """A name in a text.

    `words` are the name itself, without titles ("Nadia Kovac") and with straight apostrophes; of a surname that
    stands alone the last word ("De Vries" is Vries). `title` are the capitalised words before it that are none
    ("Deputy Mayor"); `sort` is person, organisation, country, place or unknown; `gender` m, f or "".
    The span is that of the name without title.
    """

    start: int
    end: int
    words: tuple[str, ...]
    title: tuple[str, ...]
    sort: str
    gender: str


_UPPER = "A-ZÀ-ÖØ-ÞĀ-ŽΆ-ΫЀ-ЯԱ-Ֆ"
# What stands before the first word of a sentence.
_BEFORE_SENTENCE = frozenset(".!?\n\"“‘'(")


# Words that stand inside a name in lower case.
_JOINING = frozenset(
    {
        "de",
        "da",
        "di",
        "del",
        "della",
        "der",
        "den",
        "van",
        "von",
        "bin",
        "bint",
        "ibn",
        "al",
        "el",
        "la",
        "le",
        "du",
    }
    | {"do", "dos", "das", "las", "los", "af", "ben", "ter", "zu", "y", "of"}
)


@cache
def _run() -> re.Pattern[str]:
    """Compile what a run of capitalised words looks like: words, initials and titles with single spaces.

    The pattern begins with a set of characters, so that the search leaps to the capitals.
    """
    short = "|".join(rf"(?<=\b{title.capitalize()}\.)" for title in sorted(titles()) if 2 <= len(title) <= 5)
    tail = rf"(?:\w*(?:-\w+|['’](?!s\b)\w+|\.com\b)*(?:\.(?:{short}|(?<=\bSt\.)|(?<=\b[JS]r\.)))?)"
    rest = rf"(?:(?:\.-?[{_UPPER}](?=\.)){{0,3}}\.(?:(?<=\b[{_UPPER}]\.)|(?<=\.[{_UPPER}]\.))|{tail})"
    joins = rf"(?: (?:{'|'.join(sorted(_JOINING))})){{0,2}} (?:(?:al|el|bin|ibn)-)?".replace(" ", "[ \xa0]")
    return re.compile(
        rf"[{_UPPER}](?<!\w[{_UPPER}]){rest}(?:{joins}[{_UPPER}]{rest}){{0,11}}(?:,? [JS]r\b\.?)?"
    )


_TOKEN = re.compile(r"[^\s,]+")
#: Letters with a stroke, which are none with an accent.
_STROKES = str.maketrans("ØøŁłĐđı", "OoLlDdi")


def find_names(text: str) -> list[Name]:
    """Find the names in a text: runs of capitalised words that are no title, demonym or opening word.

    Examples
    --------
    >>> [(name.words, name.title, name.sort) for name in find_names("On Friday Mayor Ann Bell met Mr. Cole.")]
    [(('Ann', 'Bell'), ('Mayor',), 'person'), (('Cole',), ('Mr.',), 'person')]
    """
    found: list[Name] = []
    for match in _run().finditer(text):
        run, start = match.group(), match.start()
        if credit := _credited(text, run, start):
            run, start = run[credit:], start + credit
        # a participle may open a sentence before a name: "Sharing Bell's view"
        opens = ("ing " in run or "ingly " in run) and (
            start < 2 or not _BEFORE_SENTENCE.isdisjoint(text[start - 2 : start])
        )
        if names := _take_apart(run, opens):
            found += [Name(start + name.start, start + name.end, *name[2:]) for name in names]
    return found


def _credited(text: str, run: str, start: int) -> int:
    """Give the length of a picture's credit that runs into a name at the beginning of a line: "AFP Bell said"."""
    first, _, rest = run.partition(" ")
    if not rest or (start and text[start - 1] != "\n") or first not in words_of("agencies.txt"):
        return 0
    near = text[max(0, start - _NEAR) : start + _NEAR]
    alone = re.search(rf"(?<!{re.escape(first)} )\b{re.escape(rest)}\b", near)
    return len(first) + 1 if alone else 0


#: How far around a credit its name is looked for.
_NEAR = 8000


@lru_cache(maxsize=4096)
def _take_apart(run: str, opens: bool) -> tuple[Name, ...]:
    """Cut a run where a word is no part of a name, and take each piece apart."""
    plain, given, known = words_of("opening_words.txt"), given_names(), titles()
    tokens = [(match.start(), match.end(), match.group()) for match in _TOKEN.finditer(run)]
    pieces: list[list[tuple[int, int, str]]] = [[]]
    before = ""
    for i, token in enumerate(tokens):
        key = token[2].rstrip(".").lower()
        named = key in _ALSO_NAMES and (before in given or (before in known and bool(known[before].gender)))
        participle = opens and not i and key.endswith(("ing", "ingly")) and len(key) > 4 and key not in given
        named = named or (
            token[2] == "do" and before not in plain and before[-1:] != "s"
        )  # no "How do Bell and Cole"
        if (key in plain and not named and (token[2][-1] != "." or not i)) or participle:
            pieces.append([])
        else:
            pieces[-1].append(token)
        before = key
    return tuple(name for piece in pieces if piece for name in _name(piece))


#: Words of organisations and places that are surnames after a given name.
_ALSO_SURNAMES = frozenset(
    {
        "day",
        "west",
        "white",
        "cross",
        "law",
        "north",
        "guard",
        "sun",
        "temple",
        "hall",
        "church",
        "lake",
        "house",
    }
    | {"post", "banks"}
)
#: What opens the name of a church, a school or a town.
_SAINT = frozenset({"St", "St.", "Saint"})
#: How an adjective ends that says what a name is of: Mum-of-two, Ayton-based.
_TELLING = re.compile(
    r"-of-|-(?:affiliated|backed|based|born|bred|educated|led|linked|listed|made|owned|run|trained)$"
)
PARTIES = frozenset(
    {"republican", "republicans", "democrat", "democrats", "conservative", "conservatives", "tory", "tories"}
)
#: Words that open sentences and are surnames or given names too.
_ALSO_NAMES = frozenset(
    {"may", "will", "best", "read", "case", "still", "near", "much", "march", "look", "well"}
)


def _name(piece: list[tuple[int, int, str]]) -> list[Name]:
    """Take a piece of a run apart: its title, its words, what they name."""
    known, given, organisation = titles(), given_names(), words_of("organisation_words.txt")
    while piece and piece[-1][2] in _JOINING:
        piece.pop()
    while piece and piece[0][2] in _JOINING and piece[0][2] == "of":
        piece.pop(0)
    if not piece or len(piece) > 10:
        return []
    tokens = [token for _, _, token in piece]
    keys = [token.rstrip(".").lower() for token in tokens]
    last = len(keys) - 1
    while last > 0 and keys[last] in SUFFIXES:
        last -= 1
    first = 0
    whole = " ".join(tokens)
    if whole not in countries():
        for i in range(last):
            titled = all(part in known for part in keys[i].split("-"))  # Lieutenant-General
            if titled or tokens[i] in demonyms() or _TELLING.search(keys[i]):
                first = i + 1
    if "of" in tokens[first:]:
        # "Minister of Labour Nadia Kovac" holds a name, "Bank of England" none
        start = next((i for i in range(len(keys) - 1, 0, -1) if keys[i] in given and i < last), 0)
        if not start or tokens.index("of") > start or not first:
            return _thing(piece, tokens)
        first = start
    elif not first and last > 1:
        first = next((i for i in range(1, last) if keys[i] in given and keys[i - 1] in organisation), 0)
    name, here = tokens[first:], keys[first:]
    if name[-1] in demonyms() or keys[last] in PARTIES or (here[0] in known and len(here) == 1):
        return []
    borne = len(here) > 1 and _given(here[0]) in given and here[last - first] in _ALSO_SURNAMES
    if any(key in organisation for key in (here[:-1] if borne else here)):
        return _thing(piece, tokens)
    if first and len(name) == 1 and all(token in demonyms() for token in tokens[:first]):
        return _thing(piece, tokens)
    title = tuple(tokens[:first])
    told = [known[key] for key in keys[:first] if key in known]
    gender = next((title.gender for title in told if title.gender), "")
    if " ".join(name) in countries():
        sort = "country"
    elif not told and ((len(name) > 1 and name[0] in _SAINT) or _is_place(name, here)):
        sort = "place"
    elif len(name) == 1 and not told and name[0].isupper() and (len(name[0]) > 1):
        sort = "organisation"
    elif told or (
        len(name) > 1 and (_given(here[0]) in given or (name[0][-1] == "." and not name[1].isupper()))
    ):
        sort = "person"
    else:
        sort = "unknown"
    if not gender and len(name) > 1:
        gender = given.get(_given(here[0]), "")
    if name[0].lower() in _JOINING and here[0] not in given and len(name) < 4 and sort != "country":
        name, sort, gender = name[-1:], "person" if told else "unknown", gender if told else ""  # "De Vries"
    if sort == "person" and len(name) > 1 and all(word.isupper() for word in name):
        name = [word.capitalize() for word in name]  # a transcript's "NORA FIELDS:"
    words = tuple(word.replace("’", "'") for word in name)
    return [Name(piece[first][0], piece[-1][1], words, title, sort, gender)]


def _is_place(name: list[str], here: list[str]) -> bool:
    """Tell whether words name a place: by themselves, or as a part of one ("Southern Ohio")."""
    places = words_of("places.txt")
    if len(name) > 1 and _given(here[0]) in given_names():
        return " ".join(name) in places
    return name[-1] in places or " ".join(name[:2]) in places or " ".join(name[-2:]) in places


def _given(key: str) -> str:
    """Give the first of two given names with a hyphen, without accents."""
    return unaccented(key.partition("-")[0])


@lru_cache(maxsize=1024)
def unaccented(word: str) -> str:
    """Give a word without its accents.

    Examples
    --------
    >>> unaccented("José"), unaccented("øyvind")
    ('Jose', 'oyvind')
    """
    if word.isascii():
        return word
    bare = (letter for letter in normalize("NFKD", word) if not combining(letter))
    return "".join(bare).translate(_STROKES)


def _thing(piece: list[tuple[int, int, str]], tokens: list[str]) -> list[Name]:
    """Give what a piece names that is no person."""
    sort = "country" if " ".join(tokens) in countries() else "organisation"
    return [Name(piece[0][0], piece[-1][1], tuple(tokens), (), sort, "")]
