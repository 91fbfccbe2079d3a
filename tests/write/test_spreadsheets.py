"""CSV files that a spreadsheet opens without running anything."""

from __future__ import annotations

import csv
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import run
from pipeline.schema import TABLES
from pipeline.write.load import load
from pipeline.write.spreadsheets import guard, unguard
from pipeline.write.tables import arrow_table, write_table

texts = st.lists(st.none() | st.text(alphabet=st.sampled_from("'=+-@\t\r\naă＝"), max_size=4), max_size=9)


@pytest.mark.parametrize("text", ["=1+1", "+84 24", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "'a"])
def test_no_text_begins_a_formula(text: str) -> None:
    table = pa.table({"text": [text], "count": [-5]})
    assert guard(table).to_pylist() == [{"text": f"'{text}", "count": -5}]


@given(texts)
def test_every_text_comes_back_as_it_was(values: list[str | None]) -> None:
    table = pa.table({"text": pa.array(values, pa.string())})
    assert unguard(guard(table)).equals(table)


def test_a_run_writes_cells_that_are_text_and_loads_them_with_true_offsets(tmp_path: Path) -> None:
    (tmp_path / "=cmd.txt").write_text("=HYPERLINK(1) Công an huyện Sông Lam bắt giữ 3 đối tượng.", encoding="utf-8")
    run([tmp_path / "=cmd.txt"], tmp_path / "out", format="csv")
    for path in (tmp_path / "out").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            assert not [cell for row in csv.reader(file) for cell in row if cell.startswith(("=", "+", "-", "@"))]
    tables = load(tmp_path / "out")
    assert tables.articles.source_path[0] == "=cmd.txt"
    arrest = tables.arrests.iloc[0]
    assert tables.articles.text[0][arrest.start : arrest.end] == arrest.evidence


def test_a_text_longer_than_a_block_of_the_reader_is_loaded(tmp_path: Path) -> None:
    for name, table in TABLES.items():
        write_table(arrow_table(table, []), tmp_path / f"{name}.csv")
    row = {"source_path": "a.txt", "stage": "ingest", "error": "Mưa to, gió lớn. " * 200_000}
    write_table(arrow_table(TABLES["rejects"], [row]), tmp_path / "rejects.csv")
    assert load(tmp_path).rejects.error[0] == row["error"]
