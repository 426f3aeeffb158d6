"""What "it" means where the words before tell of a document or a body that has not spoken."""

import pytest
from made import speakers

IT = [
    ("The weather bureau's ruling came out on Monday. No fee was due, [it] said.", "ruling"),
    ("According to the 12-page ruling, Vexley sold barges. The fee went to her aunt, [it] said.", "ruling"),
    ("Its review, two years late, came out.\n\nEight barges leaked, [it] found.", "review"),
    ("The mayor left after an inquiry told of what [it] called a mess.", "inquiry"),
    ("The Orvane Trust has two cranes. [It] said both were dry.", "Orvane Trust"),
    ("Orvane Quay also sold a crane. Both were dry, [it] said.", "Orvane Quay"),
]


@pytest.mark.parametrize(("text", "speaker"), IT)
def test_it_means_a_document_or_a_body_told_of_before(text: str, speaker: str) -> None:
    """The document in the sentence, or what opens one before, says it where nobody else can be meant."""
    assert speakers(text) == [speaker]


NOBODY = [
    "Ann Vexley, 34, rows. [It] said so.",  # a person
    "Orvane Quay's crane fell. [It] said so.",  # not what acts
    "The ruling is out.\n\nA crane fell.\n\nTwo boats sank, [it] said.",  # too far
    "Ann read the ruling. Ben rowed. [It] said so.",  # neither here nor at the beginning
]


@pytest.mark.parametrize("text", NOBODY)
def test_it_means_nothing_that_a_sentence_does_not_open_with(text: str) -> None:
    """A person, an owner, what stands paragraphs before, and an object of another sentence are not meant."""
    assert speakers(text) == [None]


def test_it_goes_on_about_who_spoke() -> None:
    """A body that has spoken goes before a document that has not."""
    text = "The [Orvane Council] spoke of no fee. The ruling is out. Two boats sank, [it] said."
    assert speakers(text)[-1] == "Orvane Council"
