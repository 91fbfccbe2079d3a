"""Workers that are lost while they work: really killed, as the kernel does when memory runs out."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from multiprocessing import forkserver
from pathlib import Path
from typing import Any

import pytest

from pipeline.engine.processes import Processes
from pipeline.engine.workers import Lost, OneProcess, Workers


@pytest.fixture(scope="module")
def two() -> Iterator[Processes]:
    crew = Processes(2)
    yield crew
    crew.close()


def square(number: int) -> int:
    return number * number


def fall(folder: str, number: int, times: int) -> int:
    """Kill the own process the first `times` times that a task is tried."""
    marks = Path(folder) / str(number)
    marks.touch()
    with marks.open("a") as file:
        file.write("x")
    if len(marks.read_text()) <= times:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def fail(number: int) -> int:
    raise ValueError(f"no {number}")


@pytest.mark.parametrize("count", [0, 2])
def test_every_task_is_done_once(two: Processes, count: int) -> None:
    workers: Workers = two if count else OneProcess()
    assert sorted(workers.map(square, ((n,) for n in range(9)))) == [(n, n * n) for n in range(9)]


def test_the_task_of_a_killed_worker_is_done_again(two: Processes, tmp_path: Path) -> None:
    results = two.map(fall, [(str(tmp_path), n, n % 2) for n in range(6)])
    assert sorted(results) == [(n, n * n) for n in range(6)]


def test_a_task_that_kills_every_worker_is_lost_and_no_other(two: Processes, tmp_path: Path) -> None:
    results = dict(two.map(fall, [(str(tmp_path), n, 99 if n == 3 else 0) for n in range(6)]))
    assert isinstance(results.pop(3), Lost)
    assert results == {n: n * n for n in (0, 1, 2, 4, 5)}
    assert (tmp_path / "3").read_text() == "xx"


def test_workers_that_died_idle_are_replaced(two: Processes) -> None:
    assert dict(two.map(square, [(5,)])) == {0: 25}
    for worker in two.workers:
        for process in worker._processes.values():
            os.kill(process.pid, signal.SIGKILL)
            process.join()
    assert dict(two.map(square, [(6,), (7,)])) == {0: 36, 1: 49}


@pytest.fixture
def heeding() -> Iterator[Processes]:
    """One worker, while Ctrl-C is an exception here, as Python has it by itself."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    crew = Processes(1)
    yield crew
    signal.signal(signal.SIGINT, before)
    crew.close()


@pytest.mark.parametrize("times", [1, 2])  # `timeout` sends it to a process and to its group
def test_ctrl_c_does_not_break_off_what_a_pool_is_doing(
    heeding: Processes, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    def begin(crew: Processes, worker: Any, function: Any, task: Any) -> Any:
        begun.append("begun")
        for _ in range(times):
            signal.raise_signal(signal.SIGINT)
        future = real(crew, worker, function, task)
        begun.append("given")
        return future

    begun: list[str] = []
    real = Processes.begin
    monkeypatch.setattr(Processes, "begin", begin)
    with pytest.raises(KeyboardInterrupt):
        list(heeding.map(square, [(1,), (2,)]))
    assert begun == ["begun", "given"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_ctrl_c_while_the_server_starts_is_not_lost(heeding: Processes, monkeypatch: pytest.MonkeyPatch) -> None:
    def start() -> None:
        os.kill(os.getpid(), signal.SIGINT)
        real()

    real = forkserver.ensure_running
    monkeypatch.setattr(forkserver, "ensure_running", start)
    with pytest.raises(KeyboardInterrupt):
        list(heeding.map(square, [(1,), (2,)]))
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_an_error_in_a_task_reaches_the_caller(two: Processes) -> None:
    with pytest.raises(ValueError, match="no 4"):
        list(two.map(fail, [(4,)]))
    assert len(two.workers) <= 2
    assert sorted(two.map(square, [(1,), (2,)])) == [(0, 1), (1, 4)]
    assert len(two.workers) <= 2
