"""Answers on numbers: which are reported, on whose word, and whether they agree."""

from __future__ import annotations

from collections import Counter

from analysis.phrases import LEFT_OUT, capital, several
from analysis.story import Story
from analysis.tables import labels
from analysis.view.answer import Answer, spread
from analysis.view.answers.page import tell, told_of
from analysis.view.comparison import Comparison
from analysis.view.finding import named
from analysis.view.finding import spread as spread_over
from analysis.view.gaps import left_out
from analysis.view.measured import verdict
from analysis.view.reports import reports
from analysis.view.shared import AGREEMENTS
from analysis.vouched import claims

#: Numbers told of that have a hedge or a source in one article alone.
LISTED = 8


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
    - No figure was found in these articles apart from dates, times, ages, ordinals and ranks.
    """
    answer = Answer(story.articles)
    comparison = Comparison(story)
    found = told_of(comparison)
    outlets = reports(story)
    if claims(outlets.figures, outlets.quotes).empty:
        answer.say(f"No figure was found in these articles apart from {LEFT_OUT}.")
    tell(answer, comparison, found.get("Who vouches", []))
    if len(story.articles) > 1:
        answer.say(_shared(comparison))
    for agreement in ("conflict", "unclear", "update"):
        tell(answer, comparison, found.get(AGREEMENTS[agreement][1], []), f"{capital(agreement)} – ")
    for what, lost in (("a hedge", "hedge"), ("a source", "source")):
        if n := sum(told.what == lost for told in left_out(story)):
            answer.say(
                f"For {several(n, 'shared number')} {what} was found in one article and none in another."
            )
    holds = [check.holds for check in comparison.checks]
    unknown = f", of {holds.count(None)} it can't be told" if None in holds else ""
    if holds:
        answer.say(
            f"{several(len(holds), 'share')} of a total can be checked against a count: {holds.count(True)} "
            f"{'fits' if holds.count(True) == 1 else 'fit'}, {holds.count(False)} "
            f"{'does' if holds.count(False) == 1 else 'do'} not{unknown}."
        )
    return answer


def _shared(comparison: Comparison) -> str:
    """Say how many topics several articles share, and whether their figures agree; dates are not among them."""
    within = "text (report or source)" if comparison.sources else "article"
    counted = [topic for topic in comparison.topics if not topic.apart]
    besides = len(comparison.topics) - len(counted)
    other = f"{several(besides, 'topic')} of ages, ordinals or ranks" if besides else ""
    if not counted:
        found = f"Only {other} {'was' if besides == 1 else 'were'}" if besides else "No topic was"
        return f"{found} found in more than one {within}; dates are not compared."
    topics = Counter(topic.agreement for topic in counted)
    each = ", ".join(f"{topics[agreement]} {agreement}" for agreement in AGREEMENTS if topics[agreement])
    stand = "stands" if len(counted) == 1 else "stand"
    also = f" Besides, {other} {'is' if besides == 1 else 'are'} shared." if besides else ""
    return f"{several(len(counted), 'topic')} {stand} in more than one {within}: {each}.{also} Dates are not compared."


def agreements(story: Story, most: int = 20) -> Answer:
    """Tell of each topic that several articles report whether their figures agree, and why.

    Parameters
    ----------
    story
        What `analyse` gives.
    most
        Topics told, those that disagree first.

    Returns
    -------
    Answer
        A sentence a topic.
    """
    comparison = Comparison(story)
    answer = Answer(story.articles)
    for topic in comparison.topics[:most]:
        figures = several(len(topic.rows), "figure")
        answer.say(
            f"{capital(named(topic, comparison))} – {topic.agreement} ({figures} {spread_over(topic, comparison)}): "
            f"{topic.reason.rstrip('.')}.",
            spread(story.figures.iloc[[at for at, _ in topic.rows]]),
            "source",
            "figure",
        )
    if len(comparison.topics) > most:
        answer.say(f"{several(len(comparison.topics) - most, 'more topic')}; the page shows all.")
    if not comparison.topics:
        answer.say("There is no topic to compare.")
    return answer


def checks(story: Story) -> Answer:
    """Tell of each share of a total whether it fits the count reported.

    Parameters
    ----------
    story
        What `analyse` gives.

    Returns
    -------
    Answer
        A sentence a share.
    """
    answer = Answer(story.articles)
    for check in Comparison(story).checks:
        rows = story.figures.iloc[[at for at, _ in check.figures]]
        answer.say(f"{verdict(check.holds)}: {check.reason.rstrip('.')}.", rows, "source", "figure")
    if not len(answer):
        answer.say("There is nothing to check.")
    return answer


def differing(story: Story) -> Answer:
    """Tell which hedge or source one article gives with a number and another leaves out.

    Parameters
    ----------
    story
        What `analyse` gives.

    Returns
    -------
    Answer
        A sentence a number, hedges before sources.

    Examples
    --------
    >>> from analysis.story import analyse
    >>> texts = ["About 30 people were killed.", "The storm killed 30 people, police said."]
    >>> differing(analyse(pd.DataFrame({"text": texts}, index=["Gazette", "Herald"])))
    - A hedge was found in Gazette (“About 30 people”), none in Herald (“30 people”).
    - A source was found in Herald (“30 people”, police), none in Gazette (“About 30 people”).
    """
    names = labels(story.articles)
    answer = Answer(story.articles)
    told = left_out(story)
    for gap in told[:LISTED]:
        answer.say(gap.sentence(names), gap.rows, "source", "figure")
    if len(told) > LISTED:
        answer.say(f"So it is with {several(len(told) - LISTED, 'more number')}.")
    if not told:
        answer.say("No number was found with a hedge or a source in one article and without it in another.")
    return answer
