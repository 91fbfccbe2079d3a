"""Show the answer to a question as a table for the terminal, or as CSV, JSON or Parquet."""

from __future__ import annotations

import io

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq
from rich.console import Group
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

_MOST_ROWS = 200

_SHORT = 16
"""Characters up to which a cell is not broken over lines: ids, dates, numbers."""


def as_table(answer: pa.Table, width: int) -> Group:
    """Lay an answer out for a terminal, at most 200 rows of it, with their number below.

    Where a row does not fit into the width, even with its long texts broken, each column has a line of its own.
    """
    cells = [["" if v is None else str(v) for v in c.to_pylist()] for c in answer.slice(0, _MOST_ROWS).columns]
    if sum(_least_width(*column) + 3 for column in zip(answer.column_names, cells, strict=True)) < width:
        shown: list[Table | Rule] = [_side_by_side(answer.schema, cells)]
    else:
        shown = _one_below_the_other(answer.column_names, cells)
    return Group(*shown, _count(answer))  # a caption of the table's own would be broken over lines under a narrow one


def _least_width(name: str, cells: list[str]) -> int:
    """The width below which a column cannot be read: that of its longest cell, a long text's is a few words."""
    return min(_SHORT, max(map(len, (name, *cells))))


def _side_by_side(schema: pa.Schema, columns: list[list[str]]) -> Table:
    table = Table()
    for field, cells in zip(schema, columns, strict=True):
        number = pa.types.is_integer(field.type) or pa.types.is_floating(field.type) or pa.types.is_decimal(field.type)
        short = max(map(len, cells), default=0) <= _SHORT
        table.add_column(Text(field.name), justify="right" if number else "left", overflow="fold", no_wrap=short)
    for row in zip(*columns, strict=True):
        table.add_row(*map(Text, row))
    return table


def _one_below_the_other(names: list[str], columns: list[list[str]]) -> list[Table | Rule]:
    shown: list[Table | Rule] = []
    for number, row in enumerate(zip(*columns, strict=True), 1):
        grid = Table.grid(padding=(0, 2))
        grid.add_column(no_wrap=True)
        grid.add_column(overflow="fold")
        for name, cell in zip(names, row, strict=True):
            grid.add_row(Text(name, style="dim"), Text(cell))
        shown += [Rule(f"row {number}", align="left"), grid]
    return shown


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
