"""A finding in words, with links to the words that support it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    """A finding: a few words that say of what sort it is, and the sentences that state it."""

    sort: str
    parts: Sequence[Part]


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


def linked(reason: str, rows: Iterable[tuple[int, Row]]) -> list[Part]:
    """Give a reason, with the figures it quotes as links to them.

    Examples
    --------
    >>> linked("“12” (Gazette) is more", [(7, {"text": "12"})])
    [Part(text='“12”', href='#f7'), Part(text=' (Gazette) is more', href=None)]
    """
    parts = []
    rest = reason.rstrip(".")
    quoted = {f"“{row['text']}”": f"#f{number}" for number, row in reversed(list(rows))}
    while rest:
        places = [(place, words) for words in quoted if (place := rest.find(words)) >= 0]
        if not places:
            break
        at, words = min(places, key=lambda found: (found[0], -len(found[1])))
        parts += [Part(rest[:at]), Part(words, quoted[words])]
        rest = rest[at + len(words) :]
    return [part for part in [*parts, Part(rest)] if part.text]
