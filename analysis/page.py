"""A story as one HTML file: the articles side by side, and what was found in them."""

from __future__ import annotations

import math
from base64 import b64encode
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pandas as pd
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from analysis import reading, summary
from analysis.tables import labels, records
from analysis.text import Span
from analysis.tone import by_voice
from analysis.versions import kept, versions, worded

if TYPE_CHECKING:
    from analysis.story import Story

AGREEMENTS = {
    "conflict": (
        "✕",
        "conflict",
        "The figures can't all be right: at the same time they exclude each other.",
    ),
    "unclear": ("?", "unclear", "The figures exclude each other, but the texts do not date them."),
    "update": ("↗", "update", "The figures differ because one is later."),
    "compatible": (
        "≈",
        "compatible",
        "The figures fit together: their ranges overlap, or one rounds the other.",
    ),
    "same": ("=", "same", "The articles give the same figure."),
}


class _View:
    """The rows of a story, numbered as the page names them, with the articles' names at hand."""

    def __init__(self, story: Story, excerpts_only: bool) -> None:
        self.story = story
        self.articles = list(story.articles.index)
        self.number = {article: number for number, article in enumerate(self.articles, 1)}
        self.label = labels(story.articles)
        self.quotes = reading.numbered(story.quotes)
        self.figures = reading.numbered(story.figures)
        self.speakers = reading.speakers_of(row["speaker"] for _, row in self.quotes)
        self.figure_of = {(row["article"], row["figure"], row["start"]): n for n, row in self.figures}
        self.statements = self._statements()
        self.topics = self._topics()
        self.shares = self._shares()
        self.shown = self._shown() if excerpts_only else None

    def _statements(self) -> list[dict[str, Any]]:
        """Statements that more than one article carries, the most widely carried first."""
        grouped: dict[int, list[tuple[int, Mapping[str, Any]]]] = {}
        for number, row in reading.numbered(self.story.statements):
            grouped.setdefault(row["statement"], []).append((number, row))
        shared = [rows for rows in grouped.values() if len({row["article"] for _, row in rows}) > 1]
        shared.sort(
            key=lambda rows: (-len({r["article"] for _, r in rows}), -max(len(r["text"]) for _, r in rows))
        )
        return [self._statement(number, rows) for number, rows in enumerate(shared, 1)]

    def _statement(self, number: int, rows: list[tuple[int, Mapping[str, Any]]]) -> dict[str, Any]:
        texts = self.story.articles["text"]
        at = {(row["article"], row["start"]): n for n, row in rows}
        whole: dict[Hashable, set[int]] = {}
        reference = None
        found = []
        for version in versions(self.story.statements, rows[0][1]["statement"]):
            words = worded([texts[version.article][start:end] for start, end in version.spans])
            reference = reference or words
            whole[version.article] = whole.get(version.article, set()) | kept(reference, words)
            found.append(
                {
                    "article": version.article,
                    "number": self.number[version.article],
                    "label": self.label[version.article],
                    "relation": version.relation,
                    "kept": version.kept,
                    "runs": [(run, summary.brief_middle(run.words)) for run in version.runs],
                    "words": len(words.words),
                    "href": f"#v{at[version.article, version.spans[0][0]]}",
                }
            )
        assert reference is not None
        size = len(reference.words)
        return {
            "number": number,
            "speaker": next((row["speaker"] for _, row in rows if row["speaker"] is not None), None),
            "rows": rows,
            "words": size,
            "opening": reference.printed(0, size),
            "fullest": found[0]["label"],
            "versions": found,
            "articles": [article for article in self.articles if article in whole],
            "carried": [
                {"label": self.label[article], "kept": len(words) / size if size else 1.0}
                for article, words in whole.items()
            ],
            "missing": [self.label[article] for article in self.articles if article not in whole],
        }

    def _topics(self) -> list[dict[str, Any]]:
        """Topics that more than one article carries, the gravest disagreement first."""
        rows_of = dict(self.figures)
        grouped: dict[int, list[Mapping[str, Any]]] = {}
        for row in records(self.story.topics):
            grouped.setdefault(row["topic"], []).append(row)
        shared = [rows for rows in grouped.values() if len({row["article"] for row in rows}) > 1]
        order = list(AGREEMENTS)
        shared.sort(
            key=lambda rows: (order.index(rows[0]["agreement"]), -len({row["article"] for row in rows}))
        )
        found = []
        for number, rows in enumerate(shared, 1):
            numbers = [self.figure_of[row["article"], row["figure"], row["start"]] for row in rows]
            figures = [rows_of[n] for n in numbers]
            sign, word, meaning = AGREEMENTS[rows[0]["agreement"]]
            found.append(
                {
                    "number": number,
                    "title": topic_title(figures),
                    "agreement": rows[0]["agreement"],
                    "sign": sign,
                    "word": word,
                    "meaning": meaning,
                    "reason": rows[0]["reason"],
                    "numbers": numbers,
                    "figures": figures,
                    "articles": [a for a in self.articles if a in {row["article"] for row in rows}],
                }
                | plot(figures)
            )
        return found

    def _shares(self) -> list[dict[str, Any]]:
        """Checks of a count and a total against a share."""
        numbers = {(row["article"], row["figure"]): n for n, row in self.figures}
        texts = dict(self.figures)
        found = []
        for row in records(self.story.shares):
            parts = []
            for name in ("count", "total", "share"):
                number = numbers[row[f"{name}_article"], row[f"{name}_figure"]]
                parts.append(
                    (name, texts[number]["text"], self.label[row[f"{name}_article"]], f"#f{number}", number)
                )
            found.append({"parts": parts, "holds": row["holds"], "reason": row["reason"]})
        return found

    def _shown(self) -> dict[Hashable, list[Span]]:
        """The sentences of each article in which a finding stands."""
        spans: dict[Hashable, list[tuple[int, int]]] = {article: [] for article in self.articles}
        for statement in self.statements:
            for _, row in statement["rows"]:
                spans[row["article"]].append((row["start"], row["end"]))
        rows = dict(self.figures)
        cited = [number for topic in self.topics for number in topic["numbers"]]
        cited += [part[-1] for share in self.shares for part in share["parts"]]
        for number in cited:
            spans[rows[number]["article"]].append((rows[number]["start"], rows[number]["end"]))
        texts = self.story.articles["text"]
        return {article: reading.touched(texts[article], spans[article]) for article in self.articles}

    def visible(self, row: Mapping[str, Any]) -> bool:
        """Tell whether a row's words are on the page, whole."""
        if self.shown is None:
            return True
        return any(
            span.start <= row["start"] and row["end"] <= span.end for span in self.shown[row["article"]]
        )

    def columns(self) -> list[dict[str, Any]]:
        """The articles with their heads."""
        statement_of = {n: statement for statement in self.statements for n, _ in statement["rows"]}
        topic_of = {n: (topic["number"], topic["title"]) for topic in self.topics for n in topic["numbers"]}
        marks = reading.by_article(
            [
                (row, reading.quote_mark(n, row, self.speakers.get(row["speaker"])))
                for n, row in self.quotes
                if self.visible(row)
            ]
            + [
                (row, reading.figure_mark(n, row, topic_of.get(n)))
                for n, row in self.figures
                if self.visible(row)
            ]
            + [
                (row, reading.version_mark(n, row, statement["number"], len(statement["articles"])))
                for n, row in reading.numbered(self.story.statements)
                if (statement := statement_of.get(n)) and self.visible(row)
            ]
        )
        found = []
        for row in [dict(row) for row in records(self.story.articles)]:
            article = self.articles[len(found)]
            shown = None if self.shown is None else self.shown[article]
            found.append(
                {
                    "number": self.number[article],
                    "label": self.label[article],
                    "outlet": row.get("outlet"),
                    "title": row.get("title"),
                    "byline": row.get("byline"),
                    "published": when(row.get("published")),
                    "url": web(row.get("url")),
                    "primary": row.get("role") == "primary",
                    "words": row.get("words", len(row["text"].split())),
                    "notes": row.get("notes") or [],
                    "statements": [s["number"] for s in self.statements if article in s["articles"]],
                    "body": reading.body(row["text"], marks[article], shown),
                }
            )
        return found

    def speaking(self) -> list[dict[str, Any]]:
        """Who speaks, and how many quotes and words of quotes each article gives them."""
        found = []
        for name, speaker in [*self.speakers.items(), (None, None)]:
            rows = [row for _, row in self.quotes if row["speaker"] == name]
            if not rows:
                continue
            quotes = Counter({(row["article"], row["quote"]): 1 for row in rows})
            per = Counter(article for article, _ in quotes)
            words: Counter[Any] = Counter()
            for row in rows:
                words[row["article"]] += len(row["text"].split())
            found.append(
                {
                    "name": name,
                    "initials": speaker.initials if speaker else "?",
                    "style": speaker.style if speaker else "nobody",
                    "quotes": sum(per.values()),
                    "words": sum(words.values()),
                    "articles": [(per[article], words[article]) for article in self.articles],
                    "in": [article for article in self.articles if per[article]],
                }
            )
        return found


def topic_title(figures: Sequence[Mapping[str, Any]]) -> str:
    """Name a topic by what most of its figures count and what happened to it.

    Examples
    --------
    >>> topic_title([{"counted": "people", "event": "killed", "kind": "count", "unit": None}])
    'people, killed'
    """
    counted = Counter(figure["counted"] for figure in figures if figure["counted"])
    events = Counter(figure["event"] for figure in figures if figure["event"])
    what = min(counted, key=lambda name: (-counted[name], len(name), name)) if counted else figures[0]["kind"]
    if all(figure["kind"] in ("percent", "ratio") for figure in figures):
        what = f"share of {what}"
    event = min(events, key=lambda name: (-events[name], name)) if events else ""
    return f"{what}, {event}" if event and event not in what else str(what)


def plot(figures: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Place intervals on one scale from 0 to 100, logarithmic where the largest is 30 times the smallest.

    Examples
    --------
    >>> bounds = [{"low": 50.0, "high": 50.0, "modifier": "="}, {"low": 100.0, "high": None, "modifier": ">"}]
    >>> found = plot(bounds)
    >>> [mark["at"] for mark in found["marks"]], found["ends"]
    ([(50.0, 50.0), (100.0, 100.0)], ('0', '100'))
    """
    values = [value for figure in figures for value in (figure["low"], figure["high"]) if value is not None]
    if not values:
        return {"marks": [None] * len(figures), "ends": None, "logarithmic": False}
    smallest, largest = min(values), max(values)
    logarithmic = smallest > 0 and largest > 30 * smallest
    low = smallest if logarithmic else min(0.0, smallest)
    span = (math.log(largest / low) if logarithmic else largest - low) or 1.0

    def place(value: float) -> float:
        return round(100 * (math.log(value / low) if logarithmic else value - low) / span, 2)

    marks = []
    for figure in figures:
        start, end = figure["low"], figure["high"]
        if start is None and end is None:
            marks.append(None)
            continue
        known = (place(start if start is not None else end), place(end if end is not None else start))
        shape = "range"
        if end is None or start is None:
            shape = "up" if end is None else "down"
        elif start == end:
            shape = "about" if figure["modifier"] == "~" else "dot"
        marks.append({"at": known, "shape": shape})
    return {"marks": marks, "ends": (number(low), number(largest)), "logarithmic": logarithmic}


def number(value: float | None) -> str:
    """Write a number for reading.

    Examples
    --------
    >>> number(120000.0), number(0.3333333), number(None)
    ('120,000', '0.333', '')
    """
    if value is None:
        return ""
    if not math.isfinite(value):
        return str(value)
    return (
        f"{value:,.0f}" if value == int(value) else f"{value:,.3g}" if abs(value) < 1000 else f"{value:,.1f}"
    )


def when(published: Any) -> str | None:
    """Write a day in words, with the time where one is known.

    Examples
    --------
    >>> when(pd.Timestamp("2024-05-04", tz="UTC")), when(pd.Timestamp("2024-05-04 16:05", tz="UTC"))
    ('4 May 2024', '4 May 2024, 16:05 UTC')
    """
    if published is None or pd.isna(published):
        return None
    day = f"{published.day} {published:%B %Y}"
    return f"{day}, {published:%H:%M} UTC" if (published.hour, published.minute) != (0, 0) else day


def web(url: Any) -> str | None:
    """Give back an address of the web; any other (`javascript:`, `data:`) is none.

    Examples
    --------
    >>> web("https://example.org/a"), web("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    return url if isinstance(url, str) and url.lower().startswith(("https://", "http://")) else None


def page(story: Story, excerpts_only: bool = False) -> str:
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

    Returns
    -------
    str
        The file's content; write it as UTF-8. The same story gives the same bytes.

    Examples
    --------
    >>> from analysis.story import analyse
    >>> html = page(analyse(pd.DataFrame({"text": ['"It <b>rained</b>," Mayor Ann Lee said.']})))
    >>> "It &lt;b&gt;rained&lt;/b&gt;," in html
    True
    """
    view = _View(story, excerpts_only)
    columns = view.columns()
    speaking = view.speaking()
    tone = records(by_voice(story.passages, story.articles))
    css, script = _data("page.css"), _data("page.js")
    return _template().render(
        css=Markup(css),
        script=Markup(script),
        policy=policy(css, script),
        excerpts_only=excerpts_only,
        title=summary.title(columns),
        lede=summary.lede(columns, view.quotes, view.figures),
        findings=summary.findings(view, speaking),
        columns=columns,
        speaking=speaking,
        statements=view.statements,
        topics=view.topics,
        shares=view.shares,
        agreements=AGREEMENTS,
        percent=summary.percent,
        count=summary.count,
        listing=summary.listing,
        quotes=[(n, row) for n, row in view.quotes if view.visible(row)],
        figures=[(n, row) for n, row in view.figures if view.visible(row)],
        hidden=(len(view.quotes), len(view.figures)),
        tone=tone,
        label=view.label,
        speakers=view.speakers,
        coloured=reading.COLOURED,
    )


def policy(css: str, script: str) -> str:
    """Write the content security policy: this style and this script, and nothing from anywhere."""
    return (
        f"default-src 'none'; style-src '{_hash(css)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _hash(source: str) -> str:
    return f"sha256-{b64encode(sha256(source.encode()).digest()).decode()}"


def _data(name: str) -> str:
    return (files("analysis") / "data" / name).read_text(encoding="utf-8")


@cache
def _template() -> Any:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_shown
    )
    environment.filters["number"] = number
    return environment.from_string(_data("page.html"))


def _shown(value: Any) -> Any:
    return "" if value is None else value
