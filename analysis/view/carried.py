"""The findings about statements: who carries them, what was changed in them and what was cut."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pandas as pd

from analysis.compare.versions import Run
from analysis.phrases import brief, percent, several
from analysis.view.comparison import Comparison
from analysis.view.finding import MOST, Finding, Part, spread
from analysis.view.shared import Carrier, Statement, Told

#: A statement of fewer words than this is cut by nobody in a way worth telling.
LONG = 8
#: Of fewer words than this that an article has, it took a phrase; it cut nothing.
PHRASE = 4
#: Of fewer words than this the number is told that an article has, of more the share.
MANY = 25


def edited(comparison: Comparison) -> Iterable[Finding]:
    """Tell of quotations with words that the fullest version, or the source, does not have."""
    found = [
        (statement, carrier, version, run)
        for statement in comparison.statements
        for carrier in statement.carriers
        for version in carrier.versions
        if version.relation == "edited" and (run := _new(statement, version))
    ]
    if not found:
        return
    has = "version in quotation marks has" if len(found) == 1 else "versions in quotation marks have"
    primary = {statement.carriers[0].primary for statement, *_ in found}
    than = (
        "the source" if primary == {True} else "the source or the fullest version" if True in primary else ""
    )
    parts = [Part(f"{len(found)} {has} words that {than or 'the fullest version'} does not have: ")]
    for place, one in enumerate(found[:MOST]):
        parts += [Part("; " if place else ""), *_change(*one)]
    yield Finding("Quotations differ", [*parts, Part("." if len(found) <= MOST else "; and more.")])


def _new(statement: Statement, version: Told) -> Run | None:
    """Find the first words of a version that the reference does not have; what only stands elsewhere in it is none."""
    there = set(_WORD.findall(statement.opening.casefold()))
    changed = (run for run in version.runs if run.kind in ("changed", "added"))
    return next((run for run in changed if set(_WORD.findall(run.words.casefold())) - there), None)


_WORD = re.compile(r"\w+")


def _change(statement: Statement, carrier: Carrier, version: Told, run: Run) -> list[Part]:
    how = f"for “{brief(run.instead_of)}”" if run.instead_of else "added"
    words = f"“{brief(run.words)}” {how}"
    return [
        Part(f"{carrier.label} "),
        Part(words, version.href),
        Part(" ("),
        Part(f"S{statement.number}", f"#statement-{statement.number}"),
        Part(")"),
    ]


def carried(comparison: Comparison) -> Iterable[Finding]:
    """Tell how many statements several articles carry, which of them most, and which lost most of its words."""
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
    yield Finding("Statements shared", [*parts, *_cut(comparison)])


def _said(statement: Statement) -> list[Part]:
    """Name a statement by its first words and its speaker."""
    speaker = statement.speaker or "a speaker not found"
    fullest = statement.carriers[0]
    if statement.denied:
        by = f" denied by {speaker}"
    elif fullest.versions[0].relation == "paraphrase":
        by = f" ({speaker}, in the words of {fullest.label})"
    else:
        by = f" by {speaker}"
    return [Part(f"“{brief(statement.opening, 60)}”", f"#statement-{statement.number}"), Part(by)]


def _cut(comparison: Comparison) -> list[Part]:
    """Tell which quotation lost most of its words; a paraphrase that has fewer words cuts nothing."""
    statements = comparison.statements
    cut = [
        (carrier.kept, -statement.words, carrier, statement)
        for statement in statements
        for carrier in statement.carriers[1:]
        if round(carrier.kept * statement.words) >= PHRASE
        and carrier.kept < 1
        and not carrier.more
        and statement.words >= LONG
        and carrier.quoted
        and statement.carriers[0].quoted
        and not _earlier(carrier, statement.carriers[0], comparison)
    ]
    if not cut:
        return []
    share, _, carrier, statement = min(cut, key=lambda found: found[:2])
    most = "Cut the most: " if sum(statement.quoted for statement in statements) > 1 else "Cut: "
    named = [Part(most), *_said(statement), Part(". ")] if len(statements) > 1 else []
    return [
        *named,
        Part(
            f"Of the source’s {statement.words} words {carrier.label} has "
            if statement.carriers[0].primary
            else f"Of the {statement.words} words that {statement.carriers[0].label} prints, {carrier.label} has "
        ),
        Part(
            percent(share) if statement.words >= MANY else str(round(share * statement.words)),
            carrier.versions[0].href,
        ),
        Part("."),
    ]


def _earlier(carrier: Carrier, fullest: Carrier, comparison: Comparison) -> bool:
    """Tell whether an article came out before the fullest version, maybe of words said again later."""
    if fullest.primary:
        return False
    days = {number: comparison.published.get(article) for article, number in comparison.order.items()}
    before, after = days[carrier.article], days[fullest.article]
    return not (pd.isna(before) or pd.isna(after)) and before.date() < after.date()
