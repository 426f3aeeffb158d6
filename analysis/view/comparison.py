"""What several articles carry: statements and topics, as the page and its summary show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.compare.titles import measured
from analysis.compare.versions import Run, kept, versions, worded
from analysis.tables import labels, records
from analysis.view.intervals import Interval, Scale, intervals, middle

if TYPE_CHECKING:
    from analysis.story import Story

Row = Mapping[str, Any]

#: Each agreement with its sign, what a finding calls it, and what it means; the gravest first.
AGREEMENTS = {
    "conflict": ("≠", "Figures conflict", "At the same time these figures can’t all be right."),
    "unclear": (
        "?",
        "Figures differ",
        "They exclude each other, but the texts do not date them well enough to "
        "tell a contradiction from a change.",
    ),
    "update": ("→", "Figures moved on", "They differ because one is later."),
    "compatible": ("≈", "Figures fit together", "Their ranges overlap, or one rounds the other."),
    "same": ("=", "Figures agree", "The articles give the same figure."),
}


@dataclass(frozen=True)
class Told:
    """One version of a statement: where it stands, and what became of the fullest version's words."""

    href: str
    relation: str
    kept: float
    runs: Sequence[Run]


@dataclass(frozen=True)
class Carrier:
    """An article that carries a statement: its versions, and the share of the words that they kept together."""

    article: int
    label: str
    kept: float
    versions: Sequence[Told]


@dataclass(frozen=True)
class Statement:
    """A statement that several articles carry.

    The first version of the first carrier is the reference: the fullest, or the primary source's.
    """

    number: int
    speaker: str | None
    opening: str
    words: int
    carriers: Sequence[Carrier]
    missing: Sequence[str]
    rows: Sequence[tuple[int, Row]]

    def share(self, article: int) -> float | None:
        """Give the share of the words that an article has, None if it does not carry the statement."""
        return next((carrier.kept for carrier in self.carriers if carrier.article == article), None)


@dataclass(frozen=True)
class Line:
    """The figures of a topic that are one: the same article gives the same bounds by the same source."""

    label: str
    source: str | None
    time: str
    printed: Sequence[tuple[str, str]]
    interval: Interval | None


@dataclass(frozen=True)
class Topic:
    """A topic that several articles carry."""

    number: int
    title: str
    agreement: str
    reason: str
    articles: Sequence[int]
    lines: Sequence[Line]
    scale: Scale | None
    rows: Sequence[tuple[int, Row]]


@dataclass(frozen=True)
class Check:
    """A count and a total checked against a share, with their figures."""

    figures: Sequence[tuple[int, Row]]
    holds: bool | None
    reason: str


class Comparison:
    """A story's rows under the numbers by which the page names them, and what its articles share."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.texts: Mapping[Hashable, str] = dict(
            zip(story.articles.index, story.articles["text"], strict=True)
        )
        self.order = {article: number for number, article in enumerate(self.texts, 1)}
        self.label = labels(story.articles)
        columns = story.articles.columns
        self.published = days_of(story.articles) if "published" in columns else {}
        self.quotes = list(enumerate(records(story.quotes)))
        self.figures = list(enumerate(records(story.figures)))
        self.fragments = list(enumerate(records(story.statements)))
        self._figure = {(row["article"], row["figure"]): (number, row) for number, row in self.figures}
        self.statements = self._statements()
        self.topics = self._topics()
        self.checks = self._checks()

    def _shared(self, numbered: Iterable[tuple[int, Row]], by: str) -> list[list[tuple[int, Row]]]:
        """Group rows by a column and keep the groups that stand in several articles."""
        grouped: dict[int, list[tuple[int, Row]]] = {}
        for number, row in numbered:
            grouped.setdefault(row[by], []).append((number, row))
        return [rows for rows in grouped.values() if len({row["article"] for _, row in rows}) > 1]

    def _statements(self) -> list[Statement]:
        """Bring statements in order: quoted before paraphrased, most widely carried first, longest first."""
        shared = self._shared(self.fragments, "statement")

        def rank(rows: list[tuple[int, Row]]) -> tuple[bool, int, int]:
            quoted = {row["article"] for _, row in rows if row["relation"] != "paraphrase"}
            having = {row["article"] for _, row in rows}
            return (len(quoted) < 2, -len(having), -max(len(row["text"]) for _, row in rows))

        return [self._statement(number, rows) for number, rows in enumerate(sorted(shared, key=rank), 1)]

    def _statement(self, number: int, rows: list[tuple[int, Row]]) -> Statement:
        at = {(row["article"], row["start"]): place for place, row in rows}
        reference = None
        having: dict[Hashable, set[int]] = {}
        told: dict[Hashable, list[Told]] = {}
        for version in versions(self.story.statements, rows[0][1]["statement"]):
            words = worded([self.texts[version.article][start:end] for start, end in version.spans])
            reference = words if reference is None else reference
            having[version.article] = having.get(version.article, set()) | kept(reference, words)
            href = f"#v{at[version.article, version.spans[0][0]]}"
            told.setdefault(version.article, []).append(
                Told(href, version.relation, version.kept, version.runs)
            )
        size = len(reference.words) if reference else 0
        speakers = Counter(row["speaker"] for _, row in rows if row["speaker"] is not None)
        return Statement(
            number=number,
            speaker=max(speakers, key=lambda name: speakers[name]) if speakers else None,
            opening=reference.printed(0, size) if reference else "",
            words=size,
            carriers=[
                Carrier(
                    self.order[article],
                    self.label[article],
                    len(having[article]) / size if size else 1.0,
                    found,
                )
                for article, found in told.items()
            ],
            missing=[self.label[article] for article in self.order if article not in told],
            rows=rows,
        )

    def _topics(self) -> list[Topic]:
        """Bring topics in order: the gravest disagreement first, then the most widely carried."""
        shared = self._shared(enumerate(records(self.story.topics)), "topic")
        gravity = list(AGREEMENTS)
        shared.sort(
            key=lambda rows: (
                gravity.index(rows[0][1]["agreement"]),
                -len({row["article"] for _, row in rows}),
            )
        )
        found = []
        for number, rows in enumerate(shared, 1):
            figures = [self._figure[row["article"], row["figure"]] for _, row in rows]
            scale, lines = self._lines(figures)
            found.append(
                Topic(
                    number=number,
                    title=measured([row for _, row in figures]),
                    agreement=rows[0][1]["agreement"],
                    reason=rows[0][1]["reason"] or "",
                    articles=sorted({self.order[row["article"]] for _, row in figures}),
                    lines=lines,
                    scale=scale,
                    rows=figures,
                )
            )
        return found

    def _lines(self, figures: Sequence[tuple[int, Row]]) -> tuple[Scale | None, list[Line]]:
        """Join figures that are one, and bring them in the order of their size."""
        grouped: dict[tuple[Any, ...], list[tuple[int, Row]]] = {}
        for number, row in sorted(
            figures, key=lambda pair: (middle(pair[1]), self.order[pair[1]["article"]])
        ):
            key = (row["article"], row["low"], row["high"], row["modifier"], row["source"], row["as_of"])
            grouped.setdefault(key, []).append((number, row))
        firsts = [rows[0][1] for rows in grouped.values()]
        scale, drawn = intervals(firsts)
        return scale, [
            Line(
                label=self.label[first["article"]],
                source=first["source"],
                time=self._time(first),
                printed=[(row["text"], f"#f{number}") for number, row in rows],
                interval=interval,
            )
            for first, rows, interval in zip(firsts, grouped.values(), drawn, strict=True)
        ]

    def _time(self, row: Row) -> str:
        """Say what a figure is dated by: its own words, else the day its article was published."""
        if row["as_of"]:
            return str(row["as_of"])
        published = day(self.published.get(row["article"]))
        return f"published {published}" if published else "not known"

    def _checks(self) -> list[Check]:
        """Bring checks of shares in order: those that do not hold first."""
        found = [
            Check(
                [
                    self._figure[row[f"{name}_article"], row[f"{name}_figure"]]
                    for name in ("count", "total", "share")
                ],
                row["holds"],
                row["reason"] or "",
            )
            for row in records(self.story.shares)
        ]
        return sorted(found, key=lambda check: check.holds is not False)

    def cited(self) -> dict[Hashable, list[tuple[int, int]]]:
        """Give, for each article, the spans that carry a finding: statements, topics and checked shares."""
        rows = [row for statement in self.statements for _, row in statement.rows]
        rows += [row for topic in self.topics for _, row in topic.rows]
        rows += [row for check in self.checks for _, row in check.figures]
        found: dict[Hashable, list[tuple[int, int]]] = {article: [] for article in self.order}
        for row in rows:
            found[row["article"]].append((row["start"], row["end"]))
        return found


def days_of(articles: pd.DataFrame) -> dict[Hashable, Any]:
    """Give each article's time of publication; what is no date is not known."""
    times = pd.to_datetime(articles["published"], errors="coerce", utc=True, format="ISO8601")
    return dict(zip(articles.index, times, strict=True))


def day(published: Any) -> str | None:
    """Write a day in words, None if it is not known.

    Examples
    --------
    >>> day(pd.Timestamp("2024-05-04", tz="UTC")), day(pd.NaT)
    ('4 May 2024', None)
    """
    if published is None or pd.isna(published):
        return None
    return f"{published.day} {_MONTHS[published.month - 1]} {published.year}"


# Not strftime's, which speak the reader's language.
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
