"""A story's rows, numbered and brought in order for the page and its summary."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence, Set
from math import inf
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.attribution import denied
from analysis.compare.agency import copies
from analysis.compare.bounds import drawn_in
from analysis.compare.matrix import carriers
from analysis.compare.titles import titles
from analysis.compare.versions import Version, Wording, common, kept, versions, worded
from analysis.phrases import as_of, giver, several
from analysis.tables import labels, records
from analysis.text.text import Span
from analysis.view.dates import day, days_of, seconds
from analysis.view.intervals import Scale, intervals, middle
from analysis.view.printed import Quoted, printed, runs_of
from analysis.view.reports import sources
from analysis.view.shared import AGREEMENTS, Carrier, Check, Elsewhere, Line, Row, Statement, Told, Topic

if TYPE_CHECKING:
    from analysis.story import Story


class Comparison:
    """A story's rows under the numbers by which the page names them, and what its articles share."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.texts: Mapping[Hashable, str] = dict(
            zip(story.articles.index, story.articles["text"], strict=True)
        )
        self.order = {article: number for number, article in enumerate(self.texts, 1)}
        #: The primary sources: compared with, not compared; the others are the reports.
        self.sources = frozenset(self.order[article] for article in sources(story.articles))
        self.reports = {
            article: number for article, number in self.order.items() if number not in self.sources
        }
        self.noun = "report" if self.sources else "article"
        self.label = labels(story.articles)
        columns = story.articles.columns
        self.outlet = self._outlets()
        self.published = days_of(story.articles) if "published" in columns else {}
        self.quotes = list(enumerate(records(story.quotes)))
        self.figures = list(enumerate(records(story.figures)))
        self.fragments = list(enumerate(records(story.statements)))
        self.copied = [
            (number, row)
            for number, row in enumerate(records(copies(self._without_sources(story.articles))))
            if row["text"].strip()
        ]
        self._figure = {(row["article"], row["figure"]): (number, row) for number, row in self.figures}
        self._read: dict[Hashable, Set[tuple[str, ...]]] = {}
        self._cues = {(row["article"], row["quote"]): row["cue"] for _, row in self.quotes}
        self._marked = {(row["article"], row["quote"]) for _, row in self.quotes if row["kind"] != "indirect"}
        self._quoted = Quoted(self.quotes)
        self._denied = denied(story.quotes)
        self.statements = self._statements()
        self.topics = self._topics()
        self.checks = self._checks()

    def _outlets(self) -> dict[int, str]:
        """Give the outlet of each report, one of its own where the table names none."""
        named = records(self.story.articles)
        return {
            self.order[article]: str(row.get("outlet") or self.label[article])
            for article, row in zip(self.order, named, strict=True)
            if article in self.reports
        }

    def among(self, articles: Iterable[int], total: bool = False, texts: int = 0) -> str:
        """Name a number of articles, of all if `total`: the primary source is told apart from those that report it.

        Several of one outlet are said to be that. `texts` is how many they are with copies of one text taken once;
        it is told if it is another number.
        """
        numbers = set(articles)
        having = len(numbers - self.sources)
        said = f"{having} of {several(len(self.reports), self.noun)}" if total else several(having, self.noun)
        outlets = {self.outlet[number] for number in numbers - self.sources}
        alone = having > 1 and len(outlets) == 1 < len(set(self.outlet.values()))
        of = f", all of {outlets.pop()}" if alone else ""
        copied = ""
        if 0 < texts != having:
            copied = ", all of one text" if texts == 1 else f", {texts} apart from copies"
        source = "the source" if len(self.sources) == 1 else "a source"
        also = (
            f"{',' if of or copied else ''} and {'in ' if total else ''}{source}"
            if numbers & self.sources
            else ""
        )
        return f"{said}{of}{copied}{also}"

    def _without_sources(self, table: pd.DataFrame) -> pd.DataFrame:
        """Leave out the rows of primary sources, of the articles or of a table of theirs."""
        of = table["article"] if "article" in table.columns else table.index.to_series()
        return table[of.isin(list(self.reports)).astype(bool)]

    def _texts(self, table: pd.DataFrame) -> Mapping[int, int]:
        """Count the reports in which a statement stands, those that print one text word for word once."""
        counted = carriers(self._without_sources(table), self._without_sources(self.story.articles))
        return defaultdict(int, zip(counted.index.tolist(), counted.tolist(), strict=True))

    def _shared(self, numbered: Iterable[tuple[int, Row]], by: str) -> list[list[tuple[int, Row]]]:
        """Group rows by a column and keep the groups that stand in several articles."""
        grouped: dict[int, list[tuple[int, Row]]] = {}
        for number, row in numbered:
            grouped.setdefault(row[by], []).append((number, row))
        return [rows for rows in grouped.values() if len({row["article"] for _, row in rows}) > 1]

    def _statements(self) -> list[Statement]:
        """Bring statements in order: quoted before paraphrased, in most texts first, longest first."""
        shared = self._shared(self.fragments, "statement")
        texts = self._texts(self.story.statements)

        def rank(rows: list[tuple[int, Row]]) -> tuple[bool, int, int, int]:
            quoted = {row["article"] for _, row in rows if row["relation"] != "paraphrase"}
            having = {row["article"] for _, row in rows}
            longest = max(len(row["text"]) for _, row in rows)
            return (len(quoted) < 2, -texts[rows[0][1]["statement"]], -len(having), -longest)

        return [
            self._statement(number, rows, texts[rows[0][1]["statement"]])
            for number, rows in enumerate(sorted(shared, key=rank), 1)
        ]

    def _statement(self, number: int, rows: list[tuple[int, Row]], texts: int) -> Statement:
        at = {(row["article"], row["start"]): place for place, row in rows}
        reference = None
        having: dict[Hashable, set[int]] = {}
        told: dict[Hashable, list[Told]] = {}
        changed: list[tuple[Hashable, int, int]] = []
        for version in versions(self.story.statements, rows[0][1]["statement"]):
            words = worded([self.texts[version.article][start:end] for start, end in version.spans])
            reference = words if reference is None else reference
            having[version.article] = having.get(version.article, set()) | kept(reference, words)
            changed += [(version.article, *span) for span in _changed(reference, words, version)]
            href = f"#v{at[version.article, version.spans[0][0]]}"
            told.setdefault(version.article, []).append(
                Told(
                    href,
                    version.relation,
                    version.kept,
                    version.runs,
                    self._cues.get((version.article, version.quote)),
                    (version.article, version.quote) in self._denied,
                    (version.article, version.quote) in self._marked,
                )
            )
        size = len(reference.words) if reference else 0
        opening = reference.printed(0, size) if reference else ""
        speakers = Counter(row["speaker"] for _, row in rows if row["speaker"] is not None)
        return Statement(
            number=number,
            speaker=max(speakers, key=lambda name: speakers[name]) if speakers else None,
            opening=opening,
            words=size,
            carriers=[
                Carrier(
                    self.order[article],
                    self.label[article],
                    self.order[article] in self.sources,
                    len(having[article]) / size if size else 1.0,
                    found,
                    printed(opening, self._runs(article)),
                )
                for article, found in told.items()
            ],
            texts=texts,
            missing=[self.label[article] for article in self.order if article not in told],
            rows=rows,
            changed=changed,
            elsewhere=[
                Elsewhere(self.label[article], min(words, size), self.quotes[place][1]["speaker"], place)
                for article, (place, words) in self._quoted.holding(opening).items()
                if article not in told
            ],
        )

    def _runs(self, article: Hashable) -> Set[tuple[str, ...]]:
        """Give the runs of words of an article, read once."""
        if article not in self._read:
            self._read[article] = frozenset(runs_of(self.texts[article]))
        return self._read[article]

    def _topics(self) -> list[Topic]:
        """Bring topics in order: the gravest disagreement first, then those in most texts."""
        shared = self._shared(enumerate(records(self.story.topics)), "topic")
        texts = self._texts(self.story.topics.rename(columns={"topic": "statement"}))
        gravity = list(AGREEMENTS)
        shared.sort(
            key=lambda rows: (
                gravity.index(rows[0][1]["agreement"]),
                -texts[rows[0][1]["topic"]],
                -len({row["article"] for _, row in rows}),
            )
        )
        members = [[self._figure[row["article"], row["figure"]] for _, row in rows] for rows in shared]
        titled = titles([[row for _, row in figures] for figures in members])
        found = []
        for number, (rows, figures, title) in enumerate(zip(shared, members, titled, strict=True), 1):
            scale, lines = self._lines(figures)
            found.append(
                Topic(
                    number=number,
                    title=title,
                    agreement=rows[0][1]["agreement"],
                    reason=rows[0][1]["reason"] or "",
                    articles=sorted({self.order[row["article"]] for _, row in figures}),
                    texts=texts[rows[0][1]["topic"]],
                    lines=lines,
                    scale=scale,
                    rows=figures,
                )
            )
        return found

    def _lines(self, figures: Sequence[tuple[int, Row]]) -> tuple[Scale | None, list[Line]]:
        """Join figures that are one, and bring them in the order of their size."""
        grouped: dict[tuple[Any, ...], list[tuple[int, Row]]] = {}
        scaled = drawn_in([row for _, row in figures])
        for number, row in sorted(
            figures,
            key=lambda pair: (
                middle(pair[1], scaled),
                seconds(self.published.get(pair[1]["article"])) or inf,
                self.order[pair[1]["article"]],
            ),
        ):
            source = giver(row["source"]) if row["source"] else None
            key = (row["article"], row["low"], row["high"], row["modifier"], source, row["as_of"])
            grouped.setdefault(key, []).append((number, row))
        firsts = [rows[0][1] for rows in grouped.values()]
        scale, drawn = intervals(firsts, scaled)
        return scale, [
            Line(
                label=self.label[first["article"]],
                primary=self.order[first["article"]] in self.sources,
                source=giver(first["source"]) if first["source"] else None,
                time=as_of(first["as_of"]) if first["as_of"] else "",
                published=day(self.published.get(first["article"])),
                printed=[(row["text"], f"#f{number}") for number, row in rows],
                interval=interval,
            )
            for first, rows, interval in zip(firsts, grouped.values(), drawn, strict=True)
        ]

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
        rows += [self.quotes[other.place][1] for each in self.statements for other in each.elsewhere]
        rows += [row for topic in self.topics for _, row in topic.rows]
        rows += [row for check in self.checks for _, row in check.figures]
        found: dict[Hashable, list[tuple[int, int]]] = {article: [] for article in self.order}
        for row in rows:
            found[row["article"]].append((row["start"], row["end"]))
        return found


def _changed(reference: Wording, words: Wording, version: Version) -> list[Span]:
    """Give the stretches of a version whose words are not the reference's, as characters of its article."""
    same = {b + i for _, b, n in common(reference, words) for i in range(n)}
    found: list[Span] = []
    before = None
    for place, (piece, word) in enumerate(words.words):
        if place in same:
            continue
        start, end = (version.spans[piece][0] + offset for offset in (word.start, word.end))
        if before == (piece, place - 1):
            found[-1] = Span(found[-1].start, max(end, found[-1].end))
        else:
            found.append(Span(start, end))
        before = (piece, place)
    return found
