"""Whom a description of an age, a place or children means right behind someone told of for the first time."""

import pytest
from made import speakers

COLE = '"It rains," said lawyer [Anna Cole]. "It is wet," [she] said.\n\n'

MET = [
    ('It was no joy for nurse Gemma Dunlow, who rows. "It leaks," [the mother-of-two] said.', "Gemma Dunlow"),
    ('Vera Dunlow, 34, sold a barge.\n\n[The Balvor student] said: "It leaks."', "Vera Dunlow"),
    ('Vera Dunlow, 34, sold a barge. [The Balvor scaffolder] said: "It leaks."', "Vera Dunlow"),
    ('The side, whose captain, Vera Dunlow, left, lost. "No," [the 29-year-old midfielder] said.', "Vera Dunlow"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), MET)
def test_a_description_means_who_was_just_met(text: str, speaker: str) -> None:
    """An age, a mother-of-two and a place's student are who came in right before and can be these."""
    assert speakers(COLE + text)[-1] == speaker


OTHERS = [
    ('Carl Dunlow, 34, sold a barge. "It leaks," [the mother-of-two] said.', "Anna Cole"),
    ('Vera Dunlow, 34, met Petra Vexley, 29. [The Balvor student] said: "It leaks."', "Balvor student"),
    ('Vera Dunlow, 34, sold a barge. [The Danish regulator] said its hold was dry.', "Danish regulator"),
    ('Vera Dunlow, 34, sold a barge. [The bus driver] said it was dry.', "bus driver"),
    ('Vera Dunlow, 34, sold a barge.\n\nIt rained.\n\nMany left.\n\n[The Balvor student] said no.', "Balvor student"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), OTHERS)
def test_a_description_of_someone_else_stays(text: str, speaker: str) -> None:
    """The other sex, two who can be meant, a body, a trade without a place, and someone far off are not joined."""
    assert speakers(COLE + text)[-1] == speaker
