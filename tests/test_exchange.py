"""One thing told twice by one article: in another currency, in another unit, in the dollars of another country."""

import pytest
from made import linked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The dyke is three metres ([10 feet]) high.",
            "The dyke is [three metres] high, more than the law asks.",
        ),
        ("The leat runs 34 km ([21 miles]).", "The leat is [34.2 km] long, an engineer said."),
        ("It will cost $1.2 billion ([US$790 million]).", "It will cost [$1.2 billion], the minister said."),
        ("It raised £8m ([$10.4m]) for the mill.", "The mill was given [£8m] by its friends, who raised it."),
    ],
)
def test_what_stands_in_brackets_in_another_unit_is_the_same(one, other):
    """A conversion joins whatever the figure before it joins."""
    assert linked(one, other)
    assert linked(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The path is 34 km ([12 miles] of it steep).", "The path is [34 km] long."),
        ("It cost $1.2 billion ([US$90 million] more).", "It cost [$1.2 billion]."),
    ],
)
def test_what_is_no_conversion_stays_apart(one, other):
    """Another length or sum in brackets is another figure."""
    assert not linked(one, other)
    assert not linked(other, one)
