"""What every chart shares: one look, a text alternative, and files that are the same bytes each time."""

from __future__ import annotations

import html
import io
import re
import textwrap
import warnings
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, cast

import matplotlib as mpl
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import get_font_names
from matplotlib.legend import Legend
from matplotlib.patches import Patch

from analysis.disk import whole_file

# Okabe and Ito's palette, made to be told apart with any kind of colour vision (jfly.uni-koeln.de/color).
BLACK, ORANGE, SKY, GREEN = "#000000", "#E69F00", "#56B4E9", "#009E73"
YELLOW, BLUE, VERMILION, PURPLE = "#F0E442", "#0072B2", "#D55E00", "#CC79A7"
GREY, PALE = "#595959", "#D9D9D9"

# DejaVu Sans comes with matplotlib and draws the same everywhere; signs it lacks are taken from what is installed.
_OTHERS = (
    "Noto Sans CJK SC", "PingFang SC", "Hiragino Sans", "Microsoft YaHei", "Yu Gothic", "Malgun Gothic", "SimHei",
    "WenQuanYi Zen Hei", "Arial Unicode MS", "Noto Sans Devanagari", "Nirmala UI", "Noto Sans Thai", "Leelawadee UI",
)  # fmt: skip

STYLE: dict[str, Any] = {
    "font.family": ["DejaVu Sans", *(name for name in _OTHERS if name in get_font_names())],
    "font.size": 9,
    "axes.titlesize": 9.5,
    "axes.titlelocation": "left",
    "axes.titleweight": "bold",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": GREY,
    "axes.labelcolor": GREY,
    "axes.labelsize": 8.5,
    "xtick.color": GREY,
    "ytick.color": "black",
    "xtick.labelsize": 8.5,
    "ytick.labelsize": 9,
    "figure.facecolor": "white",
    "savefig.facecolor": "white",
    "figure.constrained_layout.use": True,
    "hatch.linewidth": 0.6,
    "svg.hashsalt": "same-story",
    "legend.frameon": False,
    "legend.fontsize": 8.5,
}

#: Width of every chart in inches: a page's text width, and still readable on half of it.
WIDTH = 6.3

#: How matplotlib says that no font has a sign.
LACKING = r"Glyph .* missing from font"

P = ParamSpec("P")


@dataclass(frozen=True)
class Chart:
    """A picture, the finding it shows, and the same in words.

    Attributes
    ----------
    figure
        The picture; None where there is nothing to draw.
    title
        The finding, as a sentence.
    alt
        The text alternative: what the picture shows, with its numbers.
    """

    figure: Figure | None
    title: str
    alt: str

    @property
    def words(self) -> str:
        """Title and text alternative, a sentence each."""
        return self.alt if self.figure is None else f"{self.title}. {self.alt}"

    def save(self, stem: str | Path) -> list[Path]:
        """Write `stem`.svg, `stem`.png and `stem`.txt, the text alternative.

        Each file appears whole or not at all; one that already holds these bytes is left alone.
        Without a picture nothing is written.

        Parameters
        ----------
        stem
            Path without a suffix; its folder is made if needed.

        Returns
        -------
        list of pathlib.Path
            The files.
        """
        if self.figure is None:
            return []
        stem = Path(stem)
        contents = {
            ".svg": self._bytes("svg"),
            ".png": self._bytes("png"),
            ".txt": (textwrap.fill(self.words, 100) + "\n").encode(),
        }
        paths = []
        for suffix, content in contents.items():
            path = stem.with_name(stem.name + suffix)
            paths.append(path)
            if not (path.is_file() and path.read_bytes() == content):
                whole_file(path, content)
        return paths

    def _bytes(self, kind: str) -> bytes:
        assert self.figure is not None
        buffer = io.BytesIO()
        metadata: dict[str, Any] = {"Title": self.title}
        if kind == "svg":
            metadata |= {"Date": None, "Creator": None, "Description": self.alt}
        else:
            metadata |= {"Software": None, "Description": self.alt}
        with mpl.rc_context(cast(Any, STYLE)), warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=LACKING)
            self.figure.savefig(buffer, format=kind, dpi=200, metadata=metadata)
        return buffer.getvalue()

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        if self.figure is None:
            return {"text/plain": self.alt, "text/markdown": html.escape(self.alt)}
        return {"image/svg+xml": self._bytes("svg").decode(), "text/plain": self.words}


def nothing(why: str) -> Chart:
    """Say in words why there is no picture."""
    return Chart(None, why, why)


def styled(draw: Callable[P, Chart]) -> Callable[P, Chart]:
    """Draw in the house style, whatever the reader's own settings are."""

    @wraps(draw)
    def with_style(*args: P.args, **kwargs: P.kwargs) -> Chart:
        with mpl.rc_context(cast(Any, STYLE)):
            return draw(*args, **kwargs)

    return with_style


def canvas(rows: int = 1, columns: int = 1, height: float = 3.0, **options: Any) -> tuple[Figure, list[Axes]]:
    """Give a figure of the house width and its axes in one list."""
    figure = Figure(figsize=(WIDTH, height))
    # Words beside the axes come out a little wider than the layout reckons.
    figure.set_layout_engine("constrained", rect=(0.02, 0, 0.945, 1))
    axes = figure.subplots(rows, columns, squeeze=False, **options)
    return figure, list(axes.flat)


def finish(figure: Figure, title: str, alt: str, note: str) -> Chart:
    """Set the title above and the note (n, method, units) below, and wrap it up."""
    figure.suptitle(textwrap.fill(plain(title), 70), x=0.01, ha="left", fontsize=10.5, fontweight="bold")
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        figure.draw_without_rendering()
    if any(re.match(LACKING, str(warning.message)) for warning in told):
        note += " A box is a sign that no font here can draw; the words beside this picture have it."
    figure.supxlabel(textwrap.fill(plain(note), 105), x=0.01, ha="left", fontsize=7.5, color=GREY)
    # The layout moves a little with each drawing until it fits: it is done here and kept.
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=LACKING)
        figure.draw_without_rendering()
        figure.draw_without_rendering()
    figure.set_layout_engine("none")
    for axes in figure.axes:
        # The solver's last digits differ from run to run, and the names of clip paths are made of them.
        axes.set_position(tuple(round(side, 5) for side in axes.get_position(original=True).bounds))
        _keep_inside(figure, axes.get_legend())
    return Chart(figure, title, alt)


def _keep_inside(figure: Figure, legend: Legend | None) -> None:
    """Move a legend to the left where it would run out of the picture."""
    if legend is None:
        return
    box = legend.get_window_extent()
    over = box.x1 - 0.99 * figure.bbox.width
    if over > 0:
        corner = legend.get_bbox_to_anchor()
        place = figure.transFigure.inverted().transform((corner.x0 - over, corner.y0))
        legend.set_bbox_to_anchor(tuple(place), transform=figure.transFigure)


def spoken(rows: Iterable[tuple[str, Iterable[str]]]) -> str:
    """Say a chart's rows in words; one without a part is said to have none.

    Examples
    --------
    >>> spoken([("Gazette", ["said 2", "claimed 1"]), ("Herald", [])])
    'Gazette: said 2, claimed 1; Herald: none.'
    """
    return "; ".join(f"{name}: {', '.join(parts) or 'none'}" for name, parts in rows) + "."


def number(n: int) -> str:
    """Write a small number as a word.

    Examples
    --------
    >>> number(0), number(2), number(12)
    ('none', 'two', '12')
    """
    words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words[n] if n < len(words) else f"{n:,}"


def legend_above(axes: Axes, styles: Mapping[str, tuple[str, str]]) -> None:
    """Explain colours and hatches between title and axes, where the legend covers nothing."""
    patches = [
        Patch(facecolor=colour, hatch=hatch, edgecolor="white", linewidth=0, label=name)
        if colour != "white"
        else Patch(facecolor=colour, edgecolor=GREY, linewidth=0.5, label=name)
        for name, (colour, hatch) in styles.items()
    ]
    legend = axes.legend(
        handles=patches,
        loc="lower left",
        bbox_to_anchor=(0, 1),
        ncols=4,
        borderaxespad=0.2,
        columnspacing=1.4,
    )
    # A legend broader than its axes would make them narrower; a title keeps the room it needs above them.
    legend.set_in_layout(False)
    if not axes.get_title(loc="left"):
        axes.set_title(" ")


def plain(words: str) -> str:
    """Keep article text from being read as mathematics by matplotlib."""
    return words.replace("$", r"\$")


def shorten(words: str, width: int) -> str:
    """Cut at a word's end if that leaves half of the room or more, with an ellipsis where something is left out.

    A quotation mark that opens the words is closed again.

    Examples
    --------
    >>> shorten("seven long rows of tulips", 16), shorten("The Northumberland Gazette", 12)
    ('seven long…', 'The Northum…')
    """
    words = " ".join(words.split())
    if len(words) <= width:
        return words
    cut = words[: width - 1]
    whole = cut.rpartition(" ")[0]
    if 2 * len(whole) >= width:
        cut = whole
    closing = "”" if words.startswith("“") and words.endswith("”") else ""
    return cut.rstrip(",;:–- ") + "…" + closing


def each_row(frame: pd.DataFrame) -> list[Any]:
    """Give the rows as named tuples."""
    return list(frame.itertuples())
