"""Answers on speech: who is quoted, how, and what was kept of a statement."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.charts.cues import cue_counts, is_loaded
from analysis.charts.speech import words_by_article
from analysis.phrases import brief, listing, percent, several
from analysis.story import Story
from analysis.tables import labels, records
from analysis.text.cues import HEARSAY, table
from analysis.view.answer import Answer, spread
from analysis.view.answers.page import tell, told_of
from analysis.view.comparison import Comparison
from analysis.view.difference import difference
from analysis.view.finding import spread as spread_over
from analysis.view.gaps import alone
from analysis.view.names import only_named, unnamed_sources
from analysis.view.reports import reports

#: Of more articles than this the answer gives the range; a table below has the rest.
FEW = 4


def speech(story: Story) -> Answer:
    """Answer who is quoted, how, and what was kept.

    Parameters
    ----------
    story
        What `analyse` gives.

    Returns
    -------
    Answer
        One finding a sentence; what was not found is said as well.

    Examples
    --------
    >>> from analysis.story import analyse
    >>> speech(analyse(pd.DataFrame({"text": ["It rained."]})))
    - No quote was found: nobody is quoted or paraphrased in a way these rules can see.
    """
    answer = Answer(story.articles)
    if story.quotes.empty:
        answer.say("No quote was found: nobody is quoted or paraphrased in a way these rules can see.")
        return answer
    comparison = Comparison(story)
    found = told_of(comparison)
    outlets = reports(story)
    tell(answer, comparison, found.get("Who is quoted", []))
    for sentence in _each_article(outlets):
        answer.say(sentence)
    for sort in ("Statements shared", "No statement shared", "Quotations differ", "Text in common"):
        tell(answer, comparison, found.get(sort, []))
    if len(own := alone(story)):
        names = labels(story.articles)
        quoted = own.drop_duplicates(["article", "quote"])
        per = quoted.groupby("article", sort=False).size().sort_values(ascending=False, kind="stable")
        where = listing([f"{n} in {names[article]}" for article, n in per.items()][:5])
        more = f", and more in {several(len(per) - 5, 'other article')}" if len(per) > 5 else ""
        answer.say(
            f"Of speakers whom several articles quote, quotations found in one article alone: {where}{more}.",
            own,
            "speaker",
            "quote",
        )
    _pass_over(answer, only_named(outlets))
    unnamed = unnamed_sources(outlets.quotes)
    answer.say(_without_name(outlets.quotes, unnamed), spread(unnamed), "source", "quote")
    cues = cue_counts(outlets.quotes, outlets.articles)
    loaded = cues[cues.loaded]
    if len(loaded):
        used = listing([f"“{cue}”" for cue in loaded.cue.drop_duplicates()[:6]])
        are = "is on the list of loaded ones" if loaded.n.sum() == 1 else "are on the list of loaded ones"
        such = "such as " if loaded.cue.nunique() > 6 else ""
        answer.say(
            f"{loaded.n.sum()} of {several(int(cues.n.sum()), 'cue')} {are}: {such}{used}.",
            loaded_cues(outlets),
            "speaker",
            "cue",
        )
    return answer


def _without_name(quotes: pd.DataFrame, unnamed: pd.DataFrame) -> str:
    """Say how many quotes come from a source without a name, and how many from nobody who could be told."""
    every = several(len(quotes.drop_duplicates(["article", "quote"])), "quote")
    unknown = int(unnamed.speaker.isna().sum())
    without = len(unnamed) - unknown
    told = [
        (without, "from a source without a name (officials, a spokesperson)"),
        (unknown, "from nobody who could be told"),
    ]
    first, *rest = [(n, whom) for n, whom in told if n] or [(0, "")]
    if not first[0]:
        return "Every quote comes from a source with a name."
    also = f", and {rest[0][0]} {rest[0][1]}" if rest else ""
    return f"Of {every} {first[0]} {'comes' if first[0] == 1 else 'come'} {first[1]}{also}."


def _each_article(story: Story) -> list[str]:
    """Say what each of a few articles gives to whom, or how far many of them are apart."""
    counted = words_by_article(story.quotes, story.articles)
    silent = counted[counted.words == 0].label.tolist()
    quoting = records(counted[counted.words > 0])
    said = []
    if len(quoting) <= FEW:
        for row in quoting:
            kinds = [
                f"{percent(row[kind] / row['words'])} {kind}" for kind in ("direct", "mixed", "indirect")
            ]
            known = row["words"] - row["unknown"]
            whom = f" to {several(row['speakers'], 'source')}"
            if row["unknown"]:
                whom = (f", {known:,}{whom} and" if known else "") + (
                    f" {row['unknown']:,} to nobody who could be told"
                    if known
                    else " to nobody who could be told"
                )
            said.append(
                f"{row['label']} attributes {several(row['words'], 'word')}{whom}: {', '.join(kinds)}."
            )
    else:
        (most, many), (least, few) = (_end(quoting, lambda row: row["words"], end) for end in (max, min))
        (lowest, low), (highest, high) = (
            _end(quoting, lambda row: row["direct"] / row["words"], end) for end in (min, max)
        )
        said += [
            "Of the articles in which a quote was found, most words are attributed in "
            f"{most} ({many:,}), fewest in {least} ({few:,}).",
            f"Of these words {percent(low)} ({lowest}) to {percent(high)} ({highest}) are direct quotation.",
        ]
    if silent:
        said.append(f"No quote was found in {listing(silent[:5])}{' and others' if len(silent) > 5 else ''}.")
    return said


def _end(
    rows: Sequence[Mapping[str, Any]],
    value: Callable[[Mapping[str, Any]], float],
    end: Callable[[Iterable[float]], float],
) -> tuple[str, float]:
    """Name the article at an end of a range, or how many share it, and give its value."""
    at = end(map(value, rows))
    there = [str(row["label"]) for row in rows if value(row) == at]
    return there[0] if len(there) == 1 else several(len(there), "article"), at


def _pass_over(answer: Answer, passed: pd.DataFrame) -> None:
    """Tell who is quoted in most articles of those whom another only names."""
    if passed.empty:
        return
    often = passed.sort_values(["quoted", "words"], ascending=False, kind="stable")
    speaker = str(often.speaker.iloc[0])
    there = often[often.speaker == speaker]
    others = often.speaker.nunique() - 1
    also = (
        f" {several(others, 'more speaker')} {'is' if others == 1 else 'are'} quoted in some articles and only named "
        "in others."
        if others
        else ""
    )
    answer.say(
        f"{speaker} is quoted in {several(int(there.quoted.iloc[0]), 'article')}, and named in {len(there)} more in "
        f"which no quote of theirs was found.{also}",
        pd.concat([there, often[often.speaker != speaker]]),
        "speaker",
        "source",
    )


def loaded_list(story: Story) -> Answer:
    """Tell which cues count as loaded.

    Parameters
    ----------
    story
        What `analyse` gives.

    Returns
    -------
    Answer
        The verbs of the list, and what is left out.
    """
    answer = Answer(story.articles)
    verbs = sorted(row["lemma"] for row in table() if row["tone"] == "loaded")
    adverbs = sorted(word for word, (_, tone) in HEARSAY.items() if tone == "loaded")
    answer.say(f"Taken for loaded, in all their forms: {listing([*verbs, *adverbs])}.")
    answer.say("To claim responsibility, credit or victory is left out.")
    return answer


def loaded_cues(story: Story) -> pd.DataFrame:
    """Give the loaded cues of a story in their places, the articles by turns.

    Parameters
    ----------
    story
        What `analyse` gives.

    Returns
    -------
    pandas.DataFrame
        `article`, `start`, `end`, `text`, `speaker`.
    """
    cued = story.quotes[story.quotes.cue.notna()].drop_duplicates(["article", "quote"])
    judged = [is_loaded(str(cue), str(text)) for cue, text in zip(cued.cue, cued.text, strict=True)]
    loaded = cued[pd.Series(judged, cued.index, dtype=bool)]
    places = loaded[["article", "cue_start", "cue_end", "cue", "speaker"]]
    return spread(places.rename(columns={"cue_start": "start", "cue_end": "end", "cue": "text"}))


def versions(story: Story, most: int = 6) -> Answer:
    """Lay out the versions of the statements that several articles carry, under the numbers of the page.

    Parameters
    ----------
    story
        What `analyse` gives.
    most
        Statements shown, quoted before paraphrased, those in most articles first.

    Returns
    -------
    Answer
        A sentence a statement, the versions with it.
    """
    comparison = Comparison(story)
    answer = Answer(story.articles)
    for statement in comparison.statements[:most]:
        number = int(story.statements.statement.iloc[statement.rows[0][0]])
        denied = any(version.denied for carrier in statement.carriers for version in carrier.versions)
        speaker = f"{'denied by ' if denied else ''}{statement.speaker or 'speaker unknown'}"
        answer.lay(
            f"S{statement.number}: “{brief(statement.opening, 60)}” ({speaker}), {spread_over(statement, comparison)}",
            difference(story.statements, number, story.articles),
        )
    rest = len(comparison.statements) - most
    if rest > 0:
        answer.say(f"{several(rest, 'more statement')} in more than one article; the page shows all.")
    if not comparison.statements:
        answer.say("No statement was found in more than one article.")
    return answer
