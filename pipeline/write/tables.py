"""Write and read tables as Parquet or CSV, whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from pipeline.schema import TYPES, Table

Row = dict[str, Any]


def arrow_table(table: Table, rows: Sequence[Row]) -> pa.Table:
    """Rows as an Arrow table of the schema; a day may be given as ISO text, and a count that is not known as None."""
    arrays = [column_array(TYPES[c.type], [row[c.name] for row in rows]) for c in table.columns]
    return pa.Table.from_arrays(arrays, schema=table.arrow())


def column_array(type_: pa.DataType, values: list[Any]) -> pa.Array:
    """Values as an Arrow array."""
    if type_ == pa.date32():
        values = [date.fromisoformat(v) if isinstance(v, str) else v for v in values]
    return pa.array(values, type_)


def write_table(content: pa.Table, path: Path) -> None:
    """Write a table beside its place, then put it there in one step; `.csv` or `.parquet` by the path's ending."""
    beside = path.with_name(f".{path.name}.part")
    if path.suffix == ".csv":
        pyarrow.csv.write_csv(content, beside)
    else:
        pq.write_table(content, beside, compression="zstd")
    beside.replace(path)
