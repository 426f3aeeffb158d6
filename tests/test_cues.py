"""Cues: their forms and what they say of the speech."""

import pytest

from analysis.text import cues


@pytest.mark.parametrize(
    ("cue", "wanted"),
    [
        ("said", ("say", "neutral")),
        ("claimed", ("claim", "loaded")),
        ("criticised", ("criticize", "neutral")),
        ("admits", ("admit", "loaded")),
        ("admitting", ("admit", "loaded")),
        ("pointed out", ("argue", "neutral")),
        ("according to", ("say", "neutral")),
        ("reportedly", ("report", "neutral")),
        ("allegedly", ("claim", "loaded")),
        ("denied", ("deny", "neutral")),
        ("never denied", ("say", "neutral")),
        ("not promise", ("promise", "neutral")),
        ("stormed", ("emote", "loaded")),
        ("sobbed", ("emote", "loaded")),
        ("lashed out", ("criticize", "loaded")),
        ("sang", ("other", "neutral")),
        (":", ("other", "neutral")),
        ("", ("other", "neutral")),
    ],
)
def test_class(cue, wanted):
    """A cue has the class and tone of its verb."""
    assert cues.cue_class(cue) == wanted


def test_table_is_consistent():
    """Each verb stands once, with a known tone and frames."""
    rows = cues.table()
    assert len({row["lemma"] for row in rows}) == len(rows)
    assert {row["tone"] for row in rows} == {"neutral", "loaded"}
    assert all(set(row["frames"]) <= set("cCqtwnoagpeN") for row in rows)
