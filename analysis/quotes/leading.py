"""Reports whose cue stands before its content: she said it rained; the rain was condemned by her."""

from __future__ import annotations

from analysis.lists import word_set
from analysis.quotes.acts import Acts
from analysis.quotes.adjuncts import adjuncts
from analysis.quotes.contents import content_end
from analysis.quotes.phrases import phrase_after
from analysis.quotes.sentence import AGAIN
from analysis.quotes.starts import content_start
from analysis.quotes.subjects import subject
from analysis.quotes.verbs import Verb, verb_at
from analysis.speakers.roles import roles
from analysis.text.tokens import Part

#: Verbs whose passive reports what is said, whoever says it: were warned that.
_UNSOURCED = word_set("leading.unsourced")
_RANKS = frozenset(["latest", "first", "last", "next"])


class Leading(Acts):
    """Reads the cues of a sentence that their content follows, or is the subject of."""

    def before_content(self, verb: Verb) -> bool:
        """Read a cue that its content follows."""
        fronted = (
            verb.cue.lemma == "ask"
            and verb.cue.form in ("past", "part")
            and self.low[verb.at - 1 : verb.at] in ([], ["when"])
        )
        if self.passive(verb) or fronted:
            return self.unsourced(verb, fronted) or self.by(verb) or self.called(verb)
        source = self.subject_of(verb)
        if source is None or not self.can_tell(verb, source):
            return False
        if verb.cue.lemma == "quote" and self.quoting(verb):
            return True
        if source[0] > 1 and self.opens_relative(source[0] - 1) and self.tag(verb.after) in "AvVda":
            # which he said were ...
            end = content_end(self.words, verb.after, verb, relative=True)
            self.add([(verb.after, end)], source, (verb.at, verb.after), "relative")
            self.done = end
            return True
        denial = self.denial(verb)
        cue = (verb.at if denial is None else denial, verb.after)
        if self.tags[self.stop - 1] == ":" and "q" in verb.cue.frames and self.announces(verb):
            self.add([], source, cue, "announced")
            return True
        first = content_start(self.words, verb)
        if first is None or first >= self.stop or self.idle(verb, first, source):
            return False
        within = source[0] > 0 and self.tags[source[0] - 1] in "SWP"
        relative = self.tags[source[0]] == "R" and self.tag(source[0] - 1) == ","
        called = self.tags[first] in "qQ" or self.low[first] == "as"  # which she hailed as a coup, will pay
        relative = relative or (self.tag(source[0] - 1) == "R" and called)
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
        if verb.cue.lemma == "report":
            self.within(first, end)
        self.done = end
        return True

    def idle(self, verb: Verb, first: int, source: Part) -> bool:
        """Say whether what stands from word `first` is no content, by what stands before it."""
        tags = self.tags
        told = "a" in verb.cue.frames and self.tag(first) == "d" and self.tag(first + 1) in "nN"
        noun = (
            tags[first] == "V" and self.low[first].endswith("s") and self.tag(first + 1) in "AvPf"
        )  # talks were
        acts = self.tag(first) in "AvVd" and not noun and self.low[first] != "not"  # that not one left
        if tags[first - 1] == "T" and first - 1 > verb.after and acts and not told:
            return True  # agreed to pay over a wall that hid 12 windows
        if tags[first] in "qQ" and "p" in verb.cue.frames and verb.cue.form in ("past", "part"):
            # boxes labelled "...", but: which he labelled "..."
            return tags[source[1] - 1] == "n" and (not source[0] or tags[source[0] - 1] not in "RWT")
        if verb.cue.form == "base" and tags[max(0, verb.first - 2) : verb.first] == "Wt":
            return True  # how to bake the loaf
        if self.frame(verb, first) not in ("object", "clause", "remote") or self.acts(first):
            return False
        if self.denial(verb) is not None and tags[first] in "DnN":
            return verb.cue.meaning == "announce"  # did not confirm the sum
        return (
            self.low[verb.first - 2] in _RANKS and self.tag(verb.first - 1) == "t"
        )  # the first to announce prices

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

    def quoting(self, verb: Verb) -> bool:
        """Read what one is quoted with: the paper quoted Lee as saying it rained."""
        last = phrase_after(self.words, verb.after, self.stop)
        first = last + 2 + (self.tag(last + 2) == "T")
        if (
            last == verb.after
            or self.low[last] != "as"
            or self.tag(last + 1) not in "gG"
            or first >= self.stop
        ):
            return False
        end = content_end(self.words, first, None)
        if end <= first:
            return False
        self.add([(first, end)], (verb.after, last), (verb.at, verb.after), "clause")
        self.done = end
        return True

    def opens_relative(self, at: int) -> bool:
        """Say whether word `at` is what a clause about the noun before it opens with: the rain, which he said ..."""
        return self.tags[at] in "RW" or (self.tags[at] == "T" and self.tags[at - 1] in "nN")

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
        if self.denial(verb) is not None:
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
        elif lemma in _UNSOURCED:
            to = tag(at) == "t" or (self.low[at] == "not" and tag(at + 1) == "t")
            first = at if to else at + 1 if tag(at) == "T" else -1
            if first < 0 and lemma == "tell" and at == verb.after and tag(at) in "DNp" and self.acts(at):
                first = at  # were told they would lose
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

    def called(self, verb: Verb) -> bool:
        """Read a passive that tells what one calls another: the plan was branded "a farce" by the mayor."""
        first = verb.after + (self.low[verb.after] == "as")
        by = first + 1 if self.tag(first) in "qQ" else phrase_after(self.words, first, self.stop)
        if "p" not in verb.cue.frames or by == first or self.low[by] != "by":
            return False
        last = phrase_after(self.words, by + 1, self.stop)
        found = subject(self.words, verb.at, self.done)
        if found is None or last == by + 1:
            return False
        someone = "N" in self.tags[by:last] or not roles().keys().isdisjoint(self.low[by:last])
        if self.tag(first) not in "qQ" and not someone:
            return False  # declared the winner by a wide margin
        content = [(verb.after, by)] if self.tags[found[0]] in "Rp" else [found, (verb.after, by)]
        self.add(content, (by + 1, last), (verb.at, verb.after), "passive")
        self.done = last
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
        of = self.tags.find("fg", verb.after + 1, self.stop)
        if verb.cue.lemma == "accuse" and 0 < of < last + 2:
            end = content_end(self.words, of, verb)  # accused by the union of playing games
            self.add([found, (of, end)], (verb.after + 1, min(of, last)), (verb.at, verb.after), "passive")
            self.done = end
            return True
        self.blamed = found
        content = [found]
        done = last
        if verb.cue.meaning == "call" and self.low[last] == "as":
            done = content_end(self.words, last, verb)  # described by an envoy as a farce
            content.append((last + (self.tag(last + 1) in "qQ"), done))
        self.add(content, (verb.after + 1, last), (verb.at, verb.after), "passive")
        self.done = done
        return True
