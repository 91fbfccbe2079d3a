"""What tests share: the sample data, a run over it, and what lies beside the project where it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.write.load import Tables, load

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
