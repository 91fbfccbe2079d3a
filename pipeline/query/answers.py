"""Show the answer to a question as a table for the terminal, or as CSV, JSON or Parquet."""

from __future__ import annotations

import io

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq
from rich.console import Group
from rich.table import Table
from rich.text import Text

_MOST_ROWS = 200

_SHORT = 16
"""Characters up to which a cell is not broken over lines: ids, dates, numbers."""


def as_table(answer: pa.Table) -> Group:
    """Lay an answer out for a terminal, at most 200 rows of it, with their number below."""
    table = Table()
    columns = [["" if v is None else str(v) for v in c.to_pylist()] for c in answer.slice(0, _MOST_ROWS).columns]
    for field, cells in zip(answer.schema, columns, strict=True):
        number = pa.types.is_integer(field.type) or pa.types.is_floating(field.type) or pa.types.is_decimal(field.type)
        short = max(map(len, cells), default=0) <= _SHORT
        table.add_column(Text(field.name), justify="right" if number else "left", overflow="fold", no_wrap=short)
    for row in zip(*columns, strict=True):
        table.add_row(*map(Text, row))
    return Group(table, _count(answer))  # a caption of the table's own would be broken over lines under a narrow one


def _count(answer: pa.Table) -> str:
    shown = f", the first {_MOST_ROWS} shown" if answer.num_rows > _MOST_ROWS else ""
    return f"{answer.num_rows:,} row{'' if answer.num_rows == 1 else 's'}{shown}"


def as_bytes(answer: pa.Table, format: str) -> bytes:
    """An answer as `csv`, `json` (a list of objects) or `parquet`."""
    buffer = io.BytesIO()
    if format == "parquet":
        pq.write_table(answer, buffer, compression="zstd")
    elif format == "csv":
        pyarrow.csv.write_csv(answer, buffer)
    else:
        json = answer.to_pandas().to_json(orient="records", force_ascii=False, date_format="iso", indent=1)
        buffer.write(f"{json}\n".encode())
    return buffer.getvalue()
