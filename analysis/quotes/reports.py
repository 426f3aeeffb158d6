"""Reports: what a sentence attributes to whom, and how sure that is."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.lists import word_set
from analysis.text.cues import forms
from analysis.text.tokens import Part, Words


class Report(NamedTuple):
    """One attribution of a sentence, in words.

    `sure` is its confidence: that of its frame, less where the bounds of the content are in doubt. `antecedent` is
    what a relative pronoun, the source, stands for.
    """

    content: list[Part]
    source: Part | None
    cue: Part
    sure: float
    antecedent: Part | None = None


#: How often a report of each frame is right, seen in the news and rounded by hand.
CONFIDENCE = {
    "tag": 0.98,  # "...," she said
    "quotation": 0.93,  # she said: "..."
    "announced": 0.8,  # she said this: and the next paragraph
    "other verb": 0.8,  # she laughed: "..."
    "clause": 0.9,  # she said it rained
    "that": 0.82,  # she said that it rained
    "indirect tag": 0.85,  # it rained, she said
    "according": 0.85,  # it rained, according to her
    "as": 0.7,  # it rained, as she said
    "question": 0.7,  # she asked whether it rained
    "object": 0.65,  # she criticised the rain
    "infinitive": 0.7,  # she promised to come
    "participle": 0.6,  # ..., warning of rain
    "relative": 0.6,  # the rain, which she said was heavy
    "label": 0.5,  # Lee: it rained
    "passive": 0.5,  # the rain was criticised by her
    "nominal": 0.5,  # her warning that it would rain
    "unsourced": 0.5,  # it was said to rain
    "hearsay": 0.4,  # it reportedly rained
    "signed": 0.9,  # "It rained." — Ann Lee
    "bare": 0.4,  # "It rained." and nobody to be found who says so
    "remote": 0.4,  # she wants to say that it rained
}
_SURE = frozenset(["tag", "quotation", "announced", "other verb", "label"])
_QUOTED = re.compile("[qQ,]+")
_DOUBT = re.compile("[,-]")
_PLAIN = word_set("reports.plain")


def _thought(word: str) -> bool:
    """Say whether a cue tells what someone thinks, and no more."""
    return any(cue.meaning == "think" for cue in forms().get(word, ()))


def confidence(words: Words, frame: str, content: list[Part], source: Part | None, cue: Part) -> float:
    """Weigh a report: commas within its content, words after it and a relative source make it less sure.

    What is the object of a verb seldom runs to the end, and is surer of a source that has a name or pronoun.
    """
    sure = CONFIDENCE[frame]
    told = next((words.low[at] for at in range(*cue) if words.tags[at] in "VG"), words.low[cue[0]])
    if frame == "tag" and content and not _QUOTED.fullmatch(words.tags, *content[0]):
        return 0.7
    if frame in _SURE or not content:
        return sure
    first, last = content[-1]
    marks = sum(len(_DOUBT.findall(words.tags, *part)) for part in content)
    if marks:
        sure -= (0.15 if marks == 1 else 0.2) + 0.1 * (len(content) > 1)
    if first > cue[0] and last < words.stop:
        sure -= 0.05 if frame == "object" else 0.2
    if frame == "object" and not marks and source and words.tags[source[0]] in "Np":
        sure += 0.05
    if source and words.tags[source[0]] == "R":
        sure -= 0.2
    if _thought(told):
        sure -= 0.15
    if frame in ("clause", "indirect tag") and told not in _PLAIN:
        sure -= 0.2 if frame == "clause" else 0.1
    return max(0.1, round(sure, 2))
