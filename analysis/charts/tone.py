"""Charts of tone: where in an article it stands, in whose voice, and what it adds up to."""

from __future__ import annotations

import math

import pandas as pd
from matplotlib.cm import ScalarMappable
from matplotlib.colors import LinearSegmentedColormap, Normalize
from matplotlib.patches import Rectangle
from matplotlib.ticker import MaxNLocator

from analysis.charts.chart import (
    BLUE,
    GREY,
    VERMILION,
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
from analysis.phrases import several
from analysis.sentiment.tone import FEW_PASSAGES
from analysis.tables import labels as labels_of

VOICES = ("outlet", "reported", "quoted")
MARKS = {"outlet": ("o", GREY), "reported": ("s", BLUE), "quoted": ("^", VERMILION)}
#: Of more articles than this only voices with enough passages are drawn.
FEW_ARTICLES = 7
#: Shares that differ by less are about the same, if chance can bring it.
ALIKE = 0.1
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
    names = labels_of(articles)
    keys = [key for key in names if (passages.article == key).any()]
    shown = keys[:most]
    height = 1.5 + 0.88 * len(shown)
    figure, axes = canvas(len(shown), 1, height=height)
    norm = Normalize(-1, 1)
    for ax, key in zip(axes, shown, strict=True):
        here = passages[passages.article == key]
        length = int(here.end.max())
        for row in each_row(here):
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
        ScalarMappable(norm=norm, cmap=_TONE),
        ax=axes,
        orientation="horizontal",
        fraction=0.13 / height,
        pad=0.02,
        aspect=40,
    )
    bar.set_label("TextBlob polarity, −1 negative to +1 positive")
    bar.set_ticks([-1, -0.5, 0, 0.5, 1])
    bar.outline.set_visible(False)
    fired = [_fired(words) for words in passages.words]
    toned = passages[fired]
    per_voice = toned.groupby("voice").size().reindex(VOICES, fill_value=0)
    total = int(per_voice.sum())
    if total == 0:
        title = "TextBlob knows no word with a tone in these articles"
    else:
        title = _whose(
            int(per_voice["outlet"]), int((passages.voice == "outlet").sum()), total, len(passages)
        )
    oppose = int((passages.agreement == "oppose").sum())
    alt = "Passages in which a TextBlob word fired, by voice: " + spoken(
        (
            names[key],
            [f"{voice} {int(((toned.article == key) & (toned.voice == voice)).sum())}" for voice in VOICES],
        )
        for key in shown
    )
    note = (
        f"n = {several(len(passages), 'passage')}, {total} with a tone under TextBlob. "
        f"White: no word with a tone is known in it ({len(passages) - total}). "
        f"Hatched: VADER has the opposite sign ({oppose}).{without_text(passages, articles)}"
    )
    if len(keys) > most:
        note += f" The first {most} of {len(keys)} articles are shown."
    return finish(figure, title, alt, note)


def _whose(own: int, of_own: int, toned: int, of: int) -> str:
    """Say whether the outlets' own words or the speech they give has a tone more often.

    Parameters
    ----------
    own, of_own
        Passages in the outlets' own words: those with a tone, and all.
    toned, of
        Passages in any voice: those with a tone, and all.

    Examples
    --------
    >>> _whose(10, 100, 40, 200)
    "Quoted and reported speech has a tone in 30 % of the passages, the outlets' own words in 10 %"
    >>> _whose(30, 100, 62, 200)
    "The outlets' own words have a tone about as often as quoted and reported speech: in 30 and 32 % of the passages"
    """
    said, of_said = toned - own, of - of_own
    if not of_said or not of_own:
        voice = "quoted and reported speech" if not of_own else "the outlets' own words"
        return f"A tone is found in {round(100 * toned / of)} % of the passages, all of them in {voice}"
    ours, theirs = own / of_own, said / of_said
    each = toned / of
    # Two standard errors, as if passages were drawn one by one.
    clear = abs(ours - theirs) >= 2 * math.sqrt(each * (1 - each) * (1 / of_own + 1 / of_said))
    if not clear and abs(ours - theirs) < ALIKE:
        how = "have a tone about as often as quoted and reported speech"
        rates = f"{round(100 * ours)} and {round(100 * theirs)} %"
        return f"The outlets' own words {how}: in {rates} of the passages"
    told = [
        (theirs, "Quoted and reported speech has", "quoted and reported speech"),
        (ours, "The outlets' own words have", "the outlets' own words"),
    ]
    (more, first, _), (less, _, second) = sorted(told, reverse=True)
    rest = "" if clear else ": too few to tell them apart"
    return f"{first} a tone in {round(100 * more)} % of the passages, {second} in {round(100 * less)} %{rest}"


def without_text(passages: pd.DataFrame, articles: pd.DataFrame) -> str:
    """Name the articles in which no running text was found; "" if there is none."""
    silent = [label for key, label in labels_of(articles).items() if not (passages.article == key).any()]
    return f" No running text was found in {shorten(', '.join(silent), 60)}." if silent else ""


def _fired(words: object, lexicon: str = "textblob") -> bool:
    return isinstance(words, list) and any(entry[0] == lexicon and entry[2] for entry in words)


@styled
def tone_means(summary: pd.DataFrame, most: int = 42) -> Chart:
    """Draw the mean tone of each article's voices with its interval, under both lexica.

    Parameters
    ----------
    summary
        As `analysis.sentiment.tone.by_voice` gives it.
    most
        Voices shown. Of many articles those are left out that are too little for a mean.

    Returns
    -------
    Chart
        A panel a lexicon; a line an article and voice. What is too little for a mean is said to be.
    """
    if summary.empty:
        return nothing("There is no running text in these articles, so there is no tone to sum up.")
    shown = summary[summary.enough] if summary.label.nunique() > FEW_ARTICLES else summary
    if not summary.enough.any():
        return nothing(
            f"In no voice of any article were the {FEW_PASSAGES} passages found that a mean takes."
        )
    rows = list(dict.fromkeys(zip(shown.label, shown.voice, strict=True)))
    rows = sorted(rows[:most], key=lambda row: (list(summary.label).index(row[0]), VOICES.index(row[1])))
    hidden = len(summary) // 2 - len(rows)
    place, at, last = {}, 0.0, None
    for label, voice in rows:
        at += 1.9 if label != last else 0.8
        place[label, voice] = at
        last = label
    figure, axes = canvas(1, 2, height=min(1.5 + 0.21 * at, 11), sharey=True)
    lows, highs = [0.0], [0.0]
    for ax, (lexicon, name) in zip(
        axes, {"textblob": "TextBlob polarity", "vader": "VADER compound"}.items(), strict=True
    ):
        for row in each_row(summary[summary.lexicon == lexicon]):
            if (row.label, row.voice) not in place:
                continue
            y = place[row.label, row.voice]
            marker, colour = MARKS[row.voice]
            if row.enough and not row.fired:
                ax.text(0, y, " no word known", va="center", fontsize=7.5, color=GREY)
            elif row.enough:
                ax.plot([row.low, row.high], [y, y], color=colour, linewidth=2)
                ax.plot(row.mean, y, marker=marker, color=colour, markersize=5.5)
                lows.append(row.low)
                highs.append(row.high)
            else:
                ax.text(0, y, f" n = {row.passages}: too little", va="center", fontsize=7.5, color=GREY)
        ax.axvline(0, color=GREY, linewidth=0.7, zorder=0)
        ax.set_title(name)
        ax.set_xlabel("mean, −1 to +1")
    reach = max(0.3, 1.1 * max(-min(lows), max(highs)))
    for ax in axes:
        ax.set_xlim(-reach, reach)
        # A tick at the very edge would run into the first one of the next panel.
        ax.xaxis.set_major_locator(MaxNLocator(4, prune="both", symmetric=True))
    ticks, names = [], []
    for label, voice in rows:
        n = int(summary[(summary.label == label) & (summary.voice == voice)].passages.iloc[0])
        ticks.append(place[label, voice])
        names.append(f"{voice} ({n})")
    axes[0].set_yticks(ticks, names)
    for label in dict.fromkeys(label for label, _ in rows):
        top = min(y for (each, _), y in place.items() if each == label)
        axes[0].text(
            -0.02,
            top - 0.8,
            plain(shorten(label, 40)),
            transform=axes[0].get_yaxis_transform(),
            ha="right",
            fontsize=8.5,
            fontweight="bold",
            va="center",
        )
    axes[0].set_ylim(at + 0.7, 0.2)
    for ax in axes:
        ax.tick_params(axis="y", length=0)
    known = summary[summary.enough & summary.fired.gt(0)].groupby(["label", "voice"])
    ends = known.agg({"low": "min", "high": "max", "lexicon": "size"})
    ends = ends[ends.lexicon > 1]
    title = _settled(int((ends.high < 0).sum()), int((ends.low > 0).sum()), len(ends))
    alt = "Mean tone with 95 % interval: " + "; ".join(
        f"{row.label}, {row.voice}, {row.lexicon}: "
        + (
            f"too little (n = {row.passages})"
            if not row.enough
            else f"{row.mean:+.2f} ({row.low:+.2f} to {row.high:+.2f})"
            if row.fired
            else "no word known"
        )
        for row in each_row(summary)
    )
    note = (
        "Lines: 95 % interval (bootstrap over passages). In brackets: number of passages; "
        f"fewer than {FEW_PASSAGES}, or no word known, is too little for a mean."
    )
    if hidden:
        note += f" {several(hidden, 'more voice')} {'is' if hidden == 1 else 'are'} not shown."
    return finish(figure, title, alt + ".", note)


def _settled(below: int, above: int, n: int) -> str:
    """Say in how many voices with passages enough both lexica put the mean off zero."""
    if not n:
        return f"In no voice with {FEW_PASSAGES} passages or more does each lexicon know a word"
    enough = "with passages and known words enough"
    which = f"Of the {n} voices {enough}" if n > 1 else f"The one voice {enough}"
    if not below + above:
        none = "none has" if n > 1 else "has no"
        return f"{which} {none} {'a ' if n > 1 else ''}mean that both lexica put clearly above or below zero"
    if n == 1:
        return f"{which} has a mean that both lexica put clearly {'below' if below else 'above'} zero"
    told = [f"{number(k)} clearly {where} zero" for k, where in ((below, "below"), (above, "above")) if k]
    rest = "; the means of the others are not settled" if below + above < n else ""
    return f"{which} both lexica put {' and '.join(told)}{rest}"
