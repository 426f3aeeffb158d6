"""Dates and times of day: where they stand, and their form in ISO 8601."""

from __future__ import annotations

from analysis.figures.decades import Moment, bare_year, may_be_year, short_decade
from analysis.figures.hours import CLOCK, spoken_hour
from analysis.figures.number_words import HYPHENS
from analysis.lists import word_set
from analysis.text.lexemes import Tokens

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = word_set("dates.weekdays")
#: Codes of ISO 8601-2 for the parts of a year.
SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
_ZONES = word_set("dates.zones")
_ORDINAL = frozenset({"st", "nd", "rd", "th"})


def _day(t: Tokens, k: int) -> tuple[int, int] | None:
    """Read a day of the month at token `k`: 5, 5th."""
    if k >= len(t) or not t.words[k].isdecimal() or len(t.words[k]) > 2 or not 1 <= int(t.words[k]) <= 31:
        return None
    j = k + 1
    if j < len(t) and t.glued(j) and t.low[j] in _ORDINAL:
        j += 1
    return int(t.words[k]), j


def moment(t: Tokens, k: int) -> Moment | None:
    """Read the date or time that begins at token `k`, if one does.

    Examples
    --------
    >>> from analysis.text.lexemes import tokens
    >>> moment(tokens("October 5, 2023", 0, 15), 0)
    Moment(i=0, j=4, kind='date', iso='2023-10-05')
    """
    word = t.low[k]
    if word in MONTHS:
        return _from_month(t, k)
    if word in SEASONS:
        return _season(t, k)
    if word in _PART_OF_YEAR:
        return _part_of_year(t, k)
    if word in {"'", "’", "‘"}:
        return short_decade(t, k)
    if not word[0].isdecimal() or not word.isascii():
        return spoken_hour(t, k) or _oclock(t, k)
    if len(word) == 2 and k and t.low[k - 1] == "the" and (decade := short_decade(t, k - 1)) is not None:
        return decade._replace(i=k)
    return (
        _iso(t, k) or _time(t, k) or spoken_hour(t, k) or _oclock(t, k) or _day_month(t, k) or bare_year(t, k)
    )


def _from_month(t: Tokens, k: int) -> Moment | None:
    month = MONTHS[t.low[k]]
    n = len(t)
    if not t.words[k][0].isupper() and (len(t.words[k]) < 4 or t.low[k] == "march"):
        return None
    j = k + 1
    if j < n and t.words[j] == "." and t.glued(j):
        j += 1
    day = _day(t, j)
    if day is not None:
        number, j = day
        # "May 5 to 7": the first day is enough; a colon or unit behind makes it no day
        if j < n and t.glued(j) and t.words[j] in {":", "%"}:
            return None
        after = j + 1 if j < n and t.words[j] == "," else j
        if after < n and may_be_year(t.words[after]):
            return Moment(k, after + 1, "date", f"{t.words[after]}-{month:02}-{number:02}")
        return Moment(k, j, "date", f"--{month:02}-{number:02}")
    if (j < n and t.low[j] == "of") or (j < n and t.words[j] == ","):
        j += 1
    if j < n and may_be_year(t.words[j]):
        return Moment(k, j + 1, "date", f"{t.words[j]}-{month:02}")
    return None


_SHORT = frozenset({"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"})


def _day_month(t: Tokens, k: int) -> Moment | None:
    day = _day(t, k)
    if day is None:
        return None
    number, j = day
    n = len(t)
    if j < n and t.low[j] == "of":
        j += 1
    if j < n and t.words[j] in HYPHENS and t.glued(j):
        j += 1
    if j >= n or t.low[j] not in MONTHS or not t.words[j][0].isupper():
        return None
    month = MONTHS[t.low[j]]
    j += 1
    if j < n and t.words[j] == "." and t.glued(j) and t.low[j - 1] in _SHORT:
        j += 1
    after = j + 1 if j < n and t.words[j] == "," else j
    if after < n and may_be_year(t.words[after]):
        return Moment(k, after + 1, "date", f"{t.words[after]}-{month:02}-{number:02}")
    if after == j and _day(t, j) is not None:  # of the 30 May 4 marchers
        return None
    return Moment(k, j, "date", f"--{month:02}-{number:02}")


def _iso(t: Tokens, k: int) -> Moment | None:
    """Read 2023-09-28 and 28/09/2023; the latter only where one number can't be a month."""
    w = t.words
    if k + 4 >= len(t) or w[k + 1] not in {"-", "/", "."} or w[k + 3] != w[k + 1]:
        return None
    if not all(t.glued(k + x) for x in (1, 2, 3, 4)) or not (w[k + 2].isdecimal() and w[k + 4].isdecimal()):
        return None
    a, b, c = w[k], w[k + 2], w[k + 4]
    if (
        len(a) == 4
        and may_be_year(a)
        and len(b) <= 2
        and len(c) <= 2
        and 1 <= int(b) <= 12
        and 1 <= int(c) <= 31
    ):
        return Moment(k, k + 5, "date", f"{a}-{int(b):02}-{int(c):02}")
    if may_be_year(c) and len(a) <= 2 and len(b) <= 2 and a.isdecimal():
        day, month = int(a), int(b)
        if month > 12:
            day, month = month, day
        if 1 <= month <= 12 and 1 <= day <= 31:
            exact = int(a) > 12 or int(b) > 12 or day == month
            return Moment(k, k + 5, "date", f"{c}-{month:02}-{day:02}" if exact else c)
    return None


def _half(t: Tokens, j: int) -> tuple[str, int] | None:
    """Read am or pm at token `j`."""
    if j >= len(t):
        return None
    low = t.low[j]
    if low in {"am", "pm", "a.m.", "p.m."}:
        return low[0], j + 1
    if low in {"aet", "pet"} and t.glued(j):  # "4.15aET": a.m. run into the zone
        return low[0], j + 1
    if low in {"a", "p"} and j + 2 < len(t) and t.words[j + 1] == "." and t.low[j + 2] == "m":
        return low, j + 3
    return None


def _zone(t: Tokens, j: int) -> int:
    if j < len(t) and t.low[j] in _ZONES and (t.words[j].isupper() or t.low[j] == "local"):
        if t.low[j] == "local":
            return j + 2 if j + 1 < len(t) and t.low[j + 1] == "time" else j
        return j + 1
    return j


def _time(t: Tokens, k: int) -> Moment | None:
    word = t.words[k]
    n = len(t)
    hour = minute = None
    j = k + 1
    if (
        word.isdecimal()
        and len(word) <= 2
        and j + 1 < n
        and t.words[j] == ":"
        and t.glued(j)
        and t.glued(j + 1)
    ):
        if not (t.words[j + 1].isdecimal() and len(t.words[j + 1]) == 2):
            return None
        hour, minute, j = int(word), int(t.words[j + 1]), j + 2
        if j + 1 < n and t.words[j] == ":" and t.glued(j) and t.words[j + 1][:1].isdecimal():
            j += 2
    elif "." in word and len(word) <= 5 and word.count(".") == 1:
        left, _, right = word.partition(".")
        if (
            len(right) == 2
            and left
            and (_half(t, j) or (j < n and t.words[j] in {"GMT", "BST", "UTC", "CET"}) or _opens_clause(t, k))
        ):
            hour, minute = int(left), int(right)
    elif word.isdecimal() and len(word) <= 2 and _half(t, j):
        hour, minute = int(word), 0
    elif (
        word.isdecimal()
        and len(word) == 4
        and j < n
        and (t.words[j] in {"GMT", "UTC"} or t.low[j] in {"hours", "hrs"})
    ):
        hour, minute = int(word[:2]), int(word[2:])
        if t.low[j] in {"hours", "hrs"}:
            if word[2:] not in {"00", "15", "30", "45"}:
                return None
            j += 1
    if hour is None or minute is None or hour > 24 or minute > 59:
        return None
    half = _half(t, j)
    if half is not None:
        if hour > 12:
            return None
        hour = hour % 12 + (12 if half[0] == "p" else 0)
        j = half[1]
    end = _zone(t, j)
    return Moment(k, end, "time", f"{hour:02}:{minute:02}")


def _opens_clause(t: Tokens, k: int) -> bool:
    """Say whether a clause opens with the time at token `k`: and by 4.50 our lamp was out."""
    if k == 0 or t.low[k - 1] not in {"by", "until"} or t.low[k + 1 : k + 2] == []:
        return False
    return (k == 1 or t.low[k - 2] in {"and", "but", ","}) and t.low[k + 1] in _SUBJECTS


_SUBJECTS = frozenset(
    ["i", "he", "she", "it", "we", "they", "my", "his", "her", "our", "their", "the", "all"]
)


def _oclock(t: Tokens, k: int) -> Moment | None:
    hour = CLOCK.get(t.low[k]) or (
        int(t.words[k]) if t.words[k].isdecimal() and len(t.words[k]) <= 2 else None
    )
    if hour is None or hour > 12:
        return None
    j = k + 1
    if j + 2 < len(t) and t.low[j] == "o" and t.low[j + 2] == "clock":
        return Moment(k, j + 3, "time", f"{hour:02}:00")
    half = _half(t, j) if t.low[k] in CLOCK else None
    if half is not None:
        hour = hour % 12 + (12 if half[0] == "p" else 0)
        return Moment(k, half[1], "time", f"{hour:02}:00")
    return None


def _season(t: Tokens, k: int) -> Moment | None:
    j = k + 1
    if j < len(t) and t.low[j] in {"of", ","}:
        j += 1
    if j < len(t) and may_be_year(t.words[j]) and int(t.words[j]) > 1500:
        return Moment(k, j + 1, "date", f"{t.words[j]}-{SEASONS[t.low[k]]}")
    return None


#: Codes of ISO 8601-2 for quarters and halves of a year.
_PART_OF_YEAR = {
    "first": {"quarter": "33", "half": "40"},
    "second": {"quarter": "34", "half": "41"},
    "third": {"quarter": "35"},
    "fourth": {"quarter": "36"},
}


def _part_of_year(t: Tokens, k: int) -> Moment | None:
    """Read `first half of 2014`."""
    j = k + 3 if t.low[k + 2 : k + 3] == ["of"] else k + 2
    if j >= len(t) or t.low[k + 1] not in _PART_OF_YEAR[t.low[k]]:
        return None
    if not may_be_year(t.words[j]) or int(t.words[j]) < 1500:
        return None
    return Moment(k, j + 1, "date", f"{t.words[j]}-{_PART_OF_YEAR[t.low[k]][t.low[k + 1]]}")
