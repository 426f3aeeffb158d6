"""The articles as HTML to be read: every quote, figure, statement and topic marked in its place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from analysis.furniture import SILENT, Furniture, furniture
from analysis.highlight import weave
from analysis.tables import records
from analysis.text import Span, paragraphs, sentences

#: Speakers with a colour of their own; the rest share one, told apart by their initials alone.
COLOURED = 8


class Speaker(NamedTuple):
    """A speaker as the page shows them: name, initials that no other has, and a class for the colour."""

    name: str
    initials: str
    style: str


class Mark(NamedTuple):
    """Words to be marked, and the tags around them.

    `opening` and `closing` belong to the first and last piece, should the mark be cut; `plain` to the others.
    """

    start: int
    end: int
    opening: str
    closing: str
    plain: str
    bare: str


def speakers_of(names: Iterable[str | None]) -> dict[str, Speaker]:
    """Give each speaker initials and a style, most quoted first.

    Examples
    --------
    >>> found = speakers_of(["Ann Lee", "Al Lowe", "Ann Lee", None])
    >>> [(speaker.initials, speaker.style) for speaker in found.values()]
    [('AL', 's0'), ('AL2', 's1')]
    """
    counts: dict[str, int] = {}
    for name in names:
        if name is not None:
            counts[name] = counts.get(name, 0) + 1
    found: dict[str, Speaker] = {}
    taken: dict[str, int] = {}
    for rank, name in enumerate(sorted(counts, key=lambda name: -counts[name])):
        initials = _initials(name)
        taken[initials] = taken.get(initials, 0) + 1
        if taken[initials] > 1:
            initials += str(taken[initials])
        found[name] = Speaker(name, initials, f"s{rank}" if rank < COLOURED else "more")
    return found


def _initials(name: str) -> str:
    words = re.findall(r"[^\W\d_]+", name[:200])
    capitals = [word for word in words if word[0].isupper()] or words
    return "".join(word[0] for word in capitals[:3]).upper() or "?"


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
    """Write a small link that stands behind marked words; its sign is drawn, so that copied text stays clean."""
    return f"<a{attributes(class_='badge', href=href, data_sign=sign, aria_label=says)}></a>"


def quote_mark(number: int, row: Mapping[str, Any], speaker: Speaker | None) -> Mark:
    """Mark a row of the quotes table."""
    style = f"q {row['kind']} {speaker.style if speaker else 'nobody'}"
    says = f"{row['kind']} quote, {speaker.name if speaker else 'speaker not named'}: "
    sign = speaker.initials if speaker else "?"
    return Mark(
        row["start"],
        row["end"],
        f"<mark{attributes(class_=style, id=f'q{number}', data_who=sign, data_says=says)}>",
        f"<i{attributes(class_='tag', data_sign=sign)}></i></mark>",
        f"<mark{attributes(class_=style, data_who=sign)}>",
        "</mark>",
    )


def figure_mark(number: int, row: Mapping[str, Any], topic: tuple[int, str] | None) -> Mark:
    """Mark a row of the figures table, with a link to its topic if it has one."""
    style = "f when" if row["kind"] in ("date", "time") else "f"
    link = badge(f"#topic-{topic[0]}", f"T{topic[0]}", f"Topic T{topic[0]}: {topic[1]}") if topic else ""
    return Mark(
        row["start"],
        row["end"],
        f"<u{attributes(class_=style, id=f'f{number}', data_topic=topic[0] if topic else None)}>",
        f"</u>{link}",
        f"<u{attributes(class_=style)}>",
        "</u>",
    )


def version_mark(number: int, row: Mapping[str, Any], statement: int, versions: int) -> Mark:
    """Mark a row of a statement that several articles carry."""
    says = f"Statement S{statement}: compare its versions in {versions} articles"
    return Mark(
        row["start"],
        row["end"],
        f"<span{attributes(class_='v', id=f'v{number}', data_statement=statement)}>",
        f"{badge(f'#statement-{statement}', f'S{statement}', says)}</span>",
        f"<span{attributes(class_='v', data_statement=statement)}>",
        "</span>",
    )


def by_article(numbered: Iterable[tuple[Mapping[str, Any], Mark]]) -> dict[Hashable, list[Mark]]:
    """Sort marks by the article of their row."""
    found: dict[Hashable, list[Mark]] = defaultdict(list)
    for row, mark in numbered:
        found[row["article"]].append(mark)
    return found


def numbered(table: Any) -> list[tuple[int, Mapping[str, Any]]]:
    """Give the rows of a table with the number by which the page names them."""
    return list(enumerate(records(table)))


def body(text: str, marks: list[Mark], shown: list[Span] | None = None) -> Markup:
    """Write an article's paragraphs with their marks.

    Parameters
    ----------
    text
        The article.
    marks
        What to mark in it.
    shown
        The sentences to show; all of the text if not given. Where something is left out, a sign says so.

    Returns
    -------
    markupsafe.Markup
        HTML. Nothing in the text becomes markup.
    """
    lines = paragraphs(text)
    kinds = furniture(text, lines)
    ordered = sorted(marks, key=lambda mark: mark.start)
    out: list[str] = []
    at = after = 0
    gap = '<p class="gap"><span aria-hidden="true">[…]</span><span class="hidden">Left out.</span></p>\n'
    for line in lines:
        pieces = [line] if shown is None else [span for span in shown if line.start <= span.start < line.end]
        while at < len(ordered) and ordered[at].end <= line.start:
            at += 1
        near = []
        for mark in ordered[at:]:
            if mark.start >= line.end:
                break
            near.append(mark)
        for piece in pieces:
            if shown is not None and text[after : piece.start].strip():
                out.append(gap)
            aside = [] if shown else [part for part in kinds if piece.start <= part.start < piece.end]
            out.append(_paragraph(text, piece, near, aside))
            after = piece.end
    if shown is not None and text[after:].strip():
        out.append(gap)
    return Markup("".join(out))


def _paragraph(text: str, piece: Span, marks: list[Mark], aside: list[Furniture]) -> str:
    whole = next((part for part in aside if part.start == piece.start and part.end >= piece.end), None)
    extra = []
    if whole is None:
        extra = [
            Mark(
                part.start,
                part.end,
                f'<span class="aside" title="{part.kind}">',
                "</span>",
                "<span>",
                "</span>",
            )
            for part in aside
            if part.kind in SILENT and part.start < part.end
        ]
    words = weave(
        text,
        [*marks, *extra],
        lambda mark, first: mark.opening if first else mark.plain,
        lambda mark, last: mark.closing if last else mark.bare,
        piece,
    )
    if whole is None:
        return f'<p dir="auto">{words}</p>\n'
    said = {"repeated": "repeated paragraph, counted once"}.get(whole.kind, whole.kind)
    return f'<p dir="auto" class="aside"{attributes(data_says=f"{said}: ")}>{words}</p>\n'


def touched(text: str, spans: Iterable[tuple[int, int]]) -> list[Span]:
    """Give the sentences of a text in which one of the spans lies, in order.

    Examples
    --------
    >>> touched("One. Two. Three.", [(6, 7)])
    [Span(start=5, end=9)]
    """
    wanted: list[list[int]] = []
    for start, end in sorted(spans):
        if wanted and start <= wanted[-1][1]:
            wanted[-1][1] = max(end, wanted[-1][1])
        else:
            wanted.append([start, end])
    found = []
    at = 0
    for line in paragraphs(text):
        for sentence in sentences(text, *line):
            while at < len(wanted) and wanted[at][1] <= sentence.start:
                at += 1
            if at < len(wanted) and wanted[at][0] < sentence.end:
                found.append(sentence)
    return found
