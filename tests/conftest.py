"""What tests share: the sample data, a run over it, and what lies beside the project where it does."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from pipeline.write.load import Tables, load

# A test says what is right, not how fast: on a bare machine Hypothesis first works out its table of characters.
# The same examples each time, lest a change be blamed for chance; `pytest --hypothesis-profile seeking` tries others.
_PATIENT = settings(deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("patient", _PATIENT)
settings.register_profile("seeking", _PATIENT, derandomize=False, max_examples=1000)
settings.load_profile("patient")

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real corpora and annotated articles beside the project; the test is skipped without it."""
    if not (SHARED / "gold").is_dir():
        pytest.skip("needs ../shared")
    return SHARED


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of a run over the sample articles."""
    from pipeline import run

    out = tmp_path_factory.mktemp("sample")
    run([ROOT / "data" / "raw"], out)
    return out


@pytest.fixture(scope="session")
def sample(sample_folder: Path) -> Tables:
    """The sample run's tables, loaded."""
    return load(sample_folder)
