"""`pipeline query`."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.exits import fail

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class AnswerFormat(StrEnum):
    """How an answer is shown."""

    table = "table"
    csv = "csv"
    json = "json"
    parquet = "parquet"


def query(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder that a run wrote.")],
    sql: Annotated[str | None, typer.Argument(metavar="SQL", help="A question; without one a prompt opens.")] = None,
    format: Annotated[AnswerFormat, typer.Option(help="How to show the answer.")] = AnswerFormat.table,
) -> None:
    """Ask the tables in SQL (DuckDB, read only). Ready questions are in docs/queries.md."""
    from pipeline.query.tables import QueryError, open_tables

    try:
        connection = open_tables(folder)
    except OSError as error:
        raise fail(str(error)) from error
    if sql is None:
        _prompt(connection, format)
        return
    try:
        _answer(connection, sql, format)
    except QueryError as error:
        raise fail(str(error)) from error


def _answer(connection: DuckDBPyConnection, sql: str, format: AnswerFormat) -> None:
    from rich.console import Console

    from pipeline.query.answers import as_bytes, as_table
    from pipeline.query.tables import ask

    answer = ask(connection, sql)
    if format is AnswerFormat.table:
        console = Console()
        console.print(as_table(answer, console.width))
    else:
        sys.stdout.buffer.write(as_bytes(answer, format.value))
        sys.stdout.buffer.flush()


def _prompt(connection: DuckDBPyConnection, format: AnswerFormat) -> None:
    """Ask for questions, one a line, until the input ends; questions from a file or a pipe are answered only."""
    from pipeline.query.tables import QueryError

    prompt = "sql> " if sys.stdin.isatty() else ""
    if prompt:
        print("Ask in SQL; SHOW TABLES lists the tables, DESCRIBE arrests their columns. Ctrl-D ends.", file=sys.stderr)
    while True:
        try:
            sql = input(prompt).strip()
        except (EOFError, KeyboardInterrupt):
            return
        if sql:
            try:
                _answer(connection, sql, format)
            except QueryError as error:
                print(error, file=sys.stderr)
