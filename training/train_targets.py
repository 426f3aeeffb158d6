"""Train the model behind `analysis.score_targets` on NewsMTSC, the same bytes each time.

    python training/train_targets.py FOLDER                write analysis/data/targets.npz
    python training/train_targets.py FOLDER --check        cross-validate on train, then measure on dev

FOLDER holds newsmtsc_train.jsonl and, for --check, newsmtsc_mt_dev.jsonl and newsmtsc_rw_dev.jsonl: one JSON object a
line with `id`, `text`, `target` (`start`, `end`) and `label` (-1, 0, 1).
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from threadpoolctl import threadpool_limits

from analysis.sentiment.surroundings import Clues
from analysis.sentiment.targets import Model, clues_of, pack, probabilities, read, sentence_spans, slot

HOME = Path(__file__).resolve().parent
WEIGHTS = HOME.parent / "analysis" / "data" / "targets.npz"

#: Chosen by cross-validation on train.
GRAM_SCALE, MEASURE_SCALE, WORD_SCALE = 0.3, 0.1, 0.1
INVERSE_PENALTY = 0.2
LEAST_TIMES = 3
RANK = 6
#: Train has fewer neutral mentions than news has: so much is added to neutral's score. Chosen by cross-validation on
#: train, its labels weighed to stand in the proportions of the dev parts.
FOR_NEUTRAL = 0.2
#: A label is printed where labels as sure as it were right this often in cross-validation.
PRINTED_RIGHT = 0.75


class Examples(NamedTuple):
    """What is learned from: the clues of each mention, its label and the article it is from."""

    clues: list[Clues]
    labels: np.ndarray
    groups: list[str]


def examples(path: Path) -> Examples:
    """Read one file of NewsMTSC."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    clues = [
        clues_of(row["text"], sentence_spans(row["text"]), row["target"]["start"], row["target"]["end"])
        for row in rows
    ]
    return Examples(clues, np.array([row["label"] for row in rows]), [article(row["id"]) for row in rows])


def article(name: str) -> str:
    """Cut an example's id down to that of its article."""
    match = re.match(r"allsides_\d+_\d+|polusa_v1_\d+", name)
    return match.group() if match else name


class Vocabulary(NamedTuple):
    """Which clue has which column."""

    grams: dict[int, int]
    words: dict[int, int]
    vectors: np.ndarray
    roles: list[str]
    measures: list[str]
    mean: np.ndarray
    deviation: np.ndarray


def word_vectors() -> tuple[dict[int, int], np.ndarray]:
    """Read the general word vectors; words that share a slot share a vector."""
    with np.load(HOME / "words.npz", allow_pickle=False) as stored:
        names = stored["words"].tobytes().decode().split()
        vectors = stored["vectors"].astype(np.float64) * stored["scale"]
    first: dict[int, int] = {}
    for i, name in enumerate(names):
        first.setdefault(slot(name), i)
    places = sorted(first)
    return {place: i for i, place in enumerate(places)}, vectors[[first[place] for place in places]]


def vocabulary(clues: list[Clues]) -> Vocabulary:
    """Choose the columns by what stands often enough in the examples."""
    times = Counter(name for one in clues for name in one.grams)
    grams = sorted({slot(name) for name, count in times.items() if count >= LEAST_TIMES})
    words, vectors = word_vectors()
    roles = sorted({role for one in clues for _, held in one.words for role in held})
    measures = sorted({name for one in clues for name in one.measures})
    bare = Vocabulary(
        {g: i for i, g in enumerate(grams)}, words, vectors, roles, measures, np.zeros(0), np.zeros(0)
    )
    table = measure_table(clues, bare)
    return bare._replace(mean=table.mean(axis=0), deviation=table.std(axis=0) + 1e-9)


def gram_table(clues: list[Clues], columns: Vocabulary) -> sp.csr_matrix:
    """One row an example, one column a gram."""
    cells = [
        (i, column)
        for i, one in enumerate(clues)
        for column in sorted({columns.grams[s] for s in map(slot, one.grams) if s in columns.grams})
    ]
    i, j = np.array(cells or np.zeros((0, 2), int)).T
    return sp.csr_matrix((np.ones(len(cells)), (i, j)), shape=(len(clues), len(columns.grams)))


def measure_table(clues: list[Clues], columns: Vocabulary) -> np.ndarray:
    """One row an example, one column a measure."""
    places = {name: i for i, name in enumerate(columns.measures)}
    table = np.zeros((len(clues), len(places)))
    for i, one in enumerate(clues):
        for name, value in one.measures.items():
            if name in places:
                table[i, places[name]] = value
    return table


def role_tables(clues: list[Clues], columns: Vocabulary) -> list[sp.csr_matrix]:
    """For each role one row an example, one column a word."""
    cells: dict[str, list[tuple[int, int, float]]] = {role: [] for role in columns.roles}
    for i, one in enumerate(clues):
        for word, held in one.words:
            column = columns.words.get(slot(word))
            if column is not None:
                for role, weight in held.items():
                    if role in cells:
                        cells[role].append((i, column, weight))
    shape = (len(clues), len(columns.words))
    found = []
    for role in columns.roles:
        i, j, x = zip(*cells[role], strict=True) if cells[role] else ((), (), ())
        found.append(sp.csr_matrix((x, (i, j)), shape=shape))
    return found


class Tables(NamedTuple):
    """The examples as numbers."""

    grams: sp.csr_matrix
    measures: np.ndarray
    roles: list[sp.csr_matrix]

    def rows(self, which: np.ndarray) -> Tables:
        """Take some of the examples."""
        return Tables(self.grams[which], self.measures[which], [role[which] for role in self.roles])


def tables_of(clues: list[Clues], columns: Vocabulary) -> Tables:
    """Make all tables of some examples."""
    measures = (measure_table(clues, columns) - columns.mean) / columns.deviation
    return Tables(gram_table(clues, columns), measures, role_tables(clues, columns))


def regression(design: sp.csr_matrix, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Fit, and give the weights and intercepts of negative and positive, each against neutral."""
    model = LogisticRegression(C=INVERSE_PENALTY, class_weight="balanced", max_iter=300)
    with threadpool_limits(1):
        model.fit(design, labels)
    return (model.coef_[[0, 2]] - model.coef_[1]).T, model.intercept_[[0, 2]] - model.intercept_[1]


def seen(
    tables: Tables, vectors: np.ndarray, scales: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Put vectors for words: the columns of each role, evened out, and by what they were divided."""
    columns = np.hstack([role @ vectors for role in tables.roles])
    scales = columns.std(axis=0) + 1e-9 if scales is None else scales
    return columns / scales, scales


def quantised(values: np.ndarray) -> tuple[np.ndarray, np.float32]:
    """Round to 255 steps of one size."""
    scale = np.float32(np.abs(values).max() / 127 or 1)
    return np.rint(values / scale).astype(np.int8), scale


def fit(tables: Tables, labels: np.ndarray, columns: Vocabulary) -> dict[str, Any]:
    """Fit twice: first to learn which directions of the word vectors count, then on those alone."""
    steady = [tables.grams * GRAM_SCALE, sp.csr_matrix(tables.measures * MEASURE_SCALE)]
    spread, scales = seen(tables, columns.vectors)
    first, _ = regression(sp.hstack([*steady, sp.csr_matrix(spread * WORD_SCALE)]).tocsr(), labels)
    count, width = len(columns.roles), columns.vectors.shape[1]
    learned = first[-count * width :] * WORD_SCALE / scales[:, None]
    by_direction = learned.reshape(count, width, 2).transpose(1, 0, 2).reshape(width, -1)
    directions, strength, _ = np.linalg.svd(by_direction, full_matrices=False)
    directions *= np.where(
        directions[np.abs(directions).argmax(axis=0), np.arange(directions.shape[1])] < 0, -1, 1
    )
    vectors, vector_scale = quantised((columns.vectors @ (directions * strength))[:, :RANK])
    spread, scales = seen(tables, vectors.astype(np.float32) * vector_scale)
    weights, intercept = regression(sp.hstack([*steady, sp.csr_matrix(spread * WORD_SCALE)]).tocsr(), labels)
    grams = tables.grams.shape[1]
    gram_weights, gram_scale = quantised(weights[:grams] * GRAM_SCALE)
    measure_weights = weights[grams : -count * vectors.shape[1]] * MEASURE_SCALE / columns.deviation[:, None]
    role_weights = weights[-count * vectors.shape[1] :] * WORD_SCALE / scales[:, None]
    return {
        "grams": list(columns.grams),
        "gram_weights": gram_weights,
        "gram_scale": gram_scale,
        "words": list(columns.words),
        "word_vectors": vectors,
        "word_scale": vector_scale,
        "roles": np.array(columns.roles),
        "role_weights": role_weights.reshape(count, -1, 2).astype(np.float32),
        "measures": np.array(columns.measures),
        "measure_weights": measure_weights.astype(np.float32),
        "intercept": (intercept - columns.mean @ measure_weights - FOR_NEUTRAL).astype(np.float32),
    }


def write(weights: dict[str, Any], path: Path) -> None:
    """Write the weights, clues of no weight left out."""
    stored = dict(weights)
    for names, values in (("grams", "gram_weights"), ("words", "word_vectors")):
        kept = np.flatnonzero(stored[values].any(axis=1))
        stored[values] = stored[values][kept]
        stored[names] = pack([stored[names][i] for i in kept])
    with path.open("wb") as file:
        np.savez(file, **stored)


def judge(clues: list[Clues], model: Model) -> np.ndarray:
    """Give each example's probabilities, as the package does."""
    return np.array([probabilities(one, model) for one in clues]).reshape(-1, 3)


def measured(labels: np.ndarray, chances: np.ndarray) -> str:
    """Say how good the labels are: macro F1, and the share of polar examples given the opposite sign."""
    given = chances.argmax(axis=1) - 1
    scores = []
    for sign in (-1, 0, 1):
        hit = np.sum((given == sign) & (labels == sign))
        scores.append(2 * hit / max(1, np.sum(given == sign) + np.sum(labels == sign)))
    flipped = np.mean(given[labels != 0] == -labels[labels != 0])
    each = " ".join(f"{score:.3f}" for score in scores)
    return f"macro F1 {np.mean(scores):.4f} ({each}), opposite sign {flipped:.3f}, n {len(labels)}"


def cross_validate(train: Examples, scratch: Path, parts: int = 5) -> np.ndarray:
    """Judge each example by a model that has seen nothing of its article."""
    chances = np.zeros((len(train.labels), 3))
    for fitted, held in GroupKFold(parts).split(chances, train.labels, train.groups):
        clues = [train.clues[i] for i in fitted]
        columns = vocabulary(clues)
        weights = fit(tables_of(clues, columns), train.labels[fitted], columns)
        write({**weights, "threshold": np.float32(0)}, scratch)
        chances[held] = judge([train.clues[i] for i in held], read(scratch))
    return chances


def threshold_of(labels: np.ndarray, chances: np.ndarray) -> float:
    """Give the lowest probability from which on the labels were right often enough."""
    best = chances.max(axis=1)
    right = chances.argmax(axis=1) - 1 == labels
    for threshold in np.arange(0.34, 0.9, 0.01):
        if right[best >= threshold].mean() >= PRINTED_RIGHT:
            return round(float(threshold), 2)
    return 0.9


def train(part: Examples, out: Path) -> tuple[float, np.ndarray]:
    """Write the weights; give the threshold, and the cross-validated probabilities it was chosen by."""
    chances = cross_validate(part, out)
    threshold = threshold_of(part.labels, chances)
    columns = vocabulary(part.clues)
    weights = fit(tables_of(part.clues, columns), part.labels, columns)
    write({**weights, "threshold": np.float32(threshold)}, out)
    return threshold, chances


def main() -> None:
    """Train, or measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="where the NewsMTSC files are")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="where to write the weights")
    parser.add_argument("--check", action="store_true", help="measure the quality")
    options = parser.parse_args()
    train_part = examples(options.folder / "newsmtsc_train.jsonl")
    threshold, chances = train(train_part, options.out)
    print(f"{options.out.name}: {options.out.stat().st_size:,} bytes, threshold {threshold:.2f}")
    if options.check:
        print("train, cross-validated:", measured(train_part.labels, chances))
        sure = chances.max(axis=1) >= threshold
        print(f"  printed {sure.mean():.3f}:", measured(train_part.labels[sure], chances[sure]))
        for part in ("mt_dev", "rw_dev"):
            dev = examples(options.folder / f"newsmtsc_{part}.jsonl")
            print(f"{part}:", measured(dev.labels, judge(dev.clues, read(options.out))))


if __name__ == "__main__":
    main()
