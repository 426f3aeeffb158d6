"""Average linkage over a sparse set of pairs."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from analysis.compare.linkage import group


def free(one, other):
    """Rule nothing out."""
    return False


def singles(size):
    """Give one group for each thing."""
    return [[number] for number in range(size)]


def test_the_average_decides():
    """One strong pair does not pull in a group of which the others are unlike."""
    pairs = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9, (2, 3): 0.8, (0, 3): 0.1, (1, 3): 0.1}
    assert group(singles(4), pairs, 0.6, free) == [[0, 1, 2], [3]]


def test_the_best_pair_may_decide():
    """With all weight on the best pair the chain is one group."""
    pairs = {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.0}
    assert group(singles(3), pairs, 0.6, free, best=1.0) == [[0, 1, 2]]


def test_what_is_ruled_out_is_never_joined():
    """Two that exclude each other keep whole groups apart."""
    pairs = {(0, 1): 0.9, (1, 2): 0.8, (2, 3): 0.9}

    def apart(one, other):
        return {0, 3} <= {*one, *other}

    assert group(singles(4), pairs, 0.6, apart) == [[0, 1], [2, 3]]


def test_groups_to_begin_with_stay_together():
    """Linking goes on from the groups given."""
    assert group([[0, 1], [2]], {(1, 2): 0.9}, 0.6, free) == [[0, 1, 2]]


# no two sums of different weights are alike, so no choice is left to the numbering
weights = st.permutations(
    [prime**0.5 % 1 for prime in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47)]
)


@given(weights, st.permutations(range(6)))
def test_the_numbering_does_not_matter(weights, order):
    """Renumbered things make the same groups."""
    pairs = dict(zip(combinations(range(6), 2), weights, strict=True))
    renumbered = {tuple(sorted((order[i], order[j]))): weight for (i, j), weight in pairs.items()}
    one = {frozenset(order[i] for i in members) for members in group(singles(6), pairs, 0.5, free)}
    other = {frozenset(members) for members in group(singles(6), renumbered, 0.5, free)}
    assert one == other


@given(weights)
def test_everything_is_in_one_group(weights):
    """The groups part the things among them."""
    pairs = dict(zip(combinations(range(6), 2), weights, strict=True))
    found = group(singles(6), pairs, 0.5, free)
    assert sorted(number for members in found for number in members) == list(range(6))
