"""A finding in words, with links to the words that support it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

from analysis.view.comparison import Comparison
from analysis.view.shared import Row, Statement, Topic

#: How many findings of one sort are told at the top; the rest stand in their own section.
MOST = 3


class Part(NamedTuple):
    """A piece of a finding: words, and where they lead if they are a link."""

    text: str
    href: str | None = None


class Finding(NamedTuple):
    """A finding: a few words that say of what sort it is, the sentences that state it, and what these list."""

    sort: str
    parts: Sequence[Part]
    items: Sequence[Sequence[Part]] = ()


def spread(shared: Statement | Topic, comparison: Comparison) -> str:
    """Say in how many articles something stands, and in how many texts if some of these are copies."""
    there = (
        [carrier.article for carrier in shared.carriers] if isinstance(shared, Statement) else shared.articles
    )
    return f"in {comparison.among(there, total=True, texts=shared.texts)}"


def named(topic: Topic, comparison: Comparison) -> str:
    """Give a topic's title, with its number where another bears the same."""
    twins = sum(other.title == topic.title for other in comparison.topics)
    return f"{topic.title} (T{topic.number})" if twins > 1 else topic.title


def linked(
    reason: str, rows: Iterable[tuple[int, Row]], label: Mapping[Hashable, str] | None = None
) -> list[Part]:
    """Give a reason, with the figures it quotes as links to them, each to that of the article it names.

    Examples
    --------
    >>> rows = [(7, {"text": "12", "article": 0}), (9, {"text": "12", "article": 1})]
    >>> linked("“12” (Gazette) is more", rows, {0: "Herald", 1: "Gazette"})
    [Part(text='“12”', href='#f9'), Part(text=' (Gazette) is more', href=None)]
    """
    parts = []
    rest = reason.rstrip(".")
    quoted: dict[str, tuple[str, str]] = {}
    for number, row in reversed(list(rows)):
        words, href = f"“{row['text']}”", f"#f{number}"
        quoted[words] = words, href
        if label is not None:
            quoted[f"{words} ({label[row['article']]}"] = words, href
    while rest:
        places = [(place, said) for said in quoted if (place := rest.find(said)) >= 0]
        if not places:
            break
        at, said = min(places, key=lambda found: (found[0], -len(found[1])))
        words, href = quoted[said]
        parts += [Part(rest[:at]), Part(words, href)]
        rest = rest[at + len(words) :]
    return [part for part in [*parts, Part(rest)] if part.text]
