"""Markdown to plain text and metadata: its signs are markup, as the tags of a web page are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from html import unescape
from typing import Any

from analysis.articles.columns import own_names
from analysis.articles.decoding import Decoded
from analysis.articles.markup import plain
from analysis.articles.wrapping import unwrapped

#: Characters beyond which a text keeps its signs: the parser takes hundreds of bytes for each.
LONGEST = 500_000
# Front matter: lines of `key: value` (YAML) or `key = value` (TOML) between two lines of marks.
_FRONT = re.compile(r"\s{0,9}(---|\+\+\+)[ \t]*\n(.{0,20000}?\n)(?:\1|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z][\w .-]{0,40}?)\s{0,4}[:=](?:[ \t]+(.*)|[ \t]*)$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)$")
# Parts lines that were meant, until those that a program wrapped are joined: a line of white space that no text has.
_MEANT = "\n\x1e\n"


def read_markdown(file: Decoded) -> tuple[Decoded, dict[str, str]]:
    r"""Take the signs out of a text in Markdown (CommonMark, read by Mistune), and its front matter.

    Lines that a program wrapped are joined; a text without any signs is left as it is.

    Examples
    --------
    >>> file, values = read_markdown(Decoded("---\ntitle: Rain\n---\nIt *rained*, said [the mayor](x).\n", []))
    >>> file.text, values
    ('It rained, said the mayor.\n', {'title': 'Rain'})
    """
    values: dict[str, str] = {}
    body = file.text
    if (front := _FRONT.match(body)) and (fields := _fields(front.group(2))):
        values = {
            own: fields[name] for own, name in own_names(fields).items() if own not in ("text", "file", "id")
        }
        body = body[front.end() :]
    if len(body) > LONGEST:
        return Decoded(body, [*file.notes, "too long to take the signs of Markdown out"]), values
    try:
        blocks: Sequence[Mapping[str, Any]] = _parser()(body)
        text = unwrapped("\n\n".join(filter(None, _blocks(blocks))), least=1).replace(_MEANT, "\n")
    except RecursionError:
        return Decoded(body, file.notes), values
    first = next((block for block in blocks if block["type"] != "blank_line"), None)
    if first is not None and first["type"] == "heading" and first["attrs"]["level"] == 1:
        values.setdefault("title", " ".join(_line(first).split()))
    notes = list(file.notes)
    if front and values:
        notes.append(f"front matter taken for metadata ({', '.join(sorted(values))})")
    signs = text.split() != body.split()
    if not signs and text.count("\n") >= sum(1 for line in body.split("\n") if line.strip()) - 1:
        return Decoded(body, notes), values
    notes.append("signs of Markdown taken out of the text" if signs else "wrapped lines joined")
    return Decoded(f"{text}\n", notes), values


@cache
def _parser() -> Any:
    import mistune

    return mistune.create_markdown(renderer="ast", plugins=["table", "strikethrough", "footnotes"])


def _fields(lines: str) -> dict[str, str]:
    """Read front matter; a list of values becomes one, parted by commas."""
    fields: dict[str, str] = {}
    last = ""
    for line in lines.split("\n"):
        if (item := _ITEM.match(line)) and last:
            fields[last] = ", ".join(filter(None, [fields[last], _bare(item.group(1))]))
        elif field := _FIELD.match(line):
            last = field.group(1)
            fields[last] = _bare(field.group(2) or "")
    return fields


def _bare(value: str) -> str:
    value = value.strip()
    if value[:1] == "[" and value[-1:] == "]":
        return ", ".join(filter(None, map(_bare, value[1:-1].split(","))))
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _blocks(blocks: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    announced = False
    for block in blocks:
        kind = block["type"]
        if kind == "block_quote" and announced:
            yield from _quoted(list(_blocks(block["children"])))
        elif kind in ("paragraph", "block_text", "heading"):
            yield _line(block)
        elif kind == "block_code":
            yield str(block["raw"]).strip("\n")
        elif kind == "block_html":
            yield plain(str(block["raw"]))
        elif kind == "list":
            yield _items(block)
        elif kind == "table":
            yield _MEANT.join(_rows(block))
        elif "children" in block:
            yield from _blocks(block["children"])
        if kind != "blank_line":
            announced = kind == "paragraph" and _line(block).endswith(":")


def _quoted(paragraphs: Sequence[str]) -> Iterator[str]:
    """Set what a colon announces in quotation marks, as print does: plain text has no other sign for it."""
    if any(mark in paragraph for paragraph in paragraphs for mark in '"“«„'):
        yield from paragraphs
        return
    for paragraph in paragraphs[:-1]:
        yield f"“{paragraph}"
    for paragraph in paragraphs[-1:]:
        yield f"“{paragraph}”"


def _items(block: Mapping[str, Any]) -> str:
    """Give the items of a list, numbered if they were: the number may be a year that opens a sentence."""
    numbered = block["attrs"]["ordered"]
    start = block["attrs"].get("start", 1)
    items = [_MEANT.join(filter(None, _blocks(item["children"]))) for item in block["children"]]
    mark = block.get("bullet", ".")
    return _MEANT.join(
        f"{number}{mark} {item}" if numbered else item for number, item in enumerate(items, start) if item
    )


def _rows(block: Mapping[str, Any]) -> Iterator[str]:
    for part in block["children"]:
        if part["type"] == "table_head":
            yield " | ".join(_line(cell) for cell in part["children"])
        else:
            for row in part["children"]:
                yield " | ".join(_line(cell) for cell in row["children"])


def _line(block: Mapping[str, Any]) -> str:
    """Give the words of what stands in one block; pictures and notes' numbers are none."""
    parts = []
    for child in block.get("children", ()):
        kind = child["type"]
        if kind == "softbreak":
            parts.append("\n")
        elif kind == "linebreak":
            parts.append(_MEANT)
        elif kind == "inline_html":
            parts.append(_MEANT if child["raw"].lower().startswith("<br") else "")
        elif kind == "text":
            parts.append(unescape(child["raw"]))
        elif kind == "codespan":
            parts.append(child["raw"])
        elif kind not in ("image", "footnote_ref"):
            parts.append(_line(child))
    words = "".join(parts).replace(f"{_MEANT}\n", _MEANT)
    return "\n".join(line.strip(" ") for line in words.split("\n"))
