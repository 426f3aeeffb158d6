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
    each_row,
    finish,
    nothing,
    plain,
    shorten,
    styled,
)
from analysis.sentiment.tone import FEW_MENTIONS, FEW_PASSAGES
from analysis.tables import labels as labels_of

VOICES = ("outlet", "reported", "quoted")
MARKS = {"outlet": ("o", GREY), "reported": ("s", BLUE), "quoted": ("^", VERMILION)}
BLANK = {"facecolor": "white", "edgecolor": "none", "pad": 1.5}
NEGATIVE, POSITIVE = "#E08A4F", "#4C97D0"
#: Of more articles than this only voices with enough passages are drawn.
FEW_ARTICLES = 7
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
    names = labels_of(articles)
    keys = [key for key in names if (passages.article == key).any()]
    shown = keys[:most]
    figure, axes = canvas(len(shown), 1, height=1.5 + 0.88 * len(shown))
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
        fraction=0.03,
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
        title = "TextBlob knows no word of these articles"
    else:
        own = round(100 * int(per_voice["outlet"]) / total)
        title = f"{100 - own} % of the passages with a tone are quoted or reported, {own} % are the outlets' own words"
    oppose = int((passages.agreement == "oppose").sum())
    alt = "Passages in which a TextBlob word fired, by voice: " + "; ".join(
        f"{names[key]}: "
        + ", ".join(
            f"{voice} {int(((toned.article == key) & (toned.voice == voice)).sum())}" for voice in VOICES
        )
        for key in shown
    )
    note = (
        f"n = {len(passages)} passages. White: TextBlob knows no word of it ({len(passages) - total}). "
        f"Hatched: VADER has the opposite sign ({oppose})."
    )
    if len(keys) > most:
        note += f" The first {most} of {len(keys)} articles are shown."
    return finish(figure, title, alt + ".", note)


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
        return nothing(f"No voice of any article has the {FEW_PASSAGES} passages that a mean takes.")
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
            if row.enough:
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
    ends = summary[summary.enough].groupby(["label", "voice"]).agg({"low": "min", "high": "max"})
    below, above, n = int((ends.high < 0).sum()), int((ends.low > 0).sum()), len(ends)
    rest = "" if below + above == n else "; for the others the tone is not settled"
    title = f"Both lexica put {below} of {n} voices below zero and {above} above{rest}"
    if not below + above:
        title = f"In none of {n} voices do both lexica put the mean clearly above or below zero"
    alt = "Mean tone with 95 % interval: " + "; ".join(
        f"{row.label}, {row.voice}, {row.lexicon}: "
        + (
            f"{row.mean:+.2f} ({row.low:+.2f} to {row.high:+.2f})"
            if row.enough
            else f"too little (n = {row.passages})"
        )
        for row in each_row(summary)
    )
    note = (
        "Lines: 95 % interval (bootstrap over passages). In brackets: number of passages; "
        f"fewer than {FEW_PASSAGES} are too little for a mean."
    )
    if hidden:
        note += f" {hidden} more voices are not shown."
    return finish(figure, title, alt + ".", note)


@styled
def tone_words(contributions: pd.DataFrame, most: int = 7) -> Chart:
    """Draw the words that carry each voice's mean tone.

    Parameters
    ----------
    contributions
        As `analysis.sentiment.tone.contributions` gives it.
    most
        Words shown for each voice and lexicon.

    Returns
    -------
    Chart
        A panel for each voice and lexicon, bars of what the word adds to the mean.
    """
    fired = contributions[contributions.contribution.abs() > 1e-9]
    if fired.empty:
        return nothing("Neither lexicon knows a word of these articles, so there are no words to show.")
    voices = [voice for voice in VOICES if (fired.voice == voice).any()]
    figure, axes = canvas(len(voices), 2, height=0.9 + (0.5 + 0.185 * most) * len(voices), sharex="col")
    spoken = []
    for place, ax in enumerate(axes):
        voice, lexicon = voices[place // 2], ("textblob", "vader")[place % 2]
        here = fired[(fired.voice == voice) & (fired.lexicon == lexicon)].head(most)
        colours = [NEGATIVE if value < 0 else POSITIVE for value in here.contribution]
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
        names = [f"{row.word} ×{row.times}" if row.times > 1 else str(row.word) for row in each_row(here)]
        ax.set_yticks(range(len(here)), [plain(shorten(name, 24)) for name in names], fontsize=8)
        ax.set_ylim(most - 0.4, -0.6)
        ax.tick_params(axis="y", length=0)
        ax.axvline(0, color=GREY, linewidth=0.7)
        ax.set_title(f"{voice}, {MEASURES['polarity' if lexicon == 'textblob' else 'vader']}", fontsize=8.5)
        spoken.append(
            f"{voice}, {lexicon}: "
            + ", ".join(f"{row.word} {row.contribution:+.3f}" for row in each_row(here))
        )
    for ax in axes[-2:]:
        ax.locator_params(axis="x", nbins=4)
        ax.set_xlabel("added to the voice's mean")
    both = set(fired[fired.lexicon == "textblob"].word) & set(fired[fired.lexicon == "vader"].word)
    known = set(fired.word)
    title = f"The two lexica score {len(known)} different words of these articles, only {len(both)} of them in common"
    note = "Hatched orange: negative; blue: positive. ×n: how often. A word stands with its negation or intensifier."
    return finish(figure, title, "; ".join(spoken) + ".", note)


@styled
def tone_towards(summary: pd.DataFrame) -> Chart:
    """Draw the tone towards people and parties of the story, article by article.

    Parameters
    ----------
    summary
        As `analysis.sentiment.tone.towards` gives it.

    Returns
    -------
    Chart
        A panel a target; a mark an article with its interval, blank where there is too little.
    """
    if summary.empty:
        return nothing("None of the chosen people and parties is named in these articles.")
    named = summary.target.drop_duplicates().tolist()
    targets = summary.target[summary["mean"].notna()].drop_duplicates().tolist()
    if not targets:
        return nothing(
            f"None of {', '.join(named)} is named often enough in one article to put a tone towards them."
        )
    little = [target for target in named if target not in targets]
    labels = summary.label.drop_duplicates().tolist()
    figure, axes = canvas(
        len(targets), 1, height=1.2 + (0.5 + 0.24 * len(labels)) * len(targets), sharex=True
    )
    shown, spoken = 0, []
    for ax, target in zip(axes, targets, strict=True):
        for y, label in enumerate(labels):
            here = summary[(summary.target == target) & (summary.label == label)]
            if here.empty:
                ax.text(0, y, "not named", va="center", ha="center", fontsize=7.5, color=GREY, bbox=BLANK)
                continue
            row = here.iloc[0]
            judged = int(row.mentions - row.abstained)
            counts = ", ".join(f"{int(row[sign])} {sign}" for sign in ("negative", "neutral", "positive"))
            counts += f", {int(row.abstained)} unsure"
            spoken.append(f"{target} in {label}: {counts}")
            ax.text(
                1.02,
                y,
                f"n = {judged}, unsure {int(row.abstained)}",
                transform=ax.get_yaxis_transform(),
                va="center",
                fontsize=7.5,
                color=GREY,
            )
            if pd.isna(row["mean"]):
                ax.text(0, y, "too little", va="center", ha="center", fontsize=7.5, color=GREY, bbox=BLANK)
                continue
            shown += 1
            ax.plot([row.low, row.high], [y, y], color=BLUE, linewidth=2)
            ax.plot(row["mean"], y, marker="o", color=BLUE, markersize=5.5)
        ax.axvline(0, color=GREY, linewidth=0.7, zorder=0)
        ax.set_yticks(range(len(labels)), [plain(shorten(label, 36)) for label in labels], fontsize=8)
        ax.set_ylim(len(labels) - 0.4, -0.6)
        ax.tick_params(axis="y", length=0)
        ax.set_title(f"towards {plain(shorten(target, 40))}", fontsize=8.5)
        ax.set_xlim(-1.05, 1.05)
    axes[-1].set_xticks([-1, 0, 1], ["negative", "neutral", "positive"])
    clear = summary[(summary.low > 0) | (summary.high < 0)]
    if clear.empty:
        title = f"In none of {shown} cases with enough mentions is the tone clearly for or against someone"
    else:
        signs = clear["mean"].map(lambda mean: "positive" if mean > 0 else "negative")
        cases = [
            f"{row.target} in {row.label} ({sign})" for row, sign in zip(each_row(clear), signs, strict=True)
        ]
        more = f" and {len(cases) - 2} more" if len(cases) > 2 else ""
        title = f"The model reads the tone as clear in {len(cases)} of {shown} cases: {', '.join(cases[:2])}{more}"
    note = (
        "Mean label of the mentions, −1 to +1, with 95 % interval; "
        f"fewer than {FEW_MENTIONS} sure mentions are too little."
    )
    if little:
        note += f" Too little on {', '.join(little)}."
    return finish(figure, title, "; ".join(spoken) + ".", note)


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
        title = (
            "Where both lexica give a sign, they contradict each other in "
            f"{oppose} of {oppose + agree} passages ({share} %)"
        )
    alt = (
        f"Of {len(passages)} passages the lexica agree in sign on {agree}, contradict each other on {oppose}, "
        f"and at least one gives no sign on {unscored}."
    )
    note = f"n = {len(passages)} passages in {len(labels_of(articles))} articles. Shaded: opposite signs."
    return finish(figure, title, alt, note)
