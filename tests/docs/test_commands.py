"""Every command and every piece of Python that the documentation shows, run in a copy of the sample data.

A block that is not to be run has a comment `<!-- not run: reason -->` on the line above it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.pages import PAGES, ROOT, blocks, runnable

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="the commands are written for bash")


def _with(language: str) -> list[Path]:
    return [page for page in PAGES if runnable(page, language)]


@pytest.fixture
def workspace(tmp_path: Path, sample_folder: Path) -> Path:
    """A folder like a fresh copy of the project after `make run`: sample data and their tables."""
    shutil.copytree(ROOT / "data" / "raw", tmp_path / "data" / "raw")
    ignored = shutil.ignore_patterns(".*")
    shutil.copytree(sample_folder, tmp_path / "data" / "processed", ignore=ignored)
    shutil.copytree(ROOT / "tests" / "gold", tmp_path / "tests" / "gold", ignore=shutil.ignore_patterns("*.py", "__*"))
    return tmp_path


def _run(command: list[str], workspace: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "PYTHONUTF8": "1", "COLUMNS": "120"}
    done = subprocess.run(
        command, cwd=workspace, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{command[-1]}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}"


@pytest.mark.parametrize("page", _with("sh"), ids=lambda page: page.stem)
def test_commands_run(page: Path, workspace: Path) -> None:
    for block in runnable(page, "sh"):
        _run(["bash", "-euo", "pipefail", "-c", block], workspace)


@pytest.mark.parametrize("page", _with("python"), ids=lambda page: page.stem)
def test_python_runs(page: Path, workspace: Path) -> None:
    _run([sys.executable, "-c", "\n".join(runnable(page, "python"))], workspace)


def test_what_is_not_run_says_why() -> None:
    page = "a\n```sh\npipeline run\n```\n<!-- not run: needs a cluster -->\n```sh\nray start\n```\n"
    assert [block.not_run for block in blocks(page)] == [None, "needs a cluster"]
