"""The committed notebooks are run, in order, on these versions, and tell nothing of the machine they ran on."""

import json

import nbformat
import pytest

from analysis.command.notebook import execute, not_drawn
from analysis.errors import ArticleError

NAMES = ["1-quote-attribution", "2-sentiment", "3-figure-reporting"]


def cells(root, name):
    return nbformat.read(root / "notebooks" / f"{name}.ipynb", as_version=4).cells


def test_there_is_a_notebook_for_each_question(root):
    """The notebooks are the three that the README names."""
    assert sorted(path.stem for path in (root / "notebooks").glob("*.ipynb")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_code_cell_was_run_in_order(name, root):
    """Execution counts are 1 to n: a cell never run would pass a comparison of outputs."""
    counts = [cell.execution_count for cell in cells(root, name) if cell.cell_type == "code"]
    assert counts == list(range(1, len(counts) + 1))


@pytest.mark.parametrize("name", NAMES)
def test_no_output_is_a_warning_or_an_error(name, root):
    """No cell wrote to standard error or raised."""
    outputs = [output for cell in cells(root, name) if cell.cell_type == "code" for output in cell.outputs]
    assert [o for o in outputs if o.output_type == "error" or o.get("name") == "stderr"] == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_machine_or_clock_is_stored(name, root):
    """No execution times, no path of a home or work folder, no memory address."""
    source = (root / "notebooks" / f"{name}.ipynb").read_text(encoding="utf-8")
    found = [word for word in ("iopub", "/home/", "/work/", "/root/", "/tmp/", " at 0x") if word in source]
    assert found == []


@pytest.mark.parametrize("name", NAMES)
def test_each_notebook_takes_the_articles_as_a_parameter(name, root):
    """One cell is tagged `parameters` and names the folders."""
    tagged = [cell.source for cell in cells(root, name) if "parameters" in cell.metadata.get("tags", [])]
    assert tagged == ['ARTICLES = "../seeds"\nFIGURES = "../figures"']


@pytest.mark.parametrize("name", NAMES)
def test_no_number_is_typed_by_hand_in_prose(name, root):
    """Text between the code holds no digit but those of scores' ends: what is counted is computed."""
    prose = " ".join(cell.source for cell in cells(root, name) if cell.cell_type == "markdown")
    digits = {word.strip(".,()*+−–-") for word in prose.split() if any(c.isdigit() for c in word)}
    assert digits <= {"0", "1", "200"}


def test_a_run_replaces_the_parameters_and_gives_the_same_bytes(tmp_path):
    """Two runs with other parameters give equal files, with the new value in the tagged cell and no other."""
    notebook = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_code_cell("N = 1\nM = 0", metadata={"tags": ["parameters"]}),
            nbformat.v4.new_code_cell("print(N + 1 + M)"),
        ]
    )
    nbformat.write(notebook, tmp_path / "in.ipynb")
    for name in ("one.ipynb", "two.ipynb"):
        execute(tmp_path / "in.ipynb", tmp_path / name, {"N": 41})
    one, two = ((tmp_path / name).read_text(encoding="utf-8") for name in ("one.ipynb", "two.ipynb"))
    first, second = json.loads(one)["cells"]
    assert one == two
    assert first["source"] == ["N = 41\n", "M = 0"]
    assert second["outputs"] == [{"name": "stdout", "output_type": "stream", "text": ["42\n"]}]


def test_a_chart_that_was_not_written_is_told_with_the_reason(tmp_path):
    """What the notebook says in the place of a chart is its reason; one that is there is not told."""
    cells = [
        nbformat.v4.new_code_cell(
            f'chart.save(FIGURES / "{name}")\nchart',
            outputs=[nbformat.v4.new_output("execute_result", data={"text/plain": f"No {name}."})],
        )
        for name in ("cues", "share-check")
    ]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / "one.ipynb")
    (tmp_path / "cues.svg").touch()
    assert not_drawn(tmp_path / "one.ipynb", tmp_path) == ["share-check: No share-check."]


def test_a_failing_cell_is_named_and_leaves_no_file(tmp_path):
    """An exception in a cell becomes one clear error, and nothing is written."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 / 0")])
    nbformat.write(notebook, tmp_path / "in.ipynb")
    with pytest.raises(ArticleError, match=r"in\.ipynb: a cell failed with ZeroDivisionError"):
        execute(tmp_path / "in.ipynb", tmp_path / "out.ipynb")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.ipynb"]
