"""One run at a time in an output folder; the system lets the lock go when its holder ends, however it ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Locked(Exception):
    """Another run holds the folder; the message names its process."""


@contextmanager
def lock_folder(folder: Path) -> Iterator[None]:
    """Hold a folder while the block runs; raises Locked where another process holds it."""
    with (folder / ".lock").open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise Locked(f"another run (process {file.read().strip() or '?'}) is writing to {folder}") from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
