"""The tables of a run in DuckDB, and their rows as streams: memory stays bounded, large sorts go to disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

from pipeline.schema import TABLES
from pipeline.write.sql import quoted, select_table

Row = dict[str, Any]

_ROWS = 2_000
_MEMORY = "1GB"


def open_tables(folder: Path, scratch: Path) -> duckdb.DuckDBPyConnection:
    """Open a run's folder, Parquet or CSV, a table each; `scratch` takes what does not fit into memory.

    Raises FileNotFoundError where a table is missing.
    """
    connection = duckdb.connect(str(scratch / "work.duckdb"))
    connection.execute(f"SET memory_limit = '{_MEMORY}'")
    connection.execute(f"SET temp_directory = {quoted(str(scratch))}")
    connection.execute("SET autoinstall_known_extensions = false")
    for table in TABLES.values():
        connection.execute(f"CREATE TABLE {table.name} AS {select_table(folder, table)}")
    return connection


def rows(connection: duckdb.DuckDBPyConnection, sql: str) -> Iterator[Row]:
    """The rows of a query as dictionaries, read some at a time; several queries may be read side by side."""
    cursor = connection.cursor().execute(sql)
    names = [column[0] for column in cursor.description]
    while batch := cursor.fetchmany(_ROWS):
        for values in batch:
            yield dict(zip(names, values, strict=True))
