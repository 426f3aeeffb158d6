"""Reports whose cue follows its content: "...," she said; it rained, said the mayor; it rained, as she said."""

from __future__ import annotations

import re

from analysis.quotes.adjuncts import adjuncts
from analysis.quotes.contents import content_end, denied, finite_cue, main_clause, next_report
from analysis.quotes.headlines import holds_clause, is_headline
from analysis.quotes.phrases import FINITE, phrase_after
from analysis.quotes.sentence import FINDS, QUOTED, Sentence
from analysis.quotes.starts import content_start
from analysis.quotes.subjects import subject
from analysis.quotes.verbs import Verb, verb_at
from analysis.speakers.roles import roles
from analysis.text import cues
from analysis.text.tokens import Part

_CLOSE = re.compile("[,;:-]")
#: What is put in between a cue and the rest of its quotation: "...," he said, but "..."; said of it, "...".
_RESUMED = re.compile(r",?[BC]a?[qQ]|[^qQAvVT;:.-]{1,14},[qQ]")
_RELATIVE = re.compile("N+,R")
#: Verbs whose object is the source.
_CITES = frozenset(["cite", "quote"])
_OWN = frozenset(["his", "her", "its", "their"])


class Trailing(Sentence):
    """Reads the cues of a sentence that follow their content."""

    def captioned(self, verbs: list[Verb]) -> None:
        """Read a headline that quotes before it tells who speaks: "We ran": baker tells of the fire."""
        how = (
            self.tags[:1] in ("q", "Q") and self.tag(1) == "A" and self.low[2] == "how"
        )  # is how Lee described it
        if (self.tags[:2] not in ("q:", "Q:") and not how) or self.words.text.count(
            " ", *self.words.spans[0]
        ) < 2:
            return
        verb = next((verb for verb in verbs if verb.at > 2), None)
        found = subject(self.words, verb.at, 2 + how) if verb else None
        if verb and found and found[0] == 2 + how and not self.passive(verb) and self.can_tell(verb, found):
            self.add([(0, 1)], found, (verb.at, verb.after), "other verb")
            self.done = self.stop

    def after_content(self, verb: Verb) -> bool:
        """Read a cue that follows its content: "...," she said; ..., said the mayor."""
        frames, form = verb.cue.frames, verb.cue.form
        if verb.cue.lemma in _CITES:
            return self.cited(verb)
        if not set("qcC") & set(frames) or (form == "ing" and not self.progressive(verb)):
            return False
        if self.passive(verb) or (verb.cue.lemma == "testify" and form == "base"):
            return False  # the judge, who left, will testify before the house
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
        trade = self.trade(verb.after) and self.quoted(left)
        if left < self.done or verb.first != verb.at or not (trade or self.tag(verb.after) in "DNnp#"):
            return False
        quoted = self.quoted(left) or (self.tag(left) == "q" and self.tag(verb.after) == "N")
        tells = "c" in verb.cue.frames or (verb.cue.lemma == "report" and verb.cue.form == "s")
        if not quoted and not (self.tag(left) == "," and tells):
            return False
        last = phrase_after(self.words, verb.after + trade, self.stop)
        named = self.tag(verb.after) == "N" and self.tag(adjuncts(self.words, last)) == "."
        beyond = adjuncts(self.words, last)
        colon = not quoted and self.tag(beyond) == ":" and self.tag(beyond + 1) in "qQ"
        if verb.cue.lemma == "tell" or (not colon and self.interrupted(verb, named)):
            return False
        if last <= verb.after or (self.tag(verb.after) == "p" and self.tag(last) in "Av"):
            return False
        if not quoted:
            if self.low[verb.after] in _OWN and roles().keys().isdisjoint(self.low[verb.after : last]):
                return False  # the mayor, an aide until he won, announced her departure
            if is_headline(self.words) and holds_clause(self.words, verb.after, last):
                return False  # the mayor resigns, says the town deserves better
            if not (colon or self.tag(beyond) in ".,;") or not self.whole_or_resumed(left, beyond):
                return False
        return self.finish(left, (verb.after, last), verb, last, quoted)

    def trade(self, at: int) -> bool:
        """Say whether a form in -ing or -ed opens what a name goes by: said heating engineer Ann Bell."""
        behind = at + 1
        while self.tag(behind) == "n" and behind - at < 5:
            behind += 1
        return self.tag(at) in "gd" and behind > at + 1 and self.tag(behind) == "N"

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
            and not QUOTED.search(self.tags, self.done, found[0])
        )

    def uninverted(self, verb: Verb) -> bool:
        """Read the mayor said, after its content."""
        found = subject(self.words, verb.at, self.done)
        if found is None or self.tags[found[0]] == "R":
            return False
        left = found[0] - 1
        finds = verb.cue.lemma == "find" or (verb.cue.lemma in FINDS and self.tags[found[0]] == "p")
        tells = finds and self.tag(left) == "," and self.tag(verb.after) == "."  # 40 were hurt, they showed
        if not tells and not self.can_tell(verb, found):
            return False
        if left >= self.done and self.low[left] == "as" and set("cCq") & set(verb.cue.frames):
            return self.as_said(verb, found)
        if left < self.done or self.tag(left) not in ",qQ-" or denied(self.words, found[0]):
            return False
        quoted = self.quoted(left)
        if not quoted and (self.tag(left) in "qQ" or not {"c", "C"} & set(verb.cue.frames)):
            return False
        after = self.addressed(verb)
        if self.tag(after) == "T":
            return False
        if self.tag(after) == ":" and not quoted:
            # it rained, she said: "..."
            whole = self.tag(after + 1) in "qQ" and FINITE.search(self.tags, self.done, left)
            opener = max(self.done, self.tags.rfind(";", self.done, left) + 1)
            own = bool(whole) and self.tag(opener) != "V" and not self.fronted(left)
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

    def addressed(self, verb: Verb) -> int:
        """Give the word after a verb and the one spoken to: told reporters."""
        after = verb.after
        if "a" in verb.cue.frames and self.tag(after) in "DNnoqQ":
            return after + 1 if self.tag(after) in "oqQ" else phrase_after(self.words, after, self.stop)
        return after

    def quoted(self, at: int) -> bool:
        """Say whether word `at` ends a quotation that a cue may follow."""
        if self.tag(at) == "q" and at == self.done:
            return self.words.long(at)  # the comma before the mark is missing
        return self.tag(at) == "Q" or (self.tag(at) in ",-" and at > 0 and self.tags[at - 1] in "qQ")

    def aside(self, quotation: int, after: int) -> bool:
        """Say whether what follows a tag is no clause but when or how: "...," she said two days later."""
        if self.tag(after) not in "DNn#" or not self.words.ends_on_comma(quotation):
            return False
        close = _CLOSE.search(self.tags, after, self.stop)
        end = close.start() if close else self.stop
        return not FINITE.search(self.tags, after, end) and not QUOTED.search(self.tags, after, end)

    def whole_or_resumed(self, left: int, beyond: int) -> bool:
        """Say whether a clause stands before word `left`, or goes on after word `beyond`."""
        if FINITE.search(self.tags, self.done, left) and not self.fronted(left):
            return True
        goes_on = self.tag(beyond) == "," and self.tag(beyond + 1) in "CBG"
        if (self.tag(beyond) in ".:" or goes_on) and left - self.done > 3 and not self.setting(left):
            # with the help of maps, he explained the plan
            return self.tag(self.done) != "P" or "#" in self.tags[self.done : left]
        return self.tag(beyond) == "," and (
            self.tag(beyond + 1) not in "GgCBRS.qQ" or self.begins(beyond + 1)
        )

    def begins(self, at: int) -> bool:
        """Say whether a form in -ing opens a main clause: while some left, she added, closing it would be "rash"."""
        opens = self.tags[self.done] == "S" and self.tag(at) == "g" and self.tag(at + 1) == "D"
        return opens and main_clause(self.words, at + 1)

    def as_said(self, verb: Verb, source: Part) -> bool:
        """Read as she said, before or after its content."""
        left = source[0] - 1
        comma = adjuncts(self.words, self.addressed(verb))
        link = (
            left - 1 if left > self.done and self.tag(left - 1) in "CB" else left
        )  # and as she said, it rained
        opens = left <= self.done + 1 or (
            self.tag(link - 1) in ",;-" and (link < left or self.linked(link - 1))
        )
        if opens and self.tag(comma) == ",":
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

    def linked(self, end: int) -> bool:
        """Say whether nothing but a link stands before word `end`: however, as she said, it rained."""
        return all(tag in "CBa" for tag in self.tags[self.done : end])

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
            not quoted
            and self.tag(after) == ","
            and (self.tag(rest) not in "GgCBRS." or self.begins(rest))
            and self.tags[rest : rest + 2] not in ("Pg", "PG")
            and self.stop - rest > 1
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

    def spoke(self, at: int) -> bool:
        """Say whether the next verb that can report tells only that someone spoke: 40 fans had sung to him."""
        cue = self.tags.find("V", at, self.stop)
        verb = verb_at(self.words, cue) if cue > 0 else None
        return verb is not None and content_start(self.words, verb) is None

    def joined(self, at: int) -> bool:
        """Say whether content goes on behind a comma and a conjunction: it fell, he said, and was not mended."""
        if self.tag(at) != "," or self.tag(at + 1) not in "CB" or self.stop - at < 5:
            return False
        if self.tag(at + 2) in "GgRS" or finite_cue(self.words, at + 2):
            return False
        if next_report(self.words, at + 2) and not self.spoke(at + 2):
            return False
        return self.tags[at + 2] == "d" or FINITE.search(self.tags, at + 2, self.stop) is not None
