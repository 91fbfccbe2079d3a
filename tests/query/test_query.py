"""Questions in SQL over a run's tables: the documented ones, and what must not be possible."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console

from pipeline.query.answers import as_bytes, as_table
from pipeline.query.tables import QueryError, ask, open_tables
from pipeline.write.load import Tables

ROOT = Path(__file__).parents[2]
QUESTIONS = re.findall(r"```sql\n(.*?)```", (ROOT / "docs" / "queries.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("sql", QUESTIONS)
def test_every_documented_question_has_an_answer(sql: str, sample_folder: Path) -> None:
    assert ask(open_tables(sample_folder), sql).num_rows > 0


def test_five_questions_are_documented() -> None:
    assert len(QUESTIONS) == 5


def test_the_evidence_of_a_question_is_the_text_of_the_row(sample_folder: Path, sample: Tables) -> None:
    evidence = 'substr(t.text, r.start + 1, r."end" - r.start)'
    sql = f"SELECT arrest_id, {evidence} AS shown FROM arrests r JOIN articles t USING (article_id)"
    shown = ask(open_tables(sample_folder), sql).to_pandas().set_index("arrest_id").shown
    assert (shown.sort_index() == sample.arrests.set_index("arrest_id").evidence.sort_index()).all()


def test_the_names_behind_codes_are_told(sample_folder: Path) -> None:
    sql = "SELECT p.name, q.name AS now FROM provinces p JOIN provinces q ON p.successor = q.code WHERE p.code = '02'"
    assert ask(open_tables(sample_folder), sql).to_pylist() == [{"name": "Hà Giang", "now": "Tuyên Quang"}]


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_text('/etc/hostname')",
        "COPY articles TO '/tmp/stolen.csv'",
        "INSTALL httpfs",
        "SET enable_external_access = true",
        "ATTACH '/tmp/x.db'",
        "SELEC nothing",
        "DELETE FROM articles",
    ],
)
def test_nothing_else_can_be_read_written_or_loaded(sql: str, sample_folder: Path) -> None:
    with pytest.raises(QueryError):
        ask(open_tables(sample_folder), sql)


def test_answers_come_as_csv_json_and_parquet(sample_folder: Path) -> None:
    answer = ask(open_tables(sample_folder), "SELECT 'Bộ \"Công\" an' AS name, 22 AS n, DATE '2025-04-25' AS day")
    assert as_bytes(answer, "csv").decode() == '"name","n","day"\n"Bộ ""Công"" an",22,2025-04-25\n'
    assert json.loads(as_bytes(answer, "json"))[0]["n"] == 22
    assert as_bytes(answer, "parquet")[:4] == b"PAR1"


@pytest.mark.parametrize(("last", "said"), [(1, "1 row"), (2, "2 rows"), (1201, "1,201 rows, the first 200 shown")])
def test_a_table_says_on_one_line_how_many_rows_there_are(last: int, said: str, sample_folder: Path) -> None:
    console = Console(width=60)
    with console.capture() as shown:
        console.print(as_table(ask(open_tables(sample_folder), f"SELECT n FROM range(1, {last + 1}) AS r(n)"), 60))
    assert shown.get().splitlines()[-1] == said


def test_a_row_that_does_not_fit_is_shown_column_by_column(sample_folder: Path) -> None:
    answer = ask(open_tables(sample_folder), "FROM mentions ORDER BY mention_id LIMIT 2")
    console = Console(width=80)
    with console.capture() as shown:
        console.print(as_table(answer, console.width))
    lines = shown.get().splitlines()
    for name in answer.column_names:
        values = [line.removeprefix(name).strip() for line in lines if line.startswith(f"{name} ")]
        assert values == [str(value) for value in answer[name].to_pylist()]
    wide = Console(width=400)
    with wide.capture() as shown:
        wide.print(as_table(answer, wide.width))
    assert all(name in shown.get().splitlines()[1] for name in answer.column_names)


@pytest.mark.parametrize(("sql", "told"), [
    ("SELECT name FROM agencies WHERE foreign", "agencies.foreign"),
    ("SELECT max(end) FROM sentences", ".end"),
])  # fmt: skip
def test_a_column_whose_name_is_a_word_of_sql_is_told(sql: str, told: str, sample_folder: Path) -> None:
    with pytest.raises(QueryError, match=told):
        ask(open_tables(sample_folder), sql)
    assert ask(open_tables(sample_folder), "SELECT max(mentions.end) FROM mentions WHERE mentions.nested").num_rows == 1


def test_questions_from_a_pipe_leave_nothing_but_answers(sample_folder: Path) -> None:
    command = [sys.executable, "-c", "from pipeline.cli import main; main()", "query", str(sample_folder)]
    done = subprocess.run(
        [*command, "--format", "csv"],
        input="SELECT 3 AS n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert (done.stdout, done.stderr) == ('"n"\n3\n', "")


def test_the_prompt_answers_line_by_line_and_survives_a_mistake(sample_folder: Path) -> None:
    command = [sys.executable, "-c", "from pipeline.cli import main; main()", "query", str(sample_folder)]
    typed = "SELEC\nSELECT count(*) AS articles FROM articles\n"
    done = subprocess.run(command, input=typed, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert "Parser Error" in done.stderr and "articles" in done.stdout
    two = [*command, "SELECT 3 AS n; SELECT 4 AS m", "--format", "csv"]
    assert subprocess.run(two, capture_output=True, check=True).stdout == b'"n"\n3\n"m"\n4\n'


@pytest.mark.parametrize(("typed", "told"), [(b"", "no question is asked"), (b"\xff\xfe\x00", "it is not UTF-8")])
def test_input_without_questions_is_one_line(typed: bytes, told: str, sample_folder: Path) -> None:
    command = [sys.executable, "-c", "from pipeline.cli import main; main()", "query", str(sample_folder)]
    done = subprocess.run(command, input=typed, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1) and told in done.stderr.decode()
