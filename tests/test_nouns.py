"""The nouns of what is counted: who goes together with whom, and which words are for people at all."""

import pytest
from made import linked

from analysis.compare.measurands import measurand
from analysis.compare.nouns import is_person, people, roles_apart, said_of, singular
from analysis.lists import rows_of


def test_every_role_stands_in_a_family():
    """No word of the list has a role that the families don't know."""
    roles = {row["role"] for row in rows_of("role_families.csv")}
    assert {said[2] for said in people().values()} - roles - {""} == set()
    broader = {name for row in rows_of("role_families.csv") for name in row["broader"].split("|")}
    assert broader - roles - {""} == set()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("labourer", True),
        ("drug-dealer", True),
        ("hydrologist", True),
        ("spacewoman", True),
        ("truffle-hunter", True),
        ("excavator", False),
        ("playlist", False),
        ("subcommittee", False),
        ("carmaker", False),
        ("water", False),
        ("home", False),
    ],
)
def test_people_are_known_by_list_last_part_and_form(word, expected):
    """A word that ends as those for people do is one, unless it is a thing or a firm."""
    assert is_person(word) == expected


def test_plurals_of_compounds_of_men_and_children_are_cut():
    """What is counted in -men and -children is one -man and one -child."""
    assert [singular(word) for word in ("oilmen", "godchildren", "townspeople", "specimen")] == [
        "oilman",
        "godchild",
        "townspeople",
        "specimen",
    ]


def test_what_stands_before_a_hyphen_leaves_a_role():
    """A prison-officer is an officer and a schoolteacher a teacher."""
    assert said_of("prison-officer")[2] == "police"
    assert said_of("schoolteacher")[2] == "teacher"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("miner", "worker", False),
        ("paramedic", "responder", False),
        ("paramedic", "medic", False),
        ("sailor", "crew", False),
        ("militant", "accused", False),
        ("pupil", "layman", False),
        ("miner", "teacher", True),
        ("crew", "traveller", True),
        ("police", "layman", True),
        ("police", "accused", True),
        ("soldier", "militant", True),
        ("civilian", "fighter", True),
    ],
)
def test_roles_rule_each_other_out_unless_one_takes_in_the_other(one, other, expected):
    """A miner is a worker; crew are no passengers and the police no protesters."""
    assert roles_apart(one, other) == expected
    assert roles_apart(other, one) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The avalanche buried [43 labourers].", "Some [43 workers] were buried by the avalanche."),
        ("Some [640,000 candidates] sat the exam.", "The exam was sat by [640,000 students]."),
        ("[Eighty detectives] work on the theft.", "[80 investigators] work on the theft."),
        ("The army sent [240 soldiers] to the valley.", "The army sent [240 personnel] to the valley."),
        ("The rail strike hit [58,000 travellers].", "The rail strike hit [58,000 passengers]."),
        ("The court charged [23 traffickers].", "The court charged [23 men] over the boats."),
    ],
)
def test_broader_and_narrower_nouns_for_people_are_linked(one, other):
    """A labourer is a worker, a detective an investigator, a trafficker may be a man."""
    assert linked(one, other)
    assert linked(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The clashes wounded [46 protesters].", "The clashes wounded [46 officers]."),
        ("The ferry carried [27 crew].", "The ferry carried [27 passengers]."),
        ("The fever infected [35 nurses].", "The fever infected [35 doctors]."),
        ("The raid killed [33 rebels].", "The raid killed [33 villagers]."),
        ("The court freed [28 demonstrators].", "The court freed [28 prison guards]."),
        ("The fire hurt [31 firefighters].", "The fire hurt [31 residents' children]."),
    ],
)
def test_roles_that_exclude_each_other_are_kept_apart(one, other):
    """An equal number of those on the other side is another number."""
    assert not linked(one, other)
    assert not linked(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thieves took [13 pieces] from the palace.", "[Thirteen treasures] were taken from the palace."),
        ("The ferry carried [46 motorcycles].", "On the ferry were [46 motorbikes]."),
        ("Its fleet has [24 Merlins].", "The line owns [24 jets]."),
        ("The petition has [52,400 signatures].", "More than [52,000 people] signed the petition."),
        ("Some [430 structures] burned down.", "In all [430 buildings] burned down."),
        ("Divers brought up [38 bodies].", "The sinking killed [41 people]."),
    ],
)
def test_two_nouns_for_one_thing_are_linked(one, other):
    """Brands, makes and wider words name the same things."""
    assert linked(one, other)
    assert linked(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thieves took [13 pieces] from the palace.", "The palace has [13 guards]."),
        ("Its fleet has [24 Merlins].", "The line flies to [24 towns]."),
        ("The petition has [52,400 signatures].", "The town has [52,400 homes]."),
        ("The ferry carried [46 motorcycles].", "On the ferry were [46 cows]."),
        ("Divers brought up [38 bodies].", "The ship could carry [38 cars]."),
        ("Some [31 containers] fell into the sea.", "Some [31 sailors] fell into the sea."),
    ],
)
def test_other_things_are_kept_apart(one, other):
    """A number of one sort of thing is not that of another."""
    assert not linked(one, other)
    assert not linked(other, one)


@pytest.mark.parametrize(
    ("counted", "head"),
    [
        ("little ones", "child"),
        ("fire crews", "firefighter"),
        ("other ones", "one"),
        ("hospital beds", "bed"),
        ("rare breeds", "breed"),
        ("the wounded men", "man"),
        ("relocated", ""),
    ],
)
def test_two_words_are_one_noun_and_no_bed_is_a_participle(counted, head):
    """A fire crew counts as firefighters; beds and breeds end like participles."""
    last = counted.split()[-1]
    word = {"ones": "one", "crews": "crew", "beds": "bed", "breeds": "breed", "men": "man"}.get(last, last)
    assert measurand({"kind": "count", "counted": counted, "counted_head": word}).head == head
