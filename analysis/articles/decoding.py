"""Bytes to text: the encoding found, line ends made one, mojibake mended; all of it said in notes."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import NamedTuple

import ftfy
from charset_normalizer import from_bytes
from ftfy.badness import is_bad

from analysis.errors import ArticleError
from analysis.phrases import several


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
# Encodings in which English is still found, the Western ones first; detection among all mistakes short texts.
_LEGACY = ["cp1252", "latin_1", "iso8859_15", "cp1254", "mac_roman", "cp1250", "iso8859_2", "cp437", "cp850"]
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x80-\x84\x86-\x9f]")
_HIGH = re.compile(rb"[\x80-\xff]+")
# What no English text in Windows' Western code page holds: a small letter before a capital with an accent or a sign
# that words do not have, letters after such a sign, and what that page has for rare letters.
_ODD_WESTERN = re.compile(
    r"[a-zß-ÿ][À-ÖØ-Þ¡-¿×÷ƒˆ‹›†‡‰Ž]|[¡-¢¤-¦¨ª¬¯-°²-´¶¸-º¼-¾×÷][a-zß-ÿ]|(?<!\w)[À-ÖØ-Þ](?=[\s.,;:A-Z])|[ƒˆÐÞðþýÿ]"
)
_SURROGATE = re.compile(r"[\ud800-\udfff]")
# UTF-8 read as something else leaves at least two characters beyond ASCII, or controls, or a lone Ã.
_SUSPECT = re.compile(r"[^\x00-\x7f]{2}|[\x80-\x9f]|Ã")
_UNDECODED = re.compile(r"[\x80-\x9fÃ]")
_CHUNK = re.compile(r"[^ \t\n]+")
_LINE_END = re.compile(r"\r\n?")


def decode(raw: bytes, name: str) -> Decoded:
    r"""Decode a file.

    UTF-8 first; else by byte order mark; else the encoding is detected, which English text allows as
    most of it is ASCII.

    Parameters
    ----------
    raw
        The file's bytes.
    name
        How messages call it.

    Raises
    ------
    ArticleError
        The bytes are no text, or their encoding can't be told.

    Examples
    --------
    >>> decode(b"\xef\xbb\xbfOne.\r\nTwo.", "a.txt")
    Decoded(text='One.\nTwo.', notes=[])
    """
    encoding = encoding_of(raw, name)
    text = raw.decode(encoding)
    if len(_CONTROL.findall(text)) > max(2, len(text) // 100):
        raise ArticleError(
            f"{name}: is not text but binary data; save the article as plain text, HTML or a table"
        )
    mended = mend(text)
    return Decoded(mended.text, encoding_notes(encoding) + mended.notes)


def encoding_notes(encoding: str) -> list[str]:
    """Say which encoding was read, if it is not the usual one."""
    return [] if encoding in {"utf-8", "utf-8-sig"} else [f"encoding: read as {encoding}, not UTF-8"]


def encoding_of(raw: bytes, name: str) -> str:
    """Tell the encoding of bytes, all of which fit it.

    Raises
    ------
    ArticleError
        None fits.
    """
    for mark, codec in _BOMS:
        if raw.startswith(mark):
            try:
                raw.decode(codec)
            except UnicodeDecodeError as error:
                msg = f"{name}: begins as {codec} but byte {error.start} does not fit; save it anew as UTF-8"
                raise ArticleError(msg) from None
            return codec
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _detected(raw, name, error.start)
    return "utf-8"


def _detected(raw: bytes, name: str, position: int) -> str:
    """Detect an encoding that is not UTF-8: most bytes of English text are ASCII in all of them."""
    if b"\0" in raw:
        raise ArticleError(
            f"{name}: is not text but binary data; save the article as plain text, HTML or a table"
        )
    high = sum(map(len, _HIGH.findall(raw)))
    among = _LEGACY
    with suppress(UnicodeDecodeError):
        western = raw.decode("cp1252")
        if high * 4 <= len(raw) and len(_ODD_WESTERN.findall(western)) * 8 <= high:
            return "cp1252"
        among = _LEGACY[4:]
    best = from_bytes(raw, cp_isolation=among).best() if high * 4 <= len(raw) else None
    if best is None:
        raise ArticleError(
            f"{name}: is not UTF-8 (byte {position}) and its encoding can't be told; save it as UTF-8"
        )
    # English reads the same in several; the name that people know is Windows' Western code page.
    with suppress(UnicodeDecodeError):
        if best.encoding == "latin_1" or raw.decode("cp1252") == raw.decode(best.encoding):
            raw.decode("cp1252")
            return "cp1252"
    with suppress(UnicodeDecodeError):
        raw.decode(best.encoding)
        return best.encoding
    raise ArticleError(
        f"{name}: is not UTF-8 (byte {position}) and its encoding can't be told; save it as UTF-8"
    )


def line_ends(text: str) -> str:
    r"""Make line ends one.

    Examples
    --------
    >>> line_ends("One.\r\nTwo.\r")
    'One.\nTwo.\n'
    """
    return _LINE_END.sub("\n", text)


def mend(text: str) -> Decoded:
    r"""Make line ends one, and mend, word by word, what was decoded wrongly before it was saved.

    Examples
    --------
    >>> mend("It\u00e2\u20ac\u2122s over.\r\n").text
    'It’s over.\n'
    """
    notes = []
    text = line_ends(text)
    if _SURROGATE.search(text):
        text = _SURROGATE.sub("\ufffd", text)
    if _SUSPECT.search(text) and is_bad(text):
        places = {"mended": 0, "left": 0}

        def one(match: re.Match[str]) -> str:
            word = match.group()
            if not _SUSPECT.search(word) or not (is_bad(word) or _UNDECODED.search(word)):
                return word
            mended = ftfy.fix_encoding(word)
            good = mended != word and not is_bad(mended) and not _UNDECODED.search(mended)
            places["mended" if good else "left"] += 1
            return mended if good else word

        text = _CHUNK.sub(one, text)
        if places["mended"]:
            why = "characters had been decoded wrongly before saving"
            notes.append(f"mojibake mended in {several(places['mended'], 'place')}: {why}")
        if places["left"]:
            notes.append(
                f"mojibake left in {several(places['left'], 'place')}: it can't be undone; get the article anew"
            )
    if lost := text.count("\ufffd"):
        notes.append(
            f"characters lost before saving in {several(lost, 'place')}: the text holds the sign \ufffd"
        )
    return Decoded(text, notes)
