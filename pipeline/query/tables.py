"""DuckDB over the tables of a run: read only, and with no way to other files or the network."""

from __future__ import annotations

import re
from pathlib import Path

import duckdb
import pyarrow as pa

from pipeline.query.provinces import provinces
from pipeline.schema import TABLES, table_path
from pipeline.write.sql import select_table

_READING = {duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN}
"""Kinds of statements that change nothing (SHOW, DESCRIBE and SUMMARIZE are of the kind SELECT)."""


class QueryError(Exception):
    """A question that cannot be answered; the message is DuckDB's own, in one paragraph."""


def open_tables(folder: str | Path) -> duckdb.DuckDBPyConnection:
    """Open a run's tables as views of their names, beside them `provinces`, whose codes the tables hold.

    Raises FileNotFoundError where a table is missing. What comes after cannot read or write any file but these: the
    paths that may be opened are fixed first.
    """
    paths = {name: table_path(Path(folder), name).resolve() for name in TABLES}
    connection = duckdb.connect(":memory:")
    connection.execute("SET allowed_paths = ?", [[str(path) for path in paths.values()]])
    for name, table in TABLES.items():
        connection.execute(f"CREATE VIEW {name} AS {select_table(Path(folder), table)}")
    connection.register("provinces", provinces())
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def ask(connection: duckdb.DuckDBPyConnection, sql: str) -> pa.Table:
    """The answer to a question as an Arrow table (no rows for a statement without an answer); raises QueryError."""
    if not sql.strip():
        raise QueryError("no question is asked: SHOW TABLES lists the tables")
    try:
        if any(statement.type not in _READING for statement in connection.extract_statements(sql)):
            raise QueryError("only questions are answered: SELECT, SHOW, DESCRIBE, SUMMARIZE, EXPLAIN")
        answer = connection.sql(sql)
        return answer.to_arrow_table() if answer is not None else pa.table({})
    except RuntimeError as error:  # DuckDB's word for Ctrl-C
        raise KeyboardInterrupt from error
    except duckdb.ParserException as error:
        raise QueryError(f"{error}{_words_of_sql(connection, sql)}") from error
    except duckdb.Error as error:
        raise QueryError(str(error)) from error


def _words_of_sql(connection: duckdb.DuckDBPyConnection, sql: str) -> str:
    """A hint where a question that cannot be read has a column whose name is a word of SQL (`end`, `foreign`)."""
    reserved = "SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category = 'reserved'"
    words = {word for (word,) in connection.execute(reserved).fetchall()}
    for table in TABLES.values():
        for name in words.intersection(table.names):
            if re.search(rf"(?<![\w.\"']){name}(?![\w\"'])", sql, re.IGNORECASE):
                return f" ({name} is a word of SQL: name the column with its table, {table.name}.{name})"
    return ""
