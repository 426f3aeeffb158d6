"""The findings about figures: which articles differ, which agree, and whether shares fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from analysis.phrases import brief, capital, several, wordings
from analysis.view.comparison import Comparison
from analysis.view.finding import MOST, Finding, Part, linked, named, spread
from analysis.view.intervals import short
from analysis.view.shared import AGREEMENTS, Check, Row, Topic

#: How many topics whose figures agree are told of.
SHORT = 5
#: What must be known beside figures that agree.
CAUTION = (
    "Each topic is judged by itself: rival figures of two sources may stand in two topics, neither of which "
    "then shows a conflict."
)


def disagreeing(comparison: Comparison) -> Iterable[Finding]:
    """Tell of every topic whose figures cannot all hold: the first with the reason, the others by their figures."""
    for agreement in ("conflict", "unclear", "update"):
        topics = [topic for topic in comparison.topics if topic.agreement == agreement]
        for topic in topics[:MOST]:
            parts = [
                Part(capital(named(topic, comparison)), f"#topic-{topic.number}"),
                Part(f" ({spread(topic, comparison)}): "),
                *linked(topic.reason, topic.rows, comparison.label),
            ]
            yield Finding(AGREEMENTS[agreement][1], [*parts, Part(".")])
        if len(topics) > MOST:
            told: list[Part] = []
            for topic in topics[MOST:]:
                told += [Part("; "), *_told(topic, comparison)] if told else _told(topic, comparison, capital)
            yield Finding(AGREEMENTS[agreement][1], [*told, Part(".")])


def _told(topic: Topic, comparison: Comparison, written: Callable[[str], str] = str) -> list[Part]:
    """Name a topic with its figures."""
    title = Part(written(named(topic, comparison)), f"#topic-{topic.number}")
    first, *rest = _worded(topic, comparison)
    # A title that gives the one wording is not followed by it again.
    if first.text.startswith("“") and first.text in title.text and len(rest) == 1:
        return [title, *rest]
    return [title, Part(", "), first, *rest]


def checked(checks: Sequence[Check], most: int, comparison: Comparison) -> Iterable[Finding]:
    """Tell of shares held against a count and a total, no more than `most` of them in full."""
    for check in checks[:most]:
        yield Finding(
            verdict(check.holds), [*linked(check.reason, check.figures, comparison.label), Part(".")]
        )
    if len(checks) > most:
        yield Finding(verdict(checks[0].holds), [Part(f"{len(checks) - most} more", "#shares"), Part(".")])


def verdict(holds: bool | None) -> str:
    """Say in words whether a share holds."""
    if holds is None:
        return "Share not settled"
    return "Share fits" if holds else "Share does not fit"


def agreeing(comparison: Comparison) -> Iterable[Finding]:
    """Tell of topics whose figures are the same or can all hold; ages and ranks are counted apart."""
    agreeing = [topic for topic in comparison.topics if topic.agreement in ("same", "compatible")]
    if not agreeing:
        return
    agreeing.sort(key=lambda topic: (topic.apart, -topic.texts, -len(topic.articles)))
    counted = sum(not topic.apart for topic in agreeing)
    of = sum(not topic.apart for topic in comparison.topics)
    besides = len(agreeing) - counted
    also = f" (besides {several(besides, 'topic')} of ages, ordinals or ranks)" if besides else ""
    if counted:
        head = f"In {counted} of {several(of, 'topic')}{also} the figures are the same or can all hold: "
    else:
        head = (
            f"In {several(besides, 'topic')} of ages, ordinals or ranks they are the same or can all hold: "
        )
    meant = agreeing[:counted] or agreeing
    told = ([topic for topic in meant if not topic.slight] or meant)[:SHORT]
    undated = {row["kind"] for _, row in comparison.figures} & {"date", "time"}
    items = [_told(topic, comparison, capital) for topic in told]
    if rest := len(meant) - len(told):
        items.append([Part(f"{rest} more", "#topics")])
    yield Finding(AGREEMENTS["same"][1], [Part(head)], items)
    dates = " Dates and times are not compared." if undated else ""
    yield Finding(AGREEMENTS["same"][1], [Part(f"{CAUTION}{dates}")])


def plain(figures: Sequence[Row]) -> str | None:
    """Write the one value that figures give, in whatever words; None if they give several, or a vague one.

    Examples
    --------
    >>> some = {"kind": "count", "unit": None, "modifier": "~", "low": 7000.0, "high": 7000.0}
    >>> plain([some, some]), plain([some, some | {"low": 6000.0}])
    ('about 7,000', None)
    """
    if len({(row["kind"], row["unit"], row["modifier"], row["low"], row["high"]) for row in figures}) > 1:
        return None
    row = figures[0]
    value = row["high"] if row["low"] is None else row["low"]
    if row["modifier"] not in _HEDGES or row["kind"] == "ratio" or value is None:
        return None
    sign = "\u202f%" if row["unit"] == "%" else ""
    return f"{_HEDGES[row['modifier']]}{short(value)}{sign}"


_HEDGES = {
    "=": "", "~": "about ", ">": "more than ", ">=": "at least ", "<": "less than ", "<=": "at most ",
}  # fmt: skip


def _decisive(topic: Topic, comparison: Comparison) -> list[tuple[int, Row]]:
    """Give the two figures of two articles on which a verdict rests, the exact one first; none if it names no two."""
    named = {part.href for part in linked(topic.reason, topic.rows, comparison.label)}
    pair = [(number, row) for number, row in topic.rows if f"#f{number}" in named]
    if topic.agreement == "same" or len({row["article"] for _, row in pair}) != 2 or len(pair) != 2:
        return []
    return sorted(pair, key=lambda numbered: numbered[1]["modifier"] != "=")


def _worded(topic: Topic, comparison: Comparison) -> list[Part]:
    """Give a topic's figures: one wording for all, else one value, else those that decide or the two commonest."""
    # Vague ones come last, and of those that stand as often the exact comes first.
    exact = [(number, row) for number, row in topic.rows if row["modifier"] != "vague"]
    rows = sorted(exact or topic.rows, key=lambda numbered: numbered[1]["modifier"] != "=")
    places = {" ".join(row["text"].split()).casefold(): (number, row) for number, row in reversed(rows)}
    found = [(words, *places[words.casefold()]) for words in wordings([row["text"] for _, row in rows])]
    more = len(wordings([row["text"] for _, row in topic.rows])) - 2
    words, number, first = found[0]
    parts = [Part(f"“{brief(words)}”", f"#f{number}")]
    if more < 0:
        return [*parts, Part(f" ({comparison.among(topic.articles)})")]
    if said := plain([row for _, row in topic.rows]):
        return [Part(said, f"#f{number}"), Part(f" ({comparison.among(topic.articles)})")]
    if pair := _decisive(topic, comparison):
        found = [(" ".join(row["text"].split()), number, row) for number, row in pair]
        words, number, first = found[0]
        parts = [Part(f"“{brief(words)}”", f"#f{number}")]
    others = [one for one in found[1:] if one[2]["article"] != first["article"]] or found[1:]
    if not others:
        vague = f" and {several(more + 1, 'more wording')} ({comparison.among(topic.articles)})"
        return [*parts, Part(f" in {comparison.label[first['article']]}{vague}")]
    words, number, second = others[0]
    also = f" and {several(more, 'more wording')}" if more else ""
    counted = "" if len(topic.articles) == 2 and not more else f" ({comparison.among(topic.articles)})"
    return [
        *parts,
        Part(f" in {comparison.label[first['article']]}, "),
        Part(f"“{brief(words)}”", f"#f{number}"),
        Part(f" in {comparison.label[second['article']]}{also}{counted}"),
    ]
