"""Workers that are processes of this machine.

They are forked from one server that has loaded the models, so that starting one takes no time and all share that
memory. Ctrl-C is for the process that gives out the work; they end when it does, however it ends.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from pipeline.engine.patience import be_expendable
from pipeline.engine.workers import Crew, Function, Task


class Processes(Crew):
    """Does tasks in processes of this machine."""

    ends = (BrokenProcessPool,)

    def __init__(self, count: int) -> None:
        """Start up to `count` processes, each when there is a task for it, and their server with the first."""
        super().__init__(count)
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["pipeline.engine.ready"])
        self._held, self._holding = self._context.Pipe(duplex=False)

    def hire(self) -> ProcessPoolExecutor:
        """Start a pool of one process, whose end says which task ended it."""
        _start_server()
        return ProcessPoolExecutor(1, self._context, initializer=_enter, initargs=(self._held,))

    def begin(self, worker: ProcessPoolExecutor, function: Function, task: Task) -> Future[Any]:
        """Give a task to an idle process."""
        with _without_script():
            return worker.submit(function, *task)

    def dismiss(self, worker: ProcessPoolExecutor) -> None:
        """Close the pool of a process that has ended."""
        worker.shutdown(wait=False, cancel_futures=True)

    def renew(self) -> None:
        """Dismiss the idle processes, caches and all; others are forked when there is work for them."""
        while self._idle:
            worker = self._idle.pop()
            self.workers.remove(worker)
            worker.shutdown(wait=True)

    def close(self) -> None:
        """End the processes; every file is written whole or not at all, so this may be done at any moment."""
        self._holding.close()
        for worker in self.workers:
            worker.shutdown(wait=True, cancel_futures=True)
        self._held.close()


@contextmanager
def _without_script() -> Iterator[None]:
    """Hide the caller's script from a process that starts, which would else run it anew; the work needs none of it."""
    script = vars(sys.modules["__main__"])
    told: dict[str, Any] = {name: script[name] for name in ("__file__", "__spec__") if name in script}
    script.pop("__file__", None)
    script["__spec__"] = None
    try:
        yield
    finally:
        script.update(told)


def _start_server() -> None:
    """Start the process that the workers are forked from where there is none, deaf to Ctrl-C as they will be.

    It inherits that the signal is blocked. Here the signal waits meanwhile: were it ignored, one that comes just then
    would be lost.
    """
    with _same_modules():
        resource_tracker.ensure_running()  # the server's start would start it, and by that let the signal through
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            forkserver.ensure_running()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _same_modules() -> Iterator[None]:
    """Let a Python that is started find modules where this one does.

    By itself it would look first into the working folder, which may hold a `pipeline` or `random.py` of its own
    (python/cpython#157916), and is not told of other places (python/cpython#117378, mended in 3.12.8).
    """
    told = {"PYTHONSAFEPATH": "1", "PYTHONPATH": os.pathsep.join(str(Path(entry).absolute()) for entry in sys.path)}
    before = {name: os.environ.get(name) for name in told}
    os.environ.update(told)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _enter(held: Connection) -> None:
    """What a process does first."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    be_expendable()
    threading.Thread(target=_leave_with, args=(held,), daemon=True).start()


def _leave_with(held: Connection) -> None:
    """End this process when the one that holds the other end of a pipe lets it go or ends."""
    try:
        held.recv_bytes()
    except (EOFError, OSError):
        os._exit(1)
