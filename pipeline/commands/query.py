"""`pipeline query`."""

from __future__ import annotations

import contextlib
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.exits import fail, told

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
    from pipeline.query.questions import split_questions
    from pipeline.query.tables import QueryError, open_tables

    with told(QueryError):
        connection = open_tables(folder)
        if sql is not None:
            for question in (";" in sql and split_questions(connection, sql)) or [sql]:
                _answer(connection, question, format)
    if sql is None and sys.stdin.isatty():
        _prompt(connection, format)
    elif sql is None:
        _answer_all(connection, format)


def _answer(connection: DuckDBPyConnection, sql: str, format: AnswerFormat) -> None:
    from rich.console import Console

    from pipeline.query.answers import as_bytes, as_table
    from pipeline.query.tables import ask

    answer = ask(connection, sql)
    if format is AnswerFormat.table:
        console = Console()
        console.print(as_table(answer, console.width))
    else:
        left = memoryview(as_bytes(answer, format.value))
        while left:  # unbuffered (PYTHONUNBUFFERED), one write may take a part only
            left = left[sys.stdout.buffer.write(left) :]
        sys.stdout.buffer.flush()


def _answer_all(connection: DuckDBPyConnection, format: AnswerFormat) -> None:
    """Answer the questions of a file or a pipe, each whether or not those before it could be."""
    from pipeline.query.questions import split_questions

    try:
        text = sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise fail("standard input holds no questions: it is not UTF-8") from error
    questions = split_questions(connection, text)
    if not questions:
        raise fail("no question is asked: SHOW TABLES lists the tables")
    answered = [_try(connection, question, format) for question in questions]
    if not all(answered):
        raise typer.Exit(2)


def _prompt(connection: DuckDBPyConnection, format: AnswerFormat) -> None:
    """Answer questions until the input ends."""
    from pipeline.query.questions import split_questions

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


def _try(connection: DuckDBPyConnection, question: str, format: AnswerFormat) -> bool:
    """Answer a question, or say why it has no answer; a question that takes too long is given up by Ctrl-C."""
    from pipeline.query.tables import QueryError

    if not question.strip():
        return True
    try:
        _answer(connection, question, format)
        return True
    except QueryError as error:
        print(error, file=sys.stderr)
    except KeyboardInterrupt:
        if not sys.stdin.isatty():
            raise
        print("stopped", file=sys.stderr)
    return False
