"""Reading an article for what it attributes to whom, paragraph by paragraph, and which speech runs on over them."""

from __future__ import annotations

import re

from analysis.articles.furniture import SILENT, furniture
from analysis.quotes import labels
from analysis.quotes.attributions import Attribution, speech, trim, whole
from analysis.quotes.frames import Reader
from analysis.quotes.nominals import has_noun
from analysis.quotes.other_cues import has_account
from analysis.quotes.reports import CONFIDENCE
from analysis.quotes.units import units
from analysis.quotes.unreported import Unreported
from analysis.text import cues
from analysis.text.text import Quotation, Span, with_marks
from analysis.text.tokens import Words

_CUE = re.compile('[VGKL]|Q[DNnpdv]|[,:][qQ]|:[."]*$')


class Reading(Unreported):
    """Reads the attributions of one article."""

    def read(self) -> list[Attribution]:
        """Find the attributions, in the order of the text."""
        rows = furniture(self.text, self.spans)
        posts = labels.posts(self.text, self.spans, rows)
        at = 0
        after = 0  # where the last post ends
        for number, (start, end) in enumerate(self.spans):
            while at < len(rows) and rows[at].end <= start:
                at += 1
            if post := posts.get(number):
                after = post.end
                self.post(post)
            start = max(start, after)
            here = at
            kind = ""
            while here < len(rows) and rows[here].start < end:
                row = rows[here]
                if row.kind not in SILENT:
                    kind = row.kind
                elif row.start <= start:
                    start = max(start, row.end)
                else:
                    end = min(end, row.start)
                here += 1
            if start < end:
                self.part(number, Span(start, end), kind)
        self.echoes()
        return self.found

    def echoes(self) -> None:
        """Keep what the headline quotes within its own words, in case someone says it below."""
        taken = [span for each in self.found for number, span, _ in each.content if number == 0]
        for quote in self.quotes[0] if self.quotes else ():
            span = trim(self.text, Span(quote.start, quote.end))
            if span is None or self.text.count(" ", *span) < 2:
                continue
            if not any(span.start < other.end and other.start < span.end for other in taken):
                begins = (n for n, each in enumerate(self.found) if each.unit.start > span.start)
                told = Attribution(None, None, None, CONFIDENCE["bare"], span, [(0, span, False)], echo=True)
                self.found.insert(next(begins, len(self.found)), told)

    def part(self, number: int, span: Span, kind: str) -> None:
        """Read a paragraph; speech runs on over a caption, and not over a heading."""
        kept = self.last, self.awaited, self.open
        lone = self.text[span.start] in "‘'" and not self.text.startswith("''", span.start)
        if lone and any(mark in self.text for mark in '“"'):
            kind = kind or "crosshead"  # single marks where the rest speaks in double ones
        if kind in ("caption", "crosshead"):
            self.last = self.awaited = self.open = None
        self.heading = not number or kind == "crosshead"
        self.paragraph(number, span)
        if kind == "caption":
            self.last, self.awaited, self.open = kept
        elif kind == "crosshead":
            self.last = None

    def paragraph(self, number: int, span: Span) -> None:
        """Read a paragraph."""
        quotes = [q for q in self.quotes[number] if span.start <= q.start and q.end <= span.end]
        opens = bool(quotes) and with_marks(self.text, quotes[0]).start == span.start
        unsigned, self.unsigned = self.unsigned, []
        if unsigned and (source := labels.signed_alone(self.text, span)):
            for attribution in unsigned:
                attribution.source = attribution.named = source
                attribution.confidence = CONFIDENCE["signed"]
            return
        if self.awaited and not opens:
            if self.tells(self.awaited):
                self.awaited.content.append((number, span, True))
                self.awaited = None
                return
            self.last = self.awaited = None
        if (
            self.labelled(number, span)
            or self.signed(number, span, quotes)
            or self.credited(number, span, quotes)
        ):
            return
        if number and not self.transcript:
            span = labels.behind_matter(self.text, span)
        if opens and self.open:
            self.last = self.open
        elif self.last and not self.hands_on(self.last, span, quotes):
            self.last = None
        at = 0
        spoken = False
        for unit in units(self.text, span, quotes):
            own = []
            while at < len(quotes) and quotes[at].start < unit.end:
                own.append(quotes[at])
                at += 1
            spoken = self.sentence(number, unit, own, spoken) or spoken
        self.close(quotes, spoken)

    def tells(self, attribution: Attribution) -> bool:
        """Say whether the cue of an attribution reports also what stands in no marks."""
        return attribution.cue is not None and self.text[slice(*attribution.cue)].lower() in cues.forms()

    def close(self, quotes: list[Quotation], spoken: bool) -> None:
        """Keep, at the end of a paragraph, whose words may go on in the next."""
        if quotes:
            self.open = self.last if spoken and not quotes[-1].closed else None
            self.waits = 0
        else:
            self.waits += 1
            self.open = self.open if self.waits < 2 else None
        if not spoken or (self.last and self.last.source is None):
            self.last = None

    def hands_on(self, last: Attribution, span: Span, quotes: list[Quotation]) -> bool:
        """Say whether a bare quotation can go on with words of the paragraph before: quoted, or last in it."""
        if not last.content:
            return True
        where, content, _ = last.content[-1]
        if any(quote.start < content.end and content.start < quote.end for quote in self.quotes[where]):
            return True
        return self.spans[where].end - content.end < 4 and self.bare(span, quotes)

    def bare(self, span: Span, quotes: list[Quotation]) -> bool:
        """Say whether a stretch is quotations and nothing else."""
        start = span.start
        for quote in quotes:
            opens, closes = with_marks(self.text, quote)
            if any(map(str.isalnum, self.text[start:opens])):
                return False
            start = closes
        return bool(quotes) and not any(map(str.isalnum, self.text[start : span.end]))

    def sentence(self, number: int, unit: Span, quotes: list[Quotation], spoken: bool) -> bool:
        """Read a sentence, and say whether someone speaks in it."""
        bare = self.bare(unit, quotes)
        opens = bool(quotes) and with_marks(self.text, quotes[0]).start == unit.start
        if self.awaited and bare:
            self.last, self.awaited = self.awaited, None
            self.go_on(self.last, number, quotes, spoken)
            return True
        self.awaited = None
        if self.reports(number, unit, quotes):
            return True
        if not opens:
            if number or spoken:
                return self.led(number, unit, quotes, spoken)
            return self.headed(unit, quotes)
        nearly = spoken and 5 * (quotes[0].end - quotes[0].start) >= 4 * (unit.end - unit.start)
        nearly = nearly or (spoken and self.tagged(unit, quotes))
        if self.last and (bare or nearly):
            self.go_on(self.last, number, quotes if bare else quotes[:1], spoken)
            return True
        if speech(self.text, quotes[0]) or (self.heading and self.heads(quotes[0])):
            self.last = Attribution(None, None, None, CONFIDENCE["bare"], unit)
            self.found.append(self.last)
            self.unsigned.append(self.last)
            self.go_on(self.last, number, quotes if bare else quotes[:1], True)
            return True
        if self.text.count(" ", quotes[0].start, quotes[0].end) > 2:
            self.last = None  # whose words these are could not be read
        return False

    def tagged(self, unit: Span, quotes: list[Quotation]) -> bool:
        """Say whether nothing but what is shown with it stands behind a quotation: "...," with a photo of the gate."""
        rest = self.text[with_marks(self.text, quotes[0]).end : unit.end].split()
        ends = self.text.endswith(",", quotes[0].start, quotes[0].end)
        return ends and len(quotes) == 1 and len(rest) < 8 and rest[:1] == ["with"]

    def reports(self, number: int, unit: Span, quotes: list[Quotation]) -> bool:
        """Read the reports of a sentence."""
        words = Words(self.text, unit, quotes)
        if not (_CUE.search(words.tags) or "per" in words.low or has_noun(words) or has_account(words)):
            return False
        reports = Reader(words).read()
        spoken = False
        for report in reports:
            content = [
                (number, span, False)
                for part in report.content
                if (span := whole(self.text, trim(self.text, words.span(*part)), quotes))
            ]
            if not content and report.content:
                continue
            source = words.span(*report.source) if report.source else None
            named = words.span(*report.antecedent) if report.antecedent else source
            told = Attribution(source, words.span(*report.cue), named, report.sure, unit, content)
            self.found.append(told)
            if not (self.expects(told) or (spoken and source and self.mere(told))):
                self.last = told
                spoken = True
            if not report.content:
                self.awaited = told
        return bool(reports)

    def mere(self, told: Attribution) -> bool:
        """Say whether a cue can bring no quotation, as what it tells of is no speech: referring to the plan."""
        word = self.text[slice(*told.cue)].partition(" ")[0].lower() if told.cue else ""
        forms = cues.forms().get(word, ())
        return bool(forms) and not any({"q", "c", "C"} & set(cue.frames) for cue in forms)

    def expects(self, told: Attribution) -> bool:
        """Say whether a cue tells what is expected, which no quotation goes on with."""
        word = self.text[slice(*told.cue)].lower() if told.cue else ""
        return any(cue.lemma == "expect" for cue in cues.forms().get(word, ()))
