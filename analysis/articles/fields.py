"""Lines with a label before them, as archives export articles: what each says, and of which column."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Field(NamedTuple):
    """A labelled line: the column it fills (empty if none), its value, and where that begins in the line."""

    label: str
    column: str
    value: str
    start: int


_LABEL = re.compile(r"([A-Za-z][A-Za-z -]{1,24}?)[ \t]?:(?:[ \t]{1,9}|$)")
# Two or three capitals, as one archive has them instead of words; a line's words may stand below them.
_CODE = re.compile(r"([A-Z]{2,3})(?:[ \t]{1,9}|$)")
#: Different labels from which on a text is taken for an archive's export.
EXPORT = 3
# A value is a few words; the sentence after a label that opens a text is none.
_LONGEST = 200


# Lines of a text before which a mail's own must begin, and a label that each mail has.
_TOP, _SENDER = 6, "from"
_ANSWERED = re.compile(r"(?:(?:re|fwd?)[ \t]?:[ \t]*){1,9}", re.IGNORECASE)


@cache
def _columns(name: str = "fields.csv") -> dict[str, str]:
    lines = (files("analysis") / "data" / name).read_text(encoding="utf-8").splitlines()
    return {row["label"]: row["column"] for row in csv.DictReader(x for x in lines if not x.startswith("#"))}


def field_of(line: str) -> Field | None:
    """Read a line that begins with a known label.

    Examples
    --------
    >>> field_of("Load-Date: June 5, 2024")
    Field(label='load-date', column='published', value='June 5, 2024', start=11)
    """
    match = _LABEL.match(line)
    label = match.group(1).lower() if match else ""
    if match is None or label not in _columns():
        match = _CODE.match(line)
        label = match.group(1) if match else ""
        if match is None or label not in _columns():
            return None
    return Field(label, _columns()[label], line[match.end() :].strip(), match.end())


def mail_fields(lines: Sequence[str]) -> dict[int, Field]:
    """Find the lines above a mail: who sent it, and what it is about or when it was sent, stand together near the top.

    Examples
    --------
    >>> lines = ["From: Ann Lee", "Subject: Fwd: Rain", "It rained."]
    >>> [(place, field.column, field.value) for place, field in mail_fields(lines).items()]
    [(0, '', 'Ann Lee'), (1, 'title', 'Rain')]
    """
    labels = _columns("mail_fields.csv")
    found: dict[int, Field] = {}
    for place, line in enumerate(lines):
        match = _LABEL.match(line)
        if match is not None and (label := match.group(1).lower()) in labels:
            value = line[match.end() :].strip()
            value = _ANSWERED.sub("", value, count=1) if labels[label] == "title" else value
            found[place] = Field(label, labels[label], value, match.end())
        elif found or place >= _TOP:
            break
    told = {field.label for field in found.values()}
    return found if _SENDER in told and any(labels[label] for label in told) else {}


def fields(lines: Sequence[str]) -> dict[int, Field]:
    """Find the labelled lines of a text: those of an export anywhere, else those that open it, as a mail or not.

    Parameters
    ----------
    lines
        Its paragraphs.

    Returns
    -------
    dict
        By place in `lines`.
    """
    if mail := mail_fields(lines):
        return mail
    found = {place: field for place, line in enumerate(lines) if (field := field_of(line)) is not None}
    codes = {place for place, field in found.items() if field.label.isupper()}
    if len({found[place].label for place in codes}) < 2 * EXPORT:
        # A few capitals may begin any line.
        found = {place: field for place, field in found.items() if place not in codes}
    if len({field.label for field in found.values()}) >= EXPORT:
        return found
    opening: dict[int, Field] = {}
    for place, line in enumerate(lines):
        field = found.get(place)
        if field is not None and field.column not in ("", "text") and len(field.value) <= _LONGEST:
            opening[place] = field
        elif len(line) > 120 or line[-1] in '.!?”"':
            break
    return opening
