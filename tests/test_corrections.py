"""What a reader knows better is honoured, and refused where it no longer fits."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from analysis import ArticleError, analyse, corrections, load_articles
from analysis.story import Story

HEAD = "correction,article,text,now,other_article,other_text"
TEXTS = {
    "one": '"The river rose two metres in a single night," Mayor Ann Lee said. "We will stay here," said Tom Hall.',
    "two": 'Lee told reporters that the river "rose two metres in a single night". Forty people left.',
}


def corrected(tmp_path: Path, *rows: str) -> Story:
    """Analyse two articles beside which corrections stand."""
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text)
    (tmp_path / "corrections.csv").write_text("\n".join([HEAD, *rows]))
    return analyse(tmp_path)


def test_without_a_file_nothing_is_corrected(tmp_path: Path) -> None:
    """No file, no rows."""
    assert corrections.read(tmp_path) == corrections.Corrections()


def test_a_speaker_is_set(tmp_path: Path) -> None:
    """The quote with these words gets the speaker that was named, and full confidence."""
    story = corrected(tmp_path, "speaker,one,We will stay here,Sue Hall")
    row = story.quotes[story.quotes.text.str.startswith("We will")].iloc[0]
    assert (row.speaker, row.confidence) == ("Sue Hall", 1.0)
    assert story.corrections.done == ['corrections.csv row 2: the speaker of "We will stay here" is Sue Hall']
    assert story.corrections.refused == []


def test_a_speaker_is_taken_away(tmp_path: Path) -> None:
    """The word nobody says so; the name of somebody is then no source."""
    story = corrected(tmp_path, "speaker,one,We will stay here,nobody")
    row = story.quotes[story.quotes.text.str.startswith("We will")]
    assert row[["speaker", "source", "source_start", "source_end"]].isna().all(axis=None)
    assert row[["basis", "confidence"]].values.tolist() == [["none", 1.0]]


@pytest.mark.parametrize(
    ("text", "now", "source", "basis"),
    [
        ('"We will stay," Tom Hall said.', "Thomas Hall", "Tom Hall", "cue"),
        ('"We will stay," Tom Hall said.', "Ann Moor", None, "none"),
        (
            '"We will stay," a woman who lives nearby said.',
            "Ann Moor",
            "a woman who lives nearby",
            "description",
        ),
        ('"We will stay," she said.', "Ann Moor", "she", "pronoun"),
    ],
)
def test_a_corrected_speaker_has_a_basis(
    text: str, now: str, source: str | None, basis: str, tmp_path: Path
) -> None:
    """A source that can mean the speaker stays and is the basis; the name of somebody else goes."""
    (tmp_path / "a.txt").write_text(text)
    (tmp_path / "corrections.csv").write_text(f"{HEAD}\nspeaker,a,We will stay,{now}")
    row = analyse(tmp_path).quotes.iloc[0]
    found = [None if pd.isna(row[name]) else row[name] for name in ("speaker", "source", "basis")]
    assert found == [now, source, basis]


def test_a_label_names_an_article(tmp_path: Path) -> None:
    """Whatever its capitals; one that two articles have names neither."""
    articles = pd.DataFrame(
        {"text": list(TEXTS.values()) * 2, "label": ["The Globe", "Mail", "Post", "Post"]}, index=list("abcd")
    )
    names = corrections.Names(articles)
    assert [names.meant(name) for name in ("the globe", "b", "Post", "News")] == ["a", "b", None, None]
    assert [names.error(name) for name in ("Mail", "Post", "News")] == [
        "",
        "several articles are called 'Post', there are c (Post), d (Post); correct the name or drop the row",
        "no article 'News', there are a (The Globe), b (Mail), c (Post), d (Post); "
        "correct the name or drop the row",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ("speaker,one,We will stay here,Ann Lee", "speaker,one,“We will stay here”,Sue Hall"),
        ("speaker,one,We will stay here,Ann Lee", "no quote,One,We will stay here,"),
        ("same person,,Hall,Tom Hall", "same person,,Hall,Sue Hall"),
        ("join,one,We will stay here,,two,rose", "part,two,rose,,one,We will stay here"),
    ],
)
def test_rows_that_contradict_each_other_are_refused(rows: tuple[str, str], tmp_path: Path) -> None:
    """Neither is honoured, and one line names both."""
    story = corrected(tmp_path, *rows, "no figure,two,Forty people,")
    assert story.corrections.refused == ["corrections.csv rows 2, 3: contradict each other; keep one of them"]
    assert story.corrections.done == ['corrections.csv row 4: no figure: "Forty people"']


def test_a_second_speaker_of_the_same_words_is_refused(tmp_path: Path) -> None:
    """Also where the two rows give more and fewer of the words."""
    story = corrected(tmp_path, "speaker,one,We will stay here,Ann Lee", "speaker,one,We will stay,Sue Hall")
    assert story.corrections.refused == [
        "corrections.csv row 3: corrections.csv row 2 names the speaker of this quote; keep one"
    ]
    assert len(story.corrections.done) == 1


def test_two_names_become_one(tmp_path: Path) -> None:
    """All quotes under one name go to the other."""
    story = corrected(tmp_path, "same person,,Tom Hall,Ann Lee")
    assert set(story.quotes.speaker) == {"Ann Lee"}
    assert story.corrections.done == ["corrections.csv row 2: Tom Hall is Ann Lee (1 quote)"]


def test_what_is_no_quote_goes_and_numbers_close_up(tmp_path: Path) -> None:
    """The row is gone from quotes and statements, and quotes count from 0 without a gap."""
    story = corrected(tmp_path, "no quote,one,The river rose two metres in a single night,")
    left = story.quotes[story.quotes.article.eq("one")]
    assert left[["quote", "text"]].values.tolist() == [[0, "We will stay here,"]]
    assert not story.statements.text.str.startswith("The river").any()


def test_a_quote_that_was_missed_is_added(tmp_path: Path) -> None:
    """It stands among the quotes of its article in the order of the text, as sure as what a reader says can be."""
    (tmp_path / "one.txt").write_text(
        "Rain fell. The dam is old, they know. It held.\n\nAnn Lee said it would hold."
    )
    (tmp_path / "corrections.csv").write_text(f"{HEAD}\nquote,one,The dam  is old,Tom Hall")
    story = analyse(tmp_path)
    columns = ["quote", "paragraph", "text", "kind", "speaker", "basis", "confidence"]
    assert story.quotes[columns].iloc[0].tolist() == [
        0,
        0,
        "The dam is old",
        "indirect",
        "Tom Hall",
        "none",
        1.0,
    ]
    assert story.quotes[["quote", "text"]].iloc[1].tolist() == [1, "it would hold"]
    assert story.quotes[["source", "source_start", "cue", "cue_start", "channel"]].iloc[0].isna().all()
    assert story.corrections.done == ['corrections.csv row 2: quote by Tom Hall: "The dam is old"']


def test_an_added_quote_is_compared_like_any_other(tmp_path: Path) -> None:
    """Its kind is read from the marks around it, and it meets the versions of other articles."""
    (tmp_path / "one.txt").write_text('Painted on the wall: "never sell the old harbour of ours" in red.')
    (tmp_path / "two.txt").write_text('"We will never sell the old harbour of ours," Ann Lee said.')
    (tmp_path / "corrections.csv").write_text(f"{HEAD}\nquote,one,never sell the old harbour of ours,Ann Lee")
    story = analyse(tmp_path)
    assert story.quotes[["article", "kind"]].values.tolist() == [["one", "direct"], ["two", "direct"]]
    assert story.statements[["statement", "article", "relation"]].values.tolist() == [
        [0, "one", "cut"],
        [0, "two", "verbatim"],
    ]


def test_a_quote_whose_words_stand_twice_is_refused(tmp_path: Path) -> None:
    """Which of two places is meant, more words must tell."""
    (tmp_path / "one.txt").write_text("The dam is old. Rain fell. The dam is old.")
    (tmp_path / "corrections.csv").write_text(f"{HEAD}\nquote,one,The dam is old,nobody")
    assert analyse(tmp_path).corrections.refused == [
        'corrections.csv row 2: "The dam is old" in one: the words stand 2 times in the article; give more of them'
    ]


def test_figures_are_joined(tmp_path: Path) -> None:
    """Two topics become one, and whether its figures agree is said anew."""
    (tmp_path / "one.txt").write_text("Forty families left the valley.")
    (tmp_path / "two.txt").write_text("Seven lorries crossed the bridge.")
    (tmp_path / "corrections.csv").write_text(f"{HEAD}\njoin figures,one,Forty families,,two,Seven lorries")
    story = analyse(tmp_path)
    assert story.topics[["topic", "text", "agreement"]].values.tolist() == [
        [0, "Forty families", "unclear"],
        [0, "Seven lorries", "unclear"],
    ]
    assert story.corrections.done == [
        'corrections.csv row 2: join figures "Forty families" and "Seven lorries"'
    ]


def test_figures_of_two_kinds_are_not_joined(tmp_path: Path) -> None:
    """A sum and an age have nothing to compare, whoever says so."""
    (tmp_path / "one.txt").write_text("The bridge cost $300 million.")
    (tmp_path / "two.txt").write_text("The 87-year-old engineer wept.")
    (tmp_path / "corrections.csv").write_text(f"{HEAD}\njoin figures,one,$300 million,,two,87-year-old")
    story = analyse(tmp_path)
    assert story.corrections.refused == [
        "corrections.csv row 2: money and age can't be compared; drop the row"
    ]
    assert story.topics.topic.tolist() == [0, 1]


def test_a_count_of_something_is_not_joined_with_hours(tmp_path: Path) -> None:
    """Only a number that stands bare may be of any kind."""
    (tmp_path / "one.txt").write_text("The debate took nine hours.")
    (tmp_path / "two.txt").write_text("They will move 310 households.")
    (tmp_path / "corrections.csv").write_text(f"{HEAD}\njoin figures,one,nine hours,,two,310 households")
    assert analyse(tmp_path).corrections.refused == [
        "corrections.csv row 2: duration and count can't be compared; drop the row"
    ]


def test_one_of_several_like_figures_is_named_by_the_words_around_it(tmp_path: Path) -> None:
    """More words than the figure has tell which of them is meant."""
    (tmp_path / "one.txt").write_text(
        "The flood took three bridges. Police held three men, and three boats sank."
    )
    (tmp_path / "corrections.csv").write_text(f"{HEAD}\nno figure,one,held three men,")
    story = analyse(tmp_path)
    assert story.figures.text.tolist() == ["three bridges", "three boats"]
    assert story.corrections.done == ['corrections.csv row 2: no figure: "held three men"']


def test_marks_may_be_typed(tmp_path: Path) -> None:
    """A keyboard has no curly marks and no long dashes."""
    (tmp_path / "one.txt").write_text("“It’s the taxpayer’s bill – not ours,” Tom Hall said.")
    (tmp_path / "corrections.csv").write_text(
        f"{HEAD}\nspeaker,one,\"It's the taxpayer's bill - not ours,\",Ann Moor"
    )
    assert analyse(tmp_path).quotes.speaker.tolist() == ["Ann Moor"]


def test_figures_are_parted(tmp_path: Path) -> None:
    """Of one topic two are made, each with a verdict of its own."""
    (tmp_path / "one.txt").write_text("The flood killed 12 people.")
    (tmp_path / "two.txt").write_text("At least 10 people died in the flood.")
    together = analyse(tmp_path).topics.topic.nunique()
    (tmp_path / "corrections.csv").write_text(f"{HEAD}\npart figures,one,12 people,,two,At least 10 people")
    parted = analyse(tmp_path).topics
    assert (together, parted[["topic", "agreement"]].values.tolist()) == (1, [[0, "same"], [1, "same"]])


def test_what_is_no_figure_goes(tmp_path: Path) -> None:
    """The row is gone from the figures."""
    story = corrected(tmp_path, "no figure,two,Forty people,")
    assert not story.figures.text.eq("Forty people").any()
    assert story.corrections.done == ['corrections.csv row 2: no figure: "Forty people"']


def test_a_figure_is_given_by_whom_a_reader_names(tmp_path: Path) -> None:
    """The source is set or taken away, as the report says; a name that is near is named."""
    (tmp_path / "one.txt").write_text("Tom Hall said that 30 boats sank. Nine lorries burned.")
    rows = ["figure source,one,30 boats,nobody", "figure source,one,Nine lorries,Tom Hal"]
    (tmp_path / "corrections.csv").write_text("\n".join([HEAD, *rows]))
    story = analyse(tmp_path)
    assert [None if pd.isna(who) else who for who in story.figures.source] == [None, "Tom Hal"]
    assert story.corrections.done == [
        'corrections.csv row 2: "30 boats" is given by nobody named',
        'corrections.csv row 3: "Nine lorries" is given by Tom Hal, but there is "Tom Hall"',
    ]


def test_a_figure_holds_when_a_reader_says(tmp_path: Path) -> None:
    """Two numbers of one thing rival each other on one day, and are an update where they hold on two."""
    (tmp_path / "articles.csv").write_text(
        "file,published\none.txt,2021-03-04\ntwo.txt,2021-03-04\nthree.txt,2021-03-04\n"
    )
    (tmp_path / "one.txt").write_text("The flood killed 12 people.")
    (tmp_path / "two.txt").write_text("The flood killed 19 people.")
    (tmp_path / "three.txt").write_text("The flood killed 12 people on Monday.")
    rival = analyse(tmp_path).topics.agreement.unique().tolist()
    rows = ["figure date,one,12 people,2021-03-02", "figure date,three,12 people,Tuesday"]
    (tmp_path / "corrections.csv").write_text("\n".join([HEAD, *rows]))
    story = analyse(tmp_path)
    assert (rival, story.topics.agreement.unique().tolist()) == (["conflict"], ["update"])
    assert story.corrections.done == [
        'corrections.csv row 2: "12 people" is as of 2 March 2021',
        'corrections.csv row 3: "12 people" is as of Tuesday',
    ]


def test_a_time_that_is_another_things_is_taken_away(tmp_path: Path) -> None:
    """The word none says so."""
    (tmp_path / "one.txt").write_text("By Friday 40 boats had left.")
    before = analyse(tmp_path).figures.as_of.tolist()
    (tmp_path / "corrections.csv").write_text(f"{HEAD}\nfigure date,one,40 boats,none")
    story = analyse(tmp_path)
    left = story.figures[story.figures.text.eq("40 boats")]
    assert ("Friday" in str(before), left.as_of.isna().all()) == (True, True)
    assert story.corrections.done == ['corrections.csv row 2: "40 boats" is told of no time']


def test_a_figure_has_one_source_and_one_time(tmp_path: Path) -> None:
    """Both may be said of one figure, but not two of either, whichever of its words the rows give."""
    (tmp_path / "one.txt").write_text("The flood took 30 old boats.")
    rows = [
        "figure source,one,30 old boats,Tom Hall",
        "figure date,one,30 old boats,March 2021",
        "figure source,one,30 old,Sue Hall",
    ]
    (tmp_path / "corrections.csv").write_text("\n".join([HEAD, *rows]))
    story = analyse(tmp_path)
    assert story.figures[["source", "as_of"]].values.tolist() == [["Tom Hall", "March 2021"]]
    assert story.corrections.refused == [
        "corrections.csv row 4: corrections.csv row 2 gives the source of this figure; keep one"
    ]


def test_rows_are_refused_in_the_order_of_the_file(tmp_path: Path) -> None:
    """Whatever was wrong with each."""
    story = corrected(
        tmp_path,
        "join,one,We will stay here,,two,Nobody came",
        "speeker,one,We will stay here,Ann Lee",
        "no quote,three,We will stay here,",
        "no figure,one,77 people,",
        "speaker,one,We left,Ann Lee",
    )
    numbers = [line.partition(":")[0].rpartition(" ")[2] for line in story.corrections.refused]
    assert numbers == ["2", "3", "4", "5", "6"]


def test_a_piece_of_a_quote_goes_alone(tmp_path: Path) -> None:
    """Of a quote in two pieces one is no quote; the other stays."""
    (tmp_path / "one.txt").write_text('"We will stay here," Tom Hall said, "whatever the river does."')
    (tmp_path / "corrections.csv").write_text(f"{HEAD}\nno quote,one,whatever the river does.,")
    story = analyse(tmp_path)
    assert story.quotes[["quote", "text"]].values.tolist() == [[0, "We will stay here,"]]


def test_two_pieces_of_a_quote_may_have_their_speaker_named_alike(tmp_path: Path) -> None:
    """Two rows that say the same of one quote agree."""
    (tmp_path / "one.txt").write_text('"We will stay here," Tom Hall said, "whatever the river does."')
    rows = ["speaker,one,We will stay here,Sue Hall", "speaker,one,whatever the river does.,Sue Hall"]
    (tmp_path / "corrections.csv").write_text("\n".join([HEAD, *rows]))
    story = analyse(tmp_path)
    assert (story.quotes.speaker.tolist(), story.corrections.refused) == (["Sue Hall"] * 2, [])


def test_a_new_name_like_a_known_one_is_told(tmp_path: Path) -> None:
    """A slip of the pen in a name makes a new speaker: the report says which name is near."""
    story = corrected(tmp_path, "speaker,one,We will stay here,Ann Leee")
    assert story.corrections.done == [
        'corrections.csv row 2: the speaker of "We will stay here" is Ann Leee, but there is "Ann Lee"'
    ]


def test_a_mixed_quote_is_named_as_a_table_prints_it(tmp_path: Path) -> None:
    """The whole of it stands for its pieces, of which statements are made."""
    (tmp_path / "one.txt").write_text('Ann Lee said the town was "ready for the long flood" of May.')
    (tmp_path / "two.txt").write_text('"Nobody helped us," said Ann Lee.')
    whole = analyse(tmp_path).quotes.text.iloc[0]
    row = f'join,one,"{whole.replace(chr(34), chr(34) * 2)}",,two,Nobody helped us'
    (tmp_path / "corrections.csv").write_text(f"{HEAD}\n{row}")
    story = analyse(tmp_path)
    assert story.corrections.refused == []
    assert story.statements.statement.unique().tolist() == [0]


def test_how_many_a_correction_means_is_said(tmp_path: Path) -> None:
    """Words that several rows have in full mean all of them, and the report says how many."""
    (tmp_path / "one.txt").write_text('Forty people left. "We will stay," Tom Hall said. Forty people came.')
    rows = ["no figure,one,Forty people,", "speaker,one,We will stay,Ann Lee"]
    (tmp_path / "corrections.csv").write_text("\n".join([HEAD, *rows]))
    assert analyse(tmp_path).corrections.done == [
        'corrections.csv row 2: no figure: "Forty people" (all 2)',
        'corrections.csv row 3: the speaker of "We will stay" is Ann Lee',
    ]


def test_corrections_can_be_used_again(tmp_path: Path) -> None:
    """Analysing changes nothing of the corrections it was given: the report is the story's."""
    corrected(tmp_path, "speaker,one,We will stay here,Sue Hall")
    given = corrections.read(tmp_path)
    first, again = (analyse(load_articles(tmp_path), given).corrections for _ in range(2))
    assert given.done == []
    assert first == again != given


def test_statements_are_parted(tmp_path: Path) -> None:
    """Two versions of one statement become two statements, each whole in itself."""
    pair = "one,The river rose two metres,,two,rose two metres"
    story = corrected(tmp_path)
    together = story.statements.groupby("statement").article.nunique().max()
    parted = corrected(tmp_path, f"part,{pair}")
    assert (together, parted.statements.groupby("statement").article.nunique().max()) == (2, 1)
    assert parted.statements.relation.tolist() == ["verbatim"] * 3


def test_statements_are_joined(tmp_path: Path) -> None:
    """Two statements become one, and their versions are compared."""
    before = corrected(tmp_path).statements
    story = corrected(tmp_path, "join,one,We will stay here,,two,rose two metres")
    assert (before.statement.nunique(), story.statements.statement.nunique()) == (2, 1)
    assert story.statements.kept.tolist() != before.kept.tolist()


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (
            "speaker,one,We will go away,Ann Lee",
            'there is no quote "We will go away" in one, but there is "We will stay here,"; correct or drop the row',
        ),
        (
            "speaker,two,Forty people left,Ann Lee",
            'there is no quote "Forty people left" in two, though the words stand there; correct or drop the row',
        ),
        (
            "speaker,one,Nobody asked the town,Ann Lee",
            'there is no quote "Nobody asked the town" in one; correct or drop the row',
        ),
        (
            "speaker,three,We will stay here,Ann Lee",
            "no article 'three', there are one (“\"The river rose two metres in a…”), "
            "two (“Lee told reporters that the river…”); "
            "correct the name or drop the row",
        ),
        ("speaker,one,We will stay here,", "speaker needs now; fill it in (nobody, if nobody is known)"),
        ("same person,,Sue Hall,Ann Lee", "no speaker is called 'Sue Hall'; correct or drop the row"),
        (
            "same person,,the Tom Hall,Ann Lee",
            "no speaker is called 'the Tom Hall', but there is \"Tom Hall\"; correct or drop the row",
        ),
        ("same person,,Sue Hall,", "same person needs now; fill it in"),
        (
            "same person,,Tom Hall,Nobody",
            "nobody is no name; write a row 'speaker' with nobody for each quote by 'Tom Hall'",
        ),
        ("join,one,We will stay here,,,", "join needs other_article and other_text; fill it in"),
        (
            "wrong,one,We will stay here,",
            "'wrong' is no correction; write speaker, same person, quote, no quote, no figure, figure source, "
            "figure date, join, part, join figures, part figures",
        ),
        (
            "quote,two,nobody has left,Ann Lee",
            '"nobody has left" in two: the words do not stand in the article; give them as printed',
        ),
        (
            "quote,two,40 people left,Ann Lee",
            '"40 people left" in two: the words do not stand in the article, but there is "Forty people left"; give '
            "them as printed",
        ),
        (
            "quote,one,We will stay,Ann Lee",
            '"We will stay" in one: some of the words are a quote already; correct its speaker, or take it out with '
            "'no quote'",
        ),
        ("quote,two,Forty people left,", "quote needs now; fill it in (nobody, if nobody is known)"),
        ("join figures,two,Forty people,,one,77", 'there is no figure "77" in one; correct or drop the row'),
        (
            "no figure,two,Forty,",
            'there is no figure "Forty" in two, though the words stand there, but there is "Forty people"; '
            "correct or drop the row",
        ),
        ("no figure,one,77 people,", 'there is no figure "77 people" in one; correct or drop the row'),
        (
            "figure source,two,Fourty people,Tom Hall",
            'there is no figure "Fourty people" in two, but there is "Forty people"; correct or drop the row',
        ),
        (
            "figure source,two,Forty people,",
            "figure source needs now; fill it in (nobody, if nobody is known)",
        ),
        ("figure date,two,Forty people,", "figure date needs now; fill it in (none, if no time is told)"),
        (
            "figure date,two,Forty people,soonish",
            "'soonish' tells no time; write it as 2021-03-04 or March 2021, or none",
        ),
        (
            "figure date,two,Forty people,Monday",
            "'Monday' tells no time here, where no day of publication is known; write it as 2021-03-04 or March "
            "2021, or none",
        ),
        (
            "figure date,two,Forty people,05/03/2025",
            'date "05/03/2025" can be read two ways: write it as 2025-03-05 or 2025-05-03',
        ),
    ],
)
def test_what_no_longer_fits_is_refused(row: str, why: str, tmp_path: Path) -> None:
    """A row that names what is not there is refused with a line of its own; the story is analysed all the same."""
    story = corrected(tmp_path, row)
    assert story.corrections.refused == [f"corrections.csv row 2: {why}"]
    assert story.corrections.done == []
    assert len(story.quotes) > 2


def test_a_file_without_its_columns_is_an_error(tmp_path: Path) -> None:
    """A file that is no list of corrections is not passed over."""
    (tmp_path / "a.txt").write_text(TEXTS["one"])
    (tmp_path / "corrections.csv").write_text("what,where\n")
    with pytest.raises(ArticleError, match="has no column 'correction'"):
        analyse(tmp_path)
