"""The command line with workers that wait in their work, so that what a test does to a run is done in its midst.

A worker reads as many shards as it may and waits in the next, for as long as the file `hold` is in the work folder.
"""

from __future__ import annotations

from pathlib import Path
from time import sleep
from typing import Any

from pipeline import cli
from pipeline.engine import job
from pipeline.engine.process import process_shard
from pipeline.engine.storage import Storage

SHARDS = 2
"""How many shards a worker reads before it waits."""

_read: list[str] = []
"""The shards that this worker has read."""


def hold(work: Path) -> Path:
    """Make the file that holds the workers of a run; they go on when it is removed."""
    work.mkdir(parents=True, exist_ok=True)
    file = work / "hold"
    file.touch()
    return file


def process_held(storage: Storage, shard: str, *more: Any) -> dict[str, int]:
    """`process_shard` by a worker that may have to wait before it begins."""
    while len(_read) >= SHARDS and storage.exists("hold"):
        sleep(0.01)
    _read.append(shard)
    return process_shard(storage, shard, *more)


def main() -> None:
    """Run the command line."""
    job.process_shard = process_held
    cli.main()
