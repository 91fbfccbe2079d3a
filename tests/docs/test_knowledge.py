"""The page on knowledge files lists each of them, and each of them says what it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.pages import ROOT

FILES = sorted(path for pattern in ("*.yml", "*.csv") for path in (ROOT / "pipeline" / "knowledge").glob(pattern))
_ROW = re.compile(r"^\| `([\w.]+)` \| (.+) \|$", re.M)


def test_every_file_is_listed_and_no_other() -> None:
    listed = dict(_ROW.findall((ROOT / "docs" / "knowledge.md").read_text(encoding="utf-8")))
    files = {path.name for path in FILES}
    assert not files - set(listed), f"add a line to docs/knowledge.md for {sorted(files - set(listed))}"
    assert not set(listed) - files, f"docs/knowledge.md lists {sorted(set(listed) - files)}, which are gone"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_opens_with_what_it_means(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")
