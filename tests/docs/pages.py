"""The pages of the documentation and the blocks of code in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.M | re.S)
_NOT_RUN = re.compile(r"<!-- not run: (.+?) -->\n\Z")


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, its text, and why it is not run, where a comment above says so."""

    language: str
    text: str
    not_run: str | None


def blocks(page: str) -> list[Block]:
    """The fenced blocks of a page in order."""
    found = []
    for fence in _FENCE.finditer(page):
        reason = _NOT_RUN.search(page[: fence.start()])
        found.append(Block(fence[1], fence[2], reason[1] if reason else None))
    return found


def runnable(page: Path, language: str) -> list[str]:
    """The blocks of one language that a test runs."""
    return [b.text for b in blocks(page.read_text(encoding="utf-8")) if b.language == language and not b.not_run]
