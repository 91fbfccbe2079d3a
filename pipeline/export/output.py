"""Put an export in its place only when it is whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class ExportError(Exception):
    """An export that cannot be made; the message says what to do next."""


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A path beside `path` to write to; it takes the place of `path` where nothing was raised, else it goes.

    Raises ExportError at once where `path` is a folder.
    """
    if path.is_dir():
        raise ExportError(f"{path} is a folder: name a file with --out")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise ExportError(f"{path.parent} is a file: name a folder with --out") from error
    beside = path.with_name(f".{path.name}.part")
    beside.touch()  # what cannot be written is told before the work
    try:
        yield beside
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
