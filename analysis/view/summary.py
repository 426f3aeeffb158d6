"""The main findings about a story in words, each with links to the words that support it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import pandas as pd

from analysis.view.comparison import AGREEMENTS, Carrier, Check, Comparison, Row, Statement, Told, day

#: How many findings of one sort are told at the top; the rest stand in their own section.
MOST = 3
#: A statement of fewer words than this is cut by nobody in a way worth telling.
LONG = 8


class Part(NamedTuple):
    """A piece of a finding: words, and where they lead if they are a link."""

    text: str
    href: str | None = None


class Finding(NamedTuple):
    """A finding: a few words that say of what sort it is, and the sentences that state it."""

    sort: str
    parts: Sequence[Part]


class Voice(NamedTuple):
    """How much a speaker is quoted: quotes and words in all, and in each article."""

    name: str | None
    quotes: int
    words: int
    each: Sequence[tuple[int, int]]

    @property
    def articles(self) -> int:
        """How many articles quote the speaker."""
        return sum(quotes > 0 for quotes, _ in self.each)


def voices(comparison: Comparison) -> list[Voice]:
    """Count quotes and words of quotes by speaker, those who have the most words first, the unnamed last."""
    quotes: dict[str | None, dict[object, set[int]]] = {}
    words: dict[str | None, dict[object, int]] = {}
    for _, row in comparison.quotes:
        quotes.setdefault(row["speaker"], {}).setdefault(row["article"], set()).add(row["quote"])
        counted = words.setdefault(row["speaker"], {})
        counted[row["article"]] = counted.get(row["article"], 0) + len(row["text"].split())
    found = []
    for name, per in quotes.items():
        each = [(len(per.get(article, ())), words[name].get(article, 0)) for article in comparison.order]
        found.append(Voice(name, sum(n for n, _ in each), sum(n for _, n in each), each))
    return sorted(found, key=lambda voice: (voice.name is None, -voice.words))


def lede(comparison: Comparison) -> str:
    """Say how much was found, and how."""
    quotes = len({(row["article"], row["quote"]) for _, row in comparison.quotes})
    figures = sum(row["kind"] not in ("date", "time") for _, row in comparison.figures)
    return (
        f"{_published(comparison)}{count(quotes, 'quote')} and {count(figures, 'figure')} were found by fixed "
        "rules; nobody has checked them. Each finding leads to the words it rests on: read those before you rely "
        "on it."
    )


def _published(comparison: Comparison) -> str:
    """Say from when to when the articles were published."""
    dated = sorted(date for date in comparison.published.values() if not pd.isna(date))
    if not dated:
        return ""
    first, last = day(dated[0]), day(dated[-1])
    undated = len(comparison.order) - len(dated)
    span = f"Published {first}" if first == last else f"Published {first} to {last}"
    return f"{span}{f'; {undated} not dated' if undated else ''}. "


def findings(comparison: Comparison) -> dict[str, list[Finding]]:
    """State the main findings by sort, those that call for a check first."""
    told = [
        *_disagreeing(comparison),
        *_checked([check for check in comparison.checks if not check.holds], MOST),
        *_edited(comparison),
        *_carried(comparison),
        *_agreeing(comparison),
        *_checked([check for check in comparison.checks if check.holds], 1),
        *_speaking(comparison),
        *_tone(comparison),
    ]
    sorts: dict[str, list[Finding]] = {}
    for finding in told:
        sorts.setdefault(finding.sort, []).append(finding)
    return sorts


def _disagreeing(comparison: Comparison) -> Iterable[Finding]:
    topics = [topic for topic in comparison.topics if topic.agreement in ("conflict", "unclear", "update")]
    for topic in topics[:MOST]:
        parts = [Part(capital(topic.title), f"#topic-{topic.number}"), Part(": ")]
        yield Finding(AGREEMENTS[topic.agreement][1], [*parts, *linked(topic.reason, topic.rows), Part(".")])
    if len(topics) > MOST:
        more = f"{len(topics) - MOST} more of {count(len(comparison.topics), 'topic')}"
        yield Finding(AGREEMENTS[topics[MOST - 1].agreement][1], [Part(more, "#topics"), Part(".")])


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


def _checked(checks: Sequence[Check], most: int) -> Iterable[Finding]:
    for check in checks[:most]:
        yield Finding(verdict(check.holds), [*linked(check.reason, check.figures), Part(".")])
    if len(checks) > most:
        yield Finding(verdict(checks[0].holds), [Part(f"{len(checks) - most} more", "#shares"), Part(".")])


def verdict(holds: bool | None) -> str:
    """Say in words whether a share holds."""
    if holds is None:
        return "Share not settled"
    return "Share fits" if holds else "Share does not fit"


def _edited(comparison: Comparison) -> Iterable[Finding]:
    edited = [
        (statement, carrier, version)
        for statement in comparison.statements
        for carrier in statement.carriers
        for version in carrier.versions
        if version.relation == "edited"
    ]
    if not edited:
        return
    has = "version in quotation marks has" if len(edited) == 1 else "versions in quotation marks have"
    parts = [Part(f"{len(edited)} {has} words that the fullest version does not have: ")]
    for place, found in enumerate(edited[:MOST]):
        parts += [Part("; " if place else ""), *_change(*found)]
    yield Finding("Quotations differ", [*parts, Part("." if len(edited) <= MOST else "; and more.")])


def _change(statement: Statement, carrier: Carrier, version: Told) -> list[Part]:
    run = next((run for run in version.runs if run.kind in ("changed", "added")), None)
    if run is None:
        words = "see its words"
    elif run.instead_of:
        words = f"“{brief(run.words)}” for “{brief(run.instead_of)}”"
    else:
        words = f"“{brief(run.words)}” added"
    return [
        Part(f"{carrier.label} "),
        Part(words, version.href),
        Part(" ("),
        Part(f"S{statement.number}", f"#statement-{statement.number}"),
        Part(")"),
    ]


def _carried(comparison: Comparison) -> Iterable[Finding]:
    articles = len(comparison.order)
    if articles < 2:
        return
    if not comparison.statements:
        yield Finding("No statement shared", [Part("No quote was found in more than one article.")])
        return
    everywhere = sum(not statement.missing for statement in comparison.statements)
    stand = "stands" if len(comparison.statements) == 1 else "stand"
    parts = [
        Part(count(len(comparison.statements), "statement"), "#statements"),
        Part(f" {stand} in more than one article"),
        Part(f", {everywhere or 'none'} in all {articles}. " if articles > 2 else ". "),
    ]
    cut = [
        (carrier.kept, -statement.words, carrier, statement)
        for statement in comparison.statements
        for carrier in statement.carriers
        if carrier.kept < 1 and statement.words >= LONG
    ]
    if cut:
        share, _, carrier, statement = min(cut, key=lambda found: found[:2])
        parts += [
            Part("Cut the most: "),
            Part(f"“{brief(statement.opening, 60)}”", f"#statement-{statement.number}"),
            Part(f" by {statement.speaker or 'a speaker not named'}. Of the {statement.words} words that "),
            Part(f"{statement.carriers[0].label} prints, {carrier.label} has {percent(share)}."),
        ]
    yield Finding("Statements shared", parts)


def _agreeing(comparison: Comparison) -> Iterable[Finding]:
    agreeing = [topic for topic in comparison.topics if topic.agreement in ("same", "compatible")]
    if not agreeing:
        return
    topics = count(len(comparison.topics), "topic")
    parts = [Part(f"In {len(agreeing)} of {topics} the figures are the same or can all hold: ")]
    for place, topic in enumerate(agreeing[:5]):
        parts += [Part("; " if place else ""), Part(topic.title, f"#topic-{topic.number}")]
    yield Finding("Figures agree", [*parts, Part("." if len(agreeing) <= 5 else "; and more.")])


def _speaking(comparison: Comparison) -> Iterable[Finding]:
    spoken = voices(comparison)
    named = [voice for voice in spoken if voice.name]
    if not named:
        return
    total = sum(voice.words for voice in spoken)
    speakers = "One speaker is named" if len(named) == 1 else f"{len(named)} speakers are named"
    parts = [
        Part(speakers, "#speakers"),
        Part(
            f"; {named[0].name} has {percent(named[0].words / total)} of the {total:,} quoted or reported words. "
        ),
    ]
    if len(comparison.order) > 1:
        everywhere = [str(voice.name) for voice in named if voice.articles == len(comparison.order)]
        alone = sum(voice.articles == 1 for voice in named)
        who = listing(everywhere) if len(everywhere) <= 4 else f"{len(everywhere)} of them"
        are = "is" if len(everywhere) <= 1 else "are"
        parts.append(Part(f"{who or 'Nobody'} {are} quoted in every article, {alone} in one article alone."))
    yield Finding("Who is quoted", parts)


def _tone(comparison: Comparison) -> Iterable[Finding]:
    passages = comparison.story.passages
    agreed = passages[passages["agreement"] == "agree"]
    if agreed.empty:
        return
    own = int((agreed["voice"] == "outlet").sum())
    yield Finding(
        "Whose tone",
        [
            Part(f"Two word lists agree on a tone in {len(agreed)} of {count(len(passages), 'passage')}: "),
            Part(f"{len(agreed) - own} of quoted or reported speech, {own} in the articles’ own words. "),
            Part("Tone by voice", "#tone"),
        ],
    )


def listing(names: Sequence[str]) -> str:
    """Write names as a list in words.

    Examples
    --------
    >>> listing(["a", "b", "c"]), listing([])
    ('a, b and c', '')
    """
    return " and ".join([part for part in (", ".join(names[:-1]), *names[-1:]) if part])


def count(number: int, noun: str) -> str:
    """Write a number with its noun.

    Examples
    --------
    >>> count(1, "quote"), count(1200, "quote")
    ('1 quote', '1,200 quotes')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def percent(share: float) -> str:
    """Write a share as a whole percentage; what is not quite all or nothing is not written so.

    Examples
    --------
    >>> percent(0.174), percent(0.998), percent(0.001)
    ('17\u202f%', '99\u202f%', '1\u202f%')
    """
    whole = round(100 * share)
    if 0 < share < 1:
        whole = min(99, max(1, whole))
    return f"{whole}\u202f%"


def brief(words: str, most: int = 40) -> str:
    """Cut words to a length, at a space.

    Examples
    --------
    >>> brief("to put an end to it", 12)
    'to put an…'
    """
    return words if len(words) <= most else words[: most + 1].rpartition(" ")[0].rstrip(",;: ") + "…"


def ends(words: str, each: int = 6) -> str | None:
    """Shorten a long run of words to its ends, saying how many stand between; None if it is short.

    Examples
    --------
    >>> ends("one two three four five six seven", each=2)
    'one two … 3 words … six seven'
    """
    listed = words.split()
    if len(listed) <= 2 * each + 2:
        return None
    between = count(len(listed) - 2 * each, "word")
    return " ".join([*listed[:each], "…", between, "…", *listed[-each:]])


def capital(words: str) -> str:
    """Begin with a capital letter."""
    return words[:1].upper() + words[1:]
