"""Tables as an Excel workbook with Vietnamese headings, written row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from importlib.resources import files
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from pipeline.export.archive import freeze_times
from pipeline.export.cells import clip, is_formula
from pipeline.export.output import ExportError, replacing
from pipeline.export.sources import Row, iter_rows
from pipeline.schema import TABLES, Column, Table, table_path

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

ROWS_A_SHEET = 1_048_575
"""Rows of Excel's sheet below the heading; a larger table goes on in the next sheet."""


@cache
def headings() -> dict[str, Any]:
    """The workbook's words, from `headings.yml`."""
    return yaml.safe_load(files("pipeline.export").joinpath("headings.yml").read_text(encoding="utf-8"))


def export_xlsx(folder: Path, out: Path, rows_a_sheet: int = ROWS_A_SHEET) -> dict[str, int]:
    """Write one workbook with a sheet per table; returns the number of rows by table.

    Raises ExportError where openpyxl is missing.
    """
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise ExportError("--to xlsx needs openpyxl: pip install 'vietnews-facts[xlsx]'") from error
    for name in TABLES:
        table_path(folder, name)
    with replacing(out) as beside:
        raw = beside.with_suffix(".raw")
        book = Workbook(write_only=True)
        try:
            counts = {name: _table(book, folder, table, rows_a_sheet) for name, table in TABLES.items()}
            book.save(raw)
            freeze_times(raw, beside)
        finally:
            raw.unlink(missing_ok=True)
            _close_sheets(book)
    return counts


def _close_sheets(book: Workbook) -> None:
    """End sheets that were stopped half-way; openpyxl complains at length of each that is not."""
    for sheet in book.worksheets:
        with suppress(Exception):
            sheet.close()


def _table(book: Workbook, folder: Path, table: Table, rows_a_sheet: int) -> int:
    rows = iter_rows(folder, table.name)
    count = _fill(_sheet(book, table, 1), table, islice(rows, rows_a_sheet))
    for part, first in enumerate(rows, start=2):
        count += _fill(_sheet(book, table, part), table, chain([first], islice(rows, rows_a_sheet - 1)))
    return count


def _fill(sheet: WriteOnlyWorksheet, table: Table, rows: Iterable[Row]) -> int:
    from openpyxl.utils import get_column_letter

    count = 0
    for row in rows:
        sheet.append(list(_cells(sheet, row)))
        count += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{count + 1}"
    return count


def _sheet(book: Workbook, table: Table, part: int) -> WriteOnlyWorksheet:
    """A new sheet with its heading, which stays in view."""
    from openpyxl.utils import get_column_letter

    title = headings()["sheets"][table.name]
    sheet = book.create_sheet(title if part == 1 else f"{title} ({part})")
    sheet.freeze_panes = "A2"
    for number, column in enumerate(table.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _word("widths", table, column, "other")
    sheet.append([_heading(sheet, table, column) for column in table.columns])
    return sheet


def _word(group: str, table: Table, column: Column, other: str = "") -> Any:
    words = headings()[group]
    return words.get(f"{table.name}.{column.name}", words.get(column.name, words.get(other, "")))


def _heading(sheet: WriteOnlyWorksheet, table: Table, column: Column) -> WriteOnlyCell:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.comments import Comment
    from openpyxl.styles import Font

    cell = WriteOnlyCell(sheet, _word("columns", table, column))
    cell.font = Font(bold=True)
    meaning = f"{_word('meanings', table, column)}\n{column.name}: {column.meaning}".strip()
    cell.comment = Comment(meaning, "vietnews-facts", height=110, width=320)
    return cell


def _cells(sheet: WriteOnlyWorksheet, row: Row) -> Iterator[Any]:
    for value in row.values():
        if isinstance(value, bool):
            yield headings()["yes" if value else "no"]
        elif isinstance(value, str):
            yield _text(sheet, clip(value))
        else:
            yield value


def _text(sheet: WriteOnlyWorksheet, text: str) -> Any:
    """A text, as a cell that says that it is text where a spreadsheet could think otherwise."""
    from openpyxl.cell import WriteOnlyCell

    if not (is_formula(text) or text.startswith("#")):
        return text
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell
