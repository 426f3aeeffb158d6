"""Pictures of the findings, each with its title, its text alternative and its numbers."""

from analysis.charts.chart import Chart
from analysis.charts.cues import cue_counts, cue_use
from analysis.charts.lexica import lexica, tone_words
from analysis.charts.numbers import sourcing
from analysis.charts.shares import share_check
from analysis.charts.speech import quoted_words, words_by_article, words_by_speaker
from analysis.charts.statements import kept_words
from analysis.charts.tone import tone_means, tone_strip
from analysis.charts.topics import topic_intervals
from analysis.charts.towards import tone_towards

__all__ = [
    "Chart",
    "cue_counts",
    "cue_use",
    "kept_words",
    "lexica",
    "quoted_words",
    "share_check",
    "sourcing",
    "tone_means",
    "tone_strip",
    "tone_towards",
    "tone_words",
    "topic_intervals",
    "words_by_article",
    "words_by_speaker",
]
