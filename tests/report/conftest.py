"""A real browser without a window, and the report of the sample articles."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.report.site import build_report
from tests.report.browser import Browser


@pytest.fixture(scope="session")
def site(sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the report of the sample articles."""
    return build_report(sample_folder, tmp_path_factory.mktemp("site") / "report").first_page.parent


@pytest.fixture(scope="session")
def _browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    pytest.importorskip("selenium", reason="needs selenium (the dev extra)")
    if not shutil.which("chromium") or not shutil.which("chromedriver"):
        pytest.skip("needs Debian's chromium and chromium-driver")
    browser = Browser(tmp_path_factory.mktemp("profile"))
    yield browser
    browser.quit()


@pytest.fixture
def browser(_browser: Browser) -> Browser:
    """A browser with an empty memory, a wide window and English words."""
    _browser.forget()
    return _browser
