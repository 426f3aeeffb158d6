"""The answers that the notebooks give: a few sentences each, worked out from the tables, with their evidence."""

from analysis.view.answers.of_numbers import agreements, checks, differing, numbers
from analysis.view.answers.of_speech import loaded_cues, speech, versions
from analysis.view.answers.of_tone import compared, furthest, opposing, surest, tone

__all__ = [
    "agreements",
    "checks",
    "compared",
    "differing",
    "furthest",
    "loaded_cues",
    "numbers",
    "opposing",
    "speech",
    "surest",
    "tone",
    "versions",
]
