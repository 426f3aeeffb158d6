"""The main findings about a story in words, each with its numbers and links to the words that support it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from analysis.phrases import brief, capital, listing, percent, several
from analysis.view.comparison import Comparison
from analysis.view.profile import Profile, Voice
from analysis.view.reports import reports
from analysis.view.shared import AGREEMENTS, Carrier, Check, Row, Statement, Told, Topic

#: How many findings of one sort are told at the top; the rest stand in their own section.
MOST = 3
#: A statement of fewer words than this is cut by nobody in a way worth telling.
LONG = 8
#: From this share of its words on, it is told that an article prints what another prints.
COPIED = 0.1


class Part(NamedTuple):
    """A piece of a finding: words, and where they lead if they are a link."""

    text: str
    href: str | None = None


class Finding(NamedTuple):
    """A finding: a few words that say of what sort it is, and the sentences that state it."""

    sort: str
    parts: Sequence[Part]


def findings(
    comparison: Comparison, spoken: Sequence[Voice], profiles: Sequence[Profile]
) -> dict[str, list[Finding]]:
    """State the main findings by sort, those that call for a check first."""
    told = [
        *_disagreeing(comparison),
        *_checked([check for check in comparison.checks if not check.holds], MOST),
        *_edited(comparison),
        *_carried(comparison),
        *_copied(profiles),
        *_agreeing(comparison),
        *_checked([check for check in comparison.checks if check.holds], 1),
        *_speaking(comparison, spoken),
        *_vouched(profiles, comparison.noun),
        *_tone(comparison),
    ]
    sorts: dict[str, list[Finding]] = {}
    for finding in told:
        sorts.setdefault(finding.sort, []).append(finding)
    return sorts


def _disagreeing(comparison: Comparison) -> Iterable[Finding]:
    topics = [topic for topic in comparison.topics if topic.agreement in ("conflict", "unclear", "update")]
    for topic in topics[:MOST]:
        parts = [
            Part(capital(topic.title), f"#topic-{topic.number}"),
            Part(f" ({spread(topic, comparison)}): "),
        ]
        yield Finding(AGREEMENTS[topic.agreement][1], [*parts, *linked(topic.reason, topic.rows), Part(".")])
    if len(topics) > MOST:
        more = f"{len(topics) - MOST} more of {several(len(comparison.topics), 'topic')}"
        yield Finding(AGREEMENTS[topics[MOST - 1].agreement][1], [Part(more, "#topics"), Part(".")])


def spread(shared: Statement | Topic, comparison: Comparison) -> str:
    """Say in how many articles something stands, and in how many texts if some of these are copies."""
    there = (
        [carrier.article for carrier in shared.carriers] if isinstance(shared, Statement) else shared.articles
    )
    return f"in {comparison.among(there, total=True, texts=shared.texts)}"


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
    primary = {statement.carriers[0].primary for statement, _, _ in edited}
    than = (
        "the source" if primary == {True} else "the source or the fullest version" if True in primary else ""
    )
    parts = [Part(f"{len(edited)} {has} words that {than or 'the fullest version'} does not have: ")]
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
    articles = len(comparison.reports)
    if len(comparison.order) < 2:
        return
    statements = comparison.statements
    within = "text" if comparison.sources else "article"
    if not statements:
        yield Finding("No statement shared", [Part(f"No quote was found in more than one {within}.")])
        return
    everywhere = sum(
        sum(not carrier.primary for carrier in statement.carriers) == articles for statement in statements
    )
    quoted = sum(statement.quoted for statement in statements)
    whole = " reports" if comparison.sources else ""
    if len(statements) == 1:
        how = "in quotation marks" if quoted else "in paraphrase"
        parts = [*_said(statements[0]), Part(f" stands {spread(statements[0], comparison)}, {how}. ")]
    else:
        parts = [
            Part(several(len(statements), "statement"), "#statements"),
            Part(f" stand in more than one {within}"),
            Part(f", {everywhere or 'none'} in all {articles}{whole}" if articles > 2 else ""),
            Part(f", {quoted or 'none'} in quotation marks in {'two or more' if articles > 2 else 'both'}. "),
        ]
    widest = max(statements, key=lambda statement: (statement.texts, len(statement.carriers)))
    if articles > 2 and len(statements) > 1 and len(widest.carriers) > 2:
        parts += [Part("Most widely carried: "), *_said(widest), Part(f", {spread(widest, comparison)}. ")]
    yield Finding("Statements shared", [*parts, *_cut(statements)])


def _said(statement: Statement) -> list[Part]:
    """Name a statement by its first words and its speaker."""
    return [
        Part(f"“{brief(statement.opening, 60)}”", f"#statement-{statement.number}"),
        Part(f" by {statement.speaker or 'a speaker not named'}"),
    ]


def _cut(statements: Sequence[Statement]) -> list[Part]:
    """Tell which quotation lost most of its words; a paraphrase that has fewer words cuts nothing."""
    cut = [
        (carrier.kept, -statement.words, carrier, statement)
        for statement in statements
        for carrier in statement.carriers[1:]
        if carrier.kept < 1 and statement.words >= LONG and carrier.quoted and statement.carriers[0].quoted
    ]
    if not cut:
        return []
    share, _, carrier, statement = min(cut, key=lambda found: found[:2])
    named = [Part("Cut the most: "), *_said(statement), Part(". ")] if len(statements) > 1 else []
    return [
        *named,
        Part(
            f"Of the source’s {statement.words} words {carrier.label} has "
            if statement.carriers[0].primary
            else f"Of the {statement.words} words that {statement.carriers[0].label} prints, {carrier.label} has "
        ),
        Part(percent(share), carrier.versions[0].href),
        Part("."),
    ]


def _copied(profiles: Sequence[Profile]) -> Iterable[Finding]:
    """Tell that articles print one text, so that they are not taken for so many witnesses."""
    copying = [profile for profile in profiles if profile.copied >= COPIED]
    if not copying:
        return
    copying.sort(key=lambda profile: -profile.copied)
    have = "article has" if len(copying) == 1 else "articles have"
    parts = [Part(f"{len(copying)} {have} passages that stand in another one almost word for word: ")]
    for place, profile in enumerate(copying[:MOST]):
        parts += [
            Part("; " if place else ""),
            Part(profile.label, f"#c{profile.passages[0]}" if profile.passages else f"#a{profile.number}"),
            Part(f" {percent(profile.copied)} of its {profile.words:,} words"),
        ]
    parts.append(Part(". " if len(copying) <= MOST else "; and more. "))
    yield Finding("Text in common", [*parts, Part("Copies are one text here, not several witnesses.")])


def _agreeing(comparison: Comparison) -> Iterable[Finding]:
    agreeing = [topic for topic in comparison.topics if topic.agreement in ("same", "compatible")]
    if not agreeing:
        return
    agreeing.sort(key=lambda topic: (-topic.texts, -len(topic.articles)))
    topics = several(len(comparison.topics), "topic")
    parts = [Part(f"In {len(agreeing)} of {topics} the figures are the same or can all hold: ")]
    for place, topic in enumerate(agreeing[:5]):
        text, href = max((one for line in topic.lines for one in line.printed), key=lambda one: len(one[0]))
        parts += [
            Part("; " if place else ""),
            Part(topic.title, f"#topic-{topic.number}"),
            Part(", "),
            Part(f"“{brief(text)}”", href),
            Part(f" ({comparison.among(topic.articles)})"),
        ]
    yield Finding("Figures agree", [*parts, Part("." if len(agreeing) <= 5 else "; and more.")])


def _speaking(comparison: Comparison, spoken: Sequence[Voice]) -> Iterable[Finding]:
    named = [voice for voice in spoken if voice.name]
    if not named:
        return
    total = sum(voice.words for voice in spoken)
    first = named[0]
    parts = [
        Part(several(len(named), "speaker"), "#speakers"),
        Part(
            f" {'is' if len(named) == 1 else 'are'} told apart; {first.name} has {percent(first.words / total)} of "
        ),
        Part(f"the {total:,} quoted or reported words"),
        Part(f", in {several(first.articles, comparison.noun)}. " if len(comparison.reports) > 1 else "."),
    ]
    if len(comparison.reports) > 1:
        everywhere = [str(voice.name) for voice in named if voice.articles == len(comparison.reports)]
        alone = sum(voice.articles == 1 for voice in named)
        who = listing(everywhere) if len(everywhere) <= 4 else f"{len(everywhere)} of them"
        are = "is" if len(everywhere) <= 1 else "are"
        noun = comparison.noun
        single = f" {several(alone, 'speaker')} {'is' if alone == 1 else 'are'} quoted in one {noun} alone."
        parts.append(Part(f"{who or 'Nobody'} {are} quoted in every {noun}.{single if alone else ''}"))
    yield Finding("Who is quoted", parts)


def _vouched(profiles: Sequence[Profile], noun: str) -> Iterable[Finding]:
    figures = sum(profile.figures for profile in profiles)
    if not figures:
        return
    sourced, bare = (sum(getattr(profile, name) for profile in profiles) for name in ("sourced", "bare"))
    kinds = [
        (sourced, "given by a source"),
        (figures - sourced - bare, f"{'more ' if sourced else ''}with a hedge (about, at least)"),
        (bare, f"with {'neither' if bare < figures else 'neither a source nor a hedge'}"),
    ]
    there = " in the reports" if noun == "report" else ""
    if figures == 1:
        said = f"The one figure{there} stands {next(how for number, how in kinds if number)}. "
    else:
        said = f"{several(figures, 'figure')}{there}: {', '.join(f'{n:,} {how}' for n, how in kinds if n)}. "
    yield Finding("Who vouches", [Part(said), Part("Article by article", "#profiles")])


def _tone(comparison: Comparison) -> Iterable[Finding]:
    passages = reports(comparison.story).passages
    agreed = passages["agreement"] == "agree"
    if not agreed.any():
        return
    own = passages["voice"] == "outlet"
    yield Finding(
        "Whose tone",
        [
            Part(
                f"Two word lists agree on a tone in {(agreed & ~own).sum()} of {several(int((~own).sum()), 'passage')} "
            ),
            Part(
                f"of quoted or reported speech and in {(agreed & own).sum()} of {own.sum()} in the articles’ own "
            ),
            Part("words. Tone is of words, not of an outlet’s stance. "),
            Part("Tone by voice", "#tone"),
        ],
    )
