"""What an installed copy carries."""

import ast
import tomllib
from collections import Counter
from graphlib import TopologicalSorter
from pathlib import Path

import analysis

#: Each may import those before it: what serves all of them, the packages, and what lies between.
ORDER = [
    *("errors", "lists", "cells", "disk", "phrases", "tables"),
    *("text", "articles", "speakers", "quotes", "attribution", "vouched", "figures", "sentiment", "compare"),
    *("corrections", "named", "corrected", "regrouped", "story"),
    *("charts", "view", "command", "__main__"),
]


def imports():
    """Give for each module the modules that it imports, at its head or inside a function."""
    home = Path(analysis.__file__).parent
    trees = {
        ".".join(path.relative_to(home).with_suffix("").parts): ast.parse(path.read_text("utf-8"))
        for path in home.rglob("*.py")
        if path.name != "__init__.py"
    }
    found = {}
    for module, tree in trees.items():
        lines = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and not node.level]
        heads = [(line, f"{line.module}.".removeprefix("analysis.")) for line in lines]
        names = {head + alias.name for line, head in heads for alias in line.names}
        names |= {head.removesuffix(".") for _, head in heads}
        found[module] = names & trees.keys()
    return found


def test_every_package_is_installed():
    """The packages that the project names are the folders of modules that it has, and the notebooks."""
    home = Path(analysis.__file__).parent
    found = {".".join(path.parent.relative_to(home.parent).parts) for path in home.rglob("__init__.py")}
    named = tomllib.loads((home.parent / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"][
        "packages"
    ]
    assert sorted(named) == sorted({*found, "analysis.notebooks"})


def test_imports_run_one_way():
    """No package imports one that builds on it."""
    places = {name: place for place, name in enumerate(ORDER)}
    against = [
        f"{module} imports {other}"
        for module, others in imports().items()
        for other in others
        if places[other.split(".")[0]] > places[module.split(".")[0]]
    ]
    assert against == []


def test_no_modules_import_each_other():
    """Inside a package too there is an order in which each module builds on those before it."""
    found = imports()
    assert sorted(TopologicalSorter(found).static_order()) == sorted(found)


def test_no_word_list_says_a_thing_twice():
    """An entry stands once in its file."""
    lists = [
        path
        for path in (Path(analysis.__file__).parent / "data").iterdir()
        if path.suffix in (".txt", ".csv")
    ]
    lines = Counter(
        (path.name, line) for path in lists for line in path.read_text("utf-8").splitlines() if line
    )
    assert [entry for entry, times in lines.items() if times > 1] == []
