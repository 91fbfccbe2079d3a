"""Workers on other machines: Ray Core actors, each of which loads the models once and writes its own files.

Tasks carry paths and shard numbers, not texts. A task whose worker is lost is given to a new one; results do not depend
on which worker did what, since every file is written whole under the name of its shard. (Ray Data is not used: with its
concurrency at the number of CPUs it hangs, ray-project/ray#44687.)
"""

from __future__ import annotations

import logging
import socket
from concurrent.futures import Future
from typing import Any

import ray
from ray.exceptions import RayActorError

from pipeline.engine.patience import be_expendable
from pipeline.engine.settings import code_version
from pipeline.engine.workers import Crew, Function, Task


class OtherCode(OSError):
    """A machine of the cluster has another version of the package, so that its rows would not fit."""


class _Actor:
    """Does one task at a time, on whichever machine Ray has put it."""

    def __init__(self) -> None:
        be_expendable()

    def do(self, code: str, function: Function, task: Task) -> Any:
        if code != code_version():
            raise OtherCode(f"{ray.util.get_node_ip_address()} has another version of the package installed")
        return function(*task)


class RayWorkers(Crew):
    """Does tasks on the actors of a Ray cluster, or of a Ray that is started here."""

    ends = (RayActorError,)

    def __init__(self, count: int, address: str | None = None) -> None:
        """Connect to a cluster by its address (`auto`, `ray://host:10001`), or start one here; 0 takes all its CPUs."""
        _knock(address)
        # `local`: without an address Ray would join a cluster that it finds running here.
        own: dict[str, Any] = {"address": "local", "num_cpus": count or None, "include_dashboard": False}
        where = {"address": address} if address else own
        ray.init(ignore_reinit_error=True, log_to_driver=False, logging_level=logging.ERROR, **where)
        super().__init__(count or int(ray.cluster_resources().get("CPU", 1)))
        self._actor = ray.remote(num_cpus=1)(_Actor)

    def hire(self) -> Any:
        """Ask for an actor."""
        return self._actor.remote()

    def begin(self, worker: Any, function: Function, task: Task) -> Future[Any]:
        """Give a task to an actor."""
        future: Future[Any] = worker.do.remote(code_version(), function, task).future()
        return future

    def dismiss(self, worker: Any) -> None:
        """Nothing is left of a lost actor."""

    def renew(self) -> None:
        """Keep the actors: each took seconds to start."""

    def close(self) -> None:
        """Let the actors go and leave the cluster."""
        ray.shutdown()


def _knock(address: str | None) -> None:
    """Raise ConnectionError where nobody listens at an address with a port; Ray itself tries for minutes."""
    host, _, port = (address or "").rpartition("/")[2].rpartition(":")
    if host and port.isdecimal():
        try:
            socket.create_connection((host, int(port)), timeout=10).close()
        except OSError as error:
            raise ConnectionError(str(error)) from error
