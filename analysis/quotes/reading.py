"""Reading an article for what it attributes to whom, paragraph by paragraph, and which speech runs on over them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from analysis.articles.furniture import SILENT, furniture
from analysis.quotes import cues, labels
from analysis.quotes.frames import Reader
from analysis.quotes.nominals import has_noun
from analysis.quotes.reports import CONFIDENCE
from analysis.quotes.units import units
from analysis.text.text import Quotation, Span, paragraphs, quotations, with_marks, words_of
from analysis.text.tokens import Words


@dataclass
class Attribution:
    """One attribution: its stretches with their paragraphs, and the words that say whose it is.

    `content` holds the number of a paragraph, the stretch, and whether it runs on from the paragraph before. `named`
    is what a relative pronoun, the source, stands for. `channel` is that of a post shown whole, which holds no marks.
    """

    source: Span | None
    cue: Span | None
    named: Span | None
    confidence: float
    unit: Span
    content: list[tuple[int, Span, bool]] = field(default_factory=list)
    channel: str | None = None


_CUE = re.compile('[VGKL]|Q[DNnpdv]|[,:][qQ]|:[."]*$')
_CLOSERS = "\"”“»'’"
_RIM = " \t\xa0,;:\"“”„«»`'‘’—–-"
_ENDS = re.compile(r"[.!?…][\"”’'»\s]*$")
_HEADED = re.compile(r"\s?[:–—-]|\s*(?:[\n\r]|$)|\s(?:as|after|amid|but|while)\s")


def _trim(text: str, span: Span) -> Span | None:
    """Leave out white space and marks at the rims, but a comma before the closing mark and marks that close within."""
    start, end = span
    while start < end and text[start] in _RIM:
        start += 1
    if text.endswith("''", start, end):
        end -= 2
    while end > start and text[end - 1] in _RIM:
        mark = text[end - 1]
        if mark == "," and end < len(text) and text[end] in _CLOSERS:
            break
        opener = "‘" if mark == "’" else mark
        if mark in "'’" and text.count(opener, start, end) > (mark == "'"):
            break
        end -= 1
    return Span(start, end) if start < end else None


def _whole(text: str, span: Span | None, quotes: list[Quotation]) -> Span | None:
    """Keep both marks of a quotation at the rim of content that goes on beyond it: the road "to nowhere"."""
    if span is None:
        return None
    start, end = span
    for quote in quotes:
        opens, closes = with_marks(text, quote)
        if opens < start <= quote.start and quote.end < end:
            start = opens
        elif start < quote.start and quote.closed and end <= closes and quote.start < end:
            end = closes
    return Span(start, end)


def _speech(text: str, quote: Quotation) -> bool:
    """Tell whole sentences in marks from titles and single words: they begin with a capital and end as sentences."""
    words = text[quote.start : quote.end].split()
    if len(words) < 3 or not words[0][:1].isupper():
        return False
    if len(words) > 3 and not any(
        word[:1].islower() and word not in words_of("small_words.txt") for word in words
    ):
        return False
    last = words[-1]
    return _ENDS.search(last) is not None or (len(words) > 4 and last.endswith(","))


class Reading:
    """Reads the attributions of one article."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = paragraphs(text)
        self.quotes = quotations(text, self.spans)
        self.found: list[Attribution] = []
        self.last: Attribution | None = None  # whose words a bare quotation goes on with
        self.awaited: Attribution | None = None  # whose words the next paragraph holds
        self.open: Attribution | None = None  # whose quotation was not closed
        self.waits = 0  # how many paragraphs ago
        self.heading = False  # whether the paragraph is a headline or a heading
        self.unsigned: list[Attribution] = []  # whose words the paragraph before holds is not known

    @cached_property
    def transcript(self) -> bool:
        """Whether the article is a transcript."""
        return labels.is_transcript(self.text, self.spans)

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
        return self.found

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
        if self.last and (bare or nearly):
            self.go_on(self.last, number, quotes if bare else quotes[:1], spoken)
            return True
        if _speech(self.text, quotes[0]) or (self.heading and self.heads(quotes[0])):
            self.last = Attribution(None, None, None, CONFIDENCE["bare"], unit)
            self.found.append(self.last)
            self.unsigned.append(self.last)
            self.go_on(self.last, number, quotes if bare else quotes[:1], True)
            return True
        if self.text.count(" ", quotes[0].start, quotes[0].end) > 2:
            self.last = None  # whose words these are could not be read
        return False

    def heads(self, quote: Quotation) -> bool:
        """Say whether a quotation opens a headline: "We lost it all": bakers leave town."""
        words = self.text.count(" ", quote.start, quote.end)
        return words > 1 and _HEADED.match(self.text, with_marks(self.text, quote).end) is not None

    def headed(self, unit: Span, quotes: list[Quotation]) -> bool:
        """Read a headline that ends in a colon and a quotation, and may name who says it: A day with Lee: "..."."""
        if len(quotes) != 1 or self.text.count(" ", quotes[0].start, quotes[0].end) < 2:
            return False
        opens, closes = with_marks(self.text, quotes[0])
        colon = opens - 2
        if self.text[colon:opens] != ": " or not (
            _HEADED.match(self.text, closes) or not any(map(str.isalnum, self.text[closes : unit.end]))
        ):
            return False
        name = labels.named_last(self.text, Span(unit.start, colon))
        content = _trim(self.text, Span(quotes[0].start, quotes[0].end))
        if content:
            self.say(name, Span(colon, colon + 1), "label" if name else "bare", unit, [(0, content, False)])
        return content is not None

    def led(self, number: int, unit: Span, quotes: list[Quotation], spoken: bool) -> bool:
        """Read a sentence that brings a quotation with a colon and no verb: And on the fare: "..."."""
        opens = with_marks(self.text, quotes[0]).start if quotes else 0
        if len(quotes) != 1 or self.text[opens - 2 : opens] != ": " or not _speech(self.text, quotes[0]):
            return False
        if any(map(str.isalnum, self.text[quotes[0].end : unit.end])):
            return False
        if self.last is None or not spoken:
            self.last = Attribution(None, None, None, CONFIDENCE["bare"], unit)
            self.found.append(self.last)
        self.go_on(self.last, number, quotes, True)
        return True

    def labelled(self, number: int, span: Span) -> bool:
        """Read a headline or transcript: Name: what is said."""
        label = labels.label(self.text, *span)
        if label is None:
            return False
        content = _trim(self.text, Span(label.colon.end, span.end))
        if not content:
            return False
        name = self.text[slice(*label.name)]
        quote = next((quote for quote in self.quotes[number] if quote.start == content.start), None)
        if not number and quote and quote.closed and quote.end < content.end:
            return False
        spoken = any(quote.start == content.start for quote in self.quotes[number])
        announced = spoken or (name.isupper() and self.transcript)
        if not announced and (number or label.name.start > span.start):
            return False
        if not number and not labels.speaks(self.text, name):
            return False
        self.say(label.name, label.colon, "label", span, [(number, content, False)])
        return True

    def credited(self, number: int, span: Span, quotes: list[Quotation]) -> bool:
        """Read a headline that ends on who says so: Firm to cut jobs: union."""
        found = None if number or quotes or len(self.spans) < 2 else labels.credited(self.text, span)
        if found is None:
            return False
        content, source = found
        self.say(source, None, "label", span, [(0, content, False)])
        self.last = None
        return True

    def signed(self, number: int, span: Span, quotes: list[Quotation]) -> bool:
        """Read a quotation that is signed: "...," — Ann Lee."""
        source = labels.signature(self.text, span, quotes, not number)
        if source is None:
            return False
        content = [(number, part, False) for q in quotes if (part := _trim(self.text, Span(q.start, q.end)))]
        self.say(source, None, "signed", span, content)
        self.last = None
        return True

    def post(self, post: labels.Post) -> None:
        """Add a post that is shown whole."""
        unit = Span(post.content[0][1].start, post.end)
        content = [(number, span, number > post.content[0][0]) for number, span in post.content]
        self.say(post.source, None, "signed", unit, content)
        self.found[-1].channel = post.channel
        self.last = self.awaited = self.open = None

    def say(
        self,
        source: Span | None,
        cue: Span | None,
        frame: str,
        unit: Span,
        content: list[tuple[int, Span, bool]],
    ) -> None:
        """Add what is said without a sentence that says so."""
        if content:
            self.last = Attribution(source, cue, source, CONFIDENCE[frame], unit, content)
            self.found.append(self.last)

    def go_on(self, attribution: Attribution, number: int, quotes: list[Quotation], spoken: bool) -> None:
        """Add quotations that stand without a source of their own."""
        for quote in quotes:
            if span := _trim(self.text, Span(quote.start, quote.end)):
                attribution.content.append((number, span, not spoken))

    def reports(self, number: int, unit: Span, quotes: list[Quotation]) -> bool:
        """Read the reports of a sentence."""
        words = Words(self.text, unit, quotes)
        if not (_CUE.search(words.tags) or "per" in words.low or has_noun(words)):
            return False
        reports = Reader(words).read()
        spoken = False
        for report in reports:
            content = [
                (number, span, False)
                for part in report.content
                if (span := _whole(self.text, _trim(self.text, words.span(*part)), quotes))
            ]
            if not content and report.content:
                continue
            source = words.span(*report.source) if report.source else None
            named = words.span(*report.antecedent) if report.antecedent else source
            told = Attribution(source, words.span(*report.cue), named, report.sure, unit, content)
            self.found.append(told)
            if not (spoken and source and self.mere(told)):
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
