"""The answers that open the notebooks: a few sentences each, worked out from the tables."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import pandas as pd

from analysis.charts.numbers import figure_support
from analysis.charts.cues import cue_counts
from analysis.charts.speech import words_by_speaker
from analysis.charts.topics import shared_topics
from analysis.compare.titles import measured
from analysis.compare.versions import matrix
from analysis.sentiment.tone import by_voice, differences
from analysis.speakers.mentions import find_mentions
from analysis.story import Story
from analysis.tables import labels, records

#: Findings of one sort told at the top; the rest stand below.
MOST = 6
#: A version that keeps this share of the words is whole, but for rounding.
WHOLE = 0.995
#: Agreements that call for a reason in words.
OPEN = frozenset({"conflict", "unclear", "update"})


class Answer(list[str]):
    """Sentences, shown as a list in a notebook and as lines elsewhere; article text in them stays text."""

    def _repr_html_(self) -> str:
        return "<ul>" + "".join(f"<li>{escape(sentence)}</li>" for sentence in self) + "</ul>"

    def __repr__(self) -> str:
        """Give one line a sentence."""
        return "\n".join(f"- {sentence}" for sentence in self)


def speech(story: Story) -> Answer:
    """Answer who is quoted, how, and what was kept.

    Parameters
    ----------
    story
        What `analyse` gives.

    Returns
    -------
    Answer
        One finding a sentence; what was not found is said as well.

    Examples
    --------
    >>> from analysis.story import analyse
    >>> speech(analyse(pd.DataFrame({"text": ["It rained."]})))
    - No quote was found: nobody is quoted or paraphrased in a way these rules can see.
    """
    if story.quotes.empty:
        return Answer(["No quote was found: nobody is quoted or paraphrased in a way these rules can see."])
    counted = words_by_speaker(story.quotes, story.articles)
    names = labels(story.articles)
    said = Answer()
    total = int(counted.words.sum())
    known = counted[counted.speaker != "unknown speaker"].groupby("speaker")
    if known.ngroups:
        words = known.words.sum().sort_values(ascending=False, kind="stable")
        where = known.label.nunique()[words.index[0]]
        said.append(
            f"{words.index[0]} is given the most room: {words.iloc[0]:,} of {total:,} attributed words "
            f"({_percent(words.iloc[0], total)}), in {where} of {_count(len(names), 'article')}."
        )
    for label, block in counted.groupby("label", sort=False):
        parts = [
            f"{_percent(block[kind].sum(), block.words.sum())} {kind}"
            for kind in ("direct", "mixed", "indirect")
        ]
        said.append(
            f"{label}: {_count(len(block), 'speaker')}, {block.words.sum():,} attributed words, {', '.join(parts)}."
        )
    said += _shared(story)
    said += _alone(story)
    unnamed = unnamed_sources(story.quotes)
    every = story.quotes.drop_duplicates(["article", "quote"])
    said.append(
        f"{len(unnamed)} of {_count(len(every), 'quote')} come from a source without a name, "
        "or from nobody that could be told."
    )
    cues = cue_counts(story.quotes, story.articles)
    loaded = cues[cues.loaded]
    if len(loaded):
        used = ", ".join(f"“{cue}”" for cue in loaded.cue.drop_duplicates()[:6])
        said.append(f"{loaded.n.sum()} of {cues.n.sum()} cues are loaded ones, such as {used}.")
    return said


def _shared(story: Story) -> list[str]:
    statements = story.statements
    carried = statements.groupby("statement").article.nunique()
    shared = carried[carried > 1].index
    if not len(shared):
        return ["No statement is carried by more than one article."] if len(story.articles) > 1 else []
    stand = "stands" if len(shared) == 1 else "stand"
    said = [f"{_count(len(shared), 'statement')} {stand} in more than one article."]
    kept = matrix(statements, story.articles)
    least = kept.min(axis=1).sort_values(kind="stable")
    if least.iloc[0] < WHOLE:
        speaker, words = least.index[0]
        label = kept.loc[least.index[0]].idxmin() if kept.index.is_unique else ""
        by = f" in {label}" if label else ""
        said.append(
            f"Cut the most: “{_short(words)}…” by {speaker or 'an unknown speaker'}, of which "
            f"{_percent(least.iloc[0], 1)} of the words of the fullest version are left{by}."
        )
    return said


def _alone(story: Story) -> list[str]:
    """Name the longest quotation that only one article has of the speaker most articles quote."""
    speakers = story.quotes.groupby("speaker").article.nunique()
    if not len(speakers) or speakers.max() < 2:
        return []
    often = speakers[speakers == speakers.max()].index
    words = (
        story.quotes[story.quotes.speaker.isin(often)]
        .groupby("speaker")
        .text.apply(lambda text: text.str.len().sum())
    )
    speaker = words.sort_values(ascending=False, kind="stable").index[0]
    carried = story.statements.groupby("statement").article.transform("nunique")
    alone = story.statements[
        (carried == 1) & (story.statements.speaker == speaker) & story.statements.relation.ne("paraphrase")
    ]
    if alone.empty:
        return []
    names = labels(story.articles)
    longest = records(alone.loc[[alone.text.str.len().idxmax()]])[0]
    per_article = alone.groupby("article").size()
    parts = ", ".join(f"{names[article]} {n}" for article, n in per_article.items())
    return [
        f"Quoted from {speaker} in one article only: {parts}; the longest is “{_short(longest['text'])}” "
        f"in {names[longest['article']]}."
    ]


def unnamed_sources(quotes: pd.DataFrame) -> pd.DataFrame:
    """Give one row for each quote whose speaker is unknown or bears no name (officials, a spokesperson).

    Parameters
    ----------
    quotes
        The table of that name.

    Returns
    -------
    pandas.DataFrame
        Rows of `quotes`, the first of each quote. A speaker without a name is one that begins with a small letter.
    """
    every = quotes.drop_duplicates(["article", "quote"])
    return every[[name is None or name[:1].islower() for name in _texts(every.speaker)]]


def _texts(column: pd.Series) -> list[str | None]:
    return [None if missing else str(value) for value, missing in zip(column, column.isna(), strict=True)]


def tone(story: Story) -> Answer:
    """Answer whose feeling the tone is, and how sure one can be.

    Parameters
    ----------
    story
        What `analyse` gives.

    Returns
    -------
    Answer
        One finding a sentence.

    Examples
    --------
    >>> from analysis.story import analyse
    >>> tone(analyse(pd.DataFrame({"text": ["It rained."]})))[0]
    'TextBlob knows a word with a tone in 0 of 1 passage; in the others its 0 means that it knows nothing.'
    """
    passages = story.passages
    if passages.empty:
        return Answer(["There is no running text in these articles, so there is no tone to speak of."])
    fired = [any(lexicon == "textblob" and score for lexicon, _, score in words) for words in passages.words]
    with_tone = passages[fired]
    said = Answer(
        [
            f"TextBlob knows a word with a tone in {len(with_tone)} of {_count(len(passages), 'passage')}; "
            "in the others its 0 means that it knows nothing."
        ]
    )
    if len(with_tone):
        own = int((with_tone.voice == "outlet").sum())
        said.append(
            f"{len(with_tone) - own} of these {len(with_tone)} stand in quoted or reported speech, "
            f"{own} in the outlets' own voice."
        )
    oppose, agree = (int((passages.agreement == word).sum()) for word in ("oppose", "agree"))
    if oppose + agree:
        said.append(
            "Where TextBlob and VADER both give a sign, they contradict each other in "
            f"{oppose} of {oppose + agree} passages."
        )
    summary = by_voice(passages, story.articles)
    ends = summary[summary.enough].groupby(["label", "voice"])
    settled = [
        f"{voice} in {label} ({'positive' if group.low.min() > 0 else 'negative'})"
        for (label, voice), group in ends
        if group.low.min() > 0 or group.high.max() < 0
    ]
    said.append(
        f"Both lexica put the mean of {_listed(settled)} clearly off zero."
        if settled
        else "Under both lexica at once, no voice of any article has a mean that is clearly off zero."
    )
    compared = differences(passages, story.articles)
    if len(compared):
        verdicts = compared.verdict.value_counts()
        real = int(verdicts.get("higher", 0) + verdicts.get("lower", 0))
        said.append(
            f"Of {_count(len(compared), 'comparison')} between two outlets' voices, {real} show a difference under "
            f"both lexica, {verdicts.get('no difference shown', 0)} show none and "
            f"{verdicts.get('too little', 0)} rest on too little."
        )
    return said


def numbers(story: Story) -> Answer:
    """Answer which numbers are reported, on whose word, and whether they agree.

    Parameters
    ----------
    story
        What `analyse` gives.

    Returns
    -------
    Answer
        One finding a sentence.

    Examples
    --------
    >>> from analysis.story import analyse
    >>> numbers(analyse(pd.DataFrame({"text": ["It rained."]})))
    - These articles report no figure apart from dates, times, ages and ranks.
    """
    support = figure_support(story.figures, story.articles)
    total = int(support.to_numpy().sum())
    if not total:
        return Answer(["These articles report no figure apart from dates, times, ages and ranks."])
    names = labels(story.articles)
    said = Answer(
        [
            f"{_count(total, 'figure')} {'is' if total == 1 else 'are'} reported (dates, times, ages and ranks apart): "
            f"{support['source'].sum() + support['source and hedge'].sum()} with a source, "
            f"{support['hedge'].sum()} with a hedge alone, {support.neither.sum()} with neither."
        ]
    )
    facts = story.figures.set_index(["article", "figure"])
    shared = shared_topics(story.topics)
    for topic in shared[:MOST]:
        rows = records(story.topics[story.topics.topic == topic])
        figures = records(facts.loc[[(row["article"], row["figure"]) for row in rows]])
        parts = [_given(row, facts, names) for row in rows[:MOST]]
        if len(rows) > MOST:
            parts.append(f"{len(rows) - MOST} more")
        said.append(
            f"{_sentence(measured(figures))[:-1]} – {rows[0]['agreement']}: {_listed(parts)}."
            + (f" {_sentence(rows[0]['reason'])}" if rows[0]["agreement"] in OPEN else "")
        )
    if len(shared) > MOST:
        said.append(f"{len(shared) - MOST} more topics are reported by more than one article.")
    if not shared and len(names) > 1:
        said.append("No figure is reported by more than one article.")
    for row in records(story.shares):
        verdict = {True: "they fit together", False: "they do not fit together"}.get(
            row["holds"], "it can't be told"
        )
        quoted = [
            f"“{facts.loc[(row[f'{part}_article'], row[f'{part}_figure'])].text}” ({names[row[f'{part}_article']]})"
            for part in ("share", "total", "count")
        ]
        said.append(f"{quoted[0]} of {quoted[1]} against {quoted[2]}: {verdict}. {_sentence(row['reason'])}")
    return said


def _given(row: dict[str, object] | object, facts: pd.DataFrame, names: dict[object, str]) -> str:
    fact = facts.loc[(row["article"], row["figure"])]  # type: ignore[index]
    source = "" if pd.isna(fact.source) else f", given by {fact.source}"
    return f"“{row['text']}” ({names[row['article']]}{source})"  # type: ignore[index]


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:].rstrip(".") + "."


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]


def _count(n: int, noun: str) -> str:
    return f"{n:,} {noun}{'' if n == 1 else 's'}"


def _percent(part: float, whole: float) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "0 %"


def _short(words: str, most: int = 90) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + "…"


def main_targets(story: Story, most: int = 4) -> list[str]:
    """Name the people and parties of a story that its articles mention most.

    Candidates are the speakers with a name, and whoever a speaker belongs to (the X of "X's government").

    Parameters
    ----------
    story
        What `analyse` gives.
    most
        How many at the most.

    Returns
    -------
    list of str
        Names for `find_mentions`, the most mentioned first.

    Examples
    --------
    >>> from analysis.story import analyse
    >>> text = "Mayor Ann Lee said it had rained. Lee left. The Bolivian Red Cross said it was cold."
    >>> main_targets(analyse(pd.DataFrame({"text": [text]})), most=1)
    ['Ann Lee']
    """
    quoted = (
        story.quotes.speaker.dropna().value_counts(sort=False).sort_values(ascending=False, kind="stable")
    )
    names = [str(name) for name in quoted.index if str(name)[:1].isupper()][:20]
    owners = [name.split("'s ")[0].split("’s ")[0] for name in names]
    counted = {name: len(find_mentions(story.articles, name)) for name in dict.fromkeys([*names, *owners])}
    often = [name for name, n in sorted(counted.items(), key=lambda item: (-item[1], item[0])) if n]
    return often[:most]
