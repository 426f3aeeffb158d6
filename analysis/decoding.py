"""Bytes to text: the encoding found, line ends made one, mojibake mended; all of it said in notes."""

from __future__ import annotations

import re
from typing import NamedTuple

import ftfy
from charset_normalizer import from_bytes
from ftfy.badness import is_bad

from analysis.errors import ArticleError


class Decoded(NamedTuple):
    """A text and what was done to read it."""

    text: str
    notes: list[str]


_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# Encodings in which English is still found; detection among all of them mistakes short texts.
_LEGACY = ["cp1252", "latin_1", "iso8859_15", "mac_roman", "cp1250", "iso8859_2", "cp1254", "cp437", "cp850"]
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x80-\x84\x86-\x9f]")
_HIGH = re.compile(rb"[\x80-\xff]+")
_LINE_END = re.compile(r"\r\n?")


def decode(raw: bytes, name: str) -> Decoded:
    r"""Decode a file.

    UTF-8 first; else by byte order mark; else the encoding is detected, which English text allows as
    most of it is ASCII.

    Raises
    ------
    ArticleError
        The bytes are no text, or their encoding can't be told.

    Examples
    --------
    >>> decode(b"\xef\xbb\xbfOne.\r\nTwo.", "a.txt")
    Decoded(text='One.\nTwo.', notes=[])
    """
    text, encoding = _decode(raw, name)
    if len(_CONTROL.findall(text)) > max(2, len(text) // 100):
        raise ArticleError(
            f"{name}: is not text but binary data; save the article as plain text, HTML or a table"
        )
    notes = [] if encoding == "utf-8" else [f"encoding: read as {encoding}, not UTF-8"]
    return Decoded(*_mend(_LINE_END.sub("\n", text), notes))


def _decode(raw: bytes, name: str) -> tuple[str, str]:
    for mark, codec in _BOMS:
        if raw.startswith(mark):
            try:
                return raw.decode(codec), "utf-8" if codec == "utf-8-sig" else codec
            except UnicodeDecodeError as error:
                msg = f"{name}: begins as {codec} but byte {error.start} does not fit; save it anew as UTF-8"
                raise ArticleError(msg) from None
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        position = error.start
    if b"\0" in raw:
        raise ArticleError(
            f"{name}: is not text but binary data; save the article as plain text, HTML or a table"
        )
    high = sum(map(len, _HIGH.findall(raw)))
    best = from_bytes(raw, cp_isolation=_LEGACY).best() if high * 4 <= len(raw) else None
    if best is None:
        msg = f"{name}: is not UTF-8 (byte {position}) and its encoding can't be told; save it as UTF-8"
        raise ArticleError(msg)
    # Windows' code page holds all that Latin-1 does and the curly marks besides.
    encoding = "cp1252" if best.encoding in {"latin_1", "cp1252"} else best.encoding
    try:
        return raw.decode(encoding), encoding
    except UnicodeDecodeError:
        return raw.decode(best.encoding), best.encoding


def _mend(text: str, notes: list[str]) -> tuple[str, list[str]]:
    """Mend text that was decoded wrongly before it was saved, line by line."""
    if is_bad(text):
        lines = text.split("\n")
        mended = [ftfy.fix_encoding(line) if is_bad(line) else line for line in lines]
        changed = sum(old != new for old, new in zip(lines, mended, strict=True))
        if changed:
            text = "\n".join(mended)
            where = "1 line" if changed == 1 else f"{changed} lines"
            notes = [*notes, f"mojibake mended in {where}: characters had been decoded wrongly before saving"]
    if lost := text.count("\ufffd"):
        where = "1 place" if lost == 1 else f"{lost} places"
        notes = [*notes, f"characters lost before saving in {where}: the text holds the sign \ufffd"]
    return text, notes
