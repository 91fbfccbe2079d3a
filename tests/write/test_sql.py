"""DuckDB reads the tables of a run alike, whatever their format."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import run
from pipeline.query.tables import ask, open_tables
from pipeline.schema import TABLES

NEWS = (
    "- Công an tỉnh Hà Nam: 'Ngày 3/6/2025, Công an tỉnh Hà Nam bắt giữ 3 đối tượng theo Quyết định số 01/QĐ-UBND.' "
    "Đại tá Lò Văn Khướu, Giám đốc Công an tỉnh, cho biết."
)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The tables of one run in both formats."""
    folder = tmp_path_factory.mktemp("formats")
    (folder / "a.txt").write_text(NEWS, encoding="utf-8")
    for format in ("csv", "parquet"):
        run([folder / "a.txt"], folder / format, format=format)
    return {format: folder / format for format in ("csv", "parquet")}


@pytest.mark.parametrize("table", [name for name in TABLES if name != "rejects"])
def test_csv_gives_the_same_answers_as_parquet(table: str, folders: dict[str, Path]) -> None:
    csv, parquet = (ask(open_tables(folder), f"FROM {table}") for folder in folders.values())
    assert csv.num_rows and csv.equals(parquet)


def test_offsets_are_true_of_csv(folders: dict[str, Path]) -> None:
    connection = open_tables(folders["csv"])
    cut = 'substr(a.text, m.start + 1, m."end" - m.start) AS cut'
    answer = ask(connection, f"SELECT {cut}, m.text FROM mentions m JOIN articles a USING (article_id)")
    assert answer["cut"].to_pylist() == answer["text"].to_pylist() != []
