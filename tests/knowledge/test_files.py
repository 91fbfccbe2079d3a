"""Tests that each knowledge file explains all of its keys and says nothing twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).parents[2] / "pipeline" / "knowledge"
YAML = sorted(FOLDER.glob("*.yml"))
CSV = sorted(FOLDER.glob("*.csv"))
KEYS_ARE_DATA = {"agency_confidence.yml", "page_metadata.yml", "place_kinds.yml"}
"""Files whose keys are themselves what the opening comment explains: rules, fields, kinds of place."""


def _opening(path: Path) -> str:
    """The comment with which a file opens."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return "\n".join(lines[: next(k for k, line in enumerate(lines) if line and not line.startswith("#"))])


def _unexplained(keys: list[str], comment: str) -> list[str]:
    return [key for key in keys if not re.search(rf"(?<!\w){re.escape(key)}(?!\w)", comment)]


def _mappings(node: yaml.Node | None) -> Iterator[yaml.MappingNode]:
    """A node's mappings, itself among them."""
    if isinstance(node, yaml.MappingNode):
        yield node
        for _, value in node.value:
            yield from _mappings(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _mappings(item)


def _lists(value: Any) -> Iterator[list[str]]:
    """The lists of words in a file's content."""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        yield value
    else:
        for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from _lists(item)


@pytest.mark.parametrize("path", YAML + CSV, ids=lambda path: path.name)
def test_the_opening_comment_names_the_source_of_the_facts(path: Path) -> None:
    assert re.search(r"^# +Sources?: \S", _opening(path), re.M)


@pytest.mark.parametrize("path", [path for path in YAML if path.name not in KEYS_ARE_DATA], ids=lambda path: path.name)
def test_the_opening_comment_explains_every_key(path: Path) -> None:
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    entries = [content] if isinstance(content, dict) else [entry for entry in content if isinstance(entry, dict)]
    assert not _unexplained(sorted({str(key) for entry in entries for key in entry}), _opening(path))


@pytest.mark.parametrize("path", CSV, ids=lambda path: path.name)
def test_the_opening_comment_explains_every_column(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    columns = next(line for line in lines if line and not line.startswith("#")).split(",")
    assert not _unexplained(columns, _opening(path))


@pytest.mark.parametrize("path", YAML, ids=lambda path: path.name)
def test_no_key_stands_twice(path: Path) -> None:
    """YAML lets the later of two equal keys win in silence."""
    root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    twice = [key for node in _mappings(root) for key, n in Counter(k.value for k, _ in node.value).items() if n > 1]
    assert twice == []


@pytest.mark.parametrize("path", YAML, ids=lambda path: path.name)
def test_no_word_stands_twice_in_a_list(path: Path) -> None:
    lists = _lists(yaml.safe_load(path.read_text(encoding="utf-8")))
    assert [word for words in lists for word, n in Counter(words).items() if n > 1] == []


@pytest.mark.parametrize("path", YAML, ids=lambda path: path.name)
def test_no_line_is_too_long_to_find_a_word_in(path: Path) -> None:
    long = [k for k, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if len(line) > 120]
    assert long == []
