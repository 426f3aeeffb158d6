"""The versions of one statement, one below the other, for display in a notebook."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import pandas as pd

from analysis.compare.versions import Run, Version, versions
from analysis.phrases import ends
from analysis.tables import labels, records
from analysis.view.shared import retold, unworded
from analysis.view.untouched import untouched

# Words left out and words put in are told apart by line, sign and label, and by colour only besides.
_STYLES = {
    "kept": "",
    "dropped": "color:#7a3300;background:#fbe9dd;text-decoration:line-through",
    "added": "color:#00395e;background:#e0effa;text-decoration:underline;font-weight:bold",
    "changed": "color:#00395e;background:#e0effa;text-decoration:underline;font-weight:bold",
}


@dataclass(frozen=True)
class Difference:
    """The versions of a statement and the names of the articles they stand in."""

    speaker: str
    versions: tuple[tuple[str, Version], ...]

    def _repr_html_(self) -> str:
        rows = "".join(
            f'<li style="margin:0.4em 0"><b>{escape(label)}</b> ({escape(_fate(version))})<br>'
            f'<span dir="auto">{_html(version)}</span></li>'
            for label, version in self.versions
        )
        return untouched(
            f'<p><b>{escape(self.speaker)}</b></p><ul style="list-style:none;padding-left:0">{rows}</ul>'
        )

    def __repr__(self) -> str:
        """Give a line a version, cut words in [−…−], added ones in [+…+]."""
        lines = [
            f"{label} ({_fate(version)}): {_alone(version) or ' '.join(map(_plain, version.runs))}"
            for label, version in self.versions
        ]
        return "\n".join([f"{self.speaker}:", *lines])


def difference(statements: pd.DataFrame, statement: int, articles: pd.DataFrame) -> Difference:
    """Lay the versions of a statement side by side, cut, added and changed words marked.

    Parameters
    ----------
    statements, articles
        The tables of those names.
    statement
        Which one, by its number.

    Returns
    -------
    Difference
        The versions, the fullest (or the primary source) first; articles with the same words share one.
    """
    names = labels(articles)
    rows = records(statements[statements.statement == statement])
    speaker = next((str(row["speaker"]) for row in rows if row["speaker"]), "speaker unknown")
    alike: dict[tuple[str, tuple[Run, ...]], list[Version]] = {}
    for version in versions(statements, statement):
        alike.setdefault((version.relation, version.runs), []).append(version)
    return Difference(
        speaker,
        tuple(
            (", ".join(dict.fromkeys(names[version.article] for version in same)), same[0])
            for same in alike.values()
        ),
    )


def _alone(version: Version) -> str | None:
    return retold(version.relation, version.kept, version.runs)


def _html(version: Version) -> str:
    alone = _alone(version)
    return " ".join(map(_marked, version.runs)) if alone is None else escape(alone)


def _fate(version: Version) -> str:
    if _alone(version) is not None:
        return "retold in other words"
    manner = "not all in quotation marks" if unworded(version.relation, version.runs) else version.relation
    return f"{manner}, {100 * version.kept:.0f} % of the words"


def _plain(run: Run) -> str:
    instead = f"[−{_short(run.instead_of)}−] " if run.instead_of else ""
    signs = {"kept": "{}", "dropped": "[−{}−]", "added": "[+{}+]", "changed": "[+{}+]"}
    return instead + signs[run.kind].format(_short(run.words) if run.kind == "dropped" else run.words)


def _short(words: str) -> str:
    """Shorten words that are struck through: they stand whole in the version above."""
    return ends(words) or words


def _marked(run: Run) -> str:
    if run.kind == "kept":
        return escape(run.words)
    tag = "del" if run.kind == "dropped" else "ins"
    words = _short(run.words) if run.kind == "dropped" else run.words
    sign = "−" if run.kind == "dropped" else "+"
    instead = (
        f'<del style="{_STYLES["dropped"]}">[−{escape(_short(run.instead_of))}−]</del> '
        if run.instead_of
        else ""
    )
    return f'{instead}<{tag} style="{_STYLES[run.kind]}">[{sign}{escape(words)}{sign}]</{tag}>'
