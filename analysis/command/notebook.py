"""Notebooks run from the outside: on any articles, with the same bytes for the same input."""

from __future__ import annotations

import re
from argparse import ArgumentParser
from asyncio import CancelledError
from collections.abc import Mapping
from pathlib import Path
from subprocess import DEVNULL
from typing import Any

from analysis.disk import whole_file
from analysis.errors import ArticleError
from analysis.story import analyse
from analysis.view.page import page

#: Seconds a cell may take before the run is given up.
CELL_TIMEOUT = 600


def execute(source: Path, target: Path, parameters: Mapping[str, Any] | None = None) -> None:
    """Run a notebook and write it with its outputs, whole or not at all.

    Cells get fixed ids and no clock times, so that the same input gives the same bytes. `parameters`
    take the place of the values in the cell tagged so: nobody reads there what was not run.

    Parameters
    ----------
    source
        The notebook to run; its folder is the working folder.
    target
        Where to write it; may be `source`.
    parameters
        Names and plain values (str, int, float, bool) that replace the notebook's own.

    Raises
    ------
    ArticleError
        A cell failed or the kernel died: the message names the notebook and the error.
    """
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    notebook = nbformat.read(source, as_version=4)
    if parameters:
        _set(notebook, parameters)
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number}"
        cell.metadata.pop("execution", None)
        cell.metadata.pop("trusted", None)
    client = NotebookClient(
        notebook,
        timeout=CELL_TIMEOUT,
        kernel_name="python3",
        record_timing=False,
        resources={"metadata": {"path": str(source.resolve().parent)}},
        extra_arguments=["--IPKernelApp.log_level=ERROR"],
    )
    try:
        # What the kernel itself prints, as when it is stopped while it starts, is for nobody.
        client.execute(stderr=DEVNULL)
    except CellExecutionError as error:
        msg = f"{source.name}: a cell failed with {error.ename}: {error.evalue}"
        raise ArticleError(msg) from error
    except (CellTimeoutError, DeadKernelError) as error:
        why = type(error).__name__
        if _interrupted(client):
            raise KeyboardInterrupt from error
        msg = (
            f"{source.name}: its kernel stopped ({why}); run it again, with fewer articles if memory is short"
        )
        raise ArticleError(msg) from error
    except (AssertionError, CancelledError) as error:
        if _interrupted(client):
            raise KeyboardInterrupt from error
        raise
    notebook.metadata = nbformat.from_dict(
        {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        }
    )
    whole_file(target, nbformat.writes(notebook) + "\n")


def _interrupted(client: Any) -> bool:
    """Whether the client was told to stop: it then ends the kernel, and stumbles over having none."""
    return getattr(client, "_async_cleanup_kernel_future", None) is not None


def _set(notebook: Any, parameters: Mapping[str, Any]) -> None:
    """Write parameters into the cell that is tagged so, in place of its own values; without one into a new cell."""
    import nbformat

    cell = next((each for each in notebook.cells if "parameters" in each.metadata.get("tags", [])), None)
    if cell is None:
        cell = nbformat.from_dict(
            {
                "cell_type": "code",
                "execution_count": None,
                "metadata": {"tags": ["parameters"]},
                "outputs": [],
                "source": "",
            }
        )
        notebook.cells.insert(0, cell)
    given = {name: f"{name} = {value!r}" for name, value in parameters.items()}
    lines = [given.pop(line.partition("=")[0].strip(), line) for line in cell.source.splitlines()]
    cell.source = "\n".join([*lines, *given.values()])


def not_drawn(notebook: Path, figures: Path) -> list[str]:
    """Say of each chart that a notebook saves, and that is not there, why: it says so itself in the chart's place.

    Parameters
    ----------
    notebook
        As `execute` wrote it.
    figures
        The folder where it saves its charts.

    Returns
    -------
    list of str
        A line a chart.
    """
    import nbformat

    lines = []
    for cell in nbformat.read(notebook, as_version=4).cells:
        saved = _SAVES.search(cell.source)
        if saved is None or cell.cell_type != "code" or (figures / f"{saved[1]}.svg").exists():
            continue
        told = [
            output["data"]["text/plain"] for output in cell.outputs if "text/plain" in output.get("data", {})
        ]
        lines.append(f"{saved[1]}: {told[-1] if told else 'not drawn'}")
    return lines


_SAVES = re.compile(r'\.save\(FIGURES / "([\w-]+)"\)')


def main() -> None:
    """Refresh the repository: run each notebook of a folder in place and write the page of its articles."""
    parser = ArgumentParser(prog="python -m analysis.command.notebook", description=main.__doc__)
    parser.add_argument("notebooks", type=Path, help="folder of notebooks, run in the order of their names")
    parser.add_argument("articles", type=Path, help="folder of articles that the page shows")
    parser.add_argument("page", type=Path, help="where to write the page")
    options = parser.parse_args()
    for notebook in sorted(options.notebooks.glob("*.ipynb")):
        print(f"running {notebook}", flush=True)
        execute(notebook, notebook)
    whole_file(options.page, page(analyse(options.articles)))
    print(f"wrote {options.page}")


if __name__ == "__main__":
    main()
