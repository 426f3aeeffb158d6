"""Reports whose cue stands before its content: she said it rained; the rain was condemned by her."""

from __future__ import annotations

import re

from analysis.quotes.contents import adjuncts, content_end
from analysis.quotes.phrases import FINITE, nominal, phrase_after
from analysis.quotes.sentence import AGAIN, FINDS, QUOTED, Sentence
from analysis.quotes.starts import content_start
from analysis.quotes.subjects import subject
from analysis.quotes.verbs import Verb, verb_at
from analysis.speakers.roles import roles
from analysis.text.tokens import Part

_PERSON = re.compile("D?[anN]*n")
_DEAD = frozenset(["lives", "victims", "casualties"])
_BARE = frozenset(["out", "it", "him", "her", "them", "me", "us", "himself", "herself", "themselves"])

_NOT = frozenset("not never didn't didn’t doesn't doesn’t don't don’t wouldn't wouldn’t won't won’t".split())  # noqa: SIM905
_NOBODY = frozenset(["no", "none", "nobody", "neither", "nothing"])
#: Frames in which an object can stand for an act.
_OBJECTS = frozenset(["clause", "object", "remote", "participle"])
#: What others have said, that one denies.
_OTHERS = frozenset(
    [
        "accusation",
        "accusations",
        "allegation",
        "allegations",
        "charge",
        "charges",
        "claim",
        "claims",
        "criticism",
        "report",
        "reports",
        "rumors",
        "rumours",
        "suggestion",
        "suggestions",
        "this",
    ]
)
#: What a firm reports in its books.
_RESULTS = frozenset(
    [
        "earnings",
        "income",
        "loss",
        "losses",
        "output",
        "profit",
        "profits",
        "results",
        "revenue",
        "revenues",
        "sales",
        "turnover",
    ]
)
#: Verbs whose clause needs a that, as what else follows is no speech: the expected heat.
_THAT = frozenset(["anticipate", "calculate", "determine", "expect", "foresee", "project"])
_RANKS = frozenset(["latest", "first", "last", "next"])


class Leading(Sentence):
    """Reads the cues of a sentence that their content follows, or is the subject of."""

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
        if first is None or first >= self.stop or self.idle(verb, first, source):
            return False
        within = source[0] > 0 and self.tags[source[0] - 1] in "SWP"
        relative = self.tags[source[0]] == "R" and self.tag(source[0] - 1) == ","
        relative = relative or (self.tag(source[0] - 1) == "R" and self.tags[first] in "qQ")
        end = content_end(self.words, first, verb, within, relative)
        if source[0] >= verb.at:
            end = min(end, source[0] - 1)
        elif source[0] == self.done + 1 and self.tags[self.done] == "S":
            comma = self.tags.rfind(",", first, end)
            # while he vowed to rest, bakers work
            end = comma if end == self.stop and comma > 0 else end
        if end <= first:
            return False
        if self.thing(verb, first, end) or self.nobody(verb, first, source):
            self.main = source
            return False
        self.add(self.clauses(first, end), source, cue, self.frame(verb, first))
        self.done = end
        return True

    def idle(self, verb: Verb, first: int, source: Part) -> bool:
        """Say whether what stands from word `first` is no content, by what stands before it."""
        tags = self.tags
        if tags[first - 1] == "T" and first - 1 > verb.after and self.tag(first) in "AvVd":
            return True  # agreed to pay for a fire that had killed 40
        if tags[first] in "qQ" and "p" in verb.cue.frames and verb.cue.form in ("past", "part"):
            # boxes labelled "...", but: which he labelled "..."
            return tags[source[1] - 1] == "n" and (not source[0] or tags[source[0] - 1] not in "RWT")
        if self.frame(verb, first) not in ("object", "clause", "remote") or self.acts(first):
            return False
        if not _NOT.isdisjoint(self.low[verb.first : verb.at]) and tags[first] in "DnN":
            return verb.cue.meaning == "announce"  # did not confirm the sum
        return (
            self.low[verb.first - 2] in _RANKS and self.tag(verb.first - 1) == "t"
        )  # the latest to announce cuts

    def acts(self, first: int) -> bool:
        """Say whether a verb stands behind word `first`."""
        for at in range(first + 1, self.stop):
            if self.tags[at] in "Avd" or (self.tags[at] == "V" and verb_at(self.words, at) is not None):
                return True
        return False

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
        if end - first == 1 and (self.low[first] in _BARE or self.tags[first] == "W"):
            return True
        if verb.cue.meaning == "think" or verb.cue.lemma in FINDS:
            aside = self.tags[first] == "P" and self.tags[first - 1] != "T"
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
        if verb.cue.lemma == "respond" and not _NOT.isdisjoint(self.low[verb.first : verb.at]):
            return True
        spoken = verb.after > verb.at + 1 and verb.cue.meaning != "apologize"
        if "o" not in verb.cue.frames or self.frame(verb, first) not in _OBJECTS or spoken:
            return False
        return not self.finite(first, end)

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
        return False

    def given(self, at: int) -> bool:
        """Say whether a phrase and no verb stands after to: offered to workers."""
        plural = (
            self.tag(at) == "n" and self.low[at].endswith("s") and not self.low[at].endswith(("us", "ss"))
        )
        return self.tag(at) in "Dp#o" or (plural and self.tag(at + 1) in "D#P.,")

    def takes_lives(self, first: int, end: int) -> bool:
        """Say whether words count the dead, and are no clause: claimed more than 300 lives."""
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

    def clauses(self, first: int, end: int) -> list[Part]:
        """Cut content into its clauses, where each has a that of its own: that A and that they B."""
        if self.tag(first - 1) != "T":
            return [(first, end)]
        parts = []
        for at in range(first + 1, end - 2):
            if (
                self.low[at : at + 2] == ["and", "that"]
                and self.low[at + 2] in AGAIN
                and self.tags[at - 1] != ","
            ):
                parts.append((first, at))
                first = at + 2
        return [*parts, (first, end)]

    def unsourced(self, verb: Verb, fronted: bool) -> bool:
        """Read a report that names no source: she was asked whether ...; he is said to ..."""
        tag, lemma = self.tag, verb.cue.lemma
        if not _NOT.isdisjoint(self.low[verb.first : verb.at]):
            return False  # was never asked to
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
