"""The articles as HTML to be read: every quote, figure, statement and topic marked in its place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from markupsafe import Markup, escape

from analysis.articles.furniture import SILENT, Furniture, furniture
from analysis.text.text import Span, paragraphs, sentences
from analysis.view.letters import Speaker
from analysis.view.weave import past_marks, weave

Row = Mapping[str, Any]


class Mark(NamedTuple):
    """Words to be marked, and the tags around them.

    A mark may be cut in pieces: `style` is on each of them, `named` (the id) and `said` on the first, and
    `after` stands behind the last. One without a tag is no more than a place for what stands behind it.
    """

    start: int
    end: int
    tag: str
    style: str
    named: str = ""
    said: str = ""
    after: str = ""

    def opening(self, first: bool) -> str:
        """Give the tag that opens a piece."""
        if not self.tag:
            return ""
        return f"<{self.tag}{self.style}{self.named + self.said if first else ''}>"

    def closing(self, last: bool) -> str:
        """Give what closes a piece."""
        return (f"</{self.tag}>" if self.tag else "") + (self.after if last else "")

    def within(self, piece: Span) -> Mark:
        """Cut the mark to a stretch. The id stays with the stretch in which the mark begins."""
        return self._replace(
            start=max(self.start, piece.start),
            end=min(self.end, piece.end),
            named=self.named if self.start >= piece.start else "",
        )


def attributes(**values: object) -> str:
    """Write HTML attributes, escaped; those that are None are left out.

    Examples
    --------
    >>> attributes(id="q1", data_tag='"', title=None)
    ' id="q1" data-tag="&#34;"'
    """
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for name, value in values.items()
        if value is not None
    )


def badge(href: str, sign: str, says: str) -> str:
    """Write a small link to stand behind marked words; its sign is drawn, so that copied text stays clean."""
    return f"<a{attributes(class_='badge', href=href, data_sign=sign, aria_label=says, title=says)}></a>"


def quote_marks(number: int, row: Row, speaker: Speaker | None, quoted: Iterable[Span] = ()) -> list[Mark]:
    """Mark a row of the quotes table, with its speaker's initials behind it.

    `quoted` are the stretches of the article in quotation marks: where a quote stands partly in these, what does and
    what does not are marked apart.
    """
    name, initials, style = speaker or Speaker("speaker not found", "?", "nobody")
    says = f"{name}, {row['kind']} quote"
    tag = attributes(
        class_=f"tag {style}",
        data_sign=initials,
        data_who=initials,
        role="img",
        aria_label=name,
        title=says,
    )
    start, end = row["start"], row["end"]
    inside = [Span(max(start, a), min(end, b)) for a, b in quoted if a < end and b > start]
    whole = row["kind"] == "direct" and (not inside or inside[0] == (start, end))
    kind = "indirect" if row["kind"] == "indirect" else "direct" if whole else "mixed"
    pieces: list[Mark] = []
    if kind == "mixed":
        edges = [start, *(edge for span in inside for edge in span), end]
        told = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]
        pieces = [Mark(*span, "span", attributes(class_="quoted")) for span in inside]
        pieces += [Mark(*span, "span", attributes(class_="told")) for span in told]
    outer = Mark(
        start,
        end,
        "mark",
        attributes(class_=f"q {kind} {style}", data_who=initials, title=says),
        attributes(id=f"q{number}"),
        attributes(data_says=f"{row['kind']} quote, {name}: "),
        f"<i{tag}></i>",
    )
    return [outer, *pieces]


def figure_mark(number: int, row: Row, topic: tuple[int, str] | None) -> Mark:
    """Mark a row of the figures table, with a link to its topic if it has one."""
    return Mark(
        row["start"],
        row["end"],
        "u",
        attributes(
            class_="f when" if row["kind"] in ("date", "time") else "f",
            data_of=f"T{topic[0]}" if topic else None,
        ),
        attributes(id=f"f{number}"),
        after=badge(f"#topic-{topic[0]}", f"T{topic[0]}", f"Topic T{topic[0]}: {topic[1]}") if topic else "",
    )


def fragment_mark(number: int, row: Row, statement: int, says: str) -> Mark:
    """Mark a row of a statement that several articles carry, with a link to it."""
    return Mark(
        row["start"],
        row["end"],
        "span",
        attributes(class_="v", data_of=f"S{statement}"),
        attributes(id=f"v{number}"),
        after=badge(f"#statement-{statement}", f"S{statement}", says),
    )


def change_mark(start: int, end: int) -> Mark:
    """Mark words of a version that the fullest version does not have; they show once their statement is chosen."""
    return Mark(start, end, "b", attributes(class_="x"))


def copy_mark(number: int, row: Row, others: Sequence[tuple[int, str]]) -> Mark:
    """Mark a passage that other articles print as well, with a link to the next of these, by number and label."""
    says = f"Also in {', '.join(label for _, label in others)}"
    return Mark(
        row["start"],
        row["end"],
        "span",
        attributes(class_="c"),
        attributes(id=f"c{number}"),
        after=badge(f"#c{others[0][0]}", "≡", says) if others else "",
    )


def body(text: str, marks: Iterable[Mark], shown: Sequence[Span] | None = None) -> Markup:
    """Write an article's paragraphs with their marks.

    Parameters
    ----------
    text
        The article.
    marks
        What to mark in it.
    shown
        The stretches to show, none across paragraphs; all of the text if not given. Where something is left
        out, a sign says so.

    Returns
    -------
    markupsafe.Markup
        HTML. Nothing in the text becomes markup.
    """
    lines = paragraphs(text)
    pieces = lines if shown is None else list(shown)
    waiting = _Waiting(marks)
    asides = _Waiting(furniture(text, lines))
    out: list[str] = []
    after = 0
    for piece in pieces:
        if shown is not None and text[after : piece.start].strip():
            out.append(_GAP)
        out.append(_paragraph(text, piece, waiting.meeting(piece), asides.meeting(piece)))
        after = piece.end
    if shown is not None and text[after:].strip():
        out.append(_GAP)
    return Markup("".join(out))


_GAP = '<p class="gap"><span aria-hidden="true">[…]</span><span class="hidden">Left out.</span></p>\n'


#: Furniture that is set apart inside a paragraph too.
_GREY = SILENT | {"caption"}

_S = TypeVar("_S", Mark, Furniture)


class _Waiting(Generic[_S]):
    """Spans in order of their start, handed out piece by piece of a text."""

    def __init__(self, spans: Iterable[_S]) -> None:
        self._spans: list[_S] = sorted(spans, key=lambda span: span.start)
        self._starts: list[int] = [span.start for span in self._spans]
        self._at = 0

    def meeting(self, piece: Span) -> list[_S]:
        """Give the spans that reach into a piece; pieces come in order."""
        while self._at < len(self._spans) and self._spans[self._at].end <= piece.start:
            self._at += 1
        near = self._spans[self._at : bisect_left(self._starts, piece.end)]
        return [span for span in near if span.end > piece.start]


def _paragraph(text: str, piece: Span, marks: list[Mark], asides: list[Furniture]) -> str:
    marks = [part for mark in marks for part in _apart(text, mark.within(piece), piece.end)]
    whole = next((part for part in asides if part.start <= piece.start and part.end >= piece.end), None)
    if whole is None:
        style = attributes(class_="aside")
        asides = [part for part in asides if part.kind in _GREY]
        marks += [Mark(part.start, part.end, "span", style).within(piece) for part in asides]
    words = weave(text, marks, Mark.opening, Mark.closing, piece)
    if whole is None:
        return f'<p dir="auto">{words}</p>\n'
    said = "repeated paragraph, counted once" if whole.kind == "repeated" else whole.kind
    return f'<p dir="auto"{attributes(class_=f"aside {whole.kind}", data_says=f"{said}: ")}>{words}</p>\n'


def _apart(text: str, mark: Mark, until: int) -> list[Mark]:
    """Let what stands behind a mark stand behind the quotation marks, too, that close where its words end."""
    end = past_marks(text, mark.end, until) if mark.after else mark.end
    if end == mark.end:
        return [mark]
    return [mark._replace(after=""), Mark(mark.end, end, "", "", after=mark.after)]


def touched(text: str, spans: Iterable[tuple[int, int]]) -> list[Span]:
    """Give the sentences of a text in which one of the spans lies; those that follow each other are joined.

    Examples
    --------
    >>> touched("One. Two. Three. Four.", [(6, 7), (8, 12)])
    [Span(start=5, end=16)]
    """
    wanted: list[list[int]] = []
    for start, end in sorted(spans):
        if wanted and start <= wanted[-1][1]:
            wanted[-1][1] = max(end, wanted[-1][1])
        else:
            wanted.append([start, end])
    found: list[Span] = []
    at = 0
    for line in paragraphs(text):
        joined = False
        for sentence in sentences(text, *line):
            while at < len(wanted) and wanted[at][1] <= sentence.start:
                at += 1
            carries = at < len(wanted) and wanted[at][0] < sentence.end
            if carries and joined:
                found[-1] = Span(found[-1].start, sentence.end)
            elif carries:
                found.append(sentence)
            joined = carries
    return found
