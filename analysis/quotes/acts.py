"""Acts of speech whose object is nothing said: denied it, defended the plan, declared an emergency."""

from __future__ import annotations

import re

from analysis.lists import word_set
from analysis.quotes.phrases import FINITE, nominal
from analysis.quotes.sentence import FINDS, QUOTED, Sentence
from analysis.quotes.starts import foreseen
from analysis.quotes.verbs import Verb, verb_at
from analysis.speakers.roles import roles
from analysis.text.tokens import Part

_NOT = word_set("acts.not")
# Nouns of which the last can be a verb, and a number.
_PRICED = re.compile('[DN][nga]{0,3}nn(?=["#])')
_PERSON = re.compile("D?[anN]*n")
_DEAD = frozenset(["lives", "victims", "casualties"])
_BARE = word_set("acts.bare")
#: What verbs mean by which one takes a stand, denied or not: did not rule out, does not think.
_HELD = frozenset(["deny", "refuse", "think"])
_NOBODY = word_set("acts.nobody")
#: Frames in which an object can stand for an act.
_OBJECTS = frozenset(["clause", "object", "remote", "participle"])
#: What others have said, that one denies.
_OTHERS = word_set("acts.others")
#: Verbs that report nothing where they are denied: did not say it was open, did not respond to queries.
_UNSAID = word_set("acts.unsaid")
#: What a firm reports in its books.
#: What is posted that says nothing.
_SHOWN = word_set("acts.shown")
_POSTS = frozenset(["post", "share", "tweet"])
_REASONS = word_set("acts.reasons")
_RESULTS = word_set("acts.results")
#: Verbs whose clause needs a that, as what else follows is no speech: the expected heat.
_THAT = word_set("acts.that")


class Acts(Sentence):
    """Tells the words that a verb reports from what it is done to."""

    def thing(self, verb: Verb, first: int, end: int) -> bool:
        """Say whether what follows a verb is nothing said: denied it, wrote a book, slammed the senator."""
        if end - first == 1 and (self.low[first] in _BARE or self.tags[first] == "W"):
            return True
        if self.undone(verb, first, end):
            return True
        if foreseen(self.words, verb):
            return False
        if verb.cue.lemma in _POSTS and not _SHOWN.isdisjoint(self.low[first : min(end, first + 4)]):
            return True  # tweeted a photo of it
        if self.low[first] == "sorry" and self.tag(first + 1) in "tP":
            return True  # said sorry to the club
        if verb.cue.meaning == "think" or verb.cue.lemma in FINDS:
            aside = self.tags[first] in "Pdga" and self.tags[first - 1] != "T"
            unsaid = verb.cue.meaning == "think" and (aside or not self.finite(first, end))
            if self.tags[first] == "W" or unsaid:
                return True  # determined how it broke, fears along the coast
        unlikely = verb.cue.lemma == "rule" and verb.cue.form in ("base", "s")  # club rules permit dogs
        if (unlikely or verb.cue.lemma in _THAT) and self.tags[first - 1] != "T":
            return True
        if verb.cue.lemma == "offer" and self.tags[first] == "t" and self.given(first + 1):
            return True
        if verb.cue.meaning in ("criticize", "praise") and self.person(first, end):
            return True
        if verb.cue.lemma == "explain" and self.reasons(first, end):
            return True
        if verb.cue.lemma == "cite" and self.people(first, end):
            return True
        if verb.cue.lemma == "claim" and self.takes_lives(first, end):
            return True
        if verb.cue.meaning == "deny" and self.denied(first, end):
            return True
        if verb.cue.lemma == "report" and any(
            word in _RESULTS for word in self.low[first : min(end, first + 5)]
        ):
            return True
        if self.tags[first : first + 2] == "At" and self.low[first + 2] == "be":
            return True  # asked not to be named
        if verb.cue.lemma in _UNSAID and self.tags[first] != "W" and self.denial(verb) is not None:
            return True
        spoken = verb.after > verb.at + 1 and verb.cue.meaning != "apologize"
        if "o" not in verb.cue.frames or self.frame(verb, first) not in _OBJECTS or spoken:
            return False
        return not self.finite(first, end)

    def undone(self, verb: Verb, first: int, end: int) -> bool:
        """Say whether no one says what follows a verb: did not promise 300 homes, stood in the rain to say no."""
        if QUOTED.search(self.tags, first, end):
            return False
        if end - first == 1 and self.tag(verb.first - 1) == "t" and self.frame(verb, first) == "remote":
            return True
        if self.denial(verb) is None or verb.cue.meaning in _HELD or verb.cue.lemma == "expect":
            return False
        if verb.clausal and self.tags[first] != "t":
            return self.tags[first] != "W" and not self.finite(first, end)
        return True

    def denial(self, verb: Verb) -> int | None:
        """Give the word that says that what a verb tells was not done."""
        return next((at for at in range(verb.first, verb.at) if self.low[at] in _NOT), None)

    def denied(self, first: int, end: int) -> bool:
        """Say whether what is denied is what others say, and is not told: the charges."""
        if QUOTED.search(self.tags, first, end):
            return False
        at = first
        while at < end and self.tags[at] in "D#adnNGV" and self.low[at] not in _OTHERS:
            at += 1
        return at < end and self.low[at] in _OTHERS and self.tag(at + 1) not in "nNTf"

    def finite(self, first: int, end: int) -> bool:
        """Say whether words hold a finite verb or a quotation."""
        if QUOTED.search(self.tags, first, end):
            return True
        for found in FINITE.finditer(self.tags, first, end):
            at = found.start()
            if self.tags[at] != "V" or not (verb_at(self.words, at) is None or nominal(self.words, at)):
                return True
        return any(self.priced(found.end() - 1) for found in _PRICED.finditer(self.tags, first, end))

    def priced(self, at: int) -> bool:
        """Say whether a word in -s must be a verb by the number behind: the average meal costs £9."""
        return self.low[at].endswith("s") and not self.low[at].endswith(("us", "ss", "is"))

    def given(self, at: int) -> bool:
        """Say whether a phrase and no verb stands after to: offered to workers."""
        plural = (
            self.tag(at) == "n" and self.low[at].endswith("s") and not self.low[at].endswith(("us", "ss"))
        )
        return self.tag(at) in "Dp#o" or (plural and self.tag(at + 1) in "D#P.,")

    def takes_lives(self, first: int, end: int) -> bool:
        """Say whether words count the dead, and are no clause: claimed over 40 lives."""
        dead = next((at for at in range(first, min(end, first + 8)) if self.low[at] in _DEAD), end)
        behind = dead + 1
        while behind < end and self.tags[behind] in "PDNn#f":
            behind += 1
        clause = behind < end and self.tags[behind] in "AvV"  # claimed that the lives of some were at risk
        return dead < end and not clause and not any(tag in "AvVpT" for tag in self.tags[first:dead])

    def nobody(self, verb: Verb, first: int, source: Part) -> bool:
        """Say whether nobody does what a verb tells with its object: no official defended the plan."""
        return self.low[source[0]] in _NOBODY and self.frame(verb, first) in ("object", "clause")

    def people(self, first: int, end: int) -> bool:
        """Say whether words name those who said something, and not what: two officials close to the talks."""
        at = first
        while at < end and self.tags[at] in "D#adnN":
            at += 1
        return not self.finite(first, end) and at > first and self.low[at - 1] in roles()

    def reasons(self, first: int, end: int) -> bool:
        """Say whether words name reasons and tell none: explained her motives behind it."""
        at = first
        while at < end and self.tags[at] in "DanNd":
            at += 1
        return not _REASONS.isdisjoint(self.low[first:at]) and not self.finite(first, end)

    def person(self, first: int, end: int) -> bool:
        """Say whether words name or describe a person and no more."""
        if end - first > 5:
            return False
        if self.tags.count("N", first, end) == end - first:
            return True
        return _PERSON.fullmatch(self.tags, first, end) is not None and self.low[end - 1] in roles()

    def frame(self, verb: Verb, first: int) -> str:
        """Name the frame of a report whose content starts with word `first`."""
        tags = self.tags
        if tags[first] in "qQ":
            return "quotation"
        if verb.cue.form == "base" and self.tag(verb.first - 1) not in "nNpR#)dD":
            return "remote"
        if tags[first - 1] == "T":
            return "that"
        if verb.cue.form == "ing" and not self.progressive(verb):
            return "participle"
        if tags[first] == "t":
            return "infinitive"
        if tags[first] == "W":
            return "question"
        return "clause" if "c" in verb.cue.frames else "object"
