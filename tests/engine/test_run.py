"""Runs that are killed, stopped, gone on with: at the end the same bytes as a run that nothing happened to."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from time import sleep

import pytest

from pipeline import load
from tests.engine.corpora import family, finish, start, tables_of, wait_until, workers, write_articles
from tests.engine.held import SHARDS, hold

ROOT = Path(__file__).parents[2]
OPTIONS = ("--workers", 2, "--shard-size", 20)


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six files of 60 articles."""
    folder = tmp_path_factory.mktemp("news")
    for number in range(6):
        write_articles(folder / f"tin-{number}.jsonl", range(60 * number, 60 * number + 60))
    return folder


@pytest.fixture(scope="module")
def whole(news: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The tables of a run that nothing happened to."""
    out = tmp_path_factory.mktemp("whole")
    assert finish(start(news, "--out", out, *OPTIONS))[0] == 0
    return tables_of(out)


def done_shards(out: Path) -> int:
    return len(list((out / ".work" / "done").glob("*")))


def _moments(out: Path) -> Iterator[tuple[Callable[[], object], bool]]:
    """Moments of a run, and whether its workers are held then lest it be over."""
    work = out / ".work"
    yield (work / "bundles").exists, True
    for number in (2, 5):
        yield lambda number=number: done_shards(out) >= number, True
    for name in ("rows", "final"):
        yield (work / name).exists, False


def test_killed_again_and_again_it_goes_on_to_the_same_bytes(
    news: Path, whole: dict[str, bytes], tmp_path: Path
) -> None:
    random = Random(20250411)
    reused = []
    for moment, held in _moments(tmp_path):
        held_by = hold(tmp_path / ".work")
        process = start(news, "--out", tmp_path, *OPTIONS, held=held)
        wait_until(lambda moment=moment, process=process: moment() or process.poll() is not None)
        sleep(random.random() / 10)
        process.kill()
        process.communicate()
        wait_until(lambda process=process: not family(process.pid))
        reused.append(done_shards(tmp_path))
        held_by.unlink()
    assert reused == sorted(reused) and 5 <= reused[2] <= 3 * 2 * SHARDS
    code, said = finish(start(news, "--out", tmp_path, *OPTIONS))
    assert code == 0 and f"{reused[-1]} of 18 shards were already done" in said
    assert tables_of(tmp_path) == whole


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_stops_it_in_the_midst_of_work_and_it_says_how_to_go_on(
    news: Path, whole: dict[str, bytes], tmp_path: Path, sent: signal.Signals, code: int
) -> None:
    held_by = hold(tmp_path / ".work")
    process = start(news, "--out", tmp_path, *OPTIONS, held=True)
    wait_until(lambda: done_shards(tmp_path) == 2 * SHARDS)
    os.killpg(process.pid, sent)
    ended, said = finish(process)
    assert ended == code and "The same command goes on" in said and "Traceback" not in said
    wait_until(lambda: not family(process.pid))
    assert done_shards(tmp_path) == 2 * SHARDS and not (tmp_path / "articles.parquet").exists()
    held_by.unlink()
    assert finish(start(news, "--out", tmp_path, *OPTIONS))[0] == 0
    assert tables_of(tmp_path) == whole


def test_workers_killed_in_the_middle_change_nothing(news: Path, whole: dict[str, bytes], tmp_path: Path) -> None:
    held_by = hold(tmp_path / ".work")
    process = start(news, "--out", tmp_path, *OPTIONS, held=True)
    for number in (2, 3):
        wait_until(lambda number=number: done_shards(tmp_path) == number * SHARDS)
        os.kill(workers(process.pid)[-1], signal.SIGKILL)
    held_by.unlink()
    code, said = finish(process)
    assert code == 0 and "Traceback" not in said
    assert tables_of(tmp_path) == whole


def test_a_script_that_runs_it_at_once_is_not_run_anew_by_the_workers(
    news: Path, whole: dict[str, bytes], tmp_path: Path
) -> None:
    script = tmp_path / "script.py"
    call = f"pipeline.run([{str(news)!r}], {str(tmp_path / 'out')!r}, workers=2, shard_size=20)"
    script.write_text(f"import pipeline\n{call}\nprint(__file__)\n")
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, script], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, str(script), "")
    assert tables_of(tmp_path / "out") == whole


def test_modules_of_the_working_folder_are_none_of_the_workers_business(tmp_path: Path) -> None:
    news = write_articles(tmp_path / "news.jsonl", range(3))
    for name in ("pipeline/__init__.py", "random.py", "pandas.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("raise SystemExit('not mine')", encoding="utf-8")
    (tmp_path / "bin").mkdir()
    script = tmp_path / "bin" / "pipeline"
    script.write_text("from pipeline.cli import main; main()", encoding="utf-8")
    command = [sys.executable, str(script), "run", news.name, "--out", "out", "--workers", "2"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, len(load(tmp_path / "out").articles)) == (0, 3), done.stderr
