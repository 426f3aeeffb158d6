"""What all tests share: the repository's folders, the first story, and small hypothesis runs."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from analysis.story import Story, analyse

settings.register_profile("quick", max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile("quick")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def seeds() -> Story:
    """The three articles, analysed once; no test changes them."""
    return analyse(ROOT / "seeds")
