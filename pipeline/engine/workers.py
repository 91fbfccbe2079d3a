"""Workers: where the tasks of a run are done, in this process or by a crew of others."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass
from typing import Any, Protocol

from pipeline.engine.interrupts import undisturbed

Task = tuple[Any, ...]
Function = Callable[..., Any]

TRIES = 2
"""How many workers a task may end before it counts as lost."""

_HEED_EVERY = 0.2
"""Seconds after which a signal that came while workers were waited for is heeded."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Stands for the result of a task that ended every worker which tried it."""

    reason: str


class Workers(Protocol):
    """Does tasks and hands back their results, in whatever order they get done."""

    def map(self, function: Function, tasks: Iterable[Task], tries: int = TRIES) -> Iterator[tuple[int, Any]]:
        """Yield (number of the task, result of `function(*task)` or Lost) for every task."""
        ...

    def renew(self) -> None:
        """Forget what idle workers remember of the tasks that they have done, where that costs next to nothing."""
        ...

    def close(self) -> None:
        """Let the workers go at once, whatever they are doing."""
        ...


class OneProcess:
    """Does every task here, one after the other."""

    def map(self, function: Function, tasks: Iterable[Task], tries: int = TRIES) -> Iterator[tuple[int, Any]]:
        """Yield (number of the task, result) in order."""
        for number, task in enumerate(tasks):
            yield number, function(*task)

    def renew(self) -> None:
        """Nothing is forgotten."""

    def close(self) -> None:
        """Nothing to let go."""


@dataclass(frozen=True, slots=True)
class _Job:
    number: int
    task: Task
    tried: int = 0


class Crew(ABC):
    """Workers outside this process, each of which does one task at a time, so that a lost one tells which task it did.

    Another worker is taken in its place and given the task again.
    """

    ends: tuple[type[Exception], ...]
    """What the future of a task raises when its worker was lost."""

    def __init__(self, count: int) -> None:
        """Take up to `count` workers, each when there is a task for it."""
        self.count = count
        self.workers: list[Any] = []
        self._idle: list[Any] = []

    @abstractmethod
    def hire(self) -> Any:
        """Start a worker."""

    @abstractmethod
    def begin(self, worker: Any, function: Function, task: Task) -> Future[Any]:
        """Give a task to an idle worker; raises one of `ends` where it is gone."""

    @abstractmethod
    def dismiss(self, worker: Any) -> None:
        """Clear away what is left of a lost worker."""

    @abstractmethod
    def renew(self) -> None:
        """Let idle workers go where others are quickly started."""

    def map(self, function: Function, tasks: Iterable[Task], tries: int = TRIES) -> Iterator[tuple[int, Any]]:
        """Yield (number of the task, result or Lost) as tasks get done."""
        waiting = (_Job(number, task) for number, task in enumerate(tasks))
        again: list[_Job] = []
        running: dict[Future[Any], tuple[_Job, Any]] = {}
        while True:
            with undisturbed():
                while len(running) < self.count and (job := again.pop() if again else next(waiting, None)):
                    future, worker = self._start(function, job.task)
                    running[future] = job, worker
                if not running:
                    return
                done = wait(running, _HEED_EVERY, return_when=FIRST_COMPLETED).done
            for future in done:
                job, worker = running.pop(future)
                result = self._result(future, worker)
                if isinstance(result, Lost) and job.tried + 1 < tries:
                    again.append(_Job(job.number, job.task, job.tried + 1))
                else:
                    yield job.number, result

    def _start(self, function: Function, task: Task) -> tuple[Future[Any], Any]:
        """Give a task to a worker that was idle and still lives, or to a new one."""
        while self._idle:
            worker = self._idle.pop()
            try:
                return self.begin(worker, function, task), worker
            except self.ends:
                self._forget(worker)
        worker = self.hire()
        self.workers.append(worker)
        return self.begin(worker, function, task), worker

    def _result(self, future: Future[Any], worker: Any) -> Any:
        error = future.exception()
        if isinstance(error, self.ends):
            self._forget(worker)
            return Lost(" ".join(str(error).split())[:300])
        self._idle.append(worker)
        return future.result()

    def _forget(self, worker: Any) -> None:
        self.workers.remove(worker)
        self.dismiss(worker)
