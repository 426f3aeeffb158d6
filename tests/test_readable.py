"""Tables for reading: numbers that can be compared at a glance."""

import pandas as pd

from analysis.view.readable import show


def test_small_numbers_of_a_column_have_the_same_digits():
    """A mean near zero is not written with more digits than its neighbours."""
    table = show(pd.DataFrame({"mean": [-0.00183, -0.0324, 0.0155, -0.00001], "n": [1200.0, 3.0, 2.0, 12.5]}))
    assert table.cells["mean"].tolist() == ["-0.0018", "-0.0324", "0.0155", "0.0000"]
    assert table.cells["n"].tolist() == ["1,200", "3", "2", "12.5"]
