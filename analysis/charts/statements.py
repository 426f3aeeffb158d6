"""Charts of statements: which articles carry one, and what each kept of it."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

import pandas as pd
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import Rectangle

from analysis.charts.chart import (
    BLUE,
    GREY,
    Chart,
    canvas,
    finish,
    nothing,
    number,
    plain,
    shorten,
    spoken,
    styled,
)

#: With more articles than this a cell has no room for its number: the colour alone tells.
MANY = 16
#: Of more articles than this those that have no statement shown are left out.
FEW = 4
#: A version that keeps this share of the words is whole, but for rounding.
WHOLE = 0.995


@styled
def kept_words(matrix: pd.DataFrame, most: int = 18, sources: Sequence[str] = ()) -> Chart:
    """Draw which articles carry a statement and how much of it each kept.

    Parameters
    ----------
    matrix
        Statements in rows (index: speaker and first words), articles in columns, the share of the
        reference's words kept from 0 to 1, NaN where an article does not carry the statement; as
        `analysis.compare.matrix.matrix` gives it.
    most
        Statements shown, those in most articles first.
    sources
        Columns that are primary sources: they stand first and are named so.

    Returns
    -------
    Chart
        A table of cells, unit per cent of words.
    """
    named = {name: f"source: {name}" for name in sources}
    first = sorted(range(len(matrix.columns)), key=lambda place: matrix.columns[place] not in named)
    matrix = matrix.iloc[:, first].rename(columns=named)
    shared = matrix[matrix.notna().sum(axis=1) > 1]
    within = "text" if named else "article"
    if shared.empty:
        return nothing("No statement was found in more than one article, so there is nothing to compare.")
    cut = len(shared) - most
    shown = shared.iloc[:most]
    empty = shown.columns[shown.isna().all()]
    if len(shown.columns) > FEW:
        shown = shown.drop(columns=empty)
    figure, (axes,) = canvas(height=1.5 + 0.36 * len(shown))
    # The long names of the rows come out wider still.
    figure.set_layout_engine("constrained", rect=(0.04, 0, 0.925, 1))
    colours = LinearSegmentedColormap.from_list("kept", ["#E8F1FA", BLUE])
    few = len(shown.columns) <= 8
    for y, (_, row) in enumerate(shown.iterrows()):
        for x, value in enumerate(row):
            if pd.isna(value):
                axes.text(x, y, "–", ha="center", va="center", color=GREY, fontsize=8.5 if few else 6)
                continue
            axes.add_patch(
                Rectangle((x - 0.48, y - 0.44), 0.96, 0.88, color=colours(float(value)), linewidth=0)
            )
            ink = "white" if value > 0.55 else "black"
            if len(row) <= MANY:
                size = 8.5 if few else 6.5
                axes.text(x, y, f"{100 * value:.0f}", ha="center", va="center", color=ink, fontsize=size)
    names = [f"“{words}”, {speaker or 'speaker unknown'}" for speaker, words in shown.index]
    axes.set_yticks(
        range(len(shown)),
        [
            plain(f"“{shorten(words, 35 if few else 28)}”\n{shorten(speaker, 36 if few else 30)}")
            for speaker, words in shown.index
        ],
        fontsize=7.5,
    )
    many = len(shown.columns) > 4
    turn = 90 if len(shown.columns) > MANY else 40 if many else 0
    axes.set_xticks(
        range(len(shown.columns)),
        [_heading(str(name), len(shown.columns), turned=many) for name in shown.columns],
        rotation=turn,
        ha="left" if turn == 40 else "center",
        rotation_mode="anchor" if turn == 40 else "default",
        fontsize=6.5 if turn == 90 else 8.5,
    )
    axes.xaxis.tick_top()
    axes.tick_params(length=0)
    axes.set_xlim(-0.5, len(shown.columns) - 0.5)
    axes.set_ylim(len(shown) - 0.5, -0.5)
    axes.spines[:].set_visible(False)
    whole = int((shown.min(axis=1) >= WHOLE).sum())
    stands = "has all its words in each of them" if whole <= 1 else "have all their words in each of them"
    of = "of those shown " if cut > 0 else ""
    title = f"{len(shared)} statements stand in more than one {within}; {number(whole)} {of}{stands}"
    if len(shared) == 1:
        kept = "all that carry it have the same words" if whole else "not all of them have all of its words"
        title = f"One statement stands in more than one {within}, and {kept}"
    alt = "Share of the words of a statement's fullest version found in each article: " + spoken(
        (name, [f"{column} {100 * value:.0f} %" for column, value in row.items() if not pd.isna(value)])
        for name, (_, row) in zip(names, shown.iterrows(), strict=True)
    )
    note = (
        "Per cent of the words of the fullest version found (or of the primary source) that the article's own version "
        "has; a paraphrase has fewer without cutting anything. – not found."
    )
    if len(shown.columns) > MANY:
        note += " The darker, the more; the numbers stand in the picture's description."
    if len(empty) and len(matrix.columns) > FEW:
        note += f" Without any of these: {shorten(', '.join(map(str, empty)), 90)}."
    if cut > 0:
        note += f" {cut} more shared statements are not shown."
    return finish(figure, title, alt, note)


def _heading(name: str, columns: int, turned: bool) -> str:
    """Shorten an article's name for its column: a turned one to a line, an upright one to two."""
    if turned:
        return plain(shorten(name, 26))
    room = 54 // columns
    return plain("\n".join(textwrap.wrap(shorten(name, 2 * room - 2), room)))
