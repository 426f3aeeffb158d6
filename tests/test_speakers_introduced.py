"""Whom "he" and "she" mean right behind someone whom a text tells of for the first time."""

import pytest
from made import speakers

COLE = '"It rains," said [Anna Cole], the mayor. "It is wet," [she] said.\n\n'

NEW = [
    ('Teacher Marte Dunlow, 34, and her aunt own a barge. Now they sell.\n\n"It leaks," [she] said.', "Marte Dunlow"),
    ('The skipper of the ladies\' crew, Yavira Dunlow, posted a card. "Buy us one," [she] wrote.', "Yavira Dunlow"),
    ('Cutters of wood, but Yavira Dunlow, whose boat sank, is not one. "I swim," [she] said.', "Yavira Dunlow"),
    ('It did not please Kathy Dunlow, whose boat sank. "I swim," [she] said.', "Kathy Dunlow"),
    ('Yavira Dunlow, of the rowers\' club Orv, was calmer. "It dries," [she] said.', "Yavira Dunlow"),
    ('Yavira Dunlow (Orv) also rowed. "It dries," [she] said.', "Yavira Dunlow"),
    ('It came in a year that ended badly for Vera Dunlow, whose son Ike rows. "It leaks," [she] said.', "Vera Dunlow"),
    ('Vera Dunlow, 34, whose daughter Isla rows, was in. "It leaks," [she] said.', "Vera Dunlow"),
    ('Two boats sank. His mother, Marisel, wept.\n\n"He rowed," [she] said.', "Marisel"),
    ('Lieutenant-General Yavira Dunlow dismissed it. "No boat sank," [she] said.', "Yavira Dunlow"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), NEW)
def test_someone_new_before_a_quotation_says_it(text: str, speaker: str) -> None:
    """Who is first told of in the sentence before a quotation says it, not who spoke last."""
    assert speakers(COLE + text)[-1] == speaker


OLD = [
    # of the other sex
    'Carl Dunlow, 34, owns a barge. "It leaks," [she] said.',
    # told of before
    'The deputy is Vera Dunlow. "It pours," said [Anna Cole]. Vera Dunlow, 34, owns a barge. Anna Cole does not. '
    '"It leaks," [she] said.',
    # no more than told of
    'Her barge was sold to Yavira Dunlow. "It leaks," [she] said.',
    # a paragraph of its own lies between
    'Yavira Dunlow, 34, owns a barge.\n\nIt was a dry day.\n\nMany left.\n\n"It leaks," [she] said.',
]


@pytest.mark.parametrize("text", OLD)
def test_who_spoke_goes_on_where_nobody_new_acts(text: str) -> None:
    """Someone of the other sex, a mere object, or one told of long before does not take the word."""
    assert speakers(COLE + text)[-1] == "Anna Cole"


def test_and_before_the_subject_of_a_clause() -> None:
    """What "and" joins is a clause of its own where a verb of one person follows."""
    text = '"It rains," said [Carl Cole]. Max Dunlow rows. Floods are discussed, and Cole is not alone in [his view].'
    assert speakers(text)[-1] == "Carl Cole's view"
