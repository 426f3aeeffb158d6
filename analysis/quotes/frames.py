"""The frames of a report: where in a sentence stand source, cue and content."""

from __future__ import annotations

import re
from functools import cache

from analysis.quotes import cues
from analysis.quotes.channels import occasions
from analysis.quotes.contents import adjuncts, content_end, content_start, finite_cue, next_report
from analysis.quotes.nominals import has_noun, nominals
from analysis.quotes.phrases import FINITE, phrase_after, subject
from analysis.quotes.reports import Report, confidence
from analysis.quotes.verbs import TIMES, Verb, verb_at
from analysis.speakers.roles import plural_of, roles
from analysis.text.text import words_of
from analysis.text.tokens import Part, Words

_VERB = re.compile("[VG]")
_ACCORDING = re.compile("Kt|Sa?VP")
_QUOTED = re.compile("[qQ]")
_AGAIN = frozenset(["he", "she", "it", "they"])
_CLOSE = re.compile("[,;:-]")
#: What is put in between a cue and the rest of its quotation: "...," he said, but "..."; said of it, "...".
_RESUMED = re.compile(r",?[BC]a?[qQ]|[^qQAvVT;:.-]{1,14},[qQ]")
#: A source and its verb, which may be a noun elsewhere, behind a quotation: the agency reports; the letter reads.
_TAGGED = re.compile("D?[anN#dV]{0,6}[nNV]([Vvd])(?=[.,PMatS-]|$)")
_PERSON = re.compile("D?[anN]*n")
_BARE = frozenset(["it", "him", "her", "them", "me", "us", "himself", "herself", "themselves"])
#: Who thinks, where the text reports no one else's thought.
_SELF = frozenset(["i", "we", "you", "it", "one", "what"])
_BE = frozenset(
    ["is", "are", "was", "were", "be", "been", "being", "am", "isn't", "wasn't", "isn’t", "wasn’t"]
)
_RELATIVE = re.compile("N+,R")
_AT = frozenset(["in", "on", "at", "during", "after"])
_IS = ("'s", "’s", "'re", "’re", "'m", "’m")


#: Verbs that report where those who find something out are their subject.
_FINDS = frozenset(["find", "show"])
#: Verbs whose object is the source.
_CITES = frozenset(["cite", "quote"])


@cache
def _findings() -> frozenset[str]:
    """Give the nouns for who or what finds something out, singular and plural."""
    nouns = words_of("findings.txt")
    return nouns | {plural_of(noun) for noun in nouns}


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
        verbs = [
            verb for m in _VERB.finditer(self.tags, 0, self.stop) if (verb := verb_at(self.words, m.start()))
        ]
        for match in _ACCORDING.finditer(self.tags, 0, self.stop):
            first, behind = match.span()
            if first >= self.done and (self.tags[first] == "K" or self.as_by(first, behind - 1)):
                self.according(first, behind)
        self.captioned(verbs)
        # a cue after its content comes first: what it reports holds the cues before it
        refused: dict[int, int] = {}  # what was done when a cue was found to follow nothing
        for i, verb in enumerate(verbs):
            if verb.at < self.done:
                continue
            for later in verbs[i : i + 12]:
                if later.at < self.done or refused.get(later.at) == self.done:
                    continue
                if self.after_content(later):
                    break
                refused[later.at] = self.done
            else:
                self.before_content(verb)
        self.hearsay()
        if has_noun(self.words):
            taken = [part for report in self.reports for part in [*report.content, report.cue]]
            for content, source, cue in nominals(self.words, taken):
                self.add(content, source, cue, "nominal")
        if not self.reports:
            self.other_verb()
        return self.reports

    # -- who and whose -------------------------------------------------------------------------------------

    def progressive(self, verb: Verb) -> bool:
        """Say whether a form in -ing is a finite verb: is calling."""
        return any(word in _BE or word.endswith(_IS) for word in self.low[verb.first - 1 : verb.at])

    def passive(self, verb: Verb) -> bool:
        """Say whether a verb is passive: was asked."""
        return verb.cue.form in ("part", "past") and any(
            word in _BE for word in self.low[verb.first : verb.at]
        )

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

    def clauses(self, first: int, end: int) -> list[Part]:
        """Cut content into its clauses, where each has a that of its own: that A and that they B."""
        if self.tag(first - 1) != "T":
            return [(first, end)]
        parts = []
        for at in range(first + 1, end - 2):
            if (
                self.low[at : at + 2] == ["and", "that"]
                and self.low[at + 2] in _AGAIN
                and self.tags[at - 1] != ","
            ):
                parts.append((first, at))
                first = at + 2
        return [*parts, (first, end)]

    def main_subject(self, before: int) -> Part | None:
        """Find the subject of the sentence: the noun phrase before its first finite verb."""
        first = 0
        if self.tag(0) in "PSWgGda":
            comma = self.tags.find(",", 0, before)
            first = comma + 1 if comma > 0 and FINITE.search(self.tags, comma, before) else 0
        for at in range(first, before):
            tag = self.tags[at]
            if tag == "V" and verb_at(self.words, at) is None:
                continue
            if tag in "AvV" or (tag == "d" and at and self.tags[at - 1] in "nNpaM)"):
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
            return self.main or self.main_subject(verb.first - 1)
        return found

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
        if self.tag(verb.first - 1) in "nNp" and verb.first > 1:
            # with the mayor saying
            last = verb.first - 1
            first = last
            while first and self.tags[first - 1] in "DNnf#p" and first > self.done:
                first -= 1
            if self.tag(first - 1) == "-" or self.low[first - 1] == "with":
                return (first, last + 1)
        return self.main or self.main_subject(verb.first)

    def add(self, content: list[Part], source: Part | None, cue: Part, frame: str) -> None:
        """Keep a report, weighed."""
        antecedent = None
        if source and source[1] - source[0] == 1 and self.tags[source[0]] == "R":
            antecedent = subject(self.words, source[0] - (self.tag(source[0] - 1) == ","))
        self.reports.append(
            Report(content, source, cue, confidence(self.words, frame, content, source, cue), antecedent)
        )
        if source:
            self.main = source

    # -- content, then cue ---------------------------------------------------------------------------------

    def quoted(self, at: int) -> bool:
        """Say whether word `at` ends a quotation that a cue may follow."""
        if self.tag(at) == "q" and at == self.done:
            return self.words.long(at)  # the comma before the mark is missing
        return self.tag(at) == "Q" or (self.tag(at) in ",-" and at > 0 and self.tags[at - 1] in "qQ")

    def captioned(self, verbs: list[Verb]) -> None:
        """Read a headline that quotes before it tells who speaks: "We ran": baker tells of the fire."""
        if self.tags[:2] not in ("q:", "Q:") or self.words.text.count(" ", *self.words.spans[0]) < 2:
            return
        verb = next((verb for verb in verbs if verb.at > 2), None)
        found = subject(self.words, verb.at, 2) if verb else None
        if verb and found and found[0] == 2 and not self.passive(verb):
            self.add([(0, 1)], found, (verb.at, verb.after), "other verb")
            self.done = self.stop

    def after_content(self, verb: Verb) -> bool:
        """Read a cue that follows its content: "...," she said; ..., said the mayor."""
        frames, form = verb.cue.frames, verb.cue.form
        if verb.cue.lemma in _CITES:
            return self.cited(verb)
        if not set("qcC") & set(frames) or (form == "ing" and not self.progressive(verb)):
            return False
        if self.passive(verb):
            return False
        return self.inverted(verb) or self.uninverted(verb)

    def cited(self, verb: Verb) -> bool:
        """Read a quotation that one takes from another, the source: "...," the paper quoted the mayor as saying."""
        found = subject(self.words, verb.at, self.done)
        if found is None or found[0] <= self.done or not self.quoted(found[0] - 1):
            return False
        if self.passive(verb):
            saying = self.low[verb.after] == "as" and self.tag(verb.after + 1) in "gG"
            return saying and self.finish(found[0] - 1, found, verb, verb.after + 2, True)
        last = phrase_after(self.words, verb.after, self.stop)
        if last == verb.after:
            return False
        after = last + 2 if self.low[last] == "as" and self.tag(last + 1) in "gG" else last
        return self.finish(found[0] - 1, (verb.after, last), verb, after, True)

    def inverted(self, verb: Verb) -> bool:
        """Read said the mayor, after its content; at the start of a sentence also before a quotation."""
        left = verb.at - 1
        if verb.at == self.done and self.tag(verb.after) in "DN" and verb.cue.form in ("past", "part", "s"):
            last = phrase_after(self.words, verb.after, self.stop)
            if self.tag(last) in ",:" and self.tag(last + 1) in "qQ":
                self.done = content_end(self.words, last + 1, verb)
                self.add([(last + 1, self.done)], (verb.after, last), (verb.at, verb.after), "quotation")
                return True
        if left < self.done or verb.first != verb.at or self.tag(verb.after) not in "DNnp#":
            return False
        quoted = self.quoted(left) or (self.tag(left) == "q" and self.tag(verb.after) == "N")
        if not quoted and not (self.tag(left) == "," and "c" in verb.cue.frames):
            return False
        last = phrase_after(self.words, verb.after, self.stop)
        named = self.tag(verb.after) == "N" and self.tag(adjuncts(self.words, last)) == "."
        if verb.cue.lemma == "tell" or self.interrupted(verb, named):
            return False
        if last <= verb.after or (self.tag(verb.after) == "p" and self.tag(last) in "Av"):
            return False
        if not quoted:
            beyond = adjuncts(self.words, last)
            if self.tag(beyond) not in ".,;" or not self.whole_or_resumed(left, beyond):
                return False
        return self.finish(left, (verb.after, last), verb, last, quoted)

    def interrupted(self, verb: Verb, named: bool) -> bool:
        """Say whether the subject stands before what is inserted before a verb: Lee, who left, said the mayor ...

        Where a name ends the sentence, `named`, that must be a clause about another name.
        """
        found = subject(self.words, verb.at, self.done)
        return (
            found is not None
            and self.tags[found[0]] != "R"
            and not (named and _RELATIVE.match(self.tags, found[0]) is None)
            and not FINITE.search(self.tags, self.done, found[0])
            and not _QUOTED.search(self.tags, self.done, found[0])
        )

    def uninverted(self, verb: Verb) -> bool:
        """Read the mayor said, after its content."""
        found = subject(self.words, verb.at, self.done)
        if found is None or self.tags[found[0]] == "R" or not self.can_tell(verb, found):
            return False
        left = found[0] - 1
        if left >= self.done and self.low[left] == "as" and set("cCq") & set(verb.cue.frames):
            return self.as_said(verb, found)
        if left < self.done or self.tag(left) not in ",qQ-":
            return False
        quoted = self.quoted(left)
        if not quoted and (self.tag(left) in "qQ" or not {"c", "C"} & set(verb.cue.frames)):
            return False
        after = verb.after
        if "a" in verb.cue.frames and self.tag(after) in "DNnoqQ":
            after = after + 1 if self.tag(after) in "oqQ" else phrase_after(self.words, after, self.stop)
        if self.tag(after) == "T":
            return False
        if self.tag(after) == ":" and not quoted:
            # it rained, she said: "..."
            whole = self.tag(after + 1) in "qQ" and FINITE.search(self.tags, self.done, left)
            own = bool(whole) and self.tag(self.done) != "V" and not self.fronted(left)
            return own and self.finish(left, found, verb, after, False)
        beyond = adjuncts(self.words, after)
        if quoted:
            quotation = left if self.tag(left) in "qQ" else left - 1
            if self.tag(after) in "ADNnop#" and not self.aside(quotation, after):
                return False
            if "T" in self.tags[after:beyond] and not self.words.long(quotation):
                return False
            return self.finish(left, found, verb, after, True)
        if self.tag(beyond) not in ".,;-":
            return False
        if (
            self.tag(beyond) == ","
            and not self.fronted(left)
            and self.tag(beyond + 1) in "qQ"
            and not FINITE.search(self.tags, self.done, left)
        ):
            return False
        if not self.whole_or_resumed(left, beyond):
            return False
        return self.finish(left, found, verb, beyond, False)

    def can_tell(self, verb: Verb, source: Part) -> bool:
        """Say whether a source can find or show something in words, as studies do, or is another who thinks."""
        if verb.cue.meaning == "think":
            return verb.cue.form in ("base", "s", "past") and self.low[source[0]] not in _SELF
        if verb.cue.lemma not in _FINDS:
            return True
        return any(word in _findings() for word in self.low[slice(*source)])

    def aside(self, quotation: int, after: int) -> bool:
        """Say whether what follows a tag is no clause but when or how: "...," she said two days later."""
        if self.tag(after) not in "DNn#" or not self.words.ends_on_comma(quotation):
            return False
        close = _CLOSE.search(self.tags, after, self.stop)
        end = close.start() if close else self.stop
        return not FINITE.search(self.tags, after, end) and not _QUOTED.search(self.tags, after, end)

    def whole_or_resumed(self, left: int, beyond: int) -> bool:
        """Say whether a clause stands before word `left`, or goes on after word `beyond`."""
        if FINITE.search(self.tags, self.done, left) and not self.fronted(left):
            return True
        if self.tag(beyond) == "." and left - self.done > 3 and not self.setting(left):
            return True
        return self.tag(beyond) == "," and self.tag(beyond + 1) not in "GgCBRS.qQ"

    def as_said(self, verb: Verb, source: Part) -> bool:
        """Read as she said, before or after its content."""
        left = source[0] - 1
        comma = adjuncts(self.words, verb.after)
        if left <= self.done + 1 and self.tag(comma) == ",":
            end = content_end(self.words, comma + 1, None)
            part = (comma + 1, end)
        elif (
            left > self.done + 1
            and self.tag(left - 1) in ",-"
            and (self.tag(comma) in ".;-" or (self.tag(comma) == "," and self.tag(comma + 1) in "GgCBRS"))
        ):
            end = verb.after
            part = (self.done, left - 1)
        else:
            return False
        if part[1] - part[0] < 2:
            return False
        self.add([part], source, (verb.at, verb.after), "as")
        self.done = end
        return True

    def fronted(self, end: int) -> bool:
        """Say whether nothing but an adverbial stands between what is done and word `end`."""
        first = self.done
        if self.tag(first) in "CB":
            first += 1
        if self.tag(first) not in "PSWgGdat":
            return False
        comma = self.tags.find(",", first, end)
        return comma < 0 or not FINITE.search(self.tags, comma, end)

    def setting(self, end: int) -> bool:
        """Say whether what stands before word `end` tells when or where it was said, or is a mere link."""
        first = self.done + (self.tag(self.done) in "CB")
        if end - first < 2:
            return self.tag(self.done) in "CBa,"
        return (self.tag(first) == "M" or self.low[first] in _AT) and any(
            tag == "M" or word in occasions() or word in TIMES
            for tag, word in zip(self.tags[first:end], self.low[first:end], strict=True)
        )

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
        elif (
            not quoted and self.tag(after) == "," and self.tag(rest) not in "GgCBRS." and self.stop - rest > 1
        ):
            after = content_end(self.words, rest, None)
            if self.setting(end):
                content = []
            content.append((rest, after))
        elif (rest := self.resumed(after)) if quoted else self.joined(after):
            first = rest if quoted else after + 1
            after = content_end(self.words, first + (not quoted), None)
            content.append((first, after))
        self.add(content, source, (verb.at, verb.after), "tag" if quoted else "indirect tag")
        self.done = after
        return True

    def resumed(self, at: int) -> int:
        """Find the rest of a quotation behind what is put in after its cue: "A," she said of it, "but B"; else 0."""
        found = _RESUMED.match(self.tags, at, self.stop)
        if found is None or self.tag(found.end()) not in ".,;CB" or not self.words.long(found.end() - 1):
            return 0
        for k in range(at, found.end()):
            if self.tags[k] == "G" and any("q" in cue.frames for cue in cues.forms().get(self.low[k], ())):
                return 0
        return found.end() - 1

    def joined(self, at: int) -> bool:
        """Say whether content goes on behind a comma and a conjunction: it fell, he said, and was not mended."""
        if self.tag(at) != "," or self.tag(at + 1) not in "CB" or self.stop - at < 5:
            return False
        if self.tag(at + 2) in "GgRS" or finite_cue(self.words, at + 2) or next_report(self.words, at + 2):
            return False
        return FINITE.search(self.tags, at + 2, self.stop) is not None

    # -- cue, then content ---------------------------------------------------------------------------------

    def before_content(self, verb: Verb) -> bool:
        """Read a cue that its content follows."""
        fronted = (
            verb.cue.lemma == "ask"
            and verb.cue.form in ("past", "part")
            and self.low[verb.at - 1 : verb.at] in ([], ["when"])
        )
        if self.passive(verb) or fronted:
            return self.unsourced(verb, fronted) or self.by(verb)
        source = self.subject_of(verb)
        if source is None or not self.can_tell(verb, source):
            return False
        if source[0] > 1 and self.opens_relative(source[0] - 1) and self.tag(verb.after) in "AvVda":
            # which he said were ...
            end = content_end(self.words, verb.after, verb)
            self.add([(verb.after, end)], source, (verb.at, verb.after), "relative")
            self.done = end
            return True
        cue = (verb.at, verb.after)
        if self.tags[self.stop - 1] == ":" and "q" in verb.cue.frames and self.announces(verb):
            self.add([], source, cue, "announced")
            return True
        first = content_start(self.words, verb)
        if first is None or first >= self.stop:
            return False
        within = source[0] > 0 and self.tags[source[0] - 1] in "SWP"
        relative = self.tags[source[0]] == "R" and self.tag(source[0] - 1) == ","
        relative = relative or (self.tag(source[0] - 1) == "R" and self.tags[first] in "qQ")
        end = content_end(self.words, first, verb, within, relative)
        if source[0] >= verb.at:
            end = min(end, source[0] - 1)
        if end <= first:
            return False
        if self.thing(verb, first, end):
            self.main = source
            return False
        self.add(self.clauses(first, end), source, cue, self.frame(verb, first))
        self.done = end
        return True

    def announces(self, verb: Verb) -> bool:
        """Say whether nothing but hearers, time and place stands between a verb and the colon at the end."""
        after = verb.after
        if "a" in verb.cue.frames and self.tag(after) in "DNno":
            after = after + 1 if self.tag(after) == "o" else phrase_after(self.words, after, self.stop)
        return adjuncts(self.words, after) >= self.stop - 1

    def opens_relative(self, at: int) -> bool:
        """Say whether word `at` is what a clause about the noun before it opens with: the rain, which he said ..."""
        return self.tags[at] in "RW" or (self.tags[at] == "T" and self.tags[at - 1] in "nN")

    def thing(self, verb: Verb, first: int, end: int) -> bool:
        """Say whether what follows a verb is nothing said: denied it, wrote a book, slammed the senator."""
        if end - first == 1 and self.low[first] in _BARE:
            return True
        if verb.cue.meaning in ("criticize", "praise") and self.person(first, end):
            return True
        if "o" not in verb.cue.frames or self.frame(verb, first) != "clause" or verb.after > verb.at + 1:
            return False
        return not FINITE.search(self.tags, first, end) and not _QUOTED.search(self.tags, first, end)

    def person(self, first: int, end: int) -> bool:
        """Say whether words name or describe a person and no more."""
        if end - first > 5:
            return False
        if self.tags.count("N", first, end) == end - first:
            return True
        return _PERSON.fullmatch(self.tags, first, end) is not None and self.low[end - 1] in roles()

    def hearsay(self) -> None:
        """Read reportedly and its like: the clause around it is the content, and nobody is named."""
        at = self.tags.find("L", 0, self.stop)
        if at < self.done:
            return
        found = subject(self.words, at, self.done)
        last = content_end(self.words, at + 1, None)
        if last <= at + 1:
            return
        first = found[0] if found and self.tags[found[0]] not in "R" else at
        content = [(first, at), (at + 1, last)] if first < at else [(at + 1, last)]
        self.add(content, None, (at, at + 1), "hearsay")

    def other_verb(self) -> bool:
        """Read a quotation that a verb which is no cue introduces or follows, as she laughed does."""
        last = self.stop - 1
        if self.tag(0) == "Q":
            if self.tag(1) in "dvV" and self.tag(2) in "ND" and not self.words.closed(0):
                end = phrase_after(self.words, 2, self.stop)
                if end > 2:
                    self.add([(0, 1)], (2, end), (1, 2), "other verb")
                    return True
            end = phrase_after(self.words, 1, self.stop)
            if end == self.stop and end > 2 and self.tag(end - 1) in "dn":
                end -= 1
            tagged = _TAGGED.match(self.tags, 1, self.stop)
            if tagged:
                end = tagged.start(1)
            if 1 < end < self.stop and self.tag(end) in "dvnV" and self.words.ends_on_comma(0):
                self.add([(0, 1)], (1, end), (end, end + 1), "other verb")
                return True
        elif self.tag(last) in "qQ" and self.tag(last - 1) in ",:" and last > 2:
            source = self.main_subject(last - 1)
            if source:
                verb = next((k for k in range(source[1], last) if self.tags[k] in "dvVn"), last - 1)
                self.add([(last, last + 1)], source, (verb, verb + 1), "other verb")
                return True
        elif self.tag(last) == ":" and last > 2:
            source = self.main_subject(last)
            if source and source[1] < last and self.utters(source):
                verb = next((k for k in range(source[1], last) if self.tags[k] not in "Aa"), source[1])
                self.add([], source, (verb, verb + 1), "other verb")
                return True
        return False

    def utters(self, source: Part) -> bool:
        """Say whether a subject names one who speaks, or what holds words: a statement, a transcript."""
        words = self.low[slice(*source)]
        return (
            "N" in self.tags[slice(*source)]
            or words[0] in _AGAIN - {"it"}
            or any(word in roles() or word in occasions() for word in words)
        )

    def unsourced(self, verb: Verb, fronted: bool) -> bool:
        """Read a report that names no source: she was asked whether ...; he is said to ..."""
        tag, lemma = self.tag, verb.cue.lemma
        at = verb.after
        if tag(at) == "P" and self.low[at] == "by":
            at = phrase_after(self.words, at + 1, self.stop)
        if lemma == "ask":
            first = (
                at
                if tag(at) in "WtS" or verb.after > verb.at + 1
                else at + 1
                if tag(at) in ",:" and tag(at + 1) in "qQ"
                else -1
            )
        elif lemma in ("say", "report", "allege", "claim", "rumor", "announce", "tell", "confirm", "predict"):
            first = at if tag(at) == "t" else at + 1 if tag(at) == "T" else -1
        else:
            return False
        if first < 0 or first >= self.stop:
            return False
        end = content_end(self.words, first, verb, within=fronted)
        if end <= first:
            return False
        by = (verb.after + 1, at) if at > verb.after + 1 else None
        self.add([(first, end)], by, (verb.at, verb.after), "unsourced")
        self.done = end
        return True

    def by(self, verb: Verb) -> bool:
        """Read a passive whose subject is the content: the plan was condemned by the mayor."""
        if "n" not in verb.cue.frames or self.low[verb.after] != "by":
            return False
        found = subject(self.words, verb.at, self.done)
        last = phrase_after(self.words, verb.after + 1, self.stop)
        if found is None or self.tags[found[0]] in "Rp" or last <= verb.after + 1:
            return False
        if verb.cue.lemma == "report" and "N" not in self.tags[verb.after : last]:
            return False  # by a neighbour, to the police
        self.add([found], (verb.after + 1, last), (verb.at, verb.after), "passive")
        self.done = last
        return True

    def as_by(self, first: int, by: int) -> bool:
        """Say whether words are as reported by."""
        if self.low[first] != "as" or self.low[by] != "by" or _QUOTED.search(self.tags, self.done, first):
            return False
        return any(
            set("cCqn") & set(cue.frames) and cue.lemma not in _FINDS
            for cue in cues.forms().get(self.low[by - 1], ())
        )

    def according(self, at: int, behind: int) -> bool:
        """Read according to, as reported by: before, after or within its content."""
        last = phrase_after(self.words, behind, self.stop, whole=True)
        if last <= behind:
            return False
        source, cue = (behind, last), (at, behind)
        lead = self.done
        while self.tag(lead) in "CBa,":
            lead += 1
        if at == lead or self.tag(at - 1) in ":;":
            comma = last if self.tag(last) == "," else adjuncts(self.words, last)
            if self.tag(comma) != ",":
                return False
            end = content_end(self.words, comma + 1, None)
            if end <= comma + 1:
                return False
            self.add([(comma + 1, end)], source, cue, "according")
            self.done = end
            return True
        end = at - 1 if self.tag(at - 1) in ",-(" else at
        if end <= self.done:
            return False
        paren = self.tags.rfind("(", self.done, end)
        content = [(self.done if self.tags.find(")", paren, end) > paren or paren < 0 else paren + 1, end)]
        beyond = adjuncts(self.words, last)
        if (
            self.tag(beyond) in ",-"
            and self.tag(beyond + 1) in "AVvdPa"
            and not FINITE.search(self.tags, self.done, end)
        ):
            last = content_end(self.words, beyond + 1, None)
            content.append((beyond + 1, last))
        self.add(content, source, cue, "according")
        self.done = last
        return True
