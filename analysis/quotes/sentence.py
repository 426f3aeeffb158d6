"""One sentence as it is read: its words, its reports so far, and who its verbs are about."""

from __future__ import annotations

import re

from analysis.lists import word_set
from analysis.quotes.channels import occasions
from analysis.quotes.findings import findings
from analysis.quotes.headlines import headline_subject
from analysis.quotes.phrases import FINITE, phrase_after
from analysis.quotes.quantities import hedged
from analysis.quotes.reports import Report, confidence
from analysis.quotes.subjects import subject
from analysis.quotes.verbs import TIMES, Verb, verb_at
from analysis.speakers.roles import roles
from analysis.text.tokens import Part, Words

QUOTED = re.compile("[qQ]")
AGAIN = frozenset(["he", "she", "it", "they"])
#: Who thinks, where the text reports no one else's thought.
_SELF = word_set("sentence.self")
_BE = word_set("sentence.be")
#: Verbs whose past is their base, and that are nouns too.
_UNCHANGED = word_set("sentence.unchanged")
#: What a newspaper or channel tells in.
_MANY = word_set("sentence.many")
_PIECES = word_set("sentence.pieces")
_WHENCE = word_set("subjects.whence")
_MAIN = re.compile("P[DNn#fa]+?(?:p[avdA]|[DNn#]A)")
_COMES = frozenset(["comes", "come", "came"])
_AT = word_set("sentence.at")
_IS = ("'s", "’s", "'re", "’re", "'m", "’m")
#: Verbs that report where those who find something out are their subject.
FINDS = frozenset(["find", "show", "determine", "calculate", "hear"])
#: Before whom evidence is given.
_HEARS = word_set("sentence.hears")


def with_at(words: Words, comma: int) -> int:
    """Find the with before one in an apposition: with its leader, Jo Bell, saying; -1 where there is none."""
    for at in range(comma - 1, max(0, comma - 12), -1):
        if words.low[at] == "with":
            inner = words.tags.find(",", at, comma)
            # what links the town with the coast, in May, is no apposition
            return at if inner >= 0 and words.tag(inner + 1) != "P" else -1
        if words.tags[at] not in "DNn#f,P":
            return -1
    return -1


class Sentence:
    """A sentence and the reports found in it: the outermost ones, as what is reported within belongs to them."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.tag = words.tag
        self.tags = words.tags
        self.low = words.low
        self.stop = words.stop
        self.reports: list[Report] = []
        self.done = 0  # the words before this one are spoken for
        self.main: Part | None = None  # the source named last
        self.blamed: Part | None = None  # whom a passive is about: she was attacked by Lee for saying

    def progressive(self, verb: Verb) -> bool:
        """Say whether a form in -ing is a finite verb: is calling."""
        return any(word in _BE or word.endswith(_IS) for word in self.low[verb.first - 1 : verb.at])

    def passive(self, verb: Verb) -> bool:
        """Say whether a verb is passive: was asked."""
        return verb.cue.form in ("part", "past") and any(
            word in _BE for word in self.low[verb.first : verb.at]
        )

    def can_tell(self, verb: Verb, source: Part) -> bool:
        """Say whether a source can find or show something in words, as studies do, or is another who thinks."""
        if verb.cue.meaning == "think":
            return verb.cue.form in ("base", "s", "past") and self.low[source[0]] not in _SELF
        if verb.cue.lemma == "read" and not roles().keys().isdisjoint(self.low[slice(*source)]):
            return self.tag(verb.after) in ",:"  # children read "Oliver Twist"
        if verb.cue.lemma not in FINDS:
            return True
        if verb.cue.lemma == "hear":
            return verb.cue.form in ("past", "part") and not _HEARS.isdisjoint(self.low[slice(*source)])
        if verb.cue.lemma == "find" and self.low[slice(*source)] == ["it"] and self.tag(verb.after) == "T":
            return True
        that = [findings()[word] for word in self.low[slice(*source)] if word in findings()]
        return bool(that) and (not all(that) or self.tag(verb.after) == "T")

    def main_subject(self, before: int, first: int = 0) -> Part | None:
        """Find the subject of the sentence: the noun phrase before its first finite verb behind word `first`."""
        if not first and self.tag(0) in "PSWgGda":
            comma = self.tags.find(",", 0, before)
            first = comma + 1 if comma > 0 and FINITE.search(self.tags, comma, before) else 0
        for at in range(first, before):
            tag = self.tags[at]
            if tag == "V" and verb_at(self.words, at) is None:
                continue
            many = at > 0 and self.low[at - 1] in _MANY  # thousands marched
            if (
                tag in "AvV"
                or (tag == "d" and at and (many or self.tags[at - 1] in "nNpaM),"))
                or self.cut(at)
                or self.holds(at)
            ):
                found = subject(self.words, at, first)
                if found and self.tags[found[0]] != "R":
                    return found
        return None

    def subject_of(self, verb: Verb) -> Part | None:
        """Find who reports with a verb that stands before its content."""
        if verb.cue.form == "ing" and not self.progressive(verb):
            return self.subject_of_participle(verb)
        found = subject(self.words, verb.at, self.done)
        if found is None and self.tag(verb.first - 1) == ",":
            found = subject(self.words, verb.at)
        if found is None and self.tag(verb.first - 1) in "CBt":
            return self.shared_subject(verb.first - 1)
        if found is None and self.tag(verb.first - 1) == "," and verb.cue.form in ("s", "base"):
            return headline_subject(self.words, self.done, verb.first - 1)
        return found

    def shared_subject(self, before: int) -> Part | None:
        """Find the subject of the verb that a conjunction before word `before` joins another to."""
        behind = self.done and self.tag(self.done) == ","  # while he slept, the union met and said
        own = self.main_subject(before, self.done + 1) if behind else None
        found = own or self.main or self.joined_subject(before - 1) or self.main_subject(before)
        return found or headline_subject(self.words, self.done, before)

    def cut(self, at: int) -> bool:
        """Say whether a word whose past is its base is a verb: Lee cut the fee, the bank shut two branches."""
        if self.low[at] not in _UNCHANGED or not at or self.tags[at - 1] not in "nNpM)a,":
            return False
        return self.tag(at + 1) in 'D#o"' or (self.tags[at - 1] in "Np" and self.tag(at + 1) in "nNPg")

    def holds(self, at: int) -> bool:
        """Say whether a word that no list has as a verb is one, by what follows: Lee dreads the frost but says so."""
        noun = self.tags[at] == "n" and self.low[at].endswith("s") and not self.low[at].endswith(("ss", "us"))
        return bool(noun and at and self.tags[at - 1] in "nN" and self.tag(at + 1) in "Do")

    def joined_subject(self, last: int) -> Part | None:
        """Find the subject of the verb that another is joined to: it comes after Lee, the envoy, left and said ..."""
        for at in range(last, self.done, -1):
            adjective = self.tags[at] == "d" and self.tags[at - 1] in "Da"
            if self.tags[at] in "vVd" and not adjective and (found := subject(self.words, at, self.done)):
                opener = next((k for k in range(*found) if self.low[k] in ("after", "before")), -1)
                comes = not _COMES.isdisjoint(self.low[self.done : found[0]])
                if comes and self.low[found[0] - 1] in ("after", "before"):
                    return found
                return (opener + 1, found[1]) if comes and opener > 0 and opener + 1 < found[1] else None
            if self.tags[at] in "A;:qQS":
                return None
        return None

    def subject_of_participle(self, verb: Verb) -> Part | None:
        """Find who reports with a participle: ..., warning of rain; citing the rain, she left."""
        if (
            verb.first == 0
            or (verb.first == 1 and self.tags[0] in "PSaC")
            or (verb.first == 2 and self.tags[0] in "BC")
        ):
            comma = self.tags.find(",", verb.at)
            while 0 <= comma < self.stop:
                last = phrase_after(self.words, comma + 1, self.stop)
                if last > comma + 1 and self.tag(last) in "AVvad":
                    return (comma + 1, last)
                comma = self.tags.find(",", comma + 1)
            return None
        if self.blamed and self.low[verb.first - 1] == "for":
            return self.blamed
        if self.tag(verb.first - 1) == "," and (opener := with_at(self.words, verb.first - 1)) > self.done:
            return (opener + 1, verb.first - 1)
        if self.tag(verb.first - 1) in "nNp" and verb.first > 1:
            # with the mayor saying
            last = verb.first - 1
            first = last
            while first and self.tags[first - 1] in "DNnf#pq" and first > self.done:
                first -= 1
            if (
                self.tag(first - 1) == "-"
                or self.low[first - 1] == "with"
                or self.low[last] in _PIECES
                or self.worded(verb)
            ):
                return (first, last + 1)  # with the mayor saying; an article saying
        return (
            self.main or self.main_subject(verb.first) or headline_subject(self.words, self.done, verb.first)
        )

    def worded(self, verb: Verb) -> bool:
        """Say whether a sign or a letter is what has the words: a banner reading "..."."""
        return verb.cue.lemma == "read" and self.tag(verb.after) in "qQ"

    def fronted(self, end: int) -> bool:
        """Say whether nothing but an adverbial stands between what is done and word `end`."""
        first = self.done
        if self.tag(first) in "CB":
            first += 1
        if self.tag(first) not in "PSWgGdat" or hedged(self.words, first):
            return False  # at least 12 left on Monday
        comma = self.tags.find(",", first, end)
        if (
            comma < 0
            and self.tags[first] == "P"
            and self.low[first] not in _WHENCE
            and _MAIN.match(self.tags, first, end)
        ):
            return False  # in Leeds they came early
        return comma < 0 or not FINITE.search(self.tags, comma, end)

    def setting(self, end: int) -> bool:
        """Say whether what stands before word `end` tells when or where it was said, or is a mere link."""
        first = self.done + (self.tag(self.done) in "CB")
        if end - first < 2:
            return self.tag(self.done) in "CBa,"
        if self.low[end - 1] == "ago":
            return True
        return (
            not hedged(self.words, first)
            and (self.tag(first) == "M" or self.low[first] in _AT)
            and any(
                tag == "M" or word in occasions() or word in TIMES
                for tag, word in zip(self.tags[first:end], self.low[first:end], strict=True)
            )
        )

    def within(self, first: int, end: int) -> None:
        """Go on behind what another reports."""
        self.done = end

    def inside(self, first: int, end: int) -> None:
        """Read the report that words up to `end` are, whoever tells of it."""

    def add(self, content: list[Part], source: Part | None, cue: Part, frame: str) -> None:
        """Keep a report, weighed."""
        antecedent = None
        if source and source[1] - source[0] == 1 and self.tags[source[0]] in "RT":
            antecedent = subject(self.words, source[0] - (self.tag(source[0] - 1) == ","))
        self.reports.append(
            Report(content, source, cue, confidence(self.words, frame, content, source, cue), antecedent)
        )
        if source:
            self.main = source
