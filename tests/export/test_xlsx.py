"""The workbook: headings, dates, no formulas, long texts, the same bytes twice."""

from __future__ import annotations

import gc
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl import Workbook

from pipeline.export import xlsx
from pipeline.export.cells import LONGEST
from pipeline.export.xlsx import export_xlsx, headings
from pipeline.schema import TABLES
from pipeline.write.load import Tables


@pytest.fixture(scope="module")
def book(hostile_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """The workbook of the hostile articles, opened again."""
    path = tmp_path_factory.mktemp("xlsx") / "book.xlsx"
    export_xlsx(hostile_folder, path)
    return openpyxl.load_workbook(path)


def test_every_column_has_a_vietnamese_heading() -> None:
    words = headings()
    for name, table in TABLES.items():
        assert len(words["sheets"][name]) <= 25
        for column in table.names:
            assert words["columns"].get(f"{name}.{column}", words["columns"].get(column)), (name, column)
    known = {c for t in TABLES.values() for n in t.names for c in (n, f"{t.name}.{n}")}
    assert set(words["columns"]) | set(words["meanings"]) <= known


def test_headings_stay_in_view_filter_and_explain(book: Workbook) -> None:
    sheet = book["Bài báo"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:L4"
    assert sheet["J1"].value == "Nội dung"
    assert "32.767" in sheet["J1"].comment.text
    assert sheet.column_dimensions["J"].width == 80


def test_days_are_days(book: Workbook) -> None:
    days = {row[0].value: row[6].value for row in book["Bài báo"].iter_rows(min_row=2)}
    assert days["=HYPERLINK(0)"] == datetime(2019, 3, 5)


def test_no_cell_is_a_formula_or_an_error(book: Workbook) -> None:
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert {"=1+1", "-2-3", "#N/A"} <= {cell.value for cell in cells}


def test_long_texts_are_clipped(book: Workbook) -> None:
    texts = [row[9].value for row in book["Bài báo"].iter_rows(min_row=2)]
    longest = max(texts, key=len)
    assert longest.endswith(" […]")
    assert len(longest.encode("utf-16-le")) // 2 <= LONGEST


def test_a_table_goes_on_in_the_next_sheet(sample_folder: Path, sample: Tables, tmp_path: Path) -> None:
    counts = export_xlsx(sample_folder, tmp_path / "book.xlsx", rows_a_sheet=200)
    book = openpyxl.load_workbook(tmp_path / "book.xlsx", read_only=True)
    sheets = [sheet for sheet in book if sheet.title.startswith("Lần nhắc đến")]
    mentions = [row[0] for sheet in sheets for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert mentions == sample.mentions["mention_id"].tolist()
    assert counts["mentions"] == len(mentions)
    assert len(sheets) == -(-len(mentions) // 200)


def test_no_time_is_kept(sample_folder: Path, tmp_path: Path) -> None:
    export_xlsx(sample_folder, tmp_path / "one.xlsx")
    with ZipFile(tmp_path / "one.xlsx") as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        assert archive.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2


@pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")
def test_a_workbook_that_is_stopped_half_way_leaves_nothing_and_says_nothing(
    sample_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(sheet: object, row: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(xlsx, "_cells", stop)
    with pytest.raises(KeyboardInterrupt):
        export_xlsx(sample_folder, tmp_path / "tables.xlsx")
    gc.collect()
    assert not list(tmp_path.iterdir())
