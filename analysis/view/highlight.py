"""Words of an article marked in place: HTML for notebooks, plain text beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Any

import pandas as pd

from analysis.tables import labels, records
from analysis.text.text import Span, paragraphs, sentences
from analysis.view.untouched import untouched
from analysis.view.weave import past_marks, weave

# Colours stand in the element itself, ink with ground, so that a dark notebook
# shows them as a light one does. Kinds differ in their line as well as in their colour.
_MARK = "color:#1a1a1a;border-radius:2px;padding:0 .15em;unicode-bidi:isolate;"
_STYLES = {
    "quote": _MARK + "background:#cfe5f5;border-bottom:2px solid #00568a",
    "figure": _MARK + "background:#fdf0c2;border-bottom:3px double #7a5200",
    "cue": _MARK + "background:#e4e4e4;border-bottom:2px dotted #4d4d4d",
    "source": _MARK + "background:#d9f0e4;border-bottom:2px dashed #006b4e",
    "": _MARK + "background:#fff3b0;border-bottom:2px solid #6b5900",
}
_LABEL = "color:#333;font-size:.75em;font-weight:bold;unicode-bidi:isolate"


@dataclass(frozen=True)
class _Mark:
    start: int
    end: int
    label: str
    kind: str


def _marks(spans: pd.DataFrame | Iterable[Mapping[str, Any]]) -> list[_Mark]:
    rows = records(spans) if isinstance(spans, pd.DataFrame) else spans
    return [
        _Mark(int(row["start"]), int(row["end"]), str(row.get("label") or ""), str(row.get("kind") or ""))
        for row in rows
    ]


def _apart(text: str, marks: Iterable[_Mark]) -> list[_Mark]:
    """Let labels stand behind the quotation marks that close where their words end."""
    found = []
    for mark in marks:
        after = past_marks(text, mark.end, len(text)) if mark.label else mark.end
        if after == mark.end:
            found.append(mark)
        else:
            found += [replace(mark, label=""), _Mark(mark.end, after, mark.label, _LABELLED)]
    return found


#: The kind of marks that are no more than a place for a label.
_LABELLED = "labelled"


def _open(mark: _Mark, first: bool) -> str:
    if mark.kind == _LABELLED:
        return ""
    return f'<mark style="{_STYLES.get(mark.kind, _STYLES[""])}">'


def _close(mark: _Mark, last: bool) -> str:
    label = f'<span style="{_LABEL}"> [{escape(mark.label)}]</span>' if last and mark.label else ""
    return label if mark.kind == _LABELLED else f"{label}</mark>"


def highlight(text: str, spans: pd.DataFrame | Iterable[Mapping[str, Any]]) -> str:
    """Mark stretches of a text, for display in a notebook.

    Parameters
    ----------
    text
        Any text. It is escaped: nothing of it becomes markup.
    spans
        A table or dicts with `start`, `end` (characters) and, if wanted, `label` (shown after the
        words, in brackets) and `kind` (quote, figure, source, cue: chooses colour and line). Any
        order. Spans may nest; where two cross, the later one is cut at the crossing and goes on.

    Returns
    -------
    str
        An HTML fragment, the same for the same input.

    Raises
    ------
    ValueError
        A span is empty or lies outside the text.

    Examples
    --------
    >>> spans = [{"start": 0, "end": 11, "label": ">=", "kind": "figure"}]
    >>> "[&gt;=]</span></mark> &lt;b&gt;cats" in highlight("At least 30 <b>cats</b>", spans)
    True
    """
    marked = weave(text, _apart(text, _marks(spans)), _open, _close)
    return f'<span dir="auto" style="white-space:pre-wrap">{marked}</span>'


@dataclass(frozen=True)
class Passage:
    """The sentences around some words of an article, with those words marked.

    Attributes
    ----------
    article
        The article's label in the index.
    label
        What the article is called in print.
    start, end
        Where the sentences stand in its text, in characters.
    text
        The sentences.
    spans
        The marked words: dicts with `start`, `end` (within `text`), `label` and `kind`.
    """

    article: Any
    label: str
    start: int
    end: int
    text: str
    spans: tuple[Mapping[str, Any], ...]

    @property
    def citation(self) -> str:
        """The article and the characters of each marked stretch."""
        where = ", ".join(f"{self.start + span['start']}–{self.start + span['end']}" for span in self.spans)
        return f"{self.label}, characters {where}"

    def __str__(self) -> str:
        marks = sorted(_marks(self.spans), key=lambda mark: (mark.start, -mark.end))
        edges = [(mark.start, 1, -mark.end, "[") for mark in marks] + [
            (mark.end, 0, -mark.start, f" | {mark.label}]" if mark.label else "]") for mark in marks
        ]
        out, at = [], 0
        for place, _, _, sign in sorted(edges):
            out += [self.text[at:place], sign]
            at = place
        return f"{''.join(out)}{self.text[at:]}\n    — {self.citation}"

    def _repr_html_(self) -> str:
        return untouched(
            '<blockquote style="margin:.6em 0 .9em;padding-left:.8em;border-left:3px solid #888">'
            f"{highlight(self.text, self.spans)}<br>"
            f"<small>— <cite>{escape(self.citation)}</cite></small></blockquote>"
        )


class Evidence(Sequence[Passage]):
    """Passages that support a finding; a notebook shows them marked, a terminal in brackets."""

    def __init__(self, passages: Iterable[Passage], nothing: str = "No passage.") -> None:
        self._passages = tuple(passages)
        self._nothing = nothing

    def __getitem__(self, index: Any) -> Any:
        return self._passages[index]

    def __len__(self) -> int:
        return len(self._passages)

    def __repr__(self) -> str:
        return "\n".join(map(str, self._passages)) or self._nothing

    def _repr_html_(self) -> str:
        return untouched(
            "".join(passage._repr_html_() for passage in self._passages) or f"<p>{escape(self._nothing)}</p>"
        )


def around(text: str, start: int, end: int) -> Span:
    """Give the stretch of whole sentences that `text[start:end]` lies in.

    Examples
    --------
    >>> around("It rained. Ann Lee left. Night fell.", 15, 18)
    Span(start=11, end=24)
    """
    lines = paragraphs(text)
    starts = [line.start for line in lines]
    first = max(0, bisect_right(starts, start) - 1)
    last = max(0, bisect_right(starts, end - 1) - 1)
    inside = [span for line in lines[first : last + 1] for span in sentences(text, *line)]
    touched = [span for span in inside if span.start < end and span.end > start]
    if not touched:
        return Span(start, end)
    return Span(min(start, touched[0].start), max(end, touched[-1].end))


def evidence(
    articles: pd.DataFrame,
    rows: pd.DataFrame,
    label: str | None = None,
    kind: str = "",
    nothing: str = "No passage.",
) -> Evidence:
    """Show the rows of a table in the sentences they stand in.

    Parameters
    ----------
    articles
        Table of articles; their names are taken from `label`, where it has none from the index.
    rows
        Rows of any table with `article`, `start` and `end`. Those of one sentence are shown in it together.
    label
        The column whose value is shown after the words, such as `speaker` or `event`.
    kind
        How the words are marked: quote, figure, source or cue.
    nothing
        What is said where there are no rows.

    Returns
    -------
    Evidence
        The passages, in the order of the rows.

    Raises
    ------
    ValueError
        A row lies outside its article's text.

    Examples
    --------
    >>> articles = pd.DataFrame({"text": ["Night fell. At least 30 cats left."], "label": ["Gazette"]})
    >>> evidence(articles, pd.DataFrame({"article": [0], "start": [12], "end": [28]}))
    [At least 30 cats] left.
        — Gazette, characters 12–28
    """
    names = labels(articles)
    grouped: dict[tuple[Any, Span], list[Mapping[str, Any]]] = {}
    for row in records(rows):
        start, end = int(row["start"]), int(row["end"])
        stretch = around(articles["text"][row["article"]], start, end)
        shown = row.get(label) if label else None
        span = {
            "start": start - stretch.start,
            "end": end - stretch.start,
            "label": "" if shown is None else str(shown),
            "kind": kind,
        }
        spans = grouped.setdefault((row["article"], stretch), [])
        if span not in spans:
            spans.append(span)
    passages = (
        Passage(
            article,
            names[article],
            *stretch,
            articles["text"][article][stretch.start : stretch.end],
            tuple(sorted(spans, key=lambda span: (span["start"], -span["end"]))),
        )
        for (article, stretch), spans in grouped.items()
    )
    return Evidence(passages, nothing)
