"""Charts of the two lexica: where they contradict each other, and which words carry the scores."""

from __future__ import annotations

import pandas as pd
from matplotlib.patches import Rectangle

from analysis.charts.chart import (
    GREY,
    PALE,
    Chart,
    canvas,
    each_row,
    finish,
    nothing,
    number,
    plain,
    shorten,
    spoken,
    styled,
)
from analysis.charts.tone import MARKS, VOICES, without_text
from analysis.charts.unfelt import REASONS, unfelt
from analysis.phrases import several

NEGATIVE, POSITIVE = "#E08A4F", "#4C97D0"
LEXICA = {"textblob": "TextBlob", "vader": "VADER"}


@styled
def lexica(passages: pd.DataFrame, articles: pd.DataFrame) -> Chart:
    """Draw TextBlob's polarity against VADER's compound score, a mark a passage.

    Parameters
    ----------
    passages, articles
        The tables of those names.

    Returns
    -------
    Chart
        A scatter with the two quadrants shaded in which the signs are opposite.
    """
    if passages.empty:
        return nothing("There is no running text in these articles, so there are no lexica to compare.")
    figure, (ax,) = canvas(height=4.4)
    for x, y in ((-1.05, 0), (0, -1.05)):
        ax.add_patch(Rectangle((x, y), 1.05, 1.05, facecolor="#EDEDED", linewidth=0))
    for voice, (marker, colour) in MARKS.items():
        here = passages[passages.voice == voice]
        ax.scatter(
            here.polarity,
            here.vader,
            marker=marker,
            s=26,
            facecolor="none",
            edgecolor=colour,
            linewidth=1.1,
            label=f"{voice} ({len(here)})",
        )
    ax.axhline(0, color=GREY, linewidth=0.6)
    ax.axvline(0, color=GREY, linewidth=0.6)
    ax.set_xlim(-1.05, 1.05)
    ax.set_ylim(-1.05, 1.05)
    ax.set_xlabel("TextBlob polarity")
    ax.set_ylabel("VADER compound")
    ax.set_aspect("equal")
    ticks = [-1, -0.5, 0, 0.5, 1]
    ax.set_xticks(ticks)
    ax.set_yticks(ticks)
    ax.text(-1.12, 1.05, "TextBlob negative,\nVADER positive", va="bottom", fontsize=8, color=GREY)
    ax.text(1.12, -0.55, "TextBlob positive,\nVADER negative", va="center", fontsize=8, color=GREY)
    ax.legend(title="voice (passages)", loc="center left", bbox_to_anchor=(1.01, 0.5), alignment="left")
    oppose = int((passages.agreement == "oppose").sum())
    agree = int((passages.agreement == "agree").sum())
    unscored = len(passages) - oppose - agree
    if oppose + agree == 0:
        title = "Nowhere do both lexica give a score, so neither can check the other"
    else:
        share = round(100 * oppose / (oppose + agree))
        title = (
            "Where both lexica give a sign, they contradict each other in "
            f"{oppose} of {several(oppose + agree, 'passage')} ({share} %)"
        )
    alt = (
        f"Of {several(len(passages), 'passage')} the lexica agree in sign on {agree}, contradict each other on "
        f"{oppose}, and at least one gives no sign on {unscored}."
    )
    note = (
        f"n = {several(len(passages), 'passage')} in {several(passages.article.nunique(), 'article')}. "
        f"Shaded: opposite signs. On an axis: one of the two gives no sign.{without_text(passages, articles)}"
    )
    return finish(figure, title, alt, note)


@styled
def tone_words(
    contributions: pd.DataFrame,
    passages: pd.DataFrame | None = None,
    figures: pd.DataFrame | None = None,
    most: int = 7,
) -> Chart:
    """Draw the words that carry each voice's mean tone.

    Parameters
    ----------
    contributions
        As `analysis.sentiment.tone.contributions` gives it.
    passages
        Those that it was made of. With them, words that are part of a proper name are marked, and numbers.
    figures
        The table of that name: with it, the hedges of numbers are marked as well.
    most
        Words shown for each voice and lexicon.

    Returns
    -------
    Chart
        A panel for each voice and lexicon, bars of what the word adds to the mean.
    """
    fired = contributions[contributions.contribution.abs() > 1e-9]
    if fired.empty:
        return nothing("Neither lexicon scores a word of these articles, so there are no words to show.")
    voices = [voice for voice in VOICES if (fired.voice == voice).any()]
    figure, axes = canvas(len(voices), 2, height=0.9 + (0.5 + 0.185 * most) * len(voices), sharex="col")
    told = []
    idle = unfelt(passages, figures) if passages is not None else {}
    marked = set()
    for place, ax in enumerate(axes):
        voice, lexicon = voices[place // 2], list(LEXICA)[place % 2]
        here = fired[(fired.voice == voice) & (fired.lexicon == lexicon)].head(most)
        why = [idle.get((voice, lexicon, str(row.word)), "") for row in each_row(here)]
        marked.update(why)
        colours = [
            PALE if reason else NEGATIVE if value < 0 else POSITIVE
            for reason, value in zip(why, here.contribution, strict=True)
        ]
        hatches = ["////" if value < 0 else "" for value in here.contribution]
        ax.barh(
            range(len(here)),
            here.contribution,
            color=colours,
            hatch=hatches,
            edgecolor="white",
            linewidth=0,
            height=0.7,
        )
        names = [
            f"{row.word}{f' ×{row.times}' if row.times > 1 else ''}{f' ({reason})' if reason else ''}"
            for row, reason in zip(each_row(here), why, strict=True)
        ]
        ax.set_yticks(range(len(here)), [plain(shorten(name, 27)) for name in names], fontsize=8)
        ax.set_ylim(most - 0.4, -0.6)
        ax.tick_params(axis="y", length=0)
        ax.axvline(0, color=GREY, linewidth=0.7)
        ax.set_title(f"{voice}, {LEXICA[lexicon]}", fontsize=8.5)
        told.append(
            (
                f"{voice}, {LEXICA[lexicon]}",
                [
                    f"{row.word} {row.contribution:+.3f}{f' ({reason})' if reason else ''}"
                    for row, reason in zip(each_row(here), why, strict=True)
                ],
            )
        )
    for ax in axes[-2:]:
        ax.locator_params(axis="x", nbins=4)
        ax.set_xlabel("added to the voice's mean")
    both = set(fired[fired.lexicon == "textblob"].word) & set(fired[fired.lexicon == "vader"].word)
    known = set(fired.word)
    words = several(len(known), "word")
    title = f"The two lexica score {words} of these articles, {number(len(both))} of them in common"
    note = (
        "Hatched orange: negative; blue: positive. ×n: how often. A word stands with its negation, in TextBlob with "
        "its intensifier too."
    )
    if marked - {""}:
        each = [f"({reason}): {what}" for reason, what in REASONS.items() if reason in marked]
        note += f" Grey tells no feeling, though the lexicon scores it; {'; '.join(each)}."
    return finish(figure, title, spoken(told), note)
