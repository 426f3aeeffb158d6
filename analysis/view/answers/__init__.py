"""The answers that the notebooks give: a few sentences each, worked out from the tables, with their evidence."""

from analysis.view.answers.of_numbers import agreements, checks, differing, numbers
from analysis.view.answers.of_speech import loaded_cues, loaded_list, speech, versions
from analysis.view.answers.of_tone import compared, furthest, in_voice, opposing, surest, tone, whose

__all__ = [
    "agreements",
    "checks",
    "compared",
    "differing",
    "furthest",
    "in_voice",
    "loaded_cues",
    "loaded_list",
    "numbers",
    "opposing",
    "speech",
    "surest",
    "tone",
    "versions",
    "whose",
]
