"""The frames of a report: where in a sentence stand source, cue and content."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis import cues
from analysis.clauses import Words, phrase_after, subject, verb_group
from analysis.text import Span


class Report(NamedTuple):
    """One attribution of a sentence, in words: (first, after last) of each part.

    `sure` is its confidence. `antecedent` is what a relative pronoun, the source, stands for.
    """

    content: list[tuple[int, int]]
    source: tuple[int, int] | None
    cue: tuple[int, int]
    sure: float
    antecedent: tuple[int, int] | None = None


class _Verb(NamedTuple):
    at: int
    first: int  # of its group
    after: int  # its particle
    cue: cues.Cue


_BE = frozenset("is are was were be been being am isn't wasn't get got gets".split())
_VERB = re.compile("[VG]")
_ACCORDING = re.compile("Kt")


class Reader:
    """Reads the reports of one sentence."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.tags = words.tags
        self.low = [*words.low, "", ""]
        stop = len(words.tags)
        while stop and words.tags[stop - 1] in '."':
            stop -= 1
        self.stop = stop
        self.reports: list[Report] = []
        self.done = 0  # words before this one are spoken for
        self.main: tuple[int, int] | None = None

    def tag(self, at: int) -> str:
        """Give the tag of a word, a full stop beyond the last."""
        return self.tags[at] if 0 <= at < self.stop else "."

    # -- verbs ---------------------------------------------------------------------------------------------

    def verb(self, at: int) -> _Verb | None:
        """Read the word as a reporting verb, where its surroundings let it be one."""
        low, tags = self.low, self.tags
        following = low[at + 1] if at + 1 < len(low) else ""
        chosen = None
        for cue in cues.forms()[low[at]]:
            if following in cue.particles or not cue.bound:
                chosen = cue
                if following in cue.particles:
                    break
        if chosen is None:
            return None
        after = at + 2 if following in chosen.particles else at + 1
        before = tags[at - 1] if at else "."
        word = low[at - 1] if at else ""
        if chosen.form == "base":
            plural = before in "pARt" or (before in "nN" and word.endswith("s") and not word.endswith(("'s", "’s", "ss")))
            if not (plural or (before == "a" and at > 1 and tags[at - 2] in "ApRtnN")):
                return None
        elif before in "D" and word not in ("this", "that", "these", "those", "some", "many", "most", "few", "all", "both", "several", "each", "another", "one"):
            return None
        elif word.endswith(("'s", "’s")) and chosen.form != "ing" and not (before == "p"):
            return None
        elif before in "Pf#" and chosen.form != "ing":
            return None
        return _Verb(at, verb_group(self.words, at), after, chosen)

    def passive(self, verb: _Verb) -> bool:
        return verb.cue.form in ("part", "past") and any(word in _BE for word in self.low[verb.first : verb.at])

    # -- the words around ----------------------------------------------------------------------------------

    def adjuncts(self, at: int) -> int:
        """Give the word after the times, places and manners that start at a word."""
        tags, low = self.tags, self.low
        while at < self.stop:
            tag = tags[at]
            if tag in "aM":
                at += 1
            elif tag in "Pt" or low[at] in ("last", "this", "next", "earlier", "as", "of"):
                at += 1
                begin = at
                while at < self.stop and tags[at] in "DNn#fdgMPaCG\"qQ(o)" and at - begin < 25:
                    at += 1
            elif low[at] in ("when", "while", "because") or tags[at] == "W":
                while at < self.stop and tags[at] not in ",;-":
                    at += 1
            else:
                break
        return at

    def clause_at(self, at: int) -> int | None:
        """Find where the reported clause starts when what follows the cue is an adjunct."""
        tags = self.tags
        for k in range(at, min(self.stop, at + 30)):
            tag = tags[k]
            if tag == "T":
                return k + 1
            if tag == ":":
                return k + 1
            if tag in "qQ" and k > at and tags[k - 1] in ",:":
                return k
            if tag == "," and self.tag(k + 1) not in "qQ":
                return k + 1 if self.tag(k + 1) == "T" else None
            if k > at and tag == "p" and tags[k - 1] in "nNM#)":
                return k
            if k > at and tag == "M" and self.tag(k + 1) in "DNnp#":
                return k + 1
            if k > at and tag in "Av":
                found = subject(self.words, k, at)
                return found[0] if found and found[0] > at else None
            if tag in ";-":
                return None
        return None

    def content_from(self, verb: _Verb) -> int | None:
        """Find the first word of the content that follows a verb."""
        tags, low, frames = self.tags, self.low, verb.cue.frames
        at = verb.after
        if verb.cue.bound or at > verb.at + 1:
            return at if self.tag(at) not in ".,;" else None
        if "p" in frames or "n" in frames:
            if self.tag(at) in "DNnopqQ#gGWTRd\"f" or (self.tag(at) in "a" and self.tag(at + 1) in "Dnd"):
                return at + 1 if tags[at] == "T" else at
        while self.tag(at) in "aM" or (self.tag(at) == "P" and self.tag(at + 1) == "M"):
            at += 1 if tags[at] in "aM" else 2
        tag = self.tag(at)
        if tag == "T":
            return at + 1
        if tag == ":":
            return at + 1 if at + 1 < self.stop else None
        if tag in "qQ":
            return at
        if tag == ",":
            if self.tag(at + 1) in "qQ":
                return at + 1
            if self.tag(at + 1) == "T":
                return at + 2
            close = at + 1
            while close < self.stop and tags[close] not in ",;:-" and close - at < 12:
                close += 1
            if self.tag(close) == "," and self.tag(close + 1) in "TqQpDN" and "c" in frames and self.tag(at + 1) in "aPSgC":
                return close + 1 + (tags[close + 1] == "T")
            return None
        if "a" in frames and tag in "DNnoqQ#":
            return self.after_addressee(verb, at)
        if tag == "t":
            if "t" in frames:
                return at
            return self.clause_at(at) if "c" in frames or "q" in frames else None
        if tag == "W":
            return at if set("wnc") & set(frames) else None
        if "g" in frames and tag in "gG":
            return at
        if "c" not in frames:
            return self.clause_at(at) if "q" in frames and tag in "P" else None
        if tag in "PS" or low[at] in ("last", "this") and self.tag(at + 1) == "n":
            return self.clause_at(at)
        return at if tag in 'DNnp#dgGoR"aVCvB' else None

    def after_addressee(self, verb: _Verb, at: int) -> int | None:
        tags, low = self.tags, self.low
        begin = at
        if tags[at] == "o":
            at += 1
        else:
            at += 1
            while at < self.stop and (tags[at] in "Nnf#" or (tags[at] in "DC" and tags[at - 1] in "fC") or (tags[at] == "C" and tags[at + 1] in "Nn")) and not low[at - 1] in ("reporters", "lawmakers"):
                at += 1
        for k in range(at, min(at + 30, self.stop)):
            tag = tags[k]
            if tag == "T":
                return k + 1
            if tag == "t" and "t" in verb.cue.frames and k - at < 3:
                return begin if verb.cue.meaning in ("urge",) else k
            if tag == ":" or (tag in "qQ" and tags[k - 1] in ",:"):
                return k + (tag == ":")
            if tag in "W" and k - at < 12:
                return k
            if tag in "p" or (tag in "D" and k == at):
                return k
            if tag in "qQ":
                return k
            if tag in "Av":
                found = subject(self.words, k, begin)
                if found is None:
                    return None
                return found[0] if found[0] > begin else (begin + 1 if at > begin + 1 else None)
            if tag in ",;" and self.tag(k + 1) not in "qQ":
                return None
        return None

    def content_to(self, first: int) -> int:
        """Find the word after the last of the content that starts with word `first`."""
        tags, low = self.tags, self.low
        if self.tag(first) == "Q" and not (self.comma_in(first) and self.tag(first + 1) == "C"):
            return first + 1
        for at in range(first + 1, self.stop):
            tag = tags[at]
            if tag == ";":
                return at
            if tag in ",-" or (tag == "Q" and self.comma_in(at)):
                k = at + 1
                following = self.tag(k)
                end = at if tag != "Q" else at + 1
                if following == "G":
                    return end
                if following in "CB" :
                    beyond = self.tag(k + 1)
                    if beyond == "V" and self.finite(k + 1):
                        return end
                    if beyond == "G" or (beyond == "p" and at - first > 1):
                        return end
                    if following == "B" and (beyond in "A" or tag == "-"):
                        return end
                if following == "V" and self.finite(k) and self.tag(k + 1) in "DNp":
                    return end
                if low[k : k + 1] in (["while"], ["although"]) :
                    return end
                if tag == "-" and low[k : k + 1] in (["a"], ["an"], ["all"], ["even"], ["though"]):
                    return end
            elif tag in "CB" and at + 1 < self.stop and tags[at - 1] not in ",-":
                if tags[at + 1] == "V" and self.finite(at + 1):
                    return at
                if tag == "B" and tags[at + 1] in "A":
                    return at
        return self.stop

    def comma_in(self, at: int) -> bool:
        return self.words.text[slice(*self.words.spans[at])].rstrip("\"”'’» ").endswith(",")

    def finite(self, at: int) -> bool:
        return any(cue.form in ("past", "s") for cue in cues.forms()[self.low[at]]) and self.verb(at) is not None

    # -- frames --------------------------------------------------------------------------------------------

    def add(self, content: list[tuple[int, int]], source: tuple[int, int] | None, cue: tuple[int, int], sure: float) -> None:
        antecedent = None
        if source and source[1] - source[0] == 1 and self.tags[source[0]] == "R":
            before = subject(self.words, source[0] - (self.tag(source[0] - 1) == ","))
            antecedent = before
        self.reports.append(Report(content, source, cue, sure, antecedent))
        if source:
            self.main = source

    def quoted_end(self, at: int) -> bool:
        """Say whether word `at` ends a quotation that a cue may follow."""
        return self.tag(at) == "Q" or (self.tag(at) in ",-" and at > 0 and self.tags[at - 1] in "qQ")

    def content_before(self, end: int) -> int:
        """Find the first word of the content that ends before word `end`."""
        return self.done

    def after_content(self, verb: _Verb) -> bool:
        """Read a cue that follows its content: "...," she said; ..., said the mayor."""
        cue = verb.cue
        if not set("qc") & set(cue.frames) or cue.form in ("ing", "base") and self.tag(verb.at - 1) not in "pnNARqQ,":
            return False
        left = verb.at - 1
        if left >= self.done and verb.first == verb.at:
            quoted = self.quoted_end(left)
            if (quoted or (self.tag(left) == "," and left - self.done >= 2)) and self.tag(verb.after) in "DNnp#":
                last = phrase_after(self.words, verb.after, self.stop)
                good = last > verb.after and (quoted or self.tag(self.adjuncts(last)) in ".,;")
                if good and not (self.tag(verb.after) == "p" and self.tag(last) in "Av"):
                    end = left + 1 if self.tag(left) in "qQ" else left
                    self.finish([(self.content_before(end), end)], (verb.after, last), (verb.at, verb.after), last, quoted)
                    return True
        found = subject(self.words, verb.at, self.done)
        if found is None:
            return False
        left = found[0] - 1
        if left < self.done or self.tag(left) not in ",qQ-":
            return False
        quoted = self.quoted_end(left)
        after = verb.after
        if "a" in cue.frames and self.tag(after) in "DNnoqQ":
            after = phrase_after(self.words, after, self.stop) if self.tag(after) not in "oqQ" else after + 1
            if self.tag(after) == "T":
                return False
        beyond = self.adjuncts(after)
        if self.tag(after) == "T" or self.tag(after) == ":" and not quoted:
            return False
        if quoted:
            good = self.tag(after) not in "DNnop#T" and "T" not in self.tags[after:beyond]
        else:
            good = self.tag(beyond) in ".,;-" and left - self.done >= 2 and self.tag(left) not in "qQ"
            if good and self.tag(beyond) == "," and self.tags[self.done] in "PSWgGd" and not any(t in "Avd" for t in self.tags[self.done:left]):
                good = False
        if not good:
            return False
        end = left + 1 if self.tag(left) in "qQ" else left
        self.finish([(self.content_before(end), end)], found, (verb.at, verb.after), beyond if not quoted else after, quoted)
        return True

    def finish(self, content: list[tuple[int, int]], source: tuple[int, int], cue: tuple[int, int], after: int, quoted: bool) -> None:
        """Add a report whose content stands before, and what of the content goes on after it."""
        if content[0][0] >= content[0][1]:
            return
        after = self.adjuncts(after)
        rest = after
        if self.tag(after) in ",:-" and self.tag(after) != ".":
            rest = after + 1
        if self.tag(rest) in "qQ" and (rest > after or quoted):
            end = self.content_to(rest)
            content.append((rest, end))
            after = end
        elif not quoted and rest > after and self.tag(rest) not in "GgCBRS." and self.stop - rest > 1 and self.tag(after) == ",":
            end = self.content_to(rest)
            content.append((rest, end))
            after = end
        self.add(content, source, cue, 0.95 if quoted else 0.8)
        self.done = after

    def before_content(self, verb: _Verb) -> bool:
        """Read a cue that its content follows."""
        cue = verb.cue
        if self.passive(verb):
            return False
        if cue.form == "ing" and not any(w in _BE for w in self.low[verb.first : verb.at]):
            source = self.subject_of_participle(verb)
        else:
            source = subject(self.words, verb.at, self.done)
            left = self.tag(verb.first - 1)
            if source is None and left in "CBt":
                source = self.main or self.main_subject(verb.first - 1)
        if source is None:
            return False
        if self.tags[self.stop - 1] == ":" and self.adjuncts(verb.after) >= self.stop - 1 and "q" in cue.frames:
            self.add([], source, (verb.at, verb.after), 0.9)
            return True
        first = self.content_from(verb)
        if first is None or first >= self.stop:
            return False
        end = self.content_to(first)
        if end <= first:
            return False
        self.add([(first, end)], source, (verb.at, verb.after), 0.85 if "c" in cue.frames else 0.6)
        self.done = end
        return True

    def main_subject(self, before: int) -> tuple[int, int] | None:
        """Find the subject of the sentence: the noun phrase before its first finite verb."""
        for at in range(before):
            if self.tags[at] in "AvV" or (self.tags[at] == "d" and at and self.tags[at - 1] in "nNpa"):
                found = subject(self.words, at)
                if found and self.tags[found[0]] != "R":
                    return found
        return None

    def subject_of_participle(self, verb: _Verb) -> tuple[int, int] | None:
        if verb.first == 0:
            comma = self.tags.find(",")
            while 0 <= comma < self.stop:
                last = phrase_after(self.words, comma + 1, self.stop)
                if last > comma + 1 and self.tag(last) in "AVva":
                    return (comma + 1, last)
                comma = self.tags.find(",", comma + 1)
            return None
        return self.main or self.main_subject(verb.first)

    def according(self, at: int) -> bool:
        last = phrase_after(self.words, at + 2, self.stop, whole=True)
        if last <= at + 2:
            return False
        source, cue = (at + 2, last), (at, at + 2)
        if at == self.done or (at == self.done + 1 and self.tag(at - 1) in ",CB"):
            comma = last if self.tag(last) == "," else last
            if self.tag(last) != ",":
                comma = self.adjuncts(last)
            if self.tag(comma) != ",":
                return False
            first = comma + 1
            end = self.content_to(first)
            if end <= first:
                return False
            self.add([(first, end)], source, cue, 0.85)
            self.done = end
            return True
        end = at - 1 if self.tag(at - 1) in ",-(" else at
        if end <= self.done:
            return False
        content = [(self.content_before(end), end)]
        beyond = self.adjuncts(last)
        if self.tag(beyond) == "," and not any(t in "AVvd" for t in self.tags[self.done : end]) and self.tag(beyond + 1) in "AVvdP":
            finish = self.content_to(beyond + 1)
            content.append((beyond + 1, finish))
            last = finish
        self.add(content, source, cue, 0.85)
        self.done = last
        return True

    def read(self) -> list[Report]:
        """Find the reports of the sentence, the outermost only."""
        verbs = [verb for match in _VERB.finditer(self.tags, 0, self.stop) if (verb := self.verb(match.start()))]
        for match in _ACCORDING.finditer(self.tags, 0, self.stop):
            if match.start() >= self.done:
                self.according(match.start())
        for i, verb in enumerate(verbs):
            if verb.at < self.done:
                continue
            later = next((v for v in verbs[i:] if v.at >= self.done and self.after_content_at(v)), None)
            if later is not None and later.at >= verb.at and self.after_content(later):
                continue
            self.before_content(verb)
        return self.reports

    def after_content_at(self, verb: _Verb) -> bool:
        done, main, count = self.done, self.main, len(self.reports)
        good = self.after_content(verb)
        self.done, self.main = done, main
        del self.reports[count:]
        return good
