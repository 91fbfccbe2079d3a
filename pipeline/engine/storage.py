"""A folder that all workers see: local or any other fsspec file system; every write is whole or not at all."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from typing import Any, BinaryIO, cast

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq


class Storage:
    """Files by relative name under one folder (`out/.work`, `s3://bucket/run/.work`)."""

    def __init__(self, root: str | Path) -> None:
        """Open a folder by path or fsspec URL; it is made when the first file is written."""
        self.url = str(root)
        self._fs, self._root = fsspec.core.url_to_fs(self.url)
        self._local = "file" in _protocols(self._fs)

    def path(self, name: str) -> str:
        """The path of a file on its file system."""
        return f"{self._root}/{name}"

    def write(self, name: str, content: bytes) -> None:
        """Write a file in one step."""
        path = self.path(name)
        self._fs.makedirs(path.rpartition("/")[0], exist_ok=True)
        beside = f"{path}.{os.getpid()}.part" if self._local else path
        with self._fs.open(beside, "wb") as file:
            file.write(content)
        if self._local:
            Path(beside).replace(path)

    def write_json(self, name: str, value: Any) -> None:
        """Write a value as JSON."""
        self.write(name, json.dumps(value, ensure_ascii=False, sort_keys=True).encode())

    def write_table(self, name: str, table: pa.Table) -> None:
        """Write an Arrow table as Parquet."""
        buffer = io.BytesIO()
        pq.write_table(table, buffer, compression="zstd")
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

    def remove(self, name: str) -> None:
        """Remove a file or a whole folder; nothing happens where it is missing."""
        if self.exists(name):
            self._fs.rm(self.path(name), recursive=True)


def _protocols(fs: fsspec.AbstractFileSystem) -> tuple[str, ...]:
    return (fs.protocol,) if isinstance(fs.protocol, str) else tuple(fs.protocol)
