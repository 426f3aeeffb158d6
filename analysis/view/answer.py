"""An answer: sentences, each with the words it rests on one click away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Any, Protocol

import pandas as pd

from analysis.phrases import several
from analysis.view.highlight import evidence
from analysis.view.untouched import untouched

#: Passages shown under one sentence, and how many more can be unfolded below them.
SHOWN, MORE = 5, 40


class Shown(Protocol):
    """What shows itself in a notebook and has a form in plain text."""

    def _repr_html_(self) -> str: ...


class Answer(Sequence[str]):
    """Sentences, shown as a list with their evidence folded below each; article text in them stays text.

    Parameters
    ----------
    articles
        The articles in which the evidence stands.

    Examples
    --------
    >>> answer = Answer(pd.DataFrame({"text": ["It rained."]}))
    >>> answer.say("One thing is said.", pd.DataFrame({"article": [0], "start": [0], "end": [10]}))
    >>> answer
    - One thing is said.
    >>> "<summary>One thing is said.</summary>" in answer._repr_html_()
    True
    """

    def __init__(self, articles: pd.DataFrame) -> None:
        self._articles = articles
        self._points: list[tuple[str, Shown | None, Shown | None, int]] = []
        self._open = False

    def say(self, sentence: str, rows: pd.DataFrame | None = None, label: str = "", kind: str = "") -> None:
        """Add a sentence with the rows of a table that it rests on, marked as `evidence` marks them."""
        if rows is None or rows.empty:
            self._points.append((sentence, None, None, 0))
            return
        first, more = (
            evidence(self._articles, part, label=label or None, kind=kind)
            for part in (rows.iloc[:SHOWN], rows.iloc[SHOWN : SHOWN + MORE])
        )
        self._points.append((sentence, first, more if len(more) else None, max(0, len(rows) - SHOWN - MORE)))

    def lay(self, sentence: str, shown: Shown) -> None:
        """Add a sentence with something that shows itself, all of them unfolded."""
        self._points.append((sentence, shown, None, 0))
        self._open = True

    def __getitem__(self, index: Any) -> Any:
        return [sentence for sentence, *_ in self._points][index]

    def __len__(self) -> int:
        return len(self._points)

    def __iter__(self) -> Iterator[str]:
        return (sentence for sentence, *_ in self._points)

    def _repr_html_(self) -> str:
        return untouched("<ul>" + "".join(self._item(*point) for point in self._points) + "</ul>")

    def _item(self, sentence: str, shown: Shown | None, more: Shown | None, rest: int) -> str:
        if shown is None:
            return f"<li>{escape(sentence)}</li>"
        below = f"<details><summary>more passages</summary>{more._repr_html_()}</details>" if more else ""
        below += f"<p>{several(rest, 'row')} more in the table.</p>" if rest else ""
        return (
            # The triangle stands where the others have their dot.
            f'<li style="list-style:none;margin-left:-1em"><details{" open" if self._open else ""}>'
            f"<summary>{escape(sentence)}</summary>"
            f"{shown._repr_html_()}{below}</details></li>"
        )

    def __repr__(self) -> str:
        """Give one line a sentence."""
        return "\n".join(f"- {sentence}" for sentence in self)


def spread(rows: pd.DataFrame) -> pd.DataFrame:
    """Order rows so that each article has its turn: the first row of every article, then the second of every one.

    Examples
    --------
    >>> spread(pd.DataFrame({"article": list("aab"), "n": [1, 2, 3]})).n.tolist()
    [1, 3, 2]
    """
    turn = rows.groupby("article", sort=False).cumcount()
    return rows.loc[turn.sort_values(kind="stable").index]
