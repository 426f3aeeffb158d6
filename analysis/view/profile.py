"""Each article in a row of numbers: whom it quotes and how, who vouches for its figures, what it shares."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import NamedTuple

from analysis.tables import APART, records
from analysis.view.comparison import Comparison
from analysis.view.shared import Row


class Voice(NamedTuple):
    """How much a speaker is quoted: quotes, those with words in quotation marks, and words; and so in each article."""

    name: str | None
    quotes: int
    marked: int
    words: int
    each: tuple[tuple[int, int], ...]

    @property
    def articles(self) -> int:
        """How many articles quote the speaker."""
        return sum(quotes > 0 for quotes, _ in self.each)


class Profile(NamedTuple):
    """An article in numbers.

    `marked` quotes have words in quotation marks, `unnamed` ones no speaker who could be told. `figures` are those
    that are no date, time, age or rank; `bare` ones have neither a source nor a hedge. `copied` is the share of the
    words that other articles print as well, word for word or nearly so, and `passages` where they stand.
    """

    number: int
    label: str
    words: int
    quotes: int
    marked: int
    unnamed: int
    speakers: int
    most: str | None
    figures: int
    sourced: int
    hedged: int
    bare: int
    statements: int
    topics: int
    copied: float
    passages: tuple[int, ...]


def voices(comparison: Comparison) -> list[Voice]:
    """Count the reports' quotes and their words by speaker, those who have the most words first, the unnamed last."""
    quotes: dict[str | None, dict[object, set[int]]] = {}
    marked: dict[str | None, set[tuple[object, int]]] = {}
    words: dict[str | None, dict[object, int]] = {}
    for _, row in comparison.quotes:
        if row["article"] not in comparison.reports:
            continue
        quotes.setdefault(row["speaker"], {}).setdefault(row["article"], set()).add(row["quote"])
        if row["kind"] != "indirect":
            marked.setdefault(row["speaker"], set()).add((row["article"], row["quote"]))
        counted = words.setdefault(row["speaker"], {})
        counted[row["article"]] = counted.get(row["article"], 0) + len(row["text"].split())
    found = []
    for name, per in quotes.items():
        each = tuple(
            (len(per.get(article, ())), words[name].get(article, 0)) for article in comparison.reports
        )
        total, spoken = (sum(counts) for counts in zip(*each, strict=True))
        found.append(Voice(name, total, len(marked.get(name, ())), spoken, each))
    return sorted(found, key=lambda voice: (voice.name is None, -voice.words))


def profiles(comparison: Comparison, spoken: Iterable[Voice]) -> list[Profile]:
    """Give every report's profile, in the order of the articles; `spoken` is what `voices` gives."""
    quotes, figures, copied = (
        _by_article(comparison, numbered)
        for numbered in (comparison.quotes, comparison.figures, comparison.copied)
    )
    named = [voice for voice in spoken if voice.name]
    found = []
    rows = dict(zip(comparison.order, records(comparison.story.articles), strict=True))
    for place, article in enumerate(comparison.reports):
        row = rows[article]
        number = comparison.order[article]
        words = len(row["text"].split())
        claims = [figure for _, figure in figures[article] if figure["kind"] not in APART]
        kinds = {quote["quote"]: quote["kind"] for _, quote in quotes[article] if quote["kind"] == "indirect"}
        kinds |= {
            quote["quote"]: quote["kind"] for _, quote in quotes[article] if quote["kind"] != "indirect"
        }
        here = [voice for voice in named if voice.each[place][0]]
        found.append(
            Profile(
                number=number,
                label=comparison.label[article],
                words=row.get("words", words),
                quotes=len(kinds),
                marked=sum(kind != "indirect" for kind in kinds.values()),
                unnamed=len({quote["quote"] for _, quote in quotes[article] if quote["speaker"] is None}),
                speakers=len(here),
                most=max(here, key=lambda voice: voice.each[place][1]).name if here else None,
                figures=len(claims),
                sourced=sum(figure["source"] is not None for figure in claims),
                hedged=sum(figure["modifier"] != "=" for figure in claims),
                bare=sum(figure["source"] is None and figure["modifier"] == "=" for figure in claims),
                statements=sum(statement.share(number) is not None for statement in comparison.statements),
                topics=sum(number in topic.articles for topic in comparison.topics),
                copied=sum(len(passage["text"].split()) for _, passage in copied[article]) / max(1, words),
                passages=tuple(at for at, _ in copied[article]),
            )
        )
    return found


def _by_article(
    comparison: Comparison, numbered: Iterable[tuple[int, Row]]
) -> Mapping[Hashable, list[tuple[int, Row]]]:
    found: dict[Hashable, list[tuple[int, Row]]] = {article: [] for article in comparison.order}
    for number, row in numbered:
        found[row["article"]].append((number, row))
    return found
