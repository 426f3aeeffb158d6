"""The command: what it leaves, what it prints, its exit codes."""

from __future__ import annotations

import errno
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pandas as pd
import pytest

import analysis.command.results
from analysis import load_articles
from analysis.__main__ import FINE, PARTLY, REFUSED, STOPPED, execute

ONE = """Flood at the mill

"The river rose two metres in a night," Mayor Ann Lee said. She said that 40 people had left their homes.

Lee added that the mill "will not be rebuilt".
"""
OTHER = """By Tom Hall, Courier

=cmd rose, says the board. "The river rose two metres in a night," Ann Lee told reporters.

More than 30 people left their homes.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Two articles and their list."""
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "one.txt").write_text(ONE)
    (folder / "two.txt").write_text(OTHER)
    (folder / "articles.csv").write_text(
        "file,outlet,published\none.txt,Globe,2021-03-04\ntwo.txt,,2021-03-05T10:00+02:00\n"
    )
    return folder


@pytest.fixture
def one_cell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put a notebook of one cell in place of the real ones."""

    def give(source: str) -> None:
        notebook = nbformat.v4.new_notebook()
        first = nbformat.v4.new_code_cell('ARTICLES = ""\nFIGURES = ""', metadata={"tags": ["parameters"]})
        notebook.cells = [first, nbformat.v4.new_code_cell(source)]
        nbformat.write(notebook, tmp_path / "small.ipynb")
        monkeypatch.setattr(analysis.command.results, "notebooks", lambda: [tmp_path / "small.ipynb"])

    return give


def left(folder: Path) -> list[str]:
    """Name the files below a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def tables(story: Path, *more: str) -> int:
    return execute(["tables", str(story), "--out", str(story.parent / "out"), *more])


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """The version is one line."""
    assert execute(["--version"]) == FINE
    assert capsys.readouterr().out.startswith("same-story ")


@pytest.mark.parametrize("command", ["run", "tables", "check", "sample"])
def test_help_has_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each command's help shows how it is called."""
    assert execute([command, "--help"]) == FINE
    assert f"\n    same-story {command} " in capsys.readouterr().out


def test_module_is_the_same_command() -> None:
    """`python -m analysis` does what `same-story` does, and passes the exit code on."""
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "check", "nowhere"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (REFUSED, "")
    assert (
        done.stderr
        == "same-story: nowhere: no such file or folder; check the spelling or give the full path\n"
    )


def test_check_tells_what_is_known(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Metadata, notes and what is missing are told for each article, then a list to fill in."""
    assert execute(["check", str(story)]) == FINE
    assert capsys.readouterr().out.replace(str(story), "story") == (
        "story: 2 articles can be read, 0 can't\n"
        "\n"
        "one: 34 words, shown as Globe\n"
        "  outlet: Globe\n"
        "  title: Flood at the mill\n"
        "  published: 2021-03-04 00:00 UTC\n"
        "  missing: byline, url\n"
        '  note: published read from "2021-03-04"\n'
        '  note: first line taken for metadata (title): "Flood at the mill"\n'
        "\n"
        "two: 28 words, shown as Courier\n"
        "  outlet: Courier\n"
        "  byline: Tom Hall\n"
        "  published: 2021-03-05 08:00 UTC\n"
        "  missing: title, url\n"
        '  note: published read from "2021-03-05T10:00+02:00"\n'
        '  note: header line taken for metadata (byline, outlet): "By Tom Hall, Courier"\n'
        "\n"
        "articles.csv: the list of the articles\n"
        "\n"
        "articles.csv: still empty for\n"
        "  one: byline, url\n"
        "  two: title, url\n"
    )


def test_check_prints_a_list_to_fill_in(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the articles have none, with what is known."""
    (story / "articles.csv").unlink()
    assert execute(["check", str(story)]) == FINE
    assert capsys.readouterr().out.partition("articles.csv, ready to fill in:\n\n")[2] == (
        "file,outlet,title,byline,published,url,role\n"
        "one.txt,,Flood at the mill,,,,report\n"
        "two.txt,Courier,,Tom Hall,,,report\n"
    )


def test_check_offers_the_day_of_a_dateline(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where no other date is known, and only if it has its year."""
    (story / "articles.csv").unlink()
    body = "It rained all day.\n\nIt poured all night.\n"
    (story / "one.txt").write_text(f"MILLFORD, March 4, 2021 - {body}")
    (story / "two.txt").write_text(f"MILLFORD, March 5 - {body}")
    assert execute(["check", str(story)]) == FINE
    out = capsys.readouterr().out
    assert [line for line in out.splitlines() if "dateline" in line] == [
        "  published may be 2021-03-04, the day in its dateline, or the next"
    ]
    assert out.splitlines()[-2:] == ["one.txt,,,,2021-03-04T00:00:00Z,,report", "two.txt,,,,,,report"]
    assert load_articles(story).published.isna().all()


def test_check_says_that_a_list_is_complete(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A list whose every cell is filled in is not printed again."""
    (story / "articles.csv").write_text(
        "file,outlet,title,byline,published,url\none.txt,Globe,Flood,Ann Lee,2021-03-04,http://globe.example/1\n"
    )
    assert execute(["check", str(story)]) == FINE
    assert capsys.readouterr().out.splitlines()[-1] == "articles.csv: nothing is left to fill in"


def test_the_list_that_check_writes_can_be_read(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What check writes is a list of the same articles with the same metadata."""
    before = load_articles(story)
    assert execute(["check", str(story), "--list", str(story / "new.csv")]) == FINE
    (story / "new.csv").replace(story / "articles.csv")
    after = load_articles(story)
    known = ["label", "outlet", "title", "byline", "published", "url", "role", "text"]
    pd.testing.assert_frame_equal(after[known], before[known])


def test_a_table_has_one_row_in_the_list(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The list names a table as a whole, with what its rows share, and is read as the folder was."""
    (story / "articles.csv").unlink()
    lines = ["text,source,date", "It rained.,Mail,2021-03-04", "It poured.,Mail,2021-03-05"]
    (story / "more.csv").write_text("\n".join(lines))
    before = load_articles(story)
    assert execute(["check", str(story), "--list", str(story / "articles.csv")]) == FINE
    assert (story / "articles.csv").read_text().splitlines()[1:] == [
        "more.csv,Mail,,,,,report",
        "one.txt,,Flood at the mill,,,,report",
        "two.txt,Courier,,Tom Hall,,,report",
    ]
    after = load_articles(story)
    known = ["outlet", "title", "byline", "published", "text"]
    pd.testing.assert_frame_equal(after[known], before[known])


def test_a_list_tells_what_a_table_does_not(story: Path) -> None:
    """What stands in the table goes before what its row in the list says."""
    (story / "more.csv").write_text("text,source,date\nIt rained.,,2021-03-04\nIt poured.,Mail,\n")
    (story / "articles.csv").write_text("file,outlet,published\nmore.csv,Globe,2021-03-07\n")
    articles = load_articles(story)
    assert articles[["outlet", "published"]].astype(str).values.tolist() == [
        ["Globe", "2021-03-04 00:00:00+00:00"],
        ["Mail", "2021-03-07 00:00:00+00:00"],
    ]
    notes = [[note for note in notes if "followed" in note] for notes in articles.notes]
    assert notes == [
        ["the table's own published is followed, not the list's: \"2021-03-04\""],
        ["the table's own outlet is followed, not the list's: \"Mail\""],
    ]


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_columns_that_are_not_understood_are_named(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With those that are missing; where none is, others are of no interest."""
    frame = pd.DataFrame(
        {"paper": ["Mail"], "edition": ["late"], "story": ["It rained all day."], "hour": ["5"]}
    )
    whole = frame.assign(title="Rain", author="Ann Lee", when="2021-03-04", link="http://mail.example/1")
    told = []
    for table in (frame, whole):
        file = tmp_path / f"news.{kind}"
        if kind == "csv":
            table.to_csv(file, index=False)
        elif kind == "jsonl":
            table.to_json(file, orient="records", lines=True)
        else:
            table.to_parquet(file)
        assert execute(["check", str(file)]) == FINE
        lines = capsys.readouterr().out.splitlines()
        told.append([line.removeprefix(f"{file}: ") for line in lines if "not understood" in line])
    assert told == [
        [
            "columns edition, hour are not understood and not read; "
            "one that holds title, byline, published or url must be called so"
        ],
        [],
    ]


def test_columns_of_a_list_that_are_not_understood_are_named(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder's list is a table like others."""
    (story / "articles.csv").write_text("file,outlet,title,byline,url,moment\none.txt,Globe,,,,2021-03-04\n")
    assert execute(["check", str(story)]) == FINE
    assert (
        "articles.csv: column moment is not understood and not read; "
        "one that holds published must be called so"
    ) in capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("name", ["more.csv", "story/articles.csv"])
def test_a_table_of_texts_is_filled_in_itself(
    name: str, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where a table holds the articles themselves there is no list to make, and check says so."""
    (story.parent / name).write_text("text,source\nIt rained.,Mail\n")
    assert execute(["check", str(story if name.startswith("story") else story.parent / name)]) == FINE
    assert capsys.readouterr().out.splitlines()[-1] == (
        f"{'articles.csv' if name.startswith('story') else story.parent / name}: holds the articles itself; "
        "fill in its columns outlet, title, byline, published, url, role"
    )


def test_check_tells_of_corrections_that_cannot_be_honoured(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Rows that are wrong in themselves, or name an article or words that are not there, in their order."""
    (story / "corrections.csv").write_text(
        "correction,article,text,now\nspeaker,Globe,it,Tom\nspeaker,Mail,it,Tom\nspeeker,Globe,it,Tom\n"
    )
    assert execute(["check", str(story)]) == PARTLY
    assert [line.removeprefix("same-story: ") for line in capsys.readouterr().err.splitlines()] == [
        'corrections.csv row 2: there is no quote "it" in Globe; correct or drop the row',
        "corrections.csv row 3: no article 'Mail', there are one (Globe), two (Courier); "
        "correct the name or drop the row",
        "corrections.csv row 4: 'speeker' is no correction; write speaker, same person, quote, no quote, no figure, "
        "figure source, figure date, join, part, join figures, part figures",
    ]
    (story / "corrections.csv").write_text("what\n")
    assert execute(["check", str(story)]) == PARTLY
    assert "has no column 'correction'" in capsys.readouterr().err


def test_check_names_what_the_list_leaves_out_and_what_it_spells_wrong(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name that is near, a document that nobody reads, and all that is wrong with a row are told in short lines."""
    (story / "plan.pdf").write_bytes(b"%PDF")
    (story / "articles.csv").write_text("file,published,role\noen.txt,,\ntwo.txt,05/03/2021,press\n")
    assert execute(["check", str(story)]) == REFUSED
    told = capsys.readouterr()
    assert [line for line in told.out.splitlines() if "is not in the list" in line] == [
        "one.txt: is not in the list, so it is not read",
        "plan.pdf: is not in the list, so it is not read",
    ]
    assert told.err.splitlines() == [
        "same-story: articles.csv row 2: no file 'oen.txt' in the folder, but there is 'one.txt'; correct the name or "
        "drop the row",
        "same-story: two.txt: role 'press' is unknown; write report or primary; date \"05/03/2021\" can be read two "
        "ways: write it as 2021-03-05 or 2021-05-03",
    ]


def test_a_primary_source_without_a_name_is_asked_for_one(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Pages would call it by its first words."""
    (story / "articles.csv").write_text("file,role\none.txt,primary\n")
    execute(["check", str(story)])
    asked = [line for line in capsys.readouterr().out.splitlines() if "a short name" in line]
    assert len(asked) == 1
    assert asked[0].startswith("  a short name as its outlet will stand in pages and charts instead of “")


def test_tables_says_which_corrections_it_leaves_aside(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What only a whole story has a use for is not passed over in silence."""
    (story / "corrections.csv").write_text("correction,article,text,now\nsame person,,Lee,Ann Lee\n")
    assert tables(story) == FINE
    told = capsys.readouterr().out.splitlines()
    assert re.fullmatch(
        r".+: each table as CSV and Parquet \(rows: articles 2, quotes \d+, figures \d+, passages \d+\); "
        "articles were not compared, so copies are not noted",
        told[0],
    )
    assert told[1:] == [
        "left aside: corrections.csv row 2: same person is for a whole story, as run analyses it"
    ]


def test_unlisted_files_are_named(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A text that the list does not name is not read, and check says so."""
    (story / "three.txt").write_text("It rained.")
    execute(["check", str(story)])
    assert "three.txt: is not in the list, so it is not read" in capsys.readouterr().out
    assert tables(story) == FINE
    assert capsys.readouterr().out.splitlines()[1:] == ["three.txt: is not in the list, so it is not read"]


def test_tables_are_csv_and_parquet(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Four tables in two forms and the record of the run; the articles come back from either."""
    assert tables(story) == FINE
    out = story.parent / "out"
    names = ["articles", "figures", "passages", "quotes"]
    assert left(out) == sorted(
        ["run.json", *(f"{name}.{kind}" for name in names for kind in ("csv", "parquet"))]
    )
    for kind in ("parquet", "csv"):
        pd.testing.assert_frame_equal(load_articles(out / f"articles.{kind}"), load_articles(story))


def test_no_cell_of_a_csv_is_a_formula(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A cell that begins like a formula gets an apostrophe, and no other cell changes."""
    (story / "one.txt").write_text("=1+1 is what the mayor said it was.")
    tables(story)
    cells = pd.read_csv(story.parent / "out" / "articles.csv")["text"]
    assert cells.tolist() == ["'=1+1 is what the mayor said it was.", OTHER]


def test_the_same_input_leaves_the_same_bytes(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A second run writes the same files, the record among them."""
    tables(story)
    out = story.parent / "out"
    first = {name: (out / name).read_bytes() for name in left(out)}
    assert tables(story, "--overwrite") == FINE
    assert {name: (out / name).read_bytes() for name in left(out)} == first


def test_the_record_has_a_hash_of_every_input(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Version, options, inputs and row counts, and no clock."""
    tables(story)
    told = json.loads((story.parent / "out" / "run.json").read_text())
    assert list(told) == ["same_story", "command", "options", "inputs", "rows"]
    assert [row["file"] for row in told["inputs"]] == ["articles.csv", "one.txt", "two.txt"]
    assert {len(row["sha256"]) for row in told["inputs"]} == {64}
    assert told["options"] == {"articles": "story", "large": False}


def failing(error: BaseException) -> Callable[..., Any]:
    def fail(*_: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "code", "says"),
    [
        (KeyboardInterrupt(), STOPPED, "stopped; nothing was changed"),
        (OSError(errno.ENOSPC, "No space left on device"), REFUSED, "the disk is full"),
        (OSError(errno.EROFS, "Read-only file system"), REFUSED, "can't be written there"),
        (MemoryError("too much"), 3, "went wrong inside (MemoryError: too much)"),
    ],
    ids=["interrupt", "disk full", "read-only", "fault"],
)
def test_a_failed_run_leaves_what_was_there(
    error: BaseException,
    code: int,
    says: str,
    story: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Earlier results stay whole, nothing half-made stays, and one line tells why."""
    tables(story)
    before = left(story.parent)
    capsys.readouterr()
    monkeypatch.setattr(analysis.command.results, "score_sentiment", failing(error))
    assert tables(story, "--overwrite") == code
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 1
    assert says in told[0]
    assert left(story.parent) == before


def test_folders_above_the_results_are_made(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A place whose parent is not there yet is made."""
    out = story.parent / "new" / "year"
    assert execute(["tables", str(story), "--out", str(out)]) == FINE
    assert (out / "run.json").is_file()


def test_inputs_are_not_written_to(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The articles' folder holds the same bytes after a run."""
    before = {name: (story / name).read_bytes() for name in left(story)}
    tables(story)
    assert {name: (story / name).read_bytes() for name in left(story)} == before


def test_results_inside_the_folder_are_no_articles(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Results written below the articles' folder are not read as articles the next time."""
    (story / "articles.csv").unlink()
    assert execute(["tables", str(story), "--out", str(story / "out")]) == FINE
    assert load_articles(story).index.tolist() == ["one", "two"]


def test_run_leaves_tables_page_notebooks_and_record(
    story: Path, one_cell: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """The notebooks read the tables just written and put their charts beside them."""
    one_cell(
        "from pathlib import Path\nPath(FIGURES, 'a.txt').write_text(ARTICLES)\n'chart.save(FIGURES / \"cues\")'"
    )
    out = story.parent / "out"
    assert execute(["run", str(story), "--out", str(out)]) == FINE
    every = ["articles", "figures", "passages", "quotes", "shares", "statements", "topics"]
    assert left(out) == sorted(
        ["figures/a.txt", "notebooks/small.ipynb", "run.json", "same-story.html", "same-story-excerpts.html"]
        + [f"tables/{name}.{kind}" for name in every for kind in ("csv", "parquet")]
    )
    assert (out / "figures" / "a.txt").read_text() == "../tables/articles.parquet"
    assert capsys.readouterr().out.splitlines()[:4] == [
        f"{out / 'same-story.html'}: the page to read first; it reprints the articles",
        f"{out / 'same-story-excerpts.html'}: the part to publish, the sentences that findings rest on: 68 % of "
        "Courier and 62 % of Globe",
        f"{out / 'notebooks'}: 1 notebooks; their charts in {out / 'figures'}",
        "no chart cues: 'chart.save(FIGURES / \"cues\")'",
    ]


def test_of_many_articles_the_shares_reprinted_are_summed_up() -> None:
    """Six articles are named, those of which most is shown, and how far the others go is said."""
    shares = {name: place / 10 for place, name in enumerate("abcdefgh")}
    assert analysis.command.results.Results(reprinted=shares).shares() == (
        "70 % of h, 60 % of g, 50 % of f, 40 % of e, 30 % of d, 20 % of c and 10 % or less of 2 more articles"
    )


def test_a_story_is_run_under_a_title(story: Path, one_cell: Callable[[str], None]) -> None:
    """The title stands at the head of both pages, and in the record of what was run."""
    one_cell("pass")
    out = story.parent / "out"
    assert execute(["run", str(story), "--out", str(out), "--title", "The mill"]) == FINE
    for name in ("same-story.html", "same-story-excerpts.html"):
        assert "<h1>The mill</h1>" in (out / name).read_text(encoding="utf-8")
    assert json.loads((out / "run.json").read_text(encoding="utf-8"))["options"]["title"] == "The mill"


def test_run_leaves_a_page_that_may_be_published(story: Path, one_cell: Callable[[str], None]) -> None:
    """Beside the page that reprints the articles stands one that shows only the sentences findings rest on."""
    (story / "one.txt").write_text(
        "The mill burnt. Nobody was seen. Ann Lee said 12 people died.", encoding="utf-8"
    )
    (story / "two.txt").write_text("Ann Lee said 12 people died.", encoding="utf-8")
    one_cell("pass")
    out = story.parent / "out"
    assert execute(["run", str(story), "--out", str(out)]) == FINE
    held = {
        name: "Nobody was seen" in (out / name).read_text(encoding="utf-8")
        for name in ("same-story.html", "same-story-excerpts.html")
    }
    assert held == {"same-story.html": True, "same-story-excerpts.html": False}


@pytest.mark.long
def test_a_dead_kernel_is_one_line(
    story: Path, one_cell: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """A kernel that dies loses nothing that was there and leaves nothing half-made."""
    one_cell("import os\nos._exit(1)")
    before = left(story.parent)
    assert execute(["run", str(story), "--out", str(story.parent / "out")]) == REFUSED
    told = capsys.readouterr().err.splitlines()
    assert told[:-1] == ["reading", "analysing", "page", "small"]
    assert "small.ipynb" in told[-1]
    assert left(story.parent) == before


def test_corrections_are_honoured_and_reported(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A row that fits is honoured; one that no longer fits is refused, and the exit code says so."""
    (story / "corrections.csv").write_text(
        "correction,article,text,now\nspeaker,Globe,will not be rebuilt,Tom Hall\nno figure,Globe,77 people,\n"
    )
    assert tables(story) == PARTLY
    assert capsys.readouterr().err == (
        'same-story: corrected: corrections.csv row 2: the speaker of "will not be rebuilt" is Tom Hall\n'
        'same-story: corrections.csv row 3: there is no figure "77 people" in Globe, '
        'but there is "40 people"; correct or drop the row\n'
    )
    quotes = pd.read_parquet(story.parent / "out" / "quotes.parquet")
    assert quotes[quotes.text.str.contains("rebuilt")].speaker.tolist() == ["Tom Hall"]


def test_a_sample_is_seeded(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same seed draws the same rows, another seed others."""
    drawn = []
    for seed in ("1", "1", "2"):
        assert execute(["sample", str(story), "--n", "3", "--seed", seed]) == FINE
        drawn.append(capsys.readouterr().out)
    assert drawn[0] == drawn[1] != drawn[2]
    assert len(drawn[0].splitlines()) == 4


def test_a_filled_sheet_gives_precision(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Rows judged right are counted by kind, with Wilson's interval, and empty ones are told apart."""
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(
        "table,kind,of,found,right\n"
        + "quotes,direct,40,a,yes\n" * 9
        + "quotes,direct,40,a,no\nquotes,indirect,12,a,no\nfigures,count,7,a,y\nfigures,count,7,a,\n"
    )
    assert execute(["sample", str(sheet)]) == FINE
    assert capsys.readouterr().out.splitlines() == [
        "figures, count: 1 of 1 right, 100 % (95 % interval 21 to 100 %); drawn from 7",
        "quotes, direct: 9 of 10 right, 90 % (95 % interval 60 to 98 %); drawn from 40",
        "quotes, indirect: 0 of 1 right, 0 % (95 % interval 0 to 79 %); drawn from 12",
        "quotes, all: 9 of 11 right, 82 % (95 % interval 52 to 95 %); drawn from 52",
        "1 row not judged and not counted",
    ]


def test_where_all_rows_were_judged_there_is_no_interval(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A census needs none, and is told as no more than that."""
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("table,kind,of,found,right\nquotes,direct,2,a,yes\nquotes,direct,2,b,no\n")
    assert execute(["sample", str(sheet)]) == FINE
    assert capsys.readouterr().out == (
        "quotes, direct: 1 of 2 right, 50 %: all there are in this story; of others it tells little\n"
    )


@pytest.mark.long
def test_the_notebooks_run_on_any_story(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The real notebooks run on two small articles without a complaint."""
    assert execute(["run", str(story), "--out", str(story.parent / "out")]) == FINE
    steps = [
        *("reading", "analysing", "page"),
        *(path.stem for path in analysis.command.results.notebooks()),
        "done",
    ]
    assert capsys.readouterr().err.splitlines() == steps
