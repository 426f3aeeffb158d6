"""What of a folder is read: by suffix, by name, and never outside it."""

from __future__ import annotations

import json
import os
from pathlib import Path

from analysis.errors import ArticleError

RECORD = "run.json"

MARKDOWN = (".md", ".markdown")
TEXTS = (".txt", ".text", *MARKDOWN)
PAGES = (".html", ".htm", ".xhtml")
TABLES = (".csv", ".tsv", ".jsonl", ".ndjson", ".parquet")
KNOWN = ".txt .md .html .csv .tsv .jsonl .parquet (each also as .gz)"
# What people keep articles in besides, and what to do with it.
_AS_TEXT = "save it as plain text (.txt) or as a web page (.html)"
_AS_CSV = "save the sheet as .csv"
_UNPACK = "unpack it into the folder"
DOCUMENTS = {
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".pdf", ".pages", ".epub", ".eml", ".msg"), _AS_TEXT),
    **dict.fromkeys((".mht", ".mhtml", ".webarchive"), _AS_TEXT),
    **dict.fromkeys((".xls", ".xlsx", ".ods", ".numbers"), _AS_CSV),
    **dict.fromkeys((".zip", ".7z", ".rar", ".tar"), _UNPACK),
    ".json": "write one object a line and call it .jsonl",
}
LISTS = ("articles.csv", "metadata.csv")
# Files that stand beside articles and are none.
_BESIDE = frozenset({"readme", "license", "licence", "copying"})
_CORRECTIONS = "corrections.csv"


def suffix_of(path: Path) -> str:
    """Give a file's suffix in lower case, `.gz` left out."""
    suffixes = [suffix.lower() for suffix in path.suffixes[-2:]]
    if suffixes and suffixes[-1] == ".gz":
        suffixes.pop()
    return suffixes[-1] if suffixes else ""


def stem_of(name: str) -> str:
    """Give a file's name without its suffix, the `.gz` with it."""
    name = name[:-3] if name.lower().endswith(".gz") else name
    stem, dot, _ = name.rpartition(".")
    return stem if dot and stem else name


def is_article(path: Path) -> bool:
    """Whether a file of a folder is read: a known suffix, and not a README or its like."""
    name = path.name.lower()
    beside = stem_of(name) in _BESIDE or name == _CORRECTIONS or name.startswith((".", "~$"))
    return suffix_of(path) in TEXTS + PAGES + TABLES and not beside


def list_of(folder: Path) -> Path | None:
    """Give the folder's list of articles, if it has one."""
    try:
        names = {entry.name.lower(): entry for entry in sorted(folder.iterdir(), reverse=True)}
    except OSError as error:
        raise ArticleError(f"{folder}: can't be opened ({error.strerror}); check its permissions") from None
    return next((names[name] for name in LISTS if name in names), None)


def walk(root: Path) -> list[Path]:
    """Give the folder's files in a fixed order.

    Links to folders are not followed, so there is no loop; results of a run are no articles.
    """
    found = []
    for folder, folders, names in os.walk(root):
        pages = {stem_of(name) for name in names if suffix_of(Path(name)) in PAGES}
        # A browser saves a page's pictures and scripts beside it, in `<page>_files`.
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith((".", "__"))
            and not (name.endswith("_files") and name[:-6] in pages)
            and not is_results(Path(folder) / name)
        )
        found += [Path(folder) / name for name in sorted(names)]
    return found


def key_of(name: str) -> str:
    """Give a path below the folder without its suffix."""
    folder, slash, last = name.rpartition("/")
    return folder + slash + stem_of(last)


def is_inside(path: Path, top: Path) -> bool:
    """Whether a path, all links followed, lies below a folder."""
    try:
        return path.resolve().is_relative_to(top)
    except (OSError, RuntimeError):
        return False


def is_results(folder: Path) -> bool:
    """Whether a folder holds the results of a run."""
    try:
        return "same_story" in json.loads((folder / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
