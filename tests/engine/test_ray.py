"""The Ray engine: a real Ray with two workers on this machine, one of which is killed in the middle."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("ray")

from pipeline import run
from pipeline.engine.ray import RayWorkers
from pipeline.engine.run import RunError
from pipeline.engine.workers import Lost
from tests.engine.corpora import family, finish, start, tables_of, wait_until, write_articles
from tests.engine.held import SHARDS, hold
from tests.engine.test_workers import fail, fall, square


@pytest.fixture(scope="module", autouse=True)
def environment() -> Iterator[None]:
    """The actors find the tests; a cluster is named that none asked for, and no token is laid into the home folder."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("PYTHONPATH", str(Path(__file__).parents[2]), prepend=os.pathsep)
        environment.setenv("RAY_ADDRESS", "127.0.0.1:1")
        environment.setenv("RAY_AUTH_TOKEN", "0123456789abcdef" * 4)
        yield


@pytest.fixture(scope="module")
def two(environment: None) -> Iterator[RayWorkers]:
    crew = RayWorkers(2)
    yield crew
    crew.close()


def test_tasks_are_done_again_by_others_when_their_worker_is_killed(two: RayWorkers, tmp_path: Path) -> None:
    tasks = [(str(tmp_path), n, {1: 1, 3: 99}.get(n, 0)) for n in range(5)]
    results = dict(two.map(fall, tasks))
    assert isinstance(results.pop(3), Lost)
    assert results == {n: n * n for n in (0, 1, 2, 4)}


def test_an_error_in_a_task_reaches_the_caller(two: RayWorkers) -> None:
    with pytest.raises(ValueError, match="no 4"):
        list(two.map(fail, [(4,)]))
    assert dict(two.map(square, [(3,)])) == {0: 9}


def actors(leader: int) -> list[int]:
    """The processes of the actors of a run's own Ray."""
    names = {process: Path(f"/proc/{process}/cmdline") for process in family(leader)}
    return [process for process, name in names.items() if name.exists() and name.read_bytes().startswith(b"ray::_Act")]


def test_a_run_with_one_worker_killed_writes_the_bytes_of_a_local_run(tmp_path: Path) -> None:
    news = write_articles(tmp_path / "news" / "a.jsonl", range(160))
    run([news], tmp_path / "local", shard_size=20)
    work = tmp_path / "work"
    options = ("--engine", "ray", "--workers", 2, "--shard-size", 20, "--work", work.as_uri())
    held_by = hold(work)
    process = start(news, "--out", tmp_path / "ray", *options, held=True)
    wait_until(lambda: len(list((work / "done").glob("*"))) == 2 * SHARDS)
    os.kill(actors(process.pid)[0], signal.SIGKILL)
    wait_until(lambda: len(list((work / "done").glob("*"))) == 3 * SHARDS)
    held_by.unlink()
    code, said = finish(process)
    assert code == 0, said
    assert tables_of(tmp_path / "ray") == tables_of(tmp_path / "local")
    assert not (tmp_path / "ray" / ".work").exists()


@pytest.mark.parametrize("address", ["127.0.0.1:1", "ray://127.0.0.1:1"])
def test_a_cluster_that_is_not_there_is_one_line(tmp_path: Path, address: str) -> None:
    news = write_articles(tmp_path / "a.jsonl", range(2))
    with pytest.raises(RunError, match=f"no Ray cluster answers at {address}"):
        run([news], tmp_path / "out", engine="ray", address=address)
