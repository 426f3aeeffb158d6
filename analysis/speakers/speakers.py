"""Who a source means: one name for a speaker in an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from analysis.speakers.appositions import named_thing, widened
from analysis.speakers.described import Described
from analysis.speakers.descriptions import Description, clean, describe, own_name
from analysis.speakers.documents import Document, document, mentioned
from analysis.speakers.heads import Heads
from analysis.speakers.institutions import Institutions
from analysis.speakers.introductions import introduced, named_later
from analysis.speakers.openers import Openers
from analysis.speakers.people import People
from analysis.speakers.person import Person
from analysis.speakers.pronouns import RIM, bare, pronouns, standing
from analysis.speakers.relations import Relations
from analysis.speakers.relatives import body_before, inner, name_before, noun_before
from analysis.speakers.roles import Role
from analysis.speakers.salience import SPEAKER, SUBJECT, Salience
from analysis.speakers.things import told_of
from analysis.speakers.turns import Turns
from analysis.speakers.voiceless import can_speak
from analysis.text.text import Span

Found = tuple[str | None, str]

_OWNED = re.compile(r"(his|her|their|its|whose)\s+(?=\w)", re.IGNORECASE)

_RELATED = re.compile(
    r"(?P<owner>.{1,60}?)(?:['’]s?|(?P<loose>)) (?:[\w-]+ ){0,2}?(?P<head>[\w-]+)"
    r"|(?P<of>[\w-]+) (?:for|of|to) (?:the )?(?P<whose>.{1,60})"
)
# What a noun that can't speak is of, behind which "who" stands.
_INNER = re.compile(r"[^,;:()\n]{1,60}? (?:of|for|to|with|by|in) (?=(?:the|an?) |[A-Z])")
_WHICH = re.compile(r",? (?:who|which)\b")
_WHO = re.compile(r"(?:,| [—–]| -{1,2})? ?who\b")
_BARE = re.compile(r"([a-z-]+)(?:['’]s)?")


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
        self.turns = Turns(text)
        self._owners: dict[str, str] = {}  # whose lawyer or the like a speaker is

    @cached_property
    def salience(self) -> Salience:
        """Who is on the reader's mind; worked out if anyone spoke."""
        return Salience(self.text, self.people, self._quoted)

    @cached_property
    def openers(self) -> Openers:
        """Whom "he" and "she" mean; worked out if one speaks."""
        return Openers(self.salience, self.described, self.turns)

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
            self.turns.said(source.start, found[0])
        return found

    def _resolve(self, source: Span) -> Found:
        words = self.text[source.start : source.end]
        key, stands = bare(words), standing(self.text, source)
        if stands in ("m", "f"):
            person = self.openers.meant(source.start, stands)
            if person and not person.gender:
                person.gender = stands
            return self._person(source, person, "pronoun")
        if stands == "thing" and (body := self.institutions.acting(source.start, self.turns.since)):
            self.turns.heard(source.start, body)
            return body, "pronoun"
        if stands == "thing" and not self.turns.meant(source.start, many=False):
            told = told_of(self.text, source.start, self.salience.breaks, self.institutions.opens)
            return self._other(source, told, "pronoun") if told else (None, "none")
        if stands in ("thing", "many"):
            return _known(self.turns.meant(source.start, stands == "many"), "pronoun")
        if stands == "relative" or key.startswith("who "):
            return self._who(source)
        if key == "one":
            return _known(self.turns.one_of(source.start), "pronoun")
        if stands == "unknown" or not key:
            return None, "none"
        if not can_speak(words):
            behind = _INNER.match(words) if _WHICH.match(self.text, source.end) else None
            return self.resolve(Span(source.start + behind.end(), source.end)) if behind else (None, "none")
        if _WHO.match(self.text, source.end) and (shift := inner(words)):
            return self.resolve(Span(source.start + shift, source.end))
        if (read := document(self.text, source)) and (author := self._author(source, read)):
            return author
        if person := self.heads.alone(source) or self.people.surnamed(words.strip(RIM)):
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

    def _person(self, source: Span, person: Person | None, basis: str, weight: float = SPEAKER) -> Found:
        """Note who spoke."""
        if person is None:
            return None, "none"
        self.salience.spoke(source.start, person, weight)
        self.turns.last = person
        if not person.sure:
            self.turns.heard(source.start, person.name)
        return person.name, basis

    def _other(self, source: Span, shown: str, basis: str, role: Role | None = None) -> Found:
        """Note who spoke that has no name: someone unnamed, whom "he" can mean, or a group or thing."""
        if not shown:
            return None, "none"
        if role and not role.plural:
            self.salience.spoke(source.start, self.turns.nameless(shown, role.gender))
        else:
            self.turns.heard(source.start, shown)
        return shown, basis

    def _author(self, source: Span, read: Document) -> tuple[str, str] | None:
        """Give who wrote the document that speaks, as its words tell, or the text where it was named before."""
        found = self._of(read.author) if read.author else None
        before = () if read.author else mentioned(self.text, read.noun, source.start)
        for at, author in before:
            if author:
                found = self._of(author)
            elif name := self.turns.in_sentence(at, self.salience.breaks):
                found = name, "description"
            if found:
                break
        if found:
            self.turns.heard(source.start, found[0])
        return found

    def _of(self, author: Span) -> tuple[str, str] | None:
        """Give whom an author's words mean, None where it can't be told."""
        words = self.text[author.start : author.end]
        kind = _BARE.fullmatch(words)
        if kind and (name := self.institutions.of_kind(kind[1], author.start)):
            return name, "description"
        name, basis = self._resolve(widened(self.text, author))
        return (name, basis) if name else None

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
        person = self.openers.meant(at, gender)
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
            body = body or self.institutions.meant(head, source.start) or self.turns.body(head, source.start)
        if body:
            return self._other(source, body, "description")
        if description.article == "the" and alone:
            before = self.turns.unnamed_near(head, source.start)
            before = before or (introduced(self.text, source.start, head) if role else None)
            if before:
                return self._other(source, before, "description", role)
        if not description.article and self.heads.opens_sentence(shown, source.start, role):
            shown = shown[0].lower() + shown[1:]
        if (
            description.article == "a"
            and role
            and (person := named_later(self.text, self.people, source.end, head))
        ):
            return self._person(source, person, "description")
        if role and not role.plural and (not alone or description.article == "a"):
            self.turns.came_in(head, source.start, shown)
        return self._other(source, shown, "cue", role)

    def _by_name(self, source: Span, description: Description) -> Person | None:
        """Give the person whom a description means."""
        found = self.described.person(source, description, self.turns.last)
        return found or self.described.in_office(source, description, self.turns.last)


def _known(speaker: str | None, basis: str) -> Found:
    """Give a speaker with how it is known, or that nobody is."""
    return (speaker, basis) if speaker else (None, "none")
