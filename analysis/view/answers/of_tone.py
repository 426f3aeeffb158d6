"""Answers on tone: whose feeling it is, and how sure one can be."""

from __future__ import annotations

from bisect import bisect_right
from math import inf

import pandas as pd

from analysis.phrases import listing, percent, several
from analysis.sentiment.tone import FEW_PASSAGES, by_voice, differences, fired_words, opposed
from analysis.story import Story
from analysis.view.answer import Answer, spread
from analysis.view.reports import reports

#: With so many comparisons it is told how many chance alone brings.
MANY = 20
VOICES = {"outlet": "the outlet's own words", "quoted": "the words quoted", "reported": "the words reported"}


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
    'TextBlob knows a word with a tone in 0 of 1 passage; in the others its 0 is no finding.'
    """
    outlets = reports(story)
    passages, articles = outlets.passages, outlets.articles
    answer = Answer(articles)
    if passages.empty:
        answer.say("There is no running text in these articles, so there is no tone to speak of.")
        return answer
    fired = [any(lexicon == "textblob" and score for lexicon, _, score in words) for words in passages.words]
    with_tone = passages[fired]
    answer.say(
        f"TextBlob knows a word with a tone in {len(with_tone)} of {several(len(passages), 'passage')}; "
        "in the others its 0 is no finding."
    )
    if len(with_tone):
        own = int((with_tone.voice == "outlet").sum())
        base = f"of all passages {percent(float((passages.voice == 'outlet').mean()))} are the outlets' own"
        answer.say(
            f"{own} of these {len(with_tone)} ({percent(own / len(with_tone))}) are in the outlets' own voice, the "
            f"others in quoted or reported speech; {base}."
            if own < len(with_tone)
            else f"All of these are in the outlets' own voice; {base}."
        )
    against = passages[passages.agreement == "oppose"]
    both = len(against) + int((passages.agreement == "agree").sum())
    if both:
        answer.say(
            f"Where TextBlob and VADER both give a sign, they contradict each other in {len(against)} of "
            f"{several(both, 'passage')}.",
            spread(against),
            "agreement",
        )
    summary = by_voice(passages, articles)
    known = summary[summary.enough & summary.fired.gt(0)].groupby(["label", "voice"])
    voices = [(key, group) for key, group in known if len(group) > 1]
    settled = [
        f"{VOICES[str(voice)]} in {label} ({'positive' if group.low.min() > 0 else 'negative'})"
        for (label, voice), group in voices
        if group.low.min() > 0 or group.high.max() < 0
    ]
    enough = several(len(voices), "voice")
    answer.say(
        f"No voice of any article has the {FEW_PASSAGES} passages, and words known to each lexicon, that a mean takes."
        if not voices
        else f"Of {enough} with passages and known words enough both lexica put the mean clearly off zero for "
        f"{listing(settled)}, and for no other."
        if settled
        else f"In none of {enough} with passages and known words enough do both lexica put the mean clearly off zero."
        if len(voices) > 1
        else "The one voice with passages and known words enough has a mean that both lexica do not put clearly off "
        "zero."
    )
    pairs = differences(passages, articles)
    verdicts = pairs.verdict.value_counts()
    real = int(verdicts.get("higher", 0) + verdicts.get("lower", 0))
    if enough_pairs := len(pairs) - int(verdicts.get("too little", 0)):
        chance = (
            f" Chance alone lets about {round(0.05 * enough_pairs)} of {enough_pairs} differ under one lexicon."
            if real and enough_pairs >= MANY
            else ""
        )
        pair = "of two articles that have enough of one voice"
        compare = (
            f"Of {enough_pairs:,} comparisons {pair} {real or 'none'} {'show' if real > 1 else 'shows'}"
            if enough_pairs > 1
            else f"The one comparison {pair} {'shows' if real else 'does not show'}"
        )
        answer.say(f"{compare} a difference under both lexica.{chance}")
    elif len(pairs):
        answer.say("No two articles have passages enough in one voice to be compared.")
    return answer


def compared(story: Story) -> pd.DataFrame:
    """Lay out the tone of two articles at a time, voice by voice, where a difference shows under both lexica.

    Parameters
    ----------
    story
        What `analyse` gives.

    Returns
    -------
    pandas.DataFrame
        Under each lexicon the mean of the first less that of the other, to the second digit.
    """
    outlets = reports(story)
    pairs = differences(outlets.passages, outlets.articles)
    pairs = pairs[pairs.verdict.isin(["higher", "lower"])].round({"textblob": 2, "vader": 2})
    names = {"voice": "voice", "label": "first", "other": "the other"}
    names |= {"passages": "passages of the first", "other_passages": "of the other"}
    names |= {"textblob": "TextBlob: first less other", "vader": "VADER: first less other"}
    names |= {"verdict": "the first is"}
    return pairs[list(names)].rename(columns=names)


def opposing(story: Story, most: int = 8) -> pd.DataFrame:
    """Lay out the passages to which the lexica give opposite signs, the plainest first.

    Parameters
    ----------
    story
        What `analyse` gives.
    most
        Rows at the most.

    Returns
    -------
    pandas.DataFrame
        A row a passage with both scores and the words that fired.
    """
    names = {"label": "in", "voice": "voice", "text": "text", "polarity": "TextBlob"}
    names |= {"textblob_words": "TextBlob's words", "vader": "VADER", "vader_words": "VADER's words"}
    return opposed(story.passages, story.articles, most)[list(names)].rename(columns=names)


def furthest(story: Story, most: int = 5) -> pd.DataFrame:
    """Give the passages furthest from zero under TextBlob.

    Parameters
    ----------
    story
        What `analyse` gives.
    most
        Rows at the most.

    Returns
    -------
    pandas.DataFrame
        Rows of `passages` and `score`: the voice, the score, and the words that fired with theirs.
    """
    scored = story.passages[story.passages.polarity != 0]
    far = scored.loc[(-scored.polarity.abs()).sort_values(kind="stable").index[:most]]
    words = zip(far.voice, far.polarity, fired_words(far), strict=True)
    return far.assign(score=[f"{voice}, {polarity:+.2f} = {fired}" for voice, polarity, fired in words])


def in_voice(mentions: pd.DataFrame, passages: pd.DataFrame, voice: str = "outlet") -> pd.DataFrame:
    """Give the mentions that stand in passages of one voice.

    Parameters
    ----------
    mentions
        From `find_mentions`, with or without a score.
    passages
        The table of that name.
    voice
        outlet, quoted or reported.

    Returns
    -------
    pandas.DataFrame
        Rows of `mentions`. Headlines and captions are no passages.
    """
    spans = {
        article: sorted(zip(block.start, block.end, strict=True))
        for article, block in passages[passages.voice == voice].groupby("article")
    }
    inside = []
    for article, at in zip(mentions.article, mentions.start, strict=True):
        there = spans.get(article, [])
        before = bisect_right(there, (at, inf))
        inside.append(before > 0 and at < there[before - 1][1])
    return mentions[pd.Series(inside, index=mentions.index, dtype=bool)]


def whose(story: Story, mentions: pd.DataFrame) -> Answer:
    """Tell in whose words people and parties are named.

    Parameters
    ----------
    story
        What `analyse` gives.
    mentions
        From `find_mentions`.

    Returns
    -------
    Answer
        One sentence, and one on what is left out.
    """
    answer = Answer(story.articles)
    if mentions.empty:
        answer.say("Nobody who is quoted by name was found to be named in these articles.")
        return answer
    own, said = (
        sum(len(in_voice(mentions, story.passages, voice)) for voice in voices)
        for voices in (("outlet",), ("quoted", "reported"))
    )
    rest = len(mentions) - own - said
    answer.say(
        f"Of {several(len(mentions), 'mention')} of {listing(mentions.target.drop_duplicates().tolist())}, {own:,} "
        f"{'stands' if own == 1 else 'stand'} in the articles' own words, {said:,} in words quoted or reported, and "
        f"{rest:,} in headlines, captions and the like. The first alone are judged: what a speaker feels is not the "
        "outlet's feeling."
    )
    return answer


def surest(scored: pd.DataFrame, most: int = 6) -> pd.DataFrame:
    """Give the mentions of whose negative or positive tone the model is surest.

    Parameters
    ----------
    scored
        From `score_targets`.
    most
        Rows at the most.

    Returns
    -------
    pandas.DataFrame
        Rows of `scored` and `judged`: the judgement in words.
    """
    polar = scored[scored.label.ne(0) & ~scored.abstain]
    how = polar[["negative", "positive"]].max(axis=1)
    polar = polar.loc[(-how).sort_values(kind="stable").index[:most]]
    return polar.assign(judged=polar.label.map({-1: "negative", 1: "positive"}) + " towards " + polar.target)
