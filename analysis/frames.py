"""The frames of a report: where in a sentence stand source, cue and content."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.clauses import Verb, Words, phrase_after, subject, verb_at
from analysis.contents import adjuncts, content_end, content_start

Part = tuple[int, int]  # the first word and the one after the last


class Report(NamedTuple):
    """One attribution of a sentence, in words.

    `sure` is its confidence. `antecedent` is what a relative pronoun, the source, stands for.
    """

    content: list[Part]
    source: Part | None
    cue: Part
    sure: float
    antecedent: Part | None = None


_VERB = re.compile("[VG]")
_ACCORDING = re.compile("Kt")
_BE = frozenset("is are was were be been being am isn't wasn't isn’t wasn’t".split())
_FINITE = re.compile("[Avp]|[nNp]d")


class Reader:
    """Reads the reports of one sentence: the outermost ones, as what is reported within a report belongs to it."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.tag = words.tag
        self.tags = words.tags
        self.low = words.low
        self.stop = words.stop
        self.reports: list[Report] = []
        self.done = 0  # the words before this one are spoken for
        self.main: Part | None = None  # the source named last

    def read(self) -> list[Report]:
        """Find the reports of the sentence."""
        verbs = [verb for m in _VERB.finditer(self.tags, 0, self.stop) if (verb := verb_at(self.words, m.start()))]
        for match in _ACCORDING.finditer(self.tags, 0, self.stop):
            if match.start() >= self.done:
                self.according(match.start())
        # a cue after its content comes first: what it reports holds the cues before it
        for i, verb in enumerate(verbs):
            if verb.at < self.done:
                continue
            for later in verbs[i : i + 12]:
                if later.at >= self.done and self.after_content(later):
                    break
            else:
                self.before_content(verb)
        return self.reports

    # -- who and whose -------------------------------------------------------------------------------------

    def progressive(self, verb: Verb) -> bool:
        """Say whether a form in -ing is a finite verb: is calling."""
        return any(word in _BE or word.endswith(("'s", "’s", "'re", "’re", "'m", "’m")) for word in self.low[verb.first - 1 : verb.at])

    def passive(self, verb: Verb) -> bool:
        return verb.cue.form in ("part", "past") and any(word in _BE for word in self.low[verb.first : verb.at])

    def main_subject(self, before: int) -> Part | None:
        """Find the subject of the sentence: the noun phrase before its first finite verb."""
        for at in range(before):
            if self.tags[at] in "AvV" or (self.tags[at] == "d" and at and self.tags[at - 1] in "nNpa"):
                found = subject(self.words, at)
                if found and self.tags[found[0]] != "R":
                    return found
        return None

    def subject_of(self, verb: Verb) -> Part | None:
        """Find who reports with a verb that stands before its content."""
        if verb.cue.form == "ing" and not self.progressive(verb):
            return self.subject_of_participle(verb)
        found = subject(self.words, verb.at, self.done)
        if found is None and self.tag(verb.first - 1) in "CBt":
            return self.main or self.main_subject(verb.first - 1)
        return found

    def subject_of_participle(self, verb: Verb) -> Part | None:
        if verb.first == 0:
            comma = self.tags.find(",")
            while 0 <= comma < self.stop:
                last = phrase_after(self.words, comma + 1, self.stop)
                if last > comma + 1 and self.tag(last) in "AVvad":
                    return (comma + 1, last)
                comma = self.tags.find(",", comma + 1)
            return None
        return self.main or self.main_subject(verb.first)

    def add(self, content: list[Part], source: Part | None, cue: Part, sure: float) -> None:
        antecedent = None
        if source and source[1] - source[0] == 1 and self.tags[source[0]] == "R":
            antecedent = subject(self.words, source[0] - (self.tag(source[0] - 1) == ","))
        self.reports.append(Report(content, source, cue, sure, antecedent))
        if source:
            self.main = source

    # -- content, then cue ---------------------------------------------------------------------------------

    def quoted(self, at: int) -> bool:
        """Say whether word `at` ends a quotation that a cue may follow."""
        return self.tag(at) == "Q" or (self.tag(at) in ",-" and at > 0 and self.tags[at - 1] in "qQ")

    def after_content(self, verb: Verb) -> bool:
        """Read a cue that follows its content: "...," she said; ..., said the mayor."""
        frames, form = verb.cue.frames, verb.cue.form
        if not set("qcC") & set(frames) or (form == "ing" and not self.progressive(verb)):
            return False
        if self.passive(verb):
            return False
        return self.inverted(verb) or self.uninverted(verb)

    def inverted(self, verb: Verb) -> bool:
        left = verb.at - 1
        if left < self.done or verb.first != verb.at or self.tag(verb.after) not in "DNnp#":
            return False
        quoted = self.quoted(left)
        if not quoted and not (self.tag(left) == "," and "c" in verb.cue.frames):
            return False
        last = phrase_after(self.words, verb.after, self.stop)
        if last <= verb.after or (self.tag(verb.after) == "p" and self.tag(last) in "Av"):
            return False
        if not quoted:
            beyond = adjuncts(self.words, last)
            if self.tag(beyond) not in ".,;" or not _FINITE.search(self.tags, self.done, left):
                return False
            if self.fronted(left):
                return False
        return self.finish(left, (verb.after, last), verb, last, quoted)

    def uninverted(self, verb: Verb) -> bool:
        found = subject(self.words, verb.at, self.done)
        if found is None or self.tags[found[0]] == "R":
            return False
        left = found[0] - 1
        if left < self.done or self.tag(left) not in ",qQ-":
            return False
        quoted = self.quoted(left)
        if not quoted and (self.tag(left) in "qQ" or "c" not in verb.cue.frames):
            return False
        after = verb.after
        if "a" in verb.cue.frames and self.tag(after) in "DNnoqQ":
            after = after + 1 if self.tag(after) in "oqQ" else phrase_after(self.words, after, self.stop)
        if self.tag(after) == "T" or (self.tag(after) == ":" and not quoted):
            return False
        beyond = adjuncts(self.words, after)
        if quoted:
            if self.tag(after) in "DNnop#" or "T" in self.tags[after:beyond]:
                return False
            return self.finish(left, found, verb, after, True)
        if self.tag(beyond) not in ".,;-":
            return False
        if self.tag(beyond) == "," and not self.fronted(left) and self.tag(beyond + 1) in "qQ" and not _FINITE.search(self.tags, self.done, left):
            return False
        whole = _FINITE.search(self.tags, self.done, left) and not self.fronted(left)
        resumed = self.tag(beyond) == "," and self.tag(beyond + 1) not in "GgCBRS.qQ"
        if not whole and not resumed:
            return False
        return self.finish(left, found, verb, beyond, False)

    def fronted(self, end: int) -> bool:
        """Say whether nothing but an adverbial stands between what is done and word `end`."""
        first = self.done
        if self.tag(first) in "CB":
            first += 1
        if self.tag(first) not in "PSWgGdat":
            return False
        comma = self.tags.find(",", first, end)
        return comma < 0 or not _FINITE.search(self.tags, comma, end)

    def finish(self, left: int, source: Part, verb: Verb, after: int, quoted: bool) -> bool:
        """Add a report whose content stands before word `left`, and what of the content goes on after the cue."""
        end = left + 1 if self.tag(left) in "qQ" else left
        if end <= self.done:
            return False
        content = [(self.done, end)]
        after = adjuncts(self.words, after)
        rest = after + 1 if self.tag(after) in ",:-" else after
        if self.tag(rest) in "qQ" and (rest > after or quoted):
            after = content_end(self.words, rest, None)
            content.append((rest, after))
        elif not quoted and self.tag(after) == "," and self.tag(rest) not in "GgCBRS." and self.stop - rest > 1:
            after = content_end(self.words, rest, None)
            if self.fronted(end) or (end - self.done < 3 and self.tag(self.done) in "CBa"):
                content = []
            content.append((rest, after))
        self.add(content, source, (verb.at, verb.after), 0.95 if quoted else 0.8)
        self.done = after
        return True

    # -- cue, then content ---------------------------------------------------------------------------------

    def before_content(self, verb: Verb) -> bool:
        """Read a cue that its content follows."""
        if self.passive(verb):
            return False
        source = self.subject_of(verb)
        if source is None:
            return False
        cue = (verb.at, verb.after)
        if self.tags[self.stop - 1] == ":" and adjuncts(self.words, verb.after) >= self.stop - 1 and "q" in verb.cue.frames:
            self.add([], source, cue, 0.9)
            return True
        first = content_start(self.words, verb)
        if first is None or first >= self.stop:
            return False
        within = source[0] > 0 and self.tags[source[0] - 1] in "SWP"
        end = content_end(self.words, first, verb, within)
        if end <= first:
            return False
        self.add([(first, end)], source, cue, 0.85 if set("cC") & set(verb.cue.frames) else 0.6)
        self.done = end
        return True

    def according(self, at: int) -> bool:
        """Read according to: before, after or within its content."""
        last = phrase_after(self.words, at + 2, self.stop, whole=True)
        if last <= at + 2:
            return False
        source, cue = (at + 2, last), (at, at + 2)
        if at == self.done or (at == self.done + 1 and self.tag(at - 1) in ",CB") or self.tag(at - 1) in ":;":
            comma = last if self.tag(last) == "," else adjuncts(self.words, last)
            if self.tag(comma) != ",":
                return False
            end = content_end(self.words, comma + 1, None)
            if end <= comma + 1:
                return False
            self.add([(comma + 1, end)], source, cue, 0.85)
            self.done = end
            return True
        end = at - 1 if self.tag(at - 1) in ",-(" else at
        if end <= self.done:
            return False
        content = [(self.done, end)]
        beyond = adjuncts(self.words, last)
        if self.tag(beyond) in ",-" and self.tag(beyond + 1) in "AVvdPa" and not _FINITE.search(self.tags, self.done, end):
            last = content_end(self.words, beyond + 1, None)
            content.append((beyond + 1, last))
        self.add(content, source, cue, 0.85)
        self.done = last
        return True
