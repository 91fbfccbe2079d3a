"""Where one question ends and the next begins, at the prompt and in a file."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from pipeline.query.questions import is_leaving, is_unfinished, split_questions
from pipeline.query.tables import ask, open_tables

COMMAND = [sys.executable, "-c", "from pipeline.cli import main; main()", "query"]


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("SELECT a,\n  b\nFROM t", ["SELECT a,\n  b\nFROM t"]),
        ("SELECT a\nFROM t;\n\nSELECT ';' AS b;\n", ["SELECT a\nFROM t", "SELECT ';' AS b"]),
        ("SELECT 1\nSELECT 2\n", ["SELECT 1", "SELECT 2"]),
        ("SELEC\nSELECT 2", ["SELEC", "SELECT 2"]),
        ("SELEC\n a;\nSELECT 2\nFROM x;", ["SELEC\n a;", "SELECT 2\nFROM x;"]),
        ("\n", []),
    ],
)
def test_questions_of_a_text(text: str, questions: list[str]) -> None:
    assert [question.rstrip("; \n") for question in split_questions(duckdb.connect(), text)] == [
        question.rstrip(";") for question in questions
    ]


@pytest.mark.parametrize("text", ["SELECT", "SELECT name,", "SELECT name FROM", "SELECT (1", "WITH a AS (SELECT 1)"])
def test_what_breaks_off_goes_on_with_the_next_line(text: str) -> None:
    assert is_unfinished(duckdb.connect(), text)


@pytest.mark.parametrize("text", ["", "SELEC", "SELEC name", "SELECT 1", "SHOW TABLES", "SELECT 1;"])
def test_what_is_whole_or_a_mistake_is_answered(text: str) -> None:
    assert not is_unfinished(duckdb.connect(), text)


def test_words_to_leave_by() -> None:
    assert all(map(is_leaving, ("exit", "quit;", ".quit", "EXIT", "\\q")))
    assert not is_leaving("SELECT 'exit'")


def test_a_file_of_questions_is_answered_question_by_question(sample_folder: Path) -> None:
    asked = "SELECT count(*) AS n\nFROM articles;\nSELECT 2\nAS m;\n"
    done = subprocess.run([*COMMAND, sample_folder, "--format", "csv"], input=asked, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ('"n"\n70\n"m"\n2\n', "")


def test_a_question_at_the_prompt_may_go_over_lines(sample_folder: Path) -> None:
    keys, terminal = pty.openpty()
    os.write(keys, b"SELECT count(*) AS n,\n 5 AS m FROM\narticles\nexit\n")
    done = subprocess.run([*COMMAND, sample_folder, "--format", "csv"], stdin=terminal, capture_output=True, text=True)
    os.close(terminal)
    os.close(keys)
    assert (done.returncode, '"n","m"\n70,5\n' in done.stdout, "Error" in done.stderr) == (0, True, False)


def test_a_question_that_is_given_up_is_no_fault(sample_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stopped:
        def to_arrow_table(self) -> None:
            raise RuntimeError("Query interrupted")

    class Connection:
        def extract_statements(self, sql: str) -> list[None]:
            return []

        def sql(self, sql: str) -> Stopped:
            return Stopped()

    with pytest.raises(KeyboardInterrupt):
        ask(Connection(), "SELECT 1")  # type: ignore[arg-type]
    assert ask(open_tables(sample_folder), "SELECT 1").num_rows == 1
