"""Charts of who is quoted, how, and what was kept of a statement."""

from __future__ import annotations

import pandas as pd
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import Rectangle
from matplotlib.ticker import MaxNLocator

from analysis.charts.chart import (
    BLUE,
    GREY,
    PALE,
    SKY,
    VERMILION,
    Chart,
    canvas,
    each_row,
    finish,
    legend_above,
    nothing,
    plain,
    shorten,
    styled,
)
from analysis.quotes.cues import cue_class
from analysis.tables import labels as labels_of

KINDS = {"direct": (BLUE, ""), "mixed": (SKY, "////"), "indirect": (PALE, "")}
UNKNOWN = "unknown speaker"
#: With more articles than this a cell has no room for its number: the colour alone tells.
MANY = 16


def words_by_speaker(quotes: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Count the words attributed to each speaker.

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
            "words": [len(text.split()) for text in quotes.text],
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


@styled
def quoted_words(quotes: pd.DataFrame, articles: pd.DataFrame, most: int = 5) -> Chart:
    """Draw how many words each article gives to whom, and in which kind of speech.

    Parameters
    ----------
    quotes, articles
        The tables of those names.
    most
        Speakers shown for each article; the others are summed in one bar.

    Returns
    -------
    Chart
        Horizontal bars, unit words.
    """
    if quotes.empty:
        return nothing("No quote was found in these articles, so there is nobody's share of words to show.")
    counted = words_by_speaker(quotes, articles)
    labels = counted.label.drop_duplicates().tolist()
    most = most if len(labels) <= 4 else 2 if len(labels) <= 12 else 0
    blocks = [(label, _most(counted[counted.label == label], most)) for label in labels]
    rows = sum(len(block) + 0.9 for _, block in blocks)
    figure, (axes,) = canvas(height=min(1.3 + 0.235 * rows, 11))
    at, ticks, names = 0.0, [], []
    for label, block in blocks:
        if most:
            axes.text(0, at, " " + plain(label), fontweight="bold", va="center", ha="left")
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
            names.append(plain(shorten(str(row.speaker if most else label), 38)))
            at += 1
        at += 0.4 if most else 0
    axes.set_yticks(ticks, names)
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(at, -0.7)
    axes.set_xlabel("words attributed")
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_xlim(0, max(block.words.max() for _, block in blocks) * 1.12)
    legend_above(axes, KINDS)
    by_speaker = counted.groupby("speaker").words.sum().sort_values(ascending=False, kind="stable")
    first, words, total = str(by_speaker.index[0]), int(by_speaker.iloc[0]), int(by_speaker.sum())
    several = f"in {len(articles)} articles" if len(articles) > 1 else f"in {labels[0]}"
    title = f"{first} has {words:,} of the {total:,} words attributed to anyone {several}"
    alt = "Words attributed, by article: " + "; ".join(
        f"{label}: " + ", ".join(f"{row.speaker} {row.words:,}" for row in each_row(block))
        for label, block in blocks
    )
    note = (
        f"n = {len(quotes)} quotes in {len(articles)} articles. Direct: wholly in quotation marks; mixed: partly; "
        "indirect: not at all. Counted are the words of the quote, not of the sentence around it."
    )
    return finish(figure, title, alt + ".", note)


def _most(block: pd.DataFrame, most: int) -> pd.DataFrame:
    if len(block) <= most + 1 and most:
        return block
    kept, rest = block.iloc[:most], block.iloc[most:]
    summed = rest.drop(columns=["label", "speaker"]).sum()
    name = f"{len(rest)} others" if most else f"{len(rest)} speakers"
    return pd.concat([kept, pd.DataFrame([{"label": block.label.iloc[0], "speaker": name, **summed}])])


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
    told = [cue_class(str(cue)) for cue in cued.cue]
    frame = pd.DataFrame(
        {
            "label": pd.Categorical([names[key] for key in cued.article], list(names.values()), ordered=True),
            "cue": [str(cue).lower() for cue in cued.cue],
            "meaning": [meaning for meaning, _ in told],
            "loaded": [tone == "loaded" for _, tone in told],
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
        One line an article: the cues as words, with their numbers; the share that is loaded as a bar.
    """
    if cues.empty:
        return nothing(
            "No quote of these articles has a cue, so there is nothing to say on how speakers are introduced."
        )
    labels = [name for name in labels_of(articles).values() if (cues.label == name).any()]
    wordy = len(labels) <= 12 and bool(cues.loaded.any())
    step = 0.62 if wordy else 0.3
    figure, (axes,) = canvas(height=1.3 + step * len(labels))
    for place, label in enumerate(labels):
        here = cues[cues.label == label]
        total, loaded = int(here.n.sum()), int(here.n[here.loaded].sum())
        share = 100 * loaded / total
        axes.barh(place, 100 - share, color=PALE, height=0.34)
        axes.barh(
            place,
            share,
            left=100 - share,
            color=VERMILION,
            hatch="////",
            edgecolor="white",
            linewidth=0,
            height=0.34,
        )
        axes.text(101, place, f"{loaded} of {total}", va="center", fontsize=8.5, color=GREY)
        if wordy:
            words = [
                f"{row.cue} {row.n}" if row.n > 1 else str(row.cue) for row in each_row(here[here.loaded])
            ]
            axes.text(
                100,
                place + 0.24,
                plain(shorten(", ".join(words), 90)),
                va="top",
                ha="right",
                fontsize=8,
                color=VERMILION,
                style="italic",
            )
    axes.set_yticks(range(len(labels)), [plain(shorten(label, 34)) for label in labels])
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(len(labels) - 0.35, -0.6)
    axes.set_xlim(0, 114)
    axes.set_xticks([0, 25, 50, 75, 100], ["0", "25", "50", "75", "100 %"])
    axes.set_xlabel("share of cues: neutral ones pale, loaded ones hatched")
    shares = {label: _loaded_share(cues, label) for label in labels}
    high = max(shares, key=lambda label: shares[label])
    n = cues.n.sum()
    if shares[high] == 0:
        title = f"All {n} cues are neutral ones such as said and wrote"
    elif len(labels) == 1:
        title = f"{shares[high]:.0f} % of the cues in {high} are loaded words"
    else:
        title = f"Loaded words introduce a speaker most often in {high} ({shares[high]:.0f} % of its cues)"
    alt = "Cues by article: " + "; ".join(
        f"{label}: "
        + ", ".join(
            f"{row.cue} {row.n}{' (loaded)' if row.loaded else ''}"
            for row in each_row(cues[cues.label == label])
        )
        for label in labels
    )
    return finish(
        figure,
        title,
        alt + ".",
        f"n = {n} cues. A cue is loaded if it passes a judgement on what is said or how.",
    )


def _loaded_share(cues: pd.DataFrame, label: str) -> float:
    here = cues[cues.label == label]
    return float(100 * here.n[here.loaded].sum() / here.n.sum())


@styled
def kept_words(matrix: pd.DataFrame, most: int = 18) -> Chart:
    """Draw which articles carry a statement and how much of it each kept.

    Parameters
    ----------
    matrix
        Statements in rows (index: speaker and first words), articles in columns, the share of the
        reference's words kept from 0 to 1, NaN where an article does not carry the statement; as
        `analysis.compare.statements.matrix` gives it.
    most
        Statements shown, those in most articles first.

    Returns
    -------
    Chart
        A table of cells, unit per cent of words.
    """
    shared = matrix[matrix.notna().sum(axis=1) > 1]
    if shared.empty:
        return nothing("No statement is carried by more than one article, so there is nothing to compare.")
    cut = len(shared) - most
    shown = shared.iloc[:most]
    figure, (axes,) = canvas(height=1.5 + 0.36 * len(shown))
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
            plain(f"“{shorten(words, 38 if few else 30)}”\n{shorten(speaker, 40 if few else 32)}")
            for speaker, words in shown.index
        ],
        fontsize=7.5,
    )
    many = len(shown.columns) > 4
    turn = 90 if len(shown.columns) > MANY else 40 if many else 0
    axes.set_xticks(
        range(len(shown.columns)),
        [plain(shorten(str(name), 26)) for name in shown.columns],
        rotation=turn,
        ha="left" if turn == 40 else "center",
        fontsize=6.5 if turn == 90 else 8.5,
    )
    axes.xaxis.tick_top()
    axes.tick_params(length=0)
    axes.set_xlim(-0.5, len(shown.columns) - 0.5)
    axes.set_ylim(len(shown) - 0.5, -0.5)
    axes.spines[:].set_visible(False)
    whole = int((shown.min(axis=1) >= 0.995).sum())
    stands = "stands whole in all that carry it" if whole == 1 else "stand whole in all that carry them"
    title = (
        f"{len(shared)} statements stand in more than one article; {_number(whole)} of those shown {stands}"
    )
    if len(shared) == 1:
        kept = "every article that carries it keeps it whole" if whole else "not every article keeps it whole"
        title = f"One statement stands in more than one article, and {kept}"
    alt = "Share of a statement's words kept: " + "; ".join(
        f"{name}: "
        + ", ".join(f"{column} {100 * value:.0f} %" for column, value in row.items() if not pd.isna(value))
        for name, (_, row) in zip(names, shown.iterrows(), strict=True)
    )
    note = "Per cent of the words of the fullest version (or the primary source) that the article kept; – not carried."
    if len(shown.columns) > MANY:
        note += " The darker, the more; the numbers stand in the table."
    if cut > 0:
        note += f" {cut} more shared statements are not shown."
    return finish(figure, title, alt + ".", note)


def _number(n: int) -> str:
    return (
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"][n]
        if n < 10
        else str(n)
    )
