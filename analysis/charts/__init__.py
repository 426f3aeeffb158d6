"""Pictures of the findings, each with its title, its text alternative and its numbers."""

from analysis.charts.chart import Chart
from analysis.charts.numbers import sourcing, topic_intervals
from analysis.charts.speech import cue_counts, cue_use, kept_words, quoted_words
from analysis.charts.tone import lexica, tone_means, tone_strip, tone_towards, tone_words

__all__ = [
    "Chart",
    "cue_counts",
    "cue_use",
    "kept_words",
    "lexica",
    "quoted_words",
    "sourcing",
    "tone_means",
    "tone_strip",
    "tone_towards",
    "tone_words",
    "topic_intervals",
]
