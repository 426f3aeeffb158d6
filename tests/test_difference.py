"""The versions of a statement side by side: what is aligned, and what is too different for that."""

import pandas as pd

from analysis.tables import table
from analysis.view.difference import difference


def test_a_distant_paraphrase_is_shown_as_it_stands():
    """Words that share little with the fullest version are not held against it one by one."""
    full = "The bridge is shut for the whole of the winter and the ferry takes nobody over the river at night"
    told = "crossing will be hard until spring, with the bridge closed"
    rows = [
        (0, "Ann Lee", "Gazette", 0, 0, len(full), full, "verbatim", 1.0, []),
        (0, "Ann Lee", "Herald", 0, 0, len(told), told, "paraphrase", 0.1, [("dropped", full, "")]),
    ]
    articles = pd.DataFrame({"text": [full, told]}, index=["Gazette", "Herald"])
    shown = difference(table("statements", rows), 0, articles)
    (line,) = [line for line in repr(shown).splitlines() if line.startswith("Herald")]
    assert line.startswith("Herald (retold in other words): ")
    assert "[" not in line
    assert shown._repr_html_().count("<ins") == shown._repr_html_().count("<del") == 0


def test_the_same_words_without_quotation_marks_are_no_paraphrase():
    """A version that lacks the marks and no word says so, instead of promising other words."""
    full = "The bridge is shut for the whole of the winter"
    rows = [
        (0, "Ann Lee", "Gazette", 0, 0, len(full), full, "verbatim", 1.0, []),
        (0, "Ann Lee", "Herald", 0, 0, len(full), full, "paraphrase", 1.0, []),
    ]
    articles = pd.DataFrame({"text": [full, full]}, index=["Gazette", "Herald"])
    assert repr(difference(table("statements", rows), 0, articles)).splitlines() == [
        "Ann Lee:",
        f"Gazette (verbatim, 100 % of the words): {full}",
        f"Herald (not all in quotation marks, 100 % of the words): {full}",
    ]
