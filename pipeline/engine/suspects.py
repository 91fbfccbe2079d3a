"""Tasks done with care, after they have ended their workers: what is tried is noted, and what was lost is left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.articles import Reject
from pipeline.engine.storage import Storage
from pipeline.engine.workers import Lost, Workers

TRYING = "trying"


@dataclass(frozen=True, slots=True)
class Care:
    """Where a task notes which of its items it is about to try, and the items that have ended a worker before."""

    storage: Storage
    name: str
    lost: tuple[str, ...] = ()

    def reject(self, source_path: str) -> Reject | None:
        """Note an item that is about to be tried, or return the reject of one that has ended a worker."""
        if source_path in self.lost:
            return Reject(source_path, "run", "it ended the process that read it (memory, or a fault in a library)")
        self.storage.write_json(f"{TRYING}/{self.name}.json", source_path)
        return None


def do_with_care(
    workers: Workers, storage: Storage, name: str, function: Callable[..., Any], task: Sequence[Any]
) -> Any:
    """Do a task again and again, each time without the item that ended its worker; returns its result or Lost."""
    care = Care(storage, name)
    while True:
        ((_, result),) = workers.map(function, [(*task, care)], 1)
        noted = f"{TRYING}/{name}.json"
        if not isinstance(result, Lost) or not storage.exists(noted):
            storage.remove(noted)
            return result
        item = storage.read_json(noted)
        if item in care.lost:
            return result
        care = Care(storage, name, (*care.lost, item))
