"""Findings of the page in its own words, with the rows that their links lead to."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.view.answer import Answer
from analysis.view.comparison import Comparison
from analysis.view.finding import Part
from analysis.view.profile import profiles, voices
from analysis.view.summary import findings

#: Parts of a finding that only lead to another place of the page, and say nothing of their own.
LEADS = frozenset({"#profiles", "#tone"})


def told_of(comparison: Comparison) -> dict[str, list[list[Part]]]:
    """Give the findings of the page by sort, each as its parts."""
    spoken = voices(comparison)
    told = findings(comparison, spoken, profiles(comparison, spoken))
    return {sort: [list(finding.parts) for finding in found] for sort, found in told.items()}


def tell(answer: Answer, comparison: Comparison, found: Iterable[list[Part]], opening: str = "") -> None:
    """Say findings of the page in its own words, with the rows that their links lead to."""
    for parts in found:
        words = opening + "".join(part.text for part in parts if part.href not in LEADS)
        quotes, figures = _led_to(comparison, parts)
        if figures:
            answer.say(words.strip(), comparison.story.figures.iloc[figures], "source", "figure")
        else:
            answer.say(words.strip(), comparison.story.statements.iloc[quotes], "speaker", "quote")


def _led_to(comparison: Comparison, parts: Iterable[Part]) -> tuple[list[int], list[int]]:
    """Give the rows of statements and of figures that the links of a finding lead to."""
    quotes: list[int] = []
    figures: list[int] = []
    for part in parts:
        place, _, number = (part.href or "").removeprefix("#").rpartition("-")
        if place == "statement":
            quotes += [at for at, _ in comparison.statements[int(number) - 1].rows]
        elif place == "topic":
            figures += [at for at, _ in comparison.topics[int(number) - 1].rows]
    return list(dict.fromkeys(quotes)), list(dict.fromkeys(figures))
