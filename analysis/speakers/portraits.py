"""What stands around a mention of someone: ages, roles, signs of a person."""

from __future__ import annotations

import re
from collections.abc import Set

from analysis.lists import word_set
from analysis.speakers.bodynouns import kinds_of
from analysis.speakers.namelists import titles
from analysis.speakers.names import Name
from analysis.speakers.person import Person
from analysis.speakers.roles import roles

# What may follow a name at once: an age, and words set off by commas or a verb of being.
_AGE = re.compile(r",? \(?(?:aged? )?(\d\d?)(?=[,).;]| who\b)[,)]?")
_SAID_OF = re.compile(
    r"(?:,| is| was|, who is| who is|, who was| who was|, now) "
    r"((?:an?|the|one of|his|her|their|our|then|former)\b[^.,;:\n\"“”—–()]{2,120}"
    r"|[a-z][^.,;:\n\"“”—–()]{2,120}|[^.,;:\n\"“”—–()]{2,60}['’]s? [a-z][^.,;:\n\"“”—–()]{2,100})"
)
# What someone is of whom a name in apposition tells: the captain of the crew, Ann Bell, left.
_OF_WHAT = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|['’]s) (?:[\w’'-]+ ){0,3}?([a-z-]+)"
    r" (?:of|for|at|in) [^,.;:!?\n\"“”]{1,60}, $"
)
_CLOSED = re.compile(r"[,.] ")
_FOLLOWED = re.compile(
    r",| \(?(?:\d|is|was|who|said|says|told|wrote|added|asked|tweeted|reports|explains|has|had)\b"
)
_VERB = re.compile(
    r",? (?:who\b|reports\b|explains\b|said\b|says\b|told\b|wrote\b|added\b|asked\b|tweeted\b|has\b|had\b)"
)
_THING_BEFORE = frozenset(
    {
        "in",
        "at",
        "near",
        "across",
        "into",
        "around",
        "inside",
        "outside",
        "the",
        "an",
        "a",
        "this",
        "that",
        "its",
        "group",
        "movement",
        "militia",
        "faction",
        "gang",
        "party",
    }
)
_THING_BEHIND = re.compile(
    r",? (?:[-–—] ?)?(?:which|itself)\b| (?:fighters|militants|insurgents|rebels|members)\b"
)
#: Words that make what follows a comma a statement of its own: "Later, the judge said ..."
_VERBS = frozenset(
    {"said", "says", "told", "was", "is", "were", "are", "has", "had", "have", "will", "would", "did"}
)
_WORD = re.compile(r"[\w-]+")
#: Words that end the part of a description that tells what someone is.
_LINK = frozenset(
    {
        "of",
        "for",
        "at",
        "from",
        "in",
        "with",
        "on",
        "by",
        "who",
        "whose",
        "that",
        "which",
        "to",
        "as",
        "under",
        "since",
    }
)


def tell(text: str, name: Name, person: Person, spoken: bool, opened: Set[int]) -> None:
    """Note what stands around a mention of a person.

    Parameters
    ----------
    text
        An article's text.
    name
        The mention.
    person
        Who is mentioned, to be told of.
    spoken
        Whether the mention ends the words that name a speaker.
    opened
        Where such words begin.

    Examples
    --------
    >>> from analysis.speakers.names import find_names
    >>> text, bell = "Ann Bell, 41, a nurse, left.", Person("Ann Bell", ("Ann", "Bell"))
    >>> tell(text, find_names(text)[0], bell, False, set())
    >>> bell.ages, bell.roles
    ({'41'}, {'nurse'})
    """
    end = name.end
    placed = not person.sure and _placed(text, name)
    person.placed = person.placed or placed
    if not placed and _FOLLOWED.match(text, end):
        _read_behind(text, name, person, spoken, opened)
    elif spoken and not placed:
        person.sure = person.sure or len(name.words) > 1
        person.spoke = True
    if text[name.start - 1 : name.start] == " ":
        _introduce(text, name, person)


def _read_behind(text: str, name: Name, person: Person, spoken: bool, opened: Set[int]) -> None:
    """Read the words behind a mention: ", 41, a nurse"."""
    end = name.end
    if age := _AGE.match(text, end, end + 20):
        person.ages.add(age[1])
        person.sure = True
        end = age.end() - (age.group()[-1] == ",")
    said = _SAID_OF.match(text, end, end + 200)
    if said and said.start(1) not in opened:
        _say(person, said[1])
        told = said[1].startswith(("who ", "whose ")) and (len(name.words) > 1 or name.start in opened)
        person.sure = person.sure or told
    elif spoken or _VERB.match(text, end, end + 12):
        person.sure = person.sure or len(name.words) > 1
        person.spoke = True


def _introduce(text: str, name: Name, person: Person) -> None:
    """Read the words before a mention: "the 41-year-old nurse Ann Bell"."""
    start = name.start - (len(" ".join(name.title)) + 1 if name.title else 0)
    last = text[max(0, start - 24) : start].rstrip(" ,").rpartition(" ")[2]
    if (of := _OF_WHAT.search(text, max(0, start - 100), start)) and _CLOSED.match(text, name.end):
        last = of[1]
    role = roles().get(last)
    if not last.endswith("-year-old") and (role is None or role.plural or last == "fellow"):
        return
    if role and len(name.words) == 1 and not name.title and kinds_of(last):
        return  # the software major Vexora
    words = text[max(0, start - 70) : start].replace(",", " ").split()[-6:]
    person.sure = True
    if role:
        person.gender = person.gender or role.gender
        person.roles.add(last)
    for word in reversed(words):
        if word in _LINK or word in _VERBS or not word[0].isalnum() or _ends(word):
            break
        person.said.add(word.lower())
        if word.endswith("-year-old") and word[:2].isdigit():
            person.ages.add(word[:2])


def _ends(word: str) -> bool:
    """Tell whether a sentence ends with a word."""
    stop = word.rstrip("\"”’')")
    return stop[-1:] in ("!", "?", "…") or (
        stop[-1:] == "." and stop[:-1].lower() not in titles() and len(stop) > 2
    )


def _placed(text: str, name: Name) -> bool:
    """Tell whether a name stands like a place's or a thing's."""
    before = text[max(0, name.start - 16) : name.start]
    word = (before.split() or [""])[-1].lower() if before.endswith(" ") else ""
    if word == "that" and len(name.words) > 1:
        word = ""  # he said that Ann Bell
    return word in _THING_BEFORE or _THING_BEHIND.match(text, name.end, name.end + 14) is not None


def _say(person: Person, words: str) -> None:
    """Note a description, if it tells what a person is."""
    known = roles()
    same = word_set("people.before_same")
    heads: list[str] = []
    said: list[str] = []
    linked = asserted = False
    for match in _WORD.finditer(words):
        word = match.group().lower()
        if said and not linked and word in word_set("people.determiners") and said[-1] not in same:
            break  # "who met the mayor", "interviewed the senator"
        linked = linked or word in _LINK
        said.append(word)
        asserted = asserted or (not linked and word in _VERBS)
        if not linked and word in known and not known[word].plural:
            heads.append(word)
    if not heads or asserted:
        return
    person.said.update(said)
    person.roles.add(heads[-1])
    person.roles.update(heads)
    person.sure = True
    person.gender = person.gender or known[heads[-1]].gender
