"""Workers: where the tasks of a run are done, in this process or in several."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from itertools import islice
from typing import Any, Protocol

Task = tuple[Any, ...]


class Workers(Protocol):
    """Does tasks and hands back their results, in whatever order they get done."""

    def map(self, function: Callable[..., Any], tasks: Iterable[Task]) -> Iterator[tuple[int, Any]]:
        """Yield (number of the task, result of `function(*task)`) for every task."""
        ...

    def close(self) -> None:
        """Let the workers go."""
        ...


class OneProcess:
    """Does every task here, one after the other."""

    def map(self, function: Callable[..., Any], tasks: Iterable[Task]) -> Iterator[tuple[int, Any]]:
        """Yield (number of the task, result) in order."""
        for number, task in enumerate(tasks):
            yield number, function(*task)

    def close(self) -> None:
        """Nothing to let go."""


class Processes:
    """Does tasks in processes of this machine, a few ahead of those that are done."""

    def __init__(self, count: int) -> None:
        """Start `count` processes when the first task comes."""
        self._count = count
        context = multiprocessing.get_context("forkserver")
        self._pool = ProcessPoolExecutor(count, mp_context=context, initializer=_leave_interrupts)

    def map(self, function: Callable[..., Any], tasks: Iterable[Task]) -> Iterator[tuple[int, Any]]:
        """Yield (number of the task, result) as tasks get done."""
        numbered = enumerate(tasks)
        running: dict[Future[Any], int] = {}
        while True:
            for number, task in islice(numbered, 2 * self._count - len(running)):
                running[self._pool.submit(function, *task)] = number
            if not running:
                return
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                yield running.pop(future), future.result()

    def close(self) -> None:
        """Stop the processes without waiting for tasks that have not begun."""
        self._pool.shutdown(wait=True, cancel_futures=True)


def _leave_interrupts() -> None:
    """Ctrl-C is for the process that gives out the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
