"""Workers on other machines: Ray Core actors, each of which loads the models once and writes its own files.

Tasks carry paths and shard numbers, not texts. A task whose worker is lost is given to a new one; results do not depend
on which worker did what, since every file is written whole under the name of its shard. (Ray Data is not used: with its
concurrency at the number of CPUs it hangs, ray-project/ray#44687.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import ray
from ray.exceptions import RayActorError

from pipeline.engine.workers import Task

TRIES = 3
"""How many workers a task may lose before the run is given up."""


class LostWorkers(Exception):
    """A task that ended every worker which tried it."""


@ray.remote(num_cpus=1)
class _Worker:
    def do(self, function: Callable[..., Any], task: Task) -> Any:
        return function(*task)


class RayWorkers:
    """Does tasks on the actors of a Ray cluster, or of a Ray that is started here."""

    def __init__(self, count: int, address: str | None = None) -> None:
        """Connect to a cluster by its address (`auto`, `ray://host:10001`), or start one with `count` CPUs."""
        own = {} if address else {"num_cpus": count, "include_dashboard": False}
        ray.init(address=address, ignore_reinit_error=True, log_to_driver=False, **own)
        self._idle = [_Worker.remote() for _ in range(count)]

    def map(self, function: Callable[..., Any], tasks: Iterable[Task]) -> Iterator[tuple[int, Any]]:
        """Yield (number of the task, result) as tasks get done, one task a worker at a time."""
        waiting = ((number, task, 1) for number, task in enumerate(tasks))
        again: list[tuple[int, Task, int]] = []
        running: dict[Any, tuple[int, Task, int, Any]] = {}
        while True:
            while self._idle and (job := again.pop() if again else next(waiting, None)):
                worker = self._idle.pop()
                running[worker.do.remote(function, job[1])] = (*job, worker)
            if not running:
                return
            done, _ = ray.wait(list(running), num_returns=1)
            number, task, tries, worker = running.pop(done[0])
            try:
                result = ray.get(done[0])
            except RayActorError as error:
                again.append(_again(number, task, tries, error))
                self._idle.append(_Worker.remote())
                continue
            self._idle.append(worker)
            yield number, result

    def close(self) -> None:
        """Let the actors go and leave the cluster."""
        ray.shutdown()


def _again(number: int, task: Task, tries: int, error: RayActorError) -> tuple[int, Task, int]:
    if tries >= TRIES:
        raise LostWorkers(f"{TRIES} workers were lost over task {task[1:2]}: {error}") from error
    return number, task, tries + 1
