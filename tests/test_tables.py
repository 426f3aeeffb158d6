"""Tables keep the labels that articles came with."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import analyse
from analysis.tables import table

TEXT = '"The river rose," Mayor Ann Lee said. Forty people left.'


@pytest.mark.parametrize("labels", [["a", "b"], [1, 2], [1, "b"], [("a", 1), ("b", 2)]], ids=str)
def test_labels_of_any_kind_come_back(labels: list[object]) -> None:
    """Every table names its articles by the labels of their own index."""
    index = pd.Index(labels, tupleize_cols=False)
    story = analyse(pd.DataFrame({"text": [TEXT, TEXT]}, index=index))
    for frame in (story.quotes, story.figures, story.passages, story.statements, story.topics):
        assert frame["article"].drop_duplicates().tolist() == labels


def test_an_empty_index_gives_strings() -> None:
    """Without articles there is nothing to keep."""
    assert str(table("quotes", [], pd.Index([]))["article"].dtype) == "string"
