"""The command line as a user meets it: help, wrong arguments, exit codes, what goes where."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
COMMANDS = ("run", "explain", "evaluate", "report", "query", "export", "train", "schema", "bench")


def pipeline(*words: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pipeline", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", input=stdin, cwd=ROOT, check=False)


def test_help_names_every_command() -> None:
    shown = pipeline("--help").stdout
    assert all(command in shown for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    done = pipeline(command, "--help")
    assert done.returncode == 0
    assert "Usage" in done.stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("run", "no/such/folder", "--out", "{tmp}/out"), "no/such/folder"),
        (("run", "{tmp}/empty", "--out", "{tmp}/out"), "no input"),
        (("run", "README.md", "--out", "/proc/out"), "cannot write to /proc/out"),
        (("explain", ""), "nothing to explain"),
        (("explain", "không-có.txt"), "no such file"),
        (("evaluate", "LICENSE", "{tmp}"), "no annotated article"),
        (("evaluate", "no.jsonl", "{tmp}"), "pipeline: No such file or directory: 'no.jsonl'"),
        (("run", "README.md", "--out", "{tmp}/out", "--model", "no.npz"), "cannot use the model no.npz: No such file"),
        (("report", "{tmp}/none"), "is it the --out folder of a run?"),
        (("explain", "bản tin/không có.txt"), "no such file"),
        (("explain", "-"), "nothing to explain"),
        (("evaluate", "{tmp}/a.jsonl", "{tmp}"), "holds no annotated articles"),
        (("evaluate", "{tmp}/noise", "{tmp}"), "noise holds no annotated articles: it is not UTF-8"),
        (("evaluate", "{tmp}/a.jsonl", "{tmp}", "--json", "--errors", "3"), "--json lists no mistakes"),
        (("run", "README.md", "--out", "{tmp}/out", "--decisions", "{tmp}/noise"), "noise: it is not UTF-8"),
        (("run", "README.md", "--out", "{tmp}/out", "--privacy-key", "{tmp}/a.jsonl"), "add --privacy pseudonyms"),
        (("report", "{tmp}", "--privacy-key", "{tmp}/a.jsonl"), "add --privacy pseudonyms"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_code_2(words: tuple[str, ...], told: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.jsonl").touch()
    (tmp_path / "noise").write_bytes(b"\xff\xfe\x00")
    done = pipeline(*(word.format(tmp=tmp_path) for word in words))
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1 and told in done.stderr
    assert "Traceback" not in done.stderr


def test_run_prints_what_it_found_and_logs_to_stderr(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ngày 3/6, Công an huyện Ba Tơ bắt giữ 3 đối tượng trộm trâu.", encoding="utf-8")
    done = pipeline("run", tmp_path / "a.txt", "--out", tmp_path / "out", "--workers", "1")
    assert done.returncode == 0, done.stderr
    assert "1 article\n" in done.stdout and "1 arrest\n" in done.stdout and "0 inputs rejected" in done.stdout
    assert "Next: pipeline" in done.stdout
    assert "read: 1 of 1" in done.stderr
    asked = pipeline("query", tmp_path / "out", "SELECT count FROM arrests")
    assert asked.returncode == 0 and "3" in asked.stdout
    assert asked.stderr == ""


def test_what_a_run_says_to_do_next_can_be_pasted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Chính phủ họp.", encoding="utf-8")
    (tmp_path / "b.txt").touch()
    done = pipeline("run", tmp_path, "--out", tmp_path / "kết quả", "--workers", "1")
    asked = re.search(r"why: pipeline (.*)\)$", done.stdout, re.MULTILINE)
    assert asked and "b.txt" in pipeline(*shlex.split(asked[1])).stdout
    shown = re.search(r"Next: pipeline (.*)$", done.stdout, re.MULTILINE)
    assert shown and pipeline(*shlex.split(shown[1])).returncode == 0


def test_a_run_without_an_article_says_so(tmp_path: Path) -> None:
    (tmp_path / "b.txt").touch()
    done = pipeline("run", tmp_path, "--out", tmp_path / "out", "--workers", "1")
    assert done.returncode == 0 and "No input holds an article." in done.stdout


def test_a_run_without_an_article_leaves_the_tables_of_the_last_run(tmp_path: Path) -> None:
    news, scan, out = tmp_path / "a.txt", tmp_path / "scan.pdf", tmp_path / "out"
    news.write_text("Chính phủ họp.", encoding="utf-8")
    scan.touch()
    pipeline("run", news, "--out", out, "--workers", "1")
    before = {path: path.read_bytes() for path in out.glob("[a-z]*")}
    done = pipeline("run", scan, "--out", out, "--workers", "1")
    assert done.returncode == 2 and done.stdout == ""
    assert "stay as they are; 1 rejected, the first scan.pdf: no reader" in done.stderr
    assert {path: path.read_bytes() for path in out.glob("[a-z]*")} == before
    assert "1 of 1 shard was already done" in pipeline("run", news, scan, "--out", out, "--workers", "1").stdout


def test_where_there_is_no_input_nothing_is_made(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert pipeline("run", tmp_path / "empty", "--out", tmp_path / "out").returncode == 2
    assert [path.name for path in tmp_path.iterdir()] == ["empty"]


def test_standard_input_is_read_as_json_lines_and_strict_tells_of_rejects(tmp_path: Path) -> None:
    lines = json.dumps({"id": "x1", "text": "Bộ Công an họp."}) + "\nkhông phải JSON\n"
    done = pipeline("run", "-", "--out", tmp_path / "out", "--workers", "1", "--strict", stdin=lines)
    assert done.returncode == 1
    assert "1 article\n" in done.stdout and "1 input rejected" in done.stdout


def test_schema_is_the_documentation() -> None:
    assert pipeline("schema").stdout == (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")


def test_explain_shows_spans_rows_and_rules() -> None:
    shown = pipeline("explain", "Đại tá Trần Hữu Khoát, Phó giám đốc Công an tỉnh Hà Nam, nói.").stdout
    assert "AGENCY" in shown and "Trần Hữu Khoát" in shown and "Phó giám đốc" in shown
    assert "official:" in shown


READERS = (
    ("query", "FROM arrests"),
    ("report", "--out", "{tmp}/site"),
    ("export", "--to", "csv", "--out", "{tmp}/csv"),
)


@pytest.mark.parametrize("damage", ["cut", "empty", "other columns"])
@pytest.mark.parametrize("words", READERS)
def test_a_damaged_table_is_one_line(words: tuple[str, ...], damage: str, sample_folder: Path, tmp_path: Path) -> None:
    tables = shutil.copytree(sample_folder, tmp_path / "tables", ignore=shutil.ignore_patterns(".*"))
    table = tables / "arrests.parquet"
    other = (tables / "stories.parquet").read_bytes()
    table.write_bytes({"cut": table.read_bytes()[:-9], "empty": b"", "other columns": other}[damage])
    done = pipeline(words[0], tables, *(word.format(tmp=tmp_path) for word in words[1:]))
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "arrests.parquet is" in done.stderr
    assert not (tmp_path / "csv").exists() and not (tmp_path / "site").exists()


def test_gold_of_other_articles_is_told(sample_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text('{"id": "khong-co"}\n', encoding="utf-8")
    done = pipeline("evaluate", tmp_path / "gold.jsonl", sample_folder)
    assert (done.returncode, "gold.jsonl is in" in done.stderr) == (2, True)


def test_calibration_as_json_is_the_table(sample_folder: Path) -> None:
    words = ("evaluate", "tests/gold/gold.jsonl", sample_folder, "--calibration")
    rows = json.loads(pipeline(*words, "--json").stdout)
    assert len(rows) == len(pipeline(*words).stdout.splitlines()) - 1
    assert all(0 <= row["right"] <= 1 and row["rows"] > 0 for row in rows)


def test_explain_reads_standard_input() -> None:
    shown = pipeline("explain", "-", stdin="Ngày 3/6, Công an huyện Ba Tơ bắt giữ 3 đối tượng trộm trâu.")
    assert shown.returncode == 0 and "bắt giữ 3 đối tượng" in shown.stdout and "1 sentence," in shown.stdout


def test_a_terminal_that_is_no_utf_8_gets_an_answer(sample_folder: Path) -> None:
    command = [sys.executable, "-c", "from pipeline.cli import main; main()", "query", str(sample_folder)]
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    asked = [*command, "SELECT 'Bộ Công an' AS name"]
    done = subprocess.run(asked, capture_output=True, env=environment, check=False)
    assert (done.returncode, b"1 row" in done.stdout, done.stderr) == (0, True, b"")
