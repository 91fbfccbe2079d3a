"""A folder that all workers see: local or any other fsspec file system; every write is whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO, cast
from uuid import uuid4

import fsspec
import pyarrow as pa

# Read a few times and then removed: what counts is the time, and the room less.
_WRITING = pa.ipc.IpcWriteOptions(compression="lz4", use_threads=False)
_BESIDE = "beside"
"""The folder of files that are being written; what a worker leaves there when it is lost is of no use."""


class Storage:
    """Files by relative name under one folder (`out/.work`, `s3://bucket/run/.work`)."""

    def __init__(self, root: str | Path) -> None:
        """Open a folder by path or fsspec URL; it is made when the first file is written."""
        self.url = str(root)
        self._fs, self._root = fsspec.core.url_to_fs(self.url, use_listings_cache=False)
        self._local = "file" in _protocols(self._fs)

    def path(self, name: str) -> str:
        """The path of a file on its file system."""
        return f"{self._root}/{name}"

    def write(self, name: str, content: bytes) -> None:
        """Write a file in one step (object stores show one only when it is whole)."""
        if self._local:
            with self._beside(name) as beside:
                beside.write_bytes(content)
        else:
            self._fs.pipe_file(self.path(name), content)

    @contextmanager
    def _beside(self, name: str) -> Iterator[Path]:
        """Where to write a local file first; it is put in its place when the block ends well."""
        path, beside = Path(self.path(name)), Path(self.path(f"{_BESIDE}/{uuid4().hex}"))
        for folder in (path.parent, beside.parent):
            folder.mkdir(parents=True, exist_ok=True)
        try:
            yield beside
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise

    def write_json(self, name: str, value: Any) -> None:
        """Write a value as JSON."""
        self.write(name, json.dumps(value, ensure_ascii=False, sort_keys=True).encode())

    def write_table(self, name: str, table: pa.Table) -> None:
        """Write an Arrow table."""
        self.write_batches(name, table.schema, table.to_batches())

    def write_batches(self, name: str, schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> None:
        """Write an Arrow table, batch by batch, of which a batch can be read alone."""
        with (
            self._beside(name) if self._local else self._upload(name) as path,
            pa.OSFile(str(path), "wb") as file,
            pa.ipc.new_file(file, schema, options=_WRITING) as writer,
        ):
            for batch in batches:
                writer.write_batch(batch)

    @contextmanager
    def _upload(self, name: str) -> Iterator[Path]:
        """Where to write a file that is sent to its place, far away, when the block ends well."""
        with TemporaryDirectory() as folder:
            yield Path(folder, "table")
            self._fs.put_file(str(Path(folder, "table")), self.path(name))

    def open(self, name: str) -> BinaryIO:
        """Open a file for reading; raises FileNotFoundError."""
        return cast(BinaryIO, self._fs.open(self.path(name), "rb"))

    def read_json(self, name: str) -> Any:
        """Read a JSON file; raises FileNotFoundError."""
        with self.open(name) as file:
            return json.loads(file.read())

    def read_table(self, name: str, columns: list[str] | None = None) -> pa.Table:
        """Read an Arrow table, or some columns of it; raises FileNotFoundError, and ArrowInvalid for a damaged one."""
        with self.open_table(name, columns) as reader:
            return reader.read_all()

    @contextmanager
    def open_table(self, name: str, columns: list[str] | None = None) -> Iterator[pa.ipc.RecordBatchFileReader]:
        """Open an Arrow table, or some columns of it, to read batches of it in the block; raises as `read_table`."""
        try:
            with pa.memory_map(self.path(name)) if self._local else pa.PythonFile(self.open(name), mode="r") as file:
                wanted = columns and [pa.ipc.open_file(file).schema.get_field_index(column) for column in columns]
                options = pa.ipc.IpcReadOptions(use_threads=False, included_fields=wanted)
                yield pa.ipc.open_file(file, options=options)
        except OSError as error:
            if error.errno is not None or isinstance(error, FileNotFoundError):
                raise
            raise pa.ArrowInvalid(str(error)) from error  # what a decompressor says

    def exists(self, name: str) -> bool:
        """Whether a file or folder is there."""
        return bool(self._fs.exists(self.path(name)))

    def names(self, folder: str) -> list[str]:
        """The names of the files and folders in a folder, sorted; none where it is missing."""
        if not self.exists(folder):
            return []
        return sorted(path.rstrip("/").rpartition("/")[2] for path in self._fs.ls(self.path(folder), detail=False))

    def clean(self) -> None:
        """Remove what lost workers have left half written."""
        self.remove(_BESIDE)

    def remove(self, name: str) -> None:
        """Remove a file or a whole folder; nothing happens where it is missing."""
        if self.exists(name):
            self._fs.rm(self.path(name), recursive=True)


def _protocols(fs: fsspec.AbstractFileSystem) -> tuple[str, ...]:
    return (fs.protocol,) if isinstance(fs.protocol, str) else tuple(fs.protocol)
