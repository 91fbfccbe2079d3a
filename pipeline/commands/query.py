"""`pipeline query`."""

from __future__ import annotations

import contextlib
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
    """Answer questions until the input ends; those from a file or a pipe are answered only."""
    from pipeline.query.questions import split_questions

    if not sys.stdin.isatty():
        for question in split_questions(connection, sys.stdin.read()):
            _try(connection, question, format)
        return
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 (gives the prompt editing, a memory, and questions of many lines that are pasted)
    print("Ask in SQL; SHOW TABLES lists the tables, DESCRIBE arrests their columns. Ctrl-D ends.", file=sys.stderr)
    while (text := _asked(connection)) is not None:
        for question in split_questions(connection, text) if text.rstrip().endswith(";") else [text]:
            _try(connection, question, format)


def _asked(connection: DuckDBPyConnection) -> str | None:
    """The next question at the prompt, over as many lines as it takes; None where there is none."""
    from pipeline.query.questions import is_leaving, is_unfinished

    try:
        text = input("sql> ")
        while is_unfinished(connection, text) and (line := input("...> ")).strip():
            text += f"\n{line}"
    except (EOFError, KeyboardInterrupt):
        print(file=sys.stderr)
        return None
    return None if is_leaving(text) else text


def _try(connection: DuckDBPyConnection, question: str, format: AnswerFormat) -> None:
    """Answer a question, or say why it has no answer; a question that takes too long is given up by Ctrl-C."""
    from pipeline.query.tables import QueryError

    if not question.strip():
        return
    try:
        _answer(connection, question, format)
    except QueryError as error:
        print(error, file=sys.stderr)
    except KeyboardInterrupt:
        if not sys.stdin.isatty():
            raise
        print("stopped", file=sys.stderr)
