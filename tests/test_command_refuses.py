"""Bad input at the command line: one line that says what, where and what to do, and exit code 2."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from analysis.__main__ import FINE, PARTLY, REFUSED, execute

GOOD = "The mayor said on Monday that the old bridge would be closed for a week. It was built in 1911.\n"
Made = Callable[[Path], list[str]]
CASES: list[tuple[str, str, Made]] = []


def refused(says: str) -> Callable[[Made], Made]:
    """Collect a case: a function that makes bad input in a folder and gives the arguments."""

    def collect(make: Made) -> Made:
        CASES.append((make.__name__, says, make))
        return make

    return collect


def text(folder: Path, content: str | bytes, name: str = "a.txt") -> str:
    """Write a file and give its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def check(path: str | Path, *more: str) -> list[str]:
    return ["check", str(path), *more]


@refused("no such file or folder")
def missing(folder: Path) -> list[str]:
    return check(folder / "nowhere")


@refused("holds no article")
def empty_folder(folder: Path) -> list[str]:
    return check(folder)


@refused("holds no article")
def folder_of_folders(folder: Path) -> list[str]:
    (folder / "a" / "b").mkdir(parents=True)
    return check(folder)


@refused("holds no article")
def only_a_readme(folder: Path) -> list[str]:
    text(folder, GOOD, "README.md")
    return check(folder)


@refused("holds no article")
def only_pictures(folder: Path) -> list[str]:
    text(folder, b"\x89PNG", "a.png")
    return check(folder)


@refused("a.txt: is empty")
def empty_file(folder: Path) -> list[str]:
    return check(text(folder, ""))


@refused("a.txt: is empty")
def white_space_only(folder: Path) -> list[str]:
    return check(text(folder, " \n\t\xa0\n"))


@refused("a.txt: is empty")
def byte_order_mark_only(folder: Path) -> list[str]:
    return check(text(folder, b"\xef\xbb\xbf"))


@refused("binary data")
def binary(folder: Path) -> list[str]:
    return check(text(folder, bytes(range(256)) * 20))


@refused("binary data")
def zeros(folder: Path) -> list[str]:
    return check(text(folder, b"\0" * 500))


@refused("its encoding can't be told")
def no_encoding(folder: Path) -> list[str]:
    return check(text(folder, b"\x81\x8d\x8f\x90\x9d" * 50))


@refused("begins as utf-16")
def broken_utf16(folder: Path) -> list[str]:
    return check(text(folder, b"\xff\xfeT\0h\0e"))


@refused("is French")
def french(folder: Path) -> list[str]:
    words = "Le maire a déclaré lundi que le vieux pont serait fermé pendant une semaine pour des travaux urgents."
    return check(text(folder, words))


@refused("is Russian")
def russian(folder: Path) -> list[str]:
    return check(
        text(folder, "Мэр заявил в понедельник, что старый мост будет закрыт на неделю для ремонта.")
    )


@refused("over 20 MB")
def huge(folder: Path) -> list[str]:
    path = folder / "a.txt"
    with path.open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    return check(path)


@refused("over 20 MB")
def huge_once_unzipped(folder: Path) -> list[str]:
    return check(text(folder, gzip.compress(b" " * 21 * 1024 * 1024), "a.txt.gz"))


@refused(".pdf files can't be read")
def unknown_suffix(folder: Path) -> list[str]:
    return check(text(folder, b"%PDF", "a.pdf"))


@refused("no article text")
def page_without_text(folder: Path) -> list[str]:
    return check(text(folder, "<html><head><script>var a = 1;</script></head><body></body></html>", "a.html"))


@refused("no article text")
def empty_page(folder: Path) -> list[str]:
    return check(text(folder, "", "a.html"))


@refused("can't be unzipped")
def damaged_gzip(folder: Path) -> list[str]:
    return check(text(folder, gzip.compress(GOOD.encode())[:-12], "a.txt.gz"))


@refused("can't be unzipped")
def no_gzip_at_all(folder: Path) -> list[str]:
    return check(text(folder, GOOD, "a.csv.gz"))


@refused("has no text column (columns: headline, date)")
def table_without_text(folder: Path) -> list[str]:
    return check(text(folder, "headline,date\nRain,2021-03-04\n", "a.csv"))


@refused("column 'text' stands twice")
def column_twice(folder: Path) -> list[str]:
    return check(text(folder, f'text,text\n"{GOOD}",b\n', "a.csv"))


@refused("a.csv: is empty")
def empty_table(folder: Path) -> list[str]:
    return check(text(folder, "", "a.csv"))


@refused("a.csv: is empty")
def table_of_commas(folder: Path) -> list[str]:
    return check(text(folder, ",,,\n,,,\n", "a.csv"))


@refused("holds no article")
def table_of_a_header(folder: Path) -> list[str]:
    return check(text(folder, "text,outlet\n", "a.csv"))


@refused("row 2: its text is empty")
def empty_cell(folder: Path) -> list[str]:
    return check(text(folder, "text,outlet\n,Courier\n", "a.csv"))


@refused("row 2: has 3 cells for 2 columns")
def too_many_cells(folder: Path) -> list[str]:
    return check(text(folder, "text,outlet\nIt rained, they said,Courier\n", "a.csv"))


@refused("is not a well-formed table")
def quotation_never_closed(folder: Path) -> list[str]:
    return check(text(folder, 'text,outlet\n"It rained', "a.csv"))


@refused("line 1: is not JSON")
def no_json(folder: Path) -> list[str]:
    return check(text(folder, "It rained.\n", "a.jsonl"))


@refused("line 1: is not JSON")
def json_too_deep(folder: Path) -> list[str]:
    return check(text(folder, "[" * 100_000, "a.jsonl"))


@refused("line 1: is no JSON object")
def json_list(folder: Path) -> list[str]:
    return check(text(folder, '["It rained."]\n', "a.jsonl"))


@refused("line 1: has no text column")
def json_without_text(folder: Path) -> list[str]:
    return check(text(folder, '{"headline": "Rain"}\n', "a.jsonl"))


@refused("line 1: its text is 12, not a string")
def json_number(folder: Path) -> list[str]:
    return check(text(folder, '{"text": 12}\n', "a.jsonl"))


@refused("can't be read as Parquet")
def no_parquet(folder: Path) -> list[str]:
    return check(text(folder, GOOD, "a.parquet"))


@refused("can't be read as Parquet")
def cut_parquet(folder: Path) -> list[str]:
    path = folder / "a.parquet"
    pd.DataFrame({"text": [GOOD]}).to_parquet(path)
    path.write_bytes(path.read_bytes()[:-20])
    return check(path)


@refused("has no text column")
def parquet_without_text(folder: Path) -> list[str]:
    pd.DataFrame({"low": [1.0]}).to_parquet(folder / "a.parquet")
    return check(folder / "a.parquet")


@refused("row 1: its text is 1.0, not a string")
def parquet_of_numbers(folder: Path) -> list[str]:
    pd.DataFrame({"text": [1.0]}).to_parquet(folder / "a.parquet")
    return check(folder / "a.parquet")


@refused("row 1: its text is empty")
def parquet_of_nothing(folder: Path) -> list[str]:
    pd.DataFrame({"text": pd.Series([None], dtype="string")}).to_parquet(folder / "a.parquet")
    return check(folder / "a.parquet")


@refused("articles.csv row 2: no file 'b.txt'")
def list_of_missing_files(folder: Path) -> list[str]:
    text(folder, "file\nb.txt\n", "articles.csv")
    return check(folder)


@refused("leads out of the folder")
def list_leads_out(folder: Path) -> list[str]:
    text(folder, GOOD, "secret.txt")
    text(folder / "story", "file\n../secret.txt\n", "articles.csv")
    return check(folder / "story")


@refused("leads out of the folder")
def list_names_an_absolute_path(folder: Path) -> list[str]:
    text(folder / "story", f"file\n{text(folder, GOOD, 'secret.txt')}\n", "metadata.csv")
    return check(folder / "story")


@refused("leads out of the folder")
def list_names_a_link_out(folder: Path) -> list[str]:
    text(folder / "story", "file\na.txt\n", "articles.csv")
    (folder / "story" / "a.txt").symlink_to(text(folder, GOOD, "secret.txt"))
    return check(folder / "story")


@refused("leads out of the folder")
def list_names_the_folder(folder: Path) -> list[str]:
    text(folder, "file\n.\n", "articles.csv")
    return check(folder)


@refused("is no file name")
def list_names_too_long(folder: Path) -> list[str]:
    text(folder, f"file\n{'a' * 5000}\n", "articles.csv")
    return check(folder)


@refused("names no file and holds no text")
def list_names_nothing(folder: Path) -> list[str]:
    text(folder, "file,outlet\n,Courier\n", "articles.csv")
    return check(folder)


@refused("has no text column")
def list_without_files(folder: Path) -> list[str]:
    text(folder, "outlet\nCourier\n", "articles.csv")
    return check(folder)


@refused("role 'leader' is unknown")
def unknown_role(folder: Path) -> list[str]:
    text(folder, GOOD)
    text(folder, "file,role\na.txt,leader\n", "articles.csv")
    return check(folder)


@refused("'b.pdf' can't be read; a list names .txt")
def list_names_another_kind(folder: Path) -> list[str]:
    text(folder, b"%PDF", "b.pdf")
    text(folder, "file\nb.pdf\n", "articles.csv")
    return check(folder)


@refused("'articles.csv' can't be read")
def list_names_itself(folder: Path) -> list[str]:
    text(folder, "file\narticles.csv\n", "articles.csv")
    return check(folder)


@refused("is a link that leads out")
def folder_of_a_link_out(folder: Path) -> list[str]:
    (folder / "story").mkdir()
    (folder / "story" / "a.txt").symlink_to(text(folder, GOOD, "secret.txt"))
    return check(folder / "story")


@refused("is a link that leads")
def link_to_itself(folder: Path) -> list[str]:
    (folder / "a.txt").symlink_to(folder / "a.txt")
    return check(folder)


@refused("no such file or folder")
def link_to_nothing(folder: Path) -> list[str]:
    (folder / "a.txt").symlink_to(folder / "b.txt")
    return check(folder / "a.txt")


@refused("neither a file nor a folder")
def pipe(folder: Path) -> list[str]:
    os.mkfifo(folder / "a.txt")
    return check(folder / "a.txt")


@refused("is no path that can be opened")
def path_too_long(folder: Path) -> list[str]:
    return check(folder / ("a" * 5000))


@refused("no such file or folder")
def newline_in_path(folder: Path) -> list[str]:
    return check(f"{folder}/a\nb")


@refused("a.txt is a file; choose another place")
def out_below_a_file(folder: Path) -> list[str]:
    return ["tables", text(folder, GOOD), "--out", str(folder / "a.txt" / "b")]


@refused("its text is empty")
def out_without_parent_and_nothing_to_read(folder: Path) -> list[str]:
    return ["tables", text(folder, "text,outlet\n,Courier\n", "a.csv"), "--out", str(folder / "b" / "c")]


@refused("is a file; --out names a folder")
def out_is_a_file(folder: Path) -> list[str]:
    return ["run", text(folder, GOOD), "--out", text(folder, "", "out")]


@refused("is there already; choose another folder or add --overwrite")
def out_is_there(folder: Path) -> list[str]:
    text(folder / "out", "{}", "run.json")
    return ["tables", text(folder, GOOD), "--out", str(folder / "out")]


@refused("holds something else than results")
def out_is_not_ours(folder: Path) -> list[str]:
    text(folder / "out", "dear diary", "diary.doc")
    return ["tables", text(folder, GOOD), "--out", str(folder / "out"), "--overwrite"]


@refused("holds the articles")
def out_holds_the_articles(folder: Path) -> list[str]:
    text(folder, GOOD)
    return ["run", str(folder), "--out", str(folder), "--overwrite"]


@refused("is there already")
def list_is_there(folder: Path) -> list[str]:
    return check(text(folder, GOOD), "--list", text(folder, "", "articles.csv"))


@refused("has no column 'correction'")
def corrections_without_columns(folder: Path) -> list[str]:
    text(folder, "what,text\nspeaker,a\n", "corrections.csv")
    return ["tables", text(folder, GOOD), "--out", str(folder / "out")]


@refused("right is 'perhaps'; write yes or no")
def sheet_with_other_answers(folder: Path) -> list[str]:
    return ["sample", text(folder, "table,kind,found,right\nquotes,direct,a,perhaps\n", "sheet.csv")]


@refused("has no column 'right' (columns: table, kind, found, text)")
def sheet_without_the_column(folder: Path) -> list[str]:
    return ["sample", text(folder, "table,kind,found,text\nquotes,direct,a,It rained.\n", "sheet.csv")]


@refused("is a sheet already; leave out --out to read what was judged")
def sheet_for_articles(folder: Path) -> list[str]:
    sheet = text(folder, "table,kind,found,text,right\nquotes,direct,a,It rained.,yes\n", "sheet.csv")
    return ["sample", sheet, "--out", str(folder / "new.csv")]


@refused("no row was judged")
def sheet_not_filled_in(folder: Path) -> list[str]:
    return ["sample", text(folder, "table,kind,found,right\nquotes,direct,a,\n", "sheet.csv")]


@refused("nothing was found")
def nothing_to_sample(folder: Path) -> list[str]:
    return ["sample", text(folder, "Rain.\n")]


@refused("Missing argument 'ARTICLES'; see same-story run --help")
def no_articles(folder: Path) -> list[str]:
    return ["run"]


@refused("Missing option '--out'; see same-story run --help")
def no_out(folder: Path) -> list[str]:
    return ["run", str(folder)]


@refused("No such command")
def unknown_command(folder: Path) -> list[str]:
    return ["walk"]


@refused("No such option")
def unknown_option(folder: Path) -> list[str]:
    return ["check", str(folder), "--loud"]


@refused("Invalid value for '--n'")
def no_rows(folder: Path) -> list[str]:
    return ["sample", str(folder), "--n", "0"]


@refused("see same-story --help")
def no_command(folder: Path) -> list[str]:
    return []


@pytest.mark.parametrize(("name", "says", "make"), CASES, ids=[name for name, _, _ in CASES])
def test_bad_input_is_refused_in_one_line(
    name: str, says: str, make: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line on standard error names what is wrong, and the exit code is 2."""
    arguments = make(tmp_path)
    made = sorted(tmp_path.rglob("*"))
    assert execute(arguments) == REFUSED
    lines = [line for line in capsys.readouterr().err.splitlines() if line != "reading"]
    assert len(lines) == 1
    assert says in lines[0]
    assert lines[0].startswith("same-story: ")
    assert sorted(tmp_path.rglob("*")) == made


def test_there_are_sixty_kinds() -> None:
    """The list of bad inputs is long enough to mean something."""
    assert len(CASES) >= 60


STRANGE = {
    "marks": "?!.,;:—“”…" * 20,
    "digits": "12345 67890 " * 20,
    "emoji": "🌧️🌉 " * 30,
    "right-to-left": "He said: \u202eשלום\u202c. It was late.",
    "zero-width": "The\u200b mayor\u200d said\ufeff it.",
    "control": "The mayor\x07 said it.\x0c",
    "one letter": "a" * 5000,
    "one mark": '"' * 5000,
    "lines": "\n\r\n".join("abcdefgh"),
    "combining": "e\u0301" * 300,
}


@pytest.mark.parametrize("kind", STRANGE)
def test_strange_texts_are_read(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A text that is odd but a text is read without a complaint."""
    assert execute(check(text(tmp_path, STRANGE[kind]))) == FINE
    assert capsys.readouterr().err == ""


def test_one_bad_file_does_not_lose_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Good files are read, the bad one is named at the end, and the exit code says so."""
    text(tmp_path, GOOD, "good.txt")
    text(tmp_path, b"\0" * 99, "bad.txt")
    assert execute(check(tmp_path)) == PARTLY
    told = capsys.readouterr()
    assert "1 article can be read, 1 can't" in told.out
    assert [line.partition(": ")[2].rpartition("/")[2] for line in told.err.splitlines()] == [
        "bad.txt: is not text but binary data; save the article as plain text, HTML or a table"
    ]


def test_bad_rows_do_not_lose_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of a table the good rows are read, and each bad one is named by its row."""
    rows = [{"text": GOOD, "outlet": "Courier"}, {"text": ""}, {"text": GOOD + GOOD, "outlet": "Globe"}]
    path = text(tmp_path, "\n".join(map(json.dumps, rows)), "a.jsonl")
    assert execute(check(path)) == PARTLY
    assert "line 2: its text is empty" in capsys.readouterr().err


def test_deep_folders_are_walked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sixty folders inside one another are no trouble."""
    deep = tmp_path.joinpath(*["d"] * 60)
    text(deep, GOOD)
    assert execute(check(tmp_path)) == FINE


def test_a_loop_of_links_is_not_walked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A link to a folder above does not lead round and round."""
    text(tmp_path / "a", GOOD)
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    assert execute(check(tmp_path)) == FINE
    assert "1 article can be read" in capsys.readouterr().out
