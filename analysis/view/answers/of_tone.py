"""Answers on tone: whose feeling it is, and how sure one can be."""

from __future__ import annotations

import pandas as pd

from analysis.phrases import listing, percent, several
from analysis.sentiment.tone import by_voice, differences, fired_words, opposed
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
    'TextBlob knows a word with a tone in 0 of 1 passage; in the others its 0 means that it knows nothing.'
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
        "in the others its 0 means that it knows nothing."
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
    ends = summary[summary.enough].groupby(["label", "voice"])
    settled = [
        f"{VOICES[str(voice)]} in {label} ({'positive' if group.low.min() > 0 else 'negative'})"
        for (label, voice), group in ends
        if group.low.min() > 0 or group.high.max() < 0
    ]
    answer.say(
        f"Both lexica put the mean clearly off zero for {listing(settled)}, and for no other voice."
        if settled
        else "Under both lexica at once, no voice of any article has a mean that is clearly off zero."
    )
    pairs = differences(passages, articles)
    if len(pairs):
        verdicts = pairs.verdict.value_counts()
        real = int(verdicts.get("higher", 0) + verdicts.get("lower", 0))
        enough = len(pairs) - int(verdicts.get("too little", 0))
        show = "shows" if real <= 1 else "show"
        found = f"; {real or 'none'} of these {show} a difference under both lexica" if enough else ""
        chance = (
            f". Chance alone lets about {round(0.05 * enough)} of {enough} differ under one lexicon"
            if real and enough >= MANY
            else ""
        )
        rest = "rests" if enough <= 1 else "rest"
        answer.say(
            f"Of {several(len(pairs), 'comparison')} of two outlets, voice by voice, {enough or 'none'} {rest} on "
            f"passages enough{found}{chance}."
        )
    return answer


def compared(story: Story) -> pd.DataFrame:
    """Lay out the tone of two outlets at a time, voice by voice, where both have passages enough.

    Parameters
    ----------
    story
        What `analyse` gives.

    Returns
    -------
    pandas.DataFrame
        The pairs that differ first; under each lexicon the mean of the first less that of the other.
    """
    outlets = reports(story)
    pairs = differences(outlets.passages, outlets.articles)
    pairs = pairs[pairs.verdict != "too little"].sort_values("verdict", kind="stable")
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
        Rows of `passages` and `score`: the score, and the words that fired with theirs.
    """
    scored = story.passages[story.passages.polarity != 0]
    far = scored.loc[(-scored.polarity.abs()).sort_values(kind="stable").index[:most]]
    words = zip(far.polarity, fired_words(far), strict=True)
    return far.assign(score=[f"{polarity:+.2f} = {fired}" for polarity, fired in words])


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
