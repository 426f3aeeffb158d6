"""The main findings about a story in words, each with its numbers and links to the words that support it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import pandas as pd

from analysis.phrases import listing, percent, ranking, several
from analysis.tables import APART
from analysis.view.carried import carried, edited
from analysis.view.comparison import Comparison
from analysis.view.dates import day, in_doubt
from analysis.view.finding import MOST, Finding, Part
from analysis.view.measured import agreeing, checked, disagreeing
from analysis.view.profile import Profile, Voice
from analysis.view.reports import reports

#: From this share of its words on, it is told that an article prints what another prints.
COPIED = 0.1
#: After so many days without an article the next one may be of another event.
APART_DAYS = 30


def findings(
    comparison: Comparison, spoken: Sequence[Voice], profiles: Sequence[Profile]
) -> dict[str, list[Finding]]:
    """State the main findings by sort, those that call for a check first."""
    told = [
        *_far_apart(comparison),
        *disagreeing(comparison),
        *checked([check for check in comparison.checks if not check.holds], MOST, comparison),
        *edited(comparison),
        *carried(comparison),
        *_copied(profiles),
        *agreeing(comparison),
        *checked([check for check in comparison.checks if check.holds], 1, comparison),
        *_speaking(comparison, spoken),
        *_vouched(comparison, profiles),
        *_tone(comparison),
    ]
    sorts: dict[str, list[Finding]] = {}
    for finding in told:
        sorts.setdefault(finding.sort, []).append(finding)
    return sorts


def _far_apart(comparison: Comparison) -> Iterable[Finding]:
    """Warn of articles that came out long after the others."""
    dated = sorted(
        (
            (published, number, article)
            for article, number in comparison.reports.items()
            if not pd.isna(published := comparison.published.get(article))
        ),
        key=lambda one: one[:2],
    )
    doubtful = in_doubt(comparison.story.articles)
    for place, (before, after) in enumerate(pairwise(dated), 1):
        days = (after[0] - before[0]).days
        if days < APART_DAYS:
            continue
        late = dated[place : place + MOST]
        rest = len(dated) - place - len(late)
        more = f" and {rest} more" if rest else ""
        later = " or later" if len(late) > 1 else ""
        when = f"{day(after[0])}{later}, {several(days, 'day')} after the {comparison.noun} before"
        warned = (
            f"{more}: published {when}. What differs there may have changed since, or be of another event."
        )
        parts: list[Part] = []
        for _, number, article in late:
            parts += [Part(", " if parts else ""), Part(comparison.label[article], f"#a{number}")]
            parts.append(Part(" (its text gives another date)" if article in doubtful else ""))
        yield Finding("Far apart in time", [part for part in [*parts, Part(warned)] if part.text])


def _copied(profiles: Sequence[Profile]) -> Iterable[Finding]:
    """Tell that articles print one text, so that they are not taken for so many witnesses."""
    copying = sorted((profile for profile in profiles if profile.copied), key=lambda profile: -profile.copied)
    if not copying or copying[0].copied < COPIED:
        return
    parts = [Part(f"{len(copying)} articles have passages that stand in another one almost word for word: ")]
    for place, profile in enumerate(copying[:MOST]):
        parts += [
            Part("; " if place else ""),
            Part(profile.label, f"#c{profile.passages[0]}" if profile.passages else f"#a{profile.number}"),
            Part(f" {percent(profile.copied)} of its {profile.words:,} words"),
        ]
    parts.append(Part(". " if len(copying) <= MOST else "; and more. "))
    yield Finding("Text in common", [*parts, Part("Copies are one text here, not several witnesses.")])


def _speaking(comparison: Comparison, spoken: Sequence[Voice]) -> Iterable[Finding]:
    named = [voice for voice in spoken if voice.named]
    without = sum(voice.name is not None and not voice.named for voice in spoken)
    if not named and not without:
        return
    parts = [Part(several(len(named), "speaker") if named else "Nobody", "#speakers")]
    are = "is" if len(named) <= 1 else "are"
    parts.append(Part(f" with a name {are} {'told apart' if named else 'quoted'}"))
    if without:
        go = f"{several(without, 'source')} {'goes' if without == 1 else 'go'} without one"
        parts.append(Part(f"; {go}{' and may be among them' if named else ''}"))
    parts.append(Part(". "))
    if named:
        total = sum(voice.words for voice in spoken)
        unsure = sum(sum(voice.unsure) for voice in spoken)
        words = [(str(voice.name), voice.words) for voice in named]
        parts.append(Part(f"{ranking(words, total, unsure, 'quoted or reported words')}. "))
    if named and len(comparison.reports) > 1:
        everywhere = [str(voice.name) for voice in named if voice.articles == len(comparison.reports)]
        alone = sum(voice.articles == 1 for voice in named)
        noun = comparison.noun
        if everywhere:
            who = listing(everywhere) if len(everywhere) <= 4 else f"{len(everywhere)} of them"
            parts.append(Part(f"{who} {'is' if len(everywhere) == 1 else 'are'} quoted in every {noun}. "))
        else:
            parts.append(Part(f"Nobody was found to be quoted in every {noun}. "))
        if alone:
            are = "is" if alone == 1 else "are"
            parts.append(Part(f"{several(alone, 'speaker')} with a name {are} quoted in one {noun} alone."))
    yield Finding("Who is quoted", parts)


def _vouched(comparison: Comparison, profiles: Sequence[Profile]) -> Iterable[Finding]:
    figures = sum(profile.figures for profile in profiles)
    told = [row for _, row in comparison.figures if row["kind"] not in APART]
    besides = sum(row["article"] in comparison.reports for row in told) - figures
    if not figures:
        return
    sourced, bare = (sum(getattr(profile, name) for profile in profiles) for name in ("sourced", "bare"))
    kinds = [
        (sourced, "given by a source"),
        (figures - sourced - bare, f"{'more ' if sourced else ''}with a hedge (about, at least)"),
        (bare, f"with {'neither' if bare < figures else 'neither a source nor a hedge'}"),
    ]
    there = " in the reports" if comparison.noun == "report" else ""
    if figures == 1:
        said = f"The one figure{there} stands {next(how for number, how in kinds if number)}. "
    else:
        said = f"{several(figures, 'figure')}{there}: {', '.join(f'{n:,} {how}' for n, how in kinds if n)}. "
    if besides:
        count = "counts" if besides == 1 else "count"
        said += f"{besides:,} more {count} a source itself (as in “two officials said”). "
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
