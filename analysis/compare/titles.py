"""What the figures of a topic measure, as a title."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from analysis.compare.bounds import SHARES
from analysis.compare.nouns import event_heads, is_person, singular
from analysis.compare.subjects import clause_before
from analysis.lists import rows_of
from analysis.text.text import Span, sentences, words_of

#: What is told in per cent without being a share of anything.
_RATES = frozenset(
    {"turnout", "inflation", "unemployment", "growth", "rate", "tax", "support", "approval", "interest"}
)
#: Counted words that say less than any other noun.
_BARE = frozenset(
    {"other", "dead", "injured", "wounded", "missing", "homeless", "year", "month", "week", "day", "time"}
)
#: Titles that say nothing of what is counted.
_NOTHING = frozenset({"people", "money", "times"})
_MARKS = str.maketrans("", "", '“”„«»"')
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
#: A noun phrase begins behind one of these; "to" stands before verbs as well.
_LEADS = frozenset(
    {
        "a",
        "an",
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "this",
        "of",
        "for",
        "by",
        "with",
        "in",
        "on",
        "from",
        "at",
    }
)
#: Nouns beside a number that do not tell of what it is: of money, of numbers, of who told it and when.
_NO_THEME = frozenset(
    {
        "dollar",
        "euro",
        "pound",
        "cent",
        "percent",
        "million",
        "billion",
        "number",
        "total",
        "figure",
        "report",
    }
    | {
        "statement",
        "conference",
        "news",
        "morning",
        "afternoon",
        "evening",
        "night",
        "weekend",
        "hour",
        "minute",
    }
)
_NO_NOUN = re.compile(r"\d|.*(?:ed|ing|ly)$")
_THE = re.compile(r"\b(?:the|these|those|its|his|her|their|our|your|my|this|about) ", re.I)
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Dr)\.? ")
#: So many words of the sentence before and behind a figure stand for what it measures where no noun does.
_BEFORE, _BEHIND = 6, 4
#: The other half of a score.
_HALF = re.compile(r"\d+ ?[-–—] ?$"), re.compile(r"^ ?[-–—] ?\d+\b")
_CLAUSE_END = re.compile(r"[.,;:!?()\n\r“”\"]")


def measured(figures: Sequence[Mapping[str, Any]], texts: Mapping[Hashable, str] | None = None) -> str:
    """Name what figures measure: what most of them count, and what most say happened to it.

    Parameters
    ----------
    figures
        Rows of the figures table, as `analysis.tables.records` gives them.
    texts
        The texts of the articles. Where no figure says what is counted, nor what happened, the words around the
        first one stand in the title, … for its number.

    Returns
    -------
    str
        A few words; a unit stands in brackets.

    Examples
    --------
    >>> measured([{"counted": "people", "event": "killed", "kind": "count", "unit": None}])
    'people, killed'
    >>> measured([{"counted": "homes", "event": "destroyed", "kind": "count", "unit": None}])
    'homes, damaged or destroyed'
    >>> measured([{"counted": None, "event": "stolen", "kind": "money", "unit": "USD"}])
    'money, stolen (USD)'
    >>> measured([{"counted": "the votes", "event": None, "kind": "percent", "unit": "%"}])
    'share of votes (%)'
    >>> figure = {"counted": None, "event": None, "kind": "duration", "unit": "year"}
    >>> measured([figure | {"article": 0, "start": 22, "end": 31}], {0: "The road was built in two years by men."})
    'duration “The road was built in … by men” (year)'
    """
    counted = Counter(_THE.sub("", figure["counted"], count=1) for figure in figures if figure["counted"])
    events = Counter(figure["event"] for figure in figures if figure["event"])
    kinds = {figure["kind"] for figure in figures}
    names = [name for name in counted if singular(name.lower()) not in _BARE]
    what = min(names, key=lambda name: (-counted[name], len(name), name)) if names else ""
    event = min(events, key=lambda name: (-events[name], name)) if events else ""
    if kinds <= SHARES:
        unit = "%"
        rate = what and singular(what.split()[-1].lower()) in _RATES
        what = what.lower() if rate else f"share of {what}" if what else ""
    else:
        unit = min({str(figure["unit"]) for figure in figures if figure["unit"]}, default="")
    kind = "share" if kinds <= SHARES else min(kinds)
    if "count" in kinds and counted and not names:
        kind = "times" if how_often(figures) else "people"
    if kinds == {"age"}:
        what, event = _aged(counted), ""
    if (
        not what
        and not event
        and kinds != {"age"}
        and texts is not None
        and (said := _said(figures[0], texts))
    ):
        what = f"{kind} “{said}”"
    what = what or kind
    happened = event and event not in what and event_heads().get(singular(what.split()[-1].lower())) != event
    name = f"{what}, {_event_titles().get(event, event)}" if happened else what
    return f"{name} ({unit})" if unit else name


@cache
def _event_titles() -> dict[str, str]:
    """Give the classes of events whose words mean more than their names say, each with a name for titles."""
    return {row["event"]: row["title"] for row in rows_of("event_titles.csv")}


def titles(
    groups: Sequence[Sequence[Mapping[str, Any]]], texts: Mapping[Hashable, str] | None = None
) -> list[str]:
    """Name what the figures of several topics measure; titles that are alike or say nothing get words of the texts.

    Parameters
    ----------
    groups
        The rows of each topic, as in `measured`.
    texts
        The texts of the articles.

    Returns
    -------
    list of str
        A title each.

    Examples
    --------
    >>> figure = {"counted": None, "event": "cost", "kind": "money", "unit": "USD", "start": 19, "end": 22}
    >>> texts = dict(enumerate(["The road will cost $5m.", "The ship will cost $9m.", "The road will cost $6m."]))
    >>> titles([[figure | {"article": 0}, figure | {"article": 2}], [figure | {"article": 1}]], texts)
    ['money “road”, cost (USD)', 'money “The ship will cost …”, cost (USD)']
    """
    plain = [measured(figures, texts) for figures in groups]
    if texts is None:
        return plain
    alike: dict[str, list[int]] = defaultdict(list)
    for place, title in enumerate(plain):
        alike[title.lower()].append(place)
    found = list(plain)
    for places in alike.values():
        if len(places) == 1 and plain[places[0]].lower() not in _NOTHING:
            continue
        nouns = {place: _nouns(groups[place], texts) for place in places}
        for place in places:
            elsewhere = {noun for other in places if other != place for noun in nouns[other]}
            own = {noun: at for noun, at in nouns[place].items() if noun not in elsewhere}
            found[place] = _with(plain[place], _nearest(own) or _said(groups[place][0], texts))
    return found


def how_often(figures: Iterable[Mapping[str, Any]]) -> bool:
    """Say whether figures count nothing but how often something was done.

    Examples
    --------
    >>> how_often([{"counted": "times"}, {"counted": "times"}]), how_often([{"counted": "boats"}])
    (True, False)
    """
    return all(singular(str(figure["counted"]).lower()) == "time" for figure in figures)


def _with(title: str, words: str) -> str:
    """Put words of the texts behind what is counted."""
    if not words or "“" in title:
        return title
    what = re.match(r"[^,(]*[^,( ]", title)
    at = what.end() if what else 0
    return f"{title[:at]} “{words}”{title[at:]}"


def _nearest(nouns: Mapping[str, Mapping[Hashable, tuple[int, str]]]) -> str:
    """Choose of the nouns that stand beside the numbers of two articles the one of most articles, then the nearest."""
    shared = {noun: at for noun, at in nouns.items() if len(at) > 1}
    best = min(shared, key=lambda noun: (-len(shared[noun]), min(shared[noun].values())), default="")
    return min(shared[best].values())[1] if best else ""


def _nouns(
    figures: Iterable[Mapping[str, Any]], texts: Mapping[Hashable, str]
) -> dict[str, dict[Hashable, tuple[int, str]]]:
    """Give the nouns in the sentences of figures, for each article how near one stands, and as which word."""
    found: dict[str, dict[Hashable, tuple[int, str]]] = defaultdict(dict)
    for figure in figures:
        text, article = texts[figure["article"]], figure["article"]
        line = text.rfind("\n", 0, figure["start"]) + 1, text.find("\n", figure["end"])
        found_in = sentences(text, line[0], line[1] if line[1] >= 0 else len(text))
        within = next((one for one in found_in if one.start <= figure["start"] < one.end), None)
        if within is None:
            continue
        for noun in _heads(text, within):
            far = min(abs(noun.start - figure["end"]), abs(figure["start"] - noun.end))
            word = text[noun.start : noun.end]
            told = found[singular(word)]
            if noun.end <= figure["start"] or noun.start >= figure["end"]:
                told[article] = min((far, word), told.get(article, (far, word)))
    return found


def _heads(text: str, within: Span) -> Iterator[Span]:
    """Give the common nouns of a sentence: the last of a row of words behind an article or a preposition."""
    words = list(_WORD.finditer(text, *within))
    small = words_of("function_words.txt") | _LEADS
    led = False
    for word, after in zip(words, [*words[1:], None], strict=True):
        low = word[0].lower()
        if low in small:
            led = low in _LEADS
            continue
        ends = after is None or text[word.end() : after.start()] != " " or after[0].lower() in small
        if led and ends and word[0] == low and len(low) > 3 and not _NO_NOUN.match(low) and _tells(low):
            yield Span(word.start(), word.end())
        led = led and not ends


def _tells(word: str) -> bool:
    """Say whether a noun tells of what a number is; a time, a unit or who gives it does not."""
    noun = singular(word)
    return noun not in _BARE and noun not in _NO_THEME and not is_person(noun)


def _aged(counted: Iterable[str]) -> str:
    """Say whose age it is, if all who are named have one surname."""
    names = [name for full in counted if full[:1].isupper() and (name := _TITLE.sub("", full).strip())]
    surnames = {name.split()[-1] for name in names}
    return f"age of {max(names, key=lambda name: (len(name), name))}" if len(surnames) == 1 else ""


def _said(figure: Mapping[str, Any], texts: Mapping[Hashable, str]) -> str:
    """Give the words around a figure within its clause, or "" where it has none."""
    text = texts[figure["article"]]
    lead, half = _cut(_HALF[0], clause_before(text, figure["start"]))
    rest, other_half = _cut(_HALF[1], text[figure["end"] : figure["end"] + 80])
    before, behind = lead.translate(_MARKS).split(), _CLAUSE_END.split(rest)[0].split()
    if behind[:1] == ["ago"]:
        behind = ["ago"]  # what was long ago stands before it
    if not before and not behind:
        return ""
    return " ".join([*before[-_BEFORE:], f"{half}…{other_half}", *behind[:_BEHIND]])


def _cut(half: re.Pattern[str], words: str) -> tuple[str, str]:
    """Take the other half of a score from the words beside this one."""
    found = half.search(words)
    if found is None:
        return words, ""
    return words[: found.start()] + words[found.end() :], found[0].replace(" ", "")
