"""Charts of tone: where in an article it stands, in whose voice, and where two lexica contradict each other."""

from __future__ import annotations

import pandas as pd
from matplotlib.cm import ScalarMappable
from matplotlib.colors import LinearSegmentedColormap, Normalize
from matplotlib.patches import Rectangle

from analysis.charts.chart import (
    BLUE,
    GREY,
    VERMILION,
    Chart,
    canvas,
    finish,
    label_of,
    nothing,
    plain,
    shorten,
    styled,
)

VOICES = ("outlet", "reported", "quoted")
MEASURES = {"polarity": "TextBlob", "vader": "VADER"}
_TONE = LinearSegmentedColormap.from_list("tone", ["#A63D00", "#F2A36B", "#F4F4F4", "#7DB6E8", "#004C8C"])


@styled
def tone_strip(passages: pd.DataFrame, articles: pd.DataFrame, most: int = 10) -> Chart:
    """Draw each article from first to last passage: one row a voice, the colour TextBlob's polarity.

    Parameters
    ----------
    passages, articles
        The tables of those names.
    most
        Articles shown, in the order of the table.

    Returns
    -------
    Chart
        One strip an article; passages on which VADER has the opposite sign are hatched.
    """
    if passages.empty:
        return nothing("There is no running text in these articles, so there is no tone to show.")
    names = label_of(articles)
    keys = [key for key in names if (passages.article == key).any()]
    shown = keys[:most]
    figure, axes = canvas(len(shown), 1, height=1.5 + 0.88 * len(shown))
    norm = Normalize(-1, 1)
    for ax, key in zip(axes, shown, strict=True):
        here = passages[passages.article == key]
        length = int(here.end.max())
        for row in here.itertuples():
            y = VOICES.index(str(row.voice))
            scored = _fired(row.words)
            ax.add_patch(
                Rectangle(
                    (row.start / length * 100, y - 0.4),
                    (row.end - row.start) / length * 100,
                    0.8,
                    facecolor=_TONE(norm(row.polarity)) if scored else "white",
                    edgecolor="black" if row.agreement == "oppose" else "#A6A6A6",
                    hatch="/////" if row.agreement == "oppose" else "",
                    linewidth=0.5,
                )
            )
        ax.set_xlim(-0.5, 100.5)
        ax.set_ylim(len(VOICES) - 0.5, -0.5)
        ax.set_yticks(range(len(VOICES)), VOICES)
        ax.tick_params(length=0)
        ax.set_xticks([])
        ax.spines[:].set_visible(False)
        ax.set_title(plain(shorten(names[key], 70)), fontsize=9)
    axes[-1].set_xticks([0, 50, 100], ["start", "position in the article", "end"])
    bar = figure.colorbar(
        ScalarMappable(norm=norm, cmap=_TONE), ax=axes, orientation="horizontal", fraction=0.03, pad=0.02, aspect=40
    )
    bar.set_label("TextBlob polarity: −1 negative, +1 positive. White: no word fired. Hatched: VADER has the opposite sign")
    bar.outline.set_visible(False)  # type: ignore[operator]
    scored = passages[[_fired(words) for words in passages.words]]
    per_voice = scored.groupby("voice").size().reindex(VOICES, fill_value=0)
    total = int(per_voice.sum())
    if total == 0:
        title = "TextBlob knows no word of these articles"
    else:
        own = round(100 * int(per_voice["outlet"]) / total)
        title = f"{100 - own} % of the passages with a tone are quoted or reported, {own} % are the outlets' own words"
    oppose = int((passages.agreement == "oppose").sum())
    alt = "Passages in which a TextBlob word fired, by voice: " + "; ".join(
        f"{names[key]}: " + ", ".join(f"{voice} {int(((scored.article == key) & (scored.voice == voice)).sum())}" for voice in VOICES)
        for key in shown
    )
    note = f"n = {len(passages)} passages, {total} with a TextBlob word; the two lexica contradict each other in {oppose}."
    if len(keys) > most:
        note += f" The first {most} of {len(keys)} articles are shown."
    return finish(figure, title, alt + ".", note)


def _fired(words: object) -> bool:
    return any(entry[0] == "textblob" for entry in words) if isinstance(words, list | tuple) else False


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
        ax.add_patch(Rectangle((x, y), 1.05, 1.05, facecolor="#F0F0F0", hatch="....", edgecolor="#CFCFCF", linewidth=0))
    marks = {"outlet": ("o", GREY), "reported": ("s", BLUE), "quoted": ("^", VERMILION)}
    for voice, (marker, colour) in marks.items():
        here = passages[passages.voice == voice]
        ax.scatter(
            here.polarity, here.vader, marker=marker, s=26, facecolor="none", edgecolor=colour, linewidth=1.1,
            label=f"{voice} ({len(here)})",
        )
    ax.axhline(0, color=GREY, linewidth=0.6)
    ax.axvline(0, color=GREY, linewidth=0.6)
    ax.set_xlim(-1.05, 1.05)
    ax.set_ylim(-1.05, 1.05)
    ax.set_xlabel("TextBlob polarity")
    ax.set_ylabel("VADER compound")
    ax.set_aspect("equal")
    ax.text(-1.0, 1.0, "TextBlob negative,\nVADER positive", va="top", fontsize=8, color=GREY)
    ax.text(1.0, -1.0, "TextBlob positive,\nVADER negative", va="bottom", ha="right", fontsize=8, color=GREY)
    ax.legend(title="voice (passages)", loc="center left", bbox_to_anchor=(1.01, 0.5), alignment="left")
    oppose = int((passages.agreement == "oppose").sum())
    agree = int((passages.agreement == "agree").sum())
    unscored = len(passages) - oppose - agree
    if oppose + agree == 0:
        title = "Nowhere do both lexica give a score, so neither can check the other"
    else:
        share = round(100 * oppose / (oppose + agree))
        title = f"Where both lexica give a sign, they contradict each other in {oppose} of {oppose + agree} passages ({share} %)"
    alt = (
        f"Of {len(passages)} passages the lexica agree in sign on {agree}, contradict each other on {oppose}, "
        f"and at least one gives no sign on {unscored}."
    )
    note = f"n = {len(passages)} passages in {len(label_of(articles))} articles. Shaded: opposite signs."
    return finish(figure, title, alt, note)


