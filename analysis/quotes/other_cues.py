"""Reports by other words than a reporting verb: according to her, reportedly, she laughed."""

from __future__ import annotations

import re

from analysis.lists import word_set
from analysis.quotes.adjuncts import adjuncts
from analysis.quotes.channels import occasions
from analysis.quotes.contents import content_end
from analysis.quotes.findings import findings
from analysis.quotes.phrases import FINITE, phrase_after
from analysis.quotes.sentence import AGAIN, FINDS, QUOTED, Sentence
from analysis.quotes.subjects import subject
from analysis.quotes.verbs import verb_at
from analysis.speakers.roles import roles
from analysis.text import cues
from analysis.text.tokens import Part, Words

#: A source and its verb, which may be a noun elsewhere, behind a quotation: the agency reports; the letter reads.
_TAGGED = re.compile("D?[anN#dV]{0,6}[nNV]([Vvd])(?=[.,PMatS-]|$)")


#: Nouns that, whose they are told, say who tells it: by her account, in their view.
_ACCOUNTS = {
    "by": word_set("accounts.by"),
    "in": word_set("accounts.in"),
    "on": word_set("accounts.in"),
}
_THEIRS = frozenset(["his", "her", "its", "their"])


def has_account(words: Words) -> bool:
    """Say whether a sentence holds a noun for how someone tells it."""
    return any(not nouns.isdisjoint(words.low) for nouns in _ACCOUNTS.values())


class OtherCues(Sentence):
    """Reads what a sentence attributes without a reporting verb."""

    def account(self, at: int) -> bool:
        """Read by her account, in Lee's view, which say who tells it as according to does."""
        first = at + 1
        last = first
        while self.tag(last) in "DNn" and last - first < 5 and not self.whose(last - 1):
            last += 1
        noun = last + (self.low[last] == "own")
        if not self.whose(last - 1) or self.low[noun] not in _ACCOUNTS.get(self.low[at], ()):
            return False
        if self.tag(noun + 1) not in ",." or not (at == self.done or self.tag(at - 1) in ","):
            return False
        return self.according(at, noun + 1, (first, last), (noun, noun + 1))

    def whose(self, at: int) -> bool:
        """Say whether a word tells whose what follows is: her, Lee's."""
        return self.low[at] in _THEIRS or self.low[at].endswith(("'s", "’s", "s'", "s’"))

    def according(self, at: int, behind: int, source: Part | None = None, cue: Part | None = None) -> bool:
        """Read according to, as reported by: before, after or within its content."""
        last = behind if source else phrase_after(self.words, behind, self.stop, whole=True)
        if last <= behind and not source:
            return False
        source, cue = source or (behind, last), cue or (at, behind)
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
            self.within(comma + 1, end)
            return True
        end = at - 1 if self.tag(at - 1) in ",-(" else at
        if end <= self.done or self.tagged(end):
            return False
        comma = self.tags.find(",", behind, last + 1)
        if self.tag(lead) == "P" and comma > 0 and not FINITE.search(self.tags, lead, end):
            # on average, according to the panel, 12 sink a year
            self.done = content_end(self.words, comma + 1, None)
            self.add([(comma + 1, self.done)], (behind, comma), cue, "according")
            return True
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
        if len(content) == 1:
            self.inside(*content[0])
        self.add(content, source, cue, "according")
        self.done = last
        return True

    def tagged(self, end: int) -> bool:
        """Say whether a quotation and its tag stand before it is told where they were heard."""
        if self.tag(self.done) not in "qQ":
            return False
        at = self.tags.find("V", self.done, end)
        verb = verb_at(self.words, at) if at > 0 else None
        return verb is not None and "q" in verb.cue.frames and verb.cue.form in ("past", "s")

    def as_per(self, at: int) -> bool:
        """Say whether as per names who tells it: as per officials, as per the almanac; but: as per the rules."""
        if self.low[at : at + 2] != ["as", "per"]:
            return False
        last = phrase_after(self.words, at + 2, self.stop)
        phrase = self.low[at + 2 : last]
        return "N" in self.tags[at + 2 : last] or any(
            word in roles() or word in findings() for word in phrase
        )

    def as_by(self, first: int, by: int) -> bool:
        """Say whether words are as reported by."""
        if self.low[first] != "as" or self.low[by] != "by" or QUOTED.search(self.tags, self.done, first):
            return False
        return any(
            set("cCqn") & set(cue.frames) and cue.lemma not in FINDS
            for cue in cues.forms().get(self.low[by - 1], ())
        )

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
            or words[0] in AGAIN - {"it"}
            or any(word in roles() or word in occasions() for word in words)
        )
