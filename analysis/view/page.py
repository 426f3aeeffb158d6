"""A story as one HTML file: the articles side by side, and what was found in them."""

from __future__ import annotations

from base64 import b64encode
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pandas as pd
from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from analysis import phrases
from analysis.errors import ArticleError
from analysis.sentiment.tone import by_voice
from analysis.tables import records
from analysis.text.text import Span, paragraphs, quotations, with_marks
from analysis.view import dates, finding, lede, letters, measured, reading, summary
from analysis.view.comparison import Comparison
from analysis.view.dates import OTHER_DATE, when
from analysis.view.excerpts import MUCH, excerpts, share_of
from analysis.view.intervals import number
from analysis.view.profile import profiles, voices
from analysis.view.reports import reports
from analysis.view.shared import AGREEMENTS, RELATIONS, Row

if TYPE_CHECKING:
    from analysis.story import Story


def page(story: Story, excerpts_only: bool = False, title: str = "") -> str:
    """Write a story as one HTML file that needs nothing else.

    It holds the main findings in words, the articles side by side with every quote and figure marked, the
    statements that several articles carry with what each kept of them, the topics with their figures, and
    the tables. It loads nothing, and its content security policy lets no script run but its own. Whatever the
    articles say stays text.

    Parameters
    ----------
    story
        What `analyse` gives.
    excerpts_only
        Show only the sentences that carry a finding: a statement or a topic that several articles share, or a
        share that was checked. Such a page can be published where the articles themselves can't be reprinted.
    title
        What the story is called, to stand at its head.

    Returns
    -------
    str
        The file's content; write it as UTF-8. The same story gives the same bytes.

    Raises
    ------
    ArticleError
        What is given is no story.

    Examples
    --------
    >>> from analysis.story import analyse
    >>> html = page(analyse(pd.DataFrame({"text": ['"It <b>rained</b>," Mayor Ann Lee said.']})))
    >>> "It &lt;b&gt;rained&lt;/b&gt;," in html
    True
    >>> "<h1>Rain</h1>" in page(analyse(pd.DataFrame({"text": ["It rained."]})), title="Rain")
    True
    """
    if not hasattr(story, "articles"):
        raise ArticleError("page takes a whole story; give what analyse returns")
    story = dates.in_order(story)
    comparison = Comparison(story)
    speakers = letters.speakers_of(row["speaker"] for _, row in comparison.quotes)
    shown = None
    if excerpts_only:
        shown = excerpts(comparison)
    spoken = voices(comparison)
    outlines = profiles(comparison, spoken)
    if excerpts_only:
        outlines = [profile._replace(passages=()) for profile in outlines]
    told = reports(story)
    css, script = _data("page.css"), _data("page.js")
    return _template().render(
        css=Markup(css),
        script=Markup(script),
        policy=policy(css, script),
        comparison=comparison,
        columns=_columns(comparison, speakers, shown),
        speakers=speakers,
        copied=[number for number, _ in comparison.copied] if shown is None else [],
        voices=spoken,
        profiles=outlines,
        lede=lede.lede(comparison),
        heading=lede.heading(comparison),
        title=title.strip(),
        # An excerpt has no other words of the articles than those of its sentences.
        corrections=[] if excerpts_only else story.corrections.done,
        findings=summary.findings(comparison, spoken, outlines),
        tone=_tone(by_voice(told.passages, told.articles)),
        toneless=[
            comparison.label[article]
            for article in comparison.reports
            if article not in set(told.passages["article"])
        ],
        quotes=[(n, row) for n, row in comparison.quotes if _stands(row, shown)],
        figures=[(n, row) for n, row in comparison.figures if _stands(row, shown)],
        excerpts_only=excerpts_only,
        most_reprinted=MUCH,
        agreements=AGREEMENTS,
        relations=RELATIONS,
        phrases=phrases,
        dates=dates,
        finding=finding,
        measured=measured,
    )


def policy(css: str, script: str) -> str:
    """Write the content security policy: this style and this script, and nothing from anywhere."""
    style, code = (b64encode(sha256(source.encode()).digest()).decode() for source in (css, script))
    return (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{code}'; base-uri 'none'; "
        "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _stands(row: Row, shown: Mapping[Hashable, list[Span]] | None) -> bool:
    """Tell whether a row's words are on the page, whole."""
    if shown is None:
        return True
    spans = shown[row["article"]]
    at = bisect_right(spans, row["start"], key=lambda span: span.start) - 1
    return at >= 0 and bool(row["end"] <= spans[at].end)


def _columns(
    comparison: Comparison,
    speakers: Mapping[str, letters.Speaker],
    shown: Mapping[Hashable, list[Span]] | None,
) -> list[dict[str, Any]]:
    marks = _marks(comparison, speakers)
    if shown is None:
        for article, copies in _copies(comparison).items():
            marks[article] += copies
    found = []
    for article, row in zip(comparison.order, records(comparison.story.articles), strict=True):
        stretches = None if shown is None else shown[article]
        found.append(
            {
                "number": comparison.order[article],
                "label": comparison.label[article],
                "title": None
                if shown is None and headed(row["text"], row.get("title"))
                else row.get("title"),
                "byline": row.get("byline"),
                "published": when(comparison.published.get(article)),
                "url": web(row.get("url")),
                "primary": comparison.order[article] in comparison.sources,
                "shown": None if stretches is None else share_of(row["text"], stretches),
                "words": row.get("words", len(row["text"].split())),
                "notes": [] if shown is not None else list(row.get("notes") or []),
                "doubts": doubts(row.get("notes") or []),
                "body": reading.body(row["text"], marks[article], stretches),
            }
        )
    return found


def _tone(summed: pd.DataFrame) -> list[dict[str, Any]]:
    """Set the two lexica of an article and voice side by side."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for row in records(summed):
        found.setdefault((row["label"], row["voice"]), {})[row["lexicon"]] = row
    return [{"label": label, "voice": voice, "lexica": lexica} for (label, voice), lexica in found.items()]


def _marks(
    comparison: Comparison, speakers: Mapping[str, letters.Speaker]
) -> dict[Hashable, list[reading.Mark]]:
    found: dict[Hashable, list[reading.Mark]] = {article: [] for article in comparison.order}
    quoted: dict[Hashable, list[Span]] = {}
    for place, row in comparison.quotes:
        article = row["article"]
        if row["kind"] != "indirect" and article not in quoted:
            quoted[article] = _quoted(comparison.texts[article])
        near = _meeting(quoted[article], row) if row["kind"] != "indirect" else []
        found[article] += reading.quote_marks(place, row, speakers.get(row["speaker"]), near)
    topic_of = {place: topic for topic in comparison.topics for place, _ in topic.rows}
    for place, row in comparison.figures:
        topic = topic_of.get(place)
        link = (topic.number, topic.title) if topic else None
        found[row["article"]].append(reading.figure_mark(place, row, link))
    for statement in comparison.statements:
        says = f"Statement S{statement.number}: compare its versions in {len(statement.carriers)} articles"
        for place, row in statement.rows:
            found[row["article"]].append(reading.fragment_mark(place, row, statement.number, says))
        for article, start, end in statement.changed:
            found[article].append(reading.change_mark(start, end))
    return found


def _quoted(text: str) -> list[Span]:
    """Give the stretches of a text in quotation marks, with these, in order; an inner one is its outer one's."""
    found: list[Span] = []
    for line in quotations(text, paragraphs(text)):
        found += [with_marks(text, one) for one in line if not found or one.start >= found[-1].end]
    return found


def _meeting(spans: Sequence[Span], row: Row) -> Sequence[Span]:
    """Give the spans, in order and apart, that reach into a row's."""
    first = bisect_right(spans, row["start"], key=lambda span: span.end)
    return spans[first : bisect_left(spans, row["end"], key=lambda span: span.start)]


def _copies(comparison: Comparison) -> dict[Hashable, list[reading.Mark]]:
    """Mark the passages that several articles print, each with a link to the next of its copies."""
    alike: dict[int, list[tuple[int, Row]]] = {}
    for place, row in comparison.copied:
        alike.setdefault(row["copy"], []).append((place, row))
    found: dict[Hashable, list[reading.Mark]] = {article: [] for article in comparison.order}
    for ring in alike.values():
        for at, (place, row) in enumerate(ring):
            others = [
                (other, comparison.label[told["article"]]) for other, told in ring[at + 1 :] + ring[:at]
            ]
            found[row["article"]].append(reading.copy_mark(place, row, others))
    return found


def doubts(notes: Sequence[str]) -> list[str]:
    """Say what the notes on an article make doubtful of what is found in it.

    Examples
    --------
    >>> doubts(["quotation mark never closed: “It rained”", "caption: “Rain”"])
    ['A quotation mark is never closed: words after it may be missing among the quotes.']
    """
    return [
        words for beginning, words in _DOUBTS.items() if any(note.startswith(beginning) for note in notes)
    ]


_DOUBTS = {
    "quotation mark never closed": "A quotation mark is never closed: words after it may be missing among the quotes.",
    OTHER_DATE: "The text’s own first lines give another date.",
}


def headed(text: str, title: Any) -> bool:
    r"""Tell whether a text begins with its title.

    Examples
    --------
    >>> headed("River rises\n\nIt rained.", "River rises"), headed("It rained.", "River rises")
    (True, False)
    """
    return isinstance(title, str) and text.lstrip().startswith(title.strip())


def web(url: Any) -> str | None:
    """Give back an address of the web; any other (`javascript:`, `data:`) is none.

    Examples
    --------
    >>> web("https://example.org/a"), web("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    return url if isinstance(url, str) and url.lower().startswith(("https://", "http://")) else None


def _data(name: str) -> str:
    return (files("analysis") / "data" / name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: "" if value is None else value,
    )
    environment.filters["number"] = number
    environment.filters["seconds"] = dates.seconds
    return environment.from_string(_data("page.html"))
