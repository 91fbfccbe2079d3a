"""Tests of the loader, and of rules that every knowledge file obeys."""

import unicodedata
from pathlib import Path

import pytest

from pipeline import knowledge
from pipeline.knowledge.load import load_csv, load_yaml

FOLDER = Path(knowledge.__file__).parent
FILES = sorted([*FOLDER.glob("*.yml"), *FOLDER.glob("*.csv")])


def test_unknown_name_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        load_yaml("no-such-file")
    with pytest.raises(FileNotFoundError):
        load_csv("no-such-file")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_opens_with_a_comment_and_is_nfc(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("#")
    assert unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_loads_and_is_read_once(path: Path) -> None:
    load = load_yaml if path.suffix == ".yml" else load_csv
    content = load(path.stem)
    assert len(content) > 0
    assert load(path.stem) is content


@pytest.mark.parametrize("path", [p for p in FILES if p.suffix == ".csv"], ids=lambda path: path.name)
def test_every_csv_row_has_exactly_the_columns_of_its_header(path: Path) -> None:
    rows = load_csv(path.stem)
    columns = set(rows[0])
    assert None not in columns
    assert all(set(row) == columns and None not in row.values() for row in rows)
