"""Where one question ends and the next begins."""

from __future__ import annotations

import re

import duckdb

_NEAR = re.compile(r'at or near "(.*)"')
"""DuckDB complains of the last word where a question breaks off."""

_LEAVING = frozenset({"exit", "quit", "\\q"})


def split_questions(connection: duckdb.DuckDBPyConnection, text: str) -> list[str]:
    """Return the questions of a text: as many lines each as it needs, a semicolon between two, or else one a line.

    Where a mistake hides the borders, a question ends with a line that ends in a semicolon.
    """
    try:
        return [question for statement in connection.extract_statements(text) if (question := statement.query.strip())]
    except duckdb.Error:
        lines = [line for line in text.splitlines(keepends=True) if line.strip()]
    if not any(line.rstrip().endswith(";") for line in lines):
        return [line.strip() for line in lines]
    parts = [""]
    for line in lines:
        parts[-1] += line
        if line.rstrip().endswith(";"):
            parts.append("")
    return [part.strip() for part in parts if part.strip()]


def is_unfinished(connection: duckdb.DuckDBPyConnection, text: str) -> bool:
    """Whether a question may go on with the next line: it breaks off (`SELECT name FROM`), or ends with a comma."""
    text = text.rstrip()
    try:
        connection.extract_statements(text)
    except duckdb.Error as error:
        near = _NEAR.search(str(error))
        last = bool(near and " " in text and text.endswith(near[1]))
        return last or any(words in str(error) for words in ("without selection list", "unterminated"))
    return text.endswith(",")


def is_leaving(text: str) -> bool:
    """Whether somebody wants to leave the prompt (`exit`, `quit;`, `.quit`)."""
    return text.strip(" ;.").lower() in _LEAVING
