"""The main findings about a story in words, each with links to the words that support it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

#: How many findings of one sort are told at the top; the rest stand in their own section.
MOST = 3


class Part(NamedTuple):
    """A piece of a finding: words, and where they lead if they are a link."""

    text: str
    href: str | None = None


class Finding(NamedTuple):
    """A finding: a few words that name it, and the sentences that state it."""

    name: str
    parts: Sequence[Part]


def title(columns: Sequence[Mapping[str, Any]]) -> str:
    """Name the page by its articles.

    Examples
    --------
    >>> title([{"label": "Gazette"}, {"label": "Herald"}])
    'One story, 2 articles: Gazette and Herald'
    """
    names = [column["label"] for column in columns]
    listed = listing(names) if len(names) <= 4 else f"{', '.join(names[:3])} and {len(names) - 3} more"
    return f"One story, {count(len(names), 'article')}: {listed}" if names else "A story without articles"


def lede(columns: Sequence[Mapping[str, Any]], quotes: Sequence[Any], figures: Sequence[Any]) -> str:
    """Say how much was read and when it was published."""
    words = sum(column["words"] for column in columns)
    number = len({(row["article"], row["quote"]) for _, row in quotes})
    plain = sum(row["kind"] not in ("date", "time") for _, row in figures)
    return (
        f"{words:,} words, {count(number, 'quote')} and {count(plain, 'figure')} were read in them by rules, without "
        "a human check. Every finding leads to the words it rests on; read those before you rely on it."
    )


def findings(view: Any, speaking: Sequence[Mapping[str, Any]]) -> list[Finding]:
    """State the main findings, the ones that call for a check first."""
    told = [
        *_disagreeing(view),
        *_shares(view),
        *_edited(view),
        *_carried(view),
        *_agreeing(view),
        *_speakers(view, speaking),
        *_tone(view),
    ]
    return [finding for finding in told if finding.parts]


def _disagreeing(view: Any) -> Iterable[Finding]:
    topics = [topic for topic in view.topics if topic["agreement"] in ("conflict", "unclear", "update")]
    for topic in topics[:MOST]:
        parts = [Part(f"{capital(topic['title'])}: ")]
        parts += _joined([_figure(view, topic, n) for n in _extremes(topic)])
        parts += [
            Part(f". {topic['meaning']} "),
            Part(f"All figures of T{topic['number']}", f"#topic-{topic['number']}"),
        ]
        yield Finding(f"Figures differ: {topic['word']}", parts)
    if len(topics) > MOST:
        yield Finding(
            "More figures that differ",
            [Part(f"{len(topics) - MOST} more stand under "), Part("topics", "#topics")],
        )


def _extremes(topic: Mapping[str, Any]) -> list[int]:
    """The lowest and the highest figure of a topic, from different articles where there is a choice."""

    def middle(place: int) -> float:
        figure = topic["figures"][place]
        ends = [value for value in (figure["low"], figure["high"]) if value is not None]
        return sum(ends) / len(ends) if ends else 0.0

    order = sorted(range(len(topic["figures"])), key=middle)
    lowest = order[0]
    article = topic["figures"][lowest]["article"]
    others = [place for place in order if topic["figures"][place]["article"] != article]
    highest = max(others, key=lambda place: (middle(place), -place))
    return [lowest, highest]


def _figure(view: Any, topic: Mapping[str, Any], place: int) -> list[Part]:
    figure, number = topic["figures"][place], topic["numbers"][place]
    given = f", given by {figure['source']}" if figure["source"] else ""
    return [Part(f"“{figure['text']}”", f"#f{number}"), Part(f" ({view.label[figure['article']]}{given})")]


def _shares(view: Any) -> Iterable[Finding]:
    for share in view.shares[:MOST]:
        parts: list[Part] = []
        for name, text, label, href, _ in share["parts"]:
            parts += [Part(f"{name} "), Part(f"“{text}”", href), Part(f" ({label}), ")]
        verdict = {True: "they fit together", False: "they do not fit together"}.get(
            share["holds"], "can't be told"
        )
        yield Finding("A share checked", [*parts, Part(f"{verdict}: {share['reason']}.".replace("..", "."))])


def _edited(view: Any) -> Iterable[Finding]:
    edited = [
        (statement, version)
        for statement in view.statements
        for version in statement["versions"]
        if version["relation"] == "edited"
        and any(run.kind in ("changed", "added") for run, _ in version["runs"])
    ]
    if edited:
        parts = [
            Part(
                f"{count(len(edited), 'version')} in quotation marks {'has' if len(edited) == 1 else 'have'} words "
                "that the fullest version lacks: "
            )
        ]
        shown = []
        for statement, version in edited[:MOST]:
            run = next(run for run, _ in version["runs"] if run.kind in ("changed", "added"))
            change = (
                f"“{brief(run.words)}” for “{brief(run.instead_of)}”"
                if run.instead_of
                else f"“{brief(run.words)}” added"
            )
            shown.append(
                [
                    Part(change, version["href"]),
                    Part(f" ({version['label']}, "),
                    Part(f"S{statement['number']}", f"#statement-{statement['number']}"),
                    Part(")"),
                ]
            )
        yield Finding("Quotations differ", [*parts, *_joined(shown), Part(".")])


def _carried(view: Any) -> Iterable[Finding]:
    if not view.statements:
        if len(view.articles) > 1:
            yield Finding("No shared statement", [Part("No quote was found in more than one article.")])
        return
    speakers = {statement["speaker"] for statement in view.statements if statement["speaker"]}
    everywhere = sum(len(statement["articles"]) == len(view.articles) for statement in view.statements)
    parts = [
        Part(
            f"{count(len(view.statements), 'statement')} of {count(len(speakers), 'speaker')} stand in more than "
            f"one article, {everywhere or 'none'} in all {len(view.articles)}. "
        )
    ]
    cut = [
        (statement, article)
        for statement in view.statements
        for article in statement["carried"]
        if article["kept"] < 0.995 and statement["words"] >= 8
    ]
    cut.sort(key=lambda pair: (pair[1]["kept"], -pair[0]["words"]))
    if cut:
        statement, article = cut[0]
        parts += [
            Part("Cut the most: "),
            Part(f"“{brief(statement['opening'], 60)}”", f"#statement-{statement['number']}"),
            Part(
                f" by {statement['speaker'] or 'an unnamed speaker'}, of which {article['label']} keeps "
                f"{percent(article['kept'])} of the {statement['words']} words that {statement['fullest']} prints."
            ),
        ]
    yield Finding("Statements shared", parts)


def _agreeing(view: Any) -> Iterable[Finding]:
    agreeing = [topic for topic in view.topics if topic["agreement"] in ("same", "compatible")]
    if agreeing:
        shown = [
            [Part(topic["title"], f"#topic-{topic['number']}"), Part(f" ({topic['word']})")]
            for topic in agreeing[:5]
        ]
        more = f", and {len(agreeing) - 5} more" if len(agreeing) > 5 else ""
        yield Finding("Figures agree", [*_joined(shown), Part(f"{more}.")])


def _speakers(view: Any, speaking: Sequence[Mapping[str, Any]]) -> Iterable[Finding]:
    named = [speaker for speaker in speaking if speaker["name"]]
    if not named:
        return
    total = sum(speaker["words"] for speaker in speaking)
    most = max(named, key=lambda speaker: speaker["words"])
    share = most["words"] / total if total else 0.0
    parts = [
        Part(f"{count(len(named), 'speaker')} are named. " if len(named) > 1 else "One speaker is named. "),
        Part(f"{most['name']} has {percent(share)} of all {total:,} quoted or reported words"),
    ]
    if len(view.articles) > 1:
        all_over = [speaker["name"] for speaker in named if len(speaker["in"]) == len(view.articles)]
        alone = sum(len(speaker["in"]) == 1 for speaker in named)
        parts.append(
            Part(
                f"; {listing(all_over[:4]) if all_over else 'nobody'} "
                f"{'are' if len(all_over) > 1 else 'is'} quoted in every article"
            )
        )
        parts.append(Part(f", and {alone} in one article alone"))
    yield Finding("Who is quoted", [*parts, Part(". "), Part("All speakers", "#speakers")])


def _tone(view: Any) -> Iterable[Finding]:
    passages = view.story.passages
    agree = passages[passages["agreement"] == "agree"]
    if len(agree):
        own = int((agree["voice"] == "outlet").sum())
        yield Finding(
            "Whose tone",
            [
                Part(
                    f"Two word lists see tone of the same direction in {len(agree)} of {len(passages)} passages. Of these "
                    f"{len(agree) - own} are quoted or reported speech and {own} the articles' own words. "
                ),
                Part("Tone by voice", "#tone"),
            ],
        )


def _joined(shown: Sequence[list[Part]]) -> list[Part]:
    parts: list[Part] = []
    for place, piece in enumerate(shown):
        if place:
            parts.append(Part(" and " if place == len(shown) - 1 else ", "))
        parts += piece
    return parts


def listing(names: Sequence[str], last: str = "and") -> str:
    """Write names as a list in words.

    Examples
    --------
    >>> listing(["a", "b", "c"])
    'a, b and c'
    """
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}" if names else ""


def count(number: int, noun: str) -> str:
    """Write a number with its noun.

    Examples
    --------
    >>> count(1, "quote"), count(1200, "quote")
    ('1 quote', '1,200 quotes')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def percent(share: float) -> str:
    """Write a share as a whole percentage.

    Examples
    --------
    >>> percent(0.174)
    '17 %'
    """
    return f"{100 * share:.0f}\u202f%"


def brief(words: str, most: int = 40) -> str:
    """Cut words to a length, at a space.

    Examples
    --------
    >>> brief("to put an end to it", 12)
    'to put an…'
    """
    return words if len(words) <= most else words[: most + 1].rpartition(" ")[0].rstrip(",;: ") + "…"


def brief_middle(words: str, ends: int = 6) -> str | None:
    """Shorten a long run of words to its ends, saying how many stand between; None if it is short.

    Examples
    --------
    >>> brief_middle("one two three four five six seven", ends=2)
    'one two … 3 words … six seven'
    """
    listed = words.split()
    if len(listed) <= 2 * ends + 2:
        return None
    between = count(len(listed) - 2 * ends, "word")
    return " ".join([*listed[:ends], "…", between, "…", *listed[-ends:]])


def capital(words: str) -> str:
    """Begin with a capital letter."""
    return words[:1].upper() + words[1:]
