"""Write and read tables as Parquet or CSV, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from operator import itemgetter
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from pipeline.schema import TYPES, Table
from pipeline.write.spreadsheets import guard

Row = dict[str, Any]

FORMATS = frozenset({"parquet", "csv"})


def arrow_table(table: Table, rows: Sequence[Row]) -> pa.Table:
    """Rows as an Arrow table of the schema; a day may be given as ISO text, and a count that is not known as None."""
    arrays = [column_array(TYPES[c.type], list(map(itemgetter(c.name), rows))) for c in table.columns]
    return pa.Table.from_arrays(arrays, schema=table.arrow())


def column_array(type_: pa.DataType, values: list[Any]) -> pa.Array:
    """Values as an Arrow array."""
    if type_ == pa.date32():
        values = [date.fromisoformat(v) if isinstance(v, str) else v for v in values]
    return pa.array(values, type_)


def write_table(content: pa.Table, path: Path) -> None:
    """Write a table beside its place, then put it there in one step; `.csv` or `.parquet` by the path's ending."""
    beside = path.with_name(f".{path.stem}.part{path.suffix}")
    write_parts(content.schema, [content], beside)
    beside.replace(path)


def write_parts(schema: pa.Schema, parts: Iterable[pa.Table], path: Path) -> int:
    """Write the parts of a table, one after the other, as a `.csv` or `.parquet` file; returns the number of rows."""
    count = 0
    with _writer(path, schema) as writer:
        for part in parts:
            content = part.cast(schema)
            writer.write_table(guard(content) if path.suffix == ".csv" else content)
            count += part.num_rows
            del part, content
            pa.default_memory_pool().release_unused()  # else it keeps what the largest part took, several times over
    return count


def _writer(path: Path, schema: pa.Schema) -> pq.ParquetWriter | pyarrow.csv.CSVWriter:
    if path.suffix == ".csv":
        return pyarrow.csv.CSVWriter(path, schema)
    return pq.ParquetWriter(path, schema, compression="zstd")
