"""Words that no sentence reports: headlines, labels before a colon, signatures, posts, and quotations that go on."""

from __future__ import annotations

import re
from functools import cached_property

from analysis.quotes import labels
from analysis.quotes.attributions import Attribution, speech, trim
from analysis.quotes.reports import CONFIDENCE
from analysis.text.text import Quotation, Span, paragraphs, quotations, with_marks

_HEADED = re.compile(r"\s?[:–—-]|\s*(?:[\n\r]|$)|\s(?:as|after|amid|but|while)\s")


class Unreported:
    """An article as far as it is read: its paragraphs and quotations, what is found, and whose words may go on."""

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
        content = trim(self.text, Span(quotes[0].start, quotes[0].end))
        if content:
            self.say(name, Span(colon, colon + 1), "label" if name else "bare", unit, [(0, content, False)])
        return content is not None

    def led(self, number: int, unit: Span, quotes: list[Quotation], spoken: bool) -> bool:
        """Read a sentence that brings a quotation with a colon and no verb: And on the fare: "..."."""
        opens = with_marks(self.text, quotes[0]).start if quotes else 0
        if len(quotes) != 1 or self.text[opens - 2 : opens] != ": " or not speech(self.text, quotes[0]):
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
        content = trim(self.text, Span(label.colon.end, span.end))
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
        content = [(number, part, False) for q in quotes if (part := trim(self.text, Span(q.start, q.end)))]
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
            if span := trim(self.text, Span(quote.start, quote.end)):
                attribution.content.append((number, span, not spoken))
