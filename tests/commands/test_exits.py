"""How commands end that are stopped."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import typer

from pipeline.commands.exits import stoppable


def test_ctrl_c_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    @stoppable
    def command(name: str) -> None:
        """Do."""
        raise KeyboardInterrupt

    with pytest.raises(typer.Exit) as stopped:
        command("a")
    assert stopped.value.exit_code == 130
    assert capsys.readouterr().err == "pipeline: stopped\n"
    assert command.__doc__ == "Do."


def test_ctrl_c_while_a_command_is_loaded_is_one_line(tmp_path: Path) -> None:
    pressed = "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\nraise SystemExit('not stopped')\n"
    (tmp_path / "typer.py").write_text(pressed, encoding="utf-8")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from pipeline.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code, "--help"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr, done.stdout) == (130, "pipeline: stopped\n", "")


def test_a_report_that_is_stopped_leaves_nothing(sample_folder: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from pipeline.cli import main; main()", "report", str(sample_folder)]
    process = subprocess.Popen([*command, "--out", str(tmp_path / "site")], stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    assert process.stderr.readline() == "report: tables\n"
    time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    said = process.communicate()[1]
    assert (process.returncode, said.splitlines()[-1]) == (130, "pipeline: stopped")
    assert list(tmp_path.iterdir()) == []


def test_an_error_that_comes_of_ctrl_c_is_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    @stoppable
    def library() -> None:
        try:
            signal.raise_signal(signal.SIGINT)
        except KeyboardInterrupt:
            raise RuntimeError("query interrupted") from None

    @stoppable
    def broken() -> None:
        raise RuntimeError("no memory")

    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(typer.Exit):
        library()
    assert capsys.readouterr().err == "pipeline: stopped\n"
    with pytest.raises(RuntimeError, match="no memory"):
        broken()
    assert signal.getsignal(signal.SIGINT) is before


COMMAND = f"{sys.executable} -c 'from pipeline.cli import main; main()'"


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("{pipeline} query {tables} 'FROM sentences, agencies' --format csv | head -1 > /dev/null", 141, ""),
        ("{pipeline} schema > /dev/full", 2, "pipeline: No space left on device\n"),
        ("{pipeline} query {tables} 'FROM arrests' > /dev/full", 2, "pipeline: No space left on device\n"),
        ("{pipeline} schema >&-", 0, ""),
    ],
)
def test_what_standard_output_does_not_take(line: str, code: int, said: str, sample_folder: Path) -> None:
    shell = ["bash", "-o", "pipefail", "-c", line.format(pipeline=COMMAND, tables=sample_folder)]
    done = subprocess.run(shell, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (code, said)
