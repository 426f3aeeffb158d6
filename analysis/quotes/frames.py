"""The frames of a report: where in a sentence stand source, cue and content."""

from __future__ import annotations

import re

from analysis.quotes.leading import Leading
from analysis.quotes.nominals import has_noun, nominals
from analysis.quotes.other_cues import OtherCues
from analysis.quotes.reports import Report
from analysis.quotes.sentence import FINDS
from analysis.quotes.subjects import subject
from analysis.quotes.trailing import Trailing
from analysis.quotes.verbs import verb_at

_VERB = re.compile("[VG]")
_ACCOUNT = re.compile("P[DN]")
_ACCORDING = re.compile("Kt|Sa?VP|SP")


class Reader(Trailing, Leading, OtherCues):
    """Reads the reports of one sentence, the surest frames first."""

    def within(self, first: int, end: int) -> None:
        """Read the report that what another reports is: according to Lee, Bell said it rained."""
        at = next(
            (m.start() for m in _VERB.finditer(self.tags, first, end) if verb_at(self.words, m.start())), -1
        )
        verb = verb_at(self.words, at) if at >= 0 else None
        found = subject(self.words, at, first) if verb else None
        told = verb is not None and verb.cue.lemma not in FINDS and bool({"c", "C"} & set(verb.cue.frames))
        if verb and told and found and found[0] == first:
            self.done = first
            self.before_content(verb)
        self.done = end

    def inside(self, first: int, end: int) -> None:
        """Read the report that words up to `end` are: Bell told them it rained, according to three who were there."""
        held = len(self.reports), self.stop, self.words.stop
        self.stop = self.words.stop = end
        self.done = first
        for match in _VERB.finditer(self.tags, first, end):
            verb = verb_at(self.words, match.start())
            tells = verb and verb.cue.meaning in ("say", "warn") and verb.cue.form in ("past", "part")
            if verb and tells and (self.after_content(verb) or self.before_content(verb)):
                break
        _, self.stop, self.words.stop = held

    def read(self) -> list[Report]:
        """Find the reports of the sentence."""
        verbs = [
            verb for m in _VERB.finditer(self.tags, 0, self.stop) if (verb := verb_at(self.words, m.start()))
        ]
        for match in _ACCORDING.finditer(self.tags, 0, self.stop):
            first, behind = match.span()
            named = self.tags[first] == "K" or self.as_per(first) or self.as_by(first, behind - 1)
            if first >= self.done and named:
                self.according(first, behind)
        for match in _ACCOUNT.finditer(self.tags, 0, self.stop):
            if match.start() >= self.done:
                self.account(match.start())
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
