"""Retold statements: other words for the same, other names for who says it, clauses, asides and mixed quotes."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.compare.containment import stem
from analysis.compare.houses import Voices
from analysis.compare.statements import match_quotes
from analysis.compare.synonyms import alike, meanings
from analysis.compare.versions import compare, differences, relation, worded
from analysis.compare.voices import standing
from analysis.quotes.quotes import find_quotes
from analysis.speakers.namesakes import unify


def match(*texts):
    """Match the quotes of articles of these texts."""
    articles = pd.DataFrame({"text": list(texts)})
    return match_quotes(unify(find_quotes(articles), articles), articles)


def joined(*texts):
    """Tell whether articles of these texts share a statement, in whatever order they come."""
    there, back = match(*texts), match(*texts[::-1])
    told = [
        bool((found.groupby("statement").article.nunique() == len(texts)).any()) for found in (there, back)
    ]
    assert told[0] == told[1]
    return told[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The repairs will take months, not weeks, harbour master Ida Koch said on Monday.",
            "Repairs to the quay were going to take months rather than weeks, Ida Koch told reporters.",
        ),
        (
            "The fog was expected to lift by Sunday, the weather service said.",
            "The weather service said fog was forecast to clear by Sunday.",
        ),
        (
            "Profit fell 3% in the spring, Torvik said.",
            "Torvik said its profit had dropped by 3 per cent in spring.",
        ),
        (
            "“We looked at every way out, including selling the yard,” Ann Moor said.",
            "Ann Moor said the board had examined every option, including a sale of the yard.",
        ),
        (
            "The heaters push the price of every flat up by $700, Ann Moor said.",
            "Ann Moor said the rule put $700 on the price of each home.",
        ),
        (
            "Traces of lead in the paint were 3.4 times the legal limit, the agency said.",
            "The agency said the paint contained 3.4 times the permitted amount of lead.",
        ),
        (
            "Buyers will get their money back, Torvik said.",
            "Torvik promised that every buyer would be refunded.",
        ),
        (
            "“I begged her to leave the car at home,” Omar Said said.",
            "Omar Said said he had pleaded with her to leave the car behind.",
        ),
        ("Nobody had asked her to resign, Ann Moor said.", "“No one has asked me to quit,” Ann Moor said."),
        (
            "Between 140 and 160 cars had been in the tunnel, Ann Moor said.",
            "As many as 160 cars had filled the 2-mile tunnel, Ann Moor said.",
        ),
    ],
)
def test_other_words_for_the_same_are_one_statement(one, other):
    """Synonyms of reporting prose, writings of numbers and forms of negation make no other statement."""
    assert joined(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Torvik said none of the kettles had been sent back. The company makes 40,000 a year.",
            "The company repeated that none of its kettles, made in Dale, had been sent back.",
        ),
        (
            "Officials say the pipe had been inspected in March.",
            "The water authority said the pipe had been inspected in March.",
        ),
        (
            "A spokeswoman for Dunlow Water, Rhona Bell, said: “The pipe had been inspected in March.”",
            "Dunlow Water said the pipe had been inspected in March.",
        ),
        (
            "“We will open the school again in May,” the mayor, Colleen Shaw, said.",
            "The school will open again in May, the mayor vowed.",
        ),
        (
            "The skipper refused a tow two hours before the ferry ran aground, the coast guard said.",
            "Coastguard spokesman Nils Ek said the crew had turned down a tow more than two hours before the "
            "grounding.",
        ),
        (
            "Ten wells were closed as a precaution, the ministry of health said.",
            "Health minister Eva Lund said ten wells had been shut as a precaution.",
        ),
        (
            "Two of the wells hold traces of lead, the Food Safety Board said.",
            "Safety regulators said traces of lead had been found in two of the wells.",
        ),
    ],
)
def test_a_body_and_who_speaks_for_it_are_one_voice(one, other):
    """Articles name the spokeswoman, her office, or no more than "the company" or "officials"."""
    assert joined(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ann Moor said the school would open again in May.",
            "Ann Moor said the school had been built in May 1954 by her father.",
        ),
        (
            "Fire chief Ole Dahl said crews could not reach the fire in the hills.",
            "Fire chief Ole Dahl said crews had saved forty houses from the fire.",
        ),
        (
            "Ann Moor said the rule put $700 on the price of each home.",
            "Ann Moor said builders had offered $700 to every family that moved.",
        ),
        (
            "Torvik said it had received no complaints about the heaters.",
            "Torvik said it had received 40 complaints about the boilers.",
        ),
        (
            "The union wants a rise of 9 per cent, its leader Ann Moor said.",
            "The union had lost 9 per cent of its members, its leader Ann Moor said.",
        ),
        ("The company said the mine was safe.", "The union said the mine was not safe."),
        (
            "Officials said three people had been taken to hospital.",
            "Firefighters said three sheds had burned down.",
        ),
        (
            "Officials said the road would open on Friday.",
            "The council said the bridge would open on Sunday.",
        ),
        (
            "“I have lost my trust in the board,” Ann Moor said.",
            "“I lost the vote, but my trust in the board is whole,” Ann Moor said.",
        ),
        (
            "Bo Lind said he had “lost trust in the board”.",
            "“I lost the vote, but my trust in the board is whole,” Bo Lind said.",
        ),
        (
            "Police said they had found a knife in the river.",
            "Police said they had found a boat in the river.",
        ),
    ],
)
def test_words_that_look_alike_stay_apart(one, other):
    """Another thing, another count, the opposite, or the same words with a turn between them."""
    assert not joined(one, other)


@pytest.mark.parametrize(("one", "other"), [("30,000", "3,000"), ("1,000", "100"), ("11", "1")])
def test_numbers_have_no_endings(one, other):
    """A nought too many is another number."""
    assert stem(one.replace(",", "")) != stem(other.replace(",", ""))


def test_few_words_that_a_whole_story_says_join_nothing():
    """Who speaks often of one thing says many things of it."""
    narration = "The big bridge over the water was built by the town. " * 12
    assert not joined(
        f"{narration}\n\nAnn Moor said the town was proud of what the bridge had become.",
        f"{narration}\n\nAnn Moor said a bridge cost the town more than it earned from it in a lifetime.",
    )


def test_the_words_around_the_marks_of_a_mixed_quote_take_part():
    """What is told before the marks is what another article tells; the words in marks alone would be nothing."""
    found = match(
        "Ann Moor said the choir had chosen the old hymn without a quarrel.",
        "The choir was “at peace” in choosing the old hymn, Ann Moor said.",
    )
    assert found.text.tolist() == [
        "the choir had chosen the old hymn without a quarrel",
        "The choir was “at peace” in choosing the old hymn",
    ]
    assert found.statement.tolist() == [0, 0]
    assert found.relation.tolist() == ["paraphrase", "paraphrase"]


def test_a_mixed_quote_whose_marked_words_join_is_listed_by_them():
    """It stands in the table once: its marked words, cut from the fuller ones."""
    found = match(
        "“We will keep every ferry running through the winter,” Ann Moor said.",
        "The council would “keep every ferry running” and had money for it, Ann Moor said.",
    )
    assert found.text.tolist()[1] == "keep every ferry running"
    assert found.relation.tolist() == ["verbatim", "cut"]


def test_marked_words_beside_a_clause_that_joins_keep_their_row():
    """What another article tells is the first clause alone: the words in marks are a statement of their own."""
    found = match(
        "Ann Moor said the bridge would open in June and that the builders “did a splendid job in foul weather.”",
        "Ann Moor said on Friday that the bridge would be opened in June.",
    )
    assert found[["statement", "text"]].values.tolist() == [
        [0, "the bridge would open in June"],
        [0, "the bridge would be opened in June"],
        [1, "did a splendid job in foul weather."],
    ]


def test_an_aside_and_a_second_clause_hide_no_statement():
    """What stands between dashes is the article's own, and each clause is compared for itself."""
    assert joined(
        "Ann Moor said the mill -- the oldest in the valley, and once the largest in the land -- would close "
        "at the end of May.",
        "Ann Moor said that the mill will close at the end of May, and that its owners “did nothing to stop it”.",
    )


def test_clauses_that_nobody_carries_apart_stay_together():
    """An indirect quote of two clauses is one row where no other article has one of them."""
    said = "Ann Moor said that the mill would close at the end of May and that its owners had done nothing."
    assert match(said).text.tolist() == [
        "the mill would close at the end of May and that its owners had done nothing"
    ]


def shared(*texts):
    """Give the texts of the rows of each statement that articles of these texts share."""
    found = match(*texts)
    groups = [rows for _, rows in found.groupby("statement") if len(set(rows.article)) > 1]
    return [rows.text.tolist() for rows in groups]


def test_a_clause_that_another_article_carries_is_its_version():
    """What is said beside it in the same breath is no part of the statement."""
    one = "Torvik said it had received no complaints and was working openly with the inspectors."
    assert shared(one, "Torvik said it was giving the inspectors its open work.") == [
        ["was working openly with the inspectors", "it was giving the inspectors its open work"]
    ]


def test_two_clauses_may_be_versions_of_two_sentences():
    """One report of two sentences carries both, and of two that stand apart each."""
    one = "“The court returned my truck in May. It still shows the number of the docket,” Bo Lind said."
    other = (
        "Bo Lind said the court had returned the truck to him in May and it still shows the docket number."
    )
    assert [rows[1] for rows in shared(one, other)] == [other[len("Bo Lind said ") : -1]]
    apart = "“It still shows the number of the docket,” Bo Lind said. “The court returned my truck in May.”"
    assert [rows[1:] for rows in shared(apart, other)] == [
        ["it still shows the docket number"],
        ["the court had returned the truck to him in May"],
    ]


@pytest.mark.parametrize(
    ("one", "clause"),
    [
        (
            "Torvik said the bridge was safe but most inspectors had left.",
            "most inspectors had left",
        ),
        (
            "Torvik said the bridge was safe and “had passed every test by the inspectors.”",
            "“had passed every test by the inspectors.”",
        ),
    ],
)
def test_a_clause_may_have_a_subject_or_a_mark_before_its_verb(one, clause):
    """It is compared for itself like one whose verb or pronoun stands behind the "and"."""
    assert shared(one, f"Torvik said that {clause.strip('“.”')}.")[0][0].strip("“.”") == clause.strip("“.”")


@pytest.mark.parametrize(
    "names", ["the mayor Bo Lind and Eva Moor were told", "the red barn and the blue mill had burned"]
)
def test_two_subjects_of_one_verb_are_one_clause(names):
    """What stands before the "and" has no verb of its own."""
    one, other = f"Torvik said {names} on Friday.", f"Torvik said that on Friday {names.split(' and ')[1]}."
    assert match(one, other).text[0] == f"{names} on Friday"


@pytest.mark.parametrize(
    ("told", "same"), [("saw", True), ("regretted", False), ("mourned", False), ("was grieving over", False)]
)
def test_who_mourns_a_loss_does_not_report_it(told, same):
    """The regret is one statement of a speaker, what happened another."""
    report = "Torvik said a fire on the pier had led to the loss of 12 ferries and two barges."
    other = f"Torvik said the firm {told} the loss of two barges and 12 ferries in the pier fire."
    assert joined(report, other) == same


@pytest.mark.parametrize(
    ("asked", "same"),
    [
        ("the villagers knew that", True),
        ("the villagers wanted to know how", False),
        ("the villagers asked whether", False),
        ("the villagers did not know when", False),
        ("the villagers could not say when", False),
        ("nobody was sure any more that", True),
    ],
)
def test_who_asks_does_not_tell_the_answer(asked, same):
    """What somebody wants to know is another statement than what is so."""
    report = "Bo Lind said the ferry firm had drained oil from the old tanks into the bay."
    other = f"Bo Lind said {asked} oil of the ferry firm had drained into the bay from its tanks."
    assert joined(report, other) == same


def test_one_question_told_twice_is_one_statement():
    """Both ask, and a question in its own words has no verb of asking."""
    told = "Bo Lind asked why the ferry firm had drained oil from the old tanks into the bay."
    assert joined(
        told, "“Why did the ferry firm drain the oil of its old tanks into the bay?” Bo Lind asked."
    )


@pytest.mark.parametrize(
    "other",
    [
        "Torvik said its boats were cooperating with the new port.",
        "Torvik said it had lost its licence and was selling every boat.",
    ],
)
def test_a_clause_about_something_else_stays_apart(other):
    """A verb in common is no clause in common."""
    assert (
        shared("Torvik said it had received no complaints and was working openly with the inspectors.", other)
        == []
    )


def test_what_is_said_twice_in_one_quotation_is_no_cut_version():
    """Who repeats himself cuts nothing."""
    found = match("“We need more boats now. The water is high. More boats now!” Ann Moor said.")
    assert found.relation.unique().tolist() == ["verbatim"]


def test_a_pronoun_that_could_be_two_women_leaves_open_who_speaks():
    """Long runs of the same words tell more than which of two women "she" is."""
    said = "My mother sewed sails by candle light to pay my school fees"
    quotes = pd.DataFrame({"speaker": ["Ann Moor", "Eva Lund"], "source": ["Ann Moor", "she"]})
    voices = Voices(quotes, heap=False)
    assert voices.standing("Ann Moor", "Eva Lund", guessed=True) == "open"
    assert voices.standing("Ann Moor", "Eva Lund") == "different"
    assert not joined(f"“{said},” Ann Moor said.", f"“{said},” Eva Lund said.")


def voices(*pairs):
    """Give the voices of a story with these speakers and sources."""
    return Voices(pd.DataFrame(list(pairs), columns=["speaker", "source"]), heap=False)


def test_an_office_is_one_persons_if_no_other_holds_it():
    """With two mayors in a story "the mayor" is open."""
    one = voices(("Ann Moor", "Mayor Ann Moor"), ("mayor", "the mayor"))
    two = voices(("Ann Moor", "Mayor Ann Moor"), ("Bo Lind", "Mayor Bo Lind"), ("mayor", "the mayor"))
    assert one.standing("Ann Moor", "mayor") == "same"
    assert two.standing("Ann Moor", "mayor") == "open"


def test_an_executive_is_of_no_house_that_is_merely_a_company():
    """That a body is called the company somewhere makes it the house of no other body's people."""
    story = voices(("Lund executives", "Lund executives"), ("Torvik", "The company"))
    assert story.standing("Lund executives", "Torvik") != "same"


@pytest.mark.parametrize("source", ["Ann Moor, a lawyer for Torvik", "Ann Moor, a former chief of Torvik"])
def test_who_does_not_speak_for_a_house_is_not_the_house(source):
    """A client is not his lawyer, and who has left speaks for himself."""
    assert voices(("Ann Moor", source)).standing("Ann Moor", "Torvik") != "same"


def test_the_company_of_a_story_is_the_house_of_its_executive():
    """Where one body alone is called the company, the chief executive of no other house is its own."""
    company, executive = (
        ("Torvik", "The company"),
        ("Ann Moor", "The chief executive of the company, Ann Moor"),
    )
    assert voices(company, executive).standing("Ann Moor", "Torvik") == "same"
    assert voices(company, ("Ann Moor", "CEO Ann Moor")).standing("Ann Moor", "Torvik") == "same"


@pytest.mark.parametrize(
    "other",
    [
        [("Torvik", "The company"), ("Ann Moor", "Dale Water CEO Ann Moor")],
        [("Torvik", "The company"), ("Ann Moor", "union leader Ann Moor")],
        [("Torvik", "The company"), ("Dale Water", "the company"), ("Ann Moor", "CEO Ann Moor")],
    ],
)
def test_an_executive_of_another_house_is_not_the_company(other):
    """Another house, another kind of body, or two companies: nobody is taken for the one."""
    assert voices(*other).standing("Ann Moor", "Torvik") != "same"


def test_a_lawyer_is_known_by_the_client():
    """Whose lawyer it is tells who "her lawyer" is, if only one is named."""
    lawyer = ("Bo Lind", "Moor's lawyer, Bo Lind")
    assert voices(lawyer).standing("Bo Lind", "Ann Moor's lawyer") == "same"
    assert voices(lawyer).standing("Bo Lind", "Eva Hale's lawyer") != "same"
    two = voices(lawyer, ("Eva Hale", "Eva Hale, another attorney for Moor"))
    assert two.standing("Bo Lind", "Ann Moor's lawyer") != "same"


def test_in_one_article_a_person_and_the_house_stay_two():
    """Who quotes both tells them apart."""
    story = voices(("Ann Moor", "Ann Moor, a spokeswoman for Torvik"))
    assert story.standing("Ann Moor", "Torvik") == "same"
    assert story.standing("Ann Moor", "Torvik", apart=False) != "same"


@pytest.mark.parametrize(
    ("one", "other"), [("Harbour bosses", "Dockyard bosses"), ("Army medics", "Bo Lind")]
)
def test_a_common_noun_behind_a_word_makes_no_name(one, other):
    """Who is called by a description may be any other, also where it opens a sentence."""
    assert standing(one, other) == "open"


def test_a_name_ends_with_a_capital():
    """Two bodies with names are two."""
    assert standing("Harbour Union", "Dockyard Union") == "different"


def test_a_role_with_a_name_is_no_other_person():
    """An office before a name is not everybody's."""
    assert standing("Leader of the Council Ann Moor", "Bo Lind") != "same"


def test_a_phrase_means_what_one_word_means():
    """Turned down, at once: the words of a phrase count together, and once."""
    assert meanings(("turned", "down")).keys() == {"turned"}
    assert alike(("refused",), ("turned", "down"), lambda form: 1).words == ["refused"]


def test_a_synonym_counts_less_than_the_word():
    """Who prints the word itself is surer."""
    same = alike(("refused", "aid"), ("refuses", "aid"), lambda form: 1)
    other = alike(("refused", "aid"), ("rejects", "help"), lambda form: 1)
    assert same.share == 1 > other.share


def test_an_article_before_the_marks_is_no_cut():
    """The reporter may have written it himself."""
    runs = compare(worded(["The talks will go on."]), worded(["talks will go on"]))
    assert (relation(runs, quoted=True), differences(runs)) == ("verbatim", [])


def test_a_small_word_that_moved_is_not_added():
    """It stands in both."""
    runs = compare(
        worded(["fairly in good shape for the time in which they sailed"]),
        worded(["fairly good shape for the time they sailed in"]),
    )
    assert relation(runs, quoted=True) == "cut"
    assert {kind for kind, _, _ in differences(runs)} == {"dropped"}


def test_words_scattered_over_both_join_nothing():
    """One body that speaks of its usual things in two places says two things: no words stand together in both."""
    assert not joined(
        "Harlow Bank said it would do all it could to give cover and calm to clients hurt by the fire, "
        "and would write to customers.",
        "Harlow Bank said it had opened an office in Kent to let clients find out if they were hurt and would "
        "pay for cover of customers.",
    )


@pytest.mark.parametrize(
    ("one", "other"), [("carried", "carrying"), ("carries", "carry"), ("ferries", "ferry")]
)
def test_forms_of_a_word_in_y_have_one_stem(one, other):
    """Two letters alike stay before a y that another ending hides."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("carry", "cars"), ("tallied", "tall"), ("ferries", "fern")])
def test_a_word_in_y_is_no_shorter_word(one, other):
    """Who carries has no car."""
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("told", "same"),
    [
        ("she would not sell a berth because she trusted the harbour", True),
        ("she would sell a berth because she trusted the harbour", False),
        ("she would not sell her house because she trusted the bank", False),
    ],
)
def test_all_that_both_say_is_one_statement_whoever_the_description_means(told, same):
    """What one article gives to a woman by her name and another to somebody it describes is said by her."""
    said = (
        "“I trust this harbour, and it is because I trust this harbour that I will not sell a single berth,”"
    )
    assert same == joined(f"{said} Ida Koch said on Monday.", f"The veteran from the north quay said {told}.")
