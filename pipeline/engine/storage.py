"""A folder that all workers see: local or any other fsspec file system; every write is whole or not at all."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any, BinaryIO, cast
from uuid import uuid4

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq

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
        path = self.path(name)
        if not self._local:
            self._fs.pipe_file(path, content)
            return
        beside = Path(self.path(f"{_BESIDE}/{uuid4().hex}"))
        for folder in (Path(path).parent, beside.parent):
            folder.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_bytes(content)
            beside.replace(path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise

    def write_json(self, name: str, value: Any) -> None:
        """Write a value as JSON."""
        self.write(name, json.dumps(value, ensure_ascii=False, sort_keys=True).encode())

    def write_table(self, name: str, table: pa.Table) -> None:
        """Write an Arrow table as Parquet; without dictionaries, since what is hashed or compressed repeats little."""
        buffer = io.BytesIO()
        pq.write_table(table, buffer, compression="zstd", use_dictionary=False, write_statistics=False)
        self.write(name, buffer.getvalue())

    def open(self, name: str) -> BinaryIO:
        """Open a file for reading; raises FileNotFoundError."""
        return cast(BinaryIO, self._fs.open(self.path(name), "rb"))

    def read_json(self, name: str) -> Any:
        """Read a JSON file; raises FileNotFoundError."""
        with self.open(name) as file:
            return json.loads(file.read())

    def read_table(self, name: str, columns: list[str] | None = None) -> pa.Table:
        """Read a Parquet file, or some columns of it; raises FileNotFoundError."""
        with self.open(name) as file:
            return pq.read_table(file, columns=columns)

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
