"""Every example in a docstring and in the documents runs and gives what it says."""

import doctest
import importlib
import pkgutil

import pytest

import analysis

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(analysis.__path__, "analysis.")
    if not module.name.endswith("__main__")
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_give_what_they_say(name):
    """The docstring examples of each module hold."""
    failed, _ = doctest.testmod(
        importlib.import_module(name),
        optionflags=doctest.NORMALIZE_WHITESPACE,
        extraglobs={"pd": importlib.import_module("pandas")},
    )
    assert failed == 0


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "docs/tables.md", "docs/charts.md"])
def test_the_examples_of_a_document_give_what_they_say(document, root, monkeypatch):
    """The Python examples of each document hold when run from the repository's folder."""
    monkeypatch.chdir(root)
    failed, _ = doctest.testfile(
        str(root / document),
        module_relative=False,
        optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS,
    )
    assert failed == 0
