"""The documents say what is so: the dictionary of columns, the commands, the files they link to."""

import re

import pytest

from analysis.tables import SCHEMAS

DOCUMENTS = ["README.md", "CONTRIBUTING.md", "docs/tables.md", "docs/charts.md", "seeds/README.md"]


def test_the_dictionary_of_columns_is_the_tables_own(root):
    """docs/tables.md gives each table's columns, in order, with the dtypes they have."""
    page = (root / "docs/tables.md").read_text(encoding="utf-8")
    written = {}
    for section in page.split("\n## ")[1:]:
        rows = re.findall(r"^\| `(\w+)` \| ([^|]+) \|", section, flags=re.M)
        written[section.split("\n", 1)[0]] = {column: dtype.strip() for column, dtype in rows}
    assert written == SCHEMAS


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_to_a_file_leads_somewhere(document, root):
    """Links and pictures of a document exist in the repository."""
    page = (root / document).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page)
    files = [link for link in links if not link.startswith(("http:", "https:"))]
    assert [link for link in files if not (root / document).parent.joinpath(link).exists()] == []


def test_every_picture_in_a_document_has_a_text_alternative(root):
    """No picture in the README stands without words."""
    page = (root / "README.md").read_text(encoding="utf-8")
    assert [alt for alt in re.findall(r"!\[([^]]*)\]", page) if len(alt) < 20] == []


def test_the_makes_that_the_readme_names_exist(root):
    """Each `make X` of the documents is a target of the Makefile."""
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, flags=re.M))
    named = set()
    for document in ("README.md", "CONTRIBUTING.md"):
        named |= set(
            re.findall(
                r"\bmake ([a-z]+(?:-[a-z]+)*)\b(?=`|\s{2,}#|$)", (root / document).read_text(), flags=re.M
            )
        )
    assert named - targets == set()


def test_version_is_one(root):
    """pyproject, CITATION and CHANGELOG give one version."""
    found = {
        re.search(pattern, (root / name).read_text(encoding="utf-8"), flags=re.M).group(1)
        for name, pattern in {
            "pyproject.toml": r'^version = "([^"]+)"',
            "CITATION.cff": r"^version: (.+)$",
            "CHANGELOG.md": r"^## (\S+) ",
        }.items()
    }
    assert len(found) == 1


def test_no_document_has_a_gap_to_be_filled(root):
    """No line of a document is a word in capitals left to be replaced."""
    lines = [
        line for document in DOCUMENTS for line in (root / document).read_text(encoding="utf-8").splitlines()
    ]
    assert [line for line in lines if line.isupper() and line.isalpha()] == []
