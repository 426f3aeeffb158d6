"""Charts of cues: with which words speakers are introduced."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd
from matplotlib.ticker import MaxNLocator

from analysis.charts.chart import (
    GREY,
    PALE,
    VERMILION,
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
from analysis.phrases import several
from analysis.tables import labels as labels_of
from analysis.text.cues import cue_class

TONES = {"neutral": (PALE, ""), "loaded": (VERMILION, "////")}


_TAKEN = re.compile(r"(?:sole |full |the )?(?:responsibility|credit|victory|asylum|damages)\b", re.IGNORECASE)


def is_loaded(cue: str, content: str = "") -> bool:
    """Tell whether a cue passes a judgement on what is said or how.

    Who claims responsibility takes it: nothing is doubted.

    Examples
    --------
    >>> is_loaded("claimed"), is_loaded("said"), is_loaded("claimed", "responsibility for the raid")
    (True, False, False)
    """
    meaning, tone = cue_class(cue)
    return tone == "loaded" and not (meaning == "claim" and _TAKEN.match(content))


def cue_counts(quotes: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Count the cues of each article, neutral and loaded ones apart.

    Parameters
    ----------
    quotes, articles
        The tables of those names.

    Returns
    -------
    pandas.DataFrame
        `label`, `cue`, `meaning` (string: its class, such as claim or deny), `loaded` (bool), `n` (int64): the
        article's quotes introduced by that cue, in the order of the articles, most used first.
    """
    names = labels_of(articles)
    cued = quotes[quotes.cue.notna()].drop_duplicates(["article", "quote"])
    meanings = [cue_class(str(cue))[0] for cue in cued.cue]
    frame = pd.DataFrame(
        {
            "label": pd.Categorical([names[key] for key in cued.article], list(names.values()), ordered=True),
            "cue": [str(cue).lower() for cue in cued.cue],
            "meaning": meanings,
            "loaded": [is_loaded(str(cue), str(text)) for cue, text in zip(cued.cue, cued.text, strict=True)],
        }
    )
    counted = frame.groupby(["label", "cue", "meaning", "loaded"], observed=True).size().reset_index(name="n")
    counted = counted.sort_values(["label", "n", "cue"], ascending=[True, False, True], ignore_index=True)
    return counted.astype({"label": "string", "cue": "string", "meaning": "string", "n": "int64"})


@styled
def cue_use(cues: pd.DataFrame, articles: pd.DataFrame) -> Chart:
    """Draw with which words each article introduces a speaker, neutral ones apart from loaded ones.

    Parameters
    ----------
    cues
        `label`, `cue` (the lemma), `loaded` (bool), `n`: how often each article uses a cue, as
        `cue_counts` gives it.
    articles
        The table of that name.

    Returns
    -------
    Chart
        Horizontal bars, unit cues; the loaded ones stand beside their bar as words.
    """
    if cues.empty:
        return nothing(
            "No quote of these articles has a cue, so there is nothing to say on how speakers are introduced."
        )
    n, loaded = int(cues.n.sum()), int(cues.n[cues.loaded].sum())
    if not loaded:
        only = "The only cue is not" if n == 1 else f"None of the {n:,} cues is"
        return nothing(f"{only} on the list of loaded ones.")
    labels = [name for name in labels_of(articles).values() if (cues.label == name).any()]
    longest = int(cues.groupby("label").n.sum().max())
    figure, (axes,) = canvas(height=1.4 + (0.34 if len(labels) <= 16 else 0.22) * len(labels))
    for place, label in enumerate(labels):
        here = cues[cues.label == label]
        total, judging = int(here.n.sum()), int(here.n[here.loaded].sum())
        for left, width, (colour, hatch) in (
            (0, total - judging, TONES["neutral"]),
            (total - judging, judging, TONES["loaded"]),
        ):
            axes.barh(
                place,
                width,
                left=left,
                color=colour,
                hatch=hatch,
                edgecolor="white",
                linewidth=0,
                height=0.66,
            )
        words = f": {shorten(', '.join(_used(here[here.loaded])), 44)}" if judging else ""
        axes.text(total, place, f" {judging} of {total}{plain(words)}", va="center", fontsize=8.5, color=GREY)
    axes.set_yticks(range(len(labels)), [plain(shorten(label, 34)) for label in labels])
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.set_xlim(0, longest * 1.05)
    axes.set_xlabel("cues")
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    legend_above(axes, TONES)
    used = cues[cues.loaded].groupby("cue")[["n"]].sum().reset_index()
    used = used.sort_values(["n", "cue"], ascending=[False, True])
    listed = _used(used)
    title = (
        f"{loaded} of {several(n, 'cue')} {'is' if loaded == 1 else 'are'} loaded: {', '.join(listed[:5])}"
        f"{' and others' if len(listed) > 5 else ''}"
    )
    alt = "Cues by article: " + spoken(
        (label, [_told(row) for row in each_row(cues[cues.label == label])]) for label in labels
    )
    note = (
        f"n = {several(n, 'cue')}. Loaded are cues on a fixed list of verbs that judge what is said or how "
        "(cues.csv of this project); others may judge too. On the right: how many are loaded, and which."
    )
    return finish(figure, title, alt, note)


def _used(cues: pd.DataFrame) -> list[str]:
    return [f"{row.cue} {row.n}" if row.n > 1 else str(row.cue) for row in each_row(cues)]


def _told(row: Any) -> str:
    return f"{row.cue} {row.n}{' (loaded)' if row.loaded else ''}"
