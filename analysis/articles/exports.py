"""What an archive saves as one file, an article after the other, to a text each."""

from __future__ import annotations

import re

# What Nexis and ProQuest print above each article, and what Nexis and Factiva print below.
_ABOVE = re.compile(
    r"^[ \t]*(?:Document )?(\d{1,5}) of (\d{1,5})(?: DOCUMENTS?)?[ \t]*$", re.IGNORECASE | re.MULTILINE
)
_BELOW = re.compile(
    r"^[ \t]*(?:End of Document|(?:AN[ \t]+)?Document [A-Z]{2}\w{14,30})[ \t]*$", re.IGNORECASE | re.MULTILINE
)
#: Fewer words than this behind the last article are what the archive says of the search.
_LEAST = 20


def parted(text: str) -> list[str]:
    r"""Part what an archive saved as one text.

    Parameters
    ----------
    text
        A file's text.

    Returns
    -------
    list of str
        The articles, with the lines that the archive printed around each; the text itself if it is one article.
        What stands before the first "1 of 9 DOCUMENTS" and after the last article is left out.

    Examples
    --------
    >>> parted("1 of 2 DOCUMENTS\n\nRain.\n\n2 of 2 DOCUMENTS\n\nSun.")
    ['1 of 2 DOCUMENTS\n\nRain.\n\n', '2 of 2 DOCUMENTS\n\nSun.']
    """
    above = _numbered(text)
    if len(above) > 1:
        ends = [*above[1:], len(text)]
        return [text[start:end] for start, end in zip(above, ends, strict=True)]
    below = [match.end() for match in _BELOW.finditer(text)]
    if not below:
        return [text]
    if len(text[below[-1] :].split()) >= _LEAST:
        below.append(len(text))
    pieces = [text[start:end] for start, end in zip([0, *below], below, strict=False)]
    return pieces if len(pieces) > 1 else [text]


def _numbered(text: str) -> list[int]:
    """Give where the lines stand that count the articles, if they do: 1 of 9, 2 of 9."""
    places: list[int] = []
    total = ""
    for match in _ABOVE.finditer(text):
        if not places:
            total = match[2]
        if match[2] == total and int(match[1]) == len(places) + 1:
            places.append(match.start())
    return places
