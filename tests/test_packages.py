"""What an installed copy carries."""

import tomllib
from pathlib import Path

import analysis


def test_every_package_is_installed():
    """The packages that the project names are the folders of modules that it has, and the notebooks."""
    home = Path(analysis.__file__).parent
    found = {".".join(path.parent.relative_to(home.parent).parts) for path in home.rglob("__init__.py")}
    named = tomllib.loads((home.parent / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"][
        "packages"
    ]
    assert sorted(named) == sorted({*found, "analysis.notebooks"})
