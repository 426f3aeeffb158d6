"""Each article in a row of numbers: whom it quotes and how, who vouches for its figures, what it shares."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from analysis.attribution import SURE, bears_name, own_words
from analysis.tables import APART, records
from analysis.view.comparison import Comparison
from analysis.view.shared import Row
from analysis.vouched import counting_sources


class Voice(NamedTuple):
    """How much a speaker is quoted: quotes, those with words in quotation marks, and words; and so in each article.

    `unsure` are the words, in each article, that are not surely the speaker's.
    """

    name: str | None
    quotes: int
    marked: int
    words: int
    each: tuple[tuple[int, int], ...]
    unsure: tuple[int, ...] = ()

    @property
    def named(self) -> bool:
        """Whether the speaker bears a name; "officials" of two articles need not be the same."""
        return bears_name(self.name)

    @property
    def articles(self) -> int:
        """How many articles quote the speaker."""
        return sum(quotes > 0 for quotes, _ in self.each)


class Profile(NamedTuple):
    """An article in numbers.

    `marked` quotes have words in quotation marks, `unnamed` ones a source without a name or none that was found.
    `speakers` are those who bear a name, and `most` is who of them has the most words, if that is sure. `figures` and
    `topics` leave out dates, times, ages and ranks; `bare` figures have neither a source nor a hedge. `copied` is the
    share of the words that other articles print as well, word for word or nearly so, and `passages` where they stand.
    """

    number: int
    label: str
    published: Any
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
    """Count the reports' quotes and their words by speaker, the most words first; who bears no name comes last."""
    quotes: dict[str | None, dict[object, set[int]]] = {}
    marked: dict[str | None, set[tuple[object, int]]] = {}
    words: dict[str | None, dict[object, int]] = {}
    unsure: dict[str | None, dict[object, int]] = {}
    counts = own_words(comparison.story.quotes)
    for (_, row), count in zip(comparison.quotes, counts, strict=True):
        if row["article"] not in comparison.reports:
            continue
        quotes.setdefault(row["speaker"], {}).setdefault(row["article"], set()).add(row["quote"])
        if row["kind"] != "indirect":
            marked.setdefault(row["speaker"], set()).add((row["article"], row["quote"]))
        sure = bears_name(row["speaker"]) and (row["confidence"] is None or row["confidence"] >= SURE)
        for counted in (words, *(() if sure else (unsure,))):
            per = counted.setdefault(row["speaker"], {})
            per[row["article"]] = per.get(row["article"], 0) + count
    found = []
    for name, found_in in quotes.items():
        each = tuple(
            (len(found_in.get(article, ())), words[name].get(article, 0)) for article in comparison.reports
        )
        doubtful = tuple(unsure.get(name, {}).get(article, 0) for article in comparison.reports)
        total, spoken = (sum(counts) for counts in zip(*each, strict=True))
        found.append(Voice(name, total, len(marked.get(name, ())), spoken, each, doubtful))
    return sorted(found, key=lambda voice: (voice.name is None, not voice.named, -voice.words))


def _most(spoken: Sequence[Voice], place: int) -> str | None:
    """Name who has the most words in an article, if nobody can have more by words that are not surely anyone's."""
    here = sorted((voice for voice in spoken if voice.named), key=lambda voice: -voice.each[place][1])
    unsure = sum(voice.unsure[place] for voice in spoken)
    first, second = [*(voice.each[place][1] for voice in here[:2]), 0, 0][:2]
    return here[0].name if first - second > unsure else None


def profiles(comparison: Comparison, spoken: Sequence[Voice]) -> list[Profile]:
    """Give every report's profile, in the order of the articles; `spoken` is what `voices` gives."""
    quotes, figures, copied = (
        _by_article(comparison, numbered)
        for numbered in (comparison.quotes, comparison.figures, comparison.copied)
    )
    found = []
    of_sources = counting_sources(comparison.story.figures, comparison.story.quotes)
    rows = dict(zip(comparison.order, records(comparison.story.articles), strict=True))
    for place, article in enumerate(comparison.reports):
        row = rows[article]
        number = comparison.order[article]
        words = len(row["text"].split())
        claims = [
            figure
            for _, figure in figures[article]
            if figure["kind"] not in APART and (article, figure["figure"]) not in of_sources
        ]
        kinds = {quote["quote"]: quote["kind"] for _, quote in quotes[article] if quote["kind"] == "indirect"}
        kinds |= {
            quote["quote"]: quote["kind"] for _, quote in quotes[article] if quote["kind"] != "indirect"
        }
        found.append(
            Profile(
                number=number,
                label=comparison.label[article],
                published=comparison.published.get(article),
                words=row.get("words", words),
                quotes=len(kinds),
                marked=sum(kind != "indirect" for kind in kinds.values()),
                unnamed=len({q["quote"] for _, q in quotes[article] if not bears_name(q["speaker"])}),
                speakers=sum(voice.named and voice.each[place][0] > 0 for voice in spoken),
                most=_most(spoken, place),
                figures=len(claims),
                sourced=sum(figure["source"] is not None for figure in claims),
                hedged=sum(figure["modifier"] != "=" for figure in claims),
                bare=sum(figure["source"] is None and figure["modifier"] == "=" for figure in claims),
                statements=sum(statement.share(number) is not None for statement in comparison.statements),
                topics=sum(number in topic.articles and not topic.apart for topic in comparison.topics),
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
