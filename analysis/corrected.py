"""Tables corrected by hand: each row of the file is done, or refused with the reason."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pandas as pd

from analysis.articles.messages import short
from analysis.articles.published import read_date
from analysis.compare.moments import moment
from analysis.corrections import NO_TIME, NOBODY, Correction, Corrections, Names, bare
from analysis.named import find, known, likest, many, nearest, places_of, rows_of
from analysis.phrases import several
from analysis.quotes.quotes import kind, numbered
from analysis.speakers.pronouns import pronouns
from analysis.text.text import Span, paragraphs, quotations

# Words that two names may share by chance.
_SMALL = frozenset({"the", "of", "and", "for", "a", "an", "in"})

# Read against any day, words like "Monday" tell a time.
_ANY_DAY = datetime(2021, 3, 4, tzinfo=UTC)


def apply_quotes(corrections: Corrections, quotes: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Take out what is no quote and add what was missed; to be called before speakers get one name in the story."""
    quotes = _without(corrections, "no quote", quotes, "quote", articles)
    added: list[tuple[Any, ...]] = []
    for row in corrections.of("quote"):
        taken = list(zip(quotes["article"], quotes["start"], quotes["end"], strict=True))
        new = _missed(corrections, row, articles, taken + [(place[0], *place[3:5]) for place in added])
        if new:
            added += [(place[0], f"new {row.place}", *place[1:]) for place in new]
            corrections.done.append(
                f"{row.place}: quote by {_who(row) or 'nobody known'}: {short(row.text, 60)}"
            )
    return numbered([*quotes.itertuples(index=False, name=None), *added], articles) if added else quotes


def _who(row: Correction) -> str | None:
    """Give the speaker that a correction names; None if it says that nobody is known."""
    return None if row.now.casefold() == NOBODY else row.now


def _missed(
    corrections: Corrections, row: Correction, articles: pd.DataFrame, taken: list[tuple[Any, int, int]]
) -> list[tuple[Any, ...]]:
    """Give the rows of a quote that was missed, without its number: a stretch for each paragraph."""
    article = known(corrections, row, row.article, articles)
    if article is None:
        return []
    text = str(articles["text"].iloc[list(articles.index).index(article)])
    places = places_of(row.text, text)
    why = ""
    if not places:
        near = nearest(bare(row.text), [likest(row.text, text)])
        why = f"the words do not stand in the article{near}; give them as printed"
    elif len(places) > 1:
        why = f"the words stand {len(places)} times in the article; give more of them"
    elif any(home == article and start < places[0][1] and places[0][0] < end for home, start, end in taken):
        why = "some of the words are a quote already; correct its speaker, or take it out with 'no quote'"
    if why:
        corrections.refused.append(f"{row.place}: {short(row.text, 60)} in {row.article}: {why}")
        return []
    lines = paragraphs(text)
    (begin, finish), rows = places[0], []
    for paragraph, (line, marked) in enumerate(zip(lines, quotations(text, lines), strict=True)):
        start, end = max(begin, line.start), min(finish, line.end)
        if start < end:
            content = (start, end, text[start:end], kind(text, Span(start, end), marked))
            rows.append((article, paragraph, *content, _who(row), *6 * [None], "none", 1.0, None))
    return rows


def apply_figures(corrections: Corrections, figures: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Take out what is no figure, name sources as the speakers are named, and set who gives a figure and its time."""
    figures = _without(corrections, "no figure", figures, "figure", articles)
    names = {row.text: row.now for row in corrections.of("same person")}
    figures = figures.assign(source=figures["source"].replace(names)) if names else figures.copy()
    givers = [str(name) for name in figures["source"].dropna().unique()]
    set_by: dict[tuple[str, Any], Correction] = {}
    for row in corrections.of("figure source", "figure date"):
        places = find(corrections, row, figures, "figure", articles)
        if not places:
            continue
        meant = [(row.correction, place) for place in places]
        other = next((set_by[each] for each in meant if each in set_by and set_by[each].now != row.now), None)
        if other is not None:
            what = f"{other.place} gives the {row.correction.split()[1]} of this figure; keep one"
            corrections.refused.append(f"{row.place}: {what}")
            continue
        if row.correction == "figure source":
            column, now = "source", _who(row)
            told = (
                f"given by {now or 'nobody named'}{'' if now in givers else nearest(now or '', givers, 0.85)}"
            )
        else:
            column, (now, why) = "as_of", _time(row, articles)
            told = f"as of {now}" if now else "told of no time"
            if why:
                corrections.refused.append(f"{row.place}: {why}")
                continue
        set_by |= dict.fromkeys(meant, row)
        figures.loc[figures.index[places], column] = pd.NA if now is None else now
        words = f"{short(row.text, 60)}{many(figures, places, 'figure')}"
        corrections.done.append(f"{row.place}: {words} is {told}")
    return figures


def _time(row: Correction, articles: pd.DataFrame) -> tuple[str | None, str]:
    """Give the words for when a figure holds, None for no time, and why they can't be used."""
    if row.now.casefold() == NO_TIME:
        return None, ""
    day, note = read_date(row.now)
    if not pd.isna(day):
        return f"{day.day} {day:%B %Y}", ""
    if note is not None and "two ways" in note:
        return None, note
    published = (
        articles["published"].get(Names(articles).meant(row.article)) if "published" in articles else None
    )
    if moment(row.now, None if pd.isna(published) else published.to_pydatetime()) is None:
        undated = " here, where no day of publication is known" if moment(row.now, _ANY_DAY) else ""
        return None, f"{row.now!r} tells no time{undated}; write it as 2021-03-04 or March 2021, or {NO_TIME}"
    return row.now, ""


def apply_speakers(corrections: Corrections, quotes: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Give quotes the speakers they have, and one name to whom two were given.

    To be called once speakers have one name in the whole story.
    """
    quotes = quotes.copy()
    names = [str(name) for name in quotes["speaker"].dropna().unique()]
    for row in corrections.of("same person"):
        named = quotes["speaker"].eq(row.text).fillna(False)
        if not named.any():
            corrections.refused.append(
                f"{row.place}: no speaker is called {row.text!r}{nearest(row.text, names, 0.7)}; "
                "correct or drop the row"
            )
            continue
        quotes.loc[named, "speaker"] = row.now
        counted = several(int(named.sum()), "quote")
        corrections.done.append(f"{row.place}: {row.text} is {row.now} ({counted})")
    set_by: dict[Any, tuple[str, str]] = {}
    for row in corrections.of("speaker"):
        places = find(corrections, row, quotes, "quote", articles)
        if not places:
            continue
        meant = rows_of(quotes, places, "quote")
        others = {set_by[place] for place in quotes.index[meant] if place in set_by}
        if other := sorted(where for where, who in others if who != row.now):
            corrections.refused.append(f"{row.place}: {other[0]} names the speaker of this quote; keep one")
            continue
        set_by |= dict.fromkeys(quotes.index[meant], (row.place, row.now))
        who = _who(row)
        for place in quotes.index[meant]:
            _attribute(quotes, place, who)
        words = f"{short(row.text, 60)}{many(quotes, places, 'quote')}"
        told = f"{who or 'nobody known'}{'' if who in names else nearest(who or '', names, 0.85)}"
        corrections.done.append(f"{row.place}: the speaker of {words} is {told}")
    return quotes


def _attribute(quotes: pd.DataFrame, place: Any, who: str | None) -> None:
    """Give a row its speaker, and the basis that the words of the article are for that.

    A pronoun or a description may mean anybody, so it stays; a source that names somebody else goes.
    """
    before, source, basis = (quotes.loc[place, name] for name in ("speaker", "source", "basis"))
    words, given = _words_of(source), _words_of(who)
    names_other = not pd.isna(source) and any(
        word[0].isupper() and word.casefold() in _words_of(before) for word in str(source).split()
    )
    if words & given:
        new = "continued" if basis == "continued" else "cue"
    elif not words or names_other or not given:
        new = "none"
    else:
        new = "pronoun" if len(words) == 1 and words & set(pronouns()) else "description"
    quotes.loc[place, "speaker"] = pd.NA if who is None else who
    quotes.loc[place, "confidence"] = 1.0
    quotes.loc[place, "basis"] = new
    if new == "none" and names_other:
        quotes.loc[place, ["source", "source_start", "source_end"]] = pd.NA


def _words_of(name: Any) -> set[str]:
    return set() if name is None or pd.isna(name) else set(str(name).casefold().split()) - _SMALL


def _without(
    corrections: Corrections, kind: str, found: pd.DataFrame, number: str, articles: pd.DataFrame
) -> pd.DataFrame:
    """Take rows out, and no other piece of the same quote, and count the rest anew within each article."""
    gone: list[int] = []
    for row in corrections.of(kind):
        if places := find(corrections, row, found, number, articles):
            gone += places
            words = f"{short(row.text, 60)}{many(found, places, number)}"
            corrections.done.append(f"{row.place}: {kind}: {words}")
    if not gone:
        return found
    left = found.drop(index=found.index[gone]).reset_index(drop=True)
    left[number] = left.groupby("article", sort=False)[number].transform(
        lambda numbers: pd.factorize(numbers)[0]
    )
    return left.astype({number: "int64"})
