"""The tables of a run as DuckDB reads them: each with the types of the schema, CSV as Parquet."""

from __future__ import annotations

from pathlib import Path

from pipeline.schema import Column, Table, table_path

_TYPES = {"text": "VARCHAR", "int": "BIGINT", "float": "DOUBLE", "bool": "BOOLEAN", "date": "DATE"}
_OPTIONS = "header = true, nullstr = '', allow_quoted_nulls = false, quote = '\"', escape = '\"', delim = ',', " \
           "max_line_size = 100000000"  # fmt: skip


def select_table(folder: Path, table: Table) -> str:
    """Return the question that gives all rows of a table; raises FileNotFoundError where it is missing.

    Of CSV the apostrophes that keep a spreadsheet from running a cell are taken off (`write.spreadsheets`).
    """
    path = table_path(folder, table.name)
    place = quoted(str(path.resolve()))
    if path.suffix == ".parquet":
        return f"SELECT * FROM read_parquet({place})"
    types = ", ".join(f"{quoted(c.name)}: '{_TYPES[c.type]}'" for c in table.columns)
    return (
        f"SELECT {', '.join(map(_unguarded, table.columns))} FROM read_csv({place}, columns = {{{types}}}, {_OPTIONS})"
    )


def quoted(text: str) -> str:
    """A text as a literal of SQL."""
    return "'" + text.replace("'", "''") + "'"


def _unguarded(column: Column) -> str:
    name = f'"{column.name}"'
    if column.type != "text":
        return name
    return f"CASE WHEN starts_with({name}, '''') THEN substr({name}, 2) ELSE {name} END AS {name}"
