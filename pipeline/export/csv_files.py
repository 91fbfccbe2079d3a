"""Tables as CSV that a spreadsheet opens by a double click: UTF-8 with a byte order mark, no formulas."""

from __future__ import annotations

import codecs
from pathlib import Path

import pyarrow.csv

from pipeline.engine.report import REPORT
from pipeline.export.output import ExportError, replacing
from pipeline.export.sources import iter_batches
from pipeline.schema import TABLES, table_path
from pipeline.write.places import refusal, strange_files
from pipeline.write.spreadsheets import guard


def export_csv(folder: Path, out: Path) -> dict[str, int]:
    """Write `out/<table>.csv` for every table; returns the number of rows by table.

    `pipeline.load` reads such a folder as it reads that of a run. Raises ExportError where other files would be lost.
    """
    for name in TABLES:
        table_path(folder, name)
    if (out / REPORT).exists() or out.resolve() == folder.resolve():
        raise ExportError(f"{out} holds the tables of a run: name another folder with --out")
    if strange := strange_files(out):
        raise ExportError(refusal(strange[0]))
    return {name: _write(folder, name, out / f"{name}.csv") for name in TABLES}


def _write(folder: Path, name: str, path: Path) -> int:
    count = 0
    schema = TABLES[name].arrow()
    with replacing(path) as beside, beside.open("wb") as file:
        file.write(codecs.BOM_UTF8)
        with pyarrow.csv.CSVWriter(file, schema) as writer:
            for batch in iter_batches(folder, name):
                writer.write_table(guard(batch.cast(schema)))
                count += batch.num_rows
    return count
