"""Charts of speech: who is quoted, for how many words, and how."""

from __future__ import annotations

import pandas as pd
from matplotlib.ticker import MaxNLocator

from analysis.attribution import own_words, standing
from analysis.charts.chart import (
    BLUE,
    GREY,
    PALE,
    SKY,
    Chart,
    canvas,
    each_row,
    finish,
    legend_above,
    nothing,
    plain,
    shorten,
    spoken,
    styled,
)
from analysis.phrases import ranking, several
from analysis.tables import labels as labels_of

KINDS = {"direct": (BLUE, ""), "mixed": (SKY, "////"), "indirect": (PALE, "")}
UNKNOWN = "unknown speaker"
#: Letters of a name, at the most.
NAME = 38
#: Inches: a line from the left of the names to the right of the bars, a letter of the names, and a small one.
LINE, LETTER, SMALL = 5.75, 0.067, 0.056


def words_by_speaker(quotes: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Count the words attributed to each speaker; those of a quote inside a quote are the inner one's alone.

    Parameters
    ----------
    quotes, articles
        The tables of those names.

    Returns
    -------
    pandas.DataFrame
        `label`, `speaker` (string), `direct`, `mixed`, `indirect`, `words` (int64): one row for an article's
        speaker, most words first within the article.

    Examples
    --------
    >>> from analysis.story import analyse
    >>> story = analyse(pd.DataFrame({"text": ['"It rained," Ann Lee said.']}, index=["a"]))
    >>> words_by_speaker(story.quotes, story.articles).values.tolist()
    [['a', 'Ann Lee', 2, 0, 0, 2]]
    """
    names = labels_of(articles)
    counted = pd.DataFrame(
        {
            "label": [names[key] for key in quotes.article],
            "speaker": quotes.speaker.fillna(UNKNOWN).astype(str).tolist(),
            "kind": quotes.kind.astype(str).tolist(),
            "words": own_words(quotes).tolist(),
        }
    )
    wide = counted.pivot_table(
        index=["label", "speaker"], columns="kind", values="words", aggfunc="sum", fill_value=0
    )
    wide = wide.reindex(columns=list(KINDS), fill_value=0).astype("int64")
    wide["words"] = wide.sum(axis=1)
    wide.columns.name = None
    order = {name: place for place, name in enumerate(names.values())}
    wide = wide.reset_index()
    return wide.sort_values(
        ["label", "words", "speaker"],
        ascending=[True, False, True],
        key=lambda column: column.map(order) if column.name == "label" else column,
        ignore_index=True,
    )


def words_by_article(quotes: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Sum up what each article attributes.

    Parameters
    ----------
    quotes, articles
        The tables of those names.

    Returns
    -------
    pandas.DataFrame
        A row an article, in their order: `label`, `quotes`, `speakers` (who could be told), `words` attributed,
        of which `direct`, `mixed`, `indirect`, and `unknown` (to nobody that could be told); int64.

    Examples
    --------
    >>> from analysis.story import analyse
    >>> story = analyse(pd.DataFrame({"text": ['"It rained," Ann Lee said.']}, index=["a"]))
    >>> words_by_article(story.quotes, story.articles).values.tolist()
    [['a', 1, 1, 2, 2, 0, 0, 0]]
    """
    counted = words_by_speaker(quotes, articles)
    told = counted[counted.speaker != UNKNOWN]
    columns = {
        "quotes": quotes.drop_duplicates(["article", "quote"])
        .article.map(labels_of(articles))
        .value_counts(),
        "speakers": told.label.value_counts(),
        **{name: counted.groupby("label")[name].sum() for name in ("words", *KINDS)},
        "unknown": counted[counted.speaker == UNKNOWN].groupby("label").words.sum(),
    }
    summed = pd.DataFrame(columns).reindex(list(labels_of(articles).values())).fillna(0).astype("int64")
    return summed.rename_axis("label").reset_index()


@styled
def quoted_words(quotes: pd.DataFrame, articles: pd.DataFrame, most: int = 5) -> Chart:
    """Draw how many words each article gives to whom, and in which kind of speech.

    Parameters
    ----------
    quotes, articles
        The tables of those names.
    most
        Speakers shown for each article; the others are named in a line, with their words.

    Returns
    -------
    Chart
        Horizontal bars, unit words.
    """
    if quotes.empty:
        return nothing("No quote was found in these articles, so there is nobody's share of words to show.")
    counted = words_by_speaker(quotes, articles)
    labels = counted.label.drop_duplicates().tolist()
    # As many as have room.
    most = most if len(labels) <= 5 else 4 if len(labels) <= 6 else 3 if len(labels) <= 8 else 2
    most = most if len(labels) <= 12 else 0
    blocks = [(label, *_most(counted[counted.label == label], most)) for label in labels]
    rows = sum(len(block) + bool(len(others)) + 0.9 for _, block, others in blocks)
    figure, (axes,) = canvas(height=min(1.3 + 0.235 * rows, 11))
    longest = max(len(str(name)) for _, block, _ in blocks for name in block.speaker)
    room = int((LINE - min(longest, NAME) * LETTER) / SMALL)
    at, ticks, names = 0.0, [], []
    for label, block, others in blocks:
        if most:
            head = axes.text(
                0, at, f" {plain(shorten(label, 44))}", fontweight="bold", va="center", ha="left"
            )
            head.set_in_layout(False)
            at += 1
        for row in each_row(block):
            left = 0
            for kind, (colour, hatch) in KINDS.items():
                width = getattr(row, kind)
                axes.barh(
                    at,
                    width,
                    left=left,
                    height=0.72,
                    color=colour,
                    hatch=hatch,
                    edgecolor="white",
                    linewidth=0,
                )
                left += width
            axes.text(left, at, f" {row.words:,}", va="center", ha="left", fontsize=8.5, color=GREY)
            ticks.append(at)
            names.append(plain(shorten(str(row.speaker if most else label), NAME)))
            at += 1
        if len(others):
            line = _in_line(others, room)
            said = axes.text(0, at, f" {plain(line)}", va="center", ha="left", fontsize=7.5, color=GREY)
            said.set_in_layout(False)
            ticks.append(at)
            names.append(f"{len(others)} others")
            at += 1
        at += 0.4 if most else 0
    axes.set_yticks(ticks, names)
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(at, -0.7)
    axes.set_xlabel("words attributed")
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_xlim(0, max(block.words.max() for _, block, _ in blocks) * 1.12)
    legend_above(axes, KINDS)
    where = f"in {len(articles)} articles" if len(articles) > 1 else f"in {labels[0]}"
    words, total, unsure = standing(quotes)
    title = (
        ranking(words, total, unsure, f"words attributed {where}")
        if words
        else f"Of the {total:,} words attributed {where} none are by a source with a name"
    )
    silent = [name for name in labels_of(articles).values() if name not in labels]
    alt = "Words attributed, by article: " + spoken(
        [
            (label, [f"{row.speaker} {row.words:,}" for row in each_row(pd.concat([block, others]))])
            for label, block, others in blocks
        ]
        + [(label, []) for label in silent]
    )
    n = len(quotes.drop_duplicates(["article", "quote"]))
    note = (
        f"n = {several(n, 'quote')} in {several(len(labels), 'article')}. Direct: wholly in quotation "
        "marks; mixed: partly; indirect: not at all. Counted are the words of the quote alone."
    )
    if silent:
        note += f" No quote was found in {shorten(', '.join(silent), 60)}."
    return finish(figure, title, alt, note)


def _in_line(others: pd.DataFrame, room: int) -> str:
    """Name speakers with their words, as many as have room."""
    told = [f"{row.speaker} {row.words:,}" for row in each_row(others)]
    for left in range(len(told)):
        more = f" and {left} more" if left else ""
        line = f"{several(int(others.words.sum()), 'word')}: {', '.join(told[: len(told) - left])}{more}"
        if len(line) <= room:
            break
    return shorten(line, room)


def _most(block: pd.DataFrame, most: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Part the speakers of an article into those with a bar and the others; without room all of them have one bar."""
    if not most:
        summed = block.drop(columns=["label", "speaker"]).sum()
        return pd.DataFrame([{"speaker": several(len(block), "speaker"), **summed}]), block.iloc[:0]
    kept = len(block) if len(block) == most + 1 else most
    return block.iloc[:kept], block.iloc[kept:]
