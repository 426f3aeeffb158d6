"""The versions of one statement: what each kept, dropped, added or changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import pandas as pd

from analysis.compare.alignment import Block, blocks
from analysis.compare.containment import weight
from analysis.compare.wording import Word, function_words, unmasked, wording
from analysis.tables import records


class Run(NamedTuple):
    """Words of a version that share a fate: kept, dropped, added or changed.

    `words` are the version's own, for dropped ones the reference's; `instead_of` holds the reference's words
    where they were changed.
    """

    kind: str
    words: str
    instead_of: str = ""


class Version(NamedTuple):
    """One article's version of a statement, in pieces if its quotation is split."""

    article: Any
    quote: int
    spans: tuple[tuple[int, int], ...]
    relation: str
    kept: float
    runs: tuple[Run, ...]


# What ends a stretch of words and sticks to them; opening marks belong to the next.
_BEHIND = re.compile(r"[.,;:!?…%\])]{1,4}")


class Wording(NamedTuple):
    """The words of a version, and the pieces of text they stand in."""

    pieces: tuple[str, ...]
    words: tuple[tuple[int, Word], ...]

    @property
    def forms(self) -> list[str]:
        """The words in the form that is compared."""
        return [word.form for _, word in self.words]

    def printed(self, first: int, last: int, marks: bool = False) -> str:
        """Give words as they are printed, with the marks between them; with `marks` also those before the next word."""
        out = []
        while first < last:
            piece, begin = self.words[first]
            end = begin.end
            while first < last and self.words[first][0] == piece:
                end = self.words[first][1].end
                first += 1
            text = self.pieces[piece][begin.start : end]
            open_ = text.count("(") > text.count(")") and self.pieces[piece][end : end + 1] == ")"
            text += ")" * open_
            if (
                marks
                and first < len(self.words)
                and (behind := _BEHIND.match(self.pieces[piece], end + open_))
            ):
                text += behind[0]
            out.append(text)
        return " ".join(out)


def worded(pieces: Sequence[str]) -> Wording:
    """Read the pieces of a version one after another."""
    words = tuple((i, word) for i, piece in enumerate(pieces) for word in wording(piece))
    return Wording(tuple(pieces), words)


def compare(
    reference: Wording, version: Wording, shared: Sequence[Block] | None = None, marks: bool = False
) -> list[Run]:
    """Tell what a version did to the words of the reference.

    Parameters
    ----------
    reference, version
        Two wordings of one statement.
    shared
        What `common` gives, if it is known.
    marks
        Give words with the commas and stops behind them, to be read one run after the other.

    Returns
    -------
    list of Run
        In the order of the reference; the words of kept, added and changed runs are the whole version.

    Examples
    --------
    >>> compare(worded(["We will not go, today"]), worded(["“will never go"]))
    [Run(kind='dropped', words='We', instead_of=''), Run(kind='kept', words='will', instead_of=''), \
Run(kind='changed', words='never', instead_of='not'), Run(kind='kept', words='go', instead_of=''), \
Run(kind='dropped', words='today', instead_of='')]
    """
    ends = (len(reference.words), len(version.words))
    runs = []
    a = b = 0
    for at, to, n in [*(common(reference, version) if shared is None else shared), Block(*ends, 0)]:
        old, new = reference.printed(a, at, marks), version.printed(b, to, marks)
        if old and new:
            runs.append(Run("changed", new, old))
        elif old:
            runs.append(Run("dropped", old))
        elif new:
            runs.append(Run("added", new))
        if n:
            runs.append(Run("kept", version.printed(to, to + n, marks)))
        a, b = at + n, to + n
    return runs


def common(reference: Wording, version: Wording) -> list[Block]:
    """Find the runs of words that a version kept, those behind asterisks with them.

    A function word that stands between changed words is changed with them: nobody kept it.
    """
    one, other = reference.forms, version.forms
    meant = unmasked([*one, *other], [*one, *other])
    found = blocks([meant.get(form, form) for form in one], [meant.get(form, form) for form in other])
    left: list[Block] = []
    for block, after in pairwise([*found, Block(len(one), len(other), 0)]):
        a, b = (left[-1].a + left[-1].n, left[-1].b + left[-1].n) if left else (0, 0)
        changed = a < block.a and b < block.b and block.a + block.n < after.a and block.b + block.n < after.b
        if not changed or weight(one[block.a : block.a + block.n]) >= 1:
            left.append(block)
    return left


def kept(reference: Wording, version: Wording, shared: Sequence[Block] | None = None) -> set[int]:
    """Give the positions of the reference's words that a version kept; `shared` is what `common` gives, if known."""
    shared = common(reference, version) if shared is None else shared
    first = shared[0] if shared else Block(0, 0, 0)
    led = first.a == 1 and first.b == 0 and reference.forms[0] in _LEADS
    return {i for at, _, n in [*shared, Block(0, 0, led)] for i in range(at, at + n)}


#: What a reporter puts before the quotation mark as well as behind it.
_LEADS = frozenset(["the", "a", "an", "that"])


def _telling(runs: Sequence[Run]) -> list[Run]:
    """Leave out what is no difference: an article that may stand before the marks, a function word that moved."""
    led = [run.kind for run in runs[:2]] == ["dropped", "kept"] and runs[0].words.casefold() in _LEADS
    dropped = Counter(form for run in runs if run.kind == "dropped" for form in worded([run.words]).forms)
    found = []
    for run in runs[led:]:
        said = Counter(worded([run.words]).forms) if run.kind == "added" and dropped else Counter[str]()
        if said and said <= dropped and function_words().issuperset(said):
            dropped -= said
        else:
            found.append(run)
    return found


def differences(runs: Sequence[Run]) -> list[tuple[str, str, str]]:
    """List what is not as in the reference: what was done, its words, the version's words."""
    return [
        (run.kind, run.words, "") if run.kind == "dropped" else (run.kind, run.instead_of, run.words)
        for run in _telling(runs)
        if run.kind != "kept"
    ]


def relation(runs: Sequence[Run], quoted: bool) -> str:
    """Name how a version stands to the reference: verbatim, cut, edited or, in indirect speech, paraphrase."""
    kinds = {run.kind for run in _telling(runs)}
    if not quoted:
        return "paraphrase"
    if kinds & {"added", "changed"}:
        return "edited"
    return "cut" if "dropped" in kinds else "verbatim"


def pieced(rows: list[Any]) -> list[list[Any]]:
    """Bring the pieces of a split quotation together: they say the same of the version they are part of."""
    found: dict[tuple[Any, ...], list[Any]] = {}
    for row in rows:
        found.setdefault((row["article"], row["quote"], row["kept"], tuple(row["differences"])), []).append(
            row
        )
    out = []
    for pieces in found.values():
        pieces.sort(key=lambda row: row["start"])
        repeated = len(pieces) > 1 and len({tuple(worded([row["text"]]).forms) for row in pieces}) == 1
        out += [[row] for row in pieces] if repeated else [pieces]
    return out


def versions(statements: pd.DataFrame, statement: int) -> list[Version]:
    """Give the versions of one statement, the fullest first, with what each kept, dropped, added or changed.

    Parameters
    ----------
    statements
        The table of `match_quotes`.
    statement
        A number of its column `statement`.

    Returns
    -------
    list of Version
        The reference first, then those that kept most; among equals in the order of the table.

    Raises
    ------
    KeyError
        No such statement.
    """
    rows = records(statements[statements["statement"] == statement])
    if not rows:
        raise KeyError(f"no statement {statement!r}; see the column 'statement'")
    grouped = pieced(rows)
    reference = worded([row["text"] for row in reference_of(grouped)])
    found = []
    for pieces in grouped:
        runs = compare(reference, worded([row["text"] for row in pieces]), marks=True)
        spans = tuple((row["start"], row["end"]) for row in pieces)
        first = pieces[0]
        found.append(
            Version(first["article"], first["quote"], spans, first["relation"], first["kept"], tuple(runs))
        )
    reference_at = grouped.index(reference_of(grouped))
    order = sorted(range(len(found)), key=lambda i: (i != reference_at, -found[i].kept, i))
    return [found[i] for i in order]


def reference_of(grouped: list[list[Any]]) -> list[Any]:
    """Find a version that differs in nothing from the reference, a primary source's own before a copy of it."""
    same = [pieces for pieces in grouped if pieces[0]["kept"] == 1 and not len(pieces[0]["differences"])]
    return min(
        same or grouped, key=lambda pieces: (pieces[0]["quote"] >= 0, pieces[0]["relation"] == "paraphrase")
    )
