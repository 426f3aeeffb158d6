"""What several articles share, as the page shows it: statements, topics and checked shares."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from analysis.compare.titles import how_often
from analysis.compare.versions import Run
from analysis.tables import APART
from analysis.view.intervals import Interval, Scale

Row = Mapping[str, Any]

#: A paraphrase with a smaller share of the fullest version's words, and of its own words from there, is told in words
#: too different to be aligned.
RETOLD, OWN = 0.3, 0.5

#: What became of the fullest version's words, as the page says it.
RELATIONS = {
    "verbatim": "word for word", "cut": "cut", "edited": "words changed or added", "paraphrase": "paraphrase",
}  # fmt: skip

#: Each agreement with its sign, what a finding calls it, and what it means; the gravest first.
AGREEMENTS = {
    "conflict": (
        "≠",
        "Figures conflict",
        "Given for the same time, and no number fits all of them: one is wrong, or they measure different things.",
    ),
    "unclear": (
        "?",
        "Figures differ",
        "No number fits all of them, and the texts do not date them well enough to tell a contradiction from a "
        "change.",
    ),
    "update": (
        "→",
        "Figures differ by date",
        "No number fits all of them, and they are dated differently: the later may be news or a correction.",
    ),
    "compatible": ("≈", "Figures fit together", "Their ranges overlap, or one rounds the other."),
    "same": ("=", "Figures agree", "The articles give the same figure."),
}


def retold(relation: str, kept: float, runs: Sequence[Run]) -> str | None:
    """Give the words of a paraphrase that has too few of the fullest version's to be aligned with it, else None.

    A short one may hold few of them and still consist of them.

    Examples
    --------
    >>> runs = [Run("kept", "rain"), Run("dropped", "we hope for"), Run("added", "is wanted")]
    >>> retold("paraphrase", 0.2, runs), retold("cut", 0.2, runs)
    ('rain is wanted', None)
    >>> retold("paraphrase", 0.2, [Run("kept", "some more rain"), Run("dropped", "this week"), Run("added", "please")])
    """
    if relation != "paraphrase" or kept >= RETOLD:
        return None
    told = [run for run in runs if run.kind != "dropped"]
    own = [len(run.words.split()) for run in told]
    from_there = sum(words for run, words in zip(told, own, strict=True) if run.kind == "kept")
    return None if from_there >= OWN * sum(own) else " ".join(run.words for run in told)


def unworded(relation: str, runs: Sequence[Run]) -> bool:
    """Tell whether a paraphrase has no word of its own: it lacks quotation marks, and at most words were cut.

    Examples
    --------
    >>> unworded("paraphrase", [Run("kept", "rain"), Run("dropped", "and wind")])
    True
    >>> unworded("paraphrase", [Run("changed", "rainfall", "rain")]), unworded("cut", [Run("kept", "rain")])
    (False, False)
    """
    return relation == "paraphrase" and all(run.kind in ("kept", "dropped") for run in runs)


@dataclass(frozen=True)
class Told:
    """One version of a statement: where it stands, its cue, and what became of the fullest version's words.

    `denied` words are what the speaker denies; `marked` tells whether any of the quote's stand in quotation marks.
    """

    href: str
    relation: str
    kept: float
    runs: Sequence[Run]
    cue: str | None = None
    denied: bool = False
    marked: bool = True

    @property
    def manner(self) -> str:
        """What became of the words; the very same ones are no paraphrase where marks are all that they lack."""
        if not unworded(self.relation, self.runs):
            return RELATIONS[self.relation]
        marks = "partly in quotation marks" if self.marked else "without quotation marks"
        return f"cut, {marks}" if any(run.kind == "dropped" for run in self.runs) else marks

    @property
    def retold(self) -> str | None:
        """Its words alone, where they are too different from the fullest version's to be aligned with it."""
        return retold(self.relation, self.kept, self.runs)


@dataclass(frozen=True)
class Carrier:
    """An article that carries a statement: its versions, and the share of the words that they kept together.

    `printed` is the share that stands anywhere in the article, be it said by somebody else or in a caption.
    """

    article: int
    label: str
    primary: bool
    kept: float
    versions: Sequence[Told]
    printed: float = 0.0

    @property
    def more(self) -> bool:
        """Whether the article prints clearly more of the words than its quotes of the statement have."""
        return self.printed > self.kept + 0.05

    @property
    def quoted(self) -> bool:
        """Whether the article has words of the statement in quotation marks."""
        return any(version.relation != "paraphrase" for version in self.versions)

    @property
    def whole(self) -> bool:
        """Whether the article has the reference's words and no other."""
        return all(run.kind == "kept" for version in self.versions for run in version.runs)


class Elsewhere(NamedTuple):
    """A quote of an article that does not carry a statement, with words of it: how many, and whose they are there."""

    label: str
    words: int
    speaker: str | None
    place: int


@dataclass(frozen=True)
class Statement:
    """A statement that several articles carry.

    The first version of the first carrier is the reference: the fullest, or the primary source's. `texts` counts
    the reports among them, those that print one text word for word once; `changed` is where, in which article, words
    stand that the reference does not have. `elsewhere` tells where words of it stand in another quote of an article
    that is `missing`.
    """

    number: int
    speaker: str | None
    opening: str
    words: int
    carriers: Sequence[Carrier]
    texts: int
    missing: Sequence[str]
    rows: Sequence[tuple[int, Row]]
    changed: Sequence[tuple[Hashable, int, int]]
    elsewhere: Sequence[Elsewhere] = ()

    @property
    def quoted(self) -> bool:
        """Whether two articles or more have words of it in quotation marks."""
        return sum(carrier.quoted for carrier in self.carriers) > 1

    @property
    def denied(self) -> bool:
        """Whether an article tells it as what the speaker denies."""
        return any(version.denied for carrier in self.carriers for version in carrier.versions)

    def share(self, article: int) -> float | None:
        """Give the share of the words that an article has, None if it does not carry the statement."""
        return next((carrier.kept for carrier in self.carriers if carrier.article == article), None)


@dataclass(frozen=True)
class Line:
    """The figures of a topic that are one: the same article gives the same bounds by the same source."""

    label: str
    primary: bool
    source: str | None
    time: str
    published: str | None
    printed: Sequence[tuple[str, str]]
    interval: Interval | None


@dataclass(frozen=True)
class Topic:
    """A topic that several articles carry; `texts` counts them, those that print one text word for word once."""

    number: int
    title: str
    agreement: str
    reason: str
    articles: Sequence[int]
    texts: int
    lines: Sequence[Line]
    scale: Scale | None
    rows: Sequence[tuple[int, Row]]

    @property
    def apart(self) -> bool:
        """Whether its figures are left out where figures are counted, as ages and ranks are."""
        return all(row["kind"] in APART for _, row in self.rows)

    @property
    def slight(self) -> bool:
        """Whether it is not worth a line among the findings: how often something was done."""
        return how_often(row for _, row in self.rows)


@dataclass(frozen=True)
class Check:
    """A count and a total checked against a share, with their figures."""

    figures: Sequence[tuple[int, Row]]
    holds: bool | None
    reason: str
