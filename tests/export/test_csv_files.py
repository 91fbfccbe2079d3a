"""CSV that a spreadsheet opens."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd

from pipeline.export.csv_files import export_csv
from pipeline.schema import TABLES
from pipeline.write.load import Tables, load


def test_every_table_opens_with_a_byte_order_mark(sample_folder: Path, sample: Tables, tmp_path: Path) -> None:
    counts = export_csv(sample_folder, tmp_path / "csv")
    assert counts == {name: len(getattr(sample, name)) for name in TABLES}
    for name, table in TABLES.items():
        path = tmp_path / "csv" / f"{name}.csv"
        assert path.read_bytes().startswith(b'\xef\xbb\xbf"' + table.names[0].encode())


def test_the_folder_loads_like_that_of_the_run(sample_folder: Path, sample: Tables, tmp_path: Path) -> None:
    export_csv(sample_folder, tmp_path)
    loaded = load(tmp_path)
    for name in TABLES:
        pd.testing.assert_frame_equal(getattr(loaded, name), getattr(sample, name))


def test_no_cell_is_a_formula(hostile_folder: Path, tmp_path: Path) -> None:
    export_csv(hostile_folder, tmp_path)
    with (tmp_path / "articles.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert not [value for row in rows for value in row.values() if value.startswith(("=", "+", "-", "@"))]
    assert {"'=1+1", "'-2-3"} <= {row["title"] for row in rows}
