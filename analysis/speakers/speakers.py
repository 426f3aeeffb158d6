"""Who a source means: one name for a speaker in an article, and in a story."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, cached_property

from analysis.lists import rows_of
from analysis.speakers.antecedents import Antecedents
from analysis.speakers.appositions import named_thing, widened
from analysis.speakers.described import Described
from analysis.speakers.descriptions import Description, clean, describe, own_name, plural
from analysis.speakers.documents import Document, document, mentioned
from analysis.speakers.heads import Heads
from analysis.speakers.institutions import Institutions
from analysis.speakers.introductions import introduced, named_later
from analysis.speakers.namelists import countries
from analysis.speakers.names import PARTIES
from analysis.speakers.namesakes import compatible, unify
from analysis.speakers.people import People
from analysis.speakers.person import Person
from analysis.speakers.relations import Relations
from analysis.speakers.relatives import body_before, inner, name_before, noun_before
from analysis.speakers.roles import Role
from analysis.speakers.salience import SPEAKER, SUBJECT, Salience
from analysis.speakers.subjects import opening
from analysis.speakers.voiceless import can_speak
from analysis.text.text import Span, words_of

__all__ = ["compatible", "resolve", "unify"]

Found = tuple[str | None, str]

_RIM = ' ,.:;"“”'
_SHORT = re.compile(r"['’](?:ve|re|ll|d|m|s)$")  # I've, he'll
_OWNED = re.compile(r"(his|her|their|its|whose)\s+(?=\w)", re.IGNORECASE)

_RELATED = re.compile(
    r"(?P<owner>.{1,60}?)(?:['’]s?|(?P<loose>)) (?:[\w-]+ ){0,2}?(?P<head>[\w-]+)"
    r"|(?P<of>[\w-]+) (?:for|of|to) (?:the )?(?P<whose>.{1,60})"
)
# What a noun that can't speak is of, behind which "who" stands.
_INNER = re.compile(r"[^,;:()\n]{1,60}? (?:of|for|to|with|by|in) (?=(?:the|an?) |[A-Z])")
_WHICH = re.compile(r",? (?:who|which)\b")
_WHO = re.compile(r"(?:,| [—–]| -{1,2})? ?who\b")
#: Nouns for a body or an outlet that has spoken before under its name.
_GROUPS = frozenset(
    {"group", "organisation", "organization", "agency", "charity", "nonprofit", "movement", "party"}
)
_OUTLETS = frozenset({"newspaper", "paper", "magazine", "broadcaster", "channel"})
_BARE = re.compile(r"([a-z-]+)(?:['’]s)?")
# Words that say how many, and open no name.
_COUNTING = frozenset(
    ("some", "many", "several", "most", "one", "two", "three", "four", "five", "both", "another", "no", "few", "all")
)  # fmt: skip
#: How many characters back "it" and "the spokesman" look for who spoke before.
_THING_REACH, _NOUN_REACH, _LINES = 1500, 4000, 2
#: How many sentences and characters back in its paragraph "he" looks for someone unnamed.
_BACK, _FAR = 4, 1000


@cache
def pronouns() -> dict[str, str]:
    """Give what each word stands for that names nobody."""
    return {row["word"]: row["stands"] for row in rows_of("pronouns.csv")}


def resolve(text: str, sources: Sequence[Span | None], quoted: Sequence[Span] | None = None) -> list[Found]:
    """Give the speaker of each source and how it is known.

    Parameters
    ----------
    text
        An article's text.
    sources
        The words that name who said something, in the order of the text; None where there are none.
    quoted
        What of the text stands in quotation marks, in its order, if at hand.

    Returns
    -------
    list of (str or None, str)
        The speaker's one name in this article, and the basis: cue (the source names the speaker), pronoun,
        description, or none (the speaker is unknown: None).

    Examples
    --------
    >>> text = "Ann Bell, 41, a nurse, left. The 41-year-old said no. She said it twice."
    >>> resolve(text, [Span(29, 44), Span(54, 57)])
    [('Ann Bell', 'description'), ('Ann Bell', 'pronoun')]
    """
    spans = [None if source is None else widened(text, Span(*source)) for source in sources]
    known = [span for span in spans if span is not None]
    if not known:
        return [(None, "none") for _ in sources]
    article = _Article(text, known, quoted)
    return [(None, "none") if span is None else article.resolve(span) for span in spans]


class _Article:
    """One text, while its sources are resolved in order."""

    def __init__(self, text: str, sources: Sequence[Span], quoted: Sequence[Span] | None) -> None:
        self.text = text
        self.people = People(text, sources)
        self.heads = Heads(text, self.people)
        self._quoted = quoted
        self._last: Person | None = None  # who spoke last
        self._thing: tuple[int, str] | None = None  # who spoke last that is no one person, and where
        self._body: tuple[int, str] | None = None  # the same, if it can be "it"
        self._said: list[tuple[int, Found]] = []  # who spoke, and where
        self._unnamed: dict[str, tuple[int, str]] = {}  # who spoke without a name, by the noun, and where
        self._nameless: dict[str, Person] = {}  # the same as people whom "he" can mean
        self._owners: dict[str, str] = {}  # whose lawyer or the like a speaker is

    @cached_property
    def salience(self) -> Salience:
        """Who is on the reader's mind; worked out if anyone spoke."""
        return Salience(self.text, self.people, self._quoted)

    @cached_property
    def antecedents(self) -> Antecedents:
        """Whom pronouns mean; worked out if one speaks."""
        return Antecedents(self.salience)

    @cached_property
    def described(self) -> Described:
        """Whom descriptions mean; worked out if one speaks."""
        return Described(self.text, self.people, self.salience)

    @cached_property
    def institutions(self) -> Institutions:
        """Which bodies the text names; worked out if one speaks without its name."""
        return Institutions(self.text, self.people, self.salience)

    @cached_property
    def relations(self) -> Relations:
        """Who is whose; worked out if someone's lawyer or the like speaks."""
        return Relations(self.text, self.people, self._owner)

    def resolve(self, source: Span) -> Found:
        """Give the speaker of one source, the next in the text."""
        found = self._resolve(source)
        if found[0]:
            self._said.append((source.start, found))
        return found

    def _resolve(self, source: Span) -> Found:
        words = self.text[source.start : source.end]
        key = words.strip(_RIM).lower().removesuffix("'s").removesuffix("’s")
        stands = None if self._acronym(source, words) else pronouns().get(_SHORT.sub("", key))
        if stands in ("m", "f"):
            person = self._antecedent(source.start, stands)
            if person and not person.gender:
                person.gender = stands
            return self._person(source, person, "pronoun")
        if stands == "thing" and (
            body := self.institutions.acting(source.start, self._thing[0] if self._thing else -1)
        ):
            self._heard(source.start, body)
            return body, "pronoun"
        if stands in ("thing", "many"):
            return self._it(source, stands == "many")
        if stands == "relative" or key.startswith("who "):
            return self._who(source)
        if key == "one":
            return self._one(source)
        if stands == "unknown" or not key:
            return None, "none"
        if not can_speak(words):
            behind = _INNER.match(words) if _WHICH.match(self.text, source.end) else None
            return self.resolve(Span(source.start + behind.end(), source.end)) if behind else (None, "none")
        if _WHO.match(self.text, source.end) and (shift := inner(words)):
            return self.resolve(Span(source.start + shift, source.end))
        if (read := document(self.text, source)) and (author := self._author(source, read)):
            return author
        if person := self.heads.alone(source) or self.people.surnamed(words.strip(_RIM)):
            return self._person(source, person, "cue")
        if joined := self.heads.joined(source):
            return self._other(source, joined, "cue")
        if person := self.heads.named(source):
            return self._person(source, person, "cue")
        if thing := named_thing(self.text, source):
            return self._other(source, thing, "cue")
        if owned := _OWNED.match(words):
            return self._belonging(source, owned)
        return self._description(source)

    def _acronym(self, source: Span, words: str) -> bool:
        """Tell whether a word in capitals is no pronoun, as those around it have none: WHO says."""
        bare = words.strip(_RIM)
        if len(bare) < 2 or not bare.isupper():
            return False
        after = self.text[source.end : source.end + 30].split()
        return not (after and after[0].isupper())

    def _person(self, source: Span, person: Person | None, basis: str, weight: float = SPEAKER) -> Found:
        """Note who spoke."""
        if person is None:
            return None, "none"
        self.salience.spoke(source.start, person, weight)
        self._last = person
        if not person.sure:
            self._heard(source.start, person.name)
        return person.name, basis

    def _antecedent(self, at: int, gender: str) -> Person | None:
        """Give whom "he" means: someone unnamed who opens this sentence or one before, else who is salient."""
        breaks = self.salience.breaks
        first = self.antecedents.first(at, gender)
        here = bisect_right(breaks, first)
        for i in range(here, max(-1, here - _BACK), -1):
            start = breaks[i - 1] if i else 0
            if first - start > _FAR:
                break
            ends = self.people.within(start, min(first, breaks[i] if i < len(breaks) else first))
            if (
                any(not self.salience.quoted(end - 1) for end in ends)
                or self.text.find("\n", start, first) >= 0
            ):
                break
            if i == here and self.antecedents.tagged(first):
                continue
            found = None if self.salience.quoted(start + 1) else opening(self.text, start, first)
            if found and found[1].gender in ("", gender):
                person = self._opening(found[0], gender)
                return person if person.gender in ("", gender) else self.antecedents.meant(at, gender)
        return self.antecedents.meant(at, gender)

    def _opening(self, span: Span, gender: str) -> Person:
        """Give whom a noun that opens a sentence means, as someone without a name if the text has none."""
        description = describe(self.text[span.start : span.end])
        if person := self.described.person(span, description, self._last):
            return person
        at, shown = self._unnamed.get(description.head, (span.start, description.shown))
        if at != span.start and description.article == "a":
            shown = description.shown
        return self._nameless.setdefault(shown, Person(shown, (shown,), gender, sure=True))

    def _other(self, source: Span, shown: str, basis: str, role: Role | None = None) -> Found:
        """Note who spoke that has no name: someone unnamed, whom "he" can mean, or a group or thing."""
        if not shown:
            return None, "none"
        if role and not role.plural:
            if shown not in self._nameless:
                self._nameless[shown] = Person(shown, (shown,), role.gender, sure=True)
            self.salience.spoke(source.start, self._nameless[shown])
        else:
            self._heard(source.start, shown)
        return shown, basis

    def _it(self, source: Span, many: bool = True) -> Found:
        """Give whom "it" or "they" stands for: who spoke last that is no one person, if not long before."""
        thing = self._thing if many else self._body
        if thing is None or source.start - thing[0] > _THING_REACH:
            return None, "none"
        lines = self.text.count("\n\n", thing[0], source.start)
        return (thing[1], "pronoun") if lines <= _LINES else (None, "none")

    def _heard(self, at: int, shown: str) -> None:
        """Note that a body or several people spoke."""
        self._thing = at, shown
        description = describe(shown)
        if shown[0].isupper() or not plural(description.head, description.role):
            self._body = self._thing

    def _one(self, source: Span) -> Found:
        """Give of whom "one" is one: the several who spoke last."""
        found = self._it(source)
        description = describe(found[0] or "")
        return found if description.role and description.role.plural else (None, "none")

    def _author(self, source: Span, read: Document) -> tuple[str, str] | None:
        """Give who wrote the document that speaks, as its words tell, or the text where it was named before."""
        found = self._of(read.author) if read.author else None
        before = () if read.author else mentioned(self.text, read.noun, source.start)
        for at, author in before:
            if found := self._of(author) if author else self._spoke_at(at):
                break
        if found:
            self._heard(source.start, found[0])
        return found

    def _of(self, author: Span) -> tuple[str, str] | None:
        """Give whom an author's words mean, None where it can't be told."""
        words = self.text[author.start : author.end]
        kind = _BARE.fullmatch(words)
        if kind and (name := self.institutions.of_kind(kind[1], author.start)):
            return name, "description"
        name, basis = self._resolve(widened(self.text, author))
        return (name, basis) if name else None

    def _spoke_at(self, at: int) -> tuple[str, str] | None:
        """Give who spoke in the sentence of a place: "she said in a letter"."""
        here = bisect_right(self.salience.breaks, at)
        near = (
            name
            for place, (name, _) in self._said[:-20:-1]
            if bisect_right(self.salience.breaks, place) == here
        )
        return next(((name, "description") for name in near if name), None)

    def _who(self, source: Span) -> Found:
        """Give whom "who" stands for: the name or the noun before it."""
        first = max(0, source.start - 140)
        line = self.text[first : source.start].rstrip(" ,—–-(")
        if person := name_before(self.people, first, line):
            return self._person(source, person, "pronoun", SUBJECT)
        if body := body_before(self.people.found, first, line):
            return self._other(source, body, "pronoun")
        start = noun_before(line)
        if start is None:
            return None, "none"
        if owned := _OWNED.match(line[start:]):
            return self._belonging(Span(first + start, first + len(line)), owned)
        shown = clean(line[start:])
        return self._other(source, shown, "pronoun", describe(shown).role)

    def _belonging(self, source: Span, owned: re.Match[str]) -> Found:
        """Give whom "his lawyer" or "whose lawyer" means, with the owner's name if it is known."""
        word = owned[1].lower()
        rest = clean(self.text[source.start + owned.end() : source.end])
        owner = None
        if word == "whose":
            owner = self._who(source)[0]
        elif pronouns()[word] in ("m", "f"):
            owner = self._owner(source.start, pronouns()[word])
        description = describe(rest)
        if owner is None:
            return self._other(source, rest, "cue", description.role)
        if person := self.relations.person(owner, description.head):
            return self._person(source, person, "description")
        shown = f"{owner}'s {rest}"
        self._owners[shown] = owner
        return self._other(source, shown, "pronoun", description.role)

    def _owner(self, at: int, gender: str) -> str | None:
        """Give whom "his" at a place means: not a lawyer of someone, but the one whose lawyer it is."""
        person = self._antecedent(at, gender)
        return self._owners.get(person.name, person.name) if person else None

    def _related(self, shown: str, head: str) -> Person | None:
        """Give whom "Bell's lawyer" or "the lawyer for Bell" means by name."""
        owned = _RELATED.fullmatch(shown)
        if owned is None or head not in (owned["head"], owned["of"]):
            return None
        owner = owned["owner"] or owned["whose"]
        if owned["loose"] is None:
            self._owners.setdefault(shown, owner)
        return self.relations.person(owner, head)

    def _description(self, source: Span) -> Found:
        """Give whom a description means, by name if the text has one, else by the description itself."""
        description = describe(self.text[source.start : source.end])
        if person := self._by_name(source, description):
            person.roles.add(description.head)
            return self._person(source, person, "description")
        shown, head, role = own_name(clean(self.heads.spelt_out(source))), description.head, description.role
        alone = " " not in shown
        if description.article != "a" and (person := self._related(shown, head)):
            return self._person(source, person, "description")
        if description.article and role:
            shown = self.institutions.put_into(shown, description, source.start)
        the = description.article in ("the", "that")
        body = self.institutions.spelt_out(shown, source.start) if alone or the else None
        if alone and the:
            body = (
                body or self.institutions.meant(head, source.start) or self._spoke_before(head, source.start)
            )
        if body:
            return self._other(source, body, "description")
        if description.article == "the" and alone and head in self._unnamed:
            at, before = self._unnamed[head]
            if source.start - at < _NOUN_REACH:
                return self._other(source, before, "description", role)
        if (
            description.article == "the"
            and alone
            and role
            and (full := introduced(self.text, source.start, head))
        ):
            return self._other(source, full, "description", role)
        if not description.article and self._opens_sentence(shown, source.start, role):
            shown = shown[0].lower() + shown[1:]
        if (
            description.article == "a"
            and role
            and (person := named_later(self.text, self.people, source.end, head))
        ):
            return self._person(source, person, "description")
        if role and not role.plural and (not alone or description.article == "a"):
            self._unnamed[head] = source.start, shown
        return self._other(source, shown, "cue", role)

    def _by_name(self, source: Span, description: Description) -> Person | None:
        """Give the person whom a description means."""
        found = self.described.person(source, description, self._last)
        return found or self.described.in_office(source, description, self._last)

    def _spoke_before(self, head: str, at: int) -> str | None:
        """Give the body that spoke last, which "the group" or "the newspaper" at a place goes on about."""
        if head in _OUTLETS:
            names = (name for _, (name, _) in self._said[:-10:-1] if name)
            return next(
                (name for name in names if name.split()[-1].lower() in words_of("outlet_words.txt")), None
            )
        place, (name, _) = self._said[-1] if head in _GROUPS and self._said else (0, (None, ""))
        known = self._last if self._last and name == self._last.name else None
        if name is None or at - place > _NOUN_REACH or not name[0].isupper():
            return None
        if known and (known.gender or known.roles or known.ages):
            return None
        return None if name in countries() or name.lower() in words_of("organisation_words.txt") else name

    def _opens_sentence(self, shown: str, at: int, role: Role | None) -> bool:
        """Tell whether a description has its capital only from the start of a sentence."""
        word, _, rest = shown.partition(" ")
        if not word.istitle():
            return False
        if word.lower() in PARTIES or word.lower() in words_of("outlet_words.txt"):
            return False
        if word.lower() in _COUNTING or (role and not rest and role.kinds != ("native",)):
            return True
        return not rest[:1].isupper() and self.heads.common(word, at)
